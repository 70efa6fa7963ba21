import type { Company } from './company.ts';
import { chance, pick } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** A row of the list of internal users: a mailbox or one of its aliases. */
export interface DirectoryUser {
    name: string;
    emailAddress: string;
    domain: string;
    alias: boolean;
    addressType: 'created_manually' | 'created_by_email' | 'created_by_ldap_sync';
    source: 'cloud' | 'ldap';
}

/** A member of a group: a person, or a whole domain with an empty address. */
export interface GroupMember {
    number: number;
    emailAddress: string;
    domain: string;
    name: string;
    internal: boolean;
    type: 'created_manually' | 'created_by_email' | 'contact_from_ldap';
    notes?: string;
}

export interface Group {
    number: number;
    /** The group's name: the API calls it its description. */
    description: string;
    source: 'cloud' | 'ldap';
    /** Number of the parent; `0` is the root folder, which no list shows. */
    parent: number;
    /** By lower-case address, or by domain for a domain member. */
    members: Map<string, GroupMember>;
    /** Number of child groups. */
    children: number;
}

/** The directory of the account. */
export interface Directory {
    readonly users: readonly DirectoryUser[];
    /** By number, oldest first. */
    readonly groups: Map<number, Group>;
    createGroup(description: string, parent: number, source?: 'cloud' | 'ldap'): Group;
    /** @returns `false` when the group still has members or child groups */
    deleteGroup(group: Group): boolean;
    moveGroup(group: Group, parent: number): void;
    /** @returns the new member, or `undefined` when there already is one of that address or domain */
    addMember(
        group: Group,
        member: { emailAddress?: string; domain?: string; name?: string; notes?: string; type?: GroupMember['type'] }
    ): GroupMember | undefined;
    /** @returns the member that was removed, or `undefined` when there was none */
    removeMember(group: Group, member: { emailAddress?: string; domain?: string }): GroupMember | undefined;
}

/** The built-in group whose members the API refuses to change. */
export const permittedSendersGroup = 'Permitted senders';

const furtherNames = ['Sales', 'Support', 'Legal', 'Research', 'Logistics', 'Facilities', 'Marketing', 'Payroll'];

export function createDirectory(random: Random, company: Company): Directory {
    const groups = new Map<number, Group>();
    const internal = new Set(company.domains);
    let lastGroup = 0;
    let lastMember = 0;

    const directory: Directory = {
        users: seedUsers(random, company),
        groups,
        createGroup(description, parent, source = 'cloud') {
            lastGroup += 1;
            const group: Group = { number: lastGroup, description, source, parent, members: new Map(), children: 0 };
            groups.set(group.number, group);
            const above = groups.get(parent);
            if (above !== undefined) {
                above.children += 1;
            }
            return group;
        },
        deleteGroup(group) {
            if (group.members.size > 0 || group.children > 0) {
                return false;
            }
            groups.delete(group.number);
            const above = groups.get(group.parent);
            if (above !== undefined) {
                above.children -= 1;
            }
            return true;
        },
        moveGroup(group, parent) {
            const from = groups.get(group.parent);
            const to = groups.get(parent);
            if (from !== undefined) {
                from.children -= 1;
            }
            if (to !== undefined) {
                to.children += 1;
            }
            group.parent = parent;
        },
        addMember(group, { emailAddress = '', domain = '', name = '', notes, type = 'created_manually' }) {
            const key = (emailAddress === '' ? domain : emailAddress).toLowerCase();
            if (group.members.has(key)) {
                return undefined;
            }
            lastMember += 1;
            const memberDomain = emailAddress === '' ? domain : emailAddress.slice(emailAddress.indexOf('@') + 1);
            const member: GroupMember = {
                number: lastMember,
                emailAddress,
                domain: memberDomain,
                name,
                internal: internal.has(memberDomain.toLowerCase()),
                type,
                ...(notes === undefined ? {} : { notes })
            };
            group.members.set(key, member);
            return member;
        },
        removeMember(group, { emailAddress = '', domain = '' }) {
            const key = (emailAddress === '' ? domain : emailAddress).toLowerCase();
            const member = group.members.get(key);
            group.members.delete(key);
            return member;
        }
    };
    seedGroups(random, company, directory);
    return directory;
}

function seedUsers(random: Random, company: Company): DirectoryUser[] {
    const rows: DirectoryUser[] = [];
    for (const user of company.users) {
        const domain = user.email.slice(user.email.indexOf('@') + 1);
        const source = chance(random, 0.75) ? 'ldap' : 'cloud';
        const addressType = source === 'ldap' ? 'created_by_ldap_sync' : pick(random, ['created_manually', 'created_by_email'] as const);
        rows.push({ name: user.name, emailAddress: user.email, domain, alias: false, addressType, source });
        if (chance(random, 0.15)) {
            rows.push({ name: '', emailAddress: `alias.${user.email}`, domain, alias: true, addressType: 'created_manually', source: 'cloud' });
        }
    }
    return rows;
}

function seedGroups(random: Random, company: Company, directory: Directory): void {
    const { users, externalSenders, sizes } = company;
    const people = (share: number) => users.filter(() => chance(random, share));
    const fill = (group: Group, share: number) => {
        for (const user of people(share)) {
            directory.addMember(group, { emailAddress: user.email, name: user.name });
        }
    };
    const steps: (() => void)[] = [
        () => {
            const group = directory.createGroup('Blocked Senders', 0);
            for (const sender of externalSenders.filter((one) => one.malicious)) {
                directory.addMember(group, { emailAddress: sender.email, notes: 'reported by staff' });
            }
            directory.addMember(group, { domain: 'parcel-waiting.example' });
        },
        () => {
            const group = directory.createGroup(permittedSendersGroup, 0);
            for (const sender of externalSenders.filter((one) => !one.malicious).slice(0, 6)) {
                directory.addMember(group, { emailAddress: sender.email });
            }
        },
        () => fill(directory.createGroup('Headquarters', 0), 0.2),
        () => fill(directory.createGroup('Subsidiary North', 0), 0.1),
        () => fill(directory.createGroup('Finance', 3), 0.1),
        () => fill(directory.createGroup('Finance', 4), 0.1),
        () => {
            const group = directory.createGroup('All Staff', 0, 'ldap');
            for (let i = 0; i < sizes.largestGroup; i++) {
                const user = users[i];
                directory.addMember(group, {
                    emailAddress: user?.email ?? `member.${String(i)}@example.com`,
                    name: user?.name ?? `Member ${String(i)}`,
                    type: 'contact_from_ldap'
                });
            }
        },
        () => fill(directory.createGroup('Executives', 3), 0.08),
        () => fill(directory.createGroup('IT', 3), 0.12),
        () => {
            const group = directory.createGroup('Trusted Domains', 0);
            for (const domain of ['northwind.example', 'harbour-bank.example', 'papercraft.example']) {
                directory.addMember(group, { domain, notes: 'supplier' });
            }
        },
        () => fill(directory.createGroup('Contractors', 0), 0.1),
        () => {
            directory.createGroup('Quarantine Reviewers', 0);
        }
    ];
    for (let i = 0; i < sizes.groups; i++) {
        const step = steps[i];
        if (step === undefined) {
            fill(directory.createGroup(`${pick(random, furtherNames)} ${String(i + 1)}`, 0), 3 / Math.max(users.length, 3));
        } else {
            step();
        }
    }
}

/**
 * Mailboxes of Mimecast against the accounts of an identity provider: who has one and should not, and the other way round.
 */
import { MimecastError, invalidOption, isRecord } from '../errors.ts';
import type { Models } from '../functions.generated.ts';
import type { CallOptions } from '../nango-calls.ts';
import type { Source, Standing } from '../standing.ts';
import { standingRecords } from '../standing.ts';

/** One account of your identity provider. */
export interface DirectoryAccount {
    /** Its primary address. Letter case does not matter. */
    email: string;
    /** Other addresses of the same account. */
    aliases?: readonly string[] | undefined;
    /** Whether it may sign in. Default true. */
    active?: boolean | undefined;
    /** When it was made, disabled or enabled last: changes of the last `graceDays` are no findings yet. `Date` or ISO 8601. */
    changedAt?: Date | string | undefined;
}

export interface UserDriftOptions extends CallOptions {
    /** What is younger than so many days counts as on its way. 0 for no grace. Default 7. */
    graceDays?: number | undefined;
    /** The moment to judge by. Default: now. */
    now?: Date | undefined;
}

/** An address in Mimecast. */
export interface DriftMailbox {
    /** As Mimecast writes it. */
    address: string;
    name: string | null;
    /** Where Mimecast has it from, e.g. `ldap` or `cloud`. */
    source: string | null;
    /** When the sync saw it first, ISO 8601. */
    firstSeenAt: string;
}

export interface UserDrift {
    /** Mailboxes none of the accounts has as its address or alias. Aliases alone are not listed: Mimecast's list of users does not tell whose they are. */
    orphaned: DriftMailbox[];
    /** Active accounts none of whose addresses Mimecast knows. */
    missing: DirectoryAccount[];
    /** Accounts that may not sign in and still have a mailbox that is not disabled in Mimecast. */
    disabledButActive: { account: DirectoryAccount; mailboxes: DriftMailbox[] }[];
    /** Accounts that may not sign in and still have a mailbox of which nothing tells whether it is disabled in Mimecast, and why: look before you act. */
    notJudged: { account: DirectoryAccount; mailboxes: DriftMailbox[]; why: string }[];
    /** Active accounts whose primary address Mimecast does not know as a mailbox: it knows the alias in `address`, or the address as an alias. */
    byAlias: { account: DirectoryAccount; address: string }[];
    /** Findings that are younger than the grace period, left out above. */
    waiting: number;
    /** How much was compared. */
    compared: { mailboxes: number; aliases: number; accounts: number };
}

const dayMs = 86_400_000;

interface Address extends DriftMailbox {
    isAlias: boolean;
}

/** Which addresses are disabled in Mimecast: `true` or `false` where it says so, by address in lower case. */
interface Disabled {
    of: ReadonlyMap<string, boolean>;
    /** Why an address may be missing. */
    why: string;
}

/**
 * Compares the records of the sync `users` with your accounts. Who is disabled in Mimecast is taken from those of `user-accounts`; without them, that is not judged.
 *
 * @throws MimecastError of type `invalid_input` for an account without an address, or an option of the wrong kind; of type `conflict` (`not_synced`) while the records are not all users
 */
export async function userDrift(
    source: Source,
    accounts: Iterable<DirectoryAccount> | AsyncIterable<DirectoryAccount>,
    options: UserDriftOptions = {}
): Promise<UserDrift> {
    const { graceDays = 7, now = new Date(), ...calls } = options;
    if (typeof graceDays !== 'number' || !(graceDays >= 0)) {
        throw invalidOption('graceDays', 'has to be a number of days, 0 or more');
    }
    const since = now.getTime() - graceDays * dayMs;
    const given = await checkedAccounts(accounts);
    const states = await source.syncs.status(undefined, calls);
    const standing = await standingRecords(source, states, 'User', calls);
    if ('why' in standing) {
        throw new MimecastError({ type: 'conflict', code: 'not_synced', message: `Could not compare users. ${standing.why}` });
    }
    const known = new Map<string, Address>();
    for (const { record, metadata } of standing.rows) {
        const { emailAddress, name, source: from, alias } = record;
        const mailbox = { address: emailAddress ?? record.id, name, source: from, firstSeenAt: metadata.first_seen_at, isAlias: alias === true };
        known.set(record.id.toLowerCase(), mailbox);
    }

    const disabled = disabledIn(await standingRecords(source, states, 'UserAccount', calls));
    const report: UserDrift = {
        ...{ orphaned: [], missing: [], disabledButActive: [], notJudged: [], byAlias: [] },
        ...{ waiting: 0, compared: countsOf(known, given) }
    };
    const claimed = new Set<string>();
    const isYoung = (moment: Date | string | undefined): boolean => {
        const isNew = moment !== undefined && new Date(moment).getTime() > since;
        report.waiting += isNew ? 1 : 0;
        return isNew;
    };
    // An address that somebody active has too is nobody's leftover: the active come first.
    const byActivity = [...given].sort((one, other) => Number(one.active === false) - Number(other.active === false));
    for (const account of byActivity) {
        const [primary, ...others] = [account.email, ...(account.aliases ?? [])].map((address) => address.toLowerCase());
        const found = [primary, ...others].filter((address): address is string => address !== undefined && known.has(address));
        const own = found.flatMap((address) => known.get(address) ?? []);
        const unclaimed = found.filter((address) => !claimed.has(address));
        found.forEach((address) => claimed.add(address));
        if (account.active === false) {
            const mailboxesThat = (are: boolean | undefined): DriftMailbox[] =>
                unclaimed
                    .filter((address) => disabled.of.get(address) === are)
                    .flatMap((address) => known.get(address) ?? [])
                    .filter(({ isAlias }) => !isAlias)
                    .map(shown);
            const [active, untold] = [mailboxesThat(false), mailboxesThat(undefined)];
            const isLeftOver = active.length + untold.length > 0 && !isYoung(account.changedAt);
            if (isLeftOver && active.length > 0) {
                report.disabledButActive.push({ account, mailboxes: active });
            }
            if (isLeftOver && untold.length > 0) {
                report.notJudged.push({ account, mailboxes: untold, why: disabled.why });
            }
        } else if (own[0] === undefined) {
            if (!isYoung(account.changedAt)) {
                report.missing.push(account);
            }
        } else if (found[0] !== primary || own[0].isAlias) {
            report.byAlias.push({ account, address: own[0].address });
        }
    }
    for (const [address, mailbox] of known) {
        if (!mailbox.isAlias && !claimed.has(address) && !isYoung(mailbox.firstSeenAt)) {
            report.orphaned.push(shown(mailbox));
        }
    }
    return report;
}

function disabledIn(accounts: Standing<Models['UserAccount']>): Disabled {
    if ('why' in accounts) {
        return { of: new Map(), why: accounts.why };
    }
    const told = accounts.rows.flatMap(({ record: { id, disabled } }): [string, boolean][] => (disabled === null ? [] : [[id.toLowerCase(), disabled]]));
    return { of: new Map(told), why: 'Mimecast does not say whether it is disabled.' };
}

async function checkedAccounts(accounts: Iterable<DirectoryAccount> | AsyncIterable<DirectoryAccount>): Promise<DirectoryAccount[]> {
    const list: DirectoryAccount[] = [];
    for await (const account of accounts) {
        const field = `accounts[${list.length}]`;
        if (!isRecord(account) || !isAddress(account.email)) {
            throw invalidOption(`${field}.email`, 'has to be an address');
        }
        if (account.aliases !== undefined && !(Array.isArray(account.aliases) && account.aliases.every(isAddress))) {
            throw invalidOption(`${field}.aliases`, 'has to be a list of addresses');
        }
        if (account.active !== undefined && typeof account.active !== 'boolean') {
            throw invalidOption(`${field}.active`, 'has to be true or false');
        }
        if (account.changedAt !== undefined && Number.isNaN(new Date(account.changedAt).getTime())) {
            throw invalidOption(`${field}.changedAt`, 'has to be a date');
        }
        list.push(account);
    }
    return list;
}

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^\S+@\S+$/.test(value);

function countsOf(known: ReadonlyMap<string, Address>, accounts: readonly DirectoryAccount[]): UserDrift['compared'] {
    const aliases = [...known.values()].filter(({ isAlias }) => isAlias).length;
    return { mailboxes: known.size - aliases, aliases, accounts: accounts.length };
}

function shown({ address, name, source, firstSeenAt }: Address): DriftMailbox {
    return { address, name, source, firstSeenAt };
}

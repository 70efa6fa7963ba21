import { chance, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** A mailbox of the simulated company. */
export interface CompanyUser {
    email: string;
    name: string;
}

/** Someone outside who writes to the company. */
export interface ExternalSender {
    email: string;
    name: string;
    domain: string;
    /** IPv4 address the sender's mail arrives from (documentation ranges only). */
    ip: string;
    malicious: boolean;
}

/** Who there is: the same people appear in the directory, the message tracking, the hold queue and the logs. */
export interface Company {
    accountCode: string;
    accountName: string;
    domains: string[];
    users: CompanyUser[];
    externalSenders: ExternalSender[];
    /** Addresses of the administrators, all of them users. */
    administrators: string[];
}

export const companySizes = { users: 64, externalSenders: 24 };

const firstNames =
    'Ada Amir Ana Ben Carla Chen Dana Diego Elif Emma Femi Grace Hana Hugo Ines Ivan Jana Jonas Kai Lena Liam Maja Marco Mei Nadia Noah Olga Omar Petra Priya Quinn Rosa Sam Sara Tariq Tess Uma Victor Wanda Yara Zoe'.split(
        ' '
    );
const lastNames =
    'Abara Adler Bauer Berg Castro Cole Dietrich Dubois Evans Farah Fischer Gomez Haas Ito Jansen Kaya Keller Khan Lang Larsen Lopez Meyer Moreau Nowak Okafor Olsen Patel Quist Rossi Sato Silva Stone Tanaka Ueda Vega Weber Xu Young Zeman'.split(
        ' '
    );
const goodDomains = ['northwind.example', 'harbour-bank.example', 'papercraft.example', 'travel-desk.example', 'weekly-news.example', 'cloud-invoices.example'];
const badDomains = ['payroll-update.example', 'secure-login-check.example', 'parcel-waiting.example'];
const localParts = ['news', 'billing', 'support', 'sales', 'hello', 'accounts', 'noreply', 'events'];

/** What Mimecast calls an account. */
export type AccountIdentity = Pick<Company, 'accountCode' | 'accountName'>;

const codesPerBlock = 900;

/** Another seed is another account: no two of the first 810,000 share a code. */
export function identityOf(seed: number): AccountIdentity {
    const number = Math.abs(seed - 1) % codesPerBlock ** 2;
    return {
        accountCode: `CUSA${String(100 + Math.floor(number / codesPerBlock))}A${String(100 + (number % codesPerBlock))}`,
        accountName: seed === 1 ? 'Example Ltd' : `Example ${String(seed)} Ltd`
    };
}

/** Builds the people of a company. The same generator state gives the same company. */
export function createCompany(random: Random, sizes: typeof companySizes, identity: AccountIdentity): Company {
    const domains = ['example.com', 'example.net', 'example.org'];
    const users: CompanyUser[] = [];
    const taken = new Set<string>();
    while (users.length < sizes.users) {
        const first = pick(random, firstNames);
        const last = pick(random, lastNames);
        // Most people sit in the main domain; the others came with small acquisitions.
        const domain = chance(random, 0.7) ? 'example.com' : pick(random, domains);
        const local = `${first}.${last}`.toLowerCase();
        let email = `${local}@${domain}`;
        if (taken.has(email)) {
            email = `${local}${String(users.length)}@${domain}`;
        }
        taken.add(email);
        users.push({ email, name: `${first} ${last}` });
    }

    const externalSenders: ExternalSender[] = [];
    for (let i = 0; i < sizes.externalSenders; i++) {
        const malicious = i % 4 === 3;
        const domain = pick(random, malicious ? badDomains : goodDomains);
        const local = pick(random, localParts);
        externalSenders.push({
            email: `${local}${String(i)}@${domain}`,
            name: `${local.charAt(0).toUpperCase()}${local.slice(1)} ${domain.split('.')[0] ?? ''}`,
            domain,
            ip: `${malicious ? '198.51.100' : '203.0.113'}.${String(wholeNumber(random, 1, 254))}`,
            malicious
        });
    }

    return {
        ...identity,
        domains,
        users,
        externalSenders,
        administrators: users.slice(0, 3).map((user) => user.email)
    };
}

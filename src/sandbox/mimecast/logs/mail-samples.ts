import type { Company } from '../account/company.ts';
import { chance, pick } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** A message as the logs describe it: who wrote to whom about what. */
export interface MailSample {
    route: 'inbound' | 'outbound' | 'internal';
    from: string;
    fromName: string;
    fromDomain: string;
    ip: string;
    to: string;
    toName: string;
    /** Another reader of the same message. */
    second: string;
    subject: string;
    malicious: boolean;
}

const subjects = [
    'Minutes of Monday',
    'Re: delivery dates',
    'Invoice for October',
    'Your parcel is waiting',
    'Quarterly numbers',
    'Travel plans',
    'Please review the contract',
    'Password expires today',
    'Team lunch on Friday',
    'Offer 2291',
    'Updated price list – “autumn”',
    'Fwd: photos from the fair'
];

/** Draws a message between the people of the company and those who write to them. Three in four come from outside. */
export function sampleMail(company: Company, random: Random): MailSample {
    const to = pick(random, company.users);
    const drawn = pick(random, company.users).email;
    // Two recipients of one message are two people; a company of one borrows an address.
    const other = drawn !== to.email ? drawn : (company.users.find((user) => user.email !== to.email)?.email ?? 'second@example.com');
    const subject = pick(random, subjects);
    const draw = random();
    if (company.externalSenders.length > 0 && draw < 0.75) {
        const sender = pick(random, company.externalSenders);
        return {
            route: 'inbound',
            from: sender.email,
            fromName: sender.name,
            fromDomain: sender.domain,
            ip: sender.ip,
            to: to.email,
            toName: to.name,
            second: other,
            subject,
            malicious: sender.malicious
        };
    }
    const from = pick(random, company.users);
    const inside = draw > 0.9 || company.externalSenders.length === 0;
    const outsider = inside ? to : pick(random, company.externalSenders);
    return {
        route: inside ? 'internal' : 'outbound',
        from: from.email,
        fromName: from.name,
        fromDomain: from.email.split('@')[1] ?? '',
        ip: inside ? '10.0.0.25' : '192.0.2.25',
        to: outsider.email,
        toName: outsider.name,
        second: other,
        subject,
        malicious: chance(random, 0.03)
    };
}

/** An internet Message-ID that belongs to one number of one log. */
export function messageIdOf(kind: string, number: number, part: string, domain: string): string {
    return `<${kind}.${number.toString(36)}.${part}@${domain}>`;
}

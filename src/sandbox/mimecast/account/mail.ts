import type { Clock } from '../../clock.ts';
import type { Company } from './company.ts';
import { chance, hexText, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** Someone as the hold queue and the message tracking show them. */
export interface MailParty {
    email: string;
    name: string;
}

export type MailRoute = 'inbound' | 'outbound' | 'internal';

/** A message in the message tracking. */
export interface TrackedMessage {
    number: number;
    /** Internet Message-ID with its angle brackets. */
    messageId: string;
    status: string;
    info: string;
    fromEnvelope: string;
    fromHeader: MailParty;
    to: MailParty[];
    subject: string;
    senderIp: string;
    hasAttachments: boolean;
    size: number;
    route: MailRoute;
    spamScore: number;
    detectionLevel: string;
    /** URLs in the body. */
    urls: string[];
    /** Epoch milliseconds. */
    receivedAt: number;
    sentAt: number;
    /** Name of the definition that held it; absent for mail that was never held. */
    heldBy?: string;
}

/** A message kept back by a policy, waiting for a decision. */
export interface HeldMessage {
    number: number;
    from: MailParty;
    fromHeader: MailParty;
    to: MailParty;
    subject: string;
    /** e.g. `Message Hold Applied - Spam Signature policy`. */
    reason: string;
    /** e.g. `message_hold_applied_spam_signature_policy`. */
    reasonCode: string;
    /** Name of the policy definition. */
    policyInfo: string;
    route: MailRoute;
    hasAttachments: boolean;
    size: number;
    senderIp: string;
    /** Epoch milliseconds. */
    receivedAt: number;
    /** The same message in the message tracking. */
    tracked: TrackedMessage;
}

/** A decision about a held message. */
export interface HeldDecision {
    message: HeldMessage;
    /** `true`: released to its recipient; `false`: rejected. */
    released: boolean;
    /** Who decided: an administrator's address. */
    operator: string;
    /** Epoch milliseconds. */
    at: number;
    /** The reason type given with a rejection. */
    rejectionReason?: string;
}

/** What may be chosen about a message that arrives during a test. */
export interface Arrival {
    from?: MailParty;
    to?: MailParty;
    subject?: string;
    reason?: HoldReason;
    /** Epoch milliseconds; now when left out. */
    receivedAt?: number;
}

export interface HoldReason {
    reason: string;
    policyInfo: string;
}

/** Messages on their way and those that were kept back. */
export interface Mail {
    /** Oldest first. */
    readonly tracked: TrackedMessage[];
    readonly trackedByNumber: Map<number, TrackedMessage>;
    /** By number, oldest first; a released or rejected message is gone from here. */
    readonly held: Map<number, HeldMessage>;
    /** Every release and rejection so far, oldest first. */
    readonly decisions: HeldDecision[];
    /** A message arrives and is held. */
    hold(arrival?: Arrival): HeldMessage;
    release(message: HeldMessage): HeldDecision;
    reject(message: HeldMessage, rejectionReason?: string): HeldDecision;
}

export const holdReasons: readonly HoldReason[] = [
    { reason: 'Message Hold Applied - Spam Signature policy', policyInfo: 'Relaxed Spam Detection' },
    { reason: 'Message Hold Applied - Attachment Management policy', policyInfo: 'Dangerous File Types' },
    { reason: 'Message Hold Applied - Content Examination', policyInfo: 'Card Numbers' },
    { reason: 'Default Impersonation Protect Definition', policyInfo: 'Executive Impersonation' },
    { reason: 'Message Hold Applied - DNS Authentication', policyInfo: 'DMARC Failures' },
    { reason: 'Suspected Malware', policyInfo: 'Suspected Malware' }
];

const subjects = [
    'Offer',
    'Invoice 2041',
    'Meeting notes',
    'Your parcel is waiting',
    'Quarterly figures',
    'Travel plan',
    'Re: contract',
    'Password expires today',
    'Newsletter',
    'Payment advice'
];
const day = 86_400_000;

export function createMail(random: Random, company: Company, clock: Clock): Mail {
    const { sizes } = company;
    const tracked: TrackedMessage[] = [];
    const trackedByNumber = new Map<number, TrackedMessage>();
    const held = new Map<number, HeldMessage>();
    const decisions: HeldDecision[] = [];
    let lastTracked = 0;
    let lastHeld = 0;

    function person(): MailParty {
        const user = pick(random, company.users);
        return { email: user.email, name: user.name };
    }

    function track(receivedAt: number): TrackedMessage {
        lastTracked += 1;
        const route: MailRoute = chance(random, 0.7) ? 'inbound' : chance(random, 0.6) ? 'outbound' : 'internal';
        const external = pick(random, company.externalSenders);
        const sender: MailParty = route === 'inbound' ? { email: external.email, name: external.name } : person();
        const recipients: MailParty[] = [route === 'outbound' ? { email: external.email, name: external.name } : person()];
        if (chance(random, 0.2)) {
            recipients.push(person());
        }
        const senderDomain = sender.email.slice(sender.email.indexOf('@') + 1);
        const malicious = route === 'inbound' && external.malicious;
        const rejected = chance(random, malicious ? 0.4 : 0.02);
        const message: TrackedMessage = {
            number: lastTracked,
            messageId: `<${hexText(random, 20)}@${senderDomain}>`,
            status: rejected ? 'rejected' : 'archived',
            info: rejected ? 'Envelope Rejected' : 'Indexed and archived',
            // Bulk senders bounce to another address than the one a person reads.
            fromEnvelope: route === 'inbound' && !malicious ? `bounce@${senderDomain}` : sender.email,
            fromHeader: sender,
            to: recipients,
            subject: pick(random, subjects),
            senderIp: route === 'inbound' ? external.ip : `192.0.2.${String(wholeNumber(random, 1, 254))}`,
            hasAttachments: chance(random, 0.3),
            size: wholeNumber(random, 1500, 90_000),
            route,
            spamScore: wholeNumber(random, 0, malicious ? 28 : 6),
            detectionLevel: route === 'inbound' ? pick(random, ['relaxed', 'moderate', 'aggressive']) : '',
            urls: chance(random, 0.5) ? [`https://${senderDomain}/read/${hexText(random, 6)}`] : [],
            receivedAt,
            sentAt: receivedAt - wholeNumber(random, 0, 5) * 1000
        };
        trackedByNumber.set(message.number, message);
        return message;
    }

    function holdTracked(message: TrackedMessage, { reason, policyInfo }: HoldReason): HeldMessage {
        lastHeld += 1;
        const to = message.to[0] ?? person();
        message.to = [to];
        message.status = 'held';
        message.info = 'Held for review';
        message.heldBy = policyInfo;
        const entry: HeldMessage = {
            number: lastHeld,
            from: { email: message.fromEnvelope, name: '' },
            fromHeader: message.fromHeader,
            to: { email: to.email, name: '' },
            subject: message.subject,
            reason,
            reasonCode: reason.toLowerCase().replace(/[^a-z0-9]+/g, '_'),
            policyInfo,
            route: message.route,
            hasAttachments: message.hasAttachments,
            size: message.size,
            senderIp: message.senderIp,
            receivedAt: message.receivedAt,
            tracked: message
        };
        held.set(entry.number, entry);
        return entry;
    }

    function decide(message: HeldMessage, released: boolean, rejectionReason?: string): HeldDecision {
        held.delete(message.number);
        message.tracked.status = released ? 'archived' : 'rejected';
        message.tracked.info = released ? 'Indexed and archived' : 'Rejected from the hold queue';
        const decision: HeldDecision = {
            message,
            released,
            operator: company.administrators[0] ?? 'administrator@example.com',
            at: clock.now(),
            ...(rejectionReason === undefined ? {} : { rejectionReason })
        };
        decisions.push(decision);
        return decision;
    }

    // Whole seconds, because the API shows no smaller unit and filters must agree with what it shows.
    const now = Math.floor(clock.now() / 1000) * 1000;
    const times = Array.from({ length: Math.max(sizes.trackedMessages, sizes.heldMessages) }, () => now - wholeNumber(random, 60, (27 * day) / 1000) * 1000);
    times.sort((a, b) => a - b);
    for (const time of times) {
        tracked.push(track(time));
    }
    // Spread over the whole period, so that a date filter always finds some and leaves some out.
    for (let i = 0; i < sizes.heldMessages; i++) {
        const message = tracked[Math.floor((i * tracked.length) / sizes.heldMessages)];
        if (message !== undefined) {
            holdTracked(message, pick(random, holdReasons));
        }
    }

    return {
        tracked,
        trackedByNumber,
        held,
        decisions,
        hold(arrival = {}) {
            const message = track(arrival.receivedAt ?? Math.floor(clock.now() / 1000) * 1000);
            message.subject = arrival.subject ?? message.subject;
            if (arrival.from !== undefined) {
                message.fromHeader = arrival.from;
                message.fromEnvelope = arrival.from.email;
            }
            if (arrival.to !== undefined) {
                message.to = [arrival.to];
            }
            tracked.push(message);
            return holdTracked(message, arrival.reason ?? pick(random, holdReasons));
        },
        release: (message) => decide(message, true),
        reject: (message, rejectionReason) => decide(message, false, rejectionReason)
    };
}

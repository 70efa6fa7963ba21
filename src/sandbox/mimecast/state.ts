import type { Clock } from '../clock.ts';
import type { Company } from './company.ts';
import type { Downloads } from './downloads.ts';
import type { Walks } from './envelope.ts';
import type { LogState } from './logs/index.ts';
import type { SecureIds } from './secure-ids.ts';

/** Someone as the hold queue shows them. */
export interface MailParty {
    email: string;
    name: string;
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
    route: 'inbound' | 'outbound' | 'internal';
    hasAttachments: boolean;
    size: number;
    senderIp: string;
    /** Epoch milliseconds. */
    receivedAt: number;
    /** Number of the same message in the message tracking. */
    trackedNumber: number;
}

/** A decision about a held message, in the order the decisions were made. The log of released messages reads this list. */
export interface HeldDecision {
    message: HeldMessage;
    /** `true`: released to its recipient; `false`: rejected. */
    released: boolean;
    /** Who decided: an administrator's address. */
    operator: string;
    /** Epoch milliseconds. */
    at: number;
    /** The reason type or message given with a rejection. */
    rejectionReason?: string;
}

/** Everything the simulated account holds. Routes read and change it; tests compare against it. */
export interface SimulatorState {
    readonly clock: Clock;
    readonly company: Company;
    readonly ids: SecureIds;
    readonly downloads: Downloads;
    readonly walks: Walks;
    /** Held messages by number; a released or rejected one is gone from here. */
    readonly held: Map<number, HeldMessage>;
    /** Every release and rejection so far, oldest first. */
    readonly heldReleases: HeldDecision[];
    readonly logs: LogState;
}

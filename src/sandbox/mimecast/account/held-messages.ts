import { batch, damagedId, failed, failItem, formatDate, idOf, isFail, missingText, notAllowed } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { anyText, date, flag, oneOf, maybe, take } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes, filter, lists, tells } from '../protocol/plain-routes.ts';
import type { Filter, Rows } from '../protocol/plain-routes.ts';
import { pick } from '../protocol/random.ts';
import type { RouteContext } from '../protocol/route.ts';
import type { IdKind } from '../protocol/secure-ids.ts';
import { thing } from './thing.ts';
import { trackedMessages } from './tracked-messages.ts';
import type { MailParty, MailRoute, TrackedMessage } from './tracked-messages.ts';

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

/** Messages that were kept back, and what became of them. */
export interface HeldMessages {
    /** By number, oldest first; a released or rejected message is gone from here. */
    readonly held: Map<number, HeldMessage>;
    /** The same, as other lists name it. */
    readonly entries: Map<number, HeldMessage>;
    /** Puts a message back into the queue. */
    add(message: HeldMessage): void;
    /** A message leaves the queue, and nobody says why. */
    remove(message: HeldMessage): void;
    /** Every release and rejection so far, oldest first. */
    readonly decisions: HeldDecision[];
    /** A message arrives and is held. */
    hold(arrival?: Arrival): HeldMessage;
    release(message: HeldMessage): HeldDecision;
    reject(message: HeldMessage, rejectionReason?: string): HeldDecision;
}

// What `tmnd` and `tnde` stand for is not known: they are the same for every object of an account.
const heldId: IdKind = { name: 'held', plain: (number) => ({ hldqid: number, tmnd: 1, tnde: 12 }) };
const products = ['Email Security Cloud Gateway'];
const editHeld = 'Account | Monitoring | Held | Edit';

export const holdReasons: readonly HoldReason[] = [
    { reason: 'Message Hold Applied - Spam Signature policy', policyInfo: 'Relaxed Spam Detection' },
    { reason: 'Message Hold Applied - Attachment Management policy', policyInfo: 'Dangerous File Types' },
    { reason: 'Message Hold Applied - Content Examination', policyInfo: 'Card Numbers' },
    { reason: 'Default Impersonation Protect Definition', policyInfo: 'Executive Impersonation' },
    { reason: 'Message Hold Applied - DNS Authentication', policyInfo: 'DMARC Failures' },
    { reason: 'Suspected Malware', policyInfo: 'Suspected Malware' }
];

const searchFields: Record<string, (message: HeldMessage) => string> = {
    all: (message) => `${message.subject}\n${message.fromHeader.email}\n${message.from.email}\n${message.to.email}\n${message.reasonCode}\n${message.senderIp}`,
    subject: (message) => message.subject,
    sender: (message) => `${message.from.email}\n${message.fromHeader.email}`,
    recipient: (message) => message.to.email,
    reasonCode: (message) => message.reasonCode,
    // The older name of the field is still understood.
    reason_code: (message) => message.reasonCode,
    senderIP: (message) => message.senderIp
};

const routes = ['all', 'internal', 'outbound', 'inbound', 'external'];

const rejectionReason = oneOf(
    'MESSAGE CONTAINS UNDESIRABLE CONTENT',
    'MESSAGE CONTAINS CONFIDENTIAL INFORMATION',
    'REVIEWER DISAPPROVES OF CONTENT',
    'INAPPROPRIATE COMMUNICATION',
    'MESSAGE GOES AGAINST EMAIL POLICIES'
);

function party({ email, name }: MailParty): object {
    return { emailAddress: email, displayableName: name };
}

function show(message: HeldMessage, context: RouteContext): object {
    return {
        id: context.ids.give(heldId.name, message.number, context),
        reason: message.reason,
        reasonId: message.reasonCode.toUpperCase(),
        reasonCode: message.reasonCode,
        policyInfo: message.policyInfo,
        from: party(message.from),
        fromHeader: party(message.fromHeader),
        to: party(message.to),
        subject: message.subject,
        route: message.route.toUpperCase(),
        hasAttachments: message.hasAttachments,
        size: message.size,
        dateReceived: formatDate(message.receivedAt)
    };
}

/** Free text in one field, or in all of them. */
const bySearch: Filter<HeldMessage> = (item) => {
    const { searchBy } = item;
    const textOf = isObject(searchBy) ? searchFields[String(searchBy.fieldName)] : undefined;
    if (!isObject(searchBy) || textOf === undefined) {
        return notAllowed(item, 'searchBy.fieldName');
    }
    const wanted = String(searchBy.value).toLowerCase();
    return missingText(searchBy, 'value') ?? ((message) => textOf(message).toLowerCase().includes(wanted));
};

const byRoute: Filter<HeldMessage> = (item) => {
    const { filterBy } = item;
    const wanted = Array.isArray(filterBy) && filterBy.every(isObject) ? filterBy : undefined;
    if (wanted?.every(({ fieldName, value }) => fieldName === 'route' && routes.includes(String(value))) !== true) {
        return notAllowed(item, 'filterBy');
    }
    return (message) => wanted.every(({ value }) => value === 'all' || (value === 'external' ? message.route !== 'internal' : message.route === value));
};

export const heldMessages = thing({
    name: 'heldMessages',
    ids: [heldId],
    sizes: { heldMessages: 40 },
    behaviours: {
        /** `hold-release` and `hold-reject` answer `release: false` / `reject: false` with an empty `fail` and change nothing. */
        holdRefused: false
    },
    found({ company, clock, random, sizes, options, of }) {
        const mail = of(trackedMessages);
        const held = new Map<number, HeldMessage>();
        const decisions: HeldDecision[] = [];
        let lastHeld = 0;

        function holdTracked(message: TrackedMessage, { reason, policyInfo }: HoldReason): HeldMessage {
            lastHeld += 1;
            const to = message.to[0] ?? { email: 'nobody@example.com', name: '' };
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

        mail.atLeast(sizes.heldMessages);
        const first = [...mail.tracked];
        // Spread over the whole period, so that a date filter always finds some and leaves some out.
        for (let i = 0; i < sizes.heldMessages; i++) {
            const message = first[Math.floor((i * first.length) / sizes.heldMessages)];
            if (message !== undefined) {
                holdTracked(message, pick(random, holdReasons));
            }
        }

        const state: HeldMessages = {
            held,
            entries: held,
            add: (message) => void held.set(message.number, message),
            remove: (message) => void held.delete(message.number),
            decisions,
            hold(arrival = {}) {
                const message = mail.arrive(arrival.receivedAt ?? Math.floor(clock.now() / 1000) * 1000);
                message.subject = arrival.subject ?? message.subject;
                if (arrival.from !== undefined) {
                    message.fromHeader = arrival.from;
                    message.fromEnvelope = arrival.from.email;
                }
                if (arrival.to !== undefined) {
                    message.to = [arrival.to];
                }
                return holdTracked(message, arrival.reason ?? pick(random, holdReasons));
            },
            release: (message) => decide(message, true),
            reject: (message, rejectionReason) => decide(message, false, rejectionReason)
        };

        const rows: Rows<HeldMessage> = { kind: heldId.name, entries: held, show };

        /** Carries out a decision about the message of an id: `false` for one that was released or rejected before. */
        function decideById(context: RouteContext, item: Item, carryOut: (message: HeldMessage) => void): boolean | FailItem {
            const number = idOf(context, heldId.name, item);
            if (typeof number !== 'number') {
                return number;
            }
            const message = held.get(number);
            if (message === undefined || options.holdRefused) {
                return false;
            }
            carryOut(message);
            return true;
        }

        return {
            state,
            counts: () => ({ heldMessages: held.size, heldDecisions: decisions.length }),
            routes: [
                lists(rows, {
                    path: '/api/gateway/get-hold-message-list',
                    products,
                    permission: 'Account | Dashboard | Read',
                    items: { min: 1, max: 1 },
                    filters: {
                        admin: filter(flag, () => true),
                        start: filter(date, (message, start) => message.receivedAt >= start),
                        end: filter(date, (message, end) => message.receivedAt <= end),
                        searchBy: bySearch,
                        filterBy: byRoute
                    },
                    // Without `admin` only the caller's own messages are meant, and an application has no mailbox.
                    order: (messages, { admin }) => (admin === true ? messages.reverse() : [])
                }),
                tells({ path: '/api/gateway/get-hold-summary-list', products, permission: 'Account | Monitoring | Held Summary | Read' }, () => {
                    const counts = new Map<string, number>();
                    for (const { policyInfo } of held.values()) {
                        counts.set(policyInfo, (counts.get(policyInfo) ?? 0) + 1);
                    }
                    return [...counts].map(([policyInfo, numberOfItems]) => ({ policyInfo, numberOfItems }));
                }),
                changes({ path: '/api/gateway/hold-release', products, permission: editHeld, max: 25 }, ['id'], (context, items) =>
                    batch(items, (item) => {
                        const release = decideById(context, item, state.release);
                        return isFail(release) ? release : { id: item.id, release };
                    })
                ),
                changes({ path: '/api/gateway/hold-reject', products, permission: editHeld, max: 25 }, [], (context, items) => {
                    const orders: { id: unknown; reason: string | undefined }[] = [];
                    for (const item of items) {
                        const { ids } = item;
                        if (!Array.isArray(ids) || ids.length === 0) {
                            return failed(failItem('err_validation_null', 'must not be null', { key: item, field: 'ids' }));
                        }
                        const wanted = take({ message: maybe(anyText), notify: maybe(flag), reasonType: maybe(rejectionReason) }, item);
                        if (isFail(wanted)) {
                            return failed(wanted);
                        }
                        orders.push(...ids.map((id: unknown) => ({ id, reason: wanted.reasonType })));
                    }
                    return (
                        damagedId(context, orders) ??
                        batch(orders, ({ id, reason }) => {
                            const reject = decideById(context, { id }, (message) => state.reject(message, reason));
                            return isFail(reject) ? reject : { id, reject };
                        })
                    );
                })
            ]
        };
    }
});

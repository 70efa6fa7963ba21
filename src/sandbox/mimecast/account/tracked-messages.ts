import {
    failed,
    failItem,
    failure,
    formatDate,
    idOf,
    invalidToken,
    missingText,
    notAllowed,
    ok,
    paginate,
    parseDate,
    withEnvelope
} from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { isObject } from '../protocol/json-object.ts';
import { chance, hexText, pick, wholeNumber } from '../protocol/random.ts';
import type { RouteContext } from '../protocol/route.ts';
import type { IdKind } from '../protocol/secure-ids.ts';
import { thing } from './thing.ts';

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

/** Messages on their way. */
export interface TrackedMessages {
    /** Oldest first. */
    readonly tracked: TrackedMessage[];
    readonly trackedByNumber: Map<number, TrackedMessage>;
    /** A message arrives at this time. */
    arrive(receivedAt: number): TrackedMessage;
    /** Lets older messages appear until there are so many. */
    atLeast(count: number): void;
}

const trackedId: IdKind = { name: 'tracked', plain: (number) => ({ messageQueueId: number, activeid: number }) };
const archivedId: IdKind = { name: 'archived', plain: (number) => ({ messageQueueId: null, activeid: number }), passesFor: 'tracked' };
const rights = { products: ['Email Security Cloud Gateway'], permission: 'Gateway | Tracking | Read' };
const day = 86_400_000;
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
const routes = ['all', 'internal', 'outbound', 'inbound', 'external'];
const statuses = ['processing', 'delivery', 'system', 'held', 'accepted', 'bulk_processing', 'bulk_delivery', 'bounced', 'deferred', 'rejected', 'archived'];

type Test = (message: TrackedMessage) => boolean;

/** An address matches itself, a domain exactly itself: no subdomain of it. */
function addressMatches(address: string, wanted: string): boolean {
    const lower = address.toLowerCase();
    return lower === wanted || (!wanted.includes('@') && lower.endsWith(`@${wanted}`));
}

const searchOptions: Record<string, (wanted: string) => Test> = {
    from: (wanted) => (message) => addressMatches(message.fromEnvelope, wanted) || addressMatches(message.fromHeader.email, wanted),
    to: (wanted) => (message) => message.to.some((one) => addressMatches(one.email, wanted)),
    subject: (wanted) => (message) => message.subject.toLowerCase().includes(wanted),
    senderIP: (wanted) => (message) => message.senderIp === wanted,
    url: (wanted) => (message) => message.urls.some((url) => url.toLowerCase().includes(wanted))
};

/** The values of a list field, or what is wrong with it. */
function listOf(item: Record<string, unknown>, field: string, allowed: readonly string[]): string[] | FailItem {
    const value = item[field];
    if (value === undefined) {
        return [];
    }
    return Array.isArray(value) && value.every((one) => allowed.includes(String(one))) ? value.map(String) : notAllowed(item, field);
}

function searchTests(context: RouteContext, item: Record<string, unknown>): Test[] | FailItem {
    const tests: Test[] = [];
    const { messageId, advancedTrackAndTraceOptions: advanced } = item;
    if (messageId !== undefined && advanced !== undefined) {
        return notAllowed(item, 'advancedTrackAndTraceOptions');
    }
    if (messageId !== undefined) {
        const missing = missingText(item, 'messageId');
        if (missing !== undefined) {
            return missing;
        }
        tests.push((message) => message.messageId === messageId);
    } else {
        const wanted = isObject(advanced) ? Object.entries(searchOptions).filter(([name]) => typeof advanced[name] === 'string' && advanced[name] !== '') : [];
        if (!isObject(advanced) || wanted.length === 0) {
            return failItem('err_validation_at_least_one_not_null', 'at least one must not be null', { key: item, field: 'advancedTrackAndTraceOptions' });
        }
        for (const [name, test] of wanted) {
            tests.push(test(String(advanced[name]).toLowerCase()));
        }
    }
    if (context.options.searchReasonRequired) {
        const missing = missingText(item, 'searchReason');
        if (missing !== undefined) {
            return missing;
        }
    }
    const wantedRoutes = listOf(item, 'route', routes);
    if (!Array.isArray(wantedRoutes)) {
        return wantedRoutes;
    }
    if (wantedRoutes.length > 0 && !wantedRoutes.includes('all')) {
        tests.push((message) => wantedRoutes.includes(message.route) || (wantedRoutes.includes('external') && message.route !== 'internal'));
    }
    const wantedStatuses = listOf(item, 'status', statuses);
    if (!Array.isArray(wantedStatuses)) {
        return wantedStatuses;
    }
    if (wantedStatuses.length > 0) {
        tests.push((message) => wantedStatuses.includes(message.status));
    }
    if (item.attachments === true) {
        tests.push((message) => message.hasAttachments);
    }
    return tests;
}

function tracked(context: RouteContext, message: TrackedMessage): object {
    return {
        id: context.ids.give((message.status === 'archived' ? archivedId : trackedId).name, message.number, context),
        status: message.status,
        info: message.info,
        fromEnv: { emailAddress: message.fromEnvelope },
        fromHdr: { displayableName: message.fromHeader.name, emailAddress: message.fromHeader.email },
        to: message.to.map(({ email, name }) => ({ displayableName: name, emailAddress: email })),
        // The list knows minutes only; the search itself compares seconds.
        received: formatDate(message.receivedAt - (message.receivedAt % 60_000)),
        sent: formatDate(message.sentAt),
        subject: message.subject,
        senderIP: message.senderIp,
        attachments: message.hasAttachments,
        route: message.route,
        spamScore: message.spamScore,
        detectionLevel: message.detectionLevel
    };
}

function messageInfo(message: TrackedMessage): object {
    return {
        fromHeader: message.fromHeader.email,
        fromEnvelope: null,
        to: message.to.map((one) => one.email),
        cc: [],
        subject: message.subject,
        sent: formatDate(message.sentAt),
        processed: formatDate(message.receivedAt + 1000),
        transmissionInfo: `<pre>Received: from ${message.senderIp}\nMessage-ID: &lt;${message.messageId.slice(1, -1)}&gt;</pre>`,
        route: message.route
    };
}

function spamInfo(message: TrackedMessage): object {
    return {
        spamScore: message.spamScore,
        detectionLevel: message.detectionLevel,
        spamProcessingDetail: { greyEmail: false, spf: { allow: true, info: 'pass' }, permittedSender: { allow: true, info: 'none' } }
    };
}

/** A held message is told in another shape than an archived one. */
function heldInfo(message: TrackedMessage, id: string): object {
    const recipient = message.to[0]?.email ?? '';
    return {
        id,
        status: message.status,
        recipientInfo: {
            messageInfo: messageInfo(message),
            txInfo: {
                returnPath: message.fromEnvelope,
                to: recipient,
                txEvent: 'Message Held',
                queueDetailStatus: 'held',
                processingServer: '',
                receiptAck: '',
                transmissionSize: message.size,
                actualSize: message.size,
                remoteServer: '',
                remoteIp: message.senderIp,
                deliveryType: 'Not Encrypted',
                transmissionComponents: []
            }
        },
        policyInfo: [{ policyType: 'Spam Scanning', policyName: message.heldBy ?? '', inherited: false }],
        queueInfo: {
            reason: message.heldBy ?? '',
            info: 'Held by policy\nWaiting for review',
            heldGroup: 'Administrator',
            route: message.route,
            subject: message.subject,
            to: '',
            fromEnvelope: '',
            fromHeader: message.fromHeader.email,
            createTime: formatDate(message.receivedAt),
            attachments: message.hasAttachments,
            manageRecipient: false,
            size: message.size
        },
        spamInfo: spamInfo(message)
    };
}

function fullInfo(message: TrackedMessage, id: string): object {
    const components = [{ type: 'Email Primary Body HTML', name: 'body.htm', extension: 'htm', mimeType: 'text/html', size: message.size, hash: '00' }];
    const purge = formatDate(message.receivedAt + 30 * day);
    const deliveredMessage: Record<string, object> = {};
    if (message.status === 'archived') {
        for (const { email } of message.to) {
            deliveredMessage[email] = {
                messageInfo: messageInfo(message),
                policyInfo: [{ policyType: 'Spam Scanning', policyName: 'Relaxed', inherited: false }],
                deliveryMetaInfo: { deliveryEvent: 'Email Delivered', emailAddress: email, messageExpiresIn: 7, components }
            };
        }
    }
    return {
        id,
        status: message.status,
        recipientInfo: {
            messageInfo: messageInfo(message),
            recipientMetaInfo: {
                receiptEvent: 'Email Received',
                spamEvent: 'na',
                messageExpiresIn: 7,
                processingServer: 'demo-mta',
                transmissionSize: message.size,
                binaryEmailSize: message.size,
                remoteIp: message.senderIp,
                remoteHost: '',
                encryptionInfo: 'TLS',
                components
            }
        },
        deliveredMessage,
        retentionInfo: {
            currentPurgeDate: purge,
            originalPurgeDate: purge,
            purgeBasedOn: 'original',
            retentionAdjustmentDays: -1,
            litigationHoldInfo: [],
            fbrStamps: [],
            smartTags: [],
            fbrExpireCheck: [],
            audits: []
        },
        spamInfo: spamInfo(message)
    };
}

export const trackedMessages = thing({
    name: 'trackedMessages',
    ids: [trackedId, archivedId],
    sizes: { trackedMessages: 250 },
    found({ company, clock, random, sizes }) {
        const messages: TrackedMessage[] = [];
        const trackedByNumber = new Map<number, TrackedMessage>();
        let lastTracked = 0;
        // Whole seconds, because the API shows no smaller unit and filters must agree with what it shows.
        const start = Math.floor(clock.now() / 1000) * 1000;

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

        const state: TrackedMessages = {
            tracked: messages,
            trackedByNumber,
            arrive(receivedAt) {
                const message = track(receivedAt);
                messages.push(message);
                return message;
            },
            atLeast(count) {
                const missing = Math.max(count - messages.length, 0);
                const times = Array.from({ length: missing }, () => start - wholeNumber(random, 60, (27 * day) / 1000) * 1000);
                for (const time of times.sort((a, b) => a - b)) {
                    state.arrive(time);
                }
                messages.sort((a, b) => a.receivedAt - b.receivedAt);
            }
        };
        state.atLeast(sizes.trackedMessages);

        return {
            state,
            counts: () => ({ trackedMessages: messages.length }),
            routes: [
                {
                    method: 'POST',
                    path: '/api/message-finder/search',
                    ...rights,
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 1 }, (context, request) => {
                        const item = request.items[0] ?? {};
                        const now = context.clock.now();
                        // The default of a search without a start is not known; a day is short enough to show that one must be sent.
                        const start = item.start === undefined ? now - day : parseDate(item.start);
                        const end = item.end === undefined ? now : parseDate(item.end);
                        if (start === undefined) {
                            return failed(notAllowed(item, 'start'));
                        }
                        if (end === undefined) {
                            return failed(notAllowed(item, 'end'));
                        }
                        if (start <= now - 30 * day) {
                            return failure('err_track_and_trace_invalid_start_date', 'Invalid start date');
                        }
                        const tests = searchTests(context, item);
                        if (!Array.isArray(tests)) {
                            return failed(tests);
                        }
                        const rows = messages
                            .filter((message) => message.receivedAt >= start && message.receivedAt <= end && tests.every((test) => test(message)))
                            .reverse();
                        const page = paginate(context, rows, request, JSON.stringify(item));
                        return ok([{ trackedEmails: page.rows.map((message) => tracked(context, message)) }], page.pagination);
                    })
                },
                {
                    method: 'POST',
                    path: '/api/message-finder/get-message-info',
                    ...rights,
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 1, ids: ['id'] }, (context, request) => {
                        const item = request.items[0] ?? {};
                        const number = idOf(context, trackedId.name, item);
                        if (typeof number !== 'number') {
                            return failed(number);
                        }
                        const message = trackedByNumber.get(number);
                        if (message === undefined) {
                            return failed(invalidToken(item));
                        }
                        return ok([message.status === 'held' ? heldInfo(message, String(item.id)) : fullInfo(message, String(item.id))]);
                    })
                }
            ]
        };
    }
});

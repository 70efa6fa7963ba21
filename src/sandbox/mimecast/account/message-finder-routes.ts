import { failed, failItem, failure, formatDate, idOf, invalidToken, missingText, notAllowed, ok, paginate, parseDate, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { isObject } from '../protocol/json-object.ts';
import type { TrackedMessage } from './mail.ts';
import type { Route, RouteContext } from '../protocol/route.ts';

const products = ['Email Security Cloud Gateway'];
const readTracking = 'Gateway | Tracking | Read';
const day = 86_400_000;
const routes = ['all', 'internal', 'outbound', 'inbound', 'external'];
const statuses = ['processing', 'delivery', 'system', 'held', 'accepted', 'bulk_processing', 'bulk_delivery', 'bounced', 'deferred', 'rejected', 'archived'];

type Test = (message: TrackedMessage) => boolean;

/** An address matches itself, a domain exactly itself: no subdomain of it. */
function addressMatches(address: string, wanted: string): boolean {
    const lower = address.toLowerCase();
    return lower === wanted || (!wanted.includes('@') && lower.endsWith(`@${wanted}`));
}

const options: Record<string, (wanted: string) => Test> = {
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
        const wanted = isObject(advanced) ? Object.entries(options).filter(([name]) => typeof advanced[name] === 'string' && advanced[name] !== '') : [];
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
        id: context.state.ids.give(message.status === 'archived' ? 'archived' : 'tracked', message.number, context),
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
        transmissionInfo: `<pre>Received: from ${message.senderIp}</pre>`,
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

export const messageFinderRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/message-finder/search',
        products,
        permission: readTracking,
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
            const rows = context.state.mail.tracked
                .filter((message) => message.receivedAt >= start && message.receivedAt <= end && tests.every((test) => test(message)))
                .reverse();
            const page = paginate(context, rows, request, JSON.stringify(item));
            return ok([{ trackedEmails: page.rows.map((message) => tracked(context, message)) }], page.pagination);
        })
    },
    {
        method: 'POST',
        path: '/api/message-finder/get-message-info',
        products,
        permission: readTracking,
        family: 'envelope',
        handle: withEnvelope({ min: 1, max: 1, ids: ['id'] }, (context, request) => {
            const item = request.items[0] ?? {};
            const number = idOf(context, 'tracked', item);
            if (typeof number !== 'number') {
                return failed(number);
            }
            const message = context.state.mail.trackedByNumber.get(number);
            if (message === undefined) {
                return failed(invalidToken(item));
            }
            return ok([message.status === 'held' ? heldInfo(message, String(item.id)) : fullInfo(message, String(item.id))]);
        })
    }
];

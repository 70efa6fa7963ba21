import { batch, damagedId, failed, failItem, formatDate, idOf, missingText, notAllowed, ok, paginate, parseDate, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { isObject } from '../protocol/json-object.ts';
import type { HeldMessage, MailParty } from './mail.ts';
import type { Route, RouteContext } from '../protocol/route.ts';

const products = ['Email Security Cloud Gateway'];
const editHeld = 'Account | Monitoring | Held | Edit';

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

export const rejectionReasons: readonly string[] = [
    'MESSAGE CONTAINS UNDESIRABLE CONTENT',
    'MESSAGE CONTAINS CONFIDENTIAL INFORMATION',
    'REVIEWER DISAPPROVES OF CONTENT',
    'INAPPROPRIATE COMMUNICATION',
    'MESSAGE GOES AGAINST EMAIL POLICIES'
];

function party({ email, name }: MailParty): object {
    return { emailAddress: email, displayableName: name };
}

function render(context: RouteContext, message: HeldMessage): object {
    return {
        id: context.state.ids.give('held', message.number, context),
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

/** Which messages a request means, or what is wrong with it. */
function heldFilter(item: Record<string, unknown>): ((message: HeldMessage) => boolean) | FailItem {
    const tests: ((message: HeldMessage) => boolean)[] = [];
    for (const field of ['start', 'end'] as const) {
        const value = item[field];
        if (value === undefined) {
            continue;
        }
        const at = parseDate(value);
        if (at === undefined) {
            return notAllowed(item, field);
        }
        tests.push(field === 'start' ? (message) => message.receivedAt >= at : (message) => message.receivedAt <= at);
    }
    const { searchBy, filterBy } = item;
    if (searchBy !== undefined) {
        const text = isObject(searchBy) ? searchFields[String(searchBy.fieldName)] : undefined;
        if (!isObject(searchBy) || text === undefined) {
            return notAllowed(item, 'searchBy.fieldName');
        }
        const missing = missingText(searchBy, 'value');
        if (missing !== undefined) {
            return missing;
        }
        const wanted = String(searchBy.value).toLowerCase();
        tests.push((message) => text(message).toLowerCase().includes(wanted));
    }
    if (filterBy !== undefined) {
        if (!Array.isArray(filterBy) || !filterBy.every(isObject)) {
            return notAllowed(item, 'filterBy');
        }
        for (const filter of filterBy) {
            if (filter.fieldName !== 'route' || !routes.includes(String(filter.value))) {
                return notAllowed(item, 'filterBy');
            }
            const { value } = filter;
            if (value !== 'all') {
                tests.push((message) => (value === 'external' ? message.route !== 'internal' : message.route === value));
            }
        }
    }
    return (message) => tests.every((test) => test(message));
}

/** The held message behind an id; `undefined` when it was released or rejected before. */
function heldOf(context: RouteContext, item: Record<string, unknown>): HeldMessage | FailItem | undefined {
    const number = idOf(context, 'held', item);
    return typeof number === 'number' ? context.state.held.get(number) : number;
}

export const holdRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/gateway/get-hold-message-list',
        products,
        permission: 'Account | Dashboard | Read',
        family: 'envelope',
        handle: withEnvelope({ min: 1, max: 1 }, (context, request) => {
            const item = request.items[0] ?? {};
            if (item.admin !== undefined && typeof item.admin !== 'boolean') {
                return failed(notAllowed(item, 'admin'));
            }
            const matches = heldFilter(item);
            if (typeof matches !== 'function') {
                return failed(matches);
            }
            // Without `admin` only the caller's own messages are meant, and an application has no mailbox.
            const rows = item.admin === true ? [...context.state.held.values()].filter(matches).reverse() : [];
            const page = paginate(context, rows, request, JSON.stringify(item));
            return ok(
                page.rows.map((message) => render(context, message)),
                page.pagination
            );
        })
    },
    {
        method: 'POST',
        path: '/api/gateway/get-hold-summary-list',
        products,
        permission: 'Account | Monitoring | Held Summary | Read',
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, (context) => {
            const counts = new Map<string, number>();
            for (const message of context.state.held.values()) {
                counts.set(message.policyInfo, (counts.get(message.policyInfo) ?? 0) + 1);
            }
            return ok([...counts].map(([policyInfo, numberOfItems]) => ({ policyInfo, numberOfItems })));
        })
    },
    {
        method: 'POST',
        path: '/api/gateway/hold-release',
        products,
        permission: editHeld,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 25, ids: ['id'] }, (context, request) => {
            return batch(request.items, (item) => {
                const message = heldOf(context, item);
                if (message !== undefined && 'errors' in message) {
                    return message;
                }
                const release = message !== undefined && !context.options.holdRefused;
                if (release) {
                    context.state.mail.release(message);
                }
                return { id: item.id, release };
            });
        })
    },
    {
        method: 'POST',
        path: '/api/gateway/hold-reject',
        products,
        permission: editHeld,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 25 }, (context, request) => {
            const orders: { id: unknown; reason?: string }[] = [];
            for (const item of request.items) {
                const { ids, message, notify, reasonType } = item;
                if (!Array.isArray(ids) || ids.length === 0) {
                    return failed(failItem('err_validation_null', 'must not be null', { key: item, field: 'ids' }));
                }
                if (message !== undefined && typeof message !== 'string') {
                    return failed(notAllowed(item, 'message'));
                }
                if (notify !== undefined && typeof notify !== 'boolean') {
                    return failed(notAllowed(item, 'notify'));
                }
                if (reasonType !== undefined && !rejectionReasons.includes(String(reasonType))) {
                    return failed(notAllowed(item, 'reasonType'));
                }
                orders.push(...ids.map((id: unknown) => ({ id, ...(typeof reasonType === 'string' ? { reason: reasonType } : {}) })));
            }
            return (
                damagedId(context, orders) ??
                batch(orders, ({ id, reason }) => {
                    const message = heldOf(context, { id });
                    if (message !== undefined && 'errors' in message) {
                        return message;
                    }
                    const reject = message !== undefined && !context.options.holdRefused;
                    if (reject) {
                        context.state.mail.reject(message, typeof reason === 'string' ? reason : undefined);
                    }
                    return { id, reject };
                })
            );
        })
    }
];

import { failItem, formatDate, missingText, notAllowed } from '../protocol/envelope.ts';
import { anyText, date, oneOf, flag, text, wholeNumber } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { filter, lists } from '../protocol/plain-routes.ts';
import type { Filter } from '../protocol/plain-routes.ts';
import { pick } from '../protocol/random.ts';
import { collection } from './thing.ts';

export interface ProcessingMessage {
    from: string;
    to: string;
    subject: string;
    attachment: boolean;
    routing: string;
    size: number;
    remoteIp: string;
    attempts: number;
    info: string;
    type: 'processing' | 'bulk_processing';
    /** Epoch milliseconds. */
    createdAt: number;
}

const searchFields: Record<string, (message: ProcessingMessage) => string> = {
    ALL: (message) => Object.values(message).join('\n'),
    fromAddress: ({ from }) => from,
    toAddress: ({ to }) => to,
    subject: ({ subject }) => subject,
    info: ({ info }) => info,
    remoteIp: ({ remoteIp }) => remoteIp
};

const bySearch: Filter<ProcessingMessage> = (item) => {
    const { searchBy } = item;
    const textOf = isObject(searchBy) ? searchFields[String(searchBy.fieldName)] : undefined;
    if (!isObject(searchBy) || textOf === undefined) {
        return notAllowed(item, 'searchBy.fieldName');
    }
    const wanted = String(searchBy.value).toLowerCase();
    return missingText(searchBy, 'value') ?? ((message) => textOf(message).toLowerCase().includes(wanted));
};

/** Messages that are being processed. The real ones are gone in seconds; these wait to be tried again. */
export const processingMessages = collection<'processingMessages', ProcessingMessage>({
    name: 'processingMessages',
    id: { name: 'processing' },
    fields: {
        from: text,
        to: text,
        subject: text,
        attachment: flag,
        routing: text,
        size: wholeNumber,
        remoteIp: text,
        attempts: wholeNumber,
        info: anyText,
        type: oneOf('processing', 'bulk_processing'),
        createdAt: wholeNumber
    },
    key: ({ createdAt }) => String(createdAt),
    size: 6,
    seed: ({ company, clock, random }, size) =>
        Array.from({ length: size }, (_, i) => {
            const sender = pick(random, company.externalSenders);
            return {
                from: sender.email,
                to: pick(random, company.users).email,
                subject: `Waiting ${String(i + 1)}`,
                attachment: i % 2 === 0,
                routing: 'inbound',
                size: 5000 + i,
                remoteIp: sender.ip,
                attempts: 1 + (i % 3),
                info: 'waiting',
                type: 'processing' as const,
                createdAt: Math.floor(clock.now() / 1000) * 1000 - (size - i) * 60_000
            };
        }),
    routes: (rows) => [
        lists(rows, {
            path: '/api/gateway/find-processing-messages',
            products: ['Email Security Cloud Gateway'],
            permission: 'Monitoring | Processing | Read',
            items: { min: 1, max: 1 },
            under: 'messages',
            refuses: (item) =>
                Object.keys(item).length > 0
                    ? undefined
                    : failItem('err_validation_at_least_one_not_null', 'at least one must not be null', { key: item, field: 'data' }),
            filters: {
                start: filter(date, ({ createdAt }, start) => createdAt >= start),
                end: filter(date, ({ createdAt }, end) => createdAt <= end),
                type: filter(oneOf('processing', 'bulk_processing'), (message, type) => message.type === type),
                sortBy: filter(oneOf('createTime'), () => true),
                sortOrder: filter(oneOf('asc', 'desc'), () => true),
                searchBy: bySearch
            },
            order: (messages, { sortOrder }) => (sortOrder === 'asc' ? messages : messages.reverse()),
            show(message, context) {
                const { id } = rows.show(message, context) as { id: string };
                return {
                    id,
                    fromEnv: { emailAddress: message.from },
                    fromHeader: { emailAddress: message.from },
                    to: { emailAddress: message.to },
                    subject: message.subject,
                    attachment: message.attachment,
                    routing: message.routing,
                    size: message.size,
                    remoteIp: message.remoteIp,
                    attempts: message.attempts,
                    nextAttempt: formatDate(message.createdAt + 15 * 60_000),
                    created: formatDate(message.createdAt),
                    info: message.info,
                    priority: 'normal'
                };
            }
        })
    ]
});

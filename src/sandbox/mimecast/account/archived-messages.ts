import { failed, failItem, formatDate, isFail, notAllowed, ok, paginate, parseDate, withEnvelope } from '../protocol/envelope.ts';
import type { EnvelopeRequest } from '../protocol/envelope.ts';
import { date, emailAddress, flag, maybe, oneOf, optional, take, text } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { hexText } from '../protocol/random.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import type { IdKind } from '../protocol/secure-ids.ts';
import { readXml } from '../protocol/xml.ts';
import type { XmlElement } from '../protocol/xml.ts';
import { thing } from './thing.ts';
import { trackedMessages } from './tracked-messages.ts';
import type { TrackedMessage } from './tracked-messages.ts';

const products = ['Data Retention'];
const day = 86_400_000;
const messageId: IdKind = { name: 'archive-message' };
const attachmentId: IdKind = { name: 'archive-attachment', passesFor: 'archive-message' };

/** What the archive holds of a message. */
export interface ArchivedMessages {
    /** Newest first. */
    archived(): TrackedMessage[];
    /** Size of an attachment in bytes, by the number of its message, where it is to be another one than usual. */
    readonly attachmentSizes: Map<number, number>;
}

const usualSize = 1000;
const dangerous = '<script>alert(1)</script>';
const bodyOf = ({ subject }: TrackedMessage): string => `Hello,\r\n\r\nthis is about "${subject}" – see you.\r\n`;
const htmlOf = (message: TrackedMessage): string => `<html><body>${dangerous}<p>${bodyOf(message)}</p></body></html>`;

function wholeOf(message: TrackedMessage): string {
    const to = message.to.map(({ email }) => email).join(', ');
    return `From: ${message.fromHeader.email}\r\nTo: ${to}\r\nSubject: ${message.subject}\r\nMessage-ID: ${message.messageId}\r\n\r\n${bodyOf(message)}`;
}

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();
/** An address matches itself, a domain also its subdomains. */
function matchesParty(address: string, wanted: string): boolean {
    return address.toLowerCase() === wanted || (!wanted.includes('@') && (domainOf(address) === wanted || domainOf(address).endsWith(`.${wanted}`)));
}

/** What a query asks for. Elements that are not known are ignored, so that a misspelt filter finds everything. */
function testOf(query: XmlElement): ((message: TrackedMessage) => boolean) | undefined {
    const muse = query.elements.find(({ name }) => name === 'muse');
    const metadata = query.elements.find(({ name }) => name === 'metadata');
    if (query.name !== 'xmlquery' || muse === undefined || metadata?.attributes['query-type'] !== 'emailarchive') {
        return undefined;
    }
    const tests: ((message: TrackedMessage) => boolean)[] = [];
    for (const { name, attributes, text: content } of muse.elements) {
        const wanted = content.trim().toLowerCase();
        if (name === 'text' && wanted !== '') {
            tests.push((message) => wanted.split(/\s+/).some((word) => wholeOf(message).toLowerCase().includes(word)));
        } else if (name === 'date' && attributes.select === 'between') {
            const [from, to] = [parseDate(attributes.from), parseDate(attributes.to)];
            if (from === undefined || to === undefined) {
                return undefined;
            }
            tests.push(({ receivedAt }) => receivedAt >= from && receivedAt <= to);
        } else if (name === 'sent' && attributes.select === 'from') {
            tests.push((message) => matchesParty(message.fromEnvelope, wanted) || matchesParty(message.fromHeader.email, wanted));
        } else if (name === 'sent' && attributes.select === 'to') {
            tests.push(({ to }) => to.some(({ email }) => matchesParty(email, wanted)));
        }
    }
    return (message) => tests.every((test) => test(message));
}

export const archivedMessages = thing({
    name: 'archivedMessages',
    ids: [messageId, attachmentId],
    behaviours: {
        /** A search answers its rows in `data` itself, without the list `items`. */
        flatArchiveItems: false
    },
    found({ company, clock, random, options, downloads, of }) {
        const mail = of(trackedMessages);
        const mailbox = company.administrators[0] ?? 'administrator@example.com';
        const attachmentSizes = new Map<number, number>();
        // Whatever is in the tracking, one mailbox has some mail.
        const own = Array.from({ length: 5 }, (_, i): TrackedMessage => {
            const receivedAt = Math.floor(clock.now() / 1000) * 1000 - (i + 2) * day;
            return {
                number: -1 - i,
                messageId: `<${hexText(random, 20)}@example.net>`,
                status: 'archived',
                info: 'Indexed and archived',
                fromEnvelope: 'bounce@example.net',
                fromHeader: { email: 'news@example.net', name: 'News' },
                to: [{ email: mailbox, name: 'Administrator' }],
                subject: `Report ${String(i + 1)} & <more>`,
                senderIp: '203.0.113.10',
                hasAttachments: i === 0,
                size: 7000 + i,
                route: 'inbound',
                spamScore: 0,
                detectionLevel: 'relaxed',
                urls: [],
                receivedAt,
                sentAt: receivedAt
            };
        });

        const archived = (): TrackedMessage[] =>
            [...own, ...mail.tracked.filter(({ status }) => status === 'archived')].sort((a, b) => b.receivedAt - a.receivedAt);
        // Ids count from one.
        const numberOf = ({ number }: TrackedMessage): number => (number < 0 ? -number : number + own.length);
        const idOf = (message: TrackedMessage, context: RouteContext): string => context.ids.give(messageId.name, numberOf(message), context);
        const party = ({ email, name }: { email: string; name: string }): object => ({ displayableName: name, emailAddress: email });
        const sizeOf = (message: TrackedMessage): number => attachmentSizes.get(message.number) ?? usualSize;

        function attachmentOf(message: TrackedMessage, context: RouteContext): object {
            return {
                id: context.ids.give(attachmentId.name, numberOf(message), context),
                filename: 'demo.pdf',
                size: sizeOf(message),
                extension: 'pdf',
                contentType: 'application/pdf',
                contentId: '',
                bodyType: 'ATTACHMENT',
                sha256: '00'
            };
        }

        /** The message an item names. */
        function messageOf(context: RouteContext, item: Item): { message: TrackedMessage; isAttachment: boolean } | RouteReply {
            const wanted = take({ id: text }, item);
            if (isFail(wanted)) {
                return failed(wanted);
            }
            const [read, attachment] = [context.ids.read(messageId.name, wanted.id, context), context.ids.read(attachmentId.name, wanted.id, context)];
            const message = typeof read === 'object' ? archived().find((one) => numberOf(one) === read.number) : undefined;
            return message === undefined
                ? failed(failItem('xdk_failure', '0007 Invalid token', { key: item }))
                : { message, isAttachment: typeof attachment === 'object' };
        }

        function route(
            path: string,
            permission: string,
            handle: (context: RouteContext, item: Item, request: EnvelopeRequest) => RouteReply,
            ids: string[] = []
        ): Route {
            return {
                method: 'POST',
                path,
                products,
                permission,
                family: 'envelope',
                handle: withEnvelope({ min: 1, max: 1, ids }, (context, request) => handle(context, request.items[0] ?? {}, request))
            };
        }

        function search(context: RouteContext, item: Item, request: EnvelopeRequest): RouteReply {
            const wanted = take({ query: text, admin: optional(flag, false) }, item);
            if (isFail(wanted)) {
                return failed(wanted);
            }
            const query = readXml(wanted.query);
            const test = query === undefined ? undefined : testOf(query);
            if (query === undefined || test === undefined) {
                return failed(failItem('err_invalid_search_xml', 'The search XML is invalid', { key: item, field: 'query' }));
            }
            const fields = query.elements
                .flatMap(({ elements }) => elements.flatMap((one) => (one.name === 'return-fields' ? one.elements : [])))
                .map((one) => one.text);
            const page = paginate(context, wanted.admin ? archived().filter(test) : [], request, wanted.query);
            const items = page.rows.map((message) => {
                const all: Record<string, unknown> = {
                    id: idOf(message, context),
                    status: 'ARCHIVED',
                    subject: message.subject,
                    size: message.size,
                    receiveddate: formatDate(message.receivedAt),
                    attachmentcount: message.hasAttachments ? 1 : 0,
                    displayfrom: message.fromHeader.name,
                    displayfromaddress: message.fromHeader.email,
                    displayto: message.to.map(({ name }) => name).join(', '),
                    displaytoaddresslist: message.to.map(party)
                };
                return Object.fromEntries(Object.entries(all).filter(([name]) => fields.includes(name)));
            });
            return ok(options.flatArchiveItems ? items : [{ queryDuration: 12, items }], page.pagination);
        }

        function list(context: RouteContext, item: Item, request: EnvelopeRequest): RouteReply {
            const wanted = take(
                {
                    mailbox: emailAddress,
                    view: oneOf('INBOX', 'SENT'),
                    start: maybe(date),
                    end: maybe(date),
                    includeDelegates: maybe(flag),
                    includeAliases: maybe(flag)
                },
                item
            );
            if (isFail(wanted)) {
                return failed(wanted);
            }
            const { start = clock.now() - 30 * day, end = clock.now() } = wanted;
            const owner = wanted.mailbox.toLowerCase();
            const rows = archived().filter(
                ({ to, fromHeader, receivedAt }) =>
                    receivedAt >= start &&
                    receivedAt <= end &&
                    (wanted.view === 'INBOX' ? to.some(({ email }) => email.toLowerCase() === owner) : fromHeader.email.toLowerCase() === owner)
            );
            const page = paginate(context, rows, request, JSON.stringify(item));
            const shown = page.rows.map((message) => ({
                id: idOf(message, context),
                status: 'ARCHIVED',
                received: formatDate(message.receivedAt),
                from: party(message.fromHeader),
                to: party(message.to[0] ?? { email: owner, name: '' }),
                subject: message.subject,
                smash: '00',
                read: message.number % 2 === 0,
                attachmentCount: message.hasAttachments ? 1 : 0,
                ccm: false,
                recalled: false,
                expired: false,
                size: message.size
            }));
            return ok(shown, page.pagination);
        }

        function detail(context: RouteContext, item: Item): RouteReply {
            const found = messageOf(context, item);
            if (!('message' in found)) {
                return found;
            }
            const wanted = take({ context: maybe(oneOf('DELIVERED', 'RECEIVED')), admin: maybe(flag) }, item);
            if (isFail(wanted)) {
                return failed(wanted);
            }
            const { message } = found;
            return ok([
                {
                    status: 'Active',
                    smash: '00',
                    mimeMessageId: message.messageId,
                    hasHtmlBody: true,
                    attachments: message.hasAttachments ? [attachmentOf(message, context)] : [],
                    received: formatDate(message.receivedAt),
                    processed: formatDate(message.receivedAt + 1000),
                    headerDate: formatDate(message.sentAt),
                    from: party(message.fromHeader),
                    envelopeFrom: { emailAddress: message.fromEnvelope },
                    to: message.to.map(party),
                    cc: [],
                    subject: message.subject,
                    size: message.size,
                    headers: [{ name: 'Subject', values: [message.subject] }],
                    messageBodyPreview: bodyOf(message).slice(0, 100)
                }
            ]);
        }

        function part(context: RouteContext, item: Item): RouteReply {
            const found = messageOf(context, item);
            if (!('message' in found)) {
                return found;
            }
            const wanted = take(
                {
                    type: oneOf('HTML', 'PLAIN', 'RFC822', 'TRANSMISSION_MESSAGE_BODY'),
                    context: oneOf('DELIVERED', 'RECEIVED'),
                    mailbox: maybe(text),
                    extractFromHtml: optional(flag, false),
                    stripDangerous: optional(flag, false),
                    stripImg: maybe(flag),
                    stripStyles: maybe(flag),
                    transposeInlineCID: maybe(flag)
                },
                item
            );
            if (isFail(wanted)) {
                return failed(wanted);
            }
            if (wanted.context === 'DELIVERED' && wanted.mailbox === undefined) {
                return failed(notAllowed(item, 'mailbox'));
            }
            const { message } = found;
            const { type, stripDangerous } = wanted;
            const content = type === 'HTML' ? htmlOf(message) : type === 'PLAIN' ? bodyOf(message) : wholeOf(message);
            const url = downloads.presign({
                path: `archive/part/${String(numberOf(message))}/${type}${stripDangerous ? '-stripped' : ''}`,
                bytes: () => Buffer.from(stripDangerous ? content.replace(dangerous, '') : content)
            });
            return ok([{ url }]);
        }

        function file(context: RouteContext, item: Item): RouteReply {
            const found = messageOf(context, item);
            if (!('message' in found)) {
                return found;
            }
            const { message, isAttachment } = found;
            const url = downloads.presign({
                path: `archive/file/${isAttachment ? 'attachment' : 'message'}/${String(numberOf(message))}`,
                bytes: () => (isAttachment ? Buffer.alloc(sizeOf(message), 0xe4) : Buffer.from(wholeOf(message)))
            });
            return ok([{ urls: [url] }]);
        }

        return {
            state: { archived, attachmentSizes } satisfies ArchivedMessages,
            routes: [
                route('/api/archive/search', 'Archive | Search | Read', search),
                route('/api/archive/get-message-list', 'Archive | Search | Read', list),
                route('/api/archive/get-message-detail', 'Archive | Search Content View', detail, ['id']),
                route('/api/archive/get-message-part', 'Archive | Read', part, ['id']),
                route('/api/archive/get-file', 'Archive | Read', file, ['id'])
            ]
        };
    }
});

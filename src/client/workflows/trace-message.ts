import type { ActionName, ActionOutput } from '../actions.ts';
import { invalidOption } from '../errors.ts';
import type { Models } from '../functions.generated.ts';
import type { ModelName } from '../records.ts';
import { incompleteList, sinceOf, workflow } from './workflow.ts';

/** Models whose records name the message that they are about. */
export type TraceModel = { [Name in ModelName]: Models[Name] extends { messageId: string | null } ? Name : never }[ModelName];

export type TraceMessageInput = (
    | { /** Internet message id, with or without its angle brackets. */ messageId: string; id?: undefined }
    | { /** Id of a message in message tracking, from `search-messages` just now. */ id: string; messageId?: undefined }
) & {
    /** From when on tracking and records are looked at; within the last 30 days, seven days ago when absent. */
    since?: Date | string | undefined;
    /** Whose records are looked through. Default: those of URL, attachment and impersonation protection, DLP, and reported e-mails. An empty list means none. */
    models?: readonly TraceModel[] | undefined;
    /** Why the message is looked up: accounts whose `searchReason` is true ask for it. */
    searchReason?: string | undefined;
};

type Tracked = ActionOutput<'search-messages'>['messages'][number];
type Info = ActionOutput<'get-message-info'>;
type Held = ActionOutput<'list-held-messages'>['messages'][number];

/** Something that happened to the message; `at` in ISO 8601, null where nobody says when. */
export type TraceEntry = { at: string | null; what: string } & (
    | { source: 'tracking'; message: Tracked }
    | { source: 'info'; info: Info }
    | { source: 'held'; message: Held }
    | { [Name in TraceModel]: { source: 'record'; model: Name; record: Models[Name] } }[TraceModel]
);

export interface TracedMessage {
    messageId: string | null;
    /** Its copies in message tracking. */
    messages: Tracked[];
    /** What is known of three of them at most, held ones first. */
    infos: Info[];
    /** The same message in the hold queue: its ids are for `release-held-messages` and `reject-held-messages`. */
    held: Held[];
    /** Everything in order of time; what has no time comes last. */
    timeline: TraceEntry[];
    /** Why records may be missing in it, in words; empty when the syncs of all models that were looked through have saved what there was. */
    gaps: string[];
}

/** With one search before them and one look into the hold queue after them: five calls of Mimecast. */
const mostInfos = 3;
const defaultModels: readonly TraceModel[] = ['UrlProtectLog', 'AttachmentProtectLog', 'ImpersonationProtectLog', 'DlpLog', 'ReportedEmail'];
/** How far the times of the hold queue and of tracking may lie apart. */
const aroundMs = 120_000;

/** All that is known of one message: tracking, its details, the hold queue, and the records of the logs. */
export const traceMessage = workflow<TraceMessageInput, TracedMessage>(
    'traceMessage',
    ['messageId', 'id', 'since', 'models', 'searchReason'],
    ({ messageId, id, since }) => {
        if (typeof (messageId ?? id) !== 'string' || (messageId === undefined) === (id === undefined) || (messageId ?? id) === '') {
            throw invalidOption('messageId', 'is one of two: give either messageId or id');
        }
        sinceOf(since);
    },
    async (work, { messageId: given, id, since: from, models = defaultModels, searchReason }) => {
        const since = sinceOf(from);
        const asked = given === undefined ? null : `<${withoutBrackets(given)}>`;

        const messages = await work.step('search message tracking', async () => {
            if (asked === null) {
                return { value: [], already: true, detail: 'the id is given' };
            }
            const reason = searchReason === undefined ? {} : { searchReason };
            const page = await work.read('search-messages', { messageId: asked, start: since.toISOString(), ...reason });
            return { value: page.messages, detail: `${page.messages.length} copies${restOf('search-messages', page)}` };
        });

        const infos = await work.step('read the details', async () => {
            const infos: Info[] = [];
            // Those first about which something can still be decided.
            const byState = [...messages.filter(({ status }) => status === 'held'), ...messages.filter(({ status }) => status !== 'held')];
            for (const one of (id === undefined ? byState.map((message) => message.id) : [id]).slice(0, mostInfos)) {
                infos.push(await work.read('get-message-info', { id: one }));
            }
            return { value: infos, detail: infos.map(({ status }) => status ?? 'no status').join(', ') };
        });
        const messageId = asked ?? infos.map(messageIdIn).find((found) => found !== null) ?? null;

        const held = await work.step('look into the hold queue', async () => {
            const waiting = infos.flatMap(({ message, queue }) => {
                const since = Date.parse(queue?.createTime ?? '');
                const subject = queue?.subject ?? message?.subject ?? '';
                return queue === null || Number.isNaN(since) || subject === '' ? [] : [{ since, subject, message }];
            });
            const [first] = waiting;
            if (first === undefined) {
                return { value: [], already: true, detail: 'it is not held' };
            }
            const moments = waiting.map(({ since }) => since);
            const found = await work.read('list-held-messages', {
                start: new Date(Math.min(...moments) - aroundMs).toISOString(),
                end: new Date(Math.max(...moments) + aroundMs).toISOString(),
                searchBy: { field: 'subject', value: first.subject }
            });
            // The hold queue does not tell the message id: the same mail is what is the same in everything that both tell.
            const same = found.messages.filter((one) =>
                waiting.some(
                    ({ since, subject, message }) =>
                        one.subject === subject &&
                        Math.abs(Date.parse(one.dateReceived ?? '') - since) <= aroundMs &&
                        isAmong([one.fromHeader], message?.fromHeader == null ? [] : [message.fromHeader]) &&
                        isAmong(
                            one.to.map(({ address }) => address),
                            message?.to ?? []
                        )
                )
            );
            return { value: same, detail: `${same.length} held${restOf('list-held-messages', found)}` };
        });

        const { related, gaps } = await work.step('look through the records', async () => {
            const found: TraceEntry[] = [];
            const looked = messageId === null ? [] : models;
            for (const model of looked) {
                // Saved after it happened: nothing of the time asked for is missed.
                for await (const row of work.records(model, since)) {
                    if (!row.pruned && withoutBrackets(row.record.messageId ?? '') === withoutBrackets(messageId ?? '')) {
                        found.push({ at: timeOf(row.record), what: wordsOf(model, row.record), source: 'record', model, record: row.record } as TraceEntry);
                    }
                }
            }
            const gaps = messageId === null ? ['The message id is not known, so no records were looked through.'] : await work.gaps(looked);
            return { value: { related: found, gaps }, detail: [`${found.length} records`, ...gaps].join('. ') };
        });

        const timeline: TraceEntry[] = [
            ...messages.map((message): TraceEntry => ({ at: message.received, what: words(message.status, message.info), source: 'tracking', message })),
            ...infos.flatMap(entriesOf),
            ...held.map((message): TraceEntry => ({ at: message.dateReceived, what: words('held', message.reason), source: 'held', message })),
            ...related
        ];
        // Times are of one form, in which the order of the letters is that of time; "~" stands after all of them.
        timeline.sort((one, other) => ((one.at ?? '~') < (other.at ?? '~') ? -1 : (one.at ?? '~') > (other.at ?? '~') ? 1 : 0));
        return { messageId, messages, infos, held, timeline, gaps };
    }
);

function entriesOf(info: Info): TraceEntry[] {
    const { message, receipt, deliveries, queue } = info;
    const at = message?.processed ?? null;
    const entry = (when: string | null | undefined, what: string): TraceEntry => ({ at: when ?? at, what, source: 'info', info });
    return [
        ...(message === null ? [] : [entry(at, words('processed', message.subject))]),
        ...(receipt === null ? [] : [entry(receipt.transmissionEnd, words(receipt.event ?? 'received', receipt.remoteIp))]),
        ...(deliveries ?? []).map(({ address, delivery }) => entry(delivery?.transmissionEnd, words(delivery?.event ?? 'delivered', address))),
        ...(queue === null ? [] : [entry(queue.createTime, words('waits', queue.reason))])
    ];
}

/** The id that stands in the raw headers, which come as HTML. */
function messageIdIn({ message }: Info): string | null {
    const [, found] = /^Message-ID:\s*(?:&lt;|<)([^\s<>&]{1,900})(?:&gt;|>)/im.exec(message?.headers ?? '') ?? [];
    return found === undefined ? null : `<${found}>`;
}

/** Whether one of the addresses is among those known; every one is while none is known. */
function isAmong(addresses: (string | null)[], known: readonly string[]): boolean {
    return known.length === 0 || addresses.some((address) => known.some((one) => one.toLowerCase() === address?.toLowerCase()));
}

const withoutBrackets = (messageId: string): string => messageId.trim().replace(/^<|>$/g, '');
const words = (...parts: (string | null | undefined)[]): string => parts.filter((part) => part).join(': ');

/** Fields that say in a word what a record is about. */
const telling = ['creationMethod', 'action', 'result', 'scanResult', 'policy', 'definition', 'classification', 'url', 'fileName'];

function wordsOf(model: string, record: object): string {
    const fields = record as Record<string, unknown>;
    return words(model, telling.flatMap((field) => (typeof fields[field] === 'string' && fields[field] !== '' ? fields[field] : [])).join(', '));
}

function timeOf(record: object): string | null {
    const { occurredAt } = record as { occurredAt?: unknown };
    return typeof occurredAt === 'string' ? occurredAt : null;
}

/** Of a list one page is read, so that a trace stays at five calls: what else there is, is said. */
function restOf(action: ActionName, { cursor, failures }: { cursor: string | null; failures: readonly unknown[] }): string {
    if (failures.length > 0) {
        throw incompleteList(action);
    }
    return cursor === null ? '' : ', and more that were not read';
}

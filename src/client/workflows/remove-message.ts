import { createHash } from 'node:crypto';
import type { ActionOutput } from '../actions.ts';
import { invalidOption } from '../errors.ts';
import { wait } from '../nango-calls.ts';
import { refuseNoReference, workflow } from './workflow.ts';
import type { Work } from './workflow.ts';

type Wanted =
    | { /** Internet message ids with angle brackets. */ messageIds: readonly string[]; hash?: undefined; url?: undefined }
    | { /** SHA-256 of an attachment. */ hash: string; messageIds?: undefined; url?: undefined }
    | { /** A URL in the messages. */ url: string; messageIds?: undefined; hash?: undefined };

export type RemoveMessageInput = Wanted & {
    /** Of your case. It stands in the reason of the incident, by which a repeat knows it again. */
    reference: string;
    /** How long to follow the incident, in milliseconds; two minutes when absent, 0 looks once. */
    followMs?: number | undefined;
    /** How often to look, in milliseconds; every 5 seconds when absent. */
    pollMs?: number | undefined;
};

type Incident = NonNullable<ActionOutput<'create-remediation-incident'>['incident']>;

export interface RemovedMessage {
    /** What the message tracking of the last 30 days, which is not all that an incident reaches, shows of them; none for a hash. */
    messages: ActionOutput<'search-messages'>['messages'];
    /** Whether such a file came in the last year; null where that was not asked, or Mimecast could not tell. */
    detected: boolean | null;
    /** The incident as it was last seen; null for a dry run that found none, and where there is nothing to remove. */
    incident: Incident | null;
    /** Whether every message that was found is decided. When false, repeat the workflow later: it follows the same incident. */
    ended: boolean;
}

const day = 86_400_000;
const leastPollMs = 100;
const ofMany = /^<[^<>\s]+>$/;

/** Takes delivered messages out of the mailboxes and follows that to its end. */
export const removeMessage = workflow<RemoveMessageInput, RemovedMessage>(
    'removeMessage',
    ['messageIds', 'hash', 'url', 'reference', 'followMs', 'pollMs'],
    ({ messageIds, hash, url, reference, followMs = 0, pollMs = leastPollMs }) => {
        if ([messageIds, hash, url].filter((one) => one !== undefined).length !== 1) {
            throw invalidOption('messageIds', 'is one of three: give exactly one of messageIds, hash and url');
        }
        if (
            messageIds !== undefined &&
            (!Array.isArray(messageIds) || messageIds.length < 1 || messageIds.length > 100 || !messageIds.every((id) => ofMany.test(id)))
        ) {
            throw invalidOption('messageIds', 'has to be 1 to 100 message ids with their angle brackets');
        }
        if ([hash, url].some((one) => one !== undefined && typeof one !== 'string')) {
            throw invalidOption(hash === undefined ? 'url' : 'hash', 'has to be a text');
        }
        if (!(followMs >= 0) || !(pollMs >= leastPollMs)) {
            throw invalidOption('followMs', `and pollMs have to be numbers of milliseconds, and pollMs at least ${leastPollMs}`);
        }
        refuseNoReference(reference);
    },
    async (work, { messageIds: given, hash, url, reference, followMs = 120_000, pollMs = 5_000 }) => {
        const messageIds = given && [...new Set(given)].sort();
        const wanted = { ...(messageIds && { messageIds }), ...(hash !== undefined && { hash: hash.toLowerCase() }), ...(url !== undefined && { url }) };

        const { messages, detected } = await work.step<Pick<RemovedMessage, 'messages' | 'detected'>>('find the messages', async () => {
            if (hash !== undefined) {
                const [result] = (await work.read('search-file-hash', { hashes: [hash] })).results;
                const detected = result?.detected ?? null;
                return { value: { messages: [], detected }, detail: `the file ${detected === null ? 'may have come' : detected ? 'came' : 'did not come'}` };
            }
            const start = new Date(Date.now() - 29 * day).toISOString();
            const searches = url !== undefined ? [{ url }] : (messageIds ?? []).map((messageId) => ({ messageId }));
            const found: RemovedMessage['messages'] = [];
            for (const search of searches) {
                found.push(...(await work.pages('search-messages', { ...search, start, searchReason: reference })).flatMap(({ messages }) => messages));
            }
            return { value: { messages: found, detected: null }, detail: `${found.length} in message tracking` };
        });

        const incident = await work.step('remove them', async () => {
            // The same case and the same messages are the same incident; another removal of the case is another one.
            const reason = `${reference} [${createHash('sha256').update(JSON.stringify(wanted)).digest('hex').slice(0, 16)}]`;
            const before = await incidentWith(work, reason);
            if (before !== undefined || detected === false) {
                return { value: before ?? null, already: true, detail: before === undefined ? 'nothing to remove' : `incident ${before.id} is there` };
            }
            const made = (await work.write('create-remediation-incident', { ...wanted, reason })).incident;
            return { value: made, detail: made === null ? reason : `incident ${made.id}` };
        });
        if (incident !== null) {
            work.cannotUndo(`Removed messages come back only in the Mimecast console, by the incident ${incident.id}.`);
        }

        const { last, ended } = await work.step('follow the incident', async () => {
            let last = incident;
            const until = Date.now() + followMs;
            while (last?.handle != null && !isEnded(last)) {
                last = await work.read('get-remediation-incident', { handle: last.handle });
                if (isEnded(last) || work.dryRun || Date.now() + pollMs > until) {
                    break;
                }
                await wait(pollMs, work.signal);
            }
            const ended = last === null ? detected === false : isEnded(last);
            const counts = last === null ? 'there is none' : `${last.successful ?? 0} of ${last.identified ?? 0} removed, ${last.failed ?? 0} failed`;
            return { value: { last, ended }, already: last === incident, detail: last === null || ended ? counts : `${counts}; it goes on` };
        });
        return { messages, detected, incident: last, ended };
    }
);

async function incidentWith(work: Work, reason: string): Promise<Incident | undefined> {
    const start = new Date(Date.now() - 364 * day).toISOString();
    const pages = await work.pages('find-remediation-incidents', { start, searchBy: { field: 'reason', value: reason } });
    return pages.flatMap(({ incidents }) => incidents).find((one) => one.reason === reason);
}

/** Mimecast has no word for the end: it is there when all that was found is removed or could not be. One that found nothing yet may still be searching. */
function isEnded({ identified, successful, failed }: Incident): boolean {
    return identified !== null && identified > 0 && (successful ?? 0) + (failed ?? 0) >= identified;
}

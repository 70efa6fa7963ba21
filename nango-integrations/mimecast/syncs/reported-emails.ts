import { createSync } from 'nango';
import * as z from 'zod';
import { days, minutes, parseDate } from '../api/dates.js';
import { threatReporting } from '../operations/threat-reporting.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { incompleteList } from '../api/pages.js';
import { call } from '../api/request.js';
import { unnamedList } from '../api/unnamed-list.js';
import { Walk } from '../api/walk.js';
import { ReportedEmail, reportedEmail } from '../things/reported-email.js';
import { fromAcceptedStart } from '../verbs/accepted-start.js';
import { MimecastTime } from '../verbs/mimecast-time.js';
import { beginAt } from '../verbs/movement.js';
import { savedPlace } from '../verbs/saved-place.js';
import type { Nango, Reply } from '../api/request.js';

const Checkpoint = z.object({
    /** Every report up to here has been read. */
    savedThrough: z.string(),
    /** What an earlier run began and did not finish: reports of `[gapFrom, gapTo]`; without an end, all of it. */
    gapFrom: z.string(),
    gapTo: z.string(),
    /** What `savedThrough` becomes once that is read; empty when nothing is left. */
    gapThrough: z.string(),
    /** See `beginAt`. */
    movement: z.string()
});
type Checkpoint = z.infer<typeof Checkpoint>;

/** Also what the fields stand for that a checkpoint of version 0.1.0 lacks. */
const NOTHING: Checkpoint = { savedThrough: '', gapFrom: '', gapTo: '', gapThrough: '', movement: '' };

/** The first run starts here; how far back Mimecast answers is not documented. */
const HISTORY = days(30);
/** Read again in every run: an analysis comes after the report and does not move the message in the list. Less than the week Mimecast gives by default, should that be the most it gives. */
const OVERLAP = days(6);
/** How fine the dates of reports are. */
const SECOND = 1000;
/** A checkpoint is saved at least this often, so that a run may be ended there. */
const PAUSE = minutes(1);

export default createSync({
    description: 'Messages that users reported, with the analysis once there is one.',
    version: '1.0.0',
    frequency: 'every 30 minutes',
    autoStart: true,
    ...uses(threatReporting.reportedEmails),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { ReportedEmail },
    exec: async (nango) => {
        const endpoint = threatReporting.reportedEmails;
        const time = new MimecastTime();
        const { startDays } = await readMetadata(nango, ['startDays']);
        let checkpoint: Checkpoint = savedPlace(NOTHING, await nango.getCheckpoint());
        await beginAt(nango, {
            before: checkpoint.movement,
            place: checkpoint.gapThrough === '' ? '' : `${checkpoint.savedThrough} ${checkpoint.gapTo}`,
            keep: async (movement) => {
                checkpoint = { ...checkpoint, movement };
                await nango.saveCheckpoint(checkpoint);
            },
            what: `the list of ${nameOf(endpoint)} was not read to its end`
        });
        const isImpossible = (): boolean => [checkpoint.savedThrough, checkpoint.gapThrough].some((place) => time.isFuture(parseDate(place)));
        if (isImpossible()) {
            // It may as well be the runner's clock that is behind: Mimecast's decides.
            await call(nango, endpoint, {
                query: { dateRangeStartsAt: isoTime(Date.now() - OVERLAP), pageSize: String(endpoint.pageSize), offset: '0' },
                time
            });
        }
        if (isImpossible()) {
            await nango.log(
                `${nameOf(endpoint)} was said to be read up to ${checkpoint.savedThrough || checkpoint.gapThrough}, which lies in the future: a wrong clock wrote that. It is corrected to now, and the list is read from its start.`,
                { level: 'warn' }
            );
            checkpoint = NOTHING;
        }
        const save = async (records: ReportedEmail[]): Promise<unknown> => await nango.batchSave(records, 'ReportedEmail');
        let savedAt = Date.now();
        const pausing =
            (through: () => number): Stretch['pause'] =>
            async (from, to) => {
                if (Date.now() - savedAt >= PAUSE) {
                    savedAt = Date.now();
                    const gap = { gapFrom: isoTime(from), gapTo: to === undefined ? '' : isoTime(to), gapThrough: isoTime(through()) };
                    await nango.saveCheckpoint({ ...checkpoint, ...gap });
                }
            };
        const [gapFrom, gapTo, gapThrough] = [checkpoint.gapFrom, checkpoint.gapTo, checkpoint.gapThrough].map(parseDate);
        if (gapFrom !== undefined && gapTo !== undefined && gapThrough !== undefined) {
            await readStretch(nango, { from: () => gapFrom, to: gapTo, time, save, begun: () => undefined, pause: pausing(() => gapThrough) });
            checkpoint = { ...NOTHING, savedThrough: checkpoint.gapThrough };
            await nango.saveCheckpoint(checkpoint);
        }
        const savedThrough = parseDate(checkpoint.savedThrough);
        const from = (): number => (savedThrough === undefined ? time.now() - Math.min(HISTORY, days(startDays ?? 30)) : savedThrough - OVERLAP);
        let through = time.now();
        const pause = pausing(() => through);
        // No end is sent: a message reported again moves to the top, and with an end it would leave the list and pull a later row over the page boundary, unread.
        await readStretch(nango, {
            from,
            time,
            save,
            begun: (at) => {
                through = at;
            },
            pause
        });
        const complaint = time.complaint();
        if (complaint !== undefined) {
            await nango.log(complaint, { level: 'warn' });
        }
        await nango.saveCheckpoint({ ...NOTHING, savedThrough: isoTime(through) });
    }
});

interface Stretch {
    from: () => number;
    /** Without an end, everything up to now. */
    to?: number;
    time: MimecastTime;
    save: (records: ReportedEmail[]) => Promise<unknown>;
    /** The first page was read; told when it was asked for. */
    begun: (at: number) => void;
    /** A page is saved, and others follow: what is left to read, without an end where the order of the rows does not tell. */
    pause: (from: number, to: number | undefined) => Promise<void>;
}

interface ListedPage {
    query: Record<string, string>;
    reply: Reply;
}

/** Reads the reports of a stretch of time, newest first, to their proven end. */
async function readStretch(nango: Nango, { from, to: end, time, save, begun, pause }: Stretch): Promise<void> {
    const endpoint = threatReporting.reportedEmails;
    const listFrom = async (start: number): Promise<ListedPage> => {
        const query = { dateRangeStartsAt: isoTime(start), ...endOf(end), pageSize: String(endpoint.pageSize), offset: '0' };
        return { query, reply: await call(nango, endpoint, { query, time }) };
    };
    const {
        at,
        from: start,
        first
    } = await time.planned(async () => ({ at: time.now(), ...(await fromAcceptedStart(nango, endpoint, from(), listFrom, time)) }));
    begun(at);
    let oddRows = 0;
    let to = end;
    /** The last report that was read, while reports come in the order that is documented. */
    let last = Number.POSITIVE_INFINITY;
    /** How many different messages the walk before gave, which did not come to an end. */
    let before: number | undefined;
    for (let page: ListedPage = first, walk = new Walk(); ;) {
        const { rows, oddRows: odd } = unnamedList(nango, endpoint, page.reply);
        oddRows += odd;
        const records = new Map(rows.map(reportedEmail).map((record) => [record.id, record]));
        await save([...records.values()]);
        const times = [...records.values()].map(({ lastReportedDate }) => parseDate(lastReportedDate) ?? Number.NaN);
        // New reports push the end of a page to the start of the next one, so only the rows of one page have to run in order.
        last = times.every((reported, index) => reported <= (times[index - 1] ?? reported)) ? Math.min(last, ...times) : Number.NaN;
        const left = Number.isFinite(last) ? last + SECOND : undefined;
        let query = nextQuery(nango, page.reply, page.query);
        if (query !== undefined && to !== undefined && left !== undefined && left < to) {
            // A message that is reported again leaves a list with an end, and would pull another one to the page before: so every page is the first one of what is left.
            to = left;
            query = { ...first.query, ...endOf(to) };
        }
        const verdict = walk.take({ ids: [...records.keys()], odd, next: query === undefined ? undefined : JSON.stringify(query) });
        if (verdict.state === 'complete') {
            break;
        }
        await pause(start, left);
        if (verdict.state === 'unproven') {
            const messages = walk.rows - walk.repeats;
            if (before === messages && verdict.doubt === 'no_progress') {
                await nango.log(
                    `${nameOf(endpoint)} names further pages that bring nothing new, and did so again when it was asked anew; the list was taken to end there.`,
                    { level: 'warn' }
                );
                break;
            }
            if (before !== undefined) {
                throw incompleteList(nango, endpoint, `${verdict.message}. What it gave is saved; the list is read again in the next run.`);
            }
            before = messages;
            walk = new Walk();
            query = first.query;
            to = end;
            last = Number.POSITIVE_INFINITY;
        }
        const asked = query ?? first.query;
        page = { query: asked, reply: await call(nango, endpoint, { query: asked }) };
    }
    if (oddRows > 0) {
        await nango.log(`${nameOf(endpoint)} returned ${oddRows} rows that are not objects; they were left out.`, { level: 'warn' });
    }
}

function isoTime(ms: number): string {
    return new Date(ms).toISOString();
}

function endOf(to: number | undefined): { dateRangeEndsAt?: string } {
    return to === undefined ? {} : { dateRangeEndsAt: isoTime(to) };
}

/** The parameters of the next page: those of the link Mimecast gives. Sources disagree whether pages are counted or have a token; the link carries either. */
function nextQuery(nango: Nango, reply: Reply, query: Record<string, string>): Record<string, string> | undefined {
    const link = isRecord(reply.body['meta']) ? reply.body['meta']['nextPage'] : undefined;
    if (link === undefined || link === null || link === '') {
        return undefined;
    }
    if (typeof link !== 'string' || !link.includes('?')) {
        // Taken for the end, it would leave the rest of the list unread for ever.
        throw unexpectedReply(nango, threatReporting.reportedEmails, 'the next page is not named by a link', reply);
    }
    return { ...query, ...Object.fromEntries(new URLSearchParams(link.slice(link.indexOf('?') + 1))) };
}

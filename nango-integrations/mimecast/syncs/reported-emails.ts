import { createSync } from 'nango';
import * as z from 'zod';
import { days, minutes, parseDate } from '../api/dates.js';
import { endpoints, nameOf, permissionsOf } from '../api/endpoints.js';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { incompleteList } from '../api/pages.js';
import { call } from '../api/request.js';
import { unnamedList } from '../api/unnamed-list.js';
import { Walk } from '../api/walk.js';
import { ReportedEmail, reportedEmail } from '../records/reported-email.js';
import { fromAcceptedStart } from '../sync-patterns/accepted-start.js';
import { MimecastTime } from '../sync-patterns/mimecast-time.js';
import { movementOf, stuckError } from '../sync-patterns/movement.js';
import { savedPlace } from '../sync-patterns/saved-place.js';
import type { Nango, Reply } from '../api/request.js';

const Checkpoint = z.object({
    /** Every report up to here has been read. */
    savedThrough: z.string(),
    /** The last run was ended before it came to the end of the list: the next one begins it anew, because its pages move. */
    unfinished: z.boolean(),
    /** See `movementOf`. */
    movement: z.string()
});

/** Also what the fields stand for that a checkpoint of version 0.1.0 lacks. */
const NOTHING: z.infer<typeof Checkpoint> = { savedThrough: '', unfinished: false, movement: '' };

/** The first run starts here; how far back Mimecast answers is not documented. */
const HISTORY = days(30);
/** Read again in every run: an analysis comes after the report and does not move the message in the list. Less than the week Mimecast gives by default, should that be the most it gives. */
const OVERLAP = days(6);
/** A checkpoint is saved at least this often, so that a run may be ended there. */
const PAUSE = minutes(1);

export default createSync({
    description: 'Messages that users reported, with the analysis once there is one.',
    version: '1.0.0',
    frequency: 'every 30 minutes',
    autoStart: true,
    scopes: permissionsOf(endpoints.reportedEmails),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { ReportedEmail },
    exec: async (nango) => {
        const endpoint = endpoints.reportedEmails;
        const time = new MimecastTime();
        const now = Date.now();
        const { startDays } = await readMetadata(nango, ['startDays']);
        const checkpoint = savedPlace(NOTHING, await nango.getCheckpoint());
        const { movement, isStuck } = movementOf(checkpoint.movement, checkpoint.unfinished ? `since ${checkpoint.savedThrough}` : '');
        if (checkpoint.unfinished) {
            await nango.saveCheckpoint({ ...checkpoint, movement });
        }
        if (isStuck) {
            throw stuckError(nango, `the list of ${nameOf(endpoint)} was not read to its end`);
        }
        const start = now - Math.min(HISTORY, days(startDays ?? 30));
        let savedThrough = parseDate(checkpoint.savedThrough);
        if (time.isFuture(savedThrough)) {
            await nango.log(
                `${nameOf(endpoint)} was said to be read up to ${checkpoint.savedThrough}, which lies in the future: a wrong clock wrote that. It is corrected to now, and the list is read from its start.`,
                { level: 'warn' }
            );
            savedThrough = undefined;
        }
        // No end is sent: a message reported again moves to the top, and with an end it would leave the list and pull a later row over the page boundary, unread.
        const { first } = await fromAcceptedStart(
            nango,
            endpoint,
            savedThrough === undefined ? start : savedThrough - OVERLAP,
            async (from) => {
                const query = { dateRangeStartsAt: new Date(from).toISOString(), pageSize: String(endpoint.pageSize), offset: '0' };
                const reply = await call(nango, endpoint, { query });
                time.learn(reply.servedAt);
                return { query, reply };
            },
            time
        );
        const through = Math.min(now, time.now());
        let savedAt = Date.now();
        let oddRows = 0;
        /** How many different messages the walk before gave, which did not come to an end. */
        let before: number | undefined;
        for (let page: ListedPage = first, walk = new Walk(); ;) {
            const { rows, oddRows: odd } = unnamedList(nango, endpoint, page.reply);
            oddRows += odd;
            const records = new Map(rows.map(reportedEmail).map((record) => [record.id, record]));
            await nango.batchSave([...records.values()], 'ReportedEmail');
            if (Date.now() - savedAt >= PAUSE) {
                savedAt = Date.now();
                await nango.saveCheckpoint({ ...checkpoint, unfinished: true, movement });
            }
            let query = nextQuery(nango, page.reply, page.query);
            const verdict = walk.take({ ids: [...records.keys()], odd, next: query === undefined ? undefined : JSON.stringify(query) });
            if (verdict.state === 'complete') {
                break;
            }
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
            }
            const asked = query ?? first.query;
            page = { query: asked, reply: await call(nango, endpoint, { query: asked }) };
        }
        if (oddRows > 0) {
            await nango.log(`${nameOf(endpoint)} returned ${oddRows} rows that are not objects; they were left out.`, { level: 'warn' });
        }
        const complaint = time.complaint();
        if (complaint !== undefined) {
            await nango.log(complaint, { level: 'warn' });
        }
        await nango.saveCheckpoint({ ...NOTHING, savedThrough: new Date(through).toISOString() });
    }
});

interface ListedPage {
    query: Record<string, string>;
    reply: Reply;
}

/** The parameters of the next page: those of the link Mimecast gives. Sources disagree whether pages are counted or have a token; the link carries either. */
function nextQuery(nango: Nango, reply: Reply, query: Record<string, string>): Record<string, string> | undefined {
    const link = isRecord(reply.body['meta']) ? reply.body['meta']['nextPage'] : undefined;
    if (link === undefined || link === null || link === '') {
        return undefined;
    }
    if (typeof link !== 'string' || !link.includes('?')) {
        // Taken for the end, it would leave the rest of the list unread for ever.
        throw unexpectedReply(nango, endpoints.reportedEmails, 'the next page is not named by a link', reply);
    }
    return { ...query, ...Object.fromEntries(new URLSearchParams(link.slice(link.indexOf('?') + 1))) };
}

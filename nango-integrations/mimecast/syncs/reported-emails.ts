import { createSync } from 'nango';
import * as z from 'zod';
import { days, parseDate } from '../api/dates.js';
import { endpoints, nameOf, permissionsOf } from '../api/endpoints.js';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { call } from '../api/request.js';
import { unnamedList } from '../api/unnamed-list.js';
import { ReportedEmail, reportedEmail } from '../records/reported-email.js';
import { fromAcceptedStart } from '../sync-patterns/accepted-start.js';
import type { Nango, Reply } from '../api/request.js';

const Checkpoint = z.object({ savedThrough: z.string() });

/** The first run starts here; how far back Mimecast answers is not documented. */
const HISTORY = days(30);
/** Read again in every run: an analysis comes after the report and does not move the message in the list. Less than the week Mimecast gives by default, should that be the most it gives. */
const OVERLAP = days(6);

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
        const now = Date.now();
        const { startDays } = await readMetadata(nango, ['startDays']);
        const savedThrough = parseDate((await nango.getCheckpoint())?.savedThrough);
        const from = savedThrough === undefined ? now - Math.min(HISTORY, days(startDays ?? 30)) : savedThrough - OVERLAP;
        // No end is sent: a message reported again moves to the top, and with an end it would leave the list and pull a later row over the page boundary, unread.
        const { first } = await fromAcceptedStart(nango, endpoint, from, async (start) => {
            const query = { dateRangeStartsAt: new Date(start).toISOString(), pageSize: String(endpoint.pageSize), offset: '0' };
            return { query, reply: await call(nango, endpoint, { query }) };
        });
        let page: { query: Record<string, string>; reply: Reply } = first;
        const asked = new Set<string>();
        for (;;) {
            asked.add(JSON.stringify(page.query));
            const { rows, oddRows } = unnamedList(nango, endpoint, page.reply);
            if (oddRows > 0) {
                await nango.log(`${nameOf(endpoint)} returned ${oddRows} rows that are not objects; they were left out.`, { level: 'warn' });
            }
            const records = new Map(rows.map(reportedEmail).map((record) => [record.id, record]));
            await nango.batchSave([...records.values()], 'ReportedEmail');
            const query = rows.length === 0 ? undefined : nextQuery(nango, page.reply, page.query);
            if (query === undefined) {
                break;
            }
            if (asked.has(JSON.stringify(query))) {
                await nango.log(`${nameOf(endpoint)} named the same page twice; the walk ended there.`, { level: 'warn' });
                break;
            }
            page = { query, reply: await call(nango, endpoint, { query }) };
        }
        await nango.saveCheckpoint({ savedThrough: new Date(now).toISOString() });
    }
});

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

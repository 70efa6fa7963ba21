/**
 * One worker of `follow.ts`: follows every customer of a Nango that answers after 20 ms, and writes the rows into the application's table.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createMimecast, postgresCursors } from '../src/index.ts';
import { nangoWith } from '../test/client/nango-with.ts';

const { PGHOST = '', CUSTOMERS = '0', ROWS = '0', BACKLOG = '0', POLL_MS = '900000' } = process.env;
const concurrency = 40;
let reads = 0;

const nango = nangoWith({
    /** Every customer has the same number of rows, and the first one a backlog. A cursor is the number of a row. */
    async listRecords(request) {
        const { connectionId, cursor = '0', limit } = request as { connectionId: string; cursor?: string; limit: number };
        await sleep(20);
        reads += 1;
        const all = Number(connectionId === 'customer-0' ? BACKLOG : ROWS);
        const from = Number(cursor);
        const to = Math.min(all, from + limit);
        const records = Array.from({ length: to - from }, (_, index) => ({
            id: `record-${from + index + 1}`,
            _nango_metadata: { last_action: 'ADDED', last_modified_at: '2026-01-06T09:30:00Z', cursor: String(from + index + 1) }
        }));
        return { records, next_cursor: to < all ? String(to) : null };
    }
});

const pool = new pg.Pool({ host: PGHOST, user: 'postgres', max: 20 });
const follower = await createMimecast({ nango }).follow({
    connections: Array.from({ length: Number(CUSTOMERS) }, (_, index) => `customer-${index}`),
    models: ['AuditEvent', 'Group'],
    cursors: postgresCursors(pool),
    concurrency,
    pollMs: Number(POLL_MS),
    async handle({ connectionId, model, rows }, client) {
        await client.query('INSERT INTO applied SELECT $1, $2, unnest($3::text[])', [connectionId, model, rows.map(({ record }) => record.id)]);
    }
});
process.on('message', () => process.send?.({ reads, memory: process.memoryUsage().rss }));
process.on('disconnect', () => void follower.stop().then(() => pool.end()));

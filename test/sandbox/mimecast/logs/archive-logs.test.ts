import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import type { ArchiveSearchRow, ArchiveViewRow } from '../../../../src/sandbox/mimecast/logs/archive-logs.ts';
import { connect, startOfTest } from '../connected.ts';
import type { Reply } from '../connected.ts';

const searchesOf = (json: Reply): ArchiveSearchRow[] =>
    ((json.data?.[0] as unknown as { logs: ArchiveSearchRow[] } | undefined)?.logs ?? []) as ArchiveSearchRow[];
const viewsOf = (json: Reply): ArchiveViewRow[] => (json.data ?? []) as unknown as ArchiveViewRow[];

describe('POST /api/archive/get-archive-search-logs', () => {
    const path = '/api/archive/get-archive-search-logs';

    it('shows everything there ever was, newest first, whatever dates are sent', async () => {
        const connected = await connect();
        const truth = connected.simulator.state.logs.archiveSearches.rows().reverse();
        expect(await connected.walk(path, undefined, 100, searchesOf)).toEqual(truth);
        const dates = { from: formatDate(startOfTest - 1000), start: formatDate(startOfTest - 1000), to: formatDate(startOfTest) };
        expect(await connected.walk(path, dates, 100, searchesOf)).toEqual(truth);
        expect(truth.length).toBeGreaterThan(200);
    });

    it('has equal rows in the same second', async () => {
        const rows = (await connect()).simulator.state.logs.archiveSearches.rows();
        const texts = rows.map((row) => JSON.stringify(row));
        expect(texts.some((text, index) => texts[index + 1] === text)).toBe(true);
    });

    it('isAdmin is mostly missing, and sometimes a text', async () => {
        const rows = (await connect()).simulator.state.logs.archiveSearches.rows();
        expect(new Set(rows.map((row) => row.isAdmin))).toEqual(new Set([undefined, true, 'true']));
        expect(rows.filter((row) => row.isAdmin === undefined).length).toBeGreaterThan(rows.length / 2);
        expect(rows.some((row) => row.emailAddr === '<>')).toBe(true);
        expect(rows.some((row) => row.searchText === '')).toBe(true);
    });

    it('searches its text', async () => {
        const connected = await connect();
        const rows = await connected.walk(path, { query: 'threat remediation' }, 100, searchesOf);
        expect(new Set(rows.map((row) => row.description))).toEqual(new Set(['Threat Remediation search']));
    });
});

describe('POST /api/archive/get-search-logs', () => {
    const path = '/api/archive/get-search-logs';

    it('has the same rows with a window, and museQuery beside them', async () => {
        const connected = await connect();
        const { archiveSearches } = connected.simulator.state.logs;
        const window = { start: '2026-01-02T00:00:00+0000', end: '2026-01-04T23:59:59+0000' };
        const truth = archiveSearches.rows(Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 5) - 1).reverse();
        expect(truth.length).toBeGreaterThan(10);
        expect(await connected.walk(path, window, 100, searchesOf)).toEqual(truth.map((row) => ({ ...row, museQuery: '[]' })));
        const today = await connected.walk(path, undefined, 100, searchesOf);
        expect(today).toHaveLength(archiveSearches.count(Date.UTC(2026, 0, 6)));
    });
});

describe('POST /api/archive/get-view-logs', () => {
    const path = '/api/archive/get-view-logs';

    it('is flat, newest first, with a window', async () => {
        const connected = await connect();
        const { archiveViews } = connected.simulator.state.logs;
        expect(await connected.walk(path, undefined, 50, viewsOf)).toEqual(archiveViews.rows().reverse());
        const rows = await connected.walk(path, { start: '2026-01-01T00:00:00+0000' }, 50, viewsOf);
        expect(rows).toEqual(archiveViews.rows(Date.UTC(2026, 0, 1)).reverse());
        expect(Object.keys(rows[0] ?? {})).toEqual(['viewer', 'viewed', 'from', 'to', 'subject', 'messageDate', 'source', 'contentViewed', 'discoveryCase']);
    });

    it('search logs and view logs have permissions of their own', async () => {
        const connected = await connect({}, (simulator) => simulator.registerApplication({ permissions: ['Archive | View Logs | Read'] }));
        expect((await connected.post(path)).status).toBe(200);
        expect((await connected.post('/api/archive/get-search-logs')).status).toBe(403);
        expect((await connected.post('/api/archive/get-archive-search-logs')).status).toBe(403);
    });
});

import { describe, expect, it } from 'vitest';
import { siemShares } from '../../../../src/sandbox/mimecast/index.ts';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import { connect, startOfTest } from '../connected.ts';

const day = 24 * 60 * 60_000;
const [dayAgo, now] = [formatDate(startOfTest - day), formatDate(startOfTest)];

/** Every log of the envelope family with a filter its search understands. */
const logs = [
    { path: '/api/audit/get-audit-events', item: { startDateTime: dayAgo, endDateTime: now }, name: 'audit' },
    { path: '/api/ttp/url/get-logs', item: { from: dayAgo }, name: 'urlProtect' },
    { path: '/api/ttp/attachment/get-logs', item: { from: dayAgo }, name: 'attachmentProtect' },
    { path: '/api/ttp/impersonation/get-logs', item: { from: dayAgo }, name: 'impersonationProtect' },
    { path: '/api/dlp/get-logs', item: { from: dayAgo }, name: 'dlp' },
    { path: '/api/gateway/get-held-release-logs', item: { start: dayAgo }, name: 'heldReleases' },
    { path: '/api/gateway/get-rejections', item: { start: dayAgo, admin: true }, name: 'rejections' },
    { path: '/api/archive/get-archive-search-logs', item: {}, name: 'archiveSearches' },
    { path: '/api/archive/get-search-logs', item: { start: dayAgo }, name: 'archiveSearches' },
    { path: '/api/archive/get-view-logs', item: { start: dayAgo }, name: 'archiveViews' },
    { path: '/api/ttp/threat-intel/get-feed', item: { feedType: 'malware_grid', start: dayAgo }, name: 'threatFeedGrid' }
] as const;

describe('every log', () => {
    it.each(logs)('$path shows rows of the past when a fault is planned for it', async ({ path, item, name }) => {
        const { simulator, post } = await connect();
        simulator.faults.add({ endpoint: `POST ${path}`, when: { nth: 2 }, fault: { kind: 'late-rows' } });
        const before = simulator.state.logs[name].count();
        const first = await post(path, { data: [item] });
        expect(simulator.state.logs[name].count()).toBe(before);
        const second = await post(path, { data: [item] });
        expect(simulator.state.logs[name].count()).toBeGreaterThan(before);
        expect(second.text.length).not.toBe(first.text.length);
    });

    it.each(logs)('$path refuses a body whose data is no list of objects', async ({ path }) => {
        const { post } = await connect();
        for (const data of [null, [null], 'text']) {
            expect((await post(path, { data })).json).toMatchObject({ data: [], fail: [{ errors: [{ code: 'err_deserialise' }] }] });
        }
    });

    it.each(logs)('$path takes no second item', async ({ path, item }) => {
        const { post } = await connect();
        const answer = await post(path, { data: [item, item] });
        expect(answer.status).toBe(200);
        expect(answer.json.fail).toHaveLength(1);
    });

    it.each(logs.filter(({ path }) => path.startsWith('/api/archive')))('$path searches for text and refuses what is no date', async ({ path, item }) => {
        const { post } = await connect();
        const all = await post(path, { data: [item] });
        const none = await post(path, { data: [{ ...item, query: 'nobody wrote this' }] });
        expect(all.json.meta?.pagination?.totalCount).toBeGreaterThan(0);
        expect(none.json.meta?.pagination).toEqual({ pageSize: 0 });
        const dated = await post(path, { data: [{ start: 'monday' }] });
        expect(dated.json.fail).toHaveLength(path.endsWith('archive-search-logs') ? 0 : 1);
    });

    it('the rows of a second simulator with the same seed and clock are the same', async () => {
        const [one, two] = [await connect(), await connect()];
        for (const { name } of logs) {
            expect(one.simulator.state.logs[name].rows()).toEqual(two.simulator.state.logs[name].rows());
        }
    });

    it('truth counts every log and the events that are in files', async () => {
        const { simulator } = await connect({ logs: { siemPerDay: siemShares(4800) } });
        const truth = simulator.truth();
        for (const { name } of logs) {
            expect(truth[name]).toBe(simulator.state.logs[name].rows().length);
        }
        const { siem, siemIntegrated } = simulator.state.logs;
        expect(truth['siem receipt']).toBe(siem.events('receipt', 0, siem.publishedUntil()).length);
        expect(truth['siem entities']).toBe(siemIntegrated.events('entities', 0, siemIntegrated.publishedUntil()).length);
        simulator.clock.advance(15 * 60_000);
        expect(simulator.truth()['siem receipt']).toBe(siem.events('receipt', 0, siem.publishedUntil()).length);
        expect(simulator.truth()['siem receipt']).toBeGreaterThan(truth['siem receipt'] ?? Infinity);
    });

    it('a scale of 0 leaves every log and feed empty', async () => {
        const { simulator } = await connect({ logs: { scale: 0 } });
        expect(Object.values(simulator.state.logs.counts()).every((count) => count === 0)).toBe(true);
    });
});

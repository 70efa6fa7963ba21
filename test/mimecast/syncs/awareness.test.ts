import { describe, expect, it } from 'vitest';
import getSafeScoreSummary from '../../../nango-integrations/mimecast/actions/get-safe-score-summary.ts';
import awarenessCampaigns from '../../../nango-integrations/mimecast/syncs/awareness-campaigns.ts';
import awarenessPerformance from '../../../nango-integrations/mimecast/syncs/awareness-performance.ts';
import { trainingModule } from '../../../nango-integrations/mimecast/things/training-module.ts';
import { jsonReply } from '../../json-reply.ts';
import { actionUnderTest, pathsOf, syncUnderTest } from '../source-function.ts';

const performance = syncUnderTest(awarenessPerformance, 'awareness-performance');
const campaigns = syncUnderTest(awarenessCampaigns, 'awareness-campaigns');
const summary = actionUnderTest<{ scoreCounts: Record<string, number> }>(getSafeScoreSummary, 'get-safe-score-summary');
const results = 'POST /api/awareness-training/phishing/campaign/get-user-data';
const hour = 3_600_000;

// What holds for every snapshot is tried by test/mimecast/contracts.
describe('awareness-performance', () => {
    it('has every video by the time it was sent, and says null for one that was watched in 1970', async () => {
        const tenant = performance.tenant({ simulator: { changingIds: true, sizes: { awarenessPerformance: 6 } } });
        const record = (await performance.records(tenant)).find(({ numNotWatched }) => numNotWatched === 2);
        const videos = record?.['userDetails'] as Record<string, unknown>[];
        expect(videos.map(({ timeSent }) => timeSent)).toEqual(videos.map(({ timeSent }) => timeSent).sort());
        expect(videos.filter(({ timeViewed }) => timeViewed === null).map(({ status }) => status)).toEqual(['Not Watched', 'Not Watched']);
        expect(JSON.stringify(record)).not.toMatch(/1970|userId|extra/);
        expect((await performance.run(tenant)).changes['AwarenessPerformance']).toEqual({ added: 0, updated: 0, deleted: 0 });
    });
});

describe('awareness-campaigns', () => {
    it('keeps a record for each campaign and each person it was sent to, by a call for each campaign', async () => {
        const tenant = campaigns.tenant({ simulator: { changingIds: true } });
        const [first, , pending] = await campaigns.records(tenant, 'PhishingCampaign');
        expect(first).toMatchObject({ id: '1', name: 'Parcel 1', groupName: 'All Staff', senderEmail: 'parcel@parcel-waiting.example', numSent: 12 });
        expect(pending).toMatchObject({ id: '3', numSent: 0 });
        expect(JSON.stringify(first)).not.toContain('extra');
        expect(tenant.records('PhishingResult').filter(({ campaignId }) => campaignId === '1')).toHaveLength(12);
        expect(pathsOf(tenant)).toHaveLength(4);
        tenant.clock.advance(24 * hour);
        const { changes } = await campaigns.run(tenant);
        expect(Object.values(changes)).toEqual([1, 2].map(() => ({ added: 0, updated: 0, deleted: 0 })));
    });

    it('keeps results that cannot be read, reads all others, and names the campaign', async () => {
        const tenant = campaigns.tenant();
        await campaigns.run(tenant);
        const [bad, good] = tenant.simulator.state.phishingCampaigns.campaigns.values();
        for (const one of [bad, good]) {
            one?.results.delete([...one.results.keys()][0] ?? '');
        }
        tenant.simulator.faults.add({ endpoint: results, when: { nth: 1 }, fault: { kind: 'fail', code: 'err_broken', message: 'Broken' } });
        tenant.clock.advance(24 * hour);
        expect((await campaigns.refuse(tenant)).message).toContain('"Parcel 1"');
        const alive = tenant.records('PhishingResult').filter(({ _nango_metadata: meta }) => meta.deleted_at === null);
        expect(['1', '2'].map((id) => alive.filter(({ campaignId }) => campaignId === id).length)).toEqual([12, 11]);
        tenant.clock.advance(24 * hour);
        // Eleven of the people are told another number of mails of all campaigns.
        expect((await campaigns.run(tenant)).changes['PhishingResult']).toMatchObject({ added: 0, deleted: 1 });
    });

    it('keeps campaigns under the ids they have when Mimecast begins, or stops, to show their numbers', async () => {
        const tenant = campaigns.tenant();
        await campaigns.run(tenant);
        for (const opaqueIds of [true, false]) {
            tenant.simulator.options.opaqueIds = opaqueIds;
            tenant.clock.advance(24 * hour);
            const { changes } = await campaigns.run(tenant);
            expect(Object.values(changes)).toEqual([1, 2].map(() => ({ added: 0, updated: 0, deleted: 0 })));
        }
    });
});

describe('training-queue', () => {
    it('goes by a lasting id, or by title and launch date, and keeps no handle and no picture', () => {
        const row = { title: { id: 'h', title: 'Desk Jockey', defaultGifs: {} }, launchDate: '2026-01-05T09:00:00+0000', customGifs: {}, customContentId: 'h' };
        expect(trainingModule.record({ ...row, id: 42 }).id).toBe('42');
        const [one, same, other] = [
            { ...row, id: 'eNoHandle-1' },
            { ...row, id: 'eNoHandle-2' },
            { ...row, launchDate: '2026-02-05T09:00:00+0000' }
        ].map((each) => trainingModule.record(each));
        expect(one).toEqual(same);
        expect(one?.extra).toBeUndefined();
        expect(other?.id).not.toBe(one?.id);
        expect(trainingModule.record({}).id).toBe('');
    });
});

describe('get-safe-score-summary', () => {
    it('names grades as the records do, and takes an answer without numbers for none', async () => {
        const tenant = summary.tenant();
        const { scoreCounts } = await summary.run(tenant);
        expect(Object.keys(scoreCounts)).toEqual(['A', 'B', 'C', 'D', 'F']);
        expect(Object.values(scoreCounts).reduce((sum, count) => sum + count, 0)).toBe(tenant.simulator.state.awarenessSafeScores.entries.size);
        const odd = summary.tenant({
            intercept: ({ url }) => (url.endsWith('/get-safe-score-summary') ? jsonReply({ meta: { status: 200 }, data: [{}], fail: [] }) : undefined)
        });
        expect((await summary.refuse(odd)).type).toBe('unexpected_reply');
    });
});

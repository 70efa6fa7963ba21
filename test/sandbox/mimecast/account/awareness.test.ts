import { describe, expect, it } from 'vitest';
import { connect } from '../connected.ts';

const base = '/api/awareness-training';

describe('awareness training', () => {
    it('tells videos only to who asks for them, as many as the person has answers and videos left, in no order', async () => {
        const { post } = await connect();
        const path = `${base}/company/get-performance-details`;
        expect((await post(path)).json.data?.[0]).not.toHaveProperty('userDetails');
        const ask = async () => (await post(path, { data: [{ includeUserDetails: true }] })).json.data as unknown as Record<string, never>[];
        const [before, after] = [await ask(), await ask()];
        for (const { numCorrect, numIncorrect, numNotWatched, userDetails } of before) {
            expect(userDetails).toHaveLength(Number(numCorrect) + Number(numIncorrect) + Number(numNotWatched));
        }
        expect(before).not.toEqual(after);
    });

    it('tells the results of a campaign to who names it, and counts what they say in the campaign', async () => {
        const { post, simulator } = await connect();
        const path = `${base}/phishing/campaign/get-user-data`;
        const [campaign] = (await post(`${base}/phishing/campaign/get-campaign`)).json.data ?? [];
        const [{ items = [] } = {}] = ((await post(path, { data: [{ id: campaign?.['id'] }] })).json.data ?? []) as { items?: { status: string }[] }[];
        expect(items).toHaveLength(Number(campaign?.['numSent']));
        expect(items.filter(({ status }) => status === 'CLICKED')).toHaveLength(Number(campaign?.['numClicked']));
        expect((await post(path, { data: [{}] })).json.fail?.[0]?.errors?.[0]?.code).toBe('err_validation_null');
        simulator.state.phishingCampaigns.campaigns.clear();
        expect((await post(path, { data: [{ id: campaign?.['id'] }] })).json.fail?.[0]?.errors?.[0]?.code).toBe('xdk_failure');
    });
});

import { describe, expect, it } from 'vitest';
import decodeUrl from '../../../nango-integrations/mimecast/actions/decode-url.ts';
import { protectedUrl } from '../../../src/sandbox/mimecast/account/rewritten-urls.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';

const action = actionUnderTest<{ results: { url: string; decoded: string | null }[] }>(decodeUrl, 'decode-url');
const path = 'POST /api/ttp/url/decode-url';

// What holds for every action that reads is tried by test/mimecast/contracts.
describe('decode-url', () => {
    it('tells of each link what it was, in their order and by one call; null for one that is no rewritten link', async () => {
        const tenant = action.tenant();
        const links = Array.from({ length: 24 }, (_, index) => `https://example.com/${String(index)}`);
        const { results } = await action.run(tenant, { urls: [...links.map(protectedUrl), 'https://example.com/plain'] });
        expect(results).toEqual([...links.map((decoded) => ({ url: protectedUrl(decoded), decoded })), { url: 'https://example.com/plain', decoded: null }]);
        expect(pathsOf(tenant)).toEqual([path]);
    });

    it('does not guess which link an answer is about when answers are missing', async () => {
        const tenant = action.tenant();
        const body = { meta: { status: 200 }, data: [{ url: 'https://example.com/a', success: true }], fail: [] };
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body } });
        expect((await action.refuse(tenant, { urls: ['a', 'b'].map(protectedUrl) })).type).toBe('unexpected_reply');
    });

    it('refuses none and more than 25 before anything is sent', async () => {
        await action.refuseAll([{ urls: [] }, { urls: Array.from({ length: 26 }, () => 'https://example.com') }, { urls: [''] }, {}]);
    });
});

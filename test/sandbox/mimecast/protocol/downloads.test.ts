import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerOf, bodyOf, connect } from '../connected.ts';

const lines = Array.from({ length: 5 }, (_, index) => JSON.stringify({ number: index + 1, text: 'x'.repeat(20) }));
const file = { path: 'siem/receipt/part-1.json.gz', bytes: () => gzipSync(`${lines.join('\n')}\n`) };

async function offered() {
    const connected = await connect();
    const { simulator, token } = connected;
    const get = (url: string, headers: Record<string, string> = {}) => simulator.handle({ method: 'GET', url, headers });
    return { simulator, token, get, url: simulator.state.downloads.presign(file) };
}

describe('a pre-signed file', () => {
    it('stands on a host of its own, is signed and is fetched without a token', async () => {
        const { url, get } = await offered();
        expect(url).toMatch(
            /^https:\/\/us\.download\.api\.services\.mimecast\.com\/download\/siem\/receipt\/part-1\.json\.gz\?.*X-Amz-Expires=900.*&X-Amz-Signature=[0-9a-f]{64}$/
        );
        const reply = await get(url);
        expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/gzip']);
        expect(gunzipSync(await bodyOf(reply)).toString()).toBe(`${lines.join('\n')}\n`);
    });

    it('is refused with 400 when a bearer token comes along', async () => {
        const { url, get, token } = await offered();
        expect((await get(url, { authorization: `Bearer ${token}` })).status).toBe(400);
    });

    it('is refused with 403 once its time is over, and another URL for the same file works', async () => {
        const { url, get, simulator } = await offered();
        simulator.clock.advance(901_000);
        const late = await answerOf(await get(url));
        expect([late.status, late.text]).toEqual([403, expect.stringContaining('Request has expired')]);
        const fresh = simulator.state.downloads.presign(file);
        expect(fresh.split('?')[0]).toBe(url.split('?')[0]);
        expect((await get(fresh)).status).toBe(200);
    });

    it('is refused with 403 when anything in its URL was changed', async () => {
        const { url, get } = await offered();
        for (const changed of [url.replace('part-1', 'part-2'), url.replace('X-Amz-Expires=900', 'X-Amz-Expires=90000'), url.split('?')[0] ?? '']) {
            expect((await get(changed)).status).toBe(403);
        }
    });

    it('never shows its signature in the log of calls', async () => {
        const { url, get, simulator } = await offered();
        await get(url);
        expect(simulator.calls.list('GET /download/*')).toMatchObject([{ path: '/download/siem/receipt/part-1.json.gz', query: '', status: 200 }]);
    });

    it('can expire early, break a line or end in the middle of its compressed bytes when planned', async () => {
        const { url, get, simulator } = await offered();
        simulator.faults.add(
            { endpoint: 'GET /download/*', when: { nth: 1 }, fault: { kind: 'expired-link' } },
            { endpoint: 'GET /download/*', when: { nth: 2 }, fault: { kind: 'broken-line', line: 3 } },
            { endpoint: 'GET /download/*', when: { nth: 3 }, fault: { kind: 'truncated-gzip' } }
        );
        expect((await get(url)).status).toBe(403);
        const broken = gunzipSync(await bodyOf(await get(url)))
            .toString()
            .split('\n');
        expect(broken.slice(0, 2)).toEqual(lines.slice(0, 2));
        expect(() => JSON.parse(broken[2] ?? '') as unknown).toThrow(SyntaxError);
        expect(broken.slice(3)).toEqual([...lines.slice(3), '']);
        const short = await get(url);
        const bytes = await bodyOf(short);
        expect(short.headers['content-length']).toBe(String(bytes.length));
        expect(() => gunzipSync(bytes)).toThrow(/unexpected end of file/);
        expect((await get(url)).status).toBe(200);
    });
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../nango-integrations/mimecast/api/endpoints.ts';
import type { Endpoint } from '../../../nango-integrations/mimecast/api/endpoints.ts';
import { chooseTypes, syncEventFiles } from '../../../nango-integrations/mimecast/sync-patterns/event-files.ts';
import { payloadOf, scripted } from '../scripted.ts';
import type { ScriptedReply } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';

const time = useSimulatedTime();
const host = 'https://us.download.api.services.mimecast.com/download';
const signed = (name: string): { url: string } => ({ url: `${host}/${name}?X-Amz-Signature=abc` });

function listing(files: unknown[], next: string | undefined, isCaughtUp?: boolean): ScriptedReply {
    return { json: { value: files, ...(next === undefined ? {} : { '@nextPage': next }), ...(isCaughtUp === undefined ? {} : { isCaughtUp }) } };
}

function file(...ids: unknown[]): ScriptedReply {
    return { chunks: [gzipSync(ids.map((id) => (typeof id === 'string' ? id : JSON.stringify({ id }))).join('\n'))] };
}

const forbidden: ScriptedReply = { status: 403, json: { fail: [{ code: 'app_forbidden', message: 'Forbidden' }] } };
const expired: ScriptedReply = { status: 403, text: '<Error/>' };
const half: ScriptedReply = { chunks: [gzipSync(`{"id":1}\n{"id":2}\n`).subarray(0, 24)] };

/** A file whose content does not shrink, so that it ends at about the line where it is cut. */
const packed = gzipSync(Array.from({ length: 400 }, (_, id) => JSON.stringify({ id, text: createHash('sha256').update(String(id)).digest('hex') })).join('\n'));
const whole: ScriptedReply = { chunks: [packed] };
const cut = (share: number): ScriptedReply => ({ chunks: [packed.subarray(0, Math.floor(packed.length * share))] });

interface Run {
    saved: Record<string, unknown[]>;
    checkpoints: Record<string, string>[];
    requests: string[];
    logs: string[];
    error: unknown;
}

interface Options {
    endpoint?: Endpoint;
    types?: string[];
    checkpoint?: Record<string, string>;
    metadata?: Record<string, unknown>;
    save?: () => Promise<unknown>;
}

async function run(replies: ScriptedReply[], options: Options = {}): Promise<Run> {
    const { nango, tenant, sent } = scripted(replies, { metadata: options.metadata ?? null });
    time.follow(tenant.clock, tenant.timers);
    const result: Run = { saved: {}, checkpoints: [], requests: [], logs: [], error: undefined };
    try {
        await syncEventFiles(nango, {
            endpoint: options.endpoint ?? endpoints.securityEventFiles,
            types: (options.types ?? ['receipt']).map((type) => ({ type, cursor: type })),
            checkpoint: options.checkpoint ?? null,
            saveCheckpoint: async (checkpoint) => {
                result.checkpoints.push(checkpoint);
            },
            record: (_, row) => ({ id: String(row['id']) }),
            save: async (type, rows) => {
                await options.save?.();
                (result.saved[type] ??= []).push(...rows.map(({ id }) => id));
            }
        });
    } catch (error) {
        result.error = error;
    }
    result.requests = sent.map(({ url }) => `${new URL(url).pathname}${url.includes('/siem/') ? new URL(url).search : ''}`);
    result.logs = tenant.logs.filter(({ type }) => type === 'log').map(({ message }) => message);
    return result;
}

const place = (run_: Run, at = -1): unknown => JSON.parse(run_.checkpoints.at(at)?.['receipt'] ?? 'null');
const first = '/siem/v1/batch/events/cg?type=receipt&dateRangeStartsAt=2025-12-31&pageSize=100';
const next = (token: string) => `/siem/v1/batch/events/cg?type=receipt&pageSize=100&nextPage=${token}`;
const at = (token: string) => ({ receipt: JSON.stringify({ token, done: [], file: '', line: 0 }) });

describe('event files', () => {
    it('are listed from the oldest day first, then by cursor alone, until caught up', async () => {
        const all = await run([listing([signed('a')], 'A', false), file(1, 2), listing([signed('b')], 'B', true), file(3)]);
        expect(all.saved).toEqual({ receipt: ['1', '2', '3'] });
        expect(all.requests).toEqual([first, '/download/a', next('A'), '/download/b']);
        expect(place(all)).toEqual({ token: 'B', done: [], file: '', line: 0 });
        expect(all.error).toBeUndefined();
    });

    it('cost one call when there is nothing new, and the cursor is kept: throwing it away lists everything again', async () => {
        const all = await run([listing([], 'B', true)], { checkpoint: at('A') });
        expect(all.requests).toEqual([next('A')]);
        expect(place(all)).toMatchObject({ token: 'B' });
        expect(place(await run([listing([], undefined, true)], { checkpoint: at('A') }))).toMatchObject({ token: 'A' });
    });

    it('are listed by "nextPage": a cursor under another name is ignored by Mimecast, and the first page comes for ever', async () => {
        const all = await run([listing([], 'B', true)], { checkpoint: at('A') });
        expect(all.requests.join()).toContain('nextPage=A');
        expect(all.requests.join()).not.toContain('%40nextPage');
    });

    it('are listed a hundred at a time where the registry names no page size', async () => {
        const { pageSize: _, ...endpoint } = endpoints.securityEventFiles;
        expect((await run([listing([], 'A', true)], { endpoint })).requests).toEqual([first]);
    });

    it('start where the metadata says, within what Mimecast keeps', async () => {
        expect((await run([listing([], 'A', true)], { metadata: { startDays: 1 } })).requests[0]).toContain('dateRangeStartsAt=2026-01-05');
        expect((await run([listing([], 'A', true)], { metadata: { startDays: 90 } })).requests[0]).toContain('dateRangeStartsAt=2025-12-31');
        expect((await run([listing([], 'A', true)], { metadata: { startDays: 0 } })).requests[0]).toContain('dateRangeStartsAt=2026-01-06');
    });

    it('that are listed twice are read once', async () => {
        const all = await run([listing([signed('a'), { url: `${host}/a?X-Amz-Signature=other` }], 'A', true), file(1)]);
        expect(all.saved).toEqual({ receipt: ['1'] });
    });

    it('go on without "isCaughtUp" until a page is empty, and give up waiting for it after three empty ones', async () => {
        const silent = await run([listing([signed('a')], 'A'), file(1), listing([], 'B')]);
        expect(silent.requests).toHaveLength(3);
        const never = await run([listing([], 'A', false), listing([], 'B', false), listing([], 'C', false)]);
        expect(never.requests).toHaveLength(3);
        expect(place(never)).toMatchObject({ token: 'C' });
    });

    it.each<[string, string | undefined]>([
        ['the cursor does not move', 'A'],
        ['there is none', undefined],
        ['it is empty', '']
    ])('stop when %s', async (_, token) => {
        const all = await run([listing([signed('a')], token, false), file(1)], { checkpoint: at('A') });
        expect(all.requests).toHaveLength(2);
        expect(place(all)).toMatchObject({ token: 'A' });
    });

    it('move the cursor only when every file of the page is saved', async () => {
        const all = await run([listing([signed('a'), signed('b')], 'A', true), file(1), file(2)]);
        expect(all.checkpoints.map((_, index) => (place(all, index) as { token: string }).token)).toEqual(['', '', 'A']);
        const failing = await run([listing([signed('a')], 'A', true), file(1)], { save: () => Promise.reject(new Error('full')) });
        expect(failing.checkpoints).toEqual([]);
        expect(failing.error).toEqual(new Error('full'));
    });

    it('are read on inside a page: finished files are not fetched again, saved lines not saved again', async () => {
        const whole = await run([listing([signed('a'), signed('b')], 'A', true), file(1), file(2, 3)]);
        const inB = { ...(place(whole, 0) as object), file: (place(whole, 1) as { done: string[] }).done[1], line: 1 };
        const all = await run([listing([signed('a'), signed('b')], 'A', true), file(2, 3)], { checkpoint: { receipt: JSON.stringify(inB) } });
        expect(all.requests).toEqual([first, '/download/b']);
        // Lines come in batches, so the batch with the first unsaved line is saved whole.
        expect(all.saved).toEqual({ receipt: ['2', '3'] });
        const atTheEnd = await run([listing([signed('a'), signed('b')], 'A', true), file(2, 3)], {
            checkpoint: { receipt: JSON.stringify({ ...inB, line: 2 }) }
        });
        expect(atTheEnd.saved).toEqual({});
    });

    it('leave a mark every ten thousand lines, so that a killed run does not begin a large file again', async () => {
        const ids = Array.from({ length: 25_000 }, (_, index) => index);
        const bytes = gzipSync(ids.map((id) => JSON.stringify({ id })).join('\n'));
        const pieces = Array.from({ length: Math.ceil(bytes.length / 2000) }, (_, index) => bytes.subarray(index * 2000, (index + 1) * 2000));
        const all = await run([listing([signed('a')], 'A', true), { chunks: pieces }]);
        const lines = all.checkpoints.map((_, index) => (place(all, index) as { line: number }).line).filter((line) => line > 0);
        expect(lines).toHaveLength(2);
        expect(lines[0]).toBeGreaterThanOrEqual(10_000);
        expect(all.saved['receipt']).toHaveLength(25_000);
    });

    it('are listed from the same day after midnight when a run ended inside the first page', async () => {
        const metadata = { startDays: 0 };
        const whole = await run([listing([signed('a'), signed('b')], 'A', true), file(1), file(2)], { metadata });
        const inside = JSON.stringify({ ...(place(whole, 0) as object), start: '2026-01-05' });
        const all = await run([listing([signed('a'), signed('b')], 'A', true), file(2)], { checkpoint: { receipt: inside }, metadata });
        expect(all.requests).toEqual(['/siem/v1/batch/events/cg?type=receipt&dateRangeStartsAt=2026-01-05&pageSize=100', '/download/b']);
        expect(place(whole, 0)).toMatchObject({ token: '', start: '2026-01-06' });
    });

    it.each(['', 'nonsense', '{}', '{"token":5,"done":[],"file":"","line":0}'])('begin anew from the unreadable place %j', async (text) => {
        expect((await run([listing([], 'A', true)], { checkpoint: { receipt: text } })).requests).toEqual([first]);
    });
});

describe('a cursor that Mimecast no longer takes', () => {
    const refused: ScriptedReply = { status: 400, json: { error: { code: 'Request Validation Failed', message: 'nextPage is outside the retention period' } } };

    it('is given up, loudly, and the files are listed again', async () => {
        const all = await run([refused, listing([], 'B', true)], { checkpoint: at('A') });
        expect(all.requests).toEqual([next('A'), first]);
        expect(all.logs.join()).toContain('no longer takes the cursor of "receipt"');
        expect(place(all)).toMatchObject({ token: 'B' });
    });

    it('loses nothing when the first run began later than the gap: the files are listed from the oldest day there is, also by the run after a killed one', async () => {
        const all = await run([refused, listing([signed('a'), signed('b')], 'B', true), file(1), forbidden], {
            checkpoint: at('A'),
            metadata: { startDays: 0 }
        });
        expect(all.requests.slice(0, 2)).toEqual([next('A'), first]);
        const again = await run([listing([signed('a'), signed('b')], 'B', true), file(2)], {
            checkpoint: { receipt: String(all.checkpoints[0]?.['receipt']) },
            metadata: { startDays: 0 }
        });
        expect(again.requests).toEqual([first, '/download/b']);
    });

    it('is not blamed when there is none', async () => {
        const all = await run([refused]);
        expect(all.error).toMatchObject({ payload: { type: 'invalid_input' } });
        expect(all.requests).toHaveLength(1);
    });

    it('is not blamed for other errors', async () => {
        const all = await run([forbidden], { checkpoint: at('A') });
        expect(all.error).toMatchObject({ payload: { type: 'permission' } });
    });
});

describe('a type that fails', () => {
    it('does not stop the others; the run fails at its end with the first error', async () => {
        const all = await run([listing([signed('a')], 'A', true), file(1), forbidden, listing([signed('c')], 'C', true), file(3), { status: 400, json: {} }], {
            types: ['receipt', 'process', 'delivery', 'av']
        });
        expect(all.saved).toEqual({ receipt: ['1'], delivery: ['3'] });
        expect(all.error).toMatchObject({ payload: { type: 'permission' } });
        expect(all.logs.filter((line) => line.includes('could not be read to the end'))).toHaveLength(2);
    });

    it('stops everything when the failure is not about Mimecast', async () => {
        const all = await run([listing([signed('a')], 'A', true), file(1)], { types: ['receipt', 'process'], save: () => Promise.reject(new Error('full')) });
        expect(all.error).toEqual(new Error('full'));
        expect(all.requests).toHaveLength(2);
    });

    it('fails when a file has no address', async () => {
        for (const odd of [{}, null, 'text', { url: 5 }]) {
            expect((await run([listing([odd], 'A', true)])).error).toMatchObject({ payload: { type: 'unexpected_reply' } });
        }
    });
});

describe('a file', () => {
    it('whose link has expired is listed again and read on', async () => {
        const again = { url: `${host}/a?X-Amz-Signature=fresh` };
        const all = await run([listing([signed('a')], 'A', true), expired, listing([again, signed('later')], 'A', true), file(1)]);
        expect(all.saved).toEqual({ receipt: ['1'] });
        expect(all.requests).toEqual([first, '/download/a', first, '/download/a']);
        expect(place(all)).toMatchObject({ token: 'A' });
    });

    it('that was lost once is fetched again at once, later with a fresh link', async () => {
        const all = await run([listing([signed('a')], 'A', true), 'reset', 'reset', listing([signed('a')], 'A', true), file(1)]);
        expect(all.requests).toEqual([first, '/download/a', '/download/a', first, '/download/a']);
        expect(time.waits).toHaveLength(2);
    });

    it('that cannot be fetched at all fails the type and leaves the cursor', async () => {
        const again = listing([signed('a')], 'A', true);
        const all = await run([again, 'reset', 'reset', again, 'reset', again, 'reset']);
        expect(all.error).toMatchObject({ payload: { type: 'temporary', code: 'download_lost' } });
        expect(all.checkpoints).toEqual([]);
    });

    it('from a host that is not allowed fails the type', async () => {
        const all = await run([listing([{ url: 'https://files.example.net/a' }], 'A', true)]);
        expect(all.error).toMatchObject({ payload: { code: 'download_host_refused' } });
        const allowed = await run([listing([{ url: 'https://files.example.net/a' }], 'A', true), file(1)], {
            metadata: { downloadHosts: ['files.example.net'] }
        });
        expect(allowed.saved).toEqual({ receipt: ['1'] });
    });

    it('that is damaged twice at the same line is given up, loudly and without its signature, so that it does not block what comes after', async () => {
        const again = listing([signed('a'), signed('b')], 'A', true);
        const all = await run([again, half, again, half, file(3)]);
        expect(all.saved['receipt']).toContain('3');
        expect(all.error).toBeUndefined();
        expect(all.logs.join()).toContain(`is damaged after line`);
        expect(all.logs.join()).not.toContain('X-Amz');
        expect(place(all)).toMatchObject({ token: 'A' });
    });

    it('that is damaged at another place every time is badly transferred, not damaged: it is fetched again', async () => {
        const again = listing([signed('a')], 'A', true);
        const all = await run([again, cut(0.4), again, cut(0.8), again, cut(0.6), again, whole]);
        expect(new Set(all.saved['receipt']).size).toBe(400);
        expect(all.logs.join()).not.toContain('damaged');
        expect(place(all)).toMatchObject({ token: 'A' });
    });

    it('that is damaged at another place in all attempts fails the type and leaves the cursor; where one place comes again, it is given up', async () => {
        const again = listing([signed('a')], 'A', true);
        const all = await run([again, cut(0.4), again, cut(0.8), again, cut(0.6), again, cut(0.5)]);
        expect(all.error).toMatchObject({ payload: { type: 'temporary', code: 'file_damaged' } });
        expect(all.checkpoints).toEqual([]);
        const given = await run([again, cut(0.4), again, cut(0.8), again, cut(0.6), again, cut(0.4)]);
        expect(given.error).toBeUndefined();
        const saved = new Set(given.saved['receipt']).size;
        expect(saved).toBeGreaterThan(300);
        expect(given.logs.join()).toContain(`is damaged after line ${saved}`);
    });

    it('that is damaged once was only badly transferred', async () => {
        const again = listing([signed('a')], 'A', true);
        const all = await run([again, half, again, file(1, 2)]);
        expect(all.saved['receipt']).toContain('2');
        expect(all.logs.join()).not.toContain('damaged');
    });

    it('whose lines came garbled once is read from there again: what looked like lines was not theirs', async () => {
        const again = listing([signed('a')], 'A', true);
        const text = Array.from({ length: 3000 }, (_, id) => JSON.stringify({ id })).join('\n');
        const garbled = `${text.slice(0, 2000)}${'\n"garbled"'.repeat(2500)}\n`;
        const ends = gzipSync(garbled).subarray(0, -4);
        const all = await run([again, { chunks: [ends] }, again, { chunks: [gzipSync(text)] }]);
        expect(new Set(all.saved['receipt']).size).toBe(3000);
    });

    it('with broken lines says how many were left out', async () => {
        const all = await run([listing([signed('a')], 'A', true), file(1, '{"id":', 3)]);
        expect(all.saved).toEqual({ receipt: ['1', '3'] });
        expect(all.logs.join()).toContain('1 unreadable lines among 3');
    });
});

describe('the quota', () => {
    it('is kept across types and runs: its state stands in the checkpoint', async () => {
        const replies = Array.from({ length: 30 }, () => listing([], 'A', true));
        const types = Array.from({ length: 30 }, (_, index) => `type ${index}`);
        const before = time.clock.now();
        const all = await run(replies, { types });
        expect(time.clock.now() - before).toBeGreaterThanOrEqual(10 * 30_000);
        const next_ = await run(replies.slice(0, 1), { checkpoint: { calls: `0.000@${time.clock.now()}` } });
        expect(next_.error).toBeUndefined();
        expect(all.checkpoints.at(-1)?.['calls']).toMatch(/^\d\.\d{3}@\d+$/);
    });
});

describe('the choice of event types', () => {
    const { nango } = scripted([]);
    const known = [
        { type: 'receipt', cursor: 'receipt' },
        { type: 'url protect', cursor: 'urlProtect' }
    ];

    it('is all of them unless some are named', () => {
        expect(chooseTypes(nango, undefined, known)).toEqual(known);
        expect(chooseTypes(nango, ['url protect'], known)).toEqual([known[1]]);
        expect(chooseTypes(nango, [], known)).toEqual([]);
    });

    it('refuses a type that does not exist before anything is fetched', async () => {
        const payload = await payloadOf((async () => chooseTypes(nango, ['receipt', 'receipts'], known))());
        expect(payload).toMatchObject({ type: 'invalid_input', code: 'unknown_event_type', field: 'securityEventTypes' });
        expect(payload.message).toContain('"receipts"');
    });
});

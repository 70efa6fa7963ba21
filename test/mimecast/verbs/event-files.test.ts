import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { siem } from '../../../nango-integrations/mimecast/operations/siem.ts';
import type { Endpoint } from '../../../nango-integrations/mimecast/operations/endpoint.ts';
import { fileKey } from '../../../nango-integrations/mimecast/api/downloads.ts';
import { chooseTypes, syncEventFiles } from '../../../nango-integrations/mimecast/verbs/event-files.ts';
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
/** A reply that takes so long that the place is saved behind it. */
const slowly = (reply: ScriptedReply): ScriptedReply => {
    return () => {
        time.clock.advance(21_000);
        return reply;
    };
};
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
    /** Rows of each save call. */
    batches: number[];
    /** Milliseconds. */
    took: number;
}

interface Options {
    endpoint?: Endpoint;
    types?: string[];
    checkpoint?: Record<string, string>;
    metadata?: Record<string, unknown>;
    save?: () => Promise<unknown>;
    record?: (row: Record<string, unknown>) => { id: string };
    /** Answers in place of the script. */
    answer?: (url: string) => ScriptedReply;
    /** Saving the checkpoint for the n-th time ends the run. */
    interruptAt?: number;
    onCheckpoint?: (checkpoint: Record<string, string>) => void;
    /** Milliseconds after the start of the test. */
    after?: number;
}

async function run(replies: ScriptedReply[], options: Options = {}): Promise<Run> {
    const { answer } = options;
    const script =
        answer === undefined
            ? replies
            : Array.from(
                  { length: 2000 },
                  (): ScriptedReply =>
                      ({ url }) =>
                          answer(url)
              );
    const { nango, tenant, sent } = scripted(script, { metadata: options.metadata ?? null });
    time.follow(tenant.clock, tenant.timers);
    tenant.clock.advance(options.after ?? 0);
    const began = tenant.clock.now();
    const result: Run = { saved: {}, checkpoints: [], requests: [], logs: [], error: undefined, batches: [], took: 0 };
    try {
        await syncEventFiles(nango, {
            endpoint: options.endpoint ?? siem.gatewayFiles,
            types: (options.types ?? ['receipt']).map((type) => ({ type, cursor: type })),
            checkpoint: options.checkpoint ?? null,
            saveCheckpoint: async (checkpoint) => {
                result.checkpoints.push(checkpoint);
                options.onCheckpoint?.(checkpoint);
                if (result.checkpoints.length === options.interruptAt) {
                    throw new Error('interrupted');
                }
            },
            record: (_, row) => options.record?.(row) ?? { id: String(row['id']) },
            save: async (type, rows) => {
                result.batches.push(rows.length);
                await options.save?.();
                (result.saved[type] ??= []).push(...rows.map(({ id }) => id));
            }
        });
    } catch (error) {
        result.error = error;
    }
    result.took = tenant.clock.now() - began;
    result.requests = sent.map(({ url }) => `${new URL(url).pathname}${url.includes('/siem/') ? new URL(url).search : ''}`);
    result.logs = tenant.logs.filter(({ type }) => type === 'log').map(({ message }) => message);
    return result;
}

const place = (run_: Run, at = -1): unknown => JSON.parse(run_.checkpoints.at(at)?.['receipt'] ?? 'null');
const first = '/siem/v1/batch/events/cg?type=receipt&dateRangeStartsAt=2025-12-31&pageSize=100';
const next = (token: string) => `/siem/v1/batch/events/cg?type=receipt&pageSize=100&nextPage=${token}`;
const at = (token: string) => ({ receipt: JSON.stringify({ token, done: '', file: '', line: 0 }) });

describe('event files', () => {
    it('are listed from the oldest day first, then by cursor alone, until caught up', async () => {
        const all = await run([listing([signed('a')], 'A', false), file(1, 2), listing([signed('b')], 'B', true), file(3)]);
        expect(all.saved).toEqual({ receipt: ['1', '2', '3'] });
        expect(all.requests).toEqual([first, '/download/a', next('A'), '/download/b']);
        expect(place(all)).toEqual({ token: 'B', done: '', file: '', line: 0 });
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
        const { pageSize: _, ...endpoint } = siem.gatewayFiles;
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
    });

    it('that Mimecast has not caught up with move no place: the next run goes on there, and what comes then is not lost', async () => {
        const checkpoint = at('start');
        const never = await run([listing([], 'A', false), listing([], 'B', false), listing([], 'C', false)], { checkpoint });
        expect(never.requests).toEqual([next('start'), next('A'), next('B')]);
        expect(never.error).toBeUndefined();
        expect(place(never)).toMatchObject({ token: 'start' });
        expect(never.logs.join()).toContain('did not come to an end');
        const without = await run([listing([], undefined, false)], { checkpoint });
        expect([without.requests.length, without.error, place(without)]).toMatchObject([1, undefined, { token: 'start' }]);
        const later = await run([listing([], 'A', false), listing([signed('a')], 'B', false), file(1), listing([], 'C', true)], {
            checkpoint: { ...checkpoint, ...without.checkpoints.at(-1) }
        });
        expect(later.saved).toEqual({ receipt: ['1'] });
        expect(place(later)).toMatchObject({ token: 'C' });
    });

    it.each<[string, Record<string, unknown>]>([
        ['a cursor that is no text', { '@nextPage': 7 }],
        ['a word on the end that cannot be read', { isCaughtUp: 'maybe', '@nextPage': 'A' }]
    ])('fail on %s: the type would stand still without a word', async (_, more) => {
        const all = await run([{ json: { value: [signed('a')], ...more } }]);
        expect(all.error).toMatchObject({ payload: { type: 'unexpected_reply' } });
    });

    it('end when ever new cursors bring the same files, which are read once', async () => {
        const again = Array.from({ length: 4 }, (_, index) => listing([signed('a')], `cursor ${index}`, undefined));
        const all = await run([again[0] ?? 'reset', file(1), ...again.slice(1)]);
        expect(all.saved).toEqual({ receipt: ['1'] });
        expect(all.requests.filter((request) => request.startsWith('/siem/'))).toHaveLength(4);
        expect(place(all)).toMatchObject({ token: 'cursor 0' });
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
        const all = await run([listing([signed('a'), signed('b')], 'A', true), slowly(file(1)), file(2)]);
        const places = all.checkpoints.map(({ receipt }) => (receipt === undefined ? undefined : (JSON.parse(receipt) as { token: string }).token));
        expect(places).toEqual([undefined, '', 'A']);
        const failing = await run([listing([signed('a')], 'A', true), file(1)], { save: () => Promise.reject(new Error('full')) });
        expect(failing.checkpoints.map(({ receipt }) => receipt)).toEqual([undefined]);
        expect(failing.error).toEqual(new Error('full'));
    });

    it('are read on inside a page: finished files are not fetched again, saved lines not saved again', async () => {
        const replies = [listing([signed('a'), signed('b')], 'A', true), slowly(file(1)), slowly(file(2, 3))];
        const whole = await run(replies);
        const inB = { ...(place(whole, 1) as object), file: fileKey(`${host}/b`), line: 1 };
        const all = await run([listing([signed('b'), signed('a')], 'A', true), file(2, 3)], { checkpoint: { receipt: JSON.stringify(inB) } });
        expect(all.requests).toEqual([first, '/download/b']);
        // Lines come in batches, so the batch with the first unsaved line is saved whole.
        expect(all.saved).toEqual({ receipt: ['2', '3'] });
        const atTheEnd = await run([listing([signed('a'), signed('b')], 'A', true), file(2, 3)], {
            checkpoint: { receipt: JSON.stringify({ ...inB, line: 2 }) }
        });
        expect(atTheEnd.saved).toEqual({});
    });

    it('that have come among the finished ones of a page are not taken for finished', async () => {
        const whole = await run([listing([signed('b'), signed('c')], 'A', true), slowly(file(2)), file(3)]);
        const all = await run([listing([signed('a'), signed('b'), signed('c')], 'A', true), file(1), file(2), file(3)], {
            checkpoint: { receipt: String(whole.checkpoints[1]?.['receipt']) }
        });
        expect(all.saved).toEqual({ receipt: ['1', '2', '3'] });
    });

    it('leave a place that fits into a checkpoint, however many a page lists', async () => {
        const names = Array.from({ length: 500 }, (_, index) => `${'file-'.repeat(20)}${String(index).padStart(3, '0')}`);
        const list = listing(names.map(signed), 'A', true);
        const content = (name: string): ScriptedReply => file(JSON.stringify({ id: name }));
        const firstHalf = await run([list, ...names.slice(0, 359).map((name) => slowly(content(name)))], { interruptAt: 360 });
        const texts = firstHalf.checkpoints.map((checkpoint) => String(checkpoint['receipt'] ?? '').length);
        expect(Math.max(...texts)).toBeLessThan(4000);
        const rest = await run([list, ...names.slice(359).map(content)], { checkpoint: firstHalf.checkpoints.at(-1) ?? {} });
        expect(new Set([...(firstHalf.saved['receipt'] ?? []), ...(rest.saved['receipt'] ?? [])]).size).toBe(500);
    });

    it('share one save call: those of several files and pages, a thousand rows at most', async () => {
        const files = Array.from({ length: 60 }, (_, index) => signed(`f${String(index).padStart(2, '0')}`));
        const content = (index: number): ScriptedReply => file(...Array.from({ length: 41 }, (_, row) => `{"id":"${index}-${row}"}`));
        const all = await run([
            listing(files.slice(0, 30), 'A', false),
            ...files.slice(0, 30).map((_, index) => content(index)),
            listing(files.slice(30), 'B', true),
            ...files.slice(30).map((_, index) => content(index + 30))
        ]);
        expect(all.batches).toEqual([1000, 1000, 460]);
        expect(new Set(all.saved['receipt']).size).toBe(2460);
        expect(place(all)).toMatchObject({ token: 'B' });
    });

    it('are saved in calls that are not too large for Nango, however long their lines are', async () => {
        const line = (id: number): string => JSON.stringify({ id, text: createHash('sha512').update(String(id)).digest('hex').repeat(1200) });
        const all = await run([
            listing([signed('a')], 'A', true),
            { chunks: [gzipSync(Array.from({ length: 200 }, (_, id) => line(id)).join('\n'), { level: 1 })] }
        ]);
        expect(new Set(all.saved['receipt']).size).toBe(200);
        // 150 kB each.
        expect(Math.max(...all.batches) * 150_000).toBeLessThan(10_000_000);
        expect(all.batches.length).toBeLessThan(8);
    });

    it('are fetched while the rows before are saved, and a place never passes what is not saved yet', async () => {
        const rows = (from: number): ScriptedReply => file(...Array.from({ length: 1000 }, (_, index) => from + index));
        const events: string[] = [];
        let saving: (() => void) | undefined;
        const all = await run(
            [
                listing([signed('a'), signed('b')], 'A', true),
                rows(0),
                () => {
                    events.push('b is fetched');
                    saving?.();
                    return rows(1000);
                }
            ],
            {
                save: async () => {
                    events.push('a save begins');
                    if (saving === undefined) {
                        await new Promise<void>((resolve) => {
                            saving = resolve;
                        });
                    }
                    events.push('a save ends');
                }
            }
        );
        expect(events.slice(0, 3)).toEqual(['a save begins', 'b is fetched', 'a save ends']);
        expect(all.saved['receipt']).toHaveLength(2000);
    });

    it('leave a mark every ten thousand lines, so that a killed run does not begin a large file again', async () => {
        const ids = Array.from({ length: 25_000 }, (_, index) => index);
        const bytes = gzipSync(ids.map((id) => JSON.stringify({ id })).join('\n'));
        const pieces = Array.from({ length: Math.ceil(bytes.length / 2000) }, (_, index) => bytes.subarray(index * 2000, (index + 1) * 2000));
        const all = await run([listing([signed('a')], 'A', true), { chunks: pieces }]);
        const lines = all.checkpoints.map(({ receipt = '{}' }) => (JSON.parse(receipt) as { line?: number }).line ?? 0).filter((line) => line > 0);
        expect(lines).toHaveLength(2);
        expect(lines[0]).toBeGreaterThanOrEqual(9000);
        expect(all.saved['receipt']).toHaveLength(25_000);
    });

    it('are listed from the same day after midnight when a run ended inside the first page', async () => {
        const metadata = { startDays: 0 };
        const whole = await run([listing([signed('a'), signed('b')], 'A', true), slowly(file(1)), file(2)], { metadata });
        const inside = JSON.stringify({ ...(place(whole, 1) as object), start: '2026-01-05' });
        const all = await run([listing([signed('a'), signed('b')], 'A', true), file(2)], { checkpoint: { receipt: inside }, metadata });
        expect(all.requests).toEqual(['/siem/v1/batch/events/cg?type=receipt&dateRangeStartsAt=2026-01-05&pageSize=100', '/download/b']);
        expect(place(whole, 1)).toMatchObject({ token: '', start: '2026-01-06' });
    });

    it('are listed from the oldest day, with a warning, where the place is in the future', async () => {
        const ahead = JSON.stringify({ token: '', done: '', file: '', line: 0, start: '2026-01-09' });
        const all = await run([listing([], 'A', true)], { checkpoint: { receipt: ahead } });
        expect(all.requests).toEqual([first]);
        expect(all.logs.join()).toContain('is in the future');
    });

    it('go on from the first day that was listed also when it has left the six days, and from the oldest where Mimecast refuses that', async () => {
        const refused: ScriptedReply = { status: 400, json: { error: { code: 'Request Validation Failed', message: 'outside the retention period' } } };
        const before = JSON.stringify({ token: '', done: '', file: '', line: 0, start: '2025-12-30' });
        const seventh = first.replace('2025-12-31', '2025-12-30');
        const taken = await run([listing([], 'A', true)], { checkpoint: { receipt: before } });
        expect(taken.requests).toEqual([seventh]);
        const all = await run([refused, listing([], 'A', true)], { checkpoint: { receipt: before } });
        expect(all.requests).toEqual([seventh, first]);
    });

    it('go on at the cursor that version 0.1.0 left', async () => {
        const old = JSON.stringify({ token: 'A', done: ['abcdefgh'], file: 'abcdefgh', line: 3 });
        const all = await run([listing([signed('a')], 'B', true), file(1)], { checkpoint: { receipt: old, calls: '' } });
        expect(all.requests).toEqual([next('A'), '/download/a']);
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
        const all = await run(
            [
                refused,
                listing([signed('a'), signed('b')], 'B', true),
                slowly(file(1)),
                () => {
                    throw new Error('killed');
                }
            ],
            {
                checkpoint: at('A'),
                metadata: { startDays: 0 }
            }
        );
        expect(all.requests.slice(0, 2)).toEqual([next('A'), first]);
        const again = await run([listing([signed('a'), signed('b')], 'B', true), file(2)], {
            checkpoint: { receipt: String(all.checkpoints.at(-1)?.['receipt']) },
            metadata: { startDays: 0 }
        });
        expect(again.requests).toEqual([first, '/download/b']);
    });

    it('is not blamed when there is none', async () => {
        const all = await run([refused]);
        expect(all.error).toMatchObject({ payload: { type: 'invalid_input' } });
        expect(all.requests).toHaveLength(1);
    });

    it.each([400, 404, 410, 422])('may be refused with %i', async (status) => {
        const all = await run([{ status, json: { error: { code: 'stale', message: 'stale' } } }, listing([], 'B', true)], { checkpoint: at('A') });
        expect(all.requests).toEqual([next('A'), first]);
        expect(all.error).toBeUndefined();
    });

    it('may be refused with 403, which a missing permission is not: without a cursor that is refused too', async () => {
        const stale = await run([forbidden, listing([signed('a')], 'B', true), forbidden, file(1)], { checkpoint: at('A') });
        expect(stale.requests).toEqual([next('A'), first, next('A'), '/download/a']);
        expect(stale.saved).toEqual({ receipt: ['1'] });
        const all = await run([forbidden, forbidden], { checkpoint: at('A') });
        expect(all.error).toMatchObject({ payload: { type: 'permission' } });
        expect(place(all)).toMatchObject({ token: 'A' });
        const passing = await run([forbidden, listing([], 'B', true), listing([], 'C', true)], { checkpoint: at('A') });
        expect([passing.requests, place(passing)]).toMatchObject([[next('A'), first, next('A')], { token: 'C' }]);
    });

    it('is given up once in a run', async () => {
        const all = await run([refused, listing([signed('a')], 'B', false), file(1), refused], { checkpoint: at('A') });
        expect(all.error).toMatchObject({ payload: { type: 'invalid_input' } });
        expect(all.saved).toEqual({ receipt: ['1'] });
    });

    it('is not blamed for other errors', async () => {
        const broken: ScriptedReply = { status: 401, json: { fail: [{ code: 'invalid_access_token', message: 'x' }] } };
        const all = await run([broken, broken], { checkpoint: at('A') });
        expect(all.error).toMatchObject({ payload: { type: 'credentials' } });
        expect(all.requests).toEqual([next('A'), next('A')]);
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

    it('fails when no file of a list has an address', async () => {
        for (const odd of [{}, null, 'text', { url: 5 }]) {
            expect((await run([listing([odd], 'A', true)])).error).toMatchObject({ payload: { type: 'unexpected_reply' } });
        }
    });

    it('does not fail for one entry of a list that has no address: that is reported and left out', async () => {
        for (const odd of [{}, null, 'text', { url: 5 }, { url: '' }, { url: 'download/a' }]) {
            const all = await run([listing([odd, signed('a')], 'A', true), file(1)]);
            expect([all.error, all.saved, place(all)]).toMatchObject([undefined, { receipt: ['1'] }, { token: 'A' }]);
            expect(all.logs.join()).toContain('1 of 2 files in a list of "receipt" events have no address');
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

    it('that cannot be fetched at all fails the type and leaves the cursor where nothing shows that others can', async () => {
        const again = listing([signed('a')], 'A', true);
        const all = await run([again, 'reset', 'reset', again, 'reset', again, 'reset']);
        expect(all.error).toMatchObject({ payload: { type: 'temporary', code: 'download_lost' } });
        expect(place(all)).toMatchObject({ token: '', done: '' });
    });

    it('that its store does not have is passed at once, also where nothing after it can be fetched', async () => {
        const again = listing([signed('a'), signed('b')], 'A', true);
        const gone: ScriptedReply = { status: 404, text: '' };
        const all = await run([again, gone, again, gone, again, gone, 'reset', 'reset', again, 'reset', again, 'reset']);
        expect(all.error).toMatchObject({ payload: { code: 'download_lost' } });
        expect(place(all)).toMatchObject({ done: expect.stringMatching(/./) as string });
    });

    it('from a host that is not allowed fails the type', async () => {
        const all = await run([listing([{ url: 'https://files.example.net/a' }], 'A', true)]);
        expect(all.error).toMatchObject({ payload: { code: 'download_host_refused' } });
        const allowed = await run([listing([{ url: 'https://files.example.net/a' }], 'A', true), file(1)], {
            metadata: { downloadHosts: ['files.example.net'] }
        });
        expect(allowed.saved).toEqual({ receipt: ['1'] });
    });

    it('of which the same bytes come twice, as many as were announced, is damaged: that is said, without its signature, and what comes after is read', async () => {
        const again = listing([signed('a'), signed('b')], 'A', true);
        const bytes = Buffer.from(packed);
        bytes.fill(0xff, Math.floor(packed.length * 0.7), Math.floor(packed.length * 0.75));
        const broken: ScriptedReply = { chunks: [bytes], headers: { 'content-length': String(bytes.length) } };
        const all = await run([again, broken, again, broken, file(3000)]);
        expect(all.saved['receipt']).toContain('3000');
        expect(all.error).toBeUndefined();
        expect(all.logs.join()).toContain(`is damaged after line`);
        expect(all.logs.join()).not.toContain('X-Amz');
        expect(place(all)).toEqual({ token: 'A', done: '', file: '', line: 0 });
    });

    it.each<[string, ScriptedReply]>([
        ['cut short without a word', half],
        ['cut short although more was announced', { chunks: [packed.subarray(0, 9000)], headers: { 'content-length': String(packed.length) } }],
        ['without one readable line', { chunks: [gzipSync('id,type\n1,receipt\n')] }],
        ['as the same page of HTML, of the announced length', { text: '<html>\n</html>', headers: { 'content-length': '14' } }],
        ['as nothing', { text: '' }]
    ])('that comes %s in every attempt of a run, and whole an hour later, loses nothing and blocks nothing', async (_, bad) => {
        const again = listing([signed('a'), signed('b')], 'A', true);
        const one = await run([], { answer: (url) => (url.includes('/a?') ? bad : url.includes('/b?') ? file('{"id":"b"}') : again) });
        expect(one.error).toBeUndefined();
        expect(one.saved['receipt']).toContain('b');
        expect(one.logs.join()).toContain('set aside');
        expect(one.logs.join()).not.toContain('X-Amz');
        expect(place(one)).toMatchObject({
            token: 'A',
            unread: [{ token: '', start: '2025-12-31', files: [[fileKey(`${host}/a`), expect.any(Number), expect.any(Number), 0]] }]
        });
        const later = await run([again, whole, listing([], 'B', true)], { checkpoint: one.checkpoints.at(-1) ?? {}, after: 3_600_000 });
        expect(new Set(later.saved['receipt']).size).toBe(400);
        expect(later.requests).toEqual([first, '/download/a', next('A')]);
        expect(place(later)).toEqual({ token: 'B', done: '', file: '', line: 0 });
    });

    it('whose page cannot be listed for a passing reason is not given up for that', async () => {
        const list = listing([signed('a'), signed('b')], 'A', true);
        const gone: ScriptedReply = { status: 404, text: '<Error/>' };
        let all = await run([list, gone, list, gone, list, gone, file(2)]);
        for (let day = 1; day <= 5; day++) {
            for (let hour = 0; hour < 24; hour += 12) {
                all = await run([], {
                    checkpoint: all.checkpoints.at(-1) ?? {},
                    after: (day * 24 + hour) * 3_600_000,
                    answer: (url) => (url.includes('nextPage') ? listing([], 'A', true) : { status: 503, text: 'busy' })
                });
                expect(all.logs.filter((line) => line.includes('given up'))).toEqual([]);
            }
        }
        all = await run([list, file(1), listing([], 'A', true)], { checkpoint: all.checkpoints.at(-1) ?? {}, after: 6 * 24 * 3_600_000 });
        expect(all.saved).toEqual({ receipt: ['1'] });
    });

    it('that answers 404 whatever link blocks nothing, is tried again ever less often, and is given up after a day, by name and without its signature', async () => {
        const list = listing([signed('a'), signed('b')], 'A', true);
        const gone: ScriptedReply = { status: 404, text: '<Error/>' };
        let all = await run([list, gone, list, gone, list, gone, file(2)]);
        expect([all.error, all.saved, place(all)]).toMatchObject([undefined, { receipt: ['2'] }, { token: 'A' }]);
        let tries = 0;
        let givenUp = '';
        for (let quarter = 1; quarter <= 100 && givenUp === ''; quarter++) {
            all = await run([() => list, gone, listing([], 'A', true)], {
                checkpoint: all.checkpoints.at(-1) ?? {},
                after: quarter * 900_000,
                answer: (url) => (url.includes('/download/') ? gone : url.includes('nextPage') ? listing([], 'A', true) : list)
            });
            expect(all.error).toBeUndefined();
            tries += all.requests.includes('/download/a') ? 1 : 0;
            givenUp = all.logs.find((line) => line.includes('given up')) ?? '';
            if (quarter < 96) {
                expect(givenUp).toBe('');
            }
        }
        expect(givenUp).toContain(`${host}/a`);
        expect(givenUp).not.toContain('X-Amz');
        expect(tries).toBeGreaterThan(8);
        expect(tries).toBeLessThan(25);
        expect(place(all)).toEqual({ token: 'A', done: '', file: '', line: 0 });
    });

    it.each<[string, ScriptedReply]>([
        ['resets', 'reset'],
        ['refuses', expired]
    ])('that cannot be had like all the others is not to blame: nothing is set aside when the file store %s all', async (_, reply) => {
        const all = await run([], { answer: (url) => (url.includes('/download/') ? reply : listing([...'abcdefgh'].map(signed), 'A', true)) });
        expect(all.error).toMatchObject({ payload: { code: expect.stringMatching(/download_lost|link_expired/) } });
        expect(all.requests).not.toContain('/download/f');
        expect(place(all)).toEqual({ token: '', done: '', file: '', line: 0, start: '2025-12-31' });
    });

    it('is tried again from the oldest day there is once Mimecast refuses the first day its page was listed from', async () => {
        const refused: ScriptedReply = { status: 400, json: { error: { code: 'Request Validation Failed', message: 'outside the retention period' } } };
        const list = listing([signed('a'), signed('b')], 'A', true);
        const first = await run([list, half, list, half, list, half, list, half, file(3)]);
        expect(first.logs.join()).toContain('set aside');
        const later = await run([refused, listing([signed('a')], 'A', true), file(1, 2), listing([], 'A', true)], {
            after: 2 * 86_400_000,
            checkpoint: first.checkpoints.at(-1)!
        });
        expect(later.saved['receipt']).toEqual(['1', '2']);
        expect(place(later)).not.toHaveProperty('unread');
        expect(later.requests[0]).toContain('dateRangeStartsAt=');
        expect(later.requests[1]).not.toBe(later.requests[0]);
    });

    it('is set aside only while the checkpoint has room; then its type stands still and says so', async () => {
        const names = Array.from({ length: 150 }, (_, index) => `${'long-'.repeat(30)}${index}`);
        const all = await run([], {
            answer: (url) =>
                url.includes('long-')
                    ? { status: 404, text: '' }
                    : url.includes('/download/')
                      ? file(1)
                      : listing([signed('0'), ...names.map(signed)], 'A', true)
        });
        expect(all.error).toMatchObject({ payload: { code: 'link_expired' } });
        expect(all.logs.join()).toContain('the checkpoint has no room for another one');
        expect(JSON.stringify(place(all)).length).toBeLessThan(4000);
    });

    it('that is damaged at another place every time is badly transferred, not damaged: it is fetched again', async () => {
        const again = listing([signed('a')], 'A', true);
        const all = await run([again, cut(0.4), again, cut(0.8), again, cut(0.6), again, whole]);
        expect(new Set(all.saved['receipt']).size).toBe(400);
        expect(all.logs.join()).not.toContain('damaged');
        expect(place(all)).toMatchObject({ token: 'A' });
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

describe('turns', () => {
    const types = ['receipt', 'process', 'av'];
    const typesOf = (all: Run): (string | null)[] =>
        all.requests.filter((request) => request.startsWith('/siem/')).map((request) => new URLSearchParams(request.split('?')[1]).get('type'));

    it('are fair: a type with endless files in runs that are interrupted starves no other', async () => {
        let checkpoint: Record<string, string> = {};
        const served = new Set<string | null>();
        let count = 0;
        for (let round = 0; round < 3; round++) {
            const all = await run([], {
                types,
                checkpoint,
                interruptAt: 4,
                answer: (url) => {
                    count += 1;
                    return url.includes('/download/')
                        ? file(count)
                        : url.includes('type=receipt')
                          ? listing([signed(`n${count}`)], `t${count}`, false)
                          : listing([], 'E', true);
                }
            });
            typesOf(all).forEach((type) => served.add(type));
            checkpoint = all.checkpoints.at(-1) ?? {};
        }
        expect(served).toEqual(new Set(types));
    });

    it('begin behind the type that was served last', async () => {
        const answer = (): ScriptedReply => listing([], 'A', true);
        expect(typesOf(await run([], { types, checkpoint: { turn: 'receipt' }, answer }))).toEqual(['process', 'av', 'receipt']);
        expect(typesOf(await run([], { types, checkpoint: { turn: 'gone' }, answer }))).toEqual(types);
    });
});

describe('a run that does not move', () => {
    it('says so after five others, and those after it try again', async () => {
        let checkpoint: Record<string, string> = at('start');
        const errors: unknown[] = [];
        for (let round = 0; round < 8; round++) {
            const all = await run([], {
                checkpoint,
                answer: () => {
                    throw new Error('killed');
                }
            });
            errors.push((all.error as { payload?: { code: string } }).payload?.code);
            checkpoint = all.checkpoints.at(-1) ?? {};
        }
        expect(errors.filter((code) => code === 'no_progress')).toHaveLength(1);
        expect(errors[6]).toBe('no_progress');
    });
});

describe('a row of which nothing can be made', () => {
    it('costs no other row', async () => {
        const all = await run([listing([signed('a')], 'A', true), file(1, 'no record', 3)], {
            record: (row) => {
                if (row['id'] === 3) {
                    throw new TypeError('record is not a function');
                }
                return { id: String(row['id']) };
            }
        });
        expect([all.error, all.saved, place(all)]).toMatchObject([undefined, { receipt: ['1'] }, { token: 'A' }]);
        expect(all.logs.join()).toContain('2 unreadable lines among 3');
    });
});

describe('the quota', () => {
    it('is kept across types and runs: its state stands in the checkpoint', async () => {
        const replies = Array.from({ length: 30 }, () => listing([], 'A', true));
        const types = Array.from({ length: 30 }, (_, index) => `type ${index}`);
        const all = await run(replies, { types });
        // The clock of the tenant, which follows the waits.
        expect(time.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(10 * 30_000 - 1000);
        const next_ = await run(replies.slice(0, 1), { checkpoint: { calls: `0.000@${time.clock.now()}` } });
        expect(next_.error).toBeUndefined();
        expect(all.checkpoints.at(-1)?.['calls']).toMatch(/^-?\d\.\d{3}@\d+$/);
    });

    it('is saved before every call: a run that is killed in it has made it all the same', async () => {
        const order: string[] = [];
        const all = await run([], {
            checkpoint: { calls: `3.000@${time.clock.now()}` },
            answer: (url) => {
                order.push(url.includes('/download/') ? 'download' : 'list');
                return url.includes('/download/') ? file(1) : url.includes('nextPage') ? listing([], 'B', true) : listing([signed('a')], 'A', false);
            },
            onCheckpoint: (checkpoint) => order.push(`saved ${String(checkpoint['calls']).split('.')[0]}`)
        });
        expect(all.error).toBeUndefined();
        expect(order).toEqual(['saved 2', 'list', 'download', 'saved 1', 'list', 'saved 1']);
    });

    it('that was saved in the future, by a wrong clock, is corrected with a warning', async () => {
        const all = await run([listing([], 'A', true)], { checkpoint: { calls: `5.000@${time.clock.now() + 3 * 86_400_000}` } });
        expect(all.logs.join()).toContain('from the future');
        expect(all.checkpoints.at(-1)?.['calls']).toBe(`4.000@${time.clock.now()}`);
    });

    const used: ScriptedReply = { status: 429, headers: { 'x-ratelimit-reset': '600000' }, json: { fail: [{ code: 'x', message: 'API quota exceeded' }] } };

    it('that other connections of the same application have used up is waited for, and the log says why', async () => {
        const all = await run([used, used, used, listing([signed('a')], 'A', true), file(1)]);
        expect([all.error, all.saved]).toEqual([undefined, { receipt: ['1'] }]);
        expect(all.logs.filter((line) => line.includes('every connection made with the same application shares it'))).toHaveLength(1);
        expect(Math.max(...time.waits)).toBeLessThanOrEqual(30_000);
        expect(all.checkpoints.length).toBeGreaterThanOrEqual(4);
    });

    it('that stays used up longer than the run has ends it with its place kept, as a success that says so', async () => {
        const checkpoint = at('A');
        const all = await run([], { types: ['receipt', 'process'], checkpoint, answer: () => used });
        expect(all.error).toBeUndefined();
        expect(all.logs.join()).toContain('This run ends here with its place kept');
        expect(all.checkpoints.at(-1)?.['receipt']).toBe(checkpoint.receipt);
        expect(all.requests.every((request) => request.includes('type=receipt'))).toBe(true);
        expect(all.took).toBeLessThan(480_000);
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

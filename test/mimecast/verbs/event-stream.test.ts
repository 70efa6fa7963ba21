import { describe, expect, it } from 'vitest';
import { siem } from '../../../nango-integrations/mimecast/operations/siem.ts';
import { syncEventStream } from '../../../nango-integrations/mimecast/verbs/event-stream.ts';
import type { EventStreamCheckpoint } from '../../../nango-integrations/mimecast/verbs/event-stream.ts';
import { scripted } from '../scripted.ts';
import type { ScriptedReply } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { startOfTest } from '../tenant.ts';

const time = useSimulatedTime();
const minute = 60_000;
const hour = 60 * minute;
const iso = (ms: number): string => new Date(ms).toISOString();

interface Asked {
    from: number;
    to: number;
    token: string | undefined;
    /** Number of the call, from 1. */
    call: number;
}

interface Options {
    checkpoint?: Partial<EventStreamCheckpoint>;
    answer: (asked: Asked) => ScriptedReply;
    /** When the run begins; the start of the test when absent. */
    now?: number;
    metadata?: Record<string, unknown>;
    interruptAt?: number;
    record?: (row: Record<string, unknown>) => { id: string };
}

interface Run {
    saved: string[];
    batches: number[];
    checkpoint: Partial<EventStreamCheckpoint>;
    checkpoints: EventStreamCheckpoint[];
    asked: Asked[];
    logs: string;
    error: unknown;
}

async function run({ checkpoint = {}, answer, now = startOfTest, metadata, interruptAt, record }: Options): Promise<Run> {
    const asked: Asked[] = [];
    const reply: ScriptedReply = ({ url }) => {
        const query = new URL(url).searchParams;
        const one = {
            from: Date.parse(query.get('dateRangeStartsAt') ?? ''),
            to: Date.parse(query.get('dateRangeEndsAt') ?? ''),
            token: query.get('nextPage') ?? undefined,
            call: asked.length + 1
        };
        asked.push(one);
        return answer(one);
    };
    const { nango, tenant } = scripted(
        Array.from({ length: 3000 }, () => reply),
        { metadata: metadata ?? null }
    );
    time.follow(tenant.clock, tenant.timers);
    tenant.clock.advance(now - tenant.clock.now());
    const result: Run = { saved: [], batches: [], checkpoint, checkpoints: [], asked, logs: '', error: undefined };
    try {
        await syncEventStream(nango, {
            endpoint: siem.gatewayStream,
            checkpoint,
            saveCheckpoint: async (saved) => {
                result.checkpoints.push(saved);
                result.checkpoint = saved;
                if (result.checkpoints.length === interruptAt) {
                    throw new Error('interrupted');
                }
            },
            save: async (events) => {
                result.batches.push(events.length);
                result.saved.push(...events.map(({ id }) => id));
            },
            record: record ?? ((row) => ({ id: String(row['id']) })),
            keep: () => true,
            query: {}
        });
    } catch (error) {
        result.error = error;
    }
    result.logs = tenant.logs
        .filter(({ type }) => type === 'log')
        .map(({ message }) => message)
        .join('\n');
    return result;
}

interface Event {
    id: string;
    at: number;
}

/** A stream that holds these events and takes no bound of a range for a part of it. */
function streamOf(events: Event[]): (asked: Asked) => ScriptedReply {
    return ({ from, to, token }) => {
        const inRange = events.filter(({ at }) => at > from && at < to);
        const start = Number(token ?? 0);
        const value = inRange.slice(start, start + 100).map(({ id }) => ({ id }));
        const isCaughtUp = start + 100 >= inRange.length;
        return { json: { value, isCaughtUp, ...(isCaughtUp ? {} : { '@nextPage': String(start + 100) }) } };
    };
}

const page = (ids: string[], isCaughtUp?: boolean, next?: string, headers: Record<string, string> = {}): ScriptedReply => ({
    headers,
    json: { value: ids.map((id) => ({ id })), ...(isCaughtUp === undefined ? {} : { isCaughtUp }), ...(next === undefined ? {} : { '@nextPage': next }) }
});

const savedTo = (ms: number): Partial<EventStreamCheckpoint> => ({ savedThrough: iso(ms) });

describe('a stream that has not caught up', () => {
    it.each([true, false])('moves no place, with a next cursor: %s; what comes later is not lost', async (hasNext) => {
        const place = startOfTest - 10 * minute;
        const quiet = await run({ checkpoint: savedTo(place), answer: ({ call }) => page([], false, hasNext ? `n${call}` : undefined) });
        expect(quiet.error).toBeUndefined();
        expect(quiet.asked.length).toBeGreaterThan(1);
        expect(quiet.asked.length).toBeLessThan(5);
        expect(quiet.checkpoint.savedThrough).toBe(iso(place));
        expect(quiet.logs).toContain('did not come to an end');
        const events = [{ id: 'late', at: place + minute }];
        const later = await run({ checkpoint: quiet.checkpoint, now: startOfTest + 2 * hour, answer: streamOf(events) });
        expect(later.saved).toEqual(['late']);
        expect(later.checkpoint).toMatchObject({ savedThrough: iso(startOfTest + 2 * hour), movement: '' });
    });

    it('may say so as text', async () => {
        const place = startOfTest - 10 * minute;
        const quiet = await run({ checkpoint: savedTo(place), answer: () => ({ json: { value: [], isCaughtUp: 'false' } }) });
        expect([quiet.error, quiet.checkpoint.savedThrough]).toEqual([undefined, iso(place)]);
        const read = await run({ checkpoint: savedTo(place), answer: () => ({ json: { value: [], isCaughtUp: 'true', '@nextPage': 'A' } }) });
        expect([read.error, read.checkpoint.savedThrough]).toEqual([undefined, iso(startOfTest)]);
    });

    it.each<[string, Record<string, unknown>]>([
        ['a word that cannot be read', { isCaughtUp: 0 }],
        ['a cursor that is no text', { '@nextPage': 7 }],
        ['a cursor that is an object', { '@nextPage': { token: 'A' } }]
    ])('cannot be told from %s: the run fails and moves no place', async (_, more) => {
        const place = startOfTest - 10 * minute;
        const all = await run({ checkpoint: savedTo(place), answer: () => ({ json: { value: [{ id: 'a' }], ...more } }) });
        expect(all.error).toMatchObject({ payload: { type: 'unexpected_reply' } });
        expect(all.checkpoint.savedThrough).toBe(iso(place));
    });

    it('after events moves no place either; its events are saved', async () => {
        const place = startOfTest - 10 * minute;
        const all = await run({ checkpoint: savedTo(place), answer: () => page(['a'], false) });
        expect([all.error, all.saved, all.checkpoint.savedThrough]).toEqual([undefined, ['a'], iso(place)]);
    });

    it('for an hour without events is asked again together with what follows', async () => {
        const events = [{ id: 'now', at: startOfTest - minute }];
        const stream = streamOf(events);
        const answer = (asked: Asked): ScriptedReply => (events.some(({ at }) => at > asked.from && at < asked.to) ? stream(asked) : page([], false));
        const all = await run({ checkpoint: savedTo(startOfTest - 6 * hour), answer });
        expect(all.saved).toEqual(['now']);
        expect(all.checkpoint.savedThrough).toBe(iso(startOfTest));
    });

    it('that brings the same events behind ever new cursors is left after a few pages, and moves no place', async () => {
        const place = startOfTest - 10 * minute;
        const all = await run({ checkpoint: savedTo(place), answer: ({ call }) => page(['a', 'b'], undefined, `n${call}`) });
        expect(all.asked.length).toBeLessThan(6);
        expect(all.checkpoint.savedThrough).toBe(iso(place));
    });
});

describe('the stretches of a stream', () => {
    it('overlap by a second: an event at the very bound of two is not lost, whichever bounds belong to a range', async () => {
        const begin = startOfTest - 23 * hour;
        const events = Array.from({ length: 22 }, (_, index) => {
            // Every stretch begins a second before the end of the one before.
            return { id: `e${index}`, at: begin + (index + 1) * hour - index * 1000 };
        });
        const all = await run({ answer: streamOf(events) });
        expect(new Set(all.saved)).toEqual(new Set(events.map(({ id }) => id)));
        expect(all.asked.length).toBeGreaterThan(22);
    });

    it('become shorter where they are long to read, so that runs which are ended early come to their end all the same', async () => {
        const events = Array.from({ length: 12_000 }, (_, index) => ({ id: `e${index}`, at: startOfTest - 2 * hour + index * 500 }));
        const saved = new Set<string>();
        let checkpoint = savedTo(startOfTest - 2 * hour);
        let runs = 0;
        let error: unknown = new Error('interrupted');
        while (error !== undefined && runs < 30) {
            runs += 1;
            const all = await run({ checkpoint, answer: streamOf(events), interruptAt: 30 });
            all.saved.forEach((id) => saved.add(id));
            ({ checkpoint, error } = all);
        }
        expect(error).toBeUndefined();
        expect(saved.size).toBe(12_000);
        expect(runs).toBeLessThan(15);
    });

    it('fill save calls across pages', async () => {
        const events = Array.from({ length: 1100 }, (_, index) => ({ id: `e${index}`, at: startOfTest - 20 * minute + index * 100 }));
        const all = await run({ checkpoint: savedTo(startOfTest), answer: streamOf(events) });
        expect(all.batches).toEqual([1000, 100]);
    });
});

describe('time', () => {
    it('in a place that is in the future is corrected with a warning, and what is still streamed is read again', async () => {
        const events = [{ id: 'old', at: startOfTest - 20 * hour }];
        const all = await run({ checkpoint: savedTo(startOfTest + 72 * hour), answer: streamOf(events) });
        expect(all.saved).toEqual(['old']);
        expect(all.logs).toContain('is in the future');
        expect(all.checkpoint.savedThrough).toBe(iso(startOfTest));
    });

    it("is Mimecast's: a runner's clock that is 45 minutes ahead leaves nothing out", async () => {
        const truth = startOfTest - 45 * minute;
        const date = { date: new Date(truth).toUTCString() };
        const all = await run({ checkpoint: savedTo(truth - 10 * minute), answer: () => page([], true, undefined, date) });
        expect(all.checkpoint.savedThrough).toBe(iso(truth));
    });

    it('from which a sync without history begins is kept, also when its first run does not come to an end', async () => {
        const all = await run({ metadata: { startDays: 0 }, answer: () => page([], false) });
        expect(all.checkpoint.savedThrough).toBe(iso(startOfTest));
    });
});

describe('the quota of a stream', () => {
    it('is saved before every call', async () => {
        const all = await run({
            checkpoint: { ...savedTo(startOfTest), calls: `9.000@${startOfTest}` },
            answer: ({ call }) => page([`${call}`], call === 3, `n${call}`)
        });
        expect(all.checkpoints.map(({ calls }) => calls.split('.')[0])).toEqual(['8', '7', '6', '6']);
    });

    it('from the future is corrected with a warning', async () => {
        const all = await run({ checkpoint: { ...savedTo(startOfTest), calls: `9.000@${startOfTest + hour}` }, answer: () => page([], true) });
        expect(all.logs).toContain('from the future');
    });

    it('that others have used up ends the run with its place kept, as a success that says why', async () => {
        const place = savedTo(startOfTest - 10 * minute);
        const all = await run({ checkpoint: place, answer: () => ({ status: 429, json: { fail: [{ code: 'x', message: 'API quota exceeded' }] } }) });
        expect([all.error, all.checkpoint.savedThrough]).toEqual([undefined, place.savedThrough]);
        expect(all.logs).toContain('every connection made with the same application shares it');
        expect(all.logs).toContain('This run ends here with its place kept');
    });
});

describe('a row', () => {
    it('of which nothing can be made, or that is no object, is counted and costs no other', async () => {
        const all = await run({
            checkpoint: savedTo(startOfTest),
            answer: () => ({ json: { value: [{ id: 'a' }, null, 'text', { id: 'constructor' }, { id: 'b' }], isCaughtUp: true } }),
            record: (row) => {
                if (row['id'] === 'constructor') {
                    throw new TypeError('record is not a function');
                }
                return { id: String(row['id']) };
            }
        });
        expect([all.error, all.saved]).toEqual([undefined, ['a', 'b']]);
        expect(all.logs).toContain('3 rows that cannot be read');
    });
});

describe('a run that does not move', () => {
    it('says so after five others', async () => {
        let checkpoint = savedTo(startOfTest - 10 * minute);
        const codes: unknown[] = [];
        for (let round = 0; round < 8; round++) {
            const all = await run({
                checkpoint,
                answer: () => {
                    throw new Error('killed');
                }
            });
            codes.push((all.error as { payload?: { code: string } }).payload?.code);
            ({ checkpoint } = all);
        }
        expect(codes.filter((code) => code === 'no_progress')).toHaveLength(1);
    });

    it('is none where nothing comes: Mimecast may never catch up with a quiet account', async () => {
        let checkpoint = savedTo(startOfTest - 10 * minute);
        for (let round = 0; round < 8; round++) {
            const all = await run({ checkpoint, answer: () => page([], false) });
            expect(all.error).toBeUndefined();
            ({ checkpoint } = all);
        }
    });
});

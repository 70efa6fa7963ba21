import { describe, expect, it } from 'vitest';
import { basicDate, days, hours, minutes, parseDate } from '../../../nango-integrations/mimecast/api/dates.ts';
import { audit } from '../../../nango-integrations/mimecast/operations/audit.ts';
import { syncTimeWindow } from '../../../nango-integrations/mimecast/verbs/time-windows.ts';
import type { TimeWindowCheckpoint, TimeWindowOptions } from '../../../nango-integrations/mimecast/verbs/time-windows.ts';
import { payloadOf, scripted } from '../scripted.ts';
import type { ScriptedReply } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { startOfTest } from '../tenant.ts';

const time = useSimulatedTime();
const now = startOfTest;
const iso = (ms: number): string => new Date(ms).toISOString();
const row = (id: string, ms: number) => ({ id, at: basicDate(ms) });

interface PageExtra {
    totalCount?: number;
    fail?: unknown[];
    /** The `Date` header; none when empty. */
    date?: string;
}

function page(rows: unknown[], next?: unknown, extra: PageExtra = {}): ScriptedReply {
    const { totalCount, fail = [], date } = extra;
    return {
        ...(date === undefined ? {} : { headers: { date } }),
        json: {
            meta: { status: 200, pagination: { ...(next === undefined ? {} : { next }), ...(totalCount === undefined ? {} : { totalCount }) } },
            data: rows,
            fail
        }
    };
}

type Place = Pick<TimeWindowCheckpoint, 'savedThrough' | 'gapFrom' | 'gapTo' | 'gapThrough'>;

interface Run {
    saved: string[];
    /** Every place that was saved. */
    checkpoints: Place[];
    /** Every checkpoint that was saved, whole. */
    whole: TimeWindowCheckpoint[];
    windows: { from: string; to: string }[];
    logs: string[];
    warnings: string[];
    error: unknown;
}

interface RunOptions extends Partial<TimeWindowOptions<{ id: string }>> {
    metadata?: Record<string, unknown>;
    /** The time of the run. */
    now?: number;
}

const placeOf = ({ savedThrough = '', gapFrom = '', gapTo = '', gapThrough = '' }: Partial<TimeWindowCheckpoint>): Place => ({
    savedThrough,
    gapFrom,
    gapTo,
    gapThrough
});

async function run(replies: ScriptedReply[], { metadata, now: at = now, ...options }: RunOptions = {}): Promise<Run> {
    const { nango, tenant, sent } = scripted(replies, { metadata: metadata ?? null });
    tenant.clock.advance(at - now);
    time.follow(tenant.clock, tenant.timers);
    const result: Run = { saved: [], checkpoints: [], whole: [], windows: [], logs: [], warnings: [], error: undefined };
    let place = placeOf(options.checkpoint ?? {});
    try {
        await syncTimeWindow(nango, {
            endpoint: audit.events,
            checkpoint: null,
            saveCheckpoint: async (checkpoint) => {
                result.whole.push(checkpoint);
                // That a run was begun is noted without a move.
                if (JSON.stringify(placeOf(checkpoint)) !== JSON.stringify(place)) {
                    place = placeOf(checkpoint);
                    result.checkpoints.push(place);
                }
            },
            save: async (rows) => {
                result.saved.push(...rows.map(({ id }) => id));
            },
            history: days(60),
            order: 'newest_first',
            filter: (window) => [window],
            record: ({ id }) => ({ id: String(id) }),
            time: ({ at }) => at,
            ...options
        });
    } catch (error) {
        result.error = error;
    }
    result.windows = sent.map(({ body }) => (body as { data: { from: string; to: string }[] }).data[0] ?? { from: '', to: '' });
    const lines = tenant.logs.filter(({ type }) => type === 'log');
    result.logs = lines.map(({ message }) => message);
    result.warnings = lines.filter(({ level }) => level === 'warn').map(({ message }) => message);
    return result;
}

const done = { savedThrough: iso(now), gapFrom: '', gapTo: '', gapThrough: '' };

describe('the window of a run', () => {
    it('is the whole history the first time, with a margin for the time the walk takes', async () => {
        const { windows, checkpoints, saved } = await run([page([row('a', now - hours(1))])]);
        expect(windows).toEqual([{ from: basicDate(now - days(60) + minutes(10)), to: basicDate(now) }]);
        expect(saved).toEqual(['a']);
        expect(checkpoints).toEqual([done]);
    });

    it('is saved ahead of every half minute of a long wait, so that a run may be ended there and goes on from its place', async () => {
        const rows = [row('b', now - hours(1)), row('a', now - hours(2))];
        const busy = { status: 429, headers: { 'x-ratelimit-reset': '100000' }, json: { fail: [{ code: 'too_many', message: 'Too many calls' }] } };
        const { whole, saved, error } = await run([page(rows, 'two'), busy, page([row('c', now - hours(3))])]);
        expect(error).toBeUndefined();
        expect(saved).toEqual(['b', 'a', 'c']);
        const gap = { gapFrom: iso(now - days(60) + minutes(10)), gapTo: iso(now - hours(2) + minutes(30)) };
        expect(whole.filter(({ gapTo }) => gapTo === gap.gapTo).length).toBe(1 + 4);
        expect(whole.at(-2)).toMatchObject(gap);
    });

    it('starts where the metadata says', async () => {
        expect((await run([page([])], { metadata: { startDays: 3 } })).windows[0]?.from).toBe(basicDate(now - days(3)));
        expect((await run([page([])], { metadata: { startDays: 1000 } })).windows[0]?.from).toBe(basicDate(now - days(60) + minutes(10)));
    });

    it('may start now: the next run then reads what came since', async () => {
        const { checkpoints } = await run([page([])], { metadata: { startDays: 0 } });
        expect(checkpoints).toEqual([done]);
    });

    it('reads the last half hour again: Mimecast lists some rows late', async () => {
        const { windows } = await run([page([])], { checkpoint: { ...done, savedThrough: iso(now - hours(1)) } });
        expect(windows).toEqual([{ from: basicDate(now - hours(1) - minutes(30)), to: basicDate(now) }]);
    });

    it('costs one call when there is nothing new', async () => {
        expect((await run([page([])], { checkpoint: { ...done, savedThrough: iso(now - minutes(5)) } })).windows).toHaveLength(1);
    });

    it('never starts before what Mimecast keeps, however long the sync was paused, and says which rows are missed', async () => {
        const { windows, logs } = await run([page([])], { checkpoint: { ...done, savedThrough: iso(now - days(200)) } });
        expect(windows[0]?.from).toBe(basicDate(now - days(60) + minutes(10)));
        const missed = `rows from ${basicDate(now - days(200))} to ${basicDate(now - days(60) + minutes(10))} were missed while the sync did not run`;
        expect(logs.filter((line) => line.includes(missed))).toHaveLength(1);
        expect((await run([page([])], { checkpoint: { ...done, savedThrough: iso(now - days(59)) } })).logs.join()).not.toContain('missed');
        expect((await run([page([])])).logs.join()).not.toContain('missed');
    });

    it('begins anew when the checkpoint cannot be read', async () => {
        const { windows } = await run([page([])], { checkpoint: { savedThrough: 'x', gapFrom: 'y', gapTo: 'z', gapThrough: '' } });
        expect(windows).toEqual([{ from: basicDate(now - days(60) + minutes(10)), to: basicDate(now) }]);
    });

    it('may be asked for without a filter', async () => {
        const { nango } = scripted([page([])]);
        const saved: Place[] = [];
        await syncTimeWindow(nango, {
            endpoint: audit.events,
            checkpoint: null,
            saveCheckpoint: async (checkpoint) => void saved.push(placeOf(checkpoint)),
            save: async () => undefined,
            history: days(1),
            overlap: minutes(5),
            order: 'oldest_first',
            filter: () => undefined,
            record: ({ id }) => ({ id: String(id) }),
            time: ({ at }) => at
        });
        expect(saved).toEqual([done]);
    });
});

describe('a run that is killed', () => {
    it('goes on below what was read, newest first, with half an hour of overlap, and without a page token', async () => {
        const first = await run([page([row('a', now), row('b', now - hours(5))], 'T'), page([row('c', now - hours(9))])]);
        expect(first.checkpoints).toEqual([
            { savedThrough: '', gapFrom: iso(now - days(60) + minutes(10)), gapTo: iso(now - hours(5) + minutes(30)), gapThrough: iso(now) },
            done
        ]);
        const checkpoint = first.checkpoints[0] ?? null;
        const second = await run([page([row('c', now - hours(9))]), page([])], { checkpoint, now: now + hours(2) });
        expect(second.windows).toEqual([
            { from: basicDate(now + hours(2) - days(60) + minutes(10)), to: basicDate(now - hours(5) + minutes(30)) },
            { from: basicDate(now - minutes(30)), to: basicDate(now + hours(2)) }
        ]);
        expect(second.checkpoints.map(({ savedThrough }) => savedThrough)).toEqual([iso(now), iso(now + hours(2))]);
    });

    it('goes on above what was read, oldest first', async () => {
        const { checkpoints } = await run([page([row('a', now - hours(9)), row('b', now - hours(5))], 'T'), page([])], { order: 'oldest_first' });
        expect(checkpoints[0]).toEqual({ savedThrough: '', gapFrom: iso(now - hours(5) - minutes(30)), gapTo: iso(now), gapThrough: iso(now) });
    });

    it('keeps the whole window while the order is unknown or broken', async () => {
        const { checkpoints } = await run([page([row('a', now - hours(5))], 'T'), page([row('b', now - hours(1))], 'U'), page([row('c', now - hours(9))])]);
        expect(checkpoints.map(({ gapTo }) => gapTo)).toEqual([iso(now - hours(5) + minutes(30)), iso(now), '']);
        expect(checkpoints[1]).toMatchObject({ gapFrom: iso(now - days(60) + minutes(10)), gapThrough: iso(now) });
    });

    it('learns an order that no source tells from the pages, and keeps the window whole until then', async () => {
        const oneMoment = page([row('a', now - hours(9))], 'T');
        const oldestFirst = await run([oneMoment, page([row('b', now - hours(9))], 'U'), page([row('c', now - hours(5))], 'V'), page([])], {
            order: 'unknown'
        });
        expect(oldestFirst.checkpoints.map(({ gapFrom }) => gapFrom)).toEqual([iso(now - hours(5) - minutes(30)), '']);
        const newestFirst = await run([oneMoment, page([row('b', now - hours(11))], 'U'), page([])], { order: 'unknown' });
        expect(newestFirst.checkpoints.map(({ gapTo }) => gapTo)).toEqual([iso(now - hours(11) + minutes(30)), '']);
    });

    it('skips a gap that Mimecast no longer keeps: a window whose start lies behind its end is refused for ever', async () => {
        const checkpoint = { savedThrough: iso(now - days(80)), gapFrom: iso(now - days(80)), gapTo: iso(now - days(70)), gapThrough: iso(now - days(65)) };
        const { windows, checkpoints, logs, error } = await run([page([])], { checkpoint });
        expect(error).toBeUndefined();
        expect(logs.join()).toContain(`rows from ${basicDate(now - days(80))} to ${basicDate(now - days(60) + minutes(10))} were missed`);
        expect(windows).toEqual([{ from: basicDate(now - days(60) + minutes(10)), to: basicDate(now) }]);
        expect(checkpoints.at(-1)).toEqual(done);
    });

    it('closes a gap that names no end of its own', async () => {
        const checkpoint = { savedThrough: '', gapFrom: iso(now - hours(5)), gapTo: iso(now - hours(4)), gapThrough: '' };
        const { checkpoints } = await run([page([]), page([])], { checkpoint });
        expect(checkpoints[0]?.savedThrough).toBe(iso(now - hours(4)));
    });
});

describe('the checkpoint', () => {
    it('never passes a failure beside good rows: the rows are saved, the run fails', async () => {
        const fail = [{ errors: [{ code: 'err_part', message: 'Some rows could not be read' }] }];
        const { saved, checkpoints, error } = await run([page([row('a', now)], 'T', { fail })]);
        expect(saved).toEqual(['a']);
        expect(checkpoints).toEqual([]);
        expect(error).toMatchObject({ payload: { type: 'temporary', code: 'err_part', retryable: true } });
    });

    it('never passes a failed page', async () => {
        const { checkpoints, error } = await run([page([row('a', now)], 'T'), { status: 403, json: { fail: [{ code: 'app_forbidden', message: 'no' }] } }]);
        expect(checkpoints.map(({ savedThrough }) => savedThrough)).toEqual(['']);
        expect(error).toMatchObject({ payload: { type: 'permission' } });
    });

    it('never passes rows that were not saved', async () => {
        const { checkpoints, error } = await run([page([row('a', now)])], { save: () => Promise.reject(new Error('full')) });
        expect(checkpoints).toEqual([]);
        expect(error).toEqual(new Error('full'));
    });
});

describe('a start that Mimecast refuses', () => {
    const refusal = (field: string, message = 'value not allowed'): ScriptedReply =>
        page([], undefined, { fail: [{ errors: [{ code: 'err_validation_value_not_allowed', message, field }] }] });
    const tooOld = refusal('start');
    const start = (back: number): string => basicDate(now - days(back) + minutes(10));

    it('gives way to a later one: a log whose history nobody documents would be refused for ever otherwise', async () => {
        const { windows, checkpoints, logs, saved } = await run([tooOld, tooOld, page([row('a', now - days(3))], 'T'), tooOld, page([])]);
        expect(windows.map(({ from }) => from)).toEqual([start(60), start(30), start(7), start(60), start(7)]);
        expect(saved).toEqual(['a']);
        expect(checkpoints.map(({ savedThrough, gapFrom }) => [savedThrough, gapFrom])).toEqual([
            ['', iso(now - days(7) + minutes(10))],
            [done.savedThrough, '']
        ]);
        expect(logs.filter((line) => line.includes(`refuses a start as early as ${start(60)} and takes ${start(7)}`))).toHaveLength(1);
    });

    it('gives way also when the refusal says nothing at all', async () => {
        const { windows } = await run([{ status: 400, text: '' }, page([]), { status: 400, text: '' }]);
        expect(windows.map(({ from }) => from)).toEqual([start(60), start(30), start(60)]);
    });

    it('gives way after a pause too, and in what an interrupted run left', async () => {
        const paused = await run([tooOld, page([]), tooOld], { checkpoint: { ...done, savedThrough: iso(now - days(45)) } });
        const pausedSince = basicDate(now - days(45) - minutes(30));
        expect(paused.windows.map(({ from }) => from)).toEqual([pausedSince, start(30), pausedSince]);
        const gap = { savedThrough: '', gapFrom: iso(now - days(45)), gapTo: iso(now - days(1)), gapThrough: iso(now - days(1)) };
        const interrupted = await run([tooOld, page([]), tooOld, page([])], { checkpoint: gap });
        const begun = basicDate(now - days(45));
        expect(interrupted.windows.map(({ from }) => from)).toEqual([begun, start(30), begun, basicDate(now - days(1) - minutes(30))]);
        expect(interrupted.checkpoints.at(-1)).toEqual(done);
    });

    it('closes what lies before every start that is taken only when a later one was really taken', async () => {
        const gap = { savedThrough: '', gapFrom: iso(now - days(45)), gapTo: iso(now - days(40)), gapThrough: iso(now - days(1)) };
        const begun = { from: basicDate(now - days(45)), to: basicDate(now - days(40)) };
        const later = { from: start(30), to: basicDate(now) };
        const lost = await run([tooOld, page([row('a', now)]), tooOld, page([])], { checkpoint: gap });
        expect(lost.windows).toEqual([begun, later, begun, { from: basicDate(now - days(1) - minutes(30)), to: basicDate(now) }]);
        expect(lost.saved).toEqual([]);
        expect(lost.checkpoints.at(-1)).toEqual(done);
        const passing = await run([tooOld, tooOld, page([]), page([row('b', now - days(42))]), page([])], { checkpoint: gap });
        expect(passing.windows.slice(0, 4)).toEqual([begun, later, { ...later, from: start(7) }, begun]);
        expect(passing.saved).toEqual(['b']);
        const refused = await run([tooOld, tooOld, tooOld], { checkpoint: gap });
        expect(refused.error).toMatchObject({ payload: { type: 'invalid_input' } });
        expect(refused.checkpoints).toEqual([]);
    });

    it('stays where the refusal was a passing mistake: nothing is left out then', async () => {
        const { windows, saved, checkpoints, logs } = await run([tooOld, page([row('b', now)]), page([row('a', now - days(50)), row('b', now)])]);
        expect(windows.map(({ from }) => from)).toEqual([start(60), start(30), start(60)]);
        expect(saved).toEqual(['a', 'b']);
        expect(checkpoints.at(-1)).toEqual(done);
        expect(logs.join()).not.toContain('refuses a start');
    });

    it.each<[string, ScriptedReply[], number]>([
        ['all of them are refused', [tooOld, tooOld, tooOld], 3],
        ['the refusal is not about time', [refusal('admin')], 1],
        ['it is no refusal of the request', [{ status: 403, json: { fail: [{ code: 'app_forbidden', message: 'No date for you' }] } }], 1],
        ['it is a later page that is refused: rows before it were listed', [page([row('a', now)], 'T'), tooOld], 2]
    ])('fails the run when %s, and moves nothing', async (_, replies, calls) => {
        const { windows, checkpoints, error } = await run(replies);
        expect((error as { payload?: unknown }).payload).toBeDefined();
        expect(windows).toHaveLength(calls);
        expect(checkpoints.every(({ savedThrough }) => savedThrough === '')).toBe(true);
    });
});

describe('a page token that comes twice', () => {
    const whole = { from: basicDate(now - days(60) + minutes(10)), to: basicDate(now) };
    const a = row('a', now);
    const b = row('b', now - hours(2));
    const c = row('c', now - hours(9));

    it('ends a walk but not the window: what is left is asked for anew, and nothing behind it is lost', async () => {
        const { saved, windows, checkpoints, logs } = await run([page([a], 'T'), page([b], 'T'), page([b, c])]);
        expect(saved).toEqual(['a', 'b', 'b', 'c']);
        expect(windows).toEqual([whole, whole, { ...whole, to: basicDate(now - minutes(90)) }]);
        expect(checkpoints.at(-1)).toEqual(done);
        expect(logs.join()).not.toContain('the list was taken to end there');
    });

    it('leaves the newer side to read where the oldest come first', async () => {
        const { windows } = await run([page([c], 'T'), page([b], 'T'), page([b, a])], { order: 'oldest_first' });
        expect(windows[2]).toEqual({ from: basicDate(now - minutes(150)), to: whole.to });
    });

    it('leaves a row to read that stands a little out of order', async () => {
        const late = row('late', now - hours(2) + minutes(20));
        const { saved } = await run([page([a], 'T'), page([b], 'T'), page([b, late, c])]);
        expect(saved).toEqual(['a', 'b', 'b', 'late', 'c']);
    });

    it('in a crowd, where the overlap would lead to the same place for ever, leaves only a second before it, or a minute where dates are that coarse', async () => {
        const d = row('d', now - hours(2) - minutes(5));
        const stopped = [page([a], 'T'), page([b], 'T'), page([b], 'T'), page([b], 'T')];
        const { windows, saved, checkpoints } = await run([...stopped, page([b, d])]);
        const overlapped = basicDate(now - minutes(90));
        expect(windows.map(({ to }) => to)).toEqual([whole.to, whole.to, overlapped, overlapped, basicDate(now - hours(2) + 1000)]);
        expect(saved).toContain('d');
        expect(checkpoints.at(-1)).toEqual(done);
        const counted = page([b]);
        const coarse = await run([...stopped, counted, page([b, d])], { equalRows: { precision: 60_000 } });
        expect(coarse.windows.at(-1)?.to).toBe(basicDate(now - hours(2) + 60_000 + 59_000));
        expect(coarse.saved).toContain('d');
    });

    it('needs no second look where Mimecast counts as many rows as came', async () => {
        const counted = await run([page([a], 'T', { totalCount: 3 }), page([b, null], 'T', { totalCount: 3 })]);
        expect(counted.checkpoints.at(-1)).toEqual(done);
        const empty = await run([page([a], 'T', { totalCount: 1 }), page([], 'T', { totalCount: 1 })]);
        expect(empty.checkpoints.at(-1)).toEqual(done);
        expect([...counted.warnings, ...empty.warnings].join()).not.toContain('the list was taken to end there');
    });

    it('is the end of the list once what is left stops there again, and the log says so', async () => {
        const rest = [page([b], 'T'), page([b], 'T')];
        const { checkpoints, logs, windows } = await run([page([a], 'T'), page([b], 'T'), ...rest, ...rest, ...rest]);
        expect(windows).toHaveLength(8);
        expect(checkpoints.at(-1)).toEqual(done);
        expect(logs.filter((line) => line.includes('the list was taken to end there'))).toHaveLength(1);
    });

    it('is no end while Mimecast counts more rows: the window stays open', async () => {
        const more = { totalCount: 5 };
        const rest = [page([b], 'T', more), page([b], 'T', more)];
        const { checkpoints, error } = await run([page([a], 'T', more), page([b], 'T', more), ...rest, ...rest, ...rest]);
        expect(checkpoints.every(({ savedThrough }) => savedThrough === '')).toBe(true);
        expect(error).toMatchObject({ payload: { type: 'temporary', code: 'incomplete_list', retryable: true } });
        expect((error as Error).message).toContain('it counts 5 rows and gave 2');
    });

    it('is no end while every walk gives other rows', async () => {
        const twice = [page([b], 'T'), page([b], 'T')];
        const { checkpoints, error } = await run([
            page([a], 'T'),
            ...twice.slice(1),
            ...twice,
            ...twice,
            page([b, b], 'T'),
            page([b], 'T'),
            page([b, b, b], 'T'),
            page([b], 'T')
        ]);
        expect(checkpoints.every(({ savedThrough }) => savedThrough === '')).toBe(true);
        expect(error).toMatchObject({ payload: { type: 'temporary', code: 'incomplete_list' } });
    });

    it.each<[string, Partial<TimeWindowOptions<{ id: string }>>, unknown[]]>([
        ['is not known', { order: 'unknown' }, [{ id: 'a' }, { id: 'b' }]],
        ['is not kept', {}, [c, a]]
    ])('leaves the whole window to read where the order of the rows %s', async (_, options, [one, other]) => {
        const { windows, checkpoints } = await run([page([one], 'T'), page([other], 'T'), page([one], 'T'), page([other])], options);
        expect(windows).toEqual([whole, whole, whole, whole]);
        expect(checkpoints.at(-1)).toEqual(done);
    });

    it('leaves the whole window to read, also to a killed run, when what was left breaks the order', async () => {
        const { windows, checkpoints } = await run([page([a], 'T'), page([b], 'T'), page([c], 'T'), page([b], 'T'), page([a, b, c])]);
        expect(windows.map(({ to }) => to)).toEqual([whole.to, whole.to, basicDate(now - minutes(90)), basicDate(now - minutes(90)), whole.to]);
        expect(checkpoints.at(-2)).toMatchObject({ gapFrom: iso(now - days(60) + minutes(10)), gapTo: iso(now) });
        expect(checkpoints.at(-1)).toEqual(done);
    });
});

describe('rows that break the order behind a repeated token', () => {
    it('have the whole window read again, also on the last page', async () => {
        const [a, b, c, lost] = [row('a', now), row('b', now - hours(5)), row('c', now - hours(4)), row('lost', now - hours(3))];
        const { windows, saved, checkpoints } = await run([page([a], 'T'), page([b], 'T'), page([b], 'U'), page([c]), page([a, lost, b, c])]);
        expect(windows[2]?.to).toBe(basicDate(now - hours(5) + minutes(30)));
        expect(windows[4]?.to).toBe(basicDate(now));
        expect(saved).toContain('lost');
        expect(checkpoints.at(-1)).toEqual(done);
    });
});

describe('a walk whose end is not proven', () => {
    const [a, b, c] = [row('a', now), row('b', now - hours(2)), row('c', now - hours(9))];
    const three = { totalCount: 3 };

    it('is walked again when fewer rows came than Mimecast counts', async () => {
        const { saved, windows, checkpoints } = await run([
            page([a], 'T', three),
            page([b], undefined, three),
            page([a], 'T', three),
            page([b, c], undefined, three)
        ]);
        expect(new Set(saved)).toEqual(new Set(['a', 'b', 'c']));
        expect(windows[2]).toEqual(windows[0]);
        expect(checkpoints.every(({ savedThrough, gapTo }) => savedThrough === done.savedThrough || gapTo === iso(now))).toBe(true);
        expect(checkpoints.at(-1)).toEqual(done);
    });

    it('fails the run when that brings no more, and no place moves', async () => {
        const cut = [page([a], 'T', three), page([b], undefined, three)];
        const { saved, windows, checkpoints, error } = await run([...cut, ...cut]);
        expect(new Set(saved)).toEqual(new Set(['a', 'b']));
        expect(windows).toHaveLength(4);
        expect(error).toMatchObject({ payload: { type: 'temporary', code: 'incomplete_list', retryable: true } });
        expect((error as Error).message).toContain('it has 3 rows and 2 came');
        expect(checkpoints.at(-1)).toMatchObject({ savedThrough: '', gapFrom: iso(now - days(60) + minutes(10)), gapTo: iso(now) });
    });

    it.each([[7], [true], [false], [['T']], [{ offset: 1 }]])(
        'fails the run where what leads to the next page is %j: neither a way on nor the end',
        async (next) => {
            const { checkpoints, error } = await run([page([a], 'T'), page([b], next)]);
            expect(error).toMatchObject({ payload: { type: 'unexpected_reply' } });
            expect(checkpoints.every(({ savedThrough }) => savedThrough === '')).toBe(true);
        }
    );

    it('goes on behind a page without rows that leads on', async () => {
        const { saved, checkpoints } = await run([page([a], 'T'), page([], 'U'), page([b], 'V'), page([c])]);
        expect(saved).toEqual(['a', 'b', 'c']);
        expect(checkpoints.at(-1)).toEqual(done);
    });

    it('keeps the place before a page without rows until its end: where the start has moved out of the history meanwhile, the count can no longer tell what was missing', async () => {
        const refused = { status: 403, json: { fail: [{ code: 'app_forbidden', message: 'Forbidden' }] } };
        const four = { totalCount: 4 };
        const d = row('d', now - hours(20));
        const first = await run([page([a], 'T', four), page([], 'U', four), page([c], 'V', four), refused]);
        expect(first.saved).toEqual(['a', 'c']);
        expect(first.whole.at(-1)).toMatchObject({ savedThrough: '', gapTo: iso(now), gapRows: 3 });
        const second = await run([page([a, b, c, d], undefined, four), page([])], { checkpoint: first.whole.at(-1) ?? null, now: now + hours(1) });
        expect(second.saved).toContain('b');
        expect(second.checkpoints.at(-1)).toMatchObject({ savedThrough: iso(now + hours(1)) });
        // Nor does a walk begin behind it that goes on where the pages of this one repeat.
        const stopped = await run([page([a], 'T', four), page([], 'U', four), page([c], 'T', four), page([a, b, c, d], undefined, four)]);
        expect(stopped.windows.at(-1)?.to).toBe(basicDate(now));
        expect(stopped.saved).toContain('b');
        expect(stopped.checkpoints.at(-1)).toEqual(done);
    });

    it('counts rows that cannot be read', async () => {
        const { checkpoints, windows } = await run([page([a, null], 'T', { totalCount: 4 }), page([7, b], undefined, { totalCount: 4 })]);
        expect(windows).toHaveLength(2);
        expect(checkpoints.at(-1)).toEqual(done);
    });

    it('needs no other call where the count grows because rows come meanwhile', async () => {
        const pushed = await run([page([a, b], 'T', three), page([b, c], undefined, { totalCount: 4 })]);
        const added = await run([page([c], 'T', { totalCount: 2 }), page([b, a], undefined, three)], { order: 'oldest_first' });
        expect([pushed.windows, added.windows].map(({ length }) => length)).toEqual([2, 2]);
        expect([pushed.error, added.error]).toEqual([undefined, undefined]);
    });

    it('is bounded where the same rows stand behind ever new tokens, and fails while Mimecast counts more', async () => {
        const rows = [a, b];
        let calls = 0;
        const endless = Array.from({ length: 60 }, (_, index) => page(rows, `T${String(index)}`, { totalCount: 8 }));
        const counted = await run(endless.map((reply) => () => ((calls += 1), reply)));
        expect(counted.error).toMatchObject({ payload: { type: 'temporary', code: 'incomplete_list' } });
        expect(counted.checkpoints.every(({ savedThrough }) => savedThrough === '')).toBe(true);
        expect(calls).toBeLessThan(30);
        const uncounted = await run(Array.from({ length: 60 }, (_, index) => page(rows, `T${String(index)}`)));
        expect(uncounted.error).toBeUndefined();
        expect(uncounted.warnings.filter((line) => line.includes('the list was taken to end there'))).toHaveLength(1);
        expect(uncounted.windows.length).toBeLessThan(30);
        // Rows that can be equal in everything are no excuse.
        const equal = await run(
            endless.map((reply) => () => reply),
            { equalRows: { precision: 1000 } }
        );
        expect(equal.error).toMatchObject({ payload: { type: 'temporary', code: 'incomplete_list' } });
        expect(equal.windows.length).toBeLessThan(30);
    });

    it('believes pages of rows that are equal in everything for as long as Mimecast counts so many', async () => {
        const flood = Array.from({ length: 3 }, () => row('a', now));
        const nine = { totalCount: 9 };
        const walked = [page(flood, 'T', nine), page(flood, 'U', nine), page(flood, undefined, nine)];
        const { saved, checkpoints, error } = await run([...walked.slice(0, 2), ...walked, ...walked, ...walked.slice(2), ...walked, ...walked], {
            equalRows: { precision: 1000 }
        });
        expect(error).toBeUndefined();
        expect(new Set(saved).size).toBe(9);
        expect(checkpoints.at(-1)).toEqual(done);
    });

    it('is known to the next run by how many rows are left: fewer of them, and everything since the last finished run is read again', async () => {
        const five = { totalCount: 5 };
        // The second page has lost a row; the run dies behind it.
        const first = await run([
            page([a, row('a2', now - minutes(40))], 'T', five),
            page([b], 'U', five),
            'reset',
            'reset',
            'reset',
            'reset',
            'reset',
            'reset',
            'reset',
            'reset'
        ]);
        const checkpoint = first.whole.at(-1) ?? null;
        expect(checkpoint).toMatchObject({ savedThrough: '', gapTo: iso(now - minutes(90)), gapRows: 3 });
        const whole = page([a, row('a2', now - minutes(40)), row('lost', now - hours(1)), b, c]);
        const second = await run([page([b, c], undefined, { totalCount: 2 }), whole], { checkpoint });
        expect(second.warnings.join()).toContain('gave fewer rows than it counted');
        expect(second.windows[1]).toEqual({ from: basicDate(now - days(60) + minutes(10)), to: basicDate(now) });
        expect(second.saved).toContain('lost');
        expect(second.checkpoints.at(-1)).toEqual(done);
        const fine = await run([page([b, row('lost', now - hours(3)), c], undefined, { totalCount: 3 }), page([])], { checkpoint });
        expect(fine.warnings).toEqual([]);
        expect(fine.windows).toHaveLength(2);
        // Where the oldest rows are not kept any more, their number says nothing.
        const late = await run([page([b]), page([])], { checkpoint, now: now + hours(1) });
        expect(late.warnings.join()).not.toContain('gave fewer rows');
    });
});

describe('the time that counts', () => {
    const at = (ms: number): string => new Date(ms).toUTCString();

    it('is that of Mimecast when the runner is ahead of it: what comes meanwhile is still unread', async () => {
        const first = page([row('a', now - hours(2))], 'T', { date: at(now - minutes(45)) });
        // Asked for twice: the second time from where the history begins by Mimecast's clock.
        const { checkpoints, warnings } = await run([first, first, page([], undefined, { date: at(now - minutes(40)) })]);
        expect(checkpoints.map(({ savedThrough, gapThrough }) => savedThrough || gapThrough)).toEqual([iso(now - minutes(45)), iso(now - minutes(45))]);
        expect(warnings.join()).toMatch(/clock .* is \d+ minutes ahead of Mimecast's/);
    });

    it('is that of Mimecast when the runner is behind it: what came meanwhile is read in the same run', async () => {
        const date = at(now + minutes(45));
        const { windows, checkpoints, warnings } = await run([page([], undefined, { date }), page([row('a', now + minutes(20))], undefined, { date })], {
            checkpoint: { ...done, savedThrough: iso(now - hours(1)) }
        });
        expect(windows[1]).toEqual({ from: basicDate(now - minutes(30)), to: basicDate(now + minutes(45)) });
        expect(checkpoints.at(-1)?.savedThrough).toBe(iso(now + minutes(45)));
        expect(warnings.join()).toContain("45 minutes behind Mimecast's");
    });

    it('decides where the history begins: asked for more than it keeps, Mimecast may answer with an empty list', async () => {
        const date = at(now + minutes(45));
        const replies = [page([], undefined, { date }), page([row('a', now - days(59))], undefined, { date }), page([], undefined, { date })];
        const { windows, saved } = await run(replies);
        expect(windows.map(({ from }) => from).slice(0, 2)).toEqual([now, now + minutes(45)].map((ms) => basicDate(ms - days(60) + minutes(10))));
        expect(saved).toEqual(['a']);
    });

    it('decides where the history begins where the runner is ahead, too: its oldest rows would be left out otherwise', async () => {
        const date = at(now - minutes(45));
        const edges = [now, now - minutes(45)].map((ms) => basicDate(ms - days(60) + minutes(10)));
        const reply = page([], undefined, { date });
        expect((await run([reply, reply])).windows.map(({ from }) => from)).toEqual(edges);
        const checkpoint = { ...done, savedThrough: '', gapFrom: iso(now - days(60)), gapTo: iso(now - days(1)), gapThrough: iso(now - hours(1)) };
        expect((await run([reply, reply, reply], { checkpoint })).windows.map(({ from }) => from).slice(0, 2)).toEqual(edges);
        // A start that the metadata names is taken as it is.
        expect((await run([reply], { metadata: { startDays: 3 } })).windows).toHaveLength(1);
    });

    it("is the runner's while the two agree but for what a reply takes", async () => {
        const { checkpoints, warnings } = await run([page([], undefined, { date: at(now - 90_000) })]);
        expect(checkpoints).toEqual([done]);
        expect(warnings).toEqual([]);
    });

    it('is proven by the newest row where no reply tells it, give or take a day', async () => {
        const date = '';
        const rows = await run([page([row('a', now - minutes(50)), row('b', now - hours(3))], undefined, { date })]);
        expect(rows.checkpoints.at(-1)?.savedThrough).toBe(iso(now - minutes(50)));
        const none = await run([page([], undefined, { date })]);
        expect(none.checkpoints.at(-1)?.savedThrough).toBe(iso(now - days(1)));
    });

    it('leaves no start too early to be taken where the runner is behind', async () => {
        const date = at(now + hours(1));
        const refusal = page([], undefined, {
            fail: [{ errors: [{ code: 'err_validation_value_not_allowed', message: 'value not allowed', field: 'start' }] }],
            date
        });
        const { windows, warnings } = await run([
            refusal,
            page([], undefined, { date }),
            page([row('a', now - days(59))], undefined, { date }),
            page([], undefined, { date })
        ]);
        expect(windows[2]?.from).toBe(basicDate(now - days(60) + minutes(10) + hours(1)));
        expect(warnings.join()).not.toContain('refuses a start');
    });
});

describe('a place in the future', () => {
    it('is corrected to now with a warning, and nothing that was said to be read counts', async () => {
        const { windows, checkpoints, warnings } = await run([page([]), page([row('a', now - days(20))])], {
            checkpoint: { ...done, savedThrough: iso(now + days(3)) }
        });
        expect(windows[1]).toEqual({ from: basicDate(now - days(60) + minutes(10)), to: basicDate(now) });
        expect(checkpoints.at(-1)).toEqual(done);
        expect(warnings.join()).toContain(`read up to ${iso(now + days(3))}, which lies in the future`);
    });

    it('is no place in the future where the runner is behind', async () => {
        const date = new Date(now + hours(1)).toUTCString();
        const { windows, checkpoints, warnings } = await run([page([], undefined, { date }), page([], undefined, { date })], {
            checkpoint: { ...done, savedThrough: iso(now + minutes(55)) }
        });
        expect(windows[1]).toEqual({ from: basicDate(now + minutes(25)), to: basicDate(now + hours(1)) });
        expect(checkpoints.at(-1)?.savedThrough).toBe(iso(now + hours(1)));
        expect(warnings.join()).not.toContain('future');
    });

    it('of a gap costs the gap: everything since the last finished run is read again', async () => {
        const checkpoint = { savedThrough: iso(now - hours(5)), gapFrom: iso(now - hours(4)), gapTo: iso(now + days(2)), gapThrough: iso(now + days(2)) };
        const { windows, checkpoints, warnings } = await run([page([]), page([])], { checkpoint });
        expect(windows[1]).toEqual({ from: basicDate(now - hours(5) - minutes(30)), to: basicDate(now) });
        expect(checkpoints.at(-1)).toEqual(done);
        expect(warnings.join()).toContain('everything since the last finished run is read again');
    });
});

describe('rows that come late', () => {
    const reading = (back: number[]): ScriptedReply => page(back.map((ago) => row(`r${String(ago)}`, now - minutes(ago))));
    const again = async (before: number[], after: number[], options: RunOptions = {}): Promise<Run> => {
        const first = await run([reading(before)], options);
        return await run([reading(after)], { ...options, now: now + minutes(5), checkpoint: first.whole.at(-1) ?? null });
    };

    it('are seen in the time that is read again, and the log says how late they were', async () => {
        const { logs, warnings } = await again([2, 9], [2, 9, 13]);
        expect(logs.join()).toContain('listed 1 rows late, more than 12 minutes after their time');
        expect(warnings).toEqual([]);
    });

    it('are warned about when they use up most of the overlap', async () => {
        expect((await again([2, 9], [2, 9, 23])).warnings).toEqual([]);
        expect((await again([2, 9], [2, 9, 25])).warnings.join()).toContain('Most of the 30 minutes that every run reads again is used up');
    });

    it('are not seen where nothing came late, where the counts are of another overlap, or where the last run did not finish', async () => {
        expect((await again([2, 9], [2, 9])).logs.join()).not.toContain('late');
        const first = await run([reading([2])]);
        const other = { checkpoint: first.whole.at(-1) ?? null, now: now + minutes(5), metadata: { overlapMinutes: 60 } };
        expect((await run([reading([2, 13])], other)).logs.join()).not.toContain('late');
        const gap = { ...done, savedThrough: iso(now - hours(1)), gapFrom: iso(now - hours(2)), gapTo: iso(now), gapThrough: iso(now) };
        const closed = await run([reading([13]), reading([2])], { checkpoint: gap });
        expect(closed.logs.join()).not.toContain('late');
    });

    it('are counted once, though a page shows them twice', async () => {
        const first = await run([reading([2, 9])]);
        const twice = [page([row('r2', now - minutes(2)), row('r9', now - minutes(9))], 'T'), page([row('r9', now - minutes(9))])];
        expect((await run(twice, { now: now + minutes(5), checkpoint: first.whole.at(-1) ?? null })).logs.join()).not.toContain('late');
    });
});

describe('the overlap', () => {
    const checkpoint = { ...done, savedThrough: iso(now - hours(1)) };

    it('is as long as the metadata says, and never shorter than the log needs', async () => {
        const from = async (metadata: Record<string, unknown>, options: RunOptions = {}) =>
            (await run([page([])], { checkpoint, metadata, ...options })).windows[0]?.from;
        expect(await from({ overlapMinutes: 90 })).toBe(basicDate(now - hours(1) - minutes(90)));
        expect(await from({ overlapMinutes: 90 }, { overlap: hours(2) })).toBe(basicDate(now - hours(3)));
    });

    it.each([29, 2881, '60'])('of %j minutes is refused before anything is sent', async (overlapMinutes) => {
        const { error, windows } = await run([], { metadata: { overlapMinutes } });
        expect(error).toMatchObject({ payload: { type: 'invalid_input', code: 'invalid_metadata', field: 'overlapMinutes' } });
        expect(windows).toEqual([]);
    });

    it('is how far a row may stand out of order; one that stands further off breaks it', async () => {
        const gapAfter = async (ago: number): Promise<string | undefined> => {
            const rows = [row('a', now - hours(3)), row('off', now - hours(3) + minutes(ago)), row('b', now - hours(8))];
            return (await run([page(rows, 'T'), page([])])).checkpoints[0]?.gapTo;
        };
        expect(await gapAfter(29)).toBe(iso(now - hours(8) + minutes(30)));
        expect(await gapAfter(31)).toBe('');
        expect(await gapAfter(120)).toBe('');
    });
});

describe('a run that has no end', () => {
    const gap = { ...done, savedThrough: '', gapFrom: iso(now - hours(9)), gapTo: iso(now - hours(3)), gapThrough: iso(now) };

    it('fails loudly when the sixth in a row begins at the same place, and the next ones go on trying', async () => {
        let checkpoint: Partial<TimeWindowCheckpoint> = gap;
        const errors: unknown[] = [];
        for (let begun = 0; begun < 7; begun++) {
            const { whole, error } = await run([page([row('a', now - hours(4))])], { checkpoint, save: () => Promise.reject(new Error('ended')) });
            checkpoint = whole.at(-1) ?? checkpoint;
            errors.push((error as { payload?: { code: string } }).payload?.code ?? (error as Error).message);
        }
        expect(errors).toEqual(['ended', 'ended', 'ended', 'ended', 'ended', 'no_progress', 'ended']);
        expect(checkpoint).toMatchObject(gap);
    });

    it('starts to count anew when the place moves', async () => {
        let { whole } = await run([page([])], { checkpoint: gap, save: () => Promise.reject(new Error('ended')) });
        const count = Number(whole[0]?.movement.split('@')[1]);
        expect(count).toBe(1);
        ({ whole } = await run([page([row('a', now - hours(6))], 'T'), page([]), page([])], { checkpoint: whole[0] ?? null }));
        expect(whole.map(({ movement }) => movement.split('@')[1])).toEqual(['2', '2', undefined, undefined]);
    });

    it('saves a place at least once a minute, also while no order is known', async () => {
        const slow = Array.from({ length: 4 }, (_, index) => () => {
            time.clock.advance(40_000);
            return page([{ id: `r${String(index)}` }], index < 3 ? `T${String(index)}` : undefined);
        });
        const { whole } = await run(slow, { order: 'unknown' });
        expect(whole.map(({ gapFrom }) => gapFrom)).toEqual([iso(now - days(60) + minutes(10)), '']);
    });
});

it('sends whole seconds, whatever the clock says', async () => {
    const { windows } = await run([page([])], { now: now + 789, checkpoint: { ...done, savedThrough: iso(now - hours(1) + 123) } });
    expect(windows).toEqual([{ from: '2026-01-06T08:00:00+0000', to: '2026-01-06T09:30:00+0000' }]);
});

describe('odd rows', () => {
    it('from outside the window do not end it: a killed run goes on with all of it', async () => {
        const odd = [page([row('a', now), row('odd', 0)], 'T'), page([row('b', now - hours(1))])];
        const whole = await run(odd);
        expect(whole.checkpoints.every(({ gapFrom, gapTo }) => gapFrom <= gapTo)).toBe(true);
        expect(whole.checkpoints.at(-1)).toEqual(done);
        const repeated = await run([page([row('a', now)], 'T'), page([row('odd', 0)], 'T'), page([row('b', now - hours(1))])]);
        expect(repeated.saved).toContain('b');
        expect(repeated.windows[2]?.to).toBe(basicDate(now));
    });

    it('never lose the others: left out, counted, reported', async () => {
        const { saved, logs, checkpoints } = await run([
            page([null, row('a', now), 'text', { id: 'timeless' }, { id: 'odd', at: 'yesterday' }], 'T'),
            page([])
        ]);
        expect(saved).toEqual(['a', 'timeless', 'odd']);
        expect(logs.join()).toContain('2 rows that are not objects');
        expect(checkpoints.at(-1)).toEqual(done);
    });

    it('without any time leave the window whole', async () => {
        const { checkpoints } = await run([page([{ id: 'timeless' }], 'T'), page([])]);
        expect(checkpoints).toEqual([done]);
    });

    it('of a reply without a list are a failure', async () => {
        const { error } = await run([{ json: { meta: { status: 200 }, data: null, fail: [] } }]);
        expect(await payloadOf(Promise.reject(error as Error))).toMatchObject({ type: 'unexpected_reply' });
    });
});

describe('rows that are equal in everything', () => {
    const equalRows = { precision: 1000 };

    it('are numbered, and counted once more when a page boundary falls between them', async () => {
        const twins = [row('a', now), row('a', now)];
        expect((await run([page(twins)], { equalRows })).saved).toEqual(['a', 'a-2']);
        const split = await run([page([row('a', now)], 'T'), page([row('a', now), row('b', now - 5000)]), page(twins)], { equalRows, order: 'unknown' });
        expect(split.saved).toEqual(['a', 'a', 'a-2', 'b']);
        expect(split.windows[2]).toEqual({ from: basicDate(now), to: basicDate(now + 1000) });
    });

    it('are counted until two counts agree where it takes several pages: a row that comes in between pushes another to the next one', async () => {
        const walked = [page([row('a', now)], 'T'), page([row('a', now), row('b', now - 5000)])];
        const pushed = [page([row('a', now)], 'U'), page([row('a', now), row('a', now)])];
        const steady = [page([row('a', now)], 'V'), page([row('a', now)])];
        const { saved, windows } = await run([...walked, ...pushed, ...steady, ...steady], { equalRows, order: 'unknown' });
        expect(saved).toEqual(['a', 'a', 'a-2', 'b']);
        expect(windows).toHaveLength(8);
        const cut = [page([row('a', now)], 'V'), page([row('a', now)], 'V')];
        const three = [page([row('a', now)], 'W'), page([row('a', now), row('a', now)])];
        const guarded = await run([...walked, ...cut, ...cut, ...three, ...three], { equalRows, order: 'unknown' });
        expect(guarded.saved).toEqual(['a', 'a', 'a-2', 'a-3', 'b']);
        const more = (count: number) => page(Array.from({ length: count }, () => row('a', now)));
        const moving = [1, 2, 3, 4, 5].flatMap((count) => [page([row('a', now)], 'U'), more(count)]);
        const { error, checkpoints } = await run([...walked, ...moving], { equalRows, order: 'unknown' });
        expect(error).toMatchObject({ payload: { type: 'temporary', code: 'changing_list' } });
        expect(checkpoints).toEqual([]);
    });

    it('are counted once for a page, however many kinds of them it has', async () => {
        const kinds = ['a', 'b', 'c', 'd'].map((id) => row(id, now));
        const { windows, saved } = await run([page(kinds, 'T'), page([...kinds, row('e', now - 5000)]), page([...kinds, ...kinds])], {
            equalRows,
            order: 'unknown'
        });
        expect(windows).toHaveLength(3);
        expect(saved.filter((id) => id.endsWith('-2'))).toEqual(['a-2', 'b-2', 'c-2', 'd-2']);
    });

    it('are not cut in two by the end of a gap', async () => {
        const to = Math.floor((now - hours(3)) / 60_000) * 60_000;
        const gap = { ...done, gapFrom: iso(now - hours(5)), gapTo: iso(to), gapThrough: iso(now - minutes(1)) };
        const { windows } = await run([page([]), page([])], { checkpoint: gap, equalRows: { precision: 60_000 } });
        expect(windows.map((window) => window.to)).toEqual([basicDate(to + 59_000), basicDate(now)]);
    });

    it('are not counted from a part of them', async () => {
        const fail = [{ errors: [{ code: 'err_part', message: 'Broken' }] }];
        const { error, checkpoints } = await run([page([row('a', now)], 'T'), page([row('a', now)]), page([row('a', now)], undefined, { fail })], {
            equalRows,
            order: 'unknown'
        });
        expect(error).toMatchObject({ payload: { code: 'err_part' } });
        expect(checkpoints).toEqual([]);
    });

    it('cannot be counted once more where the window is ignored: there the number of all rows tells whether a late one pushed the same row to the next page', async () => {
        const listed = async (counts: (number | undefined)[], time?: number): Promise<string[]> => {
            const twin = time === undefined ? { id: 'a' } : row('a', time);
            const extra = counts.map((totalCount) => (totalCount === undefined ? {} : { totalCount }));
            const replies = [page([twin], 'T', extra[0]), page([twin, twin, row('b', now - 5000)], 'U', extra[1]), page([twin], undefined, extra[2])];
            const { saved, windows } = await run(replies, { equalRows, ignoresWindow: true });
            expect(windows).toHaveLength(3);
            return saved;
        };
        expect(await listed([5, 5, 5], now)).toEqual(['a', 'a-2', 'a-3', 'b', 'a-4']);
        expect(await listed([5, 5, 5])).toEqual(['a', 'a-2', 'a-3', 'b', 'a-4']);
        expect(await listed([4, 5, 5], now)).toEqual(['a', 'b']);
        expect(await listed([4, 4, 5], now)).toEqual(['a', 'a-2', 'a-3', 'b']);
        expect(await listed([undefined, undefined, undefined], now)).toEqual(['a', 'b']);
    });

    it('without a time are counted on by the number of all rows, too', async () => {
        const timeless = { id: 'a' };
        const counted = await run([page([timeless], 'T', { totalCount: 2 }), page([timeless], undefined, { totalCount: 2 })], { equalRows, order: 'unknown' });
        expect(counted.saved).toEqual(['a', 'a-2']);
        const uncounted = await run([page([timeless], 'T'), page([timeless])], { equalRows, order: 'unknown' });
        expect(uncounted.saved).toEqual(['a']);
    });
});

it('reads dates as it writes them', () => {
    expect(parseDate(basicDate(now))).toBe(now);
});

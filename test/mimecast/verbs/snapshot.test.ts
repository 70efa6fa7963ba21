import { describe, expect, it } from 'vitest';
import { directory } from '../../../nango-integrations/mimecast/operations/directory.ts';
import { hashOf, sum } from '../../../nango-integrations/mimecast/api/walk.ts';
import { Pass, readList, unreadError } from '../../../nango-integrations/mimecast/verbs/snapshot.ts';
import type { SnapshotCheckpoint } from '../../../nango-integrations/mimecast/verbs/snapshot.ts';
import { payloadOf, scripted } from '../scripted.ts';
import type { Scripted, ScriptedReply } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';

const time = useSimulatedTime();

type Row = Record<string, unknown>;

function page(folders: unknown[], next?: unknown, totalCount?: number, fail: unknown[] = []): ScriptedReply {
    return {
        json: {
            meta: { status: 200, pagination: { ...(next === undefined ? {} : { next }), ...(totalCount === undefined ? {} : { totalCount }) } },
            data: [{ folders }],
            fail
        }
    };
}

const rows = (from: number, to: number): Row[] => Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index }));

interface Reading {
    script: Scripted;
    taken: unknown[];
    places: string[];
    checksum: Promise<number | undefined>;
}

/** Reads a list whose rows were never read before, or read in the pass before with these checksums. */
function read(replies: ScriptedReply[], { place = '', known = 'everything' as 'everything' | number[] } = {}): Reading {
    const script = scripted(replies);
    time.follow(script.tenant.clock, script.tenant.timers);
    const reading = { script, taken: [] as unknown[], places: [] as string[] };
    const checksum = readList(
        script.nango,
        { key: 'k', endpoint: directory.findGroups },
        {
            place,
            take: async (items) => void reading.taken.push(...items.map(({ id }) => id)),
            isKnown: (sum) => known === 'everything' || known.includes(sum),
            keep: async (kept) => void reading.places.push(kept)
        }
    );
    return { ...reading, checksum };
}

/** Checksum of a list of several pages. */
async function checksumOf(of: Row[]): Promise<number[]> {
    const sum = await read([page(of.slice(0, 1), 'A'), page(of.slice(1))]).checksum;
    return sum === undefined ? [] : [sum];
}

describe('a list of a snapshot', () => {
    it('is proven by one reply when it has one page, and needs no memory of it', async () => {
        const { checksum, taken } = read([page(rows(1, 2), undefined, 2)], { known: [] });
        expect(await checksum).toBeUndefined();
        expect(taken).toEqual([1, 2]);
        expect(await read([{ json: { meta: { status: 200, pagination: { pageSize: 0 } }, data: [], fail: [] } }]).checksum).toBeUndefined();
    });

    it.each<[string, unknown]>([
        ['no list', []],
        ['an empty wrapper for it', [[]]]
    ])('is not empty because the reply has %s: everything would be deleted', async (_, data) => {
        const reply = { json: { meta: { status: 200 }, data, fail: [] } };
        expect(await payloadOf(read([reply]).checksum)).toMatchObject({ type: 'temporary', code: 'no_list', retryable: true });
    });

    it.each<[string, Row[], Row[]]>([
        ['empty', [], rows(1, 3)],
        ['full', rows(1, 100), rows(1, 120)]
    ])('is read again when its one page is %s and nobody counts its rows: rows or token may have been lost on their way', async (_, cut, whole) => {
        const twoPages = [page(whole.slice(0, 100), 'A'), page(whole.slice(100))];
        const there = whole.length > 100 ? [...twoPages, ...twoPages] : [page(whole)];
        const { checksum, taken, script } = read([page(cut), ...there], { known: [] });
        await checksum;
        expect(new Set(taken).size).toBe(whole.length);
        expect(script.sent).toHaveLength(1 + there.length);
        const agreeing = read([page(cut), page(cut)], { known: [] });
        expect(await agreeing.checksum).toBeUndefined();
        expect(agreeing.script.sent).toHaveLength(2);
    });

    it('costs no call more when it holds what it held in the pass before', async () => {
        const known = await checksumOf(rows(1, 3));
        const { checksum, script } = read([page(rows(1, 2), 'A', 3), page(rows(3, 3), undefined, 3)], { known });
        expect(await checksum).toBe(known[0]);
        expect(script.sent).toHaveLength(2);
    });

    it('is walked anew when the count changes between two pages: offsets shift, and a row is skipped', async () => {
        const { checksum, taken } = read([
            page(rows(1, 2), 'A', 5),
            // Row 1 has been removed, so row 3 stands on the first page now.
            page(rows(4, 5), undefined, 4),
            page(rows(2, 3), 'A', 4),
            page(rows(4, 5), undefined, 4)
        ]);
        expect(await checksum).toBe((await checksumOf(rows(2, 5)))[0]);
        expect(taken).toEqual([1, 2, 4, 5, 2, 3, 4, 5]);
    });

    it('is walked anew when a row comes twice', async () => {
        const { taken, checksum } = read([page(rows(1, 2), 'A'), page([{ id: 2 }, { id: 3 }]), page(rows(0, 1), 'A'), page(rows(2, 3))]);
        await checksum;
        expect(taken).toEqual([1, 2, 2, 3, 0, 1, 2, 3]);
    });

    it('is walked until two walks agree when it seems to have changed: a removal and an addition leave the count as it was and a row unread', async () => {
        const known = await checksumOf(rows(1, 6));
        const { checksum, taken, script } = read(
            [
                page(rows(1, 2), 'A', 6),
                // Row 1 has been removed and row 7 added: row 3 is on no page.
                page(rows(4, 7), undefined, 6),
                page(rows(2, 3), 'A', 6),
                page(rows(4, 7), undefined, 6),
                page(rows(2, 3), 'A', 6),
                page(rows(4, 7), undefined, 6)
            ],
            { known }
        );
        expect(await checksum).toBe((await checksumOf(rows(2, 7)))[0]);
        expect(taken).toContain(3);
        expect(script.sent).toHaveLength(6);
    });

    it('is proven, too, when Mimecast lists a row twice in every walk', async () => {
        const twice = [page(rows(1, 2), 'A', 4), page([{ id: 2 }, { id: 3 }], undefined, 4)];
        expect(await read([...twice, ...twice]).checksum).toBe((await checksumOf(rows(1, 3)))[0]);
    });

    it.each<[string, ScriptedReply[], string]>([
        ['fewer rows come than Mimecast counts', [page(rows(1, 1), undefined, 2), page(rows(1, 1), undefined, 2)], 'it has 2 rows and 1 came'],
        [
            'an empty page comes too early',
            [1, 2].flatMap(() => [page(rows(1, 1), 'A', 2), page([], 'B', 2), page([], 'C', 2), page([], 'D', 2)]),
            'of 2 rows 1 came'
        ],
        ['empty pages name next ones and nobody counts', [1, 2].flatMap(() => [page(rows(1, 1), 'A'), page([], 'B'), page([], 'C'), page([], 'D')]), 'repeat'],
        [
            'an empty page in the middle names a next one and nobody counts',
            [1, 2].flatMap(() => [page([], 'A'), page(rows(1, 1))]),
            'an empty page named a next one'
        ],
        ['a token comes twice and nobody counts', [1, 2].flatMap(() => [page(rows(1, 1), 'A'), page(rows(2, 2), 'A')]), 'its pages repeat'],
        ['the same rows come behind ever new tokens', [1, 2].flatMap(() => ['A', 'B', 'C', 'D'].map((token) => page(rows(1, 1), token))), 'its pages repeat'],
        [
            'the count changes in every walk',
            [1, 2, 3, 4].flatMap((walk) => [page(rows(walk, walk + 1), 'A', 5), page(rows(walk + 2, walk + 5), undefined, 4)]),
            'the number of its rows changed'
        ],
        [
            'it holds something else in every walk',
            [1, 2, 3, 4].flatMap((walk) => [page(rows(walk, walk + 1), 'A', 4), page(rows(walk + 2, walk + 3), undefined, 4)]),
            'something else every time'
        ]
    ])('is an error when %s: deletions must not be tracked over it', async (_, replies, why) => {
        const payload = await payloadOf(read(replies, { known: [] }).checksum);
        expect(payload).toMatchObject({ type: 'temporary', code: 'incomplete_list', retryable: true, endpoint: 'POST /api/directory/find-groups' });
        expect(payload.message).toContain(why);
        expect(payload.message).toContain('Nothing was deleted');
    });

    it.each<[string, ScriptedReply[], string]>([
        [
            'a failure stands beside good rows',
            [page(rows(1, 2), 'A', 4, [{ errors: [{ code: 'err_part', message: 'Broken' }] }]), page(rows(3, 3))],
            'err_part'
        ],
        ['a row is no object', [page([{ id: 1 }, null, { id: 2 }], 'A', 4), page(rows(3, 3), undefined, 4)], 'odd_rows']
    ])('hands over every other row before it fails because %s', async (_, replies, code) => {
        const { checksum, taken, places } = read(replies);
        expect(await payloadOf(checksum)).toMatchObject({ type: 'temporary', code });
        expect(taken).toEqual([1, 2, 3]);
        expect(places).toEqual(['']);
    });

    it('fails on a next token that is no text', async () => {
        expect(await payloadOf(read([page(rows(1, 2), 7)]).checksum)).toMatchObject({ type: 'unexpected_reply' });
    });
});

describe('a list that takes longer than a run', () => {
    const pages = [page(rows(1, 2), 'A', 6), page(rows(3, 4), 'B', 6), page(rows(5, 6), undefined, 6)];

    const tokensOf = ({ script }: Pick<Reading, 'script'>): unknown[] =>
        script.sent.map(({ body }) => (body as { meta: { pagination: Row } }).meta.pagination['pageToken']);

    async function placeAfterTwoPages(): Promise<string> {
        const { checksum, places } = read(pages);
        await checksum;
        expect(places).toHaveLength(2);
        return places[1] ?? '';
    }

    it('goes on where it was left, and comes to the same end', async () => {
        const whole = await read(pages).checksum;
        const { checksum, taken, script } = read([page(rows(3, 4), 'B2', 6), page(rows(5, 6), undefined, 6)], {
            place: await placeAfterTwoPages(),
            known: whole === undefined ? [] : [whole]
        });
        expect(await checksum).toBe(whole);
        expect(taken).toEqual([5, 6]);
        // The page before it is read again, and the token it gives now is used.
        expect(tokensOf({ script })).toEqual(['A', 'B2']);
    });

    it.each<[string, ScriptedReply]>([
        ['the rows have shifted', page(rows(4, 5), 'B', 6)],
        ['the count has changed', page(rows(3, 4), 'B', 5)],
        ['the list ends there now', page(rows(3, 4), undefined, 6)],
        [
            'the token is refused',
            { json: { meta: { status: 200 }, data: [], fail: [{ errors: [{ code: 'err_validation_invalid_token', message: 'Too old' }] }] } }
        ]
    ])('begins anew when %s', async (_, reply) => {
        const { checksum, taken } = read([reply, ...pages], { place: await placeAfterTwoPages() });
        await checksum;
        expect(taken).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it('does not take a refusal of everything for one of its token', async () => {
        const refusal = { status: 403, json: { fail: [{ code: 'app_forbidden', message: 'Forbidden' }] } };
        expect(await payloadOf(read([refusal], { place: await placeAfterTwoPages() }).checksum)).toMatchObject({ type: 'permission' });
    });

    it('goes on from its first page too', async () => {
        const { checksum, places } = read(pages);
        await checksum;
        const resumed = read([page(rows(1, 2), 'A', 6), page(rows(3, 4), 'B', 6), page(rows(5, 6), undefined, 6)], { place: places[0] ?? '' });
        await resumed.checksum;
        expect(resumed.taken).toEqual([3, 4, 5, 6]);
        expect(resumed.script.sent[0]?.body).toEqual({ meta: { pagination: { pageSize: 100 } } });
    });

    it('comes to its end over runs that read one page each', async () => {
        const all = [page(rows(1, 2), 'A', 8), page(rows(3, 4), 'B', 8), page(rows(5, 6), 'C', 8), page(rows(7, 8), undefined, 8)];
        const begun = read(all);
        await begun.checksum;
        let place = begun.places[0] ?? '';
        for (let run = 1; run < 3; run++) {
            const next = read(all.slice(run - 1), { place });
            await next.checksum;
            expect(next.taken[0]).toBe(2 * run + 1);
            place = next.places[0] ?? '';
        }
        const last = read(all.slice(2), { place });
        expect(await last.checksum).toBe(await begun.checksum);
        expect(last.taken).toEqual([7, 8]);
        expect(tokensOf(last)).toEqual(['B', 'C']);
    });

    it('is an error when it changes between so many runs that it is begun anew every time', async () => {
        let place = await placeAfterTwoPages();
        for (let run = 2; run <= 4; run++) {
            const { checksum, places } = read([page(rows(run + 3, run + 4), 'B', 6), ...pages], { place });
            await checksum;
            place = places[1] ?? '';
        }
        const payload = await payloadOf(read([page(rows(9, 10), 'B', 6), ...pages], { place }).checksum);
        expect(payload).toMatchObject({ type: 'temporary', code: 'incomplete_list', retryable: true });
        expect(payload.message).toContain('it changed every time it was read');
    });

    it('keeps no place whose token outgrows a checkpoint', async () => {
        const { checksum, places } = read([page(rows(1, 2), 'A'.repeat(4000)), page(rows(3, 4))]);
        await checksum;
        expect(places).toEqual(['']);
    });

    it('remembers over the interruption that it was walked before', async () => {
        const known: number[] = [];
        const twoWalks = read([...pages, ...pages], { known });
        await twoWalks.checksum;
        expect(twoWalks.places).toHaveLength(4);
        const { checksum, script } = read([page(rows(3, 4), 'B', 6), page(rows(5, 6), undefined, 6)], { place: twoWalks.places[3] ?? '', known });
        await checksum;
        expect(script.sent).toHaveLength(2);
    });
});

interface Member {
    id: string;
    [key: string]: unknown;
}

describe('a pass over many lists', () => {
    const member = (ids: string[], next?: string): ScriptedReply => ({
        json: { meta: { status: 200, pagination: next === undefined ? {} : { next } }, data: [{ groupMembers: ids.map((id) => ({ id })) }], fail: [] }
    });
    const refusal = (code: string): ScriptedReply => ({ json: { meta: { status: 200 }, data: [], fail: [{ errors: [{ code, message: 'No' }] }] } });

    /** A pass whose lists answer by their keys; `due` makes a checkpoint due at every step. */
    function open(answers: Record<string, ScriptedReply | ScriptedReply[]>, checkpoint: SnapshotCheckpoint | null = null, due = false) {
        const order: string[] = [];
        const replies = Object.fromEntries(Object.entries(answers).map(([key, reply]) => [key, Array.isArray(reply) ? [...reply] : [reply]]));
        const script = scripted(
            Array.from({ length: 400 }, () => (request) => {
                const id = String((JSON.parse(String(request.body)) as { data: { id: string }[] }).data[0]?.id);
                order.push(id);
                return replies[id]?.shift() ?? refusal('err_test_has_no_reply_left');
            })
        );
        time.follow(script.tenant.clock, script.tenant.timers);
        const saved: string[] = [];
        const checkpoints: SnapshotCheckpoint[] = [];
        const pass = new Pass<Member>({
            nango: script.nango,
            checkpoint,
            saveCheckpoint: async (saving) => void checkpoints.push(saving),
            save: async (members) => {
                saved.push(...members.map(({ id }) => id));
                script.tenant.clock.advance(due ? 60_000 : 0);
            }
        });
        const lists = (keys: string[]) =>
            keys.map((key) => ({
                key,
                endpoint: directory.groupMembers,
                filter: { data: [{ id: key }] },
                record: (row: Row): Member => ({ id: `${key}/${String(row['id'])}` })
            }));
        const readAll = async (keys: string[]): Promise<void> => {
            await pass.open();
            await pass.readAll(lists(keys));
        };
        return { pass, readAll, order, saved, checkpoints, script, last: () => checkpoints.at(-1) ?? null };
    }

    it('reads them in the order of their keys, numbers by size, and saves their rows together', async () => {
        const { pass, readAll, order, saved, checkpoints } = open({
            '9': member(['a']),
            '10': member(['b', 'b']),
            '100': [member([]), member([])],
            abcde: member(['c'])
        });
        await readAll(['abcde', '100', '9', '10']);
        expect(order).toEqual(['9', '10', '100', '100', 'abcde']);
        expect(saved).toEqual(['9/a', '10/b', 'abcde/c']);
        await pass.close();
        expect(checkpoints.map(({ isOpen }) => isOpen)).toEqual([true, false]);
    });

    it('reads one that holds nothing once where Mimecast says so elsewhere, too', async () => {
        const { pass, order } = open({ '1': member([]) });
        await pass.open();
        await pass.readAll([{ key: '1', endpoint: directory.groupMembers, filter: { data: [{ id: '1' }] }, size: 0, record: (): Member => ({ id: 'x' }) }]);
        expect(order).toEqual(['1']);
        expect(pass.failedCount).toBe(0);
    });

    it('goes on in the next run behind the last list that was read', async () => {
        const forbidden = { status: 403, json: { fail: [{ code: 'app_forbidden', message: 'No' }] } };
        const first = open({ '1': member(['a']), '2': member(['b']), '3': forbidden });
        const error = await first.readAll(['1', '2', '3']).catch((thrown: unknown) => thrown);
        await first.pass.noteFailure(error);
        expect(first.saved).toEqual(['1/a', '2/b']);
        const second = open({ '3': member(['c']) }, first.last());
        await second.readAll(['3', '2', '1']);
        expect(second.order).toEqual(['3']);
        expect(second.saved).toEqual(['3/c']);
    });

    const sumOf = (keys: string[]): number => keys.map((key) => hashOf(key)).reduce(sum, 0);

    async function resumed(before: string[], keys: string[]): Promise<{ order: string[]; last: SnapshotCheckpoint | null }> {
        const blank = open({});
        await blank.pass.open();
        const base = blank.last() as SnapshotCheckpoint;
        const checkpoint = { ...base, through: before.at(-1) ?? '', throughSum: sumOf(before), failed: before[0] ?? '', failedCount: 1, now: 'AAAAAA' };
        const run = open(Object.fromEntries(keys.map((key) => [key, member([key])])), checkpoint);
        await run.readAll(keys);
        await run.pass.noteFailure(unreadError(run.script.nango, directory.groupMembers, 'x', []));
        return { order: run.order, last: run.last() };
    }

    it('begins anew when a list has come among those that were read: deleted unread, its rows would be lost', async () => {
        const { order, last } = await resumed(['1', '3'], ['1', '2', '3', '4']);
        expect(order).toEqual(['1', '2', '3', '4']);
        expect(last).toMatchObject({ failed: '', failedCount: 0, now: '' });
    });

    it('begins anew when one of those that were read has gone', async () => {
        expect((await resumed(['1', '2', '3'], ['1', '3', '4'])).order).toEqual(['1', '3', '4']);
    });

    it('does not begin anew for one that has come behind them', async () => {
        expect((await resumed(['1', '3'], ['1', '3', '4', '10'])).order).toEqual(['4', '10']);
    });

    it('reads all others when one cannot be read, and says which', async () => {
        const { pass, readAll, saved } = open({ '1': member(['a']), '2': refusal('err_folder_not_found'), '3': member(['c']) });
        await readAll(['1', '2', '3']);
        expect(saved).toEqual(['1/a', '3/c']);
        expect([...pass.failed]).toEqual(['2']);
        expect(pass.failedCount).toBe(1);
    });

    it.each(['app_forbidden', 'token_expired'])('ends at once when the fault concerns all of them (%s)', async (code) => {
        const reply = { status: code === 'app_forbidden' ? 403 : 401, json: { fail: [{ code, message: 'No' }] } };
        const { readAll, order } = open({ '1': [reply, reply, reply], '2': member(['b']) });
        expect((await payloadOf(readAll(['1', '2']))).type).toMatch(/permission|credentials/);
        expect(new Set(order)).toEqual(new Set(['1']));
    });

    it('ends after five in a row that fail for a passing reason, and the next run goes on behind them', async () => {
        const keys = ['1', '2', '3', '4', '5', '6', '7'];
        const broken = [member(['x'], 'A'), member(['y'], 'A'), member(['x'], 'A'), member(['y'], 'A')];
        const first = open({ ...Object.fromEntries(keys.map((key) => [key, broken])) });
        expect(await payloadOf(first.readAll(keys))).toMatchObject({ type: 'temporary' });
        expect(new Set(first.order)).toEqual(new Set(['1', '2', '3', '4', '5']));
        const second = open({ '6': member(['f']), '7': member(['g']) }, first.last());
        await second.readAll(keys);
        expect(second.order).toEqual(['6', '7']);
        expect([...second.pass.failed]).toEqual(['1', '2', '3', '4', '5']);
    });

    it('remembers no more failed lists than fit into a checkpoint, and says so', async () => {
        const keys = Array.from({ length: 130 }, (_, index) => String(1000 + index));
        const { pass, readAll } = open(Object.fromEntries(keys.map((key) => [key, refusal('err_folder_not_found')])));
        await readAll(keys);
        expect([pass.failed.size, pass.failedCount]).toEqual([100, 130]);
    });

    it('remembers what long lists held, as many as fit, and walks those that changed twice', async () => {
        const long = [member(['a'], 'A'), member(['b'])];
        const changed = [member(['a'], 'A'), member(['c'])];
        const first = open({ '1': long, '2': long });
        first.pass.beginWithNothing();
        await first.readAll(['1', '2']);
        await first.pass.close();
        expect(first.order).toHaveLength(4);
        const second = open({ '1': long, '2': [...changed, ...changed] }, first.last());
        await second.readAll(['1', '2']);
        await second.pass.close();
        expect(second.order).toEqual(['1', '1', '2', '2', '2', '2']);
        const third = open({ '1': long, '2': changed }, second.last());
        await third.readAll(['1', '2']);
        expect(third.order).toHaveLength(4);

        const many = Array.from({ length: 700 }, (_, index) => String(1000 + index));
        const full = open({});
        await full.pass.open();
        const crowded = open(Object.fromEntries(many.slice(0, 150).map((key) => [key, long])), {
            ...(full.last() as SnapshotCheckpoint),
            before: '*',
            now: 'x'.repeat(3980)
        });
        await crowded.readAll(many.slice(0, 150));
        await crowded.pass.close();
        expect(crowded.last()?.before.length).toBeLessThanOrEqual(4000);
    });

    it('saves a checkpoint in the middle of a long list, with every row before it saved', async () => {
        const many = (from: number): string[] => Array.from({ length: 100 }, (_, index) => String(from + index));
        const pages = Array.from({ length: 40 }, (_, index) => member(many(index * 100), index === 39 ? undefined : `T${index}`));
        const { pass, readAll, saved, checkpoints } = open({ '1': pages }, null, true);
        pass.beginWithNothing();
        await readAll(['1']);
        expect(saved).toHaveLength(4000);
        const inside = checkpoints.filter(({ list, place }) => list === '1' && place !== '');
        expect(inside.length).toBeGreaterThan(2);
        expect(Math.max(...inside.map(({ place }) => place.length))).toBeLessThan(4000);
    });

    it('saves a checkpoint before a long wait, with every row before it saved', async () => {
        const limited: ScriptedReply = { status: 429, headers: { 'retry-after': '200' }, json: {} };
        const { readAll, saved, checkpoints } = open({ '1': member(['a']), '2': [limited, member(['b'])] });
        await readAll(['1', '2']);
        expect(checkpoints.slice(0, 3).map(({ through }) => through)).toEqual(['', '1', '1']);
        expect(saved).toEqual(['1/a', '2/b']);
    });

    it('fails loudly when five runs in a row begin at the same place and get no further', async () => {
        let checkpoint: SnapshotCheckpoint | null = null;
        const outcomes: string[] = [];
        for (let run = 0; run < 8; run++) {
            const attempt = open({}, checkpoint);
            // The process dies right after it has begun.
            outcomes.push(
                await attempt.pass.open().then(
                    () => 'began',
                    (error: unknown) => String((error as Error).message)
                )
            );
            checkpoint = attempt.last();
        }
        expect(outcomes.findIndex((outcome) => outcome !== 'began')).toBe(6);
        expect(outcomes[6]).toContain('no_progress');
        expect(outcomes[7]).toBe('began');
    });

    it('does not say that it stands still when runs end in errors that say why', async () => {
        let checkpoint: SnapshotCheckpoint | null = null;
        for (let run = 0; run < 12; run++) {
            const attempt = open({}, checkpoint);
            await attempt.pass.open();
            await attempt.pass.noteFailure(unreadError(attempt.script.nango, directory.groupMembers, 'x', []));
            await attempt.pass.noteFailure(new Error('The runner lost its server.'));
            checkpoint = attempt.last();
        }
    });
});

describe('the error about lists that could not be read', () => {
    it('names as many as can be read', () => {
        const { nango } = scripted([]);
        expect(unreadError(nango, directory.groupMembers, 'they stay.', ['A', 'B']).payload.message).toBe(
            'POST /api/directory/get-group-members could not be read for "A", "B": they stay.'
        );
        const many = Array.from({ length: 300 }, (_, index) => `Group ${String(index)}`);
        expect(unreadError(nango, directory.groupMembers, 'they stay.', many).payload.message).toContain('"Group 9" and 290 more: they stay.');
    });
});

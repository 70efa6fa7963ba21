import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import type { PageFault } from '../../../../src/sandbox/mimecast/gateway/fault-plan.ts';
import { simulatedRoutes } from '../../../../src/sandbox/mimecast/index.ts';
import { connect, failCode } from '../connected.ts';
import type { Reply } from '../connected.ts';

const users = '/api/user/get-internal-users';
const rowsOf = (json: Reply) => (json.data?.[0]?.users ?? []) as unknown as { emailAddress: string }[];

describe('the envelope', () => {
    it('takes an empty body, no data and an empty list alike', async () => {
        const { post } = await connect();
        for (const body of [undefined, {}, { data: [] }, { data: [{}] }]) {
            const { status, json } = await post('/api/account/get-account', body);
            expect([status, json.meta, json.fail, json.data?.length]).toEqual([200, { status: 200 }, [], 1]);
        }
    });

    it('answers err_deserialise to null objects', async () => {
        const { post } = await connect();
        for (const data of [null, [null], {}, ['text']]) {
            const answer = await post('/api/account/get-account', { data });
            expect(failCode(answer)).toBe('err_deserialise');
            expect(answer.json.data).toEqual([]);
        }
    });

    it.each(simulatedRoutes.filter((route) => route.family === 'envelope').map((route) => route.path))('of %s has no place for null', async (path) => {
        const { post } = await connect();
        const answer = await post(path, { data: null });
        expect([answer.status, failCode(answer)]).toEqual([200, 'err_deserialise']);
        expect(failCode(await post(path, []))).toBe('err_deserialise');
    });

    it('refuses a wrong number of items, under HTTP 200', async () => {
        const { post } = await connect();
        const tooMany = await post('/api/gateway/hold-release', { data: Array.from({ length: 26 }, () => ({ id: 'x' })) });
        expect([tooMany.status, failCode(tooMany)]).toEqual([200, 'err_validation_size']);
        const none = await post('/api/directory/get-group-members', { data: [] });
        expect([none.status, failCode(none)]).toEqual([200, 'err_validation_null']);
    });

    it('tells a missing field from an empty one and names it', async () => {
        const { post } = await connect();
        const missing = await post('/api/directory/get-group-members', { data: [{}] });
        const nulled = await post('/api/directory/get-group-members', { data: [{ id: null }] });
        const blank = await post('/api/directory/get-group-members', { data: [{ id: '' }] });
        expect([missing, nulled, blank].map((answer) => answer.json.fail?.[0]?.errors?.[0])).toEqual([
            { code: 'err_validation_null', message: expect.any(String), retryable: false, field: 'id' },
            { code: 'err_validation_null', message: expect.any(String), retryable: false, field: 'id' },
            { code: 'err_validation_blank', message: expect.any(String), retryable: false, field: 'id' }
        ]);
    });

    it('answers HTTP 400 without a body to a damaged id', async () => {
        const { post } = await connect();
        const { json } = await post('/api/directory/find-groups');
        const id = String((json.data?.[0]?.folders as unknown as { id: string }[])[0]?.id);
        for (const damaged of [id.slice(0, -1), `${id}A`, 'abc', id.replace('A', 'B')]) {
            const { status, text } = await post('/api/directory/get-group-members', { data: [{ id: damaged }] });
            expect([status, text]).toEqual([400, '']);
        }
    });

    it.each([
        ['/api/directory/create-group', { description: 'x', parentId: 'damaged' }],
        ['/api/directory/update-group', { id: 'damaged' }],
        ['/api/directory/delete-group', { id: 'damaged' }],
        ['/api/directory/add-group-member', { id: 'damaged', domain: 'a.example' }],
        ['/api/directory/remove-group-member', { id: 'damaged', domain: 'a.example' }],
        ['/api/gateway/hold-release', { id: 'damaged' }],
        ['/api/gateway/hold-reject', { ids: ['damaged'] }],
        ['/api/message-finder/get-message-info', { id: 'damaged' }],
        ['/api/ttp/url/delete-managed-url', { id: 'damaged' }]
    ])('answers HTTP 400 without a body to a damaged id in %s', async (path, item) => {
        const { post } = await connect();
        const { status, text } = await post(path, { data: [item] });
        expect([status, text]).toEqual([400, '']);
    });

    it('answers xdk_failure to an id of another kind', async () => {
        const { post } = await connect();
        const held = await post('/api/gateway/get-hold-message-list', { data: [{ admin: true }] });
        const id = (held.json.data?.[0] as unknown as { id: string }).id;
        const answer = await post('/api/message-finder/get-message-info', { data: [{ id }] });
        expect([answer.status, failCode(answer), answer.json.fail?.[0]?.errors?.[0]?.message]).toEqual([200, 'xdk_failure', '0007 Invalid token']);
    });

    it('keeps ids from read to read, or changes them on every read while the old ones stay valid', async () => {
        const { simulator, post } = await connect();
        const idsNow = async () => ((await post('/api/directory/find-groups')).json.data?.[0]?.folders as unknown as { id: string }[]).map((one) => one.id);
        const [first, second] = [await idsNow(), await idsNow()];
        expect(second).toEqual(first);
        simulator.options.changingIds = true;
        const third = await idsNow();
        expect(third.filter((id) => first.includes(id))).toEqual([]);
        for (const id of [first[0], third[0]]) {
            expect((await post('/api/directory/get-group-members', { data: [{ id }] })).status).toBe(200);
        }
    });

    it.each(['object', 'text'] as const)('can spell fail as %s', async (failShape) => {
        const { post } = await connect({ failShape });
        const { json } = await post('/api/directory/get-group-members', { data: [{}] });
        expect(typeof json.fail).toBe(failShape === 'text' ? 'string' : 'object');
        expect(Array.isArray(json.fail)).toBe(false);
    });
});

describe('pages of the envelope', () => {
    it('hold 25 rows unless asked otherwise, with a total and a token', async () => {
        const { post, simulator } = await connect();
        const { json } = await post(users);
        expect(rowsOf(json)).toHaveLength(25);
        expect(json.meta?.pagination).toEqual({ pageSize: 25, totalCount: simulator.truth().users, next: expect.any(String) });
    });

    it('are as large as asked for up to 500, and a larger size is cut without a word', async () => {
        const { post } = await connect({ sizes: { users: 700 } });
        expect(rowsOf((await post(users, { meta: { pagination: { pageSize: 500 } } })).json)).toHaveLength(500);
        expect(rowsOf((await post(users, { meta: { pagination: { pageSize: 5000 } } })).json)).toHaveLength(500);
    });

    it('report the number of rows they hold as their size', async () => {
        const { post, simulator } = await connect({ sizes: { users: 10 } });
        const { json } = await post(users, { meta: { pagination: { pageSize: 100 } } });
        expect(json.meta?.pagination).toEqual({ pageSize: simulator.truth().users, totalCount: simulator.truth().users });
    });

    it('say size 0 and no total when nothing matches', async () => {
        const { post } = await connect();
        const { json } = await post(users, { data: [{ domain: 'nowhere.example' }] });
        expect(json.meta?.pagination).toEqual({ pageSize: 0 });
    });

    it('together hold every row once, whatever their size', async () => {
        const { walk, simulator } = await connect();
        for (const pageSize of [1, 7, 24, 100]) {
            const rows = await walk(users, undefined, pageSize, rowsOf);
            expect(rows).toEqual(simulator.state.directory.users);
        }
    });

    it('ignore a misspelt page_size', async () => {
        const { post } = await connect();
        expect(rowsOf((await post(users, { meta: { pagination: { page_size: 3 } } })).json)).toHaveLength(25);
    });

    it('lead back to the page before, which the first page does only when the account is of that kind', async () => {
        const { post, simulator } = await connect();
        const first = await post(users, { meta: { pagination: { pageSize: 10 } } });
        expect(first.json.meta?.pagination).not.toHaveProperty('previous');
        const second = await post(users, { meta: { pagination: { pageSize: 10, pageToken: first.json.meta?.pagination?.next } } });
        const back = await post(users, { meta: { pagination: { pageSize: 10, pageToken: second.json.meta?.pagination?.previous } } });
        expect(rowsOf(back.json)).toEqual(rowsOf(first.json));
        simulator.options.previousOnFirstPage = true;
        expect((await post(users, { meta: { pagination: { pageSize: 10 } } })).json.meta?.pagination).toHaveProperty('previous');
    });

    it('go on in the old list when a token is used with another filter', async () => {
        const { post } = await connect();
        const page = (filter: Record<string, unknown>, pageToken?: string) =>
            post(users, { meta: { pagination: { pageSize: 5, ...(pageToken === undefined ? {} : { pageToken }) } }, data: [filter] });
        const first = await page({ domain: 'example.com' });
        const next = first.json.meta?.pagination?.next;
        const leaked = await page({ domain: 'example.org' }, next);
        const right = await page({ domain: 'example.com' }, next);
        expect(rowsOf(leaked.json)).toEqual(rowsOf(right.json));
    });

    it('can end with an empty page that a token led to', async () => {
        const { post } = await connect({ emptyLastPage: true, sizes: { users: 5 } });
        const full = await post(users, { meta: { pagination: { pageSize: 100 } } });
        const next = full.json.meta?.pagination?.next;
        expect(next).toEqual(expect.any(String));
        const empty = await post(users, { meta: { pagination: { pageSize: 100, pageToken: next } } });
        expect(rowsOf(empty.json)).toEqual([]);
        expect(empty.json.meta?.pagination).not.toHaveProperty('next');
    });

    it('can repeat the same token for ever', async () => {
        const { post } = await connect({ repeatedNext: true });
        const first = await post(users);
        const second = await post(users, { meta: { pagination: { pageToken: first.json.meta?.pagination?.next } } });
        const third = await post(users, { meta: { pagination: { pageToken: second.json.meta?.pagination?.next } } });
        expect(second.json.meta?.pagination?.next).toBe(first.json.meta?.pagination?.next);
        expect(rowsOf(third.json)).toEqual(rowsOf(second.json));
    });

    it('refuse a size that is no positive whole number', async () => {
        const { post } = await connect();
        for (const pageSize of [0, -1, 1.5, '10']) {
            expect(failCode(await post(users, { meta: { pagination: { pageSize } } }))).toBe('err_validation_value_not_allowed');
        }
    });
});

describe('dates', () => {
    it('are written with +0000 and without a fraction', () => {
        expect(formatDate(Date.UTC(2026, 0, 6, 9, 30, 0, 999))).toBe('2026-01-06T09:30:00+0000');
    });

    it('are read with +0000, Z and other zones, and refused with a fraction or nonsense', () => {
        const at = Date.UTC(2026, 0, 6, 9, 30, 0);
        expect(['2026-01-06T09:30:00+0000', '2026-01-06T09:30:00Z', '2026-01-06T09:30:00+00:00', '2026-01-06T11:30:00+0200'].map(parseDate)).toEqual([
            at,
            at,
            at,
            at
        ]);
        const bad = [
            '2026-01-06',
            '2026-01-06T09:30:00',
            '2026-01-06T09:30:00.000Z',
            '2026-02-30T00:00:00Z',
            '2026-01-06T24:30:00Z',
            '2026-01-06T09:60:00Z',
            '',
            5,
            null
        ];
        expect(bad.map(parseDate)).toEqual(bad.map(() => undefined));
    });
});

describe('pages that do not fit', () => {
    const find = '/api/directory/find-groups';
    const ask = (pageToken?: string) => ({ meta: { pagination: { pageSize: 5, ...(pageToken === undefined ? {} : { pageToken }) } } });
    const namesOf = (json: Reply) =>
        (json.data ?? []).flatMap((element) => (element.folders as unknown as { description: string }[]).map(({ description }) => description));
    const paginationOf = (json: Reply) => (json.meta as { pagination: Record<string, unknown> }).pagination;

    it('shift when a row goes between two of them: tokens are offsets into the list as it is now', async () => {
        const { post, simulator } = await connect();
        const first = await post(find, ask());
        const { directory } = simulator.state;
        const all = [...directory.groups.values()].map(({ description }) => description);
        const [gone] = directory.groups.values();
        gone?.members.clear();
        expect(gone === undefined ? false : directory.deleteGroup(gone)).toBe(true);
        const second = await post(find, ask(String(paginationOf(first.json).next)));
        expect(namesOf(second.json)[0]).toBe(all[6]);
        expect(paginationOf(second.json).totalCount).toBe(all.length - 1);
    });

    it('can hold the same rows behind ever new tokens', async () => {
        const { post } = await connect({ endlessPages: true });
        let answer = await post(find, ask());
        const names = namesOf(answer.json);
        const tokens = new Set<unknown>();
        for (let page = 0; page < 8; page++) {
            tokens.add(paginationOf(answer.json).next);
            answer = await post(find, ask(String(paginationOf(answer.json).next)));
            expect(namesOf(answer.json)).toEqual(names);
        }
        expect(tokens.size).toBe(8);
    });

    it('can stand in two elements, and can be uncounted', async () => {
        const whole = await (await connect()).post(find, ask());
        const { json } = await (await connect({ splitData: true, noTotalCount: true })).post(find, ask());
        expect(json.data).toHaveLength(2);
        expect(namesOf(json)).toEqual(namesOf(whole.json));
        expect(paginationOf(json)).not.toHaveProperty('totalCount');
    });

    it('can be planned call by call', async () => {
        const { post, simulator } = await connect();
        const spoiled = async (fault: Omit<PageFault, 'kind'>) => {
            simulator.faults.clear();
            simulator.faults.add({ endpoint: `POST ${find}`, when: { nth: 1 }, fault: { kind: 'page', ...fault } });
            return (await post(find, ask())).json;
        };
        expect(paginationOf(await spoiled({ next: null }))).not.toHaveProperty('next');
        expect(paginationOf(await spoiled({ next: 7 })).next).toBe(7);
        expect(paginationOf(await spoiled({ countBy: -2 })).totalCount).toBe(10);
        expect(paginationOf(await spoiled({ countBy: null }))).not.toHaveProperty('totalCount');
        const empty = await spoiled({ rows: 'none' });
        expect([namesOf(empty), typeof paginationOf(empty).next]).toEqual([[], 'string']);
        expect((await spoiled({ rows: 'odd' })).data?.[0]?.folders).toContain(null);
        simulator.faults.add({ endpoint: 'POST /api/ttp/url/get-all-managed-urls', fault: { kind: 'page', rows: 'none' } });
        expect((await post('/api/ttp/url/get-all-managed-urls', {})).json.data).toEqual([]);
        simulator.faults.add({ endpoint: 'GET /directory/cloud-gateway/v1/groups', fault: { kind: 'page', rows: 'none' } });
        expect((await post(find, ask())).status).toBe(200);
    });
});

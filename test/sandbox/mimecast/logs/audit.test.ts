import { describe, expect, it } from 'vitest';
import type { AuditRow } from '../../../../src/sandbox/mimecast/logs/audit.ts';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import { connect, failCode, startOfTest } from '../connected.ts';
import type { Connected, Reply } from '../connected.ts';

const path = '/api/audit/get-audit-events';
const day = 24 * 60 * 60_000;
const rowsOf = (json: Reply): AuditRow[] => (json.data ?? []) as unknown as AuditRow[];
const lastDays = (days: number) => ({ startDateTime: formatDate(startOfTest - days * day), endDateTime: formatDate(startOfTest) });

async function read(connected: Connected, filter: Record<string, unknown>, pagination: Record<string, unknown> = { pageSize: 100 }) {
    return connected.post(path, { meta: { pagination }, data: [filter] });
}

describe('POST /api/audit/get-audit-events', () => {
    it('a walk over all pages gives every event of the window once, newest first', async () => {
        const connected = await connect();
        const rows = await connected.walk(path, lastDays(30), 100, rowsOf);
        expect(rows).toEqual(connected.simulator.state.logs.audit.rows().reverse());
        expect(rows.length).toBeGreaterThan(1000);
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    });

    it('rows are flat, with totalCount and the number of rows as pageSize', async () => {
        const { json } = await read(await connect(), lastDays(2), { pageSize: 7 });
        expect(json.meta?.pagination).toMatchObject({ pageSize: 7, totalCount: expect.any(Number), next: expect.any(String) });
        expect(Object.keys(json.data?.[0] ?? {})).toEqual(['id', 'auditType', 'user', 'eventTime', 'eventInfo', 'category']);
        expect(rowsOf(json)[0]?.eventTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
    });

    it('gives 25 rows when no page size is sent, or 10, and cuts a larger page than 100 silently', async () => {
        const connected = await connect();
        expect(rowsOf((await connected.post(path, { data: [lastDays(30)] })).json)).toHaveLength(25);
        connected.simulator.options.defaultPageSize = 10;
        expect(rowsOf((await connected.post(path, { data: [lastDays(30)] })).json)).toHaveLength(10);
        expect(rowsOf((await read(connected, lastDays(30), { pageSize: 500 })).json)).toHaveLength(100);
        connected.simulator.options.maxLogPageSize = 500;
        expect(rowsOf((await read(connected, lastDays(30), { pageSize: 500 })).json)).toHaveLength(500);
    });

    it('both bounds are inclusive, and one second holds several events', async () => {
        const connected = await connect();
        const rows = connected.simulator.state.logs.audit.rows();
        const times = rows.map((row) => row.eventTime);
        const shared = times.find((time, index) => times[index + 1] === time) ?? '';
        const { json } = await read(connected, { startDateTime: shared, endDateTime: shared });
        expect(rowsOf(json).length).toBeGreaterThan(1);
        expect(new Set(rowsOf(json).map((row) => row.eventTime))).toEqual(new Set([shared]));
    });

    it('needs both bounds and exactly one item', async () => {
        const connected = await connect();
        expect((await read(connected, { endDateTime: formatDate(startOfTest) })).json.fail?.[0]?.errors?.[0]).toMatchObject({
            code: 'err_validation_null',
            field: 'startDateTime'
        });
        expect((await read(connected, { startDateTime: formatDate(startOfTest) })).json.fail?.[0]?.errors?.[0]).toMatchObject({ field: 'endDateTime' });
        for (const data of [[], [lastDays(1), lastDays(2)]]) {
            const answer = await connected.post(path, { data });
            expect(answer.status).toBe(200);
            expect(answer.json.data).toEqual([]);
            expect(failCode(answer)).toBeDefined();
        }
    });

    it.each(['yesterday', '2026-13-01T00:00:00+0000', ''])('refuses %j as a date', async (startDateTime) => {
        const answer = await read(await connect(), { ...lastDays(1), startDateTime });
        expect(answer.json.fail?.[0]?.errors?.[0]?.field).toBe('startDateTime');
    });

    it('a start of more than 60 days ago gives nothing, or an error', async () => {
        const connected = await connect({ logs: { historyDays: 80 } });
        expect((await read(connected, lastDays(60))).json.meta?.pagination?.totalCount).toBeGreaterThan(1000);
        const older = { ...lastDays(1), startDateTime: formatDate(startOfTest - 60 * day - 1000) };
        expect((await read(connected, older)).json).toMatchObject({ data: [], fail: [], meta: { pagination: { pageSize: 0 } } });
        connected.simulator.options.auditHistoryError = true;
        const refused = await read(connected, older);
        expect([refused.status, failCode(refused)]).toEqual([200, 'err_audit_invalid_start_date']);
    });

    it('filters by category code and by text', async () => {
        const connected = await connect();
        const byCategory = await read(connected, { ...lastDays(30), categories: ['account_logs', 'reporting_logs'] });
        expect(new Set(rowsOf(byCategory.json).map((row) => row.category))).toEqual(new Set(['account_logs', 'reporting_logs']));
        const byText = await read(connected, { ...lastDays(30), query: 'directory sync' });
        expect(new Set(rowsOf(byText.json).map((row) => row.auditType))).toEqual(new Set(['Completed Directory Sync']));
        expect(failCode(await read(connected, { ...lastDays(30), query: '' }))).toBe('err_validation_blank');
        expect(failCode(await read(connected, { ...lastDays(30), categories: 'account_logs' }))).toBe('err_validation_value_not_allowed');
    });

    it('has users without a name, without a top-level domain and programs; texts with line breaks and of more than 10,000 characters', async () => {
        const { simulator } = await connect();
        const rows = simulator.state.logs.audit.rows();
        expect(rows.some((row) => row.user === '')).toBe(true);
        expect(rows.some((row) => row.user.includes('@') && !row.user.includes('.'))).toBe(true);
        expect(rows.some((row) => row.user.startsWith('api-'))).toBe(true);
        expect(rows.some((row) => row.eventInfo.includes('\r\n'))).toBe(true);
        const long = rows.find((row) => row.eventInfo.length > 10_000);
        expect(long?.auditType).toBe('Remediation Incident Adjustment');
        expect(long?.eventInfo).toContain('\\u003c');
    });

    it('one row can come without its time', async () => {
        const connected = await connect({ auditEmptyTime: true });
        const rows = await connected.walk(path, lastDays(30), 100, rowsOf);
        expect(rows.filter((row) => row.eventTime === '')).toHaveLength(1);
    });

    it('a token used with another window goes on in the old one', async () => {
        const connected = await connect();
        const yesterday = { startDateTime: '2026-01-05T00:00:00+0000', endDateTime: '2026-01-05T23:59:59+0000' };
        const today = { startDateTime: '2026-01-06T00:00:00+0000', endDateTime: '2026-01-06T09:00:00+0000' };
        const first = await read(connected, yesterday, { pageSize: 5 });
        const second = await read(connected, yesterday, { pageSize: 5, pageToken: first.json.meta?.pagination?.next });
        const leaked = await read(connected, today, { pageSize: 5, pageToken: first.json.meta?.pagination?.next });
        expect(rowsOf(leaked.json)).toEqual(rowsOf(second.json));
        expect(rowsOf(leaked.json)[0]?.eventTime).toContain('2026-01-05');
    });

    it('the last page can carry a token to a page with nothing in it', async () => {
        const connected = await connect({ emptyLastPage: true });
        const filter = lastDays(1);
        let { json } = await read(connected, filter);
        while (rowsOf(json).length > 0) {
            expect(json.meta?.pagination?.next).toBeDefined();
            ({ json } = await read(connected, filter, { pageSize: 100, pageToken: json.meta?.pagination?.next }));
        }
        expect(json.data).toEqual([]);
    });

    it('events become visible some time after they happened', async () => {
        const connected = await connect({ lateRowsMinutes: 15, logs: { perDay: { audit: 20_000 }, historyDays: 1 } });
        const { simulator } = connected;
        const window = { startDateTime: formatDate(startOfTest - 10 * 60_000), endDateTime: formatDate(startOfTest) };
        const early = await connected.walk(path, window, 100, rowsOf);
        const truth = simulator.state.logs.audit.rows(startOfTest - 10 * 60_000, startOfTest).reverse();
        expect(early.length).toBeLessThan(truth.length);
        simulator.clock.advance(15 * 60_000);
        expect(await connected.walk(path, window, 100, rowsOf)).toEqual(truth);
    });

    it('a planned fault lets rows of the past show up in one call', async () => {
        const connected = await connect();
        const { simulator } = connected;
        const before = simulator.state.logs.audit.count();
        simulator.faults.add({ endpoint: `POST ${path}`, when: { nth: 2 }, fault: { kind: 'late-rows' } });
        await read(connected, lastDays(1));
        expect(simulator.state.logs.audit.count()).toBe(before);
        await read(connected, lastDays(1));
        expect(simulator.state.logs.audit.count()).toBeGreaterThan(before);
    });

    it('new events keep coming as the clock moves', async () => {
        const connected = await connect({ tokenSeconds: 10 ** 6 });
        connected.simulator.clock.advance(day);
        const window = { startDateTime: formatDate(startOfTest + 1000), endDateTime: formatDate(startOfTest + day) };
        const rows = await connected.walk(path, window, 100, rowsOf);
        expect(rows.length).toBeGreaterThan(20);
        expect(rows).toEqual(connected.simulator.state.logs.audit.rows(startOfTest + 1000).reverse());
    });

    it('needs its product and its permission', async () => {
        const noProduct = await connect({}, (simulator) => simulator.registerApplication({ products: ['Threat Management'] }));
        expect((await noProduct.post(path, { data: [lastDays(1)] })).status).toBe(403);
        const noPermission = await connect({}, (simulator) => simulator.registerApplication({ permissions: ['Monitoring | Held | Read'] }));
        expect(failCode(await noPermission.post(path, { data: [lastDays(1)] }))).toBe('app_forbidden');
    });
});

describe('POST /api/audit/get-categories', () => {
    it.each([undefined, {}, { data: [] }])('lists the categories of all events for the body %j', async (body) => {
        const connected = await connect();
        const { json } = await connected.post('/api/audit/get-categories', body);
        const categories = (json.data?.[0] as unknown as { categories: { code: string; id: string; name: string }[] }).categories;
        expect(categories[0]).toEqual({ code: 'account_logs', id: 'audit-category-1', name: 'Account Logs' });
        const codes = new Set(categories.map(({ code }) => code));
        expect(connected.simulator.state.logs.audit.rows().every((row) => codes.has(row.category))).toBe(true);
    });
});

import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import type { AttachmentProtectRow, ImpersonationProtectRow, UrlProtectRow } from '../../../../src/sandbox/mimecast/logs/targeted-threats.ts';
import { connect, failCode, startOfTest } from '../connected.ts';
import type { Reply } from '../connected.ts';

const day = 24 * 60 * 60_000;
const from = formatDate(startOfTest - 30 * day);

const logs = [
    { path: '/api/ttp/url/get-logs', wrapper: 'clickLogs', name: 'urlProtect', time: 'date', permission: 'Monitoring | URL Protection | Read' },
    {
        path: '/api/ttp/attachment/get-logs',
        wrapper: 'attachmentLogs',
        name: 'attachmentProtect',
        time: 'date',
        permission: 'Monitoring | Attachment Protection | Read'
    },
    {
        path: '/api/ttp/impersonation/get-logs',
        wrapper: 'impersonationLogs',
        name: 'impersonationProtect',
        time: 'eventTime',
        permission: 'Monitoring | Impersonation Protection | Read'
    }
] as const;

function rowsIn<Row>(wrapper: string): (json: Reply) => Row[] {
    return (json) => ((json.data?.[0] as unknown as Record<string, Row[]> | undefined)?.[wrapper] ?? []) as Row[];
}

describe.each(logs)('POST $path', ({ path, wrapper, name, time, permission }) => {
    const rowsOf = rowsIn<Record<string, unknown>>(wrapper);

    it('a walk gives every row of the window once, newest first or oldest first as asked', async () => {
        const connected = await connect();
        const truth: object[] = connected.simulator.state.logs[name].rows(startOfTest - 30 * day);
        expect(truth.length).toBeGreaterThan(200);
        expect(await connected.walk(path, { from, oldestFirst: true }, 100, rowsOf)).toEqual(truth);
        expect(await connected.walk(path, { from }, 100, rowsOf)).toEqual([...truth].reverse());
    });

    it('starts with today and ends now when no bounds are sent', async () => {
        const connected = await connect();
        const today: object[] = connected.simulator.state.logs[name].rows(Date.UTC(2026, 0, 6));
        expect(await connected.walk(path, undefined, 100, rowsOf)).toEqual([...today].reverse());
        expect(today.length).toBeGreaterThan(0);
    });

    it('both bounds are inclusive and several rows share a second', async () => {
        const connected = await connect();
        const times = (connected.simulator.state.logs[name].rows() as object[] as Record<string, unknown>[]).map((row) => row[time]);
        const shared = times.find((one, index) => times[index + 1] === one);
        expect(shared).toBeDefined();
        const rows = await connected.walk(path, { from: shared, to: shared }, 100, rowsOf);
        expect(rows).toHaveLength(times.filter((one) => one === shared).length);
        expect(rows.length).toBeGreaterThan(1);
    });

    it('accepts the spellings of the zone that clients use', async () => {
        const connected = await connect();
        const counts = await Promise.all(
            ['2026-01-05T00:00:00+0000', '2026-01-05T00:00:00+00:00', '2026-01-05T00:00:00Z', '2026-01-05T01:00:00+0100'].map(
                async (start) => (await connected.walk(path, { from: start }, 100, rowsOf)).length
            )
        );
        expect(new Set(counts).size).toBe(1);
        expect(failCode(await connected.post(path, { data: [{ from: 'monday' }] }))).toBe('err_validation_value_not_allowed');
    });

    it('a window without rows is an object with an empty list, or nothing', async () => {
        const connected = await connect();
        const future = { data: [{ from: '2027-01-01T00:00:00+0000', to: '2027-01-02T00:00:00+0000' }] };
        const { json } = await connected.post(path, future);
        expect(json).toMatchObject({ meta: { status: 200, pagination: { pageSize: 0 } }, data: [{ [wrapper]: [] }], fail: [] });
        connected.simulator.options.emptyLogsWithoutWrapper = true;
        expect((await connected.post(path, future)).json.data).toEqual([]);
    });

    it('its own permission missing leaves the other logs readable', async () => {
        const connected = await connect({}, (simulator) =>
            simulator.registerApplication({ permissions: [...simulator.application.permissions].filter((one) => one !== permission) })
        );
        for (const log of logs) {
            expect((await connected.post(log.path, {})).status).toBe(log.path === path ? 403 : 200);
        }
    });

    it.each(['Security Events', 'Threats, Security Events and Data for CG'])('is reachable with the product %s', async (product) => {
        const connected = await connect({}, (simulator) => simulator.registerApplication({ products: [product] }));
        expect((await connected.post(path, {})).status).toBe(200);
    });

    it('late rows appear in the end', async () => {
        const connected = await connect({ lateRowsMinutes: 15, logs: { perDay: { [name]: 10_000 }, historyDays: 0.5 } });
        const { clock, state } = connected.simulator;
        const window = { from: formatDate(startOfTest - 600_000), to: formatDate(startOfTest), oldestFirst: true };
        const truth = state.logs[name].rows(startOfTest - 600_000, startOfTest);
        expect((await connected.walk(path, window, 100, rowsOf)).length).toBeLessThan(truth.length);
        clock.advance(900_000);
        expect(await connected.walk(path, window, 100, rowsOf)).toEqual(truth);
    });
});

describe('URL Protect logs', () => {
    const rowsOf = rowsIn<UrlProtectRow>('clickLogs');

    it('filter by route and scan result, and refuse other words', async () => {
        const connected = await connect();
        const rows = await connected.walk('/api/ttp/url/get-logs', { from, route: 'internal', scanResult: 'clean' }, 100, rowsOf);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.every((row) => row.route === 'internal' && row.scanResult === 'clean')).toBe(true);
        expect(failCode(await connected.post('/api/ttp/url/get-logs', { data: [{ route: 'sideways' }] }))).toBe('err_validation_value_not_allowed');
        expect(failCode(await connected.post('/api/ttp/url/get-logs', { data: [{ scanResult: 'fine' }] }))).toBe('err_validation_value_not_allowed');
    });

    it('have keys with colons, comma lists, cut addresses, internal senders and blocks by a managed URL', async () => {
        const rows = (await connect()).simulator.state.logs.urlProtect.rows();
        expect(rows.some((row) => row.tagMap.DangerousFileExt?.['Inspect:FileExts']?.[0] === '[exe]')).toBe(true);
        expect(rows.some((row) => row.actions === 'Hold, None')).toBe(true);
        expect(rows.some((row) => row.sendingIp === 'Internal IP')).toBe(true);
        expect(rows.some((row) => row.category === 'Blocked' && row.adminOverride === 'Block' && 'CustomerManagedUrls' in row.tagMap)).toBe(true);
        expect(rows.some((row) => !row.url.includes('/', 9))).toBe(true);
        expect(rows.some((row) => row.advancedPhishingResult !== undefined)).toBe(true);
    });
});

describe('Attachment Protect logs', () => {
    it('filter by result, and have null senders and both forms of details', async () => {
        const connected = await connect();
        const rows = await connected.walk('/api/ttp/attachment/get-logs', { from, result: 'malicious' }, 100, rowsIn<AttachmentProtectRow>('attachmentLogs'));
        expect(new Set(rows.map((row) => row.result))).toEqual(new Set(['malicious']));
        expect(rows.every((row) => row.details.startsWith('[MALICIOUS_ACTIVITY:') && row.details.includes('\r\n'))).toBe(true);
        const all = connected.simulator.state.logs.attachmentProtect.rows();
        expect(all.some((row) => row.senderAddress === '<>')).toBe(true);
        expect(all.some((row) => row.actionTriggered === 'none, none')).toBe(true);
        expect(all.some((row) => row.details.startsWith('Safe'))).toBe(true);
    });
});

describe('Impersonation Protect logs', () => {
    const path = '/api/ttp/impersonation/get-logs';
    const rowsOf = rowsIn<ImpersonationProtectRow>('impersonationLogs');

    it('taggedMalicious: true loses the other rows', async () => {
        const connected = await connect();
        const all = await connected.walk(path, { from }, 100, rowsOf);
        const tagged = await connected.walk(path, { from, taggedMalicious: true }, 100, rowsOf);
        expect(tagged.length).toBeGreaterThan(0);
        expect(tagged.length).toBeLessThan(all.length);
        expect(tagged.every((row) => row.taggedMalicious)).toBe(true);
    });

    it('search needs its text, and identifiers and actions their words', async () => {
        const connected = await connect();
        const [row] = connected.simulator.state.logs.impersonationProtect.rows();
        const found = await connected.walk(path, { from, searchField: 'recipientAddress', query: row?.recipientAddress }, 100, rowsOf);
        expect(new Set(found.map((one) => one.recipientAddress))).toEqual(new Set([row?.recipientAddress]));
        const held = await connected.walk(path, { from, actions: ['hold'], identifiers: ['internal_user_name'] }, 100, rowsOf);
        expect(held.every((one) => one.action === 'hold' && one.identifiers.includes('internal_user_name'))).toBe(true);
        expect((await connected.post(path, { data: [{ searchField: 'subject' }] })).json.fail?.[0]?.errors?.[0]).toMatchObject({
            code: 'err_validation_null',
            field: 'query'
        });
        expect(failCode(await connected.post(path, { data: [{ identifiers: ['anything'] }] }))).toBe('err_validation_value_not_allowed');
    });

    it('ids are unique and stay, or change with every read', async () => {
        const connected = await connect();
        const ids = async () => (await connected.walk(path, { from }, 100, rowsOf)).map((row) => row.id);
        const stable = await ids();
        expect(new Set(stable).size).toBe(stable.length);
        expect(stable[0]).toMatch(/^MTOKEN:/);
        expect(await ids()).toEqual(stable);
        connected.simulator.options.changingLogIds = true;
        const once = await ids();
        const twice = await ids();
        expect(once.some((id) => twice.includes(id) || stable.includes(id))).toBe(false);
    });

    it('a dictionary hit has only the source and the words it found; only inbound mail is logged', async () => {
        const { simulator } = await connect();
        const results = simulator.state.logs.impersonationProtect.rows().flatMap((row) => row.impersonationResults);
        const dictionary = results.filter((result) => result.impersonationDomainSource === 'targeted_threat_dictionary');
        expect(new Set(dictionary.map((result) => Object.keys(result).join()))).toEqual(new Set(['impersonationDomainSource,stringSimilarToDomain']));
        const outside = new Set(simulator.state.company.externalSenders.map((sender) => sender.email));
        expect(simulator.state.logs.impersonationProtect.rows().every((row) => outside.has(row.senderAddress))).toBe(true);
    });

    it('resultCount stands beside the rows and is not the length of the page', async () => {
        const connected = await connect();
        const { json } = await connected.post(path, { meta: { pagination: { pageSize: 3 } }, data: [{ from }] });
        expect(json.data?.[0]).toMatchObject({ resultCount: connected.simulator.state.logs.impersonationProtect.count() });
        expect(rowsOf(json)).toHaveLength(3);
    });
});

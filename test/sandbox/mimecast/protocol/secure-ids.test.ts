import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { connect, failCode, withToken } from '../connected.ts';
import type { Connected } from '../connected.ts';
import type { SimulatorOptions } from '../../../../src/sandbox/mimecast/index.ts';

type Row = Record<string, unknown>;
const monthAgo = '2025-12-08T00:00:00+0000';
const now = '2026-01-06T09:30:00+0000';

/** The plain text of an id, as anybody can read it. */
function inside(id: unknown): Row {
    return JSON.parse(inflateSync(Buffer.from(String(id).replace('MTOKEN:', ''), 'base64url')).toString('utf8')) as Row;
}

function isOpaque(id: unknown): boolean {
    try {
        inside(id);
        return false;
    } catch {
        return true;
    }
}

/** One call per kind of object whose id has a number in it: how to read its rows, and the keys that are in the id beside the encrypted part. */
const kinds: { kind: string; path: string; filter?: Row; rows: (data: Row[]) => Row[]; keys: string[] }[] = [
    { kind: 'groups', path: '/api/directory/find-groups', rows: (data) => data[0]?.folders as Row[], keys: ['folderid'] },
    { kind: 'held messages', path: '/api/gateway/get-hold-message-list', filter: { admin: true }, rows: (data) => data, keys: ['hldqid', 'tmnd', 'tnde'] },
    {
        kind: 'tracked messages',
        path: '/api/message-finder/search',
        filter: { start: monthAgo, advancedTrackAndTraceOptions: { to: 'example.com' } },
        rows: (data) => data[0]?.trackedEmails as Row[],
        keys: ['messageQueueId', 'activeid']
    },
    {
        kind: 'audit events',
        path: '/api/audit/get-audit-events',
        filter: { startDateTime: monthAgo, endDateTime: now },
        rows: (data) => data,
        keys: ['auditlogid']
    },
    {
        kind: 'rejections',
        path: '/api/gateway/get-rejections',
        filter: { admin: true, start: monthAgo },
        rows: (data) => data[0]?.rejections as Row[],
        keys: ['rejectid', 'tmnd']
    },
    {
        kind: 'impersonation logs',
        path: '/api/ttp/impersonation/get-logs',
        filter: { from: monthAgo },
        rows: (data) => data[0]?.impersonationLogs as Row[],
        keys: ['id', 'tnde']
    }
];

async function read(connected: Connected, { path, filter, rows }: (typeof kinds)[number]): Promise<string[]> {
    const { json } = await connected.post(path, { meta: { pagination: { pageSize: 100 } }, ...(filter === undefined ? {} : { data: [filter] }) });
    const ids = rows((json.data ?? []) as Row[]).map((row) => String(row.id));
    expect(ids.length).toBeGreaterThan(9);
    expect(new Set(ids).size).toBe(ids.length);
    return ids;
}

const withoutSecret = (id: string): Row => ({ ...inside(id), secureid: undefined, read: undefined });

describe.each(kinds)('ids of $kind', (kind) => {
    it('are packed JSON with a plain number beside an encrypted part, whose tail is the same for the whole account', async () => {
        const contents = (await read(await connect(), kind)).map(inside);
        const keys = kind.kind === 'impersonation logs' ? kind.keys : [...kind.keys, 'secureid'];
        expect(new Set(contents.map((content) => Object.keys(content).join()))).toEqual(new Set([keys.join()]));
        const main = kind.kind === 'tracked messages' ? 'activeid' : String(kind.keys[0]);
        expect(contents.every((content) => Number.isSafeInteger(content[main]))).toBe(true);
        if (keys.includes('secureid')) {
            expect(new Set(contents.map(({ secureid }) => String(secureid).slice(-40))).size).toBe(1);
            expect(new Set(contents.map(({ secureid }) => secureid)).size).toBe(contents.length);
        }
    });

    it.each(['changingIds', 'idsPerApplication'] as const)('are others with %s, around the same numbers', async (option) => {
        const connected = await connect();
        const first = await read(connected, kind);
        connected.simulator.options[option] = true;
        const reader = option === 'idsPerApplication' ? await withToken(connected.simulator, connected.simulator.registerApplication()) : connected;
        const second = await read(reader, kind);
        if (!(option === 'idsPerApplication' && kind.kind === 'impersonation logs')) {
            expect(second.filter((id) => first.includes(id))).toEqual([]);
        }
        expect(second.map(withoutSecret)).toEqual(first.map(withoutSecret));
        const third = await read(reader, kind);
        expect(third.filter((id) => second.includes(id)).length).toBe(option === 'changingIds' ? 0 : second.length);
    });

    it('show nothing when they are to be opaque', async () => {
        const ids = await read(await connect({ opaqueIds: true }), kind);
        expect(ids.filter((id) => !isOpaque(id))).toEqual([]);
    });
});

describe('secure ids', () => {
    const heldList = async (connected: Connected): Promise<Row[]> =>
        ((await connected.post('/api/gateway/get-hold-message-list', { data: [{ admin: true }] })).json.data ?? []) as Row[];

    it('of a root parent hold the number 0, of an archived message no queue number, of a rejection more than 255 characters', async () => {
        const connected = await connect();
        const { json } = await connected.post('/api/directory/find-groups');
        expect(((json.data?.[0] as unknown as Row).folders as Row[]).map(({ parentId }) => inside(parentId).folderid)).toContain(0);
        const rejections = connected.simulator.state.logs.rejections.rows();
        expect(rejections.every(({ id }) => id.length > 255)).toBe(true);
        const found = await connected.post('/api/message-finder/search', {
            data: [{ start: monthAgo, advancedTrackAndTraceOptions: { to: 'example.com' }, status: ['archived'] }]
        });
        const archived = (found.json.data?.[0] as unknown as Row).trackedEmails as Row[];
        expect(archived.length).toBeGreaterThan(5);
        expect(archived.every(({ id }) => inside(id).messageQueueId === null)).toBe(true);
    });

    it('of managed URLs are no packed JSON', async () => {
        const connected = await connect();
        const { json } = await connected.post('/api/ttp/url/get-all-managed-urls');
        expect(json.data?.length).toBeGreaterThan(9);
        expect(json.data?.every(({ id }) => isOpaque(id))).toBe(true);
    });

    it.each<SimulatorOptions>([{}, { opaqueIds: true }])('that lost, gained or changed a character are refused with an empty 400 (%j)', async (options) => {
        const connected = await connect(options);
        const id = String((await heldList(connected))[0]?.id);
        const release = (one: string) => connected.post('/api/gateway/hold-release', { data: [{ id: one }] });
        const other = (character: string | undefined) => (character === 'A' ? 'B' : 'A');
        for (const at of [0, 5, Math.floor(id.length / 2), id.length - 1]) {
            for (const damaged of [
                id.slice(0, at) + id.slice(at + 1),
                `${id.slice(0, at)}${other(id[at])}${id.slice(at + 1)}`,
                `${id.slice(0, at)}A${id.slice(at)}`
            ]) {
                expect(await release(damaged).then(({ status, text }) => [status, text])).toEqual([400, '']);
            }
        }
        expect((await release(id)).json.data).toEqual([{ id, release: true }]);
    });

    it('rebuilt around another number are refused', async () => {
        const connected = await connect();
        const [first, second] = (await heldList(connected)).map(({ id }) => inside(id));
        const { deflateSync } = await import('node:zlib');
        const rebuilt = deflateSync(JSON.stringify({ ...first, hldqid: second?.hldqid }), { level: 9 }).toString('base64url');
        expect((await connected.post('/api/gateway/hold-release', { data: [{ id: rebuilt }] })).status).toBe(400);
    });

    it('of another application are refused when every application has its own', async () => {
        const connected = await connect({ idsPerApplication: true });
        const other = await withToken(connected.simulator, connected.simulator.registerApplication());
        const id = (await heldList(connected))[0]?.id;
        expect(failCode(await other.post('/api/gateway/hold-release', { data: [{ id }] }))).toBe('xdk_failure');
        const own = (await heldList(other))[0]?.id;
        expect((await other.post('/api/gateway/hold-release', { data: [{ id: own }] })).json.data).toEqual([{ id: own, release: true }]);
    });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import archiveSearchLogs from '../../../nango-integrations/mimecast/syncs/archive-search-logs.ts';
import auditEvents from '../../../nango-integrations/mimecast/syncs/audit-events.ts';
import heldReleaseLogs from '../../../nango-integrations/mimecast/syncs/held-release-logs.ts';
import impersonationProtectLogs from '../../../nango-integrations/mimecast/syncs/impersonation-protect-logs.ts';
import rejectionLogs from '../../../nango-integrations/mimecast/syncs/rejection-logs.ts';
import { formatDate } from '../../../src/sandbox/mimecast/protocol/envelope.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { jsonReply } from '../../json-reply.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant } from '../tenant.ts';
import { functionOf, iso, numberIn } from './window-log.ts';

const time = useSimulatedTime();
const minute = 60_000;
type Row = Record<string, unknown>;

/** A log whose ids hold a number. */
interface NumberedLog {
    sync: unknown;
    name: string;
    model: string;
    log: 'audit' | 'rejections' | 'impersonationProtect';
    /** Name of the number. */
    key: string;
    time: string;
    facts: string[];
    /** The id that version 0.1.0 gave a row. */
    earlier: (row: Row) => string;
}

/** As version 0.1.0 made ids of facts. */
const hashed = (parts: unknown[]): string =>
    createHash('sha256')
        .update(parts.map((part) => `${String(String(part ?? '').length)}:${String(part ?? '')};`).join(''))
        .digest('base64url')
        .slice(0, 32);

const logs: NumberedLog[] = [
    {
        sync: auditEvents,
        name: 'audit-events',
        model: 'AuditEvent',
        log: 'audit',
        key: 'auditlogid',
        time: 'eventTime',
        facts: ['auditType', 'user', 'eventInfo'],
        earlier: ({ id }) => String(id)
    },
    {
        sync: rejectionLogs,
        name: 'rejection-logs',
        model: 'RejectionLog',
        log: 'rejections',
        key: 'rejectid',
        time: 'created',
        facts: ['type', 'info', 'fromAddress', 'toAddress'],
        // Longer than Nango allows.
        earlier: ({ id }) => hashed([id])
    },
    {
        sync: impersonationProtectLogs,
        name: 'impersonation-protect-logs',
        model: 'ImpersonationProtectLog',
        log: 'impersonationProtect',
        key: 'id',
        time: 'eventTime',
        facts: ['messageId', 'recipientAddress', 'subject'],
        earlier: (row) =>
            hashed([
                iso(row.eventTime),
                ...['messageId', 'recipientAddress', 'senderAddress', 'subject', 'definition'].map((part) => row[part]),
                ...[...(row.identifiers as string[])].sort()
            ])
    }
];

function open(log: NumberedLog, simulator: SimulatorOptions = {}): Tenant {
    const tenant = createTenant({ simulator: { ...simulator, logs: { scale: 0, historyDays: 1, perDay: { [log.log]: 900 } } } });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const rowsOf = (log: NumberedLog, tenant: Tenant): Row[] => tenant.simulator.state.logs[log.log].rows() as unknown as Row[];
const run = async (log: NumberedLog, tenant: Tenant) => resultOf(await tenant.sync(functionOf(log.sync, log.name), log.name)).changes[log.model];

/** One record for each row, whatever its id. */
function expectOneEach(log: NumberedLog, tenant: Tenant): void {
    const factsOf = (facts: Row): string =>
        JSON.stringify([Date.parse(String(facts[log.time]).replace('+0000', 'Z')), ...log.facts.map((fact) => facts[fact])]);
    expect(tenant.records(log.model).map(factsOf).sort()).toEqual(rowsOf(log, tenant).map(factsOf).sort());
}

/** Runs until nothing is read again that was there before. */
async function runOn(log: NumberedLog, tenant: Tenant, runs = 10): Promise<void> {
    for (let index = 0; index < runs; index++) {
        tenant.clock.advance(5 * minute);
        await run(log, tenant);
        expectOneEach(log, tenant);
    }
}

/** Counts what is asked of the store beside saving. */
function watchStore(tenant: Tenant): { lookUps: number } {
    const watched = { lookUps: 0 };
    const { records } = tenant.services;
    for (const method of ['get', 'list'] as const) {
        const original = records[method].bind(records) as (...given: unknown[]) => unknown;
        Object.assign(records, {
            [method]: (...given: unknown[]) => {
                watched.lookUps += 1;
                return original(...given);
            }
        });
    }
    return watched;
}

describe.each(logs)('the identity of $name', (log) => {
    it('is the number inside the id, whatever the rest of the id is at this read, and nothing new changes nothing', async () => {
        const tenant = open(log, { changingLogIds: true, changingIds: true });
        const store = watchStore(tenant);
        await run(log, tenant);
        const numbers = rowsOf(log, tenant).map(({ id }) => numberIn(id, log.key));
        const lookUps = store.lookUps;
        expect(lookUps).toBe(0);
        expect(
            tenant
                .records(log.model)
                .map(({ id }) => id)
                .sort()
        ).toEqual(numbers.sort());
        const before = tenant.records(log.model).length;
        tenant.clock.advance(20);
        const again = await run(log, tenant);
        expect(tenant.records(log.model)).toHaveLength(before);
        expect([again?.added ?? 0, again?.updated ?? 0]).toEqual([0, 0]);
    });

    it('is made of the facts where ids show no number, and rows that are equal in all of them stay apart', async () => {
        const tenant = open(log, { opaqueIds: true, changingLogIds: true });
        const [row] = rowsOf(log, tenant).slice(-1) as [Row];
        const { add } = tenant.simulator.state.logs[log.log] as { add(row: object, at: number): void };
        const at = tenant.clock.now() - 10 * minute;
        for (let count = 0; count < 3; count++) {
            add({ ...row, [log.time]: formatDate(at) }, at);
        }
        await run(log, tenant);
        expect(tenant.records(log.model).every(({ id }) => /^[\w-]{32}(-\d+)?$/.test(String(id)))).toBe(true);
        expectOneEach(log, tenant);
        tenant.clock.advance(20);
        const again = await run(log, tenant);
        expect([again?.added ?? 0, again?.updated ?? 0]).toEqual([0, 0]);
    });

    it('stays what it was when ids stop to show their number', async () => {
        const tenant = open(log);
        await run(log, tenant);
        const before = new Set(tenant.records(log.model).map(({ id }) => id));
        tenant.simulator.options.opaqueIds = true;
        await runOn(log, tenant);
        const after = new Set(tenant.records(log.model).map(({ id }) => id));
        expect([...before].filter((id) => !after.has(id))).toEqual([]);
        expect([...after].some((id) => String(id).length === 32)).toBe(true);
    });

    it('stays what it was when ids begin to show a number, back and forth, and is not looked up any more afterwards', async () => {
        const tenant = open(log, { opaqueIds: true });
        await run(log, tenant);
        const before = new Set(tenant.records(log.model).map(({ id }) => id));
        tenant.simulator.options.opaqueIds = false;
        await runOn(log, tenant, 3);
        tenant.simulator.options.opaqueIds = true;
        await runOn(log, tenant, 2);
        tenant.simulator.options.opaqueIds = false;
        await runOn(log, tenant);
        const after = new Set(tenant.records(log.model).map(({ id }) => id));
        expect([...before].filter((id) => !after.has(id))).toEqual([]);
        expect([...after].some((id) => /^\d+$/.test(String(id)))).toBe(true);
        expect(tenant.checkpoint(log.name)).toMatchObject({ ids: 'number', mixedThrough: '' });
        const store = watchStore(tenant);
        tenant.clock.advance(5 * minute);
        await run(log, tenant);
        expect(store.lookUps).toBe(0);
    });

    it('stays what version 0.1.0 made it for rows that are read again, and for those that run was killed over', async () => {
        const tenant = open(log);
        const scope = { integration: 'mimecast', connection: 'c-1', model: log.model, variant: 'base' };
        const rows = rowsOf(log, tenant);
        const old = rows.map((row) => ({
            id: log.earlier(row),
            ...Object.fromEntries(log.facts.map((fact) => [fact, row[fact]])),
            [log.time]: iso(row[log.time])
        }));
        tenant.services.records.save(scope, old, tenant.services.records.nextRun());
        expect(tenant.records(log.model)).toHaveLength(rows.length);
        const now = tenant.clock.now();
        tenant.saveCheckpoint(log.name, {
            savedThrough: new Date(now - 60 * minute).toISOString(),
            gapFrom: new Date(now - 50 * minute).toISOString(),
            gapTo: new Date(now).toISOString(),
            gapThrough: new Date(now).toISOString()
        });
        await runOn(log, tenant);
        const after = new Set(tenant.records(log.model).map(({ id }) => id));
        expect(old.filter(({ id }) => !after.has(id))).toEqual([]);
        expect([...after].filter((id) => /^\d+$/.test(String(id))).length).toBeGreaterThan(5);
        expect(tenant.checkpoint(log.name)).toMatchObject({ ids: 'number', mixedThrough: '' });
    });
});

it('held releases: ids that change at every read change nothing', async () => {
    const tenant = createTenant({ simulator: { changingLogIds: true, logs: { scale: 0, historyDays: 1, perDay: { heldReleases: 400 } } } });
    time.follow(tenant.clock, tenant.timers);
    const fn = functionOf(heldReleaseLogs, 'held-release-logs');
    resultOf(await tenant.sync(fn, 'held-release-logs'));
    tenant.clock.advance(20);
    const again = resultOf(await tenant.sync(fn, 'held-release-logs')).changes['HeldReleaseLog'];
    expect([again?.added ?? 0, again?.updated ?? 0]).toEqual([0, 0]);
});

describe('the identity of archive-search-logs', () => {
    const name = 'archive-search-logs';
    const fn = functionOf(archiveSearchLogs, name);
    const searches = (): { tenant: Tenant; refuse: (path: string | undefined) => void } => {
        let refused: string | undefined;
        const tenant = createTenant({
            simulator: { logs: { scale: 0, historyDays: 1, perDay: { archiveSearches: 400 } } },
            intercept: ({ url }) =>
                refused !== undefined && url.endsWith(refused) ? jsonReply({ fail: [{ code: 'app_forbidden', message: 'Forbidden' }] }, 403) : undefined
        });
        time.follow(tenant.clock, tenant.timers);
        return { tenant, refuse: (path) => (refused = path) };
    };
    const count = (tenant: Tenant): number => tenant.simulator.state.logs.archiveSearches.count();

    it('is the same from both operations, although only one of them gives all fields', async () => {
        const { tenant, refuse } = searches();
        resultOf(await tenant.sync(fn, name));
        const ids = new Set(tenant.records('ArchiveSearchLog').map(({ id }) => id));
        expect(ids.size).toBe(count(tenant));
        const { archiveSearches } = tenant.simulator.state.logs;
        for (const row of archiveSearches.rows()) {
            // The other operation says nothing of these two.
            delete row.isAdmin;
            delete row.searchPath;
        }
        refuse('/api/archive/get-search-logs');
        tenant.clock.advance(minute);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ArchiveSearchLog')).toHaveLength(count(tenant));
    });

    it('stays what version 0.1.0 made it', async () => {
        const { tenant } = searches();
        const counts = new Map<string, number>();
        const old = (tenant.simulator.state.logs.archiveSearches.rows() as unknown as Row[]).map((row) => {
            const parts = ['emailAddr', 'source', 'searchText', 'searchReason', 'description', 'searchPath', 'isAdmin'].map((part) => row[part]);
            const id = hashed([iso(row.createTime), ...parts]);
            const ordinal = (counts.get(id) ?? 0) + 1;
            counts.set(id, ordinal);
            return { id: ordinal === 1 ? id : `${id}-${String(ordinal)}`, createTime: iso(row.createTime) };
        });
        const scope = { integration: 'mimecast', connection: 'c-1', model: 'ArchiveSearchLog', variant: 'base' };
        tenant.services.records.save(scope, old, tenant.services.records.nextRun());
        const now = new Date(tenant.clock.now()).toISOString();
        tenant.saveCheckpoint(name, { savedThrough: now, gapFrom: '', gapTo: '', gapThrough: '' });
        for (let index = 0; index < 4; index++) {
            tenant.clock.advance(15 * minute);
            resultOf(await tenant.sync(fn, name));
            expect(tenant.records('ArchiveSearchLog')).toHaveLength(count(tenant));
        }
    });
});

import { describe, expect, it } from 'vitest';
import heldMessages from '../../../nango-integrations/mimecast/actions/list-held-messages.ts';
import { registry } from '../../../nango-integrations/mimecast/operations/registry.generated.ts';
import auditEventsSync from '../../../nango-integrations/mimecast/syncs/audit-events.ts';
import securityEventsSync from '../../../nango-integrations/mimecast/syncs/security-events.ts';
import securityEventsLiveSync from '../../../nango-integrations/mimecast/syncs/security-events-live.ts';
import threatIntelFeedSync from '../../../nango-integrations/mimecast/syncs/threat-intel-feed.ts';
import urlProtectLogsSync from '../../../nango-integrations/mimecast/syncs/url-protect-logs.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition, KillPoint } from '../../../src/sandbox/nango/runner/index.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { addAuditEvents, asked, auditIds, auditRow, eventTruth, expectSame, hour, minute, openAccount, subject, warnings } from './account.ts';

const time = useSimulatedTime();
const auditEvents = subject(auditEventsSync, 'audit-events');
const urlProtectLogs = subject(urlProtectLogsSync, 'url-protect-logs');
const auditPath = '/api/audit/get-audit-events';
const auditCall = `POST ${auditPath}`;

/** How far the log counts as read. */
const savedThrough = (checkpoint: Record<string, unknown> | null): unknown => checkpoint?.['savedThrough'] ?? '';

describe('pages and windows', () => {
    it.each(['nested', 'flat', 'object', 'text'] as const)('pitfall 1: HTTP 200 with "fail" filled (%s) is an error, not an empty last page', async (shape) => {
        const tenant = openAccount(time);
        addAuditEvents(tenant, 250, hour);
        tenant.simulator.faults.add({ endpoint: auditCall, when: { nth: 2 }, fault: { kind: 'fail', code: 'err_internal', message: 'It broke', shape } });
        const refusal = refusalOf(await auditEvents.run(tenant));
        expect(refusal.message).toContain('It broke');
        expect(savedThrough(tenant.checkpoint('audit-events'))).toBe('');
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
    });

    it('pitfall 1: "fail" beside good rows is an error too, after the good rows are saved', async () => {
        const tenant = openAccount(time);
        addAuditEvents(tenant, 90, hour);
        tenant.simulator.faults.add({ endpoint: auditCall, when: { nth: 1 }, fault: { kind: 'partial-failure' } });
        expect(refusalOf(await auditEvents.run(tenant))).toMatchObject({ type: 'temporary', retryable: true });
        expect(auditIds(tenant).saved).toHaveLength(89);
        expect(savedThrough(tenant.checkpoint('audit-events'))).toBe('');
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
    });

    it('pitfall 2: the filter of the first page is sent again with every page token', async () => {
        const tenant = openAccount(time);
        addAuditEvents(tenant, 450, hour);
        await auditEvents.succeed(tenant);
        const calls = asked(tenant, auditPath);
        expect(calls).toHaveLength(5);
        expect(calls.map(({ token }) => token === undefined)).toEqual([true, false, false, false, false]);
        expect(new Set(calls.map(({ data }) => JSON.stringify(data)))).toEqual(
            new Set([JSON.stringify([{ startDateTime: '2025-11-07T09:40:00+0000', endDateTime: '2026-01-06T09:30:00+0000' }])])
        );
        expectSame(auditIds(tenant));
    });

    it('pitfall 3: a page token ends with its window, also when a run is killed or the last page still has one', async () => {
        const tenant = openAccount(time, { emptyLastPage: true });
        addAuditEvents(tenant, 450, 10 * minute);
        let pagesSaved = 0;
        const kill = ({ method, when }: KillPoint): boolean => method === 'batchSave' && when === 'after' && (pagesSaved += 1) === 2;
        expect((await auditEvents.run(tenant, { kill })).status).toBe('killed');
        tenant.clock.advance(6 * hour);
        addAuditEvents(tenant, 250, minute);
        await auditEvents.succeed(tenant);
        const calls = asked(tenant, auditPath);
        const windows = new Map<string, (string | undefined)[]>();
        for (const { data, token } of calls) {
            windows.set(JSON.stringify(data), [...(windows.get(JSON.stringify(data)) ?? []), token]);
        }
        // The killed window, what was left of it, and what came since.
        expect(windows.size).toBe(3);
        for (const tokens of windows.values()) {
            expect(tokens.length).toBeGreaterThan(1);
            expect(tokens.map((token) => token === undefined)).toEqual(tokens.map((_, index) => index === 0));
        }
        expectSame(auditIds(tenant));
    });

    it.each([
        ['without "next"', {}, 2],
        ['with a "next" that leads to an empty page', { emptyLastPage: true }, 3],
        ['with the same "next" for ever', { repeatedNext: true }, 2]
    ])('pitfall 4: a walk ends after the last page %s', async (_, behaviour, calls) => {
        const tenant = openAccount(time, behaviour);
        addAuditEvents(tenant, 150, hour);
        await auditEvents.succeed(tenant);
        expect(asked(tenant, auditPath)).toHaveLength(calls);
        expectSame(auditIds(tenant));
        expect(savedThrough(tenant.checkpoint('audit-events'))).toBe('2026-01-06T09:30:00.000Z');
    });

    it('pitfall 4: a repeated token in the middle of the log is no end: what is left is asked for anew, and everything arrives', async () => {
        const tenant = openAccount(time, { repeatedNext: true });
        addAuditEvents(tenant, 950, hour);
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
        expect(asked(tenant, auditPath).length).toBeLessThan(25);
        expect(savedThrough(tenant.checkpoint('audit-events'))).toBe('2026-01-06T09:30:00.000Z');
    });

    it('pitfall 4: a token that repeats where nothing is left to ask for is no end either while Mimecast counts more rows', async () => {
        const tenant = openAccount(time, { repeatedNext: true });
        addAuditEvents(tenant, 250, 0);
        expect(refusalOf(await auditEvents.run(tenant))).toMatchObject({ type: 'temporary', code: 'incomplete_list' });
        expect(savedThrough(tenant.checkpoint('audit-events'))).toBe('');
    });

    it('pitfall 5: the newest event, asked for again at every poll, is not handed out again', async () => {
        const tenant = openAccount(time, { logs: { perDay: { urlProtect: 480 }, historyDays: 1 } });
        addAuditEvents(tenant, 20, minute);
        await auditEvents.succeed(tenant);
        await urlProtectLogs.succeed(tenant);
        for (const [sync, model] of [
            [auditEvents, 'AuditEvent'],
            [urlProtectLogs, 'UrlProtectLog']
        ] as const) {
            const saved = tenant.records(model);
            const cursor = saved.at(-1)?._nango_metadata.cursor ?? '';
            const { changes } = await sync.succeed(tenant);
            // No time has passed, so the bounds of this poll include the newest rows: Mimecast has listed them once more.
            expect(tenant.logs.map(({ message }) => message).findLast((message) => message.includes(' rows from '))).not.toContain(': 0 rows');
            expect(changes[model] ?? { added: 0, updated: 0, deleted: 0 }).toEqual({ added: 0, updated: 0, deleted: 0 });
            expect(tenant.records(model, cursor)).toEqual([]);
            expect(tenant.records(model)).toHaveLength(saved.length);
        }
    });

    it('pitfall 8: no more than the documented page size is asked for, and a shorter page than that is not the last', async () => {
        const tooLarge = registry.filter(({ pageSize }) => (pageSize ?? 0) > 100);
        // Its vendor lists the sizes it takes; 500 is one of them.
        expect(tooLarge.map(({ path }) => path)).toEqual(['/threat-reporting/v1/reported-emails']);
        const tenant = openAccount(time, { maxLogPageSize: 40 });
        addAuditEvents(tenant, 150, hour);
        await auditEvents.succeed(tenant);
        expect(asked(tenant, auditPath).map(({ size }) => size)).toEqual([100, 100, 100, 100]);
        expectSame(auditIds(tenant));
    });

    it('pitfall 9: a list is read to its end, not to its first hundred or two', async () => {
        const tenant = openAccount(time, { sizes: { users: 6, groups: 0, heldMessages: 330, trackedMessages: 0 } });
        addAuditEvents(tenant, 1050, minute);
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));

        const list = importedFunction(heldMessages as unknown as FunctionDefinition, 'list-held-messages.ts');
        const found: string[] = [];
        let cursor: string | null = null;
        let calls = 0;
        do {
            const outcome = await tenant.action(list, 'list-held-messages', cursor === null ? {} : { cursor });
            const page = resultOf(outcome) as { messages: { id: string }[]; cursor: string | null };
            found.push(...page.messages.map(({ id }) => id));
            cursor = page.cursor;
            calls += 1;
        } while (cursor !== null && calls < 10);
        expect(calls).toBe(4);
        expect(new Set(found).size).toBe(tenant.simulator.state.held.size);
        expect(found).toHaveLength(330);
    });

    it('pitfall 31: rows that are listed a quarter of an hour late all arrive, with a poll every five minutes', async () => {
        const tenant = openAccount(time, { lateRowsMinutes: 15, logs: { perDay: { audit: 1440 }, historyDays: 0.1 } });
        const began = tenant.clock.now();
        const { audit } = tenant.simulator.state.logs;
        await auditEvents.succeed(tenant);
        let heldBack = 0;
        for (let poll = 0; poll < 24; poll++) {
            tenant.clock.advance(5 * minute);
            heldBack += audit.count() - audit.visible(-Infinity, Infinity, 15).length;
            await auditEvents.succeed(tenant);
        }
        expect(heldBack).toBeGreaterThan(24);
        const saved = new Set(auditIds(tenant).saved);
        const lost = audit.rows(-Infinity, tenant.clock.now() - 20 * minute).filter(({ eventInfo }) => !saved.has(eventInfo));
        expect(lost).toEqual([]);
        expect(audit.count(began, tenant.clock.now() - 20 * minute)).toBeGreaterThan(50);
        // Every poll looks back further than the longest known lag.
        for (const { data } of asked(tenant, auditPath).slice(1)) {
            const span =
                Date.parse(String(data[0]?.['endDateTime']).replace('+0000', 'Z')) - Date.parse(String(data[0]?.['startDateTime']).replace('+0000', 'Z'));
            expect(span).toBeGreaterThan(15 * minute);
        }
    });

    it('pitfall 32: dates with "+0000" are read, and a date that cannot be read is kept as text and moves nothing', async () => {
        const tenant = openAccount(time);
        addAuditEvents(tenant, 250, hour);
        const odd = { ...auditRow('odd-date', tenant.clock.now()), eventTime: '06/01/2026 09:30' };
        tenant.simulator.state.logs.audit.add(odd, tenant.clock.now() - 150 * hour);
        let pagesSaved = 0;
        const kill = ({ method, when }: KillPoint): boolean => method === 'batchSave' && when === 'before' && (pagesSaved += 1) === 3;
        expect((await auditEvents.run(tenant, { kill })).status).toBe('killed');
        // The second page ends 198 hours back: a reader that cannot read "+0000" could not tell.
        expect(Date.parse(String(tenant.checkpoint('audit-events')?.['gapTo']))).toBe(tenant.clock.now() - 198 * hour + 30 * minute);
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
        const records = new Map(
            tenant.records('AuditEvent').map(({ eventInfo, eventTime, extra }) => [eventInfo, eventTime ?? (extra as { eventTime?: unknown }).eventTime])
        );
        expect(records.get('Event audit-250')).toBe('2026-01-06T09:30:00.000Z');
        expect(records.get('Event odd-date')).toBe('06/01/2026 09:30');
        expect(savedThrough(tenant.checkpoint('audit-events'))).toBe('2026-01-06T09:30:00.000Z');
        expect([...records.values()].filter((eventTime) => String(eventTime).startsWith('1970'))).toEqual([]);
    });
});

/** Every way to lose a page between its arrival and the checkpoint. */
const losses = (['before', 'after'] as const).flatMap((when) =>
    ['batchSave', 'saveCheckpoint'].flatMap((method) => [1, 2, 3].map((nth) => ({ when, method, nth })))
);
const lossOf = ({ when, method, nth }: (typeof losses)[number]): ((point: KillPoint) => boolean) => {
    let count = 0;
    return (point) => point.method === method && point.when === when && (count += 1) === nth;
};

describe('a page that was fetched and then thrown away', () => {
    it('pitfall 33: counts as seen only once it is saved, wherever the process dies', async () => {
        for (const loss of losses) {
            const tenant = openAccount(
                time,
                {
                    logs: { siemHistoryDays: 0.2, siemPerDay: { receipt: 300, delivery: 300, process: 300 }, historyDays: 2, perDay: { threatFeedGrid: 160 } }
                },
                { metadata: { securityEventTypes: ['receipt', 'delivery', 'process'] } }
            );
            addAuditEvents(tenant, 330, minute);
            for (const [definition, name] of [
                [auditEventsSync, 'audit-events'],
                [securityEventsSync, 'security-events'],
                [securityEventsLiveSync, 'security-events-live'],
                [threatIntelFeedSync, 'threat-intel-feed']
            ] as const) {
                const sync = subject(definition, name);
                const outcome = await sync.run(tenant, { kill: lossOf(loss) });
                expect([name, loss, outcome.status]).toEqual([name, loss, 'killed']);
                await sync.succeed(tenant);
            }
            expectSame(auditIds(tenant));
            for (const [type, model] of [
                ['receipt', 'ReceiptEvent'],
                ['delivery', 'DeliveryEvent'],
                ['process', 'ProcessEvent']
            ] as const) {
                expectSame(eventTruth(tenant, type, model));
            }
            const { siem, threatFeedGrid } = tenant.simulator.state.logs;
            expect(tenant.records('LiveSecurityEvent')).toHaveLength(siem.count('receipt') + siem.count('delivery') + siem.count('process'));
            expect(tenant.records('ThreatIndicator')).toHaveLength(threatFeedGrid.count());
            expect(warnings(tenant)).not.toContain('duplicate');
        }
    });

    it('pitfall 33: counts as seen only once it is saved, when saving fails', async () => {
        let saves = 0;
        const tenant = openAccount(
            time,
            {},
            {
                services: (services) => ({
                    ...services,
                    records: {
                        ...services.records,
                        save: (...given) => {
                            if ((saves += 1) === 2) {
                                throw new Error('The store is full.');
                            }
                            return services.records.save(...given);
                        }
                    }
                })
            }
        );
        addAuditEvents(tenant, 330, minute);
        expect((await auditEvents.run(tenant)).status).toBe('failed');
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
    });
});

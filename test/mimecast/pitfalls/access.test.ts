import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import heldMessages from '../../../nango-integrations/mimecast/actions/list-held-messages.ts';
import attachmentProtectLogsSync from '../../../nango-integrations/mimecast/syncs/attachment-protect-logs.ts';
import auditEventsSync from '../../../nango-integrations/mimecast/syncs/audit-events.ts';
import cloudIntegratedEventsSync from '../../../nango-integrations/mimecast/syncs/cloud-integrated-events.ts';
import impersonationProtectLogsSync from '../../../nango-integrations/mimecast/syncs/impersonation-protect-logs.ts';
import rejectionLogsSync from '../../../nango-integrations/mimecast/syncs/rejection-logs.ts';
import securityEventsSync from '../../../nango-integrations/mimecast/syncs/security-events.ts';
import securityEventsLiveSync from '../../../nango-integrations/mimecast/syncs/security-events-live.ts';
import threatIntelFeedSync from '../../../nango-integrations/mimecast/syncs/threat-intel-feed.ts';
import urlProtectLogsSync from '../../../nango-integrations/mimecast/syncs/url-protect-logs.ts';
import type { Fault } from '../../../src/sandbox/mimecast/index.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import type { TransportRequest } from '../../../src/sandbox/nango/transport.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { addAuditEvents, asked, auditIds, eventTruth, expectSame, hour, minute, openAccount, queries, second, subject, warnings } from './account.ts';

const time = useSimulatedTime();
const auditEvents = subject(auditEventsSync, 'audit-events');
const urlProtectLogs = subject(urlProtectLogsSync, 'url-protect-logs');
const securityEvents = subject(securityEventsSync, 'security-events');
const auditPath = '/api/audit/get-audit-events';
const auditCall = `POST ${auditPath}`;
const feedCall = 'POST /api/ttp/threat-intel/get-feed';

describe('failures that are none, and none that are', () => {
    it('pitfall 7: "err_threat_intel_feed_no_result_found" is an empty feed; every other failure of it is an error', async () => {
        const feed = subject(threatIntelFeedSync, 'threat-intel-feed');
        const tenant = openAccount(time);
        await feed.succeed(tenant);
        expect(tenant.simulator.calls.count(feedCall)).toBe(2);
        expect(tenant.checkpoint('threat-intel-feed')).toMatchObject({ customerThrough: '2026-01-06T09:30:00.000Z', gridThrough: '2026-01-06T09:30:00.000Z' });
        expect(warnings(tenant)).toBe('');
        tenant.simulator.faults.add({ endpoint: feedCall, fault: { kind: 'fail', code: 'err_threat_intel_feed_unavailable', message: 'Not now' } });
        tenant.clock.advance(hour);
        expect(refusalOf(await feed.run(tenant))).toMatchObject({ code: 'err_threat_intel_feed_unavailable' });
        expect(tenant.checkpoint('threat-intel-feed')).toMatchObject({ customerThrough: '2026-01-06T09:30:00.000Z' });
    });

    it.each<[string, Fault]>([
        ['Unauthorized Request', { kind: 'unauthorized-request' }],
        ['token_verification_failed', { kind: 'token-verification-failed' }]
    ])('pitfall 23: a 401 with %s passes: one renewal, then patience, and never a call for new credentials', async (_, fault) => {
        const tenant = openAccount(time);
        addAuditEvents(tenant, 250, hour);
        tenant.simulator.faults.add({ endpoint: auditCall, when: { from: 2, to: 4 }, fault });
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
        // The first token and one renewal.
        expect(tenant.tokenCalls).toBe(2);

        const lasting = openAccount(time);
        lasting.simulator.faults.add({ endpoint: auditCall, fault });
        expect(refusalOf(await auditEvents.run(lasting))).toMatchObject({ type: 'temporary', retryable: true });
        expect(lasting.tokenCalls).toBe(2);
        expect(lasting.simulator.calls.count(auditCall)).toBeLessThanOrEqual(6);
    });

    it('pitfall 26: one permission missing stops one log, not all of them', async () => {
        const permission = 'Monitoring | Attachment Protection | Read';
        const permissions = [...openAccount(time).simulator.application.permissions].filter((one) => one !== permission);
        const logs = { perDay: { urlProtect: 60, attachmentProtect: 60, impersonationProtect: 60 }, historyDays: 1 };
        const tenant = openAccount(time, { logs }, { application: { permissions } });
        const refusal = refusalOf(await subject(attachmentProtectLogsSync, 'attachment-protect-logs').run(tenant));
        expect(refusal).toMatchObject({ type: 'permission', permission, retryable: false });
        expect(refusal.message).toContain(permission);
        await urlProtectLogs.succeed(tenant);
        await subject(impersonationProtectLogsSync, 'impersonation-protect-logs').succeed(tenant);
        expect(tenant.records('UrlProtectLog')).toHaveLength(tenant.simulator.state.logs.urlProtect.count());
        expect(tenant.records('ImpersonationProtectLog')).toHaveLength(tenant.simulator.state.logs.impersonationProtect.count());
    });

    it('pitfall 26: an event type that is refused does not stop the types after it', async () => {
        const intercept = ({ url }: TransportRequest) =>
            new URL(url).searchParams.get('type') === 'receipt' ? jsonReply({ fail: [{ code: 'app_forbidden', message: 'Forbidden' }] }, 403) : undefined;
        const logs = { siemHistoryDays: 0.2, siemPerDay: { receipt: 300, delivery: 300 } };
        const tenant = openAccount(time, { logs }, { intercept, metadata: { securityEventTypes: ['receipt', 'delivery'] } });
        expect(refusalOf(await securityEvents.run(tenant))).toMatchObject({ type: 'permission' });
        expectSame(eventTruth(tenant, 'delivery', 'DeliveryEvent'));
        expect(tenant.records('DeliveryEvent').length).toBeGreaterThan(40);
    });

    it('pitfall 27: an account without Cloud Integrated gets one line in the log and one call, no failed run', async () => {
        const products = [...openAccount(time).simulator.application.products].filter((product) => !product.endsWith('for CI'));
        const sync = subject(cloudIntegratedEventsSync, 'cloud-integrated-events');
        const tenant = openAccount(time, { logs: { siemPerDay: { entities: 200 } } }, { application: { products } });
        await sync.succeed(tenant);
        expect(tenant.simulator.calls.count('GET /siem/v1/batch/events/ci')).toBe(1);
        expect(warnings(tenant).split('\n')).toEqual([expect.stringContaining('Nothing was read: ')]);
        // Nobody gets it without asking.
        expect((cloudIntegratedEventsSync as unknown as { autoStart: boolean }).autoStart).toBe(false);
    });
});

describe('filters that lose rows without a word', () => {
    it('pitfall 28: rejections and held messages are asked for with "admin": without it the answer is empty', async () => {
        const sizes = { users: 6, groups: 0, trackedMessages: 0, heldMessages: 40 };
        const tenant = openAccount(time, { sizes, logs: { perDay: { rejections: 100 }, historyDays: 2 } });
        await subject(rejectionLogsSync, 'rejection-logs').succeed(tenant);
        expect(tenant.records('RejectionLog').length).toBeGreaterThan(150);
        expect(tenant.records('RejectionLog')).toHaveLength(tenant.simulator.state.logs.rejections.count());
        const list = importedFunction(heldMessages as unknown as FunctionDefinition, 'list-held-messages.ts');
        for (const input of [{}, { start: '2025-12-01T00:00:00Z' }, { searchBy: { field: 'all', value: 'a' } }]) {
            const { messages } = resultOf(await tenant.action(list, 'list-held-messages', input)) as { messages: unknown[] };
            expect(messages.length).toBeGreaterThan(0);
        }
        const filters = [...asked(tenant, '/api/gateway/get-rejections'), ...asked(tenant, '/api/gateway/get-hold-message-list')];
        expect(filters.length).toBeGreaterThan(4);
        expect(filters.filter(({ data }) => data[0]?.['admin'] !== true)).toEqual([]);
    });

    it('pitfall 29: impersonation rows that were not tagged as malicious are read too', async () => {
        const tenant = openAccount(time, { logs: { perDay: { impersonationProtect: 150 }, historyDays: 2 } });
        await subject(impersonationProtectLogsSync, 'impersonation-protect-logs').succeed(tenant);
        const rows = tenant.simulator.state.logs.impersonationProtect.rows();
        for (const tagged of [true, false]) {
            const truth = rows.filter(({ taggedMalicious }) => taggedMalicious === tagged).length;
            expect(truth).toBeGreaterThan(20);
            expect(tenant.records('ImpersonationProtectLog').filter(({ taggedMalicious }) => taggedMalicious === tagged)).toHaveLength(truth);
        }
        for (const { data } of asked(tenant, '/api/ttp/impersonation/get-logs')) {
            expect(Object.keys(data[0] ?? {}).sort()).toEqual(['from', 'oldestFirst', 'to']);
        }
    });
});

describe('limits', () => {
    it.each(['x-ratelimit', 'x-rate-limit', 'x-mimecast-ratelimit'] as const)(
        'pitfall 24: the reset of a 429 (%s) is milliseconds in a text',
        async (headers) => {
            const tenant = openAccount(time);
            addAuditEvents(tenant, 150, hour);
            tenant.simulator.faults.add({ endpoint: auditCall, when: { nth: 2 }, fault: { kind: 'rate-limited', resetMs: 30_000, headers } });
            const began = tenant.clock.now();
            await auditEvents.succeed(tenant);
            expectSame(auditIds(tenant));
            // Not 30,000 seconds, and not a moment before the time.
            expect(tenant.clock.now() - began).toBeGreaterThanOrEqual(30 * second);
            expect(tenant.clock.now() - began).toBeLessThan(31 * second);
        }
    );

    it.each(['1767691800', 'soon', ''])('pitfall 24: a reset that is no length of time (%j) stops a sync for minutes at most', async (reset) => {
        let calls = 0;
        const intercept = ({ url }: TransportRequest) =>
            url.endsWith(auditPath) && (calls += 1) === 1 ? { ...jsonReply({ fail: [] }, 429), headers: { 'x-ratelimit-reset': reset } } : undefined;
        const tenant = openAccount(time, {}, { intercept });
        addAuditEvents(tenant, 50, hour);
        const began = tenant.clock.now();
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
        expect(tenant.clock.now() - began).toBeGreaterThanOrEqual(second);
        expect(tenant.clock.now() - began).toBeLessThanOrEqual(5 * minute);
    });

    it.each<[string, Fault]>([
        ['with a body and the time', { kind: 'rate-limited', resetMs: 2000 }],
        ['without a body and without any header', { kind: 'rate-limited', headers: 'none', emptyBody: true }]
    ])('pitfall 25: a 429 %s in the middle of a walk loses nothing', async (_, fault) => {
        const logs = { siemHistoryDays: 0.2, siemPerDay: { receipt: 300 } };
        const tenant = openAccount(time, { logs }, { metadata: { securityEventTypes: ['receipt'] } });
        addAuditEvents(tenant, 450, minute);
        const began = tenant.clock.now();
        tenant.simulator.faults.add({ endpoint: '* /*i*', when: { every: 2 }, fault });
        await auditEvents.succeed(tenant);
        await securityEvents.succeed(tenant);
        await subject(securityEventsLiveSync, 'security-events-live').succeed(tenant);
        expectSame(auditIds(tenant));
        expectSame(eventTruth(tenant, 'receipt', 'ReceiptEvent'));
        const { siem } = tenant.simulator.state.logs;
        expect(tenant.records('LiveSecurityEvent').length).toBeGreaterThanOrEqual(siem.count('receipt', 0, began));
        expect(tenant.simulator.faults.struck).toBeGreaterThan(5);
    });

    it('pitfall 25: a 429 that does not end fails the run, keeps the place, and the next run goes on there', async () => {
        const tenant = openAccount(time);
        addAuditEvents(tenant, 450, hour);
        tenant.simulator.faults.add({ endpoint: auditCall, when: { from: 3 }, fault: { kind: 'rate-limited', resetMs: 1000 } });
        expect(refusalOf(await auditEvents.run(tenant))).toMatchObject({ type: 'rate_limited', retryable: true });
        expect(tenant.checkpoint('audit-events')).toMatchObject({ savedThrough: '', gapFrom: expect.stringContaining('2025-11-07') });
        const calls = asked(tenant, auditPath).length;
        tenant.simulator.faults.clear();
        await auditEvents.succeed(tenant);
        expectSame(auditIds(tenant));
        // The two pages that were saved are not read again, but for the overlap.
        expect(asked(tenant, auditPath).length - calls).toBeLessThanOrEqual(4);
    });

    it('pitfall 30: a long walk and the syncs after it take one token, not one per page', async () => {
        const logs = { siemHistoryDays: 0.2, siemPerDay: { receipt: 300 }, perDay: { urlProtect: 600 }, historyDays: 3 };
        const tenant = openAccount(time, { tokenQuotaPerMinute: 1, logs }, { latencyMs: 800, metadata: { securityEventTypes: ['receipt'] } });
        addAuditEvents(tenant, 6000, 10 * second);
        await auditEvents.succeed(tenant);
        await urlProtectLogs.succeed(tenant);
        await securityEvents.succeed(tenant);
        expect(asked(tenant, auditPath).length).toBeGreaterThanOrEqual(60);
        expect(asked(tenant, '/api/ttp/url/get-logs').length).toBeGreaterThan(15);
        expect(queries(tenant, '/siem/v1/batch/events/cg').length).toBeGreaterThan(0);
        expect(tenant.simulator.calls.count('POST /oauth/token')).toBe(1);
        // A token lives half an hour: renewed before its end, once.
        tenant.clock.advance(28 * minute);
        await auditEvents.succeed(tenant);
        expect(tenant.simulator.calls.count('POST /oauth/token')).toBe(2);
        expect(tenant.simulator.calls.list('*').filter(({ status }) => status === 401 || status === 429)).toEqual([]);
    });
});

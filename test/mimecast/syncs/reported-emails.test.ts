import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import sync from '../../../nango-integrations/mimecast/syncs/reported-emails.ts';
import { FaultPlan } from '../../../src/sandbox/mimecast/index.ts';
import { createRandom } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { functionOf } from './window-log.ts';

const time = useSimulatedTime();
const name = 'reported-emails';
const fn = functionOf(sync, name);
const path = 'GET /threat-reporting/v1/reported-emails';
const minute = 60_000;

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant({ ...options, simulator: { logs: { scale: 0, historyDays: 20, perDay: { reportedEmails: 60 } }, ...options.simulator } });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

function expectTruth(tenant: Tenant): void {
    const truth = tenant.simulator.state.logs.reportedEmails.rows();
    expect(
        tenant
            .records('ReportedEmail')
            .map(({ id, reportersCount }) => [id, reportersCount])
            .sort()
    ).toEqual(truth.map(({ aggregateId, reportedAt }) => [aggregateId, reportedAt.filter((at) => at <= tenant.clock.now()).length]).sort());
}

describe(name, () => {
    it('saves every reported message once, and later reports and analyses of it', async () => {
        const tenant = tenantWith();
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ReportedEmail').length).toBeGreaterThan(1000);
        expectTruth(tenant);
        const open = tenant.records('ReportedEmail').filter(({ analysisId }) => analysisId === null);
        expect(open.length).toBeGreaterThan(0);
        for (let run = 0; run < 30; run++) {
            tenant.clock.advance(30 * minute);
            resultOf(await tenant.sync(fn, name));
        }
        expectTruth(tenant);
        const now = new Map(tenant.records('ReportedEmail').map((record) => [record.id, record]));
        expect(open.every(({ id }) => now.get(id)?.classification !== null)).toBe(true);
    });

    it('asks once when everything fits one page', async () => {
        const tenant = tenantWith({ simulator: { logs: { scale: 1 } } });
        resultOf(await tenant.sync(fn, name));
        const before = tenant.simulator.calls.count(path);
        tenant.clock.advance(30 * minute);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.simulator.calls.count(path) - before).toBe(1);
    });

    it('skips nothing while the list moves under it, calls fail and runs are killed', async () => {
        for (let seed = 1; seed <= 3; seed++) {
            const faults = FaultPlan.seeded(seed, { share: 0.2 });
            const tenant = tenantWith({ latencyMs: 5 * minute, simulator: { faults } });
            const random = createRandom(seed);
            for (let run = 0; run < 5; run++) {
                const at = Math.floor(random() * 12) + 1;
                await tenant.sync(fn, name, { kill: ({ call }) => call === at });
            }
            faults.clear();
            resultOf(await tenant.sync(fn, name));
            resultOf(await tenant.sync(fn, name));
            const saved = new Set(tenant.records('ReportedEmail').map(({ id }) => id));
            const truth = tenant.simulator.state.logs.reportedEmails.rows(-Infinity, tenant.clock.now() - 30 * minute);
            expect(truth.filter(({ aggregateId }) => !saved.has(aggregateId))).toEqual([]);
        }
    });

    it('finds the list whatever it is called, follows a token as well as page numbers, and refuses a reply without a list', async () => {
        const item = (id: string) => ({ message: { messageAggregateId: id, subject: 'Invoice' } });
        const replies: unknown[] = [
            { reportedEmails: [item('a')], meta: { nextPage: 'https://api.services.mimecast.com/threat-reporting/v1/reported-emails?pageToken=t1' } },
            { reportedEmails: [item('b')], meta: {} }
        ];
        const queries: string[] = [];
        const tenant = tenantWith({
            intercept: ({ url }) => {
                if (!url.includes('/reported-emails')) {
                    return undefined;
                }
                queries.push(url);
                return jsonReply(replies.shift() ?? { count: 0 });
            }
        });
        resultOf(await tenant.sync(fn, name));
        expect(
            tenant
                .records('ReportedEmail')
                .map(({ id }) => id)
                .sort()
        ).toEqual(['a', 'b']);
        expect(queries[1]).toContain('pageToken=t1');
        expect(refusalOf(await tenant.sync(fn, name))).toMatchObject({ type: 'unexpected_reply' });
        expect(tenant.records('ReportedEmail')).toHaveLength(2);
    });

    it.each(['t1', 7, { offset: 1 }])(
        'ends loudly when the next page is named in a way that is not known (%j): it is not the end of the list',
        async (nextPage) => {
            const tenant = tenantWith({
                intercept: ({ url }) =>
                    url.includes('/reported-emails') ? jsonReply({ value: [{ message: { messageAggregateId: 'a' } }], meta: { nextPage } }) : undefined
            });
            expect(refusalOf(await tenant.sync(fn, name))).toMatchObject({ type: 'unexpected_reply' });
            expect(tenant.records('ReportedEmail')).toHaveLength(1);
            expect(tenant.checkpoint(name)).toBeNull();
        }
    );

    it('asks from where it stopped after a long pause, and from later where that is refused: it would be refused for ever', async () => {
        const starts: (string | null)[] = [];
        const tenant = tenantWith({
            intercept: ({ url }) => {
                if (!url.includes('/reported-emails')) {
                    return undefined;
                }
                starts.push(new URL(url).searchParams.get('dateRangeStartsAt'));
                const refused = { errors: [{ code: 'err_validation_value_not_allowed', message: 'not allowed', field: 'dateRangeStartsAt' }] };
                const isRefused = starts.length !== 3;
                const body = isRefused ? refused : { value: [{ message: { messageAggregateId: 'a' } }], meta: {} };
                return jsonReply(body, isRefused ? 400 : 200);
            }
        });
        const day = 24 * 60 * minute;
        const before = (ms: number): string => new Date(tenant.clock.now() - ms).toISOString();
        tenant.saveCheckpoint(name, { savedThrough: before(200 * day) });
        resultOf(await tenant.sync(fn, name));
        expect(starts).toEqual([before(206 * day), before(30 * day - 10 * minute), before(7 * day - 10 * minute), before(206 * day)]);
        expect(tenant.records('ReportedEmail').map(({ id }) => id)).toEqual(['a']);
        expect(tenant.checkpoint(name)).toMatchObject({ savedThrough: before(0) });
        expect(tenant.logs.filter(({ message }) => message.includes('refuses a start as early as'))).toHaveLength(1);
    });

    it('ends, and says so, when Mimecast names the same page twice', async () => {
        const link = 'https://api.services.mimecast.com/threat-reporting/v1/reported-emails?offset=1';
        const body = { value: [{ message: { messageAggregateId: 'a' } }], meta: { nextPage: link } };
        let calls = 0;
        const tenant = tenantWith({
            intercept: ({ url }) => {
                if (!url.includes('/reported-emails')) {
                    return undefined;
                }
                calls += 1;
                return jsonReply(body);
            }
        });
        resultOf(await tenant.sync(fn, name));
        // Two walks that agree.
        expect(calls).toBe(4);
        expect(tenant.logs.some(({ message }) => message.includes('the list was taken to end there'))).toBe(true);
    });

    it('counts and reports rows that are not objects', async () => {
        const tenant = tenantWith({
            intercept: ({ url }) =>
                url.includes('/reported-emails') ? jsonReply({ value: [null, { message: { messageAggregateId: 'a' } }, 7], meta: {} }) : undefined
        });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ReportedEmail')).toHaveLength(1);
        expect(tenant.logs.filter(({ message, level }) => level === 'warn' && message.includes('2 rows that are not objects'))).toHaveLength(1);
    });

    it('is bounded where the same messages stand behind ever new links, and fails when two walks over them do not agree', async () => {
        let calls = 0;
        const [link, item] = [
            'https://api.services.mimecast.com/threat-reporting/v1/reported-emails?offset=',
            (id: string) => ({ message: { messageAggregateId: id } })
        ];
        const answering = (rows: (call: number) => unknown[]): Tenant => {
            calls = 0;
            return tenantWith({
                intercept: ({ url }) => {
                    if (!url.includes('/reported-emails')) {
                        return undefined;
                    }
                    calls += 1;
                    return jsonReply({ value: rows(calls), meta: { nextPage: `${link}${String(calls)}` } });
                }
            });
        };
        const same = answering(() => [item('a'), item('b')]);
        resultOf(await same.sync(fn, name));
        expect(calls).toBeLessThan(12);
        expect(same.logs.some(({ message }) => message.includes('the list was taken to end there'))).toBe(true);
        const moving = answering((call) => (call < 5 ? [item('a')] : [item('a'), item('b')]));
        expect(refusalOf(await moving.sync(fn, name))).toMatchObject({ type: 'temporary', code: 'incomplete_list' });
        expect(moving.checkpoint(name)).toBeNull();
    });

    it('loses nothing with a wrong clock, and corrects a place in the future with a warning', async () => {
        for (const clockSkewMinutes of [-60, 60]) {
            const tenant = tenantWith({ simulator: { clockSkewMinutes } });
            resultOf(await tenant.sync(fn, name));
            expect(Date.parse(String(tenant.checkpoint(name)?.savedThrough))).toBeLessThanOrEqual(tenant.simulator.clock.now());
            expect(tenant.logs.some(({ message }) => message.includes("Mimecast's time was used"))).toBe(true);
        }
        const tenant = tenantWith();
        tenant.saveCheckpoint(name, { savedThrough: new Date(tenant.clock.now() + 9 * 24 * 60 * minute).toISOString() });
        resultOf(await tenant.sync(fn, name));
        expectTruth(tenant);
        expect(tenant.logs.some(({ message, level }) => level === 'warn' && message.includes('lies in the future'))).toBe(true);
        expect(tenant.checkpoint(name)).toMatchObject({ savedThrough: new Date(tenant.clock.now()).toISOString() });
    });

    it('goes on where it was ended, and loses nothing that is reported again meanwhile', async () => {
        const tenant = tenantWith({ latencyMs: 2 * minute, simulator: { logs: { scale: 0, historyDays: 25, perDay: { reportedEmails: 600 } } } });
        const places: number[] = [];
        // What is read again in every run takes some pages: each run must be long enough for that.
        const interrupt = (save: number): boolean => save > 12;
        let outcome = await tenant.sync(fn, name, { interrupt });
        while (outcome.status === 'interrupted' && places.length < 60) {
            places.push(Date.parse(String(tenant.checkpoint(name)?.gapTo)));
            outcome = await tenant.sync(fn, name, { interrupt });
        }
        expect(outcome.status).toBe('success');
        expect(places.length).toBeGreaterThan(1);
        expect(places.every((place) => place > 0)).toBe(true);
        tenant.clock.advance(minute);
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        const saved = new Set(tenant.records('ReportedEmail').map(({ id }) => id));
        const truth = tenant.simulator.state.logs.reportedEmails.rows(-Infinity, began);
        expect(truth.length).toBeGreaterThan(10_000);
        expect(truth.filter(({ aggregateId }) => !saved.has(aggregateId))).toEqual([]);
    });

    it('begins anew where the order of the reports does not tell what is left, and fails loudly when the sixth run in a row does', async () => {
        const item = (id: string) => ({ message: { messageAggregateId: id } });
        const tenant = tenantWith({
            latencyMs: 2 * minute,
            intercept: ({ url }) =>
                url.includes('/reported-emails')
                    ? jsonReply({ value: [item('a')], meta: { nextPage: 'https://api.services.mimecast.com/threat-reporting/v1/reported-emails?offset=1' } })
                    : undefined
        });
        const codes: unknown[] = [];
        for (let run = 0; run < 7; run++) {
            const outcome = await tenant.sync(fn, name, { interrupt: (save) => save > Math.min(run, 1) });
            codes.push(outcome.status === 'failed' ? (outcome.error.payload as { code: string }).code : outcome.status);
            expect(tenant.checkpoint(name)).toMatchObject({ savedThrough: '', gapTo: '' });
        }
        expect(codes).toEqual([...Array.from({ length: 6 }, () => 'interrupted'), 'no_progress']);
    });

    it('names the permission it lacks', async () => {
        const permission = 'Security Events and Data Retrieval | Threat and Security Statistics | Read';
        const permissions = [...tenantWith().simulator.application.permissions].filter((one) => one !== permission);
        const tenant = tenantWith({ application: { permissions } });
        expect(refusalOf(await tenant.sync(fn, name))).toMatchObject({ type: 'permission', permission });
    });
});

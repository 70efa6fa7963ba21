import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import sync from '../../../nango-integrations/mimecast/syncs/threat-intel-feed.ts';
import { FaultPlan } from '../../../src/sandbox/mimecast/index.ts';
import { createRandom } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { functionOf } from './window-log.ts';

const time = useSimulatedTime();
const name = 'threat-intel-feed';
const fn = functionOf(sync, name);
const path = 'POST /api/ttp/threat-intel/get-feed';
const hour = 60 * 60_000;
const week = 7 * 24 * hour;

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant({
        ...options,
        simulator: { logs: { scale: 0, historyDays: 20, perDay: { threatFeedCustomer: 30, threatFeedGrid: 60 } }, ...options.simulator }
    });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

interface File {
    ids?: string[];
    next?: string;
    fail?: string;
}

interface Asked {
    data: { start: string }[];
}

const oneFeed = { threatFeeds: ['malware_customer'] };

/** A feed whose files follow a script. */
function scriptedTenant(files: File[], metadata: Record<string, unknown> = {}): Tenant {
    const left = [...files];
    return tenantWith({
        metadata,
        intercept: ({ url }) => {
            if (!url.endsWith('/get-feed')) {
                return undefined;
            }
            const { ids = [], next, fail } = left.shift() ?? {};
            const objects = ids.map((id) => ({ type: 'indicator', id: `indicator--${id}`, created: '2026-01-06T09:00:00Z' }));
            const body = fail === undefined ? { type: 'bundle', objects } : { fail: [{ errors: [{ code: 'err_invalid_start', message: fail }] }] };
            return jsonReply(body, 200, next === undefined ? {} : { 'x-mc-threat-feed-next-token': next });
        }
    });
}

function expectTruth(tenant: Tenant, from: number): void {
    const { threatFeedCustomer, threatFeedGrid } = tenant.simulator.state.logs;
    const hashes = (rows: { sha256: string }[]): string[] => rows.map(({ sha256 }) => sha256).sort();
    for (const [feed, log] of [
        ['malware_customer', threatFeedCustomer],
        ['malware_grid', threatFeedGrid]
    ] as const) {
        const saved = tenant.records('ThreatIndicator').filter((record) => record.feed === feed);
        expect(saved.map(({ hash }) => String(hash)).sort()).toEqual(hashes(log.rows(from)));
    }
    const indicators = new Set(tenant.records('ThreatIndicator').map(({ stixId }) => stixId));
    const malware = new Set(tenant.records('ThreatMalware').map(({ stixId }) => stixId));
    const links = tenant.records('ThreatRelationship');
    expect(links.length).toBe(indicators.size);
    expect(links.every(({ sourceRef, targetRef }) => indicators.has(String(sourceRef)) && malware.has(String(targetRef)))).toBe(true);
}

describe(name, () => {
    it.each([false, true])('follows the header token to the end of both feeds, repeated at the end: %s', async (repeatedFeedToken) => {
        const tenant = tenantWith({ simulator: { repeatedFeedToken } });
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatIndicator').length).toBeGreaterThan(500);
        expectTruth(tenant, began - week);
        expect(tenant.records('ThreatIndicator')[0]).toMatchObject({ hashType: 'SHA-256', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    });

    it('takes "no result found" for an empty feed (pitfall 7), with one call per feed', async () => {
        const tenant = tenantWith({ simulator: { logs: { scale: 0 } } });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.simulator.calls.count(path)).toBe(2);
        expect(tenant.records('ThreatIndicator')).toEqual([]);
        const only = tenantWith({ metadata: { threatFeeds: ['malware_customer'] }, simulator: { logs: { scale: 0 } } });
        resultOf(await only.sync(fn, name));
        expect(only.simulator.calls.count(path)).toBe(1);
    });

    it('loses nothing to faults, kills and late detections', async () => {
        for (let seed = 1; seed <= 5; seed++) {
            const faults = FaultPlan.seeded(seed, { share: 0.2 });
            faults.add({ endpoint: path, when: { probability: 0.2, seed }, fault: { kind: 'late-rows' } });
            const tenant = tenantWith({ simulator: { faults } });
            const random = createRandom(seed);
            const began = tenant.clock.now();
            for (let run = 0; run < 12; run++) {
                const at = Math.floor(random() * 30) + 1;
                await tenant.sync(fn, name, { kill: ({ call }) => call === at });
                tenant.clock.advance(60_000);
            }
            faults.clear();
            // This one may have to say that those before it, all of them killed, did not move.
            await tenant.sync(fn, name);
            resultOf(await tenant.sync(fn, name));
            resultOf(await tenant.sync(fn, name));
            const firstDay = began - week + hour;
            for (const [feed, log] of [
                ['malware_customer', tenant.simulator.state.logs.threatFeedCustomer],
                ['malware_grid', tenant.simulator.state.logs.threatFeedGrid]
            ] as const) {
                const saved = new Map(tenant.records('ThreatIndicator').map((record) => [record.id, record]));
                const mine = [...saved.values()].filter((record) => record.feed === feed && Date.parse(String(record.created)) >= firstDay + 1000);
                expect(mine.length).toBeGreaterThanOrEqual(log.count(firstDay + 60_000));
                expect(mine.length).toBeLessThanOrEqual(log.count(firstDay - 60_000));
            }
        }
    });

    it('begins its walk anew when Mimecast no longer takes the token of a run that was killed', async () => {
        const tenant = tenantWith();
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        const place = tenant.checkpoint(name) ?? {};
        tenant.saveCheckpoint(name, { ...place, customerToken: 'aged', customerWalk: place.customerThrough ?? '', customerThrough: '' });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.logs.some(({ message }) => message.includes('begins anew'))).toBe(true);
        expectTruth(tenant, began - week);
    });

    it('begins its walk anew when the token of a day ago only meets what looks like a passing failure, and keeps a younger one', async () => {
        const place = { customerThrough: '', customerToken: 'aged', gridThrough: '', gridWalk: '', gridToken: '' };
        const afterRun = async (hours: number): Promise<Tenant> => {
            const tenant = tenantWith({
                metadata: oneFeed,
                intercept: ({ url, body }) =>
                    url.endsWith('/get-feed') && String(body).includes('aged') ? { status: 503, headers: {}, body: Buffer.from('') } : undefined
            });
            tenant.saveCheckpoint(name, { ...place, customerWalk: new Date(tenant.clock.now() - hours * hour).toISOString() });
            await tenant.sync(fn, name);
            return tenant;
        };
        expect((await afterRun(25)).checkpoint(name)).toMatchObject({ customerToken: '' });
        expect((await afterRun(23)).checkpoint(name)).toMatchObject({ customerToken: 'aged' });
    });

    it('keeps what both feeds tell of apart: one would overwrite the other, every hour anew', async () => {
        const tenant = scriptedTenant([{ ids: ['x'] }, { ids: ['x'] }]);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatIndicator').map(({ id, stixId, feed }) => [id, stixId, feed])).toEqual([
            ['malware_customer:indicator--x', 'indicator--x', 'malware_customer'],
            ['malware_grid:indicator--x', 'indicator--x', 'malware_grid']
        ]);
    });

    it('saves objects whose ids are too long for Nango', async () => {
        const tenant = scriptedTenant([{ ids: ['x'.repeat(300)] }], oneFeed);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatIndicator').map(({ id, stixId }) => [String(id).length, String(stixId).length])).toEqual([[32, 311]]);
    });

    it('goes on behind empty files that lead to others: they lose nothing and move no place', async () => {
        const empty = (...tokens: string[]): File[] => tokens.map((next) => ({ ids: [], next }));
        const tenant = scriptedTenant([{ ids: ['a'], next: 'A' }, ...empty('B', 'C', 'D'), { ids: ['b'] }], oneFeed);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatIndicator').map(({ stixId }) => stixId)).toEqual(['indicator--a', 'indicator--b']);
        const before = {
            customerThrough: '2026-01-06T08:00:00.000Z',
            customerWalk: '',
            customerToken: '',
            gridThrough: '',
            gridWalk: '',
            gridToken: '',
            movement: ''
        };
        const endless = scriptedTenant([{ ids: ['a'], next: 'A' }, ...empty(...Array.from({ length: 40 }, (_, index) => `n${index}`))], oneFeed);
        endless.saveCheckpoint(name, before);
        resultOf(await endless.sync(fn, name));
        expect(endless.requests.filter(({ url }) => url.endsWith('/get-feed'))).toHaveLength(11);
        expect(endless.checkpoint(name)).toMatchObject({ customerThrough: before.customerThrough, customerToken: '' });
        expect(endless.logs.some(({ message }) => message.includes('did not come to an end'))).toBe(true);
    });

    it('asks again for an empty file that repeats the token that was sent: it is the end only where nothing more comes', async () => {
        const files = [
            { ids: ['a'], next: 'A' },
            { ids: ['b'], next: 'B' }
        ];
        const unready = { ids: [], next: 'B' };
        const tenant = scriptedTenant([...files, unready, unready, { ids: ['c'], next: 'C' }, { ids: ['d'] }], oneFeed);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatIndicator').map(({ stixId }) => stixId)).toEqual(['a', 'b', 'c', 'd'].map((id) => `indicator--${id}`));
        const ended = scriptedTenant([...files, ...Array.from({ length: 9 }, () => unready)], oneFeed);
        const began = ended.clock.now();
        resultOf(await ended.sync(fn, name));
        expect(ended.requests.filter(({ url }) => url.endsWith('/get-feed'))).toHaveLength(6);
        expect(ended.checkpoint(name)).toMatchObject({ customerThrough: new Date(began).toISOString(), customerToken: '', movement: '' });
    });

    it.each([
        ['a first run that is to read no history', '', 0, 0],
        ['a run whose place was in the future', '2026-01-09T09:30:00.000Z', 1, week - 2 * hour]
    ])('leaves the start of %s to the next one when it fails or is killed', async (_, customerThrough, startDays, back) => {
        const place = { customerThrough, customerWalk: '', customerToken: '', gridThrough: '', gridWalk: '', gridToken: '', movement: '' };
        let isDown = true;
        const tenant = tenantWith({
            metadata: { ...oneFeed, startDays },
            intercept: ({ url }) => (isDown && url.endsWith('/get-feed') ? { status: 503, headers: {}, body: Buffer.from('') } : undefined)
        });
        const began = tenant.clock.now();
        tenant.saveCheckpoint(name, place);
        await tenant.sync(fn, name, { kill: ({ call }) => call === 1 });
        await tenant.sync(fn, name);
        tenant.clock.advance(10 * hour);
        isDown = false;
        resultOf(await tenant.sync(fn, name));
        const created = tenant.records('ThreatIndicator').map((record) => Date.parse(String(record.created)));
        expect(created.length).toBeGreaterThanOrEqual(tenant.simulator.state.logs.threatFeedCustomer.count(began - back));
        expect(created.filter((at) => at < began + 8 * hour).length).toBeGreaterThan(0);
    });

    it('ends where ever new tokens bring the same objects, moves no place, and says after five runs that it does not get on', async () => {
        const files = Array.from({ length: 400 }, (_, index) => ({ ids: ['a', 'b'], next: `n${index}` }));
        const tenant = scriptedTenant(files, oneFeed);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.requests.filter(({ url }) => url.endsWith('/get-feed')).length).toBeLessThan(13);
        expect(tenant.checkpoint(name)).toMatchObject({ customerThrough: '' });
        const outcomes: string[] = [];
        for (let run = 0; run < 7; run++) {
            outcomes.push((await tenant.sync(fn, name)).status);
        }
        expect(outcomes.filter((status) => status === 'failed')).toHaveLength(1);
    });

    it('ends with a warning where a feed leads back to a file that was read before, and as usual where it repeats the token that was sent', async () => {
        const files = [
            { ids: ['a'], next: 'A' },
            { ids: ['b'], next: 'B' }
        ];
        const tenant = scriptedTenant([...files, { ids: ['c'], next: 'A' }], oneFeed);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.logs.some(({ message }) => message.includes('did not come to an end'))).toBe(true);
        expect(tenant.checkpoint(name)).toMatchObject({ customerThrough: '', customerToken: '' });
        const ended = scriptedTenant([...files, { ids: ['c'], next: 'B' }], oneFeed);
        resultOf(await ended.sync(fn, name));
        expect(ended.logs.some(({ message }) => message.includes('did not come to an end'))).toBe(false);
        expect(ended.checkpoint(name)).toMatchObject({ customerThrough: new Date(ended.clock.now()).toISOString(), customerToken: '' });
    });

    it('reads again, with a warning, where its place is in the future', async () => {
        const tenant = scriptedTenant([{ ids: ['a'] }], oneFeed);
        const ahead = new Date(tenant.clock.now() + 72 * hour).toISOString();
        tenant.saveCheckpoint(name, {
            customerThrough: ahead,
            customerWalk: '',
            customerToken: '',
            gridThrough: '',
            gridWalk: '',
            gridToken: '',
            movement: ''
        });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.logs.some(({ message }) => message.includes('is in the future'))).toBe(true);
        expect(tenant.records('ThreatIndicator')).toHaveLength(1);
        expect(tenant.checkpoint(name)).toMatchObject({ customerThrough: new Date(tenant.clock.now()).toISOString() });
    });

    it.each(['constructor', 'toString', '__proto__', 5, null, { toString: 1 }])(
        'leaves out an object of the type %j, says so, and keeps the others',
        async (type) => {
            const objects = JSON.parse(`[{"type": ${JSON.stringify(type)}, "id": "x--1"}, {"type": "indicator", "id": "indicator--a"}, 5]`) as unknown[];
            const tenant = tenantWith({
                metadata: oneFeed,
                intercept: ({ url }) => (url.endsWith('/get-feed') ? jsonReply({ type: 'bundle', objects }) : undefined)
            });
            resultOf(await tenant.sync(fn, name));
            expect(tenant.records('ThreatIndicator')).toHaveLength(1);
            expect(tenant.logs.some(({ message }) => message.includes('were left out'))).toBe(true);
        }
    );

    it('serves the feeds in turn: one that does not end within a run starves no other', async () => {
        let files = 0;
        const tenant = tenantWith({
            latencyMs: 20_000,
            runtime: 'cloud',
            intercept: ({ url, body }) => {
                if (!url.endsWith('/get-feed')) {
                    return undefined;
                }
                files += 1;
                const isEndless = String(body).includes('malware_customer');
                const objects = [{ type: 'indicator', id: `indicator--${files}`, created: '2026-01-06T09:00:00Z' }];
                return jsonReply({ type: 'bundle', objects }, 200, isEndless ? { 'x-mc-threat-feed-next-token': `n${files}` } : {});
            }
        });
        const feeds = (): Set<unknown> => new Set(tenant.records('ThreatIndicator').map(({ feed }) => feed));
        expect((await tenant.sync(fn, name)).status).toBe('interrupted');
        expect(feeds()).toEqual(new Set(['malware_customer']));
        expect((await tenant.sync(fn, name)).status).toBe('interrupted');
        expect(feeds()).toEqual(new Set(['malware_customer', 'malware_grid']));
    });

    it('saves the objects of several files in one call', async () => {
        const files = Array.from({ length: 30 }, (_, index): File => ({ ids: [`a${index}`, `b${index}`], ...(index < 29 ? { next: `n${index}` } : {}) }));
        const tenant = scriptedTenant(files, oneFeed);
        let calls = 0;
        const { records } = tenant.services;
        const { save } = records;
        records.save = (...given) => {
            calls += 1;
            return save(...given);
        };
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatIndicator')).toHaveLength(60);
        expect(calls).toBe(1);
    });

    it('asks from where it stopped after a long pause, says that something may be missing, and starts later where that is refused', async () => {
        const place = { customerThrough: '', customerWalk: '', customerToken: '', gridThrough: '', gridWalk: '', gridToken: '' };
        const refused = { fail: 'The start is outside the period' };
        const tenant = scriptedTenant([{ ids: ['a'] }, refused, refused, { ids: ['b'] }, refused, { ids: ['c'] }], oneFeed);
        const before = (ms: number): string => `${new Date(tenant.clock.now() - ms).toISOString().slice(0, 19)}+0000`;
        const pausedSince = async (ms: number): Promise<void> => {
            tenant.saveCheckpoint(name, { ...place, customerThrough: new Date(tenant.clock.now() - ms).toISOString() });
            resultOf(await tenant.sync(fn, name));
        };
        const warnings = (): number => tenant.logs.filter(({ message }) => message.includes('what is older may be missing')).length;
        await pausedSince(6 * week);
        await pausedSince(6 * week);
        expect(warnings()).toBe(2);
        expect(tenant.logs.filter(({ message }) => message.includes('refuses a start as early as'))).toHaveLength(1);
        await pausedSince(hour);
        expect(warnings()).toBe(2);
        const starts = tenant.requests.flatMap(({ url, body }) =>
            url.endsWith('/get-feed') ? (JSON.parse(String(body)) as Asked).data.map(({ start }) => start) : []
        );
        const margin = hour / 6;
        const day = 24 * hour;
        const asked = before(6 * week + 2 * hour);
        expect(starts).toEqual([asked, asked, before(30 * day - margin), before(week - margin), asked, before(3 * hour)]);
    });

    it('names the permission it lacks', async () => {
        const permission = 'Services | Gateway | Tracking | Read';
        const permissions = [...tenantWith().simulator.application.permissions].filter((one) => one !== permission);
        const tenant = tenantWith({ application: { permissions } });
        expect(refusalOf(await tenant.sync(fn, name))).toMatchObject({ type: 'permission', permission });
    });
});

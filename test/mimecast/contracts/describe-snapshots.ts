import { describe, expect, it } from 'vitest';
import { createRandom, pick } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { FaultPlan } from '../../../src/sandbox/mimecast/index.ts';
import type { Collection } from '../../../src/sandbox/mimecast/account/thing.ts';
import type { StoredRecord } from '../../../src/sandbox/nango/stores/records.ts';
import { thingsOf } from '../compiled.ts';
import { hostileInReplies } from '../hostile.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { demand, follow, openTenant, rowsIn, tenantWithAnswers } from './under-contract.ts';
import type { Row, UnderContract } from './under-contract.ts';

const minute = 60_000;

/** What holds for every sync that keeps one list of Mimecast as it is. The kind of thing of the simulated account that it lists has the sync's name. */
export function describeSnapshot(sync: UnderContract): void {
    const kind = thingsOf(sync.name);
    const endpoint = demand(sync.operations[0]);
    const [model = ''] = Object.keys(sync.fn.definition.models ?? {});
    const sizes = { [kind]: 3 * (endpoint.pageSize ?? 100) - 20 };
    const open = (options: TenantOptions = {}): Tenant => follow(openTenant({ ...options, simulator: { sizes, ...options.simulator } }));
    const rowsOf = ({ simulator }: Tenant): Collection<Row> => demand((simulator.state as unknown as Record<string, Collection<Row> | undefined>)[kind]);
    const rowOf = (tenant: Tenant, nth: number): Row => demand([...rowsOf(tenant).entries.values()].at(nth));
    const alive = (tenant: Tenant): StoredRecord[] => tenant.records(model).filter(({ _nango_metadata: meta }) => meta.deleted_at === null);
    const run = async (tenant: Tenant) => resultOf(await tenant.sync(sync.fn, sync.name)).changes[model] ?? { added: 0, updated: 0, deleted: 0 };

    function expectTruth(tenant: Tenant): void {
        const records = alive(tenant);
        expect(new Set(records.map(({ id }) => id)).size).toBe(rowsOf(tenant).entries.size);
        // Some value of each row stands in a record of its own.
        const texts = records.map((record) => JSON.stringify(record).toLowerCase()).join('\n');
        const firsts = [...rowsOf(tenant).entries.values()].map((row) => JSON.stringify(Object.values(row)[0]).toLowerCase());
        expect(firsts.filter((first) => !texts.includes(first))).toEqual([]);
    }

    describe(`${sync.name}, which keeps a list,`, () => {
        it('saves every row once, and finds nothing new when nothing is', async () => {
            const tenant = open();
            expect(await run(tenant)).toEqual({ added: rowsOf(tenant).entries.size, updated: 0, deleted: 0 });
            expectTruth(tenant);
            tenant.clock.advance(60 * minute);
            expect(await run(tenant)).toEqual({ added: 0, updated: 0, deleted: 0 });
        });

        it('saves what came, and deletes what has gone', async () => {
            const tenant = open();
            await run(tenant);
            const gone = rowOf(tenant, 7);
            rowsOf(tenant).remove(gone);
            rowsOf(tenant).remove(rowOf(tenant, -1));
            tenant.clock.advance(60 * minute);
            expect(await run(tenant)).toEqual({ added: 0, updated: 0, deleted: 2 });
            rowsOf(tenant).add(gone);
            tenant.clock.advance(60 * minute);
            await run(tenant);
            expectTruth(tenant);
        });

        it('deletes nothing on a reply that lacks its list, or has a row that says not which one it is', async () => {
            let damage = (body: Row): unknown => body;
            const tenant = follow(tenantWithAnswers(endpoint, (body) => damage(body), { simulator: { sizes } }));
            await run(tenant);
            const before = alive(tenant).length;
            rowsOf(tenant).remove(rowOf(tenant, 7));
            for (const [spoil, message] of [
                [() => ({}), 'unexpected_reply'],
                [() => ({ meta: { status: 200 } }), 'unexpected_reply'],
                [(body: Row) => (rowsIn(endpoint, body).splice(0, 1, {}), body), 'incomplete_snapshot'],
                [(body: Row) => (rowsIn(endpoint, body).splice(0, 1, 'no row'), body), 'incomplete_snapshot']
            ] as const) {
                damage = spoil;
                tenant.clock.advance(60 * minute);
                const payload = refusalOf(await tenant.sync(sync.fn, sync.name));
                expect([payload.type, payload.code]).toContain(message === 'unexpected_reply' ? 'incomplete_snapshot' : message);
                expect(alive(tenant)).toHaveLength(before);
            }
            damage = (body) => body;
            tenant.clock.advance(60 * minute);
            expect(await run(tenant)).toMatchObject({ deleted: 1 });
            expectTruth(tenant);
        });

        it('deletes nothing without the permission, and says which one it lacks', async () => {
            const tenant = open({ application: { permissions: [] } });
            expect(refusalOf(await tenant.sync(sync.fn, sync.name))).toMatchObject({ type: 'permission', permission: endpoint.permission });
        });

        it('saves a row whatever a value of it is, and all others', async () => {
            const keys = Object.keys((rowsOf(open()).entries.values().next().value as Row | undefined) ?? {});
            for (const [, value] of hostileInReplies) {
                for (const key of keys) {
                    const tenant = follow(
                        tenantWithAnswers(
                            endpoint,
                            (body) => {
                                Object.assign(rowsIn(endpoint, body)[0] as Row, { [key]: value });
                                return body;
                            },
                            { simulator: { sizes: { [kind]: 5 } } }
                        )
                    );
                    const outcome = await tenant.sync(sync.fn, sync.name);
                    if (outcome.status !== 'success') {
                        expect(refusalOf(outcome).code).toBe('incomplete_snapshot');
                    }
                    expect(alive(tenant).length).toBeGreaterThanOrEqual(4);
                }
            }
        });

        it('loses, doubles and deletes nothing when calls fail, rows come and go, and the run is killed anywhere', async () => {
            for (let seed = 1; seed <= 4; seed++) {
                const random = createRandom(seed);
                const faults = FaultPlan.seeded(seed, { share: 0.2 });
                const tenant = open({ simulator: { faults, emptyLastPage: seed % 2 === 0 }, latencyMs: 9000, runtime: 'cloud' });
                for (let round = 0; round < 8; round++) {
                    const at = Math.floor(random() * 30) + 1;
                    await tenant.sync(sync.fn, sync.name, round % 2 === 0 ? { kill: ({ call }) => call === at } : {});
                    const rows = rowsOf(tenant);
                    rows.remove(pick(random, [...rows.entries.values()]));
                    tenant.clock.advance(20 * minute);
                }
                faults.clear();
                await run(tenant);
                tenant.clock.advance(60 * minute);
                await run(tenant);
                expectTruth(tenant);
            }
        });
    });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import definition from '../../../nango-integrations/mimecast/syncs/blocked-sender-policies.ts';
import alterations from '../../../nango-integrations/mimecast/syncs/address-alteration-policies.ts';
import { syncUnderTest } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';

const sync = syncUnderTest(definition, 'blocked-sender-policies');
const minute = 60_000;
const model = 'BlockedSenderPolicy';
const rowsOf = ({ simulator }: Tenant) => simulator.state.blockedSenderPolicies;

// What holds for every snapshot is tried by test/mimecast/contracts, and all kinds of policies are made alike: one kind stands for them here.
describe('the records of policies', () => {
    it('say whom a policy is for, without a handle, and when it holds', async () => {
        const tenant = sync.tenant({ simulator: { sizes: { blockedSenderPolicies: 0 } } });
        const flags = { enabled: true, enforced: true, override: false, bidirectional: false, fromEternal: false, toEternal: true };
        const shared = { option: 'block_sender', fromPart: 'both', ...flags, fromDateTime: '2026-01-06T09:30:00+0000', sourceIPs: ['192.0.2.0/24'] };
        rowsOf(tenant).add({ ...shared, description: 'Group', from: { type: 'profile_group', group: 1 }, to: { type: 'everyone' } });
        const [record] = await sync.records(tenant);
        expect(record).toMatchObject({
            ...{ id: '1', description: 'Group', fromType: 'profile_group', fromValue: 'Blocked Senders', fromGroup: '1', toType: 'everyone', toValue: null },
            ...{ enforced: true, fromDate: '2026-01-06T09:30:00.000Z', toDate: null, sourceIPs: ['192.0.2.0/24'] }
        });
        expect(record).not.toHaveProperty('extra');
    });

    it('are the same where the policy is nested, in a list or not', async () => {
        const altered = syncUnderTest(alterations, 'address-alteration-policies');
        const tenant = altered.tenant();
        const [first] = await altered.records(tenant);
        expect(first).toMatchObject({
            id: '1',
            description: 'Alteration 1',
            toType: 'internal_addresses',
            fromDate: null,
            created: '2026-01-06T09:29:00.000Z'
        });
        expect(first).not.toHaveProperty('extra');
        const row = tenant.simulator.state.addressAlterationPolicies.entries.get(1) ?? {};
        const { addressAlterationPolicy } = await import('../../../nango-integrations/mimecast/things/address-alteration-policy.ts');
        const nested = { id: 'opaque', addressAlterationSetId: 'opaque', policy: row };
        expect(addressAlterationPolicy.record({ ...nested, policy: [row] })).toEqual(addressAlterationPolicy.record(nested));
    });

    it('are those of the account after any changes of it, whatever form its ids take, and no policy that is there is ever called deleted', async () => {
        const step = fc.record({
            add: fc.integer({ min: 0, max: 3 }),
            remove: fc.array(fc.nat(), { maxLength: 3 }),
            rename: fc.array(fc.nat(), { maxLength: 2 }),
            change: fc.array(fc.nat(), { maxLength: 3 }),
            opaqueIds: fc.boolean(),
            changingIds: fc.boolean(),
            /** After how many calls of the run the ids take their form. */
            at: fc.integer({ min: 0, max: 3 })
        });
        let serial = 0;
        await fc.assert(
            fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
                let calls = 0;
                let form: { opaqueIds: boolean; changingIds: boolean; at: number } | undefined;
                const tenant = sync.tenant({
                    simulator: { sizes: { blockedSenderPolicies: 130 } },
                    intercept: () => {
                        calls += 1;
                        if (form !== undefined && calls > form.at) {
                            Object.assign(tenant.simulator.options, { opaqueIds: form.opaqueIds, changingIds: form.changingIds });
                        }
                        return undefined;
                    }
                });
                const named = (): string[] => [...rowsOf(tenant).entries.values()].map(({ description }) => description);
                const alive = (): string[] =>
                    tenant.records(model).flatMap((record) => (record._nango_metadata.deleted_at === null ? [String(record['description'])] : []));
                await sync.run(tenant);
                for (const { add, remove, rename, change, ...ids } of steps) {
                    const rows = rowsOf(tenant);
                    const at = (nth: number) => [...rows.entries.values()].at(nth % rows.entries.size);
                    const gone = remove.flatMap((nth) => at(nth) ?? []).filter((row, index, all) => all.indexOf(row) === index);
                    gone.forEach((row) => rows.remove(row));
                    for (let i = 0; i < add; i++) {
                        const first = at(0);
                        if (first !== undefined) {
                            rows.add({ ...first, description: `New ${String(serial++)}` });
                        }
                    }
                    for (const row of change.flatMap((nth) => at(nth) ?? [])) {
                        rows.change(row, { ...row, enabled: !row.enabled });
                    }
                    // A new name is only followed by the number: with ids that show none it is another policy.
                    const isNumbered = !ids.opaqueIds && !tenant.simulator.options.opaqueIds && !steps.some(({ opaqueIds }) => opaqueIds);
                    for (const row of isNumbered ? rename.flatMap((nth) => at(nth) ?? []) : []) {
                        rows.change(row, { ...row, description: `Renamed ${String(serial++)}` });
                    }
                    [calls, form] = [0, ids];
                    tenant.clock.advance(60 * minute);
                    const { changes } = await sync.run(tenant);
                    expect(changes[model]?.deleted).toBe(gone.length);
                    expect(alive().sort()).toEqual(named().sort());
                    // The number of a group comes and goes with the form of ids: the one policy that is for a group may change by it once more.
                    tenant.clock.advance(60 * minute);
                    expect((await sync.run(tenant)).changes[model]).toMatchObject({ added: 0, deleted: 0 });
                    tenant.clock.advance(60 * minute);
                    expect((await sync.run(tenant)).changes[model]).toEqual({ added: 0, updated: 0, deleted: 0 });
                }
            }),
            { numRuns: 10, seed: 7 }
        );
    }, 120_000);
});

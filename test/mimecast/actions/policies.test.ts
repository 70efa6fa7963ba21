import { describe, expect, it } from 'vitest';
import createAlterationPolicy from '../../../nango-integrations/mimecast/actions/create-address-alteration-policy.ts';
import createBypass from '../../../nango-integrations/mimecast/actions/create-anti-spoofing-bypass-policy.ts';
import create from '../../../nango-integrations/mimecast/actions/create-blocked-sender-policy.ts';
import createGreylisting from '../../../nango-integrations/mimecast/actions/create-greylisting-policy.ts';
import createKey from '../../../nango-integrations/mimecast/actions/create-outbound-dns-definition.ts';
import createRoute from '../../../nango-integrations/mimecast/actions/create-delivery-route-policy.ts';
import createWeb from '../../../nango-integrations/mimecast/actions/create-web-policy.ts';
import removeWeb from '../../../nango-integrations/mimecast/actions/delete-web-policy.ts';
import readWeb from '../../../nango-integrations/mimecast/actions/get-web-policy.ts';
import updateWeb from '../../../nango-integrations/mimecast/actions/update-web-policy.ts';
import remove from '../../../nango-integrations/mimecast/actions/delete-blocked-sender-policy.ts';
import read from '../../../nango-integrations/mimecast/actions/get-blocked-sender-policy.ts';
import listGroups from '../../../nango-integrations/mimecast/actions/list-groups.ts';
import listRoutes from '../../../nango-integrations/mimecast/actions/list-delivery-route-policies.ts';
import listSets from '../../../nango-integrations/mimecast/actions/list-address-alteration-sets.ts';
import list from '../../../nango-integrations/mimecast/actions/list-blocked-sender-policies.ts';
import updateAlterationPolicy from '../../../nango-integrations/mimecast/actions/update-address-alteration-policy.ts';
import updateGreylisting from '../../../nango-integrations/mimecast/actions/update-greylisting-policy.ts';
import updateKey from '../../../nango-integrations/mimecast/actions/update-outbound-dns-definition.ts';
import updateRoute from '../../../nango-integrations/mimecast/actions/update-delivery-route-policy.ts';
import update from '../../../nango-integrations/mimecast/actions/update-blocked-sender-policy.ts';
import { blockedSenders, deliveryRoutePolicies, greylisting } from '../../../nango-integrations/mimecast/operations/policies.ts';
import { webPolicies } from '../../../nango-integrations/mimecast/operations/web-policies.ts';
import { jsonReply } from '../../json-reply.ts';
import { rowsIn, tenantWithAnswers } from '../contracts/under-contract.ts';
import { actionUnderTest } from '../source-function.ts';
import type { ActionUnderTest } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';

type Row = Record<string, unknown>;

// What holds for every action of a verb is tried by test/mimecast/contracts, and all kinds of policies are made alike: one kind stands for them here.
const under = (definition: object, name: string): ActionUnderTest<Row> => actionUnderTest<Row>(definition, name);
const lists = under(list, 'list-blocked-sender-policies');
const reads = under(read, 'get-blocked-sender-policy');
const creates = under(create, 'create-blocked-sender-policy');
const updates = under(update, 'update-blocked-sender-policy');
const removes = under(remove, 'delete-blocked-sender-policy');
const policiesOf = async (tenant: Tenant): Promise<Row[]> => (await lists.run(tenant))['policies'] as Row[];
const rowsOf = ({ simulator }: Tenant): object[] => [...simulator.state.blockedSenderPolicies.entries.values()];
const sentBy = (tenant: Tenant, method: string): Row[] =>
    tenant.requests.filter((request) => request.method === method && request.url.includes('/policies')).map(({ body }) => JSON.parse(String(body)) as Row);

const target = { from: { type: 'email_domain', value: 'bad.example' }, to: { type: 'everyone' } };
const demo = { description: 'Demo', option: 'block_sender', ...target };

describe('a new policy', () => {
    it('is refused unless the caller says whom it is for, with a value that belongs to the type', async () => {
        const { from: _, ...withoutFrom } = demo;
        const { to: __, ...withoutTo } = demo;
        await creates.refuseAll([
            withoutFrom,
            withoutTo,
            { ...demo, from: {} },
            { ...demo, from: { type: 'email_domain' } },
            { ...demo, to: { type: 'everyone', value: 'bad.example' } },
            { ...demo, to: { type: 'address_attribute_value', value: 'x' } },
            { ...demo, spfDomains: ['spf.example.net'] },
            { ...demo, fromDate: 'tomorrow' }
        ]);
        await under(createBypass, 'create-anti-spoofing-bypass-policy').refuseAll([{ ...demo, option: 'enable_bypass', fromPart: 'header_from' }]);
    });

    it('is sent as the caller says, and holds for ever unless there are dates', async () => {
        const tenant = creates.tenant();
        const { policy } = await creates.run(tenant, { ...demo, sourceIPs: ['192.0.2.1/32'], toDate: '2026-03-01T00:00:00Z' });
        expect(sentBy(tenant, 'POST')).toEqual([
            {
                ...{ description: 'Demo', option: 'block_sender', from: { type: 'email_domain', domain: 'bad.example' }, to: { type: 'everyone' } },
                ...{ fromEternal: true, toEternal: false, toDateTime: '2026-03-01T00:00:00+0000', sourceIPs: ['192.0.2.1/32'] }
            }
        ]);
        expect(policy).toMatchObject({ fromValue: 'bad.example', toType: 'everyone', fromDate: null, toDate: '2026-03-01T00:00:00.000Z' });
        expect((await policiesOf(tenant)).find(({ id }) => id === (policy as Row)['id'])).toMatchObject({ description: 'Demo', enabled: true });
    });

    it('is made once when it is asked for again, and again when it is asked for otherwise', async () => {
        const tenant = creates.tenant();
        const { policy } = await creates.run(tenant, demo);
        const count = rowsOf(tenant).length;
        expect(await creates.run(tenant, demo)).toMatchObject({ created: false, alreadyExists: true, policy: { id: (policy as Row)['id'] } });
        expect(rowsOf(tenant)).toHaveLength(count);
        expect(await creates.run(tenant, { ...demo, from: { type: 'email_domain', value: 'worse.example' } })).toMatchObject({ created: true });
    });

    it.each([false, true])('is not made beside one of its name that was switched off, also in a dry run: %s', async (dryRun) => {
        const tenant = creates.tenant();
        const { policy } = await creates.run(tenant, demo);
        await updates.run(tenant, { id: (policy as Row)['id'], enabled: false });
        const refusal = await creates.refuse(tenant, { ...demo, enabled: true, dryRun });
        expect(refusal).toMatchObject({ type: 'conflict', code: 'exists_otherwise' });
        expect(refusal.message).toContain('other in enabled');
        expect(sentBy(tenant, 'POST')).toHaveLength(1);
    });

    it.each<[string, Row]>([
        ['enabled', { enabled: false }],
        ['sourceIPs', { sourceIPs: ['192.0.2.1/32'] }],
        ['override', { override: true }]
    ])('is not taken for there where what nobody asked for is other than usual: %s', async (field, other) => {
        const tenant = creates.tenant();
        await creates.run(tenant, { ...demo, ...other });
        const refusal = await creates.refuse(tenant, demo);
        expect(refusal).toMatchObject({ type: 'conflict', code: 'exists_otherwise' });
        expect(refusal.message).toContain(`other in ${field}`);
    });

    it('is known after a lost answer, and so is a change', async () => {
        const tenant = creates.tenant();
        tenant.simulator.faults.add({ endpoint: 'POST */blocked-senders/policies', when: { nth: 1 }, fault: { kind: 'reset', afterWork: true } });
        const { policy } = await creates.run(tenant, demo);
        expect(policy).toMatchObject({ description: 'Demo' });
        tenant.simulator.faults.add({ endpoint: 'PATCH */blocked-senders/policies/*', when: { nth: 1 }, fault: { kind: 'reset', afterWork: true } });
        expect(await updates.run(tenant, { id: (policy as Row)['id'], enabled: false })).toMatchObject({
            updated: true,
            changes: [{ field: 'enabled', before: true, after: false }]
        });
    });

    it.each(['enabled', 'to'])('is not taken for one whose list leaves out "%s", nor made a second time', async (field) => {
        const tenant = tenantWithAnswers(blockedSenders.list, (body) => {
            rowsIn(blockedSenders.list, body).forEach((row) => Reflect.deleteProperty(row as Row, field));
            return body;
        });
        await creates.run(tenant, { ...demo, enabled: false });
        expect(await creates.refuse(tenant, demo)).toMatchObject({ code: 'exists_otherwise' });
        expect(await creates.run(tenant, { ...demo, enabled: false, from: { type: 'email_domain', value: 'BAD.example' } })).toMatchObject({
            alreadyExists: true,
            policy: { enabled: false, toType: 'everyone' }
        });
        expect(sentBy(tenant, 'POST')).toHaveLength(1);
    });

    it('is for a group by its handle: the id of its record is refused', async () => {
        await creates.refuseAll([{ ...demo, to: { type: 'profile_group', value: '4711' } }]);
    });

    it('is known again where the list does not tell all of it, and where a group has another handle at every read', async () => {
        const short = (body: Row): Row => {
            rowsIn(blockedSenders.list, body).forEach((row) => ['enabled', 'fromPart'].forEach((field) => Reflect.deleteProperty(row as Row, field)));
            return body;
        };
        const tenant = tenantWithAnswers(blockedSenders.list, short, { simulator: { changingIds: true } });
        const forGroup = async (): Promise<Row> => {
            const [group] = (await under(listGroups, 'list-groups').run(tenant))['groups'] as Row[];
            return { ...demo, enabled: true, fromPart: 'both', to: { type: 'profile_group', value: group?.['id'] } };
        };
        expect(await creates.run(tenant, await forGroup())).toMatchObject({ created: true });
        expect(await creates.run(tenant, await forGroup())).toMatchObject({ alreadyExists: true });
    });

    it('without a description is deleted by who repeats its id', async () => {
        const tenant = removes.tenant();
        const [{ id } = {}] = await policiesOf(tenant);
        const policies = tenant.simulator.state.blockedSenderPolicies;
        for (const first of [...policies.entries.values()].slice(0, 1)) {
            policies.change(first, { ...first, description: '' });
        }
        expect(await removes.refuse(tenant, { id, confirm: 'Another' })).toMatchObject({ type: 'invalid_input', field: 'confirm' });
        expect(await removes.run(tenant, { id, confirm: id })).toMatchObject({ deleted: true });
    });
});

describe('a policy that is not read whole', () => {
    it.each([{}, { policy: { description: 'Demo' } }, { description: 'Another' }])('is not changed: %j', async (body) => {
        const tenant = updates.tenant({ intercept: ({ method, url }) => (method === 'GET' && /\/policies\/./.test(url) ? jsonReply(body) : undefined) });
        const [{ id } = {}] = await policiesOf(tenant);
        expect(await updates.refuse(tenant, { id, enabled: false })).toMatchObject({ type: 'unexpected_reply' });
        expect(sentBy(tenant, 'PATCH')).toEqual([]);
    });
});

describe.each([false, true])('a change of a policy, where an update replaces all of it: %s', (policyUpdatesReplace) => {
    const open = (): Tenant => updates.tenant({ simulator: { policyUpdatesReplace } });

    it('resets nothing that is not named, and tells what it changed', async () => {
        const tenant = open();
        for (const [nth, { id }] of (await policiesOf(tenant)).entries()) {
            const before = structuredClone(rowsOf(tenant)[nth]);
            const { changes, policy } = await updates.run(tenant, { id, description: `Renamed ${String(nth)}` });
            expect(rowsOf(tenant)[nth]).toEqual({ ...before, description: `Renamed ${String(nth)}` });
            expect(changes).toEqual([{ field: 'description', before: (before as Row)['description'], after: `Renamed ${String(nth)}` }]);
            expect(policy).toEqual(await reads.run(tenant, { id }));
        }
    });

    it('ends with a date, and goes on for ever again', async () => {
        const tenant = open();
        const [{ id } = {}] = await policiesOf(tenant);
        expect((await updates.run(tenant, { id, toDate: '2026-05-01T00:00:00Z' }))['policy']).toMatchObject({ toDate: '2026-05-01T00:00:00.000Z' });
        expect(await updates.run(tenant, { id, toDate: '2026-05-01T00:00:00Z' })).toMatchObject({ updated: false, changes: [] });
        expect((await updates.run(tenant, { id, toDate: null }))['policy']).toMatchObject({ toDate: null });
        expect(rowsOf(tenant)[0]).toMatchObject({ toEternal: true, toDateTime: undefined });
    });
});

describe('a policy that is named by its id', () => {
    it('is found by it whatever handle Mimecast gives it today, and tells in a dry run what would be other', async () => {
        const tenant = updates.tenant({ simulator: { changingIds: true } });
        const [{ id } = {}] = await policiesOf(tenant);
        expect(await updates.run(tenant, { id, enabled: false, dryRun: true })).toMatchObject({
            updated: false,
            request: { changes: [{ field: 'enabled', before: true, after: false }] }
        });
        expect(await updates.run(tenant, { id, enabled: false })).toMatchObject({ updated: true });
        expect(await reads.run(tenant, { id })).toMatchObject({ id, enabled: false });
    });

    it('is changed only if something is named, and only if it is there', async () => {
        const tenant = updates.tenant();
        expect(await updates.refuse(tenant, { id: '1' })).toMatchObject({ type: 'invalid_input' });
        expect(await updates.refuse(tenant, { id: '4711', enabled: true })).toMatchObject({ type: 'not_found', code: 'not_listed' });
    });

    it('is never guessed: where ids show no number any more, or two policies have one id', async () => {
        const tenant = removes.tenant();
        const [{ id, description } = {}] = await policiesOf(tenant);
        tenant.simulator.options.opaqueIds = true;
        for (const [action, input] of [
            [removes, { id, confirm: description }],
            [updates, { id, enabled: false }],
            [reads, { id }]
        ] as const) {
            expect(await action.refuse(tenant, input)).toMatchObject({ type: 'conflict', code: 'unclear_id' });
        }
        const [first] = tenant.simulator.state.blockedSenderPolicies.entries.values();
        const twin = { ...first, from: { ...first?.from, type: 'email_domain', domain: 'x' }, description: 'Twin' } as NonNullable<typeof first>;
        tenant.simulator.state.blockedSenderPolicies.add(twin);
        tenant.simulator.state.blockedSenderPolicies.add({ ...twin, to: { type: 'everyone', emailAddress: '' } });
        const twins = (await policiesOf(tenant)).filter((policy) => policy['description'] === 'Twin');
        expect(new Set(twins.map((policy) => policy['id'])).size).toBe(1);
        const count = rowsOf(tenant).length;
        expect(await removes.refuse(tenant, { id: twins[0]?.['id'], confirm: 'Twin' })).toMatchObject({ type: 'conflict', code: 'ambiguous_id' });
        expect(rowsOf(tenant)).toHaveLength(count);
    });

    it('is deleted only by who knows what it is called', async () => {
        const tenant = removes.tenant();
        const [{ id, description } = {}] = await policiesOf(tenant);
        await removes.refuseAll([{ id }]);
        expect(await removes.refuse(tenant, { id, confirm: 'Another' })).toMatchObject({ type: 'invalid_input', field: 'confirm' });
        expect(await removes.refuse(tenant, { id, confirm: 'Another', dryRun: true })).toMatchObject({ type: 'invalid_input' });
        expect(await removes.run(tenant, { id, confirm: description })).toMatchObject({ deleted: true });
        expect((await policiesOf(tenant)).map((policy) => policy['id'])).not.toContain(id);
    });
});

describe('a greylisting policy', () => {
    const makes = under(createGreylisting, 'create-greylisting-policy');
    const changes = under(updateGreylisting, 'update-greylisting-policy');
    const asked = { description: 'Demo', option: 'apply', from: target.from };

    it('has no recipient, and other names for its dates when they are written than when they are read', async () => {
        await makes.refuseAll([{ ...asked, to: { type: 'everyone' } }]);
        const tenant = makes.tenant();
        const dated = { ...asked, toDate: '2026-03-01T00:00:00Z' };
        const { policy } = await makes.run(tenant, dated);
        expect(policy).toMatchObject({ toType: null, toDate: '2026-03-01T00:00:00.000Z' });
        expect(await makes.run(tenant, dated)).toMatchObject({ alreadyExists: true });
        expect(await makes.refuse(tenant, asked)).toMatchObject({ code: 'exists_otherwise' });
        const { id } = policy as Row;
        expect(await changes.run(tenant, { id, toDate: '2026-05-01T00:00:00Z' })).toMatchObject({
            changes: [{ field: 'toDate', before: '2026-03-01T00:00:00+0000', after: '2026-05-01T00:00:00+0000' }],
            policy: { id, toDate: '2026-05-01T00:00:00.000Z' }
        });
        await changes.run(tenant, { id, enabled: false });
        expect([...tenant.simulator.state.greylistingPolicies.entries.values()].at(-1)).toMatchObject({
            toDateTime: '2026-05-01T00:00:00+0000',
            enabled: false
        });
        expect([...sentBy(tenant, 'POST'), ...sentBy(tenant, 'PATCH')].map((sent) => [sent['toDate'], sent['toDateTime'], sent['to']])).toEqual([
            ['2026-03-01T00:00:00+0000', undefined, undefined],
            ['2026-05-01T00:00:00+0000', undefined, undefined],
            ['2026-05-01T00:00:00+0000', undefined, undefined]
        ]);
    });
});

describe('a greylisting policy that is not read as it is written', () => {
    const changes = under(updateGreylisting, 'update-greylisting-policy');
    const dated = { toEternal: false, toDateTime: '2026-05-01T00:00:00Z' };
    const answering = (read: Row): Tenant =>
        tenantWithAnswers(greylisting.read, (body) => ({ ...body, ...read }), { simulator: { policyUpdatesReplace: true } });

    it('keeps the date that only the list tells, in the form in which it is taken', async () => {
        const tenant = answering({});
        const rows = [...tenant.simulator.state.greylistingPolicies.entries.values()];
        Object.assign(rows[0] ?? {}, dated);
        const short = tenantWithAnswers(greylisting.read, ({ toDateTime: _, ...body }) => body);
        Object.assign([...short.simulator.state.greylistingPolicies.entries.values()][0] ?? {}, dated);
        for (const one of [tenant, short]) {
            await changes.run(one, { id: '1', enabled: false });
            expect(sentBy(one, 'PATCH')).toMatchObject([{ toEternal: false, toDate: '2026-05-01T00:00:00+0000' }]);
        }
    });

    it('is not changed where nobody says until when it holds', async () => {
        const tenant = tenantWithAnswers(greylisting.read, ({ toDateTime: _, ...body }) => ({ ...body, toEternal: false }));
        expect(await changes.refuse(tenant, { id: '1', enabled: false })).toMatchObject({ type: 'unexpected_reply' });
        expect(sentBy(tenant, 'PATCH')).toEqual([]);
    });

    it('is changed without the recipient that none should have', async () => {
        const tenant = answering({ to: { type: 'everyone' } });
        await changes.run(tenant, { id: '1', description: 'Renamed' });
        expect(sentBy(tenant, 'PATCH')).toMatchObject([{ description: 'Renamed' }]);
        expect(Object.keys(sentBy(tenant, 'PATCH')[0] ?? {})).not.toContain('to');
    });
});

describe('a key for outbound mail', () => {
    const makes = under(createKey, 'create-outbound-dns-definition');
    const changes = under(updateKey, 'update-outbound-dns-definition');
    const asked = { description: 'Key', domain: 'example.com', signDkim: true, keyLength: 2048 };
    const sent = (tenant: Tenant, method: string): Row[] =>
        tenant.requests.filter((one) => one.method === method && one.url.includes('/definitions')).map(({ body }) => JSON.parse(String(body)) as Row);

    it('is made once, and another of its name is not', async () => {
        await makes.refuseAll([
            { ...asked, keyLength: 4096 },
            { ...asked, selector: 'x'.repeat(257) },
            { ...asked, signDkim: undefined }
        ]);
        const tenant = makes.tenant();
        expect(await makes.run(tenant, asked)).toMatchObject({ created: true, policy: { id: 'key', validated: null } });
        expect(await makes.run(tenant, asked)).toMatchObject({ alreadyExists: true, policy: { publicKey: expect.stringContaining('v=DKIM1') as string } });
        const refusal = await makes.refuse(tenant, { ...asked, keyLength: 1024 });
        expect(refusal).toMatchObject({ type: 'conflict', code: 'exists_otherwise' });
        expect(refusal.message).toContain('other in keyLength');
        expect(sent(tenant, 'POST')).toEqual([asked]);
    });

    it('is changed by its description and whether it signs, and nothing else is sent', async () => {
        const tenant = changes.tenant({ simulator: { changingIds: true } });
        await changes.refuseAll([{ id: 'dkim 1', domain: 'example.net' }]);
        expect(await changes.run(tenant, { id: 'dkim 1', signDkim: false })).toMatchObject({ changes: [{ field: 'signDkim', before: true, after: false }] });
        expect(await changes.run(tenant, { id: 'dkim 1', description: 'Renamed' })).toMatchObject({ policy: { id: 'renamed', signDkim: false } });
        expect(sent(tenant, 'PATCH')).toEqual([
            { description: 'DKIM 1', signDkim: false },
            { description: 'Renamed', signDkim: false }
        ]);
    });

    it('is known under its new name after a lost answer, and told from others that are named in digits', async () => {
        const tenant = changes.tenant();
        await makes.run(tenant, { ...asked, description: '2026' });
        tenant.simulator.faults.add({ endpoint: 'PATCH */definitions/*', when: { nth: 1 }, fault: { kind: 'reset', afterWork: true } });
        expect(await changes.run(tenant, { id: 'dkim 1', description: 'Renamed' })).toMatchObject({ updated: true, policy: { id: 'renamed' } });
        expect(await changes.refuse(tenant, { id: 'dkim 1', signDkim: false })).toMatchObject({ type: 'not_found' });
        expect(await makes.run(tenant, { ...asked, description: '2026', domain: 'Example.COM' })).toMatchObject({ alreadyExists: true });
    });

    it('is not given the name of another one', async () => {
        const tenant = changes.tenant();
        expect(await changes.refuse(tenant, { id: 'dkim 1', description: 'dkim 2' })).toMatchObject({ type: 'conflict', code: 'exists_otherwise' });
        expect(await changes.run(tenant, { id: 'dkim 1', description: 'dkim 1' })).toMatchObject({ updated: true });
        expect(sent(tenant, 'PATCH')).toHaveLength(1);
    });
});

describe('a policy that names a definition', () => {
    const makes = under(createRoute, 'create-delivery-route-policy');
    const changes = under(updateRoute, 'update-delivery-route-policy');
    const asked = { ...target, description: 'Deliver', definitionId: 'route 2', enabled: true };
    const kept = ({ simulator }: Tenant) => [...simulator.state.deliveryRoutePolicies.entries.values()];
    const made = async (tenant: Tenant): Promise<unknown> => ((await makes.run(tenant, asked))['policy'] as Row)['id'];
    const firstIn = async (tenant: Tenant): Promise<Row> =>
        ((await under(listRoutes, 'list-delivery-route-policies').run(tenant))['policies'] as Row[])[0] ?? {};
    it('is refused without one, with one that is not there, and with conditions', async () => {
        const { definitionId: _, ...without } = asked;
        await makes.refuseAll([without, { ...asked, sourceIPs: ['192.0.2.1/32'] }]);
        expect(await makes.refuse(makes.tenant(), { ...asked, definitionId: 'route 9' })).toMatchObject({ type: 'not_found', field: 'definitionId' });
    });

    it('is made and changed with the handle of today, and tells what it named before', async () => {
        const tenant = makes.tenant();
        const id = await made(tenant);
        expect(kept(tenant).at(-1)).toMatchObject({ definition: 2 });
        expect(await makes.run(tenant, asked)).toMatchObject({ alreadyExists: true });
        expect(await makes.refuse(tenant, { ...asked, definitionId: 'route 3' })).toMatchObject({ code: 'exists_otherwise' });
        expect(await changes.run(tenant, { id, definitionId: 'route 2' })).toMatchObject({ updated: false });
        const told = [{ field: 'definitionId', before: 'route 2', after: 'route 3' }];
        expect(await changes.run(tenant, { id, definitionId: 'route 3' })).toMatchObject({ changes: told });
        await changes.run(tenant, { id, description: 'Renamed' });
        expect(kept(tenant).at(-1)).toMatchObject({ description: 'Renamed', definition: 3 });
    });

    it('is no twin of one whose definition cannot be compared, nor changed without saying so', async () => {
        const tenant = makes.tenant({ simulator: { changingIds: true } });
        const id = await made(tenant);
        const count = kept(tenant).length;
        expect(await makes.refuse(tenant, asked)).toMatchObject({ type: 'conflict', code: 'exists_otherwise' });
        expect(kept(tenant)).toHaveLength(count);
        const told = [{ field: 'definitionId', before: null, after: 'route 2' }];
        expect(await changes.run(tenant, { id, definitionId: 'route 2' })).toMatchObject({ updated: true, changes: told });
        expect(kept(tenant).at(-1)).toMatchObject({ definition: 2 });
    });

    it('is not changed where Mimecast does not say which one it names', async () => {
        const tenant = tenantWithAnswers(deliveryRoutePolicies.read, (body) => ({ ...body, definitionId: '' }));
        const { id } = await firstIn(tenant);
        expect(await changes.refuse(tenant, { id, enabled: false })).toMatchObject({ type: 'unexpected_reply' });
        expect(sentBy(tenant, 'PATCH')).toEqual([]);
    });
});

describe('an address alteration policy', () => {
    const alters = under(updateAlterationPolicy, 'update-address-alteration-policy');

    it('keeps what an update does not name, the source addresses among it, and changes its set', async () => {
        const tenant = alters.tenant();
        const { addressAlterationPolicies } = tenant.simulator.state;
        Object.assign(addressAlterationPolicies.entries.get(2) ?? {}, { enforced: true });
        const before = structuredClone(addressAlterationPolicies.entries.get(2));
        const { sets } = await under(listSets, 'list-address-alteration-sets').run(tenant);
        await alters.run(tenant, { id: '2', set: (sets as Row[])[0]?.['handle'], description: 'Renamed' });
        const { lastUpdated: _, ...after } = addressAlterationPolicies.entries.get(2) ?? {};
        const { lastUpdated: __, ...expected } = { ...before, set: 1, description: 'Renamed' };
        expect(after).toEqual(expected);
    });

    it('is told from one that names another set', async () => {
        const creating = under(createAlterationPolicy, 'create-address-alteration-policy');
        const tenant = creating.tenant();
        const sets = (await under(listSets, 'list-address-alteration-sets').run(tenant))['sets'] as Row[];
        expect(sets.map(({ path }) => path)).toEqual([['Set 1'], ['Set 2'], ['Set 2', 'Set 3'], ['Set 4']]);
        const wanted = { description: 'Alter', ...target, set: sets[0]?.['handle'] };
        expect(await creating.run(tenant, wanted)).toMatchObject({ created: true, policy: { fromValue: 'bad.example' } });
        expect(await creating.run(tenant, wanted)).toMatchObject({ alreadyExists: true });
        // A handle of a set may be another one at the next read: which of the two it is, nobody can tell.
        expect(await creating.refuse(tenant, { ...wanted, set: sets[1]?.['handle'] })).toMatchObject({ type: 'conflict', code: 'exists_otherwise' });
    });
});

describe('a web security policy', () => {
    const makes = under(createWeb, 'create-web-policy');
    const changes = under(updateWeb, 'update-web-policy');
    const deletes = under(removeWeb, 'delete-web-policy');
    const shows = under(readWeb, 'get-web-policy');
    const block = (value: string): Row => ({ action: 'block', type: 'domain', value });
    const web = { description: 'Demo', from: { type: 'everyone' }, to: { type: 'everyone' }, urls: [block('one.example'), block('two.example')] };
    const idOf = async (tenant: Tenant, asked: Row = web): Promise<unknown> => ((await makes.run(tenant, asked))['policy'] as Row)['id'];
    const keptIn = ({ simulator }: Tenant) => [...simulator.state.webPolicies.entries.values()].at(-1);
    const urlsIn = (tenant: Tenant): string[] => keptIn(tenant)?.urls.map(({ action, value }) => `${action} ${value}`) ?? [];
    /** Sent in calls whose path ends so. */
    const sentTo = (tenant: Tenant, path: string): Row[] =>
        tenant.requests.filter(({ url }) => url.includes(path)).flatMap(({ body }) => (JSON.parse(String(body)) as { data: Row[] }).data);

    it('is refused without a word on whom it is for, without URLs, with too many, or one twice', async () => {
        const { from: _, ...withoutFrom } = web;
        const many = Array.from({ length: 5001 }, (__, nth) => block(`${String(nth)}.example`));
        const inputs = [withoutFrom, ...[[], many, [block('one.example'), { ...block('ONE.example'), action: 'allow' }]].map((urls) => ({ ...web, urls }))];
        await makes.refuseAll(inputs);
        const other = { action: 'allow', type: 'domain', value: 'one.example' };
        await changes.refuseAll([
            { id: 'x', addUrls: [other], removeUrls: [{ type: 'domain', value: 'one.example' }] },
            { id: 'x', addUrls: [other, other] }
        ]);
    });

    it('is changed whole and flat, with the ids of its URLs and of its group, whatever handles there are today', async () => {
        const tenant = changes.tenant({ simulator: { changingIds: true } });
        const [group] = (await under(listGroups, 'list-groups').run(tenant))['groups'] as Row[];
        const id = await idOf(tenant, { ...web, to: { type: 'profile_group', value: group?.['id'] }, override: true, sourceIPs: ['192.0.2.0/24'] });
        const [policy] = keptIn(tenant)?.policies ?? [];
        Object.assign(policy?.policy ?? {}, { enforced: true });
        const before = structuredClone(keptIn(tenant));
        const asked = {
            id,
            addUrls: [{ ...block('TWO.example'), action: 'allow' }, block('three.example')],
            removeUrls: [{ type: 'domain', value: 'one.example' }]
        };
        const told = [
            { field: 'urls: domain one.example', before: 'block', after: null },
            { field: 'urls: domain two.example', before: 'block', after: 'allow' },
            { field: 'urls: domain three.example', before: null, after: 'block' }
        ];
        expect(await changes.run(tenant, { ...asked, dryRun: true })).toMatchObject({ updated: false, changes: [], request: { changes: told } });
        const { changes: made, policy: now } = await changes.run(tenant, asked);
        expect(made).toEqual(told);
        expect(urlsIn(tenant)).toEqual(['allow two.example', 'block three.example']);
        expect(keptIn(tenant)).toMatchObject({
            urls: [{ number: before?.urls[1]?.number }, {}],
            policies: before?.policies.map(({ policy: { lastUpdated: _, ...rest }, ...scope }) => ({ ...scope, policy: rest })) as object[]
        });
        expect(now).toMatchObject({ policies: [{ toType: 'profile_group', override: true, sourceIPs: ['192.0.2.0/24'], locations: [] }] });
        expect(await changes.run(tenant, asked)).toMatchObject({ updated: false, changes: [] });
        expect(sentTo(tenant, 'update-policy')).toHaveLength(1);
    });

    it('is renamed with what has its name, and keeps one URL at least', async () => {
        const tenant = changes.tenant();
        const id = await idOf(tenant);
        const renamed = await changes.run(tenant, { id, description: 'Renamed', toDate: '2026-05-01T00:00:00Z' });
        expect((renamed['changes'] as Row[]).map(({ field }) => field)).toEqual([
            'description',
            'policies.0.description',
            'policies.0.toEternal',
            'policies.0.toDate'
        ]);
        expect(await shows.run(tenant, { id })).toMatchObject({ description: 'Renamed', policies: [{ toDate: '2026-05-01T00:00:00.000Z' }] });
        const all = ['one', 'two'].map((name) => ({ type: 'domain', value: `${name}.example` }));
        expect(await changes.refuse(tenant, { id, removeUrls: all })).toMatchObject({ type: 'invalid_input', field: 'removeUrls' });
        expect(await changes.refuse(tenant, { id })).toMatchObject({ type: 'invalid_input' });
    });

    it('for several is renamed, but not made one for others', async () => {
        const tenant = changes.tenant();
        const id = await idOf(tenant);
        const kept = keptIn(tenant);
        kept?.policies.push(...kept.policies.map((policy) => ({ ...policy, number: 99, policy: { ...policy.policy, description: 'Other' } })));
        expect(await changes.refuse(tenant, { id, from: { type: 'everyone' } })).toMatchObject({ type: 'invalid_input', field: 'from' });
        await changes.run(tenant, { id, description: 'Renamed' });
        expect(keptIn(tenant)?.policies.map(({ policy }) => policy['description'])).toEqual(['Renamed', 'Other']);
    });

    it.each<[string, (policy: Row, scope: Row) => unknown]>([
        ['without its URLs', (policy) => delete policy['urls']],
        ['with a URL that has no id', (policy) => (policy['urls'] = [block('one.example')])],
        ['without a word on whom it is for', (policy) => (policy['policies'] = [])],
        ['for a certain place', (_, scope) => (scope['locations'] = [{ ip: '192.0.2.1', location: 'Head office' }])],
        ['for devices', (_, scope) => Object.assign(scope['policy'] as Row, { from: { type: 'web_device_group' } })],
        ['for a domain that is left out', (_, scope) => Object.assign(scope['policy'] as Row, { from: { type: 'email_domain' } })]
    ])('that is read %s is not changed', async (_, spoil) => {
        const tenant = tenantWithAnswers(webPolicies.read, (body) => {
            const [policy] = rowsIn(webPolicies.read, body) as Row[];
            spoil(policy ?? {}, (policy?.['policies'] as Row[] | undefined)?.[0] ?? {});
            return body;
        });
        const id = await idOf(tenant);
        expect(await changes.refuse(tenant, { id, enabled: false })).toMatchObject({ type: 'conflict', code: 'not_writable' });
        expect(sentTo(tenant, 'update-policy')).toEqual([]);
    });

    it.each([
        [{ removeUrls: [{ type: 'domain', value: 'one.example' }] }, [block('one.example'), block('two.example')]],
        [{ addUrls: [{ ...block('two.example'), action: 'allow' }] }, [block('one.example'), block('two.example')]],
        [{ addUrls: [block('three.example')] }, [block('one.example'), block('two.example')]]
    ])('is not called changed where the answer shows that it is not: %j', async (asked, urls) => {
        const tenant = tenantWithAnswers(webPolicies.update, (body) => ({
            ...body,
            data: rowsIn(webPolicies.update, body).map((row) => ({ ...Object(row), urls }))
        }));
        const id = await idOf(tenant);
        expect(await changes.refuse(tenant, { id, ...asked })).toMatchObject({ type: 'unexpected_reply', outcomeUnknown: true });
    });

    it('is deleted only by who knows what it is called, also where the answer is the policy itself', async () => {
        const tenant = deletes.tenant({ simulator: { deletedWebPoliciesEchoed: true } });
        const [id, other] = [await idOf(tenant), await idOf(tenant)];
        expect(await deletes.refuse(tenant, { id, confirm: 'Another' })).toMatchObject({ type: 'invalid_input', field: 'confirm' });
        expect(await deletes.run(tenant, { id, confirm: 'Demo' })).toMatchObject({ deleted: true });
        expect(await shows.refuse(tenant, { id })).toMatchObject({ type: 'not_found' });
        // The same again is another one, with an id of its own.
        expect(await shows.run(tenant, { id: other })).toMatchObject({ description: 'Demo' });
    });
});

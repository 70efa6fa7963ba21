import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import { collect } from '../../../src/sandbox/nango/transport.ts';
import { actions, demand, follow, openTenant, run, useContracts } from '../contracts/under-contract.ts';
import { refusalOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

useContracts();

const open = (options: TenantOptions = {}): Tenant => follow(openTenant(options));
const spare = 'spare.user@example.com';
const refuse = async (tenant: Tenant, name: string, input: object) =>
    refusalOf(await tenant.action(demand(actions.find((action) => action.name === name)).fn, name, input));
const settingsOf = ({ simulator }: Tenant, address: string) => simulator.state.userSettings.get(address);

// What holds for every action of a verb is tried by test/mimecast/contracts.

describe('a password of a new user', () => {
    const password = 'Battery-Staple-9';
    const input = { emailAddress: 'secret.user@example.com', password, forcePasswordChange: true };

    it('reaches Mimecast, and stands in no answer and no log', async () => {
        const tenant = open({
            // Mimecast may echo whatever was sent.
            intercept: async (request) => {
                const reply = await tenant.simulator.handle(request);
                const text = (await collect(reply.body)).toString();
                return request.url.endsWith('/api/user/create-user')
                    ? jsonReply(JSON.parse(text.replace('"accountCode"', `"password":"${password}","accountCode"`)) as object)
                    : { ...reply, body: Buffer.from(text) };
            }
        });
        const told = [await run(tenant, 'create-user', { ...input, dryRun: true }), await run(tenant, 'create-user', input)];
        expect(settingsOf(tenant, input.emailAddress)).toMatchObject({ password });
        expect(JSON.stringify([told, tenant.logs])).not.toContain(password);
        expect(told[0]).toMatchObject({ request: { data: [{ emailAddress: input.emailAddress, password: '***' }] } });
    });

    it('stands in no refusal either', async () => {
        const tenant = open();
        await run(tenant, 'create-user', input);
        const again = await refuse(tenant, 'create-user', input);
        const odd = await refuse(tenant, 'create-user', { ...input, emailAddress: 'none' });
        const elsewhere = await refuse(tenant, 'create-user', { ...input, emailAddress: 'a@elsewhere.example' });
        expect([again.type, odd.type, elsewhere.code]).toEqual(['unexpected_reply', 'invalid_input', 'err_xdk_operation_forbidden_for_address']);
        expect(JSON.stringify([again, odd, elsewhere, tenant.logs])).not.toContain(password);
        // "Forbidden" means the address here, not the role.
        expect(elsewhere.message).toContain('does not manage this address');
    });
});

describe('disabling and locking', () => {
    it.each([
        ['disable-user', { accountDisabled: true }],
        ['lock-user', { accountLocked: true }]
    ])('%s is done only where the address is repeated', async (name, setting) => {
        const tenant = open();
        for (const confirm of [undefined, '', 'spare.alias@example.com', spare.toUpperCase()]) {
            expect(await refuse(tenant, name, { id: spare, confirm })).toMatchObject({ type: 'invalid_input', field: 'confirm' });
            expect(await refuse(tenant, name, { id: spare, confirm, dryRun: true })).toMatchObject({ field: 'confirm' });
        }
        expect(pathsOf(tenant)).toEqual([]);
        await run(tenant, name, { id: spare, confirm: spare });
        expect(settingsOf(tenant, spare)).toMatchObject(setting);
        await run(tenant, name === 'disable-user' ? 'enable-user' : 'unlock-user', { id: spare });
        expect(settingsOf(tenant, spare)).not.toMatchObject(setting);
    });

    it('is not done where Mimecast answers that the setting is as before', async () => {
        const tenant = open({
            intercept: ({ url }) =>
                url.includes('update-user')
                    ? jsonReply({ meta: { status: 200 }, data: [{ emailAddress: spare, accountDisabled: false }], fail: [] })
                    : undefined
        });
        expect(await refuse(tenant, 'disable-user', { id: spare, confirm: spare })).toMatchObject({ outcomeUnknown: true });
    });
});

describe('get-user', () => {
    it('finds one in whatever case, asks for its domain only, and stops there', async () => {
        const tenant = open({ simulator: { sizes: { users: 260 } } });
        expect(await run(tenant, 'get-user', { emailAddress: 'SPARE.user@Example.com' })).toMatchObject({ id: spare, name: 'Spare User', alias: false });
        expect(pathsOf(tenant)).toHaveLength(1);
        expect(JSON.stringify(tenant.requests.at(-1)?.body?.toString())).toContain('example.com');
    });

    it('says "not found" only after all pages, and nothing where one of them is damaged', async () => {
        const tenant = open({ simulator: { sizes: { users: 260 } } });
        expect(await refuse(tenant, 'get-user', { emailAddress: 'nobody@example.com' })).toMatchObject({ type: 'not_found', code: 'user_not_found' });
        expect(pathsOf(tenant).length).toBeGreaterThan(1);
        tenant.simulator.faults.add({ endpoint: 'POST /api/user/get-internal-users', fault: { kind: 'page', rows: 'odd' } });
        expect(await refuse(tenant, 'get-user', { emailAddress: 'nobody@example.com' })).toMatchObject({ type: 'temporary' });
    });
});

describe('aliases and delegates', () => {
    it('reads aliases that come as plain texts', async () => {
        const { aliases } = await run(open({ simulator: { aliasesAsText: true } }), 'list-aliases', { id: spare });
        expect(aliases).toMatchObject([{ id: 'spare.alias@example.com', aliasFor: null }]);
    });

    it('makes an alias that the lists show, and takes it away', async () => {
        const tenant = open();
        const id = 'second@example.com';
        await run(tenant, 'add-alias', { id, aliasFor: spare });
        expect(await run(tenant, 'get-user', { emailAddress: id })).toMatchObject({ alias: true });
        await run(tenant, 'remove-alias', { id, aliasFor: spare });
        expect((await run(tenant, 'list-aliases', { id: spare }))['aliases']).toHaveLength(1);
    });

    it('finds the handle of the day to take a right away, and guesses none of two', async () => {
        const tenant = open({ simulator: { changingIds: true } });
        const mailbox = tenant.simulator.state.company.users[0]?.email ?? '';
        expect(await run(tenant, 'add-delegate', { id: spare, mailbox })).toMatchObject({ added: true, alreadyThere: false });
        expect(await run(tenant, 'add-delegate', { id: spare, mailbox })).toMatchObject({ added: false, alreadyThere: true });
        expect(await run(tenant, 'remove-delegate', { id: spare, mailbox: mailbox.toUpperCase() })).toMatchObject({ removed: true });
        expect(await run(tenant, 'remove-delegate', { id: spare, mailbox })).toMatchObject({ removed: false, alreadyGone: true });
        const { links } = tenant.simulator.state.delegates;
        for (const number of [901, 902]) {
            links.set(number, { number, user: spare, mailbox });
        }
        const before = links.size;
        expect(await refuse(tenant, 'remove-delegate', { id: spare, mailbox })).toMatchObject({ type: 'conflict', code: 'ambiguous_delegate' });
        expect(links.size).toBe(before);
    });
});

describe('an answer that contradicts what was asked for', () => {
    it.each<[string, object, object]>([
        ['update-user', { id: spare, allowPop: false }, { emailAddress: spare, allowPop: true }],
        ['update-user', { id: spare, name: 'Ana' }, { emailAddress: spare, name: 'Bo' }],
        ['add-alias', { id: 'spare.second@example.com', aliasFor: spare }, { alias: 'spare.second@example.com', aliasFor: 'other@example.com' }]
    ])('does not count as done: %s %j', async (name, input, row) => {
        const tenant = open({
            intercept: ({ url }) => (/update-(user|alias)$/.test(url) ? jsonReply({ meta: { status: 200 }, data: [row], fail: [] }) : undefined)
        });
        expect(await refuse(tenant, name, input)).toMatchObject({ type: 'unexpected_reply', outcomeUnknown: true });
    });

    it('is not asked for where nothing is to be changed', async () => {
        const tenant = open();
        expect(await refuse(tenant, 'update-user', { id: spare })).toMatchObject({ type: 'invalid_input', field: 'name' });
        expect(pathsOf(tenant)).toEqual([]);
    });
});

import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import listHeldMessages from '../../../nango-integrations/mimecast/actions/list-held-messages.ts';
import releaseHeldMessage from '../../../nango-integrations/mimecast/actions/release-held-message.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import { resultOf } from '../outcome.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';

const action = actionUnderTest<{ id: string; released: boolean; request: unknown }>(releaseHeldMessage, 'release-held-message');
const list = importedFunction(listHeldMessages as unknown as FunctionDefinition, 'list-held-messages.ts');

async function firstHeld(tenant: Tenant): Promise<string> {
    const { messages } = resultOf(await tenant.action(list, 'list-held-messages')) as { messages: { id: string }[] };
    return messages[0]?.id ?? '';
}

describe('release-held-message', () => {
    it('releases a message, which then is no longer held', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        const before = tenant.simulator.state.held.size;
        expect(await action.run(tenant, { id })).toEqual({ id, released: true, request: null });
        expect(tenant.simulator.state.held.size).toBe(before - 1);
        expect(tenant.simulator.state.heldReleases).toHaveLength(1);
        expect(await firstHeld(tenant)).not.toBe(id);
    });

    it('sends one call with exactly the id', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        tenant.requests.length = 0;
        await action.run(tenant, { id });
        expect(tenant.requests.map(({ url, body }) => [new URL(url).pathname, JSON.parse(String(body))])).toEqual([
            ['/api/gateway/hold-release', { data: [{ id }] }]
        ]);
    });

    it('says that it was not released when Mimecast only sets the flag of the item: HTTP 200, empty fail', async () => {
        const tenant = action.tenant({ simulator: { holdRefused: true } });
        const payload = await action.refuse(tenant, { id: await firstHeld(tenant) });
        expect(payload).toMatchObject({ type: 'conflict', code: 'not_released', status: 200, retryable: false, endpoint: 'POST /api/gateway/hold-release' });
        expect(tenant.simulator.state.heldReleases).toHaveLength(0);
    });

    it('says so too the second time', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        await action.run(tenant, { id });
        expect(await action.refuse(tenant, { id })).toMatchObject({ type: 'conflict', code: 'not_released' });
    });

    it.each([
        ['cut short', (id: string) => id.slice(0, -5), 'invalid_input'],
        ['of nothing', () => 'nonsense', 'invalid_input']
    ])('refuses an id %s', async (_, change, type) => {
        const tenant = action.tenant();
        expect(await action.refuse(tenant, { id: change(await firstHeld(tenant)) })).toMatchObject({ type });
    });

    it('dry-runs without a call', async () => {
        const tenant = action.tenant();
        expect(await action.run(tenant, { id: 'x', dryRun: true })).toEqual({
            id: 'x',
            released: false,
            request: { endpoint: 'POST /api/gateway/hold-release', data: [{ id: 'x' }] }
        });
        expect(pathsOf(tenant)).toEqual([]);
    });

    it('refuses on a read-only connection, and still dry-runs', async () => {
        const tenant = action.tenant({ metadata: { readOnly: true } });
        expect(await action.refuse(tenant, { id: 'x' })).toMatchObject({ type: 'read_only' });
        expect((await action.run(tenant, { id: 'x', dryRun: true })).released).toBe(false);
        expect(pathsOf(tenant)).toEqual([]);
    });

    it('names the permission and the product it lacks', async () => {
        const unpermitted = action.tenant({ application: { permissions: [] } });
        expect(await action.refuse(unpermitted, { id: 'x' })).toMatchObject({
            type: 'permission',
            permission: 'Account | Monitoring | Held | Edit',
            status: 403
        });
        const unlicensed = action.tenant({ application: { products: [] } });
        expect(await action.refuse(unlicensed, { id: 'x' })).toMatchObject({ type: 'not_licensed', product: 'Email Security Cloud Gateway' });
    });

    it('passes on the reason where Mimecast gives one beside the flag', async () => {
        const fail = [{ errors: [{ code: 'err_held_message_forbidden', message: 'The role may not release this message', retryable: false }] }];
        const tenant = action.tenant({
            intercept: ({ url }) =>
                url.endsWith('/api/gateway/hold-release') ? jsonReply({ meta: { status: 200 }, data: [{ id: 'x', release: false }], fail }) : undefined
        });
        expect(await action.refuse(tenant, { id: 'x' })).toMatchObject({ type: 'permission', code: 'err_held_message_forbidden', retryable: false });
    });

    it('is never repeated after a lost answer', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        tenant.simulator.faults.add({ endpoint: 'POST /api/gateway/hold-release', fault: { kind: 'reset', afterWork: true } });
        const payload = await action.refuse(tenant, { id });
        expect(payload).toMatchObject({ type: 'temporary', code: 'connection_lost', retryable: false });
        expect(tenant.simulator.calls.count('POST /api/gateway/hold-release')).toBe(1);
        expect(tenant.simulator.state.heldReleases).toHaveLength(1);
    });

    it('waits for a used-up quota and a refused token, which Mimecast did not execute', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        tenant.simulator.faults.add(
            { endpoint: 'POST /api/gateway/hold-release', when: { nth: 1 }, fault: { kind: 'rate-limited', resetMs: 4000 } },
            { endpoint: 'POST /api/gateway/hold-release', when: { nth: 2 }, fault: { kind: 'token-expired' } }
        );
        expect((await action.run(tenant, { id })).released).toBe(true);
        expect(tenant.simulator.calls.count('POST /api/gateway/hold-release')).toBe(3);
        expect(tenant.simulator.state.heldReleases).toHaveLength(1);
    });

    it('refuses wrong input before anything is sent', async () => {
        const payloads = await action.refuseAll([
            undefined,
            {},
            { id: '' },
            { id: 5 },
            { id: 'x'.repeat(2001) },
            { id: 'x', dryrun: true },
            { id: 'x', dryRun: 'yes' },
            'x',
            [{ id: 'x' }]
        ]);
        expect(payloads.map(({ field }) => field)).toEqual(['id', 'id', 'id', 'id', 'id', 'dryrun', 'dryRun', '', '']);
    });
});

import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import listHeldMessages from '../../../nango-integrations/mimecast/actions/list-held-messages.ts';
import rejectHeldMessage from '../../../nango-integrations/mimecast/actions/reject-held-message.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import { resultOf } from '../outcome.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';

const action = actionUnderTest<{ id: string; rejected: boolean; request: unknown }>(rejectHeldMessage, 'reject-held-message');
const list = importedFunction(listHeldMessages as unknown as FunctionDefinition, 'list-held-messages.ts');

async function firstHeld(tenant: Tenant): Promise<string> {
    const { messages } = resultOf(await tenant.action(list, 'list-held-messages')) as { messages: { id: string }[] };
    return messages[0]?.id ?? '';
}

describe('reject-held-message', () => {
    it('rejects without a notice unless one is asked for', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        tenant.requests.length = 0;
        expect(await action.run(tenant, { id })).toEqual({ id, rejected: true, request: null });
        expect(JSON.parse(String(tenant.requests[0]?.body))).toEqual({ data: [{ ids: [id], notify: false }] });
        expect(tenant.simulator.state.heldReleases).toHaveLength(1);
        expect(await firstHeld(tenant)).not.toBe(id);
    });

    it('sends reason, text and notice', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        tenant.requests.length = 0;
        await action.run(tenant, { id, reason: 'MESSAGE GOES AGAINST EMAIL POLICIES', message: 'Not accepted', notify: true });
        expect(JSON.parse(String(tenant.requests[0]?.body))).toEqual({
            data: [{ ids: [id], notify: true, message: 'Not accepted', reasonType: 'MESSAGE GOES AGAINST EMAIL POLICIES' }]
        });
    });

    it('says that it was not rejected when only the flag of the item tells', async () => {
        const tenant = action.tenant({ simulator: { holdRefused: true } });
        expect(await action.refuse(tenant, { id: await firstHeld(tenant) })).toMatchObject({ type: 'conflict', code: 'not_rejected', retryable: false });
    });

    it('refuses a damaged id', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        const payload = await action.refuse(tenant, { id: id.slice(0, -5) });
        expect(payload).toMatchObject({ type: 'invalid_input', status: 400 });
        expect(payload.message).toContain('cut short or altered');
    });

    it('dry-runs without a call, also on a read-only connection, where it refuses to do more', async () => {
        const tenant = action.tenant({ metadata: { readOnly: true } });
        expect(await action.run(tenant, { id: 'x', dryRun: true })).toEqual({
            id: 'x',
            rejected: false,
            request: { endpoint: 'POST /api/gateway/hold-reject', data: [{ ids: ['x'], notify: false }] }
        });
        expect(await action.refuse(tenant, { id: 'x' })).toMatchObject({ type: 'read_only' });
        expect(pathsOf(tenant)).toEqual([]);
    });

    it('passes on the reason where Mimecast gives one beside the flag', async () => {
        const fail = [{ errors: [{ code: 'err_held_message_forbidden', message: 'The role may not reject this message', retryable: false }] }];
        const tenant = action.tenant({
            intercept: ({ url }) =>
                url.endsWith('/api/gateway/hold-reject') ? jsonReply({ meta: { status: 200 }, data: [{ id: 'x', reject: false }], fail }) : undefined
        });
        expect(await action.refuse(tenant, { id: 'x' })).toMatchObject({ type: 'permission', code: 'err_held_message_forbidden', retryable: false });
    });

    it('is never repeated after a lost answer', async () => {
        const tenant = action.tenant();
        const id = await firstHeld(tenant);
        tenant.simulator.faults.add({
            endpoint: 'POST /api/gateway/hold-reject',
            fault: { kind: 'status', status: 504, body: 'GatewayTimeout', afterWork: true }
        });
        expect(await action.refuse(tenant, { id })).toMatchObject({ type: 'temporary', status: 504 });
        expect(tenant.simulator.calls.count('POST /api/gateway/hold-reject')).toBe(1);
    });

    it('refuses wrong input before anything is sent', async () => {
        const payloads = await action.refuseAll([
            {},
            { id: 'x', reason: 'BECAUSE' },
            { id: 'x', message: '' },
            { id: 'x', message: 'm'.repeat(2001) },
            { id: 'x', notify: 'true' },
            { id: 'x', ids: ['y'] }
        ]);
        expect(payloads.map(({ field }) => field)).toEqual(['id', 'reason', 'message', 'message', 'notify', 'ids']);
    });
});

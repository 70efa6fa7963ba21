import { describe, expect, it } from 'vitest';
import action from '../../../nango-integrations/mimecast/actions/create-threat-report-subscription.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { functionOf } from '../syncs/window-log.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const name = 'create-threat-report-subscription';
const fn = functionOf(action, name);
const path = 'POST /threat-reporting/v1/subscriptions';
const input = { notificationUrl: 'https://app.example.com/mimecast', clientState: 'a-long-random-secret' };

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

describe(name, () => {
    it('makes a subscription and tells when it ends, without handing the secret back', async () => {
        const tenant = tenantWith();
        const result = resultOf(await tenant.action(fn, name, input)) as { subscription: { id: string; expires: string } };
        const made = tenant.simulator.state.logs.subscriptions.get(result.subscription.id);
        expect(made).toMatchObject({ clientState: input.clientState, notificationURL: input.notificationUrl, resourceType: 'threat-analysis' });
        expect(Date.parse(result.subscription.expires)).toBe(Date.parse(made?.expirationDateTime ?? ''));
        expect(JSON.stringify(result)).not.toContain(input.clientState);
        expect(JSON.stringify(tenant.logs)).not.toContain(input.clientState);
    });

    it('sends nothing for a dry run, on a read-only connection, or for an address Mimecast would not call', async () => {
        const tenant = tenantWith({ metadata: { readOnly: true } });
        const dry = resultOf(await tenant.action(fn, name, { ...input, dryRun: true }));
        expect(dry).toMatchObject({ subscription: null, request: { endpoint: path, body: { resourceType: 'threat-analysis', clientState: '***' } } });
        expect(refusalOf(await tenant.action(fn, name, input))).toMatchObject({ type: 'read_only' });
        expect(refusalOf(await tenant.action(fn, name, { ...input, notificationUrl: 'http://app.example.com' }))).toMatchObject({
            type: 'invalid_input',
            field: 'notificationUrl'
        });
        expect(tenant.simulator.calls.count(path)).toBe(0);
    });

    it('does not make a second one when the reply of the first is lost', async () => {
        const tenant = tenantWith();
        tenant.simulator.faults.add({ endpoint: path, when: { nth: 1 }, fault: { kind: 'reset', afterWork: true } });
        expect(refusalOf(await tenant.action(fn, name, input))).toMatchObject({ type: 'temporary', retryable: false });
        expect(tenant.simulator.state.logs.subscriptions.size).toBe(1);
    });
});

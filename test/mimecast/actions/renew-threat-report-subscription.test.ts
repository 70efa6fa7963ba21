import { describe, expect, it } from 'vitest';
import create from '../../../nango-integrations/mimecast/actions/create-threat-report-subscription.ts';
import action from '../../../nango-integrations/mimecast/actions/renew-threat-report-subscription.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { functionOf } from '../syncs/window-log.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const name = 'renew-threat-report-subscription';
const fn = functionOf(action, name);

async function subscribed(options: TenantOptions = {}): Promise<{ tenant: Tenant; id: string }> {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    const creation = functionOf(create, 'create-threat-report-subscription');
    const input = { notificationUrl: 'https://app.example.com/mimecast', clientState: 'a-long-random-secret' };
    const made = resultOf(await tenant.action(creation, 'create-threat-report-subscription', input)) as { subscription: { id: string } };
    return { tenant, id: made.subscription.id };
}

describe(name, () => {
    it('moves the end of the subscription, and sends no field nobody has documented', async () => {
        const { tenant, id } = await subscribed();
        const before = tenant.simulator.state.logs.subscriptions.get(id)?.expirationDateTime ?? '';
        tenant.clock.advance(86_400_000);
        const result = resultOf(await tenant.action(fn, name, { id })) as { renewed: boolean; expires: string };
        expect(result.renewed).toBe(true);
        expect(Date.parse(result.expires)).toBeGreaterThan(Date.parse(before));
        const sent = tenant.requests.find(({ method }) => method === 'PATCH');
        expect(sent?.body === undefined || ['', '{}'].includes(String(sent.body))).toBe(true);
    });

    it('tells an unknown subscription, and sends nothing for a dry run or on a read-only connection', async () => {
        const { tenant, id } = await subscribed();
        expect(refusalOf(await tenant.action(fn, name, { id: 'unknown' }))).toMatchObject({ type: 'not_found' });
        const calls = tenant.simulator.calls.count('PATCH *');
        expect(resultOf(await tenant.action(fn, name, { id, dryRun: true }))).toMatchObject({ renewed: false, request: { id } });
        tenant.connection.metadata = { readOnly: true };
        tenant.clock.advance(120_000);
        expect(refusalOf(await tenant.action(fn, name, { id }))).toMatchObject({ type: 'read_only' });
        expect(tenant.simulator.calls.count('PATCH *')).toBe(calls);
    });
});

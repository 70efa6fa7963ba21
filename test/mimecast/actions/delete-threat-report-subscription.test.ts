import { describe, expect, it } from 'vitest';
import create from '../../../nango-integrations/mimecast/actions/create-threat-report-subscription.ts';
import action from '../../../nango-integrations/mimecast/actions/delete-threat-report-subscription.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { functionOf } from '../syncs/window-log.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const name = 'delete-threat-report-subscription';
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
    it('ends the subscription; ending it again is a success that says so', async () => {
        const { tenant, id } = await subscribed();
        expect(resultOf(await tenant.action(fn, name, { id }))).toEqual({ id, deleted: true, alreadyGone: false, request: null });
        expect(tenant.simulator.state.logs.subscriptions.size).toBe(0);
        expect(resultOf(await tenant.action(fn, name, { id }))).toEqual({ id, deleted: false, alreadyGone: true, request: null });
    });

    it('sends nothing for a dry run or on a read-only connection', async () => {
        const { tenant, id } = await subscribed();
        expect(resultOf(await tenant.action(fn, name, { id, dryRun: true }))).toMatchObject({ deleted: false, request: { id } });
        tenant.connection.metadata = { readOnly: true };
        tenant.clock.advance(120_000);
        expect(refusalOf(await tenant.action(fn, name, { id }))).toMatchObject({ type: 'read_only' });
        expect(tenant.simulator.state.logs.subscriptions.size).toBe(1);
    });
});

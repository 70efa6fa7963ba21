import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import create from '../../../nango-integrations/mimecast/actions/create-threat-report-subscription.ts';
import action from '../../../nango-integrations/mimecast/actions/list-threat-report-subscriptions.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { functionOf } from '../syncs/window-log.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const name = 'list-threat-report-subscriptions';
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
    it('lists the subscriptions without their secrets', async () => {
        const { tenant, id } = await subscribed();
        const result = resultOf(await tenant.action(fn, name));
        expect(result).toEqual({ subscriptions: [expect.objectContaining({ id, notificationUrl: 'https://app.example.com/mimecast' })], unreadableRows: 0 });
        expect(JSON.stringify(result)).not.toContain('a-long-random-secret');
    });

    it('finds the list whatever its name, and does not take a reply without one for an empty list; rows it cannot read are counted', async () => {
        const replies = [{ subscriptions: [{ subscriptionId: 's1' }, null, {}], meta: {} }, { meta: {} }];
        const { tenant } = await subscribed({
            intercept: ({ method, url }) => (method === 'GET' && url.endsWith('/subscriptions') ? jsonReply(replies.shift()) : undefined)
        });
        expect(resultOf(await tenant.action(fn, name))).toMatchObject({ subscriptions: [{ id: 's1' }], unreadableRows: 2 });
        expect(refusalOf(await tenant.action(fn, name))).toMatchObject({ type: 'unexpected_reply' });
    });
});

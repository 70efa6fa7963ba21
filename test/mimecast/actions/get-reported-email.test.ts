import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import action from '../../../nango-integrations/mimecast/actions/get-reported-email.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { functionOf } from '../syncs/window-log.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const name = 'get-reported-email';
const fn = functionOf(action, name);

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

describe(name, () => {
    it('reads one message with its analysis, whose date has another name here than in the list', async () => {
        const tenant = tenantWith();
        const [email] = tenant.simulator.state.logs.reportedEmails.rows();
        const id = email?.aggregateId ?? '';
        expect(resultOf(await tenant.action(fn, name, { id }))).toMatchObject({
            id,
            messageId: email?.messageId,
            analysisDate: expect.stringMatching(/^\d{4}-.*Z$/),
            classification: email?.classification
        });
    });

    it('tells an unknown id, and a reply that is no message', async () => {
        expect(refusalOf(await tenantWith().action(fn, name, { id: 'unknown' }))).toMatchObject({ type: 'not_found' });
        const odd = tenantWith({
            intercept: ({ url }) => (url.includes('/reported-emails/') ? jsonReply({ status: 'ok' }) : undefined)
        });
        expect(refusalOf(await odd.action(fn, name, { id: 'a' }))).toMatchObject({ type: 'unexpected_reply' });
    });
});

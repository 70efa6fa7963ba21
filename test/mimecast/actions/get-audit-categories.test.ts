import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import action from '../../../nango-integrations/mimecast/actions/get-audit-categories.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { functionOf } from '../syncs/window-log.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const name = 'get-audit-categories';
const fn = functionOf(action, name);

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

describe(name, () => {
    it('lists every category an audit event can have', async () => {
        const tenant = tenantWith();
        const { categories } = resultOf(await tenant.action(fn, name)) as { categories: { code: string }[] };
        const codes = categories.map(({ code }) => code);
        const used = new Set(tenant.simulator.state.logs.audit.rows().map(({ category }) => category));
        expect(codes).toEqual(expect.arrayContaining([...used]));
    });

    it('reads the list without its wrapper too, and counts the rows it cannot read', async () => {
        const body = { meta: { status: 200 }, data: [{ code: 'account_logs', id: 'c1', name: 'Account Logs' }, null, { id: 'c2' }], fail: [] };
        const tenant = tenantWith({
            intercept: ({ url }) => (url.endsWith('/get-categories') ? jsonReply(body) : undefined)
        });
        expect(resultOf(await tenant.action(fn, name))).toEqual({ categories: [{ code: 'account_logs', id: 'c1', name: 'Account Logs' }], unreadableRows: 2 });
    });

    it('refuses unknown input before it calls Mimecast', async () => {
        const tenant = tenantWith();
        expect(refusalOf(await tenant.action(fn, name, { all: true }))).toMatchObject({ type: 'invalid_input', field: 'all' });
        expect(tenant.simulator.calls.count('POST /api/*')).toBe(0);
    });
});

import { describe, expect, it } from 'vitest';
import action from '../../../nango-integrations/mimecast/actions/get-threat-event-details.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { functionOf } from '../syncs/window-log.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant } from '../tenant.ts';

const time = useSimulatedTime();
const name = 'get-threat-event-details';
const fn = functionOf(action, name);

function newTenant(): Tenant {
    const tenant = createTenant();
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

describe(name, () => {
    it('passes on what Mimecast answers, and sends the parameters it demands', async () => {
        const tenant = newTenant();
        const [first] = tenant.simulator.state.logs.impersonationProtect.rows();
        const id = Buffer.from('detection-0').toString('base64url');
        expect(resultOf(await tenant.action(fn, name, { id }))).toMatchObject({ id, details: { sender: first?.senderAddress, subject: first?.subject } });
        expect(tenant.simulator.calls.list('GET /threats/v1/*')[0]?.query).toContain('source=EMAIL');
    });

    it('takes an empty answer for none', async () => {
        const tenant = newTenant();
        tenant.simulator.faults.add({ endpoint: 'GET /threats/v1/*', fault: { kind: 'status', status: 200, body: {} } });
        expect(refusalOf(await tenant.action(fn, name, { id: 'x' }))).toMatchObject({ type: 'unexpected_reply' });
    });

    it('tells an unknown id from an impossible one', async () => {
        const tenant = newTenant();
        expect(refusalOf(await tenant.action(fn, name, { id: 'unknown' }))).toMatchObject({ type: 'not_found', retryable: false });
        const before = tenant.requests.length;
        expect(refusalOf(await tenant.action(fn, name, { id: '../other' }))).toMatchObject({ type: 'invalid_input', field: 'id' });
        expect(tenant.requests.length).toBe(before);
    });
});

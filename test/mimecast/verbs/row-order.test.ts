import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/dlp-logs.ts';
import type { TransportRequest, TransportResponse } from '../../../src/sandbox/nango/transport.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant } from '../tenant.ts';
import { functionOf } from '../syncs/window-log.ts';

const time = useSimulatedTime();
const fn = functionOf(sync, 'dlp-logs');

/** A Mimecast that lists rows newest first although it is asked for the oldest first. */
function stubbornTenant(): Tenant {
    const tenant: Tenant = createTenant({
        simulator: { logs: { scale: 0, historyDays: 20, perDay: { dlp: 40 } } },
        intercept: (request: TransportRequest) => (request.url.endsWith('/api/dlp/get-logs') ? newestFirst(tenant, request) : undefined)
    });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

async function newestFirst(tenant: Tenant, request: TransportRequest): Promise<TransportResponse> {
    const body = String(request.body).replace('"oldestFirst":true,', '').replace(',"oldestFirst":true', '');
    const reply = await tenant.simulator.handle({ ...request, body });
    return { status: reply.status, headers: reply.headers, body: reply.body };
}

describe('the order of rows', () => {
    it('is not believed when the rows contradict it: a killed run begins its window again, and nothing is lost', async () => {
        const tenant = stubbornTenant();
        const killed = await tenant.sync(fn, 'dlp-logs', { kill: ({ call }) => call > 10 });
        expect(killed.status).toBe('killed');
        expect(tenant.records('DlpLog').length).toBeGreaterThan(100);
        expect(tenant.checkpoint('dlp-logs')).toBeNull();
        resultOf(await tenant.sync(fn, 'dlp-logs'));
        expect(tenant.records('DlpLog').length).toBe(tenant.simulator.state.logs.dlp.count());
    });
});

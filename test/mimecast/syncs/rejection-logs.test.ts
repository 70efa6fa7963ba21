import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/rejection-logs.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { describeWindowLog, expectTruth, functionOf, iso, numberIn, windowTenant } from './window-log.ts';
import type { WindowLog } from './window-log.ts';

const time = useSimulatedTime();
const log: WindowLog = {
    sync,
    name: 'rejection-logs',
    model: 'RejectionLog',
    log: 'rejections',
    path: '/api/gateway/get-rejections',
    permission: 'Monitoring | Rejections | Read',
    recordKey: (record) => [record.id, record.created, record.type, record.toAddress],
    rowKey: (row) => [numberIn(row.id, 'rejectid'), iso(row.created), row.type, row.toAddress]
};

describeWindowLog(log, time);

describe('rejection-logs', () => {
    it('asks for all users: without that Mimecast lists nothing (pitfall 28)', async () => {
        const tenant = windowTenant(log, time);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        const asked = tenant.requests.filter(({ url }) => url.endsWith(log.path)).map(({ body }) => JSON.parse(String(body)) as { data: object[] });
        expect(asked.length).toBeGreaterThan(1);
        expect(asked.every(({ data }) => data.length === 1 && (data[0] as { admin?: boolean }).admin === true)).toBe(true);
    });

    it('reads manageRecipient as a boolean, text or not', async () => {
        const tenant = windowTenant(log, time);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expect(tenant.records(log.model).every(({ manageRecipient }) => manageRecipient === false)).toBe(true);
    });

    it('goes on where it was killed although no source tells in which order rows come', async () => {
        const tenant = windowTenant(log, time);
        let saves = 0;
        // The first save says which form ids have.
        const killed = await tenant.sync(functionOf(sync, log.name), log.name, {
            kill: ({ method, when }) => method === 'saveCheckpoint' && when === 'after' && (saves += 1) === 2
        });
        expect(killed.status).toBe('killed');
        const { gapFrom, gapTo, savedThrough } = tenant.checkpoint(log.name) as Record<string, string>;
        expect(savedThrough).toBe('');
        expect(Date.parse(gapTo ?? '') - Date.parse(gapFrom ?? '')).toBeGreaterThan(0);
        expect(Date.parse(gapTo ?? '')).toBeLessThan(tenant.clock.now());
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expectTruth(log, tenant);
    });
});

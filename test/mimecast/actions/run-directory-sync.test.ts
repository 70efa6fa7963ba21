import { describe, expect, it } from 'vitest';
import runDirectorySync from '../../../nango-integrations/mimecast/actions/run-directory-sync.ts';
import { actionUnderTest } from '../source-function.ts';

type Row = Record<string, unknown>;

const sync = actionUnderTest<Row>(runDirectorySync, 'run-directory-sync');
const starts = 'POST /api/directory/execute-sync';

// What holds for every action of a verb is tried by test/mimecast/contracts.
describe('a directory sync', () => {
    it('is started and followed to its end', async () => {
        const tenant = sync.tenant();
        const { connections, ...told } = await sync.run(tenant, { waitSeconds: 300 });
        expect(told).toMatchObject({ started: true, alreadyRunning: false, finished: true });
        expect((connections as Row[]).map(({ syncRunning, lastSync }) => [syncRunning, lastSync])).toEqual(Array(3).fill([false, '2026-01-06T09:31:30.000Z']));
    });

    it('is not waited for longer than is wanted, and not started while one runs', async () => {
        const tenant = sync.tenant();
        expect(await sync.run(tenant, { waitSeconds: 0 })).toMatchObject({ started: true, finished: false });
        expect(await sync.run(tenant, { waitSeconds: 120 })).toMatchObject({ started: false, alreadyRunning: true, finished: true });
        expect(tenant.simulator.state.directoryConnections.starts).toHaveLength(1);
    });

    it('that was started and answered too late is seen running', async () => {
        const tenant = sync.tenant({ simulator: { syncAnswersTooLate: true } });
        expect(await sync.run(tenant, {})).toMatchObject({ started: true, finished: false });
        expect(tenant.simulator.state.directoryConnections.starts).toHaveLength(1);
    });

    it('that was answered too late and is not seen running is unknown', async () => {
        const tenant = sync.tenant();
        tenant.simulator.faults.add({ endpoint: starts, fault: { kind: 'status', status: 504, body: 'GatewayTimeout' } });
        expect(await sync.refuse(tenant, {})).toMatchObject({ outcomeUnknown: true, retryable: false });
    });

    it('that cannot be followed was started all the same', async () => {
        let isSent = false;
        const tenant = sync.tenant({
            intercept: ({ url }) => {
                const answer = isSent && url.endsWith('/get-connection') ? { status: 403, headers: {}, body: Buffer.from('{}') } : undefined;
                isSent ||= url.endsWith('/execute-sync');
                return answer;
            }
        });
        expect(await sync.run(tenant, {})).toMatchObject({ started: true, finished: null, connections: [] });
    });
});

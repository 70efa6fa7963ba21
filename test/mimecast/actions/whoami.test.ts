import { describe, expect, it } from 'vitest';
import whoami from '../../../nango-integrations/mimecast/actions/whoami.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';

const action = actionUnderTest<{ version: unknown; type: unknown; accountCodes: Record<string, unknown>; homeAccount: unknown }>(whoami, 'whoami');

describe('whoami', () => {
    it('tells which application and account the connection acts as, in one call', async () => {
        const tenant = action.tenant();
        const output = await action.run(tenant);
        expect(Object.keys(output)).toEqual(['version', 'type', 'accountCodes', 'homeAccount']);
        expect(JSON.stringify(output.accountCodes)).toContain(tenant.simulator.application.accountCode);
        expect(pathsOf(tenant)).toEqual(['GET /identity/whoami']);
    });

    it('has an answer when Mimecast leaves things out', async () => {
        const tenant = action.tenant();
        tenant.simulator.faults.add({ endpoint: 'GET /identity/whoami', fault: { kind: 'status', status: 200, body: { 'account-codes': 'x', version: 1 } } });
        expect(await action.run(tenant)).toEqual({ version: '1', type: null, accountCodes: {}, homeAccount: null });
    });

    it('takes an empty answer for none', async () => {
        const tenant = action.tenant();
        tenant.simulator.faults.add({ endpoint: 'GET /identity/whoami', fault: { kind: 'status', status: 200, body: {} } });
        expect(await action.refuse(tenant)).toMatchObject({ type: 'unexpected_reply' });
    });

    it('takes no input', async () => {
        await action.refuseAll([{ id: 1 }, 'x']);
    });
});

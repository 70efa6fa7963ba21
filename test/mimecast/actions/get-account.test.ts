import { describe, expect, it } from 'vitest';
import getAccount from '../../../nango-integrations/mimecast/actions/get-account.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';

const action = actionUnderTest<Record<string, unknown>>(getAccount, 'get-account');
const path = 'POST /api/account/get-account';

describe('get-account', () => {
    it('reads the account in one call, without what only its owner should see', async () => {
        const tenant = action.tenant();
        const output = await action.run(tenant);
        expect(output).toMatchObject({ accountCode: tenant.simulator.state.company.accountCode, accountName: tenant.simulator.state.company.accountName });
        expect(Array.isArray(output['packages'])).toBe(true);
        expect(JSON.stringify(output)).not.toMatch(/passphrase|supportCode/i);
        expect(pathsOf(tenant)).toEqual([path]);
    });

    it.each<[string, Record<string, unknown>]>([
        ['no account', { meta: { status: 200 }, data: [], fail: [] }],
        ['an account without a code', { meta: { status: 200 }, data: [{ accountName: 'x' }], fail: [] }],
        ['an account that is no object', { meta: { status: 200 }, data: ['x'], fail: [] }]
    ])('fails when the reply names %s', async (_, body) => {
        const tenant = action.tenant();
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body } });
        expect(await action.refuse(tenant)).toMatchObject({ type: 'unexpected_reply', endpoint: path });
    });

    it('takes no input', async () => {
        await action.refuseAll([{ id: 1 }]);
    });
});

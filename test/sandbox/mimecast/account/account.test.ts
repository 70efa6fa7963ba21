import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../../src/sandbox/mimecast/account/company.ts';
import { createMimecastSimulator } from '../../../../src/sandbox/mimecast/index.ts';
import { connect } from '../connected.ts';

describe('account', () => {
    it('get-account tells the code, the service flags and the packages of the account', async () => {
        const { post, simulator } = await connect();
        const { json } = await post('/api/account/get-account', { data: [{}] });
        expect(json.data?.[0]).toMatchObject({
            accountCode: 'CUSA100A100',
            accountName: 'Example Ltd',
            region: 'us',
            gateway: true,
            searchReason: false,
            userCount: simulator.state.company.users.length,
            packages: expect.arrayContaining(['URL Protection (Site) [1043]'])
        });
    });

    it('is another one for another seed, and the one that is asked for', async () => {
        const second = createMimecastSimulator({ seed: 2 });
        expect(second.state.company).toMatchObject({ accountCode: 'CUSA100A101', accountName: 'Example 2 Ltd' });
        const codes = [-1, 0, 1, 2, 3, 900, 901, 902].map((seed) => identityOf(seed).accountCode);
        expect(new Set(codes.slice(2)).size).toBe(6);
        expect(codes).toEqual(codes.map(() => expect.stringMatching(/^CUSA\d{3}A\d{3}$/) as string));
        const { simulator } = await connect();
        const id = simulator.state.ids.give('group', 1);
        expect(simulator.state.ids.isDamaged(id)).toBe(false);
        expect(second.state.ids.isDamaged(id)).toBe(true);
        expect(second.application.clientId).not.toBe(simulator.application.clientId);
        const birch = await connect({ accountCode: 'CUSB2B2', accountName: 'Birch and Sons' });
        expect((await birch.post('/api/account/get-account')).json.data?.[0]).toMatchObject({ accountCode: 'CUSB2B2', accountName: 'Birch and Sons' });
        expect((await birch.call('GET', '/identity/whoami')).json['home-account']).toEqual({ code: 'CUSB2B2', name: 'Birch and Sons' });
    });

    it('answers for the account the application belongs to', async () => {
        const { post, call } = await connect({}, (simulator) => simulator.registerApplication({ accountCode: 'CUSB200B200' }));
        expect((await post('/api/account/get-account')).json.data?.[0]).toMatchObject({ accountCode: 'CUSB200B200' });
        expect((await call('GET', '/identity/whoami')).json['account-codes']).toEqual({ cg: 'CUSB200B200' });
    });

    it('get-support-info answers texts', async () => {
        const { post } = await connect();
        const [info = {}] = (await post('/api/account/get-support-info')).json.data ?? [];
        expect(info).toMatchObject({ hostingJurisdiction: 'US', renewalDate: '2027-01-01T00:00:00+0000' });
        expect(Object.values(info).every((value) => typeof value === 'string')).toBe(true);
    });

    it('get-dashboard-notifications answers a list, or one object when the account is of that kind', async () => {
        const { post, simulator } = await connect();
        const list = (await post('/api/account/get-dashboard-notifications')).json.data?.[0]?.notifications as unknown as {
            title: string;
            visibleFrom: string;
        }[];
        expect(list).toHaveLength(2);
        expect(list[0]?.visibleFrom).toBe('2026-01-05T00:00:00+0000');
        simulator.options.notificationsAsObject = true;
        expect((await post('/api/account/get-dashboard-notifications')).json.data?.[0]?.notifications).toEqual(list[0]);
    });

    it('whoami needs no permission and has no wrapper', async () => {
        const { call } = await connect({}, (simulator) => simulator.registerApplication({ permissions: [] }));
        const { status, json } = await call('GET', '/identity/whoami');
        expect(status).toBe(200);
        expect(json).toEqual({
            version: '1',
            type: 'application',
            'account-codes': { cg: 'CUSA100A100' },
            'home-account': { code: 'CUSA100A100', name: 'Example Ltd' }
        });
    });
});

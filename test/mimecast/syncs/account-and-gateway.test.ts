import { describe, expect, it } from 'vitest';
import accountSync from '../../../nango-integrations/mimecast/syncs/account.ts';
import directoryConnections from '../../../nango-integrations/mimecast/syncs/directory-connections.ts';
import gatewaySettings from '../../../nango-integrations/mimecast/syncs/gateway-settings.ts';
import journalServices from '../../../nango-integrations/mimecast/syncs/journal-services.ts';
import { jsonReply } from '../../json-reply.ts';
import { syncUnderTest } from '../source-function.ts';

const account = syncUnderTest(accountSync, 'account');
const gateway = syncUnderTest(gatewaySettings, 'gateway-settings');
const journals = syncUnderTest(journalServices, 'journal-services');
const connections = syncUnderTest(directoryConnections, 'directory-connections');

describe('the account', () => {
    it('is one record, and no update while it is what it was, in whatever order its packages come', async () => {
        const tenant = account.tenant();
        const [record] = await account.records(tenant, 'Account');
        expect(record).toMatchObject({
            id: 'CUSA100A100',
            accountCode: 'CUSA100A100',
            packages: expect.arrayContaining(['Journal Services [1053]']) as unknown
        });
        expect(JSON.stringify(record)).not.toMatch(/passphrase|supportCode/i);
        expect(await account.records(tenant, 'AccountSupport')).toMatchObject([{ id: 'CUSA100A100', supportPackage: 'Standard', partnerName: null }]);
        for (let run = 0; run < 4; run++) {
            expect((await account.run(tenant)).changes).toEqual({
                Account: { added: 0, updated: 0, deleted: 0 },
                AccountSupport: { added: 0, updated: 0, deleted: 0 }
            });
        }
    });

    it('is saved also where its support cannot be read, and that is told', async () => {
        const tenant = account.tenant();
        tenant.simulator.faults.add({ endpoint: 'POST /api/account/get-support-info', fault: { kind: 'fail', code: 'err_x', message: 'no' } });
        expect((await account.refuse(tenant)).code).toBe('err_x');
        expect(tenant.records('Account')).toHaveLength(1);
        expect(tenant.records('AccountSupport')).toEqual([]);
    });

    it.each([[[]], [[{}]], [[{ accountName: 'x' }]]])('is none in an answer that names none: %j', async (data) => {
        const tenant = account.tenant({
            intercept: ({ url }) => (url.endsWith('/get-account') ? jsonReply({ meta: { status: 200 }, data, fail: [] }) : undefined)
        });
        expect((await account.refuse(tenant)).type).toBe('unexpected_reply');
        expect(tenant.records('Account')).toEqual([]);
    });
});

describe('the settings of the gateway', () => {
    it('are the same whether addresses come as texts or as objects', async () => {
        const tenant = gateway.tenant();
        await gateway.run(tenant);
        expect(tenant.records('OutboundAddresses')).toMatchObject([{ id: 'gateway', addresses: ['198.51.100.7/32', '203.0.113.0/28'] }]);
        expect(tenant.records('EmergencyContact')).toMatchObject([{ contactName: 'Demo Contact', telephone: null }]);
        tenant.simulator.options.outboundAddressesAsText = true;
        tenant.simulator.state.gatewaySettings.outbound.reverse();
        const { changes } = await gateway.run(tenant);
        expect(Object.values(changes).map(({ updated }) => updated)).toEqual([0, 0, 0]);
    });

    it('are read one by one: what one lacks costs the others nothing, and nothing is deleted', async () => {
        const tenant = gateway.tenant();
        await gateway.run(tenant);
        tenant.simulator.state.gatewaySettings.contact.contactName = 'Night Shift';
        for (const body of [{}, { outboundIpAddresses: null }, { outboundIpAddresses: [{}] }]) {
            tenant.simulator.faults.clear();
            tenant.simulator.faults.add({ endpoint: 'GET /email/cloud-gateway/v1/outbound-ip-addresses', fault: { kind: 'status', status: 200, body } });
            expect((await gateway.refuse(tenant)).type).toBe('unexpected_reply');
            expect(tenant.records('OutboundAddresses')).toMatchObject([{ addresses: ['198.51.100.7/32', '203.0.113.0/28'] }]);
        }
        expect(tenant.records('EmergencyContact')).toMatchObject([{ contactName: 'Night Shift' }]);
    });

    it('hold no addresses once all were removed', async () => {
        const tenant = gateway.tenant();
        tenant.simulator.state.gatewaySettings.outbound = [];
        await gateway.run(tenant);
        expect(tenant.records('OutboundAddresses')).toMatchObject([{ addresses: [] }]);
    });
});

describe('secrets that Mimecast tells', () => {
    it.each([
        ['in the form that is documented', (settings: unknown) => settings],
        ['in a list', (settings: unknown) => [settings]],
        ['as text', (settings: unknown) => JSON.stringify(settings)]
    ])('of journal services are in no record and no log, %s', async (_, form) => {
        const tenant = journals.tenant();
        for (const row of tenant.simulator.state.journalServices.entries.values()) {
            Object.assign(row, { smtpJournalingConnection: form(row.smtpJournalingConnection), pop3JournalingConnection: form(row.pop3JournalingConnection) });
        }
        expect((await journals.records(tenant)).length).toBeGreaterThan(0);
        expect(JSON.stringify([tenant.records('JournalService'), tenant.logs])).not.toContain('synthetic-journal-password');
    });

    it('of directory connections are in no record', async () => {
        const tenant = connections.tenant();
        for (const row of tenant.simulator.state.directoryConnections.entries.values()) {
            Object.assign(row, { ldapSettings: { ...row.ldapSettings, password: 'bind-secret' }, adPushSettings: { token: 'bind-secret' } });
        }
        const records = await connections.records(tenant);
        expect(records).toHaveLength(3);
        expect(JSON.stringify(records)).not.toContain('bind-secret');
    });
});

it('a list of directory connections under ids that last keeps its records through any change, under others through a change of the id', async () => {
    const answer = (rows: object[]) => jsonReply({ meta: { status: 200 }, data: rows, fail: [] });
    let rows: object[] = [];
    const tenant = connections.tenant({ intercept: ({ url }) => (url.endsWith('/get-connection') ? answer(rows) : undefined) });
    const shared = { serverType: 'active_directory', description: 'Head office' };
    rows = [
        { id: '42', ...shared },
        { id: 'handle-1', ...shared, ldapSettings: { hostname: 'ldap.example.com' } }
    ];
    await connections.run(tenant);
    expect(tenant.records('DirectoryConnection').map(({ id }) => id)).toContain('42');
    rows = [
        { id: '42', ...shared, description: 'Other office' },
        { id: 'handle-2', ...shared, ldapSettings: { hostname: 'ldap.example.com' } }
    ];
    expect((await connections.run(tenant)).changes).toMatchObject({ DirectoryConnection: { added: 0, updated: 1, deleted: 0 } });
});

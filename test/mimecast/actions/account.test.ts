import { describe, expect, it } from 'vitest';
import deleteOutboundAddresses from '../../../nango-integrations/mimecast/actions/delete-outbound-addresses.ts';
import getNotifications from '../../../nango-integrations/mimecast/actions/get-dashboard-notifications.ts';
import listPackages from '../../../nango-integrations/mimecast/actions/list-packages.ts';
import replaceOutboundAddresses from '../../../nango-integrations/mimecast/actions/replace-outbound-addresses.ts';
import updateEmergencyContact from '../../../nango-integrations/mimecast/actions/update-emergency-contact.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';

type Row = Record<string, unknown>;

const contact = actionUnderTest<Row>(updateEmergencyContact, 'update-emergency-contact');
const replace = actionUnderTest<Row>(replaceOutboundAddresses, 'replace-outbound-addresses');
const remove = actionUnderTest<Row>(deleteOutboundAddresses, 'delete-outbound-addresses');
const notifications = actionUnderTest<Row>(getNotifications, 'get-dashboard-notifications');
const packages = actionUnderTest<Row>(listPackages, 'list-packages');

// What holds for every action of a verb is tried by test/mimecast/contracts.
describe('a setting of the whole account', () => {
    it('is changed for the account that was named only', async () => {
        for (const [action, input] of [
            [replace, { addresses: ['203.0.113.9'], confirm: 'CUSA999A999' }],
            [remove, { confirm: 'CUSA999A999' }]
        ] as const) {
            const tenant = action.tenant();
            const payload = await action.refuse(tenant, input);
            expect(payload).toMatchObject({ type: 'invalid_input', field: 'confirm' });
            expect(payload.message).toContain('CUSA100A100');
            expect(tenant.simulator.state.gatewaySettings.outbound).toHaveLength(2);
        }
    });

    it('tells what it was, with which it is changed back', async () => {
        const tenant = replace.tenant();
        const { outbound } = tenant.simulator.state.gatewaySettings;
        const confirm = 'CUSA100A100';
        const { before } = await replace.run(tenant, { addresses: ['192.0.2.1'], confirm });
        expect(await remove.run(tenant, { confirm })).toMatchObject({ removed: true, before: ['192.0.2.1'] });
        expect(await remove.run(tenant, { confirm })).toMatchObject({ removed: false, alreadyEmpty: true });
        expect(await replace.run(tenant, { addresses: before, confirm })).toMatchObject({ replaced: true, before: [] });
        expect(await replace.run(tenant, { addresses: [...outbound].reverse(), confirm })).toMatchObject({ replaced: false, alreadySo: true });
        expect([...tenant.simulator.state.gatewaySettings.outbound].sort()).toEqual([...outbound].sort());
    });

    it('is one Mimecast can take', async () => {
        await replace.refuseAll([{ addresses: [], confirm: 'x' }, { addresses: ['example.com'], confirm: 'x' }, { addresses: ['1.2.3.4'] }]);
        await contact.refuseAll([{ contactName: 'x'.repeat(61) }, { mobilePhone: '0800' }, { alternateEmailAddresses: Array(5).fill('a@x.example') }]);
    });
});

describe('the emergency contact', () => {
    it('is changed in what is named, and not sent again when it is so', async () => {
        const tenant = contact.tenant();
        const wanted = { telephone: '+15550100001', alternateEmailAddresses: ['z@example.com', 'a@example.com'] };
        expect(await contact.run(tenant, wanted)).toMatchObject({ updated: true, before: { contactName: 'Demo Contact', telephone: null } });
        expect(tenant.simulator.state.gatewaySettings.contact).toMatchObject({ contactName: 'Demo Contact', ...wanted });
        expect(await contact.run(tenant, wanted)).toMatchObject({ updated: false, alreadySo: true });
        expect(tenant.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
        expect(await contact.refuse(tenant, {})).toMatchObject({ type: 'invalid_input' });
    });
});

it('one object where a list is documented is a list of one', async () => {
    const tenant = notifications.tenant({ simulator: { notificationsAsObject: true, packagesAsObject: true } });
    expect((await notifications.run(tenant, {}))['notifications']).toHaveLength(1);
    expect(await packages.run(tenant, {})).toEqual({ packages: [{ id: '1043', name: 'URL Protection (Site)' }], unreadableRows: 0 });
    expect(pathsOf(tenant)).toHaveLength(2);
});

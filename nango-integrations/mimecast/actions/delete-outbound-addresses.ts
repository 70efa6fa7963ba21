import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { accounts } from '../operations/account.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { addressesNow, outboundAddresses } from '../things/gateway-settings.js';
import { from } from '../verbs/action.js';
import { requireAccount } from '../verbs/confirmed-by-account.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Removes all addresses from which the account may send through Mimecast. Use it when the account sends another way for good: no mail server may send through Mimecast afterwards. The list is read first, and the answer tells what it was.',
        change: 'Nothing may send through Mimecast by its address any more; replace-outbound-addresses with what "before" tells undoes it.',
        by: gatewaySettings.deleteOutboundAddresses,
        look: {
            by: [gatewaySettings.outboundAddresses, accounts.details],
            find: async (nango, { confirm }) => {
                await requireAccount(nango, confirm);
                return await addressesNow(nango);
            }
        },
        input: { confirm: z.string().min(1).max(100).describe('The code of the account, to make sure that it is the right one. Example: CUSA100A100') },
        example: { confirm: from('get-account', 'accountCode') },
        output: {
            removed: z.boolean().describe('Whether this call removed them. Example: true'),
            alreadyEmpty: z.boolean().describe('Whether there were none. Example: false'),
            before: outboundAddresses.schema.shape.addresses.nullable().describe('The list as it was; null for a dry run. Example: ["198.51.100.7/32"]')
        },
        already: (_, before) => (before.length === 0 ? { removed: false, alreadyEmpty: true, before } : undefined),
        request: () => ({}),
        nothing: () => ({ removed: false, alreadyEmpty: false, before: null }),
        perform: async (send, _, nango, before) => {
            requireConfirmed(nango, gatewaySettings.deleteOutboundAddresses, await send(), false);
            return { removed: true, alreadyEmpty: false, before };
        }
    })
});

import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { accounts } from '../operations/account.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { addressesNow, outboundAddresses } from '../things/gateway-settings.js';
import { from } from '../verbs/action.js';
import { requireAccount } from '../verbs/confirmed-by-account.js';
import { writing } from '../verbs/writing.js';

const isSame = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

export default createAction({
    ...writing({
        description:
            'Replaces the whole list of addresses from which the account may send through Mimecast. Use it when mail servers move. Mail from an address that is not in the list is not taken any more. The list is read first, and the answer tells what it was.',
        change: 'What is not in the new list may not send any more; the same action with what "before" tells undoes it.',
        by: gatewaySettings.replaceOutboundAddresses,
        look: {
            by: [gatewaySettings.outboundAddresses, accounts.details],
            find: async (nango, { confirm }) => {
                await requireAccount(nango, confirm);
                return await addressesNow(nango);
            }
        },
        input: {
            addresses: z
                .array(z.string().regex(/^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/, 'Write an IPv4 address or a range like 203.0.113.0/28.'))
                .min(1)
                .max(1000)
                .describe('All addresses and ranges that may send. Example: ["203.0.113.0/28"]'),
            confirm: z.string().min(1).max(100).describe('The code of the account, to make sure that it is the right one. Example: CUSA100A100')
        },
        example: { addresses: ['203.0.113.0/28'], confirm: from('get-account', 'accountCode') },
        output: {
            replaced: z.boolean().describe('Whether this call replaced it. Example: true'),
            alreadySo: z.boolean().describe('Whether the list was that already. Example: false'),
            before: outboundAddresses.schema.shape.addresses.nullable().describe('The list as it was; null for a dry run. Example: ["198.51.100.7/32"]')
        },
        already: ({ addresses }, before) => (isSame(addresses, before) ? { replaced: false, alreadySo: true, before } : undefined),
        request: ({ addresses }) => ({ body: { outboundIpAddresses: addresses } }),
        shown: ({ body }, { confirm }) => ({ body, confirm }),
        nothing: () => ({ replaced: false, alreadySo: false, before: null }),
        perform: async (send, { addresses }, nango, before) => {
            const reply = await send();
            requireConfirmed(nango, gatewaySettings.replaceOutboundAddresses, reply, isSame(outboundAddresses.record(reply.body).addresses, addresses));
            return { replaced: true, alreadySo: false, before };
        }
    })
});

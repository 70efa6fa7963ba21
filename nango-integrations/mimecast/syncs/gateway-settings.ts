import { createSync } from 'nango';
import * as z from 'zod';
import { isMimecastError, unexpectedReply } from '../api/errors.js';
import { call } from '../api/request.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { uses } from '../operations/uses.js';
import { emergencyContact, gatewayDetails, isAddressList, outboundAddresses } from '../things/gateway-settings.js';

const id = z.string().describe('The same in every account: there is one of these records. Example: gateway');
const GatewayDetails = z.object({ id, ...gatewayDetails.schema.shape });
const OutboundAddresses = z.object({ id, ...outboundAddresses.schema.shape });
const EmergencyContact = z.object({ id, ...emergencyContact.schema.shape });

/** Each setting stands for itself: what one of them lacks costs the others nothing. */
const settings = [
    { model: 'GatewayDetails', endpoint: gatewaySettings.details, record: gatewayDetails.record, isIt: (body: object) => Object.keys(body).length > 0 },
    {
        model: 'OutboundAddresses',
        endpoint: gatewaySettings.outboundAddresses,
        record: outboundAddresses.record,
        isIt: ({ outboundIpAddresses: all }: { outboundIpAddresses?: unknown }) => isAddressList(all)
    },
    {
        model: 'EmergencyContact',
        endpoint: gatewaySettings.emergencyContact,
        record: emergencyContact.record,
        isIt: (body: object) => Object.keys(body).length > 0
    }
] as const;

export default createSync({
    description:
        'How the gateway of the account is set: hosts and DNS records, addresses it may send from, and whom Mimecast calls in an emergency. One record of each; nothing of it is ever deleted.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    ...uses(gatewaySettings.details, gatewaySettings.outboundAddresses, gatewaySettings.emergencyContact),
    models: { GatewayDetails, OutboundAddresses, EmergencyContact },
    exec: async (nango) => {
        let failed: unknown;
        for (const { model, endpoint, record, isIt } of settings) {
            try {
                const reply = await call(nango, endpoint);
                if (!isIt(reply.body)) {
                    throw unexpectedReply(nango, endpoint, 'it tells nothing of the setting', reply);
                }
                await nango.batchSave([{ id: 'gateway', ...record(reply.body) }], model);
            } catch (error) {
                if (!isMimecastError(error)) {
                    throw error;
                }
                await nango.log(`${model} could not be read, what was saved stays: ${error.payload.message}`, { level: 'warn' });
                failed ??= error;
            }
        }
        if (failed !== undefined) {
            throw failed;
        }
    }
});

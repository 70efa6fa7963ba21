import { createAction } from 'nango';
import { unexpectedReply } from '../api/errors.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { isAddressList, outboundAddresses } from '../things/gateway-settings.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads from which addresses the account may send through Mimecast. Use it before replace-outbound-addresses, or to see whether a mail server may send.',
        by: gatewaySettings.outboundAddresses,
        input: {},
        example: {},
        output: outboundAddresses.schema,
        answer: (reply, _, nango) => {
            if (!isAddressList(reply.body['outboundIpAddresses'])) {
                throw unexpectedReply(nango, gatewaySettings.outboundAddresses, 'it holds no list of addresses', reply);
            }
            return outboundAddresses.record(reply.body);
        }
    })
});

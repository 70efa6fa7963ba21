import { createAction } from 'nango';
import { unexpectedReply } from '../api/errors.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { gatewayDetails } from '../things/gateway-settings.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads where the gateway of the account is and how it is set: protection mode, hosts, the MX and SPF records its domains shall have. Use it to set up DNS, or to see why mail takes another way.',
        by: gatewaySettings.details,
        input: {},
        example: {},
        output: gatewayDetails.schema,
        answer: (reply, _, nango) => {
            if (Object.keys(reply.body).length === 0) {
                throw unexpectedReply(nango, gatewaySettings.details, 'it tells nothing', reply);
            }
            return gatewayDetails.record(reply.body);
        }
    })
});

import { createAction } from 'nango';
import { unexpectedReply } from '../api/errors.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { emergencyContact } from '../things/gateway-settings.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads whom Mimecast calls in an emergency. Use it to see whether that is still right. What is answered where nobody was named yet is not documented.',
        by: gatewaySettings.emergencyContact,
        input: {},
        example: {},
        output: emergencyContact.schema,
        answer: (reply, _, nango) => {
            if (Object.keys(reply.body).length === 0) {
                throw unexpectedReply(nango, gatewaySettings.emergencyContact, 'it tells nothing', reply);
            }
            return emergencyContact.record(reply.body);
        }
    })
});

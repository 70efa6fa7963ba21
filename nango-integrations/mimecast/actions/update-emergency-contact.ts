import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { invalidInput } from '../api/input.js';
import { call } from '../api/request.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { emergencyContact } from '../things/gateway-settings.js';
import { writing } from '../verbs/writing.js';
import type { Nango } from '../api/request.js';

const email = z
    .string()
    .max(320)
    .regex(/^[^@\s]+@[^@\s]+$/, 'Write one address.');
const phone = z
    .string()
    .max(40)
    .regex(/^\+[\d ()-]+$/, 'Write an international number, with "+" first.');
const fields = {
    contactName: z.string().min(1).max(60).optional().describe('Name. Example: Ana Lee'),
    contactEmailAddress: email.optional().describe('Address. Example: oncall@example.com'),
    mobilePhone: phone.optional().describe('Mobile phone, international. Example: +15550100000'),
    telephone: phone.optional().describe('Another phone, international. Example: +15550100001'),
    alternateEmailAddresses: z
        .array(email)
        .max(4)
        .optional()
        .describe('Up to four further addresses, in place of those there are. Example: ["second@example.com"]')
};
type Wanted = z.output<z.ZodObject<typeof fields>>;

async function contactNow(nango: Nango, wanted: Wanted): Promise<{ before: ReturnType<typeof emergencyContact.record>; isSo: boolean }> {
    if (Object.values(wanted).every((value) => value === undefined)) {
        throw invalidInput(nango, 'contactName', 'Say what shall change: at least one field.');
    }
    const before = emergencyContact.record((await call(nango, gatewaySettings.emergencyContact)).body);
    const isSo = Object.entries(emergencyContact.record(wanted)).every(
        ([field, value]) => wanted[field as keyof Wanted] === undefined || JSON.stringify(value) === JSON.stringify(before[field as keyof Wanted])
    );
    return { before, isSo };
}

export default createAction({
    ...writing({
        description:
            'Changes whom Mimecast calls in an emergency; what is not named stays. Use it when somebody else is on call. The contact is read first, and the answer tells what it was.',
        change: 'Mimecast calls somebody else from then on; the same action with what "before" tells undoes it.',
        by: gatewaySettings.updateEmergencyContact,
        look: { by: [gatewaySettings.emergencyContact], find: contactNow },
        input: fields,
        example: { contactName: 'Night Shift', mobilePhone: '+15550100099' },
        output: {
            updated: z.boolean().describe('Whether this call changed it. Example: true'),
            alreadySo: z.boolean().describe('Whether it was so already. Example: false'),
            before: emergencyContact.schema.nullable().describe('The contact as it was; null for a dry run.')
        },
        already: (_, { before, isSo }) => (isSo ? { updated: false, alreadySo: true, before } : undefined),
        request: (wanted) => ({ body: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) }),
        nothing: () => ({ updated: false, alreadySo: false, before: null }),
        perform: async (send, wanted, nango, { before }) => {
            const reply = await send();
            // It is answered with nothing, or with the contact: which of the two is not documented.
            const told = emergencyContact.record(reply.body);
            const names = (['contactName', 'contactEmailAddress', 'mobilePhone', 'telephone'] as const).filter((field) => wanted[field] !== undefined);
            requireConfirmed(nango, gatewaySettings.updateEmergencyContact, reply, names.length > 0 && names.every((field) => told[field] === wanted[field]));
            return { updated: true, alreadySo: false, before };
        }
    })
});

import * as z from 'zod';
import { eventIdentity, eventThing } from './event-model.js';
import { textField } from './fields.js';
import { securityEventTypes } from './security-events.js';
import { text } from './values.js';
import type { Field } from './fields.js';
import type { SecurityEventType } from './security-events.js';
import type { Row } from './values.js';

const typeField: Field<z.ZodString> = {
    schema: z.string().describe('Event type; "unknown" when Mimecast names none. Example: process'),
    keys: ['type', 'eventType'],
    read: text,
    otherwise: 'unknown'
};

/** What most event types have; whatever else a type has stands in `details`. Types that are not known here come too, so `type` is any text. */
const live = eventThing(typeField, 'Hld', {
    action: textField('What was done. Example: Hld'),
    senderEnvelope: textField('Envelope sender. Example: bo@sender.example'),
    senderHeader: textField('Header sender. Example: bo@sender.example'),
    recipients: textField('Recipient of this event. Example: ana@example.com', 'recipients', 'recipient'),
    messageId: textField('Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>'),
    subject: textField('Subject. Example: Quarterly offer'),
    senderIp: textField('IP address of the sender. Example: 192.0.2.10'),
    direction: textField('Inbound, Outbound, Internal or External, in any case. Example: Inbound'),
    route: textField('Routing policy or direction. Example: inbound')
});

const { extra: _, ...shape } = live.schema.shape;
export const LiveSecurityEvent = z.object({
    ...shape,
    details: z
        .record(z.string(), z.unknown())
        .describe(
            'The further fields of the event type that have a value, named and read as in the model of security-events. Example: {"holdReason": "Spm", "emailSize": 3466}'
        ),
    extra: live.schema.shape.extra
});
export type LiveSecurityEvent = z.infer<typeof LiveSecurityEvent>;

/** Event types that are not known here are kept too, with their own fields in `extra`. */
export function liveSecurityEvent(row: Row): LiveSecurityEvent {
    const id = eventIdentity(row);
    const { extra: rest, ...common } = live.record(row, id);
    const known = securityEventTypes[common.type as SecurityEventType] as { record: (row: Row, id: string) => Row } | undefined;
    if (known === undefined) {
        return { ...common, details: {}, ...(rest === undefined ? {} : { extra: rest }) };
    }
    const { extra: unread, ...fields } = known.record(row, id);
    const details = Object.entries(fields).filter(([key, value]) => value !== null && !Object.hasOwn(live.schema.shape, key));
    // What neither of the two could read.
    const extra = Object.entries(rest ?? {}).filter(([key]) => Object.hasOwn((unread ?? {}) as Row, key));
    return { ...common, details: Object.fromEntries(details), ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }) };
}

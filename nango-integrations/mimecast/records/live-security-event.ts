import * as z from 'zod';
import { eventIdentity, eventModel, textField } from './event-model.js';
import { securityEventTypes } from './security-events.js';
import { text } from './values.js';
import type { SecurityEventType } from './security-events.js';
import type { Row } from './values.js';

/** What most event types have; whatever else a type has stands in `details`. */
const live = eventModel('unknown', 'Hld', {
    action: textField('What was done. Example: Hld'),
    senderEnvelope: textField('Envelope sender. Example: bo@sender.example'),
    senderHeader: textField('Header sender. Example: bo@sender.example'),
    recipients: textField('Recipient of this event. Example: ana@example.com', 'recipient'),
    messageId: textField('Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>'),
    subject: textField('Subject. Example: Quarterly offer'),
    senderIp: textField('IP address of the sender. Example: 192.0.2.10'),
    direction: textField('Inbound, Outbound, Internal or External, in any case. Example: Inbound'),
    route: textField('Routing policy or direction. Example: inbound')
});

export const LiveSecurityEvent = live.schema.omit({ extra: true }).extend({
    type: z.string().describe('Event type. Example: process'),
    details: z
        .record(z.string(), z.unknown())
        .describe('The further fields of the event type, named and read as in the model of security-events. Example: {"holdReason": "Spm", "emailSize": 3466}'),
    extra: live.schema.shape.extra
});
export type LiveSecurityEvent = z.infer<typeof LiveSecurityEvent>;

/** Event types that are not known here are kept too, with their own fields in `extra`. */
export function liveSecurityEvent(row: Row): LiveSecurityEvent {
    const id = eventIdentity(row);
    const { extra: rest, ...common } = live.record(row, id);
    const known = securityEventTypes[(text(row['type'] ?? row['eventType']) ?? '') as SecurityEventType] as
        { record: (row: Row, id: string) => Row & { extra: Row } } | undefined;
    if (known === undefined) {
        return { ...common, details: {}, extra: rest };
    }
    const { extra, ...fields } = known.record(row, id);
    const others = (from: Row): Row => Object.fromEntries(Object.entries(from).filter(([key]) => !(key in common)));
    return { ...common, details: others(fields), extra: others(extra) };
}

import * as z from 'zod';
import { identityOf } from './identity.js';
import { TrackedMessage, trackedMessage } from './tracked-message.js';
import type { Row } from './values.js';

/** A message as message tracking shows it, without Mimecast's handle: that changes at every read and would make every read a change. */
export const MessageTrackingLog = TrackedMessage.extend({
    id: z
        .string()
        .describe(
            'Made from times, senders, recipients, subject, sender IP and route, so that it stays when the status changes. Messages equal in all of them are numbered.'
        )
});
export type MessageTrackingLog = z.infer<typeof MessageTrackingLog>;

export function messageTrackingLog(row: Row): MessageTrackingLog {
    const message = trackedMessage(row);
    const { received, sent, from, fromHeader, subject, senderIp, route, to } = message;
    return { ...message, id: identityOf(received, sent, from, fromHeader, subject, senderIp, route, ...[...to].sort()) };
}

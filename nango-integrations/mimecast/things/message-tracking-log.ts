import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField } from './fields.js';
import { identityOf } from './identity.js';
import { addressesIn } from './person.js';
import { thing } from './thing.js';
import { trackedFields, trackedOptions } from './tracked-message.js';
import { address, text } from './values.js';
import type { Row } from './values.js';

/** A message as message tracking shows it, without Mimecast's handle: that changes at every read and would make every read a change. */
const log = thing(
    {
        id: computedField(
            z
                .string()
                .describe(
                    'Made from times, senders, recipients, subject, sender IP and route, so that it stays when the status changes. Messages equal in all of them are numbered.'
                ),
            identity
        ),
        ...trackedFields
    },
    trackedOptions
);
export const MessageTrackingLog = log.schema;
export type MessageTrackingLog = z.infer<typeof MessageTrackingLog>;
export const messageTrackingLog = log.record;

function identity(row: Row): string {
    const times = [isoDate(row['received']), isoDate(row['sent'])];
    const facts = [address(row['fromEnv']), address(row['fromHdr']), text(row['subject']), text(row['senderIP']), text(row['route'])];
    return identityOf(...times, ...facts, ...addressesIn(row['to']).sort());
}

import * as z from 'zod';
import { computedField, flagField, numberField, occurredAt, textField, timeField } from './fields.js';
import { addressField, nameField, peopleField } from './person.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** A message on its way through Mimecast. */
export const processingMessages = thing(
    {
        id: computedField(z.string().describe('Handle of the message in the queue. Example: syn-proc-1'), (row) => text(row['id']) ?? ''),
        occurredAt: occurredAt('created'),
        from: addressField('Envelope sender. Example: a@example.net', 'fromEnv'),
        fromHeader: addressField('Header sender. Example: a@example.net', 'fromHeader'),
        fromName: nameField('Name of the header sender. Example: News', 'fromHeader'),
        to: peopleField('Recipients.'),
        subject: textField('Subject. Example: Demo'),
        hasAttachments: flagField('Whether the message has attachments. Example: true', 'attachment'),
        route: textField('Direction. Example: inbound', 'routing'),
        size: numberField('Size in bytes. Example: 7110'),
        remoteIp: textField('IP address it came from. Example: 203.0.113.10'),
        attempts: numberField('How often it was tried. Example: 2'),
        created: timeField('Since when it is in the queue, ISO 8601 in UTC. Example: 2026-01-06T00:45:30.000Z'),
        nextAttempt: timeField('When it is tried next, ISO 8601 in UTC. Example: 2026-01-06T00:46:54.000Z'),
        info: textField('Details. Example: waiting'),
        priority: textField('Example: normal')
    },
    { opened: ['fromEnv', 'fromHeader'] }
);

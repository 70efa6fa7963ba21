import * as z from 'zod';
import { computedField, textField, timeField } from './fields.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** A subscription, without its `clientState`: whoever knows that can pass for Mimecast. */
const subscription = thing(
    {
        id: computedField(
            z.string().describe('Id of the subscription, to renew or delete it. Example: sim-sub-1'),
            (row) => text(row['subscriptionId'] ?? row['id']) ?? '',
            'subscriptionId',
            'id'
        ),
        notificationUrl: textField('Where Mimecast sends notifications. Example: https://app.example.com/mimecast', 'notificationURL', 'notificationUrl'),
        resourceType: textField('What it is about. Example: threat-analysis'),
        created: timeField('When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z', 'creationDateTime'),
        expires: timeField('When it ends unless it is renewed, ISO 8601 in UTC. Example: 2026-01-09T09:00:00.000Z', 'expirationDateTime')
    },
    { without: ['clientState'] }
);
export const ThreatReportSubscription = subscription.schema;
export type ThreatReportSubscription = z.infer<typeof ThreatReportSubscription>;
export const threatReportSubscription = subscription.record;

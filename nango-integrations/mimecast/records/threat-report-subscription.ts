import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { text } from './values.js';
import type { Row } from './values.js';

/** A subscription, without its `clientState`: whoever knows that can pass for Mimecast. */
export const ThreatReportSubscription = z.object({
    id: z.string().describe('Id of the subscription, to renew or delete it. Example: sim-sub-1'),
    notificationUrl: z.string().nullable().describe('Where Mimecast sends notifications. Example: https://app.example.com/mimecast'),
    resourceType: z.string().nullable().describe('What it is about. Example: threat-analysis'),
    created: z.string().nullable().describe('When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z'),
    expires: z.string().nullable().describe('When it ends unless it is renewed, ISO 8601 in UTC. Example: 2026-01-09T09:00:00.000Z')
});
export type ThreatReportSubscription = z.infer<typeof ThreatReportSubscription>;

export function threatReportSubscription(row: Row): ThreatReportSubscription {
    return {
        id: text(row['subscriptionId'] ?? row['id']) ?? '',
        notificationUrl: text(row['notificationURL'] ?? row['notificationUrl']),
        resourceType: text(row['resourceType']),
        created: isoDate(row['creationDateTime']),
        expires: isoDate(row['expirationDateTime'])
    };
}

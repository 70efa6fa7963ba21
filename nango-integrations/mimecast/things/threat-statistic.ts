import * as z from 'zod';
import { parseDate } from '../api/dates.js';
import { givenField, numberField, occurredAt } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import type { Row } from './values.js';

const bucket = thing({
    id: givenField(z.string().describe('Made from the statistic and the start of its bucket in UTC.')),
    occurredAt: occurredAt('startTimestamp'),
    statistic: givenField(z.string().describe('What is counted. Example: impersonations')),
    startTimestamp: givenField(
        z.string().describe('Start of the bucket, ISO 8601 in UTC; how long a bucket is, Mimecast does not say. Example: 2026-01-06T00:00:00.000Z')
    ),
    detectionCount: numberField('How many there were; grows until the bucket is over. Example: 4')
});
export const ThreatStatistic = bucket.schema;
export type ThreatStatistic = z.infer<typeof ThreatStatistic>;

/** A record for one bucket; `undefined` for something that has no start. */
export function threatStatistic(statistic: string, row: Row): ThreatStatistic | undefined {
    const start = parseDate(row['startTimestamp']);
    if (start === undefined) {
        return undefined;
    }
    const startTimestamp = new Date(start).toISOString();
    return bucket.record(row, { id: identityOf(statistic, startTimestamp), statistic, startTimestamp });
}

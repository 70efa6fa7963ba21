import * as z from 'zod';
import { parseDate } from '../api/dates.js';
import { identityOf } from './identity.js';
import { number } from './values.js';
import type { Row } from './values.js';

export const ThreatStatistic = z.object({
    id: z.string().describe('Made from the statistic and the start of its bucket in UTC.'),
    statistic: z.string().describe('What is counted. Example: impersonations'),
    startTimestamp: z.string().describe('Start of the bucket, ISO 8601 in UTC; how long a bucket is, Mimecast does not say. Example: 2026-01-06T00:00:00.000Z'),
    detectionCount: z.number().nullable().describe('How many there were; grows until the bucket is over. Example: 4'),
    extra: z.record(z.string(), z.unknown()).describe('Further fields of the bucket, as Mimecast sends them.')
});
export type ThreatStatistic = z.infer<typeof ThreatStatistic>;

/** A record for one bucket; `undefined` for something that has no start. */
export function threatStatistic(statistic: string, row: Row): ThreatStatistic | undefined {
    const start = parseDate(row['startTimestamp']);
    if (start === undefined) {
        return undefined;
    }
    const startTimestamp = new Date(start).toISOString();
    const extra = Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'startTimestamp' && key !== 'detectionCount'));
    return { id: identityOf(statistic, startTimestamp), statistic, startTimestamp, detectionCount: number(row['detectionCount']), extra };
}

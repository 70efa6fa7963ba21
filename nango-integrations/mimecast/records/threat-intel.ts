import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { recordId } from './identity.js';
import { list, text } from './values.js';
import type { Row } from './values.js';

const common = (stixId: string) => ({
    id: z.string().describe(`The feed and the STIX id, because both feeds may tell of the same object. Example: malware_customer:${stixId}`),
    stixId: z.string().describe(`STIX id. Example: ${stixId}`),
    feed: z.string().describe("malware_customer (the account's own detections) or malware_grid (the region's). Example: malware_customer"),
    created: z.string().nullable().describe('When it was made, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z'),
    modified: z.string().nullable().describe('When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z')
});
const labels = z.array(z.string()).nullable().describe('Labels. Example: ["malicious-activity"]');

export const ThreatIndicator = z.object({
    ...common('indicator--00000000-0000-4000-8000-000000000003'),
    pattern: z.string().nullable().describe("STIX pattern. Example: [file:hashes.'SHA-256' = '01ba…']"),
    hashType: z.string().nullable().describe('Kind of hash in the pattern, where it is about one file. Example: SHA-256'),
    hash: z.string().nullable().describe('The hash in the pattern, in lower case. The same one comes back under other ids. Example: 01ba4719…'),
    validFrom: z.string().nullable().describe('From when it holds, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z'),
    labels
});
export type ThreatIndicator = z.infer<typeof ThreatIndicator>;

export const ThreatMalware = z.object({
    ...common('malware--00000000-0000-4000-8000-000000000002'),
    name: z.string().nullable().describe('Name of the file, or subject of the message. Example: Demo file'),
    labels
});
export type ThreatMalware = z.infer<typeof ThreatMalware>;

export const ThreatRelationship = z.object({
    ...common('relationship--00000000-0000-4000-8000-000000000004'),
    relationshipType: z.string().nullable().describe('How the two belong together. Example: indicates'),
    sourceRef: z.string().nullable().describe('stixId of the ThreatIndicator. Example: indicator--00000000-0000-4000-8000-000000000003'),
    targetRef: z.string().nullable().describe('stixId of the ThreatMalware. Example: malware--00000000-0000-4000-8000-000000000002')
});
export type ThreatRelationship = z.infer<typeof ThreatRelationship>;

const HASH_PATTERN = /^\[\s*file:hashes\.'?([A-Za-z0-9-]+)'?\s*=\s*'([0-9a-fA-F]+)'\s*\]$/;

function shared(feed: string, row: Row): { id: string; stixId: string; feed: string; created: string | null; modified: string | null } {
    const stixId = text(row['id']) ?? '';
    return { id: recordId(`${feed}:${stixId}`) ?? '', stixId, feed, created: isoDate(row['created']), modified: isoDate(row['modified']) };
}

/** STIX object type → the model it belongs to and its mapping. */
export const threatIntelTypes = {
    indicator: {
        model: 'ThreatIndicator',
        record: (feed: string, row: Row): ThreatIndicator => {
            const pattern = text(row['pattern']);
            const hash = HASH_PATTERN.exec(pattern?.trim() ?? '');
            return {
                ...shared(feed, row),
                pattern,
                hashType: hash?.[1] ?? null,
                hash: hash?.[2]?.toLowerCase() ?? null,
                validFrom: isoDate(row['valid_from']),
                labels: list(row['labels'])
            };
        }
    },
    malware: {
        model: 'ThreatMalware',
        record: (feed: string, row: Row): ThreatMalware => ({ ...shared(feed, row), name: text(row['name']), labels: list(row['labels']) })
    },
    relationship: {
        model: 'ThreatRelationship',
        record: (feed: string, row: Row): ThreatRelationship => ({
            ...shared(feed, row),
            relationshipType: text(row['relationship_type']),
            sourceRef: text(row['source_ref']),
            targetRef: text(row['target_ref'])
        })
    }
} as const;

import * as z from 'zod';
import { computedField, givenField, occurredAt, textField, textListField, timeField } from './fields.js';
import { recordId } from './identity.js';
import { thing } from './thing.js';
import { ownOnly, text } from './values.js';
import type { Row } from './values.js';

const common = (stixId: string) => ({
    id: givenField(z.string().describe(`The feed and the STIX id, because both feeds may tell of the same object. Example: malware_customer:${stixId}`)),
    occurredAt: occurredAt('created'),
    stixId: computedField(z.string().describe(`STIX id. Example: ${stixId}`), (row) => text(row['id']) ?? '', 'id'),
    feed: givenField(z.string().describe("malware_customer (the account's own detections) or malware_grid (the region's). Example: malware_customer")),
    created: timeField('When it was made, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z'),
    modified: timeField('When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z')
});
const labels = textListField('Labels. Example: ["malicious-activity"]');
// Which of the three an object is, its model says.
const options = { without: ['type'] };

const HASH_PATTERN = /^\[\s*file:hashes\.'?([A-Za-z0-9-]+)'?\s*=\s*'([0-9a-fA-F]+)'\s*\]$/;
const hashIn = (row: Row): RegExpExecArray | null => HASH_PATTERN.exec(text(row['pattern'])?.trim() ?? '');

const indicator = thing(
    {
        ...common('indicator--00000000-0000-4000-8000-000000000003'),
        pattern: textField("STIX pattern. Example: [file:hashes.'SHA-256' = '01ba…']"),
        hashType: computedField(
            z.string().nullable().describe('Kind of hash in the pattern, where it is about one file. Example: SHA-256'),
            (row) => hashIn(row)?.[1] ?? null
        ),
        hash: computedField(
            z.string().nullable().describe('The hash in the pattern, in lower case. The same one comes back under other ids. Example: 01ba4719…'),
            (row) => hashIn(row)?.[2]?.toLowerCase() ?? null
        ),
        validFrom: timeField('From when it holds, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z', 'valid_from'),
        labels
    },
    options
);
const malware = thing(
    {
        ...common('malware--00000000-0000-4000-8000-000000000002'),
        name: textField('Name of the file, or subject of the message. Example: Demo file'),
        labels
    },
    options
);
const relationship = thing(
    {
        ...common('relationship--00000000-0000-4000-8000-000000000004'),
        relationshipType: textField('How the two belong together. Example: indicates', 'relationship_type'),
        sourceRef: textField('stixId of the ThreatIndicator. Example: indicator--00000000-0000-4000-8000-000000000003', 'source_ref'),
        targetRef: textField('stixId of the ThreatMalware. Example: malware--00000000-0000-4000-8000-000000000002', 'target_ref')
    },
    options
);

export const ThreatIndicator = indicator.schema;
export type ThreatIndicator = z.infer<typeof ThreatIndicator>;
export const ThreatMalware = malware.schema;
export type ThreatMalware = z.infer<typeof ThreatMalware>;
export const ThreatRelationship = relationship.schema;
export type ThreatRelationship = z.infer<typeof ThreatRelationship>;

const given = (feed: string, row: Row): { id: string; feed: string } => ({ id: recordId(`${feed}:${text(row['id']) ?? ''}`) ?? '', feed });

/** STIX object type → the model it belongs to and its mapping. */
export const threatIntelTypes = ownOnly({
    indicator: { model: 'ThreatIndicator', record: (feed: string, row: Row): ThreatIndicator => indicator.record(row, given(feed, row)) },
    malware: { model: 'ThreatMalware', record: (feed: string, row: Row): ThreatMalware => malware.record(row, given(feed, row)) },
    relationship: { model: 'ThreatRelationship', record: (feed: string, row: Row): ThreatRelationship => relationship.record(row, given(feed, row)) }
} as const);

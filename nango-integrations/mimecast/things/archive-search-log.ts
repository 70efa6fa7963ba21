import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField, flagField, occurredAt, rare, textField, timeField } from './fields.js';
import { identityOf, logId } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { LogIdentity } from './identity.js';
import type { Row } from './values.js';

// What both operations give: with what only one of them knows (museQuery, searchPath, isAdmin), a search would be another one when the sync changes from one to the other.
const parts = ['emailAddr', 'source', 'searchText', 'searchReason', 'description'];
const keyOf = (facts: Row, more: string[] = []): string => identityOf(isoDate(facts['createTime']), ...[...parts, ...more].map((part) => text(facts[part])));

export const archiveSearchLogIdentity: LogIdentity = {
    key: (facts) => keyOf(facts),
    earlier: (row) => keyOf(row, ['searchPath', 'isAdmin'])
};

const log = thing({
    id: computedField(
        z
            .string()
            .describe(
                'Made from time, user, source, text, reason and description: Mimecast gives no id. Equal searches in one second are numbered, because each of them has happened.'
            ),
        (row) => logId(archiveSearchLogIdentity, row)
    ),
    occurredAt: occurredAt('createTime'),
    createTime: timeField('When, ISO 8601 in UTC. Example: 2026-01-06T14:56:42.000Z'),
    emailAddr: textField('Who searched; can be <>. Example: admin@example.com'),
    source: textField('Where. Example: archive'),
    searchText: textField('What was searched for, in several notations; can be empty. Example: [Status : held]'),
    searchReason: textField('Reason that was given; can be empty. Example: Ticket 1042'),
    description: textField('Kind of search. Example: Message Tracking Search'),
    // Only one of the two operations that list searches is known to have these.
    searchPath: rare(textField('Folder that was looked at; absent from most rows. Example: /INBOX/')),
    isAdmin: rare(flagField('Whether an administrator searched; absent from most rows. Example: true')),
    museQuery: rare(textField('Further criteria, as text. Example: [subject : offer]'))
});
export const ArchiveSearchLog = log.schema;
export type ArchiveSearchLog = z.infer<typeof ArchiveSearchLog>;

export function archiveSearchLog(row: Row): ArchiveSearchLog {
    // "No further criteria" is what the operation without the field says by leaving it out.
    return log.record(row['museQuery'] === '[]' ? { ...row, museQuery: null } : row);
}

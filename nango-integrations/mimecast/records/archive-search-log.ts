import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { identityOf, logId } from './identity.js';
import { flag, text } from './values.js';
import type { LogIdentity } from './identity.js';
import type { Row } from './values.js';

export const ArchiveSearchLog = z.object({
    id: z
        .string()
        .describe('Made from all fields but museQuery: Mimecast gives no id. Equal searches in one second are numbered, because each of them has happened.'),
    createTime: z.string().nullable().describe('When, ISO 8601 in UTC. Example: 2026-01-06T14:56:42.000Z'),
    emailAddr: z.string().nullable().describe('Who searched; can be <>. Example: admin@example.com'),
    source: z.string().nullable().describe('Where. Example: archive'),
    searchText: z.string().nullable().describe('What was searched for, in several notations; can be empty. Example: [Status : held]'),
    searchReason: z.string().nullable().describe('Reason that was given; can be empty. Example: Ticket 1042'),
    description: z.string().nullable().describe('Kind of search. Example: Message Tracking Search'),
    searchPath: z.string().nullable().describe('Folder that was looked at; absent from most rows. Example: /INBOX/'),
    isAdmin: z.boolean().nullable().describe('Whether an administrator searched; absent from most rows. Example: true'),
    museQuery: z.string().nullable().describe('Further criteria, as text. Example: []')
});
export type ArchiveSearchLog = z.infer<typeof ArchiveSearchLog>;

// What both operations give: with what only one of them knows (museQuery, searchPath, isAdmin), a search would be another one when the sync changes from one to the other.
const parts = ['emailAddr', 'source', 'searchText', 'searchReason', 'description'];
const keyOf = (facts: Row, more: string[] = []): string => identityOf(isoDate(facts['createTime']), ...[...parts, ...more].map((part) => text(facts[part])));

export const archiveSearchLogIdentity: LogIdentity = {
    key: (facts) => keyOf(facts),
    earlier: (row) => keyOf(row, ['searchPath', 'isAdmin'])
};

export function archiveSearchLog(row: Row): ArchiveSearchLog {
    return {
        id: logId(archiveSearchLogIdentity, row),
        createTime: isoDate(row['createTime']),
        emailAddr: text(row['emailAddr']),
        source: text(row['source']),
        searchText: text(row['searchText']),
        searchReason: text(row['searchReason']),
        description: text(row['description']),
        searchPath: text(row['searchPath']),
        isAdmin: flag(row['isAdmin']),
        museQuery: text(row['museQuery'])
    };
}

import { createAction } from 'nango';
import * as z from 'zod';
import { directory } from '../operations/directory.js';
import { uses } from '../operations/uses.js';
import { cursorInput, invalidInput, packCursor, parseInput, unpackCursor } from '../api/input.js';
import { ListPlace, readOn } from '../api/pages.js';
import { Failure, failure } from '../things/failure.js';
import { number, text } from '../things/values.js';

const Input = z.strictObject({
    query: z.string().min(1).max(500).optional().describe('Part of the name. Example: Blocked'),
    source: z.enum(['cloud', 'ldap']).optional().describe('Where the groups come from. Example: cloud'),
    limit: z.int().min(1).max(100).optional().describe('Groups per answer; 100 when absent. Example: 50'),
    cursor: cursorInput
});

const Output = z.object({
    groups: z.array(
        z.object({
            id: z.string().describe("Mimecast's id: a handle that changes between reads. Example: syn-group-1"),
            name: z.string().nullable().describe('Name of the group. Example: Blocked Senders'),
            source: z.string().nullable().describe('cloud or ldap. Example: cloud'),
            parentId: z.string().nullable().describe('Id of the parent. Example: syn-root'),
            userCount: z.number().nullable().describe('Number of members. Example: 4'),
            groupCount: z.number().nullable().describe('Number of child groups. Example: 0')
        })
    ),
    cursor: z.string().nullable().describe('Pass it to read on; null when this was the last page.'),
    failures: z.array(Failure).describe('What Mimecast could not read of this page, beside the groups; normally empty.'),
    unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.')
});

const State = z.object({ of: z.literal('list-groups'), query: z.record(z.string(), z.string()), limit: z.int().min(1).max(100), place: ListPlace });

export default createAction({
    description: 'Lists profile groups, with filters and a cursor.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(directory.groups),
    exec: async (nango, rawInput) => {
        const { cursor, query, source, limit } = parseInput(nango, Input, rawInput);
        if (cursor !== undefined && (query ?? source) !== undefined) {
            throw invalidInput(nango, 'cursor', 'A cursor carries the filters it was made with: pass either a cursor or filters.');
        }
        const filter = { ...(query === undefined ? {} : { query }), ...(source === undefined ? {} : { source }) };
        const state = cursor === undefined ? { query: filter, limit: limit ?? 100, place: undefined } : unpackCursor(nango, State, cursor);
        const page = await readOn(nango, directory.groups, { query: state.query }, state.limit, state.place);
        const groups = page.items
            .map((row) => ({
                id: text(row['id']) ?? '',
                name: text(row['description']),
                source: text(row['source']),
                parentId: text(row['parentId']),
                userCount: number(row['userCount']),
                groupCount: number(row['groupCount'] ?? row['folderCount'])
            }))
            .filter(({ id }) => id !== '');
        return {
            groups,
            cursor: page.place === undefined ? null : packCursor({ ...state, of: 'list-groups', place: page.place }),
            failures: page.failures.map(failure),
            unreadableRows: page.oddItems + page.items.length - groups.length
        };
    }
});

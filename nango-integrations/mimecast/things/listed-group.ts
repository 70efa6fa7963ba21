import * as z from 'zod';
import { secureNumber } from '../api/secure-id.js';
import { computedField, numberField, textField } from './fields.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** A group as the list of groups shows it, by its handle. Records have the group's number and its path. */
export const listedGroups = thing({
    id: computedField(z.string().describe("Mimecast's id: a handle that changes between reads. Example: syn-group-1"), (row) => text(row['id']) ?? '', 'id'),
    number: computedField(
        z.string().nullable().describe("Mimecast's number of the group, which is the id of its record; null where its ids do not show it. Example: 4711"),
        (row) => secureNumber(row['id'], 'folderid') ?? null,
        'id'
    ),
    name: textField('Name of the group. Example: Blocked Senders', 'description'),
    source: textField('cloud or ldap. Example: cloud'),
    parentId: textField('Id of the parent. Example: syn-root'),
    userCount: numberField('Number of members. Example: 4'),
    // Two spellings are in use.
    groupCount: numberField('Number of child groups. Example: 0', 'groupCount', 'folderCount')
});

import * as z from 'zod';
import { isArray } from '../api/globals.js';
import { secureNumber } from '../api/secure-id.js';
import { givenField, numberField, textField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { filledText, object, text } from './values.js';
import type { Row } from './values.js';

/** A set of address alterations: a folder, which may stand in another one. */
export const addressAlterationSet = thing(
    {
        id: givenField(z.string().describe("Mimecast's number of the folder where its id shows it, otherwise made of its path. Example: 4711")),
        handle: givenField(z.string().describe("Mimecast's id of the set, for create-address-alteration-policy; changes between reads. Example: syn-set-1")),
        name: textField('Example: Renamed offices', 'description'),
        path: givenField(z.array(z.string()).describe('Names from the top folder down to this one. Example: ["Renamed offices"]')),
        source: textField('Example: cloud'),
        folderCount: numberField('Sets in it; where fewer are listed, ask with a greater depth. Example: 0'),
        userCount: numberField('Example: 0')
    },
    { without: ['parentId', 'folders'] }
);
type ListedSet = z.infer<typeof addressAlterationSet.schema>;

/** A set as it is kept: without the handle, which may be another one at the next read. */
export const AddressAlterationSet = addressAlterationSet.schema.omit({ handle: true });
export type AddressAlterationSet = z.infer<typeof AddressAlterationSet>;

/** The same set at every read: its number, or else the id as it came. */
export function setKey(row: Row): string {
    return secureNumber(row['id'], 'folderid') ?? filledText(row['id']) ?? '';
}

/** The id that a set would have without its number. */
export function naturalSetId({ path }: AddressAlterationSet): string {
    return identityOf(...path);
}

/** Folders and those in them, one after the other, and how many of them are in no known form. */
export function setsOf(rows: readonly unknown[], parents: readonly string[] = [], seen = new Map<string, number>()): { sets: ListedSet[]; oddRows: number } {
    const found = { sets: [] as ListedSet[], oddRows: 0 };
    for (const one of rows) {
        const row: Row = object(one) ?? {};
        const [handle, name] = [filledText(row['id']), text(row['description'])];
        if (handle === null || name === null) {
            found.oddRows += 1;
            continue;
        }
        const path = [...parents, name];
        const natural = identityOf(...path);
        // Whether two sets may have one name is not known; they stay two.
        const count = (seen.get(natural) ?? 0) + 1;
        seen.set(natural, count);
        const id = secureNumber(handle, 'folderid') ?? (count === 1 ? natural : identityOf(natural, count));
        found.sets.push(addressAlterationSet.record(row, { id, handle, path }));
        const inner = setsOf(isArray(row['folders']) ? row['folders'] : [], path, seen);
        found.sets.push(...inner.sets);
        found.oddRows += inner.oddRows;
    }
    return found;
}

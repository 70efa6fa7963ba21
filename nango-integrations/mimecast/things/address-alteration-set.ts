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
export type AddressAlterationSet = z.infer<typeof addressAlterationSet.schema>;

/** Folders and those in them, one after the other, and how many of them are in no known form. */
export function setsOf(rows: readonly unknown[], parents: readonly string[] = []): { sets: AddressAlterationSet[]; oddRows: number } {
    const found = { sets: [] as AddressAlterationSet[], oddRows: 0 };
    for (const one of rows) {
        const row: Row = object(one) ?? {};
        const [handle, name] = [filledText(row['id']), text(row['description'])];
        if (handle === null || name === null) {
            found.oddRows += 1;
            continue;
        }
        const path = [...parents, name];
        found.sets.push(addressAlterationSet.record(row, { id: secureNumber(handle, 'folderid') ?? identityOf(...path), handle, path }));
        const inner = setsOf(isArray(row['folders']) ? row['folders'] : [], path);
        found.sets.push(...inner.sets);
        found.oddRows += inner.oddRows;
    }
    return found;
}

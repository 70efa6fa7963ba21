import * as z from 'zod';
import { givenField, idField, textField } from './fields.js';
import { identityOf } from './identity.js';
import { asSaved, thing } from './thing.js';
import { filledText } from './values.js';
import type { AddressAlterationSet } from './address-alteration-set.js';
import type { Row } from './values.js';

const fields = {
    originalAddress: textField('The address that is replaced. Example: old@example.com'),
    newAddress: textField('What stands there instead. Example: new@example.com'),
    addressType: textField('Where in a message: all, envelope_from, envelope_to, from, reply_to, sender or to_cc_bcc. Example: all'),
    routing: textField('In which mail: all, inbound or outbound. Example: inbound')
};

/** What makes an alteration the same at every read of its set. */
function effectOf(row: Row): string | null {
    const parts = ['routing', 'addressType', 'originalAddress', 'newAddress'].map((key) => filledText(row[key]));
    return parts.includes(null) ? null : parts.join(' ').toLowerCase();
}

/** One address that is replaced by another. Its handle may be another one at every read, and the list of them has no filter by it: so it is named by what it does. */
export const addressAlterations = thing(
    {
        id: idField('What it does: direction, place, and both addresses, in lower case. Example: inbound all old@example.com new@example.com', effectOf),
        ...fields
    },
    { without: ['folderId'] }
);

/** The same as one of its set: two sets may hold an equal one. */
const ofSet = thing(
    {
        id: givenField(z.string().describe('Made from the set and what the alteration does: Mimecast gives it no lasting id.')),
        setId: givenField(z.string().describe('Id of the AddressAlterationSet record. Example: 4711')),
        setName: givenField(z.string().nullable().describe('Name of the set. Example: Renamed offices')),
        ...fields
    },
    { without: ['folderId'] }
);
export const AddressAlteration = ofSet.schema;
export type AddressAlteration = z.infer<typeof AddressAlteration>;

export function alterationKey(row: Row): string {
    return effectOf(row) ?? '';
}

export function addressAlterationOf({ id: setId, name: setName }: AddressAlterationSet, row: Row): AddressAlteration {
    return ofSet.record(row, { id: identityOf(setId, alterationKey(row)), setId, setName });
}

export const savedAlteration = (saved: AddressAlteration): AddressAlteration => asSaved(AddressAlteration, saved);

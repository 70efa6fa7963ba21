import { idField, textField } from './fields.js';
import { thing } from './thing.js';
import { filledText } from './values.js';

/** One address that is replaced by another. Its handle may be another one at every read, and the list of them has no filter by it: so it is named by what it does. */
export const addressAlterations = thing(
    {
        id: idField('What it does: direction, place, and both addresses, in lower case. Example: inbound all old@example.com new@example.com', (row) => {
            const parts = ['routing', 'addressType', 'originalAddress', 'newAddress'].map((key) => filledText(row[key]));
            return parts.includes(null) ? null : parts.join(' ').toLowerCase();
        }),
        originalAddress: textField('The address that is replaced. Example: old@example.com'),
        newAddress: textField('What stands there instead. Example: new@example.com'),
        addressType: textField('Where in a message: all, envelope_from, envelope_to, from, reply_to, sender or to_cc_bcc. Example: all'),
        routing: textField('In which mail: all, inbound or outbound. Example: inbound')
    },
    { without: ['folderId'] }
);

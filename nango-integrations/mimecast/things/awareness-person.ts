import { filledField, idField, textField } from './fields.js';
import { text } from './values.js';

/** What every list of people in awareness training tells of a person. Mimecast spells the key of the address in two ways. */
export function personFields<const Key extends 'email' | 'emailAddress'>(key: Key) {
    const address = textField('The address as Mimecast writes it. Example: Ana@example.com', key);
    return {
        id: idField('The address in lower case: the id of the User record. Example: ana@example.com', (row) => text(row[key])?.toLowerCase() ?? null),
        ...({ [key]: address } as Record<Key, typeof address>),
        name: filledField('Display name; may be the address once more. Example: Ana Lee'),
        department: filledField('Example: Finance'),
        userState: textField('ACTIVE is the only word that was seen. Example: ACTIVE')
    };
}

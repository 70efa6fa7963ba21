import * as z from 'zod';
import { filledField, listField, textField } from './fields.js';
import { thing } from './thing.js';
import { object } from './values.js';
import type { Field, TextField } from './fields.js';
import type { Row } from './values.js';

/** Someone a message came from or went to. Messages of the hold queue, of message tracking and of the release log name them alike. */
export const person = thing({
    address: filledField('Example: ana@example.com', 'emailAddress'),
    // Two spellings are in use.
    name: filledField('Example: Ana Lee', 'displayableName', 'displayName')
});
export const Person = person.schema;
export type Person = z.infer<typeof Person>;

const known = (record: Person): boolean => record.address !== null || record.name !== null || record.extra !== undefined;
const asRow = (value: unknown): unknown => (typeof value === 'string' ? { emailAddress: value } : value);
const asRows = (value: unknown): unknown => (Array.isArray(value) ? value.map(asRow) : [asRow(value)]);

/** Everyone a message went to: always a list, also where Mimecast names one alone. Addresses without a name may come as plain text. */
export function peopleField(description: string, ...keys: string[]): Field<z.ZodArray<typeof Person>> {
    const { read, isWhole } = listField(description, person, ...keys);
    return {
        schema: z.array(Person).describe(description),
        keys,
        read: (value) => (read?.(asRows(value)) as Person[]).filter(known),
        isWhole: (value) => isWhole?.(asRows(value)) !== false,
        otherwise: []
    };
}

/** The address of a field that holds one person. The object has to be opened: `thing(…, { opened: [key] })`. */
export function addressField(description: string, key: string): TextField {
    return textField(description, `${key}.emailAddress`, key);
}

/** The name beside it. */
export function nameField(description: string, key: string): TextField {
    return filledField(description, `${key}.displayableName`, `${key}.displayName`);
}

/** The addresses of a field that holds people, for identities. */
export function addressesIn(value: unknown): string[] {
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
        const address = asRow(one);
        const text = (object(address) as Row | null)?.['emailAddress'];
        return typeof text === 'string' ? [text] : [];
    });
}

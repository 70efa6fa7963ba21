import * as z from 'zod';
import { computedField, idField, listField, textField } from './fields.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** Photos are attributes too, as long base64: longer values are not kept. */
const MAX_VALUE = 4000;

/** One attribute of a user. */
export const userAttribute = thing({
    name: textField('Name of the attribute. Example: department'),
    value: computedField(
        z
            .string()
            .nullable()
            .describe(`Its value; null where there is none, and where it is longer than ${MAX_VALUE} characters, as photos are. Example: Finance`),
        ({ value }) => {
            const read = text(value);
            return read === null || read.length > MAX_VALUE ? null : read;
        },
        'value'
    )
});

/** What the directory knows of a user. */
export const userAttributes = thing({
    id: idField('The address of the user in lower case: the id of its User record. Example: ana@example.com', ({ id }) => text(id)),
    attributes: listField('Sorted by name.', userAttribute)
});

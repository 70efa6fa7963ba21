import * as z from 'zod';
import { computedField, textField } from './fields.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** A package of Mimecast's that a partner can give to an account. */
export const mimecastPackage = thing({
    id: computedField(z.string().describe('Number of the package. Example: 1043'), (row) => text(row['id']) ?? '', 'id'),
    name: textField('Example: URL Protection (Site)')
});

import { nameIdField, textField } from './fields.js';
import { thing } from './thing.js';

/** A role that administrators can have. */
export const adminRole = thing({
    id: nameIdField('roleName', 'The name in lower case. Example: basic administrator'),
    name: textField('Name of the role. Example: Basic Administrator', 'roleName')
});

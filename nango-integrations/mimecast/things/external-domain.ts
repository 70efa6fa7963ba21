import { nameIdField, textField } from './fields.js';
import { thing } from './thing.js';

/** A domain of somebody else that the account's directory knows. */
export const externalDomain = thing({
    id: nameIdField('domain', 'The domain in lower case. Example: partner.example'),
    domain: textField('Example: partner.example')
});

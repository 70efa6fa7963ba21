import { domains } from '../operations/domains.js';
import { byDomain } from './domain.js';
import { flagField, nameIdField, textField } from './fields.js';
import { thing } from './thing.js';

/** A domain that the account receives mail for. */
export const internalDomain = thing({
    id: nameIdField('domain', 'The domain in lower case. Example: example.com'),
    domain: textField('Example: example.com'),
    inboundType: textField('Which recipients are accepted: any, smtp, ldap, known, backup_mx or smtp_null. Example: known'),
    local: flagField('Whether it is local. Example: true'),
    sendOnly: flagField('Whether mail is only sent from it. Example: false')
});

/** How a domain of the account is found by its name. */
export const internalLookup = { by: domains.internal, what: 'internal domain', ...byDomain };

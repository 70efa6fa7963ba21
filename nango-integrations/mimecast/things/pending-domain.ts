import { domains } from '../operations/domains.js';
import { byDomain } from './domain.js';
import { filledField, flagField, nameIdField, textField, timeField } from './fields.js';
import { thing } from './thing.js';

/** A domain that is registered, but whose owner has not proved yet to be that. */
export const pendingDomain = thing(
    {
        // Not every one has an id of Mimecast's.
        id: nameIdField('domain', 'The domain in lower case. Example: new.example.org'),
        domain: textField('Example: new.example.org'),
        inboundType: textField('Which recipients will be accepted: any, smtp, ldap, known, backup_mx or smtp_null. Example: known'),
        local: flagField('Whether it will be local. Example: true'),
        sendOnly: flagField('Whether mail will only be sent from it. Example: false'),
        created: timeField('When it was registered, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z', 'createdDateTime'),
        expires: timeField('Until when the proof is waited for, ISO 8601 in UTC. Example: 2026-02-05T09:30:00.000Z', 'expiryDateTime')
    },
    // The token is the code that proves who owns the domain. Records are copied to databases and logs of many who only want to know what is pending; whoever has to publish the code gets it
    // from Mimecast.
    { without: ['token'] }
);

/** A domain as registering it answers, with the code: who registers it has to publish that. */
export const registeredDomain = thing({
    id: nameIdField('domain', 'The domain in lower case. Example: new.example.org'),
    domain: textField('Example: new.example.org'),
    code: filledField(
        'The code that proves who owns it, to be published in a TXT record of the domain; null where none is needed, as for a subdomain of a domain of the account. Example: 0123abcd',
        'token'
    ),
    created: timeField('When it was registered, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z', 'created', 'createdDateTime'),
    expires: timeField('Until when the proof is waited for, ISO 8601 in UTC. Example: 2026-02-05T09:30:00.000Z', 'expiry', 'expiryDateTime')
});

/** How a domain that is pending is found by its name. Not every one has an id of Mimecast's. */
export const pendingLookup = { by: domains.pending, what: 'pending domain', ...byDomain };

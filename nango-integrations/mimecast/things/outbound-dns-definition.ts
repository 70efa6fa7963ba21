import { outboundDns } from '../operations/policies.js';
import { flagField, nameIdField, numberField, textField } from './fields.js';
import { thing } from './thing.js';

/** A key with which outbound mail of a domain is signed, and where its public half has to be published. */
export const outboundDnsDefinition = thing(
    {
        id: nameIdField('description', 'What it is called, in lower case: the number in its id is not known. Example: dkim example.com'),
        description: textField('What it is called. Example: DKIM example.com'),
        domain: textField('The domain that is signed for. Example: example.com'),
        selector: textField('The selector of the key. Example: mc2026'),
        signDkim: flagField('Whether mail is signed. Example: true'),
        keyLength: numberField('Bits of the key. Example: 2048'),
        dnsAddress: textField('The DNS name of the record. Example: mc2026._domainkey.example.com'),
        publicKey: textField('The public key, as it has to stand in that record. Example: v=DKIM1; k=rsa; p=MIGf'),
        validated: flagField('Whether Mimecast found the record. Example: true')
    },
    { without: ['privateKey'] }
);

export const outboundDnsDefinitions = {
    name: 'outbound-dns-definition',
    names: 'outbound-dns-definitions',
    what: 'keys that outbound mail is signed with (DKIM), and the DNS records they need',
    loss: 'No policy can sign with this key any more: nothing undoes it, and a new key takes another DNS record.',
    by: outboundDns,
    of: outboundDnsDefinition
};

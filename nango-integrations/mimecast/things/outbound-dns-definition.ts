import * as z from 'zod';
import { outboundDns } from '../operations/policies.js';
import { definitionDifferences } from './definition.js';
import { flagField, nameIdField, numberField, textField } from './fields.js';
import { thing } from './thing.js';
import type { Row } from './values.js';

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

const description = z.string().min(1).max(500).describe('What it is called. Example: DKIM demo');
const signDkim = z.boolean().describe('Whether mail is signed. Example: true');
/** What an update takes, out of a row or an input. */
const signing = (one: Row): Row =>
    Object.fromEntries(['description', 'signDkim'].flatMap((key) => (one[key] === undefined || one[key] === null ? [] : [[key, one[key]]])));

export const outboundDnsDefinitions = {
    name: 'outbound-dns-definition',
    names: 'outbound-dns-definitions',
    isNamed: true,
    what: 'keys that outbound mail is signed with (DKIM), and the DNS records they need',
    effect: 'Mimecast makes a key; get-outbound-dns-definition shows the DNS record it needs. Mail is signed once that is there and an outbound DNS policy names the definition.',
    loss: 'No policy can sign with this key any more. Nothing undoes it: create-outbound-dns-definition makes another key, which takes another DNS record.',
    by: outboundDns,
    of: outboundDnsDefinition,
    input: {
        description,
        domain: z.string().min(1).max(255).describe('The domain that is signed for. Example: example.com'),
        selector: z.string().min(1).max(256).optional().describe('The selector of the key; may be left out. Example: mc2026'),
        signDkim,
        keyLength: z.union([z.literal(1024), z.literal(2048)]).describe('Bits of the key. Example: 2048')
    },
    example: { description: 'DKIM demo', domain: 'example.com', selector: 'demo', signDkim: true, keyLength: 2048 },
    made: (asked: Row): Row => asked,
    differences: definitionDifferences(outboundDnsDefinition),
    update: { input: { description, signDkim }, example: { signDkim: false } },
    changed: (row: Row, asked: Row): { now: Row; after: Row } => ({ now: signing(row), after: { ...signing(row), ...signing(asked) } })
};

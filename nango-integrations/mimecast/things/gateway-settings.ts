import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { call } from '../api/request.js';
import { gatewaySettings } from '../operations/gateway-settings.js';
import { filledField, flagField, listField, numberField, textField, textListField } from './fields.js';
import { thing } from './thing.js';
import { filledText, list, object, text } from './values.js';
import type { Nango } from '../api/request.js';

const mxRecord = thing({
    hostname: textField('Example: us-smtp-inbound-1.mimecast.example'),
    priority: numberField('The lower, the sooner it is used. Example: 10')
});

/** Where the gateway of the account is, and how it is set. */
export const gatewayDetails = thing({
    accountCode: filledField('Code of the account. Example: CUSA100A100'),
    region: filledField('Example: us'),
    protectionMode: filledField('An open list. Example: synthetic-mode'),
    status: filledField('An open list. Example: synthetic-status'),
    outboundEnabled: flagField('Whether the account sends through Mimecast. Example: true'),
    outboundHostnames: textListField('Hosts it sends through. Example: ["us-smtp-outbound-1.mimecast.example"]'),
    inboundMxRecords: listField('The MX records that its domains shall have.', mxRecord),
    spf: filledField('The SPF record that its domains shall have. Example: v=spf1 include:us._netblocks.mimecast.example ~all')
});

/** Whom Mimecast calls in an emergency. */
export const emergencyContact = thing({
    accountCode: filledField('Code of the account. Example: CUSA100A100'),
    contactName: filledField('Example: Ana Lee'),
    contactEmailAddress: filledField('Example: oncall@example.com'),
    mobilePhone: filledField('Example: +15550100000'),
    telephone: filledField('Example: +15550100001'),
    alternateEmailAddresses: {
        ...textListField('Further addresses. Example: ["second@example.com"]'),
        read: (value: unknown) => list(value)?.sort() ?? null
    }
});

/** From where the account may send through Mimecast. */
export const outboundAddresses = thing({
    addresses: {
        schema: z.array(z.string()).describe('Addresses and ranges, sorted. Example: ["203.0.113.0/28"]'),
        keys: ['outboundIpAddresses'],
        // Texts, as they are documented, or objects, as they were seen.
        read: (value: unknown) => (Array.isArray(value) ? addressesOf(value).sort() : null),
        isWhole: isAddressList,
        otherwise: []
    }
});

function addressesOf(value: unknown): string[] {
    return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => filledText(object(one)?.['outboundIpAddress'] ?? text(one)) ?? []);
}

/** Whether a reply holds the list, and nothing in it that is no address. */
export function isAddressList(value: unknown): boolean {
    return Array.isArray(value) && addressesOf(value).length === value.length;
}

/** The addresses of today. */
export async function addressesNow(nango: Nango): Promise<string[]> {
    const reply = await call(nango, gatewaySettings.outboundAddresses);
    if (!isAddressList(reply.body['outboundIpAddresses'])) {
        throw unexpectedReply(nango, gatewaySettings.outboundAddresses, 'it holds no list of addresses', reply);
    }
    return outboundAddresses.record(reply.body).addresses;
}

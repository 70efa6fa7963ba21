import { restError } from '../protocol/envelope.ts';
import { isObject } from '../protocol/json-object.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import { thing } from './thing.ts';

const readRight = 'Account | Settings | Read';
const editRight = 'Account | Settings | Edit';
const gateway = { family: 'rest', products: ['Email Security Cloud Gateway', 'Email Security Onboarding'] } as const;
const contactPath = {
    family: 'rest',
    path: '/account/cloud-gateway/v1/emergency-contact',
    products: ['Account Management', 'Email Security Onboarding']
} as const;
const outboundPath = { ...gateway, path: '/email/cloud-gateway/v1/outbound-ip-addresses' };
const done = (): RouteReply => ({ status: 204, bytes: Buffer.alloc(0) });
const refused = (field: string): RouteReply => restError(400, 'err_validation_value_not_allowed', 'value not allowed', field);

export interface Contact {
    contactName: string;
    contactEmailAddress: string;
    mobilePhone: string;
    telephone?: string;
    alternateEmailAddresses?: string[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const rules: Record<keyof Contact, (value: unknown) => boolean> = {
    contactName: (value) => isText(value) && value.length <= 60,
    contactEmailAddress: (value) => isText(value) && value.includes('@'),
    mobilePhone: (value) => isText(value) && value.startsWith('+'),
    telephone: (value) => isText(value) && value.startsWith('+'),
    alternateEmailAddresses: (value) => Array.isArray(value) && value.length <= 4 && value.every((one) => isText(one) && one.includes('@'))
};

/** What is set for the gateway of the account, and whom Mimecast calls in an emergency. */
export const gatewaySettings = thing({
    name: 'gatewaySettings',
    behaviours: {
        /** Outbound addresses come as texts, as they are documented, and not as objects, as they were seen. */
        outboundAddressesAsText: false
    },
    found({ company, options }) {
        const state: { contact: Contact; outbound: string[] } = {
            contact: {
                contactName: 'Demo Contact',
                contactEmailAddress: 'oncall@example.com',
                mobilePhone: '+15550100000',
                alternateEmailAddresses: ['second@example.com']
            },
            outbound: ['203.0.113.0/28', '198.51.100.7/32']
        };
        const changesContact = (method: 'PUT' | 'PATCH', required: readonly (keyof Contact)[]): Route => ({
            ...contactPath,
            method,
            permission: editRight,
            writes: true,
            handle({ json }: RouteContext) {
                const wanted = isObject(json) ? json : {};
                const wrong =
                    required.find((field) => wanted[field] === undefined) ??
                    (Object.keys(rules) as (keyof Contact)[]).find((field) => wanted[field] !== undefined && !rules[field](wanted[field]));
                if (wrong !== undefined) {
                    return refused(wrong);
                }
                const known = Object.fromEntries(Object.entries(wanted).filter(([field]) => field in rules));
                state.contact = { ...(method === 'PUT' ? {} : state.contact), ...known } as Contact;
                return done();
            }
        });
        return {
            state,
            counts: () => ({ gatewayDetails: 1, outboundAddresses: 1, emergencyContacts: 1 }),
            routes: [
                {
                    ...contactPath,
                    method: 'GET',
                    permission: readRight,
                    handle: ({ application }) => ({ status: 200, json: { accountCode: application.accountCode, ...state.contact } })
                },
                changesContact('PATCH', []),
                changesContact('PUT', ['contactName', 'contactEmailAddress', 'mobilePhone']),
                {
                    ...gateway,
                    method: 'GET',
                    path: '/email/cloud-gateway/v1/gateway-details',
                    permission: readRight,
                    handle: ({ application }) => ({
                        status: 200,
                        json: {
                            accountCode: application.accountCode,
                            region: options.region,
                            protectionMode: 'synthetic-mode',
                            status: 'synthetic-status',
                            outboundEnabled: true,
                            outboundHostnames: ['us-smtp-outbound-1.mimecast.example', 'us-smtp-outbound-2.mimecast.example'],
                            inboundMxRecords: [1, 2].map((n) => ({ hostname: `us-smtp-inbound-${String(n)}.mimecast.example`, priority: 10 })),
                            spf: `v=spf1 include:us._netblocks.mimecast.example ~all; ${company.domains[0] ?? ''}`
                        }
                    })
                },
                {
                    ...outboundPath,
                    method: 'GET',
                    permission: readRight,
                    handle: () => ({
                        status: 200,
                        json: { outboundIpAddresses: state.outbound.map((one) => (options.outboundAddressesAsText ? one : { outboundIpAddress: one })) }
                    })
                },
                {
                    ...outboundPath,
                    method: 'PUT',
                    permission: editRight,
                    writes: true,
                    handle({ json }) {
                        const wanted = isObject(json) ? json.outboundIpAddresses : undefined;
                        if (!Array.isArray(wanted) || wanted.length === 0 || !wanted.every((one) => isText(one) && /^\d+(\.\d+){3}(\/\d+)?$/.test(one))) {
                            return refused('outboundIpAddresses');
                        }
                        state.outbound = wanted as string[];
                        return done();
                    }
                },
                {
                    ...outboundPath,
                    method: 'DELETE',
                    permission: editRight,
                    writes: true,
                    handle() {
                        state.outbound = [];
                        return done();
                    }
                }
            ]
        };
    }
});

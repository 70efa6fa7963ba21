// Made by `npm run generate` from the functions in nango-integrations/. Do not edit.
/** The JSON schema of the input of a tool: one object, every property described, nothing beside what it names. */
export interface ToolSchema {
    type: 'object';
    properties: Record<string, object>;
    required?: string[];
    additionalProperties: false;
}

/** Description and input of every action, for models. */
export const tools: Readonly<Record<string, { description: string; inputSchema: ToolSchema }>> = {
    'add-alias': {
        description:
            'Makes an address an alias of a user, or moves an alias to another user. Use it when mail to a second address shall count as mail to the user. The address has to be known to the account or in one of its own domains. The address is an alias of the user, and of nobody else any more. That cannot be undone for one that another user had: remove-alias gives it back to nobody. Needs the permission "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', maxLength: 320, pattern: '^[^@\\s]+@[^@\\s]+$', description: 'The alias. Example: a.lee@example.com' },
                aliasFor: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The primary address of the user. Example: ana@example.com'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'aliasFor'],
            additionalProperties: false
        }
    },
    'add-delegate': {
        description:
            'Lets a user read the mailbox of another one. Use it for shared mailboxes, assistants or reviews. It looks first whether the user may already, which is a success that says so. The user can read all mail of the mailbox in Mimecast; remove-delegate undoes that. Needs the permission "Directories | Internal | Create Alternate Address".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                },
                mailbox: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The mailbox that becomes readable. Example: info@example.com'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'mailbox'],
            additionalProperties: false
        }
    },
    'add-group-members': {
        description:
            'Adds addresses and whole domains to a profile group, up to 500 at once. Use it to put somebody under the policies of the group. Tells what became of each; one that is in it already counts as done. A domain does not cover its subdomains. The policies that name the group hold for the new members too; remove-group-members undoes it. Needs the permission "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 2000, description: 'The group: the id of its record, or of list-groups. Example: 4711' },
                members: {
                    minItems: 1,
                    maxItems: 500,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            emailAddress: {
                                description: 'An address; this or domain. Example: spam@example.net',
                                type: 'string',
                                maxLength: 320,
                                pattern: '^[^@\\s]+@[^@\\s]+$'
                            },
                            domain: {
                                description: 'A whole domain, without its subdomains. Example: example.net',
                                type: 'string',
                                maxLength: 253,
                                pattern: '^[^@\\s*]+$'
                            },
                            notes: { description: "The administrator's note. Example: ticket 42", type: 'string', maxLength: 100 }
                        },
                        additionalProperties: false,
                        required: []
                    },
                    description: 'One to 500, each once; they are sent 10 at a time.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'members'],
            additionalProperties: false
        }
    },
    'block-sender': {
        description:
            'Blocks senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is blocked already counts as done. Use it when a person must get no more mail of a sender. For the whole account block the sender by a group or a policy. Mail of the sender to the recipient is rejected; permit-sender undoes it for a pair. Nothing can read which pairs there are. Needs the permission "Gateway | Managed Senders | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                pairs: {
                    minItems: 1,
                    maxItems: 1000,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            sender: {
                                type: 'string',
                                maxLength: 320,
                                pattern: '^[^\\s@<>]+@[^\\s@<>]+$',
                                description: 'Address of the sender. Example: news@example.net'
                            },
                            to: {
                                type: 'string',
                                maxLength: 320,
                                pattern: '^[^\\s@<>]+@[^\\s@<>]+$',
                                description: 'Address of the recipient in the account, for whom alone it holds. Example: ann@example.com'
                            }
                        },
                        required: ['sender', 'to'],
                        additionalProperties: false
                    },
                    description: 'One to 1000; one that is given twice counts once.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['pairs'],
            additionalProperties: false
        }
    },
    'check-domain-dns': {
        description:
            'Looks whether the MX records of up to fifty domains lead to Mimecast. Use it when mail does not arrive, or before a domain is moved. Unconfirmed: the fields of the answer are documented, the name of its list is not. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                domains: {
                    minItems: 1,
                    maxItems: 50,
                    type: 'array',
                    items: { type: 'string', maxLength: 253, pattern: '^[^\\s@*/]+\\.[^\\s@*/]+$', description: 'Example: example.com' },
                    description: 'One to fifty domains. Example: ["example.com"]'
                }
            },
            required: ['domains'],
            additionalProperties: false
        }
    },
    'check-permissions': {
        description:
            'Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Use it when one is refused, or after permissions were changed. Stores the answer in the metadata, and starts the syncs that were paused for what they lacked and lack it no more. Changes nothing in Mimecast. Needs no permission of its own.',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'create-address-alteration': {
        description:
            'Creates one address alteration in a set: from then on mail has another address in place of this one. Use it when an address or a domain was renamed; one that is there already is left as it is. It takes effect where an address alteration policy names the set; delete-address-alteration undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                set: { type: 'string', minLength: 1, maxLength: 2000, description: 'Handle of the set, from list-address-alteration-sets. Example: syn-set-1' },
                originalAddress: {
                    type: 'string',
                    maxLength: 500,
                    pattern: '^[^\\s@]+@[^\\s@]+$',
                    description: 'The address that is replaced; its domain is one of the account. Example: old@example.com'
                },
                newAddress: {
                    type: 'string',
                    maxLength: 500,
                    pattern: '^[^\\s@]+@[^\\s@]+$',
                    description: 'What stands there instead. Example: new@example.com'
                },
                addressType: {
                    type: 'string',
                    enum: ['all', 'envelope_from', 'envelope_to', 'from', 'reply_to', 'sender', 'to_cc_bcc'],
                    description: 'Where in a message. Example: all'
                },
                routing: { type: 'string', enum: ['all', 'inbound', 'outbound'], description: 'In which mail. Example: inbound' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['set', 'originalAddress', 'newAddress', 'addressType', 'routing'],
            additionalProperties: false
        }
    },
    'create-address-alteration-policy': {
        description:
            'Creates one of the address alteration policies: for which mail the addresses of a set are replaced by others. Use it when there is to be one more; one that is there already in the same form is left as it is. Addresses in mail that fits are replaced from then on; delete-address-alteration-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                set: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'The set whose addresses are replaced: its handle, as list-address-alteration-sets gives it just now. Example: syn-set-1'
                },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                to: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which recipients it is for.'
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'set', 'from', 'to'],
            additionalProperties: false
        }
    },
    'create-address-alteration-set': {
        description:
            'Creates a set for address alterations. Use it before create-address-alteration and create-address-alteration-policy, which both name a set. A second call makes a second set of that name. An empty set alters nothing. Nothing in the API undoes it: a set can only be deleted in the Mimecast console. Needs the permission "Gateway | Policies | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                name: { type: 'string', minLength: 1, maxLength: 500, description: 'What it is called. Example: Renamed offices' },
                parent: {
                    description: 'Handle of the set it stands in, from list-address-alteration-sets; at the top when absent. Example: syn-set-1',
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['name'],
            additionalProperties: false
        }
    },
    'create-anti-spoofing-bypass-policy': {
        description:
            'Creates one of the anti spoofing bypass policies: which mail the anti-spoofing policies let through because an SPF record permits it. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits passes the anti-spoofing policies, or does no longer, from then on; delete-anti-spoofing-bypass-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                option: {
                    type: 'string',
                    enum: ['enable_bypass', 'disable_bypass'],
                    description: 'enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass'
                },
                spfDomains: {
                    description: 'Only for mail that the SPF record of these domains permits. Example: ["spf.example.net"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                to: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which recipients it is for.'
                },
                fromPart: { description: "Which sender is looked at; Mimecast's default when absent. Example: both", type: 'string', enum: ['both'] },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'option', 'from', 'to'],
            additionalProperties: false
        }
    },
    'create-anti-spoofing-policy': {
        description:
            'Creates one of the anti spoofing policies: whether mail from outside may bear a sender address of the account. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is refused or taken, as the option says, from then on; delete-anti-spoofing-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                option: {
                    type: 'string',
                    enum: ['apply', 'apply_non_mimecast', 'no_action'],
                    description:
                        'apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply'
                },
                hostnames: {
                    description: 'Only for mail from these hosts. Example: ["mail.example.net"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                to: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which recipients it is for.'
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'option', 'from', 'to'],
            additionalProperties: false
        }
    },
    'create-blocked-sender-policy': {
        description:
            'Creates one of the blocked sender policies: whose mail is refused, and to whom. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is refused, or excepted from that, from then on; delete-blocked-sender-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                option: {
                    type: 'string',
                    enum: ['block_sender', 'no_action'],
                    description: 'block_sender refuses the mail, no_action makes an exception. Example: block_sender'
                },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                to: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which recipients it is for.'
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'option', 'from', 'to'],
            additionalProperties: false
        }
    },
    'create-delivery-route-definition': {
        description:
            'Creates one of the delivery route definitions: hosts that delivery route policies deliver to. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail is delivered there only once a delivery route policy names it. delete-delivery-route-definition undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 500, description: 'What it is called. Example: Route demo' },
                hostname: { type: 'string', minLength: 1, maxLength: 255, description: 'Host name or IP address. Example: mail.example.com' },
                port: { description: '25 when absent. Example: 25', type: 'integer', minimum: 1, maximum: 65535 },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'hostname'],
            additionalProperties: false
        }
    },
    'create-delivery-route-policy': {
        description:
            'Creates one of the delivery route policies: which mail is delivered by a route of its own. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is delivered by that route from then on; delete-delivery-route-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                definitionId: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Where it is delivered to: the id of the definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: route demo'
                },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                to: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which recipients it is for.'
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'definitionId', 'from', 'to'],
            additionalProperties: false
        }
    },
    'create-greylisting-policy': {
        description:
            'Creates one of the greylisting policies: mail of which senders is put off at first, to be taken when it comes again. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is put off at first, or excepted from that, from then on; delete-greylisting-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                option: {
                    type: 'string',
                    enum: ['apply', 'no_action'],
                    description: 'apply puts the mail off at first, no_action makes an exception. Example: apply'
                },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'option', 'from'],
            additionalProperties: false
        }
    },
    'create-group': {
        description:
            'Makes a profile group at the top or inside another group. Use it to have a group that policies can name. The groups are listed first: one of that name in that place is left as it is and told. The group is there, empty; delete-group undoes it. Needs the permission "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                name: { type: 'string', minLength: 1, maxLength: 500, description: 'Name of the group. Example: Blocked Senders' },
                parentId: {
                    description: 'The group it shall be in: the id of a Group record, or of list-groups; at the top when absent. Example: 4711',
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['name'],
            additionalProperties: false
        }
    },
    'create-managed-url': {
        description:
            'Blocks or permits up to twenty URLs or domains in URL Protect. Use it when a link must not be opened, or must always open. Reports what was made, what already existed, what failed and what is not known. Each entry holds for all users of the account; deleting it in Mimecast undoes that. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                urls: {
                    minItems: 1,
                    maxItems: 20,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            url: { type: 'string', minLength: 1, maxLength: 4000, description: 'The URL, or a domain. Example: https://bad.example.com/login' },
                            action: { type: 'string', enum: ['block', 'permit'], description: 'Example: block' },
                            matchType: {
                                description: 'explicit (the whole URL, when absent) or domain. Example: explicit',
                                type: 'string',
                                enum: ['explicit', 'domain']
                            },
                            comment: { description: 'Example: ticket 42', type: 'string', maxLength: 1000 },
                            disableLogClick: { description: 'Do not log clicks. Example: false', type: 'boolean' },
                            disableRewrite: { description: 'Do not rewrite the URL; for permit. Example: false', type: 'boolean' },
                            disableUserAwareness: { description: 'No awareness page; for permit. Example: false', type: 'boolean' }
                        },
                        required: ['url', 'action'],
                        additionalProperties: false
                    },
                    description: 'One to 20 entries.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['urls'],
            additionalProperties: false
        }
    },
    'create-outbound-dns-definition': {
        description:
            'Creates one of the outbound dns definitions: keys that outbound mail is signed with (DKIM), and the DNS records they need. Use it when there is to be one more; one that is there already in the same form is left as it is. Mimecast makes a key; get-outbound-dns-definition shows the DNS record it needs. Mail is signed once that is there and an outbound DNS policy names the definition. delete-outbound-dns-definition undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 500, description: 'What it is called. Example: DKIM demo' },
                domain: { type: 'string', minLength: 1, maxLength: 255, description: 'The domain that is signed for. Example: example.com' },
                selector: { description: 'The selector of the key; may be left out. Example: mc2026', type: 'string', minLength: 1, maxLength: 256 },
                signDkim: { type: 'boolean', description: 'Whether mail is signed. Example: true' },
                keyLength: {
                    anyOf: [
                        { type: 'number', const: 1024 },
                        { type: 'number', const: 2048 }
                    ],
                    description: 'Bits of the key. Example: 2048'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'domain', 'signDkim', 'keyLength'],
            additionalProperties: false
        }
    },
    'create-outbound-dns-policy': {
        description:
            'Creates one of the outbound dns policies: which outbound mail is signed with DKIM. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is signed with that key from then on; delete-outbound-dns-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                definitionId: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'What it is signed with: the id of the definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: route demo'
                },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                to: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which recipients it is for.'
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'definitionId', 'from', 'to'],
            additionalProperties: false
        }
    },
    'create-pending-domain': {
        description:
            'Registers up to fifty domains that the account shall receive mail for, and tells the code of each, to be published in a TXT record of the domain. Use it first, then verify-domain. A domain that any account has already is refused; a subdomain of one of your own needs no code. Each waits 30 days for its proof; delete-pending-domain undoes it until then. A subdomain of a domain of the account is one of its domains at once, which no call undoes. Needs the permission "Directories | Internal | Register New Domain" and "Directories | Internal | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                domains: {
                    minItems: 1,
                    maxItems: 50,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            domain: {
                                type: 'string',
                                maxLength: 253,
                                pattern: '^[^\\s@*/]+\\.[^\\s@*/]+$',
                                description: 'The domain. Example: new.example.org'
                            },
                            inboundType: {
                                description: 'Which recipients will be accepted. Example: known',
                                type: 'string',
                                enum: ['any', 'smtp', 'ldap', 'known']
                            }
                        },
                        required: ['domain'],
                        additionalProperties: false
                    },
                    description: 'One to 50 entries.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['domains'],
            additionalProperties: false
        }
    },
    'create-remediation-incident': {
        description:
            'Removes delivered messages from the mailboxes of the account: those with a file hash, with certain internet message ids, or with a URL. Use it when something harmful was delivered. Mimecast works on it after the answer: follow it with get-remediation-incident. Each call makes another incident; where its outcome is not known look with find-remediation-incidents. The messages disappear from mailboxes. No operation of the API undoes that: they are restored in the Mimecast console. Needs the permission "Services | Threat Remediation | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                reason: { type: 'string', minLength: 1, maxLength: 500, description: 'Why, for the log of Mimecast. Example: phish, ticket 42' },
                hash: {
                    description: 'SHA-256 of a file; hashes of images are refused. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b',
                    type: 'string',
                    pattern: '^[0-9a-fA-F]{64}$'
                },
                messageIds: {
                    description: 'Internet message ids with angle brackets. Example: ["<0001@sender.example>"]',
                    minItems: 1,
                    maxItems: 100,
                    type: 'array',
                    items: { type: 'string', maxLength: 1000, pattern: '^<[^<>\\s]+>$' }
                },
                url: { description: 'URL in the messages. Example: https://bad.example.com/login', type: 'string', minLength: 1, maxLength: 4000 },
                start: {
                    description: 'Only messages from then on, ISO 8601; at most a year ago; Mimecast chooses when absent. Example: 2026-01-05T00:00:00Z',
                    type: 'string'
                },
                end: { description: 'Only messages up to then, ISO 8601; Mimecast chooses when absent. Example: 2026-01-06T00:00:00Z', type: 'string' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['reason'],
            additionalProperties: false
        }
    },
    'create-threat-indicators': {
        description:
            'Brings up to a thousand file hashes of your own to Mimecast, to be blocked or allowed, or takes such hashes back. Use it when you know of bad files before Mimecast does. The account needs the package BYO Threat Intelligence; get-threat-indicator-quota tells how many more it may bring. Files with these hashes are blocked or allowed for the whole account; the operation DELETE for the same hashes, or delete-threat-indicator-batch, undoes it. Needs the permission "BYO Threat Intelligence | Upload".',
        inputSchema: {
            type: 'object',
            properties: {
                operation: {
                    type: 'string',
                    enum: ['BLOCK', 'ALLOW', 'DELETE'],
                    description: 'What becomes of the hashes; DELETE takes them back. Example: BLOCK'
                },
                hashes: {
                    minItems: 1,
                    maxItems: 1000,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            hash: {
                                type: 'string',
                                pattern: '^[0-9a-fA-F]{32}([0-9a-fA-F]{32})?$',
                                description: 'SHA-256 or MD5 of a file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'
                            },
                            description: { description: 'What it is. Example: ticket 42', type: 'string', minLength: 1, maxLength: 20 },
                            provider: { description: 'Who says so. Example: soc', type: 'string', minLength: 1, maxLength: 10 }
                        },
                        required: ['hash'],
                        additionalProperties: false
                    },
                    description: 'One to a thousand.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['operation', 'hashes'],
            additionalProperties: false
        }
    },
    'create-threat-report-subscription': {
        description:
            'Asks Mimecast to send finished analyses of reported messages to an address of yours. Use it to be told instead of asking. A subscription ends unless it is renewed. Each call makes another subscription; delete-threat-report-subscription undoes that. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                notificationUrl: {
                    type: 'string',
                    maxLength: 2000,
                    pattern: '^https:\\/\\/[^\\s/]+',
                    description: 'Where Mimecast shall send notifications; https, reachable from the internet. Example: https://app.example.com/mimecast'
                },
                clientState: {
                    type: 'string',
                    minLength: 16,
                    maxLength: 500,
                    description: 'A secret of yours that comes back with every notification, so that you know it is from Mimecast. Make it long and random.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['notificationUrl', 'clientState'],
            additionalProperties: false
        }
    },
    'create-user': {
        description:
            'Creates a user in one of the account\'s own domains. Use it for a mailbox that no directory synchronises. An address that is in use is refused. A password is sent to Mimecast and to nobody else. There is a new user. Nothing in the API deletes one, so it cannot be undone; disable-user keeps the user out. Needs the permission "Directories | Internal | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                emailAddress: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address; its domain belongs to the account. Example: new.user@example.com'
                },
                name: { description: 'Display name. Example: New User', type: 'string', minLength: 1, maxLength: 500 },
                password: {
                    description: 'A secret: the password for logging in to Mimecast. It is shown nowhere. Example: Correct-Horse-7',
                    type: 'string',
                    minLength: 1,
                    maxLength: 500
                },
                forcePasswordChange: { description: 'Whether the user has to choose another password at the next login. Example: true', type: 'boolean' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['emailAddress'],
            additionalProperties: false
        }
    },
    'create-web-policy': {
        description:
            'Creates a web security policy, which allows or blocks URLs and domains. Use it to stop people from opening something, or to let them. Keep the id it answers: nothing in the API lists these policies, and each call makes another one. After an unknown outcome look in the Mimecast console before a repeat. It holds from then on; delete-web-policy undoes that, with the id and the description. Needs the permission "Web Security | Policies | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                description: { type: 'string', minLength: 1, maxLength: 1000, description: 'What it is called. Example: Block demo' },
                from: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which senders it is for.'
                },
                to: {
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false,
                    description: 'Which recipients it is for.'
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                urls: {
                    minItems: 1,
                    maxItems: 5000,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            action: { type: 'string', enum: ['allow', 'block'], description: 'Example: block' },
                            type: { type: 'string', enum: ['url', 'domain'], description: 'Example: domain' },
                            value: {
                                type: 'string',
                                minLength: 1,
                                maxLength: 2000,
                                pattern: '^\\S+$',
                                description: 'The URL or the domain. Example: example.org'
                            }
                        },
                        required: ['action', 'type', 'value'],
                        additionalProperties: false
                    },
                    description: 'What it allows and blocks, at most 5,000.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['description', 'from', 'to', 'urls'],
            additionalProperties: false
        }
    },
    'decode-url': {
        description:
            'Turns links that URL Protect has rewritten back into what they were. Use it before a link of a message is shown, looked up or blocked. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                urls: {
                    minItems: 1,
                    maxItems: 25,
                    type: 'array',
                    items: {
                        type: 'string',
                        minLength: 1,
                        maxLength: 4000,
                        description: 'The rewritten link. Example: https://url.us.m.mimecastprotect.com/s/aHR0cHM6Ly9leGFtcGxlLmNvbS8'
                    },
                    description: 'One to 25.'
                }
            },
            required: ['urls'],
            additionalProperties: false
        }
    },
    'delete-address-alteration': {
        description:
            'Deletes one address alteration; one that is gone already counts as done. Use it when an address shall stay as it is, or before it is replaced by another one. The address stays as it is from then on. create-address-alteration undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 1000,
                    pattern: '^\\S+ \\S+ \\S+ \\S+$',
                    description:
                        'Id of the address alteration, from list-address-alterations: what it does. Example: inbound all old@example.com new@example.com'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'delete-address-alteration-policy': {
        description:
            'Deletes one of the address alteration policies; one that is gone already counts as done. Use it when it is not needed any more; update-address-alteration-policy can switch it off instead. Addresses in mail that fitted stay as they are from then on; the set stays. create-address-alteration-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the address alteration policy, as in the records of address-alteration-policies and the answers of list-address-alteration-policies. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-anti-spoofing-bypass-policy': {
        description:
            'Deletes one of the anti spoofing bypass policies; one that is gone already counts as done. Use it when it is not needed any more; update-anti-spoofing-bypass-policy can switch it off instead. Mail that fitted is judged by the anti-spoofing policies again. create-anti-spoofing-bypass-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the anti spoofing bypass policy, as in the records of anti-spoofing-bypass-policies and the answers of list-anti-spoofing-bypass-policies. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-anti-spoofing-policy': {
        description:
            'Deletes one of the anti spoofing policies; one that is gone already counts as done. Use it when it is not needed any more; update-anti-spoofing-policy can switch it off instead. Mail that fitted is judged by other policies from then on. create-anti-spoofing-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the anti spoofing policy, as in the records of anti-spoofing-policies and the answers of list-anti-spoofing-policies. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-blocked-sender-policy': {
        description:
            'Deletes one of the blocked sender policies; one that is gone already counts as done. Use it when it is not needed any more; update-blocked-sender-policy can switch it off instead. Mail that fitted is judged as any other again. create-blocked-sender-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the blocked sender policy, as in the records of blocked-sender-policies and the answers of list-blocked-sender-policies. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-delivery-route-definition': {
        description:
            'Deletes one of the delivery route definitions; one that is gone already counts as done. Use it when it is not needed any more. No policy can deliver there any more. create-delivery-route-definition undoes it, with another id and without a name to sign in with. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the delivery route definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-delivery-route-policy': {
        description:
            'Deletes one of the delivery route policies; one that is gone already counts as done. Use it when it is not needed any more; update-delivery-route-policy can switch it off instead. Mail that fitted is delivered by other routes from then on; the definition stays. create-delivery-route-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the delivery route policy, as in the records of delivery-route-policies and the answers of list-delivery-route-policies. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-greylisting-policy': {
        description:
            'Deletes one of the greylisting policies; one that is gone already counts as done. Use it when it is not needed any more; update-greylisting-policy can switch it off instead. Whether mail that fitted is put off is for other policies to say from then on. create-greylisting-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the greylisting policy, as in the records of greylisting-policies and the answers of list-greylisting-policies. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-group': {
        description:
            'Deletes a profile group that has no members and no groups in it; one that is gone already counts as done. Use it to clean up. A group with something in it is refused: take that out first. The group is gone, with its place in policies, which cannot be undone; a new group of the same name is another group. Needs the permission "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 2000, description: 'The group: the id of its record, or of list-groups. Example: 4711' },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 500,
                    description: 'The name of the group, to make sure that it is the right one. Example: Old list'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-internal-managed-senders': {
        description:
            'Removes every permit and block of which the sender is an address of the account itself. Use it to clean up entries by which forged internal senders pass. Mimecast does not say what was removed. It cannot be undone: nothing reads which entries there were. Needs the permission "Gateway | Managed Senders | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                confirm: {
                    type: 'string',
                    const: 'internal-addresses',
                    description: 'What is removed, written out, because it cannot be brought back. Example: internal-addresses'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['confirm'],
            additionalProperties: false
        }
    },
    'delete-managed-senders': {
        description:
            'Removes what is permitted or blocked of up to a thousand senders, for all recipients. Use it to begin anew with a sender, or to end permits that go too far. Mimecast does not say what was removed. It cannot be undone: nothing reads for which recipients there were entries, so write them down before if you know them. Needs the permission "Gateway | Managed Senders | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                senders: {
                    minItems: 1,
                    maxItems: 1000,
                    type: 'array',
                    items: {
                        type: 'string',
                        minLength: 1,
                        maxLength: 320,
                        description: 'An address, a domain, or "<>" for the empty sender. Example: news@example.net'
                    },
                    description: 'One to a thousand different ones.'
                },
                kind: {
                    description: 'Only entries made by Mimecast (auto) or by people (manual), or only blocks or permits; all when absent. Example: manual',
                    type: 'string',
                    enum: ['auto', 'manual', 'block', 'permit']
                },
                confirm: {
                    type: 'string',
                    description: 'The first of the senders once more: what is removed cannot be brought back. Example: news@example.net'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['senders', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-managed-url': {
        description:
            'Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings. The URL is judged as any other again. create-managed-url undoes it, with another handle. Needs the permission "Services | URL Protection | Edit" and "Services | Targeted Threat Protection - URL Protect | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description:
                        'The entry: the "id" of its record, as list-managed-urls and create-managed-url have it too, or the "handle" of just now. Example: syn-url-1'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'delete-outbound-addresses': {
        description:
            'Removes all addresses from which the account may send through Mimecast. Use it when the account sends another way for good: no mail server may send through Mimecast afterwards. The list is read first, and the answer tells what it was. Nothing may send through Mimecast by its address any more; replace-outbound-addresses with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read" and "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 100,
                    description: 'The code of the account, to make sure that it is the right one. Example: CUSA100A100'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['confirm'],
            additionalProperties: false
        }
    },
    'delete-outbound-dns-definition': {
        description:
            'Deletes one of the outbound dns definitions; one that is gone already counts as done. Use it when it is not needed any more; update-outbound-dns-definition can switch it off instead. No policy can sign with this key any more. Nothing undoes it: create-outbound-dns-definition makes another key, which takes another DNS record. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the outbound dns definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-outbound-dns-policy': {
        description:
            'Deletes one of the outbound dns policies; one that is gone already counts as done. Use it when it is not needed any more; update-outbound-dns-policy can switch it off instead. Mail that fitted is signed by other policies from then on, or not at all; the definition stays. create-outbound-dns-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the outbound dns policy, as in the records of outbound-dns-policies and the answers of list-outbound-dns-policies. Example: 4711'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'delete-pending-domain': {
        description:
            'Takes back the registration of a domain that still waits for the proof of who owns it; one that is gone, or is a domain of the account by now, counts as gone already. Use it when a domain was registered by mistake. Its code is worth nothing any more; create-pending-domain undoes it, with another code. Needs the permission "Directories | Internal | Register New Domain".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 253,
                    pattern: '^[^\\s@*/]+\\.[^\\s@*/]+$',
                    description: 'The domain: the id of a PendingDomain record. Example: new.example.org'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'delete-threat-indicator-batch': {
        description:
            'Removes a batch of file hashes that create-threat-indicators brought. Use it when hashes shall no longer be blocked or allowed. The files are judged as any others again; create-threat-indicators undoes it, with another batch. Needs the permission "BYO Threat Intelligence | Delete".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'The "batchId" that create-threat-indicators answered with. Example: syn-batch-1'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'delete-threat-report-subscription': {
        description:
            'Ends a subscription for analyses of reported messages; one that is gone already counts as done. Use it when nobody takes the notifications any more. Unconfirmed: path and method are documented, the reply is not. Notifications to its address end, which cannot be undone; a new subscription has another id. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 1000, description: 'Id of the subscription. Example: sim-sub-1' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'delete-web-policy': {
        description:
            'Deletes a web security policy; one that Mimecast does not find by this id counts as gone already. Use it when it is not needed any more, after get-web-policy has shown that it is the one you mean; update-web-policy can switch it off instead. What it blocked can be opened, what it allowed may be blocked by others. create-web-policy undoes it, with another id. Needs the permission "Web Security | Policies | Edit" and "Web Security | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'Handle of the policy: the id that create-web-policy answered, or a later answer. Example: syn-web-1'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'The description of it, letter by letter, or its id where it has none. Example: Web demo'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'disable-user': {
        description:
            'Disables a user. Use it when somebody leaves: Mimecast has no call that deletes a user. Disabling one that is disabled does no harm. The user can no longer log in to Mimecast; enable-user undoes that. Needs the permission "Directories | Internal | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                },
                confirm: { type: 'string', minLength: 1, maxLength: 2000, description: 'The value of "id" once more: nothing is done without it.' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'enable-user': {
        description:
            'Enables a user who was disabled. Use it when somebody comes back. Enabling one that is enabled does no harm. The user can log in again; disable-user undoes that. Needs the permission "Directories | Internal | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'find-remediation-incidents': {
        description:
            'Lists remediation incidents of the last year, with filters and a cursor. Use it to see what was removed from mailboxes, or whether an incident was made whose answer was lost. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                start: {
                    description: 'Earliest, ISO 8601; a year ago at most; 30 days before the end when absent. Example: 2026-01-01T00:00:00Z',
                    type: 'string'
                },
                end: { description: 'Latest, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z', type: 'string' },
                searchBy: {
                    description: 'Only incidents that match.',
                    type: 'object',
                    properties: {
                        field: { type: 'string', enum: ['all', 'code', 'file_hash', 'reason'], description: 'Where to look. Example: code' },
                        value: { type: 'string', minLength: 1, maxLength: 500, description: 'What to look for. Example: TR-CUSA100A100-00001-M' }
                    },
                    required: ['field', 'value'],
                    additionalProperties: false
                },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'get-account': {
        description:
            'Reads the Mimecast account behind the connection: code, name, region, packages. Use it to tell which customer a connection belongs to. Support code and pass phrase are left out. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-address-alteration-policy': {
        description:
            'Reads one of the address alteration policies as it is now. Use it before a decision about it; records are as old as the last run of the sync address-alteration-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the address alteration policy, as in the records of address-alteration-policies and the answers of list-address-alteration-policies. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-anti-spoofing-bypass-policy': {
        description:
            'Reads one of the anti spoofing bypass policies as it is now. Use it before a decision about it; records are as old as the last run of the sync anti-spoofing-bypass-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the anti spoofing bypass policy, as in the records of anti-spoofing-bypass-policies and the answers of list-anti-spoofing-bypass-policies. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-anti-spoofing-policy': {
        description:
            'Reads one of the anti spoofing policies as it is now. Use it before a decision about it; records are as old as the last run of the sync anti-spoofing-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the anti spoofing policy, as in the records of anti-spoofing-policies and the answers of list-anti-spoofing-policies. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-archived-file': {
        description:
            'Reads an attachment of an archived message, or the whole message as an .eml file. Use it to look into a file, or to keep a message as evidence. The file may be harmful: do not open it where that matters. Changes nothing in Mimecast. Needs the permission "Archive | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'Id of an attachment, from get-archived-message; or of a message, from search-archive, for all of it. Example: syn-att-1'
                },
                asLink: { description: 'When true, the answer holds a link to the file and not the file, however small it is. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-archived-message': {
        description:
            'Reads one message of the archive: headers, people, the beginning of its body, and its attachments with their hashes. Use it after search-archive or list-archived-messages; get-message-part reads the body, get-archived-file an attachment or the whole message. Changes nothing in Mimecast. Needs the permission "Archive | Search Content View".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'Id of the message, from search-archive or list-archived-messages. Example: syn-arch-1'
                },
                context: {
                    description: 'As it was delivered (when absent), or as it was received, before policies changed it. Example: DELIVERED',
                    type: 'string',
                    enum: ['DELIVERED', 'RECEIVED']
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-audit-categories': {
        description:
            'Lists the categories of audit events, as the records of audit-events name them. Use it to offer a filter. Changes nothing in Mimecast. Needs the permission "Account | Logs | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-awareness-performance-summary': {
        description:
            'Reads how the people of the account as a whole do in awareness training. Use it for a report; the sync awareness-performance keeps it person by person. Changes nothing in Mimecast. Needs the permission "Awareness Training | Dashboard | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-blocked-sender-policy': {
        description:
            'Reads one of the blocked sender policies as it is now. Use it before a decision about it; records are as old as the last run of the sync blocked-sender-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the blocked sender policy, as in the records of blocked-sender-policies and the answers of list-blocked-sender-policies. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-dashboard-notifications': {
        description:
            'Reads what Mimecast tells administrators on the first page of the console: planned work, faults, news. Use it to show or forward that. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-delivery-route-definition': {
        description:
            'Reads one of the delivery route definitions as it is now. Use it before a decision about it; records are as old as the last run of the sync delivery-route-definitions. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the delivery route definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-delivery-route-policy': {
        description:
            'Reads one of the delivery route policies as it is now. Use it before a decision about it; records are as old as the last run of the sync delivery-route-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the delivery route policy, as in the records of delivery-route-policies and the answers of list-delivery-route-policies. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-domain-verification-code': {
        description:
            'Tells the code with which a pending domain proves who owns it, to be published in a TXT record of the domain. Use it when the code of create-pending-domain was lost. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".',
        inputSchema: {
            type: 'object',
            properties: {
                domain: { type: 'string', maxLength: 253, pattern: '^[^\\s@*/]+\\.[^\\s@*/]+$', description: 'The domain. Example: new.example.org' }
            },
            required: ['domain'],
            additionalProperties: false
        }
    },
    'get-email-queues': {
        description:
            'Reads how many messages waited to be delivered, inbound and outbound, over a span of time. Use it to see whether mail was late for all or for one sender. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                start: { type: 'string', description: 'Beginning of the span, ISO 8601. Example: 2026-01-06T00:00:00Z' },
                end: { type: 'string', description: 'End of the span, ISO 8601. Example: 2026-01-06T12:00:00Z' }
            },
            required: ['start', 'end'],
            additionalProperties: false
        }
    },
    'get-emergency-contact': {
        description:
            'Reads whom Mimecast calls in an emergency. Use it to see whether that is still right. What is answered where nobody was named yet is not documented. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-gateway-details': {
        description:
            'Reads where the gateway of the account is and how it is set: protection mode, hosts, the MX and SPF records its domains shall have. Use it to set up DNS, or to see why mail takes another way. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-greylisting-policy': {
        description:
            'Reads one of the greylisting policies as it is now. Use it before a decision about it; records are as old as the last run of the sync greylisting-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the greylisting policy, as in the records of greylisting-policies and the answers of list-greylisting-policies. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-held-summary': {
        description:
            'Counts the held messages of the whole account by the policy that holds them. Use it to see where the hold queue grows before looking at single messages. Changes nothing in Mimecast. Needs the permission "Account | Monitoring | Held Summary | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-message-info': {
        description:
            'Reads all that message tracking knows of one message: recipients, deliveries, policies, spam checks, and why it is held or how long it is kept. Use it after search-messages, to understand what happened to a message. A held message is told in other parts than an archived one. Changes nothing in Mimecast. Needs the permission "Gateway | Tracking | Read".',
        inputSchema: {
            type: 'object',
            properties: { id: { type: 'string', minLength: 1, maxLength: 2000, description: 'Id of the message, from search-messages. Example: syn-track-1' } },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-message-part': {
        description:
            'Reads a part of an archived message: its body as HTML or plain text, or the whole message. Use it to read what a message says. Everybody who opens the HTML of a bad message may be harmed by it: ask for it stripped. Changes nothing in Mimecast. Needs the permission "Archive | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'Id of the message, from search-archive or list-archived-messages. Example: syn-arch-1'
                },
                part: {
                    type: 'string',
                    enum: ['HTML', 'PLAIN', 'RFC822', 'TRANSMISSION_MESSAGE_BODY'],
                    description: 'Which part; RFC822 is the whole message. Example: PLAIN'
                },
                mailbox: {
                    description: 'Mailbox in which it is read as it was delivered; as it was received when absent. Example: ann@example.com',
                    type: 'string',
                    minLength: 1,
                    maxLength: 320
                },
                stripDangerous: { description: 'Take dangerous parts out of HTML. Example: true', type: 'boolean' },
                stripImages: { description: 'Take images out of HTML. Example: true', type: 'boolean' },
                stripStyles: { description: 'Take styles out of HTML. Example: true', type: 'boolean' },
                extractFromHtml: { description: 'Make plain text of HTML. Example: false', type: 'boolean' },
                asLink: { description: 'When true, the answer holds a link to the file and not the file, however small it is. Example: false', type: 'boolean' }
            },
            required: ['id', 'part'],
            additionalProperties: false
        }
    },
    'get-outbound-addresses': {
        description:
            'Reads from which addresses the account may send through Mimecast. Use it before replace-outbound-addresses, or to see whether a mail server may send. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-outbound-dns-definition': {
        description:
            'Reads one of the outbound dns definitions as it is now. Use it before a decision about it; records are as old as the last run of the sync outbound-dns-definitions. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the outbound dns definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-outbound-dns-policy': {
        description:
            'Reads one of the outbound dns policies as it is now. Use it before a decision about it; records are as old as the last run of the sync outbound-dns-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the outbound dns policy, as in the records of outbound-dns-policies and the answers of list-outbound-dns-policies. Example: 4711'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-remediation-incident': {
        description:
            'Reads one remediation incident as it stands: how many messages were found, removed, not removed, put back. Use it to follow an incident to its end; where only its code is known, find-remediation-incidents tells its handle. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                handle: { type: 'string', minLength: 1, maxLength: 2000, description: 'The "handle" of the incident, not its "id". Example: syn-inc-1' }
            },
            required: ['handle'],
            additionalProperties: false
        }
    },
    'get-reported-email': {
        description:
            'Reads one message that users reported, with its analysis as it stands now. Use it when a notification names a message. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'Aggregate id of the message: the id of a ReportedEmail record. Example: sim-rep-1'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-safe-score-summary': {
        description:
            'Reads how many people of the account have which SAFE score, from A to F. Use it for a report; the sync awareness-safe-scores keeps it person by person. Changes nothing in Mimecast. Needs the permission "Awareness Training | Dashboard | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-support-info': {
        description:
            'Reads how Mimecast looks after the account: product, support package, contacts, partner, renewal. Use it to tell whom to ask; the sync account keeps it. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-threat-event-details': {
        description:
            'Reads the details of one detection: sender, recipients, threats, files, clicked URLs. Use it when a detection is looked into. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', maxLength: 500, pattern: '^[A-Za-z0-9_-]+$', description: 'Id of the detection. Example: ZGV0ZWN0aW9uLTA' },
                limit: {
                    description: 'Most entries of each list (attachments, URLs, recipients); 100 when absent. Example: 50',
                    type: 'integer',
                    minimum: 1,
                    maximum: 100
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-threat-indicator-quota': {
        description:
            'Reads how many indicators of its own the account has brought, and how many more it may. Use it before create-threat-indicators brings many. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs no permission of its own.',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'get-user': {
        description:
            'Finds one user or alias by its address. Use it when one is meant. Mimecast can be asked for whole domains only, so this takes up to a call for each hundred users of the domain: the sync users has them all. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                emailAddress: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address, in whatever case. Example: ana@example.com'
                }
            },
            required: ['emailAddress'],
            additionalProperties: false
        }
    },
    'get-user-attributes': {
        description:
            'Reads the directory attributes of one user, such as department or title. Use it to see what a directory says of somebody. Mimecast asks for the right to edit, also of who only reads. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'get-web-policy': {
        description:
            'Reads a web security policy as it is now: what it allows and blocks, and for whom. Use it before a change or a deletion. Nothing lists these policies: the id is what create-web-policy answered, and may be another one at the next read. Changes nothing in Mimecast. Needs the permission "Web Security | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'Handle of the policy: the id that create-web-policy answered, or a later answer. Example: syn-web-1'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'list-address-alteration-policies': {
        description:
            'Lists the address alteration policies of the account: for which mail the addresses of a set are replaced by others. Use it to see which there are, and to get the id of one; the sync address-alteration-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'list-address-alteration-sets': {
        description:
            'Lists the sets of address alterations with the sets in them. Use it to get the handle of the set for create-address-alteration-policy or create-address-alteration, or to see what is in the account. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                depth: { description: 'How deep to look into sets in sets; 10 when absent. Example: 10', type: 'integer', minimum: 1, maximum: 100 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-address-alterations': {
        description:
            'Lists address alterations of one direction, with filters. Use it to see what an address is replaced by, and to get the id with which delete-address-alteration removes it. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                routing: {
                    type: 'string',
                    enum: ['all', 'inbound', 'outbound'],
                    description: 'Those of which direction: "all" is a direction of its own. Example: inbound'
                },
                set: { description: 'Handle of a set, from list-address-alteration-sets. Example: syn-set-1', type: 'string', minLength: 1, maxLength: 2000 },
                originalAddress: { description: 'The address that is replaced. Example: old@example.com', type: 'string', minLength: 1, maxLength: 500 },
                newAddress: { description: 'What stands there instead. Example: new@example.com', type: 'string', minLength: 1, maxLength: 500 }
            },
            required: ['routing'],
            additionalProperties: false
        }
    },
    'list-aliases': {
        description:
            'Lists the aliases of one user. Use it to see whose an alias is, which the list of users does not tell. Of an alias that Mimecast gives as a text, only the address is known. Changes nothing in Mimecast. Needs the permission "Directories | Groups | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'list-anti-spoofing-bypass-policies': {
        description:
            'Lists the anti spoofing bypass policies of the account: which mail the anti-spoofing policies let through because an SPF record permits it. Use it to see which there are, and to get the id of one; the sync anti-spoofing-bypass-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-anti-spoofing-policies': {
        description:
            'Lists the anti spoofing policies of the account: whether mail from outside may bear a sender address of the account. Use it to see which there are, and to get the id of one; the sync anti-spoofing-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-archived-messages': {
        description:
            'Lists the archived messages of one mailbox, received or sent, over a span of time, with a cursor. Use it to see the mail of one person; search-archive looks through all mailboxes. Changes nothing in Mimecast. Needs the permission "Archive | Search | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                mailbox: {
                    description: 'Address of the mailbox; needed unless a cursor is given. Example: ann@example.com',
                    type: 'string',
                    minLength: 1,
                    maxLength: 320
                },
                view: { description: 'What was received (when absent) or sent. Example: INBOX', type: 'string', enum: ['INBOX', 'SENT'] },
                start: { description: 'Earliest time, ISO 8601; 30 days before the end when absent. Example: 2026-01-01T00:00:00Z', type: 'string' },
                end: { description: 'Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z', type: 'string' },
                includeDelegates: { description: 'Also mailboxes that this one may read; false when absent. Example: false', type: 'boolean' },
                includeAliases: { description: 'Also mail to other addresses of the person; true when absent. Example: true', type: 'boolean' },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-blocked-sender-policies': {
        description:
            'Lists the blocked sender policies of the account: whose mail is refused, and to whom. Use it to see which there are, and to get the id of one; the sync blocked-sender-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-delegates': {
        description:
            'Lists the mailboxes that one user may read beside the own one. Use it to see what somebody has access to. Who may read a certain mailbox, Mimecast does not tell: the sync delegates gathers it. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Create Alternate Address".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'list-delivery-route-definitions': {
        description:
            'Lists the delivery route definitions of the account: hosts that delivery route policies deliver to. Use it to see which there are, and to get the id of one; the sync delivery-route-definitions keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-delivery-route-policies': {
        description:
            'Lists the delivery route policies of the account: which mail is delivered by a route of its own. Use it to see which there are, and to get the id of one; the sync delivery-route-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-directory-connections': {
        description:
            'Lists where the account gets users and groups from, with the time and the state of the last sync. Use it to see whether the directory is up to date; the sync directory-connections keeps the list. Passwords and keys are left out. Changes nothing in Mimecast. Needs the permission "Services | Directory Sync | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'list-external-domains': {
        description:
            'Lists the domains of others that the account\'s directory knows, with a cursor. Use it to see whether one of them is known now; the sync external-domains keeps them. Changes nothing in Mimecast. Needs the permission "Directories | External | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-greylisting-policies': {
        description:
            'Lists the greylisting policies of the account: mail of which senders is put off at first, to be taken when it comes again. Use it to see which there are, and to get the id of one; the sync greylisting-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-group-members': {
        description:
            'Lists who is in a profile group, addresses and whole domains, with a cursor. Use it to look at one group now; the sync groups keeps the members of all of them. Changes nothing in Mimecast. Needs the permission "Services | Directory Sync | Read" and "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    description: 'The group: the id of its record, or of list-groups. Needed unless a cursor is given, which carries it. Example: 4711',
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000
                },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-groups': {
        description:
            'Lists profile groups, with filters and a cursor. Use it to find a group by its name; the sync groups keeps all of them with their members. Changes nothing in Mimecast. Needs the permission "Directories | Groups | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                query: { description: 'Part of the name. Example: Blocked', type: 'string', minLength: 1, maxLength: 500 },
                source: { description: 'Where the groups come from. Example: cloud', type: 'string', enum: ['cloud', 'ldap'] },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-held-messages': {
        description:
            'Lists the messages in the hold queue of the whole account, with filters and a cursor. Use it to find what to release or to reject. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                start: { description: 'Earliest arrival, ISO 8601. Example: 2026-01-01T00:00:00Z', type: 'string' },
                end: { description: 'Latest arrival, ISO 8601. Example: 2026-01-02T00:00:00Z', type: 'string' },
                searchBy: {
                    description: 'Only messages that match.',
                    type: 'object',
                    properties: {
                        field: {
                            type: 'string',
                            enum: ['all', 'subject', 'sender', 'recipient', 'reasonCode', 'senderIP'],
                            description: 'Where to look. Example: recipient'
                        },
                        value: { type: 'string', minLength: 1, maxLength: 500, description: 'What to look for. Example: ana@example.com' }
                    },
                    required: ['field', 'value'],
                    additionalProperties: false
                },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-internal-domains': {
        description:
            'Lists the domains that the account receives mail for, with a cursor. Use it to see whether one of them is here now; the sync internal-domains keeps them. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-managed-urls': {
        description:
            'Lists the URLs and domains that URL Protect always blocks or permits, with filters and a cursor. Use it to see whether there is an entry for a URL, and to get the handle with which delete-managed-url removes it. An entry that a filter does not find may be there all the same: the list without filters is the one to trust. Changes nothing in Mimecast. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                domainOrUrl: { description: 'Part of the domain or URL. Example: bad.example.com', type: 'string', minLength: 1, maxLength: 4000 },
                domainOrComment: { description: 'Part of the domain or the comment. Example: ticket 42', type: 'string', minLength: 1, maxLength: 1000 },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-outbound-dns-definitions': {
        description:
            'Lists the outbound dns definitions of the account: keys that outbound mail is signed with (DKIM), and the DNS records they need. Use it to see which there are, and to get the id of one; the sync outbound-dns-definitions keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-outbound-dns-policies': {
        description:
            'Lists the outbound dns policies of the account: which outbound mail is signed with DKIM. Use it to see which there are, and to get the id of one; the sync outbound-dns-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-packages': {
        description:
            'Lists the packages that a partner of Mimecast can give to accounts. Use it as a partner; what one account has is told by get-account. Changes nothing in Mimecast. Needs no permission of its own.',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'list-pending-domains': {
        description:
            'Lists the domains that wait for the proof of who owns them, with a cursor, without the codes that prove it. Use it to see what is left to do; get-domain-verification-code tells a code. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".',
        inputSchema: {
            type: 'object',
            properties: {
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-processing-messages': {
        description:
            'Lists the messages that Mimecast is processing now, with filters and a cursor. Use it when mail is late. The list is often empty: messages stay in it for seconds, unless they are tried again. Changes nothing in Mimecast. Needs the permission "Monitoring | Processing | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                start: { description: 'Earliest, ISO 8601; seven days ago when absent. Example: 2026-01-05T00:00:00Z', type: 'string' },
                end: { description: 'Latest, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z', type: 'string' },
                type: { description: 'Which queue; processing when absent. Example: processing', type: 'string', enum: ['processing', 'bulk_processing'] },
                searchBy: {
                    description: 'Only messages that match.',
                    type: 'object',
                    properties: {
                        field: {
                            type: 'string',
                            enum: ['ALL', 'fromAddress', 'toAddress', 'subject', 'info', 'remoteIp'],
                            description: 'Where to look. Example: toAddress'
                        },
                        value: { type: 'string', minLength: 1, maxLength: 500, description: 'What to look for. Example: ana@example.com' }
                    },
                    required: ['field', 'value'],
                    additionalProperties: false
                },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-threat-indicator-batches': {
        description:
            'Lists the batches of file hashes that create-threat-indicators brought, with a cursor. Use it to see how far Mimecast is with a batch. Beside its id the fields of a batch are not documented and stand in "extra" as they come. Changes nothing in Mimecast. Needs the permission "BYO Threat Intelligence | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                order: { description: 'By time of creation, newest first when absent. Example: DESC', type: 'string', enum: ['ASC', 'DESC'] },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'list-threat-report-subscriptions': {
        description:
            'Lists the subscriptions for analyses of reported messages, with their ends. Use it to find one that has to be renewed or deleted. Unconfirmed: path and method are documented, the form of the reply is not. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    },
    'list-users': {
        description:
            'Lists the users of the account\'s own domains and their aliases, page by page. Use it to look some of them up now; the sync users keeps all of them. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                domain: { description: 'Only of this domain of the account. Example: example.com', type: 'string', minLength: 1, maxLength: 255 },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'lock-user': {
        description:
            'Locks the account of a user. Use it when an account may be in wrong hands. Locking one that is locked does no harm. The user cannot log in to Mimecast; unlock-user undoes that. Needs the permission "Directories | Internal | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                },
                confirm: { type: 'string', minLength: 1, maxLength: 2000, description: 'The value of "id" once more: nothing is done without it.' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'confirm'],
            additionalProperties: false
        }
    },
    'permit-sender': {
        description:
            'Permits senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is permitted already counts as done. Use it when good mail of a sender keeps being held or rejected. Mail of the sender passes the spam checks of the recipient; block-sender undoes it for a pair. Nothing can read which pairs there are. Needs the permission "Gateway | Managed Senders | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                pairs: {
                    minItems: 1,
                    maxItems: 1000,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            sender: {
                                type: 'string',
                                maxLength: 320,
                                pattern: '^[^\\s@<>]+@[^\\s@<>]+$',
                                description: 'Address of the sender. Example: news@example.net'
                            },
                            to: {
                                type: 'string',
                                maxLength: 320,
                                pattern: '^[^\\s@<>]+@[^\\s@<>]+$',
                                description: 'Address of the recipient in the account, for whom alone it holds. Example: ann@example.com'
                            }
                        },
                        required: ['sender', 'to'],
                        additionalProperties: false
                    },
                    description: 'One to 1000; one that is given twice counts once.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['pairs'],
            additionalProperties: false
        }
    },
    'reject-held-message': {
        description:
            'Rejects a held message, with or without a notice to its sender. Use it when a held message must not be delivered. The message leaves the hold queue and is not delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 2000, description: 'Id of the held message, from list-held-messages. Example: syn-held-1' },
                reason: {
                    description: 'Why it is rejected. Example: MESSAGE GOES AGAINST EMAIL POLICIES',
                    type: 'string',
                    enum: [
                        'MESSAGE CONTAINS UNDESIRABLE CONTENT',
                        'MESSAGE CONTAINS CONFIDENTIAL INFORMATION',
                        'REVIEWER DISAPPROVES OF CONTENT',
                        'INAPPROPRIATE COMMUNICATION',
                        'MESSAGE GOES AGAINST EMAIL POLICIES'
                    ]
                },
                message: { description: 'Text for the sender. Example: Not accepted', type: 'string', minLength: 1, maxLength: 2000 },
                notify: { description: 'Whether the sender gets a notice; false when absent. Example: false', type: 'boolean' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'reject-held-messages': {
        description:
            'Rejects many held messages, 25 per call of Mimecast, with or without a notice to their senders, and tells what became of each. Use it when held messages must not be delivered. The messages leave the hold queue and are not delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit" and "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                ids: {
                    minItems: 1,
                    maxItems: 1000,
                    type: 'array',
                    items: {
                        type: 'string',
                        minLength: 1,
                        maxLength: 2000,
                        description:
                            'Id of a held message: from list-held-messages, or of a HeldMessage record, for which the hold queue is read first. Example: syn-held-1'
                    },
                    description: 'One to 1000; one that is given twice counts once.'
                },
                reason: {
                    description: 'Why it is rejected. Example: MESSAGE GOES AGAINST EMAIL POLICIES',
                    type: 'string',
                    enum: [
                        'MESSAGE CONTAINS UNDESIRABLE CONTENT',
                        'MESSAGE CONTAINS CONFIDENTIAL INFORMATION',
                        'REVIEWER DISAPPROVES OF CONTENT',
                        'INAPPROPRIATE COMMUNICATION',
                        'MESSAGE GOES AGAINST EMAIL POLICIES'
                    ]
                },
                message: { description: 'Text for the senders. Example: Not accepted', type: 'string', minLength: 1, maxLength: 2000 },
                notify: { description: 'Whether the senders get a notice; false when absent. Example: false', type: 'boolean' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['ids'],
            additionalProperties: false
        }
    },
    'release-held-message': {
        description:
            'Releases a held message to its recipient. Use it when a message was held by mistake. The message is delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 2000, description: 'Id of the held message, from list-held-messages. Example: syn-held-1' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'release-held-messages': {
        description:
            'Releases many held messages to their recipients, 25 per call of Mimecast, and tells what became of each. Use it when a sender or a policy held what it should not have. The messages are delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit" and "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                ids: {
                    minItems: 1,
                    maxItems: 1000,
                    type: 'array',
                    items: {
                        type: 'string',
                        minLength: 1,
                        maxLength: 2000,
                        description:
                            'Id of a held message: from list-held-messages, or of a HeldMessage record, for which the hold queue is read first. Example: syn-held-1'
                    },
                    description: 'One to 1000; one that is given twice counts once.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['ids'],
            additionalProperties: false
        }
    },
    'remove-alias': {
        description:
            'Takes an alias away from a user. Use it when a second address is given up. Unconfirmed: the answer is not documented; one that does not name the alias leaves the outcome unknown, and list-aliases tells. The address is no alias of the user any more; add-alias undoes that. Needs the permission "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The alias: the id of its User record. Example: a.lee@example.com'
                },
                aliasFor: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The primary address of the user. Example: ana@example.com'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'aliasFor'],
            additionalProperties: false
        }
    },
    'remove-delegate': {
        description:
            'Takes the right to read the mailbox of another one away from a user. Use it when access is no longer needed. A right that the user does not have counts as gone already. The user can no longer read that mailbox; add-delegate undoes that. A right that a directory gives may come back with its next synchronisation. Needs the permission "Directories | Internal | Create Alternate Address".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                },
                mailbox: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The mailbox, as list-delegates names it. Example: info@example.com'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'mailbox'],
            additionalProperties: false
        }
    },
    'remove-group-members': {
        description:
            'Removes addresses and whole domains from a profile group, up to 500 at once. Use it to take somebody out of the policies of the group. Tells what became of each; one that is not in it any more counts as done. The policies that name the group hold no more for who was removed; add-group-members undoes it, without the notes. Needs the permission "Services | Directory Sync | Edit" and "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 2000, description: 'The group: the id of its record, or of list-groups. Example: 4711' },
                members: {
                    minItems: 1,
                    maxItems: 500,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            emailAddress: {
                                description: 'An address; this or domain. Example: spam@example.net',
                                type: 'string',
                                maxLength: 320,
                                pattern: '^[^@\\s]+@[^@\\s]+$'
                            },
                            domain: {
                                description: 'A whole domain, without its subdomains. Example: example.net',
                                type: 'string',
                                maxLength: 253,
                                pattern: '^[^@\\s*]+$'
                            }
                        },
                        additionalProperties: false,
                        required: []
                    },
                    description: 'One to 500, each once; they are sent 10 at a time.'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id', 'members'],
            additionalProperties: false
        }
    },
    'renew-threat-report-subscription': {
        description:
            'Renews a subscription for analyses of reported messages before it ends. Use it for as long as notifications are wanted. Unconfirmed: path and method are documented, the body is not, so none is sent. The subscription ends later; that need not be undone, it can be deleted. Renewing it again does no harm. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 1000, description: 'Id of the subscription. Example: sim-sub-1' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'replace-outbound-addresses': {
        description:
            'Replaces the whole list of addresses from which the account may send through Mimecast. Use it when mail servers move. Mail from an address that is not in the list is not taken any more. The list is read first, and the answer tells what it was. What is not in the new list may not send any more; the same action with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read" and "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                addresses: {
                    minItems: 1,
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', pattern: '^\\d{1,3}(\\.\\d{1,3}){3}(\\/\\d{1,2})?$' },
                    description: 'All addresses and ranges that may send. Example: ["203.0.113.0/28"]'
                },
                confirm: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 100,
                    description: 'The code of the account, to make sure that it is the right one. Example: CUSA100A100'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['addresses', 'confirm'],
            additionalProperties: false
        }
    },
    'run-directory-sync': {
        description:
            'Starts a sync of the directory with Mimecast, for all connections, and follows it for a while. Use it when somebody was added to the directory and mail shall work at once. One that is running already is followed and not started again. Mimecast often answers too late although the sync was started: the connections are looked at then. Users and groups of Mimecast become those of the directory, as they would at the next planned sync, which cannot be undone. Needs the permission "Services | Directory Sync | Edit" and "Services | Directory Sync | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                waitSeconds: { description: 'How long to follow it: 0 to 300 seconds, 60 when absent. Example: 60', type: 'integer', minimum: 0, maximum: 300 },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            additionalProperties: false,
            required: []
        }
    },
    'search-archive': {
        description:
            'Searches the archive of the whole account, as far back as messages are kept, newest first, with a cursor. Use it where search-messages ends, which knows the last 30 days only, or for words in messages. Mimecast writes each search to the account\'s own log. Changes nothing in Mimecast. Needs the permission "Archive | Search | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                text: {
                    description: 'Words in the message; a loose search, not one for an exact phrase. Example: invoice',
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000
                },
                from: {
                    description: 'Sender, an address or a domain with its subdomains. Not together with "to". Example: example.net',
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000
                },
                to: {
                    description: 'Recipient, an address or a domain with its subdomains. Not together with "from". Example: ann@example.com',
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000
                },
                start: { description: 'Earliest time, ISO 8601; together with "end". Example: 2026-01-01T00:00:00Z', type: 'string' },
                end: { description: 'Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z', type: 'string' },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'search-file-hash': {
        description:
            'Tells of up to twenty file hashes whether messages of the last year brought such a file. Use it to see whether a known bad file has arrived before create-remediation-incident removes it. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                hashes: {
                    minItems: 1,
                    maxItems: 20,
                    type: 'array',
                    items: {
                        type: 'string',
                        pattern: '^[0-9a-fA-F]{32}([0-9a-fA-F]{32})?$',
                        description: 'SHA-256 of a file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'
                    },
                    description: 'One to twenty.'
                }
            },
            required: ['hashes'],
            additionalProperties: false
        }
    },
    'search-messages': {
        description:
            'Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL. Use it to see what became of a message. Mimecast writes each search to the account\'s own log. Changes nothing in Mimecast. Needs the permission "Gateway | Tracking | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                messageId: {
                    description: 'Internet message id. Not together with from, to, subject, senderIp or url. Example: <0001@sender.example>',
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000
                },
                from: {
                    description: 'Sender, an address or a domain; subdomains do not match. Example: news@example.net',
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000
                },
                to: { description: 'Recipient, an address or a domain. Example: ana@example.com', type: 'string', minLength: 1, maxLength: 1000 },
                subject: { description: 'Subject. Example: Offer', type: 'string', minLength: 1, maxLength: 1000 },
                senderIp: { description: 'IP address of the sender. Example: 203.0.113.10', type: 'string', minLength: 1, maxLength: 1000 },
                url: { description: 'URL in the body. Example: https://bad.example.com/login', type: 'string', minLength: 1, maxLength: 1000 },
                start: {
                    description:
                        'Earliest time, ISO 8601; less than 30 days ago; 7 days before the end when absent, fewer near the limit. Example: 2026-01-05T00:00:00Z',
                    type: 'string'
                },
                end: { description: 'Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z', type: 'string' },
                route: {
                    description: 'Directions. Example: ["inbound"]',
                    maxItems: 5,
                    type: 'array',
                    items: { type: 'string', enum: ['all', 'internal', 'outbound', 'inbound', 'external'] }
                },
                status: {
                    description: 'What became of the messages. Example: ["held"]',
                    maxItems: 11,
                    type: 'array',
                    items: {
                        type: 'string',
                        enum: [
                            'processing',
                            'delivery',
                            'system',
                            'held',
                            'accepted',
                            'bulk_processing',
                            'bulk_delivery',
                            'bounced',
                            'deferred',
                            'rejected',
                            'archived'
                        ]
                    }
                },
                attachments: { description: 'When true, only messages with attachments. Example: true', type: 'boolean' },
                searchReason: {
                    description: "Goes to Mimecast's own log; accounts whose searchReason is true require it. Example: Ticket 42",
                    type: 'string',
                    minLength: 1,
                    maxLength: 500
                },
                limit: { description: 'Rows per answer; 100 when absent. Example: 50', type: 'integer', minimum: 1, maximum: 100 },
                cursor: { description: 'The cursor of the previous answer, to read on. Filters are part of it.', type: 'string', maxLength: 100000 }
            },
            additionalProperties: false,
            required: []
        }
    },
    'send-email': {
        description:
            'Sends one message from the address of the API application, without attachments. Use it to tell people what was done about their mail. Mimecast does not let the sender be chosen. The message is sent, which cannot be undone. Each call sends another one: after an unknown outcome ask the recipient before you send it again. Needs the permission "Account | Dashboard | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                to: {
                    minItems: 1,
                    maxItems: 100,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            address: { type: 'string', maxLength: 320, pattern: '^[^\\s@<>]+@[^\\s@<>]+$', description: 'Example: ann@example.com' },
                            name: { description: 'Example: Ann Lee', type: 'string', minLength: 1, maxLength: 200 }
                        },
                        required: ['address'],
                        additionalProperties: false
                    },
                    description: 'Recipients, up to a hundred.'
                },
                cc: {
                    description: 'Recipients of a copy.',
                    minItems: 1,
                    maxItems: 100,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            address: { type: 'string', maxLength: 320, pattern: '^[^\\s@<>]+@[^\\s@<>]+$', description: 'Example: ann@example.com' },
                            name: { description: 'Example: Ann Lee', type: 'string', minLength: 1, maxLength: 200 }
                        },
                        required: ['address'],
                        additionalProperties: false
                    }
                },
                bcc: {
                    description: 'Recipients that the others do not see.',
                    minItems: 1,
                    maxItems: 100,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            address: { type: 'string', maxLength: 320, pattern: '^[^\\s@<>]+@[^\\s@<>]+$', description: 'Example: ann@example.com' },
                            name: { description: 'Example: Ann Lee', type: 'string', minLength: 1, maxLength: 200 }
                        },
                        required: ['address'],
                        additionalProperties: false
                    }
                },
                subject: { type: 'string', minLength: 1, maxLength: 1000, pattern: '^[^\\r\\n]*$', description: 'Subject. Example: Your message was released' },
                text: { description: 'Body as plain text; this or "html" is needed. Example: Hello', type: 'string', minLength: 1, maxLength: 500000 },
                html: { description: 'Body as HTML. Example: <p>Hello</p>', type: 'string', minLength: 1, maxLength: 500000 },
                inReplyTo: {
                    description: 'Internet message id of the message it answers. Example: <0001@sender.example>',
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    pattern: '^[^\\r\\n]*$'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['to', 'subject'],
            additionalProperties: false
        }
    },
    'unlock-user': {
        description:
            'Unlocks the account of a user. Use it when one was locked, also by too many wrong passwords. Unlocking one that is not locked does no harm. The user can log in again; lock-user undoes that. Needs the permission "Directories | Internal | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-address-alteration-policy': {
        description:
            'Changes one of the address alteration policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the address alteration policy, as in the records of address-alteration-policies and the answers of list-address-alteration-policies. Example: 4711'
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                set: {
                    description: 'The set whose addresses are replaced: its handle, as list-address-alteration-sets gives it just now. Example: syn-set-1',
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000
                },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                to: {
                    description: 'Which recipients it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-anti-spoofing-bypass-policy': {
        description:
            'Changes one of the anti spoofing bypass policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the anti spoofing bypass policy, as in the records of anti-spoofing-bypass-policies and the answers of list-anti-spoofing-bypass-policies. Example: 4711'
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                option: {
                    description: 'enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass',
                    type: 'string',
                    enum: ['enable_bypass', 'disable_bypass']
                },
                spfDomains: {
                    description: 'Only for mail that the SPF record of these domains permits. Example: ["spf.example.net"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                to: {
                    description: 'Which recipients it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: { description: "Which sender is looked at; Mimecast's default when absent. Example: both", type: 'string', enum: ['both'] },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-anti-spoofing-policy': {
        description:
            'Changes one of the anti spoofing policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the anti spoofing policy, as in the records of anti-spoofing-policies and the answers of list-anti-spoofing-policies. Example: 4711'
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                option: {
                    description:
                        'apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply',
                    type: 'string',
                    enum: ['apply', 'apply_non_mimecast', 'no_action']
                },
                hostnames: {
                    description: 'Only for mail from these hosts. Example: ["mail.example.net"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                to: {
                    description: 'Which recipients it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-blocked-sender-policy': {
        description:
            'Changes one of the blocked sender policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the blocked sender policy, as in the records of blocked-sender-policies and the answers of list-blocked-sender-policies. Example: 4711'
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                option: {
                    description: 'block_sender refuses the mail, no_action makes an exception. Example: block_sender',
                    type: 'string',
                    enum: ['block_sender', 'no_action']
                },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                to: {
                    description: 'Which recipients it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-delivery-route-policy': {
        description:
            'Changes one of the delivery route policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the delivery route policy, as in the records of delivery-route-policies and the answers of list-delivery-route-policies. Example: 4711'
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                definitionId: {
                    description:
                        'Where it is delivered to: the id of the definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: route demo',
                    type: 'string',
                    minLength: 1,
                    maxLength: 255
                },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                to: {
                    description: 'Which recipients it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-emergency-contact': {
        description:
            'Changes whom Mimecast calls in an emergency; what is not named stays. Use it when somebody else is on call. The contact is read first, and the answer tells what it was. Mimecast calls somebody else from then on; the same action with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                contactName: { description: 'Name. Example: Ana Lee', type: 'string', minLength: 1, maxLength: 60 },
                contactEmailAddress: { description: 'Address. Example: oncall@example.com', type: 'string', maxLength: 320, pattern: '^[^@\\s]+@[^@\\s]+$' },
                mobilePhone: { description: 'Mobile phone, international. Example: +15550100000', type: 'string', maxLength: 40, pattern: '^\\+[\\d ()-]+$' },
                telephone: { description: 'Another phone, international. Example: +15550100001', type: 'string', maxLength: 40, pattern: '^\\+[\\d ()-]+$' },
                alternateEmailAddresses: {
                    description: 'Up to four further addresses, in place of those there are. Example: ["second@example.com"]',
                    maxItems: 4,
                    type: 'array',
                    items: { type: 'string', maxLength: 320, pattern: '^[^@\\s]+@[^@\\s]+$' }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            additionalProperties: false,
            required: []
        }
    },
    'update-greylisting-policy': {
        description:
            'Changes one of the greylisting policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the greylisting policy, as in the records of greylisting-policies and the answers of list-greylisting-policies. Example: 4711'
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                option: {
                    description: 'apply puts the mail off at first, no_action makes an exception. Example: apply',
                    type: 'string',
                    enum: ['apply', 'no_action']
                },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-group': {
        description:
            'Renames a profile group, or moves it into another one, or both. Use it when the name or the place of a group is wrong. Its members and the policies that name it stay. The group has another name or place; the same action with the old ones undoes it, but to the top no group can be moved. Needs the permission "Services | Directory Sync | Edit" and "Directories | Groups | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: { type: 'string', minLength: 1, maxLength: 2000, description: 'The group: the id of its record, or of list-groups. Example: 4711' },
                name: { description: 'Its new name; as it is when absent. Example: Blocked Senders', type: 'string', minLength: 1, maxLength: 500 },
                parentId: {
                    description: 'The group it shall be in, named in the same way; where it is when absent. Example: 4712',
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-outbound-dns-definition': {
        description:
            'Changes one of the outbound dns definitions; what is not named stays as it is. Use it to rename or switch one on or off. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the outbound dns definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: 4711'
                },
                description: { description: 'What it is called. Example: DKIM demo', type: 'string', minLength: 1, maxLength: 500 },
                signDkim: { description: 'Whether mail is signed. Example: true', type: 'boolean' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-outbound-dns-policy': {
        description:
            'Changes one of the outbound dns policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                    description:
                        'Id of the outbound dns policy, as in the records of outbound-dns-policies and the answers of list-outbound-dns-policies. Example: 4711'
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                definitionId: {
                    description:
                        'What it is signed with: the id of the definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: route demo',
                    type: 'string',
                    minLength: 1,
                    maxLength: 255
                },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                to: {
                    description: 'Which recipients it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-user': {
        description:
            'Changes settings of a user; what is left out stays as it is. Use it to rename one or to set how one may log in. Passwords are not set by it; disable-user, enable-user, lock-user and unlock-user have actions of their own. The settings have the new values; Mimecast tells the old ones nowhere but the name, so note them where they have to be undone. Needs the permission "Directories | Internal | Edit".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 320,
                    pattern: '^[^@\\s]+@[^@\\s]+$',
                    description: 'The address of the user: the id of its User record. Example: ana@example.com'
                },
                name: { description: 'Display name. Example: Ana Lee', type: 'string', minLength: 1, maxLength: 500 },
                allowPop: { description: 'Whether the user may fetch mail by POP. Example: false', type: 'boolean' },
                allowSmtp: { description: 'Whether the user may send mail by SMTP. Example: false', type: 'boolean' },
                archiveStartDate: { description: 'From when on mail of the user is archived, ISO 8601. Example: 2026-01-06T00:00:00Z', type: 'string' },
                forcePasswordChange: { description: 'Whether the user has to choose another password at the next login. Example: true', type: 'boolean' },
                passwordNeverExpires: { description: 'Whether the password never runs out. Example: false', type: 'boolean' },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'update-web-policy': {
        description:
            'Changes a web security policy: adds and removes URLs and domains, or changes its name, whom it is for, when it holds. What is not named stays as it is. Use it for small changes; a dry run tells what would be other. The id is what create-web-policy answered, or a later answer. The policy holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Web Security | Policies | Edit" and "Web Security | Policies | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                    description: 'Handle of the policy: the id that create-web-policy answered, or a later answer. Example: syn-web-1'
                },
                addUrls: {
                    description: 'To be allowed or blocked; one that is there gets this action.',
                    minItems: 1,
                    maxItems: 5000,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            action: { type: 'string', enum: ['allow', 'block'], description: 'Example: block' },
                            type: { type: 'string', enum: ['url', 'domain'], description: 'Example: domain' },
                            value: {
                                type: 'string',
                                minLength: 1,
                                maxLength: 2000,
                                pattern: '^\\S+$',
                                description: 'The URL or the domain. Example: example.org'
                            }
                        },
                        required: ['action', 'type', 'value'],
                        additionalProperties: false
                    }
                },
                removeUrls: {
                    description: 'To be in it no more; one that is not there is passed over.',
                    minItems: 1,
                    maxItems: 5000,
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: {
                            type: { type: 'string', enum: ['url', 'domain'], description: 'Example: domain' },
                            value: {
                                type: 'string',
                                minLength: 1,
                                maxLength: 2000,
                                pattern: '^\\S+$',
                                description: 'The URL or the domain. Example: example.org'
                            }
                        },
                        required: ['type', 'value'],
                        additionalProperties: false
                    }
                },
                description: { description: 'What it is called. Example: Block demo', type: 'string', minLength: 1, maxLength: 1000 },
                from: {
                    description: 'Which senders it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                to: {
                    description: 'Which recipients it is for.',
                    type: 'object',
                    properties: {
                        type: {
                            type: 'string',
                            enum: ['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'],
                            description: 'Example: email_domain'
                        },
                        value: {
                            description:
                                'The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net',
                            type: 'string',
                            minLength: 1,
                            maxLength: 2000
                        }
                    },
                    required: ['type'],
                    additionalProperties: false
                },
                fromPart: {
                    description: "Which sender is looked at; Mimecast's default when absent. Example: both",
                    type: 'string',
                    enum: ['envelope_from', 'header_from', 'both']
                },
                enabled: { description: 'Whether it is switched on. Example: true', type: 'boolean' },
                override: { description: 'Whether it goes before others that fit as well. Example: false', type: 'boolean' },
                bidirectional: { description: 'Whether it also holds with sender and recipient exchanged. Example: false', type: 'boolean' },
                fromDate: {
                    description: 'From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                toDate: {
                    description: 'Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z',
                    anyOf: [{ type: 'string' }, { type: 'null' }]
                },
                sourceIPs: {
                    description: 'Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]',
                    maxItems: 1000,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 500 }
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    'verify-domain': {
        description:
            'Makes a pending domain one of the account, once its code is published in a TXT record. Use it last when a domain is taken on. Mimecast does not document what it answers, so the domains of the account are listed afterwards: verified is what stands there. The account receives mail for the domain, which no call undoes. Needs the permission "Directories | Internal | Register New Domain" and "Directories | Internal | Read".',
        inputSchema: {
            type: 'object',
            properties: {
                id: {
                    type: 'string',
                    maxLength: 253,
                    pattern: '^[^\\s@*/]+\\.[^\\s@*/]+$',
                    description: 'The domain: the id of a PendingDomain record. Example: new.example.org'
                },
                inboundType: {
                    description: 'Which recipients shall be accepted; as registered when absent. Example: known',
                    type: 'string',
                    enum: ['any', 'smtp', 'ldap', 'known']
                },
                dryRun: { description: 'When true, nothing is sent; the answer holds what would be. Example: false', type: 'boolean' }
            },
            required: ['id'],
            additionalProperties: false
        }
    },
    whoami: {
        description:
            'Tells which API application and account the connection acts as. Use it to see whether a connection works. Changes nothing in Mimecast. Needs no permission of its own.',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false, required: [] }
    }
};

// Made by `npm run generate` from the definitions of the functions. Do not edit.

/** An input of every action that works in any account. `{action: path}` stands for a value in the answer of another action, `{Model}` for the id of a record. */
export const examples = {
    'add-group-members': { id: '{create-group: group.id}', members: [{ emailAddress: 'bad@sender.example', notes: 'ticket 42' }] },
    'check-domain-dns': { domains: ['{list-internal-domains: domains.0.domain}'] },
    'check-permissions': {},
    'create-address-alteration': {
        set: '{list-address-alteration-sets: sets.0.handle}',
        originalAddress: 'old@example.com',
        newAddress: 'new@example.com',
        addressType: 'all',
        routing: 'inbound'
    },
    'create-address-alteration-policy': {
        description: 'Alter demo',
        set: '{list-address-alteration-sets: sets.0.handle}',
        from: { type: 'everyone' },
        to: { type: 'email_domain', value: 'example.com' }
    },
    'create-address-alteration-set': { name: 'Renamed offices' },
    'create-anti-spoofing-bypass-policy': {
        description: 'Bypass demo',
        option: 'enable_bypass',
        spfDomains: ['spf.example.net'],
        from: { type: 'email_domain', value: 'example.com' },
        to: { type: 'everyone' }
    },
    'create-anti-spoofing-policy': {
        description: 'Spoof demo',
        option: 'apply',
        from: { type: 'email_domain', value: 'example.com' },
        to: { type: 'internal_addresses' }
    },
    'create-blocked-sender-policy': {
        description: 'Block demo',
        option: 'block_sender',
        from: { type: 'individual_email_address', value: 'bad@sender.example' },
        to: { type: 'everyone' }
    },
    'create-delivery-route-definition': { description: 'Route demo', hostname: 'mail.example.com' },
    'create-managed-url': { urls: [{ url: 'https://bad.example.com/login', action: 'block' }] },
    'create-pending-domain': { domains: [{ domain: 'brand-new.example', inboundType: 'known' }] },
    'create-threat-report-subscription': { notificationUrl: 'https://app.example.com/mimecast', clientState: 'a-long-random-secret' },
    'create-user': { emailAddress: 'new.user@example.com', name: 'New User' },
    'decode-url': { urls: ['https://url.us.m.mimecastprotect.com/s/aHR0cHM6Ly9leGFtcGxlLmNvbS8'] },
    'delete-address-alteration': { id: '{list-address-alterations: alterations.0.id}' },
    'delete-address-alteration-policy': {
        id: '{list-address-alteration-policies: policies.0.id}',
        confirm: '{list-address-alteration-policies: policies.0.description}'
    },
    'delete-anti-spoofing-bypass-policy': {
        id: '{list-anti-spoofing-bypass-policies: policies.0.id}',
        confirm: '{list-anti-spoofing-bypass-policies: policies.0.description}'
    },
    'delete-anti-spoofing-policy': { id: '{list-anti-spoofing-policies: policies.0.id}', confirm: '{list-anti-spoofing-policies: policies.0.description}' },
    'delete-blocked-sender-policy': { id: '{list-blocked-sender-policies: policies.0.id}', confirm: '{list-blocked-sender-policies: policies.0.description}' },
    'delete-delivery-route-definition': {
        id: '{list-delivery-route-definitions: policies.0.id}',
        confirm: '{list-delivery-route-definitions: policies.0.description}'
    },
    'delete-managed-url': { id: '{create-managed-url: created.0.handle}' },
    'delete-outbound-addresses': { confirm: '{get-account: accountCode}' },
    'delete-pending-domain': { id: '{list-pending-domains: domains.1.domain}' },
    'delete-threat-report-subscription': { id: '{create-threat-report-subscription: subscription.id}' },
    'disable-user': { id: 'spare.user@example.com', confirm: 'spare.user@example.com' },
    'enable-user': { id: 'spare.user@example.com' },
    'get-account': {},
    'get-address-alteration-policy': { id: '{list-address-alteration-policies: policies.0.id}' },
    'get-anti-spoofing-bypass-policy': { id: '{list-anti-spoofing-bypass-policies: policies.0.id}' },
    'get-anti-spoofing-policy': { id: '{list-anti-spoofing-policies: policies.0.id}' },
    'get-audit-categories': {},
    'get-blocked-sender-policy': { id: '{list-blocked-sender-policies: policies.0.id}' },
    'get-delivery-route-definition': { id: '{list-delivery-route-definitions: policies.0.id}' },
    'get-delivery-route-policy': { id: '{list-delivery-route-policies: policies.0.id}' },
    'get-greylisting-policy': { id: '{list-greylisting-policies: policies.0.id}' },
    'get-outbound-dns-definition': { id: '{list-outbound-dns-definitions: policies.0.id}' },
    'get-outbound-dns-policy': { id: '{list-outbound-dns-policies: policies.0.id}' },
    'get-reported-email': { id: '{ReportedEmail}' },
    'get-support-info': {},
    'get-threat-event-details': { id: 'ZGV0ZWN0aW9uLTA' },
    'list-address-alteration-policies': {},
    'list-address-alteration-sets': {},
    'list-address-alterations': { routing: 'inbound' },
    'list-anti-spoofing-bypass-policies': {},
    'list-anti-spoofing-policies': {},
    'list-blocked-sender-policies': {},
    'list-delivery-route-definitions': {},
    'list-delivery-route-policies': {},
    'list-greylisting-policies': {},
    'list-groups': {},
    'list-held-messages': {},
    'list-internal-domains': {},
    'list-managed-urls': {},
    'list-outbound-dns-definitions': {},
    'list-outbound-dns-policies': {},
    'list-threat-report-subscriptions': {},
    'list-users': {},
    'lock-user': { id: 'spare.user@example.com', confirm: 'spare.user@example.com' },
    'reject-held-message': { id: '{list-held-messages: messages.1.id}', reason: 'MESSAGE GOES AGAINST EMAIL POLICIES' },
    'reject-held-messages': { ids: ['{list-held-messages: messages.3.id}'], reason: 'MESSAGE GOES AGAINST EMAIL POLICIES' },
    'release-held-message': { id: '{list-held-messages: messages.0.id}' },
    'remove-group-members': { id: '{list-groups: groups.0.id}', members: [{ domain: 'parcel-waiting.example' }] },
    'renew-threat-report-subscription': { id: '{create-threat-report-subscription: subscription.id}' },
    'replace-outbound-addresses': { addresses: ['203.0.113.0/28'], confirm: '{get-account: accountCode}' },
    'run-directory-sync': { waitSeconds: 20 },
    'search-messages': { from: 'example.com' },
    'update-address-alteration-policy': { id: '{list-address-alteration-policies: policies.0.id}', enabled: false },
    'update-anti-spoofing-bypass-policy': { id: '{list-anti-spoofing-bypass-policies: policies.0.id}', enabled: false },
    'update-anti-spoofing-policy': { id: '{list-anti-spoofing-policies: policies.0.id}', enabled: false },
    'update-blocked-sender-policy': { id: '{list-blocked-sender-policies: policies.0.id}', enabled: false },
    whoami: {}
} as const;

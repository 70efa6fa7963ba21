// Made by `npm run generate` from the definitions of the functions. Do not edit.

/** An input of every action that works in any account. `{action: path}` stands for a value in the answer of another action, `{Model}` for the id of a record. */
export const examples = {
    'check-permissions': {},
    'create-managed-url': { urls: [{ url: 'https://bad.example.com/login', action: 'block' }] },
    'create-threat-report-subscription': { notificationUrl: 'https://app.example.com/mimecast', clientState: 'a-long-random-secret' },
    'decode-url': { urls: ['https://url.us.m.mimecastprotect.com/s/aHR0cHM6Ly9leGFtcGxlLmNvbS8'] },
    'delete-managed-url': { id: '{create-managed-url: created.0.handle}' },
    'delete-threat-report-subscription': { id: '{create-threat-report-subscription: subscription.id}' },
    'get-account': {},
    'get-audit-categories': {},
    'get-reported-email': { id: '{ReportedEmail}' },
    'get-threat-event-details': { id: 'ZGV0ZWN0aW9uLTA' },
    'list-groups': {},
    'list-held-messages': {},
    'list-managed-urls': {},
    'list-threat-report-subscriptions': {},
    'reject-held-message': { id: '{list-held-messages: messages.1.id}', reason: 'MESSAGE GOES AGAINST EMAIL POLICIES' },
    'release-held-message': { id: '{list-held-messages: messages.0.id}' },
    'renew-threat-report-subscription': { id: '{create-threat-report-subscription: subscription.id}' },
    'search-messages': { from: 'example.com' },
    whoami: {}
} as const;

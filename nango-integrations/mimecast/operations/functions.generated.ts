// Made by `npm run generate` from the definitions of the functions. Do not edit.

/** Which operations each function calls, by method and path. */
export const functions = [
    { name: 'check-permissions', kind: 'action', operations: [] },
    { name: 'create-managed-url', kind: 'action', operations: ['POST /api/ttp/url/create-managed-url'] },
    { name: 'create-threat-report-subscription', kind: 'action', operations: ['POST /threat-reporting/v1/subscriptions'] },
    { name: 'decode-url', kind: 'action', operations: ['POST /api/ttp/url/decode-url'] },
    { name: 'delete-threat-report-subscription', kind: 'action', operations: ['DELETE /threat-reporting/v1/subscriptions/{subscriptionId}'] },
    { name: 'get-account', kind: 'action', operations: ['POST /api/account/get-account'] },
    { name: 'get-audit-categories', kind: 'action', operations: ['POST /api/audit/get-categories'] },
    { name: 'get-reported-email', kind: 'action', operations: ['GET /threat-reporting/v1/reported-emails/{reportedMessageAggregateId}'] },
    { name: 'get-threat-event-details', kind: 'action', operations: ['GET /threats/v1/events/{id}/details'] },
    { name: 'list-groups', kind: 'action', operations: ['GET /directory/cloud-gateway/v1/groups'] },
    { name: 'list-held-messages', kind: 'action', operations: ['POST /api/gateway/get-hold-message-list'] },
    { name: 'list-threat-report-subscriptions', kind: 'action', operations: ['GET /threat-reporting/v1/subscriptions'] },
    { name: 'reject-held-message', kind: 'action', operations: ['POST /api/gateway/hold-reject'] },
    { name: 'release-held-message', kind: 'action', operations: ['POST /api/gateway/hold-release'] },
    { name: 'renew-threat-report-subscription', kind: 'action', operations: ['PATCH /threat-reporting/v1/subscriptions/{subscriptionId}'] },
    { name: 'search-messages', kind: 'action', operations: ['POST /api/message-finder/search'] },
    { name: 'whoami', kind: 'action', operations: ['GET /identity/whoami'] },
    { name: 'archive-search-logs', kind: 'sync', operations: ['POST /api/archive/get-search-logs', 'POST /api/archive/get-archive-search-logs'] },
    { name: 'archive-view-logs', kind: 'sync', operations: ['POST /api/archive/get-view-logs'] },
    { name: 'attachment-protect-logs', kind: 'sync', operations: ['POST /api/ttp/attachment/get-logs'] },
    { name: 'audit-events', kind: 'sync', operations: ['POST /api/audit/get-audit-events'] },
    { name: 'cloud-integrated-events', kind: 'sync', operations: ['GET /siem/v1/batch/events/ci'] },
    { name: 'dlp-logs', kind: 'sync', operations: ['POST /api/dlp/get-logs'] },
    { name: 'external-domains', kind: 'sync', operations: ['GET /domain/cloud-gateway/v1/external-domains'] },
    { name: 'groups', kind: 'sync', operations: ['POST /api/directory/find-groups', 'POST /api/directory/get-group-members'] },
    { name: 'held-release-logs', kind: 'sync', operations: ['POST /api/gateway/get-held-release-logs'] },
    { name: 'impersonation-protect-logs', kind: 'sync', operations: ['POST /api/ttp/impersonation/get-logs'] },
    { name: 'internal-domains', kind: 'sync', operations: ['GET /domain/cloud-gateway/v1/internal-domains'] },
    { name: 'message-tracking', kind: 'sync', operations: ['POST /api/message-finder/search'] },
    { name: 'pending-domains', kind: 'sync', operations: ['GET /domain/cloud-gateway/v1/pending-domains'] },
    { name: 'rejection-logs', kind: 'sync', operations: ['POST /api/gateway/get-rejections'] },
    { name: 'reported-emails', kind: 'sync', operations: ['GET /threat-reporting/v1/reported-emails'] },
    { name: 'security-events', kind: 'sync', operations: ['GET /siem/v1/batch/events/cg'] },
    { name: 'security-events-live', kind: 'sync', operations: ['GET /siem/v1/events/cg'] },
    { name: 'threat-intel-feed', kind: 'sync', operations: ['POST /api/ttp/threat-intel/get-feed'] },
    {
        name: 'threat-statistics',
        kind: 'sync',
        operations: [
            'GET /threats/v1/stats/impersonations',
            'GET /threats/v1/stats/suspicious',
            'GET /threats/v1/stats/unwanted',
            'GET /threats/v1/stats/attachment-scans',
            'GET /threats/v1/stats/gateway-detections',
            'GET /threats/v1/stats/phishing',
            'GET /threats/v1/stats/url-clicks'
        ]
    },
    { name: 'url-protect-logs', kind: 'sync', operations: ['POST /api/ttp/url/get-logs'] }
] as const;

// Made by `npm run generate` from the definitions of the functions. Do not edit.

/** Which operations each function calls, by method and path. */
export const functions: Readonly<Record<'action' | 'sync', Readonly<Record<string, readonly string[]>>>> = {
    action: {
        'check-permissions': [],
        'create-managed-url': ['POST /api/ttp/url/create-managed-url'],
        'create-threat-report-subscription': ['POST /threat-reporting/v1/subscriptions'],
        'decode-url': ['POST /api/ttp/url/decode-url'],
        'delete-managed-url': ['POST /api/ttp/url/delete-managed-url'],
        'delete-threat-report-subscription': ['DELETE /threat-reporting/v1/subscriptions/{subscriptionId}'],
        'get-account': ['POST /api/account/get-account'],
        'get-audit-categories': ['POST /api/audit/get-categories'],
        'get-reported-email': ['GET /threat-reporting/v1/reported-emails/{reportedMessageAggregateId}'],
        'get-threat-event-details': ['GET /threats/v1/events/{id}/details'],
        'list-groups': ['GET /directory/cloud-gateway/v1/groups'],
        'list-held-messages': ['POST /api/gateway/get-hold-message-list'],
        'list-managed-urls': ['POST /api/ttp/url/get-all-managed-urls'],
        'list-threat-report-subscriptions': ['GET /threat-reporting/v1/subscriptions'],
        'reject-held-message': ['POST /api/gateway/hold-reject'],
        'release-held-message': ['POST /api/gateway/hold-release'],
        'renew-threat-report-subscription': ['PATCH /threat-reporting/v1/subscriptions/{subscriptionId}'],
        'search-messages': ['POST /api/message-finder/search'],
        whoami: ['GET /identity/whoami']
    },
    sync: {
        'archive-search-logs': ['POST /api/archive/get-search-logs', 'POST /api/archive/get-archive-search-logs'],
        'archive-view-logs': ['POST /api/archive/get-view-logs'],
        'attachment-protect-logs': ['POST /api/ttp/attachment/get-logs'],
        'audit-events': ['POST /api/audit/get-audit-events'],
        'cloud-integrated-events': ['GET /siem/v1/batch/events/ci'],
        'dlp-logs': ['POST /api/dlp/get-logs'],
        'external-domains': ['GET /domain/cloud-gateway/v1/external-domains'],
        groups: ['POST /api/directory/find-groups', 'POST /api/directory/get-group-members'],
        'held-release-logs': ['POST /api/gateway/get-held-release-logs'],
        'impersonation-protect-logs': ['POST /api/ttp/impersonation/get-logs'],
        'internal-domains': ['GET /domain/cloud-gateway/v1/internal-domains'],
        'message-tracking': ['POST /api/message-finder/search'],
        'pending-domains': ['GET /domain/cloud-gateway/v1/pending-domains'],
        'rejection-logs': ['POST /api/gateway/get-rejections'],
        'reported-emails': ['GET /threat-reporting/v1/reported-emails'],
        'security-events': ['GET /siem/v1/batch/events/cg'],
        'security-events-live': ['GET /siem/v1/events/cg'],
        'threat-intel-feed': ['POST /api/ttp/threat-intel/get-feed'],
        'threat-statistics': [
            'GET /threats/v1/stats/impersonations',
            'GET /threats/v1/stats/suspicious',
            'GET /threats/v1/stats/unwanted',
            'GET /threats/v1/stats/attachment-scans',
            'GET /threats/v1/stats/gateway-detections',
            'GET /threats/v1/stats/phishing',
            'GET /threats/v1/stats/url-clicks'
        ],
        'url-protect-logs': ['POST /api/ttp/url/get-logs']
    }
};

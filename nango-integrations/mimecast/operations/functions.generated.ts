// Made by `npm run generate` from the definitions of the functions. Do not edit.

/** Which operations each function calls, by method and path. */
export const functions: Readonly<Record<'action' | 'sync', Readonly<Record<string, readonly string[]>>>> = {
    action: {
        'add-alias': ['POST /api/user/update-alias'],
        'add-delegate': ['POST /api/user/add-delegate-user', 'POST /api/user/find-delegate-users'],
        'add-group-members': ['POST /api/directory/add-group-member', 'POST /api/directory/find-groups'],
        'block-sender': ['POST /api/managedsender/permit-or-block-sender'],
        'check-domain-dns': ['POST /domain/cloud-gateway/v1/internal-domains/verify'],
        'check-permissions': [],
        'create-address-alteration': ['POST /api/policy/address-alteration/create-definition', 'POST /api/policy/address-alteration/get-definition'],
        'create-address-alteration-policy': ['POST /api/policy/address-alteration/create-policy', 'POST /api/policy/address-alteration/get-policy'],
        'create-address-alteration-set': ['POST /api/policy/address-alteration/create-address-alteration-set'],
        'create-anti-spoofing-bypass-policy': [
            'POST /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies/{id}'
        ],
        'create-anti-spoofing-policy': [
            'POST /policy-management/cloud-gateway/v1/anti-spoofing/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies/{id}'
        ],
        'create-blocked-sender-policy': [
            'POST /policy-management/cloud-gateway/v1/blocked-senders/policies',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies/{id}'
        ],
        'create-delivery-route-definition': [
            'POST /policy-management/cloud-gateway/v1/delivery-route/definitions',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions/{id}'
        ],
        'create-delivery-route-policy': [
            'POST /policy-management/cloud-gateway/v1/delivery-route/policies',
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies',
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions'
        ],
        'create-greylisting-policy': [
            'POST /policy-management/cloud-gateway/v1/greylisting/policies',
            'GET /policy-management/cloud-gateway/v1/greylisting/policies',
            'GET /policy-management/cloud-gateway/v1/greylisting/policies/{id}'
        ],
        'create-group': ['POST /api/directory/create-group', 'POST /api/directory/find-groups'],
        'create-managed-url': ['POST /api/ttp/url/create-managed-url'],
        'create-outbound-dns-definition': [
            'POST /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions/{id}'
        ],
        'create-outbound-dns-policy': [
            'POST /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'
        ],
        'create-pending-domain': [
            'POST /api/domain/create-domain',
            'GET /domain/cloud-gateway/v1/pending-domains',
            'GET /domain/cloud-gateway/v1/internal-domains'
        ],
        'create-remediation-incident': ['POST /api/ttp/remediation/create', 'POST /api/ttp/remediation/v2/create'],
        'create-threat-indicators': ['POST /api/byo-threat-intelligence/create-batch'],
        'create-threat-report-subscription': ['POST /threat-reporting/v1/subscriptions'],
        'create-user': ['POST /api/user/create-user'],
        'create-web-policy': ['POST /api/policy/webwhiteurl/create-policy-with-targets'],
        'decode-url': ['POST /api/ttp/url/decode-url'],
        'delete-address-alteration': ['POST /api/policy/address-alteration/delete-definition', 'POST /api/policy/address-alteration/get-definition'],
        'delete-address-alteration-policy': ['POST /api/policy/address-alteration/delete-policy', 'POST /api/policy/address-alteration/get-policy'],
        'delete-anti-spoofing-bypass-policy': [
            'DELETE /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies'
        ],
        'delete-anti-spoofing-policy': [
            'DELETE /policy-management/cloud-gateway/v1/anti-spoofing/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies'
        ],
        'delete-blocked-sender-policy': [
            'DELETE /policy-management/cloud-gateway/v1/blocked-senders/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies'
        ],
        'delete-delivery-route-definition': [
            'DELETE /policy-management/cloud-gateway/v1/delivery-route/definitions/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions'
        ],
        'delete-delivery-route-policy': [
            'DELETE /policy-management/cloud-gateway/v1/delivery-route/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies'
        ],
        'delete-greylisting-policy': [
            'DELETE /policy-management/cloud-gateway/v1/greylisting/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/greylisting/policies'
        ],
        'delete-group': ['POST /api/directory/delete-group', 'POST /api/directory/find-groups'],
        'delete-internal-managed-senders': ['POST /email/cloud-gateway/v1/managed-senders/internal-addresses/bulk-delete'],
        'delete-managed-senders': ['POST /email/cloud-gateway/v1/managed-senders/senders/bulk-delete'],
        'delete-managed-url': ['POST /api/ttp/url/delete-managed-url', 'POST /api/ttp/url/get-all-managed-urls'],
        'delete-outbound-addresses': [
            'DELETE /email/cloud-gateway/v1/outbound-ip-addresses',
            'GET /email/cloud-gateway/v1/outbound-ip-addresses',
            'POST /api/account/get-account'
        ],
        'delete-outbound-dns-definition': [
            'DELETE /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'
        ],
        'delete-outbound-dns-policy': [
            'DELETE /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies'
        ],
        'delete-pending-domain': ['DELETE /domain/cloud-gateway/v1/pending-domains/{domainId}', 'GET /domain/cloud-gateway/v1/pending-domains'],
        'delete-threat-indicator-batch': ['POST /api/byo-threat-intelligence/delete-batch'],
        'delete-threat-report-subscription': ['DELETE /threat-reporting/v1/subscriptions/{subscriptionId}'],
        'delete-web-policy': ['POST /api/policy/webwhiteurl/delete-policy-with-targets', 'POST /api/policy/webwhiteurl/get-policy-with-targets'],
        'disable-user': ['POST /api/user/update-user'],
        'enable-user': ['POST /api/user/update-user'],
        'find-remediation-incidents': ['POST /api/ttp/remediation/find-incidents'],
        'get-account': ['POST /api/account/get-account'],
        'get-address-alteration-policy': ['POST /api/policy/address-alteration/get-policy'],
        'get-anti-spoofing-bypass-policy': [
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies'
        ],
        'get-anti-spoofing-policy': [
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies'
        ],
        'get-archived-file': ['POST /api/archive/get-file'],
        'get-archived-message': ['POST /api/archive/get-message-detail'],
        'get-audit-categories': ['POST /api/audit/get-categories'],
        'get-awareness-performance-summary': ['POST /api/awareness-training/company/get-performance-summary'],
        'get-blocked-sender-policy': [
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies'
        ],
        'get-dashboard-notifications': ['POST /api/account/get-dashboard-notifications'],
        'get-delivery-route-definition': [
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions'
        ],
        'get-delivery-route-policy': [
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies'
        ],
        'get-domain-verification-code': ['POST /api/domain/get-verification-code'],
        'get-email-queues': ['POST /api/email/get-email-queues'],
        'get-emergency-contact': ['GET /account/cloud-gateway/v1/emergency-contact'],
        'get-gateway-details': ['GET /email/cloud-gateway/v1/gateway-details'],
        'get-greylisting-policy': [
            'GET /policy-management/cloud-gateway/v1/greylisting/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/greylisting/policies'
        ],
        'get-held-summary': ['POST /api/gateway/get-hold-summary-list'],
        'get-message-info': ['POST /api/message-finder/get-message-info'],
        'get-message-part': ['POST /api/archive/get-message-part'],
        'get-outbound-addresses': ['GET /email/cloud-gateway/v1/outbound-ip-addresses'],
        'get-outbound-dns-definition': [
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'
        ],
        'get-outbound-dns-policy': [
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies'
        ],
        'get-remediation-incident': ['POST /api/ttp/remediation/get-incident'],
        'get-reported-email': ['GET /threat-reporting/v1/reported-emails/{reportedMessageAggregateId}'],
        'get-safe-score-summary': ['POST /api/awareness-training/company/get-safe-score-summary'],
        'get-support-info': ['POST /api/account/get-support-info'],
        'get-threat-event-details': ['GET /threats/v1/events/{id}/details'],
        'get-threat-indicator-quota': ['POST /api/byo-threat-intelligence/get-quota'],
        'get-user': ['POST /api/user/get-internal-users'],
        'get-user-attributes': ['POST /api/user/get-attributes'],
        'get-web-policy': ['POST /api/policy/webwhiteurl/get-policy-with-targets'],
        'list-address-alteration-policies': ['POST /api/policy/address-alteration/get-policy'],
        'list-address-alteration-sets': ['POST /api/policy/address-alteration/get-address-alteration-set'],
        'list-address-alterations': ['POST /api/policy/address-alteration/get-definition'],
        'list-aliases': ['POST /api/user/get-aliases'],
        'list-anti-spoofing-bypass-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies'],
        'list-anti-spoofing-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing/policies'],
        'list-archived-messages': ['POST /api/archive/get-message-list'],
        'list-blocked-sender-policies': ['GET /policy-management/cloud-gateway/v1/blocked-senders/policies'],
        'list-delegates': ['POST /api/user/find-delegate-users'],
        'list-delivery-route-definitions': ['GET /policy-management/cloud-gateway/v1/delivery-route/definitions'],
        'list-delivery-route-policies': ['GET /policy-management/cloud-gateway/v1/delivery-route/policies'],
        'list-directory-connections': ['POST /api/directory/get-connection'],
        'list-external-domains': ['GET /domain/cloud-gateway/v1/external-domains'],
        'list-greylisting-policies': ['GET /policy-management/cloud-gateway/v1/greylisting/policies'],
        'list-group-members': ['POST /api/directory/get-group-members', 'POST /api/directory/find-groups'],
        'list-groups': ['GET /directory/cloud-gateway/v1/groups'],
        'list-held-messages': ['POST /api/gateway/get-hold-message-list'],
        'list-internal-domains': ['GET /domain/cloud-gateway/v1/internal-domains'],
        'list-managed-urls': ['POST /api/ttp/url/get-all-managed-urls'],
        'list-outbound-dns-definitions': ['GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'],
        'list-outbound-dns-policies': ['GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies'],
        'list-packages': ['POST /api/provisioning/get-packages'],
        'list-pending-domains': ['GET /domain/cloud-gateway/v1/pending-domains'],
        'list-processing-messages': ['POST /api/gateway/find-processing-messages'],
        'list-threat-indicator-batches': ['POST /api/byo-threat-intelligence/get-batches'],
        'list-threat-report-subscriptions': ['GET /threat-reporting/v1/subscriptions'],
        'list-users': ['POST /api/user/get-internal-users'],
        'lock-user': ['POST /api/user/update-user'],
        'permit-sender': ['POST /api/managedsender/permit-or-block-sender'],
        'reject-held-message': ['POST /api/gateway/hold-reject'],
        'reject-held-messages': ['POST /api/gateway/hold-reject', 'POST /api/gateway/get-hold-message-list'],
        'release-held-message': ['POST /api/gateway/hold-release'],
        'release-held-messages': ['POST /api/gateway/hold-release', 'POST /api/gateway/get-hold-message-list'],
        'remove-alias': ['POST /api/user/remove-alias'],
        'remove-delegate': ['POST /api/user/remove-delegate-user', 'POST /api/user/find-delegate-users'],
        'remove-group-members': ['POST /api/directory/remove-group-member', 'POST /api/directory/find-groups'],
        'renew-threat-report-subscription': ['PATCH /threat-reporting/v1/subscriptions/{subscriptionId}'],
        'replace-outbound-addresses': [
            'PUT /email/cloud-gateway/v1/outbound-ip-addresses',
            'GET /email/cloud-gateway/v1/outbound-ip-addresses',
            'POST /api/account/get-account'
        ],
        'run-directory-sync': ['POST /api/directory/execute-sync', 'POST /api/directory/get-connection'],
        'search-archive': ['POST /api/archive/search'],
        'search-file-hash': ['POST /api/ttp/remediation/search-hash'],
        'search-messages': ['POST /api/message-finder/search'],
        'send-email': ['POST /api/email/send-email'],
        'unlock-user': ['POST /api/user/update-user'],
        'update-address-alteration-policy': ['POST /api/policy/address-alteration/update-policy', 'POST /api/policy/address-alteration/get-policy'],
        'update-anti-spoofing-bypass-policy': [
            'PATCH /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies/{id}'
        ],
        'update-anti-spoofing-policy': [
            'PATCH /policy-management/cloud-gateway/v1/anti-spoofing/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies/{id}'
        ],
        'update-blocked-sender-policy': [
            'PATCH /policy-management/cloud-gateway/v1/blocked-senders/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies/{id}'
        ],
        'update-delivery-route-policy': [
            'PATCH /policy-management/cloud-gateway/v1/delivery-route/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies',
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions'
        ],
        'update-emergency-contact': ['PATCH /account/cloud-gateway/v1/emergency-contact', 'GET /account/cloud-gateway/v1/emergency-contact'],
        'update-greylisting-policy': [
            'PATCH /policy-management/cloud-gateway/v1/greylisting/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/greylisting/policies',
            'GET /policy-management/cloud-gateway/v1/greylisting/policies/{id}'
        ],
        'update-group': ['POST /api/directory/update-group', 'POST /api/directory/find-groups'],
        'update-outbound-dns-definition': [
            'PATCH /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions/{id}'
        ],
        'update-outbound-dns-policy': [
            'PATCH /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'
        ],
        'update-user': ['POST /api/user/update-user'],
        'update-web-policy': ['POST /api/policy/webwhiteurl/update-policy-with-targets', 'POST /api/policy/webwhiteurl/get-policy-with-targets'],
        'verify-domain': ['POST /api/domain/verify-domain', 'GET /domain/cloud-gateway/v1/internal-domains'],
        whoami: ['GET /identity/whoami']
    },
    sync: {
        account: ['POST /api/account/get-account', 'POST /api/account/get-support-info'],
        'address-alteration-policies': ['POST /api/policy/address-alteration/get-policy'],
        'address-alterations': ['POST /api/policy/address-alteration/get-address-alteration-set', 'POST /api/policy/address-alteration/get-definition'],
        'admin-roles': ['GET /role/cloud-gateway/v1/roles'],
        'anti-spoofing-bypass-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies'],
        'anti-spoofing-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing/policies'],
        'archive-search-logs': ['POST /api/archive/get-search-logs', 'POST /api/archive/get-archive-search-logs'],
        'archive-view-logs': ['POST /api/archive/get-view-logs'],
        'attachment-protect-logs': ['POST /api/ttp/attachment/get-logs'],
        'audit-events': ['POST /api/audit/get-audit-events'],
        'awareness-campaigns': ['POST /api/awareness-training/phishing/campaign/get-campaign', 'POST /api/awareness-training/phishing/campaign/get-user-data'],
        'awareness-performance': ['POST /api/awareness-training/company/get-performance-details'],
        'awareness-safe-scores': ['POST /api/awareness-training/company/get-safe-score-details'],
        'awareness-watchlist': ['POST /api/awareness-training/company/get-watchlist-details'],
        'blocked-sender-policies': ['GET /policy-management/cloud-gateway/v1/blocked-senders/policies'],
        'cloud-integrated-events': ['GET /siem/v1/batch/events/ci'],
        connectors: ['GET /connector/cloud-gateway/v1/connectors'],
        delegates: ['POST /api/user/find-delegate-users', 'POST /api/user/get-internal-users'],
        'delivery-route-definitions': ['GET /policy-management/cloud-gateway/v1/delivery-route/definitions'],
        'delivery-route-policies': ['GET /policy-management/cloud-gateway/v1/delivery-route/policies'],
        'directory-connections': ['POST /api/directory/get-connection'],
        'dlp-logs': ['POST /api/dlp/get-logs'],
        'external-domains': ['GET /domain/cloud-gateway/v1/external-domains'],
        'gateway-settings': [
            'GET /email/cloud-gateway/v1/gateway-details',
            'GET /email/cloud-gateway/v1/outbound-ip-addresses',
            'GET /account/cloud-gateway/v1/emergency-contact'
        ],
        'greylisting-policies': ['GET /policy-management/cloud-gateway/v1/greylisting/policies'],
        groups: ['POST /api/directory/find-groups', 'POST /api/directory/get-group-members'],
        'held-messages': ['POST /api/gateway/get-hold-message-list'],
        'held-release-logs': ['POST /api/gateway/get-held-release-logs'],
        'impersonation-protect-logs': ['POST /api/ttp/impersonation/get-logs'],
        'internal-domains': ['GET /domain/cloud-gateway/v1/internal-domains'],
        'journal-services': ['POST /api/journaling/get-service'],
        'managed-urls': ['POST /api/ttp/url/get-all-managed-urls'],
        'message-tracking': ['POST /api/message-finder/search'],
        'outbound-dns-definitions': ['GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'],
        'outbound-dns-policies': ['GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies'],
        'pending-domains': ['GET /domain/cloud-gateway/v1/pending-domains'],
        'rejection-logs': ['POST /api/gateway/get-rejections'],
        'remediation-incidents': ['POST /api/ttp/remediation/find-incidents'],
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
        'training-queue': ['POST /api/awareness-training/queue/get-queue'],
        'url-protect-logs': ['POST /api/ttp/url/get-logs'],
        'user-accounts': ['GET /user/cloud-gateway/v1/users'],
        'user-attributes': ['POST /api/user/get-attributes', 'POST /api/user/get-internal-users'],
        users: ['POST /api/user/get-internal-users']
    }
};

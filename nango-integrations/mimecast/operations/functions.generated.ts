// Made by `npm run generate` from the definitions of the functions. Do not edit.

/** Which operations each function calls, by method and path. */
export const functions: Readonly<Record<'action' | 'sync', Readonly<Record<string, readonly string[]>>>> = {
    action: {
        'add-group-members': ['POST /api/directory/add-group-member', 'POST /api/directory/find-groups'],
        'check-domain-dns': ['POST /domain/cloud-gateway/v1/internal-domains/verify'],
        'check-permissions': [],
        'create-address-alteration': ['POST /api/policy/address-alteration/create-definition', 'POST /api/policy/address-alteration/get-definition'],
        'create-address-alteration-policy': ['POST /api/policy/address-alteration/create-policy', 'POST /api/policy/address-alteration/get-policy'],
        'create-address-alteration-set': ['POST /api/policy/address-alteration/create-address-alteration-set'],
        'create-anti-spoofing-bypass-policy': [
            'POST /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies'
        ],
        'create-anti-spoofing-policy': [
            'POST /policy-management/cloud-gateway/v1/anti-spoofing/policies',
            'GET /policy-management/cloud-gateway/v1/anti-spoofing/policies'
        ],
        'create-blocked-sender-policy': [
            'POST /policy-management/cloud-gateway/v1/blocked-senders/policies',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies'
        ],
        'create-delivery-route-definition': [
            'POST /policy-management/cloud-gateway/v1/delivery-route/definitions',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions'
        ],
        'create-managed-url': ['POST /api/ttp/url/create-managed-url'],
        'create-pending-domain': ['POST /api/domain/create-domain'],
        'create-threat-report-subscription': ['POST /threat-reporting/v1/subscriptions'],
        'create-user': ['POST /api/user/create-user'],
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
        'delete-managed-url': ['POST /api/ttp/url/delete-managed-url'],
        'delete-outbound-addresses': [
            'DELETE /email/cloud-gateway/v1/outbound-ip-addresses',
            'GET /email/cloud-gateway/v1/outbound-ip-addresses',
            'POST /api/account/get-account'
        ],
        'delete-pending-domain': ['DELETE /domain/cloud-gateway/v1/pending-domains/{domainId}', 'GET /domain/cloud-gateway/v1/pending-domains'],
        'delete-threat-report-subscription': ['DELETE /threat-reporting/v1/subscriptions/{subscriptionId}'],
        'disable-user': ['POST /api/user/update-user'],
        'enable-user': ['POST /api/user/update-user'],
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
        'get-audit-categories': ['POST /api/audit/get-categories'],
        'get-blocked-sender-policy': [
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/blocked-senders/policies'
        ],
        'get-delivery-route-definition': [
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/definitions'
        ],
        'get-delivery-route-policy': [
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/delivery-route/policies'
        ],
        'get-greylisting-policy': [
            'GET /policy-management/cloud-gateway/v1/greylisting/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/greylisting/policies'
        ],
        'get-outbound-dns-definition': [
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'
        ],
        'get-outbound-dns-policy': [
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies/{id}',
            'GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies'
        ],
        'get-reported-email': ['GET /threat-reporting/v1/reported-emails/{reportedMessageAggregateId}'],
        'get-support-info': ['POST /api/account/get-support-info'],
        'get-threat-event-details': ['GET /threats/v1/events/{id}/details'],
        'list-address-alteration-policies': ['POST /api/policy/address-alteration/get-policy'],
        'list-address-alteration-sets': ['POST /api/policy/address-alteration/get-address-alteration-set'],
        'list-address-alterations': ['POST /api/policy/address-alteration/get-definition'],
        'list-anti-spoofing-bypass-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies'],
        'list-anti-spoofing-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing/policies'],
        'list-blocked-sender-policies': ['GET /policy-management/cloud-gateway/v1/blocked-senders/policies'],
        'list-delivery-route-definitions': ['GET /policy-management/cloud-gateway/v1/delivery-route/definitions'],
        'list-delivery-route-policies': ['GET /policy-management/cloud-gateway/v1/delivery-route/policies'],
        'list-greylisting-policies': ['GET /policy-management/cloud-gateway/v1/greylisting/policies'],
        'list-groups': ['GET /directory/cloud-gateway/v1/groups'],
        'list-held-messages': ['POST /api/gateway/get-hold-message-list'],
        'list-internal-domains': ['GET /domain/cloud-gateway/v1/internal-domains'],
        'list-managed-urls': ['POST /api/ttp/url/get-all-managed-urls'],
        'list-outbound-dns-definitions': ['GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'],
        'list-outbound-dns-policies': ['GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/policies'],
        'list-threat-report-subscriptions': ['GET /threat-reporting/v1/subscriptions'],
        'list-users': ['POST /api/user/get-internal-users'],
        'lock-user': ['POST /api/user/update-user'],
        'reject-held-message': ['POST /api/gateway/hold-reject'],
        'reject-held-messages': ['POST /api/gateway/hold-reject', 'POST /api/gateway/get-hold-message-list'],
        'release-held-message': ['POST /api/gateway/hold-release'],
        'remove-group-members': ['POST /api/directory/remove-group-member', 'POST /api/directory/find-groups'],
        'renew-threat-report-subscription': ['PATCH /threat-reporting/v1/subscriptions/{subscriptionId}'],
        'replace-outbound-addresses': [
            'PUT /email/cloud-gateway/v1/outbound-ip-addresses',
            'GET /email/cloud-gateway/v1/outbound-ip-addresses',
            'POST /api/account/get-account'
        ],
        'run-directory-sync': ['POST /api/directory/execute-sync', 'POST /api/directory/get-connection'],
        'search-messages': ['POST /api/message-finder/search'],
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
        whoami: ['GET /identity/whoami']
    },
    sync: {
        'address-alteration-policies': ['POST /api/policy/address-alteration/get-policy'],
        'anti-spoofing-bypass-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies'],
        'anti-spoofing-policies': ['GET /policy-management/cloud-gateway/v1/anti-spoofing/policies'],
        'archive-search-logs': ['POST /api/archive/get-search-logs', 'POST /api/archive/get-archive-search-logs'],
        'archive-view-logs': ['POST /api/archive/get-view-logs'],
        'attachment-protect-logs': ['POST /api/ttp/attachment/get-logs'],
        'audit-events': ['POST /api/audit/get-audit-events'],
        'blocked-sender-policies': ['GET /policy-management/cloud-gateway/v1/blocked-senders/policies'],
        'cloud-integrated-events': ['GET /siem/v1/batch/events/ci'],
        'delivery-route-definitions': ['GET /policy-management/cloud-gateway/v1/delivery-route/definitions'],
        'delivery-route-policies': ['GET /policy-management/cloud-gateway/v1/delivery-route/policies'],
        'dlp-logs': ['POST /api/dlp/get-logs'],
        'external-domains': ['GET /domain/cloud-gateway/v1/external-domains'],
        'greylisting-policies': ['GET /policy-management/cloud-gateway/v1/greylisting/policies'],
        groups: ['POST /api/directory/find-groups', 'POST /api/directory/get-group-members'],
        'held-messages': ['POST /api/gateway/get-hold-message-list'],
        'held-release-logs': ['POST /api/gateway/get-held-release-logs'],
        'impersonation-protect-logs': ['POST /api/ttp/impersonation/get-logs'],
        'internal-domains': ['GET /domain/cloud-gateway/v1/internal-domains'],
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
        'url-protect-logs': ['POST /api/ttp/url/get-logs'],
        'user-attributes': ['POST /api/user/get-attributes', 'POST /api/user/get-internal-users'],
        users: ['POST /api/user/get-internal-users']
    }
};

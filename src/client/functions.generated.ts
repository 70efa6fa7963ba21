// Made by `npm run generate` from the schemas of the functions in nango-integrations/. Do not edit: change the function and run it again.

/**
 * Input of `add-group-members`. Adds addresses and whole domains to a profile group, up to 500 at once. Use it to put somebody under the policies of the group. Tells what became of each; one that is in it already counts as done. A domain does not cover its subdomains. The policies that name the group hold for the new members too; remove-group-members undoes it. Needs the permission "Directories | Groups | Edit".
 */
export interface AddGroupMembersInput {
    /**
     * The group: the id of its record, or of list-groups. Example: 4711
     */
    id: string;
    /**
     * One to 500, each once; they are sent 10 at a time.
     *
     * @minItems 1
     * @maxItems 500
     */
    members: {
        /**
         * An address; this or domain. Example: spam@example.net
         */
        emailAddress?: string;
        /**
         * A whole domain, without its subdomains. Example: example.net
         */
        domain?: string;
        /**
         * The administrator's note. Example: ticket 42
         */
        notes?: string;
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `add-group-members` returns.
 */
export interface AddGroupMembersOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * Which one: the address or the domain. Example: ana@example.com
         */
        name: string;
        /**
         * done: it was added. already: it was in the group. failed: it was refused, or not sent. unknown: the answer does not say; look before you send it again.
         */
        outcome: 'done' | 'already' | 'failed' | 'unknown';
        /**
         * Kind of failure, as in every error; null where there is none. Example: invalid_input
         */
        type: string | null;
        /**
         * Code of Mimecast, or not_sent. Example: err_validation_blank
         */
        code: string | null;
        /**
         * What Mimecast says, and what to do.
         */
        message: string | null;
    }[];
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `check-domain-dns`. Looks whether the MX records of up to fifty domains lead to Mimecast. Use it when mail does not arrive, or before a domain is moved. Unconfirmed: the fields of the answer are documented, the name of its list is not. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface CheckDomainDnsInput {
    /**
     * One to fifty domains. Example: ["example.com"]
     *
     * @minItems 1
     * @maxItems 50
     */
    domains: string[];
}

/**
 * What `check-domain-dns` returns.
 */
export interface CheckDomainDnsOutput {
    /**
     * What was found, in the order Mimecast lists it.
     */
    results: {
        /**
         * The domain in lower case. Example: example.com
         */
        id: string;
        /**
         * Example: example.com
         */
        domain: string | null;
        /**
         * mx_ok, mx_error, mx_missing, mx_single_host, mx_priority_mismatch, mx_invalid_priority or mx_non_mimecast. Example: mx_ok
         */
        status: string | null;
        /**
         * The MX records that were found.
         */
        mxRecords:
            | {
                  /**
                   * Example: us-smtp-inbound-1.mimecast.example
                   */
                  hostname: string | null;
                  /**
                   * The lower, the sooner it is used. Example: 10
                   */
                  priority: number | null;
                  /**
                   * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                   */
                  extra?: {
                      [k: string]: unknown;
                  };
              }[]
            | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or name no domain; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `check-permissions`. Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Use it when one is refused, or after permissions were changed. Stores the answer in the metadata, and starts the syncs that were paused for what they lacked and lack it no more. Changes nothing in Mimecast. Needs no permission of its own.
 */
export type CheckPermissionsInput = Record<string, never>;

/**
 * What `check-permissions` returns.
 */
export interface CheckPermissionsOutput {
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T12:00:00.000Z
     */
    checkedAt: string;
    /**
     * One row per Mimecast operation.
     */
    endpoints: {
        /**
         * Method and path. Example: POST /api/audit/get-audit-events
         */
        endpoint: string;
        /**
         * Operations that change something are not tried: "untested". Example: allowed
         */
        status: 'allowed' | 'missing' | 'untested' | 'failed';
        /**
         * Role permission it needs. Example: Account | Logs | Read
         */
        permission: string | null;
        /**
         * Products that contain it; one is enough. Example: ["Audit Events"]
         */
        products: string[];
        /**
         * What Mimecast said when it refused.
         */
        message: string | null;
    }[];
    /**
     * One row per sync and action.
     */
    functions: {
        /**
         * Name of the sync or action. Example: audit-events
         */
        name: string;
        /**
         * Which of the two it is. Example: sync
         */
        kind: 'action' | 'sync';
        /**
         * Operations that change something are not tried: "untested". Example: allowed
         */
        status: 'allowed' | 'missing' | 'untested' | 'failed';
        /**
         * Permissions that are missing or could not be tested. Example: ["Account | Logs | Read"]
         */
        permissions: string[];
        /**
         * Products that are missing or could not be tested. Example: ["Audit Events"]
         */
        products: string[];
        /**
         * What Mimecast said when it refused.
         */
        message: string | null;
    }[];
    /**
     * Syncs of "pausedSyncs" in the metadata that lack nothing any more: this call started them. Example: ["dlp-logs"]
     */
    startedSyncs: string[];
    /**
     * Keys of the metadata that look like a setting misspelt.
     */
    warnings: string[];
}

/**
 * Input of `create-group`. Makes a profile group at the top or inside another group. Use it to have a group that policies can name. The groups are listed first: one of that name in that place is left as it is and told. The group is there, empty; delete-group undoes it. Needs the permission "Directories | Groups | Edit".
 */
export interface CreateGroupInput {
    /**
     * Name of the group. Example: Blocked Senders
     */
    name: string;
    /**
     * The group it shall be in: the id of a Group record, or of list-groups; at the top when absent. Example: 4711
     */
    parentId?: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-group` returns.
 */
export interface CreateGroupOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether a group of that name was in that place already. Example: false
     */
    alreadyThere: boolean;
    /**
     * The group; null for a dry run.
     */
    group: {
        /**
         * Mimecast's id: a handle that changes between reads. Example: syn-group-1
         */
        id: string;
        /**
         * Mimecast's number of the group, which is the id of its record; null where its ids do not show it. Example: 4711
         */
        number: string | null;
        /**
         * Name of the group. Example: Blocked Senders
         */
        name: string | null;
        /**
         * cloud or ldap. Example: cloud
         */
        source: string | null;
        /**
         * Id of the parent. Example: syn-root
         */
        parentId: string | null;
        /**
         * Number of members. Example: 4
         */
        userCount: number | null;
        /**
         * Number of child groups. Example: 0
         */
        groupCount: number | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    } | null;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `create-managed-url`. Blocks or permits up to twenty URLs or domains in URL Protect. Use it when a link must not be opened, or must always open. Reports what was made, what already existed, what failed and what is not known. Each entry holds for all users of the account; deleting it in Mimecast undoes that. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".
 */
export interface CreateManagedUrlInput {
    /**
     * One to 20 entries.
     *
     * @minItems 1
     * @maxItems 20
     */
    urls: {
        /**
         * The URL, or a domain. Example: https://bad.example.com/login
         */
        url: string;
        /**
         * Example: block
         */
        action: 'block' | 'permit';
        /**
         * explicit (the whole URL, when absent) or domain. Example: explicit
         */
        matchType?: 'explicit' | 'domain';
        /**
         * Example: ticket 42
         */
        comment?: string;
        /**
         * Do not log clicks. Example: false
         */
        disableLogClick?: boolean;
        /**
         * Do not rewrite the URL; for permit. Example: false
         */
        disableRewrite?: boolean;
        /**
         * No awareness page; for permit. Example: false
         */
        disableUserAwareness?: boolean;
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-managed-url` returns.
 */
export interface CreateManagedUrlOutput {
    /**
     * What was made.
     */
    created: {
        /**
         * Made from the kind of match and the URL, of which an account has one entry: it stays when the handle changes.
         */
        id: string;
        /**
         * Mimecast's id of the entry, for calls of your own; changes between reads. Example: syn-url-1
         */
        handle: string | null;
        /**
         * The URL, put together from the parts Mimecast answers with; for a domain entry the domain. Example: https://bad.example.com/login
         */
        url: string;
        /**
         * block or permit. Example: block
         */
        action: string | null;
        /**
         * explicit or domain. Example: explicit
         */
        matchType: string | null;
        /**
         * Example: ticket 42
         */
        comment: string | null;
        /**
         * Whether links to it stay as they are. Example: false
         */
        disableRewrite: boolean | null;
        /**
         * Whether users are not asked about it. Example: false
         */
        disableUserAwareness: boolean | null;
        /**
         * Whether clicks on it are not logged. Example: false
         */
        disableLogClick: boolean | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * What was there already. It was left as it was, also where it differs: delete it first to change it.
     */
    existing: {
        /**
         * The URL, or a domain. Example: https://bad.example.com/login
         */
        url: string;
    }[];
    /**
     * What was refused.
     */
    failed: {
        /**
         * Which one, where Mimecast says so. The URL, or a domain. Example: https://bad.example.com/login
         */
        url: string | null;
        /**
         * Kind of failure, as in every error. Example: invalid_input
         */
        type: string;
        /**
         * Code of Mimecast. Example: err_validation_blank
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Of these the answer says nothing readable: each may be there now or not. Look before you send them again.
     */
    unknown: {
        /**
         * The URL, or a domain. Example: https://bad.example.com/login
         */
        url: string;
    }[];
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `create-pending-domain`. Registers up to fifty domains that the account shall receive mail for, and tells the code of each, to be published in a TXT record of the domain. Use it first, then verify-domain. A domain that any account has already is refused; a subdomain of one of your own needs no code. Each waits 30 days for its proof; delete-pending-domain undoes it until then. A subdomain of a domain of the account is one of its domains at once, which no call undoes. Needs the permission "Directories | Internal | Register New Domain".
 */
export interface CreatePendingDomainInput {
    /**
     * One to 50 entries.
     *
     * @minItems 1
     * @maxItems 50
     */
    domains: {
        /**
         * The domain. Example: new.example.org
         */
        domain: string;
        /**
         * Which recipients will be accepted. Example: known
         */
        inboundType?: 'any' | 'smtp' | 'ldap' | 'known';
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-pending-domain` returns.
 */
export interface CreatePendingDomainOutput {
    /**
     * What was made.
     */
    created: {
        /**
         * The domain in lower case. Example: new.example.org
         */
        id: string;
        /**
         * Example: new.example.org
         */
        domain: string | null;
        /**
         * The code that proves who owns it, to be published in a TXT record of the domain; null where none is needed, as for a subdomain of a domain of the account. Example: 0123abcd
         */
        code: string | null;
        /**
         * When it was registered, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        created: string | null;
        /**
         * Until when the proof is waited for, ISO 8601 in UTC. Example: 2026-02-05T09:30:00.000Z
         */
        expires: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * What was there already. It was left as it was, also where it differs: delete it first to change it.
     */
    existing: {
        /**
         * The domain. Example: new.example.org
         */
        domain: string;
    }[];
    /**
     * What was refused.
     */
    failed: {
        /**
         * Which one, where Mimecast says so. The domain. Example: new.example.org
         */
        domain: string | null;
        /**
         * Kind of failure, as in every error. Example: invalid_input
         */
        type: string;
        /**
         * Code of Mimecast. Example: err_validation_blank
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Of these the answer says nothing readable: each may be there now or not. Look before you send them again.
     */
    unknown: {
        /**
         * The domain. Example: new.example.org
         */
        domain: string;
    }[];
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `create-threat-report-subscription`. Asks Mimecast to send finished analyses of reported messages to an address of yours. Use it to be told instead of asking. A subscription ends unless it is renewed. Each call makes another subscription; delete-threat-report-subscription undoes that. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
 */
export interface CreateThreatReportSubscriptionInput {
    /**
     * Where Mimecast shall send notifications; https, reachable from the internet. Example: https://app.example.com/mimecast
     */
    notificationUrl: string;
    /**
     * A secret of yours that comes back with every notification, so that you know it is from Mimecast. Make it long and random.
     */
    clientState: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-threat-report-subscription` returns.
 */
export interface CreateThreatReportSubscriptionOutput {
    /**
     * The subscription; null for a dry run.
     */
    subscription: {
        /**
         * Id of the subscription, to renew or delete it. Example: sim-sub-1
         */
        id: string;
        /**
         * Where Mimecast sends notifications. Example: https://app.example.com/mimecast
         */
        notificationUrl: string | null;
        /**
         * What it is about. Example: threat-analysis
         */
        resourceType: string | null;
        /**
         * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z
         */
        created: string | null;
        /**
         * When it ends unless it is renewed, ISO 8601 in UTC. Example: 2026-01-09T09:00:00.000Z
         */
        expires: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    } | null;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `decode-url`. Turns links that URL Protect has rewritten back into what they were. Use it before a link of a message is shown, looked up or blocked. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
 */
export interface DecodeUrlInput {
    /**
     * One to 25.
     *
     * @minItems 1
     * @maxItems 25
     *
     * Items: The rewritten link. Example: https://url.us.m.mimecastprotect.com/s/aHR0cHM6Ly9leGFtcGxlLmNvbS8
     */
    urls: string[];
}

/**
 * What `decode-url` returns.
 */
export interface DecodeUrlOutput {
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * The rewritten link. Example: https://url.us.m.mimecastprotect.com/s/aHR0cHM6Ly9leGFtcGxlLmNvbS8
         */
        url: string;
        /**
         * What it was; null when Mimecast cannot decode it. Example: https://example.com/
         */
        decoded: string | null;
    }[];
}

/**
 * Input of `delete-group`. Deletes a profile group that has no members and no groups in it; one that is gone already counts as done. Use it to clean up. A group with something in it is refused: take that out first. The group is gone, with its place in policies, which cannot be undone; a new group of the same name is another group. Needs the permission "Directories | Groups | Edit".
 */
export interface DeleteGroupInput {
    /**
     * The group: the id of its record, or of list-groups. Example: 4711
     */
    id: string;
    /**
     * The name of the group, to make sure that it is the right one. Example: Old list
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-group` returns.
 */
export interface DeleteGroupOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether this call removed it. Example: true
     */
    deleted: boolean;
    /**
     * Whether it was gone already. Example: false
     */
    alreadyGone: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `delete-managed-url`. Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings. The URL is judged as any other again. create-managed-url undoes it, with another handle. Needs the permission "Services | URL Protection | Edit".
 */
export interface DeleteManagedUrlInput {
    /**
     * The "handle" of the entry, from list-managed-urls or create-managed-url, not its "id". Example: syn-url-1
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-managed-url` returns.
 */
export interface DeleteManagedUrlOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether this call removed it. Example: true
     */
    deleted: boolean;
    /**
     * Whether it was gone already. Example: false
     */
    alreadyGone: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `delete-outbound-addresses`. Removes all addresses from which the account may send through Mimecast. Use it when the account sends another way for good: no mail server may send through Mimecast afterwards. The list is read first, and the answer tells what it was. Nothing may send through Mimecast by its address any more; replace-outbound-addresses with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read" and "Account | Dashboard | Read".
 */
export interface DeleteOutboundAddressesInput {
    /**
     * The code of the account, to make sure that it is the right one. Example: CUSA100A100
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-outbound-addresses` returns.
 */
export interface DeleteOutboundAddressesOutput {
    /**
     * Whether this call removed them. Example: true
     */
    removed: boolean;
    /**
     * Whether there were none. Example: false
     */
    alreadyEmpty: boolean;
    /**
     * The list as it was; null for a dry run. Example: ["198.51.100.7/32"]
     */
    before: string[] | null;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `delete-pending-domain`. Takes back the registration of a domain that still waits for the proof of who owns it; one that is gone, or is a domain of the account by now, counts as gone already. Use it when a domain was registered by mistake. Its code is worth nothing any more; create-pending-domain undoes it, with another code. Needs the permission "Directories | Internal | Register New Domain".
 */
export interface DeletePendingDomainInput {
    /**
     * The domain: the id of a PendingDomain record. Example: new.example.org
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-pending-domain` returns.
 */
export interface DeletePendingDomainOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether this call removed it. Example: true
     */
    deleted: boolean;
    /**
     * Whether it was gone already. Example: false
     */
    alreadyGone: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `delete-threat-report-subscription`. Ends a subscription for analyses of reported messages; one that is gone already counts as done. Use it when nobody takes the notifications any more. Unconfirmed: path and method are documented, the reply is not. Notifications to its address end, which cannot be undone; a new subscription has another id. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
 */
export interface DeleteThreatReportSubscriptionInput {
    /**
     * Id of the subscription. Example: sim-sub-1
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-threat-report-subscription` returns.
 */
export interface DeleteThreatReportSubscriptionOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether this call removed it. Example: true
     */
    deleted: boolean;
    /**
     * Whether it was gone already. Example: false
     */
    alreadyGone: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `get-account`. Reads the Mimecast account behind the connection: code, name, region, packages. Use it to tell which customer a connection belongs to. Support code and pass phrase are left out. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
 */
export type GetAccountInput = Record<string, never>;

/**
 * What `get-account` returns.
 */
export interface GetAccountOutput {
    /**
     * Code of the account. Example: CUSA100A100
     */
    accountCode: string;
    /**
     * Name of the account. Example: Example Ltd
     */
    accountName: string | null;
    /**
     * Short code of the region. Example: us
     */
    region: string | null;
    /**
     * Example: full
     */
    type: string | null;
    /**
     * Example: 01-0100-00100
     */
    mimecastId: string | null;
    /**
     * Example: example.com
     */
    domain: string | null;
    /**
     * Number of users. Example: 120
     */
    userCount: number | null;
    /**
     * Example: admin@example.com
     */
    adminEmail: string | null;
    /**
     * Example: Ana Lee
     */
    contactName: string | null;
    /**
     * Example: it@example.com
     */
    contactEmail: string | null;
    /**
     * Example: +15550100000
     */
    telephone: string | null;
    /**
     * Whether the account has the archive. Example: true
     */
    archive: boolean | null;
    /**
     * Whether the account has the gateway. Example: true
     */
    gateway: boolean | null;
    /**
     * Retention in days. Example: 30
     */
    maxRetention: number | null;
    /**
     * Example: true
     */
    maxRetentionConfirmed: boolean | null;
    /**
     * Example: false
     */
    minRetentionEnabled: boolean | null;
    /**
     * Example: true
     */
    automatedSegmentPurge: boolean | null;
    /**
     * Whether a message search must give a reason. Example: false
     */
    searchReason: boolean | null;
    /**
     * Example: false
     */
    policyInheritance: boolean | null;
    /**
     * Example: usdemo1
     */
    databaseCode: string | null;
    /**
     * Example: Metadata
     */
    contentAdministratorDefaultView: string | null;
    /**
     * Minutes until a session of an administrator ends. Example: 60
     */
    adminSessionTimeout: number | null;
    /**
     * Example: false
     */
    exportApi: boolean | null;
    /**
     * Example: false
     */
    exgestAllowQuery: boolean | null;
    /**
     * Example: true
     */
    exgestAllowExtraction: boolean | null;
    /**
     * Example: false
     */
    expressAccount: boolean | null;
    /**
     * Example: false
     */
    cybergraphV2Enabled: boolean | null;
    /**
     * Packages of the account, sorted: Mimecast lists them in another order at every call. Example: ["URL Protection (Site) [1043]"]
     */
    packages: string[];
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-audit-categories`. Lists the categories of audit events, as the records of audit-events name them. Use it to offer a filter. Changes nothing in Mimecast. Needs the permission "Account | Logs | Read".
 */
export type GetAuditCategoriesInput = Record<string, never>;

/**
 * What `get-audit-categories` returns.
 */
export interface GetAuditCategoriesOutput {
    /**
     * Every category an audit event can have.
     */
    categories: {
        /**
         * Code, as audit events carry it. Example: authentication_logs
         */
        code: string;
        /**
         * Mimecast's id. Example: sim-cat-1
         */
        id: string | null;
        /**
         * Name for people. Example: Authentication Logs
         */
        name: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no code; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `get-dashboard-notifications`. Reads what Mimecast tells administrators on the first page of the console: planned work, faults, news. Use it to show or forward that. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
 */
export type GetDashboardNotificationsInput = Record<string, never>;

/**
 * What `get-dashboard-notifications` returns.
 */
export interface GetDashboardNotificationsOutput {
    /**
     * Notifications, in the order Mimecast lists them.
     */
    notifications: {
        /**
         * Id of the notification; it may be another one at the next read. Example: syn-note-1
         */
        id: string;
        /**
         * Example: Planned work
         */
        title: string | null;
        /**
         * Example: Planned work on the console
         */
        displayMessage: string | null;
        /**
         * PRODUCT_NEWS, SERVICE_NOTIFICATION, or another kind. Example: SERVICE_NOTIFICATION
         */
        noticeType: string | null;
        /**
         * GOOD, INFO, or another level. Example: INFO
         */
        warningLevel: string | null;
        /**
         * Since when it is shown, ISO 8601 in UTC. Example: 2026-01-05T00:00:00.000Z
         */
        visibleFrom: string | null;
        /**
         * Example: true
         */
        enabled: boolean | null;
        /**
         * Code of the account it is for. Example: CUSA100A100
         */
        customerCode: string | null;
        /**
         * Example: us
         */
        clusterCode: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `get-domain-verification-code`. Tells the code with which a pending domain proves who owns it, to be published in a TXT record of the domain. Use it when the code of create-pending-domain was lost. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".
 */
export interface GetDomainVerificationCodeInput {
    /**
     * The domain. Example: new.example.org
     */
    domain: string;
}

/**
 * What `get-domain-verification-code` returns.
 */
export interface GetDomainVerificationCodeOutput {
    /**
     * The domain that was asked for. Example: new.example.org
     */
    domain: string;
    /**
     * What the TXT record has to hold. Example: 0123abcd
     */
    code: string;
}

/**
 * Input of `get-emergency-contact`. Reads whom Mimecast calls in an emergency. Use it to see whether that is still right. What is answered where nobody was named yet is not documented. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
 */
export type GetEmergencyContactInput = Record<string, never>;

/**
 * What `get-emergency-contact` returns.
 */
export interface GetEmergencyContactOutput {
    /**
     * Code of the account. Example: CUSA100A100
     */
    accountCode: string | null;
    /**
     * Example: Ana Lee
     */
    contactName: string | null;
    /**
     * Example: oncall@example.com
     */
    contactEmailAddress: string | null;
    /**
     * Example: +15550100000
     */
    mobilePhone: string | null;
    /**
     * Example: +15550100001
     */
    telephone: string | null;
    /**
     * Further addresses. Example: ["second@example.com"]
     */
    alternateEmailAddresses: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-gateway-details`. Reads where the gateway of the account is and how it is set: protection mode, hosts, the MX and SPF records its domains shall have. Use it to set up DNS, or to see why mail takes another way. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
 */
export type GetGatewayDetailsInput = Record<string, never>;

/**
 * What `get-gateway-details` returns.
 */
export interface GetGatewayDetailsOutput {
    /**
     * Code of the account. Example: CUSA100A100
     */
    accountCode: string | null;
    /**
     * Example: us
     */
    region: string | null;
    /**
     * An open list. Example: synthetic-mode
     */
    protectionMode: string | null;
    /**
     * An open list. Example: synthetic-status
     */
    status: string | null;
    /**
     * Whether the account sends through Mimecast. Example: true
     */
    outboundEnabled: boolean | null;
    /**
     * Hosts it sends through. Example: ["us-smtp-outbound-1.mimecast.example"]
     */
    outboundHostnames: string[] | null;
    /**
     * The MX records that its domains shall have.
     */
    inboundMxRecords:
        | {
              /**
               * Example: us-smtp-inbound-1.mimecast.example
               */
              hostname: string | null;
              /**
               * The lower, the sooner it is used. Example: 10
               */
              priority: number | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * The SPF record that its domains shall have. Example: v=spf1 include:us._netblocks.mimecast.example ~all
     */
    spf: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-outbound-addresses`. Reads from which addresses the account may send through Mimecast. Use it before replace-outbound-addresses, or to see whether a mail server may send. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
 */
export type GetOutboundAddressesInput = Record<string, never>;

/**
 * What `get-outbound-addresses` returns.
 */
export interface GetOutboundAddressesOutput {
    /**
     * Addresses and ranges, sorted. Example: ["203.0.113.0/28"]
     */
    addresses: string[];
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-reported-email`. Reads one message that users reported, with its analysis as it stands now. Use it when a notification names a message. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
 */
export interface GetReportedEmailInput {
    /**
     * Aggregate id of the message: the id of a ReportedEmail record. Example: sim-rep-1
     */
    id: string;
}

/**
 * What `get-reported-email` returns.
 */
export interface GetReportedEmailOutput {
    /**
     * Mimecast's aggregate id of the message: one record per message, however often it is reported. Example: sim-rep-1
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `message.lastReportedDate`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Internet message id. Example: <r1@sender.example>
     */
    messageId: string | null;
    /**
     * Subject, encoded as in the message. Example: Invoice
     */
    subject: string | null;
    /**
     * When it was sent, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z
     */
    sentDate: string | null;
    /**
     * When someone last reported it, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    lastReportedDate: string | null;
    /**
     * From, reply-to and return-path, as Mimecast sends them. Example: ["bo@sender.example"]
     */
    senderHeaders: unknown[] | null;
    /**
     * Recipients, as Mimecast sends them. Example: ["ana@example.com"]
     */
    recipients: unknown[] | null;
    /**
     * Number of recipients. Example: 1
     */
    recipientsCount: number | null;
    /**
     * Number of people who reported it. Example: 1
     */
    reportersCount: number | null;
    /**
     * Id of the analysis; null until there is one. Example: sim-ta-1
     */
    analysisId: string | null;
    /**
     * When it was analysed, ISO 8601 in UTC. Example: 2026-01-06T10:00:00.000Z
     */
    analysisDate: string | null;
    /**
     * Who analysed it: Auto, MSOC or Customer. Example: MSOC
     */
    analysisType: string | null;
    /**
     * Result of the analysis. Example: Phishing
     */
    classification: string | null;
    /**
     * Details of the analysis.
     */
    analysisDetails: string | null;
    /**
     * Mimecast's link to the list of reporters.
     */
    threatReports: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-support-info`. Reads how Mimecast looks after the account: product, support package, contacts, partner, renewal. Use it to tell whom to ask; the sync account keeps it. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
 */
export type GetSupportInfoInput = Record<string, never>;

/**
 * What `get-support-info` returns.
 */
export interface GetSupportInfoOutput {
    /**
     * Example: Email Security
     */
    mainProduct: string | null;
    /**
     * Example: Standard
     */
    supportPackage: string | null;
    /**
     * Example: US
     */
    supportJurisdiction: string | null;
    /**
     * Where the data is. Example: US
     */
    hostingJurisdiction: string | null;
    /**
     * Example: Ana Lee
     */
    customerAdvocate: string | null;
    /**
     * Example: Bo Kim
     */
    customerDevelopmentManager: string | null;
    /**
     * Example: Partner Ltd
     */
    partnerName: string | null;
    /**
     * Example: +15550100000
     */
    officePhone: string | null;
    /**
     * Example: mailto:support@example.com
     */
    mailtoLink: string | null;
    /**
     * When the contract is renewed, as Mimecast writes it: its form is not documented. Example: 2027-01-01T00:00:00+0000
     */
    renewalDate: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-threat-event-details`. Reads the details of one detection: sender, recipients, threats, files, clicked URLs. Use it when a detection is looked into. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
 */
export interface GetThreatEventDetailsInput {
    /**
     * Id of the detection. Example: ZGV0ZWN0aW9uLTA
     */
    id: string;
    /**
     * Most entries of each list (attachments, URLs, recipients); 100 when absent. Example: 50
     */
    limit?: number;
}

/**
 * What `get-threat-event-details` returns.
 */
export interface GetThreatEventDetailsOutput {
    /**
     * The id that was asked for. Example: ZGV0ZWN0aW9uLTA
     */
    id: string;
    /**
     * What Mimecast answers, unchanged: sender, recipients, subject, threats, files and clicked URLs. The names of its fields are not documented.
     */
    details: {
        [k: string]: unknown;
    };
}

/**
 * Input of `list-directory-connections`. Lists where the account gets users and groups from, with the time and the state of the last sync. Use it to see whether the directory is up to date; the sync directory-connections keeps the list. Passwords and keys are left out. Changes nothing in Mimecast. Needs the permission "Services | Directory Sync | Read".
 */
export type ListDirectoryConnectionsInput = Record<string, never>;

/**
 * What `list-directory-connections` returns.
 */
export interface ListDirectoryConnectionsOutput {
    /**
     * All of them, in the order Mimecast lists them.
     */
    connections: {
        /**
         * Mimecast's id where it is a number or a UUID; otherwise made from kind, description and the place it leads to, so that one with another description is another record. Example: 42
         */
        id: string;
        /**
         * Example: Entra ID
         */
        description: string | null;
        /**
         * office_365, active_directory, domino, ad_push, or another kind. Example: office_365
         */
        serverType: string | null;
        /**
         * ok, not_active or error. Example: ok
         */
        status: string | null;
        /**
         * When it was synchronised last, ISO 8601 in UTC. Example: 2026-01-06T03:00:00.000Z
         */
        lastSync: string | null;
        /**
         * Whether a sync is running. Example: false
         */
        syncRunning: boolean | null;
        /**
         * Whether accounts that are disabled there are disabled here. Example: false
         */
        acknowledgeDisabledAccounts: boolean | null;
        /**
         * Domains it is for. Example: ["example.com"]
         */
        domains: string[] | null;
        /**
         * Host of an LDAP directory. Example: ldap.example.com
         */
        hostname?: string;
        /**
         * Its port. Example: 636
         */
        port?: number;
        /**
         * How the connection to it is encrypted. Example: strict
         */
        encryptionMode?: string;
        /**
         * Where in it Mimecast looks. Example: dc=example,dc=com
         */
        rootDn?: string;
        /**
         * As whom Mimecast reads it. Example: cn=reader,dc=example,dc=com
         */
        userDn?: string;
        /**
         * Domain of a Microsoft tenant. Example: example.onmicrosoft.com
         */
        tenantDomain?: string;
        /**
         * Application in that tenant. Example: 00000000-0000-4000-8000-000000000001
         */
        clientId?: string;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or say not which one they are; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-external-domains`. Lists the domains of others that the account's directory knows, with a cursor. Use it to see whether one of them is known now; the sync external-domains keeps them. Changes nothing in Mimecast. Needs the permission "Directories | External | Read".
 */
export interface ListExternalDomainsInput {
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `list-external-domains` returns.
 */
export interface ListExternalDomainsOutput {
    /**
     * Domains, in the order Mimecast lists them.
     */
    domains: {
        /**
         * The domain in lower case. Example: partner.example
         */
        id: string;
        /**
         * Example: partner.example
         */
        domain: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-group-members`. Lists who is in a profile group, addresses and whole domains, with a cursor. Use it to look at one group now; the sync groups keeps the members of all of them. Changes nothing in Mimecast. Needs the permission "Services | Directory Sync | Read" and "Directories | Groups | Edit".
 */
export interface ListGroupMembersInput {
    /**
     * The group: the id of its record, or of list-groups. Needed unless a cursor is given, which carries it. Example: 4711
     */
    id?: string;
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `list-group-members` returns.
 */
export interface ListGroupMembersOutput {
    /**
     * Members, in the order Mimecast lists them.
     */
    members: {
        /**
         * The address, or the domain, in lower case. Example: spam@example.net
         */
        id: string;
        /**
         * Address; null for a domain entry. Example: spam@example.net
         */
        emailAddress: string | null;
        /**
         * Domain. Example: example.net
         */
        domain: string | null;
        /**
         * Display name. Example: Ana Lee
         */
        name: string | null;
        /**
         * Whether the address belongs to the account. Example: false
         */
        internal: boolean | null;
        /**
         * How the member came into the group. Example: created_manually
         */
        type: string | null;
        /**
         * The administrator's note. Example: ticket 42
         */
        notes: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-groups`. Lists profile groups, with filters and a cursor. Use it to find a group by its name; the sync groups keeps all of them with their members. Changes nothing in Mimecast. Needs the permission "Directories | Groups | Read".
 */
export interface ListGroupsInput {
    /**
     * Part of the name. Example: Blocked
     */
    query?: string;
    /**
     * Where the groups come from. Example: cloud
     */
    source?: 'cloud' | 'ldap';
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `list-groups` returns.
 */
export interface ListGroupsOutput {
    /**
     * Groups, in the order Mimecast lists them.
     */
    groups: {
        /**
         * Mimecast's id: a handle that changes between reads. Example: syn-group-1
         */
        id: string;
        /**
         * Mimecast's number of the group, which is the id of its record; null where its ids do not show it. Example: 4711
         */
        number: string | null;
        /**
         * Name of the group. Example: Blocked Senders
         */
        name: string | null;
        /**
         * cloud or ldap. Example: cloud
         */
        source: string | null;
        /**
         * Id of the parent. Example: syn-root
         */
        parentId: string | null;
        /**
         * Number of members. Example: 4
         */
        userCount: number | null;
        /**
         * Number of child groups. Example: 0
         */
        groupCount: number | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-held-messages`. Lists the messages in the hold queue of the whole account, with filters and a cursor. Use it to find what to release or to reject. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
 */
export interface ListHeldMessagesInput {
    /**
     * Earliest arrival, ISO 8601. Example: 2026-01-01T00:00:00Z
     */
    start?: string;
    /**
     * Latest arrival, ISO 8601. Example: 2026-01-02T00:00:00Z
     */
    end?: string;
    /**
     * Only messages that match.
     */
    searchBy?: {
        /**
         * Where to look. Example: recipient
         */
        field: 'all' | 'subject' | 'sender' | 'recipient' | 'reasonCode' | 'senderIP';
        /**
         * What to look for. Example: ana@example.com
         */
        value: string;
    };
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `list-held-messages` returns.
 */
export interface ListHeldMessagesOutput {
    /**
     * Held messages, in the order Mimecast lists them.
     */
    messages: {
        /**
         * Handle for release-held-message and reject-held-message. Example: syn-held-1
         */
        id: string;
        /**
         * When, ISO 8601 in UTC: Mimecast's `dateReceived`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
         */
        occurredAt: string | null;
        /**
         * Why it is held, in words. Example: Message Hold Applied - Spam Signature policy
         */
        reason: string | null;
        /**
         * Why it is held, as a code. Example: message_hold_applied_spam_signature_policy
         */
        reasonCode: string | null;
        /**
         * Name of the definition. Example: Relaxed Spam Detection
         */
        policy: string | null;
        /**
         * Envelope sender. Example: news@example.net
         */
        from: string | null;
        /**
         * Name of the envelope sender. Example: Bo Sender
         */
        fromEnvelopeName: string | null;
        /**
         * Header sender. Example: news@example.net
         */
        fromHeader: string | null;
        /**
         * Name of the header sender. Example: News
         */
        fromName: string | null;
        /**
         * Envelope recipient: a message held for several people is listed once per person, and several are there only if Mimecast lists them so.
         */
        to: {
            /**
             * Example: ana@example.com
             */
            address: string | null;
            /**
             * Example: Ana Lee
             */
            name: string | null;
            /**
             * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
             */
            extra?: {
                [k: string]: unknown;
            };
        }[];
        /**
         * Header recipients; absent from most rows.
         */
        toHeader?: {
            /**
             * Example: ana@example.com
             */
            address: string | null;
            /**
             * Example: Ana Lee
             */
            name: string | null;
            /**
             * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
             */
            extra?: {
                [k: string]: unknown;
            };
        }[];
        /**
         * Subject. Example: Offer
         */
        subject: string | null;
        /**
         * Direction. Example: INBOUND
         */
        route: string | null;
        /**
         * Whether the message has attachments. Example: false
         */
        hasAttachments: boolean | null;
        /**
         * Size in bytes. Example: 7543
         */
        size: number | null;
        /**
         * When it arrived, ISO 8601 in UTC. Example: 2026-01-01T08:00:00.000Z
         */
        dateReceived: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-internal-domains`. Lists the domains that the account receives mail for, with a cursor. Use it to see whether one of them is here now; the sync internal-domains keeps them. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".
 */
export interface ListInternalDomainsInput {
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `list-internal-domains` returns.
 */
export interface ListInternalDomainsOutput {
    /**
     * Domains, in the order Mimecast lists them.
     */
    domains: {
        /**
         * The domain in lower case. Example: example.com
         */
        id: string;
        /**
         * Example: example.com
         */
        domain: string | null;
        /**
         * Which recipients are accepted: any, smtp, ldap, known, backup_mx or smtp_null. Example: known
         */
        inboundType: string | null;
        /**
         * Whether it is local. Example: true
         */
        local: boolean | null;
        /**
         * Whether mail is only sent from it. Example: false
         */
        sendOnly: boolean | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-managed-urls`. Lists the URLs and domains that URL Protect always blocks or permits, with filters and a cursor. Use it to see whether there is an entry for a URL, and to get the handle with which delete-managed-url removes it. An entry that a filter does not find may be there all the same: the list without filters is the one to trust. Changes nothing in Mimecast. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".
 */
export interface ListManagedUrlsInput {
    /**
     * Part of the domain or URL. Example: bad.example.com
     */
    domainOrUrl?: string;
    /**
     * Part of the domain or the comment. Example: ticket 42
     */
    domainOrComment?: string;
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `list-managed-urls` returns.
 */
export interface ListManagedUrlsOutput {
    /**
     * Managed URLs, in the order Mimecast lists them.
     */
    urls: {
        /**
         * Made from the kind of match and the URL, of which an account has one entry: it stays when the handle changes.
         */
        id: string;
        /**
         * Mimecast's id of the entry, for calls of your own; changes between reads. Example: syn-url-1
         */
        handle: string | null;
        /**
         * The URL, put together from the parts Mimecast answers with; for a domain entry the domain. Example: https://bad.example.com/login
         */
        url: string;
        /**
         * block or permit. Example: block
         */
        action: string | null;
        /**
         * explicit or domain. Example: explicit
         */
        matchType: string | null;
        /**
         * Example: ticket 42
         */
        comment: string | null;
        /**
         * Whether links to it stay as they are. Example: false
         */
        disableRewrite: boolean | null;
        /**
         * Whether users are not asked about it. Example: false
         */
        disableUserAwareness: boolean | null;
        /**
         * Whether clicks on it are not logged. Example: false
         */
        disableLogClick: boolean | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-packages`. Lists the packages that a partner of Mimecast can give to accounts. Use it as a partner; what one account has is told by get-account. Changes nothing in Mimecast. Needs no permission of its own.
 */
export type ListPackagesInput = Record<string, never>;

/**
 * What `list-packages` returns.
 */
export interface ListPackagesOutput {
    /**
     * Packages, in the order Mimecast lists them.
     */
    packages: {
        /**
         * Number of the package. Example: 1043
         */
        id: string;
        /**
         * Example: URL Protection (Site)
         */
        name: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no number; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-pending-domains`. Lists the domains that wait for the proof of who owns them, with a cursor, without the codes that prove it. Use it to see what is left to do; get-domain-verification-code tells a code. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".
 */
export interface ListPendingDomainsInput {
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `list-pending-domains` returns.
 */
export interface ListPendingDomainsOutput {
    /**
     * Domains, in the order Mimecast lists them.
     */
    domains: {
        /**
         * The domain in lower case. Example: new.example.org
         */
        id: string;
        /**
         * Example: new.example.org
         */
        domain: string | null;
        /**
         * Which recipients will be accepted: any, smtp, ldap, known, backup_mx or smtp_null. Example: known
         */
        inboundType: string | null;
        /**
         * Whether it will be local. Example: true
         */
        local: boolean | null;
        /**
         * Whether mail will only be sent from it. Example: false
         */
        sendOnly: boolean | null;
        /**
         * When it was registered, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        created: string | null;
        /**
         * Until when the proof is waited for, ISO 8601 in UTC. Example: 2026-02-05T09:30:00.000Z
         */
        expires: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-threat-report-subscriptions`. Lists the subscriptions for analyses of reported messages, with their ends. Use it to find one that has to be renewed or deleted. Unconfirmed: path and method are documented, the form of the reply is not. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
 */
export type ListThreatReportSubscriptionsInput = Record<string, never>;

/**
 * What `list-threat-report-subscriptions` returns.
 */
export interface ListThreatReportSubscriptionsOutput {
    /**
     * The subscriptions of the API application.
     */
    subscriptions: {
        /**
         * Id of the subscription, to renew or delete it. Example: sim-sub-1
         */
        id: string;
        /**
         * Where Mimecast sends notifications. Example: https://app.example.com/mimecast
         */
        notificationUrl: string | null;
        /**
         * What it is about. Example: threat-analysis
         */
        resourceType: string | null;
        /**
         * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z
         */
        created: string | null;
        /**
         * When it ends unless it is renewed, ISO 8601 in UTC. Example: 2026-01-09T09:00:00.000Z
         */
        expires: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `reject-held-message`. Rejects a held message, with or without a notice to its sender. Use it when a held message must not be delivered. The message leaves the hold queue and is not delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".
 */
export interface RejectHeldMessageInput {
    /**
     * Id of the held message, from list-held-messages. Example: syn-held-1
     */
    id: string;
    /**
     * Why it is rejected. Example: MESSAGE GOES AGAINST EMAIL POLICIES
     */
    reason?:
        | 'MESSAGE CONTAINS UNDESIRABLE CONTENT'
        | 'MESSAGE CONTAINS CONFIDENTIAL INFORMATION'
        | 'REVIEWER DISAPPROVES OF CONTENT'
        | 'INAPPROPRIATE COMMUNICATION'
        | 'MESSAGE GOES AGAINST EMAIL POLICIES';
    /**
     * Text for the sender. Example: Not accepted
     */
    message?: string;
    /**
     * Whether the sender gets a notice; false when absent. Example: false
     */
    notify?: boolean;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `reject-held-message` returns.
 */
export interface RejectHeldMessageOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the message was rejected. Example: true
     */
    rejected: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `release-held-message`. Releases a held message to its recipient. Use it when a message was held by mistake. The message is delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".
 */
export interface ReleaseHeldMessageInput {
    /**
     * Id of the held message, from list-held-messages. Example: syn-held-1
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `release-held-message` returns.
 */
export interface ReleaseHeldMessageOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the message was released. Example: true
     */
    released: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `remove-group-members`. Removes addresses and whole domains from a profile group, up to 500 at once. Use it to take somebody out of the policies of the group. Tells what became of each; one that is not in it any more counts as done. The policies that name the group hold no more for who was removed; add-group-members undoes it, without the notes. Needs the permission "Services | Directory Sync | Edit" and "Directories | Groups | Edit".
 */
export interface RemoveGroupMembersInput {
    /**
     * The group: the id of its record, or of list-groups. Example: 4711
     */
    id: string;
    /**
     * One to 500, each once; they are sent 10 at a time.
     *
     * @minItems 1
     * @maxItems 500
     */
    members: {
        /**
         * An address; this or domain. Example: spam@example.net
         */
        emailAddress?: string;
        /**
         * A whole domain, without its subdomains. Example: example.net
         */
        domain?: string;
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `remove-group-members` returns.
 */
export interface RemoveGroupMembersOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * Which one: the address or the domain. Example: ana@example.com
         */
        name: string;
        /**
         * done: it was removed. already: it was not in the group. failed: it was refused, or not sent. unknown: the answer does not say; look before you send it again.
         */
        outcome: 'done' | 'already' | 'failed' | 'unknown';
        /**
         * Kind of failure, as in every error; null where there is none. Example: invalid_input
         */
        type: string | null;
        /**
         * Code of Mimecast, or not_sent. Example: err_validation_blank
         */
        code: string | null;
        /**
         * What Mimecast says, and what to do.
         */
        message: string | null;
    }[];
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `renew-threat-report-subscription`. Renews a subscription for analyses of reported messages before it ends. Use it for as long as notifications are wanted. Unconfirmed: path and method are documented, the body is not, so none is sent. The subscription ends later; that need not be undone, it can be deleted. Renewing it again does no harm. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
 */
export interface RenewThreatReportSubscriptionInput {
    /**
     * Id of the subscription. Example: sim-sub-1
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `renew-threat-report-subscription` returns.
 */
export interface RenewThreatReportSubscriptionOutput {
    /**
     * The id that was asked for. Example: sim-sub-1
     */
    id: string;
    /**
     * Whether Mimecast accepted the renewal. Example: true
     */
    renewed: boolean;
    /**
     * When it ends now, ISO 8601 in UTC, where Mimecast says so. Example: 2026-01-12T09:00:00.000Z
     */
    expires: string | null;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `replace-outbound-addresses`. Replaces the whole list of addresses from which the account may send through Mimecast. Use it when mail servers move. Mail from an address that is not in the list is not taken any more. The list is read first, and the answer tells what it was. What is not in the new list may not send any more; the same action with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read" and "Account | Dashboard | Read".
 */
export interface ReplaceOutboundAddressesInput {
    /**
     * All addresses and ranges that may send. Example: ["203.0.113.0/28"]
     *
     * @minItems 1
     * @maxItems 1000
     */
    addresses: string[];
    /**
     * The code of the account, to make sure that it is the right one. Example: CUSA100A100
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `replace-outbound-addresses` returns.
 */
export interface ReplaceOutboundAddressesOutput {
    /**
     * Whether this call replaced it. Example: true
     */
    replaced: boolean;
    /**
     * Whether the list was that already. Example: false
     */
    alreadySo: boolean;
    /**
     * The list as it was; null for a dry run. Example: ["198.51.100.7/32"]
     */
    before: string[] | null;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `run-directory-sync`. Starts a sync of the directory with Mimecast, for all connections, and follows it for a while. Use it when somebody was added to the directory and mail shall work at once. One that is running already is followed and not started again. Mimecast often answers too late although the sync was started: the connections are looked at then. Users and groups of Mimecast become those of the directory, as they would at the next planned sync, which cannot be undone. Needs the permission "Services | Directory Sync | Edit" and "Services | Directory Sync | Read".
 */
export interface RunDirectorySyncInput {
    /**
     * How long to follow it: 0 to 300 seconds, 60 when absent. Example: 60
     */
    waitSeconds?: number;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `run-directory-sync` returns.
 */
export interface RunDirectorySyncOutput {
    /**
     * Whether this call started it. Example: true
     */
    started: boolean;
    /**
     * Whether one was running already. Example: false
     */
    alreadyRunning: boolean;
    /**
     * Whether it had ended when the answer was given; null when that could not be looked at. Example: false
     */
    finished: boolean | null;
    /**
     * The connections as they were looked at last.
     */
    connections: {
        /**
         * Mimecast's id where it is a number or a UUID; otherwise made from kind, description and the place it leads to, so that one with another description is another record. Example: 42
         */
        id: string;
        /**
         * Example: Entra ID
         */
        description: string | null;
        /**
         * office_365, active_directory, domino, ad_push, or another kind. Example: office_365
         */
        serverType: string | null;
        /**
         * ok, not_active or error. Example: ok
         */
        status: string | null;
        /**
         * When it was synchronised last, ISO 8601 in UTC. Example: 2026-01-06T03:00:00.000Z
         */
        lastSync: string | null;
        /**
         * Whether a sync is running. Example: false
         */
        syncRunning: boolean | null;
        /**
         * Whether accounts that are disabled there are disabled here. Example: false
         */
        acknowledgeDisabledAccounts: boolean | null;
        /**
         * Domains it is for. Example: ["example.com"]
         */
        domains: string[] | null;
        /**
         * Host of an LDAP directory. Example: ldap.example.com
         */
        hostname?: string;
        /**
         * Its port. Example: 636
         */
        port?: number;
        /**
         * How the connection to it is encrypted. Example: strict
         */
        encryptionMode?: string;
        /**
         * Where in it Mimecast looks. Example: dc=example,dc=com
         */
        rootDn?: string;
        /**
         * As whom Mimecast reads it. Example: cn=reader,dc=example,dc=com
         */
        userDn?: string;
        /**
         * Domain of a Microsoft tenant. Example: example.onmicrosoft.com
         */
        tenantDomain?: string;
        /**
         * Application in that tenant. Example: 00000000-0000-4000-8000-000000000001
         */
        clientId?: string;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `search-messages`. Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL. Use it to see what became of a message. Mimecast writes each search to the account's own log. Changes nothing in Mimecast. Needs the permission "Gateway | Tracking | Read".
 */
export interface SearchMessagesInput {
    /**
     * Internet message id. Not together with from, to, subject, senderIp or url. Example: <0001@sender.example>
     */
    messageId?: string;
    /**
     * Sender, an address or a domain; subdomains do not match. Example: news@example.net
     */
    from?: string;
    /**
     * Recipient, an address or a domain. Example: ana@example.com
     */
    to?: string;
    /**
     * Subject. Example: Offer
     */
    subject?: string;
    /**
     * IP address of the sender. Example: 203.0.113.10
     */
    senderIp?: string;
    /**
     * URL in the body. Example: https://bad.example.com/login
     */
    url?: string;
    /**
     * Earliest time, ISO 8601; less than 30 days ago; 7 days before the end when absent, fewer near the limit. Example: 2026-01-05T00:00:00Z
     */
    start?: string;
    /**
     * Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z
     */
    end?: string;
    /**
     * Directions. Example: ["inbound"]
     *
     * @maxItems 5
     */
    route?: ('all' | 'internal' | 'outbound' | 'inbound' | 'external')[];
    /**
     * What became of the messages. Example: ["held"]
     *
     * @maxItems 11
     */
    status?: (
        'processing' | 'delivery' | 'system' | 'held' | 'accepted' | 'bulk_processing' | 'bulk_delivery' | 'bounced' | 'deferred' | 'rejected' | 'archived'
    )[];
    /**
     * When true, only messages with attachments. Example: true
     */
    attachments?: boolean;
    /**
     * Goes to Mimecast's own log; accounts whose searchReason is true require it. Example: Ticket 42
     */
    searchReason?: string;
    /**
     * Rows per answer; 100 when absent. Example: 50
     */
    limit?: number;
    /**
     * The cursor of the previous answer, to read on. Filters are part of it.
     */
    cursor?: string;
}

/**
 * What `search-messages` returns.
 */
export interface SearchMessagesOutput {
    /**
     * Messages, in the order Mimecast lists them.
     */
    messages: {
        /**
         * Handle of the message in message tracking; changes between reads. Example: syn-track-1
         */
        id: string;
        /**
         * When, ISO 8601 in UTC: Mimecast's `received`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
         */
        occurredAt: string | null;
        /**
         * What became of it. Example: archived
         */
        status: string | null;
        /**
         * Details of the status. Example: Indexed and archived
         */
        info: string | null;
        /**
         * Envelope sender. Example: bounce@mail.example.net
         */
        from: string | null;
        /**
         * Name of the envelope sender; hardly ever known. Example: News
         */
        fromEnvelopeName?: string;
        /**
         * Header sender. Example: news@example.net
         */
        fromHeader: string | null;
        /**
         * Name of the header sender. Example: News
         */
        fromName: string | null;
        /**
         * Recipients.
         */
        to: {
            /**
             * Example: ana@example.com
             */
            address: string | null;
            /**
             * Example: Ana Lee
             */
            name: string | null;
            /**
             * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
             */
            extra?: {
                [k: string]: unknown;
            };
        }[];
        /**
         * Subject. Example: Offer
         */
        subject: string | null;
        /**
         * When Mimecast received it, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
         */
        received: string | null;
        /**
         * When it was sent, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
         */
        sent: string | null;
        /**
         * IP address of the sender. Example: 203.0.113.10
         */
        senderIp: string | null;
        /**
         * Whether the message has attachments. Example: false
         */
        hasAttachments: boolean | null;
        /**
         * Direction. Example: inbound
         */
        route: string | null;
        /**
         * Spam score. Example: 2
         */
        spamScore: number | null;
        /**
         * Detection level. Example: relaxed
         */
        detectionLevel: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
    /**
     * What Mimecast could not read of this page, beside the rows; normally empty.
     */
    failures: {
        /**
         * Code of Mimecast. Example: err_validation_null
         */
        code: string;
        /**
         * What Mimecast says.
         */
        message: string;
    }[];
    /**
     * Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `update-emergency-contact`. Changes whom Mimecast calls in an emergency; what is not named stays. Use it when somebody else is on call. The contact is read first, and the answer tells what it was. Mimecast calls somebody else from then on; the same action with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read".
 */
export interface UpdateEmergencyContactInput {
    /**
     * Name. Example: Ana Lee
     */
    contactName?: string;
    /**
     * Address. Example: oncall@example.com
     */
    contactEmailAddress?: string;
    /**
     * Mobile phone, international. Example: +15550100000
     */
    mobilePhone?: string;
    /**
     * Another phone, international. Example: +15550100001
     */
    telephone?: string;
    /**
     * Up to four further addresses, in place of those there are. Example: ["second@example.com"]
     *
     * @maxItems 4
     */
    alternateEmailAddresses?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-emergency-contact` returns.
 */
export interface UpdateEmergencyContactOutput {
    /**
     * Whether this call changed it. Example: true
     */
    updated: boolean;
    /**
     * Whether it was so already. Example: false
     */
    alreadySo: boolean;
    /**
     * The contact as it was; null for a dry run.
     */
    before: {
        /**
         * Code of the account. Example: CUSA100A100
         */
        accountCode: string | null;
        /**
         * Example: Ana Lee
         */
        contactName: string | null;
        /**
         * Example: oncall@example.com
         */
        contactEmailAddress: string | null;
        /**
         * Example: +15550100000
         */
        mobilePhone: string | null;
        /**
         * Example: +15550100001
         */
        telephone: string | null;
        /**
         * Further addresses. Example: ["second@example.com"]
         */
        alternateEmailAddresses: string[] | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    } | null;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `update-group`. Renames a profile group, or moves it into another one, or both. Use it when the name or the place of a group is wrong. Its members and the policies that name it stay. The group has another name or place; the same action with the old ones undoes it, but to the top no group can be moved. Needs the permission "Services | Directory Sync | Edit" and "Directories | Groups | Edit".
 */
export interface UpdateGroupInput {
    /**
     * The group: the id of its record, or of list-groups. Example: 4711
     */
    id: string;
    /**
     * Its new name; as it is when absent. Example: Blocked Senders
     */
    name?: string;
    /**
     * The group it shall be in, named in the same way; where it is when absent. Example: 4712
     */
    parentId?: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-group` returns.
 */
export interface UpdateGroupOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it. Example: true
     */
    updated: boolean;
    /**
     * Whether it had that name and place already. Example: false
     */
    alreadySo: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `verify-domain`. Makes a pending domain one of the account, once its code is published in a TXT record. Use it last when a domain is taken on. Mimecast does not document what it answers, so the domains of the account are listed afterwards: verified is what stands there. The account receives mail for the domain, which no call undoes. Needs the permission "Directories | Internal | Register New Domain" and "Directories | Internal | Read".
 */
export interface VerifyDomainInput {
    /**
     * The domain: the id of a PendingDomain record. Example: new.example.org
     */
    id: string;
    /**
     * Which recipients shall be accepted; as registered when absent. Example: known
     */
    inboundType?: 'any' | 'smtp' | 'ldap' | 'known';
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `verify-domain` returns.
 */
export interface VerifyDomainOutput {
    /**
     * The domain that was asked for. Example: new.example.org
     */
    id: string;
    /**
     * Whether this call made it a domain of the account. Example: true
     */
    verified: boolean;
    /**
     * Whether it was one already. Example: false
     */
    alreadyVerified: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `whoami`. Tells which API application and account the connection acts as. Use it to see whether a connection works. Changes nothing in Mimecast. Needs no permission of its own.
 */
export type WhoamiInput = Record<string, never>;

/**
 * What `whoami` returns.
 */
export interface WhoamiOutput {
    /**
     * Version of the identity service. Example: 1.0
     */
    version: string | null;
    /**
     * Kind of caller. Example: application
     */
    type: string | null;
    /**
     * Account codes by product, as Mimecast sends them. Example: {"cg": "CUSA100A100"}
     */
    accountCodes: {
        [k: string]: unknown;
    };
    /**
     * Home account, as Mimecast sends it.
     */
    homeAccount: {
        [k: string]: unknown;
    } | null;
}

/**
 * Saved by the sync `account`. The account: details with its packages, and how Mimecast supports it. Support code and pass phrase are left out.
 */
export interface Account {
    /**
     * Code of the account. Example: CUSA100A100
     */
    id: string;
    /**
     * Code of the account. Example: CUSA100A100
     */
    accountCode: string;
    /**
     * Name of the account. Example: Example Ltd
     */
    accountName: string | null;
    /**
     * Short code of the region. Example: us
     */
    region: string | null;
    /**
     * Example: full
     */
    type: string | null;
    /**
     * Example: 01-0100-00100
     */
    mimecastId: string | null;
    /**
     * Example: example.com
     */
    domain: string | null;
    /**
     * Number of users. Example: 120
     */
    userCount: number | null;
    /**
     * Example: admin@example.com
     */
    adminEmail: string | null;
    /**
     * Example: Ana Lee
     */
    contactName: string | null;
    /**
     * Example: it@example.com
     */
    contactEmail: string | null;
    /**
     * Example: +15550100000
     */
    telephone: string | null;
    /**
     * Whether the account has the archive. Example: true
     */
    archive: boolean | null;
    /**
     * Whether the account has the gateway. Example: true
     */
    gateway: boolean | null;
    /**
     * Retention in days. Example: 30
     */
    maxRetention: number | null;
    /**
     * Example: true
     */
    maxRetentionConfirmed: boolean | null;
    /**
     * Example: false
     */
    minRetentionEnabled: boolean | null;
    /**
     * Example: true
     */
    automatedSegmentPurge: boolean | null;
    /**
     * Whether a message search must give a reason. Example: false
     */
    searchReason: boolean | null;
    /**
     * Example: false
     */
    policyInheritance: boolean | null;
    /**
     * Example: usdemo1
     */
    databaseCode: string | null;
    /**
     * Example: Metadata
     */
    contentAdministratorDefaultView: string | null;
    /**
     * Minutes until a session of an administrator ends. Example: 60
     */
    adminSessionTimeout: number | null;
    /**
     * Example: false
     */
    exportApi: boolean | null;
    /**
     * Example: false
     */
    exgestAllowQuery: boolean | null;
    /**
     * Example: true
     */
    exgestAllowExtraction: boolean | null;
    /**
     * Example: false
     */
    expressAccount: boolean | null;
    /**
     * Example: false
     */
    cybergraphV2Enabled: boolean | null;
    /**
     * Packages of the account, sorted: Mimecast lists them in another order at every call. Example: ["URL Protection (Site) [1043]"]
     */
    packages: string[];
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `account`. The account: details with its packages, and how Mimecast supports it. Support code and pass phrase are left out.
 */
export interface AccountSupport {
    /**
     * Code of the account. Example: CUSA100A100
     */
    id: string;
    /**
     * Example: Email Security
     */
    mainProduct: string | null;
    /**
     * Example: Standard
     */
    supportPackage: string | null;
    /**
     * Example: US
     */
    supportJurisdiction: string | null;
    /**
     * Where the data is. Example: US
     */
    hostingJurisdiction: string | null;
    /**
     * Example: Ana Lee
     */
    customerAdvocate: string | null;
    /**
     * Example: Bo Kim
     */
    customerDevelopmentManager: string | null;
    /**
     * Example: Partner Ltd
     */
    partnerName: string | null;
    /**
     * Example: +15550100000
     */
    officePhone: string | null;
    /**
     * Example: mailto:support@example.com
     */
    mailtoLink: string | null;
    /**
     * When the contract is renewed, as Mimecast writes it: its form is not documented. Example: 2027-01-01T00:00:00+0000
     */
    renewalDate: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `archive-search-logs`. Searches in the archive and in message tracking; equal searches of one second are separate records.
 */
export interface ArchiveSearchLog {
    /**
     * Made from time, user, source, text, reason and description: Mimecast gives no id. Equal searches in one second are numbered, because each of them has happened.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `createTime`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T14:56:42.000Z
     */
    createTime: string | null;
    /**
     * Who searched; can be <>. Example: admin@example.com
     */
    emailAddr: string | null;
    /**
     * Where. Example: archive
     */
    source: string | null;
    /**
     * What was searched for, in several notations; can be empty. Example: [Status : held]
     */
    searchText: string | null;
    /**
     * Reason that was given; can be empty. Example: Ticket 1042
     */
    searchReason: string | null;
    /**
     * Kind of search. Example: Message Tracking Search
     */
    description: string | null;
    /**
     * Folder that was looked at; absent from most rows. Example: /INBOX/
     */
    searchPath?: string;
    /**
     * Whether an administrator searched; absent from most rows. Example: true
     */
    isAdmin?: boolean;
    /**
     * Further criteria, as text. Example: [subject : offer]
     */
    museQuery?: string;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `archive-view-logs`. Messages that someone opened in the archive or in message tracking.
 */
export interface ArchiveViewLog {
    /**
     * Made from all fields: Mimecast gives no id. Equal views in one second are numbered.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `viewed`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T15:22:46.000Z
     */
    viewed: string | null;
    /**
     * Who looked. Example: admin@example.com
     */
    viewer: string | null;
    /**
     * Where it was opened. Example: Message Tracking
     */
    source: string | null;
    /**
     * Sender of the message. Example: bo@sender.example
     */
    from: string | null;
    /**
     * Recipient of the message. Example: ana@example.com
     */
    to: string | null;
    /**
     * Subject of the message. Example: Hello
     */
    subject: string | null;
    /**
     * When the message was received, ISO 8601 in UTC. Example: 2026-01-05T15:20:47.000Z
     */
    messageDate: string | null;
    /**
     * Whether the body was opened, or only listed. Example: true
     */
    contentViewed: boolean | null;
    /**
     * Whether it was part of a discovery case. Example: false
     */
    discoveryCase: boolean | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `attachment-protect-logs`. Attachments that were examined (TTP Attachment Protect).
 */
export interface AttachmentProtectLog {
    /**
     * Made from time, message id, sender, recipient, subject, hash and name of the file, and result: Mimecast gives no id. Rows equal in all of them are numbered.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `date`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T13:03:11.000Z
     */
    date: string | null;
    /**
     * Sender; <> on notices. Example: bo@sender.example
     */
    senderAddress: string | null;
    /**
     * Recipient. Example: ana@example.com
     */
    recipientAddress: string | null;
    /**
     * Subject of the message. Example: Plan
     */
    subject: string | null;
    /**
     * Internet message id. Example: <a1@sender.example>
     */
    messageId: string | null;
    /**
     * Name of the file. Example: plan.pdf
     */
    fileName: string | null;
    /**
     * MIME type of the file. Example: application/pdf
     */
    fileType: string | null;
    /**
     * SHA-256 of the file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b
     */
    fileHash: string | null;
    /**
     * safe, malicious, timeout, error or unsafe; an open list. Example: malicious
     */
    result: string | null;
    /**
     * What was done. Example: ["user release", "none"]
     */
    actionsTriggered: string[] | null;
    /**
     * Free text of several lines about the finding.
     */
    details: string | null;
    /**
     * Direction of the message. Example: inbound
     */
    route: string | null;
    /**
     * Name of the definition that applied. Example: Demo attachment definition
     */
    definition: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `audit-events`. Administrator and account audit events.
 */
export interface AuditEvent {
    /**
     * The number inside Mimecast's id; made from the facts where it shows none, and rows equal in all of them are numbered. Example: 9204417
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `eventTime`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * What was done; an open list. Example: User Logged On
     */
    auditType: string | null;
    /**
     * Category code, as get-audit-categories lists them. Example: authentication_logs
     */
    category: string | null;
    /**
     * Who did it; empty for system events. Example: admin@example.com
     */
    user: string | null;
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T12:03:24.000Z
     */
    eventTime: string | null;
    /**
     * Free text about the event, without a length limit. Example: Successful authentication for admin@example.com
     */
    eventInfo: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `cloud-integrated-events`. Cloud Integrated (Email Security - API) events, from event files. An account without the product gets one line in the log and nothing else.
 */
export interface CloudIntegratedEntity {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: entities
     */
    type: 'entities';
    /**
     * Repeats what was done or found, where the type has that. Example: MALWARE
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Internet message id. One message gives several events while its state changes. Example: <ci-0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Invoice
     */
    subject: string | null;
    /**
     * Envelope sender; empty on bounces. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Header sender; empty on bounces. Example: bo@sender.example
     */
    senderHeader: string | null;
    /**
     * IP address of the sender. Example: 192.0.2.10
     */
    senderIp: string | null;
    /**
     * Recipients. Example: ["ana@example.com"]
     */
    recipients: string[] | null;
    /**
     * Names of the attachments. Example: ["invoice.xlsm"]
     */
    attachments: string[] | null;
    /**
     * DELIVERY_IN_PROGRESS, BLOCKED, DELIVERED or QUARANTINED; an open list. Example: BLOCKED
     */
    threatState: string | null;
    /**
     * NO_DETECTIONS, MALWARE, PHISHING or POLICIES_DISABLED; an open list. Example: MALWARE
     */
    threatType: string | null;
    /**
     * Tags. Example: ["MALWARE"]
     */
    tags: string[] | null;
    /**
     * Policies that applied.
     */
    policiesApplied:
        | {
              /**
               * Name of the policy. Example: Demo malware policy
               */
              name: string | null;
              /**
               * What it did. Example: BLOCK
               */
              action: string | null;
              /**
               * Example: ACTIVE
               */
              mode: string | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * Whether the message is from before the product was switched on. Example: false
     */
    historicalMail: boolean | null;
    /**
     * Where the message was read. Example: OFFICE_365_MAIL
     */
    source: string | null;
    /**
     * INBOUND or INTERNAL, in any case. Example: INBOUND
     */
    direction: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `cloud-integrated-events`. Cloud Integrated (Email Security - API) events, from event files. An account without the product gets one line in the log and nothing else.
 */
export interface CloudIntegratedMailflow {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: mailflow
     */
    type: 'mailflow';
    /**
     * Repeats what was done or found, where the type has that. Example: null
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Internet message id. Example: <ci-0001@sender.example>
     */
    messageId: string | null;
    /**
     * Sender authentication.
     */
    authResults:
        | {
              /**
               * SPF, DKIM or DMARC. Example: SPF
               */
              type: string | null;
              /**
               * pass, fail or none. Example: pass
               */
              result: string | null;
              /**
               * Whether the domains agree. Example: true
               */
              aligned: boolean | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `cloud-integrated-events`. Cloud Integrated (Email Security - API) events, from event files. An account without the product gets one line in the log and nothing else.
 */
export interface CloudIntegratedUrlClick {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: urlclick
     */
    type: 'urlclick';
    /**
     * Repeats what was done or found, where the type has that. Example: null
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * What was done; blocked clicks only. Example: BLOCK
     */
    action: string | null;
    /**
     * The URL in the message. Example: http://login.bad.example/
     */
    originalUrl: string | null;
    /**
     * Where it led. Example: http://other.bad.example/
     */
    redirectUrl: string | null;
    /**
     * IP address of who clicked. Example: 203.0.113.9
     */
    sourceIp: string | null;
    /**
     * Internet message id. Example: <ci-0001@sender.example>
     */
    messageId?: string;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `connectors`. Consents of other services that directory syncs use, with their state.
 */
export interface Connector {
    /**
     * Mimecast's id where it is a number or a UUID; otherwise made from provider and name. Example: 42
     */
    id: string;
    /**
     * Example: Directory consent
     */
    name: string | null;
    /**
     * Example: For the directory sync
     */
    description: string | null;
    /**
     * Kind of service: azure_standard, azure_gcc, office_365 and others. Example: azure_standard
     */
    provider: string | null;
    /**
     * configured, connected or error. Example: connected
     */
    status: string | null;
    /**
     * What of Mimecast uses it. Example: Directory Sync
     */
    product: string | null;
    /**
     * Its code, where Mimecast says so. Example: directory_sync
     */
    productCode: string | null;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z
     */
    created: string | null;
    /**
     * When it was changed last, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z
     */
    updated: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `directory-connections`. Where the account gets users and groups from, with the time and the state of the last sync; without passwords and keys.
 */
export interface DirectoryConnection {
    /**
     * Mimecast's id where it is a number or a UUID; otherwise made from kind, description and the place it leads to, so that one with another description is another record. Example: 42
     */
    id: string;
    /**
     * Example: Entra ID
     */
    description: string | null;
    /**
     * office_365, active_directory, domino, ad_push, or another kind. Example: office_365
     */
    serverType: string | null;
    /**
     * ok, not_active or error. Example: ok
     */
    status: string | null;
    /**
     * When it was synchronised last, ISO 8601 in UTC. Example: 2026-01-06T03:00:00.000Z
     */
    lastSync: string | null;
    /**
     * Whether a sync is running. Example: false
     */
    syncRunning: boolean | null;
    /**
     * Whether accounts that are disabled there are disabled here. Example: false
     */
    acknowledgeDisabledAccounts: boolean | null;
    /**
     * Domains it is for. Example: ["example.com"]
     */
    domains: string[] | null;
    /**
     * Host of an LDAP directory. Example: ldap.example.com
     */
    hostname?: string;
    /**
     * Its port. Example: 636
     */
    port?: number;
    /**
     * How the connection to it is encrypted. Example: strict
     */
    encryptionMode?: string;
    /**
     * Where in it Mimecast looks. Example: dc=example,dc=com
     */
    rootDn?: string;
    /**
     * As whom Mimecast reads it. Example: cn=reader,dc=example,dc=com
     */
    userDn?: string;
    /**
     * Domain of a Microsoft tenant. Example: example.onmicrosoft.com
     */
    tenantDomain?: string;
    /**
     * Application in that tenant. Example: 00000000-0000-4000-8000-000000000001
     */
    clientId?: string;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `dlp-logs`. Messages that triggered a data-leak or content policy; one row per policy and action.
 */
export interface DlpLog {
    /**
     * Made from time, message id, recipient, sender, subject, policy and action: Mimecast gives no id, and one message gives a row per policy and action. Rows equal in all of them are numbered.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `eventTime`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T16:09:10.000Z
     */
    eventTime: string | null;
    /**
     * Sender; <> on notices. Example: ana@example.com
     */
    senderAddress: string | null;
    /**
     * Recipient. Example: bo@partner.example
     */
    recipientAddress: string | null;
    /**
     * Subject of the message. Example: Card list
     */
    subject: string | null;
    /**
     * Internet message id. Example: <d1@example.com>
     */
    messageId: string | null;
    /**
     * Name of the policy that was triggered. Example: Demo card policy
     */
    policy: string | null;
    /**
     * What was done; an open list. Example: hold
     */
    action: string | null;
    /**
     * Direction of the message. Example: outbound
     */
    route: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `external-domains`. Domains of others that the account's directory knows.
 */
export interface ExternalDomain {
    /**
     * The domain in lower case. Example: partner.example
     */
    id: string;
    /**
     * Example: partner.example
     */
    domain: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `gateway-settings`. How the gateway of the account is set: hosts and DNS records, addresses it may send from, and whom Mimecast calls in an emergency. One record of each; nothing of it is ever deleted.
 */
export interface GatewayDetails {
    /**
     * The same in every account: there is one of these records. Example: gateway
     */
    id: string;
    /**
     * Code of the account. Example: CUSA100A100
     */
    accountCode: string | null;
    /**
     * Example: us
     */
    region: string | null;
    /**
     * An open list. Example: synthetic-mode
     */
    protectionMode: string | null;
    /**
     * An open list. Example: synthetic-status
     */
    status: string | null;
    /**
     * Whether the account sends through Mimecast. Example: true
     */
    outboundEnabled: boolean | null;
    /**
     * Hosts it sends through. Example: ["us-smtp-outbound-1.mimecast.example"]
     */
    outboundHostnames: string[] | null;
    /**
     * The MX records that its domains shall have.
     */
    inboundMxRecords:
        | {
              /**
               * Example: us-smtp-inbound-1.mimecast.example
               */
              hostname: string | null;
              /**
               * The lower, the sooner it is used. Example: 10
               */
              priority: number | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * The SPF record that its domains shall have. Example: v=spf1 include:us._netblocks.mimecast.example ~all
     */
    spf: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `gateway-settings`. How the gateway of the account is set: hosts and DNS records, addresses it may send from, and whom Mimecast calls in an emergency. One record of each; nothing of it is ever deleted.
 */
export interface OutboundAddresses {
    /**
     * The same in every account: there is one of these records. Example: gateway
     */
    id: string;
    /**
     * Addresses and ranges, sorted. Example: ["203.0.113.0/28"]
     */
    addresses: string[];
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `gateway-settings`. How the gateway of the account is set: hosts and DNS records, addresses it may send from, and whom Mimecast calls in an emergency. One record of each; nothing of it is ever deleted.
 */
export interface EmergencyContact {
    /**
     * The same in every account: there is one of these records. Example: gateway
     */
    id: string;
    /**
     * Code of the account. Example: CUSA100A100
     */
    accountCode: string | null;
    /**
     * Example: Ana Lee
     */
    contactName: string | null;
    /**
     * Example: oncall@example.com
     */
    contactEmailAddress: string | null;
    /**
     * Example: +15550100000
     */
    mobilePhone: string | null;
    /**
     * Example: +15550100001
     */
    telephone: string | null;
    /**
     * Further addresses. Example: ["second@example.com"]
     */
    alternateEmailAddresses: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `groups`. Profile groups and their members. Deletions are tracked over complete passes only.
 */
export interface Group {
    /**
     * Mimecast's number of the group, which stays when it is renamed or moved; where Mimecast's ids do not show it, made from source and path. Example: 4711
     */
    id: string;
    /**
     * Name of the group. Example: Blocked Senders
     */
    name: string;
    /**
     * Names from the top group down to this one. Example: ["Lists", "Blocked Senders"]
     */
    path: string[];
    /**
     * cloud or ldap. Example: cloud
     */
    source: string | null;
    /**
     * Number of members. Example: 4
     */
    userCount: number | null;
    /**
     * Number of child groups. Example: 0
     */
    folderCount: number | null;
    /**
     * Mimecast's number of the group; null where its ids do not show it. Example: 4711
     */
    number: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `groups`. Profile groups and their members. Deletions are tracked over complete passes only.
 */
export interface GroupMember {
    /**
     * Made from the group and the address or domain in lower case: Mimecast gives members no id.
     */
    id: string;
    /**
     * Id of the Group record.
     */
    groupId: string;
    /**
     * Name of the group. Example: Blocked Senders
     */
    groupName: string;
    /**
     * Address; null for a domain entry. Example: spam@example.net
     */
    emailAddress: string | null;
    /**
     * Domain. Example: example.net
     */
    domain: string | null;
    /**
     * Display name. Example: Ana Lee
     */
    name: string | null;
    /**
     * Whether the address belongs to the account. Example: false
     */
    internal: boolean | null;
    /**
     * How the member came into the group. Example: created_manually
     */
    type: string | null;
    /**
     * The administrator's note. Example: ticket 42
     */
    notes: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `held-release-logs`. Held messages that were released or rejected, or that ran out in the queue.
 */
export interface HeldReleaseLog {
    /**
     * Made from the facts of the row: Mimecast's own ids change between reads. Rows equal in all of them are numbered.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `released`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * When it was released or rejected, ISO 8601 in UTC; missing on some rows. Example: 2026-01-06T14:49:18.000Z
     */
    released: string | null;
    /**
     * released or rejected. Example: released
     */
    status: string | null;
    /**
     * Whether nobody decided: it ran out in the queue, which Mimecast shows as released. Example: false
     */
    expired: boolean;
    /**
     * Why it was rejected; absent from rows that were not. Example: Message contains undesirable content
     */
    rejectReason?: string;
    /**
     * Who acted. Example: admin@example.com
     */
    operator: string | null;
    /**
     * Name of who acted. Example: Ana Lee
     */
    operatorName?: string;
    /**
     * Why it was held. Example: Spam
     */
    heldReason: string | null;
    /**
     * Who could release it. Example: Staff
     */
    heldGroup: string | null;
    /**
     * Details. Example: Graymail
     */
    messageInfo: string | null;
    /**
     * Name of the policy that held it. Example: Moderate spam
     */
    policy: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    from: string | null;
    /**
     * Name of the envelope sender. Example: Bo
     */
    fromEnvelopeName?: string;
    /**
     * Header sender. Example: bo@sender.example
     */
    fromHeader: string | null;
    /**
     * Name of the header sender. Example: Bo
     */
    fromName: string | null;
    /**
     * Recipients.
     */
    to: {
        /**
         * Example: ana@example.com
         */
        address: string | null;
        /**
         * Example: Ana Lee
         */
        name: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Subject. Example: Offer
     */
    subject: string | null;
    /**
     * Direction. Example: inbound
     */
    route: string | null;
    /**
     * Whether the message has attachments. Example: false
     */
    hasAttachments: boolean | null;
    /**
     * Size in bytes. Example: 5043
     */
    size: number | null;
    /**
     * Spam score. Example: 12
     */
    spamScore: number | null;
    /**
     * Detection level. Example: moderate
     */
    detectionLevel: string | null;
    /**
     * Sender authentication and verdict, as Mimecast sends them.
     */
    spamProcessingDetail: {
        [k: string]: unknown;
    } | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `impersonation-protect-logs`. Inbound mail that looked like someone else (TTP Impersonation Protect), tagged as malicious or not.
 */
export interface ImpersonationProtectLog {
    /**
     * The number inside Mimecast's id; where it shows none, made from time, message id, recipient, sender, subject, definition and identifiers, and rows equal in all of them are numbered. Example: 7310042
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `eventTime`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T15:27:14.000Z
     */
    eventTime: string | null;
    /**
     * Sender. Example: ceo@lookalike.example
     */
    senderAddress: string | null;
    /**
     * Recipient. Example: ana@example.com
     */
    recipientAddress: string | null;
    /**
     * Subject of the message. Example: Quick task
     */
    subject: string | null;
    /**
     * Internet message id. Example: <i1@lookalike.example>
     */
    messageId: string | null;
    /**
     * IP address of the sender. Example: 192.0.2.8
     */
    senderIpAddress: string | null;
    /**
     * Name of the definition that applied. Example: Demo impersonation definition
     */
    definition: string | null;
    /**
     * none, hold or bounce. Example: none
     */
    action: string | null;
    /**
     * Number of identifiers that hit. Example: 1
     */
    hits: number | null;
    /**
     * Identifiers that hit. Example: ["internal_user_name"]
     */
    identifiers: string[] | null;
    /**
     * Whether it was tagged as external. Example: false
     */
    taggedExternal: boolean | null;
    /**
     * Whether it was tagged as malicious. Example: true
     */
    taggedMalicious: boolean | null;
    /**
     * One entry per hit.
     */
    impersonationResults:
        | {
              /**
               * Which check hit. Example: internal_user_name
               */
              source: string | null;
              /**
               * What looked alike; null for dictionary hits. Example: Ana Lee <ana@lookalike.example>
               */
              similarDomain: string | null;
              /**
               * What it looked like; for dictionary hits the words that were found. Example: Ana Lee
               */
              similarTo: string | null;
              /**
               * Null for dictionary hits. Example: hit
               */
              checkerResult: string | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `internal-domains`. The domains that the account receives mail for.
 */
export interface InternalDomain {
    /**
     * The domain in lower case. Example: example.com
     */
    id: string;
    /**
     * Example: example.com
     */
    domain: string | null;
    /**
     * Which recipients are accepted: any, smtp, ldap, known, backup_mx or smtp_null. Example: known
     */
    inboundType: string | null;
    /**
     * Whether it is local. Example: true
     */
    local: boolean | null;
    /**
     * Whether mail is only sent from it. Example: false
     */
    sendOnly: boolean | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `journal-services`. Journal services, with the time of the last copy and their state; without passwords.
 */
export interface JournalService {
    /**
     * Mimecast's id where it is a number or a UUID; otherwise made from description and the address that takes the copies, so that one with another description is another record. Example: 42
     */
    id: string;
    /**
     * Example: Exchange
     */
    description: string | null;
    /**
     * Whether it is on. Example: true
     */
    enabled: boolean | null;
    /**
     * smtp or pop3. Example: smtp
     */
    transferProtocol: string | null;
    /**
     * standard_eml or exchange_env. Example: exchange_env
     */
    messageFormat: string | null;
    /**
     * ok, not_active or error; error after no copy came for the time of inactivityTimeout. Example: ok
     */
    status: string | null;
    /**
     * When the last copy came, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    lastReceived: string | null;
    /**
     * Copies that wait. Example: 0
     */
    queueSize: number | null;
    /**
     * Address that takes the copies. Example: journal@journal.example.com
     */
    emailAddress: string | null;
    /**
     * Example: false
     */
    removeJournalHeaders: boolean | null;
    /**
     * Whether copies of unknown internal addresses are kept. Example: false
     */
    journalUnknownInternalAddresses: boolean | null;
    /**
     * Whether copies of addresses of others are kept. Example: false
     */
    journalNonInternalAddresses: boolean | null;
    /**
     * From where copies may come. Example: ["192.0.2.0/24"]
     */
    ipRanges?: string[];
    /**
     * Example: false
     */
    usesAuthentication?: boolean;
    /**
     * Example: true
     */
    usesTls?: boolean;
    /**
     * Example: false
     */
    prefersClearText?: boolean;
    /**
     * Example: false
     */
    extendedDeduplication?: boolean;
    /**
     * Example: 3
     */
    deliveryWaitAttempts?: number;
    /**
     * Minutes without a copy after which the status is error. Example: 180
     */
    inactivityTimeout?: number;
    /**
     * Example: 0
     */
    processInitialDelay?: number;
    /**
     * Where copies are sent to. Example: ["journal.mimecast.example"]
     */
    hostnames?: string[];
    /**
     * Mailbox that copies are fetched from. Example: journal
     */
    mailbox?: string;
    /**
     * Its host. Example: pop.example.com
     */
    host?: string;
    /**
     * Its port. Example: 995
     */
    port?: number;
    /**
     * Example: true
     */
    usesPop3s?: boolean;
    /**
     * Example: false
     */
    encryptionIsRelaxed?: boolean;
    /**
     * Example: false
     */
    detailedLoggingIsEnabled?: boolean;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `message-tracking`. Messages from message tracking that match the "messageTracking" filter in the metadata; nothing without one. Mimecast searches 30 days back.
 */
export interface MessageTrackingLog {
    /**
     * Made from times, senders, recipients, subject, sender IP and route, so that it stays when the status changes. Messages equal in all of them are numbered.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `received`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * What became of it. Example: archived
     */
    status: string | null;
    /**
     * Details of the status. Example: Indexed and archived
     */
    info: string | null;
    /**
     * Envelope sender. Example: bounce@mail.example.net
     */
    from: string | null;
    /**
     * Name of the envelope sender; hardly ever known. Example: News
     */
    fromEnvelopeName?: string;
    /**
     * Header sender. Example: news@example.net
     */
    fromHeader: string | null;
    /**
     * Name of the header sender. Example: News
     */
    fromName: string | null;
    /**
     * Recipients.
     */
    to: {
        /**
         * Example: ana@example.com
         */
        address: string | null;
        /**
         * Example: Ana Lee
         */
        name: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Subject. Example: Offer
     */
    subject: string | null;
    /**
     * When Mimecast received it, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
     */
    received: string | null;
    /**
     * When it was sent, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
     */
    sent: string | null;
    /**
     * IP address of the sender. Example: 203.0.113.10
     */
    senderIp: string | null;
    /**
     * Whether the message has attachments. Example: false
     */
    hasAttachments: boolean | null;
    /**
     * Direction. Example: inbound
     */
    route: string | null;
    /**
     * Spam score. Example: 2
     */
    spamScore: number | null;
    /**
     * Detection level. Example: relaxed
     */
    detectionLevel: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `pending-domains`. Domains that are registered, but whose owner has not proved yet to be that; without the code that proves it.
 */
export interface PendingDomain {
    /**
     * The domain in lower case. Example: new.example.org
     */
    id: string;
    /**
     * Example: new.example.org
     */
    domain: string | null;
    /**
     * Which recipients will be accepted: any, smtp, ldap, known, backup_mx or smtp_null. Example: known
     */
    inboundType: string | null;
    /**
     * Whether it will be local. Example: true
     */
    local: boolean | null;
    /**
     * Whether mail will only be sent from it. Example: false
     */
    sendOnly: boolean | null;
    /**
     * When it was registered, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    created: string | null;
    /**
     * Until when the proof is waited for, ISO 8601 in UTC. Example: 2026-02-05T09:30:00.000Z
     */
    expires: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `rejection-logs`. Messages that were refused at the door, for all users of the account.
 */
export interface RejectionLog {
    /**
     * The number inside Mimecast's id; made from the facts where it shows none, and rows equal in all of them are numbered. Example: 5512870
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `created`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * When, ISO 8601 in UTC. Example: 2026-01-06T10:00:00.000Z
     */
    created: string | null;
    /**
     * Number of the kind; use description for people. Example: 14030
     */
    type: number | null;
    /**
     * What kind. Example: Virus Signature Detection
     */
    description: string | null;
    /**
     * Details. Example: [demo.Test-Signature]
     */
    info: string | null;
    /**
     * Sender. Example: bad@sender.example
     */
    fromAddress: string | null;
    /**
     * Recipient. Example: ana@example.com
     */
    toAddress: string | null;
    /**
     * Recipient before the address check. Example: ana@example.com
     */
    toAddressPreCheck: string | null;
    /**
     * Recipient after the address check; may be empty, or a sentence. Example: ana@example.com
     */
    toAddressPostCheck: string | null;
    /**
     * IP address of the sending server. Example: 192.0.2.10
     */
    ipAddress: string | null;
    /**
     * What the sending server called itself. Example: mail.sender.example
     */
    remoteEhlo: string | null;
    /**
     * Name of the sending server. Example: mail.sender.example
     */
    remoteName: string | null;
    /**
     * Detection level. Example: aggressive
     */
    detectionLevel: string | null;
    /**
     * Spam score. Example: 14
     */
    spamScore: number | null;
    /**
     * As Mimecast says it; what it stands for is not documented. Example: false
     */
    manageRecipient: boolean | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `reported-emails`. Messages that users reported, with the analysis once there is one.
 */
export interface ReportedEmail {
    /**
     * Mimecast's aggregate id of the message: one record per message, however often it is reported. Example: sim-rep-1
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `message.lastReportedDate`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Internet message id. Example: <r1@sender.example>
     */
    messageId: string | null;
    /**
     * Subject, encoded as in the message. Example: Invoice
     */
    subject: string | null;
    /**
     * When it was sent, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z
     */
    sentDate: string | null;
    /**
     * When someone last reported it, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    lastReportedDate: string | null;
    /**
     * From, reply-to and return-path, as Mimecast sends them. Example: ["bo@sender.example"]
     */
    senderHeaders: unknown[] | null;
    /**
     * Recipients, as Mimecast sends them. Example: ["ana@example.com"]
     */
    recipients: unknown[] | null;
    /**
     * Number of recipients. Example: 1
     */
    recipientsCount: number | null;
    /**
     * Number of people who reported it. Example: 1
     */
    reportersCount: number | null;
    /**
     * Id of the analysis; null until there is one. Example: sim-ta-1
     */
    analysisId: string | null;
    /**
     * When it was analysed, ISO 8601 in UTC. Example: 2026-01-06T10:00:00.000Z
     */
    analysisDate: string | null;
    /**
     * Who analysed it: Auto, MSOC or Customer. Example: MSOC
     */
    analysisType: string | null;
    /**
     * Result of the analysis. Example: Phishing
     */
    classification: string | null;
    /**
     * Details of the analysis.
     */
    analysisDetails: string | null;
    /**
     * Mimecast's link to the list of reporters.
     */
    threatReports: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface ReceiptEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: receipt
     */
    type: 'receipt';
    /**
     * Repeats what was done or found, where the type has that. Example: Acc
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * What was done. Example: Acc
     */
    action: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Header sender. Example: bo@sender.example
     */
    senderHeader: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * IP address of the sender; private on internal mail. Example: 192.0.2.10
     */
    senderIp: string | null;
    /**
     * Inbound, Outbound, Internal or External, in any case. Example: Inbound
     */
    direction: string | null;
    /**
     * Number of attachments. Example: 1
     */
    numberAttachments: number | null;
    /**
     * Why it was refused. Example: IP Found in RBL
     */
    rejectionType?: string;
    /**
     * SMTP code of the refusal. Example: 550
     */
    rejectionCode?: number;
    /**
     * Details of the refusal. Example: rbl.example.net listed
     */
    rejectionInfo?: string;
    /**
     * Errors while the message was taken. Example: null
     */
    receiptErrors?: string;
    /**
     * TLS version. Example: TLSv1.3
     */
    tlsVersion: string | null;
    /**
     * TLS cipher. Example: TLS_AES_256_GCM_SHA384
     */
    tlsCipher: string | null;
    /**
     * Spam score. Example: 14
     */
    spamScore: number | null;
    /**
     * Detection level, digits or a word. Example: 7
     */
    spamDetectionLevel: string | null;
    /**
     * Details of the spam scan, decoded. Example: []
     */
    spamInfo: unknown;
    /**
     * Sender authentication and verdict, decoded. Example: {"greyEmail": true}
     */
    spamProcessingDetail: unknown;
    /**
     * Signature, or the text of the refusal. Example: demo.Test-Signature
     */
    virusFound?: string;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface ProcessEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: process
     */
    type: 'process';
    /**
     * Repeats what was done or found, where the type has that. Example: Hld
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * What was done. Example: Hld
     */
    action: string | null;
    /**
     * Why it was held; also filled on accepted mail. Example: Spm
     */
    holdReason?: string;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * Names of the attachments in one text. Example: "a.jpg", "b.png"
     */
    attachments?: string;
    /**
     * Size in bytes. Example: 3466
     */
    emailSize: number | null;
    /**
     * Number of attachments. Example: 1
     */
    numberAttachments: number | null;
    /**
     * Size of all attachments in bytes. Example: 2048
     */
    totalSizeAttachments: number | null;
    /**
     * Impersonation check: new domain. Example: false
     */
    ipNewDomain?: boolean;
    /**
     * Impersonation check: reply address differs. Example: false
     */
    ipReplyMismatch?: boolean;
    /**
     * Impersonation check: similar domain. Example: false
     */
    ipSimilarDomain?: boolean;
    /**
     * Impersonation check: threat dictionary. Example: false
     */
    ipThreatDictionary?: boolean;
    /**
     * Impersonation check: name of a user. Example: false
     */
    ipUserName?: boolean;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface DeliveryEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: delivery
     */
    type: 'delivery';
    /**
     * Repeats what was done or found, where the type has that. Example: true
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Whether it was delivered. Example: true
     */
    delivered: boolean | null;
    /**
     * Number of attempts. Example: 1
     */
    deliveryAttempts: number | null;
    /**
     * Why it was not delivered. Example: Domain has no MX records or is invalid
     */
    deliveryErrors?: string;
    /**
     * Milliseconds it took. Example: 5333
     */
    deliveryTime: number | null;
    /**
     * IP address of the next server. Example: 198.51.100.7
     */
    destinationIp: string | null;
    /**
     * Name of the next server. Example: mx.example.com
     */
    hostname: string | null;
    /**
     * Inbound, Outbound, Internal or External, in any case. Example: Inbound
     */
    direction: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * Size in bytes. Example: 3466
     */
    emailSize: number | null;
    /**
     * Number of attachments. Example: 1
     */
    numberAttachments: number | null;
    /**
     * Size of all attachments in bytes. Example: 2048
     */
    totalSizeAttachments: number | null;
    /**
     * Why it was refused. Example: IP Found in RBL
     */
    rejectionType?: string;
    /**
     * SMTP code of the refusal. Example: 550
     */
    rejectionCode?: number;
    /**
     * Details of the refusal. Example: rbl.example.net listed
     */
    rejectionInfo?: string;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * Yes, No or true. Example: Yes
     */
    tlsUsed: string | null;
    /**
     * TLS version. Example: TLSv1.3
     */
    tlsVersion: string | null;
    /**
     * TLS cipher. Example: TLS_AES_256_GCM_SHA384
     */
    tlsCipher: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface JournalEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: journal
     */
    type: 'journal';
    /**
     * Repeats what was done or found, where the type has that. Example: null
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Inbound, Outbound, Internal or External, in any case. Example: Inbound
     */
    direction: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface AvEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: av
     */
    type: 'av';
    /**
     * Repeats what was done or found, where the type has that. Example: null
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Name of the file. Example: plan.pdf
     */
    fileName: string | null;
    /**
     * Extension of the file. Example: pdf
     */
    fileExtension: string | null;
    /**
     * SHA-256 of the file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b
     */
    sha256: string | null;
    /**
     * SHA-1 of the file. Example: adc83b19e793491b1c6ea0fd8b46cd9f32e592fc
     */
    sha1: string | null;
    /**
     * MD5 of the file. Example: 68b329da9893e34099c7d8ad5cb9c940
     */
    md5: string | null;
    /**
     * Signature. Example: demo.Test-Signature
     */
    virusFound: string | null;
    /**
     * Size in bytes. Example: 3466
     */
    emailSize: number | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * IP address of the sender; private on internal mail. Example: 192.0.2.10
     */
    senderIp: string | null;
    /**
     * Domain of the sender. Example: sender.example
     */
    senderDomain: string | null;
    /**
     * Whether the domain is one of the account. Example: false
     */
    senderDomainInternal: boolean | null;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface SpamEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: spam
     */
    type: 'spam';
    /**
     * Repeats what was done or found, where the type has that. Example: null
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Header sender. Example: bo@sender.example
     */
    senderHeader: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * IP address of the sender; private on internal mail. Example: 192.0.2.10
     */
    senderIp: string | null;
    /**
     * Domain of the sender. Example: sender.example
     */
    senderDomain: string | null;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface InternalEmailProtectEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: internal email protect
     */
    type: 'internal email protect';
    /**
     * Repeats what was done or found, where the type has that. Example: null
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * Result of the scan. Example: Suspicious link
     */
    scanResults: string | null;
    /**
     * Category of the URL. Example: Phishing & Fraud
     */
    urlCategory: string | null;
    /**
     * Source of the monitored domain. Example: null
     */
    monitoredDomainSource?: string;
    /**
     * Similar domain. Example: null
     */
    similarDomain?: string;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface ImpersonationProtectEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: impersonation protect
     */
    type: 'impersonation protect';
    /**
     * Repeats what was done or found, where the type has that. Example: Hold
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * What was done. Example: Hold
     */
    action: string | null;
    /**
     * Name of the definition. Example: Demo impersonation definition
     */
    policyDefinition: string | null;
    /**
     * Number of checks that hit. Example: 1
     */
    itemsDetected: number | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * IP address of the sender; private on internal mail. Example: 192.0.2.10
     */
    senderIp: string | null;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * Whether it was tagged as malicious. Example: true
     */
    taggedMalicious: boolean | null;
    /**
     * Whether it was tagged as external. Example: false
     */
    taggedExternal: boolean | null;
    /**
     * Check: name of an internal user. Example: true
     */
    internalUserName: boolean | null;
    /**
     * Check: newly observed domain. Example: false
     */
    newDomain: boolean | null;
    /**
     * Check: custom list of names. Example: false
     */
    customNameMatch: boolean | null;
    /**
     * Check: own threat dictionary. Example: false
     */
    customThreatDictionary: boolean | null;
    /**
     * Check: Mimecast's threat dictionary. Example: false
     */
    mimecastThreatDictionary: boolean | null;
    /**
     * Check: reply address differs. Example: false
     */
    replyMismatch: boolean | null;
    /**
     * Check: like an internal domain. Example: false
     */
    similarInternalDomain: boolean | null;
    /**
     * Check: like a monitored external domain. Example: false
     */
    similarCustomExternalDomain: boolean | null;
    /**
     * Check: like a domain Mimecast monitors. Example: false
     */
    similarMimecastExternalDomain: boolean | null;
    /**
     * Details of the last check. Example: null
     */
    similarMimecastExternalDomainResults?: string;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface UrlProtectEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: url protect
     */
    type: 'url protect';
    /**
     * Repeats what was done or found, where the type has that. Example: Block
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * What was done. Example: Block
     */
    action: string | null;
    /**
     * The URL. Example: http://login.bad.example/
     */
    url: string | null;
    /**
     * Category of the URL. Example: Phishing & Fraud
     */
    urlCategory: string | null;
    /**
     * Why it was blocked, in any case. Example: malicious
     */
    blockReason: string | null;
    /**
     * Details of the analysis, decoded. Example: {"Status": []}
     */
    analysis: unknown;
    /**
     * IP address of who clicked. Example: 203.0.113.9
     */
    sourceIp: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Domain of the sender. Example: sender.example
     */
    senderDomain: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface AttachmentProtectEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type. Example: attachment protect
     */
    type: 'attachment protect';
    /**
     * Repeats what was done or found, where the type has that. Example: null
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * Name of the file. Example: plan.pdf
     */
    fileName: string | null;
    /**
     * Extension of the file. Example: pdf
     */
    fileExtension: string | null;
    /**
     * SHA-256 of the file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b
     */
    sha256: string | null;
    /**
     * SHA-1 of the file. Example: adc83b19e793491b1c6ea0fd8b46cd9f32e592fc
     */
    sha1: string | null;
    /**
     * MD5 of the file. Example: 68b329da9893e34099c7d8ad5cb9c940
     */
    md5: string | null;
    /**
     * MIME type. Example: application/pdf
     */
    fileMime: string | null;
    /**
     * Size of the file in bytes. Example: 2048
     */
    sizeAttachment: number | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Domain of the sender. Example: sender.example
     */
    senderDomain: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * IP address of the sender; private on internal mail. Example: 192.0.2.10
     */
    senderIp: string | null;
    /**
     * IP address on the customer side. Example: 198.51.100.7
     */
    customerIp?: string;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events-live`. Cloud Gateway security events minutes after they happen, for accounts with little mail; the last 24 hours only. security-events has them all.
 */
export interface LiveSecurityEvent {
    /**
     * Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `timestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Event type; "unknown" when Mimecast names none. Example: process
     */
    type: string;
    /**
     * Repeats what was done or found, where the type has that. Example: Hld
     */
    subtype?: string;
    /**
     * When, in milliseconds since 1970 (UTC). Example: 1767695445642
     */
    timestamp: number | null;
    /**
     * Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445
     */
    processingId: string | null;
    /**
     * Ties the events of one message together. Example: sim-agg-0001_1767695445
     */
    aggregateId: string | null;
    /**
     * Mimecast account code. Example: CDEMO1A1
     */
    accountId: string | null;
    /**
     * What was done. Example: Hld
     */
    action: string | null;
    /**
     * Envelope sender. Example: bo@sender.example
     */
    senderEnvelope: string | null;
    /**
     * Header sender. Example: bo@sender.example
     */
    senderHeader: string | null;
    /**
     * Recipient of this event. Example: ana@example.com
     */
    recipients: string | null;
    /**
     * Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Subject. Example: Quarterly offer
     */
    subject: string | null;
    /**
     * IP address of the sender. Example: 192.0.2.10
     */
    senderIp: string | null;
    /**
     * Inbound, Outbound, Internal or External, in any case. Example: Inbound
     */
    direction: string | null;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * The further fields of the event type that have a value, named and read as in the model of security-events. Example: {"holdReason": "Spm", "emailSize": 3466}
     */
    details: {
        [k: string]: unknown;
    };
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `threat-intel-feed`. Threat intelligence as STIX: indicators, malware and what ties them together, from the account's own feed and the region's.
 */
export interface ThreatIndicator {
    /**
     * The feed and the STIX id, because both feeds may tell of the same object. Example: malware_customer:indicator--00000000-0000-4000-8000-000000000003
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `created`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * STIX id. Example: indicator--00000000-0000-4000-8000-000000000003
     */
    stixId: string;
    /**
     * malware_customer (the account's own detections) or malware_grid (the region's). Example: malware_customer
     */
    feed: string;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z
     */
    created: string | null;
    /**
     * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z
     */
    modified: string | null;
    /**
     * STIX pattern. Example: [file:hashes.'SHA-256' = '01ba…']
     */
    pattern: string | null;
    /**
     * Kind of hash in the pattern, where it is about one file. Example: SHA-256
     */
    hashType: string | null;
    /**
     * The hash in the pattern, in lower case. The same one comes back under other ids. Example: 01ba4719…
     */
    hash: string | null;
    /**
     * From when it holds, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z
     */
    validFrom: string | null;
    /**
     * Labels. Example: ["malicious-activity"]
     */
    labels: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `threat-intel-feed`. Threat intelligence as STIX: indicators, malware and what ties them together, from the account's own feed and the region's.
 */
export interface ThreatMalware {
    /**
     * The feed and the STIX id, because both feeds may tell of the same object. Example: malware_customer:malware--00000000-0000-4000-8000-000000000002
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `created`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * STIX id. Example: malware--00000000-0000-4000-8000-000000000002
     */
    stixId: string;
    /**
     * malware_customer (the account's own detections) or malware_grid (the region's). Example: malware_customer
     */
    feed: string;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z
     */
    created: string | null;
    /**
     * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z
     */
    modified: string | null;
    /**
     * Name of the file, or subject of the message. Example: Demo file
     */
    name: string | null;
    /**
     * Labels. Example: ["malicious-activity"]
     */
    labels: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `threat-intel-feed`. Threat intelligence as STIX: indicators, malware and what ties them together, from the account's own feed and the region's.
 */
export interface ThreatRelationship {
    /**
     * The feed and the STIX id, because both feeds may tell of the same object. Example: malware_customer:relationship--00000000-0000-4000-8000-000000000004
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `created`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * STIX id. Example: relationship--00000000-0000-4000-8000-000000000004
     */
    stixId: string;
    /**
     * malware_customer (the account's own detections) or malware_grid (the region's). Example: malware_customer
     */
    feed: string;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z
     */
    created: string | null;
    /**
     * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T15:07:26.653Z
     */
    modified: string | null;
    /**
     * How the two belong together. Example: indicates
     */
    relationshipType: string | null;
    /**
     * stixId of the ThreatIndicator. Example: indicator--00000000-0000-4000-8000-000000000003
     */
    sourceRef: string | null;
    /**
     * stixId of the ThreatMalware. Example: malware--00000000-0000-4000-8000-000000000002
     */
    targetRef: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `threat-statistics`. Counts of detections over time: impersonations, suspicious and unwanted URLs, attachment scans, spam, malware, phishing, URL clicks.
 */
export interface ThreatStatistic {
    /**
     * Made from the statistic and the start of its bucket in UTC.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `startTimestamp`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * What is counted. Example: impersonations
     */
    statistic: string;
    /**
     * Start of the bucket, ISO 8601 in UTC; how long a bucket is, Mimecast does not say. Example: 2026-01-06T00:00:00.000Z
     */
    startTimestamp: string;
    /**
     * How many there were; grows until the bucket is over. Example: 4
     */
    detectionCount: number | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `url-protect-logs`. Clicks and scans of URLs in mail (TTP URL Protect).
 */
export interface UrlProtectLog {
    /**
     * Made from message id, user, sender, URL, time, sending IP, creation method, action and findings: Mimecast gives no id.
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `date`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * Time of the click or scan, ISO 8601 in UTC. Example: 2026-01-06T13:03:11.000Z
     */
    date: string | null;
    /**
     * Who clicked or received. Example: ana@example.com
     */
    userEmailAddress: string | null;
    /**
     * Sender. Example: bo@sender.example
     */
    fromUserEmailAddress: string | null;
    /**
     * The URL; can be cut short. Example: https://files.example.net/a.exe
     */
    url: string | null;
    /**
     * Subject of the message. Example: Re
     */
    subject: string | null;
    /**
     * Internet message id. Example: <t1@sender.example>
     */
    messageId: string | null;
    /**
     * allow, warn or block; an open list. Example: warn
     */
    action: string | null;
    /**
     * What was done. Example: ["Block"]
     */
    actions: string[] | null;
    /**
     * clean, malicious or suspicious. Example: malicious
     */
    scanResult: string | null;
    /**
     * URL category. Example: Dangerous file extension
     */
    category: string | null;
    /**
     * Direction of the message. Example: inbound
     */
    route: string | null;
    /**
     * IP address of the sender, or a text such as "Internal IP". Example: 203.0.113.42
     */
    sendingIp: string | null;
    /**
     * Entry Scan or User Click. Example: Entry Scan
     */
    creationMethod: string | null;
    /**
     * Name of the definition that applied. Example: Demo inbound URL definition
     */
    ttpDefinition: string | null;
    /**
     * What an entry of the managed URLs decided, if one did. Example: N/A
     */
    adminOverride: string | null;
    /**
     * What the user decided, as Mimecast names it. Example: None
     */
    userOverride: string | null;
    /**
     * What the user did when asked about the link, as Mimecast names it. Example: Continue
     */
    userAwarenessAction: string | null;
    /**
     * Where in the message the URL was. Example: ["Attachment"]
     */
    emailPartsDescription: string[] | null;
    /**
     * Results of single checks by check name, as Mimecast sends them.
     */
    tagMap: {
        [k: string]: unknown;
    } | null;
    /**
     * Evidence of credential theft, as Mimecast sends it; absent from most rows.
     */
    advancedPhishingResult?: {
        [k: string]: unknown;
    };
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * What the syncs read from the metadata of a connection. Every field may be absent.
 */
export interface SyncMetadata {
    /**
     * When true, every action that changes something in Mimecast is refused. Example: true
     */
    readOnly?: boolean;
    /**
     * Which Cloud Gateway event types to fetch; all ten when absent. There are: receipt, process, delivery, journal, av, spam, internal email protect, impersonation protect, url protect, attachment protect. Example: ["receipt", "delivery"]
     *
     * @minItems 1
     */
    securityEventTypes?: string[];
    /**
     * Which event types security-events-live keeps; all when absent. There are: receipt, process, delivery, journal, av, spam, internal email protect, impersonation protect, url protect, attachment protect. Example: ["url protect", "attachment protect"]
     *
     * @minItems 1
     */
    liveEventTypes?: string[];
    /**
     * Which messages the sync message-tracking follows: messageId, or at least one of from, to, subject, senderIp and url. Example: {"to": "example.com"}
     */
    messageTracking?: {
        /**
         * Internet message id, alone. Example: <0001@sender.example>
         */
        messageId?: string;
        /**
         * Sender, an address or a domain. Example: news@example.net
         */
        from?: string;
        /**
         * Recipient, an address or a domain. Example: example.com
         */
        to?: string;
        /**
         * Subject. Example: Offer
         */
        subject?: string;
        /**
         * IP address of the sender. Example: 203.0.113.10
         */
        senderIp?: string;
        /**
         * URL in the body. Example: https://bad.example.com/login
         */
        url?: string;
        /**
         * Directions. Example: ["inbound"]
         *
         * @minItems 1
         */
        route?: string[];
        /**
         * What became of the messages. Example: ["held"]
         *
         * @minItems 1
         */
        status?: string[];
        /**
         * For accounts that require a reason for every search. Example: SIEM
         */
        searchReason?: string;
    };
    /**
     * Which threat feeds to read: the account's own, the region's; both when absent. Example: ["malware_customer"]
     *
     * @minItems 1
     */
    threatFeeds?: ('malware_customer' | 'malware_grid')[];
    /**
     * How many days back the first run of a log sync starts, 0 or more; the longest history Mimecast keeps when absent or larger. Example: 3
     */
    startDays?: number;
    /**
     * How many minutes back every run of a log sync reads again, for rows that Mimecast lists late: 30 to 2880; 30 when absent, and 120 for message-tracking, which are the least. Example: 60
     */
    overlapMinutes?: number;
    /**
     * Hosts beyond mimecast.com and amazonaws.com from which event files may be downloaded. Example: ["files.example.com"]
     */
    downloadHosts?: string[];
    /**
     * The Mimecast account behind the connection, written when it is made.
     */
    account?: {
        accountCode: string;
        accountName: string | null;
        region: string | null;
        /**
         * Set while the connection holds credentials of another account, which were refused.
         */
        refusedAccountCode?: string;
    };
    /**
     * Syncs that are paused because a permission or product is missing; check-permissions starts them when it has come. Example: ["dlp-logs"]
     */
    pausedSyncs?: string[];
    /**
     * Which syncs and actions work with the permissions of the API application, written when the connection is made.
     */
    permissions?: unknown;
}

/** Every action, by the name it has in Nango, with the types of its input and output. */
export interface Actions {
    /**
     * Adds addresses and whole domains to a profile group, up to 500 at once. Use it to put somebody under the policies of the group. Tells what became of each; one that is in it already counts as done. A domain does not cover its subdomains. The policies that name the group hold for the new members too; remove-group-members undoes it. Needs the permission "Directories | Groups | Edit".
     */
    'add-group-members': { input: AddGroupMembersInput; output: AddGroupMembersOutput };
    /**
     * Looks whether the MX records of up to fifty domains lead to Mimecast. Use it when mail does not arrive, or before a domain is moved. Unconfirmed: the fields of the answer are documented, the name of its list is not. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'check-domain-dns': { input: CheckDomainDnsInput; output: CheckDomainDnsOutput };
    /**
     * Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Use it when one is refused, or after permissions were changed. Stores the answer in the metadata, and starts the syncs that were paused for what they lacked and lack it no more. Changes nothing in Mimecast. Needs no permission of its own.
     */
    'check-permissions': { input: CheckPermissionsInput; output: CheckPermissionsOutput };
    /**
     * Makes a profile group at the top or inside another group. Use it to have a group that policies can name. The groups are listed first: one of that name in that place is left as it is and told. The group is there, empty; delete-group undoes it. Needs the permission "Directories | Groups | Edit".
     */
    'create-group': { input: CreateGroupInput; output: CreateGroupOutput };
    /**
     * Blocks or permits up to twenty URLs or domains in URL Protect. Use it when a link must not be opened, or must always open. Reports what was made, what already existed, what failed and what is not known. Each entry holds for all users of the account; deleting it in Mimecast undoes that. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".
     */
    'create-managed-url': { input: CreateManagedUrlInput; output: CreateManagedUrlOutput };
    /**
     * Registers up to fifty domains that the account shall receive mail for, and tells the code of each, to be published in a TXT record of the domain. Use it first, then verify-domain. A domain that any account has already is refused; a subdomain of one of your own needs no code. Each waits 30 days for its proof; delete-pending-domain undoes it until then. A subdomain of a domain of the account is one of its domains at once, which no call undoes. Needs the permission "Directories | Internal | Register New Domain".
     */
    'create-pending-domain': { input: CreatePendingDomainInput; output: CreatePendingDomainOutput };
    /**
     * Asks Mimecast to send finished analyses of reported messages to an address of yours. Use it to be told instead of asking. A subscription ends unless it is renewed. Each call makes another subscription; delete-threat-report-subscription undoes that. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'create-threat-report-subscription': { input: CreateThreatReportSubscriptionInput; output: CreateThreatReportSubscriptionOutput };
    /**
     * Turns links that URL Protect has rewritten back into what they were. Use it before a link of a message is shown, looked up or blocked. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'decode-url': { input: DecodeUrlInput; output: DecodeUrlOutput };
    /**
     * Deletes a profile group that has no members and no groups in it; one that is gone already counts as done. Use it to clean up. A group with something in it is refused: take that out first. The group is gone, with its place in policies, which cannot be undone; a new group of the same name is another group. Needs the permission "Directories | Groups | Edit".
     */
    'delete-group': { input: DeleteGroupInput; output: DeleteGroupOutput };
    /**
     * Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings. The URL is judged as any other again. create-managed-url undoes it, with another handle. Needs the permission "Services | URL Protection | Edit".
     */
    'delete-managed-url': { input: DeleteManagedUrlInput; output: DeleteManagedUrlOutput };
    /**
     * Removes all addresses from which the account may send through Mimecast. Use it when the account sends another way for good: no mail server may send through Mimecast afterwards. The list is read first, and the answer tells what it was. Nothing may send through Mimecast by its address any more; replace-outbound-addresses with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read" and "Account | Dashboard | Read".
     */
    'delete-outbound-addresses': { input: DeleteOutboundAddressesInput; output: DeleteOutboundAddressesOutput };
    /**
     * Takes back the registration of a domain that still waits for the proof of who owns it; one that is gone, or is a domain of the account by now, counts as gone already. Use it when a domain was registered by mistake. Its code is worth nothing any more; create-pending-domain undoes it, with another code. Needs the permission "Directories | Internal | Register New Domain".
     */
    'delete-pending-domain': { input: DeletePendingDomainInput; output: DeletePendingDomainOutput };
    /**
     * Ends a subscription for analyses of reported messages; one that is gone already counts as done. Use it when nobody takes the notifications any more. Unconfirmed: path and method are documented, the reply is not. Notifications to its address end, which cannot be undone; a new subscription has another id. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'delete-threat-report-subscription': { input: DeleteThreatReportSubscriptionInput; output: DeleteThreatReportSubscriptionOutput };
    /**
     * Reads the Mimecast account behind the connection: code, name, region, packages. Use it to tell which customer a connection belongs to. Support code and pass phrase are left out. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-account': { input: GetAccountInput; output: GetAccountOutput };
    /**
     * Lists the categories of audit events, as the records of audit-events name them. Use it to offer a filter. Changes nothing in Mimecast. Needs the permission "Account | Logs | Read".
     */
    'get-audit-categories': { input: GetAuditCategoriesInput; output: GetAuditCategoriesOutput };
    /**
     * Reads what Mimecast tells administrators on the first page of the console: planned work, faults, news. Use it to show or forward that. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-dashboard-notifications': { input: GetDashboardNotificationsInput; output: GetDashboardNotificationsOutput };
    /**
     * Tells the code with which a pending domain proves who owns it, to be published in a TXT record of the domain. Use it when the code of create-pending-domain was lost. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".
     */
    'get-domain-verification-code': { input: GetDomainVerificationCodeInput; output: GetDomainVerificationCodeOutput };
    /**
     * Reads whom Mimecast calls in an emergency. Use it to see whether that is still right. What is answered where nobody was named yet is not documented. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
     */
    'get-emergency-contact': { input: GetEmergencyContactInput; output: GetEmergencyContactOutput };
    /**
     * Reads where the gateway of the account is and how it is set: protection mode, hosts, the MX and SPF records its domains shall have. Use it to set up DNS, or to see why mail takes another way. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
     */
    'get-gateway-details': { input: GetGatewayDetailsInput; output: GetGatewayDetailsOutput };
    /**
     * Reads from which addresses the account may send through Mimecast. Use it before replace-outbound-addresses, or to see whether a mail server may send. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
     */
    'get-outbound-addresses': { input: GetOutboundAddressesInput; output: GetOutboundAddressesOutput };
    /**
     * Reads one message that users reported, with its analysis as it stands now. Use it when a notification names a message. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'get-reported-email': { input: GetReportedEmailInput; output: GetReportedEmailOutput };
    /**
     * Reads how Mimecast looks after the account: product, support package, contacts, partner, renewal. Use it to tell whom to ask; the sync account keeps it. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-support-info': { input: GetSupportInfoInput; output: GetSupportInfoOutput };
    /**
     * Reads the details of one detection: sender, recipients, threats, files, clicked URLs. Use it when a detection is looked into. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'get-threat-event-details': { input: GetThreatEventDetailsInput; output: GetThreatEventDetailsOutput };
    /**
     * Lists where the account gets users and groups from, with the time and the state of the last sync. Use it to see whether the directory is up to date; the sync directory-connections keeps the list. Passwords and keys are left out. Changes nothing in Mimecast. Needs the permission "Services | Directory Sync | Read".
     */
    'list-directory-connections': { input: ListDirectoryConnectionsInput; output: ListDirectoryConnectionsOutput };
    /**
     * Lists the domains of others that the account's directory knows, with a cursor. Use it to see whether one of them is known now; the sync external-domains keeps them. Changes nothing in Mimecast. Needs the permission "Directories | External | Read".
     */
    'list-external-domains': { input: ListExternalDomainsInput; output: ListExternalDomainsOutput };
    /**
     * Lists who is in a profile group, addresses and whole domains, with a cursor. Use it to look at one group now; the sync groups keeps the members of all of them. Changes nothing in Mimecast. Needs the permission "Services | Directory Sync | Read" and "Directories | Groups | Edit".
     */
    'list-group-members': { input: ListGroupMembersInput; output: ListGroupMembersOutput };
    /**
     * Lists profile groups, with filters and a cursor. Use it to find a group by its name; the sync groups keeps all of them with their members. Changes nothing in Mimecast. Needs the permission "Directories | Groups | Read".
     */
    'list-groups': { input: ListGroupsInput; output: ListGroupsOutput };
    /**
     * Lists the messages in the hold queue of the whole account, with filters and a cursor. Use it to find what to release or to reject. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'list-held-messages': { input: ListHeldMessagesInput; output: ListHeldMessagesOutput };
    /**
     * Lists the domains that the account receives mail for, with a cursor. Use it to see whether one of them is here now; the sync internal-domains keeps them. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".
     */
    'list-internal-domains': { input: ListInternalDomainsInput; output: ListInternalDomainsOutput };
    /**
     * Lists the URLs and domains that URL Protect always blocks or permits, with filters and a cursor. Use it to see whether there is an entry for a URL, and to get the handle with which delete-managed-url removes it. An entry that a filter does not find may be there all the same: the list without filters is the one to trust. Changes nothing in Mimecast. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".
     */
    'list-managed-urls': { input: ListManagedUrlsInput; output: ListManagedUrlsOutput };
    /**
     * Lists the packages that a partner of Mimecast can give to accounts. Use it as a partner; what one account has is told by get-account. Changes nothing in Mimecast. Needs no permission of its own.
     */
    'list-packages': { input: ListPackagesInput; output: ListPackagesOutput };
    /**
     * Lists the domains that wait for the proof of who owns them, with a cursor, without the codes that prove it. Use it to see what is left to do; get-domain-verification-code tells a code. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".
     */
    'list-pending-domains': { input: ListPendingDomainsInput; output: ListPendingDomainsOutput };
    /**
     * Lists the subscriptions for analyses of reported messages, with their ends. Use it to find one that has to be renewed or deleted. Unconfirmed: path and method are documented, the form of the reply is not. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'list-threat-report-subscriptions': { input: ListThreatReportSubscriptionsInput; output: ListThreatReportSubscriptionsOutput };
    /**
     * Rejects a held message, with or without a notice to its sender. Use it when a held message must not be delivered. The message leaves the hold queue and is not delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".
     */
    'reject-held-message': { input: RejectHeldMessageInput; output: RejectHeldMessageOutput };
    /**
     * Releases a held message to its recipient. Use it when a message was held by mistake. The message is delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".
     */
    'release-held-message': { input: ReleaseHeldMessageInput; output: ReleaseHeldMessageOutput };
    /**
     * Removes addresses and whole domains from a profile group, up to 500 at once. Use it to take somebody out of the policies of the group. Tells what became of each; one that is not in it any more counts as done. The policies that name the group hold no more for who was removed; add-group-members undoes it, without the notes. Needs the permission "Services | Directory Sync | Edit" and "Directories | Groups | Edit".
     */
    'remove-group-members': { input: RemoveGroupMembersInput; output: RemoveGroupMembersOutput };
    /**
     * Renews a subscription for analyses of reported messages before it ends. Use it for as long as notifications are wanted. Unconfirmed: path and method are documented, the body is not, so none is sent. The subscription ends later; that need not be undone, it can be deleted. Renewing it again does no harm. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'renew-threat-report-subscription': { input: RenewThreatReportSubscriptionInput; output: RenewThreatReportSubscriptionOutput };
    /**
     * Replaces the whole list of addresses from which the account may send through Mimecast. Use it when mail servers move. Mail from an address that is not in the list is not taken any more. The list is read first, and the answer tells what it was. What is not in the new list may not send any more; the same action with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read" and "Account | Dashboard | Read".
     */
    'replace-outbound-addresses': { input: ReplaceOutboundAddressesInput; output: ReplaceOutboundAddressesOutput };
    /**
     * Starts a sync of the directory with Mimecast, for all connections, and follows it for a while. Use it when somebody was added to the directory and mail shall work at once. One that is running already is followed and not started again. Mimecast often answers too late although the sync was started: the connections are looked at then. Users and groups of Mimecast become those of the directory, as they would at the next planned sync, which cannot be undone. Needs the permission "Services | Directory Sync | Edit" and "Services | Directory Sync | Read".
     */
    'run-directory-sync': { input: RunDirectorySyncInput; output: RunDirectorySyncOutput };
    /**
     * Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL. Use it to see what became of a message. Mimecast writes each search to the account's own log. Changes nothing in Mimecast. Needs the permission "Gateway | Tracking | Read".
     */
    'search-messages': { input: SearchMessagesInput; output: SearchMessagesOutput };
    /**
     * Changes whom Mimecast calls in an emergency; what is not named stays. Use it when somebody else is on call. The contact is read first, and the answer tells what it was. Mimecast calls somebody else from then on; the same action with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read".
     */
    'update-emergency-contact': { input: UpdateEmergencyContactInput; output: UpdateEmergencyContactOutput };
    /**
     * Renames a profile group, or moves it into another one, or both. Use it when the name or the place of a group is wrong. Its members and the policies that name it stay. The group has another name or place; the same action with the old ones undoes it, but to the top no group can be moved. Needs the permission "Services | Directory Sync | Edit" and "Directories | Groups | Edit".
     */
    'update-group': { input: UpdateGroupInput; output: UpdateGroupOutput };
    /**
     * Makes a pending domain one of the account, once its code is published in a TXT record. Use it last when a domain is taken on. Mimecast does not document what it answers, so the domains of the account are listed afterwards: verified is what stands there. The account receives mail for the domain, which no call undoes. Needs the permission "Directories | Internal | Register New Domain" and "Directories | Internal | Read".
     */
    'verify-domain': { input: VerifyDomainInput; output: VerifyDomainOutput };
    /**
     * Tells which API application and account the connection acts as. Use it to see whether a connection works. Changes nothing in Mimecast. Needs no permission of its own.
     */
    whoami: { input: WhoamiInput; output: WhoamiOutput };
}

/** Every model the syncs save, by name. */
export interface Models {
    Account: Account;
    AccountSupport: AccountSupport;
    ArchiveSearchLog: ArchiveSearchLog;
    ArchiveViewLog: ArchiveViewLog;
    AttachmentProtectEvent: AttachmentProtectEvent;
    AttachmentProtectLog: AttachmentProtectLog;
    AuditEvent: AuditEvent;
    AvEvent: AvEvent;
    CloudIntegratedEntity: CloudIntegratedEntity;
    CloudIntegratedMailflow: CloudIntegratedMailflow;
    CloudIntegratedUrlClick: CloudIntegratedUrlClick;
    Connector: Connector;
    DeliveryEvent: DeliveryEvent;
    DirectoryConnection: DirectoryConnection;
    DlpLog: DlpLog;
    EmergencyContact: EmergencyContact;
    ExternalDomain: ExternalDomain;
    GatewayDetails: GatewayDetails;
    Group: Group;
    GroupMember: GroupMember;
    HeldReleaseLog: HeldReleaseLog;
    ImpersonationProtectEvent: ImpersonationProtectEvent;
    ImpersonationProtectLog: ImpersonationProtectLog;
    InternalDomain: InternalDomain;
    InternalEmailProtectEvent: InternalEmailProtectEvent;
    JournalEvent: JournalEvent;
    JournalService: JournalService;
    LiveSecurityEvent: LiveSecurityEvent;
    MessageTrackingLog: MessageTrackingLog;
    OutboundAddresses: OutboundAddresses;
    PendingDomain: PendingDomain;
    ProcessEvent: ProcessEvent;
    ReceiptEvent: ReceiptEvent;
    RejectionLog: RejectionLog;
    ReportedEmail: ReportedEmail;
    SpamEvent: SpamEvent;
    ThreatIndicator: ThreatIndicator;
    ThreatMalware: ThreatMalware;
    ThreatRelationship: ThreatRelationship;
    ThreatStatistic: ThreatStatistic;
    UrlProtectEvent: UrlProtectEvent;
    UrlProtectLog: UrlProtectLog;
}

/** Version, Mimecast role permissions, whether the action only reads, and the fields that every answer of it has. */
export const actions = {
    'add-group-members': { version: '1.0.0', reads: false, answers: ['id', 'results', 'request'], scopes: ['Directories | Groups | Edit'] },
    'check-domain-dns': { version: '1.0.0', reads: true, answers: ['results', 'unreadableRows'], scopes: ['Gateway | Policies | Read'] },
    'check-permissions': { version: '1.0.0', reads: true, answers: ['checkedAt', 'endpoints', 'functions', 'startedSyncs', 'warnings'], scopes: [] },
    'create-group': { version: '1.0.0', reads: false, answers: ['created', 'alreadyThere', 'group', 'request'], scopes: ['Directories | Groups | Edit'] },
    'create-managed-url': {
        version: '1.0.0',
        reads: false,
        answers: ['created', 'existing', 'failed', 'unknown', 'request'],
        scopes: ['Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'create-pending-domain': {
        version: '1.0.0',
        reads: false,
        answers: ['created', 'existing', 'failed', 'unknown', 'request'],
        scopes: ['Directories | Internal | Register New Domain']
    },
    'create-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        answers: ['subscription', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'decode-url': { version: '1.0.0', reads: true, answers: ['results'], scopes: ['Account | Dashboard | Read'] },
    'delete-group': { version: '1.0.0', reads: false, answers: ['id', 'deleted', 'alreadyGone', 'request'], scopes: ['Directories | Groups | Edit'] },
    'delete-managed-url': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Services | URL Protection | Edit']
    },
    'delete-outbound-addresses': {
        version: '1.0.0',
        reads: false,
        answers: ['removed', 'alreadyEmpty', 'before', 'request'],
        scopes: ['Account | Settings | Edit', 'Account | Settings | Read', 'Account | Dashboard | Read']
    },
    'delete-pending-domain': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Directories | Internal | Register New Domain']
    },
    'delete-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'get-account': {
        version: '1.0.0',
        reads: true,
        answers: [
            'accountCode',
            'accountName',
            'region',
            'type',
            'mimecastId',
            'domain',
            'userCount',
            'adminEmail',
            'contactName',
            'contactEmail',
            'telephone',
            'archive',
            'gateway',
            'maxRetention',
            'maxRetentionConfirmed',
            'minRetentionEnabled',
            'automatedSegmentPurge',
            'searchReason',
            'policyInheritance',
            'databaseCode',
            'contentAdministratorDefaultView',
            'adminSessionTimeout',
            'exportApi',
            'exgestAllowQuery',
            'exgestAllowExtraction',
            'expressAccount',
            'cybergraphV2Enabled',
            'packages'
        ],
        scopes: ['Account | Dashboard | Read']
    },
    'get-audit-categories': { version: '1.0.0', reads: true, answers: ['categories', 'unreadableRows'], scopes: ['Account | Logs | Read'] },
    'get-dashboard-notifications': { version: '1.0.0', reads: true, answers: ['notifications', 'unreadableRows'], scopes: ['Account | Dashboard | Read'] },
    'get-domain-verification-code': { version: '1.0.0', reads: true, answers: ['domain', 'code'], scopes: ['Directories | Internal | Register New Domain'] },
    'get-emergency-contact': {
        version: '1.0.0',
        reads: true,
        answers: ['accountCode', 'contactName', 'contactEmailAddress', 'mobilePhone', 'telephone', 'alternateEmailAddresses'],
        scopes: ['Account | Settings | Read']
    },
    'get-gateway-details': {
        version: '1.0.0',
        reads: true,
        answers: ['accountCode', 'region', 'protectionMode', 'status', 'outboundEnabled', 'outboundHostnames', 'inboundMxRecords', 'spf'],
        scopes: ['Account | Settings | Read']
    },
    'get-outbound-addresses': { version: '1.0.0', reads: true, answers: ['addresses'], scopes: ['Account | Settings | Read'] },
    'get-reported-email': {
        version: '1.0.0',
        reads: true,
        answers: [
            'id',
            'occurredAt',
            'messageId',
            'subject',
            'sentDate',
            'lastReportedDate',
            'senderHeaders',
            'recipients',
            'recipientsCount',
            'reportersCount',
            'analysisId',
            'analysisDate',
            'analysisType',
            'classification',
            'analysisDetails',
            'threatReports'
        ],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'get-support-info': {
        version: '1.0.0',
        reads: true,
        answers: [
            'mainProduct',
            'supportPackage',
            'supportJurisdiction',
            'hostingJurisdiction',
            'customerAdvocate',
            'customerDevelopmentManager',
            'partnerName',
            'officePhone',
            'mailtoLink',
            'renewalDate'
        ],
        scopes: ['Account | Dashboard | Read']
    },
    'get-threat-event-details': {
        version: '1.0.0',
        reads: true,
        answers: ['id', 'details'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'list-directory-connections': { version: '1.0.0', reads: true, answers: ['connections', 'unreadableRows'], scopes: ['Services | Directory Sync | Read'] },
    'list-external-domains': {
        version: '1.0.0',
        reads: true,
        answers: ['domains', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | External | Read']
    },
    'list-group-members': {
        version: '1.0.0',
        reads: true,
        answers: ['members', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Services | Directory Sync | Read', 'Directories | Groups | Edit']
    },
    'list-groups': {
        version: '1.0.0',
        reads: true,
        answers: ['groups', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | Groups | Read']
    },
    'list-held-messages': {
        version: '1.0.0',
        reads: true,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Account | Dashboard | Read']
    },
    'list-internal-domains': {
        version: '1.0.0',
        reads: true,
        answers: ['domains', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | Internal | Read']
    },
    'list-managed-urls': {
        version: '1.0.0',
        reads: true,
        answers: ['urls', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'list-packages': { version: '1.0.0', reads: true, answers: ['packages', 'unreadableRows'], scopes: [] },
    'list-pending-domains': {
        version: '1.0.0',
        reads: true,
        answers: ['domains', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | Internal | Register New Domain']
    },
    'list-threat-report-subscriptions': {
        version: '1.0.0',
        reads: true,
        answers: ['subscriptions', 'unreadableRows'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'reject-held-message': { version: '1.0.0', reads: false, answers: ['id', 'rejected', 'request'], scopes: ['Account | Monitoring | Held | Edit'] },
    'release-held-message': { version: '1.0.0', reads: false, answers: ['id', 'released', 'request'], scopes: ['Account | Monitoring | Held | Edit'] },
    'remove-group-members': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'results', 'request'],
        scopes: ['Services | Directory Sync | Edit', 'Directories | Groups | Edit']
    },
    'renew-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'renewed', 'expires', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'replace-outbound-addresses': {
        version: '1.0.0',
        reads: false,
        answers: ['replaced', 'alreadySo', 'before', 'request'],
        scopes: ['Account | Settings | Edit', 'Account | Settings | Read', 'Account | Dashboard | Read']
    },
    'run-directory-sync': {
        version: '1.0.0',
        reads: false,
        answers: ['started', 'alreadyRunning', 'finished', 'connections', 'request'],
        scopes: ['Services | Directory Sync | Edit', 'Services | Directory Sync | Read']
    },
    'search-messages': {
        version: '1.0.0',
        reads: true,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Tracking | Read']
    },
    'update-emergency-contact': {
        version: '1.0.0',
        reads: false,
        answers: ['updated', 'alreadySo', 'before', 'request'],
        scopes: ['Account | Settings | Edit', 'Account | Settings | Read']
    },
    'update-group': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'updated', 'alreadySo', 'request'],
        scopes: ['Services | Directory Sync | Edit', 'Directories | Groups | Edit']
    },
    'verify-domain': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'verified', 'alreadyVerified', 'request'],
        scopes: ['Directories | Internal | Register New Domain', 'Directories | Internal | Read']
    },
    whoami: { version: '1.0.0', reads: true, answers: ['version', 'type', 'accountCodes', 'homeAccount'], scopes: [] }
} as const;

/** Version, default frequency, models and Mimecast role permissions of every sync. */
export const syncs = {
    account: { version: '1.0.0', frequency: 'every day', autoStart: true, models: ['Account', 'AccountSupport'], scopes: ['Account | Dashboard | Read'] },
    'archive-search-logs': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['ArchiveSearchLog'],
        scopes: ['Archive | Search Logs | Read']
    },
    'archive-view-logs': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['ArchiveViewLog'], scopes: ['Archive | View Logs | Read'] },
    'attachment-protect-logs': {
        version: '1.0.0',
        frequency: 'every 5 minutes',
        autoStart: true,
        models: ['AttachmentProtectLog'],
        scopes: ['Monitoring | Attachment Protection | Read']
    },
    'audit-events': { version: '1.0.0', frequency: 'every 5 minutes', autoStart: true, models: ['AuditEvent'], scopes: ['Account | Logs | Read'] },
    'cloud-integrated-events': {
        version: '1.0.0',
        frequency: 'every 15 minutes',
        autoStart: false,
        models: ['CloudIntegratedEntity', 'CloudIntegratedMailflow', 'CloudIntegratedUrlClick'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read']
    },
    connectors: { version: '1.0.0', frequency: 'every hour', autoStart: false, models: ['Connector'], scopes: ['Services | Connectors | Edit'] },
    'directory-connections': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['DirectoryConnection'],
        scopes: ['Services | Directory Sync | Read']
    },
    'dlp-logs': { version: '1.0.0', frequency: 'every 15 minutes', autoStart: true, models: ['DlpLog'], scopes: ['Monitoring | Data Leak Prevention | Read'] },
    'external-domains': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['ExternalDomain'], scopes: ['Directories | External | Read'] },
    'gateway-settings': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['GatewayDetails', 'OutboundAddresses', 'EmergencyContact'],
        scopes: ['Account | Settings | Read']
    },
    groups: {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['Group', 'GroupMember'],
        scopes: ['Directories | Groups | Edit', 'Services | Directory Sync | Read']
    },
    'held-release-logs': { version: '1.0.0', frequency: 'every 15 minutes', autoStart: true, models: ['HeldReleaseLog'], scopes: ['Monitoring | Held | Read'] },
    'impersonation-protect-logs': {
        version: '1.0.0',
        frequency: 'every 5 minutes',
        autoStart: true,
        models: ['ImpersonationProtectLog'],
        scopes: ['Monitoring | Impersonation Protection | Read']
    },
    'internal-domains': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['InternalDomain'], scopes: ['Directories | Internal | Read'] },
    'journal-services': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['JournalService'], scopes: ['Services | Journaling | Read'] },
    'message-tracking': { version: '1.0.0', frequency: 'every hour', autoStart: false, models: ['MessageTrackingLog'], scopes: ['Gateway | Tracking | Read'] },
    'pending-domains': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: false,
        models: ['PendingDomain'],
        scopes: ['Directories | Internal | Register New Domain']
    },
    'rejection-logs': {
        version: '1.0.0',
        frequency: 'every 15 minutes',
        autoStart: true,
        models: ['RejectionLog'],
        scopes: ['Monitoring | Rejections | Read']
    },
    'reported-emails': {
        version: '1.0.0',
        frequency: 'every 30 minutes',
        autoStart: true,
        models: ['ReportedEmail'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'security-events': {
        version: '1.0.0',
        frequency: 'every 15 minutes',
        autoStart: true,
        models: [
            'ReceiptEvent',
            'ProcessEvent',
            'DeliveryEvent',
            'JournalEvent',
            'AvEvent',
            'SpamEvent',
            'InternalEmailProtectEvent',
            'ImpersonationProtectEvent',
            'UrlProtectEvent',
            'AttachmentProtectEvent'
        ],
        scopes: ['Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read']
    },
    'security-events-live': {
        version: '1.0.0',
        frequency: 'every 5 minutes',
        autoStart: false,
        models: ['LiveSecurityEvent'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read']
    },
    'threat-intel-feed': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['ThreatIndicator', 'ThreatMalware', 'ThreatRelationship'],
        scopes: ['Services | Gateway | Tracking | Read']
    },
    'threat-statistics': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['ThreatStatistic'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'url-protect-logs': {
        version: '1.0.0',
        frequency: 'every 5 minutes',
        autoStart: true,
        models: ['UrlProtectLog'],
        scopes: ['Monitoring | URL Protection | Read']
    }
} as const;

/** The sync that saves a model. */
export const modelSyncs = {
    Account: 'account',
    AccountSupport: 'account',
    ArchiveSearchLog: 'archive-search-logs',
    ArchiveViewLog: 'archive-view-logs',
    AttachmentProtectEvent: 'security-events',
    AttachmentProtectLog: 'attachment-protect-logs',
    AuditEvent: 'audit-events',
    AvEvent: 'security-events',
    CloudIntegratedEntity: 'cloud-integrated-events',
    CloudIntegratedMailflow: 'cloud-integrated-events',
    CloudIntegratedUrlClick: 'cloud-integrated-events',
    Connector: 'connectors',
    DeliveryEvent: 'security-events',
    DirectoryConnection: 'directory-connections',
    DlpLog: 'dlp-logs',
    EmergencyContact: 'gateway-settings',
    ExternalDomain: 'external-domains',
    GatewayDetails: 'gateway-settings',
    Group: 'groups',
    GroupMember: 'groups',
    HeldReleaseLog: 'held-release-logs',
    ImpersonationProtectEvent: 'security-events',
    ImpersonationProtectLog: 'impersonation-protect-logs',
    InternalDomain: 'internal-domains',
    InternalEmailProtectEvent: 'security-events',
    JournalEvent: 'security-events',
    JournalService: 'journal-services',
    LiveSecurityEvent: 'security-events-live',
    MessageTrackingLog: 'message-tracking',
    OutboundAddresses: 'gateway-settings',
    PendingDomain: 'pending-domains',
    ProcessEvent: 'security-events',
    ReceiptEvent: 'security-events',
    RejectionLog: 'rejection-logs',
    ReportedEmail: 'reported-emails',
    SpamEvent: 'security-events',
    ThreatIndicator: 'threat-intel-feed',
    ThreatMalware: 'threat-intel-feed',
    ThreatRelationship: 'threat-intel-feed',
    ThreatStatistic: 'threat-statistics',
    UrlProtectEvent: 'security-events',
    UrlProtectLog: 'url-protect-logs'
} as const;

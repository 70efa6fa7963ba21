// Made by `npm run generate` from the schemas of the functions in nango-integrations/. Do not edit: change the function and run it again.

/**
 * Input of `block-sender`. Blocks senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is blocked already counts as done. Use it when a person must get no more mail of a sender. For the whole account block the sender by a group or a policy. Mail of the sender to the recipient is rejected; permit-sender undoes it for a pair. Nothing can read which pairs there are. Needs the permission "Gateway | Managed Senders | Edit".
 */
export interface BlockSenderInput {
    /**
     * One to 1000; one that is given twice counts once.
     *
     * @minItems 1
     * @maxItems 1000
     */
    pairs: {
        /**
         * Address of the sender. Example: news@example.net
         */
        sender: string;
        /**
         * Address of the recipient in the account, for whom alone it holds. Example: ann@example.com
         */
        to: string;
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `block-sender` returns.
 */
export interface BlockSenderOutput {
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * The sender that was asked for. Example: news@example.net
         */
        sender: string;
        /**
         * The recipient that was asked for. Example: ann@example.com
         */
        to: string;
        /**
         * What became of it. "unknown": the answer does not say; look before you repeat it. "not_sent": an error before it ended the run. Example: blocked
         */
        outcome: 'blocked' | 'refused' | 'unknown' | 'not_sent';
        /**
         * Why it was not done; null where it was, and where it was not sent.
         */
        error: {
            /**
             * Kind of failure, as in every error. Example: conflict
             */
            type: string;
            /**
             * Code of Mimecast, or ours. Example: not_blocked
             */
            code: string;
            /**
             * What happened and what to do.
             */
            message: string;
        } | null;
    }[];
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
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
 * Input of `create-remediation-incident`. Removes delivered messages from the mailboxes of the account: those with a file hash, with certain internet message ids, or with a URL. Use it when something harmful was delivered. Mimecast works on it after the answer: follow it with get-remediation-incident. Each call makes another incident; where its outcome is not known look with find-remediation-incidents. The messages disappear from mailboxes. No operation of the API undoes that: they are restored in the Mimecast console. Needs the permission "Services | Threat Remediation | Edit".
 */
export interface CreateRemediationIncidentInput {
    /**
     * Why, for the log of Mimecast. Example: phish, ticket 42
     */
    reason: string;
    /**
     * SHA-256 of a file; hashes of images are refused. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b
     */
    hash?: string;
    /**
     * Internet message ids with angle brackets. Example: ["<0001@sender.example>"]
     *
     * @minItems 1
     * @maxItems 100
     */
    messageIds?: string[];
    /**
     * URL in the messages. Example: https://bad.example.com/login
     */
    url?: string;
    /**
     * Only messages from then on, ISO 8601; at most a year ago; Mimecast chooses when absent. Example: 2026-01-05T00:00:00Z
     */
    start?: string;
    /**
     * Only messages up to then, ISO 8601; Mimecast chooses when absent. Example: 2026-01-06T00:00:00Z
     */
    end?: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-remediation-incident` returns.
 */
export interface CreateRemediationIncidentOutput {
    /**
     * The incident as it stands when it is made; null for a dry run.
     */
    incident: {
        /**
         * The code of the incident, which stays; made from its time and reason where it has none. Example: TR-CUSA100A100-00001-M
         */
        id: string;
        /**
         * When, ISO 8601 in UTC: Mimecast's `create`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
         */
        occurredAt: string | null;
        /**
         * The code by which people name it. Example: TR-CUSA100A100-00001-M
         */
        code: string | null;
        /**
         * notify_only, automatic, manual or restored. Example: manual
         */
        type: string | null;
        /**
         * Why it was made. Example: phish
         */
        reason: string | null;
        /**
         * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        created: string | null;
        /**
         * When it last changed, ISO 8601 in UTC. Example: 2026-01-06T09:31:00.000Z
         */
        modified: string | null;
        /**
         * Messages that were found. Example: 3
         */
        identified: number | null;
        /**
         * Messages that were removed. Example: 2
         */
        successful: number | null;
        /**
         * Messages that could not be removed. Example: 1
         */
        failed: number | null;
        /**
         * Messages that were put back. Example: 0
         */
        restored: number | null;
        /**
         * What was searched for, and the window of time that Mimecast chose, as it sends them.
         */
        searchCriteria: {
            [k: string]: unknown;
        } | null;
        /**
         * Mimecast's id of the incident, for get-remediation-incident. Example: syn-inc-1
         */
        handle: string | null;
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
 * Input of `create-threat-indicators`. Brings up to a thousand file hashes of your own to Mimecast, to be blocked or allowed, or takes such hashes back. Use it when you know of bad files before Mimecast does. The account needs the package BYO Threat Intelligence; get-threat-indicator-quota tells how many more it may bring. Files with these hashes are blocked or allowed for the whole account; the operation DELETE for the same hashes, or delete-threat-indicator-batch, undoes it. Needs the permission "BYO Threat Intelligence | Upload".
 */
export interface CreateThreatIndicatorsInput {
    /**
     * What becomes of the hashes; DELETE takes them back. Example: BLOCK
     */
    operation: 'BLOCK' | 'ALLOW' | 'DELETE';
    /**
     * One to a thousand.
     *
     * @minItems 1
     * @maxItems 1000
     */
    hashes: {
        /**
         * SHA-256 or MD5 of a file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b
         */
        hash: string;
        /**
         * What it is. Example: ticket 42
         */
        description?: string;
        /**
         * Who says so. Example: soc
         */
        provider?: string;
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-threat-indicators` returns.
 */
export interface CreateThreatIndicatorsOutput {
    /**
     * Id of the batch, for delete-threat-indicator-batch; null for a dry run. Example: syn-batch-1
     */
    batchId: string | null;
    /**
     * When Mimecast will be done with it, as it writes that. Example: 2026-01-06T09:30:00Z[UTC]
     */
    completionTime: string | null;
    /**
     * How many hashes Mimecast took. Example: 1
     */
    hashCount: number | null;
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
 * Input of `delete-internal-managed-senders`. Removes every permit and block of which the sender is an address of the account itself. Use it to clean up entries by which forged internal senders pass. Mimecast does not say what was removed. It cannot be undone: nothing reads which entries there were. Needs the permission "Gateway | Managed Senders | Edit".
 */
export interface DeleteInternalManagedSendersInput {
    /**
     * What is removed, written out, because it cannot be brought back. Example: internal-addresses
     */
    confirm: 'internal-addresses';
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-internal-managed-senders` returns.
 */
export interface DeleteInternalManagedSendersOutput {
    /**
     * Whether Mimecast carried it out. Example: true
     */
    done: boolean;
    /**
     * How many entries went, where Mimecast says so. Example: 3
     */
    deleted: number | null;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `delete-managed-senders`. Removes what is permitted or blocked of up to a thousand senders, for all recipients. Use it to begin anew with a sender, or to end permits that go too far. Mimecast does not say what was removed. It cannot be undone: nothing reads for which recipients there were entries, so write them down before if you know them. Needs the permission "Gateway | Managed Senders | Edit".
 */
export interface DeleteManagedSendersInput {
    /**
     * One to a thousand different ones.
     *
     * @minItems 1
     * @maxItems 1000
     *
     * Items: An address, a domain, or "<>" for the empty sender. Example: news@example.net
     */
    senders: string[];
    /**
     * Only entries made by Mimecast (auto) or by people (manual), or only blocks or permits; all when absent. Example: manual
     */
    kind?: 'auto' | 'manual' | 'block' | 'permit';
    /**
     * The first of the senders once more: what is removed cannot be brought back. Example: news@example.net
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-managed-senders` returns.
 */
export interface DeleteManagedSendersOutput {
    /**
     * Whether Mimecast carried it out. Example: true
     */
    done: boolean;
    /**
     * How many entries went, where Mimecast says so. Example: 3
     */
    deleted: number | null;
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
 * Input of `delete-threat-indicator-batch`. Removes a batch of file hashes that create-threat-indicators brought. Use it when hashes shall no longer be blocked or allowed. The files are judged as any others again; create-threat-indicators undoes it, with another batch. Needs the permission "BYO Threat Intelligence | Delete".
 */
export interface DeleteThreatIndicatorBatchInput {
    /**
     * The "batchId" that create-threat-indicators answered with. Example: syn-batch-1
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-threat-indicator-batch` returns.
 */
export interface DeleteThreatIndicatorBatchOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the batch was removed. Example: true
     */
    deleted: boolean;
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
 * Input of `find-remediation-incidents`. Lists remediation incidents of the last year, with filters and a cursor. Use it to see what was removed from mailboxes, or whether an incident was made whose answer was lost. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
 */
export interface FindRemediationIncidentsInput {
    /**
     * Earliest, ISO 8601; a year ago at most; 30 days before the end when absent. Example: 2026-01-01T00:00:00Z
     */
    start?: string;
    /**
     * Latest, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z
     */
    end?: string;
    /**
     * Only incidents that match.
     */
    searchBy?: {
        /**
         * Where to look. Example: code
         */
        field: 'all' | 'code' | 'file_hash' | 'reason';
        /**
         * What to look for. Example: TR-CUSA100A100-00001-M
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
 * What `find-remediation-incidents` returns.
 */
export interface FindRemediationIncidentsOutput {
    /**
     * Incidents, in the order Mimecast lists them.
     */
    incidents: {
        /**
         * The code of the incident, which stays; made from its time and reason where it has none. Example: TR-CUSA100A100-00001-M
         */
        id: string;
        /**
         * When, ISO 8601 in UTC: Mimecast's `create`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
         */
        occurredAt: string | null;
        /**
         * The code by which people name it. Example: TR-CUSA100A100-00001-M
         */
        code: string | null;
        /**
         * notify_only, automatic, manual or restored. Example: manual
         */
        type: string | null;
        /**
         * Why it was made. Example: phish
         */
        reason: string | null;
        /**
         * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        created: string | null;
        /**
         * When it last changed, ISO 8601 in UTC. Example: 2026-01-06T09:31:00.000Z
         */
        modified: string | null;
        /**
         * Messages that were found. Example: 3
         */
        identified: number | null;
        /**
         * Messages that were removed. Example: 2
         */
        successful: number | null;
        /**
         * Messages that could not be removed. Example: 1
         */
        failed: number | null;
        /**
         * Messages that were put back. Example: 0
         */
        restored: number | null;
        /**
         * What was searched for, and the window of time that Mimecast chose, as it sends them.
         */
        searchCriteria: {
            [k: string]: unknown;
        } | null;
        /**
         * Mimecast's id of the incident, for get-remediation-incident. Example: syn-inc-1
         */
        handle: string | null;
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
 * Input of `get-archived-file`. Reads an attachment of an archived message, or the whole message as an .eml file. Use it to look into a file, or to keep a message as evidence. The file may be harmful: do not open it where that matters. Changes nothing in Mimecast. Needs the permission "Archive | Read".
 */
export interface GetArchivedFileInput {
    /**
     * Id of an attachment, from get-archived-message; or of a message, from search-archive, for all of it. Example: syn-att-1
     */
    id: string;
    /**
     * When true, the answer holds a link to the file and not the file, however small it is. Example: false
     */
    asLink?: boolean;
}

/**
 * What `get-archived-file` returns.
 */
export interface GetArchivedFileOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * The whole file, as "encoding" says; null where a link stands for it.
     */
    content: string | null;
    /**
     * How the content is written: utf8 is the text itself. Example: utf8
     */
    encoding: ('utf8' | 'base64') | null;
    /**
     * Size of the file in bytes; null where a link stands for it. Example: 1000
     */
    size: number | null;
    /**
     * Address of a file that is too large for an answer (over 1.4 MB), or was asked for as a link. Fetch it soon, without any credentials. Who has it can read the file: keep it out of logs.
     */
    link: string | null;
}

/**
 * Input of `get-archived-message`. Reads one message of the archive: headers, people, the beginning of its body, and its attachments with their hashes. Use it after search-archive or list-archived-messages; get-message-part reads the body, get-archived-file an attachment or the whole message. Changes nothing in Mimecast. Needs the permission "Archive | Search Content View".
 */
export interface GetArchivedMessageInput {
    /**
     * Id of the message, from search-archive or list-archived-messages. Example: syn-arch-1
     */
    id: string;
    /**
     * As it was delivered (when absent), or as it was received, before policies changed it. Example: DELIVERED
     */
    context?: 'DELIVERED' | 'RECEIVED';
}

/**
 * What `get-archived-message` returns.
 */
export interface GetArchivedMessageOutput {
    /**
     * Id of the message in the archive. Example: syn-arch-1
     */
    id: string;
    /**
     * Internet message id. Example: <0001@sender.example>
     */
    messageId: string | null;
    /**
     * Example: Active
     */
    status: string | null;
    /**
     * Subject. Example: Offer
     */
    subject: string | null;
    /**
     * Sender. Example: news@example.net
     */
    from: string | null;
    /**
     * Name of the sender. Example: News
     */
    fromName: string | null;
    /**
     * Envelope sender. Example: bounce@mail.example.net
     */
    fromEnvelope: string | null;
    /**
     * Where answers go. Example: news@example.net
     */
    replyTo: string | null;
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
     * Recipients of a copy.
     */
    cc: {
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
     * When it was received, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
     */
    received: string | null;
    /**
     * When it was processed, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
     */
    processed: string | null;
    /**
     * When it says that it was sent, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
     */
    headerDate: string | null;
    /**
     * Size in bytes. Example: 7000
     */
    size: number | null;
    /**
     * Whether it has a body in HTML. Example: true
     */
    hasHtmlBody: boolean | null;
    /**
     * The first hundred characters of the body. Example: Hello
     */
    preview: string | null;
    /**
     * Headers of the message; the return path is not among them.
     */
    headers:
        | {
              /**
               * Example: Subject
               */
              name: string | null;
              /**
               * Example: ["Offer"]
               */
              values: string[] | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * Attachments.
     */
    attachments:
        | {
              /**
               * Id of the attachment, for get-archived-file. Example: syn-att-1
               */
              id: string;
              /**
               * Name of the file. Example: demo.pdf
               */
              name: string | null;
              /**
               * Size in bytes. Example: 1000
               */
              size: number | null;
              /**
               * Example: pdf
               */
              extension: string | null;
              /**
               * Example: application/pdf
               */
              contentType: string | null;
              /**
               * How the body names it. Example: image001
               */
              contentId: string | null;
              /**
               * What part of the message it is, a word or a number. Example: ATTACHMENT
               */
              bodyType: string | null;
              /**
               * SHA-256 of the file. Example: 00
               */
              sha256: string | null;
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
 * Input of `get-email-queues`. Reads how many messages waited to be delivered, inbound and outbound, over a span of time. Use it to see whether mail was late for all or for one sender. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
 */
export interface GetEmailQueuesInput {
    /**
     * Beginning of the span, ISO 8601. Example: 2026-01-06T00:00:00Z
     */
    start: string;
    /**
     * End of the span, ISO 8601. Example: 2026-01-06T12:00:00Z
     */
    end: string;
}

/**
 * What `get-email-queues` returns.
 */
export interface GetEmailQueuesOutput {
    /**
     * How many messages waited, over the time.
     */
    inbound: {
        /**
         * When, ISO 8601 in UTC; null where Mimecast gives one number for all of the time. Example: 2026-01-06T10:00:00.000Z
         */
        at: string | null;
        /**
         * How many messages waited. Example: 3
         */
        messages: number;
    }[];
    /**
     * How many messages waited, over the time.
     */
    outbound: {
        /**
         * When, ISO 8601 in UTC; null where Mimecast gives one number for all of the time. Example: 2026-01-06T10:00:00.000Z
         */
        at: string | null;
        /**
         * How many messages waited. Example: 3
         */
        messages: number;
    }[];
}

/**
 * Input of `get-held-summary`. Counts the held messages of the whole account by the policy that holds them. Use it to see where the hold queue grows before looking at single messages. Changes nothing in Mimecast. Needs the permission "Account | Monitoring | Held Summary | Read".
 */
export type GetHeldSummaryInput = Record<string, never>;

/**
 * What `get-held-summary` returns.
 */
export interface GetHeldSummaryOutput {
    /**
     * One for each policy that holds messages, in the order of Mimecast.
     */
    policies: {
        /**
         * Name of the definition, or the action of the policy. Example: Relaxed Spam Detection
         */
        policy: string;
        /**
         * How many messages it holds. Example: 1473
         */
        messages: number;
    }[];
    /**
     * How many are held in all. Example: 1480
     */
    messages: number;
}

/**
 * Input of `get-message-info`. Reads all that message tracking knows of one message: recipients, deliveries, policies, spam checks, and why it is held or how long it is kept. Use it after search-messages, to understand what happened to a message. A held message is told in other parts than an archived one. Changes nothing in Mimecast. Needs the permission "Gateway | Tracking | Read".
 */
export interface GetMessageInfoInput {
    /**
     * Id of the message, from search-messages. Example: syn-track-1
     */
    id: string;
}

/**
 * What `get-message-info` returns.
 */
export interface GetMessageInfoOutput {
    /**
     * Handle of the message in message tracking; changes between reads. Example: syn-track-1
     */
    id: string;
    /**
     * What became of it. Example: archived
     */
    status: string | null;
    /**
     * Senders, recipients, subject, times.
     */
    message: {
        /**
         * Header sender. Example: news@example.net
         */
        fromHeader: string | null;
        /**
         * Envelope sender, "<>" for none; null where Mimecast does not say. Example: bounce@mail.example.net
         */
        fromEnvelope: string | null;
        /**
         * Recipients. Example: ["ann@example.com"]
         */
        to: string[] | null;
        /**
         * Recipients of a copy. Example: []
         */
        cc: string[] | null;
        /**
         * Subject. Example: Offer
         */
        subject: string | null;
        /**
         * When it was sent, ISO 8601 in UTC; may be a little later than "processed". Example: 2026-01-05T10:00:00.000Z
         */
        sent: string | null;
        /**
         * When Mimecast processed it, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
         */
        processed: string | null;
        /**
         * Direction. Example: inbound
         */
        route: string | null;
        /**
         * The raw headers, as HTML. Example: <pre>Received: ...</pre>
         */
        headers: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    } | null;
    /**
     * How Mimecast received it; null for a held message.
     */
    receipt: {
        /**
         * What happened. Example: Email Received
         */
        event: string | null;
        /**
         * What the spam checks said. Example: na
         */
        spamEvent: string | null;
        /**
         * The recipient, for a delivery. Example: ann@example.com
         */
        address: string | null;
        /**
         * Days after which Mimecast forgets the message. Example: 7
         */
        messageExpiresIn: number | null;
        /**
         * Server of Mimecast. Example: demo-mta
         */
        processingServer: string | null;
        /**
         * Bytes that were sent. Example: 5000
         */
        transmissionSize: number | null;
        /**
         * Bytes of the message. Example: 5100
         */
        binaryEmailSize: number | null;
        /**
         * IP address of the other side. Example: 203.0.113.10
         */
        remoteIp: string | null;
        /**
         * Name of the other side. Example: mail.example.net
         */
        remoteHost: string | null;
        /**
         * How the other side greeted.
         */
        remoteServerGreeting: string | null;
        /**
         * How it was acknowledged.
         */
        receiptAcknowledgement: string | null;
        /**
         * When the transmission began, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
         */
        transmissionStart: string | null;
        /**
         * When it ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
         */
        transmissionEnd: string | null;
        /**
         * How it was encrypted. Example: TLS
         */
        encryptionInfo: string | null;
        /**
         * Parts of the message: bodies and attachments.
         */
        components:
            | {
                  /**
                   * Name of the file. Example: body.htm
                   */
                  name: string | null;
                  /**
                   * What it is. Example: Email Primary Body HTML
                   */
                  type: string | null;
                  /**
                   * Example: htm
                   */
                  extension: string | null;
                  /**
                   * Example: text/html
                   */
                  mimeType: string | null;
                  /**
                   * Size in bytes. Example: 1900
                   */
                  size: number | null;
                  /**
                   * SHA-256 of it. Example: 00
                   */
                  hash: string | null;
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
    } | null;
    /**
     * The way it takes, for a message that waits.
     */
    transmission: {
        /**
         * What happens. Example: Message Held
         */
        event: string | null;
        /**
         * Example: held
         */
        status: string | null;
        /**
         * Envelope sender. Example: bounce@mail.example.net
         */
        returnPath: string | null;
        /**
         * Recipient. Example: ann@example.com
         */
        to: string | null;
        /**
         * Server of Mimecast; empty while it waits. Example: demo-mta
         */
        processingServer: string | null;
        /**
         * Example: Encrypted (TLS)
         */
        deliveryType: string | null;
        /**
         * Name of the other side. Example: mail.example.net
         */
        remoteServer: string | null;
        /**
         * IP address of the other side. Example: 203.0.113.10
         */
        remoteIp: string | null;
        /**
         * How the other side greeted.
         */
        remoteServerGreeting: string | null;
        /**
         * How the other side acknowledged it.
         */
        remoteServerReceiptAck: string | null;
        /**
         * How it was acknowledged.
         */
        receiptAck: string | null;
        /**
         * When processing began, ISO 8601 in UTC; null or 1970 while it waits. Example: 2026-01-05T10:00:00.000Z
         */
        processStartTime: string | null;
        /**
         * When processing ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
         */
        processEndTime: string | null;
        /**
         * When the transmission began, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
         */
        smtpStartTime: string | null;
        /**
         * When the transmission ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
         */
        smtpEndTime: string | null;
        /**
         * Bytes that were sent. Example: 5000
         */
        transmissionSize: number | null;
        /**
         * Bytes of the message. Example: 5100
         */
        actualSize: number | null;
        /**
         * Parts of the message: bodies and attachments.
         */
        components:
            | {
                  /**
                   * Name of the file. Example: body.htm
                   */
                  name: string | null;
                  /**
                   * What it is. Example: Email Primary Body HTML
                   */
                  type: string | null;
                  /**
                   * Example: htm
                   */
                  extension: string | null;
                  /**
                   * Example: text/html
                   */
                  mimeType: string | null;
                  /**
                   * Size in bytes. Example: 1900
                   */
                  size: number | null;
                  /**
                   * SHA-256 of it. Example: 00
                   */
                  hash: string | null;
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
    } | null;
    /**
     * Where it was delivered to.
     */
    deliveries:
        | {
              /**
               * Senders, recipients, subject, times.
               */
              message: {
                  /**
                   * Header sender. Example: news@example.net
                   */
                  fromHeader: string | null;
                  /**
                   * Envelope sender, "<>" for none; null where Mimecast does not say. Example: bounce@mail.example.net
                   */
                  fromEnvelope: string | null;
                  /**
                   * Recipients. Example: ["ann@example.com"]
                   */
                  to: string[] | null;
                  /**
                   * Recipients of a copy. Example: []
                   */
                  cc: string[] | null;
                  /**
                   * Subject. Example: Offer
                   */
                  subject: string | null;
                  /**
                   * When it was sent, ISO 8601 in UTC; may be a little later than "processed". Example: 2026-01-05T10:00:00.000Z
                   */
                  sent: string | null;
                  /**
                   * When Mimecast processed it, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
                   */
                  processed: string | null;
                  /**
                   * Direction. Example: inbound
                   */
                  route: string | null;
                  /**
                   * The raw headers, as HTML. Example: <pre>Received: ...</pre>
                   */
                  headers: string | null;
                  /**
                   * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                   */
                  extra?: {
                      [k: string]: unknown;
                  };
              } | null;
              /**
               * The way it takes; what a held message has in place of "receipt" or "delivery".
               */
              transmission: {
                  /**
                   * What happens. Example: Message Held
                   */
                  event: string | null;
                  /**
                   * Example: held
                   */
                  status: string | null;
                  /**
                   * Envelope sender. Example: bounce@mail.example.net
                   */
                  returnPath: string | null;
                  /**
                   * Recipient. Example: ann@example.com
                   */
                  to: string | null;
                  /**
                   * Server of Mimecast; empty while it waits. Example: demo-mta
                   */
                  processingServer: string | null;
                  /**
                   * Example: Encrypted (TLS)
                   */
                  deliveryType: string | null;
                  /**
                   * Name of the other side. Example: mail.example.net
                   */
                  remoteServer: string | null;
                  /**
                   * IP address of the other side. Example: 203.0.113.10
                   */
                  remoteIp: string | null;
                  /**
                   * How the other side greeted.
                   */
                  remoteServerGreeting: string | null;
                  /**
                   * How the other side acknowledged it.
                   */
                  remoteServerReceiptAck: string | null;
                  /**
                   * How it was acknowledged.
                   */
                  receiptAck: string | null;
                  /**
                   * When processing began, ISO 8601 in UTC; null or 1970 while it waits. Example: 2026-01-05T10:00:00.000Z
                   */
                  processStartTime: string | null;
                  /**
                   * When processing ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
                   */
                  processEndTime: string | null;
                  /**
                   * When the transmission began, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
                   */
                  smtpStartTime: string | null;
                  /**
                   * When the transmission ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
                   */
                  smtpEndTime: string | null;
                  /**
                   * Bytes that were sent. Example: 5000
                   */
                  transmissionSize: number | null;
                  /**
                   * Bytes of the message. Example: 5100
                   */
                  actualSize: number | null;
                  /**
                   * Parts of the message: bodies and attachments.
                   */
                  components:
                      | {
                            /**
                             * Name of the file. Example: body.htm
                             */
                            name: string | null;
                            /**
                             * What it is. Example: Email Primary Body HTML
                             */
                            type: string | null;
                            /**
                             * Example: htm
                             */
                            extension: string | null;
                            /**
                             * Example: text/html
                             */
                            mimeType: string | null;
                            /**
                             * Size in bytes. Example: 1900
                             */
                            size: number | null;
                            /**
                             * SHA-256 of it. Example: 00
                             */
                            hash: string | null;
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
              } | null;
              /**
               * Address it was delivered to; may be another one than a recipient of the message. Example: ann@example.com
               */
              address: string | null;
              /**
               * Policies that were applied.
               */
              policies:
                  | {
                        /**
                         * Kind of policy. Example: Spam Scanning
                         */
                        type: string | null;
                        /**
                         * Name of the policy. Example: Relaxed
                         */
                        name: string | null;
                        /**
                         * Whether it comes from another account. Example: false
                         */
                        inherited: boolean | null;
                        /**
                         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                         */
                        extra?: {
                            [k: string]: unknown;
                        };
                    }[]
                  | null;
              /**
               * How it was delivered.
               */
              delivery: {
                  /**
                   * What happened. Example: Email Received
                   */
                  event: string | null;
                  /**
                   * What the spam checks said. Example: na
                   */
                  spamEvent: string | null;
                  /**
                   * The recipient, for a delivery. Example: ann@example.com
                   */
                  address: string | null;
                  /**
                   * Days after which Mimecast forgets the message. Example: 7
                   */
                  messageExpiresIn: number | null;
                  /**
                   * Server of Mimecast. Example: demo-mta
                   */
                  processingServer: string | null;
                  /**
                   * Bytes that were sent. Example: 5000
                   */
                  transmissionSize: number | null;
                  /**
                   * Bytes of the message. Example: 5100
                   */
                  binaryEmailSize: number | null;
                  /**
                   * IP address of the other side. Example: 203.0.113.10
                   */
                  remoteIp: string | null;
                  /**
                   * Name of the other side. Example: mail.example.net
                   */
                  remoteHost: string | null;
                  /**
                   * How the other side greeted.
                   */
                  remoteServerGreeting: string | null;
                  /**
                   * How it was acknowledged.
                   */
                  receiptAcknowledgement: string | null;
                  /**
                   * When the transmission began, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
                   */
                  transmissionStart: string | null;
                  /**
                   * When it ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z
                   */
                  transmissionEnd: string | null;
                  /**
                   * How it was encrypted. Example: TLS
                   */
                  encryptionInfo: string | null;
                  /**
                   * Parts of the message: bodies and attachments.
                   */
                  components:
                      | {
                            /**
                             * Name of the file. Example: body.htm
                             */
                            name: string | null;
                            /**
                             * What it is. Example: Email Primary Body HTML
                             */
                            type: string | null;
                            /**
                             * Example: htm
                             */
                            extension: string | null;
                            /**
                             * Example: text/html
                             */
                            mimeType: string | null;
                            /**
                             * Size in bytes. Example: 1900
                             */
                            size: number | null;
                            /**
                             * SHA-256 of it. Example: 00
                             */
                            hash: string | null;
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
              } | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * Policies that were applied, for a held message.
     */
    policies?: {
        /**
         * Kind of policy. Example: Spam Scanning
         */
        type: string | null;
        /**
         * Name of the policy. Example: Relaxed
         */
        name: string | null;
        /**
         * Whether it comes from another account. Example: false
         */
        inherited: boolean | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Why and since when it waits, for a held message.
     */
    queue: {
        /**
         * Why it waits: a policy, or a sentence about it. Example: Relaxed Spam Detection
         */
        reason: string | null;
        /**
         * Details. Example: Held by policy
         */
        info: string | null;
        /**
         * Who may decide: User or Administrator. Example: Administrator
         */
        heldGroup: string | null;
        /**
         * Direction. Example: inbound
         */
        route: string | null;
        /**
         * Subject. Example: Offer
         */
        subject: string | null;
        /**
         * Header sender. Example: news@example.net
         */
        fromHeader: string | null;
        /**
         * Since when it waits, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
         */
        createTime: string | null;
        /**
         * Whether the message has attachments. Example: false
         */
        hasAttachments: boolean | null;
        /**
         * Size in bytes. Example: 7543
         */
        size: number | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    } | null;
    /**
     * Until when the archive keeps it.
     */
    retention: {
        /**
         * When it is removed from the archive, ISO 8601 in UTC. Example: 2026-02-04T10:00:00.000Z
         */
        currentPurgeDate: string | null;
        /**
         * When it was to be removed at first, ISO 8601 in UTC. Example: 2026-02-04T10:00:00.000Z
         */
        originalPurgeDate: string | null;
        /**
         * Example: original
         */
        purgeBasedOn: string | null;
        /**
         * Days by which that was changed; -1 for none. Example: -1
         */
        retentionAdjustmentDays: number | null;
        /**
         * Litigation holds, as Mimecast sends them. Example: []
         */
        litigationHoldInfo: unknown[] | null;
        /**
         * Smart tags, as Mimecast sends them. Example: []
         */
        smartTags: unknown[] | null;
        /**
         * Mimecast's own field of this name, as it sends it. Example: []
         */
        fbrStamps: unknown[] | null;
        /**
         * Mimecast's own field of this name, as it comes. Example: []
         */
        fbrExpireCheck: unknown[] | null;
        /**
         * Who changed the retention, as Mimecast sends it. Example: []
         */
        audits: unknown[] | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    } | null;
    /**
     * What the spam checks found.
     */
    spam: {
        /**
         * Spam score. Example: 2
         */
        score: number | null;
        /**
         * Detection level. Example: relaxed
         */
        detectionLevel: string | null;
        /**
         * SPF, DKIM, DMARC, block lists, permitted and managed senders, verdict, as Mimecast sends them.
         */
        details: {
            [k: string]: unknown;
        } | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    } | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-message-part`. Reads a part of an archived message: its body as HTML or plain text, or the whole message. Use it to read what a message says. Everybody who opens the HTML of a bad message may be harmed by it: ask for it stripped. Changes nothing in Mimecast. Needs the permission "Archive | Read".
 */
export interface GetMessagePartInput {
    /**
     * Id of the message, from search-archive or list-archived-messages. Example: syn-arch-1
     */
    id: string;
    /**
     * Which part; RFC822 is the whole message. Example: PLAIN
     */
    part: 'HTML' | 'PLAIN' | 'RFC822' | 'TRANSMISSION_MESSAGE_BODY';
    /**
     * Mailbox in which it is read as it was delivered; as it was received when absent. Example: ann@example.com
     */
    mailbox?: string;
    /**
     * Take dangerous parts out of HTML. Example: true
     */
    stripDangerous?: boolean;
    /**
     * Take images out of HTML. Example: true
     */
    stripImages?: boolean;
    /**
     * Take styles out of HTML. Example: true
     */
    stripStyles?: boolean;
    /**
     * Make plain text of HTML. Example: false
     */
    extractFromHtml?: boolean;
    /**
     * When true, the answer holds a link to the file and not the file, however small it is. Example: false
     */
    asLink?: boolean;
}

/**
 * What `get-message-part` returns.
 */
export interface GetMessagePartOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * The whole file, as "encoding" says; null where a link stands for it.
     */
    content: string | null;
    /**
     * How the content is written: utf8 is the text itself. Example: utf8
     */
    encoding: ('utf8' | 'base64') | null;
    /**
     * Size of the file in bytes; null where a link stands for it. Example: 1000
     */
    size: number | null;
    /**
     * Address of a file that is too large for an answer (over 1.4 MB), or was asked for as a link. Fetch it soon, without any credentials. Who has it can read the file: keep it out of logs.
     */
    link: string | null;
}

/**
 * Input of `get-remediation-incident`. Reads one remediation incident as it stands: how many messages were found, removed, not removed, put back. Use it to follow an incident to its end; where only its code is known, find-remediation-incidents tells its handle. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
 */
export interface GetRemediationIncidentInput {
    /**
     * The "handle" of the incident, not its "id". Example: syn-inc-1
     */
    handle: string;
}

/**
 * What `get-remediation-incident` returns.
 */
export interface GetRemediationIncidentOutput {
    /**
     * The code of the incident, which stays; made from its time and reason where it has none. Example: TR-CUSA100A100-00001-M
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `create`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * The code by which people name it. Example: TR-CUSA100A100-00001-M
     */
    code: string | null;
    /**
     * notify_only, automatic, manual or restored. Example: manual
     */
    type: string | null;
    /**
     * Why it was made. Example: phish
     */
    reason: string | null;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    created: string | null;
    /**
     * When it last changed, ISO 8601 in UTC. Example: 2026-01-06T09:31:00.000Z
     */
    modified: string | null;
    /**
     * Messages that were found. Example: 3
     */
    identified: number | null;
    /**
     * Messages that were removed. Example: 2
     */
    successful: number | null;
    /**
     * Messages that could not be removed. Example: 1
     */
    failed: number | null;
    /**
     * Messages that were put back. Example: 0
     */
    restored: number | null;
    /**
     * What was searched for, and the window of time that Mimecast chose, as it sends them.
     */
    searchCriteria: {
        [k: string]: unknown;
    } | null;
    /**
     * Mimecast's id of the incident, for get-remediation-incident. Example: syn-inc-1
     */
    handle: string | null;
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
 * Input of `get-threat-indicator-quota`. Reads how many indicators of its own the account has brought, and how many more it may. Use it before create-threat-indicators brings many. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs no permission of its own.
 */
export type GetThreatIndicatorQuotaInput = Record<string, never>;

/**
 * What `get-threat-indicator-quota` returns.
 */
export interface GetThreatIndicatorQuotaOutput {
    /**
     * What Mimecast answers, unchanged: indicators in use and how many remain. The names of its fields are not documented.
     */
    quota: {
        [k: string]: unknown;
    };
}

/**
 * Input of `list-archived-messages`. Lists the archived messages of one mailbox, received or sent, over a span of time, with a cursor. Use it to see the mail of one person; search-archive looks through all mailboxes. Changes nothing in Mimecast. Needs the permission "Archive | Search | Read".
 */
export interface ListArchivedMessagesInput {
    /**
     * Address of the mailbox; needed unless a cursor is given. Example: ann@example.com
     */
    mailbox?: string;
    /**
     * What was received (when absent) or sent. Example: INBOX
     */
    view?: 'INBOX' | 'SENT';
    /**
     * Earliest time, ISO 8601; 30 days before the end when absent. Example: 2026-01-01T00:00:00Z
     */
    start?: string;
    /**
     * Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z
     */
    end?: string;
    /**
     * Also mailboxes that this one may read; false when absent. Example: false
     */
    includeDelegates?: boolean;
    /**
     * Also mail to other addresses of the person; true when absent. Example: true
     */
    includeAliases?: boolean;
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
 * What `list-archived-messages` returns.
 */
export interface ListArchivedMessagesOutput {
    /**
     * Messages, in the order Mimecast lists them.
     */
    messages: {
        /**
         * Id of the message in the archive, for get-archived-message. Example: syn-arch-1
         */
        id: string;
        /**
         * When, ISO 8601 in UTC: Mimecast's `received`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
         */
        occurredAt: string | null;
        /**
         * Example: ARCHIVED
         */
        status: string | null;
        /**
         * Subject. Example: Offer
         */
        subject: string | null;
        /**
         * When it was received, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
         */
        received: string | null;
        /**
         * Sender. Example: news@example.net
         */
        from: string | null;
        /**
         * Name of the sender. Example: News
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
         * Size in bytes. Example: 7000
         */
        size: number | null;
        /**
         * Number of attachments. Example: 1
         */
        attachmentCount: number | null;
        /**
         * Whether it was read. Example: true
         */
        read: boolean | null;
        /**
         * Whether it was sent by Closed Circuit Messaging. Example: false
         */
        ccm: boolean | null;
        /**
         * Whether it was recalled. Example: false
         */
        recalled: boolean | null;
        /**
         * Whether it has expired. Example: false
         */
        expired: boolean | null;
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
         * Handle for release-held-messages and reject-held-messages. Example: syn-held-1
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
 * Input of `list-processing-messages`. Lists the messages that Mimecast is processing now, with filters and a cursor. Use it when mail is late. The list is often empty: messages stay in it for seconds, unless they are tried again. Changes nothing in Mimecast. Needs the permission "Monitoring | Processing | Read".
 */
export interface ListProcessingMessagesInput {
    /**
     * Earliest, ISO 8601; seven days ago when absent. Example: 2026-01-05T00:00:00Z
     */
    start?: string;
    /**
     * Latest, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z
     */
    end?: string;
    /**
     * Which queue; processing when absent. Example: processing
     */
    type?: 'processing' | 'bulk_processing';
    /**
     * Only messages that match.
     */
    searchBy?: {
        /**
         * Where to look. Example: toAddress
         */
        field: 'ALL' | 'fromAddress' | 'toAddress' | 'subject' | 'info' | 'remoteIp';
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
 * What `list-processing-messages` returns.
 */
export interface ListProcessingMessagesOutput {
    /**
     * Messages, newest first.
     */
    messages: {
        /**
         * Handle of the message in the queue. Example: syn-proc-1
         */
        id: string;
        /**
         * When, ISO 8601 in UTC: Mimecast's `created`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
         */
        occurredAt: string | null;
        /**
         * Envelope sender. Example: a@example.net
         */
        from: string | null;
        /**
         * Header sender. Example: a@example.net
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
         * Subject. Example: Demo
         */
        subject: string | null;
        /**
         * Whether the message has attachments. Example: true
         */
        hasAttachments: boolean | null;
        /**
         * Direction. Example: inbound
         */
        route: string | null;
        /**
         * Size in bytes. Example: 7110
         */
        size: number | null;
        /**
         * IP address it came from. Example: 203.0.113.10
         */
        remoteIp: string | null;
        /**
         * How often it was tried. Example: 2
         */
        attempts: number | null;
        /**
         * Since when it is in the queue, ISO 8601 in UTC. Example: 2026-01-06T00:45:30.000Z
         */
        created: string | null;
        /**
         * When it is tried next, ISO 8601 in UTC. Example: 2026-01-06T00:46:54.000Z
         */
        nextAttempt: string | null;
        /**
         * Details. Example: waiting
         */
        info: string | null;
        /**
         * Example: normal
         */
        priority: string | null;
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
 * Input of `list-threat-indicator-batches`. Lists the batches of file hashes that create-threat-indicators brought, with a cursor. Use it to see how far Mimecast is with a batch. Beside its id the fields of a batch are not documented and stand in "extra" as they come. Changes nothing in Mimecast. Needs the permission "BYO Threat Intelligence | Read".
 */
export interface ListThreatIndicatorBatchesInput {
    /**
     * By time of creation, newest first when absent. Example: DESC
     */
    order?: 'ASC' | 'DESC';
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
 * What `list-threat-indicator-batches` returns.
 */
export interface ListThreatIndicatorBatchesOutput {
    /**
     * Batches, in the order Mimecast lists them.
     */
    batches: {
        /**
         * Id of the batch, for delete-threat-indicator-batch. Example: syn-batch-1
         */
        id: string;
        /**
         * When Mimecast is or will be done with it, as it writes that. Example: 2026-01-06T09:30:00Z[UTC]
         */
        completionTime: string | null;
        /**
         * How many hashes it has. Example: 1
         */
        hashCount: number | null;
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
 * Input of `permit-sender`. Permits senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is permitted already counts as done. Use it when good mail of a sender keeps being held or rejected. Mail of the sender passes the spam checks of the recipient; block-sender undoes it for a pair. Nothing can read which pairs there are. Needs the permission "Gateway | Managed Senders | Edit".
 */
export interface PermitSenderInput {
    /**
     * One to 1000; one that is given twice counts once.
     *
     * @minItems 1
     * @maxItems 1000
     */
    pairs: {
        /**
         * Address of the sender. Example: news@example.net
         */
        sender: string;
        /**
         * Address of the recipient in the account, for whom alone it holds. Example: ann@example.com
         */
        to: string;
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `permit-sender` returns.
 */
export interface PermitSenderOutput {
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * The sender that was asked for. Example: news@example.net
         */
        sender: string;
        /**
         * The recipient that was asked for. Example: ann@example.com
         */
        to: string;
        /**
         * What became of it. "unknown": the answer does not say; look before you repeat it. "not_sent": an error before it ended the run. Example: permitted
         */
        outcome: 'permitted' | 'refused' | 'unknown' | 'not_sent';
        /**
         * Why it was not done; null where it was, and where it was not sent.
         */
        error: {
            /**
             * Kind of failure, as in every error. Example: conflict
             */
            type: string;
            /**
             * Code of Mimecast, or ours. Example: not_permitted
             */
            code: string;
            /**
             * What happened and what to do.
             */
            message: string;
        } | null;
    }[];
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
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
 * Input of `reject-held-messages`. Rejects many held messages, 25 per call of Mimecast, with or without a notice to their senders, and tells what became of each. Use it when held messages must not be delivered. The messages leave the hold queue and are not delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit" and "Account | Dashboard | Read".
 */
export interface RejectHeldMessagesInput {
    /**
     * One to 1000; one that is given twice counts once.
     *
     * @minItems 1
     * @maxItems 1000
     *
     * Items: Id of a held message: from list-held-messages, or of a HeldMessage record, for which the hold queue is read first. Example: syn-held-1
     */
    ids: string[];
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
     * Text for the senders. Example: Not accepted
     */
    message?: string;
    /**
     * Whether the senders get a notice; false when absent. Example: false
     */
    notify?: boolean;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `reject-held-messages` returns.
 */
export interface RejectHeldMessagesOutput {
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * The id that was asked for. Example: syn-held-1
         */
        id: string;
        /**
         * What became of it. "unknown": the answer does not say; look before you repeat it. "not_sent": an error before it ended the run. Example: rejected
         */
        outcome: 'rejected' | 'refused' | 'unknown' | 'not_sent';
        /**
         * Why it was not done; null where it was, and where it was not sent.
         */
        error: {
            /**
             * Kind of failure, as in every error. Example: conflict
             */
            type: string;
            /**
             * Code of Mimecast, or ours. Example: not_rejected
             */
            code: string;
            /**
             * What happened and what to do.
             */
            message: string;
        } | null;
    }[];
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
 * Input of `release-held-messages`. Releases many held messages to their recipients, 25 per call of Mimecast, and tells what became of each. Use it when a sender or a policy held what it should not have. The messages are delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit" and "Account | Dashboard | Read".
 */
export interface ReleaseHeldMessagesInput {
    /**
     * One to 1000; one that is given twice counts once.
     *
     * @minItems 1
     * @maxItems 1000
     *
     * Items: Id of a held message: from list-held-messages, or of a HeldMessage record, for which the hold queue is read first. Example: syn-held-1
     */
    ids: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `release-held-messages` returns.
 */
export interface ReleaseHeldMessagesOutput {
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * The id that was asked for. Example: syn-held-1
         */
        id: string;
        /**
         * What became of it. "unknown": the answer does not say; look before you repeat it. "not_sent": an error before it ended the run. Example: released
         */
        outcome: 'released' | 'refused' | 'unknown' | 'not_sent';
        /**
         * Why it was not done; null where it was, and where it was not sent.
         */
        error: {
            /**
             * Kind of failure, as in every error. Example: conflict
             */
            type: string;
            /**
             * Code of Mimecast, or ours. Example: not_released
             */
            code: string;
            /**
             * What happened and what to do.
             */
            message: string;
        } | null;
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
 * Input of `search-archive`. Searches the archive of the whole account, as far back as messages are kept, newest first, with a cursor. Use it where search-messages ends, which knows the last 30 days only, or for words in messages. Mimecast writes each search to the account's own log. Changes nothing in Mimecast. Needs the permission "Archive | Search | Read".
 */
export interface SearchArchiveInput {
    /**
     * Words in the message; a loose search, not one for an exact phrase. Example: invoice
     */
    text?: string;
    /**
     * Sender, an address or a domain with its subdomains. Not together with "to". Example: example.net
     */
    from?: string;
    /**
     * Recipient, an address or a domain with its subdomains. Not together with "from". Example: ann@example.com
     */
    to?: string;
    /**
     * Earliest time, ISO 8601; together with "end". Example: 2026-01-01T00:00:00Z
     */
    start?: string;
    /**
     * Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z
     */
    end?: string;
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
 * What `search-archive` returns.
 */
export interface SearchArchiveOutput {
    /**
     * Messages, newest first.
     */
    messages: {
        /**
         * Id of the message in the archive, for get-archived-message. Example: syn-arch-1
         */
        id: string;
        /**
         * When, ISO 8601 in UTC: Mimecast's `receiveddate`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
         */
        occurredAt: string | null;
        /**
         * Example: ARCHIVED
         */
        status: string | null;
        /**
         * Subject. Example: Offer
         */
        subject: string | null;
        /**
         * When it was received, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z
         */
        received: string | null;
        /**
         * Sender. Example: news@example.net
         */
        from: string | null;
        /**
         * Name of the sender. Example: News
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
         * Recipients in one text. Example: Ann Lee
         */
        toNames: string | null;
        /**
         * Size in bytes. Example: 7000
         */
        size: number | null;
        /**
         * Number of attachments, without those in the body. Example: 1
         */
        attachmentCount: number | null;
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
 * Input of `search-file-hash`. Tells of up to twenty file hashes whether messages of the last year brought such a file. Use it to see whether a known bad file has arrived before create-remediation-incident removes it. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
 */
export interface SearchFileHashInput {
    /**
     * One to twenty.
     *
     * @minItems 1
     * @maxItems 20
     *
     * Items: SHA-256 of a file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b
     */
    hashes: string[];
}

/**
 * What `search-file-hash` returns.
 */
export interface SearchFileHashOutput {
    /**
     * One for each, in their order.
     */
    results: {
        /**
         * The hash that was asked for.
         */
        hash: string;
        /**
         * Whether a message brought such a file; null when Mimecast could not look it up. Example: false
         */
        detected: boolean | null;
    }[];
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
 * Input of `send-email`. Sends one message from the address of the API application, without attachments. Use it to tell people what was done about their mail. Mimecast does not let the sender be chosen. The message is sent, which cannot be undone. Each call sends another one: after an unknown outcome ask the recipient before you send it again. Needs the permission "Account | Dashboard | Read".
 */
export interface SendEmailInput {
    /**
     * Recipients, up to a hundred.
     *
     * @minItems 1
     * @maxItems 100
     */
    to: {
        /**
         * Example: ann@example.com
         */
        address: string;
        /**
         * Example: Ann Lee
         */
        name?: string;
    }[];
    /**
     * Recipients of a copy.
     *
     * @minItems 1
     * @maxItems 100
     */
    cc?: {
        /**
         * Example: ann@example.com
         */
        address: string;
        /**
         * Example: Ann Lee
         */
        name?: string;
    }[];
    /**
     * Recipients that the others do not see.
     *
     * @minItems 1
     * @maxItems 100
     */
    bcc?: {
        /**
         * Example: ann@example.com
         */
        address: string;
        /**
         * Example: Ann Lee
         */
        name?: string;
    }[];
    /**
     * Subject. Example: Your message was released
     */
    subject: string;
    /**
     * Body as plain text; this or "html" is needed. Example: Hello
     */
    text?: string;
    /**
     * Body as HTML. Example: <p>Hello</p>
     */
    html?: string;
    /**
     * Internet message id of the message it answers. Example: <0001@sender.example>
     */
    inReplyTo?: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `send-email` returns.
 */
export interface SendEmailOutput {
    /**
     * Internet message id, where Mimecast says it; null for a dry run. Example: <0001@example.com>
     */
    messageId: string | null;
    /**
     * The date header of the message. Example: Tue, 6 Jan 2026 09:30:00 +0000
     */
    date: string | null;
    /**
     * Recipients that Mimecast did not take. Example: []
     */
    invalidRecipients: string[];
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
 * Saved by the sync `held-messages`. The hold queue of the whole account as it is: a message that was released, rejected or removed is deleted.
 */
export interface HeldMessage {
    /**
     * The number inside Mimecast's id, or made from the facts of the message where the id shows none. release-held-messages and reject-held-messages take it.
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
 * Saved by the sync `remediation-incidents`. Incidents by which delivered messages were removed, as they stand: how many messages were found, removed and put back. One that is older than a year is deleted.
 */
export interface RemediationIncident {
    /**
     * The code of the incident, which stays; made from its time and reason where it has none. Example: TR-CUSA100A100-00001-M
     */
    id: string;
    /**
     * When, ISO 8601 in UTC: Mimecast's `create`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z
     */
    occurredAt: string | null;
    /**
     * The code by which people name it. Example: TR-CUSA100A100-00001-M
     */
    code: string | null;
    /**
     * notify_only, automatic, manual or restored. Example: manual
     */
    type: string | null;
    /**
     * Why it was made. Example: phish
     */
    reason: string | null;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    created: string | null;
    /**
     * When it last changed, ISO 8601 in UTC. Example: 2026-01-06T09:31:00.000Z
     */
    modified: string | null;
    /**
     * Messages that were found. Example: 3
     */
    identified: number | null;
    /**
     * Messages that were removed. Example: 2
     */
    successful: number | null;
    /**
     * Messages that could not be removed. Example: 1
     */
    failed: number | null;
    /**
     * Messages that were put back. Example: 0
     */
    restored: number | null;
    /**
     * What was searched for, and the window of time that Mimecast chose, as it sends them.
     */
    searchCriteria: {
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
     * Blocks senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is blocked already counts as done. Use it when a person must get no more mail of a sender. For the whole account block the sender by a group or a policy. Mail of the sender to the recipient is rejected; permit-sender undoes it for a pair. Nothing can read which pairs there are. Needs the permission "Gateway | Managed Senders | Edit".
     */
    'block-sender': { input: BlockSenderInput; output: BlockSenderOutput };
    /**
     * Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Use it when one is refused, or after permissions were changed. Stores the answer in the metadata, and starts the syncs that were paused for what they lacked and lack it no more. Changes nothing in Mimecast. Needs no permission of its own.
     */
    'check-permissions': { input: CheckPermissionsInput; output: CheckPermissionsOutput };
    /**
     * Blocks or permits up to twenty URLs or domains in URL Protect. Use it when a link must not be opened, or must always open. Reports what was made, what already existed, what failed and what is not known. Each entry holds for all users of the account; deleting it in Mimecast undoes that. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".
     */
    'create-managed-url': { input: CreateManagedUrlInput; output: CreateManagedUrlOutput };
    /**
     * Removes delivered messages from the mailboxes of the account: those with a file hash, with certain internet message ids, or with a URL. Use it when something harmful was delivered. Mimecast works on it after the answer: follow it with get-remediation-incident. Each call makes another incident; where its outcome is not known look with find-remediation-incidents. The messages disappear from mailboxes. No operation of the API undoes that: they are restored in the Mimecast console. Needs the permission "Services | Threat Remediation | Edit".
     */
    'create-remediation-incident': { input: CreateRemediationIncidentInput; output: CreateRemediationIncidentOutput };
    /**
     * Brings up to a thousand file hashes of your own to Mimecast, to be blocked or allowed, or takes such hashes back. Use it when you know of bad files before Mimecast does. The account needs the package BYO Threat Intelligence; get-threat-indicator-quota tells how many more it may bring. Files with these hashes are blocked or allowed for the whole account; the operation DELETE for the same hashes, or delete-threat-indicator-batch, undoes it. Needs the permission "BYO Threat Intelligence | Upload".
     */
    'create-threat-indicators': { input: CreateThreatIndicatorsInput; output: CreateThreatIndicatorsOutput };
    /**
     * Asks Mimecast to send finished analyses of reported messages to an address of yours. Use it to be told instead of asking. A subscription ends unless it is renewed. Each call makes another subscription; delete-threat-report-subscription undoes that. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'create-threat-report-subscription': { input: CreateThreatReportSubscriptionInput; output: CreateThreatReportSubscriptionOutput };
    /**
     * Turns links that URL Protect has rewritten back into what they were. Use it before a link of a message is shown, looked up or blocked. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'decode-url': { input: DecodeUrlInput; output: DecodeUrlOutput };
    /**
     * Removes every permit and block of which the sender is an address of the account itself. Use it to clean up entries by which forged internal senders pass. Mimecast does not say what was removed. It cannot be undone: nothing reads which entries there were. Needs the permission "Gateway | Managed Senders | Edit".
     */
    'delete-internal-managed-senders': { input: DeleteInternalManagedSendersInput; output: DeleteInternalManagedSendersOutput };
    /**
     * Removes what is permitted or blocked of up to a thousand senders, for all recipients. Use it to begin anew with a sender, or to end permits that go too far. Mimecast does not say what was removed. It cannot be undone: nothing reads for which recipients there were entries, so write them down before if you know them. Needs the permission "Gateway | Managed Senders | Edit".
     */
    'delete-managed-senders': { input: DeleteManagedSendersInput; output: DeleteManagedSendersOutput };
    /**
     * Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings. The URL is judged as any other again. create-managed-url undoes it, with another handle. Needs the permission "Services | URL Protection | Edit".
     */
    'delete-managed-url': { input: DeleteManagedUrlInput; output: DeleteManagedUrlOutput };
    /**
     * Removes a batch of file hashes that create-threat-indicators brought. Use it when hashes shall no longer be blocked or allowed. The files are judged as any others again; create-threat-indicators undoes it, with another batch. Needs the permission "BYO Threat Intelligence | Delete".
     */
    'delete-threat-indicator-batch': { input: DeleteThreatIndicatorBatchInput; output: DeleteThreatIndicatorBatchOutput };
    /**
     * Ends a subscription for analyses of reported messages; one that is gone already counts as done. Use it when nobody takes the notifications any more. Unconfirmed: path and method are documented, the reply is not. Notifications to its address end, which cannot be undone; a new subscription has another id. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'delete-threat-report-subscription': { input: DeleteThreatReportSubscriptionInput; output: DeleteThreatReportSubscriptionOutput };
    /**
     * Lists remediation incidents of the last year, with filters and a cursor. Use it to see what was removed from mailboxes, or whether an incident was made whose answer was lost. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
     */
    'find-remediation-incidents': { input: FindRemediationIncidentsInput; output: FindRemediationIncidentsOutput };
    /**
     * Reads the Mimecast account behind the connection: code, name, region, packages. Use it to tell which customer a connection belongs to. Support code and pass phrase are left out. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-account': { input: GetAccountInput; output: GetAccountOutput };
    /**
     * Reads an attachment of an archived message, or the whole message as an .eml file. Use it to look into a file, or to keep a message as evidence. The file may be harmful: do not open it where that matters. Changes nothing in Mimecast. Needs the permission "Archive | Read".
     */
    'get-archived-file': { input: GetArchivedFileInput; output: GetArchivedFileOutput };
    /**
     * Reads one message of the archive: headers, people, the beginning of its body, and its attachments with their hashes. Use it after search-archive or list-archived-messages; get-message-part reads the body, get-archived-file an attachment or the whole message. Changes nothing in Mimecast. Needs the permission "Archive | Search Content View".
     */
    'get-archived-message': { input: GetArchivedMessageInput; output: GetArchivedMessageOutput };
    /**
     * Lists the categories of audit events, as the records of audit-events name them. Use it to offer a filter. Changes nothing in Mimecast. Needs the permission "Account | Logs | Read".
     */
    'get-audit-categories': { input: GetAuditCategoriesInput; output: GetAuditCategoriesOutput };
    /**
     * Reads how many messages waited to be delivered, inbound and outbound, over a span of time. Use it to see whether mail was late for all or for one sender. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-email-queues': { input: GetEmailQueuesInput; output: GetEmailQueuesOutput };
    /**
     * Counts the held messages of the whole account by the policy that holds them. Use it to see where the hold queue grows before looking at single messages. Changes nothing in Mimecast. Needs the permission "Account | Monitoring | Held Summary | Read".
     */
    'get-held-summary': { input: GetHeldSummaryInput; output: GetHeldSummaryOutput };
    /**
     * Reads all that message tracking knows of one message: recipients, deliveries, policies, spam checks, and why it is held or how long it is kept. Use it after search-messages, to understand what happened to a message. A held message is told in other parts than an archived one. Changes nothing in Mimecast. Needs the permission "Gateway | Tracking | Read".
     */
    'get-message-info': { input: GetMessageInfoInput; output: GetMessageInfoOutput };
    /**
     * Reads a part of an archived message: its body as HTML or plain text, or the whole message. Use it to read what a message says. Everybody who opens the HTML of a bad message may be harmed by it: ask for it stripped. Changes nothing in Mimecast. Needs the permission "Archive | Read".
     */
    'get-message-part': { input: GetMessagePartInput; output: GetMessagePartOutput };
    /**
     * Reads one remediation incident as it stands: how many messages were found, removed, not removed, put back. Use it to follow an incident to its end; where only its code is known, find-remediation-incidents tells its handle. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
     */
    'get-remediation-incident': { input: GetRemediationIncidentInput; output: GetRemediationIncidentOutput };
    /**
     * Reads one message that users reported, with its analysis as it stands now. Use it when a notification names a message. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'get-reported-email': { input: GetReportedEmailInput; output: GetReportedEmailOutput };
    /**
     * Reads the details of one detection: sender, recipients, threats, files, clicked URLs. Use it when a detection is looked into. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'get-threat-event-details': { input: GetThreatEventDetailsInput; output: GetThreatEventDetailsOutput };
    /**
     * Reads how many indicators of its own the account has brought, and how many more it may. Use it before create-threat-indicators brings many. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs no permission of its own.
     */
    'get-threat-indicator-quota': { input: GetThreatIndicatorQuotaInput; output: GetThreatIndicatorQuotaOutput };
    /**
     * Lists the archived messages of one mailbox, received or sent, over a span of time, with a cursor. Use it to see the mail of one person; search-archive looks through all mailboxes. Changes nothing in Mimecast. Needs the permission "Archive | Search | Read".
     */
    'list-archived-messages': { input: ListArchivedMessagesInput; output: ListArchivedMessagesOutput };
    /**
     * Lists profile groups, with filters and a cursor. Use it to find a group by its name; the sync groups keeps all of them with their members. Changes nothing in Mimecast. Needs the permission "Directories | Groups | Read".
     */
    'list-groups': { input: ListGroupsInput; output: ListGroupsOutput };
    /**
     * Lists the messages in the hold queue of the whole account, with filters and a cursor. Use it to find what to release or to reject. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'list-held-messages': { input: ListHeldMessagesInput; output: ListHeldMessagesOutput };
    /**
     * Lists the URLs and domains that URL Protect always blocks or permits, with filters and a cursor. Use it to see whether there is an entry for a URL, and to get the handle with which delete-managed-url removes it. An entry that a filter does not find may be there all the same: the list without filters is the one to trust. Changes nothing in Mimecast. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".
     */
    'list-managed-urls': { input: ListManagedUrlsInput; output: ListManagedUrlsOutput };
    /**
     * Lists the messages that Mimecast is processing now, with filters and a cursor. Use it when mail is late. The list is often empty: messages stay in it for seconds, unless they are tried again. Changes nothing in Mimecast. Needs the permission "Monitoring | Processing | Read".
     */
    'list-processing-messages': { input: ListProcessingMessagesInput; output: ListProcessingMessagesOutput };
    /**
     * Lists the batches of file hashes that create-threat-indicators brought, with a cursor. Use it to see how far Mimecast is with a batch. Beside its id the fields of a batch are not documented and stand in "extra" as they come. Changes nothing in Mimecast. Needs the permission "BYO Threat Intelligence | Read".
     */
    'list-threat-indicator-batches': { input: ListThreatIndicatorBatchesInput; output: ListThreatIndicatorBatchesOutput };
    /**
     * Lists the subscriptions for analyses of reported messages, with their ends. Use it to find one that has to be renewed or deleted. Unconfirmed: path and method are documented, the form of the reply is not. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'list-threat-report-subscriptions': { input: ListThreatReportSubscriptionsInput; output: ListThreatReportSubscriptionsOutput };
    /**
     * Permits senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is permitted already counts as done. Use it when good mail of a sender keeps being held or rejected. Mail of the sender passes the spam checks of the recipient; block-sender undoes it for a pair. Nothing can read which pairs there are. Needs the permission "Gateway | Managed Senders | Edit".
     */
    'permit-sender': { input: PermitSenderInput; output: PermitSenderOutput };
    /**
     * Rejects a held message, with or without a notice to its sender. Use it when a held message must not be delivered. The message leaves the hold queue and is not delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".
     */
    'reject-held-message': { input: RejectHeldMessageInput; output: RejectHeldMessageOutput };
    /**
     * Rejects many held messages, 25 per call of Mimecast, with or without a notice to their senders, and tells what became of each. Use it when held messages must not be delivered. The messages leave the hold queue and are not delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit" and "Account | Dashboard | Read".
     */
    'reject-held-messages': { input: RejectHeldMessagesInput; output: RejectHeldMessagesOutput };
    /**
     * Releases a held message to its recipient. Use it when a message was held by mistake. The message is delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit".
     */
    'release-held-message': { input: ReleaseHeldMessageInput; output: ReleaseHeldMessageOutput };
    /**
     * Releases many held messages to their recipients, 25 per call of Mimecast, and tells what became of each. Use it when a sender or a policy held what it should not have. The messages are delivered, which cannot be undone. Needs the permission "Account | Monitoring | Held | Edit" and "Account | Dashboard | Read".
     */
    'release-held-messages': { input: ReleaseHeldMessagesInput; output: ReleaseHeldMessagesOutput };
    /**
     * Renews a subscription for analyses of reported messages before it ends. Use it for as long as notifications are wanted. Unconfirmed: path and method are documented, the body is not, so none is sent. The subscription ends later; that need not be undone, it can be deleted. Renewing it again does no harm. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'renew-threat-report-subscription': { input: RenewThreatReportSubscriptionInput; output: RenewThreatReportSubscriptionOutput };
    /**
     * Searches the archive of the whole account, as far back as messages are kept, newest first, with a cursor. Use it where search-messages ends, which knows the last 30 days only, or for words in messages. Mimecast writes each search to the account's own log. Changes nothing in Mimecast. Needs the permission "Archive | Search | Read".
     */
    'search-archive': { input: SearchArchiveInput; output: SearchArchiveOutput };
    /**
     * Tells of up to twenty file hashes whether messages of the last year brought such a file. Use it to see whether a known bad file has arrived before create-remediation-incident removes it. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
     */
    'search-file-hash': { input: SearchFileHashInput; output: SearchFileHashOutput };
    /**
     * Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL. Use it to see what became of a message. Mimecast writes each search to the account's own log. Changes nothing in Mimecast. Needs the permission "Gateway | Tracking | Read".
     */
    'search-messages': { input: SearchMessagesInput; output: SearchMessagesOutput };
    /**
     * Sends one message from the address of the API application, without attachments. Use it to tell people what was done about their mail. Mimecast does not let the sender be chosen. The message is sent, which cannot be undone. Each call sends another one: after an unknown outcome ask the recipient before you send it again. Needs the permission "Account | Dashboard | Read".
     */
    'send-email': { input: SendEmailInput; output: SendEmailOutput };
    /**
     * Tells which API application and account the connection acts as. Use it to see whether a connection works. Changes nothing in Mimecast. Needs no permission of its own.
     */
    whoami: { input: WhoamiInput; output: WhoamiOutput };
}

/** Every model the syncs save, by name. */
export interface Models {
    ArchiveSearchLog: ArchiveSearchLog;
    ArchiveViewLog: ArchiveViewLog;
    AttachmentProtectEvent: AttachmentProtectEvent;
    AttachmentProtectLog: AttachmentProtectLog;
    AuditEvent: AuditEvent;
    AvEvent: AvEvent;
    CloudIntegratedEntity: CloudIntegratedEntity;
    CloudIntegratedMailflow: CloudIntegratedMailflow;
    CloudIntegratedUrlClick: CloudIntegratedUrlClick;
    DeliveryEvent: DeliveryEvent;
    DlpLog: DlpLog;
    ExternalDomain: ExternalDomain;
    Group: Group;
    GroupMember: GroupMember;
    HeldMessage: HeldMessage;
    HeldReleaseLog: HeldReleaseLog;
    ImpersonationProtectEvent: ImpersonationProtectEvent;
    ImpersonationProtectLog: ImpersonationProtectLog;
    InternalDomain: InternalDomain;
    InternalEmailProtectEvent: InternalEmailProtectEvent;
    JournalEvent: JournalEvent;
    LiveSecurityEvent: LiveSecurityEvent;
    MessageTrackingLog: MessageTrackingLog;
    PendingDomain: PendingDomain;
    ProcessEvent: ProcessEvent;
    ReceiptEvent: ReceiptEvent;
    RejectionLog: RejectionLog;
    RemediationIncident: RemediationIncident;
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
    'block-sender': { version: '1.0.0', reads: false, answers: ['results', 'request'], scopes: ['Gateway | Managed Senders | Edit'] },
    'check-permissions': { version: '1.0.0', reads: true, answers: ['checkedAt', 'endpoints', 'functions', 'startedSyncs', 'warnings'], scopes: [] },
    'create-managed-url': {
        version: '1.0.0',
        reads: false,
        answers: ['created', 'existing', 'failed', 'unknown', 'request'],
        scopes: ['Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'create-remediation-incident': { version: '1.0.0', reads: false, answers: ['incident', 'request'], scopes: ['Services | Threat Remediation | Edit'] },
    'create-threat-indicators': {
        version: '1.0.0',
        reads: false,
        answers: ['batchId', 'completionTime', 'hashCount', 'request'],
        scopes: ['BYO Threat Intelligence | Upload']
    },
    'create-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        answers: ['subscription', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'decode-url': { version: '1.0.0', reads: true, answers: ['results'], scopes: ['Account | Dashboard | Read'] },
    'delete-internal-managed-senders': {
        version: '1.0.0',
        reads: false,
        answers: ['done', 'deleted', 'request'],
        scopes: ['Gateway | Managed Senders | Edit']
    },
    'delete-managed-senders': { version: '1.0.0', reads: false, answers: ['done', 'deleted', 'request'], scopes: ['Gateway | Managed Senders | Edit'] },
    'delete-managed-url': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Services | URL Protection | Edit']
    },
    'delete-threat-indicator-batch': { version: '1.0.0', reads: false, answers: ['id', 'deleted', 'request'], scopes: ['BYO Threat Intelligence | Delete'] },
    'delete-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'find-remediation-incidents': {
        version: '1.0.0',
        reads: true,
        answers: ['incidents', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Services | Threat Remediation | Read']
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
    'get-archived-file': { version: '1.0.0', reads: true, answers: ['id', 'content', 'encoding', 'size', 'link'], scopes: ['Archive | Read'] },
    'get-archived-message': {
        version: '1.0.0',
        reads: true,
        answers: [
            'id',
            'messageId',
            'status',
            'subject',
            'from',
            'fromName',
            'fromEnvelope',
            'replyTo',
            'to',
            'cc',
            'received',
            'processed',
            'headerDate',
            'size',
            'hasHtmlBody',
            'preview',
            'headers',
            'attachments'
        ],
        scopes: ['Archive | Search Content View']
    },
    'get-audit-categories': { version: '1.0.0', reads: true, answers: ['categories', 'unreadableRows'], scopes: ['Account | Logs | Read'] },
    'get-email-queues': { version: '1.0.0', reads: true, answers: ['inbound', 'outbound'], scopes: ['Account | Dashboard | Read'] },
    'get-held-summary': { version: '1.0.0', reads: true, answers: ['policies', 'messages'], scopes: ['Account | Monitoring | Held Summary | Read'] },
    'get-message-info': {
        version: '1.0.0',
        reads: true,
        answers: ['id', 'status', 'message', 'receipt', 'transmission', 'deliveries', 'queue', 'retention', 'spam'],
        scopes: ['Gateway | Tracking | Read']
    },
    'get-message-part': { version: '1.0.0', reads: true, answers: ['id', 'content', 'encoding', 'size', 'link'], scopes: ['Archive | Read'] },
    'get-remediation-incident': {
        version: '1.0.0',
        reads: true,
        answers: [
            'id',
            'occurredAt',
            'code',
            'type',
            'reason',
            'created',
            'modified',
            'identified',
            'successful',
            'failed',
            'restored',
            'searchCriteria',
            'handle'
        ],
        scopes: ['Services | Threat Remediation | Read']
    },
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
    'get-threat-event-details': {
        version: '1.0.0',
        reads: true,
        answers: ['id', 'details'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'get-threat-indicator-quota': { version: '1.0.0', reads: true, answers: ['quota'], scopes: [] },
    'list-archived-messages': {
        version: '1.0.0',
        reads: true,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Archive | Search | Read']
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
    'list-managed-urls': {
        version: '1.0.0',
        reads: true,
        answers: ['urls', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'list-processing-messages': {
        version: '1.0.0',
        reads: true,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Monitoring | Processing | Read']
    },
    'list-threat-indicator-batches': {
        version: '1.0.0',
        reads: true,
        answers: ['batches', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['BYO Threat Intelligence | Read']
    },
    'list-threat-report-subscriptions': {
        version: '1.0.0',
        reads: true,
        answers: ['subscriptions', 'unreadableRows'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'permit-sender': { version: '1.0.0', reads: false, answers: ['results', 'request'], scopes: ['Gateway | Managed Senders | Edit'] },
    'reject-held-message': { version: '1.0.0', reads: false, answers: ['id', 'rejected', 'request'], scopes: ['Account | Monitoring | Held | Edit'] },
    'reject-held-messages': {
        version: '1.0.0',
        reads: false,
        answers: ['results', 'request'],
        scopes: ['Account | Monitoring | Held | Edit', 'Account | Dashboard | Read']
    },
    'release-held-message': { version: '1.0.0', reads: false, answers: ['id', 'released', 'request'], scopes: ['Account | Monitoring | Held | Edit'] },
    'release-held-messages': {
        version: '1.0.0',
        reads: false,
        answers: ['results', 'request'],
        scopes: ['Account | Monitoring | Held | Edit', 'Account | Dashboard | Read']
    },
    'renew-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        answers: ['id', 'renewed', 'expires', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'search-archive': {
        version: '1.0.0',
        reads: true,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Archive | Search | Read']
    },
    'search-file-hash': { version: '1.0.0', reads: true, answers: ['results'], scopes: ['Services | Threat Remediation | Read'] },
    'search-messages': {
        version: '1.0.0',
        reads: true,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Tracking | Read']
    },
    'send-email': { version: '1.0.0', reads: false, answers: ['messageId', 'date', 'invalidRecipients', 'request'], scopes: ['Account | Dashboard | Read'] },
    whoami: { version: '1.0.0', reads: true, answers: ['version', 'type', 'accountCodes', 'homeAccount'], scopes: [] }
} as const;

/** Version, default frequency, models and Mimecast role permissions of every sync. */
export const syncs = {
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
    'dlp-logs': { version: '1.0.0', frequency: 'every 15 minutes', autoStart: true, models: ['DlpLog'], scopes: ['Monitoring | Data Leak Prevention | Read'] },
    'external-domains': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['ExternalDomain'], scopes: ['Directories | External | Read'] },
    groups: {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['Group', 'GroupMember'],
        scopes: ['Directories | Groups | Edit', 'Services | Directory Sync | Read']
    },
    'held-messages': { version: '1.0.0', frequency: 'every 15 minutes', autoStart: true, models: ['HeldMessage'], scopes: ['Account | Dashboard | Read'] },
    'held-release-logs': { version: '1.0.0', frequency: 'every 15 minutes', autoStart: true, models: ['HeldReleaseLog'], scopes: ['Monitoring | Held | Read'] },
    'impersonation-protect-logs': {
        version: '1.0.0',
        frequency: 'every 5 minutes',
        autoStart: true,
        models: ['ImpersonationProtectLog'],
        scopes: ['Monitoring | Impersonation Protection | Read']
    },
    'internal-domains': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['InternalDomain'], scopes: ['Directories | Internal | Read'] },
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
    'remediation-incidents': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: false,
        models: ['RemediationIncident'],
        scopes: ['Services | Threat Remediation | Read']
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
    ArchiveSearchLog: 'archive-search-logs',
    ArchiveViewLog: 'archive-view-logs',
    AttachmentProtectEvent: 'security-events',
    AttachmentProtectLog: 'attachment-protect-logs',
    AuditEvent: 'audit-events',
    AvEvent: 'security-events',
    CloudIntegratedEntity: 'cloud-integrated-events',
    CloudIntegratedMailflow: 'cloud-integrated-events',
    CloudIntegratedUrlClick: 'cloud-integrated-events',
    DeliveryEvent: 'security-events',
    DlpLog: 'dlp-logs',
    ExternalDomain: 'external-domains',
    Group: 'groups',
    GroupMember: 'groups',
    HeldMessage: 'held-messages',
    HeldReleaseLog: 'held-release-logs',
    ImpersonationProtectEvent: 'security-events',
    ImpersonationProtectLog: 'impersonation-protect-logs',
    InternalDomain: 'internal-domains',
    InternalEmailProtectEvent: 'security-events',
    JournalEvent: 'security-events',
    LiveSecurityEvent: 'security-events-live',
    MessageTrackingLog: 'message-tracking',
    PendingDomain: 'pending-domains',
    ProcessEvent: 'security-events',
    ReceiptEvent: 'security-events',
    RejectionLog: 'rejection-logs',
    RemediationIncident: 'remediation-incidents',
    ReportedEmail: 'reported-emails',
    SpamEvent: 'security-events',
    ThreatIndicator: 'threat-intel-feed',
    ThreatMalware: 'threat-intel-feed',
    ThreatRelationship: 'threat-intel-feed',
    ThreatStatistic: 'threat-statistics',
    UrlProtectEvent: 'security-events',
    UrlProtectLog: 'url-protect-logs'
} as const;

// Made by `npm run generate` from the schemas of the functions in nango-integrations/. Do not edit: change the function and run it again.

/**
 * Input of `check-permissions`. Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Stores the answer in the metadata.
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
}

/**
 * Input of `create-managed-url`. Blocks or permits up to twenty URLs or domains in URL Protect. Reports what was made, what already existed and what failed.
 */
export interface CreateManagedUrlInput {
    /**
     * One to twenty entries.
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
     * Entries that were made.
     */
    created: {
        /**
         * Handle of the entry; changes between reads. Example: syn-url-1
         */
        id: string;
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
         * Example: false
         */
        disableRewrite: boolean | null;
        /**
         * Example: false
         */
        disableUserAwareness: boolean | null;
        /**
         * Example: false
         */
        disableLogClick: boolean | null;
    }[];
    /**
     * URLs that already have an entry. It was left as it is, whatever its action: delete it first to change it.
     */
    existing: {
        /**
         * Example: https://bad.example.com/login
         */
        url: string;
    }[];
    /**
     * Entries that were refused.
     */
    failed: {
        /**
         * The URL, where Mimecast says which. Example: https://bad.example.com/login
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
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `get-account`. Reads the Mimecast account behind the connection: code, name, region, packages. Support code and pass phrase are left out.
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
     * Whether a message search must give a reason. Example: false
     */
    searchReason: boolean | null;
    /**
     * Packages of the account. Example: ["URL Protection (Site) [1043]"]
     */
    packages: string[];
}

/**
 * Input of `list-groups`. Lists profile groups, with filters and a cursor.
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
     * Groups per answer; 100 when absent. Example: 50
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
    groups: {
        /**
         * Mimecast's id: a handle that changes between reads. Example: syn-group-1
         */
        id: string | null;
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
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
}

/**
 * Input of `list-held-messages`. Lists the messages in the hold queue of the whole account, with filters and a cursor.
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
     * Messages per answer; 100 when absent. Example: 50
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
         * Header sender. Example: news@example.net
         */
        fromHeader: string | null;
        /**
         * Name of the header sender. Example: News
         */
        fromName: string | null;
        /**
         * Envelope recipient: a message held for several people is listed once per person. Example: ana@example.com
         */
        to: string | null;
        /**
         * Subject. Example: Offer
         */
        subject: string | null;
        /**
         * Direction. Example: INBOUND
         */
        route: string | null;
        /**
         * Example: false
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
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 479
     */
    totalCount: number | null;
}

/**
 * Input of `reject-held-message`. Rejects a held message, with or without a notice to its sender.
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
     * The id that was asked for. Example: syn-held-1
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
 * Input of `release-held-message`. Releases a held message to its recipient.
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
     * The id that was asked for. Example: syn-held-1
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
 * Input of `search-messages`. Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL.
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
     * Earliest time, ISO 8601; less than 30 days ago; 7 days ago when absent. Example: 2026-01-05T00:00:00Z
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
     * Messages per answer; 100 when absent. Example: 50
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
         * Header sender. Example: news@example.net
         */
        fromHeader: string | null;
        /**
         * Name of the header sender. Example: News
         */
        fromName: string | null;
        /**
         * Recipients. Example: ["ana@example.com"]
         */
        to: string[];
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
         * Example: false
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
    }[];
    /**
     * Pass it to read on; null when this was the last page.
     */
    cursor: string | null;
    /**
     * How many there are in all, where Mimecast says so. Example: 12
     */
    totalCount: number | null;
}

/**
 * Input of `whoami`. Tells which API application and account the connection acts as.
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
 * Saved by the sync `audit-events`. Administrator and account audit events.
 */
export interface AuditEvent {
    /**
     * Id that Mimecast gives the event. Example: sim-audit-0001
     */
    id: string;
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
}

/**
 * Saved by the sync `groups`. Profile groups and their members. Deletions are tracked over complete passes only.
 */
export interface Group {
    /**
     * Made from the group's source and its path of names: Mimecast's own ids change between reads.
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
     * Mimecast's id at the time of the sync: a handle for actions, not an identity.
     */
    mimecastId: string;
}

/**
 * Saved by the sync `groups`. Profile groups and their members. Deletions are tracked over complete passes only.
 */
export interface GroupMember {
    /**
     * Made from the group and the address or domain: Mimecast gives members no id.
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
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface ReceiptEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
    rejectionType: string | null;
    /**
     * SMTP code of the refusal. Example: 550
     */
    rejectionCode: number | null;
    /**
     * Details of the refusal. Example: rbl.example.net listed
     */
    rejectionInfo: string | null;
    /**
     * Errors while the message was taken. Example: null
     */
    receiptErrors: string | null;
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
    virusFound: string | null;
    /**
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface ProcessEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
    holdReason: string | null;
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
    attachments: string | null;
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
    ipNewDomain: boolean | null;
    /**
     * Impersonation check: reply address differs. Example: false
     */
    ipReplyMismatch: boolean | null;
    /**
     * Impersonation check: similar domain. Example: false
     */
    ipSimilarDomain: boolean | null;
    /**
     * Impersonation check: threat dictionary. Example: false
     */
    ipThreatDictionary: boolean | null;
    /**
     * Impersonation check: name of a user. Example: false
     */
    ipUserName: boolean | null;
    /**
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface DeliveryEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
    deliveryErrors: string | null;
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
    rejectionType: string | null;
    /**
     * SMTP code of the refusal. Example: 550
     */
    rejectionCode: number | null;
    /**
     * Details of the refusal. Example: rbl.example.net listed
     */
    rejectionInfo: string | null;
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
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface JournalEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface AvEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface SpamEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface InternalEmailProtectEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
    monitoredDomainSource: string | null;
    /**
     * Similar domain. Example: null
     */
    similarDomain: string | null;
    /**
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface ImpersonationProtectEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
    similarMimecastExternalDomainResults: string | null;
    /**
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface UrlProtectEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `security-events`. Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.
 */
export interface AttachmentProtectEvent {
    /**
     * Made from all values of the event: Mimecast gives no id.
     */
    id: string;
    /**
     * Event type. Example: receipt
     */
    type: string;
    /**
     * Usually repeats the action. Example: Acc
     */
    subtype: string | null;
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
    customerIp: string | null;
    /**
     * Routing policy or direction. Example: inbound
     */
    route: string | null;
    /**
     * Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.
     */
    extra: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `url-protect-logs`. Clicks and scans of URLs in mail (TTP URL Protect).
 */
export interface UrlProtectLog {
    /**
     * Made from message id, user, sender, URL, time, sending IP, creation method and action: Mimecast gives no id.
     */
    id: string;
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
     * Example: N/A
     */
    adminOverride: string | null;
    /**
     * Example: None
     */
    userOverride: string | null;
    /**
     * Example: Continue
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
     * Evidence of credential theft, as Mimecast sends it.
     */
    advancedPhishingResult: {
        [k: string]: unknown;
    } | null;
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
     * Which Cloud Gateway event types to fetch; all ten when absent. Example: ["receipt", "delivery"]
     */
    securityEventTypes?: string[];
    /**
     * Which event types security-events-live keeps; all when absent. Example: ["url protect", "attachment protect"]
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
         */
        route?: string[];
        /**
         * What became of the messages. Example: ["held"]
         */
        status?: string[];
        /**
         * For accounts that require a reason for every search. Example: SIEM
         */
        searchReason?: string;
    };
    /**
     * Which threat feeds to read: the account's own, the region's; both when absent. Example: ["malware_customer"]
     */
    threatFeeds?: ('malware_customer' | 'malware_grid')[];
    /**
     * How many days back the first run of a log sync starts; the longest history Mimecast keeps when absent. Example: 3
     */
    startDays?: number;
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
    };
    /**
     * Which syncs and actions work with the permissions of the API application, written when the connection is made.
     */
    permissions?: unknown;
}

/** Every action, by the name it has in Nango, with the types of its input and output. */
export interface Actions {
    /**
     * Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Stores the answer in the metadata.
     */
    'check-permissions': { input: CheckPermissionsInput; output: CheckPermissionsOutput };
    /**
     * Blocks or permits up to twenty URLs or domains in URL Protect. Reports what was made, what already existed and what failed.
     */
    'create-managed-url': { input: CreateManagedUrlInput; output: CreateManagedUrlOutput };
    /**
     * Reads the Mimecast account behind the connection: code, name, region, packages. Support code and pass phrase are left out.
     */
    'get-account': { input: GetAccountInput; output: GetAccountOutput };
    /**
     * Lists profile groups, with filters and a cursor.
     */
    'list-groups': { input: ListGroupsInput; output: ListGroupsOutput };
    /**
     * Lists the messages in the hold queue of the whole account, with filters and a cursor.
     */
    'list-held-messages': { input: ListHeldMessagesInput; output: ListHeldMessagesOutput };
    /**
     * Rejects a held message, with or without a notice to its sender.
     */
    'reject-held-message': { input: RejectHeldMessageInput; output: RejectHeldMessageOutput };
    /**
     * Releases a held message to its recipient.
     */
    'release-held-message': { input: ReleaseHeldMessageInput; output: ReleaseHeldMessageOutput };
    /**
     * Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL.
     */
    'search-messages': { input: SearchMessagesInput; output: SearchMessagesOutput };
    /**
     * Tells which API application and account the connection acts as.
     */
    whoami: { input: WhoamiInput; output: WhoamiOutput };
}

/** Every model the syncs save, by name. */
export interface Models {
    AttachmentProtectEvent: AttachmentProtectEvent;
    AuditEvent: AuditEvent;
    AvEvent: AvEvent;
    DeliveryEvent: DeliveryEvent;
    Group: Group;
    GroupMember: GroupMember;
    ImpersonationProtectEvent: ImpersonationProtectEvent;
    InternalEmailProtectEvent: InternalEmailProtectEvent;
    JournalEvent: JournalEvent;
    ProcessEvent: ProcessEvent;
    ReceiptEvent: ReceiptEvent;
    SpamEvent: SpamEvent;
    UrlProtectEvent: UrlProtectEvent;
    UrlProtectLog: UrlProtectLog;
}

/** Version, Mimecast role permissions, and whether the action only reads. */
export const actions = {
    'check-permissions': { version: '1.0.0', reads: true, scopes: [] },
    'create-managed-url': { version: '1.0.0', reads: false, scopes: ['Services | Targeted Threat Protection - URL Protect | Edit'] },
    'get-account': { version: '1.0.0', reads: true, scopes: ['Account | Dashboard | Read'] },
    'list-groups': { version: '1.0.0', reads: true, scopes: ['Directories | Groups | Read'] },
    'list-held-messages': { version: '1.0.0', reads: true, scopes: ['Account | Dashboard | Read'] },
    'reject-held-message': { version: '1.0.0', reads: false, scopes: ['Account | Monitoring | Held | Edit'] },
    'release-held-message': { version: '1.0.0', reads: false, scopes: ['Account | Monitoring | Held | Edit'] },
    'search-messages': { version: '1.0.0', reads: true, scopes: ['Gateway | Tracking | Read'] },
    whoami: { version: '1.0.0', reads: true, scopes: [] }
} as const;

/** Version, default frequency, models and Mimecast role permissions of every sync. */
export const syncs = {
    'audit-events': { version: '1.0.0', frequency: 'every 5 minutes', autoStart: true, models: ['AuditEvent'], scopes: ['Account | Logs | Read'] },
    groups: {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['Group', 'GroupMember'],
        scopes: ['Directories | Groups | Edit', 'Services | Directory Sync | Read']
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
    AttachmentProtectEvent: 'security-events',
    AuditEvent: 'audit-events',
    AvEvent: 'security-events',
    DeliveryEvent: 'security-events',
    Group: 'groups',
    GroupMember: 'groups',
    ImpersonationProtectEvent: 'security-events',
    InternalEmailProtectEvent: 'security-events',
    JournalEvent: 'security-events',
    ProcessEvent: 'security-events',
    ReceiptEvent: 'security-events',
    SpamEvent: 'security-events',
    UrlProtectEvent: 'security-events',
    UrlProtectLog: 'url-protect-logs'
} as const;

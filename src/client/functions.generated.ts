// Made by `npm run generate` from the schemas of the functions in nango-integrations/. Do not edit: change the function and run it again.

/**
 * Input of `add-alias`. Makes an address an alias of a user, or moves an alias to another user. Use it when mail to a second address shall count as mail to the user. The address has to be known to the account or in one of its own domains. The address is an alias of the user, and of nobody else any more. That cannot be undone for one that another user had: remove-alias gives it back to nobody. Needs the permission "Directories | Groups | Edit".
 */
export interface AddAliasInput {
    /**
     * The alias. Example: a.lee@example.com
     */
    id: string;
    /**
     * The primary address of the user. Example: ana@example.com
     */
    aliasFor: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `add-alias` returns.
 */
export interface AddAliasOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether it is an alias of the user. Example: true
     */
    added: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `add-delegate`. Lets a user read the mailbox of another one. Use it for shared mailboxes, assistants or reviews. It looks first whether the user may already, which is a success that says so. The user can read all mail of the mailbox in Mimecast; remove-delegate undoes that. Needs the permission "Directories | Internal | Create Alternate Address".
 */
export interface AddDelegateInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * The mailbox that becomes readable. Example: info@example.com
     */
    mailbox: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `add-delegate` returns.
 */
export interface AddDelegateOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether this call gave the right. Example: true
     */
    added: boolean;
    /**
     * Whether the user had it already. Example: false
     */
    alreadyThere: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

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
 * Input of `check-domain-dns`. Looks whether the MX records of up to fifty domains lead to Mimecast. Use it when mail does not arrive, or before a domain is moved. Unconfirmed: the fields of the answer are documented, the name of its list is not. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface CheckDomainDnsInput {
    /**
     * One to fifty domains. Example: ["example.com"]
     *
     * @minItems 1
     * @maxItems 50
     *
     * Items: Example: example.com
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
 * Input of `create-address-alteration`. Creates one address alteration in a set: from then on mail has another address in place of this one. Use it when an address or a domain was renamed; one that is there already is left as it is. It takes effect where an address alteration policy names the set; delete-address-alteration undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateAddressAlterationInput {
    /**
     * Handle of the set, from list-address-alteration-sets. Example: syn-set-1
     */
    set: string;
    /**
     * The address that is replaced; its domain is one of the account. Example: old@example.com
     */
    originalAddress: string;
    /**
     * What stands there instead. Example: new@example.com
     */
    newAddress: string;
    /**
     * Where in a message. Example: all
     */
    addressType: 'all' | 'envelope_from' | 'envelope_to' | 'from' | 'reply_to' | 'sender' | 'to_cc_bcc';
    /**
     * In which mail. Example: inbound
     */
    routing: 'all' | 'inbound' | 'outbound';
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-address-alteration` returns.
 */
export interface CreateAddressAlterationOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether the set has the same one already. Example: false
     */
    alreadyExists: boolean;
    /**
     * The address alteration; null for a dry run.
     */
    alteration: {
        /**
         * What it does: direction, place, and both addresses, in lower case. Example: inbound all old@example.com new@example.com
         */
        id: string;
        /**
         * The address that is replaced. Example: old@example.com
         */
        originalAddress: string | null;
        /**
         * What stands there instead. Example: new@example.com
         */
        newAddress: string | null;
        /**
         * Where in a message: all, envelope_from, envelope_to, from, reply_to, sender or to_cc_bcc. Example: all
         */
        addressType: string | null;
        /**
         * In which mail: all, inbound or outbound. Example: inbound
         */
        routing: string | null;
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
 * Input of `create-address-alteration-policy`. Creates one of the address alteration policies: for which mail the addresses of a set are replaced by others. Use it when there is to be one more; one that is there already in the same form is left as it is. Addresses in mail that fits are replaced from then on; delete-address-alteration-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateAddressAlterationPolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * The set whose addresses are replaced: its handle, as list-address-alteration-sets gives it just now. Example: syn-set-1
     */
    set: string;
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-address-alteration-policy` returns.
 */
export interface CreateAddressAlterationPolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * The set whose addresses are replaced: the id of its AddressAlterationSet record; null where the handle of the set does not show its number. Example: 4711
         */
        setId: string | null;
        /**
         * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        created: string | null;
        /**
         * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        lastUpdated: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `create-address-alteration-set`. Creates a set for address alterations. Use it before create-address-alteration and create-address-alteration-policy, which both name a set. A second call makes a second set of that name. An empty set alters nothing. Nothing in the API undoes it: a set can only be deleted in the Mimecast console. Needs the permission "Gateway | Policies | Edit".
 */
export interface CreateAddressAlterationSetInput {
    /**
     * What it is called. Example: Renamed offices
     */
    name: string;
    /**
     * Handle of the set it stands in, from list-address-alteration-sets; at the top when absent. Example: syn-set-1
     */
    parent?: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-address-alteration-set` returns.
 */
export interface CreateAddressAlterationSetOutput {
    /**
     * The set; null for a dry run. Its path begins with the set itself.
     */
    set: {
        /**
         * Mimecast's number of the folder where its id shows it, otherwise made of its path. Example: 4711
         */
        id: string;
        /**
         * Mimecast's id of the set, for create-address-alteration-policy; changes between reads. Example: syn-set-1
         */
        handle: string;
        /**
         * Example: Renamed offices
         */
        name: string | null;
        /**
         * Names from the top folder down to this one. Example: ["Renamed offices"]
         */
        path: string[];
        /**
         * Example: cloud
         */
        source: string | null;
        /**
         * Sets in it; where fewer are listed, ask with a greater depth. Example: 0
         */
        folderCount: number | null;
        /**
         * Example: 0
         */
        userCount: number | null;
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
 * Input of `create-anti-spoofing-bypass-policy`. Creates one of the anti spoofing bypass policies: which mail the anti-spoofing policies let through because an SPF record permits it. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits passes the anti-spoofing policies, or does no longer, from then on; delete-anti-spoofing-bypass-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateAntiSpoofingBypassPolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass
     */
    option: 'enable_bypass' | 'disable_bypass';
    /**
     * Only for mail that the SPF record of these domains permits. Example: ["spf.example.net"]
     *
     * @maxItems 1000
     */
    spfDomains?: string[];
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-anti-spoofing-bypass-policy` returns.
 */
export interface CreateAntiSpoofingBypassPolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass
         */
        option: string | null;
        /**
         * Only for mail that the SPF record of these domains permits; null when it does not matter. Example: ["spf.example.net"]
         */
        spfDomains: string[] | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `create-anti-spoofing-policy`. Creates one of the anti spoofing policies: whether mail from outside may bear a sender address of the account. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is refused or taken, as the option says, from then on; delete-anti-spoofing-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateAntiSpoofingPolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply
     */
    option: 'apply' | 'apply_non_mimecast' | 'no_action';
    /**
     * Only for mail from these hosts. Example: ["mail.example.net"]
     *
     * @maxItems 1000
     */
    hostnames?: string[];
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-anti-spoofing-policy` returns.
 */
export interface CreateAntiSpoofingPolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply
         */
        option: string | null;
        /**
         * Only for mail from these hosts; null when it does not matter. Example: ["mail.example.net"]
         */
        hostnames: string[] | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `create-blocked-sender-policy`. Creates one of the blocked sender policies: whose mail is refused, and to whom. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is refused, or excepted from that, from then on; delete-blocked-sender-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateBlockedSenderPolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * block_sender refuses the mail, no_action makes an exception. Example: block_sender
     */
    option: 'block_sender' | 'no_action';
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-blocked-sender-policy` returns.
 */
export interface CreateBlockedSenderPolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * block_sender refuses the mail, no_action makes an exception. Example: block_sender
         */
        option: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `create-delivery-route-definition`. Creates one of the delivery route definitions: hosts that delivery route policies deliver to. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail is delivered there only once a delivery route policy names it. delete-delivery-route-definition undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateDeliveryRouteDefinitionInput {
    /**
     * What it is called. Example: Route demo
     */
    description: string;
    /**
     * Host name or IP address. Example: mail.example.com
     */
    hostname: string;
    /**
     * 25 when absent. Example: 25
     */
    port?: number;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-delivery-route-definition` returns.
 */
export interface CreateDeliveryRouteDefinitionOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * What it is called, in lower case: the number in its id is not known. Example: route demo
         */
        id: string;
        /**
         * What it is called. Example: Route demo
         */
        description: string | null;
        /**
         * Host name or IP address. Example: mail.example.com
         */
        hostname: string | null;
        /**
         * Example: 25
         */
        port: number | null;
        /**
         * How Mimecast signs in there; null when it does not. Example: ["PLAIN"]
         */
        authMechanisms: string[] | null;
        /**
         * The name it signs in with. Example: relay
         */
        username: string | null;
        /**
         * The domain it signs in to. Example: example.com
         */
        domain: string | null;
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
 * Input of `create-delivery-route-policy`. Creates one of the delivery route policies: which mail is delivered by a route of its own. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is delivered by that route from then on; delete-delivery-route-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateDeliveryRoutePolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * Where it is delivered to: the id of the definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: route demo
     */
    definitionId: string;
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-delivery-route-policy` returns.
 */
export interface CreateDeliveryRoutePolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `create-greylisting-policy`. Creates one of the greylisting policies: mail of which senders is put off at first, to be taken when it comes again. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is put off at first, or excepted from that, from then on; delete-greylisting-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateGreylistingPolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * apply puts the mail off at first, no_action makes an exception. Example: apply
     */
    option: 'apply' | 'no_action';
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-greylisting-policy` returns.
 */
export interface CreateGreylistingPolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * apply puts the mail off at first, no_action makes an exception. Example: apply
         */
        option: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `create-outbound-dns-definition`. Creates one of the outbound dns definitions: keys that outbound mail is signed with (DKIM), and the DNS records they need. Use it when there is to be one more; one that is there already in the same form is left as it is. Mimecast makes a key; get-outbound-dns-definition shows the DNS record it needs. Mail is signed once that is there and an outbound DNS policy names the definition. delete-outbound-dns-definition undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateOutboundDnsDefinitionInput {
    /**
     * What it is called. Example: DKIM demo
     */
    description: string;
    /**
     * The domain that is signed for. Example: example.com
     */
    domain: string;
    /**
     * The selector of the key; may be left out. Example: mc2026
     */
    selector?: string;
    /**
     * Whether mail is signed. Example: true
     */
    signDkim: boolean;
    /**
     * Bits of the key. Example: 2048
     */
    keyLength: 1024 | 2048;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-outbound-dns-definition` returns.
 */
export interface CreateOutboundDnsDefinitionOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * What it is called, in lower case: the number in its id is not known. Example: dkim example.com
         */
        id: string;
        /**
         * What it is called. Example: DKIM example.com
         */
        description: string | null;
        /**
         * The domain that is signed for. Example: example.com
         */
        domain: string | null;
        /**
         * The selector of the key. Example: mc2026
         */
        selector: string | null;
        /**
         * Whether mail is signed. Example: true
         */
        signDkim: boolean | null;
        /**
         * Bits of the key. Example: 2048
         */
        keyLength: number | null;
        /**
         * The DNS name of the record. Example: mc2026._domainkey.example.com
         */
        dnsAddress: string | null;
        /**
         * The public key, as it has to stand in that record. Example: v=DKIM1; k=rsa; p=MIGf
         */
        publicKey: string | null;
        /**
         * Whether Mimecast found the record. Example: true
         */
        validated: boolean | null;
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
 * Input of `create-outbound-dns-policy`. Creates one of the outbound dns policies: which outbound mail is signed with DKIM. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is signed with that key from then on; delete-outbound-dns-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface CreateOutboundDnsPolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * What it is signed with: the id of the definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: route demo
     */
    definitionId: string;
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-outbound-dns-policy` returns.
 */
export interface CreateOutboundDnsPolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * Whether there was one already that is the same in everything asked for; it was left as it is. Example: false
     */
    alreadyExists: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `create-pending-domain`. Registers up to fifty domains that the account shall receive mail for, and tells the code of each, to be published in a TXT record of the domain. Use it first, then verify-domain. A domain that any account has already is refused; a subdomain of one of your own needs no code. Each waits 30 days for its proof; delete-pending-domain undoes it until then. A subdomain of a domain of the account is one of its domains at once, which no call undoes. Needs the permission "Directories | Internal | Register New Domain" and "Directories | Internal | Read".
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
 * Input of `create-user`. Creates a user in one of the account's own domains. Use it for a mailbox that no directory synchronises. An address that is in use is refused. A password is sent to Mimecast and to nobody else. There is a new user. Nothing in the API deletes one, so it cannot be undone; disable-user keeps the user out. Needs the permission "Directories | Internal | Edit".
 */
export interface CreateUserInput {
    /**
     * The address; its domain belongs to the account. Example: new.user@example.com
     */
    emailAddress: string;
    /**
     * Display name. Example: New User
     */
    name?: string;
    /**
     * A secret: the password for logging in to Mimecast. It is shown nowhere. Example: Correct-Horse-7
     */
    password?: string;
    /**
     * Whether the user has to choose another password at the next login. Example: true
     */
    forcePasswordChange?: boolean;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-user` returns.
 */
export interface CreateUserOutput {
    /**
     * The user; null for a dry run.
     */
    user: {
        /**
         * The address in lower case: the id of its User record. Example: new.user@example.com
         */
        id: string;
        /**
         * The address as Mimecast writes it. Example: new.user@example.com
         */
        emailAddress: string | null;
        /**
         * Display name. Example: New User
         */
        name: string | null;
        /**
         * Code of the account. Example: CUSA100A100
         */
        accountCode: string | null;
        /**
         * Whether the user has to choose another password at the next login. Example: true
         */
        forcePasswordChange: boolean | null;
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
 * Input of `create-web-policy`. Creates a web security policy, which allows or blocks URLs and domains. Use it to stop people from opening something, or to let them. Keep the id it answers: nothing in the API lists these policies, and each call makes another one. After an unknown outcome look in the Mimecast console before a repeat. It holds from then on; delete-web-policy undoes that, with the id and the description. Needs the permission "Web Security | Policies | Edit".
 */
export interface CreateWebPolicyInput {
    /**
     * What it is called. Example: Block demo
     */
    description: string;
    /**
     * Which senders it is for.
     */
    from: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * What it allows and blocks, at most 5,000.
     *
     * @minItems 1
     * @maxItems 5000
     */
    urls: {
        /**
         * Example: block
         */
        action: 'allow' | 'block';
        /**
         * Example: domain
         */
        type: 'url' | 'domain';
        /**
         * The URL or the domain. Example: example.org
         */
        value: string;
    }[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `create-web-policy` returns.
 */
export interface CreateWebPolicyOutput {
    /**
     * Whether this call made it. Example: true
     */
    created: boolean;
    /**
     * The policy; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's handle of it, which may be another one at the next read: keep the latest. Example: syn-web-1
         */
        id: string;
        /**
         * What it is called. Example: Web demo
         */
        description: string | null;
        /**
         * For whom and when it holds; usually one.
         */
        policies:
            | {
                  /**
                   * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
                   */
                  id: string;
                  /**
                   * What it is called. Example: Block demo
                   */
                  description: string | null;
                  /**
                   * Only at these places; empty when it does not matter. Example: []
                   */
                  locations:
                      | {
                            /**
                             * Example: 192.0.2.1
                             */
                            ip: string | null;
                            /**
                             * Example: Head office
                             */
                            location: string | null;
                            /**
                             * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                             */
                            extra?: {
                                [k: string]: unknown;
                            };
                        }[]
                      | null;
                  /**
                   * Which sender is looked at: envelope_from, header_from or both. Example: both
                   */
                  fromPart: string | null;
                  /**
                   * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
                   */
                  fromType: string | null;
                  /**
                   * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
                   */
                  fromValue: string | null;
                  /**
                   * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
                   */
                  fromGroup: string | null;
                  /**
                   * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
                   */
                  toType: string | null;
                  /**
                   * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
                   */
                  toValue: string | null;
                  /**
                   * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
                   */
                  toGroup: string | null;
                  /**
                   * Whether it is switched on. Example: true
                   */
                  enabled: boolean | null;
                  /**
                   * Example: false
                   */
                  enforced: boolean | null;
                  /**
                   * Whether it goes before others that fit as well. Example: false
                   */
                  override: boolean | null;
                  /**
                   * Whether it also holds with sender and recipient exchanged. Example: false
                   */
                  bidirectional: boolean | null;
                  /**
                   * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
                   */
                  fromDate: string | null;
                  /**
                   * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
                   */
                  toDate: string | null;
                  /**
                   * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
                   */
                  sourceIPs: string[] | null;
                  /**
                   * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                   */
                  extra?: {
                      [k: string]: unknown;
                  };
              }[]
            | null;
        /**
         * What it allows and blocks.
         */
        urls:
            | {
                  /**
                   * allow or block. Example: block
                   */
                  action: string | null;
                  /**
                   * url or domain. Example: domain
                   */
                  type: string | null;
                  /**
                   * The URL or the domain. Example: example.org
                   */
                  value: string | null;
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
 * Input of `delete-address-alteration`. Deletes one address alteration; one that is gone already counts as done. Use it when an address shall stay as it is, or before it is replaced by another one. The address stays as it is from then on. create-address-alteration undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteAddressAlterationInput {
    /**
     * Id of the address alteration, from list-address-alterations: what it does. Example: inbound all old@example.com new@example.com
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-address-alteration` returns.
 */
export interface DeleteAddressAlterationOutput {
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
 * Input of `delete-address-alteration-policy`. Deletes one of the address alteration policies; one that is gone already counts as done. Use it when it is not needed any more; update-address-alteration-policy can switch it off instead. Addresses in mail that fitted stay as they are from then on; the set stays. create-address-alteration-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteAddressAlterationPolicyInput {
    /**
     * Id of the address alteration policy, as in the records of address-alteration-policies and the answers of list-address-alteration-policies. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-address-alteration-policy` returns.
 */
export interface DeleteAddressAlterationPolicyOutput {
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
 * Input of `delete-anti-spoofing-bypass-policy`. Deletes one of the anti spoofing bypass policies; one that is gone already counts as done. Use it when it is not needed any more; update-anti-spoofing-bypass-policy can switch it off instead. Mail that fitted is judged by the anti-spoofing policies again. create-anti-spoofing-bypass-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteAntiSpoofingBypassPolicyInput {
    /**
     * Id of the anti spoofing bypass policy, as in the records of anti-spoofing-bypass-policies and the answers of list-anti-spoofing-bypass-policies. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-anti-spoofing-bypass-policy` returns.
 */
export interface DeleteAntiSpoofingBypassPolicyOutput {
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
 * Input of `delete-anti-spoofing-policy`. Deletes one of the anti spoofing policies; one that is gone already counts as done. Use it when it is not needed any more; update-anti-spoofing-policy can switch it off instead. Mail that fitted is judged by other policies from then on. create-anti-spoofing-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteAntiSpoofingPolicyInput {
    /**
     * Id of the anti spoofing policy, as in the records of anti-spoofing-policies and the answers of list-anti-spoofing-policies. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-anti-spoofing-policy` returns.
 */
export interface DeleteAntiSpoofingPolicyOutput {
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
 * Input of `delete-blocked-sender-policy`. Deletes one of the blocked sender policies; one that is gone already counts as done. Use it when it is not needed any more; update-blocked-sender-policy can switch it off instead. Mail that fitted is judged as any other again. create-blocked-sender-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteBlockedSenderPolicyInput {
    /**
     * Id of the blocked sender policy, as in the records of blocked-sender-policies and the answers of list-blocked-sender-policies. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-blocked-sender-policy` returns.
 */
export interface DeleteBlockedSenderPolicyOutput {
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
 * Input of `delete-delivery-route-definition`. Deletes one of the delivery route definitions; one that is gone already counts as done. Use it when it is not needed any more. No policy can deliver there any more. create-delivery-route-definition undoes it, with another id and without a name to sign in with. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteDeliveryRouteDefinitionInput {
    /**
     * Id of the delivery route definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-delivery-route-definition` returns.
 */
export interface DeleteDeliveryRouteDefinitionOutput {
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
 * Input of `delete-delivery-route-policy`. Deletes one of the delivery route policies; one that is gone already counts as done. Use it when it is not needed any more; update-delivery-route-policy can switch it off instead. Mail that fitted is delivered by other routes from then on; the definition stays. create-delivery-route-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteDeliveryRoutePolicyInput {
    /**
     * Id of the delivery route policy, as in the records of delivery-route-policies and the answers of list-delivery-route-policies. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-delivery-route-policy` returns.
 */
export interface DeleteDeliveryRoutePolicyOutput {
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
 * Input of `delete-greylisting-policy`. Deletes one of the greylisting policies; one that is gone already counts as done. Use it when it is not needed any more; update-greylisting-policy can switch it off instead. Whether mail that fitted is put off is for other policies to say from then on. create-greylisting-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteGreylistingPolicyInput {
    /**
     * Id of the greylisting policy, as in the records of greylisting-policies and the answers of list-greylisting-policies. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-greylisting-policy` returns.
 */
export interface DeleteGreylistingPolicyOutput {
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
 * Input of `delete-managed-url`. Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings. The URL is judged as any other again. create-managed-url undoes it, with another handle. Needs the permission "Services | URL Protection | Edit" and "Services | Targeted Threat Protection - URL Protect | Edit".
 */
export interface DeleteManagedUrlInput {
    /**
     * The entry: the "id" of its record, as list-managed-urls and create-managed-url have it too, or the "handle" of just now. Example: syn-url-1
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
 * Input of `delete-outbound-dns-definition`. Deletes one of the outbound dns definitions; one that is gone already counts as done. Use it when it is not needed any more; update-outbound-dns-definition can switch it off instead. No policy can sign with this key any more. Nothing undoes it: create-outbound-dns-definition makes another key, which takes another DNS record. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteOutboundDnsDefinitionInput {
    /**
     * Id of the outbound dns definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-outbound-dns-definition` returns.
 */
export interface DeleteOutboundDnsDefinitionOutput {
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
 * Input of `delete-outbound-dns-policy`. Deletes one of the outbound dns policies; one that is gone already counts as done. Use it when it is not needed any more; update-outbound-dns-policy can switch it off instead. Mail that fitted is signed by other policies from then on, or not at all; the definition stays. create-outbound-dns-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface DeleteOutboundDnsPolicyInput {
    /**
     * Id of the outbound dns policy, as in the records of outbound-dns-policies and the answers of list-outbound-dns-policies. Example: 4711
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-outbound-dns-policy` returns.
 */
export interface DeleteOutboundDnsPolicyOutput {
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
 * Input of `delete-web-policy`. Deletes a web security policy; one that Mimecast does not find by this id counts as gone already. Use it when it is not needed any more, after get-web-policy has shown that it is the one you mean; update-web-policy can switch it off instead. What it blocked can be opened, what it allowed may be blocked by others. create-web-policy undoes it, with another id. Needs the permission "Web Security | Policies | Edit" and "Web Security | Policies | Read".
 */
export interface DeleteWebPolicyInput {
    /**
     * Handle of the policy: the id that create-web-policy answered, or a later answer. Example: syn-web-1
     */
    id: string;
    /**
     * The description of it, letter by letter, or its id where it has none. Example: Web demo
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `delete-web-policy` returns.
 */
export interface DeleteWebPolicyOutput {
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
 * Input of `disable-user`. Disables a user. Use it when somebody leaves: Mimecast has no call that deletes a user. Disabling one that is disabled does no harm. The user can no longer log in to Mimecast; enable-user undoes that. Needs the permission "Directories | Internal | Edit".
 */
export interface DisableUserInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * The value of "id" once more: nothing is done without it.
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `disable-user` returns.
 */
export interface DisableUserOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the user is disabled. Example: true
     */
    disabled: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `enable-user`. Enables a user who was disabled. Use it when somebody comes back. Enabling one that is enabled does no harm. The user can log in again; disable-user undoes that. Needs the permission "Directories | Internal | Edit".
 */
export interface EnableUserInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `enable-user` returns.
 */
export interface EnableUserOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the user is enabled. Example: true
     */
    enabled: boolean;
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
 * Input of `get-address-alteration-policy`. Reads one of the address alteration policies as it is now. Use it before a decision about it; records are as old as the last run of the sync address-alteration-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetAddressAlterationPolicyInput {
    /**
     * Id of the address alteration policy, as in the records of address-alteration-policies and the answers of list-address-alteration-policies. Example: 4711
     */
    id: string;
}

/**
 * What `get-address-alteration-policy` returns.
 */
export interface GetAddressAlterationPolicyOutput {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * The set whose addresses are replaced: the id of its AddressAlterationSet record; null where the handle of the set does not show its number. Example: 4711
     */
    setId: string | null;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    created: string | null;
    /**
     * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    lastUpdated: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-anti-spoofing-bypass-policy`. Reads one of the anti spoofing bypass policies as it is now. Use it before a decision about it; records are as old as the last run of the sync anti-spoofing-bypass-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetAntiSpoofingBypassPolicyInput {
    /**
     * Id of the anti spoofing bypass policy, as in the records of anti-spoofing-bypass-policies and the answers of list-anti-spoofing-bypass-policies. Example: 4711
     */
    id: string;
}

/**
 * What `get-anti-spoofing-bypass-policy` returns.
 */
export interface GetAntiSpoofingBypassPolicyOutput {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass
     */
    option: string | null;
    /**
     * Only for mail that the SPF record of these domains permits; null when it does not matter. Example: ["spf.example.net"]
     */
    spfDomains: string[] | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-anti-spoofing-policy`. Reads one of the anti spoofing policies as it is now. Use it before a decision about it; records are as old as the last run of the sync anti-spoofing-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetAntiSpoofingPolicyInput {
    /**
     * Id of the anti spoofing policy, as in the records of anti-spoofing-policies and the answers of list-anti-spoofing-policies. Example: 4711
     */
    id: string;
}

/**
 * What `get-anti-spoofing-policy` returns.
 */
export interface GetAntiSpoofingPolicyOutput {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply
     */
    option: string | null;
    /**
     * Only for mail from these hosts; null when it does not matter. Example: ["mail.example.net"]
     */
    hostnames: string[] | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
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
 * Input of `get-awareness-performance-summary`. Reads how the people of the account as a whole do in awareness training. Use it for a report; the sync awareness-performance keeps it person by person. Changes nothing in Mimecast. Needs the permission "Awareness Training | Dashboard | Read".
 */
export type GetAwarenessPerformanceSummaryInput = Record<string, never>;

/**
 * What `get-awareness-performance-summary` returns.
 */
export interface GetAwarenessPerformanceSummaryOutput {
    /**
     * People who take part. Example: 60
     */
    numParticipating: number | null;
    /**
     * Videos that were sent to all of them together. Example: 360
     */
    numVideosSent: number | null;
    /**
     * How many of these were not watched. Example: 40
     */
    numVideosNotWatched: number | null;
    /**
     * People who answered no question wrongly. Example: 30
     */
    numZeroIncorrect: number | null;
    /**
     * People with one wrong answer. Example: 15
     */
    numOneIncorrect: number | null;
    /**
     * People with two. Example: 8
     */
    numTwoIncorrect: number | null;
    /**
     * People with three. Example: 5
     */
    numThreeIncorrect: number | null;
    /**
     * People with more. Example: 2
     */
    numFourOrMoreIncorrect: number | null;
    /**
     * By department, as Mimecast writes it: its form is not documented. Example: []
     */
    departmentCompletionStats: unknown[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-blocked-sender-policy`. Reads one of the blocked sender policies as it is now. Use it before a decision about it; records are as old as the last run of the sync blocked-sender-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetBlockedSenderPolicyInput {
    /**
     * Id of the blocked sender policy, as in the records of blocked-sender-policies and the answers of list-blocked-sender-policies. Example: 4711
     */
    id: string;
}

/**
 * What `get-blocked-sender-policy` returns.
 */
export interface GetBlockedSenderPolicyOutput {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * block_sender refuses the mail, no_action makes an exception. Example: block_sender
     */
    option: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
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
 * Input of `get-delivery-route-definition`. Reads one of the delivery route definitions as it is now. Use it before a decision about it; records are as old as the last run of the sync delivery-route-definitions. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetDeliveryRouteDefinitionInput {
    /**
     * Id of the delivery route definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: 4711
     */
    id: string;
}

/**
 * What `get-delivery-route-definition` returns.
 */
export interface GetDeliveryRouteDefinitionOutput {
    /**
     * What it is called, in lower case: the number in its id is not known. Example: route demo
     */
    id: string;
    /**
     * What it is called. Example: Route demo
     */
    description: string | null;
    /**
     * Host name or IP address. Example: mail.example.com
     */
    hostname: string | null;
    /**
     * Example: 25
     */
    port: number | null;
    /**
     * How Mimecast signs in there; null when it does not. Example: ["PLAIN"]
     */
    authMechanisms: string[] | null;
    /**
     * The name it signs in with. Example: relay
     */
    username: string | null;
    /**
     * The domain it signs in to. Example: example.com
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
 * Input of `get-delivery-route-policy`. Reads one of the delivery route policies as it is now. Use it before a decision about it; records are as old as the last run of the sync delivery-route-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetDeliveryRoutePolicyInput {
    /**
     * Id of the delivery route policy, as in the records of delivery-route-policies and the answers of list-delivery-route-policies. Example: 4711
     */
    id: string;
}

/**
 * What `get-delivery-route-policy` returns.
 */
export interface GetDeliveryRoutePolicyOutput {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
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
 * Input of `get-greylisting-policy`. Reads one of the greylisting policies as it is now. Use it before a decision about it; records are as old as the last run of the sync greylisting-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetGreylistingPolicyInput {
    /**
     * Id of the greylisting policy, as in the records of greylisting-policies and the answers of list-greylisting-policies. Example: 4711
     */
    id: string;
}

/**
 * What `get-greylisting-policy` returns.
 */
export interface GetGreylistingPolicyOutput {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * apply puts the mail off at first, no_action makes an exception. Example: apply
     */
    option: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
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
 * Input of `get-outbound-dns-definition`. Reads one of the outbound dns definitions as it is now. Use it before a decision about it; records are as old as the last run of the sync outbound-dns-definitions. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetOutboundDnsDefinitionInput {
    /**
     * Id of the outbound dns definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: 4711
     */
    id: string;
}

/**
 * What `get-outbound-dns-definition` returns.
 */
export interface GetOutboundDnsDefinitionOutput {
    /**
     * What it is called, in lower case: the number in its id is not known. Example: dkim example.com
     */
    id: string;
    /**
     * What it is called. Example: DKIM example.com
     */
    description: string | null;
    /**
     * The domain that is signed for. Example: example.com
     */
    domain: string | null;
    /**
     * The selector of the key. Example: mc2026
     */
    selector: string | null;
    /**
     * Whether mail is signed. Example: true
     */
    signDkim: boolean | null;
    /**
     * Bits of the key. Example: 2048
     */
    keyLength: number | null;
    /**
     * The DNS name of the record. Example: mc2026._domainkey.example.com
     */
    dnsAddress: string | null;
    /**
     * The public key, as it has to stand in that record. Example: v=DKIM1; k=rsa; p=MIGf
     */
    publicKey: string | null;
    /**
     * Whether Mimecast found the record. Example: true
     */
    validated: boolean | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-outbound-dns-policy`. Reads one of the outbound dns policies as it is now. Use it before a decision about it; records are as old as the last run of the sync outbound-dns-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface GetOutboundDnsPolicyInput {
    /**
     * Id of the outbound dns policy, as in the records of outbound-dns-policies and the answers of list-outbound-dns-policies. Example: 4711
     */
    id: string;
}

/**
 * What `get-outbound-dns-policy` returns.
 */
export interface GetOutboundDnsPolicyOutput {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
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
 * Input of `get-safe-score-summary`. Reads how many people of the account have which SAFE score, from A to F. Use it for a report; the sync awareness-safe-scores keeps it person by person. Changes nothing in Mimecast. Needs the permission "Awareness Training | Dashboard | Read".
 */
export type GetSafeScoreSummaryInput = Record<string, never>;

/**
 * What `get-safe-score-summary` returns.
 */
export interface GetSafeScoreSummaryOutput {
    /**
     * People by grade, which is a capital letter. Example: { "A": 10, "B": 25, "F": 1 }
     */
    scoreCounts: {
        [k: string]: number;
    } | null;
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
 * Input of `get-user`. Finds one user or alias by its address. Use it when one is meant. Mimecast can be asked for whole domains only, so this takes up to a call for each hundred users of the domain: the sync users has them all. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".
 */
export interface GetUserInput {
    /**
     * The address, in whatever case. Example: ana@example.com
     */
    emailAddress: string;
}

/**
 * What `get-user` returns.
 */
export interface GetUserOutput {
    /**
     * The address in lower case. Example: ana@example.com
     */
    id: string;
    /**
     * The address as Mimecast writes it. Example: Ana@example.com
     */
    emailAddress: string | null;
    /**
     * Display name; empty or null where there is none. Example: Ana Lee
     */
    name: string | null;
    /**
     * Example: example.com
     */
    domain: string | null;
    /**
     * Whether the address is an alias. Whose it is, the list does not tell: list-aliases does. Example: false
     */
    alias: boolean | null;
    /**
     * How the address came into the account: created_manually, created_by_email, created_by_ldap_sync or another word. Example: created_by_ldap_sync
     */
    addressType: string | null;
    /**
     * cloud or ldap. Example: ldap
     */
    source: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Input of `get-user-attributes`. Reads the directory attributes of one user, such as department or title. Use it to see what a directory says of somebody. Mimecast asks for the right to edit, also of who only reads. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Edit".
 */
export interface GetUserAttributesInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
}

/**
 * What `get-user-attributes` returns.
 */
export interface GetUserAttributesOutput {
    /**
     * The attributes, in the order Mimecast lists them.
     */
    attributes: {
        /**
         * Name of the attribute. Example: department
         */
        name: string | null;
        /**
         * Its value; null where there is none, and where it is longer than 4000 characters, as photos are. Example: Finance
         */
        value: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
}

/**
 * Input of `get-web-policy`. Reads a web security policy as it is now: what it allows and blocks, and for whom. Use it before a change or a deletion. Nothing lists these policies: the id is what create-web-policy answered, and may be another one at the next read. Changes nothing in Mimecast. Needs the permission "Web Security | Policies | Read".
 */
export interface GetWebPolicyInput {
    /**
     * Handle of the policy: the id that create-web-policy answered, or a later answer. Example: syn-web-1
     */
    id: string;
}

/**
 * What `get-web-policy` returns.
 */
export interface GetWebPolicyOutput {
    /**
     * Mimecast's handle of it, which may be another one at the next read: keep the latest. Example: syn-web-1
     */
    id: string;
    /**
     * What it is called. Example: Web demo
     */
    description: string | null;
    /**
     * For whom and when it holds; usually one.
     */
    policies:
        | {
              /**
               * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
               */
              id: string;
              /**
               * What it is called. Example: Block demo
               */
              description: string | null;
              /**
               * Only at these places; empty when it does not matter. Example: []
               */
              locations:
                  | {
                        /**
                         * Example: 192.0.2.1
                         */
                        ip: string | null;
                        /**
                         * Example: Head office
                         */
                        location: string | null;
                        /**
                         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                         */
                        extra?: {
                            [k: string]: unknown;
                        };
                    }[]
                  | null;
              /**
               * Which sender is looked at: envelope_from, header_from or both. Example: both
               */
              fromPart: string | null;
              /**
               * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
               */
              fromType: string | null;
              /**
               * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
               */
              fromValue: string | null;
              /**
               * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
               */
              fromGroup: string | null;
              /**
               * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
               */
              toType: string | null;
              /**
               * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
               */
              toValue: string | null;
              /**
               * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
               */
              toGroup: string | null;
              /**
               * Whether it is switched on. Example: true
               */
              enabled: boolean | null;
              /**
               * Example: false
               */
              enforced: boolean | null;
              /**
               * Whether it goes before others that fit as well. Example: false
               */
              override: boolean | null;
              /**
               * Whether it also holds with sender and recipient exchanged. Example: false
               */
              bidirectional: boolean | null;
              /**
               * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
               */
              fromDate: string | null;
              /**
               * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
               */
              toDate: string | null;
              /**
               * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
               */
              sourceIPs: string[] | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * What it allows and blocks.
     */
    urls:
        | {
              /**
               * allow or block. Example: block
               */
              action: string | null;
              /**
               * url or domain. Example: domain
               */
              type: string | null;
              /**
               * The URL or the domain. Example: example.org
               */
              value: string | null;
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
 * Input of `list-address-alteration-policies`. Lists the address alteration policies of the account: for which mail the addresses of a set are replaced by others. Use it to see which there are, and to get the id of one; the sync address-alteration-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export type ListAddressAlterationPoliciesInput = Record<string, never>;

/**
 * What `list-address-alteration-policies` returns.
 */
export interface ListAddressAlterationPoliciesOutput {
    /**
     * The address alteration policies, in the order Mimecast lists them.
     */
    policies: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * The set whose addresses are replaced: the id of its AddressAlterationSet record; null where the handle of the set does not show its number. Example: 4711
         */
        setId: string | null;
        /**
         * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        created: string | null;
        /**
         * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        lastUpdated: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `list-address-alteration-sets`. Lists the sets of address alterations with the sets in them. Use it to get the handle of the set for create-address-alteration-policy or create-address-alteration, or to see what is in the account. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListAddressAlterationSetsInput {
    /**
     * How deep to look into sets in sets; 10 when absent. Example: 10
     */
    depth?: number;
}

/**
 * What `list-address-alteration-sets` returns.
 */
export interface ListAddressAlterationSetsOutput {
    /**
     * The sets, each before those in it.
     */
    sets: {
        /**
         * Mimecast's number of the folder where its id shows it, otherwise made of its path. Example: 4711
         */
        id: string;
        /**
         * Mimecast's id of the set, for create-address-alteration-policy; changes between reads. Example: syn-set-1
         */
        handle: string;
        /**
         * Example: Renamed offices
         */
        name: string | null;
        /**
         * Names from the top folder down to this one. Example: ["Renamed offices"]
         */
        path: string[];
        /**
         * Example: cloud
         */
        source: string | null;
        /**
         * Sets in it; where fewer are listed, ask with a greater depth. Example: 0
         */
        folderCount: number | null;
        /**
         * Example: 0
         */
        userCount: number | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
    /**
     * Rows Mimecast lists that are in no known form; they are left out. Normally 0.
     */
    unreadableRows: number;
}

/**
 * Input of `list-address-alterations`. Lists address alterations of one direction, with filters. Use it to see what an address is replaced by, and to get the id with which delete-address-alteration removes it. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListAddressAlterationsInput {
    /**
     * Those of which direction: "all" is a direction of its own. Example: inbound
     */
    routing: 'all' | 'inbound' | 'outbound';
    /**
     * Handle of a set, from list-address-alteration-sets. Example: syn-set-1
     */
    set?: string;
    /**
     * The address that is replaced. Example: old@example.com
     */
    originalAddress?: string;
    /**
     * What stands there instead. Example: new@example.com
     */
    newAddress?: string;
}

/**
 * What `list-address-alterations` returns.
 */
export interface ListAddressAlterationsOutput {
    /**
     * Address alterations, in the order Mimecast lists them.
     */
    alterations: {
        /**
         * What it does: direction, place, and both addresses, in lower case. Example: inbound all old@example.com new@example.com
         */
        id: string;
        /**
         * The address that is replaced. Example: old@example.com
         */
        originalAddress: string | null;
        /**
         * What stands there instead. Example: new@example.com
         */
        newAddress: string | null;
        /**
         * Where in a message: all, envelope_from, envelope_to, from, reply_to, sender or to_cc_bcc. Example: all
         */
        addressType: string | null;
        /**
         * In which mail: all, inbound or outbound. Example: inbound
         */
        routing: string | null;
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
 * Input of `list-aliases`. Lists the aliases of one user. Use it to see whose an alias is, which the list of users does not tell. Of an alias that Mimecast gives as a text, only the address is known. Changes nothing in Mimecast. Needs the permission "Directories | Groups | Read".
 */
export interface ListAliasesInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
}

/**
 * What `list-aliases` returns.
 */
export interface ListAliasesOutput {
    /**
     * The aliases, in the order Mimecast lists them.
     */
    aliases: {
        /**
         * The alias in lower case: the id of its record. Example: a.lee@example.com
         */
        id: string;
        /**
         * The alias as Mimecast writes it. Example: a.lee@example.com
         */
        alias: string | null;
        /**
         * The primary address. Example: ana@example.com
         */
        aliasFor: string | null;
        /**
         * Display name of the alias. Example: Ana Lee
         */
        name: string | null;
        /**
         * Example: example.com
         */
        domain: string | null;
        /**
         * Whether it belongs to one of the account's own domains. Example: true
         */
        internal: boolean | null;
        /**
         * How it came into the account. Example: created_manually
         */
        type: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
}

/**
 * Input of `list-anti-spoofing-bypass-policies`. Lists the anti spoofing bypass policies of the account: which mail the anti-spoofing policies let through because an SPF record permits it. Use it to see which there are, and to get the id of one; the sync anti-spoofing-bypass-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListAntiSpoofingBypassPoliciesInput {
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
 * What `list-anti-spoofing-bypass-policies` returns.
 */
export interface ListAntiSpoofingBypassPoliciesOutput {
    /**
     * The anti spoofing bypass policies, in the order Mimecast lists them.
     */
    policies: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass
         */
        option: string | null;
        /**
         * Only for mail that the SPF record of these domains permits; null when it does not matter. Example: ["spf.example.net"]
         */
        spfDomains: string[] | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `list-anti-spoofing-policies`. Lists the anti spoofing policies of the account: whether mail from outside may bear a sender address of the account. Use it to see which there are, and to get the id of one; the sync anti-spoofing-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListAntiSpoofingPoliciesInput {
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
 * What `list-anti-spoofing-policies` returns.
 */
export interface ListAntiSpoofingPoliciesOutput {
    /**
     * The anti spoofing policies, in the order Mimecast lists them.
     */
    policies: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply
         */
        option: string | null;
        /**
         * Only for mail from these hosts; null when it does not matter. Example: ["mail.example.net"]
         */
        hostnames: string[] | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `list-blocked-sender-policies`. Lists the blocked sender policies of the account: whose mail is refused, and to whom. Use it to see which there are, and to get the id of one; the sync blocked-sender-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListBlockedSenderPoliciesInput {
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
 * What `list-blocked-sender-policies` returns.
 */
export interface ListBlockedSenderPoliciesOutput {
    /**
     * The blocked sender policies, in the order Mimecast lists them.
     */
    policies: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * block_sender refuses the mail, no_action makes an exception. Example: block_sender
         */
        option: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `list-delegates`. Lists the mailboxes that one user may read beside the own one. Use it to see what somebody has access to. Who may read a certain mailbox, Mimecast does not tell: the sync delegates gathers it. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Create Alternate Address".
 */
export interface ListDelegatesInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
}

/**
 * What `list-delegates` returns.
 */
export interface ListDelegatesOutput {
    /**
     * The mailboxes, in the order Mimecast lists them.
     */
    mailboxes: {
        /**
         * The address of the mailbox in lower case. Example: info@example.com
         */
        id: string;
        /**
         * The address of the mailbox as Mimecast writes it. Example: info@example.com
         */
        emailAddress: string | null;
        /**
         * Display name of the mailbox. Example: Information
         */
        name: string | null;
        /**
         * Where the right comes from. Example: ADCON
         */
        source: string | null;
        /**
         * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
         */
        extra?: {
            [k: string]: unknown;
        };
    }[];
}

/**
 * Input of `list-delivery-route-definitions`. Lists the delivery route definitions of the account: hosts that delivery route policies deliver to. Use it to see which there are, and to get the id of one; the sync delivery-route-definitions keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListDeliveryRouteDefinitionsInput {
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
 * What `list-delivery-route-definitions` returns.
 */
export interface ListDeliveryRouteDefinitionsOutput {
    /**
     * The delivery route definitions, in the order Mimecast lists them.
     */
    policies: {
        /**
         * What it is called, in lower case: the number in its id is not known. Example: route demo
         */
        id: string;
        /**
         * What it is called. Example: Route demo
         */
        description: string | null;
        /**
         * Host name or IP address. Example: mail.example.com
         */
        hostname: string | null;
        /**
         * Example: 25
         */
        port: number | null;
        /**
         * How Mimecast signs in there; null when it does not. Example: ["PLAIN"]
         */
        authMechanisms: string[] | null;
        /**
         * The name it signs in with. Example: relay
         */
        username: string | null;
        /**
         * The domain it signs in to. Example: example.com
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
 * Input of `list-delivery-route-policies`. Lists the delivery route policies of the account: which mail is delivered by a route of its own. Use it to see which there are, and to get the id of one; the sync delivery-route-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListDeliveryRoutePoliciesInput {
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
 * What `list-delivery-route-policies` returns.
 */
export interface ListDeliveryRoutePoliciesOutput {
    /**
     * The delivery route policies, in the order Mimecast lists them.
     */
    policies: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `list-greylisting-policies`. Lists the greylisting policies of the account: mail of which senders is put off at first, to be taken when it comes again. Use it to see which there are, and to get the id of one; the sync greylisting-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListGreylistingPoliciesInput {
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
 * What `list-greylisting-policies` returns.
 */
export interface ListGreylistingPoliciesOutput {
    /**
     * The greylisting policies, in the order Mimecast lists them.
     */
    policies: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * apply puts the mail off at first, no_action makes an exception. Example: apply
         */
        option: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `list-outbound-dns-definitions`. Lists the outbound dns definitions of the account: keys that outbound mail is signed with (DKIM), and the DNS records they need. Use it to see which there are, and to get the id of one; the sync outbound-dns-definitions keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListOutboundDnsDefinitionsInput {
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
 * What `list-outbound-dns-definitions` returns.
 */
export interface ListOutboundDnsDefinitionsOutput {
    /**
     * The outbound dns definitions, in the order Mimecast lists them.
     */
    policies: {
        /**
         * What it is called, in lower case: the number in its id is not known. Example: dkim example.com
         */
        id: string;
        /**
         * What it is called. Example: DKIM example.com
         */
        description: string | null;
        /**
         * The domain that is signed for. Example: example.com
         */
        domain: string | null;
        /**
         * The selector of the key. Example: mc2026
         */
        selector: string | null;
        /**
         * Whether mail is signed. Example: true
         */
        signDkim: boolean | null;
        /**
         * Bits of the key. Example: 2048
         */
        keyLength: number | null;
        /**
         * The DNS name of the record. Example: mc2026._domainkey.example.com
         */
        dnsAddress: string | null;
        /**
         * The public key, as it has to stand in that record. Example: v=DKIM1; k=rsa; p=MIGf
         */
        publicKey: string | null;
        /**
         * Whether Mimecast found the record. Example: true
         */
        validated: boolean | null;
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
 * Input of `list-outbound-dns-policies`. Lists the outbound dns policies of the account: which outbound mail is signed with DKIM. Use it to see which there are, and to get the id of one; the sync outbound-dns-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
 */
export interface ListOutboundDnsPoliciesInput {
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
 * What `list-outbound-dns-policies` returns.
 */
export interface ListOutboundDnsPoliciesOutput {
    /**
     * The outbound dns policies, in the order Mimecast lists them.
     */
    policies: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `list-users`. Lists the users of the account's own domains and their aliases, page by page. Use it to look some of them up now; the sync users keeps all of them. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".
 */
export interface ListUsersInput {
    /**
     * Only of this domain of the account. Example: example.com
     */
    domain?: string;
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
 * What `list-users` returns.
 */
export interface ListUsersOutput {
    /**
     * Users and aliases, in the order Mimecast lists them.
     */
    users: {
        /**
         * The address in lower case. Example: ana@example.com
         */
        id: string;
        /**
         * The address as Mimecast writes it. Example: Ana@example.com
         */
        emailAddress: string | null;
        /**
         * Display name; empty or null where there is none. Example: Ana Lee
         */
        name: string | null;
        /**
         * Example: example.com
         */
        domain: string | null;
        /**
         * Whether the address is an alias. Whose it is, the list does not tell: list-aliases does. Example: false
         */
        alias: boolean | null;
        /**
         * How the address came into the account: created_manually, created_by_email, created_by_ldap_sync or another word. Example: created_by_ldap_sync
         */
        addressType: string | null;
        /**
         * cloud or ldap. Example: ldap
         */
        source: string | null;
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
 * Input of `lock-user`. Locks the account of a user. Use it when an account may be in wrong hands. Locking one that is locked does no harm. The user cannot log in to Mimecast; unlock-user undoes that. Needs the permission "Directories | Internal | Edit".
 */
export interface LockUserInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * The value of "id" once more: nothing is done without it.
     */
    confirm: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `lock-user` returns.
 */
export interface LockUserOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the user is locked. Example: true
     */
    locked: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
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
 * Input of `remove-alias`. Takes an alias away from a user. Use it when a second address is given up. Unconfirmed: the answer is not documented; one that does not name the alias leaves the outcome unknown, and list-aliases tells. The address is no alias of the user any more; add-alias undoes that. Needs the permission "Directories | Groups | Edit".
 */
export interface RemoveAliasInput {
    /**
     * The alias: the id of its User record. Example: a.lee@example.com
     */
    id: string;
    /**
     * The primary address of the user. Example: ana@example.com
     */
    aliasFor: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `remove-alias` returns.
 */
export interface RemoveAliasOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether it was taken away. Example: true
     */
    removed: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `remove-delegate`. Takes the right to read the mailbox of another one away from a user. Use it when access is no longer needed. A right that the user does not have counts as gone already. The user can no longer read that mailbox; add-delegate undoes that. A right that a directory gives may come back with its next synchronisation. Needs the permission "Directories | Internal | Create Alternate Address".
 */
export interface RemoveDelegateInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * The mailbox, as list-delegates names it. Example: info@example.com
     */
    mailbox: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `remove-delegate` returns.
 */
export interface RemoveDelegateOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether this call took the right away. Example: true
     */
    removed: boolean;
    /**
     * Whether the user did not have it. Example: false
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
 * Input of `unlock-user`. Unlocks the account of a user. Use it when one was locked, also by too many wrong passwords. Unlocking one that is not locked does no harm. The user can log in again; lock-user undoes that. Needs the permission "Directories | Internal | Edit".
 */
export interface UnlockUserInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `unlock-user` returns.
 */
export interface UnlockUserOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the user is unlocked. Example: true
     */
    unlocked: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `update-address-alteration-policy`. Changes one of the address alteration policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateAddressAlterationPolicyInput {
    /**
     * Id of the address alteration policy, as in the records of address-alteration-policies and the answers of list-address-alteration-policies. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * The set whose addresses are replaced: its handle, as list-address-alteration-sets gives it just now. Example: syn-set-1
     */
    set?: string;
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-address-alteration-policy` returns.
 */
export interface UpdateAddressAlterationPolicyOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * The set whose addresses are replaced: the id of its AddressAlterationSet record; null where the handle of the set does not show its number. Example: 4711
         */
        setId: string | null;
        /**
         * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        created: string | null;
        /**
         * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
         */
        lastUpdated: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `update-anti-spoofing-bypass-policy`. Changes one of the anti spoofing bypass policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateAntiSpoofingBypassPolicyInput {
    /**
     * Id of the anti spoofing bypass policy, as in the records of anti-spoofing-bypass-policies and the answers of list-anti-spoofing-bypass-policies. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass
     */
    option?: 'enable_bypass' | 'disable_bypass';
    /**
     * Only for mail that the SPF record of these domains permits. Example: ["spf.example.net"]
     *
     * @maxItems 1000
     */
    spfDomains?: string[];
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-anti-spoofing-bypass-policy` returns.
 */
export interface UpdateAntiSpoofingBypassPolicyOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass
         */
        option: string | null;
        /**
         * Only for mail that the SPF record of these domains permits; null when it does not matter. Example: ["spf.example.net"]
         */
        spfDomains: string[] | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `update-anti-spoofing-policy`. Changes one of the anti spoofing policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateAntiSpoofingPolicyInput {
    /**
     * Id of the anti spoofing policy, as in the records of anti-spoofing-policies and the answers of list-anti-spoofing-policies. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply
     */
    option?: 'apply' | 'apply_non_mimecast' | 'no_action';
    /**
     * Only for mail from these hosts. Example: ["mail.example.net"]
     *
     * @maxItems 1000
     */
    hostnames?: string[];
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-anti-spoofing-policy` returns.
 */
export interface UpdateAntiSpoofingPolicyOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply
         */
        option: string | null;
        /**
         * Only for mail from these hosts; null when it does not matter. Example: ["mail.example.net"]
         */
        hostnames: string[] | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `update-blocked-sender-policy`. Changes one of the blocked sender policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateBlockedSenderPolicyInput {
    /**
     * Id of the blocked sender policy, as in the records of blocked-sender-policies and the answers of list-blocked-sender-policies. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * block_sender refuses the mail, no_action makes an exception. Example: block_sender
     */
    option?: 'block_sender' | 'no_action';
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-blocked-sender-policy` returns.
 */
export interface UpdateBlockedSenderPolicyOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * block_sender refuses the mail, no_action makes an exception. Example: block_sender
         */
        option: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `update-delivery-route-policy`. Changes one of the delivery route policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateDeliveryRoutePolicyInput {
    /**
     * Id of the delivery route policy, as in the records of delivery-route-policies and the answers of list-delivery-route-policies. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * Where it is delivered to: the id of the definition, as in the records of delivery-route-definitions and the answers of list-delivery-route-definitions. Example: route demo
     */
    definitionId?: string;
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-delivery-route-policy` returns.
 */
export interface UpdateDeliveryRoutePolicyOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `update-greylisting-policy`. Changes one of the greylisting policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateGreylistingPolicyInput {
    /**
     * Id of the greylisting policy, as in the records of greylisting-policies and the answers of list-greylisting-policies. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * apply puts the mail off at first, no_action makes an exception. Example: apply
     */
    option?: 'apply' | 'no_action';
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-greylisting-policy` returns.
 */
export interface UpdateGreylistingPolicyOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * apply puts the mail off at first, no_action makes an exception. Example: apply
         */
        option: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `update-outbound-dns-definition`. Changes one of the outbound dns definitions; what is not named stays as it is. Use it to rename or switch one on or off. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateOutboundDnsDefinitionInput {
    /**
     * Id of the outbound dns definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: DKIM demo
     */
    description?: string;
    /**
     * Whether mail is signed. Example: true
     */
    signDkim?: boolean;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-outbound-dns-definition` returns.
 */
export interface UpdateOutboundDnsDefinitionOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * What it is called, in lower case: the number in its id is not known. Example: dkim example.com
         */
        id: string;
        /**
         * What it is called. Example: DKIM example.com
         */
        description: string | null;
        /**
         * The domain that is signed for. Example: example.com
         */
        domain: string | null;
        /**
         * The selector of the key. Example: mc2026
         */
        selector: string | null;
        /**
         * Whether mail is signed. Example: true
         */
        signDkim: boolean | null;
        /**
         * Bits of the key. Example: 2048
         */
        keyLength: number | null;
        /**
         * The DNS name of the record. Example: mc2026._domainkey.example.com
         */
        dnsAddress: string | null;
        /**
         * The public key, as it has to stand in that record. Example: v=DKIM1; k=rsa; p=MIGf
         */
        publicKey: string | null;
        /**
         * Whether Mimecast found the record. Example: true
         */
        validated: boolean | null;
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
 * Input of `update-outbound-dns-policy`. Changes one of the outbound dns policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
 */
export interface UpdateOutboundDnsPolicyInput {
    /**
     * Id of the outbound dns policy, as in the records of outbound-dns-policies and the answers of list-outbound-dns-policies. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * What it is signed with: the id of the definition, as in the records of outbound-dns-definitions and the answers of list-outbound-dns-definitions. Example: route demo
     */
    definitionId?: string;
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-outbound-dns-policy` returns.
 */
export interface UpdateOutboundDnsPolicyOutput {
    /**
     * The id that was asked for. Example: 4711
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
         */
        id: string;
        /**
         * What it is called. Example: Block demo
         */
        description: string | null;
        /**
         * Which sender is looked at: envelope_from, header_from or both. Example: both
         */
        fromPart: string | null;
        /**
         * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        fromType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        fromValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        fromGroup: string | null;
        /**
         * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
         */
        toType: string | null;
        /**
         * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
         */
        toValue: string | null;
        /**
         * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
         */
        toGroup: string | null;
        /**
         * Whether it is switched on. Example: true
         */
        enabled: boolean | null;
        /**
         * Example: false
         */
        enforced: boolean | null;
        /**
         * Whether it goes before others that fit as well. Example: false
         */
        override: boolean | null;
        /**
         * Whether it also holds with sender and recipient exchanged. Example: false
         */
        bidirectional: boolean | null;
        /**
         * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        fromDate: string | null;
        /**
         * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
         */
        toDate: string | null;
        /**
         * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
         */
        sourceIPs: string[] | null;
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
 * Input of `update-user`. Changes settings of a user; what is left out stays as it is. Use it to rename one or to set how one may log in. Passwords are not set by it; disable-user, enable-user, lock-user and unlock-user have actions of their own. The settings have the new values; Mimecast tells the old ones nowhere but the name, so note them where they have to be undone. Needs the permission "Directories | Internal | Edit".
 */
export interface UpdateUserInput {
    /**
     * The address of the user: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * Display name. Example: Ana Lee
     */
    name?: string;
    /**
     * Whether the user may fetch mail by POP. Example: false
     */
    allowPop?: boolean;
    /**
     * Whether the user may send mail by SMTP. Example: false
     */
    allowSmtp?: boolean;
    /**
     * From when on mail of the user is archived, ISO 8601. Example: 2026-01-06T00:00:00Z
     */
    archiveStartDate?: string;
    /**
     * Whether the user has to choose another password at the next login. Example: true
     */
    forcePasswordChange?: boolean;
    /**
     * Whether the password never runs out. Example: false
     */
    passwordNeverExpires?: boolean;
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-user` returns.
 */
export interface UpdateUserOutput {
    /**
     * The id that was asked for.
     */
    id: string;
    /**
     * Whether the settings were changed. Example: true
     */
    updated: boolean;
    /**
     * What would have been sent, for a dry run; otherwise null.
     */
    request: {
        [k: string]: unknown;
    } | null;
}

/**
 * Input of `update-web-policy`. Changes a web security policy: adds and removes URLs and domains, or changes its name, whom it is for, when it holds. What is not named stays as it is. Use it for small changes; a dry run tells what would be other. The id is what create-web-policy answered, or a later answer. The policy holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Web Security | Policies | Edit" and "Web Security | Policies | Read".
 */
export interface UpdateWebPolicyInput {
    /**
     * Handle of the policy: the id that create-web-policy answered, or a later answer. Example: syn-web-1
     */
    id: string;
    /**
     * To be allowed or blocked; one that is there gets this action.
     *
     * @minItems 1
     * @maxItems 5000
     */
    addUrls?: {
        /**
         * Example: block
         */
        action: 'allow' | 'block';
        /**
         * Example: domain
         */
        type: 'url' | 'domain';
        /**
         * The URL or the domain. Example: example.org
         */
        value: string;
    }[];
    /**
     * To be in it no more; one that is not there is passed over.
     *
     * @minItems 1
     * @maxItems 5000
     */
    removeUrls?: {
        /**
         * Example: domain
         */
        type: 'url' | 'domain';
        /**
         * The URL or the domain. Example: example.org
         */
        value: string;
    }[];
    /**
     * What it is called. Example: Block demo
     */
    description?: string;
    /**
     * Which senders it is for.
     */
    from?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which recipients it is for.
     */
    to?: {
        /**
         * Example: email_domain
         */
        type: 'everyone' | 'internal_addresses' | 'external_addresses' | 'email_domain' | 'profile_group' | 'individual_email_address';
        /**
         * The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net
         */
        value?: string;
    };
    /**
     * Which sender is looked at; Mimecast's default when absent. Example: both
     */
    fromPart?: 'envelope_from' | 'header_from' | 'both';
    /**
     * Whether it is switched on. Example: true
     */
    enabled?: boolean;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override?: boolean;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional?: boolean;
    /**
     * From when on it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    fromDate?: string | null;
    /**
     * Until when it holds, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z
     */
    toDate?: string | null;
    /**
     * Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]
     *
     * @maxItems 1000
     */
    sourceIPs?: string[];
    /**
     * When true, nothing is sent; the answer holds what would be. Example: false
     */
    dryRun?: boolean;
}

/**
 * What `update-web-policy` returns.
 */
export interface UpdateWebPolicyOutput {
    /**
     * The id that was asked for. Example: syn-web-1
     */
    id: string;
    /**
     * Whether this call changed it; false when it was so already. Example: true
     */
    updated: boolean;
    /**
     * What is other than before; URLs by kind and value. For a dry run it stands in "request".
     */
    changes: {
        /**
         * Mimecast's name of the field. Example: enabled
         */
        field: string;
        /**
         * Its value until now; null when there was none, or nobody can tell. Example: true
         */
        before: unknown;
        /**
         * Its value from now on; null for none. Example: false
         */
        after: unknown;
    }[];
    /**
     * The policy as it is afterwards; null for a dry run.
     */
    policy: {
        /**
         * Mimecast's handle of it, which may be another one at the next read: keep the latest. Example: syn-web-1
         */
        id: string;
        /**
         * What it is called. Example: Web demo
         */
        description: string | null;
        /**
         * For whom and when it holds; usually one.
         */
        policies:
            | {
                  /**
                   * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
                   */
                  id: string;
                  /**
                   * What it is called. Example: Block demo
                   */
                  description: string | null;
                  /**
                   * Only at these places; empty when it does not matter. Example: []
                   */
                  locations:
                      | {
                            /**
                             * Example: 192.0.2.1
                             */
                            ip: string | null;
                            /**
                             * Example: Head office
                             */
                            location: string | null;
                            /**
                             * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                             */
                            extra?: {
                                [k: string]: unknown;
                            };
                        }[]
                      | null;
                  /**
                   * Which sender is looked at: envelope_from, header_from or both. Example: both
                   */
                  fromPart: string | null;
                  /**
                   * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
                   */
                  fromType: string | null;
                  /**
                   * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
                   */
                  fromValue: string | null;
                  /**
                   * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
                   */
                  fromGroup: string | null;
                  /**
                   * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
                   */
                  toType: string | null;
                  /**
                   * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
                   */
                  toValue: string | null;
                  /**
                   * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
                   */
                  toGroup: string | null;
                  /**
                   * Whether it is switched on. Example: true
                   */
                  enabled: boolean | null;
                  /**
                   * Example: false
                   */
                  enforced: boolean | null;
                  /**
                   * Whether it goes before others that fit as well. Example: false
                   */
                  override: boolean | null;
                  /**
                   * Whether it also holds with sender and recipient exchanged. Example: false
                   */
                  bidirectional: boolean | null;
                  /**
                   * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
                   */
                  fromDate: string | null;
                  /**
                   * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
                   */
                  toDate: string | null;
                  /**
                   * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
                   */
                  sourceIPs: string[] | null;
                  /**
                   * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
                   */
                  extra?: {
                      [k: string]: unknown;
                  };
              }[]
            | null;
        /**
         * What it allows and blocks.
         */
        urls:
            | {
                  /**
                   * allow or block. Example: block
                   */
                  action: string | null;
                  /**
                   * url or domain. Example: domain
                   */
                  type: string | null;
                  /**
                   * The URL or the domain. Example: example.org
                   */
                  value: string | null;
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
 * Saved by the sync `address-alteration-policies`. Policies that replace addresses in mail by others.
 */
export interface AddressAlterationPolicy {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * The set whose addresses are replaced: the id of its AddressAlterationSet record; null where the handle of the set does not show its number. Example: 4711
     */
    setId: string | null;
    /**
     * When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    created: string | null;
    /**
     * When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z
     */
    lastUpdated: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `address-alterations`. Sets of address alterations, and which address is replaced by which in each of them. A call per set. Those outside any set are not among them.
 */
export interface AddressAlterationSet {
    /**
     * Mimecast's number of the folder where its id shows it, otherwise made of its path. Example: 4711
     */
    id: string;
    /**
     * Example: Renamed offices
     */
    name: string | null;
    /**
     * Names from the top folder down to this one. Example: ["Renamed offices"]
     */
    path: string[];
    /**
     * Example: cloud
     */
    source: string | null;
    /**
     * Sets in it; where fewer are listed, ask with a greater depth. Example: 0
     */
    folderCount: number | null;
    /**
     * Example: 0
     */
    userCount: number | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `address-alterations`. Sets of address alterations, and which address is replaced by which in each of them. A call per set. Those outside any set are not among them.
 */
export interface AddressAlteration {
    /**
     * Made from the set and what the alteration does: Mimecast gives it no lasting id.
     */
    id: string;
    /**
     * Id of the AddressAlterationSet record. Example: 4711
     */
    setId: string;
    /**
     * Name of the set. Example: Renamed offices
     */
    setName: string | null;
    /**
     * The address that is replaced. Example: old@example.com
     */
    originalAddress: string | null;
    /**
     * What stands there instead. Example: new@example.com
     */
    newAddress: string | null;
    /**
     * Where in a message: all, envelope_from, envelope_to, from, reply_to, sender or to_cc_bcc. Example: all
     */
    addressType: string | null;
    /**
     * In which mail: all, inbound or outbound. Example: inbound
     */
    routing: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `admin-roles`. Roles that administrators of the account can have. Mimecast does not tell who has them.
 */
export interface AdminRole {
    /**
     * The name in lower case. Example: basic administrator
     */
    id: string;
    /**
     * Name of the role. Example: Basic Administrator
     */
    name: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `anti-spoofing-bypass-policies`. Policies that let mail pass the anti-spoofing policies because an SPF record permits it.
 */
export interface AntiSpoofingBypassPolicy {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * enable_bypass lets the mail through, disable_bypass makes an exception from that. Example: enable_bypass
     */
    option: string | null;
    /**
     * Only for mail that the SPF record of these domains permits; null when it does not matter. Example: ["spf.example.net"]
     */
    spfDomains: string[] | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `anti-spoofing-policies`. Policies that say whether mail from outside may bear a sender address of the account.
 */
export interface AntiSpoofingPolicy {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it. Example: apply
     */
    option: string | null;
    /**
     * Only for mail from these hosts; null when it does not matter. Example: ["mail.example.net"]
     */
    hostnames: string[] | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
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
 * Saved by the sync `awareness-campaigns`. Phishing campaigns, and what each person did with the mail. A call per campaign and 100 people.
 */
export interface PhishingCampaign {
    /**
     * Mimecast's number of the campaign; where Mimecast's ids do not show it, made from name and launch date. Example: 4711
     */
    id: string;
    /**
     * Example: Parcel in January
     */
    name: string | null;
    /**
     * When it begins, ISO 8601 in UTC. Example: 2026-01-05T09:00:00.000Z
     */
    launchDate: string | null;
    /**
     * Whether it can no longer be changed. Example: true
     */
    locked: boolean | null;
    /**
     * The mails that are sent.
     */
    templates:
        | {
              /**
               * Example: Parcel
               */
              displayTitle: string | null;
              /**
               * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
               */
              extra?: {
                  [k: string]: unknown;
              };
          }[]
        | null;
    /**
     * Example: Parcel service
     */
    senderName: string | null;
    /**
     * Example: parcel@parcel-waiting.example
     */
    senderEmail: string | null;
    /**
     * The group it goes to. Example: All Staff
     */
    groupName: string | null;
    /**
     * cloud or ldap. Example: cloud
     */
    groupSource: string | null;
    /**
     * People in that group. Example: 60
     */
    groupUserCount: number | null;
    /**
     * Two letters. Example: en
     */
    locale: string | null;
    /**
     * TZ1 to TZ4. Example: TZ1
     */
    timeSlotSelected: string | null;
    /**
     * To how many people it went. Example: 60
     */
    numSent: number | null;
    /**
     * How many opened it. Example: 21
     */
    numOpened: number | null;
    /**
     * How many clicked. Example: 5
     */
    numClicked: number | null;
    /**
     * How many gave away what the page behind asked for. Example: 1
     */
    numSubmitted: number | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `awareness-campaigns`. Phishing campaigns, and what each person did with the mail. A call per campaign and 100 people.
 */
export interface PhishingResult {
    /**
     * Made from the campaign, the address in lower case and the template: Mimecast gives results no id.
     */
    id: string;
    /**
     * Id of the PhishingCampaign record. Example: 4711
     */
    campaignId: string;
    /**
     * Name of the campaign. Example: Parcel in January
     */
    campaignName: string | null;
    /**
     * The address as Mimecast writes it. Example: Ana@example.com
     */
    email: string | null;
    /**
     * Display name. Example: Ana Lee
     */
    name: string | null;
    /**
     * Example: Finance
     */
    department: string | null;
    /**
     * ACTIVE is the only word that was seen. Example: ACTIVE
     */
    userState: string | null;
    /**
     * The mail that was sent. Example: Parcel
     */
    templateName: string | null;
    /**
     * SENT and CLICKED were seen; Mimecast filters by opened and submitted too. Example: CLICKED
     */
    status: string | null;
    /**
     * ISO 8601 in UTC, as all times of the record. Example: 2026-01-05T09:00:00.000Z
     */
    timeScheduled: string | null;
    /**
     * Example: 2026-01-05T09:10:00.000Z
     */
    timeOpened: string | null;
    /**
     * Example: 2026-01-05T09:12:00.000Z
     */
    timeClicked: string | null;
    /**
     * Example: 2026-01-05T09:13:00.000Z
     */
    timeSubmitted: string | null;
    /**
     * When the person reported the mail. Example: 2026-01-05T09:20:00.000Z
     */
    timeReported: string | null;
    /**
     * Example: 2026-01-05T09:01:00.000Z
     */
    timeScanned: string | null;
    /**
     * Seconds from opening to clicking. Example: 120
     */
    reactionTime: number | null;
    /**
     * Address of the machine. Example: 203.0.113.9
     */
    clickedIp: string | null;
    /**
     * Of all campaigns, not of this one. Example: 3
     */
    numCampaignsSent: number | null;
    /**
     * Of all campaigns. Example: 1
     */
    numCampaignsClicked: number | null;
    /**
     * Of all campaigns. Example: 0
     */
    numCampaignsScanned: number | null;
    /**
     * Of all campaigns. Example: 0
     */
    numCampaignsClickedScanned: number | null;
    /**
     * In the training. Example: 5
     */
    numCorrectAnswers: number | null;
    /**
     * In the training. Example: 1
     */
    numIncorrectAnswers: number | null;
    /**
     * In the training. Example: 6
     */
    numTrainingModulesAssigned: number | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `awareness-performance`. How each person does in awareness training: the answers, and every video that was sent.
 */
export interface AwarenessPerformance {
    /**
     * The address in lower case: the id of the User record. Example: ana@example.com
     */
    id: string;
    /**
     * The address as Mimecast writes it. Example: Ana@example.com
     */
    email: string | null;
    /**
     * Display name; may be the address once more. Example: Ana Lee
     */
    name: string | null;
    /**
     * Example: Finance
     */
    department: string | null;
    /**
     * ACTIVE is the only word that was seen. Example: ACTIVE
     */
    userState: string | null;
    /**
     * Videos whose question was answered rightly. Example: 5
     */
    numCorrect: number | null;
    /**
     * Videos whose question was answered wrongly. Example: 1
     */
    numIncorrect: number | null;
    /**
     * Videos that were not watched yet. Example: 2
     */
    numNotWatched: number | null;
    /**
     * The training videos of the person, by the time they were sent.
     */
    userDetails:
        | {
              /**
               * A key rather than a text for people. Example: Hook_Line_and_Sinker
               */
              title: string | null;
              /**
               * phishing, passwords, infoprotection, officehygiene, datamotion, dataprivacyprotection or another word. Example: phishing
               */
              category: string | null;
              /**
               * Correct, Incorrect or Not Watched. Example: Correct
               */
              status: string | null;
              /**
               * When it was sent, ISO 8601 in UTC. Example: 2026-01-05T09:00:00.000Z
               */
              timeSent: string | null;
              /**
               * When it was watched, ISO 8601 in UTC, or as Mimecast writes it where that cannot be read; null when it was not. Example: 2026-01-06T10:30:00.000Z
               */
              timeViewed: string | null;
              /**
               * Whether it was acknowledged. Example: true
               */
              ack: boolean | null;
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
 * Saved by the sync `awareness-safe-scores`. The SAFE score of each person, from A to F, with the grades it is made of.
 */
export interface AwarenessSafeScore {
    /**
     * The address in lower case: the id of the User record. Example: ana@example.com
     */
    id: string;
    /**
     * The address as Mimecast writes it. Example: Ana@example.com
     */
    emailAddress: string | null;
    /**
     * Display name; may be the address once more. Example: Ana Lee
     */
    name: string | null;
    /**
     * Example: Finance
     */
    department: string | null;
    /**
     * ACTIVE is the only word that was seen. Example: ACTIVE
     */
    userState: string | null;
    /**
     * The grade over all. Example: B
     */
    risk: string | null;
    /**
     * Grade; null where there is none yet. Example: A
     */
    humanError: string | null;
    /**
     * Grade; null where there is none yet. Example: B
     */
    sentiment: string | null;
    /**
     * Grade. Example: C
     */
    engagement: string | null;
    /**
     * Grade. Example: B
     */
    knowledge: string | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `awareness-watchlist`. People who have training videos left to watch, and how many.
 */
export interface AwarenessWatchlistEntry {
    /**
     * The address in lower case: the id of the User record. Example: ana@example.com
     */
    id: string;
    /**
     * The address as Mimecast writes it. Example: Ana@example.com
     */
    email: string | null;
    /**
     * Display name; may be the address once more. Example: Ana Lee
     */
    name: string | null;
    /**
     * Example: Finance
     */
    department: string | null;
    /**
     * ACTIVE is the only word that was seen. Example: ACTIVE
     */
    userState: string | null;
    /**
     * Videos that should have been watched by now; a recent one may not be counted yet. Example: 2
     */
    watchlistCount: number | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `blocked-sender-policies`. Policies that refuse mail of certain senders.
 */
export interface BlockedSenderPolicy {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * block_sender refuses the mail, no_action makes an exception. Example: block_sender
     */
    option: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
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
 * Saved by the sync `delegates`. Whose mailboxes users may read, one record for each user who may. A call per user: only where the metadata says "perUser": ["delegates"].
 */
export interface UserDelegates {
    /**
     * The address of the user who may read them, in lower case: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * The mailboxes, sorted by address.
     */
    mailboxes:
        | {
              /**
               * The address of the mailbox in lower case. Example: info@example.com
               */
              id: string;
              /**
               * The address of the mailbox as Mimecast writes it. Example: info@example.com
               */
              emailAddress: string | null;
              /**
               * Display name of the mailbox. Example: Information
               */
              name: string | null;
              /**
               * Where the right comes from. Example: ADCON
               */
              source: string | null;
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
 * Saved by the sync `delivery-route-definitions`. Hosts that delivery route policies deliver to.
 */
export interface DeliveryRouteDefinition {
    /**
     * What it is called, in lower case: the number in its id is not known. Example: route demo
     */
    id: string;
    /**
     * What it is called. Example: Route demo
     */
    description: string | null;
    /**
     * Host name or IP address. Example: mail.example.com
     */
    hostname: string | null;
    /**
     * Example: 25
     */
    port: number | null;
    /**
     * How Mimecast signs in there; null when it does not. Example: ["PLAIN"]
     */
    authMechanisms: string[] | null;
    /**
     * The name it signs in with. Example: relay
     */
    username: string | null;
    /**
     * The domain it signs in to. Example: example.com
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
 * Saved by the sync `delivery-route-policies`. Policies that deliver mail by a route of its own.
 */
export interface DeliveryRoutePolicy {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
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
 * Saved by the sync `greylisting-policies`. Policies that put mail of unknown senders off at first.
 */
export interface GreylistingPolicy {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * apply puts the mail off at first, no_action makes an exception. Example: apply
     */
    option: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
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
 * Saved by the sync `managed-urls`. URLs and domains that URL Protect always blocks or permits.
 */
export interface ManagedUrl {
    /**
     * Made from the kind of match and the URL, of which an account has one entry: it stays when the handle changes.
     */
    id: string;
    /**
     * The domain of the URL. Example: bad.example.com
     */
    domain: string | null;
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
 * Saved by the sync `outbound-dns-definitions`. Keys that outbound mail is signed with (DKIM), and the DNS records they need.
 */
export interface OutboundDnsDefinition {
    /**
     * What it is called, in lower case: the number in its id is not known. Example: dkim example.com
     */
    id: string;
    /**
     * What it is called. Example: DKIM example.com
     */
    description: string | null;
    /**
     * The domain that is signed for. Example: example.com
     */
    domain: string | null;
    /**
     * The selector of the key. Example: mc2026
     */
    selector: string | null;
    /**
     * Whether mail is signed. Example: true
     */
    signDkim: boolean | null;
    /**
     * Bits of the key. Example: 2048
     */
    keyLength: number | null;
    /**
     * The DNS name of the record. Example: mc2026._domainkey.example.com
     */
    dnsAddress: string | null;
    /**
     * The public key, as it has to stand in that record. Example: v=DKIM1; k=rsa; p=MIGf
     */
    publicKey: string | null;
    /**
     * Whether Mimecast found the record. Example: true
     */
    validated: boolean | null;
    /**
     * What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.
     */
    extra?: {
        [k: string]: unknown;
    };
}

/**
 * Saved by the sync `outbound-dns-policies`. Policies that sign outbound mail with DKIM.
 */
export interface OutboundDnsPolicy {
    /**
     * Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711
     */
    id: string;
    /**
     * What it is called. Example: Block demo
     */
    description: string | null;
    /**
     * Which sender is looked at: envelope_from, header_from or both. Example: both
     */
    fromPart: string | null;
    /**
     * Which senders it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    fromType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    fromValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    fromGroup: string | null;
    /**
     * Which recipients it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain
     */
    toType: string | null;
    /**
     * The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net
     */
    toValue: string | null;
    /**
     * Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711
     */
    toGroup: string | null;
    /**
     * Whether it is switched on. Example: true
     */
    enabled: boolean | null;
    /**
     * Example: false
     */
    enforced: boolean | null;
    /**
     * Whether it goes before others that fit as well. Example: false
     */
    override: boolean | null;
    /**
     * Whether it also holds with sender and recipient exchanged. Example: false
     */
    bidirectional: boolean | null;
    /**
     * From when on it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    fromDate: string | null;
    /**
     * Until when it holds, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z
     */
    toDate: string | null;
    /**
     * Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]
     */
    sourceIPs: string[] | null;
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
 * Saved by the sync `training-queue`. Training videos that were sent, or are to be, with the answers so far.
 */
export interface TrainingModule {
    /**
     * Mimecast's id where it is a number or a UUID; otherwise made from title and launch date, so that one with another date is another record. Example: 42
     */
    id: string;
    /**
     * Example: Hook, Line and Sinker
     */
    title: string | null;
    /**
     * When it is sent, ISO 8601 in UTC. Example: 2026-01-05T09:00:00.000Z
     */
    launchDate: string | null;
    /**
     * Whether it can no longer be changed. Example: true
     */
    locked: boolean | null;
    /**
     * Whether people who come later get it too. Example: true
     */
    assignToNewUsers: boolean | null;
    /**
     * To how many people it went. Example: 60
     */
    numSent: number | null;
    /**
     * How many watched it. Example: 41
     */
    numCompleted: number | null;
    /**
     * How many answered its question rightly. Example: 33
     */
    numCorrect: number | null;
    /**
     * Number of the right answer. Example: 2
     */
    correctAnswer: number | null;
    /**
     * How often each answer was given. Example: { "option-1": 5, "option-2": 33 }
     */
    optionSpread: {
        [k: string]: unknown;
    } | null;
    /**
     * Whether its mail has a text of its own. Example: false
     */
    emailCustomized: boolean | null;
    /**
     * Subject of the mail. Example: Your next training
     */
    emailSubject: string | null;
    /**
     * Text of the mail. Example: Please watch this video.
     */
    emailBody: string | null;
    /**
     * An answer of one's own, with its safety tip. Example: { "answerNumber": 1, "safetyTip": "Look at the address." }
     */
    customAnswer?: {
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
 * Saved by the sync `user-accounts`. Users and their aliases with what is set for them: whether one is disabled, when it was made and changed. The ids are those of the User records.
 */
export interface UserAccount {
    /**
     * The address in lower case: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * The address as Mimecast writes it. Example: Ana@example.com
     */
    emailAddress: string | null;
    /**
     * Display name; empty or null where there is none. Example: Ana Lee
     */
    name: string | null;
    /**
     * Example: example.com
     */
    domain: string | null;
    /**
     * Whether the user is disabled in Mimecast, as disable-user does it; null where Mimecast does not say. Example: false
     */
    disabled: boolean | null;
    /**
     * Whether the address is in one of the account's own domains. Example: true
     */
    internal: boolean | null;
    /**
     * Whether the address is an alias. Example: false
     */
    alias: boolean | null;
    /**
     * Kind of user; its words are not known. Example: user
     */
    type: string | null;
    /**
     * How the address came into the account: created_manually, created_by_ldap_sync or another word. Example: created_by_ldap_sync
     */
    addressType: string | null;
    /**
     * cloud or ldap. Example: ldap
     */
    source: string | null;
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
 * Saved by the sync `user-attributes`. Directory attributes of users, one record for each. A call per user: only where the metadata says "perUser": ["attributes"].
 */
export interface UserAttributes {
    /**
     * The address of the user in lower case: the id of its User record. Example: ana@example.com
     */
    id: string;
    /**
     * Sorted by name.
     */
    attributes:
        | {
              /**
               * Name of the attribute. Example: department
               */
              name: string | null;
              /**
               * Its value; null where there is none, and where it is longer than 4000 characters, as photos are. Example: Finance
               */
              value: string | null;
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
 * Saved by the sync `users`. Users of the account's own domains, and their aliases.
 */
export interface User {
    /**
     * The address in lower case. Example: ana@example.com
     */
    id: string;
    /**
     * The address as Mimecast writes it. Example: Ana@example.com
     */
    emailAddress: string | null;
    /**
     * Display name; empty or null where there is none. Example: Ana Lee
     */
    name: string | null;
    /**
     * Example: example.com
     */
    domain: string | null;
    /**
     * Whether the address is an alias. Whose it is, the list does not tell: list-aliases does. Example: false
     */
    alias: boolean | null;
    /**
     * How the address came into the account: created_manually, created_by_email, created_by_ldap_sync or another word. Example: created_by_ldap_sync
     */
    addressType: string | null;
    /**
     * cloud or ldap. Example: ldap
     */
    source: string | null;
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
     * Which syncs of what Mimecast tells only user by user may run, at the price of a call for each user a day: attributes (user-attributes), delegates (delegates); none when absent. Example: ["delegates"]
     */
    perUser?: ('attributes' | 'delegates')[];
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
     * Makes an address an alias of a user, or moves an alias to another user. Use it when mail to a second address shall count as mail to the user. The address has to be known to the account or in one of its own domains. The address is an alias of the user, and of nobody else any more. That cannot be undone for one that another user had: remove-alias gives it back to nobody. Needs the permission "Directories | Groups | Edit".
     */
    'add-alias': { input: AddAliasInput; output: AddAliasOutput };
    /**
     * Lets a user read the mailbox of another one. Use it for shared mailboxes, assistants or reviews. It looks first whether the user may already, which is a success that says so. The user can read all mail of the mailbox in Mimecast; remove-delegate undoes that. Needs the permission "Directories | Internal | Create Alternate Address".
     */
    'add-delegate': { input: AddDelegateInput; output: AddDelegateOutput };
    /**
     * Adds addresses and whole domains to a profile group, up to 500 at once. Use it to put somebody under the policies of the group. Tells what became of each; one that is in it already counts as done. A domain does not cover its subdomains. The policies that name the group hold for the new members too; remove-group-members undoes it. Needs the permission "Directories | Groups | Edit".
     */
    'add-group-members': { input: AddGroupMembersInput; output: AddGroupMembersOutput };
    /**
     * Blocks senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is blocked already counts as done. Use it when a person must get no more mail of a sender. For the whole account block the sender by a group or a policy. Mail of the sender to the recipient is rejected; permit-sender undoes it for a pair. Nothing can read which pairs there are. Needs the permission "Gateway | Managed Senders | Edit".
     */
    'block-sender': { input: BlockSenderInput; output: BlockSenderOutput };
    /**
     * Looks whether the MX records of up to fifty domains lead to Mimecast. Use it when mail does not arrive, or before a domain is moved. Unconfirmed: the fields of the answer are documented, the name of its list is not. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'check-domain-dns': { input: CheckDomainDnsInput; output: CheckDomainDnsOutput };
    /**
     * Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Use it when one is refused, or after permissions were changed. Stores the answer in the metadata, and starts the syncs that were paused for what they lacked and lack it no more. Changes nothing in Mimecast. Needs no permission of its own.
     */
    'check-permissions': { input: CheckPermissionsInput; output: CheckPermissionsOutput };
    /**
     * Creates one address alteration in a set: from then on mail has another address in place of this one. Use it when an address or a domain was renamed; one that is there already is left as it is. It takes effect where an address alteration policy names the set; delete-address-alteration undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-address-alteration': { input: CreateAddressAlterationInput; output: CreateAddressAlterationOutput };
    /**
     * Creates one of the address alteration policies: for which mail the addresses of a set are replaced by others. Use it when there is to be one more; one that is there already in the same form is left as it is. Addresses in mail that fits are replaced from then on; delete-address-alteration-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-address-alteration-policy': { input: CreateAddressAlterationPolicyInput; output: CreateAddressAlterationPolicyOutput };
    /**
     * Creates a set for address alterations. Use it before create-address-alteration and create-address-alteration-policy, which both name a set. A second call makes a second set of that name. An empty set alters nothing. Nothing in the API undoes it: a set can only be deleted in the Mimecast console. Needs the permission "Gateway | Policies | Edit".
     */
    'create-address-alteration-set': { input: CreateAddressAlterationSetInput; output: CreateAddressAlterationSetOutput };
    /**
     * Creates one of the anti spoofing bypass policies: which mail the anti-spoofing policies let through because an SPF record permits it. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits passes the anti-spoofing policies, or does no longer, from then on; delete-anti-spoofing-bypass-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-anti-spoofing-bypass-policy': { input: CreateAntiSpoofingBypassPolicyInput; output: CreateAntiSpoofingBypassPolicyOutput };
    /**
     * Creates one of the anti spoofing policies: whether mail from outside may bear a sender address of the account. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is refused or taken, as the option says, from then on; delete-anti-spoofing-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-anti-spoofing-policy': { input: CreateAntiSpoofingPolicyInput; output: CreateAntiSpoofingPolicyOutput };
    /**
     * Creates one of the blocked sender policies: whose mail is refused, and to whom. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is refused, or excepted from that, from then on; delete-blocked-sender-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-blocked-sender-policy': { input: CreateBlockedSenderPolicyInput; output: CreateBlockedSenderPolicyOutput };
    /**
     * Creates one of the delivery route definitions: hosts that delivery route policies deliver to. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail is delivered there only once a delivery route policy names it. delete-delivery-route-definition undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-delivery-route-definition': { input: CreateDeliveryRouteDefinitionInput; output: CreateDeliveryRouteDefinitionOutput };
    /**
     * Creates one of the delivery route policies: which mail is delivered by a route of its own. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is delivered by that route from then on; delete-delivery-route-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-delivery-route-policy': { input: CreateDeliveryRoutePolicyInput; output: CreateDeliveryRoutePolicyOutput };
    /**
     * Creates one of the greylisting policies: mail of which senders is put off at first, to be taken when it comes again. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is put off at first, or excepted from that, from then on; delete-greylisting-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-greylisting-policy': { input: CreateGreylistingPolicyInput; output: CreateGreylistingPolicyOutput };
    /**
     * Makes a profile group at the top or inside another group. Use it to have a group that policies can name. The groups are listed first: one of that name in that place is left as it is and told. The group is there, empty; delete-group undoes it. Needs the permission "Directories | Groups | Edit".
     */
    'create-group': { input: CreateGroupInput; output: CreateGroupOutput };
    /**
     * Blocks or permits up to twenty URLs or domains in URL Protect. Use it when a link must not be opened, or must always open. Reports what was made, what already existed, what failed and what is not known. Each entry holds for all users of the account; deleting it in Mimecast undoes that. Needs the permission "Services | Targeted Threat Protection - URL Protect | Edit".
     */
    'create-managed-url': { input: CreateManagedUrlInput; output: CreateManagedUrlOutput };
    /**
     * Creates one of the outbound dns definitions: keys that outbound mail is signed with (DKIM), and the DNS records they need. Use it when there is to be one more; one that is there already in the same form is left as it is. Mimecast makes a key; get-outbound-dns-definition shows the DNS record it needs. Mail is signed once that is there and an outbound DNS policy names the definition. delete-outbound-dns-definition undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-outbound-dns-definition': { input: CreateOutboundDnsDefinitionInput; output: CreateOutboundDnsDefinitionOutput };
    /**
     * Creates one of the outbound dns policies: which outbound mail is signed with DKIM. Use it when there is to be one more; one that is there already in the same form is left as it is. Mail that fits is signed with that key from then on; delete-outbound-dns-policy undoes that. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'create-outbound-dns-policy': { input: CreateOutboundDnsPolicyInput; output: CreateOutboundDnsPolicyOutput };
    /**
     * Registers up to fifty domains that the account shall receive mail for, and tells the code of each, to be published in a TXT record of the domain. Use it first, then verify-domain. A domain that any account has already is refused; a subdomain of one of your own needs no code. Each waits 30 days for its proof; delete-pending-domain undoes it until then. A subdomain of a domain of the account is one of its domains at once, which no call undoes. Needs the permission "Directories | Internal | Register New Domain" and "Directories | Internal | Read".
     */
    'create-pending-domain': { input: CreatePendingDomainInput; output: CreatePendingDomainOutput };
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
     * Creates a user in one of the account's own domains. Use it for a mailbox that no directory synchronises. An address that is in use is refused. A password is sent to Mimecast and to nobody else. There is a new user. Nothing in the API deletes one, so it cannot be undone; disable-user keeps the user out. Needs the permission "Directories | Internal | Edit".
     */
    'create-user': { input: CreateUserInput; output: CreateUserOutput };
    /**
     * Creates a web security policy, which allows or blocks URLs and domains. Use it to stop people from opening something, or to let them. Keep the id it answers: nothing in the API lists these policies, and each call makes another one. After an unknown outcome look in the Mimecast console before a repeat. It holds from then on; delete-web-policy undoes that, with the id and the description. Needs the permission "Web Security | Policies | Edit".
     */
    'create-web-policy': { input: CreateWebPolicyInput; output: CreateWebPolicyOutput };
    /**
     * Turns links that URL Protect has rewritten back into what they were. Use it before a link of a message is shown, looked up or blocked. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'decode-url': { input: DecodeUrlInput; output: DecodeUrlOutput };
    /**
     * Deletes one address alteration; one that is gone already counts as done. Use it when an address shall stay as it is, or before it is replaced by another one. The address stays as it is from then on. create-address-alteration undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-address-alteration': { input: DeleteAddressAlterationInput; output: DeleteAddressAlterationOutput };
    /**
     * Deletes one of the address alteration policies; one that is gone already counts as done. Use it when it is not needed any more; update-address-alteration-policy can switch it off instead. Addresses in mail that fitted stay as they are from then on; the set stays. create-address-alteration-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-address-alteration-policy': { input: DeleteAddressAlterationPolicyInput; output: DeleteAddressAlterationPolicyOutput };
    /**
     * Deletes one of the anti spoofing bypass policies; one that is gone already counts as done. Use it when it is not needed any more; update-anti-spoofing-bypass-policy can switch it off instead. Mail that fitted is judged by the anti-spoofing policies again. create-anti-spoofing-bypass-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-anti-spoofing-bypass-policy': { input: DeleteAntiSpoofingBypassPolicyInput; output: DeleteAntiSpoofingBypassPolicyOutput };
    /**
     * Deletes one of the anti spoofing policies; one that is gone already counts as done. Use it when it is not needed any more; update-anti-spoofing-policy can switch it off instead. Mail that fitted is judged by other policies from then on. create-anti-spoofing-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-anti-spoofing-policy': { input: DeleteAntiSpoofingPolicyInput; output: DeleteAntiSpoofingPolicyOutput };
    /**
     * Deletes one of the blocked sender policies; one that is gone already counts as done. Use it when it is not needed any more; update-blocked-sender-policy can switch it off instead. Mail that fitted is judged as any other again. create-blocked-sender-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-blocked-sender-policy': { input: DeleteBlockedSenderPolicyInput; output: DeleteBlockedSenderPolicyOutput };
    /**
     * Deletes one of the delivery route definitions; one that is gone already counts as done. Use it when it is not needed any more. No policy can deliver there any more. create-delivery-route-definition undoes it, with another id and without a name to sign in with. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-delivery-route-definition': { input: DeleteDeliveryRouteDefinitionInput; output: DeleteDeliveryRouteDefinitionOutput };
    /**
     * Deletes one of the delivery route policies; one that is gone already counts as done. Use it when it is not needed any more; update-delivery-route-policy can switch it off instead. Mail that fitted is delivered by other routes from then on; the definition stays. create-delivery-route-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-delivery-route-policy': { input: DeleteDeliveryRoutePolicyInput; output: DeleteDeliveryRoutePolicyOutput };
    /**
     * Deletes one of the greylisting policies; one that is gone already counts as done. Use it when it is not needed any more; update-greylisting-policy can switch it off instead. Whether mail that fitted is put off is for other policies to say from then on. create-greylisting-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-greylisting-policy': { input: DeleteGreylistingPolicyInput; output: DeleteGreylistingPolicyOutput };
    /**
     * Deletes a profile group that has no members and no groups in it; one that is gone already counts as done. Use it to clean up. A group with something in it is refused: take that out first. The group is gone, with its place in policies, which cannot be undone; a new group of the same name is another group. Needs the permission "Directories | Groups | Edit".
     */
    'delete-group': { input: DeleteGroupInput; output: DeleteGroupOutput };
    /**
     * Removes every permit and block of which the sender is an address of the account itself. Use it to clean up entries by which forged internal senders pass. Mimecast does not say what was removed. It cannot be undone: nothing reads which entries there were. Needs the permission "Gateway | Managed Senders | Edit".
     */
    'delete-internal-managed-senders': { input: DeleteInternalManagedSendersInput; output: DeleteInternalManagedSendersOutput };
    /**
     * Removes what is permitted or blocked of up to a thousand senders, for all recipients. Use it to begin anew with a sender, or to end permits that go too far. Mimecast does not say what was removed. It cannot be undone: nothing reads for which recipients there were entries, so write them down before if you know them. Needs the permission "Gateway | Managed Senders | Edit".
     */
    'delete-managed-senders': { input: DeleteManagedSendersInput; output: DeleteManagedSendersOutput };
    /**
     * Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings. The URL is judged as any other again. create-managed-url undoes it, with another handle. Needs the permission "Services | URL Protection | Edit" and "Services | Targeted Threat Protection - URL Protect | Edit".
     */
    'delete-managed-url': { input: DeleteManagedUrlInput; output: DeleteManagedUrlOutput };
    /**
     * Removes all addresses from which the account may send through Mimecast. Use it when the account sends another way for good: no mail server may send through Mimecast afterwards. The list is read first, and the answer tells what it was. Nothing may send through Mimecast by its address any more; replace-outbound-addresses with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read" and "Account | Dashboard | Read".
     */
    'delete-outbound-addresses': { input: DeleteOutboundAddressesInput; output: DeleteOutboundAddressesOutput };
    /**
     * Deletes one of the outbound dns definitions; one that is gone already counts as done. Use it when it is not needed any more; update-outbound-dns-definition can switch it off instead. No policy can sign with this key any more. Nothing undoes it: create-outbound-dns-definition makes another key, which takes another DNS record. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-outbound-dns-definition': { input: DeleteOutboundDnsDefinitionInput; output: DeleteOutboundDnsDefinitionOutput };
    /**
     * Deletes one of the outbound dns policies; one that is gone already counts as done. Use it when it is not needed any more; update-outbound-dns-policy can switch it off instead. Mail that fitted is signed by other policies from then on, or not at all; the definition stays. create-outbound-dns-policy undoes it, with another id. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'delete-outbound-dns-policy': { input: DeleteOutboundDnsPolicyInput; output: DeleteOutboundDnsPolicyOutput };
    /**
     * Takes back the registration of a domain that still waits for the proof of who owns it; one that is gone, or is a domain of the account by now, counts as gone already. Use it when a domain was registered by mistake. Its code is worth nothing any more; create-pending-domain undoes it, with another code. Needs the permission "Directories | Internal | Register New Domain".
     */
    'delete-pending-domain': { input: DeletePendingDomainInput; output: DeletePendingDomainOutput };
    /**
     * Removes a batch of file hashes that create-threat-indicators brought. Use it when hashes shall no longer be blocked or allowed. The files are judged as any others again; create-threat-indicators undoes it, with another batch. Needs the permission "BYO Threat Intelligence | Delete".
     */
    'delete-threat-indicator-batch': { input: DeleteThreatIndicatorBatchInput; output: DeleteThreatIndicatorBatchOutput };
    /**
     * Ends a subscription for analyses of reported messages; one that is gone already counts as done. Use it when nobody takes the notifications any more. Unconfirmed: path and method are documented, the reply is not. Notifications to its address end, which cannot be undone; a new subscription has another id. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'delete-threat-report-subscription': { input: DeleteThreatReportSubscriptionInput; output: DeleteThreatReportSubscriptionOutput };
    /**
     * Deletes a web security policy; one that Mimecast does not find by this id counts as gone already. Use it when it is not needed any more, after get-web-policy has shown that it is the one you mean; update-web-policy can switch it off instead. What it blocked can be opened, what it allowed may be blocked by others. create-web-policy undoes it, with another id. Needs the permission "Web Security | Policies | Edit" and "Web Security | Policies | Read".
     */
    'delete-web-policy': { input: DeleteWebPolicyInput; output: DeleteWebPolicyOutput };
    /**
     * Disables a user. Use it when somebody leaves: Mimecast has no call that deletes a user. Disabling one that is disabled does no harm. The user can no longer log in to Mimecast; enable-user undoes that. Needs the permission "Directories | Internal | Edit".
     */
    'disable-user': { input: DisableUserInput; output: DisableUserOutput };
    /**
     * Enables a user who was disabled. Use it when somebody comes back. Enabling one that is enabled does no harm. The user can log in again; disable-user undoes that. Needs the permission "Directories | Internal | Edit".
     */
    'enable-user': { input: EnableUserInput; output: EnableUserOutput };
    /**
     * Lists remediation incidents of the last year, with filters and a cursor. Use it to see what was removed from mailboxes, or whether an incident was made whose answer was lost. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
     */
    'find-remediation-incidents': { input: FindRemediationIncidentsInput; output: FindRemediationIncidentsOutput };
    /**
     * Reads the Mimecast account behind the connection: code, name, region, packages. Use it to tell which customer a connection belongs to. Support code and pass phrase are left out. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-account': { input: GetAccountInput; output: GetAccountOutput };
    /**
     * Reads one of the address alteration policies as it is now. Use it before a decision about it; records are as old as the last run of the sync address-alteration-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-address-alteration-policy': { input: GetAddressAlterationPolicyInput; output: GetAddressAlterationPolicyOutput };
    /**
     * Reads one of the anti spoofing bypass policies as it is now. Use it before a decision about it; records are as old as the last run of the sync anti-spoofing-bypass-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-anti-spoofing-bypass-policy': { input: GetAntiSpoofingBypassPolicyInput; output: GetAntiSpoofingBypassPolicyOutput };
    /**
     * Reads one of the anti spoofing policies as it is now. Use it before a decision about it; records are as old as the last run of the sync anti-spoofing-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-anti-spoofing-policy': { input: GetAntiSpoofingPolicyInput; output: GetAntiSpoofingPolicyOutput };
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
     * Reads how the people of the account as a whole do in awareness training. Use it for a report; the sync awareness-performance keeps it person by person. Changes nothing in Mimecast. Needs the permission "Awareness Training | Dashboard | Read".
     */
    'get-awareness-performance-summary': { input: GetAwarenessPerformanceSummaryInput; output: GetAwarenessPerformanceSummaryOutput };
    /**
     * Reads one of the blocked sender policies as it is now. Use it before a decision about it; records are as old as the last run of the sync blocked-sender-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-blocked-sender-policy': { input: GetBlockedSenderPolicyInput; output: GetBlockedSenderPolicyOutput };
    /**
     * Reads what Mimecast tells administrators on the first page of the console: planned work, faults, news. Use it to show or forward that. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-dashboard-notifications': { input: GetDashboardNotificationsInput; output: GetDashboardNotificationsOutput };
    /**
     * Reads one of the delivery route definitions as it is now. Use it before a decision about it; records are as old as the last run of the sync delivery-route-definitions. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-delivery-route-definition': { input: GetDeliveryRouteDefinitionInput; output: GetDeliveryRouteDefinitionOutput };
    /**
     * Reads one of the delivery route policies as it is now. Use it before a decision about it; records are as old as the last run of the sync delivery-route-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-delivery-route-policy': { input: GetDeliveryRoutePolicyInput; output: GetDeliveryRoutePolicyOutput };
    /**
     * Tells the code with which a pending domain proves who owns it, to be published in a TXT record of the domain. Use it when the code of create-pending-domain was lost. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".
     */
    'get-domain-verification-code': { input: GetDomainVerificationCodeInput; output: GetDomainVerificationCodeOutput };
    /**
     * Reads how many messages waited to be delivered, inbound and outbound, over a span of time. Use it to see whether mail was late for all or for one sender. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-email-queues': { input: GetEmailQueuesInput; output: GetEmailQueuesOutput };
    /**
     * Reads whom Mimecast calls in an emergency. Use it to see whether that is still right. What is answered where nobody was named yet is not documented. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
     */
    'get-emergency-contact': { input: GetEmergencyContactInput; output: GetEmergencyContactOutput };
    /**
     * Reads where the gateway of the account is and how it is set: protection mode, hosts, the MX and SPF records its domains shall have. Use it to set up DNS, or to see why mail takes another way. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
     */
    'get-gateway-details': { input: GetGatewayDetailsInput; output: GetGatewayDetailsOutput };
    /**
     * Reads one of the greylisting policies as it is now. Use it before a decision about it; records are as old as the last run of the sync greylisting-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-greylisting-policy': { input: GetGreylistingPolicyInput; output: GetGreylistingPolicyOutput };
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
     * Reads from which addresses the account may send through Mimecast. Use it before replace-outbound-addresses, or to see whether a mail server may send. Changes nothing in Mimecast. Needs the permission "Account | Settings | Read".
     */
    'get-outbound-addresses': { input: GetOutboundAddressesInput; output: GetOutboundAddressesOutput };
    /**
     * Reads one of the outbound dns definitions as it is now. Use it before a decision about it; records are as old as the last run of the sync outbound-dns-definitions. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-outbound-dns-definition': { input: GetOutboundDnsDefinitionInput; output: GetOutboundDnsDefinitionOutput };
    /**
     * Reads one of the outbound dns policies as it is now. Use it before a decision about it; records are as old as the last run of the sync outbound-dns-policies. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'get-outbound-dns-policy': { input: GetOutboundDnsPolicyInput; output: GetOutboundDnsPolicyOutput };
    /**
     * Reads one remediation incident as it stands: how many messages were found, removed, not removed, put back. Use it to follow an incident to its end; where only its code is known, find-remediation-incidents tells its handle. Changes nothing in Mimecast. Needs the permission "Services | Threat Remediation | Read".
     */
    'get-remediation-incident': { input: GetRemediationIncidentInput; output: GetRemediationIncidentOutput };
    /**
     * Reads one message that users reported, with its analysis as it stands now. Use it when a notification names a message. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'get-reported-email': { input: GetReportedEmailInput; output: GetReportedEmailOutput };
    /**
     * Reads how many people of the account have which SAFE score, from A to F. Use it for a report; the sync awareness-safe-scores keeps it person by person. Changes nothing in Mimecast. Needs the permission "Awareness Training | Dashboard | Read".
     */
    'get-safe-score-summary': { input: GetSafeScoreSummaryInput; output: GetSafeScoreSummaryOutput };
    /**
     * Reads how Mimecast looks after the account: product, support package, contacts, partner, renewal. Use it to tell whom to ask; the sync account keeps it. Changes nothing in Mimecast. Needs the permission "Account | Dashboard | Read".
     */
    'get-support-info': { input: GetSupportInfoInput; output: GetSupportInfoOutput };
    /**
     * Reads the details of one detection: sender, recipients, threats, files, clicked URLs. Use it when a detection is looked into. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs the permission "Security Events and Data Retrieval | Threat and Security Statistics | Read".
     */
    'get-threat-event-details': { input: GetThreatEventDetailsInput; output: GetThreatEventDetailsOutput };
    /**
     * Reads how many indicators of its own the account has brought, and how many more it may. Use it before create-threat-indicators brings many. The fields of the answer are not documented and are passed on as they come. Changes nothing in Mimecast. Needs no permission of its own.
     */
    'get-threat-indicator-quota': { input: GetThreatIndicatorQuotaInput; output: GetThreatIndicatorQuotaOutput };
    /**
     * Finds one user or alias by its address. Use it when one is meant. Mimecast can be asked for whole domains only, so this takes up to a call for each hundred users of the domain: the sync users has them all. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".
     */
    'get-user': { input: GetUserInput; output: GetUserOutput };
    /**
     * Reads the directory attributes of one user, such as department or title. Use it to see what a directory says of somebody. Mimecast asks for the right to edit, also of who only reads. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Edit".
     */
    'get-user-attributes': { input: GetUserAttributesInput; output: GetUserAttributesOutput };
    /**
     * Reads a web security policy as it is now: what it allows and blocks, and for whom. Use it before a change or a deletion. Nothing lists these policies: the id is what create-web-policy answered, and may be another one at the next read. Changes nothing in Mimecast. Needs the permission "Web Security | Policies | Read".
     */
    'get-web-policy': { input: GetWebPolicyInput; output: GetWebPolicyOutput };
    /**
     * Lists the address alteration policies of the account: for which mail the addresses of a set are replaced by others. Use it to see which there are, and to get the id of one; the sync address-alteration-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-address-alteration-policies': { input: ListAddressAlterationPoliciesInput; output: ListAddressAlterationPoliciesOutput };
    /**
     * Lists the sets of address alterations with the sets in them. Use it to get the handle of the set for create-address-alteration-policy or create-address-alteration, or to see what is in the account. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-address-alteration-sets': { input: ListAddressAlterationSetsInput; output: ListAddressAlterationSetsOutput };
    /**
     * Lists address alterations of one direction, with filters. Use it to see what an address is replaced by, and to get the id with which delete-address-alteration removes it. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-address-alterations': { input: ListAddressAlterationsInput; output: ListAddressAlterationsOutput };
    /**
     * Lists the aliases of one user. Use it to see whose an alias is, which the list of users does not tell. Of an alias that Mimecast gives as a text, only the address is known. Changes nothing in Mimecast. Needs the permission "Directories | Groups | Read".
     */
    'list-aliases': { input: ListAliasesInput; output: ListAliasesOutput };
    /**
     * Lists the anti spoofing bypass policies of the account: which mail the anti-spoofing policies let through because an SPF record permits it. Use it to see which there are, and to get the id of one; the sync anti-spoofing-bypass-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-anti-spoofing-bypass-policies': { input: ListAntiSpoofingBypassPoliciesInput; output: ListAntiSpoofingBypassPoliciesOutput };
    /**
     * Lists the anti spoofing policies of the account: whether mail from outside may bear a sender address of the account. Use it to see which there are, and to get the id of one; the sync anti-spoofing-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-anti-spoofing-policies': { input: ListAntiSpoofingPoliciesInput; output: ListAntiSpoofingPoliciesOutput };
    /**
     * Lists the archived messages of one mailbox, received or sent, over a span of time, with a cursor. Use it to see the mail of one person; search-archive looks through all mailboxes. Changes nothing in Mimecast. Needs the permission "Archive | Search | Read".
     */
    'list-archived-messages': { input: ListArchivedMessagesInput; output: ListArchivedMessagesOutput };
    /**
     * Lists the blocked sender policies of the account: whose mail is refused, and to whom. Use it to see which there are, and to get the id of one; the sync blocked-sender-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-blocked-sender-policies': { input: ListBlockedSenderPoliciesInput; output: ListBlockedSenderPoliciesOutput };
    /**
     * Lists the mailboxes that one user may read beside the own one. Use it to see what somebody has access to. Who may read a certain mailbox, Mimecast does not tell: the sync delegates gathers it. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Create Alternate Address".
     */
    'list-delegates': { input: ListDelegatesInput; output: ListDelegatesOutput };
    /**
     * Lists the delivery route definitions of the account: hosts that delivery route policies deliver to. Use it to see which there are, and to get the id of one; the sync delivery-route-definitions keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-delivery-route-definitions': { input: ListDeliveryRouteDefinitionsInput; output: ListDeliveryRouteDefinitionsOutput };
    /**
     * Lists the delivery route policies of the account: which mail is delivered by a route of its own. Use it to see which there are, and to get the id of one; the sync delivery-route-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-delivery-route-policies': { input: ListDeliveryRoutePoliciesInput; output: ListDeliveryRoutePoliciesOutput };
    /**
     * Lists where the account gets users and groups from, with the time and the state of the last sync. Use it to see whether the directory is up to date; the sync directory-connections keeps the list. Passwords and keys are left out. Changes nothing in Mimecast. Needs the permission "Services | Directory Sync | Read".
     */
    'list-directory-connections': { input: ListDirectoryConnectionsInput; output: ListDirectoryConnectionsOutput };
    /**
     * Lists the domains of others that the account's directory knows, with a cursor. Use it to see whether one of them is known now; the sync external-domains keeps them. Changes nothing in Mimecast. Needs the permission "Directories | External | Read".
     */
    'list-external-domains': { input: ListExternalDomainsInput; output: ListExternalDomainsOutput };
    /**
     * Lists the greylisting policies of the account: mail of which senders is put off at first, to be taken when it comes again. Use it to see which there are, and to get the id of one; the sync greylisting-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-greylisting-policies': { input: ListGreylistingPoliciesInput; output: ListGreylistingPoliciesOutput };
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
     * Lists the outbound dns definitions of the account: keys that outbound mail is signed with (DKIM), and the DNS records they need. Use it to see which there are, and to get the id of one; the sync outbound-dns-definitions keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-outbound-dns-definitions': { input: ListOutboundDnsDefinitionsInput; output: ListOutboundDnsDefinitionsOutput };
    /**
     * Lists the outbound dns policies of the account: which outbound mail is signed with DKIM. Use it to see which there are, and to get the id of one; the sync outbound-dns-policies keeps all of them. Changes nothing in Mimecast. Needs the permission "Gateway | Policies | Read".
     */
    'list-outbound-dns-policies': { input: ListOutboundDnsPoliciesInput; output: ListOutboundDnsPoliciesOutput };
    /**
     * Lists the packages that a partner of Mimecast can give to accounts. Use it as a partner; what one account has is told by get-account. Changes nothing in Mimecast. Needs no permission of its own.
     */
    'list-packages': { input: ListPackagesInput; output: ListPackagesOutput };
    /**
     * Lists the domains that wait for the proof of who owns them, with a cursor, without the codes that prove it. Use it to see what is left to do; get-domain-verification-code tells a code. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Register New Domain".
     */
    'list-pending-domains': { input: ListPendingDomainsInput; output: ListPendingDomainsOutput };
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
     * Lists the users of the account's own domains and their aliases, page by page. Use it to look some of them up now; the sync users keeps all of them. Changes nothing in Mimecast. Needs the permission "Directories | Internal | Read".
     */
    'list-users': { input: ListUsersInput; output: ListUsersOutput };
    /**
     * Locks the account of a user. Use it when an account may be in wrong hands. Locking one that is locked does no harm. The user cannot log in to Mimecast; unlock-user undoes that. Needs the permission "Directories | Internal | Edit".
     */
    'lock-user': { input: LockUserInput; output: LockUserOutput };
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
     * Takes an alias away from a user. Use it when a second address is given up. Unconfirmed: the answer is not documented; one that does not name the alias leaves the outcome unknown, and list-aliases tells. The address is no alias of the user any more; add-alias undoes that. Needs the permission "Directories | Groups | Edit".
     */
    'remove-alias': { input: RemoveAliasInput; output: RemoveAliasOutput };
    /**
     * Takes the right to read the mailbox of another one away from a user. Use it when access is no longer needed. A right that the user does not have counts as gone already. The user can no longer read that mailbox; add-delegate undoes that. A right that a directory gives may come back with its next synchronisation. Needs the permission "Directories | Internal | Create Alternate Address".
     */
    'remove-delegate': { input: RemoveDelegateInput; output: RemoveDelegateOutput };
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
     * Unlocks the account of a user. Use it when one was locked, also by too many wrong passwords. Unlocking one that is not locked does no harm. The user can log in again; lock-user undoes that. Needs the permission "Directories | Internal | Edit".
     */
    'unlock-user': { input: UnlockUserInput; output: UnlockUserOutput };
    /**
     * Changes one of the address alteration policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-address-alteration-policy': { input: UpdateAddressAlterationPolicyInput; output: UpdateAddressAlterationPolicyOutput };
    /**
     * Changes one of the anti spoofing bypass policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-anti-spoofing-bypass-policy': { input: UpdateAntiSpoofingBypassPolicyInput; output: UpdateAntiSpoofingBypassPolicyOutput };
    /**
     * Changes one of the anti spoofing policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-anti-spoofing-policy': { input: UpdateAntiSpoofingPolicyInput; output: UpdateAntiSpoofingPolicyOutput };
    /**
     * Changes one of the blocked sender policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-blocked-sender-policy': { input: UpdateBlockedSenderPolicyInput; output: UpdateBlockedSenderPolicyOutput };
    /**
     * Changes one of the delivery route policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-delivery-route-policy': { input: UpdateDeliveryRoutePolicyInput; output: UpdateDeliveryRoutePolicyOutput };
    /**
     * Changes whom Mimecast calls in an emergency; what is not named stays. Use it when somebody else is on call. The contact is read first, and the answer tells what it was. Mimecast calls somebody else from then on; the same action with what "before" tells undoes it. Needs the permission "Account | Settings | Edit" and "Account | Settings | Read".
     */
    'update-emergency-contact': { input: UpdateEmergencyContactInput; output: UpdateEmergencyContactOutput };
    /**
     * Changes one of the greylisting policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-greylisting-policy': { input: UpdateGreylistingPolicyInput; output: UpdateGreylistingPolicyOutput };
    /**
     * Renames a profile group, or moves it into another one, or both. Use it when the name or the place of a group is wrong. Its members and the policies that name it stay. The group has another name or place; the same action with the old ones undoes it, but to the top no group can be moved. Needs the permission "Services | Directory Sync | Edit" and "Directories | Groups | Edit".
     */
    'update-group': { input: UpdateGroupInput; output: UpdateGroupOutput };
    /**
     * Changes one of the outbound dns definitions; what is not named stays as it is. Use it to rename or switch one on or off. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-outbound-dns-definition': { input: UpdateOutboundDnsDefinitionInput; output: UpdateOutboundDnsDefinitionOutput };
    /**
     * Changes one of the outbound dns policies; what is not named stays as it is. Use it to rename or switch one on or off, or when it shall hold for others. A dry run tells what would be other. It holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Gateway | Policies | Edit" and "Gateway | Policies | Read".
     */
    'update-outbound-dns-policy': { input: UpdateOutboundDnsPolicyInput; output: UpdateOutboundDnsPolicyOutput };
    /**
     * Changes settings of a user; what is left out stays as it is. Use it to rename one or to set how one may log in. Passwords are not set by it; disable-user, enable-user, lock-user and unlock-user have actions of their own. The settings have the new values; Mimecast tells the old ones nowhere but the name, so note them where they have to be undone. Needs the permission "Directories | Internal | Edit".
     */
    'update-user': { input: UpdateUserInput; output: UpdateUserOutput };
    /**
     * Changes a web security policy: adds and removes URLs and domains, or changes its name, whom it is for, when it holds. What is not named stays as it is. Use it for small changes; a dry run tells what would be other. The id is what create-web-policy answered, or a later answer. The policy holds as changed from then on; the answer has the values from before, with which another call undoes it. Needs the permission "Web Security | Policies | Edit" and "Web Security | Policies | Read".
     */
    'update-web-policy': { input: UpdateWebPolicyInput; output: UpdateWebPolicyOutput };
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
    AddressAlteration: AddressAlteration;
    AddressAlterationPolicy: AddressAlterationPolicy;
    AddressAlterationSet: AddressAlterationSet;
    AdminRole: AdminRole;
    AntiSpoofingBypassPolicy: AntiSpoofingBypassPolicy;
    AntiSpoofingPolicy: AntiSpoofingPolicy;
    ArchiveSearchLog: ArchiveSearchLog;
    ArchiveViewLog: ArchiveViewLog;
    AttachmentProtectEvent: AttachmentProtectEvent;
    AttachmentProtectLog: AttachmentProtectLog;
    AuditEvent: AuditEvent;
    AvEvent: AvEvent;
    AwarenessPerformance: AwarenessPerformance;
    AwarenessSafeScore: AwarenessSafeScore;
    AwarenessWatchlistEntry: AwarenessWatchlistEntry;
    BlockedSenderPolicy: BlockedSenderPolicy;
    CloudIntegratedEntity: CloudIntegratedEntity;
    CloudIntegratedMailflow: CloudIntegratedMailflow;
    CloudIntegratedUrlClick: CloudIntegratedUrlClick;
    Connector: Connector;
    DeliveryEvent: DeliveryEvent;
    DeliveryRouteDefinition: DeliveryRouteDefinition;
    DeliveryRoutePolicy: DeliveryRoutePolicy;
    DirectoryConnection: DirectoryConnection;
    DlpLog: DlpLog;
    EmergencyContact: EmergencyContact;
    ExternalDomain: ExternalDomain;
    GatewayDetails: GatewayDetails;
    GreylistingPolicy: GreylistingPolicy;
    Group: Group;
    GroupMember: GroupMember;
    HeldMessage: HeldMessage;
    HeldReleaseLog: HeldReleaseLog;
    ImpersonationProtectEvent: ImpersonationProtectEvent;
    ImpersonationProtectLog: ImpersonationProtectLog;
    InternalDomain: InternalDomain;
    InternalEmailProtectEvent: InternalEmailProtectEvent;
    JournalEvent: JournalEvent;
    JournalService: JournalService;
    LiveSecurityEvent: LiveSecurityEvent;
    ManagedUrl: ManagedUrl;
    MessageTrackingLog: MessageTrackingLog;
    OutboundAddresses: OutboundAddresses;
    OutboundDnsDefinition: OutboundDnsDefinition;
    OutboundDnsPolicy: OutboundDnsPolicy;
    PendingDomain: PendingDomain;
    PhishingCampaign: PhishingCampaign;
    PhishingResult: PhishingResult;
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
    TrainingModule: TrainingModule;
    UrlProtectEvent: UrlProtectEvent;
    UrlProtectLog: UrlProtectLog;
    User: User;
    UserAccount: UserAccount;
    UserAttributes: UserAttributes;
    UserDelegates: UserDelegates;
}

/** Version, Mimecast role permissions, whether the action only reads, whether it does what nothing undoes or asks for a confirmation of its own, and the fields that every answer of it has. */
export const actions = {
    'add-alias': { version: '1.0.0', reads: false, destructive: true, answers: ['id', 'added', 'request'], scopes: ['Directories | Groups | Edit'] },
    'add-delegate': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'added', 'alreadyThere', 'request'],
        scopes: ['Directories | Internal | Create Alternate Address']
    },
    'add-group-members': { version: '1.0.0', reads: false, destructive: false, answers: ['id', 'results', 'request'], scopes: ['Directories | Groups | Edit'] },
    'block-sender': { version: '1.0.0', reads: false, destructive: false, answers: ['results', 'request'], scopes: ['Gateway | Managed Senders | Edit'] },
    'check-domain-dns': { version: '1.0.0', reads: true, destructive: false, answers: ['results', 'unreadableRows'], scopes: ['Gateway | Policies | Read'] },
    'check-permissions': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['checkedAt', 'endpoints', 'functions', 'startedSyncs', 'warnings'],
        scopes: []
    },
    'create-address-alteration': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'alteration', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-address-alteration-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-address-alteration-set': { version: '1.0.0', reads: false, destructive: true, answers: ['set', 'request'], scopes: ['Gateway | Policies | Edit'] },
    'create-anti-spoofing-bypass-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-anti-spoofing-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-blocked-sender-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-delivery-route-definition': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-delivery-route-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-greylisting-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-group': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyThere', 'group', 'request'],
        scopes: ['Directories | Groups | Edit']
    },
    'create-managed-url': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'existing', 'failed', 'unknown', 'request'],
        scopes: ['Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'create-outbound-dns-definition': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-outbound-dns-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'alreadyExists', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'create-pending-domain': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['created', 'existing', 'failed', 'unknown', 'request'],
        scopes: ['Directories | Internal | Register New Domain', 'Directories | Internal | Read']
    },
    'create-remediation-incident': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['incident', 'request'],
        scopes: ['Services | Threat Remediation | Edit']
    },
    'create-threat-indicators': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['batchId', 'completionTime', 'hashCount', 'request'],
        scopes: ['BYO Threat Intelligence | Upload']
    },
    'create-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['subscription', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'create-user': { version: '1.0.0', reads: false, destructive: true, answers: ['user', 'request'], scopes: ['Directories | Internal | Edit'] },
    'create-web-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['created', 'policy', 'request'],
        scopes: ['Web Security | Policies | Edit']
    },
    'decode-url': { version: '1.0.0', reads: true, destructive: false, answers: ['results'], scopes: ['Account | Dashboard | Read'] },
    'delete-address-alteration': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-address-alteration-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-anti-spoofing-bypass-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-anti-spoofing-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-blocked-sender-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-delivery-route-definition': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-delivery-route-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-greylisting-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-group': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Directories | Groups | Edit']
    },
    'delete-internal-managed-senders': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['done', 'deleted', 'request'],
        scopes: ['Gateway | Managed Senders | Edit']
    },
    'delete-managed-senders': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['done', 'deleted', 'request'],
        scopes: ['Gateway | Managed Senders | Edit']
    },
    'delete-managed-url': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Services | URL Protection | Edit', 'Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'delete-outbound-addresses': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['removed', 'alreadyEmpty', 'before', 'request'],
        scopes: ['Account | Settings | Edit', 'Account | Settings | Read', 'Account | Dashboard | Read']
    },
    'delete-outbound-dns-definition': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-outbound-dns-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'delete-pending-domain': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Directories | Internal | Register New Domain']
    },
    'delete-threat-indicator-batch': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'deleted', 'request'],
        scopes: ['BYO Threat Intelligence | Delete']
    },
    'delete-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'delete-web-policy': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'deleted', 'alreadyGone', 'request'],
        scopes: ['Web Security | Policies | Edit', 'Web Security | Policies | Read']
    },
    'disable-user': { version: '1.0.0', reads: false, destructive: true, answers: ['id', 'disabled', 'request'], scopes: ['Directories | Internal | Edit'] },
    'enable-user': { version: '1.0.0', reads: false, destructive: false, answers: ['id', 'enabled', 'request'], scopes: ['Directories | Internal | Edit'] },
    'find-remediation-incidents': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['incidents', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Services | Threat Remediation | Read']
    },
    'get-account': {
        version: '1.0.0',
        reads: true,
        destructive: false,
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
    'get-address-alteration-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'id',
            'description',
            'setId',
            'created',
            'lastUpdated',
            'fromPart',
            'fromType',
            'fromValue',
            'fromGroup',
            'toType',
            'toValue',
            'toGroup',
            'enabled',
            'enforced',
            'override',
            'bidirectional',
            'fromDate',
            'toDate',
            'sourceIPs'
        ],
        scopes: ['Gateway | Policies | Read']
    },
    'get-anti-spoofing-bypass-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'id',
            'description',
            'option',
            'spfDomains',
            'fromPart',
            'fromType',
            'fromValue',
            'fromGroup',
            'toType',
            'toValue',
            'toGroup',
            'enabled',
            'enforced',
            'override',
            'bidirectional',
            'fromDate',
            'toDate',
            'sourceIPs'
        ],
        scopes: ['Gateway | Policies | Read']
    },
    'get-anti-spoofing-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'id',
            'description',
            'option',
            'hostnames',
            'fromPart',
            'fromType',
            'fromValue',
            'fromGroup',
            'toType',
            'toValue',
            'toGroup',
            'enabled',
            'enforced',
            'override',
            'bidirectional',
            'fromDate',
            'toDate',
            'sourceIPs'
        ],
        scopes: ['Gateway | Policies | Read']
    },
    'get-archived-file': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['id', 'content', 'encoding', 'size', 'link'],
        scopes: ['Archive | Read']
    },
    'get-archived-message': {
        version: '1.0.0',
        reads: true,
        destructive: false,
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
    'get-audit-categories': { version: '1.0.0', reads: true, destructive: false, answers: ['categories', 'unreadableRows'], scopes: ['Account | Logs | Read'] },
    'get-awareness-performance-summary': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'numParticipating',
            'numVideosSent',
            'numVideosNotWatched',
            'numZeroIncorrect',
            'numOneIncorrect',
            'numTwoIncorrect',
            'numThreeIncorrect',
            'numFourOrMoreIncorrect',
            'departmentCompletionStats'
        ],
        scopes: ['Awareness Training | Dashboard | Read']
    },
    'get-blocked-sender-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'id',
            'description',
            'option',
            'fromPart',
            'fromType',
            'fromValue',
            'fromGroup',
            'toType',
            'toValue',
            'toGroup',
            'enabled',
            'enforced',
            'override',
            'bidirectional',
            'fromDate',
            'toDate',
            'sourceIPs'
        ],
        scopes: ['Gateway | Policies | Read']
    },
    'get-dashboard-notifications': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['notifications', 'unreadableRows'],
        scopes: ['Account | Dashboard | Read']
    },
    'get-delivery-route-definition': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['id', 'description', 'hostname', 'port', 'authMechanisms', 'username', 'domain'],
        scopes: ['Gateway | Policies | Read']
    },
    'get-delivery-route-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'id',
            'description',
            'fromPart',
            'fromType',
            'fromValue',
            'fromGroup',
            'toType',
            'toValue',
            'toGroup',
            'enabled',
            'enforced',
            'override',
            'bidirectional',
            'fromDate',
            'toDate',
            'sourceIPs'
        ],
        scopes: ['Gateway | Policies | Read']
    },
    'get-domain-verification-code': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['domain', 'code'],
        scopes: ['Directories | Internal | Register New Domain']
    },
    'get-email-queues': { version: '1.0.0', reads: true, destructive: false, answers: ['inbound', 'outbound'], scopes: ['Account | Dashboard | Read'] },
    'get-emergency-contact': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['accountCode', 'contactName', 'contactEmailAddress', 'mobilePhone', 'telephone', 'alternateEmailAddresses'],
        scopes: ['Account | Settings | Read']
    },
    'get-gateway-details': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['accountCode', 'region', 'protectionMode', 'status', 'outboundEnabled', 'outboundHostnames', 'inboundMxRecords', 'spf'],
        scopes: ['Account | Settings | Read']
    },
    'get-greylisting-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'id',
            'description',
            'option',
            'fromPart',
            'fromType',
            'fromValue',
            'fromGroup',
            'toType',
            'toValue',
            'toGroup',
            'enabled',
            'enforced',
            'override',
            'bidirectional',
            'fromDate',
            'toDate',
            'sourceIPs'
        ],
        scopes: ['Gateway | Policies | Read']
    },
    'get-held-summary': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'messages'],
        scopes: ['Account | Monitoring | Held Summary | Read']
    },
    'get-message-info': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['id', 'status', 'message', 'receipt', 'transmission', 'deliveries', 'queue', 'retention', 'spam'],
        scopes: ['Gateway | Tracking | Read']
    },
    'get-message-part': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['id', 'content', 'encoding', 'size', 'link'],
        scopes: ['Archive | Read']
    },
    'get-outbound-addresses': { version: '1.0.0', reads: true, destructive: false, answers: ['addresses'], scopes: ['Account | Settings | Read'] },
    'get-outbound-dns-definition': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['id', 'description', 'domain', 'selector', 'signDkim', 'keyLength', 'dnsAddress', 'publicKey', 'validated'],
        scopes: ['Gateway | Policies | Read']
    },
    'get-outbound-dns-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: [
            'id',
            'description',
            'fromPart',
            'fromType',
            'fromValue',
            'fromGroup',
            'toType',
            'toValue',
            'toGroup',
            'enabled',
            'enforced',
            'override',
            'bidirectional',
            'fromDate',
            'toDate',
            'sourceIPs'
        ],
        scopes: ['Gateway | Policies | Read']
    },
    'get-remediation-incident': {
        version: '1.0.0',
        reads: true,
        destructive: false,
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
        destructive: false,
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
    'get-safe-score-summary': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['scoreCounts'],
        scopes: ['Awareness Training | Dashboard | Read']
    },
    'get-support-info': {
        version: '1.0.0',
        reads: true,
        destructive: false,
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
        destructive: false,
        answers: ['id', 'details'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'get-threat-indicator-quota': { version: '1.0.0', reads: true, destructive: false, answers: ['quota'], scopes: [] },
    'get-user': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['id', 'emailAddress', 'name', 'domain', 'alias', 'addressType', 'source'],
        scopes: ['Directories | Internal | Read']
    },
    'get-user-attributes': { version: '1.0.0', reads: true, destructive: false, answers: ['attributes'], scopes: ['Directories | Internal | Edit'] },
    'get-web-policy': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['id', 'description', 'policies', 'urls'],
        scopes: ['Web Security | Policies | Read']
    },
    'list-address-alteration-policies': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-address-alteration-sets': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['sets', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-address-alterations': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['alterations', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-aliases': { version: '1.0.0', reads: true, destructive: false, answers: ['aliases'], scopes: ['Directories | Groups | Read'] },
    'list-anti-spoofing-bypass-policies': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-anti-spoofing-policies': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-archived-messages': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Archive | Search | Read']
    },
    'list-blocked-sender-policies': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-delegates': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['mailboxes'],
        scopes: ['Directories | Internal | Create Alternate Address']
    },
    'list-delivery-route-definitions': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-delivery-route-policies': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-directory-connections': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['connections', 'unreadableRows'],
        scopes: ['Services | Directory Sync | Read']
    },
    'list-external-domains': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['domains', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | External | Read']
    },
    'list-greylisting-policies': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-group-members': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['members', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Services | Directory Sync | Read', 'Directories | Groups | Edit']
    },
    'list-groups': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['groups', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | Groups | Read']
    },
    'list-held-messages': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Account | Dashboard | Read']
    },
    'list-internal-domains': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['domains', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | Internal | Read']
    },
    'list-managed-urls': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['urls', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'list-outbound-dns-definitions': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-outbound-dns-policies': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['policies', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Policies | Read']
    },
    'list-packages': { version: '1.0.0', reads: true, destructive: false, answers: ['packages', 'unreadableRows'], scopes: [] },
    'list-pending-domains': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['domains', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | Internal | Register New Domain']
    },
    'list-processing-messages': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Monitoring | Processing | Read']
    },
    'list-threat-indicator-batches': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['batches', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['BYO Threat Intelligence | Read']
    },
    'list-threat-report-subscriptions': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['subscriptions', 'unreadableRows'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'list-users': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['users', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Directories | Internal | Read']
    },
    'lock-user': { version: '1.0.0', reads: false, destructive: true, answers: ['id', 'locked', 'request'], scopes: ['Directories | Internal | Edit'] },
    'permit-sender': { version: '1.0.0', reads: false, destructive: false, answers: ['results', 'request'], scopes: ['Gateway | Managed Senders | Edit'] },
    'reject-held-message': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'rejected', 'request'],
        scopes: ['Account | Monitoring | Held | Edit']
    },
    'reject-held-messages': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['results', 'request'],
        scopes: ['Account | Monitoring | Held | Edit', 'Account | Dashboard | Read']
    },
    'release-held-message': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'released', 'request'],
        scopes: ['Account | Monitoring | Held | Edit']
    },
    'release-held-messages': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['results', 'request'],
        scopes: ['Account | Monitoring | Held | Edit', 'Account | Dashboard | Read']
    },
    'remove-alias': { version: '1.0.0', reads: false, destructive: false, answers: ['id', 'removed', 'request'], scopes: ['Directories | Groups | Edit'] },
    'remove-delegate': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'removed', 'alreadyGone', 'request'],
        scopes: ['Directories | Internal | Create Alternate Address']
    },
    'remove-group-members': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'results', 'request'],
        scopes: ['Services | Directory Sync | Edit', 'Directories | Groups | Edit']
    },
    'renew-threat-report-subscription': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'renewed', 'expires', 'request'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Statistics | Read']
    },
    'replace-outbound-addresses': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['replaced', 'alreadySo', 'before', 'request'],
        scopes: ['Account | Settings | Edit', 'Account | Settings | Read', 'Account | Dashboard | Read']
    },
    'run-directory-sync': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['started', 'alreadyRunning', 'finished', 'connections', 'request'],
        scopes: ['Services | Directory Sync | Edit', 'Services | Directory Sync | Read']
    },
    'search-archive': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Archive | Search | Read']
    },
    'search-file-hash': { version: '1.0.0', reads: true, destructive: false, answers: ['results'], scopes: ['Services | Threat Remediation | Read'] },
    'search-messages': {
        version: '1.0.0',
        reads: true,
        destructive: false,
        answers: ['messages', 'cursor', 'totalCount', 'failures', 'unreadableRows'],
        scopes: ['Gateway | Tracking | Read']
    },
    'send-email': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['messageId', 'date', 'invalidRecipients', 'request'],
        scopes: ['Account | Dashboard | Read']
    },
    'unlock-user': { version: '1.0.0', reads: false, destructive: false, answers: ['id', 'unlocked', 'request'], scopes: ['Directories | Internal | Edit'] },
    'update-address-alteration-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-anti-spoofing-bypass-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-anti-spoofing-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-blocked-sender-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-delivery-route-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-emergency-contact': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['updated', 'alreadySo', 'before', 'request'],
        scopes: ['Account | Settings | Edit', 'Account | Settings | Read']
    },
    'update-greylisting-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-group': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'alreadySo', 'request'],
        scopes: ['Services | Directory Sync | Edit', 'Directories | Groups | Edit']
    },
    'update-outbound-dns-definition': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-outbound-dns-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Gateway | Policies | Edit', 'Gateway | Policies | Read']
    },
    'update-user': { version: '1.0.0', reads: false, destructive: true, answers: ['id', 'updated', 'request'], scopes: ['Directories | Internal | Edit'] },
    'update-web-policy': {
        version: '1.0.0',
        reads: false,
        destructive: false,
        answers: ['id', 'updated', 'changes', 'policy', 'request'],
        scopes: ['Web Security | Policies | Edit', 'Web Security | Policies | Read']
    },
    'verify-domain': {
        version: '1.0.0',
        reads: false,
        destructive: true,
        answers: ['id', 'verified', 'alreadyVerified', 'request'],
        scopes: ['Directories | Internal | Register New Domain', 'Directories | Internal | Read']
    },
    whoami: { version: '1.0.0', reads: true, destructive: false, answers: ['version', 'type', 'accountCodes', 'homeAccount'], scopes: [] }
} as const;

/** Version, default frequency, models and Mimecast role permissions of every sync. */
export const syncs = {
    account: { version: '1.0.0', frequency: 'every day', autoStart: true, models: ['Account', 'AccountSupport'], scopes: ['Account | Dashboard | Read'] },
    'address-alteration-policies': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['AddressAlterationPolicy'],
        scopes: ['Gateway | Policies | Read']
    },
    'address-alterations': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['AddressAlterationSet', 'AddressAlteration'],
        scopes: ['Gateway | Policies | Read']
    },
    'admin-roles': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['AdminRole'], scopes: ['Directories | Roles | Read'] },
    'anti-spoofing-bypass-policies': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['AntiSpoofingBypassPolicy'],
        scopes: ['Gateway | Policies | Read']
    },
    'anti-spoofing-policies': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['AntiSpoofingPolicy'],
        scopes: ['Gateway | Policies | Read']
    },
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
    'awareness-campaigns': {
        version: '1.0.0',
        frequency: 'every day',
        autoStart: false,
        models: ['PhishingCampaign', 'PhishingResult'],
        scopes: ['Awareness Training | Dashboard | Read']
    },
    'awareness-performance': {
        version: '1.0.0',
        frequency: 'every day',
        autoStart: false,
        models: ['AwarenessPerformance'],
        scopes: ['Awareness Training | Dashboard | Read']
    },
    'awareness-safe-scores': {
        version: '1.0.0',
        frequency: 'every day',
        autoStart: false,
        models: ['AwarenessSafeScore'],
        scopes: ['Awareness Training | Dashboard | Read']
    },
    'awareness-watchlist': {
        version: '1.0.0',
        frequency: 'every day',
        autoStart: false,
        models: ['AwarenessWatchlistEntry'],
        scopes: ['Awareness Training | Dashboard | Read']
    },
    'blocked-sender-policies': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['BlockedSenderPolicy'],
        scopes: ['Gateway | Policies | Read']
    },
    'cloud-integrated-events': {
        version: '1.0.0',
        frequency: 'every 15 minutes',
        autoStart: false,
        models: ['CloudIntegratedEntity', 'CloudIntegratedMailflow', 'CloudIntegratedUrlClick'],
        scopes: ['Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read']
    },
    connectors: { version: '1.0.0', frequency: 'every hour', autoStart: false, models: ['Connector'], scopes: ['Services | Connectors | Edit'] },
    delegates: {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: false,
        models: ['UserDelegates'],
        scopes: ['Directories | Internal | Create Alternate Address', 'Directories | Internal | Read']
    },
    'delivery-route-definitions': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['DeliveryRouteDefinition'],
        scopes: ['Gateway | Policies | Read']
    },
    'delivery-route-policies': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['DeliveryRoutePolicy'],
        scopes: ['Gateway | Policies | Read']
    },
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
    'greylisting-policies': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['GreylistingPolicy'],
        scopes: ['Gateway | Policies | Read']
    },
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
    'journal-services': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['JournalService'], scopes: ['Services | Journaling | Read'] },
    'managed-urls': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['ManagedUrl'],
        scopes: ['Services | Targeted Threat Protection - URL Protect | Edit']
    },
    'message-tracking': { version: '1.0.0', frequency: 'every hour', autoStart: false, models: ['MessageTrackingLog'], scopes: ['Gateway | Tracking | Read'] },
    'outbound-dns-definitions': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['OutboundDnsDefinition'],
        scopes: ['Gateway | Policies | Read']
    },
    'outbound-dns-policies': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: true,
        models: ['OutboundDnsPolicy'],
        scopes: ['Gateway | Policies | Read']
    },
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
    'training-queue': {
        version: '1.0.0',
        frequency: 'every day',
        autoStart: false,
        models: ['TrainingModule'],
        scopes: ['Awareness Training | Dashboard | Read']
    },
    'url-protect-logs': {
        version: '1.0.0',
        frequency: 'every 5 minutes',
        autoStart: true,
        models: ['UrlProtectLog'],
        scopes: ['Monitoring | URL Protection | Read']
    },
    'user-accounts': { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['UserAccount'], scopes: ['Directories | Internal | Read'] },
    'user-attributes': {
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: false,
        models: ['UserAttributes'],
        scopes: ['Directories | Internal | Edit', 'Directories | Internal | Read']
    },
    users: { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['User'], scopes: ['Directories | Internal | Read'] }
} as const;

/** What each function needs of the API application, by operation: its product, of which one is enough, and its permission. */
export const needs: Readonly<Record<string, readonly { feature: string; products: readonly string[]; permission: string | null }[]>> = {
    'add-alias': [{ feature: 'Change aliases of users', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }],
    'add-delegate': [
        {
            feature: 'See and change who may read the mailbox of another user',
            products: ['User and Group Management'],
            permission: 'Directories | Internal | Create Alternate Address'
        },
        {
            feature: 'See and change who may read the mailbox of another user',
            products: ['User and Group Management'],
            permission: 'Directories | Internal | Create Alternate Address'
        }
    ],
    'add-group-members': [
        { feature: 'Make and delete groups, add members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' },
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }
    ],
    'block-sender': [
        {
            feature: 'Permit or block senders for a recipient (managed senders)',
            products: ['Email Security Cloud Gateway'],
            permission: 'Gateway | Managed Senders | Edit'
        }
    ],
    'check-domain-dns': [{ feature: 'Check the MX records of domains', products: ['Domain Management'], permission: 'Gateway | Policies | Read' }],
    'check-permissions': [],
    'create-address-alteration': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-address-alteration-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-address-alteration-set': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' }
    ],
    'create-anti-spoofing-bypass-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-anti-spoofing-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-blocked-sender-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-delivery-route-definition': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-delivery-route-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-greylisting-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-group': [
        { feature: 'Make and delete groups, add members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' },
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }
    ],
    'create-managed-url': [
        {
            feature: 'Block or permit URLs (managed URLs)',
            products: ['Policy Management'],
            permission: 'Services | Targeted Threat Protection - URL Protect | Edit'
        }
    ],
    'create-outbound-dns-definition': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-outbound-dns-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'create-pending-domain': [
        { feature: 'Register domains, and prove who owns them', products: ['Domain Management'], permission: 'Directories | Internal | Register New Domain' },
        {
            feature: 'See domains that wait for the proof of who owns them',
            products: ['Domain Management'],
            permission: 'Directories | Internal | Register New Domain'
        },
        { feature: 'See the domains of the account', products: ['Domain Management'], permission: 'Directories | Internal | Read' }
    ],
    'create-remediation-incident': [
        { feature: 'Remove delivered messages (remediation)', products: ['Threat Management'], permission: 'Services | Threat Remediation | Edit' },
        { feature: 'Remove delivered messages (remediation)', products: ['Threat Management'], permission: 'Services | Threat Remediation | Edit' }
    ],
    'create-threat-indicators': [
        { feature: 'Bring indicators of your own (BYO Threat Intelligence)', products: ['Threat Management'], permission: 'BYO Threat Intelligence | Upload' }
    ],
    'create-threat-report-subscription': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'create-user': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' }
    ],
    'create-web-policy': [
        { feature: 'Create, change and delete web security policies', products: ['Policy Management'], permission: 'Web Security | Policies | Edit' }
    ],
    'decode-url': [{ feature: 'Decode rewritten URLs', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' }],
    'delete-address-alteration': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-address-alteration-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-anti-spoofing-bypass-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-anti-spoofing-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-blocked-sender-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-delivery-route-definition': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-delivery-route-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-greylisting-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-group': [
        { feature: 'Make and delete groups, add members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' },
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }
    ],
    'delete-internal-managed-senders': [
        {
            feature: 'Permit or block senders for a recipient (managed senders)',
            products: ['Email Security Cloud Gateway'],
            permission: 'Gateway | Managed Senders | Edit'
        }
    ],
    'delete-managed-senders': [
        {
            feature: 'Permit or block senders for a recipient (managed senders)',
            products: ['Email Security Cloud Gateway'],
            permission: 'Gateway | Managed Senders | Edit'
        }
    ],
    'delete-managed-url': [
        { feature: 'Remove managed URLs', products: ['Policy Management'], permission: 'Services | URL Protection | Edit' },
        { feature: 'See managed URLs', products: ['Policy Management'], permission: 'Services | Targeted Threat Protection - URL Protect | Edit' }
    ],
    'delete-outbound-addresses': [
        { feature: 'Change outbound addresses and the emergency contact', products: ['Email Security Cloud Gateway'], permission: 'Account | Settings | Edit' },
        {
            feature: 'See the settings of the gateway, and the emergency contact',
            products: ['Email Security Cloud Gateway'],
            permission: 'Account | Settings | Read'
        },
        { feature: 'Connecting, and account details', products: ['Account Management'], permission: 'Account | Dashboard | Read' }
    ],
    'delete-outbound-dns-definition': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-outbound-dns-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'delete-pending-domain': [
        { feature: 'Register domains, and prove who owns them', products: ['Domain Management'], permission: 'Directories | Internal | Register New Domain' },
        {
            feature: 'See domains that wait for the proof of who owns them',
            products: ['Domain Management'],
            permission: 'Directories | Internal | Register New Domain'
        }
    ],
    'delete-threat-indicator-batch': [
        { feature: 'Bring indicators of your own (BYO Threat Intelligence)', products: ['Threat Management'], permission: 'BYO Threat Intelligence | Delete' }
    ],
    'delete-threat-report-subscription': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'delete-web-policy': [
        { feature: 'Create, change and delete web security policies', products: ['Policy Management'], permission: 'Web Security | Policies | Edit' },
        { feature: 'See web security policies', products: ['Policy Management'], permission: 'Web Security | Policies | Read' }
    ],
    'disable-user': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' }
    ],
    'enable-user': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' }
    ],
    'find-remediation-incidents': [
        { feature: 'See remediation incidents', products: ['Threat Management'], permission: 'Services | Threat Remediation | Read' }
    ],
    'get-account': [{ feature: 'Connecting, and account details', products: ['Account Management'], permission: 'Account | Dashboard | Read' }],
    'get-address-alteration-policy': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'get-anti-spoofing-bypass-policy': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-anti-spoofing-policy': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-archived-file': [{ feature: 'Read files of archived messages', products: ['Data Retention'], permission: 'Archive | Read' }],
    'get-archived-message': [{ feature: 'Read archived messages', products: ['Data Retention'], permission: 'Archive | Search Content View' }],
    'get-audit-categories': [{ feature: 'Audit events and their categories', products: ['Audit Events'], permission: 'Account | Logs | Read' }],
    'get-awareness-performance-summary': [
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' }
    ],
    'get-blocked-sender-policy': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-dashboard-notifications': [{ feature: 'Connecting, and account details', products: ['Account Management'], permission: 'Account | Dashboard | Read' }],
    'get-delivery-route-definition': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-delivery-route-policy': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-domain-verification-code': [
        { feature: 'Register domains, and prove who owns them', products: ['Domain Management'], permission: 'Directories | Internal | Register New Domain' }
    ],
    'get-email-queues': [{ feature: 'See how long the mail queues are', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' }],
    'get-emergency-contact': [
        { feature: 'See the settings of the gateway, and the emergency contact', products: ['Account Management'], permission: 'Account | Settings | Read' }
    ],
    'get-gateway-details': [
        {
            feature: 'See the settings of the gateway, and the emergency contact',
            products: ['Email Security Cloud Gateway'],
            permission: 'Account | Settings | Read'
        }
    ],
    'get-greylisting-policy': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-held-summary': [
        { feature: 'Count held messages by policy', products: ['Email Security Cloud Gateway'], permission: 'Account | Monitoring | Held Summary | Read' }
    ],
    'get-message-info': [{ feature: 'Search for messages', products: ['Email Security Cloud Gateway'], permission: 'Gateway | Tracking | Read' }],
    'get-message-part': [{ feature: 'Read files of archived messages', products: ['Data Retention'], permission: 'Archive | Read' }],
    'get-outbound-addresses': [
        {
            feature: 'See the settings of the gateway, and the emergency contact',
            products: ['Email Security Cloud Gateway'],
            permission: 'Account | Settings | Read'
        }
    ],
    'get-outbound-dns-definition': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-outbound-dns-policy': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'get-remediation-incident': [{ feature: 'See remediation incidents', products: ['Threat Management'], permission: 'Services | Threat Remediation | Read' }],
    'get-reported-email': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'get-safe-score-summary': [
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' }
    ],
    'get-support-info': [{ feature: 'Connecting, and account details', products: ['Account Management'], permission: 'Account | Dashboard | Read' }],
    'get-threat-event-details': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'get-threat-indicator-quota': [{ feature: 'Bring indicators of your own (BYO Threat Intelligence)', products: ['Threat Management'], permission: null }],
    'get-user': [{ feature: 'See users', products: ['User and Group Management'], permission: 'Directories | Internal | Read' }],
    'get-user-attributes': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' }
    ],
    'get-web-policy': [{ feature: 'See web security policies', products: ['Policy Management'], permission: 'Web Security | Policies | Read' }],
    'list-address-alteration-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-address-alteration-sets': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-address-alterations': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-aliases': [{ feature: 'See aliases of users', products: ['User and Group Management'], permission: 'Directories | Groups | Read' }],
    'list-anti-spoofing-bypass-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-anti-spoofing-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-archived-messages': [{ feature: 'Search the archive', products: ['Data Retention'], permission: 'Archive | Search | Read' }],
    'list-blocked-sender-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-delegates': [
        {
            feature: 'See and change who may read the mailbox of another user',
            products: ['User and Group Management'],
            permission: 'Directories | Internal | Create Alternate Address'
        }
    ],
    'list-delivery-route-definitions': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-delivery-route-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-directory-connections': [
        { feature: 'See directory connections', products: ['User and Group Management'], permission: 'Services | Directory Sync | Read' }
    ],
    'list-external-domains': [
        { feature: 'See the external domains of the directory', products: ['Domain Management'], permission: 'Directories | External | Read' }
    ],
    'list-greylisting-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-group-members': [
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Services | Directory Sync | Read' },
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }
    ],
    'list-groups': [{ feature: 'See groups', products: ['User and Group Management'], permission: 'Directories | Groups | Read' }],
    'list-held-messages': [{ feature: 'See held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' }],
    'list-internal-domains': [{ feature: 'See the domains of the account', products: ['Domain Management'], permission: 'Directories | Internal | Read' }],
    'list-managed-urls': [
        { feature: 'See managed URLs', products: ['Policy Management'], permission: 'Services | Targeted Threat Protection - URL Protect | Edit' }
    ],
    'list-outbound-dns-definitions': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-outbound-dns-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'list-packages': [{ feature: 'Connecting, and account details', products: ['Account Management'], permission: null }],
    'list-pending-domains': [
        {
            feature: 'See domains that wait for the proof of who owns them',
            products: ['Domain Management'],
            permission: 'Directories | Internal | Register New Domain'
        }
    ],
    'list-processing-messages': [
        { feature: 'See messages that are being processed', products: ['Email Security Cloud Gateway'], permission: 'Monitoring | Processing | Read' }
    ],
    'list-threat-indicator-batches': [
        { feature: 'Bring indicators of your own (BYO Threat Intelligence)', products: ['Threat Management'], permission: 'BYO Threat Intelligence | Read' }
    ],
    'list-threat-report-subscriptions': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'list-users': [{ feature: 'See users', products: ['User and Group Management'], permission: 'Directories | Internal | Read' }],
    'lock-user': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' }
    ],
    'permit-sender': [
        {
            feature: 'Permit or block senders for a recipient (managed senders)',
            products: ['Email Security Cloud Gateway'],
            permission: 'Gateway | Managed Senders | Edit'
        }
    ],
    'reject-held-message': [
        { feature: 'Release or reject held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Monitoring | Held | Edit' }
    ],
    'reject-held-messages': [
        { feature: 'Release or reject held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Monitoring | Held | Edit' },
        { feature: 'See held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' }
    ],
    'release-held-message': [
        { feature: 'Release or reject held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Monitoring | Held | Edit' }
    ],
    'release-held-messages': [
        { feature: 'Release or reject held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Monitoring | Held | Edit' },
        { feature: 'See held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' }
    ],
    'remove-alias': [{ feature: 'Change aliases of users', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }],
    'remove-delegate': [
        {
            feature: 'See and change who may read the mailbox of another user',
            products: ['User and Group Management'],
            permission: 'Directories | Internal | Create Alternate Address'
        },
        {
            feature: 'See and change who may read the mailbox of another user',
            products: ['User and Group Management'],
            permission: 'Directories | Internal | Create Alternate Address'
        }
    ],
    'remove-group-members': [
        {
            feature: 'Rename and move groups, remove members, start a directory sync',
            products: ['User and Group Management'],
            permission: 'Services | Directory Sync | Edit'
        },
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }
    ],
    'renew-threat-report-subscription': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'replace-outbound-addresses': [
        { feature: 'Change outbound addresses and the emergency contact', products: ['Email Security Cloud Gateway'], permission: 'Account | Settings | Edit' },
        {
            feature: 'See the settings of the gateway, and the emergency contact',
            products: ['Email Security Cloud Gateway'],
            permission: 'Account | Settings | Read'
        },
        { feature: 'Connecting, and account details', products: ['Account Management'], permission: 'Account | Dashboard | Read' }
    ],
    'run-directory-sync': [
        {
            feature: 'Rename and move groups, remove members, start a directory sync',
            products: ['User and Group Management'],
            permission: 'Services | Directory Sync | Edit'
        },
        { feature: 'See directory connections', products: ['User and Group Management'], permission: 'Services | Directory Sync | Read' }
    ],
    'search-archive': [{ feature: 'Search the archive', products: ['Data Retention'], permission: 'Archive | Search | Read' }],
    'search-file-hash': [{ feature: 'Search for file hashes', products: ['Threat Management'], permission: 'Services | Threat Remediation | Read' }],
    'search-messages': [{ feature: 'Search for messages', products: ['Email Security Cloud Gateway'], permission: 'Gateway | Tracking | Read' }],
    'send-email': [{ feature: 'Send mail', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' }],
    'unlock-user': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' }
    ],
    'update-address-alteration-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-anti-spoofing-bypass-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-anti-spoofing-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-blocked-sender-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-delivery-route-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-emergency-contact': [
        { feature: 'Change outbound addresses and the emergency contact', products: ['Account Management'], permission: 'Account | Settings | Edit' },
        { feature: 'See the settings of the gateway, and the emergency contact', products: ['Account Management'], permission: 'Account | Settings | Read' }
    ],
    'update-greylisting-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-group': [
        {
            feature: 'Rename and move groups, remove members, start a directory sync',
            products: ['User and Group Management'],
            permission: 'Services | Directory Sync | Edit'
        },
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' }
    ],
    'update-outbound-dns-definition': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-outbound-dns-policy': [
        { feature: 'Create, change and delete policies', products: ['Policy Management'], permission: 'Gateway | Policies | Edit' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'update-user': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' }
    ],
    'update-web-policy': [
        { feature: 'Create, change and delete web security policies', products: ['Policy Management'], permission: 'Web Security | Policies | Edit' },
        { feature: 'See web security policies', products: ['Policy Management'], permission: 'Web Security | Policies | Read' }
    ],
    'verify-domain': [
        { feature: 'Register domains, and prove who owns them', products: ['Domain Management'], permission: 'Directories | Internal | Register New Domain' },
        { feature: 'See the domains of the account', products: ['Domain Management'], permission: 'Directories | Internal | Read' }
    ],
    whoami: [{ feature: 'Connecting, and account details', products: ['Account Management'], permission: null }],
    account: [
        { feature: 'Connecting, and account details', products: ['Account Management'], permission: 'Account | Dashboard | Read' },
        { feature: 'Connecting, and account details', products: ['Account Management'], permission: 'Account | Dashboard | Read' }
    ],
    'address-alteration-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'address-alterations': [
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' },
        { feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }
    ],
    'admin-roles': [{ feature: 'See administrator roles', products: ['Email Security Onboarding'], permission: 'Directories | Roles | Read' }],
    'anti-spoofing-bypass-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'anti-spoofing-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'archive-search-logs': [
        { feature: 'Searches in the archive', products: ['Audit Events'], permission: 'Archive | Search Logs | Read' },
        { feature: 'Searches in the archive', products: ['Audit Events'], permission: 'Archive | Search Logs | Read' }
    ],
    'archive-view-logs': [{ feature: 'Messages opened in the archive', products: ['Audit Events'], permission: 'Archive | View Logs | Read' }],
    'attachment-protect-logs': [
        {
            feature: 'Attachment protection logs',
            products: ['Security Events', 'Threats, Security Events and Data for CG'],
            permission: 'Monitoring | Attachment Protection | Read'
        }
    ],
    'audit-events': [{ feature: 'Audit events and their categories', products: ['Audit Events'], permission: 'Account | Logs | Read' }],
    'awareness-campaigns': [
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' },
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' }
    ],
    'awareness-performance': [
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' }
    ],
    'awareness-safe-scores': [
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' }
    ],
    'awareness-watchlist': [
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' }
    ],
    'blocked-sender-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'cloud-integrated-events': [
        {
            feature: 'Events of Email Security Cloud Integrated (only if you have it)',
            products: ['Threats, Security Events and Data for CI'],
            permission: 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read'
        }
    ],
    connectors: [{ feature: 'See connectors', products: ['Connectors'], permission: 'Services | Connectors | Edit' }],
    delegates: [
        {
            feature: 'See and change who may read the mailbox of another user',
            products: ['User and Group Management'],
            permission: 'Directories | Internal | Create Alternate Address'
        },
        { feature: 'See users', products: ['User and Group Management'], permission: 'Directories | Internal | Read' }
    ],
    'delivery-route-definitions': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'delivery-route-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'directory-connections': [
        { feature: 'See directory connections', products: ['User and Group Management'], permission: 'Services | Directory Sync | Read' }
    ],
    'dlp-logs': [
        {
            feature: 'Data leak prevention logs',
            products: ['Security Events', 'Threats, Security Events and Data for CG'],
            permission: 'Monitoring | Data Leak Prevention | Read'
        }
    ],
    'external-domains': [
        { feature: 'See the external domains of the directory', products: ['Domain Management'], permission: 'Directories | External | Read' }
    ],
    'gateway-settings': [
        {
            feature: 'See the settings of the gateway, and the emergency contact',
            products: ['Email Security Cloud Gateway'],
            permission: 'Account | Settings | Read'
        },
        {
            feature: 'See the settings of the gateway, and the emergency contact',
            products: ['Email Security Cloud Gateway'],
            permission: 'Account | Settings | Read'
        },
        { feature: 'See the settings of the gateway, and the emergency contact', products: ['Account Management'], permission: 'Account | Settings | Read' }
    ],
    'greylisting-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    groups: [
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Directories | Groups | Edit' },
        { feature: 'See groups with their members', products: ['User and Group Management'], permission: 'Services | Directory Sync | Read' }
    ],
    'held-messages': [{ feature: 'See held messages', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' }],
    'held-release-logs': [{ feature: 'What became of held messages', products: ['Audit Events'], permission: 'Monitoring | Held | Read' }],
    'impersonation-protect-logs': [
        {
            feature: 'Impersonation protection logs',
            products: ['Security Events', 'Threats, Security Events and Data for CG'],
            permission: 'Monitoring | Impersonation Protection | Read'
        }
    ],
    'internal-domains': [{ feature: 'See the domains of the account', products: ['Domain Management'], permission: 'Directories | Internal | Read' }],
    'journal-services': [{ feature: 'See journal services', products: ['Email Security Cloud Gateway'], permission: 'Services | Journaling | Read' }],
    'managed-urls': [
        { feature: 'See managed URLs', products: ['Policy Management'], permission: 'Services | Targeted Threat Protection - URL Protect | Edit' }
    ],
    'message-tracking': [{ feature: 'Search for messages', products: ['Email Security Cloud Gateway'], permission: 'Gateway | Tracking | Read' }],
    'outbound-dns-definitions': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'outbound-dns-policies': [{ feature: 'See policies', products: ['Policy Management'], permission: 'Gateway | Policies | Read' }],
    'pending-domains': [
        {
            feature: 'See domains that wait for the proof of who owns them',
            products: ['Domain Management'],
            permission: 'Directories | Internal | Register New Domain'
        }
    ],
    'rejection-logs': [{ feature: 'Rejected messages', products: ['Audit Events'], permission: 'Monitoring | Rejections | Read' }],
    'remediation-incidents': [{ feature: 'See remediation incidents', products: ['Threat Management'], permission: 'Services | Threat Remediation | Read' }],
    'reported-emails': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'security-events': [
        {
            feature: 'Security events (mail flow, threats, spam, ...), from files and live',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read'
        }
    ],
    'security-events-live': [
        {
            feature: 'Security events (mail flow, threats, spam, ...), from files and live',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read'
        }
    ],
    'threat-intel-feed': [{ feature: 'Threat intelligence feed', products: ['Threat Management'], permission: 'Services | Gateway | Tracking | Read' }],
    'threat-statistics': [
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        },
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        },
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        },
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        },
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        },
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        },
        {
            feature: 'Threat statistics, details of detections, emails that users reported',
            products: ['Threats, Security Events and Data for CG'],
            permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read'
        }
    ],
    'training-queue': [
        { feature: 'See awareness training and phishing campaigns', products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' }
    ],
    'url-protect-logs': [
        {
            feature: 'URL protection logs',
            products: ['Security Events', 'Threats, Security Events and Data for CG'],
            permission: 'Monitoring | URL Protection | Read'
        }
    ],
    'user-accounts': [{ feature: 'See users', products: ['User and Group Management'], permission: 'Directories | Internal | Read' }],
    'user-attributes': [
        { feature: 'Create and change users, see their attributes', products: ['User and Group Management'], permission: 'Directories | Internal | Edit' },
        { feature: 'See users', products: ['User and Group Management'], permission: 'Directories | Internal | Read' }
    ],
    users: [{ feature: 'See users', products: ['User and Group Management'], permission: 'Directories | Internal | Read' }]
};

/** The sync that saves a model. */
export const modelSyncs = {
    Account: 'account',
    AccountSupport: 'account',
    AddressAlteration: 'address-alterations',
    AddressAlterationPolicy: 'address-alteration-policies',
    AddressAlterationSet: 'address-alterations',
    AdminRole: 'admin-roles',
    AntiSpoofingBypassPolicy: 'anti-spoofing-bypass-policies',
    AntiSpoofingPolicy: 'anti-spoofing-policies',
    ArchiveSearchLog: 'archive-search-logs',
    ArchiveViewLog: 'archive-view-logs',
    AttachmentProtectEvent: 'security-events',
    AttachmentProtectLog: 'attachment-protect-logs',
    AuditEvent: 'audit-events',
    AvEvent: 'security-events',
    AwarenessPerformance: 'awareness-performance',
    AwarenessSafeScore: 'awareness-safe-scores',
    AwarenessWatchlistEntry: 'awareness-watchlist',
    BlockedSenderPolicy: 'blocked-sender-policies',
    CloudIntegratedEntity: 'cloud-integrated-events',
    CloudIntegratedMailflow: 'cloud-integrated-events',
    CloudIntegratedUrlClick: 'cloud-integrated-events',
    Connector: 'connectors',
    DeliveryEvent: 'security-events',
    DeliveryRouteDefinition: 'delivery-route-definitions',
    DeliveryRoutePolicy: 'delivery-route-policies',
    DirectoryConnection: 'directory-connections',
    DlpLog: 'dlp-logs',
    EmergencyContact: 'gateway-settings',
    ExternalDomain: 'external-domains',
    GatewayDetails: 'gateway-settings',
    GreylistingPolicy: 'greylisting-policies',
    Group: 'groups',
    GroupMember: 'groups',
    HeldMessage: 'held-messages',
    HeldReleaseLog: 'held-release-logs',
    ImpersonationProtectEvent: 'security-events',
    ImpersonationProtectLog: 'impersonation-protect-logs',
    InternalDomain: 'internal-domains',
    InternalEmailProtectEvent: 'security-events',
    JournalEvent: 'security-events',
    JournalService: 'journal-services',
    LiveSecurityEvent: 'security-events-live',
    ManagedUrl: 'managed-urls',
    MessageTrackingLog: 'message-tracking',
    OutboundAddresses: 'gateway-settings',
    OutboundDnsDefinition: 'outbound-dns-definitions',
    OutboundDnsPolicy: 'outbound-dns-policies',
    PendingDomain: 'pending-domains',
    PhishingCampaign: 'awareness-campaigns',
    PhishingResult: 'awareness-campaigns',
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
    TrainingModule: 'training-queue',
    UrlProtectEvent: 'security-events',
    UrlProtectLog: 'url-protect-logs',
    User: 'users',
    UserAccount: 'user-accounts',
    UserAttributes: 'user-attributes',
    UserDelegates: 'delegates'
} as const;

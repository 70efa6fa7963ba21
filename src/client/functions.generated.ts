// Made by `npm run generate` from the schemas of the functions in nango-integrations/. Do not edit: change the function and run it again.

/**
 * Input of `check-permissions`. Asks Mimecast which functions the API application may use.
 */
export type CheckPermissionsInput = Record<string, never>;

/**
 * What `check-permissions` returns.
 */
export interface CheckPermissionsOutput {
    functions: {
        name: string;
        works: boolean;
        missing?: string;
    }[];
}

/**
 * Input of `list-held-messages`. Held messages.
 */
export interface ListHeldMessagesInput {
    cursor?: string;
    /**
     * Default: 100.
     */
    limit?: number;
}

/**
 * What `list-held-messages` returns.
 */
export interface ListHeldMessagesOutput {
    messages: {
        id: string;
        subject?: string;
    }[];
    cursor?: string;
}

/**
 * Input of `release-held-message`. Releases held messages to their recipients.
 *
 * Repeating it is a success.
 */
export interface ReleaseHeldMessageInput {
    /**
     * Id from list-held-messages, e.g. `eNo...`
     */
    id: string;
    /**
     * Only say what would be sent. Default: false.
     */
    dryRun?: boolean;
    options?: {
        /**
         * Default: true.
         */
        notify?: boolean;
        reason?: 'spam' | 'other';
    };
    /**
     * @minItems 1
     * @maxItems 100
     */
    items?: {
        url: string;
        /**
         * Default: "".
         */
        note?: string;
    }[];
}

/**
 * What `release-held-message` returns.
 */
export interface ReleaseHeldMessageOutput {
    id: string;
    status: 'released' | 'already_released' | 'dry_run';
    at: string | null;
    score: number;
    extra: {
        a: string;
        [k: string]: unknown;
    };
    any: unknown;
}

/**
 * Input of `whoami`. Who the application is.
 */
export type WhoamiInput = Record<string, never>;

/**
 * What `whoami` returns.
 */
export interface WhoamiOutput {
    account: string;
    address:
        | {
              a: string;
          }
        | {
              b: number;
          };
    rec: {
        [k: string]: number;
    };
}

/**
 * Saved by the sync `audit-events`. Audit events. Text that ends a comment: * / and a `tick`.
 */
export interface AuditEvent {
    id: string;
    /**
     * ISO 8601
     */
    eventTime: string;
    user?: string;
}

/**
 * A profile group.
 */
export interface Group {
    /**
     * Folder path
     */
    id: string;
    description: string;
    parent: string | null;
    memberCount: number;
}

/**
 * Saved by the sync `groups`. Groups and members.
 */
export interface GroupMember {
    id: string;
    group: string;
    email?: string;
    raw: {
        [k: string]: unknown;
    };
}

/**
 * Connection metadata that the sync `groups` reads.
 */
export interface GroupsMetadata {
    readOnly?: boolean;
}

/** Every action, by the name it has in Nango, with the types of its input and output. */
export interface Actions {
    /**
     * Asks Mimecast which functions the API application may use.
     */
    'check-permissions': { input: CheckPermissionsInput; output: CheckPermissionsOutput };
    /**
     * Held messages.
     */
    'list-held-messages': { input: ListHeldMessagesInput; output: ListHeldMessagesOutput };
    /**
     * Releases held messages to their recipients.
     *
     * Repeating it is a success.
     */
    'release-held-message': { input: ReleaseHeldMessageInput; output: ReleaseHeldMessageOutput };
    /**
     * Who the application is.
     */
    whoami: { input: WhoamiInput; output: WhoamiOutput };
}

/** Every model the syncs save, by name. */
export interface Models {
    AuditEvent: AuditEvent;
    Group: Group;
    GroupMember: GroupMember;
}

/** Options of the syncs that are set as connection metadata. */
export type SyncMetadata = Partial<GroupsMetadata>;

/** Version, Mimecast role permissions, and whether the action only reads. */
export const actions = {
    'check-permissions': { version: '1.0.0', reads: true, scopes: [] },
    'list-held-messages': { version: '1.0.0', reads: true, scopes: ['Account | Monitoring | Held | Read'] },
    'release-held-message': { version: '1.0.0', reads: false, scopes: ['Account | Monitoring | Held | Edit'] },
    whoami: { version: '1.0.0', reads: true, scopes: [] }
} as const;

/** Version, default frequency, models and Mimecast role permissions of every sync. */
export const syncs = {
    'audit-events': { version: '1.0.0', frequency: 'every 5 minutes', autoStart: false, models: ['AuditEvent'], scopes: [] },
    groups: { version: '1.0.0', frequency: 'every hour', autoStart: true, models: ['Group', 'GroupMember'], scopes: ['Directories | Groups | Read'] }
} as const;

/** The sync that saves a model. */
export const modelSyncs = { AuditEvent: 'audit-events', Group: 'groups', GroupMember: 'groups' } as const;

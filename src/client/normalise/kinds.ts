/**
 * Kinds of events: the class and activity of OCSF, and the categories of ECS.
 */
import type { Layout } from './facts.ts';

export interface EventClass {
    readonly uid: number;
    readonly category: number;
    readonly layout: Layout;
}

/** Classes of OCSF 1.8.0 in use. The two classes about URLs and files in e-mails are deprecated since 1.3.0 in favour of Email Activity. */
export const classes = {
    base_event: { uid: 0, category: 0, layout: 'base' },
    detection_finding: { uid: 2004, category: 2, layout: 'finding' },
    account_change: { uid: 3001, category: 3, layout: 'iam' },
    authentication: { uid: 3002, category: 3, layout: 'iam' },
    entity_management: { uid: 3004, category: 3, layout: 'iam' },
    email_activity: { uid: 4009, category: 4, layout: 'email' },
    osint_inventory_info: { uid: 5021, category: 5, layout: 'osint' },
    remediation_activity: { uid: 7001, category: 7, layout: 'remediation' }
} as const satisfies Record<string, EventClass>;

export type ClassName = keyof typeof classes;

export interface Kind {
    readonly ocsf: ClassName;
    readonly activity: number;
    readonly ecs: { readonly kind: 'event' | 'alert' | 'enrichment'; readonly category: readonly string[]; readonly type: readonly string[] };
    /** `event.action` of ECS where the record has no word for it. */
    readonly action?: string;
    /** `status_id` and `event.outcome`, where the kind says it. */
    readonly outcome?: 'success' | 'failure';
}

const mail = { kind: 'event', category: ['email'], type: ['info'] } as const;
const admin = (type: string) => ({ kind: 'event', category: ['configuration'], type: [type] }) as const;
const sign = { kind: 'event', category: ['authentication'], type: ['start'] } as const;

export const kinds = {
    received: { ocsf: 'email_activity', activity: 2, ecs: mail, action: 'received' },
    scanned: { ocsf: 'email_activity', activity: 3, ecs: mail, action: 'scanned' },
    delivered: { ocsf: 'email_activity', activity: 1, ecs: mail, action: 'delivered' },
    traced: { ocsf: 'email_activity', activity: 4, ecs: mail, action: 'tracked' },
    journaled: { ocsf: 'email_activity', activity: 99, ecs: mail, action: 'journaled' },
    decided: { ocsf: 'email_activity', activity: 99, ecs: mail, action: 'decided' },
    detected: { ocsf: 'detection_finding', activity: 1, ecs: { ...mail, kind: 'alert' }, action: 'detected' },
    malwareDetected: {
        ocsf: 'detection_finding',
        activity: 1,
        ecs: { kind: 'alert', category: ['email', 'malware'], type: ['info'] },
        action: 'malware-detected'
    },
    reported: { ocsf: 'detection_finding', activity: 1, ecs: { ...mail, kind: 'alert' }, action: 'reported' },
    signedIn: { ocsf: 'authentication', activity: 1, ecs: sign, outcome: 'success' },
    signInFailed: { ocsf: 'authentication', activity: 1, ecs: sign, outcome: 'failure' },
    signInChallenged: { ocsf: 'authentication', activity: 1, ecs: sign },
    passwordChanged: { ocsf: 'account_change', activity: 3, ecs: { kind: 'event', category: ['iam'], type: ['user', 'change'] } },
    created: { ocsf: 'entity_management', activity: 1, ecs: admin('creation') },
    looked: { ocsf: 'entity_management', activity: 2, ecs: admin('access') },
    searched: { ocsf: 'entity_management', activity: 2, ecs: admin('access'), action: 'archive-search' },
    viewed: { ocsf: 'entity_management', activity: 2, ecs: admin('access'), action: 'archive-view' },
    changed: { ocsf: 'entity_management', activity: 3, ecs: admin('change') },
    deleted: { ocsf: 'entity_management', activity: 4, ecs: admin('deletion') },
    administered: { ocsf: 'entity_management', activity: 99, ecs: admin('info') },
    indicator: { ocsf: 'osint_inventory_info', activity: 2, ecs: { kind: 'enrichment', category: ['threat'], type: ['indicator'] } },
    removed: { ocsf: 'remediation_activity', activity: 2, ecs: mail, action: 'remediated' },
    restored: { ocsf: 'remediation_activity', activity: 3, ecs: mail, action: 'restored' },
    other: { ocsf: 'base_event', activity: 99, ecs: mail }
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

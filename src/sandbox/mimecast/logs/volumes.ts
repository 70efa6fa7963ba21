/** The ten event types of a Cloud Gateway account, as they are asked for. */
export const gatewayEventTypes = [
    'receipt',
    'process',
    'delivery',
    'journal',
    'av',
    'spam',
    'internal email protect',
    'impersonation protect',
    'url protect',
    'attachment protect'
] as const;
export type GatewayEventType = (typeof gatewayEventTypes)[number];

/** The three event types of a Cloud Integrated account. */
export const integratedEventTypes = ['entities', 'mailflow', 'urlclick'] as const;
export type IntegratedEventType = (typeof integratedEventTypes)[number];

export type SiemEventType = GatewayEventType | IntegratedEventType;

/** Rows per day of each log that is not a SIEM feed. */
export interface LogRates {
    audit: number;
    urlProtect: number;
    attachmentProtect: number;
    impersonationProtect: number;
    dlp: number;
    heldReleases: number;
    rejections: number;
    archiveSearches: number;
    archiveViews: number;
    threatFeedCustomer: number;
    threatFeedGrid: number;
    reportedEmails: number;
}

/** How much the logs and event feeds hold and how fast they grow; everything left out is a believable small tenant. */
export interface LogVolumes {
    /** Factor on every rate that is not given: 1 is a believable small tenant, 0 leaves the logs empty. */
    scale?: number;
    /** Days of history of every log that is not a SIEM feed. */
    historyDays?: number;
    /** Average rows per day. */
    perDay?: Partial<LogRates>;
    /** Days of SIEM events before the simulation starts. The vendor keeps seven days, older ones are made but not shown. */
    siemHistoryDays?: number;
    /** Events per day and type. `siemShares(total)` divides one total by the usual shares. */
    siemPerDay?: Partial<Record<SiemEventType, number>>;
    /** Largest number of events in one file; a busier quarter of an hour gives several files. */
    siemEventsPerFile?: number;
    /** zlib level of the event files: `0` makes large volumes cheapest. */
    siemCompression?: number;
}

export const defaultRates: LogRates = {
    audit: 40,
    urlProtect: 24,
    attachmentProtect: 12,
    impersonationProtect: 9,
    dlp: 12,
    heldReleases: 8,
    rejections: 16,
    archiveSearches: 10,
    archiveViews: 4,
    threatFeedCustomer: 3,
    threatFeedGrid: 12,
    reportedEmails: 4
};

/** What one event in a thousand-event day is made of, roughly as in a company that gets more mail than threats. */
const shares: Record<GatewayEventType, number> = {
    receipt: 0.29,
    process: 0.27,
    delivery: 0.26,
    journal: 0.09,
    spam: 0.04,
    'url protect': 0.015,
    'attachment protect': 0.015,
    'impersonation protect': 0.01,
    'internal email protect': 0.006,
    av: 0.004
};

/** Events per day of each Cloud Gateway type when all of them together are `total` per day. */
export function siemShares(total: number): Record<GatewayEventType, number> {
    const divided = { ...shares };
    for (const type of gatewayEventTypes) {
        divided[type] = shares[type] * total;
    }
    return divided;
}

export const defaultSiemRates: Record<SiemEventType, number> = { ...siemShares(1200), entities: 288, mailflow: 288, urlclick: 12 };

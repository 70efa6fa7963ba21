import type { Endpoint } from './endpoint.js';

const shared = {
    method: 'GET',
    family: 'rest',
    products: ['Threats, Security Events and Data for CG'],
    permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read',
    access: 'read',
    paging: 'none',
    feature: 'Threat statistics, details of detections, emails that users reported'
} as const;

/** One detection, and the feed of what was detected. */
export const threats = {
    eventDetails: { ...shared, path: '/threats/v1/events/{id}/details', docs: 'functions.md' },
    intelFeed: {
        method: 'POST',
        path: '/api/ttp/threat-intel/get-feed',
        family: 'feed',
        products: ['Threat Management'],
        permission: 'Services | Gateway | Tracking | Read',
        access: 'read',
        paging: 'header',
        items: 'objects',
        emptyCodes: ['err_threat_intel_feed_no_result_found'],
        probe: { fields: { feedType: 'malware_customer', fileType: 'stix' }, last: { minutes: 1, start: 'start', end: 'end', format: 'basic' } },
        feature: 'Threat intelligence feed',
        docs: 'logs/threat-intel-feed.md'
    }
} as const satisfies Record<string, Endpoint>;

const last = { minutes: 60, start: 'timestampRangeStartsAt', format: 'zoned' } as const;
/** Buckets of a count, for a range of time, never paged. */
const counts = { ...shared, items: 'value', probe: { last }, docs: 'logs/threat-statistics.md' } as const;

/** How much of what was detected. */
export const threatStatistics = {
    impersonations: { ...counts, path: '/threats/v1/stats/impersonations' },
    suspicious: { ...counts, path: '/threats/v1/stats/suspicious' },
    unwanted: { ...counts, path: '/threats/v1/stats/unwanted' },
    attachmentScans: { ...counts, path: '/threats/v1/stats/attachment-scans' },
    gatewayDetections: { ...counts, path: '/threats/v1/stats/gateway-detections', probe: { fields: { type: 'malware' }, last } },
    phishing: { ...counts, path: '/threats/v1/stats/phishing' },
    urlClicks: { ...counts, path: '/threats/v1/stats/url-clicks' }
} as const satisfies Record<string, Endpoint>;

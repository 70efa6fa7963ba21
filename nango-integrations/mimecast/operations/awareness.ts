import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const shared = {
    products: ['Awareness Training'],
    permission: 'Awareness Training | Dashboard | Read',
    feature: 'See awareness training and phishing campaigns',
    docs: 'directory/awareness.md'
} as const;
const company = '/api/awareness-training/company';
const campaign = '/api/awareness-training/phishing/campaign';
const paged = { paging: 'body', pageSize: 100 } as const;

/** How the people of the account do in awareness training and in phishing campaigns. */
export const awareness = {
    performance: envelopeRead(`${company}/get-performance-details`, { ...shared, ...paged }),
    safeScores: envelopeRead(`${company}/get-safe-score-details`, { ...shared, ...paged }),
    watchlist: envelopeRead(`${company}/get-watchlist-details`, { ...shared, ...paged }),
    performanceSummary: envelopeRead(`${company}/get-performance-summary`, shared),
    safeScoreSummary: envelopeRead(`${company}/get-safe-score-summary`, shared),
    // Nobody has seen more than one page of it. Asked for pages, it is read whole either way.
    campaigns: envelopeRead(`${campaign}/get-campaign`, { ...shared, ...paged }),
    campaignResults: envelopeRead(`${campaign}/get-user-data`, { ...shared, ...paged, items: 'data.0.items', probe: 'it needs the id of a campaign' }),
    trainingQueue: envelopeRead('/api/awareness-training/queue/get-queue', shared)
} as const satisfies Record<string, Endpoint>;

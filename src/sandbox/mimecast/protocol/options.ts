/** Where the `cloud-gateway/v1` family puts the token of the next page: sources differ, so every place can be chosen. */
export type NextTokenPlace = 'meta.pagination.nextPageToken' | 'meta.nextPageToken' | 'meta.nextPage' | 'meta.pagination.nextPage' | 'meta.pagination.next';

/** How a 429 tells when to come back. `x-ratelimit` and `x-rate-limit` are milliseconds, `retry-after` is seconds. */
export type RateLimitHeaders = 'x-ratelimit' | 'x-rate-limit' | 'x-mimecast-ratelimit' | 'retry-after' | 'none';

/** Regions of API 1.0, by the beginning of their hosts. Sources disagree on the last two, which are one region. */
export const apiOneRegions = ['eu', 'de', 'us', 'usb', 'ca', 'za', 'au', 'je', 'jer'] as const;
export type ApiOneRegion = (typeof apiOneRegions)[number];

/**
 * Behaviours of the gateway and of whole families of operations that sources disagree on or that happen only to some accounts. Every one is off (or at its politest) by default and can
 * be changed at any time. What only one kind of thing or log does is declared with it.
 */
export interface Behaviours {
    /** How many minutes Mimecast's clock is ahead of the one the simulator was given, which is that of whoever calls it; negative for behind. */
    clockSkewMinutes: number;
    /** Where the account lives. API 1.0 answers on the host of that region only. */
    region: ApiOneRegion;
    /** Life of a token in seconds of simulated time. */
    tokenSeconds: number;
    /** The token reply has no `expires_in`. */
    tokenWithoutExpiry: boolean;
    /** Errors of the token endpoint as `{ error, error_description }` in place of the vendor's `fail` list. */
    tokenErrorsAsOAuth: boolean;
    /** Tokens one application may ask for per minute of simulated time; `0` is no limit. */
    tokenQuotaPerMinute: number;
    /** The rate-limit headers also on replies that are not 429. */
    rateLimitHeadersAlways: boolean;
    /** How a 429 tells when to come back. */
    rateLimitHeaders: RateLimitHeaders;
    /** A 429 without a body. */
    rateLimitEmptyBody: boolean;

    /** Rows of an envelope page when the request names no page size. */
    defaultPageSize: number;
    /** Largest page of the envelope endpoints that do not set a limit of their own; a larger request is cut silently. */
    maxPageSize: number;
    /** Largest page of the log endpoints of the envelope family. */
    maxLogPageSize: number;
    /** The last page carries a `next` that leads to a page without rows. */
    emptyLastPage: boolean;
    /** Every page carries the same `next`, for ever. */
    repeatedNext: boolean;
    /** Every page holds the rows of the first one and names another next page, for ever. */
    endlessPages: boolean;
    /** The rows of an envelope page stand in two elements of `data`. */
    splitData: boolean;
    /** Lists of the envelope family do not say how many rows they have. */
    noTotalCount: boolean;
    /** `previous` stands already on the first page. */
    previousOnFirstPage: boolean;
    /** The shape of `fail` in failed envelope replies. */
    failShape: 'list' | 'object' | 'text';
    /** The encrypted part of secure ids differs on every read; the number inside stays, and the old ids stay valid. */
    changingIds: boolean;
    /** Secure ids show nothing of what is inside, as those of managed URLs do. */
    opaqueIds: boolean;
    /** Every application is given secure ids of its own, and those of another one are refused as ids of another kind are. */
    idsPerApplication: boolean;
    /** Where the v1 family puts the token of the next page. */
    nextTokenPlace: NextTokenPlace;
    /** Reading one object of the v1 family leaves its `id` out. */
    restWithoutId: boolean;
    /** What the update of a policy leaves out gets its default; otherwise it stays. Nobody has told which of the two it is. */
    policyUpdatesReplace: boolean;
    /** The account demands a `searchReason` in message-finder searches. */
    searchReasonRequired: boolean;

    /** Life of a pre-signed download URL in seconds of simulated time. */
    downloadSeconds: number;

    /** A second read of a log gives other ids to the same rows; the number inside stays. */
    changingLogIds: boolean;
    /** Every third row of a log, and every third streamed event, becomes visible only half to all of this many minutes after its time; `0` is no late rows. */
    lateRowsMinutes: number;
    /** A log window without rows answers `data: []` in place of an object with an empty list. */
    emptyLogsWithoutWrapper: boolean;
}

/** Everything at its politest. */
export function defaultBehaviours(): Behaviours {
    return {
        clockSkewMinutes: 0,
        region: 'us',
        tokenSeconds: 1799,
        tokenWithoutExpiry: false,
        tokenErrorsAsOAuth: false,
        tokenQuotaPerMinute: 0,
        rateLimitHeadersAlways: false,
        rateLimitHeaders: 'x-ratelimit',
        rateLimitEmptyBody: false,
        defaultPageSize: 25,
        maxPageSize: 500,
        maxLogPageSize: 100,
        emptyLastPage: false,
        repeatedNext: false,
        endlessPages: false,
        splitData: false,
        noTotalCount: false,
        previousOnFirstPage: false,
        failShape: 'list',
        changingIds: false,
        opaqueIds: false,
        idsPerApplication: false,
        nextTokenPlace: 'meta.pagination.nextPageToken',
        restWithoutId: false,
        policyUpdatesReplace: false,
        searchReasonRequired: false,
        downloadSeconds: 900,
        changingLogIds: false,
        lateRowsMinutes: 0,
        emptyLogsWithoutWrapper: false
    };
}

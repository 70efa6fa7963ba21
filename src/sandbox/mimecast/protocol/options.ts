import type { Clock } from '../../clock.ts';
import type { CompanySizes } from '../account/company.ts';
import type { FaultPlan } from '../gateway/fault-plan.ts';
import type { LogVolumes } from '../logs/volumes.ts';

/** Where the `cloud-gateway/v1` family puts the token of the next page: sources differ, so every place can be chosen. */
export type NextTokenPlace = 'meta.pagination.nextPageToken' | 'meta.nextPageToken' | 'meta.nextPage' | 'meta.pagination.nextPage' | 'meta.pagination.next';

/** How a 429 tells when to come back. `x-ratelimit` and `x-rate-limit` are milliseconds, `retry-after` is seconds. */
export type RateLimitHeaders = 'x-ratelimit' | 'x-rate-limit' | 'x-mimecast-ratelimit' | 'retry-after' | 'none';

/**
 * Behaviours of the simulated Mimecast that sources disagree on or that happen only to some accounts. Every one is off (or at its politest) by default and can
 * be changed at any time.
 */
export interface Behaviours {
    /** How many minutes Mimecast's clock is ahead of the one the simulator was given, which is that of whoever calls it; negative for behind. */
    clockSkewMinutes: number;
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
    /** A member list asked for without `meta.pagination` stops silently at 999 rows and names no next page. */
    unpagedMembersCut: boolean;
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
    /** Membership writes of the v1 family answer with `results[]`, one per member. */
    memberResults: boolean;
    /** Reading one object of the v1 family leaves its `id` out. */
    restWithoutId: boolean;
    /** `hold-release` and `hold-reject` answer `release: false` / `reject: false` with an empty `fail` and change nothing. */
    holdRefused: boolean;
    /** `get-dashboard-notifications` puts one object where a list is documented. */
    notificationsAsObject: boolean;
    /** The account demands a `searchReason` in message-finder searches. */
    searchReasonRequired: boolean;

    /** Life of a pre-signed download URL in seconds of simulated time. */
    downloadSeconds: number;

    /** A second read of a log gives other ids to the same rows; the number inside stays. */
    changingLogIds: boolean;
    /** Audit reads that start earlier than 60 days ago answer an error; off: an empty list. */
    auditHistoryError: boolean;
    /** One audit row has an empty `eventTime`. */
    auditEmptyTime: boolean;
    /** A streaming cursor from an empty reply never yields events again. */
    deadEmptyCursor: boolean;
    /** The threat feed repeats its next token in place of leaving it out at the end. */
    repeatedFeedToken: boolean;
    /** Every third row of a log, and every third streamed event, becomes visible only half to all of this many minutes after its time; `0` is no late rows. */
    lateRowsMinutes: number;
    /** A log window without rows answers `data: []` in place of an object with an empty list. */
    emptyLogsWithoutWrapper: boolean;
    /** What the application itself does leaves rows too: a feed download is an audit event. */
    logOwnActivity: boolean;

    /** Every page of event files lists its first file twice. */
    siemDuplicateFile: boolean;
    /** One event file in this many carries a line that is no JSON, beside its events; `0` is none. */
    siemBrokenLineEvery: number;
    /** One event file in this many ends in the middle of its gzip stream; `0` is none. */
    siemTruncatedEvery: number;
    /** A truncated file is whole when it is fetched a second time. */
    siemTruncatedHeals: boolean;
    /** A truncated file is whole so many minutes after it was fetched first; `0` is never. */
    siemTruncatedMinutes: number;
    /** The files of one quarter of an hour in this many, for each type, answer 404 whatever link; `0` is none. */
    siemMissingEvery: number;
    /** Event files as they were before 2025: `_offset` and `_partition` on every event, no `subject` on journal events. */
    siemOldFiles: boolean;
    /** `spamProcessingDetail` of receipt events: all four shapes in turn, or always the same one. */
    siemSpamDetail: 'mixed' | 'null' | 'object' | 'text' | 'double-encoded';
    /** Numbers and booleans of events: as text (documented), as JSON numbers and booleans, or everything as text, `timestamp` included. */
    siemNumbers: 'text' | 'native' | 'all-text';
    /** Rows of a streaming page that are repeated at the start of the next one. */
    siemStreamOverlap: number;
    /** Replies without `isCaughtUp`. */
    siemNoCaughtUp: boolean;
    /** Empty pages say `isCaughtUp: false`. */
    siemNeverCaughtUp: boolean;
    /** A batch cursor older than the seven days of history is refused with 400; off: it goes on with the oldest file there is. */
    siemRefuseStaleCursor: boolean;
    /** Event files are served with `Content-Encoding: gzip`, which makes some HTTP stacks unpack them. */
    siemContentEncoding: boolean;
}

/** Everything at its politest. */
export function defaultBehaviours(): Behaviours {
    return {
        clockSkewMinutes: 0,
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
        unpagedMembersCut: false,
        failShape: 'list',
        changingIds: false,
        opaqueIds: false,
        idsPerApplication: false,
        nextTokenPlace: 'meta.pagination.nextPageToken',
        memberResults: false,
        restWithoutId: false,
        holdRefused: false,
        notificationsAsObject: false,
        searchReasonRequired: false,
        downloadSeconds: 900,
        changingLogIds: false,
        auditHistoryError: false,
        auditEmptyTime: false,
        deadEmptyCursor: false,
        repeatedFeedToken: false,
        lateRowsMinutes: 0,
        emptyLogsWithoutWrapper: false,
        logOwnActivity: false,
        siemDuplicateFile: false,
        siemBrokenLineEvery: 0,
        siemTruncatedEvery: 0,
        siemTruncatedHeals: false,
        siemTruncatedMinutes: 0,
        siemMissingEvery: 0,
        siemOldFiles: false,
        siemSpamDetail: 'mixed',
        siemNumbers: 'text',
        siemStreamOverlap: 0,
        siemNoCaughtUp: false,
        siemNeverCaughtUp: false,
        siemRefuseStaleCursor: false,
        siemContentEncoding: false
    };
}

/** What a simulator is made from: its seed, its clock, its sizes and any behaviour that is not to be polite. */
export interface SimulatorOptions extends Partial<Behaviours> {
    /** The same seed gives the same company, the same ids and the same logs. */
    seed?: number;
    clock?: Clock;
    sizes?: Partial<CompanySizes>;
    /** How much the logs and event feeds hold and how fast they grow. */
    logs?: LogVolumes;
    /** Mistakes to make; `FaultPlan.seeded(…)` makes a whole run's worth of them. */
    faults?: FaultPlan;
    /** Keys of the default application; made from the seed when left out. */
    clientId?: string;
    clientSecret?: string;
}

/** Behaviours of the logs and event feeds, all at their politest by default. */
export interface LogBehaviours {
    /** Audit reads that start earlier than 60 days ago answer an error; off: an empty list. */
    auditHistoryError: boolean;
    /** One audit row has an empty `eventTime`. */
    auditEmptyTime: boolean;
    /** A streaming cursor from an empty reply never yields events again. */
    deadEmptyCursor: boolean;
    /** The threat feed repeats its next token in place of leaving it out at the end. */
    repeatedFeedToken: boolean;
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

export function defaultLogBehaviours(): LogBehaviours {
    return {
        auditHistoryError: false,
        auditEmptyTime: false,
        deadEmptyCursor: false,
        repeatedFeedToken: false,
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

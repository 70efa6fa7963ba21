import { nameOf } from '../operations/endpoint.js';
import { classify, failureError, isRecord, mimecastError, sentence, unexpectedReply } from './errors.js';
import { ANSWERS, itemsOf } from './pages.js';
import { secureNumber } from './secure-id.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { MimecastErrorPayload } from './errors.js';
import type { Nango, Reply } from './request.js';

/** A change of one thing that Mimecast confirms by a flag. */
export interface FlaggedChange {
    /** Id of the thing, as it was sent. */
    id: string;
    /** Key of the plain number inside such ids: the id itself may come back in another form. */
    numberKey: string;
    /** Field of the answer that says whether it was done. */
    flag: string;
    /** What an explicit `false` is called, and what to do then. */
    refusal: Pick<MimecastErrorPayload, 'type' | 'code' | 'message'>;
}

/**
 * Reads the verdict on a change: done, not done, or unknown. Mimecast mostly reports no failure here, the flag of the item is the only sign; an answer about something else is none.
 *
 * @throws MimecastError unless the change is done; with `outcomeUnknown` where the answer does not say
 */
export function requireDone(nango: Nango, endpoint: Endpoint, reply: Reply, { id, numberKey, flag, refusal }: FlaggedChange): void {
    const number = secureNumber(id, numberKey);
    const rows = itemsOf(nango, endpoint, reply)
        .filter(isRecord)
        .filter((row) => row['id'] === id || (number !== undefined && secureNumber(row['id'], numberKey) === number));
    requireFlag(nango, endpoint, reply, { flag, refusal, rows });
}

/**
 * As `requireDone`, where the rows that speak of the thing are known, or the answer can be about nothing else.
 *
 * @throws MimecastError unless the change is done; with `outcomeUnknown` where the answer does not say
 */
export function requireFlag(
    nango: Nango,
    endpoint: Endpoint,
    reply: Reply,
    { flag, refusal, rows = itemsOf(nango, endpoint, reply).filter(isRecord) }: Pick<FlaggedChange, 'flag' | 'refusal'> & { rows?: Record<string, unknown>[] }
): void {
    const answers = new Set(rows.map((row) => ANSWERS.get(row[flag])));
    const answer = answers.size === 1 ? [...answers][0] : undefined;
    if (answer === true) {
        return;
    }
    const failure = reply.failures[0];
    if (failure !== undefined && (answer === undefined || classify(reply.status, failure) !== 'temporary')) {
        throw failureError(nango, endpoint, reply, failure);
    }
    if (answer === undefined) {
        throw unexpectedReply(nango, endpoint, rows.length === 0 ? 'it does not name the message' : `"${flag}" is neither true nor false`, reply);
    }
    throw mimecastError(nango, {
        ...refusal,
        message: `${failure === undefined ? '' : `Mimecast says: ${sentence(failure.message)} `}${refusal.message}`,
        status: reply.status,
        ...(reply.requestId === undefined ? {} : { requestId: reply.requestId }),
        retryable: false,
        endpoint: nameOf(endpoint)
    });
}

/**
 * Reads the verdict on a change whose answer has no flag. In the REST family no body at all confirms it, as is usual there, in the envelope a list without rows where the registry says so;
 * any other answer has to speak of the thing.
 *
 * @throws MimecastError with `outcomeUnknown`
 */
export function requireConfirmed(nango: Nango, endpoint: Endpoint, reply: Reply, isAboutIt: boolean): void {
    const { data } = reply.body;
    const isConfirmed = reply.isEmpty === true || (endpoint.confirmedByNoRows === true && Array.isArray(data) && data.length === 0);
    if (!isConfirmed && !isAboutIt) {
        throw unexpectedReply(nango, endpoint, 'it does not say what became of the change', reply);
    }
}

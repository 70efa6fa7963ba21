import { nameOf } from '../operations/endpoint.js';
import { classify, failureError, isRecord, mimecastError, sentence, unexpectedReply } from './errors.js';
import { ANSWERS, itemsOf } from './pages.js';
import { secureNumber } from './secure-id.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Failure, MimecastError, MimecastErrorPayload } from './errors.js';
import type { Nango, Reply } from './request.js';

/** A change of one thing that Mimecast confirms by a flag. */
export interface FlaggedChange {
    /** Id of the thing, as it was sent; left out for one that is made, which has none before. */
    id?: string;
    /** Key of the plain number inside such ids: the id itself may come back in another form. Left out where none is known. */
    numberKey?: string;
    /** Field of the answer that says whether it was done. */
    flag: string;
    /** What an explicit `false` is called, and what to do then. */
    refusal: Pick<MimecastErrorPayload, 'type' | 'code' | 'message'>;
}

/** What an answer says of one thing. */
export interface Verdict {
    /** What its rows say of it; nothing in a row that does not say yes or no. */
    answers: readonly (boolean | undefined)[];
    /** The failure that is about it. */
    failure: Failure | undefined;
    /** What is wrong with an answer that says neither. */
    silence: string;
    /** What an explicit `false` is called, and what to do then. */
    refusal: FlaggedChange['refusal'];
}

/** The same text for two forms of the id of one thing. */
export function keyOfId(id: unknown, numberKey?: string): string {
    const number = numberKey === undefined ? undefined : secureNumber(id, numberKey);
    return number === undefined ? `id ${typeof id === 'string' ? id : ''}` : `number ${number}`;
}

/**
 * Reads the verdict on a change: done, not done, or unknown. Mimecast mostly reports no failure here, the flag of the item is the only sign; an answer about something else is none.
 *
 * @throws MimecastError unless the change is done; with `outcomeUnknown` where the answer does not say
 */
export function requireDone(nango: Nango, endpoint: Endpoint, reply: Reply, { id, numberKey, flag, refusal }: FlaggedChange): void {
    const key = id === undefined ? undefined : keyOfId(id, numberKey);
    const rows = itemsOf(nango, endpoint, reply)
        .filter(isRecord)
        .filter((row) => key === undefined || keyOfId(row['id'], numberKey) === key);
    const error = problemOf(nango, endpoint, reply, {
        answers: rows.map((row) => ANSWERS.get(row[flag])),
        failure: reply.failures[0],
        silence: rows.length === 0 ? 'it does not name what was to be changed' : `"${flag}" is neither true nor false`,
        refusal
    });
    if (error !== undefined) {
        throw error;
    }
}

/** Why a change is not done, or not known to be; nothing when it is done. */
export function problemOf(nango: Nango, endpoint: Endpoint, reply: Reply, { answers, failure, silence, refusal }: Verdict): MimecastError | undefined {
    const said = new Set(answers);
    const answer = said.size === 1 ? [...said][0] : undefined;
    if (answer === true) {
        return undefined;
    }
    if (failure !== undefined && (answer === undefined || classify(reply.status, failure) !== 'temporary')) {
        return failureError(nango, endpoint, reply, failure);
    }
    if (answer === undefined) {
        return unexpectedReply(nango, endpoint, silence, reply);
    }
    return mimecastError(nango, {
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

import { nameOf } from '../operations/endpoint.js';
import { isArray } from './globals.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { NangoAction } from 'nango';

/** The kinds of failure every function reports, in the words of the error tree. */
export type MimecastErrorType =
    | 'credentials'
    | 'permission'
    | 'not_licensed'
    | 'not_found'
    | 'conflict'
    | 'invalid_input'
    | 'rate_limited'
    | 'temporary'
    | 'unexpected_reply'
    | 'read_only';

/** The payload of the `ActionError` that every function throws. */
export interface MimecastErrorPayload {
    type: MimecastErrorType;
    /** Mimecast's own code where it sent one, otherwise ours. */
    code: string;
    /** What happened and what to do about it. */
    message: string;
    /** HTTP status of Mimecast's reply. */
    status?: number;
    /** Mimecast's `x-request-id`: quote it to Mimecast support. */
    requestId?: string;
    /** `true` when the same call may succeed later without any change. */
    retryable: boolean;
    /** `true` when a change was sent and no answer says whether it was made. Look before you send it again. */
    outcomeUnknown?: true;
    /** Method and path of the operation. */
    endpoint?: string;
    /** Role permission that the operation needs. */
    permission?: string;
    /** Product of the API application that the operation needs. */
    product?: string;
    /** Path of the wrong field, for `invalid_input`. */
    field?: string;
    /** Every wrong field, for `invalid_input`; every failure, where a whole batch failed. */
    issues?: { path: string; message: string }[];
}

/** One entry of a reply's list of failures. */
export interface Failure {
    code: string;
    message: string;
    field?: string;
    /** The request item that failed, as Mimecast echoes it. */
    key?: Record<string, unknown>;
    /** A further error of the item that the failure before is about. */
    again?: true;
}

/** An error with the payload above. Its class is the runner's, so that Nango hands the payload to the caller. */
export type MimecastError = InstanceType<NangoAction['ActionError']> & { payload: MimecastErrorPayload };

/** Makes the error; `message` is set too, because the runner's class leaves it empty and logs would show nothing. */
export function mimecastError(nango: Pick<NangoAction, 'ActionError'>, payload: MimecastErrorPayload): MimecastError {
    const error = new nango.ActionError({ ...payload }) as MimecastError;
    error.message = `${payload.message} [${payload.type}: ${payload.code}]`;
    return error;
}

/** Whether something thrown is one of ours. Tested by shape: classes differ between the sandbox and its host. */
export function isMimecastError(error: unknown): error is MimecastError {
    const payload = isRecord(error) ? error['payload'] : undefined;
    return isRecord(payload) && typeof payload['type'] === 'string' && typeof payload['code'] === 'string' && typeof payload['retryable'] === 'boolean';
}

/** Whether a value is a plain key-value object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !isArray(value);
}

/** A number of a reply that may come as text, as many of Mimecast's numbers do; nothing for a negative one or anything else. */
export function wholeNumber(value: unknown): number | undefined {
    const number = typeof value === 'string' && /^\s*\d+(\.0*)?\s*$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && number >= 0 && Number.isFinite(number) ? number : undefined;
}

/**
 * Every failure a reply carries, wherever it stands: `fail[]` with or without inner `errors[]` (also as one object or a text), the event listing's `error`,
 * the REST family's `errors[]`, an OAuth-style `error` / `error_description`. An empty list means that the reply reports none.
 */
export function readFailures(body: unknown): Failure[] {
    if (!isRecord(body)) {
        return [];
    }
    const entries = listOf(body['fail']);
    if (entries.length > 0) {
        return entries.flatMap(failuresOf);
    }
    const errors = listOf(body['errors']).concat(listOf(body['failures']));
    if (errors.length > 0) {
        return errors.flatMap(failuresOf);
    }
    const error = body['error'];
    if (typeof error === 'string' && error !== '') {
        return [{ code: capped(error), message: text(body['error_description']) ?? capped(error) }];
    }
    return error === false ? [] : listOf(error).flatMap(failuresOf);
}

function listOf(value: unknown): unknown[] {
    return Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
}

function failuresOf(entry: unknown): Failure[] {
    if (!isRecord(entry)) {
        return [{ code: UNREADABLE, message: capped(String(entry)) }];
    }
    const key = isRecord(entry['key']) ? { key: entry['key'] } : {};
    const inner = listOf(entry['errors']);
    if (inner.length > 0) {
        return inner.flatMap(failuresOf).map((failure, nth) => ({ ...failure, ...key, ...(nth > 0 && { again: true as const }) }));
    }
    const code = text(entry['code']) ?? UNREADABLE;
    const field = text(entry['field']);
    return [{ code, message: text(entry['message']) ?? code, ...(field === undefined ? {} : { field }), ...key }];
}

/** Code of a failure that does not say what it is. */
const UNREADABLE = 'unknown';

/** The most of Mimecast's own words that goes into an error. */
const MAX_WORDS = 1000;

function text(value: unknown): string | undefined {
    return typeof value === 'string' && value !== '' ? capped(value) : undefined;
}

function capped(words: string): string {
    return words.length > MAX_WORDS ? `${cut(words, MAX_WORDS)} …` : words;
}

/** The beginning of a text. Never half of an emoji: it would not survive the way to a backend or into a database. */
export function cut(words: string, most: number): string {
    return words.slice(0, most).toWellFormed();
}

/** Words with exactly one full stop at their end. No regular expression: one that looks for the end of a long row of dots takes seconds to find none. */
export function sentence(words: string): string {
    let end = words.length;
    while (end > 0 && '. \n\r\t'.includes(words.charAt(end - 1))) {
        end -= 1;
    }
    return `${words.slice(0, end)}.`;
}

/** Codes of a 401 that are passing faults of the gateway, not a verdict on the token. */
const PASSING_FAULTS = new Set(['unauthorized request', 'token_verification_failed']);

/** Whether a 401 is one of the gateway's passing faults. */
export function isPassingFault(failure: Failure | undefined): boolean {
    return failure !== undefined && (PASSING_FAULTS.has(failure.code.toLowerCase()) || PASSING_FAULTS.has(failure.message.toLowerCase()));
}

/** Codes of API 1.0 for keys that are not accepted. */
const KEY_CODES = new Set(['err_xdk_invalid_signature', 'err_xdk_binding_expired', 'err_developer_key']);

/** Whether an access key of API 1.0 has reached its end. */
function isExpiredBinding(status: number, failure: Failure | undefined): boolean {
    return status === 418 || failure?.code.toLowerCase() === 'err_xdk_binding_expired';
}

/** Puts a failure on the tree. `status` is the HTTP status, or `meta.status` where Mimecast hides an error behind a 200. */
export function classify(status: number, failure: Failure | undefined): MimecastErrorType {
    const code = failure?.code.toLowerCase() ?? '';
    if (status === 429) {
        return 'rate_limited';
    }
    if (isPassingFault(failure) || status === 408 || status >= 500 || code.startsWith('internal_server_error')) {
        return 'temporary';
    }
    if (status === 401 || KEY_CODES.has(code) || code === 'token_expired' || code === 'invalid_access_token' || code === 'unauthorized') {
        return 'credentials';
    }
    if (status === 403 || code === 'app_forbidden') {
        return /product/i.test(failure?.message ?? '') ? 'not_licensed' : 'permission';
    }
    if (code.includes('forbidden')) {
        return 'permission';
    }
    if (status === 409 || /already_exists|_exists(_|$)/.test(code)) {
        return 'conflict';
    }
    if (status === 404 || /not_found(_|$)/.test(code)) {
        return 'not_found';
    }
    if (status === 400 || /^err_(validation|deserialise|invalid|policy_invalid|track_and_trace_invalid)|^xdk_failure$/.test(code)) {
        return 'invalid_input';
    }
    return 'unexpected_reply';
}

/** What to do about a write whose fate is not known. */
export const UNCERTAIN = 'The change may or may not have been made. It was not repeated: look before you try again.';

/**
 * Whether a failure leaves open what became of a change: done or not done is only what an answer says in so many words, everything else is unknown. A 5xx or a 408 comes where somebody on
 * the way stopped waiting; a 401 comes before anything is done.
 */
function leavesOpen(endpoint: Endpoint, status: number, type: MimecastErrorType, failure: Failure | undefined): boolean {
    const isRefusal = type === 'temporary' ? status === 401 : type !== 'unexpected_reply' || (failure !== undefined && failure.code !== UNREADABLE);
    return endpoint.access === 'write' && !isRefusal;
}

/** What to do about each kind of failure. */
type Remedies = Partial<Record<MimecastErrorType, (endpoint: Endpoint, status: number, failure: Failure | undefined) => string>>;

/** Mimecast says "forbidden" also of addresses that the account has nothing to do with: no permission helps there. */
function notManaged(failure: Failure | undefined): string | undefined {
    return failure?.code === 'err_xdk_operation_forbidden_for_address'
        ? 'The account does not manage this address, or not yet, or it may not be changed: see how it is written; a new user has to be created or synchronised first.'
        : undefined;
}

const REMEDY: Remedies = {
    credentials: () =>
        'Mimecast refuses the token, also after a renewal. Check that the API application is still enabled, then reconnect with its client id and secret.',
    permission: (endpoint, _, failure) =>
        notManaged(failure) ??
        `The API application may not call this. Its role needs the permission "${endpoint.permission ?? 'unknown'}" and the application the product "${endpoint.products.join('" or "')}".`,
    not_licensed: (endpoint) =>
        `This is in no product of the API application. It needs the product "${endpoint.products.join('" or "')}" (products are fixed once an application is saved: create a new one) ` +
        `and the role permission "${endpoint.permission ?? 'none'}".`,
    rate_limited: () => 'Mimecast limits the number of calls. Try again later.',
    temporary: () => 'Mimecast could not answer just now. Try again later.'
};

/** The same for connections with keys of API 1.0: there is no application with products and no token, but a service user with a role. */
const KEY_REMEDY: Remedies = {
    ...REMEDY,
    credentials: (_, status, failure) => {
        if (isExpiredBinding(status, failure)) {
            return 'The access key has expired: make new keys for the service user and reconnect with them. An authentication profile that never expires prevents it.';
        }
        if (failure?.code === 'err_developer_key') {
            return 'The application id is wrong, or the application was deleted. Copy it again and reconnect.';
        }
        return failure?.code === 'err_xdk_invalid_signature'
            ? 'One of three values is wrong: the application key, the access key or the secret key. Keys also work on the API host of their own region only. Copy the three again, check the API host, and reconnect.'
            : 'Mimecast refuses the keys. They work on the API host of their own region only: check that, and that the service user may still log in, then reconnect.';
    },
    permission: (endpoint, _, failure) =>
        notManaged(failure) ?? `The service user may not do this. Its administrator role needs the permission "${endpoint.permission ?? 'unknown'}".`,
    not_licensed: (endpoint) =>
        `This is not open to the service user. Its administrator role needs the permission "${endpoint.permission ?? 'none'}", and the account the feature.`
};

/** Whose connection holds keys of API 1.0, by the `nango` object of the run. */
const holdersOfKeys = new WeakSet<object>();

/** Words every later error of a run for a connection with keys of API 1.0. */
export function speakOfKeys(nango: object): void {
    holdersOfKeys.add(nango);
}

/** An error of the tree from a refused reply. */
export function failureError(
    nango: Pick<NangoAction, 'ActionError'>,
    endpoint: Endpoint,
    reply: { status: number; requestId?: string | undefined },
    failure: Failure | undefined
): MimecastError {
    const byKeys = holdersOfKeys.has(nango);
    // On API 2.0 nobody knows what a 418 means.
    const type = byKeys && isExpiredBinding(reply.status, failure) ? 'credentials' : classify(reply.status, failure);
    const said = failure === undefined ? `Mimecast answered with status ${reply.status} and no explanation.` : `Mimecast says: ${sentence(failure.message)}`;
    const damagedId = failure === undefined && reply.status === 400 ? ' An id that was cut short or altered is answered like this: read a fresh one.' : '';
    const isUnknown = leavesOpen(endpoint, reply.status, type, failure);
    const remedy = isUnknown ? UNCERTAIN : (byKeys ? KEY_REMEDY : REMEDY)[type]?.(endpoint, reply.status, failure);
    return mimecastError(nango, {
        type,
        code: failure?.code ?? `http_${reply.status}`,
        message: `${said}${damagedId}${remedy === undefined ? '' : ` ${remedy}`}`,
        status: reply.status,
        ...(reply.requestId === undefined ? {} : { requestId: reply.requestId }),
        retryable: !isUnknown && (type === 'temporary' || type === 'rate_limited'),
        ...(isUnknown ? { outcomeUnknown: true } : {}),
        endpoint: nameOf(endpoint),
        ...(endpoint.permission === null ? {} : { permission: endpoint.permission }),
        ...(endpoint.products[0] === undefined || byKeys ? {} : { product: endpoint.products.join(' or ') }),
        ...(failure?.field === undefined ? {} : { field: failure.field })
    });
}

/** An error for a reply that does not have the expected form: never to be mistaken for an empty result, nor, where something was to be changed, for a refusal. */
export function unexpectedReply(
    nango: Pick<NangoAction, 'ActionError'>,
    endpoint: Endpoint,
    what: string,
    reply?: { status: number; requestId?: string | undefined }
): MimecastError {
    const isUnknown = endpoint.access === 'write';
    return mimecastError(nango, {
        type: 'unexpected_reply',
        code: 'unexpected_reply',
        message: `The reply of ${nameOf(endpoint)} does not have the expected form: ${what}.${isUnknown ? ` ${UNCERTAIN}` : ''}`,
        ...(reply === undefined ? {} : { status: reply.status }),
        ...(reply?.requestId === undefined ? {} : { requestId: reply.requestId }),
        retryable: false,
        ...(isUnknown ? { outcomeUnknown: true } : {}),
        endpoint: nameOf(endpoint)
    });
}

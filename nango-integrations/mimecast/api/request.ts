import { nameOf } from '../operations/endpoint.js';
import { UNCERTAIN, failureError, isPassingFault, isRecord, mimecastError, readFailures, unexpectedReply, wholeNumber } from './errors.js';
import { correctClock, keysOf, signedHeaders, timeAtMimecast } from './signature.js';
import { MAX_ATTEMPTS, PATIENCE_MS, REQUEST_TIMEOUT_MS, longSleep, timeLeft, waitBefore, within } from './waits.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Failure } from './errors.js';
import type { NangoAction, ProxyConfiguration } from 'nango';

/** The part of Nango's object that talking to Mimecast needs: actions, syncs and on-event functions all have it. */
export type Nango = Pick<NangoAction, 'proxy' | 'getConnection' | 'getMetadata' | 'log' | 'uncontrolledFetch' | 'ActionError'>;

/** What goes into one call. */
export interface Call {
    /** Items of the envelope's `data`. Left out of the body when absent: several lists refuse an empty filter. */
    data?: Record<string, unknown>[];
    /** JSON body of a REST operation. */
    body?: Record<string, unknown>;
    query?: Record<string, string>;
    /** Values for the `{names}` in the path. */
    path?: Record<string, string>;
    page?: { size: number; token?: string };
    /** Hand out failures also when nothing succeeded: for batches that report each item. */
    acceptFailures?: boolean;
    /** How long to go on trying, in milliseconds. */
    patienceMs?: number;
    /** Also with credentials that were refused for being of another account: to find out whether they still are. */
    anyAccount?: boolean;
    /** Called ahead of every half minute of a longer wait: a sync saves its place here, because a run may be ended while it waits. */
    beforeLongWait?: () => Promise<void>;
    /** Told with every answer, refusals included, what time it is at Mimecast. */
    time?: { learn: (servedAt: number | undefined) => void };
}

/** A reply whose status, form and failures have been looked at. */
export interface Reply {
    status: number;
    /** Names in lower case. */
    headers: Record<string, unknown>;
    body: Record<string, unknown>;
    /** There was no body: how the REST family confirms a change. */
    isEmpty?: true;
    requestId: string | undefined;
    /** When Mimecast answered, by its own clock (the `Date` header, whole seconds), in epoch milliseconds; a runner's clock may be wrong. */
    servedAt: number | undefined;
    /** Items that failed beside others that succeeded. Without any success the call throws instead. */
    failures: Failure[];
}

/**
 * Calls one Mimecast operation.
 *
 * Reads are repeated after 408, 429, 5xx, lost connections and empty or unreadable bodies; writes only where Mimecast did not execute them (429, 401), because a lost reply says nothing
 * about the write: it ends as an error with `outcomeUnknown`. A 401 forces one renewal of the token through Nango. On a connection with keys of API 1.0 every attempt is signed anew; there is
 * no token to renew, and a refusal is tried once more where the date was wrong by Mimecast's clock, or Mimecast denies to know the application, which it now and then does.
 *
 * @throws MimecastError
 */
export async function call(nango: Nango, endpoint: Endpoint, options: Call = {}): Promise<Reply> {
    const config = requestOf(nango, endpoint, options);
    if (timeLeft(nango) <= 0) {
        throw outOfTimeError(nango, endpoint);
    }
    const until = Date.now() + Math.min(options.patienceMs ?? PATIENCE_MS, timeLeft(nango));
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
        const answer = await send(
            nango,
            endpoint,
            config,
            options.anyAccount === true,
            Math.min(REQUEST_TIMEOUT_MS, Math.max(until - Date.now(), LEAST_TIMEOUT_MS[endpoint.access]))
        );
        /** Waits for the next attempt; `false` when attempts or patience are used up. */
        const wait = async (headers: Record<string, unknown>): Promise<boolean> => {
            const ms = waitBefore(attempt, headers);
            if (attempt >= MAX_ATTEMPTS || Date.now() + ms > until) {
                return false;
            }
            await longSleep(ms, options.beforeLongWait);
            return true;
        };
        if (answer.kind === 'lost') {
            const isUncertain = endpoint.access === 'write' && answer.unsent !== true;
            if (!isUncertain && (await wait({}))) {
                continue;
            }
            throw lostError(nango, endpoint, answer.reason, isUncertain);
        }
        if (answer.kind === 'no_token') {
            // An endpoint that is down is left in peace: Nango's pause after a failure is for that.
            const isUp = answer.why === 'failed' && (await givesTokens(nango, answer.host));
            if (isUp && !renewed && (await wait({}))) {
                renewed = true;
                await renewToken(nango, endpoint, true);
                continue;
            }
            throw noTokenError(nango, endpoint, answer, isUp);
        }
        const { status, headers } = answer;
        const served = Date.parse(String(headers['date']));
        const servedAt = Number.isNaN(served) ? undefined : served;
        options.time?.learn(servedAt);
        const failures = readFailures(answer.body);
        const verdict = verdictOf(status, answer.body);
        if (answer.signed) {
            const wasOff = correctClock(nango, servedAt);
            if (!renewed && ((wasOff && verdict === 401) || failures[0]?.code === 'err_developer_key')) {
                renewed = true;
                continue;
            }
        }
        if (verdict === 401 || (status < 300 && failures[0]?.code === 'token_expired')) {
            if (!renewed && !answer.signed) {
                renewed = true;
                await renewToken(nango, endpoint);
                continue;
            }
            if (isPassingFault(failures[0]) && (await wait(headers))) {
                continue;
            }
        }
        const mayRepeat = status === 429 || (endpoint.access === 'read' && (verdict === 408 || verdict === 429 || verdict >= 500));
        if (mayRepeat && (await wait(headers))) {
            continue;
        }
        const requestId = typeof headers['x-request-id'] === 'string' ? headers['x-request-id'] : undefined;
        if (status >= 300) {
            throw failureError(nango, endpoint, { status, requestId }, failures[0]);
        }
        return accept(nango, endpoint, { status, headers, requestId, servedAt, body: answer.body, failures }, options.acceptFailures ?? false);
    }
}

/** A request gets at least this long, however little patience is left: a change that was sent and is not waited for has an unknown outcome. */
const LEAST_TIMEOUT_MS = { read: 1000, write: 30_000 };

/** The status of a reply: that of HTTP, or `meta.status` where Mimecast hides an error behind a 200. */
function verdictOf(status: number, body: unknown): number {
    const meta = isRecord(body) && isRecord(body['meta']) ? body['meta'] : {};
    return (status < 300 ? wholeNumber(meta['status']) : undefined) ?? status;
}

/** Reads failures before data: HTTP 200 is not success. */
function accept(nango: Nango, endpoint: Endpoint, reply: Omit<Reply, 'body'> & { body: unknown }, acceptFailures: boolean): Reply {
    const { body, failures } = reply;
    if (body === '' || body === undefined || body === null) {
        if (mayBeEmpty(endpoint)) {
            return { ...reply, body: {}, isEmpty: true };
        }
        throw unexpectedReply(nango, endpoint, 'it is empty', reply);
    }
    if (!isRecord(body)) {
        throw unexpectedReply(nango, endpoint, 'it is not a JSON object', reply);
    }
    const harmless = failures.length > 0 && failures.every((failure) => endpoint.emptyCodes?.includes(failure.code));
    if (harmless) {
        return { ...reply, body: { ...body, data: [] }, failures: [] };
    }
    const verdict = verdictOf(reply.status, body);
    const hasData = Array.isArray(body['data']) && body['data'].length > 0;
    if (verdict >= 300 || (failures.length > 0 && !hasData && !acceptFailures)) {
        throw failureError(nango, endpoint, { status: verdict, requestId: reply.requestId }, failures[0]);
    }
    if (endpoint.family === 'envelope' && !Array.isArray(body['data'])) {
        throw unexpectedReply(nango, endpoint, 'there is no "data" list', reply);
    }
    return { ...reply, body };
}

/** The REST family answers changes with 204 or an empty 200. Any other reply has a body, so an empty one was lost on its way. */
function mayBeEmpty(endpoint: Endpoint): boolean {
    return endpoint.family === 'rest' && endpoint.access === 'write';
}

function requestOf(nango: Nango, endpoint: Endpoint, options: Call): ProxyConfiguration {
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => pathPart(nango, name, options.path?.[name] ?? ''));
    const page = options.page;
    const config: ProxyConfiguration = { method: endpoint.method, endpoint: path, headers: { accept: 'application/json' } };
    if (endpoint.family === 'envelope' || endpoint.family === 'feed') {
        config.data = {
            ...(page === undefined ? {} : { meta: { pagination: { pageSize: page.size, ...(page.token === undefined ? {} : { pageToken: page.token }) } } }),
            ...(options.data === undefined ? {} : { data: options.data })
        };
    } else if (options.body !== undefined) {
        config.data = options.body;
    }
    const tokenName = endpoint.family === 'siem' ? 'nextPage' : 'pageToken';
    const query = {
        ...options.query,
        ...(page === undefined || endpoint.paging === 'body'
            ? {}
            : { pageSize: String(page.size), ...(page.token === undefined ? {} : { [tokenName]: page.token }) })
    };
    if (Object.keys(query).length > 0) {
        config.params = query;
    }
    return config;
}

/** Escapes an id for a path. Empty or only dots, it would name another operation; half a character cannot be escaped. */
function pathPart(nango: Nango, name: string, value: string): string {
    if (/^\.{0,2}$|\p{Surrogate}/u.test(value)) {
        throw mimecastError(nango, { type: 'invalid_input', code: 'invalid_input', message: `"${value}" is no id.`, retryable: false, field: name });
    }
    return encodeURIComponent(value);
}

type Answer =
    | { kind: 'reply'; signed: boolean; status: number; headers: Record<string, unknown>; body: unknown }
    | { kind: 'lost'; reason: string; unsent?: boolean }
    /** Nango had no token for the call, so nothing was sent to Mimecast. */
    | ({ kind: 'no_token' } & NoToken);

/**
 * Why Nango gives no token. `busy`: its own quota is used up. `failed`: it got none from Mimecast, just now or within the last half minute, and does not tell refused keys from a token endpoint
 * that is down. `given_up`: it does not try any more, after failures on four days or a reconnect that was refused; forcing it would bring refused credentials to life.
 */
interface NoToken {
    why: 'busy' | 'failed' | 'given_up';
    status: number;
    code: string;
    /** The Mimecast host of the connection. */
    host: string | undefined;
}

/** What Nango answers when it cannot give a connection's token. Its errors come out of a proxied call looking like Mimecast's. */
const NO_TOKEN = /^(invalid_credentials|connection_refresh_\w+|too_many_request)$/;

function readNoToken(status: number, body: unknown): NoToken | undefined {
    const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
    const code = String(error['code']);
    if (!NO_TOKEN.test(code)) {
        return undefined;
    }
    const host = /"apiHost":"([a-z-]*api\.services\.mimecast\.com)"/.exec(JSON.stringify(error))?.[1];
    // Both its cool-down and its giving up are a 424 of one code: only the words differ.
    const failed = code.endsWith('backoff') || (code === 'invalid_credentials' && (status !== 424 || /back(ing)? ?off/i.test(String(error['message']))));
    return { why: failed ? 'failed' : status === 429 ? 'busy' : 'given_up', status, code, host };
}

async function send(nango: Nango, endpoint: Endpoint, config: ProxyConfiguration, anyAccount: boolean, timeoutMs: number): Promise<Answer> {
    let signed = false;
    try {
        const connection = await within(connectionFor(nango, endpoint, anyAccount), timeoutMs);
        if (connection === undefined) {
            return { kind: 'lost', reason: 'Nango did not hand out the connection', unsent: true };
        }
        const keys = keysOf(nango, endpoint, connection);
        signed = keys !== undefined;
        const headers = keys === undefined ? {} : signedHeaders(keys, signedPath(config), timeAtMimecast(nango));
        const response = await within(nango.proxy<unknown>({ ...config, headers: { ...config.headers, ...headers } }), timeoutMs);
        if (response === undefined) {
            return { kind: 'lost', reason: `no reply within ${Math.round(timeoutMs / 1000)} seconds` };
        }
        // A body that was cut short is not JSON any more and reaches us as text.
        if (typeof response.data === 'string' && /^\s*[{[]/.test(response.data)) {
            return { kind: 'lost', reason: 'the body of the reply was cut short' };
        }
        if (response.data === '' && response.status !== 204 && !mayBeEmpty(endpoint)) {
            return { kind: 'lost', reason: 'the reply was empty' };
        }
        return { kind: 'reply', signed, status: response.status, headers: { ...response.headers }, body: response.data };
    } catch (error) {
        // Only failures of the HTTP exchange itself are ours to judge; anything else (an interrupted run, a revoked connection) passes through.
        if (!isRecord(error) || error['isAxiosError'] !== true) {
            throw error;
        }
        const response = error['response'];
        if (isRecord(response) && typeof response['status'] === 'number' && response['status'] >= 300) {
            const noToken = readNoToken(response['status'], response['data']);
            if (noToken !== undefined) {
                return { kind: 'no_token', ...noToken };
            }
            return {
                kind: 'reply',
                signed,
                status: response['status'],
                headers: isRecord(response['headers']) ? { ...response['headers'] } : {},
                body: response['data']
            };
        }
        const code = typeof error['code'] === 'string' ? error['code'] : undefined;
        return { kind: 'lost', reason: code ?? 'the connection was lost', unsent: code !== undefined && NEVER_SENT.has(code) };
    }
}

/** Path and query as Nango sends them. */
function signedPath({ endpoint, params }: ProxyConfiguration): string {
    const query = new URLSearchParams(params as Record<string, string> | undefined).toString();
    return query === '' ? endpoint : `${endpoint}?${query}`;
}

/** The connection a call is made with. Nango's object remembers it for a minute, so this costs no call of its own. */
async function connectionFor(nango: Nango, endpoint: Endpoint, anyAccount: boolean): Promise<object> {
    if (!anyAccount) {
        await refuseOtherAccount(nango, endpoint);
    }
    return nango.getConnection();
}

/**
 * Stops a call that this connection can never make, before anything is sent: API 1.0 has a part of the operations only.
 *
 * @throws MimecastError of type `not_licensed`
 */
export async function refuseUnlessOffered(nango: Nango, endpoint: Endpoint): Promise<void> {
    keysOf(nango, endpoint, await nango.getConnection());
}

/**
 * Nango keeps the credentials of a reconnect that was refused, and a forced refresh brings them to life: two accounts would mix in one connection. Nango's object remembers the metadata for a
 * minute, so this costs no call of its own.
 */
async function refuseOtherAccount(nango: Nango, endpoint: Endpoint): Promise<void> {
    const metadata: unknown = await nango.getMetadata<unknown>();
    const account = isRecord(metadata) && isRecord(metadata['account']) ? metadata['account'] : {};
    if (typeof account['refusedAccountCode'] === 'string') {
        throw mimecastError(nango, {
            type: 'conflict',
            code: 'other_account',
            message: `This connection belongs to the Mimecast account ${String(account['accountCode'])} and holds credentials of account ${account['refusedAccountCode']}. Nothing was sent: reconnect with credentials of ${String(account['accountCode'])}.`,
            retryable: false,
            endpoint: nameOf(endpoint)
        });
    }
}

/** Network failures before anything was sent: also a write may be repeated after them. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function lostError(nango: Nango, endpoint: Endpoint, reason: string, isUncertain: boolean): Error {
    return mimecastError(nango, {
        type: 'temporary',
        code: 'connection_lost',
        message: isUncertain ? `The reply of Mimecast was lost (${reason}). ${UNCERTAIN}` : `No usable reply came from Mimecast (${reason}). Try again later.`,
        retryable: !isUncertain,
        ...(isUncertain ? { outcomeUnknown: true } : {}),
        endpoint: nameOf(endpoint)
    });
}

function outOfTimeError(nango: Nango, endpoint: Endpoint): Error {
    return mimecastError(nango, {
        type: 'temporary',
        code: 'out_of_time',
        message: `The time of this function was up before ${nameOf(endpoint)} was called. Try again later.`,
        retryable: true,
        endpoint: nameOf(endpoint)
    });
}

function noTokenError(nango: Nango, endpoint: Endpoint, { why, status, code }: NoToken, isUp: boolean): Error {
    if (why !== 'failed') {
        return tokenError(nango, endpoint, why === 'busy', code, status);
    }
    return tokenError(nango, endpoint, !isUp, isUp ? 'token_renewal_refused' : undefined, status);
}

function tokenError(nango: Nango, endpoint: Endpoint, retryable: boolean, code = 'token_renewal_failed', status?: number): Error {
    return mimecastError(nango, {
        type: retryable ? 'temporary' : 'credentials',
        code,
        message: retryable
            ? "No token: Nango or Mimecast's token endpoint is down. Try again in a few minutes. If it lasts, reconnect."
            : 'Mimecast gives no token for the stored client id and secret. If this lasts longer than a few minutes, reconnect with new keys.',
        ...(status === undefined ? {} : { status }),
        retryable,
        endpoint: nameOf(endpoint)
    });
}

/** Whether Mimecast's token endpoint is up. It is asked without any keys, so that it can only refuse. */
async function givesTokens(nango: Nango, host = 'api.services.mimecast.com'): Promise<boolean> {
    const url = new URL(`https://${host}/oauth/token`);
    const status = (await within(nango.uncontrolledFetch({ url, method: 'POST' }), 10_000).catch(() => undefined))?.status ?? 0;
    return status > 0 && status < 500 && status !== 408 && status !== 429;
}

/** @param isUp whether the token endpoint is known to answer */
async function renewToken(nango: Nango, endpoint: Endpoint, isUp = false): Promise<void> {
    try {
        if ((await within(nango.getConnection(undefined, undefined, { forceRefresh: true }), REQUEST_TIMEOUT_MS)) === undefined) {
            throw tokenError(nango, endpoint, true);
        }
    } catch (error) {
        // As in `send`: an interrupted run must end as one.
        if (!isRecord(error) || error['isAxiosError'] !== true) {
            throw error;
        }
        const response = isRecord(error['response']) ? error['response'] : undefined;
        const status = typeof response?.['status'] === 'number' ? response['status'] : undefined;
        if (status === undefined || status === 429 || status >= 500) {
            throw tokenError(nango, endpoint, true);
        }
        const refusal: NoToken = { code: '', host: undefined, ...readNoToken(status, response?.['data']), why: 'failed', status };
        throw noTokenError(nango, endpoint, refusal, isUp || (await givesTokens(nango, refusal.host)));
    }
}

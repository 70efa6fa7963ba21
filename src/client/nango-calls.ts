/**
 * The edge to `@nangohq/node`: time limit, cancellation, retries of reads, and errors that are safe to log.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Nango } from '@nangohq/node';
import { MimecastError, fromNangoFailure } from './errors.ts';
import type { CallContext } from './errors.ts';

/**
 * What the client uses of the class `Nango`. Not the class itself: it has private members, so the one of a backend's own version of `@nangohq/node` would not fit the
 * one of the version that came with this package.
 */
export type NangoInstance = Pick<
    Nango,
    | 'apiKey'
    | 'secretKey'
    | 'webhookSigningKey'
    | 'serverUrl'
    | 'http'
    | 'createConnectSession'
    | 'createReconnectSession'
    | 'getConnection'
    | 'listConnections'
    | 'deleteConnection'
    | 'updateMetadata'
    | 'triggerAction'
    | 'triggerActionAsync'
    | 'getAsyncActionResult'
    | 'listRecords'
    | 'startSync'
    | 'pauseSync'
    | 'triggerSync'
    | 'syncStatus'
    | 'updateSyncConnectionFrequency'
>;

export interface CallSettings {
    /** Milliseconds until a call to Nango's API is given up. */
    timeoutMs: number;
    /** How often a read is repeated after a lost connection, a 429 or a 5xx. */
    retries: number;
    /** First wait before a repetition, in milliseconds; doubles. The server's `Retry-After` wins. */
    retryDelayMs: number;
}

export interface CallOptions {
    timeoutMs?: number | undefined;
    /** Cancels the call. The promise rejects with the signal's reason. */
    signal?: AbortSignal | undefined;
}

/** One `Nango` instance with the settings of this client; never changes the instance itself. */
export interface NangoCalls {
    readonly settings: CallSettings;
    /** Runs one request. Only contexts that do not write are repeated. */
    call<T>(context: CallContext, request: (nango: NangoInstance) => Promise<T>, options?: CallOptions): Promise<T>;
    /** One attempt, whatever the context. */
    once<T>(context: CallContext, request: (nango: NangoInstance) => Promise<T>, options?: CallOptions): Promise<T>;
}

const longestWaitMs = 60_000;

export function createNangoCalls(nango: NangoInstance, settings: CallSettings, secrets: readonly string[]): NangoCalls {
    const once: NangoCalls['once'] = async (context, request, options = {}) => {
        options.signal?.throwIfAborted();
        const timeoutMs = options.timeoutMs ?? settings.timeoutMs;
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(), timeoutMs);
        const signal = options.signal ? AbortSignal.any([limit.signal, options.signal]) : limit.signal;
        try {
            return await request(withSignal(nango, signal));
        } catch (failure) {
            options.signal?.throwIfAborted();
            if (limit.signal.aborted) {
                throw new MimecastError({
                    type: 'timeout',
                    code: 'client_timeout',
                    retryable: !context.writes,
                    outcomeUnknown: context.writes,
                    message: `Could not ${context.what}: no answer from Nango within ${timeoutMs} ms.`
                });
            }
            throw failure instanceof MimecastError ? failure : fromNangoFailure(failure, context, secrets);
        } finally {
            clearTimeout(timer);
        }
    };

    const call: NangoCalls['call'] = async (context, request, options = {}) => {
        for (let attempt = 0; ; attempt++) {
            try {
                return await once(context, request, options);
            } catch (error) {
                if (context.writes || attempt >= settings.retries || !(error instanceof MimecastError) || !repeatable.has(error.type) || !error.retryable) {
                    throw error;
                }
                await wait(Math.min(error.retryAfterMs ?? settings.retryDelayMs * 2 ** attempt, longestWaitMs), options.signal);
            }
        }
    };

    return { settings, call, once };
}

const repeatable: ReadonlySet<string> = new Set(['nango_unavailable', 'nango_rate_limited']);

/** Sleeps; rejects with the signal's reason when it is cancelled meanwhile. */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
    await sleep(ms, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
}

// Where the methods of an axios instance take the request's configuration.
const configPosition: ReadonlyMap<string | symbol, number> = new Map([
    ['get', 1],
    ['delete', 1],
    ['post', 2],
    ['put', 2],
    ['patch', 2]
]);

/**
 * A view of the caller's instance whose requests can be cancelled. Its interceptors, agents and defaults stay in force and untouched: the instance may be shared
 * with other integrations of the same backend.
 */
function withSignal(nango: NangoInstance, signal: AbortSignal): NangoInstance {
    const http = new Proxy(nango.http, {
        get(target, property) {
            const value: unknown = Reflect.get(target, property);
            const position = configPosition.get(property);
            if (position === undefined || typeof value !== 'function') {
                return value;
            }
            return (...args: unknown[]): unknown => {
                const config = args[position] as Record<string, unknown> | undefined;
                args[position] = { ...config, signal };
                return Reflect.apply(value, target, args);
            };
        }
    });
    return Object.create(nango, { http: { value: http } }) as NangoInstance;
}

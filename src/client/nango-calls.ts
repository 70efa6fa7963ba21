/**
 * The edge to `@nangohq/node`: the one way every request takes. Time limit, cancellation, retries of reads, a judgement on every reply, and errors that are safe to log.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { MimecastError, abortedWrite, fromNangoFailure, invalidOption, isRecord } from './errors.ts';
import type { CallContext } from './errors.ts';
import { watchWith } from './telemetry.ts';
import type { Subject, Telemetry } from './telemetry.ts';

/**
 * What the client uses of the class `Nango` of `@nangohq/node`, in types of its own: so loose that every version from 0.60 on fits, and a backend's own version need not be the one that this
 * package was built with. `object` and `unknown` stand where versions differ; every reply is looked at when it comes.
 */
export interface NangoInstance extends NangoMethods {
    readonly serverUrl: string;
    /** Its HTTP client, an instance of axios. */
    readonly http: object;
    readonly apiKey?: string | undefined;
    readonly secretKey?: string | undefined;
    readonly webhookSigningKey?: string | undefined;
}

export interface NangoMethods {
    createConnectSession(body: object): Promise<unknown>;
    createReconnectSession(body: object): Promise<unknown>;
    getConnection(providerConfigKey: string, connectionId: string, forceRefresh?: boolean): Promise<unknown>;
    listConnections(connectionId?: string): Promise<unknown>;
    deleteConnection(providerConfigKey: string, connectionId: string): Promise<unknown>;
    updateMetadata(providerConfigKey: string, connectionId: string, metadata: Record<string, unknown>): Promise<unknown>;
    triggerAction(providerConfigKey: string, connectionId: string, actionName: string, input?: unknown): Promise<unknown>;
    triggerActionAsync(providerConfigKey: string, connectionId: string, actionName: string, input?: unknown): Promise<unknown>;
    getAsyncActionResult(result: { id: string }): Promise<unknown>;
    listRecords(request: object): Promise<unknown>;
    startSync(providerConfigKey: string, syncs: string[], connectionId?: string): Promise<unknown>;
    pauseSync(providerConfigKey: string, syncs: string[], connectionId?: string): Promise<unknown>;
    triggerSync(providerConfigKey: string, syncs?: string[], connectionId?: string, options?: unknown): Promise<unknown>;
    syncStatus(providerConfigKey: string, syncs: '*' | string[], connectionId?: string): Promise<unknown>;
    updateSyncConnectionFrequency(providerConfigKey: string, sync: string, connectionId: string, frequency: string | null): Promise<unknown>;
}

/** The first version of `@nangohq/node` that has all of these methods and that the client was run with. */
const oldestNango = '0.60.5';
/** Nango Cloud; what `prodHost` of `@nangohq/node` says. */
export const nangoCloud = 'https://api.nango.dev';

type MethodName = keyof NangoMethods;

export interface CallSettings {
    /** Milliseconds until a call to Nango's API is given up. */
    timeoutMs: number;
    /** How often a read is repeated after a lost connection, a 429 or a 5xx. */
    retries: number;
    /** First wait before a repetition, in milliseconds; doubles. The server's `Retry-After` wins. */
    retryDelayMs: number;
}

export interface CallOptions {
    /** Milliseconds until the call is given up, up to 2,147,483,647; `Infinity` for no limit. */
    timeoutMs?: number | undefined;
    /**
     * Cancels the call. The promise rejects with the signal's reason; where a write was sent already, with an error of type `aborted` whose `cause` is the reason.
     */
    signal?: AbortSignal | undefined;
}

/** What a reply has to be to count as one. Anything else under a 200, such as the page of a proxy, is an `unexpected_reply`. */
export interface ExpectedReply<Result> {
    /** For the message, e.g. `a list of syncs`. */
    what: string;
    /** `code` of the error where it is something else. */
    code: string;
    /** The result, or undefined where the body is something else. */
    read(body: unknown, status: number): Result | undefined;
    /** The result in the body of a refusal, where that holds one as well. */
    readRefusal?(body: unknown, status: number): Result | undefined;
}

export interface NangoRequest<Name extends MethodName, Result> {
    context: CallContext;
    method: Name;
    args: Parameters<NangoMethods[Name]>;
    reply: ExpectedReply<Result>;
    options?: CallOptions | undefined;
}

/** A request that no method of `@nangohq/node` makes. */
export interface NangoRoute<Result> extends Omit<NangoRequest<MethodName, Result>, 'method' | 'args'> {
    /** `name` is what telemetry calls it. */
    route: { name: string; method: 'get' | 'post' | 'delete'; path: string; body?: object };
}

/** One `Nango` instance with the settings of this client; never changes the instance itself. */
export interface NangoCalls {
    readonly settings: CallSettings;
    /** Strings that must not appear in anything that leaves the client. */
    readonly secrets: readonly string[];
    /** Runs one request. Only contexts that do not write are repeated. */
    call<Name extends MethodName, Result>(request: NangoRequest<Name, Result> | NangoRoute<Result>): Promise<Result>;
    /** One attempt, whatever the context. */
    once<Name extends MethodName, Result>(request: NangoRequest<Name, Result> | NangoRoute<Result>): Promise<Result>;
}

const longestWaitMs = 60_000;
/** The longest a timer of Node runs; a larger number would make it fire at once. */
const longestTimerMs = 2 ** 31 - 1;

export function createNangoCalls(nango: NangoInstance, settings: CallSettings, secrets: readonly string[], telemetry?: Telemetry): NangoCalls {
    const watch = watchWith(telemetry, nango.serverUrl);

    const attempt: NangoCalls['once'] = async (request) => {
        const { context, reply, options = {} } = request;
        checkOptions(options);
        options.signal?.throwIfAborted();
        const timeoutMs = timeLimit('timeoutMs', options.timeoutMs) ?? settings.timeoutMs;
        if ('method' in request && typeof nango[request.method] !== 'function') {
            throw invalidOption('nango', `has no method ${request.method}: that needs version ${oldestNango} of @nangohq/node or a later one`);
        }
        const limit = new AbortController();
        const timer = timeoutMs === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => limit.abort(), timeoutMs);
        const signal = options.signal ? AbortSignal.any([limit.signal, options.signal]) : limit.signal;
        let answer: { data?: unknown; status?: number } | undefined;
        try {
            const view = viewOf(nango, signal, (response) => (answer = response));
            const value: unknown = await ('route' in request ? sendTo(view, request.route) : Reflect.apply(nango[request.method], view, request.args));
            // What the server said, not what the method makes of it: some of them return nothing at all, whatever came.
            const result = answer ? reply.read(answer.data, answer.status ?? 0) : reply.read(value, 0);
            if (result === undefined) {
                throw new MimecastError({
                    type: 'unexpected_reply',
                    code: reply.code,
                    status: answer?.status,
                    outcomeUnknown: context.writes,
                    message: `Could not ${context.what}: Nango answered without ${reply.what}. Something between your backend and Nango may have answered instead.`
                });
            }
            return result;
        } catch (failure) {
            if (failure instanceof MimecastError) {
                throw failure;
            }
            if (options.signal?.aborted) {
                throw context.writes ? abortedWrite(context.what, options.signal) : options.signal.reason;
            }
            if (limit.signal.aborted) {
                throw new MimecastError({
                    type: 'timeout',
                    code: 'client_timeout',
                    retryable: !context.writes,
                    outcomeUnknown: context.writes,
                    message: `Could not ${context.what}: no answer from Nango within ${timeoutMs} ms.`
                });
            }
            const response = isRecord(failure) && isRecord(failure['response']) ? failure['response'] : {};
            const refusal = reply.readRefusal?.(response['data'], Number(response['status']));
            if (refusal !== undefined) {
                return refusal;
            }
            throw fromNangoFailure(failure, context, secrets);
        } finally {
            clearTimeout(timer);
        }
    };

    const once: NangoCalls['once'] = (request) => watch(...subjectOf(request), () => attempt(request));

    const call: NangoCalls['call'] = (request) => watch(...subjectOf(request), (retried) => repeat(request, retried));

    const repeat = async <Name extends MethodName, Result>(request: NangoRequest<Name, Result> | NangoRoute<Result>, retried: () => void): Promise<Result> => {
        const { context, options } = request;
        for (let attempts = 0; ; attempts++) {
            try {
                return await attempt(request);
            } catch (error) {
                if (context.writes || attempts >= settings.retries || !(error instanceof MimecastError) || !repeatable.has(error.type) || !error.retryable) {
                    throw error;
                }
                await wait(Math.min(error.retryAfterMs ?? settings.retryDelayMs * 2 ** attempts, longestWaitMs), options?.signal);
                retried();
            }
        }
    };

    return { settings, secrets, call, once };
}

const connection = ([integrationId, connectionId]: [string, string, ...unknown[]]): Subject => ({ integrationId, connectionId });
const inPath = ([integrationId, connectionId]: [string, string, ...unknown[]]): Subject => ({
    integrationId: decodeURIComponent(integrationId),
    connectionId: decodeURIComponent(connectionId)
});
const action = (args: [string, string, string, unknown?]): Subject => ({ ...connection(args), action: args[2] });
const sync = ([integrationId, names, connectionId]: [string, (string | readonly string[] | undefined)?, (string | undefined)?, ...unknown[]]): Subject => ({
    integrationId,
    connectionId,
    sync: names
});

/** Where each method has what a span tells of. */
const subjects: { readonly [Name in keyof NangoMethods]: (args: Parameters<NangoMethods[Name]>) => Subject } = {
    createConnectSession: () => ({}),
    createReconnectSession: ([body]) => {
        const { connection_id: connectionId, integration_id: integrationId } = body as Record<string, string | undefined>;
        return { connectionId, integrationId };
    },
    getConnection: ([integrationId, connectionId]) => ({ integrationId, connectionId: decodeURIComponent(connectionId) }),
    listConnections: ([connectionId]) => ({ connectionId }),
    deleteConnection: inPath,
    updateMetadata: connection,
    triggerAction: action,
    triggerActionAsync: action,
    getAsyncActionResult: () => ({}),
    listRecords: ([request]) => {
        const { connectionId, providerConfigKey: integrationId, model } = request as Record<string, string | undefined>;
        return { connectionId, integrationId, model };
    },
    startSync: sync,
    pauseSync: sync,
    triggerSync: sync,
    syncStatus: sync,
    updateSyncConnectionFrequency: sync
};

function subjectOf<Name extends MethodName>(request: NangoRequest<Name, unknown> | NangoRoute<unknown>): [operation: string, subject: Subject] {
    return 'route' in request ? [request.route.name, {}] : [request.method, subjects[request.method](request.args)];
}

/**
 * Options come from configurations and from code without types, too.
 *
 * @throws MimecastError of type `invalid_input` for what is no object, and for a signal that is none
 */
export function checkOptions(options: unknown): void {
    if (!isRecord(options)) {
        throw invalidOption('options', 'has to be an object; leave it out for none');
    }
    const signal = options['signal'];
    if (signal !== undefined && !(signal instanceof AbortSignal)) {
        throw invalidOption('signal', 'has to be an AbortSignal; leave it out for none');
    }
}

const repeatable: ReadonlySet<string> = new Set(['nango_unavailable', 'nango_rate_limited']);

/** Sleeps; rejects with the signal's reason when it is cancelled meanwhile. */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
    await sleep(Math.min(ms, longestTimerMs), undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
}

/**
 * A time limit as it was given, undefined where none was.
 *
 * @throws MimecastError of type `invalid_input` for anything that no timer can keep
 */
export function timeLimit(field: string, ms: number | undefined, least = 1): number | undefined {
    if (ms === undefined || ms === Number.POSITIVE_INFINITY || (typeof ms === 'number' && ms >= least && ms <= longestTimerMs)) {
        return ms;
    }
    throw invalidOption(field, `has to be a number of milliseconds from ${least} to ${longestTimerMs}, or Infinity for no limit`);
}

/** As the methods of `@nangohq/node` do it. */
async function sendTo(nango: NangoInstance, { method, path, body }: NangoRoute<unknown>['route']): Promise<unknown> {
    const config = { headers: { Authorization: `Bearer ${nango.apiKey ?? nango.secretKey ?? ''}` } };
    const http = nango.http as Record<typeof method, (url: string, ...more: unknown[]) => Promise<{ data?: unknown }>>;
    const { data } = await http[method](`${nango.serverUrl}${path}`, ...(method === 'post' ? [body] : []), config);
    return data;
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
 * A view of the caller's instance whose requests can be cancelled and whose last response is seen. Its interceptors, agents and defaults stay in force and untouched: the instance may be
 * shared with other integrations of the same backend.
 */
function viewOf(nango: NangoInstance, signal: AbortSignal, see: (response: object) => void): NangoInstance {
    const http = new Proxy(nango.http, {
        get(target, property) {
            const value: unknown = Reflect.get(target, property);
            const position = configPosition.get(property);
            if (position === undefined || typeof value !== 'function') {
                return value;
            }
            return async (...args: unknown[]): Promise<unknown> => {
                const config = args[position] as Record<string, unknown> | undefined;
                args[position] = { ...config, signal };
                const response: unknown = await Reflect.apply(value, target, args);
                if (typeof response === 'object' && response !== null) {
                    see(response);
                }
                return response;
            };
        }
    });
    return Object.create(nango, { http: { value: http } }) as NangoInstance;
}

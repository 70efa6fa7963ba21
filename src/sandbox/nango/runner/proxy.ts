import { Readable } from 'node:stream';
import axios, { AxiosError, AxiosHeaders } from 'axios';
import type { AxiosAdapter, AxiosResponse, InternalAxiosRequestConfig, Method, RawAxiosRequestHeaders, ResponseType } from 'axios';
import type { ProxyConfiguration } from '@nangohq/runner-sdk';
import { collect, NetworkFailure, requestFollowingRedirects } from '../transport.ts';
import type { Transport } from '../transport.ts';
import type { ProxyRetryRules, ProxyTarget, RunnerConnection } from './services.ts';

/** What one proxied call needs besides its configuration. */
export interface ProxyContext {
    transport: Transport;
    signal: AbortSignal;
    /** Current time in epoch milliseconds, for headers that name a moment. */
    now(): number;
    getConnection(): Promise<RunnerConnection>;
    forgetConnections(): void;
    target(connection: RunnerConnection): ProxyTarget | Promise<ProxyTarget>;
    wait(ms: number): Promise<void>;
    /** Called after every attempt; the URL carries no query. */
    onAttempt(attempt: { method: string; url: string; status: number | undefined }): void;
}

const userAgent = 'nango-node-client/sandbox';
const networkCodes = ['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'ECONNREFUSED', 'EHOSTUNREACH', 'EAI_AGAIN', 'UND_ERR_SOCKET'];
const firstWaitMs = 3000;
const longestWaitMs = 600_000;

function bodyOf(data: unknown): string | Buffer | undefined {
    if (data === undefined || data === null || typeof data === 'string' || Buffer.isBuffer(data)) {
        return data ?? undefined;
    }
    if (data instanceof ArrayBuffer) {
        return Buffer.from(data);
    }
    throw new AxiosError('Data after transformation must be a string, an ArrayBuffer, a Buffer, or a Stream', AxiosError.ERR_BAD_REQUEST);
}

/** Lets axios do its part (transformation of bodies, errors) over the sandbox's way out. */
function adapterOver(transport: Transport, keepCredentials: boolean): AxiosAdapter {
    return async (config: InternalAxiosRequestConfig): Promise<AxiosResponse> => {
        const url = String(config.url);
        const method = String(config.method).toUpperCase();
        const headers: Record<string, string> = {};
        for (const [name, value] of Object.entries(config.headers.toJSON())) {
            headers[name.toLowerCase()] = String(value);
        }
        const request = { method, path: new URL(url).pathname, host: new URL(url).host };
        const body = bodyOf(config.data);
        const answer = await requestFollowingRedirects(
            transport,
            { method, url, headers, ...(body === undefined ? {} : { body }), signal: config.signal as AbortSignal },
            { keepCredentials }
        ).catch((cause: unknown) => {
            throw cause instanceof NetworkFailure ? new AxiosError(cause.message, cause.code, config, request) : cause;
        });
        const response: AxiosResponse = { data: undefined, status: answer.status, statusText: '', headers: AxiosHeaders.from(answer.headers), config, request };
        if (config.responseType === 'stream') {
            response.data = Readable.from(Buffer.isBuffer(answer.body) ? [answer.body] : answer.body);
        } else {
            const bytes = await collect(answer.body).catch(() => {
                // axios reports a body that breaks off as a failure *with* a response.
                throw new AxiosError('stream has been aborted', AxiosError.ERR_BAD_RESPONSE, config, request, response);
            });
            response.data = config.responseType === 'arraybuffer' ? bytes : bytes.toString('utf8').replace(/^\uFEFF/, '');
        }
        return response;
    };
}

/** A refusal is an error, as axios would have it. It is made here because axios spells out the stack of every error that it passes on. */
function accepted(response: AxiosResponse): AxiosResponse {
    const { status, config, request } = response;
    if (status >= 200 && status < 300) {
        return response;
    }
    const code = status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE;
    throw new AxiosError(`Request failed with status code ${String(status)}`, code, config, request, response);
}

function urlOf({ baseUrl, endpoint }: ProxyTarget, params: ProxyConfiguration['params']): string {
    const path = endpoint.startsWith(baseUrl) ? endpoint.slice(baseUrl.length) : endpoint;
    const url = new URL(`${baseUrl.replace(/\/$/, '')}${/^[/?]|^$/.test(path) ? '' : '/'}${path}`);
    if (typeof params === 'string') {
        url.search = params;
    } else {
        for (const [name, value] of Object.entries(params ?? {})) {
            url.searchParams.set(name, String(value));
        }
    }
    return url.href;
}

function matchesStatus(status: number, rule: string): boolean {
    const [from, to] = rule.split('-').map(Number);
    return rule.toLowerCase() === `${String(Math.floor(status / 100))}xx` || (from !== undefined && status >= from && status <= (to ?? from));
}

function isRetryable(error: AxiosError, rules: ProxyRetryRules, retryOn: readonly number[]): boolean {
    if (error.code !== undefined && networkCodes.includes(error.code)) {
        return true;
    }
    const { response } = error;
    if (!response) {
        return false;
    }
    const { status } = response;
    const byDefault = status >= 500 || status === 429 || status === 401;
    const byRule = rules.error_code ? rules.error_code.some((rule) => matchesStatus(status, rule)) : byDefault;
    return byRule || retryOn.includes(status) || (rules.remaining !== undefined && String(response.headers[rules.remaining]) === '0');
}

/** Milliseconds a header asks for; the longest wins. `at` names a moment and hides `after`, which counts seconds. */
function askedWait(error: AxiosError, rules: ProxyRetryRules, now: number): number | undefined {
    const values = (names: readonly string[]): string[] => names.map((name) => String(error.response?.headers[name] ?? '')).filter((value) => value !== '');
    const atMoment = (value: string): number => {
        const number = Number(value);
        const aYear = 365 * 86_400_000;
        return (Number.isNaN(number) ? Date.parse(value) : number > 2 * aYear ? number : number * 1000) - now;
    };
    const waits = rules.at ? values(rules.at).map(atMoment) : values(rules.after ?? []).map((value) => Number(value) * 1000);
    const usable = waits.filter((ms) => ms > 0);
    return usable.length > 0 ? Math.max(...usable) : undefined;
}

/**
 * One call to the provider as Nango's runner makes it: no retry unless `retries` is given, no timeout, a rejected non-2xx status, credentials read anew before
 * every attempt and never refreshed by force.
 *
 * @throws AxiosError for statuses outside 200 to 299 and for network failures
 */
export async function callProvider(config: ProxyConfiguration, context: ProxyContext): Promise<AxiosResponse> {
    const retries = config.retries ?? 0;
    let before: string | undefined;
    for (let attempt = 0; ; attempt++) {
        const connection = await context.getConnection();
        const credentials = JSON.stringify(connection.credentials);
        const isSameToken = credentials === before;
        before = credentials;
        const resolved = await context.target(connection);
        const target = config.baseUrlOverride ? { ...resolved, baseUrl: String(config.baseUrlOverride) } : resolved;
        const url = urlOf(target, config.params);
        const method = (config.method ?? 'GET').toUpperCase();
        const report = (status: number | undefined): void => {
            context.onAttempt({ method, url: url.replace(/\?.*$/s, ''), status });
        };
        const own = Object.fromEntries(Object.entries(config.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
        try {
            const answer = await axios.request<unknown>({
                method: method as Method,
                url,
                headers: { ...target.headers, ...own, 'user-agent': target.headers['user-agent'] ?? userAgent } as RawAxiosRequestHeaders,
                data: config.data,
                adapter: adapterOver(context.transport, config.forwardHeadersOnRedirect === true),
                signal: context.signal,
                validateStatus: null,
                ...(config.responseType ? { responseType: config.responseType as ResponseType } : {})
            });
            const response = accepted(answer);
            report(response.status);
            return response;
        } catch (error) {
            if (!axios.isAxiosError(error)) {
                throw error;
            }
            report(error.response?.status);
            const isUnauthorized = error.response?.status === 401;
            if (isUnauthorized) {
                context.forgetConnections();
            }
            const rules = target.retry ?? {};
            if (attempt >= retries || !isRetryable(error, rules, config.retryOn ?? []) || (isUnauthorized && isSameToken)) {
                throw error;
            }
            await context.wait(askedWait(error, rules, context.now()) ?? Math.min(firstWaitMs * 2 ** attempt, longestWaitMs));
        }
    }
}

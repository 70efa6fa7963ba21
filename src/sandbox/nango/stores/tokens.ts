import type { Provider } from '@nangohq/types';
import type { Clock } from '../../clock.ts';
import { HostError } from '../host-error.ts';
import { isObject } from '../json-object.ts';
import { collect, NetworkFailure, OutboundRefused } from '../transport.ts';
import type { Transport } from '../transport.ts';
import { resolveTokenParams, resolveTokenUrl } from './providers.ts';

/** Why a token was asked for. */
export type TokenReason = 'connect' | 'reconnect' | 'expiring' | 'forced' | 'idle';

/** One call of a token endpoint; never the secret, never the token. */
export interface TokenCall {
    /** Sandbox time, epoch milliseconds. */
    at: number;
    providerConfigKey: string;
    /** Absent for the call that decides whether a connection is made at all. */
    connectionId: string | undefined;
    reason: TokenReason;
    /** The previous token's expiry, epoch milliseconds: greater than `at` means refreshed before expiry. */
    previousExpiresAt: number | undefined;
    /** HTTP status of the token endpoint, 0 when it could not be reached. */
    status: number;
    succeeded: boolean;
    expiresAt: number | undefined;
}

export interface ClientCredentials {
    client_id: string;
    client_secret: string;
}

export interface IssuedToken {
    token: string;
    /** Epoch milliseconds. */
    expiresAt: number;
    /** The token endpoint's whole reply. */
    raw: Record<string, unknown>;
}

/** A failed token call: the refusal to answer with, and the endpoint's status for the record of token calls. */
export class TokenRefused extends HostError {
    readonly upstreamStatus: number;

    constructor(upstreamStatus: number, status: number, code: string, message: string) {
        super(status, code, message);
        this.upstreamStatus = upstreamStatus;
    }
}

const keptErrorKeys = ['message', 'error', 'error_description', 'error_message', 'detail', 'details', 'reason', 'description'];
/** What the network says of a name that leads nowhere. */
const unknownHost = ['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'];
const assumedLifeMs = 55 * 60_000;
const defaultBufferSeconds = 900;

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

/** Nango shows the user no more of a token endpoint's refusal than these keys: a vendor's own error list becomes `{}`. */
function shownError(body: unknown): string {
    const kept: Record<string, unknown> = {};
    if (isObject(body)) {
        for (const key of keptErrorKeys) {
            if (key in body) {
                kept[key] = body[key];
            }
        }
    }
    return JSON.stringify(kept);
}

function expiryOf(raw: Record<string, unknown>, provider: Provider, now: number): number {
    const at = raw['expires_at'];
    if (typeof at === 'number' || (typeof at === 'string' && at.trim() !== '')) {
        const number = Number(at);
        if (Number.isFinite(number)) {
            // Seconds until the year 5138; anything larger can only be milliseconds.
            return number < 100_000_000_000 ? number * 1000 : number;
        }
        const date = Date.parse(String(at));
        if (!Number.isNaN(date)) {
            return date;
        }
    }
    const life = Number.parseInt(String(raw['expires_in']), 10);
    if (Number.isFinite(life)) {
        const inMilliseconds = 'expires_in_unit' in provider && provider.expires_in_unit === 'milliseconds';
        return now + (inMilliseconds ? life : life * 1000);
    }
    return now + assumedLifeMs;
}

function tokenOf(raw: Record<string, unknown>): string | undefined {
    const data = raw['data'];
    const candidates = [raw['access_token'], isObject(data) ? data['token'] : undefined, raw['jwt']];
    return candidates.find((candidate): candidate is string => typeof candidate === 'string' && candidate !== '');
}

/** Extra token parameters a connect session asked for; they may replace any other. */
function authorizationParamsOf(connectionConfig: Record<string, unknown>): Record<string, string> {
    const params = connectionConfig['authorization_params'];
    return isObject(params) ? Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])) : {};
}

/** How many milliseconds before its expiry a token of this provider is replaced. */
export function refreshMarginMs(provider: Provider): number {
    return (provider.token_expiration_buffer || defaultBufferSeconds) * 1000;
}

/**
 * One OAuth 2.0 client-credentials token request, never retried.
 *
 * @throws TokenRefused 400 `client_credentials_fetch_error` when the endpoint refuses or cannot be reached, 400 `dns_resolution_failed` when its name is unknown, 500 `incomplete_raw_credentials` when its reply holds
 *   no token, 500 `missing_token_url` when the address cannot be filled in.
 */
export async function requestToken(request: {
    provider: Provider;
    credentials: ClientCredentials;
    connectionConfig: Record<string, unknown>;
    transport: Transport;
    clock: Clock;
}): Promise<IssuedToken> {
    const { provider, credentials, connectionConfig, transport, clock } = request;
    const address = resolveTokenUrl(provider, connectionConfig);
    if (address === undefined) {
        throw new TokenRefused(0, 500, 'missing_token_url', 'The token address of this provider needs a connection_config value that is missing.');
    }
    const params = new Map<string, string>();
    const headers: Record<string, string> = { accept: '*/*', 'user-agent': 'node' };
    if (provider.token_request_auth_method === 'basic') {
        headers['authorization'] = `Basic ${Buffer.from(`${credentials.client_id}:${credentials.client_secret}`).toString('base64')}`;
    } else {
        params.set('client_id', credentials.client_id);
        params.set('client_secret', credentials.client_secret);
    }
    for (const [name, value] of [
        ...Object.entries(resolveTokenParams(provider, connectionConfig)),
        ...Object.entries(authorizationParamsOf(connectionConfig))
    ]) {
        params.set(name, value);
    }
    const url = new URL(address);
    const format = 'body_format' in provider ? provider.body_format : 'form';
    let body: string | undefined;
    headers['content-type'] = 'application/x-www-form-urlencoded';
    if (format === 'json') {
        headers['content-type'] = 'application/json';
        body = JSON.stringify(Object.fromEntries(params));
    } else if (format === 'query') {
        for (const [name, value] of params) {
            url.searchParams.set(name, value);
        }
    } else {
        body = new URLSearchParams([...params]).toString();
    }

    let status: number;
    let text: string;
    let isJson: boolean;
    try {
        const reply = await transport.request({ method: 'POST', url: url.href, headers, ...(body === undefined ? {} : { body }) });
        status = reply.status;
        isJson = (reply.headers['content-type'] ?? '').includes('application/json');
        text = (await collect(reply.body)).toString('utf8');
    } catch (cause) {
        if (cause instanceof NetworkFailure && unknownHost.includes(cause.code)) {
            throw new TokenRefused(0, 400, 'dns_resolution_failed', 'DNS resolution failed.');
        }
        // The cause of the rest may carry the address with its query string, which holds the secret when body_format is "query".
        const reason = cause instanceof OutboundRefused ? cause.message : `${url.host} could not be reached`;
        throw new TokenRefused(0, 400, 'client_credentials_fetch_error', `Failed to fetch client credentials token: "${reason}"`);
    }
    const raw = isJson ? parseJson(text) : text;
    if (status >= 300) {
        throw new TokenRefused(status, 400, 'client_credentials_fetch_error', `Failed to fetch client credentials token: "${shownError(raw)}"`);
    }
    const token = isObject(raw) ? tokenOf(raw) : undefined;
    if (!isObject(raw) || token === undefined) {
        throw new TokenRefused(status, 500, 'incomplete_raw_credentials', 'The token endpoint answered without a token.');
    }
    return { token, expiresAt: expiryOf(raw, provider, clock.now()), raw };
}

/** The fields of a token reply that the provider declares as connection_config (`token_response_metadata`, dotted paths; strings and booleans only). */
export function tokenResponseMetadata(provider: Provider, raw: Record<string, unknown>): Record<string, string | boolean> {
    const found: Record<string, string | boolean> = {};
    for (const path of provider.token_response_metadata ?? []) {
        let value: unknown = raw;
        for (const step of path.split('.')) {
            value = isObject(value) ? value[step] : undefined;
        }
        if (typeof value === 'string' || typeof value === 'boolean') {
            found[path] = value;
        }
    }
    return found;
}

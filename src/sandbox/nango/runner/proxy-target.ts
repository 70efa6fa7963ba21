import type { Provider } from '@nangohq/types';
import { isObject } from '../json-object.ts';
import type { ProxyTarget, RunnerConnection } from './services.ts';

function textOf(value: unknown): string | undefined {
    return value === undefined || value === null || value === '' || typeof value === 'object' ? undefined : String(value);
}

/** The value of one placeholder: `accessToken`, a path such as `connectionConfig.region` or `metadata.tenant`, or a bare credential name. */
function lookUp(path: string, connection: RunnerConnection): string | undefined {
    if (path === 'accessToken') {
        return textOf(connection.credentials.token);
    }
    const [first, ...rest] = path.split('.');
    if (rest.length === 0) {
        return textOf(connection.credentials[path]);
    }
    let value: unknown = first === 'connectionConfig' ? connection.connection_config : connection[String(first)];
    for (const step of rest) {
        value = isObject(value) ? value[step] : undefined;
    }
    return textOf(value);
}

/** Fills `${...}` from the connection; what has no value stays as text. */
function fill(template: string, connection: RunnerConnection): string {
    return template.replace(/\$\{([^}]+)\}/g, (placeholder, path: string) => lookUp(path.trim(), connection) ?? placeholder);
}

/** `A || B`: A when the first connection value it names is there, else B. */
function pick(template: string, connection: RunnerConnection): string {
    const [first = '', second] = template.split('||').map((part) => part.trim());
    if (second === undefined) {
        return fill(first, connection);
    }
    const named = /\$\{(connectionConfig\.[^}]+)\}/.exec(first);
    return fill(named?.[1] === undefined || lookUp(named[1], connection) !== undefined ? first : second, connection);
}

function list(value: string | string[] | undefined): string[] | undefined {
    return value === undefined || Array.isArray(value) ? value : [value];
}

/** What Nango authorizes a call with, unless provider or caller say otherwise. */
function authorizationOf({ credentials }: RunnerConnection): string {
    if (credentials.type === 'BASIC') {
        return `Basic ${Buffer.from(`${textOf(credentials['username']) ?? ''}:${textOf(credentials['password']) ?? ''}`).toString('base64')}`;
    }
    return `Bearer ${textOf(credentials.token) ?? ''}`;
}

/**
 * Where a proxied call of this connection goes and what the provider adds to it.
 *
 * @throws Error when the provider has no `proxy.base_url`
 */
export function resolveProxyTarget(provider: Provider, connection: RunnerConnection, endpoint: string): ProxyTarget {
    const { proxy } = provider;
    if (!proxy?.base_url) {
        throw new Error('The provider of this connection has no proxy.base_url.');
    }
    const baseUrl = pick(proxy.base_url, connection);
    const headers: Record<string, string> = { authorization: authorizationOf(connection) };
    for (const [name, template] of Object.entries(proxy.headers ?? {})) {
        const value = pick(template, connection);
        if (!value.includes('${')) {
            headers[name.toLowerCase()] = value;
        }
    }
    let path = fill(endpoint, connection);
    if (path.startsWith(baseUrl)) {
        path = path.slice(baseUrl.length);
    }
    const query = Object.entries(proxy.query ?? {})
        .map(([name, template]): [string, string] => [name, pick(template, connection)])
        .filter(([, value]) => !value.includes('${'));
    if (query.length > 0) {
        path += `${path.includes('?') ? '&' : '?'}${new URLSearchParams(query).toString()}`;
    }
    const retry = proxy.retry;
    const after = list(retry?.after);
    const at = list(retry?.at);
    return {
        baseUrl,
        headers,
        endpoint: path,
        ...(retry
            ? {
                  retry: {
                      ...(after ? { after } : {}),
                      ...(at ? { at } : {}),
                      ...(retry.remaining === undefined ? {} : { remaining: retry.remaining }),
                      ...(retry.error_code === undefined ? {} : { error_code: retry.error_code })
                  }
              }
            : {})
    };
}

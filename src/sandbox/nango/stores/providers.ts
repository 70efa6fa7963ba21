import type { Provider } from '@nangohq/types';
import { parse } from 'yaml';
import { HostError } from '../host-error.ts';
import { isObject } from '../json-object.ts';

export type Providers = Record<string, Provider>;

function isProvider(value: unknown): value is Provider {
    return isObject(value) && typeof value['auth_mode'] === 'string';
}

/**
 * Reads the text of a `providers.yaml`. An entry with `alias` starts from the named entry and replaces its top-level keys.
 *
 * @throws Error when the text is no YAML map, an alias points nowhere, or an entry has no `auth_mode`.
 */
export function loadProviders(text: string): Providers {
    const entries: unknown = parse(text);
    if (!isObject(entries)) {
        throw new Error('The providers file must be a YAML map of provider name to definition.');
    }
    const providers: Providers = {};
    for (const [name, entry] of Object.entries(entries)) {
        let definition = entry;
        if (isObject(entry) && typeof entry['alias'] === 'string') {
            const { alias, ...overrides } = entry;
            const base = entries[String(alias)];
            if (!isObject(base)) {
                throw new Error(`Provider "${name}" is an alias of "${String(alias)}", which the file does not define.`);
            }
            definition = { ...base, ...overrides };
        }
        if (!isProvider(definition)) {
            throw new Error(`Provider "${name}" has no auth_mode.`);
        }
        providers[name] = definition;
    }
    return providers;
}

/** @throws HostError 404 for a provider that is not in the file */
export function requireProvider(providers: Providers, name: string): Provider {
    const provider = providers[name];
    if (!provider) {
        throw new HostError(404, 'unknown_provider_template', `There is no provider "${name}".`);
    }
    return provider;
}

const connectionConfigPlaceholder = /\$\{connectionConfig\.([^}]+)\}/g;

function textOf(value: unknown): string | undefined {
    return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** Fills `${connectionConfig.x}`; a placeholder whose value is missing or empty stays as it is. */
export function fillConnectionConfig(
    template: string,
    connectionConfig: Record<string, unknown>,
    encode: (value: string) => string = (value) => value
): string {
    return template.replace(connectionConfigPlaceholder, (placeholder, name: string) => {
        const value = textOf(connectionConfig[name]);
        return value === undefined ? placeholder : encode(value);
    });
}

function isUrl(text: string): boolean {
    return URL.canParse(text);
}

/**
 * The address of the token endpoint for one connection. `A || B` takes A when all its values are there, else B.
 *
 * Values are URI-encoded; when that leaves no valid URL the decoded text is tried. So a connection_config value can name another host: Nango checks none of them.
 *
 * @returns undefined when the provider has no plain `token_url` or a value it needs is missing.
 */
export function resolveTokenUrl(provider: Provider, connectionConfig: Record<string, unknown>): string | undefined {
    const template = provider.token_url;
    if (typeof template !== 'string') {
        return undefined;
    }
    for (const alternative of template.split('||').map((part) => part.trim())) {
        const encoded = fillConnectionConfig(alternative, connectionConfig, encodeURIComponent);
        if (encoded.includes('${connectionConfig.')) {
            continue;
        }
        if (isUrl(encoded)) {
            return encoded;
        }
        const decoded = fillConnectionConfig(alternative, connectionConfig);
        if (isUrl(decoded)) {
            return decoded;
        }
    }
    return undefined;
}

/** The provider's fixed token parameters for one connection; values that cannot be filled stay as text. */
export function resolveTokenParams(provider: Provider, connectionConfig: Record<string, unknown>): Record<string, string> {
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(provider.token_params ?? {})) {
        params[name] = fillConnectionConfig(String(value), connectionConfig);
    }
    return params;
}

/** What the public API tells of a provider. */
export function publicProvider(name: string, provider: Provider, hostUrl: string): Provider & { name: string; logo_url: string } {
    return { ...provider, name, logo_url: `${hostUrl}/images/template-logos/${name}.svg` };
}

import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { connectionParametersOf, fillTemplate } from './interpolate.ts';
import { isProviderMap } from './read.ts';
import type { ProviderEntry, ProviderValue } from './read.ts';

/** The hosts Mimecast documents for API 2.0. The first is the global one. */
export const mimecastApiHosts = ['api.services.mimecast.com', 'us-api.services.mimecast.com', 'uk-api.services.mimecast.com'] as const;

/** The regional hosts of API 1.0, the uncertain ones included (docs/legacy.md says which those are). */
export const mimecastLegacyHosts = ['eu', 'de', 'us', 'usb', 'ca', 'za', 'au', 'je', 'jer'].map((region) => `${region}-api.mimecast.com`);

/** Nango's own page about connecting Mimecast, and the anchors of its "Step" headings. Nango's check of providers looks them up there. */
const nangosGuide = 'https://nango.dev/docs/integrations/all/mimecast/connect';
const nangosSteps = ['#step-1-create-an-api-application', '#step-2-copy-your-credentials', '#step-3-enter-credentials-in-the-connect-ui'];

// A function reads its connection at most once a minute and may begin a call with a token it read just before.
const connectionMemoSeconds = 60;
const defaultBufferSeconds = 900;

/** What an entry that calls Mimecast has to get right beyond Nango's own rules: with tokens of API 2.0, or with keys of API 1.0. Nothing for other entries. */
export function mimecastProblems(key: string, entry: ProviderEntry): Finding[] {
    const tokenUrl = textOf(entry['token_url']);
    const baseUrl = textOf(mapOf(entry['proxy'])['base_url']);
    // The host may stand among the choices of the form only.
    if (!JSON.stringify([tokenUrl, baseUrl, entry['connection_config']]).includes('mimecast.com')) {
        return [];
    }
    if (entry['auth_mode'] === 'BASIC' && tokenUrl === '') {
        return [...keyFindings(key, entry, baseUrl), ...retryFindings(key, entry)];
    }
    if (entry['auth_mode'] !== 'OAUTH2_CC') {
        return [error([key, 'auth_mode'], 'not_client_credentials', 'Mimecast API 2.0 gives tokens to client credentials only.', 'write OAUTH2_CC.')];
    }
    return [...tokenRequestFindings(key, entry), ...hostFindings(key, entry, tokenUrl, baseUrl), ...retryFindings(key, entry), ...bufferFindings(key, entry)];
}

/** Access key and secret key are user name and password of the connection, and functions sign with them. Nothing else may send them. */
function keyFindings(key: string, entry: ProviderEntry, baseUrl: string): Finding[] {
    const headers = mapOf(mapOf(entry['proxy'])['headers']);
    const authorization = textOf(headers['authorization']);
    const path = [key, 'proxy', 'headers', 'authorization'];
    const findings: Finding[] = [];
    if (authorization === '') {
        findings.push(
            error(
                path,
                'keys_in_clear',
                'is missing, so Nango sends access key and secret key with every raw proxied call.',
                'write a fixed text, such as "MC unsigned".'
            )
        );
    } else if (authorization.includes('${')) {
        findings.push(error(path, 'keys_in_clear', 'holds a value of the connection.', 'write a fixed text, such as "MC unsigned".'));
    }
    if (headers['x-mc-app-id'] !== '${connectionConfig.applicationId}') {
        findings.push(
            error([key, 'proxy', 'headers', 'x-mc-app-id'], 'no_application_id', 'does not name the application.', 'write ${connectionConfig.applicationId}.')
        );
    }
    for (const name of ['applicationId', 'applicationKey']) {
        if (mapOf(entry['connection_config'])[name] === undefined) {
            findings.push(
                error([key, 'connection_config', name], 'missing_key_part', 'is not asked for, and nothing can be signed without it.', 'describe it.')
            );
        }
    }
    if (mapOf(entry['proxy'])['verification'] !== undefined) {
        findings.push(
            error([key, 'proxy', 'verification'], 'unsigned_verification', 'sends a request that nobody signs, so no keys pass it.', 'take it away.')
        );
    }
    return [...findings, ...keyHostFindings(key, entry, baseUrl)];
}

function keyHostFindings(key: string, entry: ProviderEntry, baseUrl: string): Finding[] {
    const names = [...new Set(connectionParametersOf(baseUrl))];
    const fields = mapOf(entry['connection_config']);
    const free = names.find((name) => !Array.isArray(mapOf(fields[name])['enum']));
    if (free !== undefined) {
        return [freeHost(key, free)];
    }
    return choicesOf(names, fields)
        .filter((choice) => names.length === Object.keys(choice).length)
        .flatMap((choice) => {
            const base = urlOf(fillTemplate(baseUrl, choice));
            return base !== undefined && base.protocol === 'https:' && base.pathname === '/' && mimecastLegacyHosts.includes(base.host)
                ? []
                : [
                      error(
                          [key, 'proxy', 'base_url'],
                          'undocumented_host',
                          `with ${new URLSearchParams(choice).toString()} is not a host of API 1.0.`,
                          `use https and one of ${mimecastLegacyHosts.join(', ')}.`
                      )
                  ];
        });
}

function freeHost(key: string, name: string): Finding {
    return error(
        [key, 'connection_config', name],
        'free_host',
        'is part of the host and takes any text, so credentials can be sent anywhere.',
        'offer the documented values under enum.'
    );
}

/** Whether help links lead to headings of the page about Mimecast that Nango has now: for a check that was not given the page. */
export function nangosPageProblems(key: string, entry: ProviderEntry): Finding[] {
    if (entry['docs_connect'] !== nangosGuide) {
        return [];
    }
    return ['credentials', 'connection_config'].flatMap((block) => {
        return Object.entries(mapOf(entry[block])).flatMap(([name, field]) => {
            const section = mapOf(field)['doc_section'];
            return section === undefined || nangosSteps.includes(textOf(section))
                ? []
                : [
                      error(
                          [key, block, name, 'doc_section'],
                          'unknown_section',
                          `Nango's page about Mimecast has no "Step" heading with the anchor "${textOf(section)}".`,
                          `use one of ${nangosSteps.join(', ')}, or let docs_connect name a page of yours.`
                      )
                  ];
        });
    });
}

function tokenRequestFindings(key: string, entry: ProviderEntry): Finding[] {
    const findings: Finding[] = [];
    if (mapOf(entry['token_params'])['grant_type'] !== 'client_credentials') {
        findings.push(
            error([key, 'token_params', 'grant_type'], 'missing_grant_type', 'Mimecast asks for grant_type=client_credentials.', 'add it under token_params.')
        );
    }
    if (entry['body_format'] !== undefined && entry['body_format'] !== 'form') {
        findings.push(error([key, 'body_format'], 'not_a_form', 'Mimecast reads the token request as a form only.', 'write form.'));
    }
    if (entry['token_request_auth_method'] !== undefined) {
        findings.push(
            error([key, 'token_request_auth_method'], 'credentials_not_in_body', 'Mimecast reads the client id and secret from the body.', 'take the key away.')
        );
    }
    return findings;
}

function hostFindings(key: string, entry: ProviderEntry, tokenUrl: string, baseUrl: string): Finding[] {
    const parameters = new Set([...connectionParametersOf(tokenUrl), ...connectionParametersOf(baseUrl)]);
    const fields = mapOf(entry['connection_config']);
    for (const name of parameters) {
        if (!Array.isArray(mapOf(fields[name])['enum'])) {
            return [freeHost(key, name)];
        }
    }
    return choicesOf([...parameters], fields).flatMap((choice) => {
        const words = Object.keys(choice).length === 0 ? 'without a choice' : `with ${new URLSearchParams(choice).toString()}`;
        const token = urlOf(fillTemplate(tokenUrl, choice));
        const base = urlOf(fillTemplate(baseUrl, choice));
        if (!isMimecastApi(token) || token.pathname !== '/oauth/token') {
            return [
                error(
                    [key, 'token_url'],
                    'undocumented_host',
                    `${words} is not /oauth/token on a host Mimecast documents.`,
                    `use https and one of ${mimecastApiHosts.join(', ')}.`
                )
            ];
        }
        if (!isMimecastApi(base) || base.pathname !== '/') {
            return [
                error(
                    [key, 'proxy', 'base_url'],
                    'undocumented_host',
                    `${words} is not a host Mimecast documents.`,
                    `use https and one of ${mimecastApiHosts.join(', ')}.`
                )
            ];
        }
        if (token.host !== base.host) {
            return [error([key, 'proxy', 'base_url'], 'two_hosts', `${words} calls ${base.host} with a token of ${token.host}.`, 'use the same host in both.')];
        }
        return [];
    });
}

function retryFindings(key: string, entry: ProviderEntry): Finding[] {
    const retry = mapOf(mapOf(entry['proxy'])['retry']);
    return ['after', 'at'].flatMap((name) => {
        const headers = retry[name];
        return (Array.isArray(headers) ? headers : []).flatMap((header, index) => {
            return /rate-?limit-reset$/.test(textOf(header))
                ? [
                      error(
                          [key, 'proxy', 'retry', name, index],
                          'milliseconds_header',
                          'Mimecast puts milliseconds there. Nango reads seconds (or a date), so a wait of 5 s becomes 83 minutes (or none).',
                          'take it away: the waits of 3, 6, 12 s Nango uses without a header are long enough.'
                      )
                  ]
                : [];
        });
    });
}

function bufferFindings(key: string, entry: ProviderEntry): Finding[] {
    const buffer = entry['token_expiration_buffer'];
    const path = [key, 'token_expiration_buffer'];
    if (buffer === undefined) {
        return [
            warning(
                [key],
                'half_token_life',
                'has no token_expiration_buffer, so tokens of 30 minutes are replaced every 15.',
                'add token_expiration_buffer: 300.'
            )
        ];
    }
    if (typeof buffer === 'number' && buffer >= defaultBufferSeconds) {
        return [warning(path, 'half_token_life', `of ${buffer} s throws away at least half of a token's 30 minutes.`, 'write 300.')];
    }
    if (typeof buffer === 'number' && buffer > 0 && buffer <= connectionMemoSeconds) {
        return [
            warning(
                path,
                'token_used_too_late',
                `of ${buffer} s is no longer than a function remembers its connection: calls can go out with an ended token.`,
                'write 300.'
            )
        ];
    }
    return [];
}

/** Every combination of the offered values, and none at all where the form lets the field be empty or the API leaves it out. */
function choicesOf(names: readonly string[], fields: ProviderEntry): Record<string, string>[] {
    const [name, ...rest] = names;
    if (name === undefined) {
        return [{}];
    }
    const offered = mapOf(fields[name])['enum'];
    const values = Array.isArray(offered) ? offered.map(textOf) : [];
    return choicesOf(rest, fields).flatMap((choice) => [choice, ...values.map((value) => ({ ...choice, [name]: value }))]);
}

function isMimecastApi(url: URL | undefined): url is URL {
    return url !== undefined && url.protocol === 'https:' && mimecastApiHosts.some((host) => host === url.host);
}

function urlOf(text: string | undefined): URL | undefined {
    return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}

function textOf(value: ProviderValue | undefined): string {
    return typeof value === 'string' ? value : '';
}

function mapOf(value: ProviderValue | undefined): ProviderEntry {
    return isProviderMap(value) ? value : {};
}

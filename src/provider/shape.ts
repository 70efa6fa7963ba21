import { isProviderMap } from './read.ts';
import type { PathStep, ProviderValue } from './read.ts';

// The outer form of a provider definition, key by key, as the check of the public Nango repository demands it. Plain data, so that a new key upstream is a new line here.

type Shape =
    | { is: 'text'; pattern?: RegExp; oneOf?: readonly string[]; remedy?: string }
    | { is: 'number' }
    | { is: 'flag' }
    | { is: 'anything' }
    | { is: 'list'; of: Shape; atLeastOne?: boolean }
    | { is: 'map'; of: Shape; keys?: RegExp; remedy?: string }
    | { is: 'object'; keys: Readonly<Record<string, Shape>>; required?: readonly string[]; open?: boolean }
    | { is: 'either'; of: readonly Shape[]; words: string };

const text: Shape = { is: 'text' };
const number: Shape = { is: 'number' };
const flag: Shape = { is: 'flag' };
const texts: Shape = { is: 'list', of: text };
const openMap: Shape = { is: 'map', of: { is: 'anything' } };

const oneOf = (...values: string[]): Shape => ({ is: 'text', oneOf: values });

const headerName: Shape = { is: 'text', pattern: /^[a-z0-9-]+$/, remedy: 'write the header name in lower case letters, digits and dashes.' };

const fieldKeys = {
    type: oneOf('string'),
    title: text,
    description: text,
    example: text,
    pattern: text,
    format: oneOf('hostname', 'uri', 'uuid', 'email'),
    enum: { is: 'list', of: text, atLeastOne: true },
    order: number,
    secret: flag,
    suffix: text,
    optional: flag,
    doc_section: { is: 'text', pattern: /^#[a-z0-9-]+$/, remedy: "write the heading's anchor, in quotes: '#step-1-create-an-api-application'." },
    automated: flag,
    default_value: text,
    hidden: flag
} satisfies Record<string, Shape>;

const fieldRequired = ['type', 'title', 'description'];

const credentialField: Shape = { is: 'object', keys: fieldKeys, required: fieldRequired };

const configField: Shape = {
    is: 'object',
    keys: {
        ...fieldKeys,
        prefix: text,
        warnings: { is: 'map', of: text },
        visible_when: { is: 'object', keys: { field: text, equals: text }, required: ['field', 'equals'] }
    },
    required: fieldRequired
};

const configFields: Shape = { is: 'map', keys: /^[a-zA-Z_.-]+$/, of: configField, remedy: 'use letters, dots, dashes and underscores only, no digits.' };

const credentialFields: Shape = { is: 'map', keys: /^[a-zA-Z_]+$/, of: credentialField, remedy: 'use letters and underscores only.' };

const proxy: Shape = {
    is: 'object',
    required: ['base_url'],
    keys: {
        base_url: text,
        headers: { is: 'map', keys: /^[a-z0-9_.-]+$/, of: text, remedy: 'write header names in lower case.' },
        query: openMap,
        body: { is: 'map', of: { is: 'either', of: [text, { is: 'map', of: text }], words: 'text or a map of texts' } },
        connection_config: openMap,
        decompress: flag,
        forward_headers_on_redirect: flag,
        retry: {
            is: 'object',
            keys: {
                after: { is: 'list', of: headerName },
                at: { is: 'list', of: headerName },
                remaining: headerName,
                error_code: { is: 'list', of: { is: 'text', pattern: /^\S*$/, remedy: "write one status or range for each entry, without blanks: '5xx'." } },
                in_body: { is: 'object', keys: { path: text, value: text, strategy: oneOf('at', 'after') }, required: ['path', 'strategy'] }
            }
        },
        paginate: {
            is: 'object',
            keys: {
                type: oneOf('link', 'cursor', 'offset'),
                cursor_name_in_request: text,
                cursor_path_in_response: text,
                limit_name_in_request: text,
                link_rel_in_response_header: text,
                link_path_in_response_body: text,
                offset_name_in_request: text,
                offset_start_value: number,
                offset_calculation_method: oneOf('per-page', 'by-response-size'),
                response_path: text
            }
        },
        verification: {
            is: 'object',
            required: ['endpoints'],
            keys: { method: oneOf('GET', 'POST'), endpoints: texts, base_url_override: text, headers: openMap, data: openMap }
        }
    }
};

const tokenUrlKeys = Object.fromEntries(['API_KEY', 'APP', 'APP_STORE', 'BASIC', 'NONE', 'OAUTH1', 'OAUTH2', 'CUSTOM'].map((mode) => [mode, text]));

export const providerShape: Shape = {
    is: 'object',
    required: ['display_name', 'docs'],
    keys: {
        display_name: text,
        alias: text,
        docs: text,
        docs_connect: text,
        setup_guide_url: text,
        installation: oneOf('outbound'),
        categories: {
            is: 'list',
            of: oneOf(
                ...[
                    'accounting',
                    'analytics',
                    'ats',
                    'banking',
                    'cms',
                    'communication',
                    'crm',
                    'design',
                    'dev-tools',
                    'e-commerce',
                    'erp',
                    'gaming',
                    'hr',
                    'iam'
                ],
                ...['invoicing', 'knowledge-base', 'legal', 'marketing', 'mcp', 'other', 'payment', 'popular', 'productivity', 'search', 'social', 'sports'],
                ...['storage', 'support', 'surveys', 'ticketing', 'video']
            )
        },
        auth_mode: oneOf(
            ...['API_KEY', 'APP', 'APP_STORE', 'AWS_SIGV4', 'BASIC', 'BILL', 'CUSTOM', 'INSTALL_PLUGIN', 'JWT', 'MCP_OAUTH2', 'MCP_OAUTH2_GENERIC', 'NONE'],
            ...['OAUTH1', 'OAUTH2', 'OAUTH2_CC', 'SIGNATURE', 'TABLEAU', 'TBA', 'TWO_STEP']
        ),
        auth: { is: 'object', open: true, keys: { response_type: text } },
        auth_type: oneOf('BASIC'),
        assertion: openMap,
        assertion_option: credentialFields,
        alternate_access_token_response_path: text,
        authorization_method: oneOf('header'),
        authorization_params: {
            is: 'object',
            open: true,
            keys: {
                access_type: oneOf('offline'),
                approval_prompt: oneOf('auto', 'force'),
                duration: oneOf('permanent'),
                expiration: oneOf('never'),
                force_verify: flag,
                nonce: text,
                prompt: oneOf('consent'),
                response_mode: text,
                response_type: text
            }
        },
        authorization_url: text,
        authorization_url_skip_encode: texts,
        authorization_url_skip_empty: flag,
        authorization_url_replacements: openMap,
        authorization_url_fragment: text,
        authorization_code_param_in_callback: text,
        authorization_code_param_in_webhook: text,
        body_format: text,
        client_registration: oneOf('dynamic', 'static', 'cimd'),
        connection_config: configFields,
        connection_configuration: texts,
        credentials: credentialFields,
        credentials_verification_script: text,
        decode_url: flag,
        default_scopes: texts,
        disable_pkce: flag,
        expires_in_unit: oneOf('milliseconds'),
        integration_config: configFields,
        post_connection_script: text,
        pre_connection_creation_script: text,
        pre_connection_deletion_script: text,
        proxy,
        redirect_uri_metadata: texts,
        refresh_params: { is: 'object', open: true, keys: { grant_type: oneOf('refresh_token') } },
        refresh_token_headers: openMap,
        refresh_token_params: openMap,
        refresh_token_response_metadata: texts,
        refresh_url: text,
        registration_params: { is: 'map', of: { is: 'either', of: [text, texts], words: 'text or a list of texts' } },
        registration_url: text,
        request_params: openMap,
        request_url: text,
        require_client_certificate: flag,
        scope_separator: text,
        signature: {
            is: 'object',
            open: true,
            keys: { protocol: oneOf('WSSE', 'RSA', 'HMAC', 'EC'), hmac_secret_encoding: oneOf('hex', 'utf8') },
            required: ['protocol']
        },
        signature_method: oneOf('HMAC-SHA1', 'PLAINTEXT'),
        additional_steps: { is: 'list', of: { is: 'anything' } },
        token: {
            is: 'object',
            open: true,
            keys: {
                expires_in_ms: number,
                header: { is: 'object', open: true, keys: { alg: text } },
                payload: { is: 'object', open: true, keys: { aud: text } }
            }
        },
        token_expiration_buffer: number,
        token_expires_in_ms: number,
        token_headers: openMap,
        token_params: {
            is: 'object',
            open: true,
            keys: {
                grant_type: oneOf(
                    ...['authorization_code', 'client_credentials', 'account_credentials', 'password', 'refresh_token', 'openapi_2lo'],
                    'urn:ietf:params:oauth:grant-type:saml2-bearer',
                    'urn:ietf:params:oauth:grant-type:jwt-bearer',
                    'http://auth0.com/oauth/grant-type/password-realm'
                )
            }
        },
        token_request_auth_method: oneOf('basic', 'custom', 'private_key_jwt'),
        token_request_method: oneOf('GET'),
        token_response: { is: 'object', keys: { token: text, token_expiration: text, token_expiration_strategy: text, refresh_token: text } },
        token_response_headers: texts,
        token_response_metadata: texts,
        token_url: { is: 'either', of: [text, { is: 'object', keys: tokenUrlKeys }], words: 'a URL, or one URL for each auth mode' },
        token_url_skip_encode: texts,
        webhook_allowed_query_params: texts,
        webhook_response_metadata: texts,
        webhook_routing_script: text,
        webhook_user_defined_secret: flag
    }
};

/** A place where a definition does not have the outer form. */
export interface Misfit {
    path: PathStep[];
    code: 'wrong_type' | 'wrong_value' | 'unknown_key' | 'missing_key' | 'empty_list';
    message: string;
    remedy: string;
}

/** Every place where `value` does not have the form of `shape`. */
export function misfitsOf(value: ProviderValue, shape: Shape, path: PathStep[] = []): Misfit[] {
    switch (shape.is) {
        case 'anything':
            return [];
        case 'text':
            return textMisfits(value, shape, path);
        case 'number':
            return typeof value === 'number' ? [] : [wrongType(path, 'a number', value)];
        case 'flag':
            return typeof value === 'boolean' ? [] : [wrongType(path, 'true or false', value)];
        case 'list':
            if (!Array.isArray(value)) {
                return [wrongType(path, 'a list', value)];
            }
            if (shape.atLeastOne && value.length === 0) {
                return [{ path, code: 'empty_list', message: 'is an empty list.', remedy: 'put at least one value into it, or take the key away.' }];
            }
            return value.flatMap((item, index) => misfitsOf(item, shape.of, [...path, index]));
        case 'map':
            if (!isProviderMap(value)) {
                return [wrongType(path, 'a map', value)];
            }
            return Object.entries(value).flatMap(([key, item]) => {
                if (shape.keys && !shape.keys.test(key)) {
                    return [
                        { path: [...path, key], code: 'unknown_key' as const, message: 'is not an allowed name here.', remedy: shape.remedy ?? 'rename it.' }
                    ];
                }
                return misfitsOf(item, shape.of, [...path, key]);
            });
        case 'object':
            return objectMisfits(value, shape, path);
        case 'either':
            return shape.of.some((choice) => misfitsOf(value, choice, path).length === 0) ? [] : [wrongType(path, shape.words, value)];
    }
}

function textMisfits(value: ProviderValue, shape: Shape & { is: 'text' }, path: PathStep[]): Misfit[] {
    if (typeof value !== 'string') {
        return [wrongType(path, 'text', value)];
    }
    if (shape.oneOf && !shape.oneOf.includes(value)) {
        const near = nearest(value, shape.oneOf);
        const choices = `one of ${shape.oneOf.join(', ')}`;
        return [
            {
                path,
                code: 'wrong_value',
                message: `does not know the value "${value}".`,
                remedy: near === undefined ? `use ${choices}.` : `did you mean "${near}"? It has to be ${choices}.`
            }
        ];
    }
    if (shape.pattern && !shape.pattern.test(value)) {
        return [
            {
                path,
                code: 'wrong_value',
                message: `the value "${value}" does not have the form ${shape.pattern.source}.`,
                remedy: shape.remedy ?? 'change the value.'
            }
        ];
    }
    return [];
}

function objectMisfits(value: ProviderValue, shape: Shape & { is: 'object' }, path: PathStep[]): Misfit[] {
    if (!isProviderMap(value)) {
        return [wrongType(path, 'a map', value)];
    }
    const missing = (shape.required ?? [])
        .filter((key) => !(key in value))
        .map((key): Misfit => ({ path: [...path, key], code: 'missing_key', message: 'is missing.', remedy: `add "${key}".` }));
    const present = Object.entries(value).flatMap(([key, item]): Misfit[] => {
        const known = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
        if (known) {
            return misfitsOf(item, known, [...path, key]);
        }
        if (shape.open) {
            return [];
        }
        const near = nearest(key, Object.keys(shape.keys));
        return [
            {
                path: [...path, key],
                code: 'unknown_key',
                message: 'is not a key Nango knows here.',
                remedy: near === undefined ? `take it away; known are ${Object.keys(shape.keys).join(', ')}.` : `did you mean "${near}"?`
            }
        ];
    });
    return [...missing, ...present];
}

function wrongType(path: PathStep[], expected: string, value: ProviderValue): Misfit {
    const found = value === null ? 'nothing' : Array.isArray(value) ? 'a list' : isProviderMap(value) ? 'a map' : `the ${typeof value} ${String(value)}`;
    const quotable = expected === 'text' && (typeof value === 'number' || typeof value === 'boolean');
    return {
        path,
        code: 'wrong_type',
        message: `has to be ${expected}, but holds ${found}.`,
        remedy: quotable ? `put it in quotes: '${String(value)}'.` : `write ${expected} here.`
    };
}

// One or two slips of the fingers are a typing error, more are another word.
function nearest(word: string, candidates: readonly string[]): string | undefined {
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= 2 && best.distance < word.length / 2 ? best.candidate : undefined;
}

function editDistance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

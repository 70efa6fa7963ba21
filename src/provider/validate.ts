import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { connectionParametersOf } from './interpolate.ts';
import { mimecastProblems, nangosPageProblems } from './mimecast-rules.ts';
import { ProvidersError } from './problems.ts';
import type { ProviderProblem } from './problems.ts';
import { isProviderMap } from './read.ts';
import type { PathStep, ProviderEntry, ProviderFile, ProviderValue } from './read.ts';
import { misfitsOf, providerShape } from './shape.ts';

export interface ValidateOptions {
    /** Check only these entries. All of the file when absent. */
    only?: readonly string[];
    /** Markdown of the page `docs_connect` shows. When given, every `doc_section` has to be one of its "Step" headings. */
    connectGuide?: string;
}

/**
 * Checks provider definitions against the rules of the public Nango repository as far as a file alone can be checked (that pages and logos exist cannot), against what a
 * server does with a client-credentials provider, and, for entries that call Mimecast, against what Mimecast API 2.0 needs.
 *
 * @returns every problem found, in file order. Empty when all is well; only `error` problems make a definition unusable.
 */
export function validateProviders(file: ProviderFile, options: ValidateOptions = {}): ProviderProblem[] {
    const headings = options.connectGuide === undefined ? undefined : stepHeadingsOf(options.connectGuide);
    const keys = options.only ?? [...file.entries.keys()];

    const unknown = keys.filter((key) => !file.entries.has(key));
    const problems = unknown.map((key): ProviderProblem => {
        return { level: 'error', code: 'unknown_provider', path: key, line: 1, message: 'is not in this file.', remedy: 'check the name of the provider.' };
    });

    for (const key of keys) {
        const entry = file.entries.get(key);
        if (entry === undefined) {
            continue;
        }
        const misfits = misfitsOf(entry, providerShape, [key]).map((misfit): Finding => ({ level: 'error', ...misfit }));
        const findings = [...keyFindings(key), ...misfits];
        // The rules about values read an entry of the right form; on another they would only repeat what is already said.
        if (findings.length === 0) {
            findings.push(
                ...valueFindings(key, entry, file, headings),
                ...mimecastProblems(key, entry),
                ...(headings === undefined ? nangosPageProblems(key, entry) : [])
            );
        }
        problems.push(...findings.map((finding) => ({ ...finding, path: formatPath(finding.path), line: file.lineOf(finding.path) })));
    }
    return problems.sort((a, b) => a.line - b.line);
}

/**
 * The same check for callers that cannot go on with a bad definition. Warnings pass.
 *
 * @throws ProvidersError with all problems of level `error`.
 */
export function assertProviders(file: ProviderFile, options: ValidateOptions = {}): void {
    const errors = validateProviders(file, options).filter((problem) => problem.level === 'error');
    if (errors.length > 0) {
        throw new ProvidersError(errors);
    }
}

/** Anchors (`#step-1-create-an-api-application`) of the headings of a connect guide a form field may link to: those that begin with "Step". */
export function stepHeadingsOf(markdown: string): Set<string> {
    return new Set(
        [...markdown.matchAll(/^#+[ \t]+(Step[a-zA-Z0-9:()._ -]+)$/gim)].map((match) => {
            const title = (match[1] ?? '').trim().toLowerCase();
            return `#${title.replaceAll(/\s/g, '-').replaceAll(/[:()._]/g, '')}`;
        })
    );
}

/** `['mimecast', 'proxy', 'retry', 'after', 0]` as `mimecast.proxy.retry.after[0]`. */
export function formatPath(path: readonly PathStep[]): string {
    return path.reduce<string>((written, step) => {
        return typeof step === 'number' ? `${written}[${step}]` : written === '' ? step : `${written}.${step}`;
    }, '');
}

function keyFindings(key: string): Finding[] {
    if (/^[a-z0-9-]+$/.test(key)) {
        return [];
    }
    return [error([key], 'bad_provider_key', `"${key}" cannot be the name of a provider.`, 'use lower case letters, digits and dashes only.')];
}

function valueFindings(key: string, entry: ProviderEntry, file: ProviderFile, headings: Set<string> | undefined): Finding[] {
    return [
        ...aliasFindings(key, entry, file),
        ...linkFindings(key, entry),
        ...fieldFindings(key, entry, headings),
        ...connectionParameterFindings(key, entry),
        ...braceFindings(key, entry),
        ...(entry['alias'] === undefined ? authModeFindings(key, entry) : []),
        ...(mapAt(entry, 'proxy')?.['verification'] !== undefined && entry['credentials_verification_script'] !== undefined
            ? [error([key, 'proxy', 'verification'], 'two_verifications', 'stands beside credentials_verification_script.', 'keep one of the two.')]
            : [])
    ];
}

function aliasFindings(key: string, entry: ProviderEntry, file: ProviderFile): Finding[] {
    const alias = entry['alias'];
    if (typeof alias !== 'string') {
        return entry['auth_mode'] === undefined
            ? [error([key, 'auth_mode'], 'missing_key', 'is missing.', 'add "auth_mode", or "alias" to take it from another provider.')]
            : [];
    }
    return file.entries.has(alias)
        ? []
        : [error([key, 'alias'], 'unknown_alias', `names the provider "${alias}", which is not in this file.`, 'correct the name.')];
}

function linkFindings(key: string, entry: ProviderEntry): Finding[] {
    return ['docs', 'docs_connect', 'setup_guide_url'].flatMap((name) => {
        const link = entry[name];
        return typeof link !== 'string' || isWebAddress(link)
            ? []
            : [error([key, name], 'not_a_link', `"${link}" is not a web address.`, 'write it whole, beginning with https://.')];
    });
}

function fieldFindings(key: string, entry: ProviderEntry, headings: Set<string> | undefined): Finding[] {
    return ['credentials', 'connection_config'].flatMap((block) => {
        return Object.entries(mapAt(entry, block) ?? {}).flatMap(([name, field]) => {
            return isProviderMap(field) ? oneFieldFindings([key, block, name], entry, field, headings) : [];
        });
    });
}

function oneFieldFindings(path: PathStep[], entry: ProviderEntry, field: ProviderEntry, headings: Set<string> | undefined): Finding[] {
    const findings: Finding[] = [];
    const { pattern, doc_section: section, enum: choices, default_value: initial } = field;
    const shown = field['automated'] !== true && field['hidden'] !== true;

    if (typeof pattern === 'string' && !isRegularExpression(pattern)) {
        findings.push(error([...path, 'pattern'], 'bad_pattern', `"${pattern}" is not a regular expression.`, 'correct it; a form with it cannot be shown.'));
    }
    if (Array.isArray(choices) && typeof initial === 'string' && initial !== '' && !choices.includes(initial)) {
        findings.push(error([...path, 'default_value'], 'bad_default', `"${initial}" is not one of the choices.`, 'use one of the values under enum.'));
    }
    if (typeof section === 'string' && entry['docs_connect'] === undefined) {
        findings.push(error([...path, 'doc_section'], 'section_without_page', 'points into a page that is not named.', 'add "docs_connect".'));
    } else if (typeof section === 'string' && headings !== undefined && !headings.has(section)) {
        const known = [...headings].join(', ') || 'none';
        findings.push(
            error([...path, 'doc_section'], 'unknown_section', `no "Step" heading of the connect guide has the anchor "${section}".`, `use one of: ${known}.`)
        );
    } else if (section === undefined && entry['docs_connect'] !== undefined && shown) {
        findings.push(
            warning(
                path,
                'help_link_without_section',
                'has no doc_section, so its help link in the form ends in "undefined".',
                'add doc_section, the anchor of a heading of docs_connect.'
            )
        );
    }
    return findings;
}

// Modes whose server code reads parameters by name rather than from a template.
const modesThatReadParameters = ['MCP_OAUTH2_GENERIC', 'AWS_SIGV4'];

function connectionParameterFindings(key: string, entry: ProviderEntry): Finding[] {
    const declared = mapAt(entry, 'connection_config') ?? {};
    const fromToken = Array.isArray(entry['token_response_metadata']) ? entry['token_response_metadata'] : [];
    const used = textsIn(entry, [key]).flatMap(({ path, value }) => connectionParametersOf(value).map((name) => ({ path, name })));

    const undeclared = used
        .filter(({ name }) => !Object.hasOwn(declared, name) && !fromToken.includes(name))
        .map(({ path, name }) =>
            error(path, 'undeclared_parameter', `uses connectionConfig.${name}, which nothing asks for.`, `describe "${name}" under connection_config.`)
        );

    const exempt = entry['alias'] !== undefined || modesThatReadParameters.includes(String(entry['auth_mode']));
    if (used.length === 0 && entry['connection_config'] !== undefined && !exempt) {
        return [
            error(
                [key, 'connection_config'],
                'unused_parameters',
                'asks for values nothing uses.',
                'use them as ${connectionConfig.name}, or take the block away.'
            )
        ];
    }
    return undeclared;
}

// The check of the Nango repository leaves these out, for bodies that hold braces of their own.
const entriesWithLiteralBraces = ['sage-intacct', 'supabase-mcp', 'semble'];

function braceFindings(key: string, entry: ProviderEntry): Finding[] {
    if (entriesWithLiteralBraces.includes(key)) {
        return [];
    }
    const described = ['credentials', 'connection_config', 'integration_config'];
    return textsIn(Object.fromEntries(Object.entries(entry).filter(([name]) => !described.includes(name))), [key])
        .filter(({ value }) => /(?<![$\]])\{(?!\s*\})/.test(value))
        .map(({ path }) => error(path, 'brace_without_dollar', 'has a "{" without "$" before it.', 'write placeholders as ${connectionConfig.name}.'));
}

const modesWithCredentials = ['API_KEY', 'APP_STORE', 'AWS_SIGV4', 'BASIC', 'JWT', 'OAUTH2_CC', 'SIGNATURE', 'TWO_STEP'];

const requiredCredentials: Readonly<Record<string, readonly string[]>> = {
    API_KEY: ['apiKey'],
    AWS_SIGV4: ['role_arn'],
    APP_STORE: ['issuerId', 'privateKeyId', 'privateKey']
};

function authModeFindings(key: string, entry: ProviderEntry): Finding[] {
    const mode = String(entry['auth_mode']);
    const credentials = mapAt(entry, 'credentials');
    if (credentials !== undefined && !modesWithCredentials.includes(mode)) {
        return [error([key, 'credentials'], 'unused_credentials', `is not read in the auth mode ${mode}.`, 'take the block away.')];
    }
    const missing = (requiredCredentials[mode] ?? [])
        .filter((name) => credentials?.[name] === undefined)
        .map((name) => error([key, 'credentials', name], 'missing_credential', `is missing, and ${mode} needs it.`, `describe "${name}" under credentials.`));
    return [...missing, ...(mode === 'OAUTH2_CC' ? clientCredentialsFindings(key, entry, credentials) : [])];
}

function clientCredentialsFindings(key: string, entry: ProviderEntry, credentials: ProviderEntry | undefined): Finding[] {
    const findings: Finding[] = [];
    if (typeof entry['token_url'] !== 'string') {
        findings.push(error([key, 'token_url'], 'missing_token_url', 'has to be one URL in the auth mode OAUTH2_CC.', 'write the URL of the token endpoint.'));
    }
    if (credentials === undefined) {
        findings.push(
            warning(
                [key],
                'undescribed_credentials',
                'does not describe its credentials: the form shows two bare inputs.',
                'add "credentials" with client_id and client_secret.'
            )
        );
    }
    for (const name of Object.keys(credentials ?? {})) {
        if (!['client_id', 'client_secret', 'client_certificate', 'client_private_key'].includes(name)) {
            findings.push(
                warning(
                    [key, 'credentials', name],
                    'dropped_credential',
                    'is dropped by the server in the auth mode OAUTH2_CC.',
                    'ask for it under connection_config, unless it is secret.'
                )
            );
        }
    }
    if (entry['token_headers'] !== undefined) {
        findings.push(warning([key, 'token_headers'], 'ignored_key', 'is not sent in the auth mode OAUTH2_CC.', 'take it away.'));
    }
    if (mapAt(entry, 'proxy')?.['verification'] !== undefined) {
        findings.push(
            warning(
                [key, 'proxy', 'verification'],
                'ignored_key',
                'never runs in the auth mode OAUTH2_CC.',
                'check the connection in a validate-connection function instead.'
            )
        );
    }
    if (entry['token_expiration_buffer'] === 0) {
        findings.push(warning([key, 'token_expiration_buffer'], 'zero_buffer', 'is read as 900 seconds when it is 0.', 'write the seconds you mean.'));
    }
    return findings;
}

function textsIn(value: ProviderValue, path: PathStep[]): { path: PathStep[]; value: string }[] {
    if (typeof value === 'string') {
        return [{ path, value }];
    }
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => textsIn(item, [...path, index]));
    }
    return isProviderMap(value) ? Object.entries(value).flatMap(([name, item]) => textsIn(item, [...path, name])) : [];
}

function mapAt(entry: ProviderEntry, name: string): ProviderEntry | undefined {
    const value = entry[name];
    return value !== undefined && isProviderMap(value) ? value : undefined;
}

function isWebAddress(link: string): boolean {
    return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}

function isRegularExpression(pattern: string): boolean {
    try {
        return new RegExp(pattern).source !== '';
    } catch (error) {
        if (error instanceof SyntaxError) {
            return false;
        }
        throw error;
    }
}

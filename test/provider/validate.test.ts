import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, it } from 'vitest';

import { assertProviders, formatProblem, ProvidersError, readProviders, validateProviders } from '../../src/provider/index.ts';

const both = readFileSync(new URL('../../providers.yaml', import.meta.url), 'utf8');
/** The entry `mimecast` alone. */
const ours = `${both.slice(0, readProviders(both).rangeOf('mimecast')?.to)}\n`;
const installed = readFileSync(createRequire(import.meta.url).resolve('@nangohq/providers/providers.yaml'), 'utf8');

/** Our entry with one text in it exchanged; the text has to be there. */
function oursWith(before: string, after: string): string {
    expect(ours).toContain(before);
    return ours.replace(before, () => after);
}

function lineOf(text: string, part: string): number {
    return text.slice(0, text.indexOf(part)).split('\n').length;
}

function problemsOf(
    yaml: string,
    options?: Parameters<typeof validateProviders>[1]
): { level: string; code: string; path: string; line: number; remedy: string }[] {
    return validateProviders(readProviders(yaml), options);
}

describe('text that cannot be read', () => {
    it.each([
        ['broken quotes', "a:\n    display_name: 'Acme\n    docs: x\n", 'not_yaml', ''],
        ['a tab for indentation', 'a:\n\tdisplay_name: Acme\n', 'not_yaml', ''],
        ['a provider twice', 'a:\n    docs: x\nb:\n    docs: x\na:\n    docs: x\n', 'duplicate_key', ''],
        ['a key twice', 'a:\n    docs: x\n    docs: y\n', 'duplicate_key', ''],
        ['an empty file', '', 'not_a_provider_list', ''],
        ['only a comment', '# nothing here\n', 'not_a_provider_list', ''],
        ['a list', '- mimecast\n', 'not_a_provider_list', ''],
        ['a word', 'mimecast', 'not_a_provider_list', ''],
        ['a provider without definition', 'a:\n    docs: x\nmimecast:\n', 'not_a_definition', 'mimecast'],
        ['a provider that is text', 'mimecast: hello\n', 'not_a_definition', 'mimecast'],
        ['a reference to nothing', 'a: *b\n', 'bad_alias', ''],
        ['a provider that is a list', 'mimecast:\n    - docs\n', 'not_a_definition', 'mimecast']
    ])('%s is refused', (_what, yaml, code, path) => {
        const refused = refusalOf(() => readProviders(yaml));
        expect(refused.problems[0]).toMatchObject({ level: 'error', code, path });
        expect(refused.problems[0]?.remedy).not.toBe('');
    });

    it('names the line', () => {
        expect(refusalOf(() => readProviders('a:\n    docs: x\nb:\n    docs: x\na:\n    docs: x\n')).problems[0]?.line).toBe(5);
        expect(refusalOf(() => readProviders('a:\n    docs: x\nmimecast:\n')).problems[0]?.line).toBe(3);
    });
});

describe('a definition of the wrong form', () => {
    it.each([
        ['a misspelt key', 'token_url: https', 'token_ur: https', 'unknown_key', 'mimecast.token_ur', /did you mean "token_url"/],
        [
            'a key of another place',
            'grant_type: client_credentials',
            'grant_type: client_credentials\n    retry: {}',
            'unknown_key',
            'mimecast.retry',
            /known are/
        ],
        ['a misspelt key inside', 'doc_section:', 'doc_sections:', 'unknown_key', 'mimecast.credentials.client_id.doc_sections', /did you mean "doc_section"/],
        ['a missing display_name', 'display_name: Mimecast\n    ', '', 'missing_key', 'mimecast.display_name', /add "display_name"/],
        ['a missing title', 'title: Client ID\n            ', '', 'missing_key', 'mimecast.credentials.client_id.title', /add "title"/],
        ['an unknown category', '- communication', '- security', 'wrong_value', 'mimecast.categories[0]', /one of accounting/],
        ['a misspelt auth mode', 'OAUTH2_CC', 'OAUTH2_C', 'wrong_value', 'mimecast.auth_mode', /did you mean "OAUTH2_CC"/],
        ['an auth mode of our own', 'OAUTH2_CC', 'CLIENT_CREDENTIALS', 'wrong_value', 'mimecast.auth_mode', /one of API_KEY/],
        [
            'an unknown grant type',
            'grant_type: client_credentials',
            'grant_type: client-secret',
            'wrong_value',
            'mimecast.token_params.grant_type',
            /authorization_code/
        ],
        ['text for a number', 'token_expiration_buffer: 300', "token_expiration_buffer: '300'", 'wrong_type', 'mimecast.token_expiration_buffer', /a number/],
        ['text for a flag', 'secret: true', 'secret: "yes"', 'wrong_type', 'mimecast.credentials.client_secret.secret', /true or false/],
        ['a number for text', 'title: Client ID', 'title: 7', 'wrong_type', 'mimecast.credentials.client_id.title', /'7'/],
        ['text for a list', 'categories:\n        - communication', 'categories: communication', 'wrong_type', 'mimecast.categories', /a list/],
        [
            'a list for a map',
            'token_params:\n        grant_type: client_credentials',
            'token_params: [client_credentials]',
            'wrong_type',
            'mimecast.token_params',
            /a map/
        ],
        ['nothing for a map', 'token_params:\n        grant_type: client_credentials', 'token_params:', 'wrong_type', 'mimecast.token_params', /a map/],
        [
            'a proxy without base_url',
            'base_url: https://${connectionConfig.apiHost} || https://api.services.mimecast.com',
            'decompress: true',
            'missing_key',
            'mimecast.proxy.base_url',
            /base_url/
        ],
        [
            'an anchor without #',
            "'#step-2-copy-your-credentials'",
            'step-2-copy-your-credentials',
            'wrong_value',
            'mimecast.credentials.client_id.doc_section',
            /anchor/
        ],
        ['a parameter name with a digit', '        apiHost:\n', '        apiHost2:\n', 'unknown_key', 'mimecast.connection_config.apiHost2', /no digits/],
        [
            'a prefix on a credential',
            'example: a1B2',
            'prefix: id-\n            example: a1B2',
            'unknown_key',
            'mimecast.credentials.client_id.prefix',
            /known are/
        ],
        ['retry.after as text', 'proxy:\n', 'proxy:\n        retry:\n            after: retry-after\n', 'wrong_type', 'mimecast.proxy.retry.after', /a list/],
        [
            'a header in upper case',
            'proxy:\n',
            'proxy:\n        retry:\n            after: [Retry-After]\n',
            'wrong_value',
            'mimecast.proxy.retry.after[0]',
            /lower case/
        ],
        [
            'an unquoted status',
            'proxy:\n',
            'proxy:\n        retry:\n            error_code: [429]\n',
            'wrong_type',
            'mimecast.proxy.retry.error_code[0]',
            /'429'/
        ],
        ['paginate.limit', 'proxy:\n', 'proxy:\n        paginate:\n            limit: 100\n', 'unknown_key', 'mimecast.proxy.paginate.limit', /known are/],
        [
            'a proxy header in upper case',
            'proxy:\n',
            'proxy:\n        headers:\n            Accept: application/json\n',
            'unknown_key',
            'mimecast.proxy.headers.Accept',
            /lower case/
        ],
        [
            'an empty enum',
            'enum:\n                - api.services.mimecast.com\n                - us-api.services.mimecast.com\n                - uk-api.services.mimecast.com',
            'enum: []',
            'empty_list',
            'mimecast.connection_config.apiHost.enum',
            /at least one/
        ]
    ])('%s is refused, with the key, the line and the remedy', (_what, before, after, code, path, remedy) => {
        const yaml = oursWith(before, after);
        const problem = problemsOf(yaml).find((candidate) => candidate.code === code);
        expect(problem).toMatchObject({ level: 'error', code, path });
        expect(problem?.remedy).toMatch(remedy);
        expect(problem?.line).toBeGreaterThan(3);
        expect(() => assertProviders(readProviders(yaml))).toThrow(path);
    });

    it('refuses a provider name a URL could not hold', () => {
        expect(problemsOf(oursWith('mimecast:\n', 'Mimecast API:\n'))).toMatchObject([{ code: 'bad_provider_key', path: 'Mimecast API', line: 4 }]);
    });

    it('names the line of the key itself', () => {
        const yaml = oursWith('token_expiration_buffer: 300', 'token_expiration_bufer: 300');
        expect(problemsOf(yaml)).toMatchObject([{ code: 'unknown_key', line: lineOf(yaml, 'token_expiration_bufer') }]);
    });

    it('names the line of a place in a list', () => {
        const yaml = oursWith('- communication', '- communication\n        - security');
        expect(problemsOf(yaml)).toMatchObject([{ path: 'mimecast.categories[1]', line: lineOf(yaml, '- security') }]);
    });

    it('reports everything at once, in file order', () => {
        const yaml = oursWith('OAUTH2_CC', 'NOPE').replace('body_format', 'body_formt').replace('secret: true', 'secret: 1');
        expect(problemsOf(yaml).map((problem) => problem.path)).toEqual([
            'mimecast.auth_mode',
            'mimecast.body_formt',
            'mimecast.credentials.client_secret.secret'
        ]);
    });
});

describe('values that do not fit together', () => {
    it.each([
        ['docs that is no link', 'docs: https://nango.dev/docs/integrations/all/mimecast\n', 'docs: mimecast.md\n', 'not_a_link', 'mimecast.docs'],
        ['a script link', 'docs: https://nango.dev/docs/integrations/all/mimecast\n', 'docs: "javascript:alert(1)"\n', 'not_a_link', 'mimecast.docs'],
        [
            'a section without a page',
            '    docs_connect: https://nango.dev/docs/integrations/all/mimecast/connect\n',
            '',
            'section_without_page',
            'mimecast.credentials.client_id.doc_section'
        ],
        ['a parameter nothing asks for', '/oauth/token ||', '/oauth/token?x=${connectionConfig.tenant} ||', 'undeclared_parameter', 'mimecast.token_url'],
        [
            'a placeholder without $',
            'https://${connectionConfig.apiHost}/oauth',
            'https://{connectionConfig.apiHost}/oauth',
            'brace_without_dollar',
            'mimecast.token_url'
        ],
        ['a pattern that is none', 'pattern: ^\\S+$', 'pattern: "[z-a]"', 'bad_pattern', 'mimecast.credentials.client_id.pattern'],
        ['a default that is no choice', 'default_value: api.', 'default_value: eu-api.', 'bad_default', 'mimecast.connection_config.apiHost.default_value'],
        [
            'no token URL',
            '    token_url: https://${connectionConfig.apiHost}/oauth/token || https://api.services.mimecast.com/oauth/token\n',
            '',
            'missing_token_url',
            'mimecast.token_url'
        ],
        [
            'a token URL by mode',
            'token_url: https://${connectionConfig.apiHost}/oauth/token || https://api.services.mimecast.com/oauth/token',
            'token_url:\n        OAUTH2: https://api.services.mimecast.com/oauth/token',
            'missing_token_url',
            'mimecast.token_url'
        ],
        ['an alias of nothing', 'auth_mode: OAUTH2_CC', 'alias: mimcast', 'unknown_alias', 'mimecast.alias'],
        ['no auth mode', '    auth_mode: OAUTH2_CC\n', '', 'missing_key', 'mimecast.auth_mode'],
        ['credentials the mode never reads', 'OAUTH2_CC', 'OAUTH2', 'unused_credentials', 'mimecast.credentials'],
        ['API_KEY without its key', 'OAUTH2_CC', 'API_KEY', 'missing_credential', 'mimecast.credentials.apiKey'],
        [
            'two verifications',
            'proxy:\n',
            'credentials_verification_script: x\n    proxy:\n        verification:\n            endpoints: [/identity/whoami]\n',
            'two_verifications',
            'mimecast.proxy.verification'
        ]
    ])('%s is refused', (_what, before, after, code, path) => {
        const yaml = oursWith(before, after);
        const problem = problemsOf(yaml).find((candidate) => candidate.code === code);
        expect(problem).toMatchObject({ level: 'error', path });
        expect(problem?.line).toBe(readProviders(yaml).lineOf(path.split('.')));
    });

    it('refuses parameters nothing uses', () => {
        const yaml = ours.replaceAll('${connectionConfig.apiHost}', 'api.services.mimecast.com');
        expect(problemsOf(yaml)).toMatchObject([{ code: 'unused_parameters', path: 'mimecast.connection_config' }]);
    });

    it('accepts a parameter the token reply brings', () => {
        const yaml = oursWith('/oauth/token ||', '/oauth/token?x=${connectionConfig.tenant} ||').replace(
            '    body_format',
            '    token_response_metadata: [tenant]\n    body_format'
        );
        expect(problemsOf(yaml).map((problem) => problem.code)).not.toContain('undeclared_parameter');
    });

    it('refuses help links to headings the guide does not have', () => {
        const guide = '# Connect\n\n#### Step 2: Copy your credentials\n\n## Choose the API host\n';
        const yaml = ours.replace(/(apiHost:[\s\S]*doc_section: ')[^']+/, '$1#step-1-create-an-api-application');
        const problems = problemsOf(yaml, { connectGuide: guide });
        expect(problems).toMatchObject([
            { level: 'error', code: 'unknown_section', path: 'mimecast.connection_config.apiHost.doc_section', line: lineOf(yaml, "'#step-1") }
        ]);
        expect(problems[0]?.remedy).toContain('#step-2-copy-your-credentials');
    });

    it("refuses help links to headings that Nango's page does not have, as Nango's own check does; a page of one's own may have others", () => {
        const yaml = ours.replace(/(apiHost:[\s\S]*doc_section: ')[^']+/, '$1#step-3-choose-the-api-host');
        expect(problemsOf(yaml)).toMatchObject([
            { level: 'error', code: 'unknown_section', path: 'mimecast.connection_config.apiHost.doc_section', line: lineOf(yaml, "'#step-3") }
        ]);
        expect(problemsOf(yaml.replace(/docs_connect: .+/, 'docs_connect: https://docs.example.com/mimecast'))).toEqual([]);
        expect(problemsOf(yaml, { connectGuide: '## Step 2: Copy your credentials\n\n## Step 3: Choose the API host\n' })).toEqual([]);
    });

    it('says so when asked for a provider the file does not have', () => {
        expect(problemsOf(ours, { only: ['okta'] })).toMatchObject([{ level: 'error', code: 'unknown_provider', path: 'okta' }]);
    });
});

describe('what works, but not as it seems', () => {
    it.each([
        [
            'a help link to nowhere',
            "            doc_section: '#step-2-copy-your-credentials'\n",
            '',
            'help_link_without_section',
            'mimecast.credentials.client_id'
        ],
        ['token headers', 'body_format: form', 'body_format: form\n    token_headers: { accept: application/json }', 'ignored_key', 'mimecast.token_headers'],
        [
            'a verification',
            'proxy:\n',
            'proxy:\n        verification:\n            endpoints: [/identity/whoami]\n',
            'ignored_key',
            'mimecast.proxy.verification'
        ],
        [
            'a third credential',
            '    connection_config:',
            '        account_code: { type: string, title: Code, description: Code, doc_section: "#step-2-copy-your-credentials" }\n    connection_config:',
            'dropped_credential',
            'mimecast.credentials.account_code'
        ],
        ['a buffer of 0', 'token_expiration_buffer: 300', 'token_expiration_buffer: 0', 'zero_buffer', 'mimecast.token_expiration_buffer'],
        ['no buffer', '    token_expiration_buffer: 300\n', '', 'half_token_life', 'mimecast'],
        ['a buffer of 900', 'token_expiration_buffer: 300', 'token_expiration_buffer: 900', 'half_token_life', 'mimecast.token_expiration_buffer'],
        ['a buffer of 30', 'token_expiration_buffer: 300', 'token_expiration_buffer: 30', 'token_used_too_late', 'mimecast.token_expiration_buffer']
    ])('%s is a warning and no more', (_what, before, after, code, path) => {
        const yaml = oursWith(before, after);
        expect(problemsOf(yaml)).toMatchObject([{ level: 'warning', code, path }]);
        expect(() => assertProviders(readProviders(yaml))).not.toThrow();
    });
});

describe('what Mimecast needs', () => {
    it.each([
        [
            'a reset header read as seconds',
            'proxy:\n',
            'proxy:\n        retry:\n            after: [retry-after, x-ratelimit-reset]\n',
            'milliseconds_header',
            'mimecast.proxy.retry.after[1]'
        ],
        [
            'a reset header read as a date',
            'proxy:\n',
            'proxy:\n        retry:\n            at: [x-rate-limit-reset]\n',
            'milliseconds_header',
            'mimecast.proxy.retry.at[0]'
        ],
        ['a host the form lets you type', / +enum:\n( +- .*\n){3}/, '', 'free_host', 'mimecast.connection_config.apiHost'],
        [
            'a host of API 1.0',
            '                - uk-api.services.mimecast.com',
            '                - eu-api.mimecast.com',
            'undocumented_host',
            'mimecast.token_url'
        ],
        [
            'a fallback to another host',
            '|| https://api.services.mimecast.com/oauth/token',
            '|| https://login.example.com/oauth/token',
            'undocumented_host',
            'mimecast.token_url'
        ],
        ['a token by plain http', 'token_url: https', 'token_url: http', 'undocumented_host', 'mimecast.token_url'],
        ['calls to another host than the token', 'base_url: https://${connectionConfig.apiHost} || ', 'base_url: ', 'two_hosts', 'mimecast.proxy.base_url'],
        [
            'calls below a path',
            '|| https://api.services.mimecast.com\n',
            '|| https://api.services.mimecast.com/api\n',
            'undocumented_host',
            'mimecast.proxy.base_url'
        ],
        ['no grant type', 'grant_type: client_credentials', 'scope: all', 'missing_grant_type', 'mimecast.token_params.grant_type'],
        ['a JSON body', 'body_format: form', 'body_format: json', 'not_a_form', 'mimecast.body_format'],
        ['credentials in a header', 'body_format: form', 'token_request_auth_method: basic', 'credentials_not_in_body', 'mimecast.token_request_auth_method'],
        ['another auth mode', 'OAUTH2_CC', 'TWO_STEP', 'not_client_credentials', 'mimecast.auth_mode']
    ])('%s is refused', (_what, before, after, code, path) => {
        const yaml = ours.replace(before, () => after);
        expect(yaml).not.toBe(ours);
        expect(problemsOf(yaml).filter((problem) => problem.level === 'error')).toContainEqual(expect.objectContaining({ code, path }));
    });

    it('is not asked of other providers', () => {
        const other = ours.replaceAll('mimecast.com', 'example.com').replace('body_format: form', 'body_format: json');
        expect(problemsOf(other)).toEqual([]);
    });
});

describe('the list of the installed @nangohq/providers', () => {
    const problems = problemsOf(installed);

    it('passes, except for two entries that are at fault', () => {
        expect(problems.filter((problem) => problem.level === 'error').map(({ code, path }) => ({ code, path }))).toEqual([
            { code: 'missing_token_url', path: 'certn-partner.token_url' },
            { code: 'bad_pattern', path: 'freshteam.credentials.apiKey.pattern' }
        ]);
    });

    it('has the faults in its mimecast entry that ours does not have', () => {
        expect(problems.filter((problem) => problem.path.startsWith('mimecast')).map((problem) => problem.code)).toEqual([
            'undescribed_credentials',
            'half_token_life'
        ]);
    });
});

it('puts a problem into one line for people', () => {
    const [problem] = validateProviders(readProviders(oursWith('token_url: https', 'token_ur: https')));
    expect(problem && formatProblem(problem)).toMatch(
        /^line \d+: error mimecast\.token_ur: is not a key Nango knows here\. Remedy: did you mean "token_url"\?$/
    );
});

function refusalOf(action: () => unknown): ProvidersError {
    try {
        action();
    } catch (error) {
        if (error instanceof ProvidersError) {
            return error;
        }
        throw error;
    }
    throw new Error('nothing was refused');
}

describe('the entry for keys of API 1.0', () => {
    it('is well', () => {
        expect(problemsOf(both)).toEqual([]);
    });

    it.each([
        [
            'without an authorization of its own, so that Nango sends the keys',
            '            authorization: MC unsigned\n',
            '',
            'keys_in_clear',
            'proxy.headers.authorization'
        ],
        ['that sends the secret key itself', 'MC unsigned', 'MC ${username}:${password}', 'keys_in_clear', 'proxy.headers.authorization'],
        [
            'that does not name the application',
            'x-mc-app-id: ${connectionConfig.applicationId}',
            'x-mc-app-id: none',
            'no_application_id',
            'proxy.headers.x-mc-app-id'
        ],
        [
            'that does not ask for the application key',
            '        applicationKey:\n',
            '        applicationSecret:\n',
            'missing_key_part',
            'connection_config.applicationKey'
        ],
        [
            'that is tried out unsigned',
            '        headers:\n',
            '        verification:\n            endpoints: [/api/account/get-account]\n        headers:\n',
            'unsigned_verification',
            'proxy.verification'
        ],
        ['with a host of API 2.0', '- za-api.mimecast.com', '- us-api.services.mimecast.com', 'undocumented_host', 'proxy.base_url'],
        [
            'with plain http',
            'https://${connectionConfig.apiHost}\n        headers',
            'http://${connectionConfig.apiHost}\n        headers',
            'undocumented_host',
            'proxy.base_url'
        ],
        [
            'that takes any host',
            '            enum:\n                - eu-api',
            '            format: hostname\n            example:\n                eu-api',
            'free_host',
            'connection_config.apiHost'
        ]
    ])('%s is refused', (_what, before, after, code, path) => {
        let yaml = both.replace(before, () => after);
        if (code === 'free_host') {
            yaml = yaml.replace(/(eu-api\.mimecast\.com)(\n {16}- \S+)+/, '$1');
        }
        expect(yaml).not.toBe(both);
        expect(problemsOf(yaml).filter((problem) => problem.level === 'error')).toContainEqual(
            expect.objectContaining({ code, path: `mimecast-legacy.${path}` })
        );
    });
});

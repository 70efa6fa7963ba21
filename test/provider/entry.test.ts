import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { registry } from '../../nango-integrations/mimecast/operations/registry.generated.ts';
import { API_HOSTS } from '../../nango-integrations/mimecast/api/metadata.ts';
import { fillTemplate, mimecastApiHosts, readProviders, validateProviders } from '../../src/provider/index.ts';
import { stepHeadingsOf } from '../../src/provider/validate.ts';

import type { ProviderEntry } from '../../src/provider/index.ts';

const yaml = readFileSync(new URL('../../providers.yaml', import.meta.url), 'utf8');
const guide = readFileSync(new URL('../../docs/connect.md', import.meta.url), 'utf8');

const file = readProviders(yaml);
const mimecast = entryOf('mimecast');
const credentials = mimecast['credentials'] as Record<string, ProviderEntry>;
const apiHost = (mimecast['connection_config'] as Record<string, ProviderEntry>)['apiHost'] ?? {};

function entryOf(key: string): ProviderEntry {
    const entry = file.entries.get(key);
    if (entry === undefined) {
        throw new Error(`providers.yaml has no ${key}`);
    }
    return entry;
}

describe('the mimecast entry', () => {
    it('passes every rule without a warning, its help links held to the connect guide', () => {
        expect(validateProviders(file, { connectGuide: guide })).toEqual([]);
        expect(validateProviders(file), "Nango's page").toEqual([]);
    });

    it('asks for a token as Mimecast expects it', () => {
        expect(mimecast).toMatchObject({ auth_mode: 'OAUTH2_CC', body_format: 'form', token_params: { grant_type: 'client_credentials' } });
        expect(mimecast['token_request_auth_method']).toBeUndefined();
    });

    it('sets no retry header, since the only one Mimecast documents counts milliseconds', () => {
        expect(mimecast['proxy']).not.toHaveProperty('retry');
    });

    it('keeps a token of 1,799 s for more than 15 minutes and gives it up before its end, a remembered connection and five retries included', () => {
        const lifetime = 1799;
        const buffer = Number(mimecast['token_expiration_buffer']);
        const rememberedConnection = 60;
        const fiveRetries = 3 + 6 + 12 + 24 + 48;
        expect(lifetime - buffer).toBeGreaterThan(15 * 60);
        expect(buffer).toBeGreaterThan(rememberedConnection + fiveRetries);
    });

    it('offers the three documented hosts, the global one preset and first', () => {
        expect(apiHost['enum']).toEqual([...mimecastApiHosts]);
        expect(apiHost['enum'], 'what validate-connection accepts').toEqual([...API_HOSTS]);
        expect(apiHost['default_value']).toBe('api.services.mimecast.com');
        expect(apiHost['optional']).toBe(true);
    });

    it.each([
        [{}, 'https://api.services.mimecast.com'],
        [{ apiHost: '' }, 'https://api.services.mimecast.com'],
        [{ apiHost: 'api.services.mimecast.com' }, 'https://api.services.mimecast.com'],
        [{ apiHost: 'us-api.services.mimecast.com' }, 'https://us-api.services.mimecast.com'],
        [{ apiHost: 'uk-api.services.mimecast.com' }, 'https://uk-api.services.mimecast.com']
    ])('with %j takes the token from and calls %s', (connectionConfig: Record<string, string>, origin) => {
        expect(fillTemplate(String(mimecast['token_url']), connectionConfig)).toBe(`${origin}/oauth/token`);
        expect(fillTemplate(String((mimecast['proxy'] as ProviderEntry)['base_url']), connectionConfig)).toBe(origin);
    });

    it.each(['client_id', 'client_secret'])('describes %s, says where it is found, and refuses pasted white space', (name) => {
        const field = credentials[name] ?? {};
        const pattern = new RegExp(String(field['pattern']));
        expect(field['title']).toBeTypeOf('string');
        expect(field['description']).toMatch(/Integrations > Integrations Hub.*Integrations > API and Platform Integrations/);
        expect(pattern.test(String(field['example']))).toBe(true);
        for (const pasted of ['', ' abc', 'abc ', 'abc\n', 'a bc', '\tabc', 'abc\u00a0']) {
            expect(pattern.test(pasted), JSON.stringify(pasted)).toBe(false);
        }
    });

    it('hides the secret and only the secret', () => {
        expect(credentials['client_secret']?.['secret']).toBe(true);
        expect(credentials['client_id']?.['secret']).toBeUndefined();
        expect(apiHost['secret']).toBeUndefined();
    });
});

describe('the connect guide', () => {
    it('has the anchors the form links to', () => {
        const sections = [...Object.values(credentials), apiHost].map((field) => field['doc_section']);
        expect(sections).toEqual(['#step-2-copy-your-credentials', '#step-2-copy-your-credentials', '#step-2-copy-your-credentials']);
        const [, stepTwo = ''] = /^## Step 2: .+\n([\s\S]*?)^## /m.exec(guide) ?? [];
        expect(stepTwo, 'the help of the third field').toContain('**API host**');
        expect([...stepHeadingsOf(guide)]).toEqual([
            '#step-1-create-an-api-application',
            '#step-2-copy-your-credentials',
            '#step-3-choose-the-api-host',
            '#step-4-connect'
        ]);
    });

    it('links within itself only to headings that exist', () => {
        const anchors = new Set([...guide.matchAll(/^#+ (.+)$/gm)].map((match) => `#${anchorOf(match[1] ?? '')}`));
        const links = [...guide.matchAll(/\]\((#[^)]+)\)/g)].map((match) => match[1] ?? '');
        expect(links.length).toBeGreaterThan(3);
        expect(links.filter((link) => !anchors.has(link))).toEqual([]);
    });

    it('names every field of the form and every host', () => {
        for (const title of [...Object.values(credentials), apiHost].map((field) => String(field['title']))) {
            expect(guide).toContain(`**${title}**`);
        }
        for (const host of mimecastApiHosts) {
            expect(guide).toContain(`\`${host}\``);
        }
    });

    it.each([
        ['on-events/validate-connection.ts', 'Mimecast gave a token for this client id and secret but does not accept it'],
        ['on-events/validate-connection.ts', "The API host is not one of Mimecast's"],
        ['on-events/validate-connection.ts', 'the API application may not read the account'],
        ['on-events/validate-connection.ts', 'This connection belongs to the Mimecast account'],
        ['api/errors.ts', 'This is in no product of the API application'],
        ['api/errors.ts', 'The API application may not call this'],
        ['api/errors.ts', 'Mimecast limits the number of calls'],
        ['api/errors.ts', 'Mimecast could not answer just now']
    ])('explains the words of %s: %s', (source, words) => {
        expect(readFileSync(new URL(`../../nango-integrations/mimecast/${source}`, import.meta.url), 'utf8')).toContain(words);
        expect(guide).toContain(`_${words}_`);
    });

    it('names every product and permission the functions need, so that nobody has to make a second application', () => {
        const rows = guide.split('\n').filter((line) => line.startsWith('|'));
        for (const { path, products, permission } of registry) {
            const row = rows.find(
                (line) =>
                    (permission === null || line.includes(permission.replaceAll('|', '\\|'))) && products.every((product) => line.includes(`**${product}**`))
            );
            expect(row, `${path}: ${products.join(' or ')}, ${String(permission)}`).toBeDefined();
        }
    });
});

function anchorOf(heading: string): string {
    return heading
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-');
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { loadProvidersYaml } from '@nangohq/providers';
import { describe, expect, it } from 'vitest';

import { mergeProviders, providersJson, ProvidersError, readProviders as read, resolveProviders } from '../../src/provider/index.ts';
import type { ProviderFile } from '../../src/provider/index.ts';

/** The installed list is read by most of these tests, and half a second is what that takes. */
const known = new Map<string, ProviderFile>();

function readProviders(yaml: string): ProviderFile {
    const providers = known.get(yaml) ?? read(yaml);
    known.set(yaml, providers);
    return providers;
}

const both = readFileSync(new URL('../../providers.yaml', import.meta.url), 'utf8');
/** The entry `mimecast` alone. */
const ours = `${both.slice(0, readProviders(both).rangeOf('mimecast')?.to)}\n`;
const installed = readFileSync(createRequire(import.meta.url).resolve('@nangohq/providers/providers.yaml'), 'utf8');

const ourEntry = readProviders(ours).entries.get('mimecast');

describe('merging into the installed list', () => {
    const merged = mergeProviders(installed, ours);

    it('replaces the stock entry and says so', () => {
        expect(merged).toMatchObject({ replaced: ['mimecast'], added: [], changedWith: [] });
        expect(readProviders(merged.yaml).entries.get('mimecast')).toEqual(ourEntry);
    });

    it('leaves all 1,012 other entries as they were, in their order', () => {
        const before = readProviders(installed).entries;
        const after = readProviders(merged.yaml).entries;
        expect(before.size).toBe(1013);
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [key, entry] of before) {
            if (key !== 'mimecast') {
                expect(after.get(key), key).toEqual(entry);
            }
        }
    });

    it('changes no byte outside the entry', () => {
        const before = readProviders(installed).rangeOf('mimecast') ?? { from: 0, to: 0 };
        const after = readProviders(merged.yaml).rangeOf('mimecast') ?? { from: 0, to: 0 };
        expect(merged.yaml.slice(0, after.from)).toBe(installed.slice(0, before.from));
        expect(merged.yaml.slice(after.to)).toBe(installed.slice(before.to));
    });

    it('takes our comments along', () => {
        expect(merged.yaml).toContain('# Seconds. A token lives 1,799 s');
    });

    it('changes nothing when done again', () => {
        expect(mergeProviders(merged.yaml, ours).yaml).toBe(merged.yaml);
    });

    it('is as JSON what a server makes of the same YAML', () => {
        const stock = loadProvidersYaml();
        expect(JSON.parse(providersJson(installed))).toEqual(stock);
        expect(JSON.parse(providersJson(merged.yaml))).toEqual({ ...stock, mimecast: ourEntry });
    });

    it('adds the entry under another name and leaves the stock entry alone', () => {
        const beside = mergeProviders(installed, ours, { as: 'mimecast-api' });
        expect(beside).toMatchObject({ replaced: [], added: ['mimecast-api'] });
        expect(beside.yaml.startsWith(installed.trimEnd())).toBe(true);
        expect(beside.yaml.endsWith('\n')).toBe(true);
        const entries = readProviders(beside.yaml).entries;
        expect(entries.size).toBe(1014);
        expect(entries.get('mimecast-api')).toEqual(ourEntry);
        expect(entries.get('mimecast')).toEqual(readProviders(installed).entries.get('mimecast'));
    });

    it('lets the help links open another page', () => {
        const page = 'https://docs.example.com/mimecast';
        expect(readProviders(mergeProviders(installed, ours, { docsConnect: page }).yaml).entries.get('mimecast')).toEqual({ ...ourEntry, docs_connect: page });
    });
});

describe('merging into lists of other shapes', () => {
    const stock = 'mimecast:\n    display_name: Stock\n    auth_mode: NONE\n    docs: https://example.com\n';
    const neighbour = 'zeta:\n    display_name: Zeta\n    auth_mode: NONE\n    docs: https://example.com\n';
    const ourText = ours.slice(ours.indexOf('mimecast:\n')).trimEnd();

    it.each([
        ['at the start', `${stock}\n${neighbour}`, `${ourText}\n\n${neighbour}`],
        ['at the end', `${neighbour}\n${stock}`, `${neighbour}\n${ourText}\n`],
        ['at the end without a line end', `${neighbour}\n${stock.trimEnd()}`, `${neighbour}\n${ourText}`],
        ['without a blank line after it', `${stock}${neighbour}`, `${ourText}\n${neighbour}`],
        ['before a comment of the next entry', `${stock}\n# Zeta has no docs.\n${neighbour}`, `${ourText}\n\n# Zeta has no docs.\n${neighbour}`],
        ['right before a comment at the margin', `${stock}# Zeta has no docs.\n${neighbour}`, `${ourText}\n# Zeta has no docs.\n${neighbour}`],
        [
            'with a last comment of its own, before one at the margin',
            `${stock}    # old\n\n# Zeta has no docs.\n${neighbour}`,
            `${ourText}\n\n# Zeta has no docs.\n${neighbour}`
        ],
        ['before a last comment', `${stock}\n# The end.\n`, `${ourText}\n\n# The end.\n`],
        ['after comments', `# top\n\n# about mimecast\n${stock}`, `# top\n\n# about mimecast\n${ourText}\n`],
        ['with Windows line ends', `${stock}\n${neighbour}`.replaceAll('\n', '\r\n'), `${ourText}\n\n${neighbour}`.replaceAll('\n', '\r\n')],
        ['missing', neighbour, `${neighbour}\n${ourText}\n`],
        ['missing, and the list has no line end', neighbour.trimEnd(), `${neighbour}\n${ourText}\n`]
    ])('the entry %s', (_where, base, expected) => {
        expect(mergeProviders(base, ours).yaml).toBe(expected);
    });

    it('names the entries that change because they are an alias of ours', () => {
        const base = `${stock}\nmimecast-eu:\n    alias: mimecast\n    display_name: Mimecast EU\n    docs: https://example.com\n`;
        const merged = mergeProviders(base, ours);
        expect(merged.changedWith).toEqual(['mimecast-eu']);
        expect(resolveProviders(readProviders(merged.yaml))['mimecast-eu']).toEqual({ ...ourEntry, display_name: 'Mimecast EU', docs: 'https://example.com' });
    });

    it('merges several entries at once', () => {
        const two = `${ours}\nacme:\n    display_name: Acme\n    auth_mode: NONE\n    docs: https://example.com\n`;
        expect(mergeProviders(`${stock}\n${neighbour}`, two)).toMatchObject({ replaced: ['mimecast'], added: ['acme'] });
    });

    it.each([
        ['an entry of ours that is wrong', stock, ours.replace('token_url', 'token_ur'), {}, 'unknown_key'],
        [
            'an anchor of ours that would give another entry our value',
            `alpha:\n    display_name: Alpha\n    auth_mode: NONE\n    docs: &docs https://example.com\n${stock}zeta:\n    display_name: Zeta\n    auth_mode: NONE\n    docs: *docs\n`,
            ours.replace('docs: https', 'docs: &docs https'),
            {},
            'merge_failed'
        ],
        ['a base that is JSON', '{"acme": {"display_name": "Acme", "docs": "https://example.com"}}', ours, {}, 'not_block_style'],
        ['a base that is empty', '', ours, {}, 'not_a_provider_list'],
        [
            'one name for two entries',
            stock,
            `${ours}\nacme:\n    display_name: Acme\n    auth_mode: NONE\n    docs: https://example.com\n`,
            { as: 'x' },
            'ambiguous_name'
        ],
        ['a name with blanks', stock, ours, { as: 'my mimecast' }, 'bad_provider_key'],
        ['a name that is YAML of its own', stock, ours, { as: 'a: b' }, 'bad_provider_key'],
        ['a guide that is no address', stock, ours, { docsConnect: 'connect.md' }, 'not_a_link'],
        ['a guide with an anchor', stock, ours, { docsConnect: 'https://example.com/#step-1' }, 'not_a_link'],
        [
            'a guide for an entry without one',
            stock,
            'acme:\n    display_name: Acme\n    auth_mode: NONE\n    docs: https://example.com\n',
            { docsConnect: 'https://example.com' },
            'no_connect_page'
        ],
        [
            'an entry another one anchors into',
            'mimecast: &m\n    display_name: Stock\n    auth_mode: NONE\n    docs: https://example.com\nzeta: *m\n',
            ours,
            {},
            'bad_alias'
        ]
    ])('refuses %s', (_what, base, entry, options, code) => {
        try {
            mergeProviders(base, entry, options);
            expect.unreachable('the merge went through');
        } catch (error) {
            expect(error).toBeInstanceOf(ProvidersError);
            expect((error as ProvidersError).problems.map((problem) => problem.code)).toContain(code);
        }
    });
});

describe('resolving aliases', () => {
    it('fills in YAML merge keys, as the reader of a server does', () => {
        const yaml = 'a: &a\n    display_name: A\n    docs: https://example.com\nb:\n    <<: *a\n    display_name: B\n';
        expect(resolveProviders(readProviders(yaml))['b']).toEqual({ display_name: 'B', docs: 'https://example.com' });
    });

    it('replaces whole keys and drops the alias', () => {
        const yaml = 'a:\n    docs: A\n    proxy:\n        base_url: x\n        decompress: true\nb:\n    alias: a\n    proxy:\n        base_url: y\n';
        expect(resolveProviders(readProviders(yaml))['b']).toEqual({ docs: 'A', proxy: { base_url: 'y' } });
    });
});

describe('both entries', () => {
    it('go into the list together, the one for keys of API 1.0 as a new one', () => {
        const merged = mergeProviders(installed, both);
        expect(merged).toMatchObject({ replaced: ['mimecast'], added: ['mimecast-legacy'], changedWith: [] });
        expect(readProviders(merged.yaml).entries.get('mimecast-legacy')).toEqual(readProviders(both).entries.get('mimecast-legacy'));
    });

    it('take another name together', () => {
        expect(mergeProviders(installed, both, { as: 'mimecast-api' })).toMatchObject({ replaced: [], added: ['mimecast-api', 'mimecast-api-legacy'] });
    });
});

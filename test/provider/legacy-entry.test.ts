import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInApiOne } from '../../nango-integrations/mimecast/operations/endpoint.ts';
import { LEGACY_HOSTS } from '../../nango-integrations/mimecast/api/signature.ts';
import { operationsOfActions, operationsOfSyncs } from '../mimecast/functions.ts';
import { mimecastLegacyHosts, readProviders, validateProviders } from '../../src/provider/index.ts';
import type { ProviderEntry } from '../../src/provider/index.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const file = readProviders(read('providers.yaml'));
const entry = file.entries.get('mimecast-legacy') ?? {};
const fields = { ...(entry['credentials'] as Record<string, ProviderEntry>), ...(entry['connection_config'] as Record<string, ProviderEntry>) };
const guide = read('docs/legacy.md');

describe('the mimecast-legacy entry', () => {
    it('passes every rule without a warning, its help links held to the connect guide', () => {
        expect(validateProviders(file, { only: ['mimecast-legacy'], connectGuide: read('docs/connect.md') })).toEqual([]);
    });

    it('offers the hosts that functions sign for', () => {
        expect(fields['apiHost']?.['enum']).toEqual([...LEGACY_HOSTS]);
        expect(mimecastLegacyHosts).toEqual([...LEGACY_HOSTS]);
    });

    it('hides the secret key and the application key', () => {
        expect(Object.keys(fields).filter((name) => fields[name]?.['secret'] === true)).toEqual(['password', 'applicationKey']);
    });

    it.each(['username', 'password', 'applicationId', 'applicationKey'])('describes %s and accepts its example', (name) => {
        const { title, description, example, pattern } = fields[name] ?? {};
        expect(guide).toContain(`**${String(title)}**`);
        expect(String(description).length).toBeGreaterThan(40);
        expect(new RegExp(String(pattern)).test(String(example))).toBe(true);
        expect(new RegExp(String(pattern)).test('')).toBe(false);
    });

    it.each(['username', 'password'])('accepts line breaks in %s: functions take them out', (name) => {
        const { example, pattern } = fields[name] ?? {};
        expect(new RegExp(String(pattern)).test(`${String(example).slice(0, 10)}\r\n${String(example).slice(10)} `)).toBe(true);
    });
});

describe('the guide', () => {
    it('and that of API 2.0 say which of the two an administrator wants', () => {
        const connect = read('docs/connect.md');
        expect(/^\*\*Which of the two do you want\?\*\* (?:.+\n)+/m.exec(connect)?.[0]).toMatch(/\*\*Access Key\*\*.+\*\*Secret Key\*\*.+\(legacy\.md\)/);
        expect(guide.slice(0, 500)).toContain('(connect.md)');
    });

    it('names every host', () => {
        for (const host of LEGACY_HOSTS) {
            expect(guide).toContain(`\`${host}\``);
        }
    });

    it('lists the functions that API 1.0 does not have, and no others', () => {
        const [, list = ''] = /<!-- begin:api-2-only -->([\s\S]*)<!-- end:api-2-only -->/.exec(guide) ?? [];
        const listed = [...list.matchAll(/^- `(.+)`$/gm)].map(([, name]) => name);
        const expected = [...operationsOfActions, ...operationsOfSyncs].flatMap(([name, rows]) => (rows.every(isInApiOne) ? [] : [name]));
        expect(listed.toSorted()).toEqual(expected.toSorted());
    });
});

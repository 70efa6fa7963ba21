import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { afterEach, describe, expect, it } from 'vitest';
import { registry } from '../../nango-integrations/mimecast/operations/registry.generated.ts';
import { readDefinitions } from '../../scripts/generate-definitions.ts';
import { logPages } from '../../scripts/generate-log-pages.ts';
import { readManifest } from '../../scripts/generate-manifest.ts';

const root = new URL('../../', import.meta.url);
const manifest = await readManifest(fileURLToPath(new URL('nango-integrations/.nango/nango.json', root)), 'mimecast');

const definitions = await readDefinitions(manifest, root);

let folder = '';

afterEach(async () => {
    if (folder !== '') {
        await rm(folder, { recursive: true });
        folder = '';
    }
});

async function copyOf(pages: { file: string; content: string }[]): Promise<URL> {
    folder = await mkdtemp(join(tmpdir(), 'log-pages-'));
    await mkdir(join(folder, 'docs/logs'), { recursive: true });
    const syncs = 'nango-integrations/mimecast/syncs';
    await cp(new URL(syncs, root), join(folder, syncs), { recursive: true });
    for (const { file, content } of pages) {
        await writeFile(join(folder, file), content);
    }
    return pathToFileURL(`${folder}/`);
}

describe('the pages of the logs', () => {
    it('say what the code says', async () => {
        for (const { file, content } of await logPages(manifest, definitions, root)) {
            const path = fileURLToPath(new URL(file, root));
            expect(await readFile(path, 'utf8'), file).toBe(await format(content, { ...(await resolveConfig(path)), filepath: path }));
        }
    });

    it('name every field of every model, and an example whose values are of the kind the field has', async () => {
        for (const sync of manifest.syncs.filter(({ name }) => name.endsWith('-logs'))) {
            const page = await readFile(new URL(`docs/logs/${sync.name}.md`, root), 'utf8');
            for (const model of sync.output) {
                const properties = sync.json_schema.definitions[model]?.properties ?? {};
                const section = page.slice(page.indexOf(`## ${model}`));
                const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(section)?.[1] ?? '{}') as Record<string, unknown>;
                // What nobody knows yet has no example.
                expect(Object.keys(example)).toEqual(Object.keys(properties).filter((field) => field !== 'extra'));
                expect(Object.keys(properties).filter((field) => !section.includes(`| \`${field}\` `))).toEqual([]);
                const numbers = Object.entries(properties).filter(([, schema]) => JSON.stringify(schema.anyOf ?? schema.type).includes('number'));
                expect(numbers.filter(([field]) => typeof example[field] !== 'number').map(([field]) => field)).toEqual([]);
            }
        }
    });

    it.each(manifest.syncs.filter(({ name }) => existsSync(new URL(`docs/logs/${name}.md`, root))))(
        'tell on the page of $name all that a reader of the log needs',
        async (sync) => {
            const page = await readFile(new URL(`docs/logs/${sync.name}.md`, root), 'utf8');
            const sections = [...page.matchAll(/^## (.+)\n\n(.*(?:\n(?!## ).*)*)/gm)].map(([, title = '', text = '']) => ({
                title,
                length: text.replace(/<!--.*-->/g, '').trim().length
            }));
            expect(sections.filter(({ length }) => length > 30).map(({ title }) => title)).toEqual([
                'Identity',
                'Lag and history',
                'Reading it',
                'What is unknown',
                ...sync.output
            ]);
            for (const row of ['models', 'runs', 'starts', 'operations', 'role permission', 'product', 'page size', 'quota']) {
                expect(page).toMatch(new RegExp(`^\\| ${row} +\\| [^|\\s].* \\|$`, 'm'));
            }
            expect(page).toContain(`tenant.records('${sync.output[0] ?? ''}', { cursor: await load() })`);
            expect(page.includes(`tenant.syncs.start('${sync.name}')`)).toBe(!sync.auto_start);
        }
    );

    it('tell the parts of a field', async () => {
        const page = await readFile(new URL('docs/logs/impersonation-protect-logs.md', root), 'utf8');
        expect(page).toMatch(/^\| `impersonationResults\[\]\.source` +\| string or null +\| Which check hit\. +\|$/m);
    });

    it('exist for every operation the registry sends a reader to', async () => {
        for (const { docs } of registry.filter(({ docs }) => docs.startsWith('logs/'))) {
            expect(await readFile(new URL(`docs/${docs}`, root), 'utf8')).toContain(`# ${docs.slice(5, -3)}`);
        }
    });

    it('cannot be missing, superfluous or without their markers', async () => {
        const pages = await logPages(manifest, definitions, root);
        const without = pages.filter(({ file }) => !file.endsWith('dlp-logs.md'));
        await expect(logPages(manifest, definitions, await copyOf(without))).rejects.toThrow('dlp-logs.md');
        await rm(folder, { recursive: true });
        const unmarked = pages.map((page) => (page.file.endsWith('dlp-logs.md') ? { ...page, content: '# dlp-logs\n' } : page));
        await expect(logPages(manifest, definitions, await copyOf(unmarked))).rejects.toThrow('begin:facts');
        const fewer = { ...manifest, syncs: manifest.syncs.filter(({ name }) => name !== 'dlp-logs') };
        await expect(logPages(fewer, definitions, root)).rejects.toThrow('too many: dlp-logs.md');
    });
});

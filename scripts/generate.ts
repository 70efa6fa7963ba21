/**
 * Makes the files that are derived from the functions: the index that Nango compiles from their names, all others from what they are compiled to.
 *
 *     node scripts/generate.ts --index    write the lists of functions and operations, before compiling
 *     node scripts/generate.ts            write all
 *     node scripts/generate.ts --check    change nothing; exit 1 and name every file that is not up to date
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { coveragePage } from './generate-coverage.ts';
import { functionDocs } from './generate-docs.ts';
import { functionsModule, toolsModule } from './generate-functions.ts';
import { logPages } from './generate-log-pages.ts';
import { readManifest } from './generate-manifest.ts';
import { normalisingPage } from './generate-normalising.ts';
import type { GeneratedFile } from './pages.ts';
import { examplesModule, indexModule, operationsModule, readDefinitions, registryModule } from './generate-definitions.ts';

/**
 * Every generated file, not yet formatted.
 *
 * @param root - folder of the repository
 * @throws Error when the functions are not compiled, or a page lacks its markers
 */
async function generateAll(root: URL): Promise<GeneratedFile[]> {
    const manifest = await readManifest(fileURLToPath(new URL('nango-integrations/.nango/nango.json', root)), 'mimecast');
    const definitions = await readDefinitions(manifest, root);
    return [
        ...(await listFiles(root)),
        { file: 'nango-integrations/mimecast/operations/functions.generated.ts', content: operationsModule(manifest, definitions) },
        { file: 'src/cli/examples.generated.ts', content: examplesModule(manifest, definitions) },
        { file: 'src/client/functions.generated.ts', content: await functionsModule(manifest, definitions) },
        { file: 'src/client/tools.generated.ts', content: toolsModule(manifest) },
        ...(await logPages(manifest, definitions, root)),
        ...(await functionDocs(manifest, definitions, root)),
        ...(await coveragePage(manifest, definitions, root)),
        await normalisingPage(root)
    ];
}

/** Those that only list other files: they are needed before anything is compiled. */
async function listFiles(root: URL): Promise<GeneratedFile[]> {
    return [
        { file: 'nango-integrations/index.ts', content: await indexModule(root) },
        { file: 'nango-integrations/mimecast/operations/registry.generated.ts', content: await registryModule(root) }
    ];
}

async function formatted(files: readonly GeneratedFile[], root: URL): Promise<GeneratedFile[]> {
    return Promise.all(
        files.map(async ({ file, content, isFinal }) => {
            if (isFinal === true) {
                return { file, content };
            }
            const filepath = fileURLToPath(new URL(file, root));
            return { file, content: await format(content, { ...(await resolveConfig(filepath)), filepath }) };
        })
    );
}

/** The files among `files` whose stored content differs, or that do not exist. */
export async function staleFiles(files: GeneratedFile[], folder: string): Promise<string[]> {
    const stored = await Promise.all(files.map(({ file }) => readFile(resolve(folder, file), 'utf8').catch(() => undefined)));
    return files.filter(({ content }, index) => stored[index] !== content).map(({ file }) => file);
}

/**
 * Writes the files that are stale, or with `check` only complains about them; with `index` the lists alone, which need no compiled functions.
 *
 * @returns what to tell, and whether all is well
 */
export async function generate(root: URL, options: { check: boolean; index?: boolean }): Promise<{ ok: boolean; lines: string[] }> {
    const files = await formatted(options.index === true ? await listFiles(root) : await generateAll(root), root);
    const stale = await staleFiles(files, fileURLToPath(root));
    if (options.check) {
        return { ok: stale.length === 0, lines: stale.map((file) => `${file} is not up to date with the functions: run \`npm run generate\`.`) };
    }
    for (const { file, content } of files.filter((made) => stale.includes(made.file))) {
        await mkdir(new URL('.', new URL(file, root)), { recursive: true });
        await writeFile(new URL(file, root), content);
    }
    return { ok: true, lines: stale.length === 0 ? ['All generated files are up to date.'] : stale.map((file) => `wrote ${file}`) };
}

if (import.meta.main) {
    try {
        const { ok, lines } = await generate(new URL('..', import.meta.url), {
            check: process.argv.includes('--check'),
            index: process.argv.includes('--index')
        });
        for (const line of lines) {
            console[ok ? 'log' : 'error'](line);
        }
        process.exitCode = ok ? 0 : 1;
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    }
}

/**
 * Makes the files that are derived from the functions. Run `npm run compile` first.
 *
 *     node scripts/generate.ts            write them
 *     node scripts/generate.ts --check    change nothing; exit 1 and name every file that is not up to date
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { functionDocs } from './generate-docs.ts';
import { functionsModule } from './generate-functions.ts';
import { logPages } from './generate-log-pages.ts';
import { readManifest } from './generate-manifest.ts';
import type { Manifest } from './generate-manifest.ts';

export interface GeneratedFile {
    /** Where it goes, from the root of the repository. */
    file: string;
    content: string;
}

type Generator = (manifest: Manifest) => Promise<GeneratedFile[]>;

const folder = new URL('..', import.meta.url);
const root = fileURLToPath(folder);

const generators: Generator[] = [
    async (manifest) => [{ file: 'src/client/functions.generated.ts', content: await functionsModule(manifest) }],
    (manifest) => logPages(manifest, folder),
    (manifest) => functionDocs(manifest, folder)
];

/** Every generated file, formatted as the rest of the repository. */
export async function generateAll(manifestPath: string): Promise<GeneratedFile[]> {
    const manifest = await readManifest(manifestPath, 'mimecast');
    const made = await Promise.all(generators.map((generator) => generator(manifest)));
    return Promise.all(
        made.flat().map(async ({ file, content }) => {
            const filepath = resolve(root, file);
            return { file, content: await format(content, { ...(await resolveConfig(filepath)), filepath }) };
        })
    );
}

/** The files among `files` whose stored content differs, or that do not exist. */
export async function staleFiles(files: GeneratedFile[], folder: string): Promise<string[]> {
    const stored = await Promise.all(files.map(({ file }) => readFile(resolve(folder, file), 'utf8').catch(() => undefined)));
    return files.filter(({ content }, index) => stored[index] !== content).map(({ file }) => file);
}

async function main(): Promise<void> {
    const files = await generateAll(resolve(root, 'nango-integrations/.nango/nango.json'));
    const stale = await staleFiles(files, root);
    if (process.argv.includes('--check')) {
        for (const file of stale) {
            console.error(`${file} is not up to date with the functions: run \`npm run generate\`.`);
        }
        process.exitCode = stale.length > 0 ? 1 : 0;
        return;
    }
    for (const { file, content } of files.filter((made) => stale.includes(made.file))) {
        await mkdir(dirname(resolve(root, file)), { recursive: true });
        await writeFile(resolve(root, file), content);
        console.log(`wrote ${file}`);
    }
    if (stale.length === 0) {
        console.log('All generated files are up to date.');
    }
}

if (import.meta.main) {
    try {
        await main();
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    }
}

/**
 * What the functions say of themselves: read out of the compiled definitions, and written down where the permission check and the tour find it.
 */
import { readFile, readdir } from 'node:fs/promises';
import { loadFunction } from '../src/sandbox/nango/runner/index.ts';
import type { Endpoint } from '../nango-integrations/mimecast/operations/endpoint.ts';
import type { Manifest } from './generate-manifest.ts';

/** What a function's definition says beside what Nango's compiler keeps of it. */
export interface Definition {
    /** The operations it calls. */
    operations: readonly Endpoint[];
    /** Errors an action makes itself, besides those of Mimecast that every function can throw. */
    errors: readonly { type: string; code?: string }[];
    /** An input, or for a sync the metadata, with which it works in every account. */
    example: Readonly<Record<string, unknown>>;
}

/** By the name of the action or sync. */
export type Definitions = ReadonlyMap<string, Definition>;

/**
 * Reads them from the compiled functions.
 *
 * @param root - folder of the repository
 * @throws Error when a function is not compiled, or does not say which operations it calls
 */
export async function readDefinitions(manifest: Manifest, root: URL): Promise<Definitions> {
    const read = async (kind: string, name: string): Promise<[string, Definition]> => {
        const file = `mimecast_${kind}_${name}.cjs`;
        const { definition } = loadFunction(await readFile(new URL(`nango-integrations/build/${file}`, root), 'utf8'), file);
        const { operations, errors = [], example = {} } = definition as Partial<Definition>;
        if (operations === undefined) {
            throw new Error(`${kind}/${name}.ts does not say which operations it calls: add "...uses(...)" to its definition.`);
        }
        return [name, { operations, errors, example }];
    };
    return new Map(await Promise.all([...manifest.actions.map(({ name }) => read('actions', name)), ...manifest.syncs.map(({ name }) => read('syncs', name))]));
}

/** The content of `operations/functions.generated.ts`. */
export function operationsModule(manifest: Manifest, definitions: Definitions): string {
    const operationsOf = (functions: readonly { name: string }[]): object =>
        Object.fromEntries(functions.map(({ name }) => [name, definitions.get(name)?.operations.map(({ method, path }) => `${method} ${path}`)]));
    const functions = { action: operationsOf(manifest.actions), sync: operationsOf(manifest.syncs) };
    return [
        '// Made by `npm run generate` from the definitions of the functions. Do not edit.\n',
        '/** Which operations each function calls, by method and path. */',
        `export const functions: Readonly<Record<'action' | 'sync', Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(functions)};\n`
    ].join('\n');
}

/** The content of `src/cli/examples.generated.ts`. */
export function examplesModule(manifest: Manifest, definitions: Definitions): string {
    const rows = manifest.actions.map(({ name }) => [name, definitions.get(name)?.example]);
    return [
        '// Made by `npm run generate` from the definitions of the functions. Do not edit.\n',
        '/** An input of every action that works in any account. `{action: path}` stands for a value in the answer of another action, `{Model}` for the id of a record. */',
        `export const examples = ${JSON.stringify(Object.fromEntries(rows))} as const;\n`
    ].join('\n');
}

/** Files in `operations/` that hold no family. */
export const noFamilies = ['endpoint.ts', 'uses.ts', 'functions.generated.ts', 'registry.generated.ts'];

/** The content of `operations/registry.generated.ts`: what the files of `operations/` export. */
export async function registryModule(root: URL): Promise<string> {
    const folder = new URL('nango-integrations/mimecast/operations/', root);
    const files = (await readdir(folder)).filter((file) => !noFamilies.includes(file)).sort();
    const families = await Promise.all(
        files.map(async (file) => {
            const names = [...(await readFile(new URL(file, folder), 'utf8')).matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
            return { names, line: `import { ${names.join(', ')} } from './${file.replace(/\.ts$/, '.js')}';` };
        })
    );
    return [
        '// Made by `npm run generate` from the files beside it. Do not edit.',
        ...families.map(({ line }) => line),
        "import type { Endpoint } from './endpoint.js';\n",
        '/** Every operation these functions use, a family after the other. Paths, permissions, products, page sizes and harmless failure codes stand in the families and nowhere else. */',
        `export const registry: readonly Endpoint[] = [${families.flatMap(({ names }) => names).join(', ')}].flatMap((family) => Object.values<Endpoint>(family));\n`
    ].join('\n');
}

/** The content of `nango-integrations/index.ts`, which Nango's compiler starts from: every function there is. */
export async function indexModule(root: URL): Promise<string> {
    const folders = await Promise.all(
        ['actions', 'on-events', 'syncs'].map(async (kind) => {
            const files = (await readdir(new URL(`nango-integrations/mimecast/${kind}/`, root))).filter((file) => file.endsWith('.ts')).sort();
            return files.map((file) => `import './mimecast/${kind}/${file.replace(/\.ts$/, '.js')}';`);
        })
    );
    return `// Made by \`npm run generate\` from the names of the files. Do not edit.\n${folders.flat().join('\n')}\n`;
}

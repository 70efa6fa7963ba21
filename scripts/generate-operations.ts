/**
 * What the functions themselves say about the operations they call: read out of the compiled definitions, and written down where the permission check finds it.
 */
import { readFile, readdir } from 'node:fs/promises';
import { loadFunction } from '../src/sandbox/nango/runner/index.ts';
import type { Endpoint } from '../nango-integrations/mimecast/operations/endpoint.ts';
import type { Manifest } from './generate-manifest.ts';

/** The operations of every action and sync, by its name. */
export type Operations = ReadonlyMap<string, readonly Endpoint[]>;

/**
 * Reads them from the compiled functions.
 *
 * @param root - folder of the repository
 * @throws Error when a function is not compiled, or does not say which operations it calls
 */
export async function readOperations(manifest: Manifest, root: URL): Promise<Operations> {
    const read = async (kind: string, name: string): Promise<[string, Endpoint[]]> => {
        const file = `mimecast_${kind}_${name}.cjs`;
        const { definition } = loadFunction(await readFile(new URL(`nango-integrations/build/${file}`, root), 'utf8'), file);
        const { operations } = definition as { operations?: Endpoint[] };
        if (operations === undefined) {
            throw new Error(`${kind}/${name}.ts does not say which operations it calls: add "...uses(...)" to its definition.`);
        }
        return [name, operations];
    };
    return new Map(await Promise.all([...manifest.actions.map(({ name }) => read('actions', name)), ...manifest.syncs.map(({ name }) => read('syncs', name))]));
}

/** The content of `operations/functions.generated.ts`. */
export function operationsModule(manifest: Manifest, operations: Operations): string {
    const rowOf = (kind: 'action' | 'sync', name: string): object => ({
        name,
        kind,
        operations: operations.get(name)?.map(({ method, path }) => `${method} ${path}`)
    });
    const rows = [...manifest.actions.map(({ name }) => rowOf('action', name)), ...manifest.syncs.map(({ name }) => rowOf('sync', name))];
    return [
        '// Made by `npm run generate` from the definitions of the functions. Do not edit.\n',
        '/** Which operations each function calls, by method and path. */',
        `export const functions = ${JSON.stringify(rows)} as const;\n`
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

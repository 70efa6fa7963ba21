import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { functionErrorTypes, nangoErrorTypes } from '../../src/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const text = await readFile(`${root}/docs/client.md`, 'utf8');

/** The configuration of the repository, with the package's own name for its sources. */
function options(): ts.CompilerOptions {
    const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
    const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root);
    return { ...parsed.options, noUnusedLocals: false, paths: { 'nango-mimecast': [`${root}/src/index.ts`] } };
}

/** Every compile error in the given modules. */
function complaints(files: Record<string, string>): string[] {
    const compilerOptions = options();
    const host = ts.createCompilerHost(compilerOptions);
    const { getSourceFile, fileExists, readFile: read } = host;
    host.fileExists = (name) => name in files || fileExists(name);
    host.readFile = (name) => files[name] ?? read(name);
    host.getSourceFile = (name, version) => (files[name] === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, files[name], version));
    const program = ts.createProgram(Object.keys(files), compilerOptions, host);
    return Object.keys(files).flatMap((name) => {
        const source = program.getSourceFile(name);
        const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
        return found.map(({ messageText }) => `${name.slice(root.length)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    });
}

describe('docs/client.md, docs/cookbook.md and docs/follow.md', () => {
    it('have examples that compile as they stand', async () => {
        const cookbook = await readFile(`${root}/docs/cookbook.md`, 'utf8');
        const follow = await readFile(`${root}/docs/follow.md`, 'utf8');
        const [ofClient, ofCookbook, ofFollow] = [text, cookbook, follow].map((page) =>
            [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '')
        );
        expect(ofClient?.length).toBeGreaterThan(15);
        expect(ofCookbook?.length).toBeGreaterThan(13);
        expect(ofFollow?.length).toBeGreaterThan(4);
        const files = Object.fromEntries(
            [...(ofClient ?? []), ...(ofCookbook ?? []), ...(ofFollow ?? [])].map((code, index) => {
                const given = [
                    code.includes('const mimecast =') ? '' : "declare const mimecast: import('nango-mimecast').Mimecast;",
                    code.includes('const tenant =') ? '' : "declare const tenant: import('nango-mimecast').Tenant;"
                ];
                return [`${root}/docs/block-${index + 1}.ts`, `${code}\n${given.join('\n')}\nexport {};\n`];
            })
        );
        expect(complaints(files)).toEqual([]);
        expect(complaints({ [`${root}/docs/wrong.ts`]: "import { createMimecast } from 'nango-mimecast'; createMimecast({});" })).toHaveLength(1);
    });
});

describe('docs/client.md', () => {
    it('names every error type once in its table', () => {
        const rows = [...text.matchAll(/^\| `(\w+)` +\| [^|]+\| [^|]+\|$/gm)].map(([, type]) => type);
        const all: string[] = [...functionErrorTypes, ...nangoErrorTypes];
        expect(rows.filter((type) => all.includes(type ?? '')).sort()).toEqual(all.sort());
    });
});

describe('examples/backend.ts', () => {
    it('compiles', async () => {
        const name = `${root}/examples/backend.ts`;
        expect(complaints({ [name]: await readFile(name, 'utf8') })).toEqual([]);
    });
});

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsModule } from '../../scripts/generate-functions.ts';
import { readManifest } from '../../scripts/generate-manifest.ts';
import type { Endpoint } from '../../nango-integrations/mimecast/operations/endpoint.ts';
import type { Definitions } from '../../scripts/generate-definitions.ts';
import type { JsonSchema, Manifest } from '../../scripts/generate-manifest.ts';
import { generate, staleFiles } from '../../scripts/generate.ts';

const fixture = fileURLToPath(new URL('./fixtures/nango.json', import.meta.url));
// The pages of the documentation are made for the real functions: the fixture has too few of them.
const compiled = fileURLToPath(new URL('../../nango-integrations/.nango/nango.json', import.meta.url));
/** What these functions call is not looked at. */
const definitions: Definitions = new Map();
let folder: string;

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'generate-'));
});
afterAll(() => rm(folder, { recursive: true }));

function manifestWith(schemas: { input?: JsonSchema; output?: JsonSchema; name?: string; scopes?: string[] }): Manifest {
    const empty: JsonSchema = { type: 'object', properties: {}, additionalProperties: false };
    return {
        providerConfigKey: 'mimecast',
        syncs: [],
        onEventScripts: {},
        actions: [
            {
                name: schemas.name ?? 'get-thing',
                description: 'A thing.',
                version: '1.0.0',
                input: 'In',
                output: ['Out'],
                scopes: schemas.scopes ?? [],
                json_schema: { definitions: { In: schemas.input ?? empty, Out: schemas.output ?? empty } }
            }
        ]
    };
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** The compile errors of `usage` beside the generated module. */
function complaints(generated: string, usage: string): string[] {
    const files: Record<string, string> = { '/functions.ts': generated, '/usage.ts': `import type * as f from './functions.ts';\n${usage}` };
    const options: ts.CompilerOptions = {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        types: [],
        lib: ['lib.es5.d.ts'],
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.NodeNext,
        allowImportingTsExtensions: true
    };
    const compilerHost = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = compilerHost;
    compilerHost.fileExists = (name) => name in files || fileExists(name);
    compilerHost.getSourceFile = (name, languageVersion) => {
        const source = files[name];
        if (source !== undefined) {
            return ts.createSourceFile(name, source, languageVersion);
        }
        // Parsing the language's own declarations takes longer than everything else here.
        const library = libraries.get(name) ?? getSourceFile(name, languageVersion);
        libraries.set(name, library);
        return library;
    };
    return ts
        .getPreEmitDiagnostics(ts.createProgram(Object.keys(files), options, compilerHost))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('the types made from the functions', () => {
    it('lets a caller leave out what has a default, at any depth, and nothing else', async () => {
        const generated = await functionsModule(await readManifest(fixture, 'mimecast'), definitions);
        expect(
            complaints(
                generated,
                `const short: f.ReleaseHeldMessageInput = { id: 'a' };
                 const deep: f.ReleaseHeldMessageInput = { id: 'a', options: {}, items: [{ url: 'https://a.example' }] };
                 const output = (o: f.ReleaseHeldMessageOutput): number => o.score;
                 const name: keyof f.Actions = 'whoami'; const model: keyof f.Models = 'GroupMember';`
            )
        ).toEqual([]);
        expect(complaints(generated, 'const bad: f.ReleaseHeldMessageInput = {};')).toEqual([expect.stringContaining("'id' is missing")]);
        expect(complaints(generated, "const bad: f.ReleaseHeldMessageInput = { id: 'a', dryrun: true };")).toEqual([
            expect.stringContaining("'dryrun' does not exist")
        ]);
        expect(complaints(generated, "const bad: f.WhoamiInput = 'text';")).toHaveLength(1);
        expect(complaints(generated, 'const bad: f.WhoamiInput = { id: 1 };')).toHaveLength(1);
    });

    it('makes optional what has a default inside unions, records and tuples', async () => {
        const field: JsonSchema = { type: 'object', properties: { a: { type: 'string', default: '' } }, required: ['a'], additionalProperties: false };
        const input: JsonSchema = {
            type: 'object',
            properties: {
                either: { anyOf: [field, { type: 'null' }] },
                all: { type: 'object', additionalProperties: field },
                pair: { type: 'array', items: [field, field], minItems: 2, maxItems: 2 },
                text: { type: 'string', default: 'x', description: 'Says something' }
            },
            required: ['either', 'all', 'pair', 'text'],
            additionalProperties: false
        };
        const generated = await functionsModule(manifestWith({ input }), definitions);
        expect(complaints(generated, 'const fine: f.GetThingInput = { either: {}, all: { one: {} }, pair: [{}, {}] };')).toEqual([]);
        expect(generated).toContain('Says something. Default: "x".');
    });

    it('keeps what is required of an output, default or not', async () => {
        const output: JsonSchema = { type: 'object', properties: { count: { type: 'number', default: 0 } }, required: ['count'], additionalProperties: false };
        expect(complaints(await functionsModule(manifestWith({ output }), definitions), 'const bad: f.GetThingOutput = {};')).toEqual([
            expect.stringContaining("'count' is missing")
        ]);
    });

    it('cannot be broken out of by a description', async () => {
        const output: JsonSchema = {
            type: 'object',
            properties: { a: { type: 'string', description: '*/ oops' } },
            additionalProperties: false,
            description: '*/ oops'
        };
        expect(complaints(await functionsModule(manifestWith({ output, name: 'get-a' }), definitions), '')).toEqual([]);
    });

    it('leaves open what the schema leaves open, described or not', async () => {
        const output: JsonSchema = { type: 'object', properties: { a: { description: 'Anything' }, b: {} }, required: ['a', 'b'], additionalProperties: false };
        const generated = await functionsModule(manifestWith({ output }), definitions);
        expect(complaints(generated, "const fine: f.GetThingOutput = { a: 'text', b: 7 };")).toEqual([]);
        expect(complaints(generated, 'const bad = (o: f.GetThingOutput): string => o.a;')).toHaveLength(1);
    });

    it('joins the metadata of all syncs, each field once, and refuses two meanings', async () => {
        const manifest = await readManifest(fixture, 'mimecast');
        const audit = manifest.syncs.find(({ name }) => name === 'audit-events') as Manifest['syncs'][number];
        audit.input = 'Meta';
        const fields = { readOnly: { type: 'boolean' }, startDays: { type: 'number', default: 3 } };
        audit.json_schema.definitions['Meta'] = { type: 'object', properties: fields, required: ['startDays'], additionalProperties: false };
        const generated = await functionsModule(manifest, definitions);
        expect(complaints(generated, 'const none: f.SyncMetadata = {}; const both: f.SyncMetadata = { readOnly: true, startDays: 3 };')).toEqual([]);
        expect(complaints(generated, "const bad: f.SyncMetadata = { startDays: 'three' };")).toHaveLength(1);
        fields.readOnly.type = 'string';
        await expect(functionsModule(manifest, definitions)).rejects.toThrow(
            'The metadata field "readOnly" means something else in groups than in another sync'
        );
    });

    it('counts an action as a read only when everything it calls reads', async () => {
        const reads = async (...access: string[]): Promise<boolean> => {
            const called = new Map([['get-thing', { operations: access.map((one) => ({ access: one }) as Endpoint), errors: [], example: {} }]]);
            return /"reads":true/.test(await functionsModule(manifestWith({}), called));
        };
        expect(await Promise.all([reads(), reads('read'), reads('read', 'read')])).toEqual([true, true, true]);
        expect(await Promise.all([reads('write'), reads('read', 'write')])).toEqual([false, false]);
        expect(await functionsModule(manifestWith({}), new Map())).toContain('"reads":false');
    });

    it('refuses two types of one name and a schema that is not there', async () => {
        const two = manifestWith({});
        two.actions.push({ ...(two.actions[0] as Manifest['actions'][number]), name: 'get_thing' });
        await expect(functionsModule(two, definitions)).rejects.toThrow('Two types would be called GetThingInput: of get-thing and of get_thing. Rename one.');
        const without = manifestWith({});
        (without.actions[0] as Manifest['actions'][number]).input = 'Else';
        await expect(functionsModule(without, definitions)).rejects.toThrow('The input of get-thing names no schema that exists (Else).');
        await expect(functionsModule(manifestWith({ name: 'Models' }), definitions)).resolves.toContain('ModelsInput');
        const reserved = await readManifest(fixture, 'mimecast');
        const groups = reserved.syncs.find(({ name }) => name === 'groups') as Manifest['syncs'][number];
        groups.output = ['Actions'];
        groups.json_schema.definitions['Actions'] = { type: 'object' };
        await expect(functionsModule(reserved, definitions)).rejects.toThrow('Two types would be called Actions');
    });
});

describe('reading the compiler output', () => {
    it('is the same whatever the order of the functions', async () => {
        const content = JSON.parse(await readFile(compiled, 'utf8')) as Manifest[];
        content[0]?.actions.reverse();
        content[0]?.syncs.reverse();
        await writeFile(join(folder, 'reversed.json'), JSON.stringify(content));
        expect(await readManifest(join(folder, 'reversed.json'), 'mimecast')).toEqual(await readManifest(compiled, 'mimecast'));
    });

    it('says what to run when it is missing, broken or of something else', async () => {
        await writeFile(join(folder, 'broken.json'), '[{');
        await writeFile(join(folder, 'other.json'), '[{"providerConfigKey":"other"}]');
        await writeFile(join(folder, 'object.json'), '{}');
        await expect(readManifest(join(folder, 'none.json'), 'mimecast')).rejects.toThrow(/none\.json is missing: run `npm run compile` first/);
        await expect(readManifest(join(folder, 'broken.json'), 'mimecast')).rejects.toThrow(/is not JSON: run `npm run compile` again/);
        await expect(readManifest(join(folder, 'other.json'), 'mimecast')).rejects.toThrow(/has no functions of the integration "mimecast"/);
        await expect(readManifest(join(folder, 'object.json'), 'mimecast')).rejects.toThrow(/has no functions/);
    });
});

describe('scripts/generate.ts', () => {
    it('names the files that differ or are missing', async () => {
        const files = [
            { file: 'same.ts', content: 'a' },
            { file: 'other.ts', content: 'b' },
            { file: 'none.ts', content: 'c' }
        ];
        await writeFile(join(folder, 'same.ts'), 'a');
        await writeFile(join(folder, 'other.ts'), 'a');
        expect(await staleFiles(files, folder)).toEqual(['other.ts', 'none.ts']);
    });

    it('writes what is stale, is then content, and with --check only complains', { timeout: 180_000 }, async () => {
        const root = fileURLToPath(new URL('../..', import.meta.url));
        const copy = join(folder, 'repository');
        await cp(join(root, 'scripts'), join(copy, 'scripts'), { recursive: true });
        await cp(join(root, 'package.json'), join(copy, 'package.json'));
        await cp(join(root, '.prettierrc.json'), join(copy, '.prettierrc.json'));
        await cp(join(root, 'README.md'), join(copy, 'README.md'));
        await cp(join(root, 'docs'), join(copy, 'docs'), { recursive: true });
        await cp(join(root, 'nango-integrations/mimecast'), join(copy, 'nango-integrations/mimecast'), { recursive: true });
        await cp(compiled, join(copy, 'nango-integrations/.nango/nango.json'));
        await cp(join(root, 'nango-integrations/build'), join(copy, 'nango-integrations/build'), { recursive: true });
        // The runner that reads the compiled functions is no part of what is made here.
        await cp(join(root, 'src/sandbox'), join(copy, 'src/sandbox'), { recursive: true });
        await cp(join(root, 'src/client/normalise'), join(copy, 'src/client/normalise'), { recursive: true });
        await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
        const folderUrl = pathToFileURL(`${copy}/`);
        const run = (...args: string[]): Promise<{ code: number; output: string }> =>
            promisify(execFile)(process.execPath, ['scripts/generate.ts', ...args], { cwd: copy }).then(
                ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
                (error: unknown) => {
                    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
                    return { code, output: stdout + stderr };
                }
            );

        expect(await run()).toEqual({ code: 0, output: expect.stringContaining('wrote src/client/functions.generated.ts') as string });
        // Each pass formats half a megabyte of types: the same one shows that what was written is content, and what is not. A process of its own would load the formatter again.
        await rm(join(copy, 'docs/functions.md'));
        expect(await generate(folderUrl, { check: true })).toEqual({
            ok: false,
            lines: ['docs/functions.md is not up to date with the functions: run `npm run generate`.']
        });
        await expect(readFile(join(copy, 'docs/functions.md'))).rejects.toThrow('no such file');
        await rm(join(copy, 'nango-integrations/.nango/nango.json'));
        expect(await run('--check')).toEqual({ code: 1, output: expect.stringContaining('is missing: run `npm run compile` first.') as string });
    });
});

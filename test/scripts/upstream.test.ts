import crypto from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { registry } from '../../nango-integrations/mimecast/operations/registry.generated.ts';
import { readManifest } from '../../scripts/generate-manifest.ts';
import { writeUpstream } from '../../scripts/upstream.ts';
import { readProviders, validateProviders } from '../../src/provider/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upstream-'));
const written = writeUpstream(folder);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
afterAll(() => rmSync(folder, { recursive: true }));

const templates = 'integration-templates/integrations/';
const sources = written.filter((file) => file.startsWith(`${templates}mimecast/`)).map((file) => file.slice(templates.length));

const creators: Record<string, string> = { syncs: 'createSync', actions: 'createAction', 'on-events': 'createOnEvent' };
const runnerModules = ['nango', 'zod', 'url', 'crypto', 'unzipper', 'soap', 'botbuilder'];
const isProxyCall = (node: ts.Node): node is ts.CallExpression =>
    ts.isCallExpression(node) && /^nango\.(get|post|put|patch|delete|proxy)$/.test(node.expression.getText());

/** The rules of Nango's linter that are errors, and those of its compiler and its guides that a file alone can break. */
function findings(file: string, source: string): string[] {
    const found = new Set<string>();
    const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
    const off = [...source.matchAll(/^\/\* eslint-disable @nangohq\/custom-integrations-linting\/(\S+) -- \S.* \*\/$/gm)].map(([, rule]) => rule);
    const visit = (node: ts.Node): void => {
        const text = node.getText();
        if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
            found.add('no-object-casting');
        }
        if (isProxyCall(node)) {
            if (!/\bretries\b/.test(text)) {
                found.add('proxy-call-retries');
            }
            if (/endpoint: '[^']*\?/.test(text)) {
                found.add('query-params-in-params-object');
            }
        }
        if (ts.isVariableDeclaration(node) && node.type?.getText() === 'ProxyConfiguration' && /\bendpoint\b/.test(text) && !text.includes('//')) {
            found.add('include-docs-for-endpoints');
        }
        if (ts.isCallExpression(node) && node.expression.getText().startsWith('console.')) {
            found.add('no-console-log');
        }
        if (ts.isWhileStatement(node) && node.expression.kind === ts.SyntaxKind.TrueKeyword && /nango\.(get|post)\(/.test(text)) {
            found.add('no-while-true');
        }
        if (node.kind === ts.SyntaxKind.AnyKeyword) {
            found.add('no-explicit-any');
        }
        if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
            const name = node.moduleSpecifier.text;
            if (name.startsWith('.') ? !name.endsWith('.js') : !runnerModules.includes(name)) {
                found.add('imports');
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(tree);
    const [, kind = '', name] = file.split('/');
    const creator = creators[kind];
    if (creator !== undefined) {
        const exported = tree.statements.filter((statement) => /^export\b/.test(statement.getText()));
        const [only] = exported;
        const call = only && ts.isExportAssignment(only) ? only.expression : undefined;
        const isLiteral = call && ts.isCallExpression(call) && call.expression.getText() === creator && ts.isObjectLiteralExpression(call.arguments[0] ?? call);
        if (exported.length !== 1 || !isLiteral) {
            found.add('one default export');
        }
    }
    if (!/^mimecast\/[a-z-]+\/[a-z0-9-]+(\.generated)?\.ts$/.test(file) || (creator !== undefined && name?.includes('.generated') === true)) {
        found.add('names');
    }
    if (/\/(work|root|home|Users|tmp)\/|localhost|127\.0\.0\.1|registry\.npmjs|[A-Z]:\\\\/.test(source)) {
        found.add('machine');
    }
    return [...found].filter((rule) => !off.includes(rule));
}

describe('the templates', () => {
    it('keep every rule, or say at the top which one they do not keep and why', () => {
        expect(sources.length).toBeGreaterThan(300);
        const broken = sources.map((file) => [file, findings(file, read(templates + file))] as const).filter(([, rules]) => rules.length > 0);
        expect(broken).toEqual([]);
    });

    it.each([
        ['no-object-casting', 'const x = {} as never;'],
        ['proxy-call-retries', "await nango.post({ endpoint: '/x' });"],
        ['query-params-in-params-object', "await nango.get({ endpoint: '/x?a=1', retries: 3 });"],
        ['include-docs-for-endpoints', "const config: ProxyConfiguration = { endpoint: '/x' };"],
        ['no-console-log', "console.log('x');"],
        ['no-while-true', "while (true) { await nango.get({ endpoint: '/x', retries: 3 }); }"],
        ['no-explicit-any', 'const x: any = 1;'],
        ['imports', "import { x } from './x';"],
        ['imports', "import fs from 'node:fs';"],
        ['one default export', 'export const x = 1;'],
        ['one default export', 'export default createAction(config);'],
        ['machine', "const x = '/home/me/x';"]
    ])('would be found to break %s: %s', (rule, line) => {
        const file = rule === 'one default export' ? 'mimecast/actions/get-x.ts' : 'mimecast/api/x.ts';
        expect(findings(file, line)).toEqual([rule]);
    });

    it('are the functions of this project, so that what Nango compiles here compiles there', () => {
        const differing = sources.filter(
            (file) => read(templates + file).replace(/^(\/\* eslint-disable .*\n)+/, '') !== readFileSync(join(root, 'nango-integrations', file), 'utf8')
        );
        expect(differing).toEqual([]);
        const all = new Set(sources);
        const missing = sources.flatMap((file) =>
            [...read(templates + file).matchAll(/ from '(\.[^']+)\.js'/g)]
                .map(([, target = '']) => posix.join(dirname(file), target))
                .filter((target) => !target.startsWith('node_modules/fflate/') && !all.has(`${target}.ts`))
        );
        expect(missing).toEqual([]);
    });

    it('are all imported, and described as Nango wants it', async () => {
        const manifest = await readManifest(join(root, 'nango-integrations/.nango/nango.json'), 'mimecast');
        const functions = sources.filter((file) => (file.split('/')[1] ?? '') in creators);
        const lines = read(`${templates}index.lines.txt`).trim().split('\n');
        expect(lines[0]).toBe('// -- Integration: mimecast');
        expect(lines.slice(1).sort()).toEqual(functions.map((file) => `import './${file.replace(/ts$/, 'js')}';`).sort());
        for (const { name, description, version, scopes, output } of [...manifest.actions, ...manifest.syncs]) {
            expect(description.length, name).toBeLessThanOrEqual(2000);
            expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
            expect(Array.isArray(scopes), name).toBe(true);
            expect(
                output?.every((model) => /^[A-Z][a-zA-Z0-9_]+$/.test(model)),
                name
            ).toBe(true);
        }
    });
});

describe('the entries and their pages', () => {
    const yaml = read('nango/packages/providers/mimecast.yaml');
    const page = (provider: string): string => `nango/docs/integrations/all/${provider}/connect.mdx`;
    const guides = ['mimecast', 'mimecast-legacy'].map(page);

    it('fit: every help link of the form names a step of the page that is written with it', () => {
        const file = readProviders(yaml);
        expect([...file.entries.keys()]).toEqual(['mimecast', 'mimecast-legacy']);
        for (const provider of file.entries.keys()) {
            expect(file.entries.get(provider)?.['docs_connect']).toBe(`https://nango.dev/docs/integrations/all/${provider}/connect`);
            expect(validateProviders(file, { only: [provider], connectGuide: read(page(provider)) })).toEqual([]);
        }
        expect(yaml).not.toMatch(/^\s*#/m);
        expect(yaml).toContain('#step-3-choose-the-api-host');
    });

    it.each(guides)('is MDX without loose ends: %s', (guide) => {
        const text = read(guide);
        expect(text).toMatch(/^---\ntitle: Mimecast.*\nsidebarTitle: Mimecast.*\n---\n\n\S/);
        const prose = text.replace(/```[\s\S]*?```|`[^`\n]+`/g, 'code');
        expect(prose).not.toMatch(/<|(?<!\\)\{/);
        const anchors = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
            title
                .toLowerCase()
                .replace(/[^\w\s-]/g, '')
                .replaceAll(' ', '-')
        );
        for (const [, target = ''] of prose.matchAll(/\]\(([^)]+)\)/g)) {
            expect(target).toMatch(/^(#|https:\/\/|\/integrations\/all\/mimecast)/);
            if (target.startsWith('#')) {
                expect(anchors).toContain(target.slice(1));
            }
            if (/\.(png|svg)$/.test(target)) {
                expect(existsSync(join(folder, `nango/docs${target}`)), target).toBe(true);
            }
        }
    });

    it('begin with a request that Mimecast answers', () => {
        const [, method, path] = /curl -X (\w+) "https:\/\/api\.nango\.dev\/proxy(\/[^"]+)"/.exec(read('nango/docs/integrations/all/mimecast.mdx')) ?? [];
        expect(Object.values(registry)).toContainEqual(expect.objectContaining({ method, path }));
    });
});

it('proposes what can be tested: the signature is the one of the given message and key', () => {
    expect(written.filter((file) => file.startsWith('proposals/'))).toHaveLength(2);
    const text = read('proposals/hmacsha1base64-in-provider-expressions.md');
    const [, message = '', key = '', signature] = /Message `([^`]+)`, key `([^`]+)` \(base64\): `([^`]+)`/.exec(text) ?? [];
    expect(crypto.createHmac('sha1', Buffer.from(key, 'base64')).update(message).digest('base64')).toBe(signature);
});

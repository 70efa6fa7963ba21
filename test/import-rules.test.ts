import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Who may know whom. CONTRIBUTING.md draws the picture; each rule says its reason.

interface Import {
    /** Path in the repository for a relative import, otherwise the name of the package or of the built-in module. */
    target: string;
    line: number;
    /** Gone after compilation: the importing file knows the shape, not the code. */
    typeOnly: boolean;
}

interface Rule {
    name: string;
    /** Files the rule speaks of, by the beginning of their path. */
    of: readonly string[];
    except?: readonly string[];
    /** Whether such a file may import this. */
    allows: (found: Import, from: string) => boolean;
}

const functions = 'nango-integrations/mimecast/';

/** Names the Nango compiler lets through and the runner has. `nango` itself is removed or, elsewhere, types only. */
const runnerModules = ['nango', 'zod', 'url', 'crypto', 'unzipper', 'soap', 'botbuilder'];

const within =
    (...folders: string[]) =>
    (found: Import): boolean =>
        !isInRepository(found.target) || folders.some((folder) => found.target.startsWith(folder));

const rules: Rule[] = [
    {
        name: 'functions stand alone: they are deployed without the rest of the repository',
        of: ['nango-integrations/'],
        allows: (found) => !isInRepository(found.target) || found.target.startsWith('nango-integrations/')
    },
    {
        name: 'functions import what a Nango runner has, and no node: names, which compile and fail there',
        of: ['nango-integrations/'],
        allows: (found) => isInRepository(found.target) || runnerModules.includes(found.target) || (found.typeOnly && !found.target.startsWith('node:'))
    },
    {
        name: 'operations know each other alone: they are data',
        of: [`${functions}operations/`],
        allows: within(`${functions}operations/`)
    },
    {
        name: 'api knows the operations, and nobody above it',
        of: [`${functions}api/`],
        allows: within(`${functions}api/`, `${functions}operations/`, 'nango-integrations/node_modules/')
    },
    {
        name: 'things know api, operations and each other',
        of: [`${functions}things/`],
        allows: within(`${functions}things/`, `${functions}api/`, `${functions}operations/`)
    },
    {
        name: 'sync patterns know api and each other, not what flows through them',
        of: [`${functions}verbs/`],
        allows: within(`${functions}verbs/`, `${functions}operations/`, `${functions}api/`)
    },
    {
        name: 'actions, syncs and on-events know things, verbs, operations and api, not each other',
        of: [`${functions}actions/`, `${functions}syncs/`, `${functions}on-events/`],
        allows: within(`${functions}things/`, `${functions}verbs/`, `${functions}operations/`, `${functions}api/`)
    },
    {
        name: 'the client knows functions by their types alone: no Mimecast code in a SaaS backend',
        of: ['src/client/'],
        allows: (found) => within('src/client/')(found) || (found.typeOnly && found.target.startsWith('nango-integrations/'))
    },
    {
        name: 'the provider code knows itself and the yaml package, so that it runs anywhere',
        of: ['src/provider/'],
        allows: (found) => found.target.startsWith('src/provider/') || found.target === 'yaml' || found.target.startsWith('node:')
    },
    {
        name: 'the simulated Mimecast is written from the API facts: a wrong name must not agree with itself on both sides',
        of: ['src/sandbox/mimecast/'],
        allows: within('src/sandbox/mimecast/', 'src/sandbox/clock.ts')
    },
    ...['gateway', 'account', 'logs'].map((wing): Rule => ({
        name: 'a wing of the simulated Mimecast knows the protocol and no other wing: index.ts puts them together',
        of: [`src/sandbox/mimecast/${wing}/`],
        allows: within(`src/sandbox/mimecast/${wing}/`, 'src/sandbox/mimecast/protocol/', 'src/sandbox/clock.ts')
    })),
    {
        name: 'the protocol of the simulated Mimecast knows itself',
        of: ['src/sandbox/mimecast/protocol/'],
        allows: within('src/sandbox/mimecast/protocol/', 'src/sandbox/clock.ts')
    },
    {
        name: 'the embedded Nango knows nothing of Mimecast',
        of: ['src/sandbox/nango/'],
        allows: within('src/sandbox/nango/', 'src/sandbox/clock.ts', 'src/sandbox/loopback.ts')
    },
    {
        name: 'nobody knows the command line',
        of: ['src/', 'nango-integrations/', 'bench/', 'scripts/', 'examples/'],
        except: ['src/cli/'],
        allows: (found) => !found.target.startsWith('src/cli/')
    },
    {
        name: 'what is published does not need what is not',
        of: ['src/'],
        allows: (found) => found.typeOnly || !/^(test|bench|scripts|examples)\//.test(found.target)
    }
];

const repository = fileURLToPath(new URL('..', import.meta.url));
const roots = ['src', 'nango-integrations', 'bench', 'scripts', 'examples'];

function sourceFiles(folder: string): string[] {
    return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (entry.isDirectory()) {
            return ['node_modules', 'build', 'dist', '.nango'].includes(entry.name) ? [] : sourceFiles(path);
        }
        return /\.[cm]?[jt]s$/.test(entry.name) ? [path] : [];
    });
}

function isInRepository(target: string): boolean {
    return roots.concat('test').some((root) => target.startsWith(`${root}/`));
}

function importsOf(path: string, text: string): Import[] {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: Import[] = [];

    const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
        if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
            found.push({ target: targetOf(path, specifier.text), line: source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1, typeOnly });
        }
    };
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node)) {
            // `import { type X }` keeps an `import {}` in the output, so only `import type` counts as types.
            add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
        } else if (ts.isExportDeclaration(node)) {
            add(node.moduleSpecifier, node.isTypeOnly);
        } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
            add(node.moduleReference.expression, node.isTypeOnly);
        } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
            add(node.argument.literal, true);
        } else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) {
            add(node.arguments[0], false);
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
}

function targetOf(path: string, specifier: string): string {
    return specifier.startsWith('.') ? posix.join(dirname(path), specifier).replace(/^(nango-integrations\/(?!node_modules).*)\.js$/, '$1.ts') : specifier;
}

function violationsIn(path: string, imports: readonly Import[]): string[] {
    const applying = rules.filter((rule) => rule.of.some((start) => path.startsWith(start)) && !rule.except?.some((start) => path.startsWith(start)));
    return imports.flatMap((found) => {
        return applying.filter((rule) => !rule.allows(found, path)).map((rule) => `${path}:${found.line} imports ${found.target} (${rule.name})`);
    });
}

/** Each as `a > b > a`. An import of types counts: files that need each other's types cannot be read one after the other either. */
function circlesIn(imports: ReadonlyMap<string, readonly Import[]>): string[] {
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (path: string, way: readonly string[]): void => {
        if (way.includes(path)) {
            circles.push([...way.slice(way.indexOf(path)), path].join(' > '));
        } else if (!done.has(path)) {
            imports.get(path)?.forEach(({ target }) => follow(target, [...way, path]));
            done.add(path);
        }
    };
    [...imports.keys()].forEach((path) => follow(path, []));
    return circles;
}

describe('who may know whom', () => {
    const files = roots.flatMap(sourceFiles);
    const imports = new Map(files.map((path) => [path, importsOf(path, readFileSync(join(repository, path), 'utf8'))]));

    it('finds the sources', () => {
        for (const folder of ['src/client/', 'src/provider/', 'src/sandbox/mimecast/', 'src/sandbox/nango/', `${functions}api/`]) {
            expect(
                files.some((path) => path.startsWith(folder)),
                folder
            ).toBe(true);
        }
    });

    it('is kept by every file', () => {
        expect([...imports].flatMap(([path, found]) => violationsIn(path, found))).toEqual([]);
    });

    it('goes one way: no circle of files', () => {
        expect(circlesIn(imports)).toEqual([]);
    });

    it('keeps the name of the other side out of the sandbox: no path to it in a text either', () => {
        const mentions = files
            .filter((path) => path.startsWith('src/sandbox/mimecast/'))
            .filter((path) => readFileSync(join(repository, path), 'utf8').includes('nango-integrations'));
        expect(mentions).toEqual([]);
    });
});

describe('the rules themselves', () => {
    it.each([
        ['src/client/tenant.ts', "import { auditEvent } from '../../nango-integrations/mimecast/things/audit-event.ts';"],
        ['src/client/tenant.ts', "import { type AuditEvent } from '../../nango-integrations/mimecast/things/audit-event.ts';"],
        ['src/client/tenant.ts', "export * from '../../nango-integrations/mimecast/things/audit-event.ts';"],
        ['src/client/tenant.ts', "const x = await import('../../nango-integrations/mimecast/api/errors.ts');"],
        ['src/client/tenant.ts', "import { createClock } from '../sandbox/clock.ts';"],
        ['src/client/tenant.ts', "import type { main } from '../cli/main.ts';"],
        ['src/sandbox/mimecast/index.ts', "import type { Endpoint } from '../../../nango-integrations/mimecast/operations/endpoint.ts';"],
        ['src/sandbox/mimecast/logs/index.ts', "import { startNangoHost } from '../../nango/host.ts';"],
        ['src/sandbox/mimecast/logs/index.ts', "import type { Company } from '../account/company.ts';"],
        ['src/sandbox/mimecast/protocol/route.ts', "import type { Application } from '../gateway/applications.ts';"],
        ['src/sandbox/nango/host.ts', "import { createMimecastSimulator } from '../mimecast/index.ts';"],
        ['src/sandbox/nango/host.ts', "import { mergeProviders } from '../../provider/index.ts';"],
        ['src/provider/read.ts', "import { load } from 'js-yaml';"],
        ['src/index.ts', "export { main } from './cli/main.ts';"],
        ['src/index.ts', "import { server } from '../test/client/nango-server.ts';"],
        ['scripts/check.ts', "import { main } from '../src/cli/main.ts';"],
        [`${functions}api/request.ts`, "import { AuditEvent } from '../things/audit-event.js';"],
        [`${functions}things/audit-event.ts`, "import { syncTimeWindows } from '../verbs/time-windows.js';"],
        [`${functions}verbs/snapshot.ts`, "import { Group } from '../things/group.js';"],
        [`${functions}actions/whoami.ts`, "import account from './get-account.js';"],
        [`${functions}actions/whoami.ts`, "import { randomUUID } from 'node:crypto';"],
        [`${functions}actions/whoami.ts`, "import type { Server } from 'node:http';"],
        [`${functions}actions/whoami.ts`, "import axios from 'axios';"],
        [`${functions}actions/whoami.ts`, "const zlib = require('zlib');"],
        [`${functions}actions/whoami.ts`, "import { createClock } from '../../../src/sandbox/clock.ts';"]
    ])('refuse in %s: %s', (path, text) => {
        const violations = violationsIn(path, importsOf(path, `// first line\n${text}\n`));
        expect(violations.length).toBeGreaterThan(0);
        expect(violations[0]).toContain(`${path}:2 imports`);
    });

    it.each([
        ['src/client/tenant.ts', "import type { AuditEvent } from '../../nango-integrations/mimecast/things/audit-event.ts';"],
        ['src/client/tenant.ts', "import { Nango } from '@nangohq/node';"],
        ['src/cli/main.ts', "import { mergeProviders } from '../provider/index.ts';"],
        ['src/sandbox/index.ts', "import { createMimecastSimulator } from './mimecast/index.ts';"],
        ['src/sandbox/mimecast/logs/index.ts', "import type { Clock } from '../../clock.ts';"],
        [`${functions}actions/whoami.ts`, "import { createAction } from 'nango';\nimport * as z from 'zod';\nimport { endpoints } from '../api/endpoints.js';"],
        [`${functions}api/downloads.ts`, "import { Gunzip } from '../../node_modules/fflate/esm/browser.js';"],
        [`${functions}things/group.ts`, "import type { AxiosResponse } from 'axios';"]
    ])('allow in %s: %s', (path, text) => {
        expect(violationsIn(path, importsOf(path, text))).toEqual([]);
    });

    it('find a circle, also one of types', () => {
        const files = { 'src/a.ts': "import { b } from './b.ts';", 'src/b.ts': "import type { C } from './c.ts';", 'src/c.ts': "export * from './a.ts';" };
        const imports = Object.entries(files).map(([path, text]) => [path, importsOf(path, text)] as const);
        expect(circlesIn(new Map(imports))).toEqual(['src/a.ts > src/b.ts > src/c.ts > src/a.ts']);
        expect(circlesIn(new Map(imports.slice(0, 2)))).toEqual([]);
    });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { afterEach, describe, expect, it } from 'vitest';
import { filesOf, writeNew } from '../../scripts/new.ts';

const folders: string[] = [];

afterEach(() => {
    folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true }));
});

describe('npm run new', () => {
    it.each([
        ['action', 'delete-managed-url', ['actions/delete-managed-url.ts']],
        ['action', 'list-managed-urls', ['actions/list-managed-urls.ts', 'things/managed-url.ts']],
        ['action', 'create-managed-sender', ['actions/create-managed-sender.ts', 'things/managed-sender.ts']],
        ['action', 'get-message-info', ['actions/get-message-info.ts']],
        ['action', 'lock-user', ['actions/lock-user.ts']],
        ['sync', 'internal-domains', ['syncs/internal-domains.ts', 'things/internal-domain.ts']],
        ['sync', 'web-policies', ['syncs/web-policies.ts', 'things/web-policy.ts']]
    ])('writes the files of the %s %s and a test, each with what has to be filled in', async (kind, name, sources) => {
        const files = filesOf(kind, name);
        expect(files.map(({ file }) => file)).toEqual([
            ...sources.map((file) => `nango-integrations/mimecast/${file}`),
            `test/mimecast/${kind}s/${name}.test.ts`
        ]);
        for (const { file, content } of files) {
            expect(content).toContain('FILL IN');
            // Formatted as the rest, and TypeScript but for what is missing.
            expect(await format(content, { ...(await resolveConfig(join(import.meta.dirname, 'x.ts'))), filepath: file })).toBe(content);
            expect(ts.transpileModule(content, { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ESNext } }).diagnostics).toEqual([]);
        }
    });

    it('names a list as one says it', () => {
        expect(filesOf('action', 'list-web-policies')[0]?.content).toContain("list: 'webPolicies',");
        expect(filesOf('action', 'list-alert-days')[0]?.content).toContain("list: 'alertDays',");
    });

    it('writes nothing over what is there', () => {
        const folder = mkdtempSync(join(tmpdir(), 'new-'));
        folders.push(folder);
        expect(writeNew(folder, 'action', 'lock-user')[0]).toBe('wrote nango-integrations/mimecast/actions/lock-user.ts');
        const before = readFileSync(join(folder, 'nango-integrations/mimecast/actions/lock-user.ts'), 'utf8');
        expect(() => writeNew(folder, 'action', 'lock-user')).toThrow('actions/lock-user.ts exists: nothing was written.');
        expect(readFileSync(join(folder, 'nango-integrations/mimecast/actions/lock-user.ts'), 'utf8')).toBe(before);
    });

    it('keeps a thing that is there', () => {
        const folder = mkdtempSync(join(tmpdir(), 'new-'));
        folders.push(folder);
        const thing = join(folder, 'nango-integrations/mimecast/things/managed-url.ts');
        mkdirSync(dirname(thing), { recursive: true });
        writeFileSync(thing, 'mine');
        expect(writeNew(folder, 'action', 'list-managed-urls').join('\n')).toContain('kept  nango-integrations/mimecast/things/managed-url.ts');
        expect(readFileSync(thing, 'utf8')).toBe('mine');
    });

    it.each([
        ['', '', 'Say what it is'],
        ['function', 'lock-user', 'Say what it is'],
        ['action', '', 'no name of an action'],
        ['action', 'users', 'no name of an action'],
        ['sync', 'Internal-Domains', 'no name of a sync'],
        ['action', '../evil-path', 'no name of an action']
    ])('refuses "%s %s" with a reason', (kind, name, reason) => {
        expect(() => filesOf(kind, name)).toThrow(reason);
    });
});

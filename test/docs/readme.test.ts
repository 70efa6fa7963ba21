import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMimecast } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { smallAccount } from '../mimecast/tenant.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [readme, sandboxPage, deployPage] = ['README.md', 'docs/sandbox.md', 'docs/deploying.md'].map((page) => readFileSync(`${root}/${page}`, 'utf8')) as [
    string,
    string,
    string
];
const scripts = (JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> }).scripts;

/** The first block of shell commands below a heading. */
function shellBelow(page: string, heading: string): string {
    const section = page.slice(page.indexOf(`\n${heading}\n`));
    return /```bash\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
}

describe('a newcomer with the README and what it leads to', () => {
    let sandbox: Sandbox;
    let connectionId: string;

    beforeAll(async () => {
        sandbox = await startSandbox({ mimecast: smallAccount, nango: { simulateWaits: true } });
        const { nango, mimecast } = sandbox;
        const session = await createMimecast({ nango: new Nango({ host: nango.url, apiKey: nango.secretKey }) }).connect({ endUser: { id: 'newcomer' } });
        const { clientId, clientSecret } = mimecast.application;
        const frontend = new Frontend({ host: nango.url, connectSessionToken: session.token });
        ({ connectionId } = await frontend.auth('mimecast', { credentials: { client_id: clientId, client_secret: clientSecret } }));
        await nango.settled();
    });

    afterAll(() => sandbox.close());

    it('releases a held message by pasting what stands there, with the printed address and key', async () => {
        const commands = shellBelow(sandboxPage, '### Release a held message')
            .replace('http://127.0.0.1:3003', sandbox.nango.url)
            .replace('the-printed-NANGO_SECRET_KEY', sandbox.nango.secretKey);
        expect(commands).toContain(sandbox.nango.url);
        expect(commands).toContain(sandbox.nango.secretKey);
        const before = sandbox.mimecast.state.held.size;
        const { stdout } = await promisify(execFile)('bash', ['-e', '-c', commands], { cwd: root });
        expect(stdout).toMatch(/^".+" to \S+@\S+: released\nheld before: (\d+), now: (\d+)\n$/);
        expect(sandbox.mimecast.state.held.size).toBe(before - 1);
        const { totalCount } = await createMimecast({ nango: new Nango({ host: sandbox.nango.url, apiKey: sandbox.nango.secretKey }) })
            .tenant(connectionId)
            .run('list-held-messages');
        expect(totalCount ?? before - 1).toBe(before - 1);
    });

    it('finds no command that does not exist', () => {
        const named = [...(readme + sandboxPage + deployPage).matchAll(/\bnpm (?:run )?(start|test|check|bench|deploy|compile|generate|chaos|format)\b/g)].map(
            ([, name = '']) => name
        );
        expect(new Set(named).size).toBeGreaterThan(4);
        expect(named.filter((name) => !(name in scripts))).toEqual([]);
        const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
        expect(readme).toContain(`nango-mimecast-${version}.tgz`);
        const { dependencies } = JSON.parse(readFileSync(`${root}/nango-integrations/package.json`, 'utf8')) as { dependencies: Record<string, string> };
        expect(deployPage).toContain(`npm install fflate@${dependencies['fflate'] ?? 'none'}`);
    });
});

import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMimecast } from '../../src/index.ts';
import type { Tenant } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { smallAccount } from '../mimecast/tenant.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const page = readFileSync(`${root}/docs/cookbook.md`, 'utf8');
const examples = [...page.matchAll(/^### (.+)\n\n```ts\n([\s\S]*?)```/gm)].map(([, title = '', code = '']) => ({ title, code }));
const folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-cookbook-'));

/** For each example, what has to be there before it runs, what stands in the account in place of what stands in the example, and what it has to print. */
const expected: Record<string, { prints: RegExp; given?: () => unknown; instead?: () => [string, string] | Promise<[string, string]> }> = {
    'Stop a sender': {
        given: () => void [1, 2, 3].forEach(() => mail().hold({ from: { email: 'bad@sender.example', name: '' } })),
        prints: /^\[\n {2}'block the sender: planned',(.|\n)*'reject its held mail: planned',(.|\n)*\]\nblock the sender started(.|\n)*reject its held mail done 3 of 3\n(.|\n)*rejected 3, came through 0$/
    },
    'See what became of a message': {
        given: () => {
            mail().hold({ from: { email: 'info@partner.example', name: '' } }).tracked.messageId = '<0001@partner.example>';
        },
        prints: /^\S+ tracking held: (.|\n)* held held: (.|\n)*\nheld: 1$/
    },
    'Contain a link': {
        instead: async () => ['https://bad.example.com/login', await clickedUrl()],
        prints: /^https?:\S+ is blocked; clicked by \S+@\S+/
    },
    'Take messages out of mailboxes': {
        given: () => {
            const message = mail().tracked.find(({ messageId }) => messageId === '<0001@partner.example>');
            Object.assign(message ?? {}, { status: 'archived' });
            // Mimecast is done with it two minutes after it began.
            void vi
                .waitFor(() => expect(sandbox.mimecast.calls.count('POST /api/ttp/remediation/create')).toBe(1), { timeout: 50_000 })
                .then(() => sandbox.clock.advance(120_000));
        },
        prints: /^1 removed$/
    },
    'Where does the hold queue grow?': { prints: /^\d+ held [A-Z]/ },
    'Release what is held of a partner': {
        given: () => void [1, 2].forEach(() => mail().hold({ from: { email: 'info@partner.example', name: '' }, to: { email: 'ann@example.com', name: '' } })),
        prints: /^released [23] of [23]$/
    },
    'Who got mail of this sender?': { prints: /ann@example\.com/ },
    'What were these links?': { prints: /^\[ 'https:\/\/example.com\/', 'not rewritten, or not known' \]$/ },
    'Who clicked on something dangerous this week?': { prints: /^(\S+ \S+@\S+ \S+\n?)+$/ },
    'Did this file reach us, and may it again?': { prints: /^it came \S+$/ },
    'Let a link through that was blocked by mistake': {
        given: () => tenant.run('create-managed-url', { urls: [{ url: 'https://good.example.com/news', action: 'block' }] }),
        prints: /deleted: true/
    },
    'Keep an account out that was taken over': {
        instead: () => ['ann@example.com', sandbox.mimecast.state.company.users[0]?.email ?? ''],
        prints: /^\d+ messages went out this week$/
    },
    'What did people report, and what did Mimecast make of it?': { prints: /^(\S+ .+\n?)+$/ },
    'Find a mail that is older than message tracking': { prints: /^\[/ }
};

let sandbox: Sandbox;
let tenant: Tenant;
const mail = (): Sandbox['mimecast']['state']['mail'] => sandbox.mimecast.state.mail;

/** A link that somebody clicked. */
async function clickedUrl(): Promise<string> {
    for await (const { pruned, record } of tenant.records('UrlProtectLog')) {
        if (!pruned && record.creationMethod === 'User Click' && record.url !== null && URL.canParse(record.url)) {
            return record.url;
        }
    }
    return '';
}

beforeAll(async () => {
    symlinkSync(`${root}/node_modules`, join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    sandbox = await startSandbox({ mimecast: smallAccount, nango: { simulateWaits: true } });
    const { nango, mimecast } = sandbox;
    const client = createMimecast({ nango: new Nango({ host: nango.url, apiKey: nango.secretKey }) });
    const session = await client.connect({ endUser: { id: 'analyst' } });
    const credentials = { client_id: mimecast.application.clientId, client_secret: mimecast.application.clientSecret };
    const { connectionId } = await new Frontend({ host: nango.url, connectSessionToken: session.token }).auth('mimecast', { credentials });
    await nango.settled();
    tenant = client.tenant(connectionId);
});

afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
});

describe('docs/cookbook.md', () => {
    it('has an example for each of its tasks, and no other', () => {
        expect(examples.map(({ title }) => title)).toEqual(Object.keys(expected));
    });

    it.each(examples)('$title', async ({ title, code }) => {
        const { given, instead, prints = /never/ } = expected[title] ?? {};
        await given?.();
        const [from, to] = (await instead?.()) ?? ['', ''];
        const file = join(folder, `${title.replace(/\W+/g, '-')}.ts`);
        writeFileSync(file, `export default async (tenant) => {\n${from === '' ? code : code.replaceAll(from, to)}\n};\n`);
        const { default: example } = (await import(pathToFileURL(file).href)) as { default: (tenant: Tenant) => Promise<void> };
        const lines: string[] = [];
        vi.spyOn(console, 'log').mockImplementation(
            (...words: unknown[]) => void lines.push(words.map((word) => (typeof word === 'string' ? word : inspect(word))).join(' '))
        );
        await example(tenant);
        expect(lines.join('\n').trim()).toMatch(prints);
    });
});

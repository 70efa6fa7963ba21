import { readFileSync } from 'node:fs';
import { Nango } from '@nangohq/node';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { syncs } from '../../src/client/functions.generated.ts';
import { createMimecast } from '../../src/index.ts';
import type { Mimecast } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { hasBrowser, launchBrowser } from '../sandbox/browser.ts';
import { root } from './checkout.ts';
import { runKeysCommand } from './keys-command.ts';

interface Field {
    title: string;
    description: string;
    enum?: string[];
    default_value?: string;
    doc_section: string;
}

interface Entry {
    docs_connect: string;
    credentials: Record<string, Field>;
    connection_config: Record<string, Field>;
}

const providers = parse(readFileSync(`${root}/providers.yaml`, 'utf8')) as Record<'mimecast' | 'mimecast-legacy', Entry>;
const fieldsOf = ({ credentials, connection_config }: Entry): [string, Field][] => [...Object.entries(credentials), ...Object.entries(connection_config)];
const entry = providers.mimecast;
const fields = fieldsOf(entry);

describe.runIf(hasBrowser)('the connect page of the sandbox, as an administrator meets it', () => {
    let sandbox: Sandbox;
    let mimecast: Mimecast;
    let browser: Browser;
    let page: Page;
    const problems: string[] = [];

    beforeAll(async () => {
        sandbox = await startSandbox({ legacy: true });
        mimecast = createMimecast({ nango: new Nango({ host: sandbox.nango.url, apiKey: sandbox.nango.secretKey }) });
        browser = await launchBrowser();
        // The first runs of all others take their time, and nothing is asked about them.
        for (const name of Object.keys(syncs).filter((other) => other !== 'audit-events')) {
            for (const integration of ['mimecast', 'mimecast-legacy']) {
                sandbox.nango.setFunctionEnabled(integration, 'sync', name, false);
            }
        }
    });

    afterAll(async () => {
        await (browser as Browser | undefined)?.close();
        await (sandbox as Sandbox | undefined)?.close();
    });

    beforeEach(async () => {
        problems.length = 0;
        page = await browser.newPage();
        page.setDefaultTimeout(5000);
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('console', (message) => {
            if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
                problems.push(message.text());
            }
        });
        await open(mimecast);
    });

    afterEach(async () => {
        await page.close();
        expect(problems).toEqual([]);
    });

    const open = async (client: Mimecast): Promise<void> => {
        const { connectLink } = await client.connect({ endUser: { id: 'admin' }, tags: { tenant: 'one' } });
        await page.goto(connectLink);
    };
    const fill = async (id: string, secret: string): Promise<void> => {
        await page.getByLabel('Client ID').fill(id);
        await page.getByLabel('Client Secret').fill(secret);
        await page.getByRole('button', { name: 'Connect' }).click();
    };
    const refusedWith = async (words: string): Promise<void> => {
        await page.getByRole('alert').getByText('Show error details').click();
        await page.getByRole('alert').getByText(words).waitFor();
    };
    const connections = () => new Nango({ host: sandbox.nango.url, apiKey: sandbox.nango.secretKey }).listConnections({});

    it('shows what providers.yaml says, in its order', async () => {
        expect(fields.map(([name]) => name)).toEqual(['client_id', 'client_secret', 'apiHost']);
        expect(await page.locator('form [name]').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name')))).toEqual(
            fields.map(([name]) => name)
        );
        for (const [name, { title, description, doc_section }] of fields) {
            const input = page.getByLabel(title);
            expect(await input.getAttribute('name')).toBe(name);
            expect(await input.isVisible()).toBe(true);
            expect(await page.getByText(description, { exact: true }).isVisible()).toBe(true);
            const help = page.getByRole('link', { name: `Help with ${title}` });
            expect(await help.getAttribute('href')).toBe(`${entry.docs_connect}${doc_section}`);
        }
        expect(await page.getByLabel('Client Secret').getAttribute('type')).toBe('password');
    });

    it('links to headings that our guide has', () => {
        const guide = readFileSync(`${root}/docs/connect.md`, 'utf8');
        const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
            `#${title ?? ''}`
                .toLowerCase()
                .replace(/[^\w\s#-]/g, '')
                .replace(/\s/g, '-')
        );
        for (const [, { doc_section }] of [...fields, ...fieldsOf(providers['mimecast-legacy'])]) {
            expect(anchors).toContain(doc_section);
        }
    });

    it('offers the hosts of Mimecast, the global one preselected', async () => {
        const host = page.getByLabel('API host');
        expect(await host.inputValue()).toBe('api.services.mimecast.com');
        expect(await host.locator('option').allTextContents()).toEqual(entry.connection_config['apiHost']?.enum);
    });

    it('says which field is wrong before anything is sent', async () => {
        const calls = sandbox.mimecast.calls.total;
        const { clientId, clientSecret } = sandbox.mimecast.application;
        await fill(` ${clientId}`, clientSecret);
        await page.getByText('Incorrect Client ID').waitFor();
        expect(await page.getByText('Incorrect Client Secret').isVisible()).toBe(false);
        await fill(clientId, `${clientSecret} `);
        await page.getByText('Incorrect Client Secret').waitFor();
        await fill('', clientSecret);
        await page.getByText('Client ID is required').waitFor();
        expect(sandbox.mimecast.calls.total).toBe(calls);
        expect((await connections()).connections).toEqual([]);
    });

    it('shows that Mimecast refuses a wrong secret, and that the right one connects', async () => {
        const { clientId, clientSecret } = sandbox.mimecast.application;
        await fill(clientId, 'not-the-secret');
        await refusedWith('Failed to fetch client credentials token');
        expect((await connections()).connections).toEqual([]);
        await page.getByRole('button', { name: 'Back' }).click();

        await page.getByLabel('API host').selectOption('uk-api.services.mimecast.com');
        await fill(clientId, clientSecret);
        await page.getByRole('status').getByText('Connected').waitFor();
        expect(await page.getByRole('alert').isVisible()).toBe(false);
        const id = await page.locator('#connection-id').textContent();
        const list = (await connections()).connections;
        expect(list).toMatchObject([{ connection_id: id, provider_config_key: 'mimecast', tags: { tenant: 'one' } }]);

        const stored = await new Nango({ host: sandbox.nango.url, apiKey: sandbox.nango.secretKey }).getConnection('mimecast', id ?? '');
        expect(stored.connection_config).toMatchObject({ apiHost: 'uk-api.services.mimecast.com' });
        await sandbox.nango.settled();
        const tenant = mimecast.tenant(id ?? '');
        expect(await tenant.run('get-account')).toMatchObject({ accountCode: sandbox.mimecast.application.accountCode });
        expect((await tenant.permissions())?.functions.length).toBeGreaterThan(10);
        await tenant.disconnect();
    });

    it('shows why an application is not enough', async () => {
        const { products } = sandbox.mimecast.application;
        const { clientId, clientSecret } = sandbox.mimecast.registerApplication({
            products: [...products].filter((product) => product !== 'Account Management')
        });
        await fill(clientId, clientSecret);
        await refusedWith('It needs the product "Account Management"');
        expect((await connections()).connections).toEqual([]);
    });

    it('can be read and used in every state, light and dark, on a wide screen and a narrow one', async () => {
        const { clientId, clientSecret } = sandbox.mimecast.application;
        const check = async (state: string): Promise<void> => {
            for (const [colorScheme, width] of [
                ['light', 1280],
                ['dark', 320]
            ] as const) {
                await page.emulateMedia({ colorScheme });
                await page.setViewportSize({ width, height: 720 });
                await page.evaluate(axe.source);
                const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
                const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
                expect({ state, colorScheme, found, isTooWide: await page.evaluate('document.documentElement.scrollWidth > innerWidth') }).toEqual({
                    state,
                    colorScheme,
                    found: [],
                    isTooWide: false
                });
            }
        };
        await check('empty');
        await page.getByRole('button', { name: 'Connect' }).click();
        await check('inline errors');
        await fill(clientId, 'not-the-secret');
        await refusedWith('Failed to fetch client credentials token');
        await check('refused');
        await page.getByRole('button', { name: 'Back' }).click();
        await fill(clientId, clientSecret);
        await page.getByText('You may close this window.').waitFor();
        await check('done');
        const id = (await page.locator('#connection-id').textContent()) ?? '';
        await page.goto((await mimecast.reconnect(id)).connectLink);
        await page.getByText('replaces the credentials').waitFor();
        await check('reconnect');
        await mimecast.tenant(id).disconnect();
    });

    describe('for keys of API 1.0', () => {
        const legacy = fieldsOf(providers['mimecast-legacy']);
        const titles = legacy.map(([, { title }]) => title);
        let client: Mimecast;
        let values: Record<string, string>;

        beforeAll(async () => {
            const nango = new Nango({ host: sandbox.nango.url, apiKey: sandbox.nango.secretKey });
            client = createMimecast({ nango, integrationId: 'mimecast-legacy' });
            // What the administrator has on the screen and copies.
            const { output } = await runKeysCommand(sandbox, []);
            const shown = (name: string): string => new RegExp(`^${name}: +(\\S+)$`, 'm').exec(output)?.[1] ?? output;
            const { applicationId, applicationKey } = sandbox.mimecast.apiOne;
            values = {
                'Access Key': shown('Access key'),
                'Secret Key': shown('Secret key'),
                'API host': shown('Region host'),
                'Application ID': applicationId,
                'Application Key': applicationKey
            };
        });

        beforeEach(() => open(client));

        const enter = async (changed: Record<string, string> = {}): Promise<void> => {
            for (const [title, value] of Object.entries({ ...values, ...changed })) {
                const field = page.getByLabel(title);
                await (title === 'API host' ? field.selectOption(value) : field.fill(value));
            }
            await page.getByRole('button', { name: 'Connect' }).click();
        };

        it('shows the fields of its entry, the two secrets hidden, with help', async () => {
            expect(titles).toEqual(Object.keys(values));
            for (const [name, { title, description, doc_section }] of legacy) {
                expect(await page.getByLabel(title).getAttribute('name')).toBe(name);
                expect(await page.getByText(description, { exact: true }).isVisible()).toBe(true);
                expect(await page.getByRole('link', { name: `Help with ${title}` }).getAttribute('href')).toBe(
                    `${providers['mimecast-legacy'].docs_connect}${doc_section}`
                );
            }
            const types = await Promise.all(titles.map((title) => page.getByLabel(title).getAttribute('type')));
            expect(titles.filter((_, index) => types[index] === 'password')).toEqual(['Secret Key', 'Application Key']);
        });

        it('takes keys into which a narrow window put line breaks, and the connection syncs and acts', async () => {
            const broken = (text: string): string => ` ${text.replace(/(.{30})/g, '$1\n')}\n`;
            await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
            for (const [title, value] of Object.entries(values)) {
                if (title === 'API host') {
                    await page.getByLabel(title).selectOption(value);
                } else {
                    // An application's id and key are short enough for every window.
                    const copied = title.startsWith('Application') ? value : broken(value);
                    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(copied)})`);
                    await page.getByLabel(title).press('Control+V');
                }
            }
            expect(await page.getByLabel('Access Key').inputValue()).toMatch(/^ \S{30}\s/);
            await page.getByRole('button', { name: 'Connect' }).click();
            await page.getByRole('status').getByText('Connected').waitFor();
            const tenant = client.tenant((await page.locator('#connection-id').textContent()) ?? '');
            await sandbox.nango.settled();

            let events = 0;
            for await (const { change } of tenant.records('AuditEvent')) {
                events += change === 'added' ? 1 : 0;
            }
            expect(events).toBe(sandbox.mimecast.truth()['audit']);
            const held = sandbox.mimecast.state.held.size;
            const { messages } = await tenant.run('list-held-messages', { limit: 1 });
            await tenant.run('release-held-message', { id: messages[0]?.id ?? '' });
            expect(sandbox.mimecast.state.held.size).toBe(held - 1);
            await tenant.disconnect();
        });

        it('refuses swapped keys, and says in whose field the fault is', async () => {
            const calls = sandbox.mimecast.calls.total;
            const swapped = { 'Access Key': values['Secret Key'] ?? '', 'Secret Key': values['Access Key'] ?? '' };
            await enter(swapped);
            await page.getByText('Incorrect Secret Key').waitFor();
            // An access key may happen to have only what a secret key can have.
            await enter({ ...swapped, 'Secret Key': swapped['Secret Key'].replace(/[-_]/g, 'x') });
            await refusedWith('The access key and the secret key are swapped');
            expect(sandbox.mimecast.calls.total).toBe(calls);
        });

        it.each([
            ['another region', { 'API host': 'au-api.mimecast.com' }, 'on the API host of their own region only'],
            ['a wrong application key', { 'Application Key': '00000000-0000-4000-8000-000000000000' }, 'the application key, the access key or the secret key'],
            ['a wrong application id', { 'Application ID': '00000000-0000-4000-8000-000000000000' }, 'The application id is wrong']
        ])('shows why keys are refused: %s', async (_, changed, words) => {
            await enter(changed);
            await refusedWith(words);
            expect(await page.getByLabel('Access Key').inputValue()).toBe(values['Access Key']);
            const text = await page.getByRole('alert').textContent();
            for (const name of ['Access Key', 'Secret Key', 'Application Key']) {
                expect(text).not.toContain(values[name]);
            }
            expect((await connections()).connections).toEqual([]);
        });
    });
});

import { readFileSync } from 'node:fs';
import { Nango } from '@nangohq/node';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMimecast } from '../../src/index.ts';
import type { Mimecast } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { hasBrowser, launchBrowser } from '../sandbox/browser.ts';
import { root } from './checkout.ts';

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

const { mimecast: entry } = parse(readFileSync(`${root}/providers.yaml`, 'utf8')) as { mimecast: Entry };
const fields = [...Object.entries(entry.credentials), ...Object.entries(entry.connection_config)];

describe.runIf(hasBrowser)('the connect page of the sandbox, as an administrator meets it', () => {
    let sandbox: Sandbox;
    let mimecast: Mimecast;
    let browser: Browser;
    let page: Page;
    const problems: string[] = [];

    beforeAll(async () => {
        sandbox = await startSandbox();
        mimecast = createMimecast({ nango: new Nango({ host: sandbox.nango.url, apiKey: sandbox.nango.secretKey }) });
        browser = await launchBrowser();
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
        const { connectLink } = await mimecast.connect({ endUser: { id: 'admin' }, tags: { tenant: 'one' } });
        await page.goto(connectLink);
    });

    afterEach(async () => {
        await page.close();
        expect(problems).toEqual([]);
    });

    const fill = async (id: string, secret: string): Promise<void> => {
        await page.getByLabel('Client ID').fill(id);
        await page.getByLabel('Client Secret').fill(secret);
        await page.getByRole('button', { name: 'Connect' }).click();
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
        for (const [, { doc_section }] of fields) {
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
        await page.getByRole('alert').getByText('Failed to fetch client credentials token').waitFor();
        expect((await connections()).connections).toEqual([]);

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
        await page.getByRole('alert').getByText('It needs the product "Account Management"').waitFor();
        expect((await connections()).connections).toEqual([]);
    });
});

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderConnectPage, renderConnectWaitingPage } from '../../../../src/sandbox/nango/connect/page.ts';
import type { ConnectPageOptions } from '../../../../src/sandbox/nango/connect/page.ts';
import { hasBrowser, launchBrowser } from '../../browser.ts';

interface Received {
    path: string;
    query: Record<string, string>;
    body: unknown;
}

const received: Received[] = [];
/** `wait` holds the answer back, `text` is sent as it is. */
let answer: { status: number; json?: unknown; text?: string; wait?: Promise<void> } = { status: 200, json: {} };
let origin = '';
let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;

function formOptions(sessionToken: string, query: URLSearchParams): ConnectPageOptions {
    return {
        integrationId: 'acme',
        displayName: 'Acme <Security>',
        docsConnect: 'https://docs.example.com/connect',
        credentials: {
            client_id: { title: 'Client ID', description: 'From the console.', pattern: '^\\S+$', doc_section: '#step-1' },
            client_secret: { title: 'Client Secret', secret: true, pattern: '^\\S+$' }
        },
        connectionConfig: {
            apiHost: { title: 'API host', enum: ['api.example.com', 'us-api.example.com'], default_value: 'api.example.com', optional: true },
            account: { title: 'Account', format: 'hostname', optional: true }
        },
        sessionToken,
        apiUrl: origin,
        isAnnounced: query.has('announced'),
        isReconnecting: query.has('reconnect'),
        ...(query.get('theme') === 'dark' ? { theme: 'dark' } : {})
    };
}

/** A page of an application that embeds the connect page and notes what it is told. */
const embedder = (frame: string): string => `<!doctype html><title>App</title><iframe src="${frame}" width="600" height="700"></iframe><script>
    window.told = [];
    addEventListener('message', (event) => {
        window.told.push(event.data);
        if (event.data.type === 'ready') document.querySelector('iframe').contentWindow.postMessage({ type: 'session_token', sessionToken: 'session-2' }, '*');
    });
</script>`;

beforeAll(async () => {
    server = createServer((request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (request.method === 'POST') {
            let body = '';
            request.on('data', (chunk: Buffer) => (body += chunk.toString()));
            request.on('end', () => {
                received.push({ path: url.pathname, query: Object.fromEntries(url.searchParams), body: JSON.parse(body) });
                const { status, json, text, wait } = answer;
                void (wait ?? Promise.resolve()).then(() => response.writeHead(status).end(text ?? JSON.stringify(json)));
            });
            return;
        }
        if (url.pathname === '/app') {
            response.writeHead(200, { 'content-type': 'text/html' }).end(embedder('/'));
            return;
        }
        const token = url.searchParams.get('session_token');
        const shown = token === null ? renderConnectWaitingPage() : renderConnectPage(formOptions(token, url.searchParams));
        response.writeHead(200, shown.headers).end(shown.html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    if (hasBrowser) {
        browser = await launchBrowser();
    }
});

afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    server.closeAllConnections();
    server.close();
});

describe.runIf(hasBrowser)('the connect page in a browser', () => {
    const problems: string[] = [];

    beforeEach(async () => {
        received.length = 0;
        problems.length = 0;
        answer = { status: 200, json: { connectionId: 'c-9', providerConfigKey: 'acme' } };
        context = await browser.newContext();
        page = await context.newPage();
        page.setDefaultTimeout(5000);
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('console', (message) => {
            if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
                problems.push(message.text());
            }
        });
    });

    afterEach(async () => {
        await context.close();
        expect(problems).toEqual([]);
    });

    const open = (more = '') => page.goto(`${origin}/?session_token=session-1${more}`);
    const focused = () => page.evaluate('document.activeElement.textContent');
    const fill = async (): Promise<void> => {
        await page.getByLabel('Client ID').fill('id-1');
        await page.getByLabel('Client Secret').fill('secret-1');
    };
    const submit = () => page.getByRole('button', { name: 'Connect' }).click();

    it('shows the fields in order, with help, default and what is optional', async () => {
        await open();
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Connect Acme <Security>');
        expect(await page.locator('label').allTextContents()).toEqual(['Client ID', 'Client Secret', 'API host optional', 'Account optional']);
        expect(await page.getByLabel('API host').inputValue()).toBe('api.example.com');
        expect(await page.getByLabel('Client Secret').getAttribute('type')).toBe('password');
        expect(await page.getByRole('link', { name: 'Help with Client ID (opens a new tab)' }).getAttribute('href')).toBe(
            'https://docs.example.com/connect#step-1'
        );
        expect(await page.getByRole('button', { name: 'Close' }).isVisible()).toBe(false);
    });

    it('sends credentials in the body, the rest in the query, and shows the connection', async () => {
        await open();
        await fill();
        await page.getByLabel('API host').selectOption('us-api.example.com');
        await submit();
        await page.getByText('Connected', { exact: true }).waitFor();
        expect(await page.locator('#connection-id').textContent()).toBe('c-9');
        expect(received).toEqual([
            {
                path: '/oauth2/auth/acme',
                query: { connect_session_token: 'session-1', 'params[apiHost]': 'us-api.example.com', 'params[account]': '' },
                body: { client_id: 'id-1', client_secret: 'secret-1' }
            }
        ]);
        expect(await page.locator('form').isVisible()).toBe(false);
        expect(await page.locator('#field-client_secret').inputValue()).toBe('');
    });

    it('names what is wrong with a field and sends nothing', async () => {
        await open();
        await page.getByLabel('Client ID').fill(' pasted ');
        await page.getByLabel('Account').fill('not a host');
        await submit();
        expect(await page.locator('.error:visible').allTextContents()).toEqual(['Incorrect Client ID', 'Client Secret is required', 'Incorrect Account']);
        expect(await page.getByLabel('Client ID').getAttribute('aria-invalid')).toBe('true');
        expect(await page.evaluate('document.activeElement.id')).toBe('field-client_id');
        await page.getByLabel('Client ID').fill('pasted');
        expect(await page.locator('#error-client_id').isVisible()).toBe(false);
        expect(received).toEqual([]);
    });

    it('shows what the server sent, on request, and lets the user go back and try again', async () => {
        answer = { status: 400, json: { error: { code: 'connection_validation_failed', message: 'The secret <b>is wrong</b>.' } } };
        await open();
        await fill();
        await submit();
        await page.getByText('Connection failed').waitFor();
        expect(await focused()).toBe('Connection failed');
        expect(await page.getByText('The secret').isVisible()).toBe(false);
        await page.getByText('Show error details').click();
        await page.getByText('Hide error details').waitFor();
        expect(await page.locator('#failure-message').textContent()).toBe('The secret <b>is wrong</b>.');
        expect(await page.locator('#failure-code').textContent()).toBe('400 connection_validation_failed');
        await page.getByRole('button', { name: 'Back' }).click();
        expect(await focused()).toBe('Connect Acme <Security>');
        expect(await page.getByLabel('Client ID').inputValue()).toBe('id-1');
        answer = { status: 200, json: { connectionId: 'c-10', providerConfigKey: 'acme' } };
        await submit();
        await page.getByText('c-10').waitFor();
        expect(await page.getByText('Connection failed').isVisible()).toBe(false);
    });

    it('says so when the server is gone, and shows an answer that is not the server’s', async () => {
        await open();
        await fill();
        await page.route('**/oauth2/**', (route) => route.abort());
        await submit();
        await page.getByText('Show error details').click();
        await page.getByText('The server could not be reached.').waitFor();
        await page.unroute('**/oauth2/**');
        answer = { status: 502, text: '<h1>Bad gateway</h1>' };
        await page.getByRole('button', { name: 'Back' }).click();
        await submit();
        await page.getByText('Show error details').click();
        await page.getByText('<h1>Bad gateway</h1>').waitFor();
        expect(await page.locator('#failure-code').textContent()).toBe('502 unknown_error');
    });

    it('sends once however often it is asked to, and shows that it works', async () => {
        let release = (): void => undefined;
        answer.wait = new Promise((resolve) => (release = resolve));
        await open();
        await fill();
        await page.getByRole('button', { name: 'Connect' }).dblclick();
        await page.getByRole('button', { name: 'Connecting…', disabled: true }).waitFor();
        await page.locator('.spinner').waitFor();
        expect(await page.getByRole('status').textContent()).toBe('Connecting…');
        await page.getByLabel('Client Secret').press('Enter');
        release();
        await page.getByText('c-9').waitFor();
        expect(received).toHaveLength(1);
        expect(await focused()).toBe('Connected');
        expect(await page.getByText('You may close this window.').isVisible()).toBe(true);
        expect(await page.getByRole('button').count()).toBe(0);
    });

    it('says that a reconnect replaces the credentials', async () => {
        await open('&reconnect=1');
        expect(await page.getByRole('heading').textContent()).toBe('Reconnect Acme <Security>');
        await page.getByText('replaces the credentials').waitFor();
        await fill();
        await page.getByRole('button', { name: 'Reconnect' }).click();
        await page.getByText('Reconnected').waitFor();
    });

    it('is as dark as the system, or as its address says', async () => {
        const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
        await open();
        const light = await ground();
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await ground();
        expect(dark).not.toBe(light);
        await page.emulateMedia({ colorScheme: 'light' });
        await open('&theme=dark');
        expect(await ground()).toBe(dark);
    });

    it('says what is missing when it is opened without a session', async () => {
        await page.goto(origin);
        await page.getByText('open this page from the application').waitFor();
    });

    it('works by keyboard alone', async () => {
        await open();
        await page.getByLabel('Client ID').focus();
        await page.keyboard.type('id-1');
        await page.keyboard.press('Tab');
        await page.keyboard.type('secret-1');
        await page.keyboard.press('Enter');
        await page.getByText('c-9').waitFor();
    });

    it('talks to the application that embeds it', async () => {
        await page.goto(`${origin}/app`);
        const frame = page.frameLocator('iframe');
        await frame.getByLabel('Client ID').fill('id-2');
        await frame.getByLabel('Client Secret').fill('secret-2');
        answer = { status: 400, json: { error: { code: 'client_credentials_fetch_error', message: 'No.' } } };
        await frame.getByRole('button', { name: 'Connect' }).click();
        await frame.getByText('Connection failed').waitFor();
        await frame.getByRole('button', { name: 'Back' }).click();
        answer = { status: 200, json: { connectionId: 'c-11', providerConfigKey: 'acme' } };
        await frame.getByRole('button', { name: 'Connect' }).click();
        await frame.getByText('c-11').waitFor();
        await page.waitForFunction('window.told.length === 3');
        expect(await page.evaluate('window.told')).toEqual([
            { type: 'ready' },
            { type: 'error', payload: { errorType: 'client_credentials_fetch_error', errorMessage: 'No.' } },
            { type: 'connect', payload: { connectionId: 'c-11', providerConfigKey: 'acme' } }
        ]);
        expect(received[0]?.query['connect_session_token']).toBe('session-2');
        expect(await frame.getByText('You may close this window.').isVisible()).toBe(false);
        await frame.getByRole('button', { name: 'Finish' }).click();
        await page.waitForFunction('window.told.at(-1).type === "close"');
    });

    it('asks the application to close it', async () => {
        await page.goto(`${origin}/app`);
        await page.frameLocator('iframe').getByRole('button', { name: 'Close' }).click();
        await page.waitForFunction('window.told.length === 2');
        expect(await page.evaluate('window.told')).toEqual([{ type: 'ready' }, { type: 'close' }]);
    });
});

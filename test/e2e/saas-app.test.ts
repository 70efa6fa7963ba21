import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../examples/saas-app/assistant.ts';
import { startDemo } from '../../examples/saas-app/start.ts';
import { hasBrowser, launchBrowser } from '../sandbox/browser.ts';
import { root } from './checkout.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `PICTURES=1` takes those of the README anew. */
const takesPictures = process.env['PICTURES'] !== undefined;

/** The tests follow one another as a person clicks: what one leaves is where the next begins. */
describe.runIf(hasBrowser)('the example saas-app in a browser', { timeout: 120_000 }, () => {
    let demo: Awaited<ReturnType<typeof startDemo>>;
    let browser: Browser;
    let ann: Page;
    let ben: Page;
    const problems: string[] = [];

    beforeAll(async () => {
        demo = await startDemo({ port: 0, timerMs: 500, log: (line) => problems.push(line) });
        browser = await launchBrowser();
    });

    afterAll(async () => {
        await (browser as Browser | undefined)?.close();
        await (demo as typeof demo | undefined)?.close();
    });

    const world = () => {
        if (!demo.world) {
            throw new Error('The demo has to run in the sandbox.');
        }
        return demo.world;
    };
    const accountOf = (tenantId: string) => world().controls.keysOf(tenantId);

    async function signedIn(name: string): Promise<Page> {
        const page = await (await browser.newContext({ baseURL: demo.url, viewport: { width: 900, height: 640 } })).newPage();
        page.setDefaultTimeout(30_000);
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('console', (message) => {
            // A refusal that a test asks for is no fault of the page.
            if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
                problems.push(message.text());
            }
        });
        await page.goto('/');
        await page.getByLabel(name).check();
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByText(name).waitFor();
        return page;
    }

    /** By the rules of axe, in both colour schemes, on a small screen, and with nothing to complain about in the console. */
    async function expectInOrder(page: Page): Promise<void> {
        await page.evaluate(axe);
        for (const colorScheme of ['dark', 'light'] as const) {
            await page.emulateMedia({ colorScheme });
            const options = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
            const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
            expect(violations.map(({ id, nodes }) => `${page.url()} ${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        }
        // On a telephone only tables are wider than the screen, and they scroll by themselves.
        const size = page.viewportSize() ?? { width: 900, height: 640 };
        await page.setViewportSize({ width: 360, height: 640 });
        await expect.poll(() => page.evaluate('document.documentElement.scrollWidth'), { message: page.url() }).toBe(360);
        await page.setViewportSize(size);
        expect(problems).toEqual([]);
    }

    async function picture(page: Page, name: string): Promise<void> {
        if (takesPictures) {
            await page.screenshot({ path: `${root}/docs/images/demo-${name}.png` });
        }
    }

    async function connect(page: Page, tenantId: string, button: string): Promise<void> {
        await page.goto('/');
        const sessions: string[] = [];
        page.on('request', (request) => sessions.push(...(request.url().endsWith('/integration/connect') ? [request.url()] : [])));
        await page.getByRole('button', { name: button }).dblclick();
        const form = page.frameLocator('#connect-ui');
        const { clientId, clientSecret } = accountOf(tenantId);
        await form.getByLabel('Client ID').fill(clientId);
        expect(await form.getByRole('link', { name: 'View connection guide' }).getAttribute('href')).toBe(`${demo.url}/guide`);
        expect([sessions.length, await count(page, 'iframe')]).toEqual([1, 1]);
        if (button === 'Reconnect') {
            await form.getByLabel('Client Secret').fill('wrong');
            await form.locator('button[type=submit]').click();
            await page.locator('#refused', { hasText: 'Mimecast gave no access token for this client id and secret.' }).waitFor();
            await form.getByRole('button', { name: 'Back' }).click();
        }
        await form.getByLabel('Client Secret').fill(clientSecret);
        expect(await page.getByRole('button', { name: 'Copy client secret' }).getAttribute('data-copy')).toBe(clientSecret);
        // The page goes on by itself, a while after it can show what came of it: whoever goes elsewhere before that may be overtaken.
        const goesOn = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
        await form.locator('button[type=submit]').click();
        await goesOn;
        await page.getByText('Connected', { exact: true }).waitFor();
    }

    const count = (page: Page, selector: string) => page.locator(selector).count();

    it('asks who is there before it shows anything', async () => {
        const page = await (await browser.newContext({ baseURL: demo.url })).newPage();
        for (const path of ['/', '/events', '/events/threats.json', '/held', '/settings', '/sandbox']) {
            await page.goto(path);
            expect(new URL(page.url()).pathname, path).toBe('/login');
        }
        await expectInOrder(page);
        // The guide, which needs no sign-in.
        await page.goto('/guide');
        await page.getByRole('heading', { name: 'Step 2: Copy your credentials' }).waitFor();
        expect(await page.evaluate('[...document.images].map((image) => image.naturalWidth > 0)')).toEqual(Array.from({ length: 5 }, () => true));
        const { headers } = await fetch(`${demo.url}/login`);
        expect(headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'");
        expect([headers.get('x-frame-options'), headers.get('x-content-type-options')]).toEqual(['DENY', 'nosniff']);
        await page.close();
        ann = await signedIn('Ann Lee');
        ben = await signedIn('Ben Ito');
        // By keyboard past what is the same on every page.
        await ann.keyboard.press('Tab');
        await ann.keyboard.press('Enter');
        expect(await ann.evaluate('document.activeElement.id')).toBe('main');
        const [cookie] = await ann.context().cookies();
        expect(cookie).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Lax' });
    });

    it('says what the administrator has to grant, and connects through the Connect UI', async () => {
        await ann.goto('/');
        await ann.getByText('What your administrator needs for it').click();
        expect(await ann.getByText('Account | Monitoring | Held | Edit', { exact: true }).isVisible()).toBe(true);
        await expectInOrder(ann);

        await connect(ann, 'acme', 'Connect Mimecast');
        await world().nango.settled();
        await expect.poll(() => demo.services.store.countEvents('acme'), { timeout: 20_000 }).toBeGreaterThan(3_000);
        await ann.reload();
        expect(await count(ann, '.checklist .allowed')).toBeGreaterThan(15);
        expect(await count(ann, '.checklist .missing')).toBe(0);
        await expectInOrder(ann);

        await connect(ben, 'birch', 'Connect Mimecast');
        await world().nango.settled();
        await expect.poll(() => demo.services.store.countEvents('birch'), { timeout: 20_000 }).toBeGreaterThan(3_000);
    });

    it('works without script', async () => {
        const page = await (await browser.newContext({ baseURL: demo.url, javaScriptEnabled: false })).newPage();
        await page.goto('/login');
        await page.getByLabel('Ann Lee').check();
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.goto('/settings');
        await page.getByRole('button', { name: 'Reconnect' }).click();
        expect(page.url()).toMatch(new RegExp(`^${world().nango.connectUrl}\\?session_token=`));
        await page.goto('/held');
        const subjects = () => page.locator('tbody input').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));
        const newest = await subjects();
        await page.getByRole('link', { name: 'Older' }).click();
        const older = await subjects();
        expect([newest.length, older.length]).toEqual([25, world().simulatorOf('acme').state.held.size - 25]);
        expect(newest.filter((id) => older.includes(id))).toEqual([]);
        // What is wrong stands beside the page of the list that it is about.
        await page.getByRole('button', { name: 'Reject…' }).click();
        expect(await page.getByRole('alert').textContent()).toContain('Choose at least one message.');
        expect(await subjects()).toEqual(older);
        await page.getByRole('link', { name: 'Newer' }).click();
        expect(await subjects()).toEqual(newest);
        await page.getByRole('link', { name: 'Older' }).click();
        const subject = (await page.locator('tbody tr').first().locator('label').textContent()) ?? '';
        await page.locator('tbody input').first().check();
        await page.getByRole('button', { name: 'Reject…' }).click();
        expect(await page.locator('#review li').textContent()).toContain(`${subject} from `);
        expect(await page.locator('#review').textContent()).toContain('It is never delivered.');

        await page.goto('/events');
        await page.getByRole('link', { name: 'Older' }).click();
        expect(await page.locator('#found').textContent()).toContain('51 to 100.');
        await page.getByRole('link', { name: 'Newer' }).click();
        expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/events');

        await page.goto('/block');
        await page.getByLabel('Address or domain').fill('no address');
        await page.locator('form', { hasText: 'Block a sender' }).getByLabel('Your ticket').fill('ticket 1');
        await page.locator('form', { hasText: 'Block a sender' }).getByRole('button').click();
        expect(await count(page, '#plan [role=alert]')).toBe(1);
        expect(await page.getByLabel('Address or domain').inputValue()).toBe('no address');
        // The address of a form leads to its page.
        for (const [path, screen] of Object.entries({
            '/held/review': '/held',
            '/block/do': '/block',
            '/settings/sync': '/settings',
            '/sandbox/hour': '/sandbox',
            '/findings/directory': '/findings',
            '/integration/check': '/',
            '/logout': '/',
            '/login': '/'
        })) {
            await page.goto(path);
            expect(new URL(page.url()).pathname, path).toBe(screen);
        }
        await page.context().close();
    });

    it('shows events, finds among them, and draws the threats', async () => {
        await ann.goto('/events');
        await ann.locator('#chart canvas').waitFor();
        expect(await count(ann, '#found tbody tr')).toBe(50);
        await expectInOrder(ann);
        await picture(ann, 'events');

        await ann.getByLabel('Kind').selectOption('Attachment');
        await ann.getByLabel('Threats only').check();
        const verdicts = async () => new Set((await ann.locator('#found tbody tr td:nth-child(5)').allTextContents()).map((text) => text.trim()));
        await expect.poll(verdicts).toEqual(new Set(['malicious', 'unsafe']));
        expect(new Set(await ann.locator('#found tbody tr td:nth-child(2)').allTextContents())).toEqual(new Set(['Attachment']));
        expect(ann.url()).toContain('model=AttachmentProtectLog');

        // Somebody writes HTML into a subject, and somebody else looks for it: both are text.
        const hostile = '"><img src=x onerror=alert(1)> 50%_';
        const event = { model: 'DlpLog', id: 'hostile', at: new Date(demo.services.now()).toISOString(), sender: hostile, recipient: '', summary: hostile };
        demo.services.store.saveEvent('acme', { ...event, verdict: hostile, isThreat: true, messageId: hostile });
        await ann.goto(`/events?${new URLSearchParams({ text: hostile, sender: '50%_' }).toString()}`);
        expect(await count(ann, '#found tbody tr')).toBe(1);
        expect(await ann.locator('#found .long').textContent()).toBe(hostile);
        expect(await count(ann, 'img')).toBe(0);
        demo.services.store.dropEvent('acme', 'DlpLog', 'hostile');

        // Why nothing was found, and the way on.
        await ann.goto('/events?from=2026-02-01&to=2026-01-01');
        expect(await ann.locator('#found').textContent()).toContain('0 events: the first day is after the last one.');
        await ann.getByRole('link', { name: 'Clear the filters' }).click();
        await ann.locator('#found tbody tr').first().waitFor();
    });

    it('shows new events without being asked', async () => {
        await ann.goto('/events');
        const total = () => demo.services.store.countEvents('acme');
        const before = total();
        // An hour without an event happens.
        const hourLater = () => world().controls.passHour().then(total);
        await expect.poll(hourLater, { timeout: 20_000, interval: 1_000 }).toBeGreaterThan(before);
        await ann.getByText(`${before} events`).waitFor({ state: 'detached' });
    });

    it('releases a held message, after it has shown what that does', async () => {
        await ann.goto('/held');
        await expectInOrder(ann);
        const first = ann.locator('tbody tr').first();
        const id = await first.getByRole('checkbox').getAttribute('value');
        await first.getByRole('checkbox').check();
        await ann.getByRole('button', { name: 'Release…' }).click();
        await ann.getByRole('heading', { name: 'Release 1 message?' }).waitFor();
        expect(await ann.evaluate('document.activeElement.id')).toBe('review');
        expect(await ann.locator('#review pre').textContent()).toContain(id);
        await expectInOrder(ann);
        await picture(ann, 'held');
        const { held } = world().simulatorOf('acme').state;
        const before = held.size;
        await ann.getByRole('button', { name: 'Release now' }).dblclick();
        await ann.getByText('Released 1 held message.').waitFor();
        expect(await count(ann, `input[value="${id}"]`)).toBe(0);
        expect(held.size).toBe(before - 1);

        // Whatever a browser does: one form is one deed, and its repetition is told what came of it.
        const other = (await ann.locator('tbody tr').first().getByRole('checkbox').getAttribute('value')) ?? '';
        const csrf = await ann.locator('[name=csrf]').first().inputValue();
        const headers = { origin: demo.url };
        const reject = (fields: Record<string, string>) =>
            ann.request.post('/held/decide', { form: { csrf, decision: 'reject', id: other, ...fields }, headers, maxRedirects: 0 });
        await reject({});
        expect(held.size).toBe(before - 1);
        const form = { once: randomUUID() };
        await Promise.all([reject(form), reject(form)]);
        await reject(form);
        expect(held.size).toBe(before - 2);
        // Filled in otherwise, after a step back, it is another form.
        await ann.goto('/held');
        const third = (await ann.locator('tbody tr').first().getByRole('checkbox').getAttribute('value')) ?? '';
        await reject({ ...form, id: third });
        expect(held.size).toBe(before - 3);
        expect(demo.services.store.deeds('acme').map(({ what }) => what)).toEqual([
            'Rejected 1 held message',
            'Rejected 1 held message',
            'Released 1 held message'
        ]);
        await ann.goto('/held');
        expect(await ann.locator('.notice').textContent()).toBe('Rejected 1 held message.');
    });

    it('traces a message, compares the directory, judges the settings, answers a question', async () => {
        await ann.goto('/trace');
        // Each of what it offers is found.
        const offered = await ann.locator('#found li a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        expect(offered).toHaveLength(5);
        for (const address of offered) {
            expect(await (await ann.request.get(address)).text(), address).toContain('Timeline');
        }
        expect(await (await ann.request.get(`/trace?message=${'x'.repeat(1_001)}`)).text()).toContain(
            'What you look for is too long: 1000 characters at most.'
        );
        const sender = world().simulatorOf('acme').state.mail.tracked.at(-1)?.fromHeader.email ?? '';
        await ann.getByLabel('Message id in angle brackets, or the address of a sender').fill(sender);
        await ann.getByRole('button', { name: 'Trace' }).click();
        await ann.locator('#found tbody a').first().click();
        await ann.getByRole('table', { name: 'Timeline' }).waitFor();
        expect(await count(ann, 'tbody tr')).toBeGreaterThan(1);
        await expectInOrder(ann);

        await ann.goto('/findings');
        expect(await count(ann, 'tbody .badge.bad')).toBeGreaterThan(0);
        // What is wrong, and with what: the title of a rule says the opposite.
        const wrong = await ann.getByRole('table', { name: 'Settings that weaken the protection' }).locator('tbody tr').allInnerTexts();
        expect(wrong.join()).not.toContain('Anti-spoofing policies are in force');
        expect(wrong.some((row) => row.includes('.example') && row.includes('Every link to the domain is opened without a check.'))).toBe(true);
        expect(new Set(wrong).size).toBe(wrong.length);
        const differences = await ann.getByRole('table', { name: 'Differences' }).locator('tbody td:first-child').allTextContents();
        expect(differences).toEqual(
            expect.arrayContaining([
                'A mailbox nobody in your directory has',
                'May not sign in, and still gets mail',
                'In your directory, and without a mailbox'
            ])
        );
        await expectInOrder(ann);
        // Against no accounts every mailbox would be one too many.
        const directory = demo.services.store.directoryOf('acme');
        demo.services.store.setDirectory('acme', '');
        await ann.reload();
        expect(await ann.locator('section[aria-labelledby=users]').textContent()).toContain('Your directory below is empty.');
        expect(await ann.getByRole('table', { name: 'Differences' }).count()).toBe(0);
        demo.services.store.setDirectory('acme', directory);

        await ann.goto('/assistant');
        await ann.getByLabel('Your question').fill('What is held at the moment?');
        await ann.getByRole('button', { name: 'Ask' }).click();
        await ann.getByText('it ran the tool').waitFor();
        expect(await ann.locator('#answer').textContent()).toContain('list-held-messages');
        expect(await ann.locator('.answer').textContent()).toBe(`${world().simulatorOf('acme').state.held.size} held messages; the first 5 are below.`);
        await expectInOrder(ann);
    });

    it('blocks a link after a plan, and undoes it', async () => {
        const urls = () => world().simulatorOf('acme').state.managedUrls.entries.size;
        const before = urls();
        await ann.goto('/block');
        const form = ann.locator('form', { has: ann.getByRole('heading', { name: 'Block a link' }) });
        await form.getByLabel('Link, as it stands in the mail').fill('https://bad.example.com/login');
        await form.getByLabel('Your ticket').fill('ticket 42');
        await form.getByRole('button').click();
        await ann.getByRole('heading', { name: 'Block a link: https://bad.example.com/login?' }).waitFor();
        expect(urls()).toBe(before);
        await expectInOrder(ann);
        await ann.getByRole('button', { name: 'Block now' }).click();
        await ann.getByText('https://bad.example.com/login is blocked.').waitFor();
        expect(urls()).toBe(before + 1);

        // The other company tries the number of this undo.
        await send(ben, '/block/undo', { number: '1' });
        await send(ben, '/block/undo', { number: '2' });
        expect(urls()).toBe(before + 1);

        await ann.getByRole('button', { name: 'Undo' }).click();
        await ann.getByText('Undone.').waitFor();
        expect(urls()).toBe(before);
        expect(await ann.locator('.deeds li').first().innerText()).toMatch(/Ann Lee: Block a link: .* Undone [\d-]+ [\d:]+ by Ann Lee\.$/s);
    });

    /** A form that no page of ours has: whatever its fields, with this page's own session and token. */
    async function send(page: Page, path: string, fields: Record<string, string>, csrf?: string): Promise<number> {
        await page.goto('/settings');
        const token = csrf ?? (await page.locator('[name=csrf]').first().inputValue());
        const form = { csrf: token, once: randomUUID(), ...fields };
        const response = await page.request.post(path, { form, headers: { origin: demo.url } });
        return response.status();
    }

    it('keeps the two companies apart', async () => {
        // What one has, the other does not find.
        const secret = { sender: 'secret@sender.example', recipient: 'ann@example.com', summary: 'of Acme alone', verdict: 'malicious', isThreat: true };
        demo.services.store.saveEvent('acme', { model: 'DlpLog', id: 'secret', at: new Date(demo.services.now()).toISOString(), messageId: null, ...secret });
        for (const [page, found] of [
            [ann, '1 event.'],
            [ben, '0 events']
        ] as const) {
            await page.goto('/events?text=of+Acme+alone');
            expect(await page.locator('#found').textContent()).toContain(found);
        }
        const others = demo.services.store.events('birch', {}).total;
        expect(await (await ben.request.get('/events/threats.json')).json()).not.toEqual(await (await ann.request.get('/events/threats.json')).json());

        await ann.goto('/held');
        const id = (await ann.locator('tbody tr').first().getByRole('checkbox').getAttribute('value')) ?? '';
        const held = world().simulatorOf('acme').state.held.size;
        const { id: connectionId = '' } = demo.services.store.connectionOf('acme') ?? {};
        // Nothing in a form says whose it is; what is added to it is not read.
        for (const [path, fields] of [
            ['/held/decide', { decision: 'reject', id, tenant: 'acme', tenantId: 'acme', connection: connectionId, connectionId }],
            ['/settings/disconnect', { confirm: 'Acme Ltd', tenant: 'acme', connectionId }],
            ['/integration/connected', { connectionId, tenant: 'acme' }]
        ] as const) {
            await send(ben, path, fields);
        }
        // An id means something in one's own account only, where it may be that of another message.
        expect(world().simulatorOf('acme').state.held.size).toBe(held);
        expect(demo.services.store.connectionOf('acme')?.id).toBe(connectionId);
        expect(demo.services.store.connectionOf('birch')?.id).not.toBe(connectionId);
        expect(demo.services.store.events('birch', {}).total).toBe(others);
    });

    it('refuses forms that are not its own', async () => {
        await ann.goto('/settings');
        const token = await ann.locator('[name=csrf]').first().inputValue();
        const confirm = { confirm: 'Birch and Sons' };
        const form = { ...confirm, csrf: await ben.goto('/settings').then(() => ben.locator('[name=csrf]').first().inputValue()) };
        // Without a token, with that of somebody else, from another site, without a session, and webhooks that nobody signed.
        expect(await send(ben, '/settings/disconnect', confirm, '')).toBe(403);
        expect(await send(ben, '/settings/disconnect', confirm, token)).toBe(403);
        const elsewhere = await ben.request.post('/settings/disconnect', { form, headers: { origin: 'https://elsewhere.example' } });
        expect(elsewhere.status()).toBe(403);
        // From a tab of an earlier sign-in: the way on.
        const refused = await ben.request.post('/settings/disconnect', {
            form: { csrf: token },
            headers: { origin: demo.url, referer: `${demo.url}/settings` }
        });
        expect(await refused.text()).toContain('<a href="/settings">Load its page anew</a>');
        const stranger = await fetch(`${demo.url}/settings/disconnect`, {
            method: 'POST',
            body: new URLSearchParams(form),
            redirect: 'manual',
            headers: { origin: demo.url }
        });
        expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/login']);
        const event = { type: 'auth', operation: 'deletion', success: true, connectionId: demo.services.store.connectionOf('birch')?.id };
        expect((await fetch(`${demo.url}/webhooks/nango`, { method: 'POST', body: JSON.stringify(event) })).status).toBe(401);
        expect(demo.services.store.connectionOf('birch')).toBeDefined();
    });

    it('tells wherever somebody is that a right was taken away, and what to do', async () => {
        await ann.goto('/block');
        world().controls.setPermission('acme', false);
        await demo.services.customers.clientOf('acme')?.syncs.trigger('url-protect-logs');
        await ann.getByText(/^1 of \d+ functions lack rights in Mimecast\.$/).waitFor();
        await expectInOrder(ann);
        await ann.getByRole('link', { name: 'What to do' }).click();
        await ann.getByText('In the role of the API application tick: Monitoring | URL Protection | Read.').waitFor();
        expect(await ann.locator('.checklist .missing').textContent()).toContain('url-protect-logs');
        await expectInOrder(ann);
        await picture(ann, 'attention');

        // Of the other company nothing was taken.
        await ben.goto('/');
        await ben.getByText('Connected', { exact: true }).waitFor();

        world().controls.setPermission('acme', true);
        await ann.getByRole('button', { name: 'Check again' }).click();
        await ann.getByText('Connected', { exact: true }).waitFor();
    });

    it('asks for new keys when Mimecast refuses the old ones', async () => {
        const before = demo.services.store.countEvents('acme');
        await ann.goto('/sandbox');
        await expectInOrder(ann);
        world().controls.setPermission('acme', false);
        await ann.getByRole('button', { name: 'Create new keys (the current ones stop working)' }).click();
        await ann.getByText('Done. The next call is refused.').waitFor();
        // Nothing but the keys is new.
        expect(world().controls.isPermitted('acme')).toBe(false);
        world().controls.setPermission('acme', true);
        await ann.getByText('Mimecast refuses the keys of this connection').waitFor();
        await connect(ann, 'acme', 'Reconnect');
        expect(demo.services.store.countEvents('acme')).toBeGreaterThanOrEqual(before);
    });

    it('refuses the keys of the other company, and shows nothing of it', async () => {
        const { id = '' } = demo.services.store.connectionOf('acme') ?? {};
        const birch = world().simulatorOf('birch').state.company;
        const session = await demo.services.mimecast.reconnect(id, { apiHost: world().apiHostOf('birch') });
        await ann.goto(session.connectLink);
        await ann.getByLabel('Client ID').fill(accountOf('birch').clientId);
        await ann.getByLabel('Client Secret').fill(accountOf('birch').clientSecret);
        await ann.locator('button[type=submit]').click();
        await ann.getByText('Show error details').click();
        await ann.getByText(`the credentials are of account ${birch.accountCode}`).waitFor();
        for (const path of ['/', '/settings', '/held', '/events']) {
            await ann.goto(path);
            expect(await ann.content()).not.toMatch(new RegExp(`${birch.accountName}|${birch.accountCode}`));
        }
        await connect(ann, 'acme', 'Reconnect');
    });

    it('pauses and starts a sync', async () => {
        await ann.goto('/settings');
        await expectInOrder(ann);
        // While it is on its way it cannot be sent again.
        const label = 'Pause dlp-logs';
        await ann.evaluate(`addEventListener('pagehide', () => sessionStorage.setItem('off', document.querySelector('[aria-label="${label}"]').disabled))`);
        await ann.getByRole('button', { name: label }).click();
        await ann.getByText('dlp-logs: paused.').waitFor();
        await ann.goto('/');
        expect(await ann.locator('#card').textContent()).toContain('Paused, so that nothing new is read: dlp-logs.');
        expect(await ann.locator('.checklist .paused').textContent()).toMatch(/dlp-logs\s+paused/);
        await expectInOrder(ann);
        await ann.goto('/events');
        expect(await ann.locator('#found').textContent()).toContain('Paused, so that nothing new of it comes: dlp-logs.');
        expect(await ann.evaluate("sessionStorage.getItem('off')")).toBe('true');
        await ann.goto('/settings');
        await ann.getByRole('button', { name: 'Start dlp-logs' }).click();
        await ann.getByText('dlp-logs: started.').waitFor();
    });

    it('works with a Nango of its own that sends it no webhooks, and goes on after a restart', async () => {
        const { url: host, secretKey: apiKey, connectUrl: connectUiUrl } = world().nango;
        const database = join(mkdtempSync(join(tmpdir(), 'saas-app-')), 'demo.sqlite');
        const options = { port: 0, database, nango: { host, apiKey, connectUiUrl }, log: (line: string) => problems.push(line) };
        // A database of the first version of this application.
        const old = new DatabaseSync(database);
        old.exec(`create table connection (tenant_id text primary key, id text not null unique, connected_at text not null, state text);
            create table deed (number integer primary key, tenant_id text not null, at text not null, who text not null, what text not null, undo text);`);
        old.close();
        const first = await startDemo(options);
        const user = first.services.store.users().find(({ tenantId }) => tenantId === 'birch');
        // The connection is there already; this application has not heard of it.
        expect(await first.services.customers.adopt('acme-which-is-nobody')).toBe(false);
        expect(await first.services.customers.adopt('birch')).toBe(true);
        await expect.poll(() => first.services.store.countEvents('birch'), { timeout: 20_000 }).toBe(demo.services.store.countEvents('birch'));
        // Another process has heard of the same connection, or of one in its place.
        const { store } = first.services;
        const known = store.connectionOf('birch');
        store.setConnection('birch', known?.id ?? '', 'later');
        expect(store.connectionOf('birch')).toEqual(known);
        store.setConnection('acme', 'first', 'then');
        store.setConnection('acme', 'second', 'later');
        expect(store.connectionOf('acme')).toEqual({ id: 'second', connectedAt: 'later', state: null, problem: null });
        store.forget('acme');
        const headers = { cookie: `session=${first.services.store.beginSession(user?.id ?? '', Date.now())}` };
        expect((await fetch(`${first.url}/sandbox`, { headers })).status).toBe(404);
        expect(await (await fetch(first.url, { headers })).text()).not.toContain('in the sandbox');
        // A model that cannot be reached is no fault of the page.
        const tenant = first.services.customers.clientOf('birch');
        const { text } = await ask({
            mimecast: first.services.mimecast,
            tenant: tenant ?? first.services.mimecast.tenant('none'),
            question: 'Hello?',
            model: 'no-such/model'
        });
        expect(text).toContain('The model could not be asked: ');
        await first.close();

        const again = await startDemo(options);
        expect(again.services.store.connectionOf('birch')?.id).toBe(demo.services.store.connectionOf('birch')?.id);
        expect(again.services.store.countEvents('birch')).toBe(demo.services.store.countEvents('birch'));
        await again.close();
        rmSync(dirname(database), { recursive: true });
    });

    it('says why a new connection cannot be set up, and what cannot be started', async () => {
        const lines: string[] = [];
        const unreachable = await startDemo({ port: 0, nango: { host: 'http://127.0.0.1:9', apiKey: 'none' }, log: (line) => lines.push(line) });
        const { store, customers } = unreachable.services;
        store.setConnection('acme', 'new', new Date().toISOString());
        await customers.check('acme');
        const headers = { cookie: `session=${store.beginSession('ann', Date.now())}` };
        const card = await (await fetch(unreachable.url, { headers })).text();
        expect(card).toContain('The connection was made, and cannot be set up.');
        expect(card).toContain(`<li>${store.connectionOf('acme')?.problem ?? 'no problem'}</li>`);
        expect(lines).not.toEqual([]);
        await unreachable.close();

        const started = spawnSync(process.execPath, ['--import', './scripts/from-source.ts', 'examples/saas-app/main.ts'], {
            cwd: root,
            encoding: 'utf8',
            env: { ...process.env, NODE_NO_WARNINGS: '1', PORT: 'abc' }
        });
        expect([started.status, started.stderr.trim()]).toEqual([1, 'PORT is "abc": it has to be a number from 0 to 65535, where 0 takes any free port.']);
    });

    it('disconnects, and keeps nothing', async () => {
        const { store } = demo.services;
        const connectionId = store.connectionOf('acme')?.id ?? '';
        const others = store.countEvents('birch');
        await ann.goto('/settings');
        await ann.getByText('The history of what was done goes too').waitFor();
        await ann.getByLabel('Type Acme Ltd to confirm').fill('Birch and Sons');
        await ann.getByRole('button', { name: 'Disconnect' }).click();
        await ann.getByText('Nothing was disconnected').waitFor();
        await ann.getByLabel('Type Acme Ltd to confirm').fill('Acme Ltd');
        await ann.getByRole('button', { name: 'Disconnect' }).click();
        await ann.getByText('Not connected').waitFor();

        expect([store.connectionOf('acme'), store.countEvents('acme'), store.deeds('acme')]).toEqual([undefined, 0, []]);
        const tables = store.database.prepare("select name from sqlite_schema where type = 'table'").all();
        for (const { name } of tables) {
            const rows = JSON.stringify(store.database.prepare(`select * from "${String(name)}"`).all());
            expect(rows, String(name)).not.toContain(connectionId);
        }
        await expect(demo.services.mimecast.tenant(connectionId).health()).rejects.toMatchObject({ type: 'connection_not_found' });
        expect(store.countEvents('birch')).toBeGreaterThanOrEqual(others);
    });

    it('leads out of a page whose session has ended', async () => {
        await ben.goto('/events?threats=on');
        const [cookie] = await ben.context().cookies();
        demo.services.store.endSession(cookie?.value ?? '');
        await ben.waitForURL('**/login?to=%2Fevents%3Fthreats%3Don');
        await ben.getByLabel('Ben Ito').check();
        await ben.getByRole('button', { name: 'Sign in' }).click();
        await ben.waitForURL('**/events?threats=on');
        const odd = `foo://${new URL(demo.url).host}/\\elsewhere.example`;
        // Somebody who is signed in is led on at once.
        expect((await ben.request.get(`/login?${new URLSearchParams({ to: odd }).toString()}`, { maxRedirects: 0 })).headers()['location']).toBe('/');
        for (const to of ['https://elsewhere.example/', '//elsewhere.example', '/x/..//elsewhere.example/', '/\\elsewhere.example', odd]) {
            const { headers } = await fetch(`${demo.url}/login`, {
                method: 'POST',
                body: new URLSearchParams({ user: 'ben', to }),
                redirect: 'manual',
                headers: { origin: demo.url }
            });
            expect(headers.get('location'), to).toBe('/');
        }
        expect(problems).toEqual([]);
    });
});

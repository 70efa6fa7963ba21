/**
 * The application: what stands in front of every screen, and where the screens are.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { isMimecastError } from 'nango-mimecast';
import { assistantPages } from './pages/assistant.ts';
import { blockPages } from './pages/block.ts';
import { eventPages } from './pages/events.ts';
import { findingPages } from './pages/findings.ts';
import { guideImages, guidePages } from './pages/guide.ts';
import { heldPages } from './pages/held.ts';
import { integrationPages } from './pages/integration.ts';
import { goTo, ownPath, pageOf, publicPage, show } from './pages/layout.ts';
import type { Env, Services } from './pages/layout.ts';
import { cookieName, loginPages } from './pages/login.ts';
import { sandboxPages } from './pages/sandbox.ts';
import { settingsPages } from './pages/settings.ts';
import { tracePages } from './pages/trace.ts';

const { resolve } = createRequire(import.meta.url);
const own = join(import.meta.dirname, 'public');
const frontend = dirname(resolve('@nangohq/frontend'));

/** What the browser loads, straight from the packages: there is no build. */
const assets: Record<string, [file: string, type: string]> = {
    ...guideImages,
    'app.css': [join(own, 'app.css'), 'text/css'],
    'app.js': [join(own, 'app.js'), 'text/javascript'],
    'htmx.js': [resolve('htmx.org/dist/htmx.min.js'), 'text/javascript'],
    'uplot.js': [resolve('uplot/dist/uPlot.esm.js'), 'text/javascript'],
    'uplot.css': [resolve('uplot/dist/uPlot.min.css'), 'text/css'],
    // Its modules name each other by relative addresses, so they stand side by side.
    'nango/index.js': [join(frontend, 'index.js'), 'text/javascript'],
    'nango/connectUI.js': [join(frontend, 'connectUI.js'), 'text/javascript'],
    'nango/authModal.js': [join(frontend, 'authModal.js'), 'text/javascript']
};

/** @param connectOrigins where Nango's Connect UI and its API are for a browser */
export function createApp(services: Services, connectOrigins: readonly string[]): Hono<Env> {
    const { mimecast, customers, store, sandbox } = services;
    const app = new Hono<Env>();

    app.use(
        secureHeaders({
            contentSecurityPolicy: {
                defaultSrc: ["'none'"],
                scriptSrc: ["'self'"],
                styleSrc: ["'self'"],
                imgSrc: ["'self'", 'data:'],
                connectSrc: ["'self'"],
                frameSrc: [...connectOrigins],
                // Without script the form that connects leads to the Connect UI.
                formAction: ["'self'", ...connectOrigins],
                baseUri: ["'none'"],
                frameAncestors: ["'none'"]
            },
            xFrameOptions: 'DENY',
            referrerPolicy: 'same-origin'
        })
    );

    app.use(bodyLimit({ maxSize: 1024 * 1024 }));

    // Nango's webhooks have a signature in place of a session. It covers the bytes as they came.
    app.post('/webhooks/nango', async (c) => {
        try {
            const event = mimecast.webhooks.verify(await c.req.arrayBuffer(), c.req.raw.headers);
            // Answered at once: Nango does not wait for what is done about it.
            customers.onWebhook(event).catch((error: unknown) => console.error('Webhook:', isMimecastError(error) ? error.message : error));
            return c.body(null, 204);
        } catch (error) {
            if (!isMimecastError(error)) {
                throw error;
            }
            return c.text('refused', 401);
        }
    });

    app.get('/assets/:name{.+}', (c) => {
        const name = c.req.param('name');
        const [file, type] = (Object.hasOwn(assets, name) && assets[name]) || [];
        return file === undefined || type === undefined ? c.notFound() : c.body(readFileSync(file), 200, { 'content-type': type, 'cache-control': 'no-cache' });
    });

    // For administrators, who need no account with us to read it.
    app.route('/guide', guidePages());

    // From here on: nothing of it is kept by a browser or a proxy.
    app.use(async (c, next) => {
        await next();
        c.header('cache-control', 'no-store');
    });

    // Two guards against forms of other sites: where the browser says it comes from, and a token that only our own pages know.
    app.use(csrf());
    app.use(async (c, next) => {
        const session = store.session(getCookie(c, cookieName) ?? '', Date.now());
        if (session) {
            c.set('session', session);
        }
        if (c.req.path === '/login') {
            return next();
        }
        const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
        if (!session) {
            const asked = isRead && c.req.header('hx-request') === undefined ? ownPath(c, c.req.url) : pageOf(c);
            return goTo(c, asked === undefined || asked === '/' ? '/login' : `/login?${new URLSearchParams({ to: asked }).toString()}`);
        }
        if (!isRead) {
            const { csrf: token } = await c.req.parseBody();
            if (token !== session.csrf) {
                return stale(c);
            }
        }
        return next();
    });

    /** A tab from before the present sign-in, or a form of nobody we know. */
    function stale(c: Context<Env>): Response | Promise<Response> {
        const back = pageOf(c) ?? '/';
        if (c.req.header('hx-request') !== undefined) {
            store.leaveNotice(c.var.session.id, 'Nothing was done: the page was from before you signed in. Here it is anew.');
            return goTo(c, back);
        }
        const words = html`<p>Nothing was done: this form is from before you signed in as ${c.var.session.user.name}, or not of this product.</p>
            <p><a href="${back}">Load its page anew</a> and try again.</p>`;
        return show(c, services, 'Refused', words, 403);
    }

    app.route('/', loginPages(services));
    app.route('/', integrationPages(services));
    app.route('/events', eventPages(services));
    app.route('/held', heldPages(services));
    app.route('/trace', tracePages(services));
    app.route('/block', blockPages(services));
    app.route('/findings', findingPages(services));
    app.route('/assistant', assistantPages(services));
    app.route('/settings', settingsPages(services));
    if (sandbox) {
        app.route('/sandbox', sandboxPages(services, sandbox));
    }

    app.notFound((c) => c.html(publicPage('Not found', html`<p>There is no such page. <a href="/">To the beginning</a></p>`), 404));
    app.onError((error, c) => {
        if (error instanceof HTTPException) {
            return error.getResponse();
        }
        console.error(isMimecastError(error) ? error.message : error);
        const why = isMimecastError(error) ? error.message : 'Something went wrong here, and it is in our log.';
        return c.html(publicPage('That did not work', html`<p>${why} <a href="/">To the beginning</a></p>`), 500);
    });
    return app;
}

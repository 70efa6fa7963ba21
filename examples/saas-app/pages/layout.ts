/**
 * What every page has: the frame around it, and the guards in front of it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { isMimecastError } from 'nango-mimecast';
import type { Mimecast, Tenant } from 'nango-mimecast';
import type { Customers } from '../customers.ts';
import type { SandboxControls } from '../sandbox.ts';
import type { Session, Store, StoredConnection, User } from '../store.ts';
import { attentionOf } from './attention.ts';

/** What the screens are made with. */
export interface Services {
    mimecast: Mimecast;
    customers: Customers;
    store: Store;
    /** The time of the events: in the sandbox it can be moved. */
    now: () => number;
    /** Only in the sandbox: the keys to connect with, and the levers of the simulated Mimecast. */
    sandbox?: SandboxControls | undefined;
    /** A model of the Vercel AI Gateway for the assistant. */
    model?: string | undefined;
}

export interface Env {
    Variables: {
        session: Session;
        tenant: Tenant;
        /** The one-time token of the form that is being carried out. */
        once?: string;
    };
}

/** A piece of a page: `html` has escaped every value that was put into it. */
export type Html = ReturnType<typeof html>;

const screens = [
    ['/', 'Integration'],
    ['/events', 'Events'],
    ['/held', 'Hold queue'],
    ['/trace', 'Trace'],
    ['/block', 'Block'],
    ['/findings', 'Findings'],
    ['/assistant', 'Assistant'],
    ['/settings', 'Settings']
] as const;

function frame(title: string, top: Html | string, main: Html): Html {
    return html`<!doctype html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>${title} · Mail Desk</title>
                <link rel="stylesheet" href="/assets/uplot.css" />
                <link rel="stylesheet" href="/assets/app.css" />
                <link rel="icon" href="data:," />
                <script src="/assets/htmx.js" defer></script>
                <script src="/assets/app.js" type="module"></script>
            </head>
            <body>
                <a class="skip" href="#main">Skip to the content</a>
                ${top}
                <main id="main" tabindex="-1">
                    <h1>${title}</h1>
                    ${main}
                </main>
            </body>
        </html>`;
}

/** A page for nobody in particular. */
export const publicPage = (title: string, main: Html): Html => frame(title, '', main);

/** A page of the signed-in person's tenant. */
export function show(
    c: Context<Env>,
    { store, sandbox }: Services,
    title: string,
    main: Html,
    status: 200 | 400 | 403 | 404 | 502 = 200
): Response | Promise<Response> {
    const { session } = c.var;
    const { user } = session;
    // What looks again by itself must not take it away from the page that is read.
    const notice = c.req.header('hx-request') === undefined ? store.takeNotice(session.id) : null;
    const path = c.req.path;
    const links = [...screens, ...(sandbox ? ([['/sandbox', 'Sandbox']] as const) : [])];
    const top = html`<header>
            <p class="brand">Mail Desk</p>
            <p class="who">${user.name}, <strong>${user.tenantName}</strong></p>
            <form method="post" action="/logout">${csrfField(session)}<button class="quiet">Sign out</button></form>
        </header>
        <nav aria-label="Screens">
            ${links.map(([href, name]) => {
                const isHere = href === '/' ? path === '/' || path.startsWith('/integration') : path.startsWith(href);
                return html`<a href="${href}" ${isHere ? html`aria-current="page"` : ''}>${name}</a> `;
            })}
        </nav>
        ${path === '/' ? '' : banner(store.connectionOf(user.tenantId))} ${hint(sandbox, user)}
        ${notice === null ? '' : html`<p class="notice" role="status">${notice}</p>`}`;
    return c.html(frame(title, top, main), status);
}

/** Lies over the Connect UI while that is open, where there is something to say: see app.js. */
function hint(sandbox: SandboxControls | undefined, { tenantId, tenantName }: User): Html {
    const { clientId, clientSecret } = sandbox?.keysOf(tenantId) ?? {};
    return html`<aside id="hint" class="row" popover="manual" aria-label="Help with the form">
        <p id="refused" role="alert"></p>
        ${
            sandbox &&
            html`<span data-keys>Keys of ${tenantName} in the sandbox:</span>
                <button class="quiet" data-copy="${clientId}">Copy client ID</button>
                <button class="quiet" data-copy="${clientSecret}">Copy client secret</button>`
        }
        <button class="quiet" popovertarget="hint" popovertargetaction="hide">Hide</button>
    </aside>`;
}

/** On every page, and it looks again by itself: what is wrong is seen wherever somebody is. */
export function banner(connection: StoredConnection | undefined): Html {
    const attention = attentionOf(connection);
    return html`<div id="attention" role="status" hx-get="/attention" hx-trigger="every 2s" hx-swap="outerMorph">
        ${attention ? html`<p class="banner"><strong>${attention.title}.</strong> <a href="/">What to do</a></p>` : ''}
    </div>`;
}

/** Goes into every form that is posted. */
export const csrfField = (session: Session): Html => html`<input type="hidden" name="csrf" value="${session.csrf}" />`;

/** Goes into every form that does something, whose route is guarded by {@link once}. */
export const onceFields = (session: Session): Html =>
    html`${csrfField(session)}<input type="hidden" name="once" value="${randomBytes(18).toString('base64url')}" />`;

/** How long a form that was sent twice waits for what comes of the first. */
const patienceMs = 60_000;

/** A form that does something is carried out once, however often it is sent: two clicks, a reloaded page, a step back. Whoever sends it again is told what came of the first. */
export const once =
    (services: Services, back: string): MiddlewareHandler<Env> =>
    async (c, next) => {
        const { store } = services;
        const { once: given, csrf: _, ...fields } = await c.req.parseBody({ all: true });
        if (typeof given !== 'string' || !/^[\w-]{16,64}$/.test(given)) {
            return goOn(c, services, back, 'Nothing was done: the form was not complete. Try again from here.');
        }
        // The same form filled in otherwise, after a step back, is another one.
        const token = createHash('sha256')
            .update(JSON.stringify([given, c.req.path, Object.entries(fields).sort()]))
            .digest('base64url');
        const { id } = c.var.session;
        if (store.takeForm(id, token)) {
            c.set('once', token);
            await next();
            if (store.formOutcome(id, token) === undefined) {
                store.setFormOutcome(id, token, { path: back, notice: 'That did not work. It is not known whether it was done: look before you repeat it.' });
            }
            return;
        }
        const until = Date.now() + patienceMs;
        let outcome = store.formOutcome(id, token);
        while (outcome === undefined && Date.now() < until) {
            await sleep(100);
            outcome = store.formOutcome(id, token);
        }
        return goOn(
            c,
            services,
            outcome?.path ?? back,
            outcome?.notice ?? 'This was sent already, and what came of it is not known yet: look before you repeat it.'
        );
    };

/** After a change: another page with a sentence, so that loading it again repeats nothing. */
export function goOn(c: Context<Env>, { store }: Services, path: string, notice: string): Response {
    const { session, once: token } = c.var;
    store.leaveNotice(session.id, notice);
    if (token !== undefined) {
        store.setFormOutcome(session.id, token, { path, notice });
    }
    return c.redirect(path, 303);
}

/** Last among the routes of a screen: the address of a form, loaded as a page, leads to the screen. */
export const leadBack = (app: Hono<Env>, path: string): unknown => app.get('/*', (c) => goTo(c, path));

/** An address of this application, without its host; undefined for any other. By the host alone, because behind TLS the server sees another protocol than the browser. */
export function ownPath(c: Context, address: string | undefined): string | undefined {
    const url = address === undefined || !URL.canParse(address, c.req.url) ? undefined : new URL(address, c.req.url);
    const isOurs = url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.host === new URL(c.req.url).host;
    // With two slashes, of either kind, it would be the address of another host.
    return isOurs && !/^[/\\]{2}/.test(url.pathname) ? `${url.pathname}${url.search}` : undefined;
}

/** The page on which somebody is who sends a form, or whose page asks for a piece of itself. */
export const pageOf = (c: Context): string | undefined => ownPath(c, c.req.header('hx-current-url') ?? c.req.header('referer'));

/** To another page, of a request for a piece of this one too: it would look for that piece in the other page. */
export const goTo = (c: Context, path: string): Response =>
    c.req.header('hx-request') === undefined ? c.redirect(path, 303) : c.body(null, 200, { 'HX-Redirect': path });

/** Links to the pages before and after this one, where there are any. */
export const pager = (label: string, newer: string | undefined, older: string | undefined): Html =>
    html`<nav class="row" aria-label="${label}">
        ${newer === undefined ? '' : html`<a href="${newer}" rel="prev">Newer</a>`} ${older === undefined ? '' : html`<a href="${older}" rel="next">Older</a>`}
    </nav>`;

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Only for tenants that are connected; the others are sent to where they can. */
export const needsConnection =
    ({ customers }: Services): MiddlewareHandler<Env> =>
    async (c, next) => {
        const tenant = customers.clientOf(c.var.session.user.tenantId);
        if (!tenant) {
            return goTo(c, '/');
        }
        c.set('tenant', tenant);
        return next();
    };

/** What a person can do about an error of Mimecast or Nango. Anything else is a fault of this application, and passed on. */
export function reasonOf(error: unknown): string {
    if (!isMimecastError(error)) {
        throw error;
    }
    const advice = error.permission ? ` Ask the Mimecast administrator to tick "${error.permission}".` : '';
    return `${error.message}${error.outcomeUnknown ? ' It is not known whether it was done: look before you repeat it.' : ''}${advice}`;
}

/** Of what was typed: longer than Mimecast takes is refused here, in plain words. */
export const longest = 1_000;
export const tooLong = (what: string): string => `${what} is too long: ${longest} characters at most.`;

export const problem = (reason: string): Html => html`<p class="problem" role="alert">${reason}</p>`;

export const timeText = (iso: string | null): Html | string =>
    iso === null ? 'unknown' : html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')}</time>`;

/** A table that can be scrolled sideways on a small screen, by keyboard too. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
    return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
        <table>
            <caption>
                ${caption}
            </caption>
            <thead>
                <tr>
                    ${heads.map((head) => (head === '' ? html`<td></td>` : html`<th scope="col">${head}</th>`))}
                </tr>
            </thead>
            <tbody>
                ${rows.map(
                    (cells) =>
                        html`<tr>
                            ${cells.map((cell) => html`<td>${cell}</td>`)}
                        </tr> `
                )}
            </tbody>
        </table>
    </div>`;
}

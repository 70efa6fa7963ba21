/**
 * The integration card: not connected, connected, or needs attention, with what to do and what works.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { explainConnectFailure, permissionsFor } from 'nango-mimecast';
import { usedFunctions } from '../customers.ts';
import type { ConnectionState, Session, StoredConnection } from '../store.ts';
import { attentionOf } from './attention.ts';
import { banner, csrfField, goOn, once, onceFields, plural, show, timeText } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

export function integrationPages(services: Services): Hono<Env> {
    const { customers, store } = services;
    const app = new Hono<Env>();

    app.get('/attention', (c) => c.html(banner(store.connectionOf(c.var.session.user.tenantId))));

    app.get('/', async (c) => {
        const { session } = c.var;
        const { tenantId } = session.user;
        // A page that is left open looks into our own database alone, until something is wrong.
        if (c.req.header('hx-request') === undefined || attentionOf(store.connectionOf(tenantId))) {
            await customers.refresh(tenantId);
        }
        const connection = store.connectionOf(tenantId);
        return show(c, services, 'Mimecast', card(session, connection, store.countEvents(tenantId)));
    });

    // With script the Connect UI opens over the page, without it on a page of its own. Both need the session: the browser never sees the key of Nango's API.
    app.post('/integration/connect', async (c) => {
        const { token, connectLink } = await customers.connect(c.var.session.user, new URL('/guide', c.req.url).href);
        if (c.req.header('accept') !== 'application/json') {
            return c.redirect(connectLink, 303);
        }
        const { origin, pathname, searchParams } = new URL(connectLink);
        return c.json({ sessionToken: token, baseURL: `${origin}${pathname}`, apiURL: searchParams.get('apiURL') ?? undefined });
    });

    // The browser says that something was connected. It does not say what: that is looked up by the tenant's tag.
    app.post('/integration/connected', async (c) => {
        const { tenantId } = c.var.session.user;
        const isNew = store.connectionOf(tenantId) === undefined;
        const isConnected = await customers.adopt(tenantId);
        if (isConnected && !isNew) {
            // New keys for a connection that was there.
            await customers.check(tenantId, true);
        }
        return c.body(null, 204);
    });

    // The Connect UI shows Nango's own words, and of a refused token request those say nothing.
    app.post('/integration/explain', async (c) => {
        const { type, message } = await c.req.parseBody();
        return c.text(explainConnectFailure({ type, message: typeof message === 'string' ? message.slice(0, 2_000) : '' }));
    });

    app.post('/integration/check', once(services, '/'), async (c) => {
        await customers.check(c.var.session.user.tenantId, true);
        return goOn(c, services, '/', 'Looked again.');
    });

    app.get('/integration/*', (c) => c.redirect('/', 303));

    return app;
}

const looksAgain = html`hx-get="/" hx-trigger="every 2s" hx-select="#card" hx-swap="outerMorph"`;

function card(session: Session, connection: StoredConnection | undefined, events: number): Html {
    if (!connection) {
        const { products, permissions } = permissionsFor(usedFunctions);
        return html`<section id="card" class="card" aria-labelledby="state" ${looksAgain}>
            <h2 id="state"><span class="badge">Not connected</span></h2>
            <p>Connect your Mimecast account to see its threats here, and to decide over held mail.</p>
            ${connectForm(session, 'Connect Mimecast')}
            <details>
                <summary>What your administrator needs for it</summary>
                <p>An API 2.0 application with these products, and a role with these permissions:</p>
                <h3>Products</h3>
                <ul>
                    ${products.map((either) => html`<li>${either.join(' or ')}</li>`)}
                </ul>
                <h3>Permissions</h3>
                <ul>
                    ${permissions.map((permission) => html`<li>${permission}</li>`)}
                </ul>
            </details>
        </section>`;
    }
    const attention = attentionOf(connection);
    return html`<section id="card" class="card" aria-labelledby="state" ${looksAgain}>
        <h2 id="state">
            ${
                attention
                    ? html`<span class="badge bad">Needs attention</span>`
                    : connection.state === null
                      ? html`<span class="badge">Connecting</span>`
                      : html`<span class="badge good">Connected</span>`
            }
        </h2>
        ${
            attention
                ? html`<p><strong>${attention.title}.</strong></p>
                      <ol>
                          ${attention.steps.map((step) => html`<li>${step}</li>`)}
                      </ol>
                      <div class="row">
                          <form method="post" action="/integration/check">${onceFields(session)}<button>Check again</button></form>
                          ${attention.kind === 'credentials' ? connectForm(session, 'Reconnect') : ''}
                      </div>`
                : html`<p>Connected ${timeText(connection.connectedAt)}. <a href="/events">${plural(events, 'event')}</a> read so far.</p>`
        }
        ${connection.state ? checks(connection.state, connection.problem) : ''}
    </section>`;
}

/** The button opens the Connect UI: see app.js. */
export function connectForm(session: Session, label: string): Html {
    return html`<form method="post" action="/integration/connect" data-connect>
        ${csrfField(session)}<button class="main">${label}</button>
        <noscript><p>Everything else here works without script. The form behind this button is Nango's, and needs it: allow script to connect.</p></noscript>
    </form>`;
}

const words = { allowed: 'works', untested: 'not tried', missing: 'lacks rights', failed: 'could not be tried' } as const;

/** What does not work comes first. What changes something, or needs the id of something, is not tried just to see. */
const order = ['missing', 'failed', 'paused', 'allowed', 'untested'];

function checks({ checklist, paused, checkedAt }: ConnectionState, problem: string | null): Html {
    const rows = checklist.map((row) => ({ ...row, shown: row.status === 'allowed' && paused.includes(row.name) ? 'paused' : row.status }));
    const byHand = rows.filter(({ shown }) => shown === 'paused').map(({ name }) => name);
    return html`${problem === null ? '' : html`<p>Last looked at ${timeText(checkedAt)}. Since then that fails: ${problem}</p>`}
        ${
            byHand.length === 0
                ? ''
                : html`<p class="paused">
                      Paused, so that nothing new is read: ${byHand.join(', ')}.
                      <a href="/settings">Start ${byHand.length === 1 ? 'it' : 'them'} in the settings</a>
                  </p>`
        }
        <h3>Permissions</h3>
        <ul class="checklist">
            ${rows
                .toSorted((one, other) => order.indexOf(one.shown) - order.indexOf(other.shown))
                .map(
                    ({ name, shown, status, permissions, products }) =>
                        html`<li class="${shown}">
                            <span class="name">${name}</span> <span>${shown === 'paused' ? 'paused; its rights are there' : words[status]}</span>
                            ${status === 'missing' ? html`<span class="needs">needs ${[...permissions, products.join(' or ')].filter(Boolean).join('; ')}</span>` : ''}
                        </li>`
                )}
        </ul>`;
}

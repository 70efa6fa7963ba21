/**
 * What became of one message: tracking, hold queue and logs in one order of time.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Tenant } from 'nango-mimecast';
import { needsConnection, problem, reasonOf, show, table, timeText } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

export function tracePages(services: Services): Hono<Env> {
    const { store, now } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', async (c) => {
        const wanted = c.req.query('message')?.trim() ?? '';
        const id = c.req.query('id') ?? '';
        let found: Html;
        try {
            if (id !== '') {
                found = await traced(c.var.tenant, { id });
            } else if (wanted === '') {
                found = beginning(store.events(c.var.session.user.tenantId, { onlyThreats: true }).events.map(({ sender }) => sender));
            } else if (wanted.startsWith('<')) {
                found = await traced(c.var.tenant, { messageId: wanted });
            } else {
                found = await listed(c.var.tenant, wanted, new Date(now() - 7 * 86_400_000));
            }
        } catch (error) {
            found = problem(reasonOf(error));
        }
        return show(
            c,
            services,
            'Trace a message',
            html`<form
                    method="get"
                    action="/trace"
                    hx-get="/trace"
                    hx-target="#found"
                    hx-select="#found"
                    hx-swap="outerHTML"
                    hx-replace-url="true"
                    hx-indicator="#busy"
                >
                    <label for="message">Message id in angle brackets, or the address of a sender</label>
                    <input id="message" name="message" required value="${wanted}" placeholder="<0001@partner.example>" />
                    <button class="main">Trace</button> <span id="busy" class="htmx-indicator">Looking…</span>
                </form>
                <div id="found" aria-live="polite">${found}</div>`
        );
    });

    return app;
}

async function traced(tenant: Tenant, message: { messageId: string } | { id: string }): Promise<Html> {
    const { timeline, messages } = await tenant.workflows.traceMessage(message);
    const rows = timeline.map(({ at, source, what }) => [timeText(at), source, html`<span class="long">${what}</span>`]);
    return html`<h2>${messages[0]?.subject ?? 'What is known'}</h2>
        ${
            rows.length === 0
                ? html`<p>Nothing of the last seven days speaks of this message.</p>`
                : table('Timeline', ['Time (UTC)', 'Where from', 'What'], rows)
        }`;
}

/** The latest messages of a sender: which of them is meant. */
async function listed(tenant: Tenant, from: string, since: Date): Promise<Html> {
    const { messages } = await tenant.run('search-messages', { from, start: since.toISOString(), limit: 20 });
    const rows = messages.map(({ id, occurredAt, subject, to, status }) => [
        timeText(occurredAt),
        subject ?? '(no subject)',
        to.map(({ address }) => address ?? '').join(', '),
        status ?? '',
        html`<a href="/trace?${new URLSearchParams({ id }).toString()}">Trace</a>`
    ]);
    return rows.length === 0
        ? html`<p>No message of ${from} in the last seven days.</p>`
        : table(`Messages of ${from}`, ['Received (UTC)', 'Subject', 'To', 'Status', ''], rows);
}

/** Something to begin with: who sent the latest threats. */
function beginning(senders: readonly string[]): Html {
    const links = [...new Set(senders)]
        .slice(0, 5)
        .map((sender) => html`<li><a href="/trace?${new URLSearchParams({ message: sender }).toString()}">${sender}</a></li>`);
    return html`<p>Or begin with who sent the latest threats, or with "Trace" beside an <a href="/events">event</a>:</p>
        <ul>
            ${links}
        </ul>`;
}

/**
 * What became of one message: tracking, hold queue and logs in one order of time.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Tenant } from 'nango-mimecast';
import { longest, needsConnection, problem, reasonOf, show, table, timeText, tooLong } from './layout.ts';
import type { StoredEvent } from '../store.ts';
import type { Env, Html, Services } from './layout.ts';

export function tracePages(services: Services): Hono<Env> {
    const { store, now } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', async (c) => {
        const wanted = c.req.query('message')?.trim() ?? '';
        const id = c.req.query('id') ?? '';
        const since = new Date(now() - 7 * 86_400_000);
        let found: Html;
        try {
            if (wanted.length > longest || id.length > longest) {
                found = problem(tooLong('What you look for'));
            } else if (id !== '') {
                found = await traced(c.var.tenant, { id, since });
            } else if (wanted === '') {
                found = beginning(store.events(c.var.session.user.tenantId, { onlyThreats: true, from: since.toISOString() }).events);
            } else if (wanted.startsWith('<')) {
                found = await traced(c.var.tenant, { messageId: wanted, since });
            } else {
                found = await listed(c.var.tenant, wanted, since);
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
                    hx-disable="find button"
                >
                    <label for="message">Message id in angle brackets, or the address of a sender</label>
                    <input id="message" name="message" required maxlength="${longest}" value="${wanted}" placeholder="<0001@partner.example>" />
                    <button class="main">Trace</button> <span id="busy" class="htmx-indicator">Looking…</span>
                </form>
                <div id="found" aria-live="polite">${found}</div>`
        );
    });

    return app;
}

async function traced(tenant: Tenant, message: ({ messageId: string } | { id: string }) & { since: Date }): Promise<Html> {
    const { timeline, messages, gaps } = await tenant.workflows.traceMessage(message);
    const rows = timeline.map(({ at, source, what }) => [timeText(at), source, html`<span class="long">${what}</span>`]);
    return html`<h2>${messages[0]?.subject ?? 'What is known'}</h2>
        ${
            rows.length === 0
                ? html`<p>Nothing of the last seven days speaks of this message.</p>`
                : table('Timeline', ['Time (UTC)', 'Where from', 'What'], rows)
        }
        ${gaps.length === 0 ? '' : html`<p class="paused">Something may be missing. ${gaps.join(' ')}</p>`}`;
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

/** Something to begin with: the latest threats whose message is named, and which is therefore found. */
function beginning(threats: readonly StoredEvent[]): Html {
    const byMessage = new Map(threats.flatMap((event) => (event.messageId === null ? [] : [[event.messageId, event] as const])));
    if (byMessage.size === 0) {
        return html`<p>No threat of the last seven days names its message. Enter the address of a sender.</p>`;
    }
    const links = [...byMessage]
        .slice(0, 5)
        .map(
            ([message, { at, sender, summary }]) =>
                html`<li>${timeText(at)} <a href="/trace?${new URLSearchParams({ message }).toString()}">${summary}</a> from ${sender}</li>`
        );
    return html`<p>Or begin with one of the latest threats, or with "Trace" beside an <a href="/events">event</a>:</p>
        <ul>
            ${links}
        </ul>`;
}

/**
 * What became of one message: tracking, hold queue and logs in one order of time.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { needsConnection, problem, reasonOf, show, table, timeText } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

export function tracePages(services: Services): Hono<Env> {
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', async (c) => {
        const message = c.req.query('message')?.trim() ?? '';
        let found: Html | string = '';
        if (message !== '') {
            try {
                const { timeline, messages } = await c.var.tenant.workflows.traceMessage({ messageId: message });
                const rows = timeline.map(({ at, source, what }) => [timeText(at), source, what]);
                found = html`<h2>${messages[0]?.subject ?? 'What is known'}</h2>
                    ${rows.length === 0 ? html`<p>Nothing of the last seven days speaks of this message.</p>` : table('Timeline', ['Time (UTC)', 'Where from', 'What'], rows)}`;
            } catch (error) {
                found = problem(reasonOf(error));
            }
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
                    <label for="message">Message id, from the headers of the mail or from "Trace" in the events</label>
                    <input id="message" name="message" required value="${message}" placeholder="<0001@partner.example>" />
                    <button class="main">Trace</button> <span id="busy" class="htmx-indicator">Looking…</span>
                </form>
                <div id="found" aria-live="polite">${found}</div>`
        );
    });

    return app;
}

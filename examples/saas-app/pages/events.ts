/**
 * Everything that happened, newest first, from this application's own database: filters cost no call of anybody. The table and the chart look again every few seconds.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { eventModels, eventSyncs, isEventModel, titles } from '../events.ts';
import type { EventModel } from '../events.ts';
import { eventsShown } from '../store.ts';
import type { EventFilter, StoredEvent } from '../store.ts';
import { longest, needsConnection, pager, plural, show, table, timeText } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

const dayMs = 86_400_000;
const daysShown = 30;
const charted = eventModels.filter((model) => ['UrlProtectLog', 'AttachmentProtectLog', 'ImpersonationProtectLog', 'ReportedEmail'].includes(model));

export function eventPages(services: Services): Hono<Env> {
    const { store, now } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', (c) => {
        const { tenantId } = c.var.session.user;
        const query = c.req.query();
        const filter = filterOf(query);
        const page = pageOf(query);
        const { events, total } = store.events(tenantId, filter, (page - 1) * eventsShown);
        const paused = eventSyncs.filter((name) => store.connectionOf(tenantId)?.state?.paused.includes(name));
        const { days, counts } = threats(tenantId);
        return show(
            c,
            services,
            'Events',
            html`<section aria-labelledby="threats">
                    <h2 id="threats">Threats per day</h2>
                    <div
                        id="chart"
                        data-src="/events/threats.json"
                        role="img"
                        aria-label="Threats per day of the last ${daysShown} days. The numbers are in the table below."
                    ></div>
                    <noscript><p>The chart is drawn by script. The numbers are the same:</p></noscript>
                    <details>
                        <summary>The numbers</summary>
                        ${table(
                            'Threats per day',
                            ['Day', ...charted.map((model) => titles[model])],
                            days.map((day) => [day, ...charted.map((model) => String(counts.get(`${day} ${model}`) ?? 0))]).reverse()
                        )}
                    </details>
                </section>
                ${filterForm(query)}
                <section
                    id="found"
                    aria-label="Events found"
                    hx-get="/events?${new URLSearchParams(query).toString()}"
                    hx-trigger="every 3s"
                    hx-select="#found"
                    hx-swap="outerMorph"
                >
                    ${paused.length === 0 ? '' : html`<p class="paused">Paused, so that nothing new of it comes: ${paused.join(', ')}. <a href="/settings">Settings</a></p>`}
                    ${events.length === 0 ? nothing(query, filter, total) : html`<p>${spanOf(page, events.length, total)}</p>`}
                    ${events.length === 0 ? '' : table('Events', ['Time (UTC)', 'Kind', 'From and to', 'What', 'Verdict', ''], events.map(row))}
                    ${pager(
                        'Pages of the events',
                        page > 1 ? pageAddress(query, page - 1) : undefined,
                        page * eventsShown < total ? pageAddress(query, page + 1) : undefined
                    )}
                </section>`
        );
    });

    app.get('/threats.json', (c) => {
        const { days, counts } = threats(c.var.session.user.tenantId);
        return c.json({
            times: days.map((day) => Date.parse(day) / 1000),
            lines: charted.map((model) => ({ title: titles[model], values: days.map((day) => counts.get(`${day} ${model}`) ?? 0) }))
        });
    });

    function threats(tenantId: string): { days: string[]; counts: Map<string, number> } {
        const days = Array.from({ length: daysShown }, (_, index) => new Date(now() - (daysShown - 1 - index) * dayMs).toISOString().slice(0, 10));
        const rows = store.threatsByDay(tenantId, days[0] ?? '');
        return { days, counts: new Map(rows.map(({ day, model, count }) => [`${day} ${model}`, count])) };
    }

    return app;
}

function row({ at, model, sender, recipient, summary, verdict, isThreat, messageId }: StoredEvent): (Html | string)[] {
    return [
        timeText(at),
        isEventModel(model) ? titles[model] : model,
        html`${sender}<br />${recipient}`,
        html`<span class="long">${summary}</span>`,
        isThreat ? html`<span class="badge bad">${verdict}</span>` : verdict,
        messageId === null ? '' : html`<a href="/trace?${new URLSearchParams({ message: messageId }).toString()}">Trace</a>`
    ];
}

/** What came in the address: of a person or of anybody, so nothing in it is taken as it is. */
function filterOf(query: Record<string, string>): EventFilter {
    const dayOf = (value: string | undefined): string | undefined => (value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
    const [from, to] = [dayOf(query['from']), dayOf(query['to'])];
    return {
        model: isEventModel(query['model'] ?? '') ? query['model'] : undefined,
        sender: query['sender'],
        text: query['text'],
        from,
        to: to && `${to}T23:59:59.999Z`,
        onlyThreats: query['threats'] === 'on'
    };
}

function pageOf({ page }: Record<string, string>): number {
    return page !== undefined && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}

function pageAddress(query: Record<string, string>, page: number): string {
    const { page: _, ...filters } = query;
    const words = new URLSearchParams({ ...filters, ...(page > 1 && { page: String(page) }) }).toString();
    return words === '' ? '/events' : `/events?${words}`;
}

function spanOf(page: number, shown: number, total: number): string {
    const first = (page - 1) * eventsShown + 1;
    return total > shown ? `${plural(total, 'event')}, the newest first: ${first} to ${first + shown - 1}.` : `${plural(total, 'event')}.`;
}

/** Why there is nothing to see, and the way on. */
function nothing(query: Record<string, string>, { from, to, ...others }: EventFilter, total: number): Html {
    if (total > 0) {
        return html`<p>${plural(total, 'event')}, and none as old as this page. <a href="${pageAddress(query, 1)}">To the newest</a></p>`;
    }
    if (from === undefined && to === undefined && Object.values(others).every((value) => !value)) {
        return html`<p>0 events: nothing was read yet.</p>`;
    }
    const why = from !== undefined && to !== undefined && from > to ? 'the first day is after the last one' : 'none fits these filters';
    return html`<p>0 events: ${why}. <a href="/events">Clear the filters</a></p>`;
}

function filterForm(query: Record<string, string>): Html {
    const option = (model: EventModel): Html => html`<option value="${model}" ${query['model'] === model ? 'selected' : ''}>${titles[model]}</option>`;
    return html`<form
        method="get"
        action="/events"
        class="filters"
        hx-get="/events"
        hx-trigger="input delay:300ms, submit"
        hx-target="#found"
        hx-select="#found"
        hx-swap="outerHTML"
        hx-replace-url="true"
    >
        <h2>Events</h2>
        <label
            >Kind
            <select name="model">
                <option value="">all</option>
                ${eventModels.map(option)}
            </select></label
        >
        <label>From day <input type="date" name="from" value="${query['from'] ?? ''}" /></label>
        <label>To day <input type="date" name="to" value="${query['to'] ?? ''}" /></label>
        <label>Sender <input type="search" name="sender" maxlength="${longest}" value="${query['sender'] ?? ''}" /></label>
        <label>Text <input type="search" name="text" maxlength="${longest}" value="${query['text'] ?? ''}" /></label>
        <label class="choice"><input type="checkbox" name="threats" ${query['threats'] === 'on' ? 'checked' : ''} /> Threats only</label>
        <button>Search</button>
    </form>`;
}

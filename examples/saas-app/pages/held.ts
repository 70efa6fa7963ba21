/**
 * The hold queue, as Mimecast has it at this moment. A decision cannot be taken back, so each is shown as a dry run first.
 */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ActionOutput, Tenant } from 'nango-mimecast';
import { csrfField, goOn, leadBack, needsConnection, once, onceFields, pager, plural, problem, reasonOf, show, table, timeText } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';
import type { Session } from '../store.ts';

type Held = ActionOutput<'list-held-messages'>['messages'][number];
type Decision = 'release' | 'reject';

const shown = 25;
/** So that the address does not grow for ever: further on, "Newer" leads to the newest at once. */
const mostPlaces = 20;
const reason = 'MESSAGE GOES AGAINST EMAIL POLICIES';
const isDecision = (value: unknown): value is Decision => value === 'release' || value === 'reject';

const decide = (tenant: Tenant, decision: Decision, ids: string[], dryRun: boolean) =>
    decision === 'release' ? tenant.run('release-held-messages', { ids, dryRun }) : tenant.run('reject-held-messages', { ids, reason, dryRun });

export function heldPages(services: Services): Hono<Env> {
    const { store, now } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    const pageAt = (tenant: Tenant, place: string | undefined) => tenant.run('list-held-messages', place === undefined ? { limit: shown } : { cursor: place });

    async function queueAt(c: Context<Env>, places: readonly string[], warning?: string): Promise<Response> {
        try {
            const page = await pageAt(c.var.tenant, places.at(-1));
            return await show(c, services, 'Hold queue', queue(c.var.session, page, places, warning), warning === undefined ? 200 : 400);
        } catch (error) {
            return show(
                c,
                services,
                'Hold queue',
                html`${problem(reasonOf(error))}
                    <p><a href="/held">Look again</a></p>`,
                502
            );
        }
    }

    app.get('/', (c) => queueAt(c, c.req.queries('place') ?? []));

    // The dry run: the action itself says what it would send.
    app.post('/review', async (c) => {
        const { decision, ids, places } = await choiceOf(c.req.formData());
        if (!isDecision(decision) || ids.length === 0) {
            return queueAt(c, places, 'Choose at least one message.');
        }
        try {
            const [{ messages }, plan] = await Promise.all([pageAt(c.var.tenant, places.at(-1)), decide(c.var.tenant, decision, ids, true)]);
            return await show(c, services, 'Hold queue', review(c.var.session, decision, ids, messages, plan.request));
        } catch (error) {
            return show(c, services, 'Hold queue', html`<div id="review">${problem(reasonOf(error))}</div>`, 502);
        }
    });

    app.post('/decide', once(services, '/held'), async (c) => {
        const { decision, ids } = await choiceOf(c.req.formData());
        if (!isDecision(decision) || ids.length === 0) {
            return goOn(c, services, '/held', 'Choose at least one message.');
        }
        try {
            const { results } = await decide(c.var.tenant, decision, ids, false);
            const done = results.filter(({ outcome }) => outcome === 'released' || outcome === 'rejected').length;
            const verb = decision === 'release' ? 'Released' : 'Rejected';
            const what = done === ids.length ? `${verb} ${plural(done, 'held message')}` : `${verb} ${done} of ${plural(ids.length, 'held message')}`;
            const { user } = c.var.session;
            store.noteDeed(user.tenantId, new Date(now()).toISOString(), user.name, what, null);
            // Some may have been decided by somebody else meanwhile: each has its own reason.
            const refused = results.flatMap(({ error }) => error?.message ?? []);
            return goOn(c, services, '/held', `${what}.${refused.length > 0 ? ` Not done: ${[...new Set(refused)].join(' ')}` : ''}`);
        } catch (error) {
            return goOn(c, services, '/held', reasonOf(error));
        }
    });

    leadBack(app, '/held');
    return app;
}

async function choiceOf(form: Promise<FormData>): Promise<{ decision: unknown; ids: string[]; places: string[] }> {
    const data = await form;
    const texts = (name: string): string[] => data.getAll(name).filter((value) => typeof value === 'string');
    return { decision: data.get('decision'), ids: texts('id'), places: texts('place') };
}

/**
 * One page of the queue.
 *
 * @param places - cursors of the pages from the second to this one. Mimecast's lead forward only, so the way back is kept in the address.
 */
function queue(session: Session, { messages, cursor, totalCount }: ActionOutput<'list-held-messages'>, places: readonly string[], warning?: string): Html {
    const address = (to: readonly string[]): string =>
        to.length === 0 ? '/held' : `/held?${new URLSearchParams(to.map((place): [string, string] => ['place', place])).toString()}`;
    const pages = pager(
        'Pages of the hold queue',
        places.length > 0 ? address(places.slice(0, -1)) : undefined,
        cursor === null ? undefined : address([...places, cursor].slice(-mostPlaces))
    );
    if (messages.length === 0) {
        return html`<p>${places.length === 0 ? 'Nothing is held.' : 'Nothing older is held.'}</p>
            ${pages}`;
    }
    const rows = messages.map(({ id, subject, from, to, policy, reason, dateReceived }, index) => [
        html`<input type="checkbox" name="id" value="${id}" id="held-${index}" aria-label="Choose ${subject} from ${from}" />`,
        html`<label for="held-${index}">${subject ?? '(no subject)'}</label>`,
        html`${from}<br />${to.map(({ address }) => address).join(', ')}`,
        reason ?? policy ?? '',
        timeText(dateReceived)
    ]);
    const all = totalCount === null ? 'Messages on hold' : `${plural(totalCount, 'message')} on hold`;
    return html`<p>${all}, the newest first; ${messages.length} of them on this page. Choose some; you see what would be done before it is.</p>
        <form
            method="post"
            action="/held/review"
            hx-post="/held/review"
            hx-target="#review"
            hx-select="#review"
            hx-swap="outerHTML"
            hx-disable="findAll button"
        >
            ${csrfField(session)} ${places.map((place) => html`<input type="hidden" name="place" value="${place}" />`)}
            ${table('Held messages', ['', 'Subject', 'From and to', 'Why', 'Received (UTC)'], rows)}
            <div class="row">
                <button name="decision" value="release">Release…</button>
                <button name="decision" value="reject">Reject…</button>
            </div>
        </form>
        ${pages}
        <div id="review">${warning === undefined ? '' : problem(warning)}</div>`;
}

function review(session: Session, decision: Decision, ids: readonly string[], messages: readonly Held[], request: Record<string, unknown> | null): Html {
    const chosen = messages.filter(({ id }) => ids.includes(id));
    const isRelease = decision === 'release';
    return html`<section id="review" class="card" tabindex="-1" data-focus aria-labelledby="review-title">
        <h2 id="review-title">${isRelease ? 'Release' : 'Reject'} ${ids.length} ${ids.length === 1 ? 'message' : 'messages'}?</h2>
        <ul>
            ${chosen.map(({ subject, from, to }) => html`<li>${subject} from ${from} to ${to.map(({ address }) => address).join(', ')}</li>`)}
        </ul>
        <p>
            ${ids.length === 1 ? 'It is' : 'They are'} ${isRelease ? `delivered to ${ids.length === 1 ? 'its' : 'their'} recipients` : 'never delivered'}. This
            cannot be undone.
        </p>
        <details>
            <summary>What would be sent to Mimecast</summary>
            <pre tabindex="0">${JSON.stringify(request, null, 2)}</pre>
        </details>
        <form method="post" action="/held/decide" class="row">
            ${onceFields(session)}
            <input type="hidden" name="decision" value="${decision}" />
            ${ids.map((id) => html`<input type="hidden" name="id" value="${id}" />`)}
            <button class="${isRelease ? 'main' : 'danger'}">${isRelease ? 'Release' : 'Reject'} now</button>
            <a href="/held">Cancel</a>
        </form>
    </section>`;
}

/**
 * The hold queue, as Mimecast has it at this moment. A decision cannot be taken back, so each is shown as a dry run first.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { ActionOutput, Tenant } from 'nango-mimecast';
import { csrfField, goOn, needsConnection, problem, reasonOf, show, table, timeText } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';
import type { Session } from '../store.ts';

type Held = ActionOutput<'list-held-messages'>['messages'][number];
type Decision = 'release' | 'reject';

const shown = 25;
const reason = 'MESSAGE GOES AGAINST EMAIL POLICIES';
const isDecision = (value: unknown): value is Decision => value === 'release' || value === 'reject';

const decide = (tenant: Tenant, decision: Decision, ids: string[], dryRun: boolean) =>
    decision === 'release' ? tenant.run('release-held-messages', { ids, dryRun }) : tenant.run('reject-held-messages', { ids, reason, dryRun });

export function heldPages(services: Services): Hono<Env> {
    const { store, now } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', async (c) => {
        try {
            const { messages, cursor } = await c.var.tenant.run('list-held-messages', { limit: shown });
            return await show(c, services, 'Hold queue', queue(c.var.session, messages, cursor !== null));
        } catch (error) {
            return show(c, services, 'Hold queue', problem(reasonOf(error)), 502);
        }
    });

    // The dry run: the action itself says what it would send.
    app.post('/review', async (c) => {
        const { decision, ids } = await choiceOf(c.req.formData());
        if (!isDecision(decision) || ids.length === 0) {
            return show(c, services, 'Hold queue', html`<div id="review">${problem('Choose at least one message.')}</div>`, 400);
        }
        try {
            const [{ messages }, plan] = await Promise.all([c.var.tenant.run('list-held-messages', { limit: 100 }), decide(c.var.tenant, decision, ids, true)]);
            return await show(c, services, 'Hold queue', review(c.var.session, decision, ids, messages, plan.request));
        } catch (error) {
            return show(c, services, 'Hold queue', html`<div id="review">${problem(reasonOf(error))}</div>`, 502);
        }
    });

    app.post('/decide', async (c) => {
        const { decision, ids } = await choiceOf(c.req.formData());
        if (!isDecision(decision) || ids.length === 0) {
            return show(c, services, 'Hold queue', problem('Choose at least one message.'), 400);
        }
        try {
            const { results } = await decide(c.var.tenant, decision, ids, false);
            const done = results.filter(({ outcome }) => outcome === 'released' || outcome === 'rejected').length;
            const what = `${decision === 'release' ? 'Released' : 'Rejected'} ${done} of ${ids.length}`;
            const { user } = c.var.session;
            store.noteDeed(user.tenantId, new Date(now()).toISOString(), user.name, `${what} held messages`, null);
            // Some may have been decided by somebody else meanwhile: each has its own reason.
            const refused = results.flatMap(({ error }) => error?.message ?? []);
            return goOn(c, services, '/held', `${what}.${refused.length > 0 ? ` Not done: ${[...new Set(refused)].join(' ')}` : ''}`);
        } catch (error) {
            return goOn(c, services, '/held', reasonOf(error));
        }
    });

    return app;
}

async function choiceOf(form: Promise<FormData>): Promise<{ decision: unknown; ids: string[] }> {
    const data = await form;
    return { decision: data.get('decision'), ids: data.getAll('id').filter((id) => typeof id === 'string') };
}

function queue(session: Session, messages: readonly Held[], isMore: boolean): Html {
    if (messages.length === 0) {
        return html`<p>Nothing is held.</p>`;
    }
    const rows = messages.map(({ id, subject, from, to, policy, reason, dateReceived }, index) => [
        html`<input type="checkbox" name="id" value="${id}" id="held-${index}" aria-label="Choose ${subject} from ${from}" />`,
        html`<label for="held-${index}">${subject ?? '(no subject)'}</label>`,
        html`${from}<br />${to.map(({ address }) => address).join(', ')}`,
        reason ?? policy ?? '',
        timeText(dateReceived)
    ]);
    return html`<p>
            The newest ${messages.length} messages on hold${isMore ? ', and there are more' : ''}. Choose some; you see what would be done before it is.
        </p>
        <form method="post" action="/held/review" hx-post="/held/review" hx-target="#review" hx-select="#review" hx-swap="outerHTML">
            ${csrfField(session)} ${table('Held messages', ['', 'Subject', 'From and to', 'Why', 'Received (UTC)'], rows)}
            <div class="row">
                <button name="decision" value="release">Release…</button>
                <button name="decision" value="reject">Reject…</button>
            </div>
        </form>
        <div id="review"></div>`;
}

function review(session: Session, decision: Decision, ids: readonly string[], messages: readonly Held[], request: Record<string, unknown> | null): Html {
    const chosen = messages.filter(({ id }) => ids.includes(id));
    const isRelease = decision === 'release';
    return html`<section id="review" class="card" tabindex="-1" data-focus aria-labelledby="review-title">
        <h2 id="review-title">${isRelease ? 'Release' : 'Reject'} ${ids.length} ${ids.length === 1 ? 'message' : 'messages'}?</h2>
        <ul>
            ${chosen.map(({ subject, from, to }) => html`<li>${subject} from ${from} to ${to.map(({ address }) => address).join(', ')}</li>`)}
        </ul>
        <p>${isRelease ? 'They are delivered to their recipients.' : 'They are never delivered.'} This cannot be undone.</p>
        <details>
            <summary>What would be sent to Mimecast</summary>
            <pre tabindex="0">${JSON.stringify(request, null, 2)}</pre>
        </details>
        <form method="post" action="/held/decide" class="row">
            ${csrfField(session)}
            <input type="hidden" name="decision" value="${decision}" />
            ${ids.map((id) => html`<input type="hidden" name="id" value="${id}" />`)}
            <button class="${isRelease ? 'main' : 'danger'}">${isRelease ? 'Release' : 'Reject'} now</button>
            <a href="/held">Cancel</a>
        </form>
    </section>`;
}

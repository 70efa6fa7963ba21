/**
 * Blocks a link or a sender for the whole account. Both are workflows of several actions: they plan first, say what they did step by step, and name their undo, which is kept.
 */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Tenant, Undo, WorkflowOptions, WorkflowResult } from 'nango-mimecast';
import type { Deed, Session } from '../store.ts';
import { csrfField, goOn, leadBack, longest, needsConnection, once, onceFields, problem, reasonOf, show, timeText, tooLong } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

const kinds = {
    url: {
        title: 'Block a link',
        label: 'Link, as it stands in the mail',
        example: 'https://bad.example.com/login',
        run: (tenant: Tenant, url: string, reference: string, options?: WorkflowOptions) => tenant.workflows.containUrl({ url, reference }, options)
    },
    sender: {
        title: 'Block a sender',
        label: 'Address or domain',
        example: 'bad@sender.example',
        run: (tenant: Tenant, sender: string, reference: string, options?: WorkflowOptions) => tenant.workflows.quarantineSender({ sender, reference }, options)
    }
} as const;
type Kind = keyof typeof kinds;

export function blockPages(services: Services): Hono<Env> {
    const { store, now } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    function page(c: Context<Env>, plan: Html, order?: Order, status: 200 | 400 = 200): Response | Promise<Response> {
        const { session } = c.var;
        return show(
            c,
            services,
            'Block',
            html`<div class="columns">${(Object.keys(kinds) as Kind[]).map((kind) => form(session, kind, order?.kind === kind ? order : undefined))}</div>
                ${plan} ${deedList(session, store.deeds(session.user.tenantId))}`,
            status
        );
    }

    app.get('/', (c) => page(c, html`<div id="plan"></div>`));

    app.post('/plan', async (c) => {
        const order = orderOf(await c.req.parseBody());
        const refuse = (why: string) => page(c, html`<div id="plan">${problem(why)}</div>`, order, 400);
        if (order.value.length > longest || order.reference.length > longest) {
            return refuse(tooLong(order.value.length > longest ? kinds[order.kind].label : 'Your ticket'));
        }
        try {
            const plan = await kinds[order.kind].run(c.var.tenant, order.value, order.reference, { dryRun: true });
            return await page(c, planned(c.var.session, order, plan), order);
        } catch (error) {
            return refuse(reasonOf(error));
        }
    });

    app.post('/do', once(services, '/block'), async (c) => {
        const { kind, value, reference } = orderOf(await c.req.parseBody());
        const { user } = c.var.session;
        try {
            const { undo, steps } = await kinds[kind].run(c.var.tenant, value, reference);
            const what = `${kinds[kind].title}: ${value} (${steps.map(({ step, detail }) => `${step}: ${detail ?? 'done'}`).join('; ')})`;
            store.noteDeed(user.tenantId, new Date(now()).toISOString(), user.name, what, undo.calls.length > 0 ? JSON.stringify(undo) : null);
            return goOn(c, services, '/block', `${value} is blocked. ${undo.cannot.join(' ')}`);
        } catch (error) {
            return goOn(c, services, '/block', reasonOf(error));
        }
    });

    app.post('/undo', once(services, '/block'), async (c) => {
        const { user } = c.var.session;
        const number = Number((await c.req.parseBody())['number']);
        // Of this tenant: another tenant's number finds nothing.
        const deed = store.deed(user.tenantId, number);
        if (deed?.undo == null || deed.undoneAt !== null) {
            return goOn(c, services, '/block', deed?.undoneAt == null ? 'There is nothing to undo.' : `${String(deed.undoneBy)} has undone it already.`);
        }
        if (!store.claimUndo(user.tenantId, number, new Date(now()).toISOString(), user.name)) {
            return goOn(c, services, '/block', 'Somebody else is undoing it already.');
        }
        try {
            await c.var.tenant.workflows.undo(JSON.parse(deed.undo) as Undo);
            return goOn(c, services, '/block', 'Undone.');
        } catch (error) {
            store.releaseUndo(user.tenantId, number);
            return goOn(c, services, '/block', reasonOf(error));
        }
    });

    leadBack(app, '/block');
    return app;
}

interface Order {
    kind: Kind;
    value: string;
    /** Stands in Mimecast beside what is made, and is how a repetition knows it again. */
    reference: string;
}

function orderOf(body: Record<string, unknown>): Order {
    const { kind, value, reference } = body;
    return {
        kind: kind === 'sender' ? 'sender' : 'url',
        value: typeof value === 'string' ? value.trim() : '',
        reference: typeof reference === 'string' ? reference.trim() : ''
    };
}

function form(session: Session, kind: Kind, typed?: Order): Html {
    const { title, label, example } = kinds[kind];
    return html`<form
        method="post"
        action="/block/plan"
        class="card"
        hx-post="/block/plan"
        hx-target="#plan"
        hx-select="#plan"
        hx-swap="outerHTML"
        hx-disable="find button"
    >
        ${csrfField(session)}
        <input type="hidden" name="kind" value="${kind}" />
        <h2>${title}</h2>
        <label for="${kind}-value">${label}</label>
        <input id="${kind}-value" name="value" required maxlength="${longest}" value="${typed?.value ?? ''}" placeholder="${example}" />
        <label for="${kind}-reference">Your ticket</label>
        <input id="${kind}-reference" name="reference" required maxlength="${longest}" value="${typed?.reference ?? ''}" placeholder="ticket 42" />
        <button>See what would be done…</button>
    </form>`;
}

function planned(session: Session, { kind, value, reference }: Order, { steps }: WorkflowResult): Html {
    return html`<section id="plan" class="card" tabindex="-1" data-focus aria-labelledby="plan-title">
        <h2 id="plan-title">${kinds[kind].title}: ${value}?</h2>
        <ol>
            ${steps.map(
                ({ step, state, detail, requests }) =>
                    html`<li>
                        ${step}: ${detail ?? state}
                        ${
                            requests?.length
                                ? html`<details>
                                      <summary>What would be sent</summary>
                                      <pre tabindex="0">${JSON.stringify(requests, null, 2)}</pre>
                                  </details>`
                                : ''
                        }
                    </li>`
            )}
        </ol>
        <form method="post" action="/block/do" class="row">
            ${onceFields(session)}
            <input type="hidden" name="kind" value="${kind}" />
            <input type="hidden" name="value" value="${value}" />
            <input type="hidden" name="reference" value="${reference}" />
            <button class="danger">Block now</button>
            <a href="/block">Cancel</a>
        </form>
    </section>`;
}

function deedList(session: Session, deeds: readonly Deed[]): Html {
    return html`<section aria-labelledby="deeds">
        <h2 id="deeds">History</h2>
        ${
            deeds.length === 0
                ? html`<p>Nothing yet.</p>`
                : html`<ul class="deeds">
                      ${deeds.map((deed) => html`<li>${timeText(deed.at)} ${deed.who}: ${deed.what} ${undoOf(session, deed)}</li>`)}
                  </ul>`
        }
    </section>`;
}

function undoOf(session: Session, { number, undo, undoneAt, undoneBy }: Deed): Html | string {
    if (undoneAt !== null) {
        return html`<strong>Undone</strong> ${timeText(undoneAt)} by ${undoneBy}.`;
    }
    if (undo === null) {
        return '';
    }
    return html`<form method="post" action="/block/undo">
        ${onceFields(session)}<input type="hidden" name="number" value="${number}" />
        <button class="quiet" aria-label="Undo number ${number}">Undo</button>
    </form>`;
}

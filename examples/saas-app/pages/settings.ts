/**
 * What a customer decides about the connection: which logs are read, new keys, the end.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { SyncName, SyncState } from 'nango-mimecast';
import { usedSyncs } from '../customers.ts';
import type { Session } from '../store.ts';
import { connectForm } from './integration.ts';
import { goOn, leadBack, needsConnection, once, onceFields, problem, reasonOf, show, table, timeText } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

const isUsed = (name: unknown): name is SyncName => usedSyncs.some((used) => used === name);

export function settingsPages(services: Services): Hono<Env> {
    const { customers } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', async (c) => {
        const { session, tenant } = c.var;
        let syncs: Html;
        try {
            const states = (await tenant.syncs.status()).filter(({ name }) => isUsed(name));
            syncs = table(
                'Syncs',
                ['Sync', 'State', 'Last run (UTC)', 'How often', ''],
                states.map((state) => row(session, state))
            );
        } catch (error) {
            syncs = problem(reasonOf(error));
        }
        return show(
            c,
            services,
            'Settings',
            html`<section aria-labelledby="reads">
                    <h2 id="reads">What is read</h2>
                    <p>A log that is paused for longer than Mimecast keeps it has a gap afterwards.</p>
                    ${syncs}
                </section>
                <section aria-labelledby="keys">
                    <h2 id="keys">Keys</h2>
                    <p>Replace client id and secret, of the same Mimecast account. What was read stays.</p>
                    ${connectForm(session, 'Reconnect')}
                </section>
                <section aria-labelledby="end">
                    <h2 id="end">Disconnect</h2>
                    <p>
                        Deletes the connection and everything that was read from it, here and in Nango. The history of what was done goes too, and with it every
                        "Undo": what is blocked in Mimecast stays blocked. Delete the API application in Mimecast yourself.
                    </p>
                    <form method="post" action="/settings/disconnect">
                        ${onceFields(session)}
                        <label for="confirm">Type ${session.user.tenantName} to confirm</label>
                        <input id="confirm" name="confirm" required autocomplete="off" />
                        <button class="danger">Disconnect</button>
                    </form>
                </section>`
        );
    });

    app.post('/sync', once(services, '/settings'), async (c) => {
        const { name, order } = await c.req.parseBody();
        if (!isUsed(name) || (order !== 'pause' && order !== 'start')) {
            return goOn(c, services, '/settings', 'There is no such sync.');
        }
        try {
            await c.var.tenant.syncs[order](name);
            // What the other pages say of it.
            await customers.check(c.var.session.user.tenantId);
            return goOn(c, services, '/settings', `${name}: ${order === 'pause' ? 'paused' : 'started'}.`);
        } catch (error) {
            return goOn(c, services, '/settings', reasonOf(error));
        }
    });

    app.post('/disconnect', once(services, '/settings'), async (c) => {
        const { user } = c.var.session;
        const { confirm } = await c.req.parseBody();
        if (confirm !== user.tenantName) {
            return goOn(c, services, '/settings', `Nothing was disconnected: type ${user.tenantName} to confirm.`);
        }
        try {
            await customers.disconnect(user.tenantId);
            return goOn(c, services, '/', 'Disconnected. Everything that was read is deleted, and the history.');
        } catch (error) {
            return goOn(c, services, '/settings', reasonOf(error));
        }
    });

    leadBack(app, '/settings');
    return app;
}

function row(session: Session, { name, status, finishedAt, frequency }: SyncState): (Html | string)[] {
    const order = status === 'PAUSED' ? 'start' : 'pause';
    return [
        name,
        status === 'ERROR' ? html`<span class="badge bad">fails</span>` : status.toLowerCase(),
        timeText(finishedAt ?? null),
        frequency ?? '',
        html`<form method="post" action="/settings/sync">
            ${onceFields(session)}<input type="hidden" name="name" value="${name}" />
            <button class="quiet" name="order" value="${order}" aria-label="${order === 'start' ? 'Start' : 'Pause'} ${name}">
                ${order === 'start' ? 'Start' : 'Pause'}
            </button>
        </form>`
    ];
}

/**
 * Only in the sandbox: lets something happen at Mimecast's side, to see what this product makes of it.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { SandboxControls } from '../sandbox.ts';
import { goOn, leadBack, once, onceFields, show } from './layout.ts';
import type { Env, Services } from './layout.ts';

export function sandboxPages(services: Services, controls: SandboxControls): Hono<Env> {
    const { customers } = services;
    const app = new Hono<Env>();

    app.get('/', (c) => {
        const { session } = c.var;
        const { tenantId, tenantName } = session.user;
        const { clientId, clientSecret } = controls.keysOf(tenantId);
        const isPermitted = controls.isPermitted(tenantId);
        const lever = (path: string, label: string) =>
            html`<form method="post" action="/sandbox/${path}">${onceFields(session)}<button>${label}</button></form>`;
        return show(
            c,
            services,
            'Sandbox',
            html`<p>The Mimecast account of ${tenantName} is simulated. Here its administrator and the time are yours.</p>
                <section aria-labelledby="keys">
                    <h2 id="keys">Keys for the connect form</h2>
                    <dl>
                        <dt>Client ID</dt>
                        <dd><code>${clientId}</code></dd>
                        <dt>Client secret</dt>
                        <dd><code>${clientSecret}</code></dd>
                    </dl>
                </section>
                <section aria-labelledby="rights">
                    <h2 id="rights">The administrator</h2>
                    ${lever(isPermitted ? 'revoke' : 'grant', `${isPermitted ? 'Take away' : 'Give back'} "${controls.permission}"`)}
                    ${lever('replace', 'Create new keys (the current ones stop working)')}
                </section>
                <section aria-labelledby="time">
                    <h2 id="time">Time</h2>
                    ${lever('hour', 'Let an hour pass')}
                </section>`
        );
    });

    app.post('/:lever', once(services, '/sandbox'), async (c) => {
        const { tenantId } = c.var.session.user;
        switch (c.req.param('lever')) {
            case 'revoke':
            case 'grant':
                controls.setPermission(tenantId, c.req.param('lever') === 'grant');
                // In life a sync finds out at its next run, within minutes.
                await customers.clientOf(tenantId)?.syncs.trigger('url-protect-logs');
                return goOn(c, services, '/sandbox', 'Done. A sync finds out at once.');
            case 'replace':
                controls.replaceKeys(tenantId);
                await customers.check(tenantId, true);
                return goOn(c, services, '/sandbox', 'Done. The next call is refused.');
            case 'hour':
                await controls.passHour();
                return goOn(c, services, '/sandbox', 'An hour later.');
            default:
                return c.notFound();
        }
    });

    leadBack(app, '/sandbox');
    return app;
}

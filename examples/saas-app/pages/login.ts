/**
 * The way in. A demo has no passwords: put your own sign-in here. What follows from it stays the same: a session, and in it the tenant.
 */
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { ownPath, publicPage } from './layout.ts';
import type { Session } from '../store.ts';
import type { Env, Services } from './layout.ts';

export const cookieName = 'session';

export function loginPages({ store }: Services): Hono<Env> {
    const app = new Hono<Env>();

    app.get('/login', (c) => {
        const to = ownPath(c, c.req.query('to')) ?? '/';
        if (c.var.session as Session | undefined) {
            return c.redirect(to, 303);
        }
        return c.html(
            publicPage(
                'Sign in',
                html`<p>Two companies use this product. Neither sees anything of the other.</p>
                    <form method="post" action="/login" class="card">
                        <input type="hidden" name="to" value="${to}" />
                        <fieldset>
                            <legend>Who are you?</legend>
                            ${store
                                .users()
                                .map(
                                    ({ id, name, tenantName }, index) =>
                                        html`<label class="choice">
                                            <input type="radio" name="user" value="${id}" ${index === 0 ? 'checked' : ''} required /> ${name}, ${tenantName}
                                        </label>`
                                )}
                        </fieldset>
                        <button class="main">Sign in</button>
                    </form>`
            )
        );
    });

    app.post('/login', async (c) => {
        const { user, to } = await c.req.parseBody();
        const known = store.users().find(({ id }) => id === user);
        if (!known) {
            return c.redirect('/login', 303);
        }
        store.endSession(getCookie(c, cookieName) ?? '');
        const isSecure = new URL(c.req.url).protocol === 'https:';
        setCookie(c, cookieName, store.beginSession(known.id, Date.now()), { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure });
        // Where the session before this one ended. Only a page of ours: whoever sends a link to the sign-in does not choose where it leads.
        return c.redirect(ownPath(c, typeof to === 'string' ? to : undefined) ?? '/', 303);
    });

    app.get('/logout', (c) => c.redirect('/', 303));

    app.post('/logout', (c) => {
        store.endSession(c.var.session.id);
        deleteCookie(c, cookieName);
        return c.redirect('/login', 303);
    });

    return app;
}

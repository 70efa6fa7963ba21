/**
 * The way in. A demo has no passwords: put your own sign-in here. What follows from it stays the same: a session, and in it the tenant.
 */
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { publicPage } from './layout.ts';
import type { Env, Services } from './layout.ts';

export const cookieName = 'session';

export function loginPages({ store }: Services): Hono<Env> {
    const app = new Hono<Env>();

    app.get('/login', (c) =>
        c.html(
            publicPage(
                'Sign in',
                html`<p>Two companies use this product. Neither sees anything of the other.</p>
                    <form method="post" action="/login" class="card">
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
        )
    );

    app.post('/login', async (c) => {
        const { user } = await c.req.parseBody();
        const known = store.users().find(({ id }) => id === user);
        if (!known) {
            return c.redirect('/login', 303);
        }
        store.endSession(getCookie(c, cookieName) ?? '');
        const isSecure = new URL(c.req.url).protocol === 'https:';
        setCookie(c, cookieName, store.beginSession(known.id, Date.now()), { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure });
        return c.redirect('/', 303);
    });

    app.post('/logout', (c) => {
        store.endSession(c.var.session.id);
        deleteCookie(c, cookieName);
        return c.redirect('/login', 303);
    });

    return app;
}

import { createMiddleware } from 'hono/factory';
import type { MiddlewareHandler } from 'hono';
import { HostError } from '../host-error.ts';
import type { ConnectSession, SessionStore } from '../stores/sessions.ts';
import { queryOf } from './http.ts';

/** Who may call a route. A route without one of these is open to anybody. */
export interface Access {
    /** A backend with the API key. */
    key: MiddlewareHandler;
    /** A browser with a connect session. */
    session: MiddlewareHandler<{ Variables: { session: ConnectSession } }>;
    /** Either of them; a call with the API key has no session. */
    keyOrSession: MiddlewareHandler<{ Variables: { session: ConnectSession | undefined } }>;
}

const prefix = 'nango_connect_session_';

/** The connect session token a call carries, as a bearer or in its query. */
function sessionTokenOf(c: { req: { url: string } }, header: string | undefined): string | undefined {
    const bearer = /^Bearer (.+)$/.exec(header ?? '')?.[1];
    return bearer?.startsWith(prefix) ? bearer : (queryOf(c).get('connect_session_token') ?? undefined);
}

/** Each throws HostError 401 for a call that its route does not allow. */
export function createAccess(secretKey: string, sessions: SessionStore): Access {
    const checkKey = (header: string | undefined): void => {
        if (header === undefined) {
            throw new HostError(401, 'missing_auth_header', 'The Authorization header is missing.');
        }
        const key = /^Bearer (\S+)$/.exec(header)?.[1];
        if (key === undefined) {
            throw new HostError(401, 'malformed_auth_header', 'The Authorization header must read "Bearer <API key>".');
        }
        if (key !== secretKey) {
            throw new HostError(401, 'unknown_account', 'The API key belongs to no environment.');
        }
    };
    return {
        key: createMiddleware(async (c, next) => {
            checkKey(c.req.header('authorization'));
            await next();
        }),
        session: createMiddleware(async (c, next) => {
            const token = sessionTokenOf(c, c.req.header('authorization'));
            if (token === undefined) {
                throw new HostError(401, 'missing_auth_header', 'This call needs a connect session token.');
            }
            c.set('session', sessions.open(token));
            await next();
        }),
        keyOrSession: createMiddleware(async (c, next) => {
            const header = c.req.header('authorization');
            const token = sessionTokenOf(c, header);
            if (token === undefined) {
                checkKey(header);
            }
            c.set('session', token === undefined ? undefined : sessions.open(token));
            await next();
        })
    };
}

import type { Environment } from '../environment.ts';
import type { HostRequest } from './http-server.ts';
import type { ConnectSession } from '../stores/sessions.ts';

const prefix = 'nango_connect_session_';

/** The connect session token a request carries, as a bearer or in its query. */
export function sessionTokenOf(request: Pick<HostRequest, 'headers' | 'query'>): string | undefined {
    const bearer = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1];
    if (bearer?.startsWith(prefix)) {
        return bearer;
    }
    return request.query.get('connect_session_token') ?? undefined;
}

/** The session a request belongs to; undefined for a call with the API key. @throws HostError 401 */
export function sessionOf(environment: Environment, request: HostRequest): ConnectSession | undefined {
    const token = sessionTokenOf(request);
    return token === undefined ? undefined : environment.sessions.open(token);
}

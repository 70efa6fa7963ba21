import type { SimplifiedJSONSchema } from '@nangohq/types';
import { renderConnectChoicePage, renderConnectMessagePage, renderConnectPage, renderConnectWaitingPage } from '../connect/page.ts';
import type { ConnectField, ConnectPage } from '../connect/page.ts';
import { connectWithClientCredentials } from '../connect/lifecycle.ts';
import type { Environment } from '../environment.ts';
import { HostError } from '../host-error.ts';
import { ok } from './http-server.ts';
import type { HostReply, HostRequest, HostRoute } from './http-server.ts';
import type { ConnectSession } from '../stores/sessions.ts';
import { sessionOf } from './session-token.ts';

function fieldsOf(fields: Record<string, SimplifiedJSONSchema> | undefined): Record<string, ConnectField> {
    // The YAML holds true and false where the published type says text.
    return Object.fromEntries(
        Object.entries(fields ?? {}).map(([name, field]) => [name, { ...field, secret: Boolean(field.secret), hidden: Boolean(field.hidden) }])
    );
}

function pageReply(status: number, page: ConnectPage): HostReply {
    return { status, headers: page.headers, body: Buffer.from(page.html) };
}

/** Values written as `name[key]` in a query, as the frontend package sends them. */
function nested(query: URLSearchParams, name: string): Record<string, string> {
    const values: Record<string, string> = {};
    for (const [key, value] of query) {
        const inner = key.startsWith(`${name}[`) && key.endsWith(']') ? key.slice(name.length + 1, -1) : undefined;
        if (inner !== undefined && inner !== '') {
            values[inner] = value;
        }
    }
    return values;
}

function sessionReply(environment: Environment, session: ConnectSession): { data: Record<string, string> } {
    return {
        data: {
            token: session.token,
            connect_link: `${environment.url()}/connect?session_token=${session.token}`,
            expires_at: new Date(session.expiresAt).toISOString()
        }
    };
}

function connectPage(environment: Environment, request: HostRequest): HostReply {
    const token = request.query.get('session_token');
    if (token === null) {
        return pageReply(200, renderConnectWaitingPage());
    }
    let session: ConnectSession;
    try {
        session = environment.sessions.open(token);
    } catch (error) {
        if (!(error instanceof HostError)) {
            throw error;
        }
        return pageReply(error.status, renderConnectMessagePage('This link has expired', 'Ask the application you came from for a new one.'));
    }
    const wanted = request.query.get('integration');
    const choice = environment.integrations
        .all()
        .filter(
            (item) => (!session.allowedIntegrations || session.allowedIntegrations.includes(item.uniqueKey)) && (wanted === null || item.uniqueKey === wanted)
        );
    const [integration] = choice;
    const provider = integration && environment.providers[integration.provider];
    if (!provider) {
        return pageReply(404, renderConnectMessagePage('Nothing to connect', 'There is no integration that this link could connect.'));
    }
    if (choice.length > 1) {
        const links = choice.map((item) => {
            const query = new URLSearchParams(request.query);
            query.set('integration', item.uniqueKey);
            return { integrationId: item.uniqueKey, displayName: item.displayName, href: `/connect?${query.toString()}` };
        });
        return pageReply(200, renderConnectChoicePage(links));
    }
    const docsConnect = session.overrides[integration.uniqueKey]?.docs_connect ?? provider.docs_connect;
    return pageReply(
        200,
        renderConnectPage({
            integrationId: integration.uniqueKey,
            displayName: integration.displayName,
            ...(docsConnect === undefined ? {} : { docsConnect }),
            credentials: fieldsOf(provider.credentials),
            connectionConfig: fieldsOf(provider.connection_config),
            preset: Object.keys(session.defaults[integration.uniqueKey]?.connection_config ?? {}),
            sessionToken: token,
            apiUrl: environment.url(),
            isAnnounced: request.query.get('announced') === '1'
        })
    );
}

/** Connect sessions, the page they lead to, and the client-credentials form behind it. */
export function connectRoutes(environment: Environment): HostRoute[] {
    const required = (request: HostRequest): ConnectSession => {
        const session = sessionOf(environment, request);
        if (!session) {
            throw new HostError(401, 'missing_auth_header', 'This call needs a connect session token.');
        }
        return session;
    };
    return [
        {
            method: 'POST',
            path: '/connect/sessions',
            access: 'key',
            handle: (request) => ({ status: 201, body: sessionReply(environment, environment.sessions.create(request.json())) })
        },
        {
            method: 'POST',
            path: '/connect/sessions/reconnect',
            access: 'key',
            handle: (request) => ({ status: 201, body: sessionReply(environment, environment.sessions.createReconnect(request.json())) })
        },
        {
            method: 'GET',
            path: '/connect/session',
            access: 'session',
            handle: (request) => {
                const session = required(request);
                return ok({
                    data: {
                        endUser: session.endUser,
                        tags: session.tags,
                        ...(session.allowedIntegrations ? { allowed_integrations: session.allowedIntegrations } : {}),
                        integrations_config_defaults: session.defaults,
                        overrides: session.overrides,
                        ...(session.webhookUrlOverride === null ? {} : { webhook_url_override: session.webhookUrlOverride }),
                        isReconnecting: session.reconnect !== undefined,
                        connectUISettings: {
                            theme: { light: { primary: '#00B2E3' }, dark: { primary: '#00B2E3' } },
                            defaultTheme: 'system',
                            showWatermark: false
                        }
                    }
                });
            }
        },
        {
            method: 'DELETE',
            path: '/connect/session',
            access: 'session',
            handle: (request) => {
                environment.sessions.end(required(request).token);
                return { status: 204 };
            }
        },
        { method: 'POST', path: '/connect/telemetry', access: 'public', handle: () => ({ status: 204 }) },
        { method: 'GET', path: '/connect', access: 'public', handle: (request) => connectPage(environment, request) },
        {
            method: 'POST',
            path: '/oauth2/auth/:integration',
            access: 'session',
            handle: async (request) => {
                const connection = await connectWithClientCredentials(environment, {
                    session: required(request),
                    integration: request.params['integration'] ?? '',
                    body: request.json(),
                    params: nested(request.query, 'params'),
                    connectionId: request.query.get('connection_id')
                });
                return ok({ connectionId: connection.connectionId, providerConfigKey: connection.providerConfigKey });
            }
        }
    ];
}

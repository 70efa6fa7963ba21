import type { SimplifiedJSONSchema } from '@nangohq/types';
import { Hono } from 'hono';
import { connectWithBasic, connectWithClientCredentials } from '../connect/lifecycle.ts';
import { drawLogo } from '../connect/logo.ts';
import { connectThemes, renderConnectChoicePage, renderConnectMessagePage, renderConnectPage, renderConnectWaitingPage } from '../connect/page.ts';
import type { ConnectField, ConnectPage, ConnectTheme } from '../connect/page.ts';
import type { Environment } from '../environment.ts';
import { HostError } from '../host-error.ts';
import type { ConnectSession } from '../stores/sessions.ts';
import type { Access } from './access.ts';
import { bodyOf, json, queryOf } from './http.ts';
import type { HostEnv, HostRoutes } from './http.ts';

/** What an environment of Nango has until somebody changes it in the dashboard. */
const uiSettings = {
    theme: { light: { primary: '#00B2E3' }, dark: { primary: '#00B2E3' } },
    defaultTheme: 'system',
    showWatermark: false
} as const;

function fieldsOf(fields: Record<string, SimplifiedJSONSchema> | undefined): Record<string, ConnectField> {
    // The YAML holds true and false where the published type says text.
    return Object.fromEntries(
        Object.entries(fields ?? {}).map(([name, field]) => [name, { ...field, secret: Boolean(field.secret), hidden: Boolean(field.hidden) }])
    );
}

function pageReply(status: number, page: ConnectPage): Response {
    return new Response(page.html, { status, headers: page.headers });
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

function connectPage(environment: Environment, query: URLSearchParams): Response {
    const theme: ConnectTheme = connectThemes.find((name) => name === query.get('theme')) ?? uiSettings.defaultTheme;
    const token = query.get('session_token');
    if (token === null) {
        return pageReply(200, renderConnectWaitingPage(theme));
    }
    let session: ConnectSession;
    try {
        session = environment.sessions.open(token);
    } catch (error) {
        if (!(error instanceof HostError)) {
            throw error;
        }
        return pageReply(error.status, renderConnectMessagePage('This link has expired', 'Ask the application you came from for a new one.', theme));
    }
    const wanted = query.get('integration');
    const choice = environment.integrations
        .all()
        .filter(
            (item) => (!session.allowedIntegrations || session.allowedIntegrations.includes(item.uniqueKey)) && (wanted === null || item.uniqueKey === wanted)
        );
    const [integration] = choice;
    const provider = integration && environment.providers[integration.provider];
    if (!provider) {
        return pageReply(404, renderConnectMessagePage('Nothing to connect', 'There is no integration that this link could connect.', theme));
    }
    if (choice.length > 1) {
        const links = choice.map((item) => {
            const chosen = new URLSearchParams(query);
            chosen.set('integration', item.uniqueKey);
            return { displayName: item.displayName, href: `/connect?${chosen.toString()}` };
        });
        return pageReply(200, renderConnectChoicePage(links, theme));
    }
    const docsOfSession = session.overrides[integration.uniqueKey]?.docs_connect;
    return pageReply(
        200,
        renderConnectPage({
            integrationId: integration.uniqueKey,
            displayName: integration.displayName,
            authMode: provider.auth_mode,
            ...(provider.docs_connect === undefined ? {} : { docsConnect: provider.docs_connect }),
            ...(docsOfSession === undefined ? {} : { docsOfSession }),
            credentials: fieldsOf(provider.credentials),
            connectionConfig: fieldsOf(provider.connection_config),
            preset: Object.keys(session.defaults[integration.uniqueKey]?.connection_config ?? {}),
            sessionToken: token,
            apiUrl: environment.url(),
            isAnnounced: query.get('announced') === '1',
            isReconnecting: session.reconnect !== undefined,
            theme
        })
    );
}

/** Connect sessions, the page they lead to, and what its form is sent to. */
export function connectRoutes(environment: Environment, access: Access): HostRoutes {
    const { sessions } = environment;
    const app = new Hono<HostEnv>();
    app.post('/connect/sessions', access.key, (c) => json(sessionReply(environment, sessions.create(bodyOf(c))), 201));
    app.post('/connect/sessions/reconnect', access.key, (c) => json(sessionReply(environment, sessions.createReconnect(bodyOf(c))), 201));
    app.get('/connect/session', access.session, (c) => {
        const { session } = c.var;
        return json({
            data: {
                endUser: session.endUser,
                tags: session.tags,
                ...(session.allowedIntegrations ? { allowed_integrations: session.allowedIntegrations } : {}),
                integrations_config_defaults: session.defaults,
                overrides: session.overrides,
                ...(session.webhookUrlOverride === null ? {} : { webhook_url_override: session.webhookUrlOverride }),
                isReconnecting: session.reconnect !== undefined,
                connectUISettings: uiSettings
            }
        });
    });
    app.delete('/connect/session', access.session, (c) => {
        sessions.end(c.var.session.token);
        return c.body(null, 204);
    });
    app.post('/connect/telemetry', (c) => c.body(null, 204));
    // The frontend package ends the path of the address it is given with a slash.
    for (const path of ['/connect', '/connect/']) {
        app.get(path, (c) => connectPage(environment, queryOf(c)));
    }
    app.get('/images/template-logos/:file{.+\\.svg}', (c) => {
        const provider = environment.providers[c.req.param('file').slice(0, -'.svg'.length)];
        return provider ? c.body(String(drawLogo(provider.display_name)), 200, { 'content-type': 'image/svg+xml' }) : c.notFound();
    });
    const connect = (path: string, connecting: typeof connectWithBasic): void => {
        app.post(path, access.session, async (c) => {
            const query = queryOf(c);
            const { connectionId, providerConfigKey } = await connecting(environment, {
                session: c.var.session,
                integration: c.req.param('integration') ?? '',
                body: bodyOf(c),
                params: nested(query, 'params'),
                connectionId: query.get('connection_id')
            });
            return json({ connectionId, providerConfigKey });
        });
    };
    connect('/oauth2/auth/:integration', connectWithClientCredentials);
    connect('/api-auth/basic/:integration', connectWithBasic);
    return app;
}

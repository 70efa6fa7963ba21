/**
 * Sessions for Nango's Connect UI, in which the customer's administrator types the Mimecast client id and secret.
 */
import type { Nango } from '@nangohq/node';
import { MimecastError, invalidOption, isRecord } from './errors.ts';
import type { CallOptions, NangoCalls } from './nango-calls.ts';

/** The API 2.0 hosts of Mimecast that a connection may use. */
export const apiHosts = ['api.services.mimecast.com', 'us-api.services.mimecast.com', 'uk-api.services.mimecast.com'] as const;
export type ApiHost = (typeof apiHosts)[number];

/** The person who connects, as your product knows them. */
export interface EndUser {
    id: string;
    email?: string | undefined;
    displayName?: string | undefined;
    tags?: Record<string, string> | undefined;
}

export interface SessionOptions extends CallOptions {
    organization?: { id: string; displayName?: string | undefined } | undefined;
    /**
     * Copied to the connection and into its webhooks: put your tenant's id here. Up to 10; Nango writes the keys in lower case.
     */
    tags?: Record<string, string> | undefined;
    /** Fixes the Mimecast host and hides the choice in the form. Without it the administrator chooses. */
    apiHost?: ApiHost | undefined;
    /** Page the form's help links point at, instead of the one of the provider definition. */
    docsUrl?: string | undefined;
    /** Where webhooks of the new connection go, instead of the environment's URL. */
    webhookUrl?: string | undefined;
}

/** `endUser` may be left out where `tags` say whose connection it is. */
export type ConnectOptions = SessionOptions & ({ endUser: EndUser } | { endUser?: EndUser | undefined; tags: Record<string, string> });

export interface ReconnectOptions extends SessionOptions {
    endUser?: EndUser | undefined;
}

export interface ConnectSession {
    /** For `@nangohq/frontend` in the customer's browser; valid for 30 minutes. */
    token: string;
    /** Opens the Connect UI without any code of yours. */
    connectLink: string;
    /** ISO 8601. */
    expiresAt: string;
}

export interface ConnectUi {
    /** Address of Nango's API as the customer's browser reaches it. */
    apiUrl: string | undefined;
    /** Address of the Connect UI, where the server's own idea of it is wrong. */
    connectUiUrl: string | undefined;
}

export async function createSession(calls: NangoCalls, integrationId: string, ui: ConnectUi, options: ConnectOptions): Promise<ConnectSession> {
    const body = { ...sessionBody(integrationId, options), allowed_integrations: [integrationId] } as Parameters<Nango['createConnectSession']>[0];
    const answer = await calls.call(
        { what: 'open a connect session', target: 'integration', writes: true },
        (nango) => nango.createConnectSession(body),
        options
    );
    return sessionOf(answer, ui);
}

export async function createReconnectSession(
    calls: NangoCalls,
    integrationId: string,
    connectionId: string,
    ui: ConnectUi,
    options: ReconnectOptions
): Promise<ConnectSession> {
    const body = { ...sessionBody(integrationId, options), connection_id: connectionId, integration_id: integrationId };
    const answer = await calls.call(
        { what: 'open a reconnect session', target: 'connection', writes: true },
        (nango) => nango.createReconnectSession(body),
        options
    );
    return sessionOf(answer, ui);
}

// Nango refuses unknown and undefined keys alike: only what was given is sent.
function sessionBody(
    integrationId: string,
    options: ReconnectOptions
): Omit<Parameters<Nango['createReconnectSession']>[0], 'connection_id' | 'integration_id'> {
    const { endUser, organization, tags, apiHost, docsUrl, webhookUrl } = options;
    if (apiHost !== undefined && !apiHosts.includes(apiHost)) {
        throw invalidOption('apiHost', `has to be one of ${apiHosts.join(', ')}`);
    }
    return {
        ...(endUser && {
            end_user: {
                id: endUser.id,
                ...(endUser.email !== undefined && { email: endUser.email }),
                ...(endUser.displayName !== undefined && { display_name: endUser.displayName }),
                ...(endUser.tags && { tags: endUser.tags })
            }
        }),
        ...(organization && {
            organization: { id: organization.id, ...(organization.displayName !== undefined && { display_name: organization.displayName }) }
        }),
        ...(tags && { tags }),
        ...(apiHost && { integrations_config_defaults: { [integrationId]: { connection_config: { apiHost } } } }),
        ...(docsUrl && { overrides: { [integrationId]: { docs_connect: docsUrl } } }),
        ...(webhookUrl && { webhook_url_override: webhookUrl })
    };
}

function sessionOf(answer: Awaited<ReturnType<Nango['createConnectSession']>>, ui: ConnectUi): ConnectSession {
    const data = (answer as { data?: Partial<typeof answer.data> } | undefined)?.data;
    if (!data?.token || !data.connect_link || !data.expires_at) {
        throw new MimecastError({ type: 'unexpected_reply', code: 'connect_session', message: 'Nango opened a session without a token or a link.' });
    }
    return { token: data.token, connectLink: linkFor(data.connect_link, ui), expiresAt: data.expires_at };
}

// On a server of one's own the page talks to Nango Cloud unless it is told otherwise.
function linkFor(link: string, ui: ConnectUi): string {
    const url = new URL(link);
    const result = ui.connectUiUrl === undefined ? url : new URL(ui.connectUiUrl);
    if (result !== url) {
        url.searchParams.forEach((value, key) => result.searchParams.set(key, value));
    }
    if (ui.apiUrl !== undefined) {
        result.searchParams.set('apiURL', ui.apiUrl);
    }
    return result.href;
}

/**
 * What to tell the administrator when connecting failed: Nango passes on the words of `validate-connection`, but of a refused token request only `{}` is left.
 *
 * @param error what was caught; an `AuthError` of `@nangohq/frontend` has Nango's code in its `type`
 */
export function explainConnectFailure(error: unknown): string {
    const fields = isRecord(error) ? error : {};
    const message = typeof fields['message'] === 'string' ? fields['message'] : String(error);
    switch (fields['type']) {
        case 'client_credentials_fetch_error':
            return (
                'Mimecast gave no access token for this client id and secret. Check that both were copied completely and belong to the same API 2.0 application, that the application is ' +
                'enabled, and that the API host is right. Keys of a new application can need up to 30 minutes before they work.'
            );
        case 'connection_validation_failed':
            return message;
        default:
            return `The connection could not be made: ${message}`;
    }
}

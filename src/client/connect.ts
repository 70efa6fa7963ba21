/**
 * Sessions for Nango's Connect UI, in which the customer's administrator types the Mimecast client id and secret.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { findConnection } from './connections.ts';
import type { Target } from './connections.ts';
import { MimecastError, invalidOption, isRecord, presentableText } from './errors.ts';
import { checkOptions } from './nango-calls.ts';
import type { CallOptions, ExpectedReply, NangoCalls } from './nango-calls.ts';
import { refuseBrokenText } from './well-formed.ts';

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
    /** Fixes the Mimecast host and hides the choice in the form. Without it, the one that the connection has is fixed. */
    apiHost?: ApiHost | undefined;
    /** Added to the tags that the connection has, which stay. */
    tags?: Record<string, string> | undefined;
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
    return calls.call({
        context: { what: 'open a connect session', target: 'integration', writes: true },
        method: 'createConnectSession',
        args: [{ ...sessionBody(integrationId, options), allowed_integrations: [integrationId] }],
        reply: aSession(ui),
        options
    });
}

export async function createReconnectSession(calls: NangoCalls, target: Target, ui: ConnectUi, options: ReconnectOptions): Promise<ConnectSession> {
    const what = 'open a reconnect session';
    const given = sessionBody(target.integrationId, options);
    // Nango replaces the tags of the connection by those of the session: without any, a backend no longer knows whose connection it is.
    const { tags, metadata } = await findConnection(calls, target, what, options);
    if (given.integrations_config_defaults === undefined && !wasRefused(metadata)) {
        // It replaces the connection's configuration too, and its form offers the global host first, where keys of a region need not work.
        const apiHost = await hostOf(calls, target, what, options);
        Object.assign(given, presetHost(target.integrationId, apiHost));
    }
    return calls.call({
        context: { what, target: 'connection', writes: true },
        method: 'createReconnectSession',
        args: [{ ...withTags(given, tags), connection_id: target.connectionId, integration_id: target.integrationId }],
        reply: aSession(ui),
        options
    });
}

/** Nango keeps the configuration of a refused reconnect: the host there may be that of the other account. */
function wasRefused({ account }: Record<string, unknown>): boolean {
    return isRecord(account) && account['refusedAccountCode'] !== undefined;
}

/** A host of API 2.0 or of API 1.0. */
const hostOfMimecast = /^(?:[a-z]+-)?api(?:\.services)?\.mimecast\.com$/;

/** The host in the configuration of a connection; undefined where there is none, and where Nango does not tell: then the administrator chooses. */
async function hostOf(calls: NangoCalls, { integrationId, connectionId }: Target, what: string, options: CallOptions): Promise<string | undefined> {
    const hostIn = (connection: unknown): string | null | undefined => {
        const config = isRecord(connection) ? connection['connection_config'] : undefined;
        if (!isRecord(config)) {
            return undefined;
        }
        const host = config['apiHost'];
        return typeof host === 'string' && hostOfMimecast.test(host) ? host : null;
    };
    try {
        const host = await calls.call({
            context: { what, target: 'connection', writes: false },
            method: 'getConnection',
            args: [integrationId, encodeURIComponent(connectionId)],
            reply: {
                what: 'the connection',
                code: 'connection',
                read: (body) => (isRecord(body) ? (hostIn(body) ?? null) : undefined),
                // Connections are reconnected because their keys are refused, and then Nango refuses to hand them out.
                readRefusal: (body, status) => {
                    const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
                    // It has given the connection up, which it also does after a reconnect that was refused: the host may be the one chosen wrongly there.
                    const isGivenUp = status === 424 && !/back(?:ing)?[ _]?off/i.test(`${String(error['code'])} ${String(error['message'])}`);
                    return isRecord(error['payload']) && !isGivenUp ? hostIn(error['payload']['connection']) : undefined;
                }
            },
            options
        });
        return host ?? undefined;
    } catch (error) {
        if (error instanceof MimecastError) {
            return undefined;
        }
        throw error;
    }
}

function presetHost(integrationId: string, apiHost: string | undefined): Pick<SessionBody, 'integrations_config_defaults'> {
    return apiHost === undefined ? {} : { integrations_config_defaults: { [integrationId]: { connection_config: { apiHost } } } };
}

interface SessionBody {
    end_user?: { id: string; email?: string; display_name?: string; tags?: Record<string, string> };
    organization?: { id: string; display_name?: string };
    tags?: Record<string, string>;
    integrations_config_defaults?: Record<string, unknown>;
    overrides?: Record<string, unknown>;
    webhook_url_override?: string;
}

const mostTags = 10;

/** The session with the tags that its connection has already. Those that Nango makes from an end user and an organization follow the new ones, where new ones are given. */
function withTags(body: SessionBody, present: Record<string, string>): SessionBody {
    const given = Object.fromEntries(Object.entries(body.tags ?? {}).map(([key, value]) => [key.toLowerCase(), value]));
    const kept = Object.entries(present).filter(
        ([key]) => !(body.end_user && key.startsWith('end_user_')) && !(body.organization && key.startsWith('organization_'))
    );
    const tags = { ...Object.fromEntries(kept), ...given };
    if (Object.keys(tags).length <= mostTags) {
        return { ...body, ...(Object.keys(tags).length > 0 && { tags }) };
    }
    // Ten may be sent, and Nango's own come on top of them. So these are not sent but made again, from what they were made of.
    const { end_user_id, end_user_email, end_user_display_name, organization_id, organization_display_name, ...others } = tags;
    return {
        ...(end_user_id !== undefined && {
            end_user: {
                id: end_user_id,
                ...(end_user_email !== undefined && { email: end_user_email }),
                ...(end_user_display_name !== undefined && { display_name: end_user_display_name })
            }
        }),
        ...(organization_id !== undefined && {
            organization: { id: organization_id, ...(organization_display_name !== undefined && { display_name: organization_display_name }) }
        }),
        ...body,
        tags: others
    };
}

// Nango refuses unknown and undefined keys alike: only what was given is sent.
function sessionBody(integrationId: string, options: ReconnectOptions): SessionBody {
    checkOptions(options);
    const { endUser, organization, tags, apiHost, docsUrl, webhookUrl } = options;
    if (tags !== undefined && !(isRecord(tags) && Object.values(tags).every((value) => typeof value === 'string'))) {
        throw invalidOption('tags', 'has to be an object of texts');
    }
    if (apiHost !== undefined && !apiHosts.includes(apiHost)) {
        throw invalidOption('apiHost', `has to be one of ${apiHosts.join(', ')}`);
    }
    Object.entries({ endUser, organization, tags, docsUrl, webhookUrl }).forEach(([field, value]) => refuseBrokenText(field, value));
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
        ...presetHost(integrationId, apiHost),
        ...(docsUrl && { overrides: { [integrationId]: { docs_connect: docsUrl } } }),
        ...(webhookUrl && { webhook_url_override: webhookUrl })
    };
}

function aSession(ui: ConnectUi): ExpectedReply<ConnectSession> {
    return {
        what: 'the token and the link of a session',
        code: 'connect_session',
        read: (body) => {
            const { token, connect_link: link, expires_at: expiresAt } = isRecord(body) && isRecord(body['data']) ? body['data'] : {};
            const isSession = typeof token === 'string' && token !== '' && typeof link === 'string' && URL.canParse(link) && typeof expiresAt === 'string';
            return isSession ? { token, connectLink: linkFor(link, ui), expiresAt } : undefined;
        }
    };
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
 * What to tell the administrator when connecting failed: Nango passes on the words of `validate-connection`, but of a refused token request only `{}` is left, and now and then its server
 * loses the reason altogether ({@link repeatIfReasonIsLost}).
 *
 * @param error what was caught; an `AuthError` of `@nangohq/frontend` has Nango's code in its `type`
 */
export function explainConnectFailure(error: unknown): string {
    const fields = isRecord(error) ? error : {};
    const message = presentableText(messageOf(error));
    if (isReasonLost(error)) {
        return (
            'The connection was refused, but Nango lost the reason on the way (a known fault of its server). Nothing was connected. Try again with the same values: ' +
            'the reason usually comes with the next attempt. If it does not, check that the API application is enabled and has the product and the permission to read the account.'
        );
    }
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

/**
 * Connects, and connects again where the refusal came back without its reason ("Task ... is in progress" in place of it, up to every second time on some servers), so that the real one is
 * seen. A second attempt is safe: `validate-connection` only reads, and a connection that was refused is not kept. Any other failure is passed on as it is.
 *
 * @param attempt e.g. `() => frontend.auth('mimecast', { credentials })`
 */
export async function repeatIfReasonIsLost<Result>(attempt: () => Promise<Result>, { times = 3, waitMs = 500 } = {}): Promise<Result> {
    for (let left = times; ; left--) {
        try {
            return await attempt();
        } catch (error) {
            if (left <= 0 || !isReasonLost(error)) {
                throw error;
            }
            await sleep(waitMs);
        }
    }
}

function isReasonLost(error: unknown): boolean {
    return /\bTask \S+ is in progress\b/.test(messageOf(error).slice(0, 2_000));
}

function messageOf(error: unknown): string {
    return isRecord(error) && typeof error['message'] === 'string' ? error['message'] : String(error);
}

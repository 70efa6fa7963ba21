/**
 * The entrance: everything a backend does with its customers' Mimecast connections.
 */
import { createAgentSession, endAgentSession } from './agent-sessions.ts';
import type { AgentSession, AgentSessionOptions } from './agent-sessions.ts';
import { createReconnectSession, createSession } from './connect.ts';
import type { ConnectOptions, ConnectSession, ReconnectOptions } from './connect.ts';
import { invalidOption, isRecord } from './errors.ts';
import type { CursorStore } from './follow/cursor-store.ts';
import { follow, wakeFollowers } from './follow/follow.ts';
import type { FollowManyOptions, Follower } from './follow/options.ts';
import { createNangoCalls, nangoCloud, timeLimit } from './nango-calls.ts';
import type { CallOptions, NangoInstance } from './nango-calls.ts';
import type { ModelName } from './records.ts';
import { createTenant } from './tenant.ts';
import type { Tenant } from './tenant.ts';
import { verifyThreatReports } from './threat-reports.ts';
import type { ThreatReport } from './threat-reports.ts';
import { listTools } from './tools.ts';
import type { Tool, ToolsOptions } from './tools.ts';
import { verifyWebhook } from './webhooks.ts';
import type { RawBody, WebhookEvent, WebhookHeaders } from './webhooks.ts';

export interface MimecastOptions {
    /** Your instance of the class `Nango` of `@nangohq/node`, of your version of it (0.60.5 or later). It is used as it is and not changed. */
    nango: NangoInstance;
    /** The integration's id in Nango. Default `mimecast`. */
    integrationId?: string | undefined;
    /** Accepted webhook signing keys, two while one is being replaced. Default: the one of the `Nango` instance. */
    webhookSigningKeys?: string | readonly string[] | undefined;
    /** Largest accepted webhook body in bytes. Default 1 MiB. */
    maxWebhookBytes?: number | undefined;
    /** Nango's API as the customer's browser reaches it. Default: the host of the `Nango` instance, unless that is Nango Cloud. */
    apiUrl?: string | undefined;
    /** The Connect UI's address. Default: as the server says. */
    connectUiUrl?: string | undefined;
    /** Milliseconds until a call to Nango is given up, up to 2,147,483,647; `Infinity` for no limit. Default 30,000. */
    timeoutMs?: number | undefined;
    /** The same for actions, which may wait five minutes for Mimecast's rate limit. Default 420,000. */
    actionTimeoutMs?: number | undefined;
    /** Repetitions of a failed read. Default 2. */
    retries?: number | undefined;
    /** First wait before a repetition in milliseconds; doubles. Default 500. */
    retryDelayMs?: number | undefined;
}

export interface Mimecast {
    readonly integrationId: string;
    /** Opens a session in which a customer connects. */
    connect(options: ConnectOptions): Promise<ConnectSession>;
    /** Opens a session in which the credentials of an existing connection are replaced. */
    reconnect(connectionId: string, options?: ReconnectOptions): Promise<ConnectSession>;
    /** One customer's connection. Nothing is sent yet. */
    tenant(connectionId: string): Tenant;
    /**
     * Brings what the syncs of many customers save into your database: `tenant.follow` for all of them, in as many workers as you like. They share the streams by the store.
     *
     * @throws MimecastError of type `invalid_input` for a wrong option; what the store or `connections` rejects with
     */
    follow<Name extends ModelName, Transaction>(options: FollowManyOptions<Name, Transaction>): Promise<Follower>;
    /** Tells followers in any process of a webhook, by the store: for a backend that takes webhooks in and follows nothing itself. */
    wake(cursors: CursorStore, event: WebhookEvent): Promise<void>;
    /** Every action as a tool for a function-calling API. Nothing is sent; `tenant.runTool` runs one. */
    tools(options?: ToolsOptions): Promise<Tool[]>;
    /** Makes an MCP server in Nango that runs a list of tools on one customer's connection. Without more, only tools that change nothing. */
    agentSession(options: AgentSessionOptions): Promise<AgentSession>;
    /** Ends such a session before its time. */
    endAgentSession(id: string, options?: CallOptions): Promise<void>;
    readonly webhooks: {
        /**
         * Checks that Nango sent this, and says what it is about. There is no replay protection: Nango signs no time. Handle events so that a repeated one does no harm.
         *
         * @throws MimecastError of type `webhook_signature`
         */
        verify(rawBody: RawBody, headers: WebhookHeaders): WebhookEvent;
        /**
         * Checks and reads a webhook that Mimecast itself sent for a threat-reporting subscription.
         *
         * @throws MimecastError of type `webhook_signature`
         */
        verifyThreatReports(rawBody: RawBody, options: { clientState: string | readonly string[] }): ThreatReport[];
    };
}

/** @throws MimecastError of type `invalid_input` for a wrong option */
export function createMimecast(options: MimecastOptions): Mimecast {
    if (!isRecord(options)) {
        throw invalidOption('options', 'has to be an object with `nango`');
    }
    const { nango, integrationId = 'mimecast', maxWebhookBytes = 1024 * 1024, retries = 2 } = options;
    if (typeof nango?.triggerAction !== 'function' || !['function', 'object'].includes(typeof nango.http)) {
        throw invalidOption('nango', 'has to be an instance of `Nango` from @nangohq/node');
    }
    if (typeof integrationId !== 'string' || !/^[\w~:.@ -]{1,255}$/.test(integrationId) || /^\.{1,2}$/.test(integrationId)) {
        throw invalidOption('integrationId', 'is not the id of an integration in Nango');
    }
    if (!Number.isInteger(retries) || retries < 0) {
        throw invalidOption('retries', 'has to be a whole number, 0 or more');
    }
    if (typeof maxWebhookBytes !== 'number' || !(maxWebhookBytes >= 1)) {
        throw invalidOption('maxWebhookBytes', 'has to be a number of bytes');
    }
    for (const field of ['apiUrl', 'connectUiUrl'] as const) {
        if (options[field] !== undefined && !URL.canParse(options[field])) {
            throw invalidOption(field, 'is not a URL');
        }
    }
    const settings = {
        timeoutMs: timeLimit('timeoutMs', options.timeoutMs) ?? 30_000,
        retries,
        retryDelayMs: timeLimit('retryDelayMs', options.retryDelayMs, 0) ?? 500
    };
    const actionTimeoutMs = timeLimit('actionTimeoutMs', options.actionTimeoutMs) ?? 420_000;
    // A key from a file or a shell often ends in a line break, which is no part of it.
    const keys = [options.webhookSigningKeys ?? nango.webhookSigningKey ?? nango.secretKey ?? []]
        .flat()
        .filter((key) => typeof key === 'string')
        .map((key) => key.trim())
        .filter((key) => key !== '');
    const secrets = [nango.apiKey, nango.secretKey, nango.webhookSigningKey, ...keys]
        .filter((secret) => typeof secret === 'string')
        .map((secret) => secret.trim())
        .filter((secret) => secret !== '');
    const calls = createNangoCalls(nango, settings, secrets);
    const ui = { apiUrl: options.apiUrl ?? (nango.serverUrl === nangoCloud ? undefined : nango.serverUrl), connectUiUrl: options.connectUiUrl };
    const tenant = (connectionId: string): Tenant => createTenant(calls, integrationId, connectionId, actionTimeoutMs);

    return {
        integrationId,
        connect: async (session) => createSession(calls, integrationId, ui, session),
        reconnect: async (connectionId, session = {}) =>
            createReconnectSession(calls, { integrationId, connectionId: tenant(connectionId).connectionId }, ui, session),
        tenant,
        follow: async (many) => follow(calls, integrationId, many),
        wake: async (cursors, event) => wakeFollowers(integrationId, cursors, event),
        tools: async (tools = {}) => listTools(tools),
        agentSession: async (session) => createAgentSession(calls, integrationId, session),
        endAgentSession: async (id, call = {}) => endAgentSession(calls, id, call),
        webhooks: {
            verify: (rawBody, headers) => verifyWebhook(rawBody, headers, { integrationId, keys, secrets, maxBytes: maxWebhookBytes }),
            verifyThreatReports: (rawBody, { clientState } = { clientState: '' }) =>
                verifyThreatReports(rawBody, { clientStates: [clientState].flat(), maxBytes: maxWebhookBytes })
        }
    };
}

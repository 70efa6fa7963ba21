import { createHash, createHmac } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { HostLogs } from './logs.ts';
import type { Connection, EndUser } from './stores/connections.ts';

/** One webhook the host sent, or tried to. */
export interface SentWebhook {
    /** Sandbox time of the first attempt, epoch milliseconds. */
    at: number;
    url: string;
    body: Record<string, unknown>;
    headers: Record<string, string>;
    attempts: number;
    /** HTTP status of the last attempt; 0 when the receiver could not be reached. */
    status: number;
    /** Why it could not be reached, e.g. `ECONNREFUSED`. */
    problem?: string;
}

export interface WebhookSender {
    /** Where webhooks go unless the connection names another address; undefined sends none. */
    url: string | undefined;
    readonly sent: readonly SentWebhook[];
    /** @param endUser who connected, as the connect session named them */
    auth(
        connection: Connection,
        event:
            | { operation: 'creation' | 'override' | 'refresh' | 'deletion'; success: true }
            | { operation: 'override' | 'refresh'; success: false; error: { type: string; description: string } },
        endUser?: EndUser | null
    ): Promise<void>;
    send(connection: Connection, body: Record<string, unknown>): Promise<void>;
}

/** Hex HMAC-SHA256 of the raw body, as a receiver checks it. */
export function signWebhook(rawBody: string, signingKey: string): string {
    return createHmac('sha256', signingKey).update(rawBody).digest('hex');
}

const attemptsAllowed = 3;
const timeoutMs = 20_000;

/** @param closing aborted when the host closes, so that no attempt outlives it */
export function createWebhookSender(services: {
    clock: Clock;
    logs: HostLogs;
    signingKey: string;
    environment: string;
    closing: AbortSignal;
    retryWaitMs: number;
}): WebhookSender {
    const { clock, logs, signingKey } = services;
    const sent: SentWebhook[] = [];

    const post = async (url: string, raw: string, headers: Record<string, string>): Promise<Pick<SentWebhook, 'status' | 'problem'>> => {
        try {
            const reply = await fetch(url, {
                method: 'POST',
                body: raw,
                headers,
                redirect: 'manual',
                signal: AbortSignal.any([services.closing, AbortSignal.timeout(timeoutMs)])
            });
            await reply.arrayBuffer();
            return { status: reply.status };
        } catch (error) {
            // Refused, timed out or cut off: all of them count as "not reached" and are tried again.
            const { code, message } = Object(Object(error).cause ?? error) as { code?: unknown; message?: unknown };
            return { status: 0, problem: String(code ?? message) };
        }
    };

    const sender: WebhookSender = {
        url: undefined,
        sent,
        send: async (connection, body) => {
            const url = connection.webhookUrlOverride ?? sender.url;
            if (url === undefined) {
                return;
            }
            const raw = JSON.stringify(body);
            const headers = {
                'content-type': 'application/json',
                'user-agent': 'nango/webhooks',
                'x-nango-signature': createHash('sha256').update(`${signingKey}${raw}`).digest('hex'),
                'x-nango-hmac-sha256': signWebhook(raw, signingKey)
            };
            const webhook: SentWebhook = { at: clock.now(), url, body, headers, attempts: 0, status: 0 };
            sent.push(webhook);
            while (webhook.attempts < attemptsAllowed && !services.closing.aborted) {
                if (webhook.attempts > 0) {
                    await new Promise((resolve) => setTimeout(resolve, services.retryWaitMs));
                }
                webhook.attempts += 1;
                Object.assign(webhook, { problem: undefined }, await post(url, raw, headers));
                if (webhook.status !== 0 && webhook.status < 500) {
                    break;
                }
            }
            const delivered = webhook.status >= 200 && webhook.status < 300;
            const { origin, pathname } = new URL(url);
            const attempts = `${String(webhook.attempts)} attempt${webhook.attempts === 1 ? '' : 's'}`;
            // The address without its query: that may hold a key of the receiver.
            const outcome = delivered
                ? `was delivered to ${origin}${pathname}`
                : webhook.status === 0
                  ? `could not be delivered: nothing answers at ${origin}${pathname} (${webhook.problem ?? 'the host closed'}, ${attempts})`
                  : `was refused by ${origin}${pathname} (HTTP ${String(webhook.status)}, ${attempts})`;
            logs.write({
                source: 'webhook',
                level: delivered ? 'info' : 'error',
                message: `The ${String(body['type'])} webhook ${outcome}`,
                integration: connection.providerConfigKey,
                connectionId: connection.connectionId
            });
        },
        auth: (connection, event, endUser) =>
            sender.send(connection, {
                from: 'nango',
                type: 'auth',
                connectionId: connection.connectionId,
                providerConfigKey: connection.providerConfigKey,
                authMode: connection.credentials.type,
                provider: connection.provider,
                environment: services.environment,
                tags: connection.tags,
                ...(endUser
                    ? {
                          endUser: {
                              endUserId: endUser.id,
                              endUserEmail: endUser.email,
                              ...(endUser.organization ? { organizationId: endUser.organization.id } : {}),
                              tags: endUser.tags ?? {}
                          }
                      }
                    : {}),
                ...event
            })
    };
    return sender;
}

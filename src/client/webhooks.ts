/**
 * Webhooks from Nango to your backend: who sent them, and what they say.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { MimecastError, isRecord } from './errors.ts';
import { modelSyncs, syncs } from './functions.generated.ts';
import type { ModelName } from './records.ts';
import type { SyncName } from './tenant.ts';

interface ConnectionEvent {
    connectionId: string;
    providerConfigKey: string;
}

interface AuthFields extends ConnectionEvent {
    type: 'auth';
    /** `override` is a reconnect. */
    operation: 'creation' | 'override' | 'refresh';
    provider: string;
    environment: string;
    /** The tags of the connect session, keys in lower case: where your tenant's id stands. */
    tags: Record<string, string>;
    endUser?: { endUserId: string; endUserEmail?: string; organizationId?: string; tags: Record<string, string> };
}

/** A customer connected or reconnected. */
export type AuthSuccessEvent = AuthFields & { success: true };
/** A reconnect was refused, or Nango could not renew the token: ask the customer to reconnect. */
export type AuthFailureEvent = AuthFields & { success: false; error: { type: string; description: string } };

interface SyncFields extends ConnectionEvent {
    type: 'sync';
    syncName: SyncName;
    syncVariant: string;
    syncType: string;
}

/** A run changed records of one model. Nango sends one for each model. */
export type SyncSuccessEvent = SyncFields & {
    success: true;
    model: ModelName;
    /** Usable as `modifiedAfter`; a stored cursor is better. */
    modifiedAfter: string;
    changes: { added: number; updated: number; deleted: number };
};
/** A run failed. What it saved before stays; the next run goes on from there. Nango sends one for each model of the sync, alike in everything but `model`. */
export type SyncFailureEvent = SyncFields & {
    success: false;
    /** Absent where Nango named none, or one that this version does not know. */
    model?: ModelName;
    /** `description` says what is wrong; `type` is Nango's and the same for nearly everything. */
    error: { type: string; description: string };
    startedAt?: string;
    failedAt?: string;
};

/** A queued action has ended; `tenant.result(name, id)` has what it returned. */
export interface AsyncActionEvent extends ConnectionEvent {
    type: 'async_action';
    id: string;
}

/** A webhook of the provider that Nango passed on. Mimecast's own do not take this way today. */
export interface ForwardEvent {
    type: 'forward';
    from: string;
    providerConfigKey: string;
    connectionId?: string;
    payload: unknown;
}

/** Signed by Nango, but of another integration of the environment, or of a kind this version does not know. Answer 200. */
export interface UnknownEvent {
    type: 'unknown';
    /** Of which integration, where that was said. */
    providerConfigKey?: string;
    payload: unknown;
}

export type WebhookEvent = AuthSuccessEvent | AuthFailureEvent | SyncSuccessEvent | SyncFailureEvent | AsyncActionEvent | ForwardEvent | UnknownEvent;

/** The headers of a request, as Node, Express, Fastify (an object) or a Fetch `Request` give them. */
export type WebhookHeaders = Readonly<Record<string, unknown>> | { get(name: string): string | null };

export interface WebhookSettings {
    integrationId: string;
    /** Accepted signing keys; two while a key is being replaced. */
    keys: readonly string[];
    maxBytes: number;
}

const signatureHeader = 'x-nango-hmac-sha256';

/** Checks the signature, then reads the body. */
export function verifyWebhook(rawBody: string | Uint8Array, headers: WebhookHeaders, settings: WebhookSettings): WebhookEvent {
    const body = rawBytes(rawBody, settings.maxBytes);
    if (settings.keys.length === 0) {
        throw refused(
            'no_signing_key',
            'No webhook signing key is set: give `webhookSigningKey` to `new Nango(...)` or `webhookSigningKeys` to `createMimecast(...)`.'
        );
    }
    const signature = signatureIn(headers);
    // Every key is tried, whatever the first says: the time taken shows nothing.
    const matches = settings.keys.map((key) => timingSafeEqual(createHmac('sha256', key).update(body).digest(), signature));
    if (!matches.includes(true)) {
        throw refused(
            'wrong_signature',
            'The signature does not fit the body. Check that the key is the webhook signing key of this environment, and that the body is the one received, byte for byte.'
        );
    }
    return eventOf(parsed(body), settings.integrationId);
}

/** Body and headers of a webhook signed like Nango's, for tests of your own handler. */
export function signTestWebhook(payload: unknown, key: string): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify(payload);
    return { body, headers: { 'content-type': 'application/json', [signatureHeader]: createHmac('sha256', key).update(body).digest('hex') } };
}

/** The body as bytes, if it is one: a body that a framework has parsed cannot be checked, since it cannot be put together again as it was. */
export function rawBytes(rawBody: unknown, maxBytes: number): Buffer {
    if (typeof rawBody !== 'string' && !(rawBody instanceof Uint8Array)) {
        throw refused('body_not_raw', 'The body has to be the raw text or bytes, before any JSON parser: e.g. `express.raw({ type: "*/*" })` on this route.');
    }
    const body = Buffer.from(rawBody as Uint8Array);
    if (body.length > maxBytes) {
        throw refused('body_too_large', `The body has more than ${maxBytes} bytes.`);
    }
    return body;
}

function signatureIn(headers: WebhookHeaders): Buffer {
    const values =
        typeof headers.get === 'function'
            ? [(headers.get as (name: string) => unknown)(signatureHeader) ?? undefined]
            : Object.entries(headers)
                  .filter(([name]) => name.toLowerCase() === signatureHeader)
                  .map(([, value]) => value);
    const [value, ...others] = values.filter((one) => one !== undefined);
    if (value === undefined) {
        throw refused('signature_missing', 'The request has no X-Nango-Hmac-Sha256 header: it is not a webhook of Nango, or a proxy dropped the header.');
    }
    if (others.length > 0 || typeof value !== 'string' || !/^[0-9a-f]{64}$/i.test(value)) {
        throw refused('signature_malformed', 'The X-Nango-Hmac-Sha256 header is not one signature.');
    }
    return Buffer.from(value, 'hex');
}

/** JSON, or the text itself where it is none. */
function parsed(body: Buffer): unknown {
    const text = body.toString('utf8');
    try {
        return JSON.parse(text);
    } catch {
        return text;
    }
}

function eventOf(payload: unknown, integrationId: string): WebhookEvent {
    const unknownEvent: UnknownEvent = { type: 'unknown', payload };
    if (!isRecord(payload) || typeof payload['providerConfigKey'] !== 'string') {
        return unknownEvent;
    }
    unknownEvent.providerConfigKey = payload['providerConfigKey'];
    if (payload['providerConfigKey'] !== integrationId) {
        return unknownEvent;
    }
    return readEvent(payload) ?? unknownEvent;
}

function readEvent(payload: Record<string, unknown>): WebhookEvent | undefined {
    if (payload['type'] === 'forward') {
        return forwardEvent(payload);
    }
    // What another provider sent may be passed on as it is, signed by Nango: it must not look like Nango's own.
    if (payload['from'] !== 'nango') {
        return undefined;
    }
    switch (payload['type']) {
        case 'auth':
            return authEvent(payload);
        case 'sync':
            return syncEvent(payload);
        case 'async_action':
            return asyncActionEvent(payload);
        default:
            return undefined;
    }
}

function authEvent(payload: Record<string, unknown>): AuthSuccessEvent | AuthFailureEvent | undefined {
    const connection = connectionOf(payload);
    const operation = payload['operation'];
    if (!connection || (operation !== 'creation' && operation !== 'override' && operation !== 'refresh')) {
        return undefined;
    }
    const endUser = isRecord(payload['endUser']) ? payload['endUser'] : {};
    const fields: AuthFields = {
        type: 'auth',
        operation,
        ...connection,
        provider: String(payload['provider'] ?? ''),
        environment: String(payload['environment'] ?? ''),
        tags: tagsOf(payload['tags']),
        ...(typeof endUser['endUserId'] === 'string' && {
            endUser: {
                endUserId: endUser['endUserId'],
                ...(typeof endUser['endUserEmail'] === 'string' && { endUserEmail: endUser['endUserEmail'] }),
                ...(typeof endUser['organizationId'] === 'string' && { organizationId: endUser['organizationId'] }),
                tags: tagsOf(endUser['tags'])
            }
        })
    };
    return payload['success'] === true ? { ...fields, success: true } : { ...fields, success: false, error: failureOf(payload['error']) };
}

function syncEvent(payload: Record<string, unknown>): SyncSuccessEvent | SyncFailureEvent | undefined {
    const connection = connectionOf(payload);
    const { syncName } = payload;
    const model = typeof payload['model'] === 'string' && Object.hasOwn(modelSyncs, payload['model']) ? (payload['model'] as ModelName) : undefined;
    if (!connection || typeof syncName !== 'string' || !Object.hasOwn(syncs, syncName)) {
        return undefined;
    }
    const fields: SyncFields = {
        type: 'sync',
        ...connection,
        syncName: syncName as SyncName,
        syncVariant: String(payload['syncVariant'] ?? 'base'),
        syncType: String(payload['syncType'] ?? '')
    };
    if (payload['success'] !== true) {
        return {
            ...fields,
            success: false,
            ...(model !== undefined && { model }),
            error: failureOf(payload['error']),
            ...(typeof payload['startedAt'] === 'string' && { startedAt: payload['startedAt'] }),
            ...(typeof payload['failedAt'] === 'string' && { failedAt: payload['failedAt'] })
        };
    }
    if (model === undefined) {
        return undefined;
    }
    const results = isRecord(payload['responseResults']) ? payload['responseResults'] : {};
    const count = (name: string): number => (typeof results[name] === 'number' ? results[name] : 0);
    return {
        ...fields,
        success: true,
        model,
        modifiedAfter: String(payload['modifiedAfter'] ?? ''),
        changes: { added: count('added'), updated: count('updated'), deleted: count('deleted') }
    };
}

function asyncActionEvent(payload: Record<string, unknown>): AsyncActionEvent | undefined {
    const connection = connectionOf(payload);
    const id = isRecord(payload['payload']) ? payload['payload']['id'] : undefined;
    return connection && typeof id === 'string' ? { type: 'async_action', ...connection, id } : undefined;
}

function forwardEvent(payload: Record<string, unknown>): ForwardEvent {
    return {
        type: 'forward',
        from: String(payload['from'] ?? ''),
        providerConfigKey: String(payload['providerConfigKey']),
        ...(typeof payload['connectionId'] === 'string' && { connectionId: payload['connectionId'] }),
        payload: payload['payload']
    };
}

function connectionOf(payload: Record<string, unknown>): ConnectionEvent | undefined {
    const { connectionId, providerConfigKey } = payload;
    return typeof connectionId === 'string' && connectionId !== '' && typeof providerConfigKey === 'string' ? { connectionId, providerConfigKey } : undefined;
}

function failureOf(error: unknown): { type: string; description: string } {
    const fields = isRecord(error) ? error : {};
    return { type: String(fields['type'] ?? 'unknown'), description: String(fields['description'] ?? '') };
}

function tagsOf(value: unknown): Record<string, string> {
    return Object.fromEntries(Object.entries(isRecord(value) ? value : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function refused(code: string, message: string): MimecastError {
    return new MimecastError({ type: 'webhook_signature', code, message });
}

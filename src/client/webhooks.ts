/**
 * Webhooks from Nango to your backend: who sent them, and what they say.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { types } from 'node:util';
import { textsOf } from './connections.ts';
import { MimecastError, isRecord, presentableText, reportOf, textOf } from './errors.ts';
import type { MimecastErrorDetails } from './errors.ts';
import { modelSyncs, syncs } from './functions.generated.ts';
import type { ModelName, SyncName } from './records.ts';

interface ConnectionEvent {
    connectionId: string;
    providerConfigKey: string;
}

interface AuthFields extends ConnectionEvent {
    type: 'auth';
    provider: string;
    environment: string;
    /** The tags of the connection, keys in lower case: where your tenant's id stands. */
    tags: Record<string, string>;
    endUser?: { endUserId: string; endUserEmail?: string; organizationId?: string; tags: Record<string, string> };
}

/** A customer connected (`creation`) or reconnected (`override`). */
export type AuthSuccessEvent = AuthFields & { success: true; operation: 'creation' | 'override' };
/** Nango gets tokens for the connection again, after it had reported that it does not. */
export type AuthRecoveryEvent = AuthFields & { success: true; operation: 'refresh' };
/** The connection was deleted, by you or in the dashboard. Older environments of Nango do not send this unless it is switched on. */
export type AuthDeletionEvent = AuthFields & { success: true; operation: 'deletion' };
/** A connection or reconnection was refused, or Nango could not renew the token (`refresh`): ask the customer to reconnect. */
export type AuthFailureEvent = AuthFields & {
    success: false;
    operation: 'creation' | 'override' | 'refresh' | 'deletion';
    error: { type: string; description: string };
};
export type AuthEvent = AuthSuccessEvent | AuthRecoveryEvent | AuthDeletionEvent | AuthFailureEvent;

interface SyncFields extends ConnectionEvent {
    type: 'sync';
    syncName: SyncName;
    syncVariant: string;
    syncType: string;
    /** The place of the sync before and after the run, where Nango tells it. What stands in it may change with any version: for logs, not for decisions. */
    checkpoints?: { from: Record<string, unknown> | null; to: Record<string, unknown> | null };
}

/** A run changed records of one model. Nango sends one for each model. */
export type SyncSuccessEvent = SyncFields & {
    success: true;
    model: ModelName;
    /** Usable as `modifiedAfter`; a stored cursor is better. */
    modifiedAfter: string;
    changes: { added: number; updated: number; deleted: number };
};
/** A run failed. What it saved before stays; the next run goes on from there. Nango sends one for the run, whatever its number of models. */
export type SyncFailureEvent = SyncFields & {
    success: false;
    /** The models of the failed run, as Nango names them; none where it names none, as after a lost runner. */
    models: string[];
    error: SyncError;
    startedAt?: string;
    failedAt?: string;
};

export interface SyncError {
    /** What is wrong, in words: the function's own where it said some, otherwise Nango's. */
    reason: string;
    /** What the function reported, with the same fields as a {@link MimecastError}; absent where it ended otherwise, e.g. with its runner. Branch on `report?.type`. */
    report?: MimecastErrorDetails;
    /** Nango's own, and the same for nearly everything: do not branch on it. */
    type: string;
    /** Nango's own words, which say little: `reason` has more. */
    description: string;
}

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

export type WebhookEvent = AuthEvent | SyncSuccessEvent | SyncFailureEvent | AsyncActionEvent | ForwardEvent | UnknownEvent;

/** A body as it came: text or bytes in any form, before any parser. */
export type RawBody = string | ArrayBuffer | ArrayBufferView;

/** The headers of a request, as Node, Express, Fastify (an object) or a Fetch `Request` give them. */
export type WebhookHeaders = Readonly<Record<string, unknown>> | { get(name: string): string | null };

export interface WebhookSettings {
    integrationId: string;
    /** Accepted signing keys; two while a key is being replaced. */
    keys: readonly string[];
    /** Strings that must not appear in what comes out. */
    secrets: readonly string[];
    maxBytes: number;
}

const signatureHeader = 'x-nango-hmac-sha256';

/** Checks the signature, then reads the body. */
export function verifyWebhook(rawBody: RawBody, headers: WebhookHeaders, settings: WebhookSettings): WebhookEvent {
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
    return eventOf(parsed(body), settings);
}

/** Body and headers of a webhook signed like Nango's, for tests of your own handler. */
export function signTestWebhook(payload: unknown, key: string): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify(payload);
    return { body, headers: { 'content-type': 'application/json', [signatureHeader]: createHmac('sha256', key).update(body).digest('hex') } };
}

/** The body as bytes, if it is one: a body that a framework has parsed cannot be checked, since it cannot be put together again as it was. */
export function rawBytes(rawBody: unknown, maxBytes: number): Buffer {
    const body = bytesOf(rawBody);
    if (body === undefined) {
        throw refused('body_not_raw', 'The body has to be the raw text or bytes, before any JSON parser: e.g. `express.raw({ type: "*/*" })` on this route.');
    }
    if (body.length > maxBytes) {
        throw refused('body_too_large', `The body has more than ${maxBytes} bytes.`);
    }
    return body;
}

// Not `instanceof`: bytes that were made in another realm, as in tests with Jest or in a VM, are instances of another class.
function bytesOf(rawBody: unknown): Buffer | undefined {
    if (typeof rawBody === 'string') {
        return Buffer.from(rawBody);
    }
    if (ArrayBuffer.isView(rawBody)) {
        return Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength);
    }
    return types.isAnyArrayBuffer(rawBody) ? Buffer.from(rawBody) : undefined;
}

function signatureIn(headers: WebhookHeaders): Buffer {
    const values =
        typeof headers?.get === 'function'
            ? [(headers.get as (name: string) => unknown)(signatureHeader) ?? undefined]
            : Object.entries(headers ?? {})
                  .filter(([name]) => name.toLowerCase() === signatureHeader)
                  .map(([, value]) => value);
    // A list is how some frameworks and gateways give every header.
    const [value, ...others] = values.flat().filter((one) => one !== undefined);
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

function eventOf(payload: unknown, { integrationId, secrets }: WebhookSettings): WebhookEvent {
    const unknownEvent: UnknownEvent = { type: 'unknown', payload };
    if (!isRecord(payload) || typeof payload['providerConfigKey'] !== 'string') {
        return unknownEvent;
    }
    unknownEvent.providerConfigKey = payload['providerConfigKey'];
    if (payload['providerConfigKey'] !== integrationId) {
        return unknownEvent;
    }
    return readEvent(payload, secrets) ?? unknownEvent;
}

function readEvent(payload: Record<string, unknown>, secrets: readonly string[]): WebhookEvent | undefined {
    if (payload['type'] === 'forward') {
        return forwardEvent(payload);
    }
    // What another provider sent may be passed on as it is, signed by Nango: it must not look like Nango's own.
    if (payload['from'] !== 'nango') {
        return undefined;
    }
    switch (payload['type']) {
        case 'auth':
            return authEvent(payload, secrets);
        case 'sync':
            return syncEvent(payload, secrets);
        case 'async_action':
            return asyncActionEvent(payload);
        default:
            return undefined;
    }
}

function authEvent(payload: Record<string, unknown>, secrets: readonly string[]): AuthEvent | undefined {
    const connection = connectionOf(payload);
    const operation = authOperations.find((one) => one === payload['operation']);
    if (!connection || operation === undefined || typeof payload['success'] !== 'boolean') {
        return undefined;
    }
    const endUser = isRecord(payload['endUser']) ? payload['endUser'] : {};
    const fields: AuthFields = {
        type: 'auth',
        ...connection,
        provider: textOf(payload['provider'] ?? ''),
        environment: textOf(payload['environment'] ?? ''),
        tags: textsOf(payload['tags']),
        ...(typeof endUser['endUserId'] === 'string' && {
            endUser: {
                endUserId: endUser['endUserId'],
                ...(typeof endUser['endUserEmail'] === 'string' && { endUserEmail: endUser['endUserEmail'] }),
                ...(typeof endUser['organizationId'] === 'string' && { organizationId: endUser['organizationId'] }),
                tags: textsOf(endUser['tags'])
            }
        })
    };
    if (!payload['success']) {
        return { ...fields, operation, success: false, error: failureOf(payload['error'], secrets) };
    }
    // One kind of event for each, and the compiler wants to see which.
    switch (operation) {
        case 'refresh':
            return { ...fields, operation, success: true };
        case 'deletion':
            return { ...fields, operation, success: true };
        default:
            return { ...fields, operation, success: true };
    }
}

const authOperations = ['creation', 'override', 'refresh', 'deletion'] as const;

function syncEvent(payload: Record<string, unknown>, secrets: readonly string[]): SyncSuccessEvent | SyncFailureEvent | undefined {
    const connection = connectionOf(payload);
    const { syncName, model } = payload;
    if (!connection || typeof syncName !== 'string' || !Object.hasOwn(syncs, syncName) || typeof payload['success'] !== 'boolean') {
        return undefined;
    }
    const fields: SyncFields = {
        type: 'sync',
        ...connection,
        syncName: syncName as SyncName,
        syncVariant: textOf(payload['syncVariant'] ?? 'base'),
        syncType: textOf(payload['syncType'] ?? ''),
        ...(isRecord(payload['checkpoints']) && { checkpoints: checkpointsOf(payload['checkpoints']) })
    };
    if (!payload['success']) {
        return {
            ...fields,
            success: false,
            // Of several models Nango makes one text.
            models: typeof model === 'string' ? model.split(',').filter((name) => name !== '') : [],
            error: syncErrorOf(payload['error'], secrets),
            ...(typeof payload['startedAt'] === 'string' && { startedAt: payload['startedAt'] }),
            ...(typeof payload['failedAt'] === 'string' && { failedAt: payload['failedAt'] })
        };
    }
    if (typeof model !== 'string' || !Object.hasOwn(modelSyncs, model)) {
        return undefined;
    }
    const results = isRecord(payload['responseResults']) ? payload['responseResults'] : {};
    const count = (name: string): number => (typeof results[name] === 'number' ? results[name] : 0);
    return {
        ...fields,
        success: true,
        model: model as ModelName,
        modifiedAfter: textOf(payload['modifiedAfter'] ?? ''),
        changes: { added: count('added'), updated: count('updated'), deleted: count('deleted') }
    };
}

function checkpointsOf({ from, to }: Record<string, unknown>): NonNullable<SyncFields['checkpoints']> {
    return { from: isRecord(from) ? from : null, to: isRecord(to) ? to : null };
}

/** The function's own words are in the payload only, or, where its runner was lost, the payload is a text of Nango's. */
function syncErrorOf(error: unknown, secrets: readonly string[]): SyncError {
    const { type, description } = failureOf(error, secrets);
    const payload = isRecord(error) ? error['payload'] : undefined;
    const report = reportOf(payload, secrets);
    const said = report?.message ?? (isRecord(payload) ? payload['message'] : payload);
    const reason = typeof said === 'string' && said !== '' ? presentableText(said, secrets) : description || 'Nango did not say what is wrong.';
    return { reason, ...(report && { report }), type, description };
}

function asyncActionEvent(payload: Record<string, unknown>): AsyncActionEvent | undefined {
    const connection = connectionOf(payload);
    const id = isRecord(payload['payload']) ? payload['payload']['id'] : undefined;
    return connection && typeof id === 'string' ? { type: 'async_action', ...connection, id } : undefined;
}

function forwardEvent(payload: Record<string, unknown>): ForwardEvent {
    return {
        type: 'forward',
        from: textOf(payload['from'] ?? ''),
        providerConfigKey: textOf(payload['providerConfigKey']),
        ...(typeof payload['connectionId'] === 'string' && { connectionId: payload['connectionId'] }),
        payload: payload['payload']
    };
}

function connectionOf(payload: Record<string, unknown>): ConnectionEvent | undefined {
    const { connectionId, providerConfigKey } = payload;
    return typeof connectionId === 'string' && connectionId !== '' && typeof providerConfigKey === 'string' ? { connectionId, providerConfigKey } : undefined;
}

function failureOf(error: unknown, secrets: readonly string[]): { type: string; description: string } {
    const fields = isRecord(error) ? error : {};
    return { type: presentableText(textOf(fields['type'] ?? 'unknown'), secrets), description: presentableText(textOf(fields['description'] ?? ''), secrets) };
}

export function refused(code: string, message: string): MimecastError {
    return new MimecastError({ type: 'webhook_signature', code, message });
}

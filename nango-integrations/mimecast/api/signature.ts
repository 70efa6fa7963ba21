import { createHmac, randomUUID } from 'crypto';
import { isInApiOne, nameOf } from '../operations/endpoint.js';
import { isRecord, mimecastError, speakOfKeys } from './errors.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { MimecastErrorPayload } from './errors.js';
import type { NangoAction } from 'nango';

/**
 * The regional hosts of API 1.0. One source alone names usb-api and ca-api, and two sources name Jersey differently: all of them are offered, and discovery tells an administrator which one is
 * his.
 */
export const LEGACY_HOSTS = [
    'eu-api.mimecast.com',
    'de-api.mimecast.com',
    'us-api.mimecast.com',
    'usb-api.mimecast.com',
    'ca-api.mimecast.com',
    'za-api.mimecast.com',
    'au-api.mimecast.com',
    'je-api.mimecast.com',
    'jer-api.mimecast.com'
] as const;

/** The four values behind every signed request. */
export interface Keys {
    applicationId: string;
    applicationKey: string;
    accessKey: string;
    secretKey: string;
}

/** Whether a connection holds keys of API 1.0, whose requests are signed, and not an application of API 2.0. */
export function holdsKeys(connection: unknown): boolean {
    const credentials = isRecord(connection) ? connection['credentials'] : undefined;
    return isRecord(credentials) && credentials['type'] === 'BASIC';
}

/** `path` with its query, if there is one; the body is not signed. */
export function signatureOf(keys: Pick<Keys, 'applicationKey' | 'secretKey'>, date: string, requestId: string, path: string): string {
    return createHmac('sha1', Buffer.from(keys.secretKey, 'base64')).update(`${date}:${requestId}:${path}:${keys.applicationKey}`).digest('base64');
}

/** The headers of one attempt. Each has to have its own: Mimecast takes a request id once, and a date for some minutes. */
export function signedHeaders(keys: Keys, path: string, now: number): Record<string, string> {
    const date = new Date(now).toUTCString().replace('GMT', 'UTC');
    const requestId = randomUUID();
    return {
        authorization: `MC ${keys.accessKey}:${signatureOf(keys, date, requestId, path)}`,
        'x-mc-app-id': keys.applicationId,
        'x-mc-date': date,
        'x-mc-req-id': requestId
    };
}

/**
 * The keys of a connection; nothing for one of API 2.0. What can be told from their form alone is told here, before anything is signed or sent.
 *
 * @throws MimecastError
 */
export function keysOf(nango: Pick<NangoAction, 'ActionError'>, endpoint: Endpoint, connection: unknown): Keys | undefined {
    if (!isRecord(connection) || !holdsKeys(connection)) {
        return undefined;
    }
    speakOfKeys(nango);
    const refusal = (payload: Pick<MimecastErrorPayload, 'type' | 'code' | 'message' | 'field'>): Error =>
        mimecastError(nango, { ...payload, retryable: false, endpoint: nameOf(endpoint) });
    if (!isInApiOne(endpoint)) {
        throw refusal({
            type: 'not_licensed',
            code: 'not_in_api_1',
            message: `API 1.0 does not have ${nameOf(endpoint)}, and this connection holds keys of API 1.0. Nothing was sent: connect an application of API 2.0 for this.`
        });
    }
    const credentials = isRecord(connection['credentials']) ? connection['credentials'] : {};
    const config = isRecord(connection['connection_config']) ? connection['connection_config'] : {};
    const host = String(config['apiHost'] ?? '');
    // The server does not enforce the form's choices: another host would receive the customer's requests.
    if (!LEGACY_HOSTS.some((known) => known === host)) {
        throw refusal({
            type: 'invalid_input',
            code: 'unknown_api_host',
            message: `The API host is not one of Mimecast's API 1.0: choose ${LEGACY_HOSTS.join(', ')}.`,
            field: 'apiHost'
        });
    }
    const keys: Keys = {
        applicationId: unbroken(config['applicationId']),
        applicationKey: unbroken(config['applicationKey']),
        accessKey: unbroken(credentials['username']),
        secretKey: unbroken(credentials['password'])
    };
    for (const [field, name] of NAMES) {
        if (!/^[\x21-\x7e]+$/.test(keys[field])) {
            throw refusal({
                type: 'credentials',
                code: 'incomplete_keys',
                message: `The ${name} is ${keys[field] === '' ? 'missing' : 'no key: it has characters that no key has'}. Nothing was sent: reconnect with it.`,
                field
            });
        }
    }
    if (keys.secretKey.length > keys.accessKey.length && isBase64(keys.accessKey)) {
        throw refusal({
            type: 'credentials',
            code: 'swapped_keys',
            message:
                'The access key and the secret key are swapped: the access key is the longer of the two. Nothing was sent: reconnect with the access key in the first field and the secret key in the second.',
            field: 'accessKey'
        });
    }
    if (!isBase64(keys.secretKey)) {
        throw refusal({
            type: 'credentials',
            code: 'damaged_secret_key',
            message: 'The secret key is not base64: a part of it is missing, or it is another value. Nothing was sent: copy it again and reconnect.',
            field: 'secretKey'
        });
    }
    return keys;
}

const NAMES = [
    ['applicationId', 'application id'],
    ['applicationKey', 'application key'],
    ['accessKey', 'access key'],
    ['secretKey', 'secret key']
] as const;

/** A narrow window puts line breaks into what is copied from it, and no key has a blank. */
function unbroken(value: unknown): string {
    return typeof value === 'string' ? value.replace(/[\s\u200b\ufeff]+/g, '') : '';
}

function isBase64(value: string): boolean {
    return /^[A-Za-z0-9+/]+={0,2}$/.test(value);
}

/** By how much Mimecast's clock is ahead of ours, in milliseconds, by `nango` object: a run asks for it once. */
const offsets = new WeakMap<object, number>();

/** Mimecast takes dates that are up to a quarter of an hour off. */
const MAX_OFF_MS = 5 * 60_000;

/** The time by Mimecast's clock, as far as it is known. */
export function timeAtMimecast(nango: object): number {
    return Date.now() + (offsets.get(nango) ?? 0);
}

/** Follows Mimecast's clock from now on if the date of a request was far off it. Tells whether it was. */
export function correctClock(nango: object, servedAt: number | undefined): boolean {
    if (servedAt === undefined || Math.abs(servedAt - timeAtMimecast(nango)) < MAX_OFF_MS) {
        return false;
    }
    offsets.set(nango, servedAt - Date.now());
    return true;
}

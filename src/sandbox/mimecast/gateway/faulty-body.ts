import { gunzipSync, gzipSync } from 'node:zlib';
import type { Fault, SilentAnswer, SpoiledAnswer } from './fault-plan.ts';
import { isObject } from '../protocol/json-object.ts';

/** The connection went away: over a socket the other side sees a reset, in-process the call or the read of its body rejects with this. */
export class ConnectionReset extends Error {
    readonly code = 'ECONNRESET';
    constructor() {
        super('The simulated connection was reset.');
        this.name = 'ConnectionReset';
    }
}

/** `bytes` of a body, then the connection is gone. */
export async function* truncatedBody(body: Buffer, bytes = Math.floor(body.length / 2)): AsyncGenerator<Buffer> {
    // One turn of the event loop, as over a socket the first bytes arrive before the loss.
    await Promise.resolve();
    if (bytes > 0) {
        yield body.subarray(0, bytes);
    }
    throw new ConnectionReset();
}

/** A body in pieces, each after a real delay; ends with a reset when the reader gives up. */
export async function* slowBody(body: Buffer, delayMs: number, bytes: number, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
    for (let offset = 0; offset < body.length; offset += bytes) {
        await pause(delayMs, signal);
        yield body.subarray(offset, offset + bytes);
    }
}

/** Waits in real time. @throws ConnectionReset when the signal aborts first */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
            reject(new ConnectionReset());
            return;
        }
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', abort);
            resolve();
        }, ms);
        const abort = () => {
            clearTimeout(timer);
            reject(new ConnectionReset());
        };
        signal?.addEventListener('abort', abort, { once: true });
    });
}

const gzipMagic = 0x1f8b;

function isGzip(bytes: Buffer): boolean {
    return bytes.length > 2 && bytes.readUInt16BE(0) === gzipMagic;
}

/** A file as a fault leaves it. */
export function damagedFile(bytes: Buffer, fault: Fault): Buffer {
    if (fault.kind === 'broken-line') {
        const packed = isGzip(bytes);
        const lines = (packed ? gunzipSync(bytes) : bytes).toString().split('\n');
        const index = Math.min((fault.line ?? 2) - 1, lines.length - 1);
        const line = lines[index] ?? '';
        lines[index] = line.slice(0, Math.floor(line.length / 2));
        const broken = Buffer.from(lines.join('\n'));
        return packed ? gzipSync(broken) : broken;
    }
    return fault.kind === 'truncated-gzip' ? bytes.subarray(0, Math.floor(bytes.length * 0.6)) : bytes;
}

/** The answer of a read without its last row and with a failure beside the rows that remain. */
export function partlyFailed(json: unknown, code: string, message: string): unknown {
    if (!isObject(json) || !Array.isArray(json.data)) {
        return json;
    }
    const fail = [...(Array.isArray(json.fail) ? (json.fail as unknown[]) : []), { errors: [{ code, message, retryable: true }] }];
    const rows = json.data as unknown[];
    const [only] = rows;
    if (rows.length === 1 && isObject(only)) {
        const list = Object.entries(only).find(([, value]) => Array.isArray(value) && value.length > 0);
        if (list !== undefined) {
            return { ...json, data: [{ ...only, [list[0]]: (list[1] as unknown[]).slice(0, -1) }], fail };
        }
    }
    return { ...json, data: rows.slice(0, -1), fail };
}

/** An answer that says nothing about a change, as something on the way could give it. Without `json` and `bytes` there is no body. */
export function silentAnswer(form: SilentAnswer): { status: number; json?: unknown; bytes?: Buffer; headers?: Record<string, string> } {
    const written = (status: number, type: string, body: string) => ({ status, bytes: Buffer.from(body), headers: { 'content-type': type } });
    switch (form) {
        case 'html':
            return written(200, 'text/html', '<!doctype html><title>Sign in</title><p>Sign in to go on.');
        case 'text':
            return written(200, 'text/plain', 'OK');
        case 'nothing':
            return { status: 200 };
        case 'empty-object':
            return { status: 200, json: {} };
        case 'no-rows':
            return { status: 200, json: { meta: { status: 200 }, data: [], fail: [] } };
        case 'empty-row':
            return { status: 200, json: { meta: { status: 200 }, data: [{}], fail: [] } };
        case 'request-timeout':
            return written(408, 'text/plain', 'Request Timeout');
        case 'gateway-timeout':
            return written(504, 'text/plain', 'GatewayTimeout: Connection to service has timed out');
        case 'server-error':
            return {
                status: 200,
                json: { meta: { status: 500 }, data: [], fail: [{ errors: [{ code: 'internal_server_error', message: 'Internal error' }] }] }
            };
    }
}

/** Fields by which a row of an answer says what it is about. */
const namesOfThings = ['id', 'subscriptionId', 'url', 'domain'];

/** The answer of an operation in a form from which nobody can tell whether a change was made. */
export function spoiledAnswer(form: SpoiledAnswer, json: unknown): { json?: unknown; bytes?: Buffer } {
    if (form === 'cut') {
        const text = Buffer.from(JSON.stringify(json ?? {}));
        return { bytes: text.subarray(0, Math.ceil(text.length / 2)) };
    }
    const spoiled = (row: Record<string, unknown>): Record<string, unknown> => {
        const fields = Object.entries(row).map(([name, value], index): [string, unknown] => {
            if (form === 'other-row') {
                return [name, namesOfThings.includes(name) ? `other-${String(index)}.example.net` : value];
            }
            return [name, typeof value === 'boolean' && form === 'words-for-flags' ? (index % 2 === 0 ? 'yes' : 1) : value];
        });
        return Object.fromEntries(form === 'no-flags' ? fields.filter(([, value]) => typeof value !== 'boolean') : fields);
    };
    if (isObject(json) && Array.isArray(json.data)) {
        return { json: { ...json, data: json.data.map((row: unknown) => (isObject(row) ? spoiled(row) : row)) } };
    }
    return { json: isObject(json) ? spoiled(json) : json };
}

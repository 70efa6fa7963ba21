import { createNango } from '../../src/sandbox/nango/runner/index.ts';
import { NetworkFailure } from '../../src/sandbox/nango/transport.ts';
import type { TransportRequest, TransportResponse } from '../../src/sandbox/nango/transport.ts';
import type { MimecastErrorPayload } from '../../nango-integrations/mimecast/api/errors.ts';
import type { Nango } from '../../nango-integrations/mimecast/api/request.ts';
import { createTenant } from './tenant.ts';
import type { Tenant, TenantOptions } from './tenant.ts';

/** One reply of a script: JSON, text or bytes; `reset` loses the connection, `cut` loses it in the middle of the body, `hang` never answers. */
export type ScriptedReply =
    | { status?: number; headers?: Record<string, string>; json: unknown }
    | { status?: number; headers?: Record<string, string>; text: string }
    | { status?: number; headers?: Record<string, string>; chunks: (Buffer | 'lost' | 'stall')[] }
    | 'reset'
    | 'hang'
    | ((request: TransportRequest) => ScriptedReply);

export interface Scripted {
    nango: Nango;
    tenant: Tenant;
    /** What was sent, token requests left out. */
    sent: { method: string; url: string; headers: Record<string, string>; body: unknown }[];
}

const never = (): Promise<never> => new Promise(() => undefined);

async function* chunked(chunks: (Buffer | 'lost' | 'stall')[]): AsyncGenerator<Buffer> {
    for (const chunk of chunks) {
        if (chunk === 'lost') {
            throw new NetworkFailure('socket hang up', 'ECONNRESET');
        }
        if (chunk === 'stall') {
            await never();
        } else {
            yield chunk;
        }
    }
}

function respond(reply: ScriptedReply, request: TransportRequest, date: string): TransportResponse | Promise<TransportResponse> {
    if (typeof reply === 'function') {
        return respond(reply(request), request, date);
    }
    if (reply === 'reset') {
        throw new NetworkFailure('socket hang up', 'ECONNRESET');
    }
    if (reply === 'hang') {
        return never();
    }
    // Every server says what time it is, unless the script says otherwise.
    const status = reply.status ?? 200;
    const { date: sent = date, ...others } = reply.headers ?? {};
    const headers = sent === '' ? others : { date: sent, ...others };
    if ('chunks' in reply) {
        return { status, headers, body: chunked(reply.chunks) };
    }
    const isJson = 'json' in reply;
    const body = Buffer.from(isJson ? JSON.stringify(reply.json) : reply.text);
    return { status, headers: { 'content-type': isJson ? 'application/json' : 'text/plain', ...headers }, body };
}

/** A connection whose Mimecast answers from a script, in order; a call more than planned fails the test. Tokens come from the simulator. */
export function scripted(replies: ScriptedReply[], options: TenantOptions & { hangs?: boolean } = {}): Scripted {
    const left = [...replies];
    const sent: Scripted['sent'] = [];
    const tenant: Tenant = createTenant({
        ...options,
        intercept: (request) => {
            if (request.url.endsWith('/oauth/token')) {
                return undefined;
            }
            const text = request.body?.toString() ?? '';
            sent.push({ method: request.method, url: request.url, headers: request.headers, body: text === '' ? undefined : JSON.parse(text) });
            const reply = left.shift();
            if (reply === undefined) {
                throw new Error(`The script has no reply left for ${request.method} ${request.url}.`);
            }
            return respond(reply, request, new Date(tenant.clock.now()).toUTCString());
        }
    });
    const { timers: _, ...untimed } = tenant.services;
    // Time stands still while a call is under way, so a call that hangs must not be tracked.
    const services = options.hangs === true ? untimed : tenant.services;
    return { nango: createNango({ kind: 'action', services, context: tenant.context('test') }) as unknown as Nango, tenant, sent };
}

/** The payload of the error a call must end with. */
export async function payloadOf(work: Promise<unknown>): Promise<MimecastErrorPayload> {
    try {
        await work;
    } catch (error) {
        const { payload } = Object(error) as { payload?: MimecastErrorPayload };
        if (payload === undefined) {
            throw error;
        }
        return payload;
    }
    throw new Error('The call was expected to fail.');
}

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { HostError } from '../host-error.ts';

export interface HostRequest {
    readonly method: string;
    /** Path without query, not decoded. */
    readonly path: string;
    /** Path and query as received. */
    readonly target: string;
    readonly query: URLSearchParams;
    /** Names in lower case. */
    readonly headers: Record<string, string>;
    /** Decoded values of the route's `:name` parts. */
    readonly params: Record<string, string>;
    readonly rawBody: Buffer;
    /** The parsed JSON body, `{}` for an empty one. @throws HostError 400 */
    json(): unknown;
}

export interface HostReply {
    status: number;
    headers?: Record<string, string>;
    /** A Buffer is sent as it is, anything else as JSON; undefined sends no body. */
    body?: unknown;
}

/** Who may call a route: a backend with the API key, a browser with a connect session, either, or anybody. */
export type Access = 'key' | 'session' | 'key-or-session' | 'public';

export interface HostRoute {
    /** `*` stands for every method. */
    method: string;
    /** e.g. `/connections/:connectionId`; a last part `*` stands for any rest. */
    path: string;
    access: Access;
    handle(request: HostRequest): Promise<HostReply> | HostReply;
}

export function ok(body: unknown): HostReply {
    return { status: 200, body };
}

const bodyLimit = 75 * 1024 * 1024;

/** Any page of a developer's machine may call the host: that is what a local app with its own port needs. */
const crossOrigin = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': '*',
    'access-control-allow-headers': 'authorization, content-type, *',
    'access-control-max-age': '600'
};

function match(route: HostRoute, method: string, path: string): Record<string, string> | undefined {
    if (route.method !== '*' && route.method !== method) {
        return undefined;
    }
    const wanted = route.path.split('/');
    const given = path.split('/');
    const params: Record<string, string> = {};
    for (const [index, part] of wanted.entries()) {
        if (part === '*') {
            return params;
        }
        const actual = given[index];
        if (actual === undefined) {
            return undefined;
        }
        if (part.startsWith(':') && actual !== '') {
            try {
                params[part.slice(1)] = decodeURIComponent(actual);
            } catch {
                throw new HostError(400, 'invalid_uri_params', `"${actual}" is not URL-encoded text.`);
            }
        } else if (part !== actual) {
            return undefined;
        }
    }
    return wanted.length === given.length ? params : undefined;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of message) {
        const part = chunk as Buffer;
        size += part.length;
        if (size > bodyLimit) {
            throw new HostError(413, 'request_too_large', 'The request body is larger than 75 MB.');
        }
        chunks.push(part);
    }
    return Buffer.concat(chunks);
}

function headersOf(message: IncomingMessage): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(message.headers)) {
        if (value !== undefined) {
            headers[name] = Array.isArray(value) ? value.join(', ') : value;
        }
    }
    return headers;
}

function send(response: ServerResponse, reply: HostReply): void {
    const { body } = reply;
    const isRaw = Buffer.isBuffer(body);
    const payload = body === undefined ? undefined : isRaw ? body : Buffer.from(JSON.stringify(body));
    response.writeHead(reply.status, {
        ...crossOrigin,
        ...(payload === undefined || isRaw ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        ...(payload === undefined ? {} : { 'content-length': String(payload.length) }),
        ...reply.headers
    });
    response.end(payload);
}

export interface HttpServer {
    /** Base URL without a trailing slash. */
    readonly url: string;
    close(): Promise<void>;
}

/**
 * Serves routes on 127.0.0.1.
 *
 * @param port 0 or absent takes any free port; a busy one is replaced by a free one, which `url` tells
 * @param authorize refuses a call its route does not allow, by throwing
 * @param onError told about errors that are no refusals
 */
export async function serve(options: {
    routes: readonly HostRoute[];
    port: number | undefined;
    authorize: (access: Access, request: HostRequest) => void;
    onError: (error: unknown, request: { method: string; path: string }) => void;
}): Promise<HttpServer> {
    const answer = async (message: IncomingMessage): Promise<HostReply> => {
        const method = message.method ?? 'GET';
        if (method === 'OPTIONS') {
            return { status: 204 };
        }
        const target = message.url ?? '/';
        const [rawPath = '/', ...queryParts] = target.split('?');
        const path = rawPath.length > 1 && rawPath.endsWith('/') && !rawPath.startsWith('/proxy/') ? rawPath.slice(0, -1) : rawPath;
        try {
            for (const route of options.routes) {
                const params = match(route, method, path);
                if (!params) {
                    continue;
                }
                const rawBody = await readBody(message);
                const request: HostRequest = {
                    method,
                    path,
                    target,
                    query: new URLSearchParams(queryParts.join('?')),
                    headers: headersOf(message),
                    params,
                    rawBody,
                    json: () => {
                        if (rawBody.length === 0) {
                            return {};
                        }
                        try {
                            return JSON.parse(rawBody.toString('utf8')) as unknown;
                        } catch {
                            throw new HostError(400, 'invalid_body', 'The request body is not JSON.');
                        }
                    }
                };
                options.authorize(route.access, request);
                return await route.handle(request);
            }
            throw new HostError(404, 'not_found', `${method} ${path} is not part of this host.`);
        } catch (error) {
            if (error instanceof HostError) {
                return { status: error.status, body: error.body() };
            }
            options.onError(error, { method, path });
            return { status: 500, body: { error: { code: 'server_error', message: 'The host failed: its logs tell why.' } } };
        }
    };

    const server = createServer((message, response) => {
        void answer(message).then(
            (reply) => {
                if (!response.destroyed) {
                    send(response, reply);
                }
            },
            () => response.destroy()
        );
    });
    await listen(server, options.port ?? 0);
    const address = server.address();
    if (address === null || typeof address === 'string') {
        throw new Error('The host listens on no port.');
    }
    return {
        url: `http://127.0.0.1:${String(address.port)}`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => {
                    resolve();
                });
                server.closeAllConnections();
            })
    };
}

function listen(server: Server, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
        const onError = (error: NodeJS.ErrnoException): void => {
            server.off('listening', onListening);
            if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
                resolve(listen(server, 0));
            } else {
                reject(error);
            }
        };
        const onListening = (): void => {
            server.off('error', onError);
            resolve();
        };
        server.once('error', onError);
        server.once('listening', onListening);
        server.listen(port, '127.0.0.1');
    });
}

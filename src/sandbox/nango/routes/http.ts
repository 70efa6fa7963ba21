import type { IncomingMessage, Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { HostError } from '../host-error.ts';

/** What every route of the host finds in its context. */
export interface HostEnv {
    /** Node's own request and answer. */
    Bindings: HttpBindings;
    Variables: { rawBody: Buffer };
}

export type HostRoutes = Hono<HostEnv>;

const bodyLimit = 75 * 1024 * 1024;

/** An answer as Nango's server sends it. */
export function json(body: unknown, status = 200): Response {
    return Response.json(body, { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}

/** The JSON body of a call, `{}` for an empty one. @throws HostError 400 */
export function bodyOf(c: { var: { rawBody: Buffer } }): unknown {
    const { rawBody } = c.var;
    if (rawBody.length === 0) {
        return {};
    }
    try {
        return JSON.parse(rawBody.toString('utf8')) as unknown;
    } catch {
        throw new HostError(400, 'invalid_body', 'The request body is not JSON.');
    }
}

export function queryOf(c: { req: { url: string } }): URLSearchParams {
    return new URL(c.req.url).searchParams;
}

/** Path without query and without a trailing slash, not decoded; what is behind `/proxy/` belongs to the provider and stays as it is. */
function pathOf(target: string): string {
    const [path = '/'] = target.split('?');
    return path.length > 1 && path.endsWith('/') && !path.startsWith('/proxy/') ? path.slice(0, -1) : path;
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

function checkEncoding(part: string): void {
    try {
        decodeURIComponent(part);
    } catch {
        throw new HostError(400, 'invalid_uri_params', `"${part}" is not URL-encoded text.`);
    }
}

/**
 * The host without its routes: what is the same for every call.
 *
 * @param onError told about errors that are no refusals
 */
export function createHostApp(onError: (error: Error, call: { method: string; path: string }) => void): HostRoutes {
    // The path as it was sent: Hono's own comes out of `URL`, which would resolve the dots and decode the slashes of ids.
    const app: HostRoutes = new Hono<HostEnv>({ getPath: (_request, options) => pathOf(options?.env?.incoming.url ?? '/') });
    // Any page of a developer's machine may call the host: that is what a local app with its own port needs.
    app.use(cors({ origin: '*', allowMethods: ['*'], allowHeaders: ['authorization', 'content-type', '*'], maxAge: 600 }));
    app.use(async (c, next) => {
        if (!c.req.path.startsWith('/proxy/')) {
            c.req.path.split('/').forEach(checkEncoding);
        }
        c.set('rawBody', await readBody(c.env.incoming));
        await next();
    });
    app.notFound((c) => json(new HostError(404, 'not_found', `${c.req.method} ${c.req.path} is not part of this host.`).body(), 404));
    app.onError((error, c) => {
        if (error instanceof HostError) {
            return json(error.body(), error.status);
        }
        onError(error, c.req);
        return json({ error: { code: 'server_error', message: 'The host failed: its logs tell why.' } }, 500);
    });
    return app;
}

export interface HttpServer {
    /** Base URL without a trailing slash. */
    readonly url: string;
    close(): Promise<void>;
}

/**
 * Serves an app on 127.0.0.1.
 *
 * @param port 0 takes any free port; a busy one is replaced by a free one, which `url` tells
 */
export async function serve(app: HostRoutes, port = 0): Promise<HttpServer> {
    // The sandbox runs inside of other people's programs and tests: their global Request and Response are not its to replace.
    const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1', overrideGlobalObjects: false }) as Server;
    await listen(server, port);
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

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectionReset } from './faulty-body.ts';
import type { SimulatedReply, SimulatedRequest } from '../protocol/route.ts';

/** Answers one request, in whatever way. */
export type Handler = (request: SimulatedRequest) => Promise<SimulatedReply>;

const largestBody = 10 * 1024 * 1024;

/** Puts a handler on a port of the loop-back interface; port 0 takes any free one. */
export async function listen(handle: Handler, port = 0): Promise<{ url: string; close(): Promise<void> }> {
    const server = createServer((request, response) => {
        void answer(handle, request, response);
    });
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
            server.off('error', reject);
            resolve();
        });
    });
    const { port: taken } = server.address() as AddressInfo;
    return {
        url: `http://127.0.0.1:${String(taken)}`,
        close: () =>
            new Promise((resolve, reject) => {
                server.close((error) => {
                    if (error === undefined) {
                        resolve();
                    } else {
                        reject(error);
                    }
                });
                server.closeAllConnections();
            })
    };
}

async function answer(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => {
        gone.abort();
    });
    try {
        const body = await readBody(request);
        if (body === undefined) {
            response.writeHead(413).end();
            return;
        }
        const reply = await handle({ method: request.method ?? 'GET', url: request.url ?? '/', headers: flatHeaders(request), body, signal: gone.signal });
        response.writeHead(reply.status, reply.headers);
        if (Buffer.isBuffer(reply.body)) {
            response.end(reply.body);
            return;
        }
        // Headers travel ahead of a body that takes its time.
        response.flushHeaders();
        for await (const chunk of reply.body) {
            await written(response, chunk);
        }
        response.end();
    } catch (error) {
        if (error instanceof ConnectionReset) {
            request.socket.resetAndDestroy();
        } else if (response.headersSent) {
            request.socket.destroy();
        } else {
            const text = error instanceof Error ? error.message : 'unknown';
            response.writeHead(500, { 'content-type': 'text/plain' }).end(`The simulator itself failed: ${text}`);
        }
    }
}

function written(response: ServerResponse, chunk: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
        response.write(chunk, (error) => {
            if (error === undefined || error === null) {
                resolve();
            } else {
                reject(error);
            }
        });
    });
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined) {
            headers[name] = Array.isArray(value) ? value.join(', ') : value;
        }
    }
    return headers;
}

/** The body, or `undefined` when it is larger than anything the API takes. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > largestBody) {
            return undefined;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

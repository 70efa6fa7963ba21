import dns from 'node:dns/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import nock from 'nock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
    createHttpTransport,
    createInProcessTransport,
    NetworkFailure,
    OutboundRefused,
    requestFollowingRedirects
} from '../../../src/sandbox/nango/transport.ts';
import type { TransportRequest, TransportResponse } from '../../../src/sandbox/nango/transport.ts';

const servers: Server[] = [];

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    const server = createServer(handle);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

afterEach(() => {
    for (const server of servers.splice(0)) {
        server.closeAllConnections();
        server.close();
    }
    nock.cleanAll();
});

async function textOf({ body }: TransportResponse): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of Buffer.isBuffer(body) ? [body] : body) {
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(
        () => {
            throw new Error('nothing failed');
        },
        (error: unknown) => error
    );
}

describe('HTTP transport', () => {
    it('sends a public origin to its local one, with the public host name, path, query and body', async () => {
        let seen: unknown;
        const local = await listen((request, response) => {
            let body = '';
            request.on('data', (chunk: Buffer) => (body += chunk.toString()));
            request.on('end', () => {
                seen = { method: request.method, url: request.url, host: request.headers.host, mark: request.headers['x-mark'], body };
                response.writeHead(201, { 'content-type': 'text/plain' }).end('made');
            });
        });
        const transport = createHttpTransport({ egress: { 'https://api.example.com': local } });
        const answer = await transport.request({ method: 'POST', url: 'https://api.example.com/a/b?c=d', headers: { 'x-mark': 'm' }, body: 'hello' });
        expect(answer).toMatchObject({ status: 201, headers: { 'content-type': 'text/plain' } });
        expect(await textOf(answer)).toBe('made');
        expect(seen).toEqual({ method: 'POST', url: '/a/b?c=d', host: 'api.example.com', mark: 'm', body: 'hello' });
    });

    it('lets a wildcard stand for sub-domains and for nothing else', async () => {
        const local = await listen((_request, response) => response.end('local'));
        const transport = createHttpTransport({ egress: { 'https://*.files.example.com': local } });
        expect(await textOf(await transport.request({ method: 'GET', url: 'https://eu.files.example.com/x', headers: {} }))).toBe('local');
        nock('https://evilfiles.example.com').get('/x').reply(200, 'public');
        nock('http://eu.files.example.com').get('/x').reply(200, 'public');
        expect(await textOf(await transport.request({ method: 'GET', url: 'https://evilfiles.example.com/x', headers: {} }))).toBe('public');
        expect(await textOf(await transport.request({ method: 'GET', url: 'http://eu.files.example.com/x', headers: {} }))).toBe('public');
    });

    it('is intercepted by nock, returns any status and follows nothing', async () => {
        nock('https://api.example.com').get('/moved').reply(302, 'gone', { location: 'https://other.example.com/' });
        nock('https://api.example.com')
            .get('/broken')
            .reply(503, { fail: [] }, { 'set-cookie': ['a=1', 'b=2'] });
        const transport = createHttpTransport();
        expect(await transport.request({ method: 'GET', url: 'https://api.example.com/moved', headers: {} })).toMatchObject({
            status: 302,
            headers: { location: 'https://other.example.com/' }
        });
        expect(await transport.request({ method: 'GET', url: 'https://api.example.com/broken', headers: {} })).toMatchObject({
            status: 503,
            headers: { 'set-cookie': 'a=1, b=2' }
        });
    });

    it.each([
        'http://127.0.0.1/',
        'http://127.8.9.10:81/',
        'http://localhost/',
        'http://app.localhost/',
        'http://0.0.0.0/',
        'http://10.1.2.3/',
        'http://172.20.0.1/',
        'http://192.168.1.1/',
        'http://169.254.169.254/latest',
        'http://100.64.0.1/',
        'http://[::1]/',
        'http://[::ffff:127.0.0.1]/',
        'http://[fd00::1]/',
        'http://2130706433/',
        'file:///etc/hostname'
    ])('refuses %s', async (url) => {
        const error = await failure(createHttpTransport().request({ method: 'GET', url, headers: {} }));
        expect(error).toBeInstanceOf(OutboundRefused);
        expect(error).toMatchObject({ code: 'url_not_allowed' });
    });

    it('refuses a public name that resolves to an inside address', async () => {
        vi.spyOn(dns, 'lookup').mockResolvedValue([{ address: '10.0.0.1', family: 4 }] as never);
        expect(await failure(createHttpTransport().request({ method: 'GET', url: 'http://inside.example.com/', headers: {} }))).toBeInstanceOf(OutboundRefused);
    });

    it('reports a network failure by its code and without the request', async () => {
        const transport = createHttpTransport({ egress: { 'https://api.example.com': 'http://127.0.0.1:1' } });
        const error = await failure(transport.request({ method: 'GET', url: 'https://api.example.com/', headers: { authorization: 'Bearer secret' } }));
        expect(error).toBeInstanceOf(NetworkFailure);
        expect(error).toMatchObject({ code: 'ECONNREFUSED' });
        expect(JSON.stringify(error) + String(error)).not.toContain('secret');
    });

    it('rejects the read of a body that breaks off', async () => {
        const local = await listen((_request, response) => {
            response.writeHead(200, { 'content-length': '100' });
            response.write('half', () => response.destroy());
        });
        const answer = await createHttpTransport({ egress: { 'https://api.example.com': local } }).request({
            method: 'GET',
            url: 'https://api.example.com/',
            headers: {}
        });
        expect(await failure(textOf(answer))).toBeInstanceOf(NetworkFailure);
    });

    it('stops when its signal is aborted', async () => {
        const local = await listen(() => undefined);
        const controller = new AbortController();
        const pending = createHttpTransport({ egress: { 'https://api.example.com': local } }).request({
            method: 'GET',
            url: 'https://api.example.com/',
            headers: {},
            signal: controller.signal
        });
        controller.abort();
        expect(await failure(pending)).toMatchObject({ code: 'ERR_CANCELED' });
    });

    it('undoes gzip', async () => {
        const local = await listen((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync('plain')));
        const answer = await createHttpTransport({ egress: { 'https://api.example.com': local } }).request({
            method: 'GET',
            url: 'https://api.example.com/',
            headers: {}
        });
        expect(await textOf(answer)).toBe('plain');
    });
});

describe('in-process transport', () => {
    it('hands over lower-case headers and undoes content codings', async () => {
        let seen: TransportRequest | undefined;
        const transport = createInProcessTransport(async (request) => {
            seen = request;
            return { status: 200, headers: { 'Content-Encoding': 'gzip', 'Content-Type': 'text/plain' }, body: zlib.gzipSync('plain') };
        });
        const answer = await transport.request({ method: 'GET', url: 'https://api.example.com/x', headers: { 'X-Mark': 'm' } });
        expect(seen?.headers).toEqual({ 'x-mark': 'm', host: 'api.example.com', 'accept-encoding': 'gzip, deflate, br' });
        expect(answer.headers).toEqual({ 'content-type': 'text/plain' });
        expect(await textOf(answer)).toBe('plain');
    });

    it('rejects the read when the coded body breaks off', async () => {
        const transport = createInProcessTransport(async () => ({
            status: 200,
            headers: { 'content-encoding': 'gzip' },
            body: (async function* () {
                yield zlib.gzipSync('plain').subarray(0, 12);
                throw new Error('lost');
            })()
        }));
        expect(await failure(textOf(await transport.request({ method: 'GET', url: 'https://api.example.com/', headers: {} })))).toMatchObject({
            message: 'lost'
        });
    });
});

describe('redirects', () => {
    const redirecting = (answers: Record<string, { status: number; location?: string }>) => {
        const seen: TransportRequest[] = [];
        const transport = createInProcessTransport(async (request) => {
            seen.push(request);
            const { status, location } = answers[request.url] ?? { status: 200 };
            return { status, headers: location === undefined ? {} : { location }, body: Buffer.alloc(0) };
        });
        return { seen, transport };
    };
    const request = {
        method: 'POST',
        url: 'https://a.example.com/1',
        headers: { authorization: 'Bearer x', cookie: 'c', 'content-type': 'text/plain' },
        body: 'b'
    };

    it('leave credentials behind when the origin changes', async () => {
        const { seen, transport } = redirecting({
            'https://a.example.com/1': { status: 307, location: '/2' },
            'https://a.example.com/2': { status: 307, location: 'https://b.example.com/3' }
        });
        expect(await requestFollowingRedirects(transport, request)).toMatchObject({ status: 200, url: 'https://b.example.com/3' });
        expect(seen.map(({ method, headers, body }) => [method, headers['authorization'], headers['cookie'], headers['host'], body])).toEqual([
            ['POST', 'Bearer x', 'c', 'a.example.com', 'b'],
            ['POST', 'Bearer x', 'c', 'a.example.com', 'b'],
            ['POST', undefined, undefined, 'b.example.com', 'b']
        ]);
    });

    it('take credentials along when asked to', async () => {
        const { seen, transport } = redirecting({ 'https://a.example.com/1': { status: 307, location: 'https://b.example.com/3' } });
        await requestFollowingRedirects(transport, request, { keepCredentials: true });
        expect(seen[1]?.headers['authorization']).toBe('Bearer x');
    });

    it.each([301, 302, 303])('turn a POST into a GET without a body on %d', async (status) => {
        const { seen, transport } = redirecting({ 'https://a.example.com/1': { status, location: '/2' } });
        await requestFollowingRedirects(transport, request);
        expect(seen[1]).toMatchObject({ method: 'GET', url: 'https://a.example.com/2' });
        expect(seen[1]).not.toHaveProperty('body');
        expect(seen[1]?.headers).not.toHaveProperty('content-type');
    });

    it('end after five', async () => {
        const { seen, transport } = redirecting({ 'https://a.example.com/1': { status: 302, location: '/1' } });
        expect(await failure(requestFollowingRedirects(transport, request))).toMatchObject({ code: 'ERR_FR_TOO_MANY_REDIRECTS' });
        expect(seen).toHaveLength(6);
    });

    it('need a target that is a URL', async () => {
        const { transport } = redirecting({ 'https://a.example.com/1': { status: 302, location: 'https://' } });
        expect(await failure(requestFollowingRedirects(transport, request))).toMatchObject({ code: 'ERR_FR_REDIRECTION_FAILURE' });
    });
});

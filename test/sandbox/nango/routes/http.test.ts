import http from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { createInProcessTransport, startNangoHost } from '../../../../src/sandbox/nango/index.ts';
import type { NangoHost, TransportRequest, TransportResponse } from '../../../../src/sandbox/nango/index.ts';
import { providersYaml, startOfTime } from '../host-fixture.ts';

interface Reply {
    status: number;
    headers: http.IncomingHttpHeaders;
    body: string;
}

const globals = { Request, Response };
const asked: TransportRequest[] = [];
let answer: TransportResponse;
let host: NangoHost;

/** A request as it is written down here: `fetch` would put paths, headers and bodies in order first. */
function send(method: string, path: string, more: { headers?: Record<string, string>; body?: Buffer | string } = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${host.secretKey}`, ...more.headers };
        const request = http.request({ host: '127.0.0.1', port: new URL(host.url).port, method, path, headers }, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () => {
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
            });
        });
        request.on('error', reject);
        request.end(more.body);
    });
}

const proxied = { 'connection-id': 'tenant/1', 'provider-config-key': 'acme' };

beforeAll(async () => {
    const transport = createInProcessTransport((request) => {
        asked.push(request);
        return Promise.resolve(answer);
    });
    host = await startNangoHost({ providers: providersYaml, clock: createClock(startOfTime), transport });
    host.createIntegration({ provider: 'acme', unique_key: 'acme' });
    const credentials = { type: 'OAUTH2_CC', token: 'token-1', client_id: 'example', client_secret: 'example-secret' };
    const body = JSON.stringify({ provider_config_key: 'acme', connection_id: 'tenant/1', credentials });
    expect(await send('POST', '/connections', { body })).toMatchObject({ status: 201 });
});
beforeEach(() => {
    answer = { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from('answer') };
    asked.length = 0;
});
afterAll(() => host.close());

describe('every call', () => {
    it('is answered in JSON, with its length and for pages of other origins', async () => {
        const { status, headers, body } = await send('GET', '/health');
        expect({ status, body }).toEqual({ status: 200, body: '{"result":"ok"}' });
        expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'content-length': '15', 'access-control-allow-origin': '*' });
    });

    it.each(['/connections', '/nothing'])('of another origin is announced without a key (%s)', async (path) => {
        const { status, headers } = await send('OPTIONS', path, { headers: { authorization: '', origin: 'http://localhost:5000' } });
        expect(status).toBe(204);
        expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': '*', 'access-control-max-age': '600' });
        expect(headers['access-control-allow-headers']).toContain('authorization');
    });

    it.each([
        ['GET', '/nothing/here'],
        ['PUT', '/connections'],
        ['GET', '/connections/../health'],
        ['GET', '/connections//'],
        ['POST', '/Health']
    ])('that no route answers is not found, with or without a key: %s %s', async (method, path) => {
        const expected = { code: 'not_found', message: `${method} ${path.replace(/\/$/, '')} is not part of this host.` };
        for (const headers of [{}, { authorization: '' }]) {
            const { status, body } = await send(method, path, method === 'GET' ? { headers } : { headers, body: '{}' });
            expect({ status, error: (JSON.parse(body) as { error: unknown }).error }).toEqual({ status: 404, error: expected });
        }
    });

    it('may end its path with a slash, and escape what stands in it', async () => {
        expect(await send('GET', '/health/')).toMatchObject({ status: 200 });
        expect(await send('GET', '/connections/tenant%2F1/?provider_config_key=acme')).toMatchObject({ status: 200 });
        const { status, body } = await send('GET', '/connections/%E0%A4%A?provider_config_key=acme');
        expect(status).toBe(400);
        expect(JSON.parse(body)).toEqual({ error: { code: 'invalid_uri_params', message: '"%E0%A4%A" is not URL-encoded text.' } });
    });

    it('with a body that is no JSON is refused, whatever its type says', async () => {
        const { status, body } = await send('POST', '/connections', { headers: { 'content-type': 'text/plain' }, body: '{' });
        expect({ status, body: JSON.parse(body) as unknown }).toEqual({
            status: 400,
            body: { error: { code: 'invalid_body', message: 'The request body is not JSON.' } }
        });
    });

    it('with a body of more than 75 MB reads why it is refused', async () => {
        const { status, body } = await send('POST', '/sync/deploy', { headers: { 'transfer-encoding': 'chunked' }, body: Buffer.alloc(76 * 1024 * 1024, ' ') });
        expect({ status, body: JSON.parse(body) as unknown }).toEqual({
            status: 413,
            body: { error: { code: 'request_too_large', message: 'The request body is larger than 75 MB.' } }
        });
    });

    it('given up by its caller in the middle of its body leaves the host as it was', async () => {
        const request = http.request({ host: '127.0.0.1', port: new URL(host.url).port, method: 'POST', path: '/connections' });
        request.on('error', () => undefined);
        request.write('{"half":', () => request.destroy());
        await new Promise((resolve) => request.once('close', resolve));
        expect(await send('GET', '/health')).toMatchObject({ status: 200 });
    });

    it('leaves the global objects of the program that runs the sandbox alone', () => {
        expect({ Request, Response }).toEqual(globals);
        expect(new Response('').constructor).toBe(globals.Response);
    });
});

describe('a proxied call', () => {
    it.each([
        ['/proxy/a%2Fb/c%20d/', 'https://acme.example/a%2Fb/c%20d/'],
        ['/proxy/things?x=1&x=2&y=%20+', 'https://acme.example/things?x=1&x=2&y=%20+'],
        ['/proxy/%zz', 'https://acme.example/%zz'],
        ['/proxy', 'https://acme.example/']
    ])('goes out as it came in: %s', async (path, url) => {
        expect(await send('GET', path, { headers: proxied })).toMatchObject({ status: 200, body: 'answer' });
        expect(asked.map((request) => request.url)).toEqual([url]);
    });

    it.each(['GET', 'POST', 'DELETE'])('takes its body along, byte for byte (%s)', async (method) => {
        const body = Buffer.from([0, 255, 13, 10]);
        await send(method, '/proxy/things', { headers: { ...proxied, 'content-type': 'application/octet-stream', 'content-length': '4' }, body });
        expect(asked[0]).toMatchObject({ method, headers: { 'content-type': 'application/octet-stream' } });
        expect(Buffer.from(asked[0]?.body ?? '')).toEqual(body);
    });

    it.each([200, 205, 404, 503, 599, 999])('is answered with the status and the bytes of the provider (%i)', async (status) => {
        answer = { status, headers: {}, body: Buffer.from([0, 255, 10]) };
        const reply = await send('GET', '/proxy/things', { headers: proxied });
        expect(reply).toMatchObject({
            status,
            body: Buffer.from([0, 255, 10]).toString(),
            headers: { 'content-length': '3', 'access-control-allow-origin': '*' }
        });
        expect(reply.headers['content-type']).toBeUndefined();
    });

    it('that has no content has none', async () => {
        answer = { status: 204, headers: {}, body: Buffer.alloc(0) };
        const { status, headers, body } = await send('GET', '/proxy/things', { headers: proxied });
        expect({ status, body, length: headers['content-length'] }).toEqual({ status: 204, body: '', length: undefined });
        answer = { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.alloc(0) };
        expect(await send('HEAD', '/proxy/things', { headers: proxied })).toMatchObject({ status: 200, body: '', headers: { 'content-type': 'text/plain' } });
        expect(asked.at(-1)).toMatchObject({ method: 'HEAD' });
    });
});

import dns from 'node:dns/promises';
import net from 'node:net';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import axios, { AxiosHeaders, isAxiosError } from 'axios';

/** One HTTP request as it leaves the sandbox. Redirects are not followed and statuses are not judged here. */
export interface TransportRequest {
    method: string;
    /** Absolute http or https URL. */
    url: string;
    /** Names in lower case. */
    headers: Record<string, string>;
    body?: string | Buffer;
    signal?: AbortSignal;
}

export interface TransportResponse {
    status: number;
    /** Names in lower case; several values of one name are joined by a comma. */
    headers: Record<string, string>;
    /** Content codings are already undone. A rejected read is a connection lost in the middle of the body. */
    body: Buffer | AsyncIterable<Buffer>;
}

/** The way out of the sandbox: provider calls, token requests and unrelated fetches all pass here. */
export interface Transport {
    /**
     * @throws OutboundRefused when the target is not allowed
     * @throws NetworkFailure when no answer arrived
     */
    request(request: TransportRequest): Promise<TransportResponse>;
}

/** A whole body. */
export async function collect(body: TransportResponse['body']): Promise<Buffer> {
    if (Buffer.isBuffer(body)) {
        return body;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of body) {
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

/** Thrown for targets a Nango server would not call: loopback, private and link-local addresses, other schemes than http and https. */
export class OutboundRefused extends Error {
    readonly code = 'url_not_allowed';
    constructor() {
        super('This URL is not allowed by server configuration.');
    }
}

/** No answer arrived. `code` is the network's, e.g. `ECONNREFUSED`, or `ERR_CANCELED` when the request's signal was aborted. Holds neither headers nor body of the request. */
export class NetworkFailure extends Error {
    readonly code: string;
    constructor(message: string, code: string) {
        super(message);
        this.code = code;
    }
}

export interface HttpTransportOptions {
    /**
     * Public origin to local origin, e.g. `{ 'https://api.example.com': 'http://127.0.0.1:4010' }`. A key may start its host with `*.` to stand for every sub-domain.
     * Path and query stay as they are; the `Host` header keeps the public name.
     */
    egress?: Record<string, string>;
}

const acceptedCodings = 'gzip, deflate, br';

const blocked = new net.BlockList();
for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16]
] as const) {
    blocked.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
    ['::', 127],
    ['fc00::', 7],
    ['fe80::', 10]
] as const) {
    blocked.addSubnet(network, prefix, 'ipv6');
}

function isBlockedAddress(address: string): boolean {
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
    return blocked.check(mapped ?? address, mapped !== undefined || net.isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** Refuses what can be judged by the URL alone; names are judged again when they have been resolved. */
function demandPublic(url: URL): void {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isLocalName = host === 'localhost' || host.endsWith('.localhost');
    if (!['http:', 'https:'].includes(url.protocol) || isLocalName || (net.isIP(host) !== 0 && isBlockedAddress(host))) {
        throw new OutboundRefused();
    }
}

type LookupAddress = [address: string, family: 4 | 6];

/** Refuses a public name that resolves to an inside address, so that the check and the connection see the same address. */
async function lookupPublic(hostname: string): Promise<LookupAddress[]> {
    const addresses = await dns.lookup(hostname, { all: true });
    if (addresses.some(({ address }) => isBlockedAddress(address))) {
        throw new OutboundRefused();
    }
    return addresses.map(({ address, family }): LookupAddress => [address, family === 6 ? 6 : 4]);
}

function egressOf(url: URL, egress: Record<string, string>): string | undefined {
    const exact = egress[url.origin];
    if (exact !== undefined) {
        return exact;
    }
    for (const [pattern, local] of Object.entries(egress)) {
        const [scheme, host] = pattern.split('://*.');
        if (host !== undefined && `${scheme ?? ''}:` === url.protocol && url.host.endsWith(`.${host}`)) {
            return local;
        }
    }
    return undefined;
}

function plainHeaders(headers: unknown): Record<string, string> {
    const plain: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers instanceof AxiosHeaders ? headers.toJSON() : Object(headers))) {
        if (value !== undefined && value !== null) {
            plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
        }
    }
    return plain;
}

function networkFailure(cause: unknown): Error {
    if (isAxiosError(cause) && cause.cause instanceof OutboundRefused) {
        return cause.cause;
    }
    const { message, code } = Object(cause) as { message?: unknown; code?: unknown };
    if (code === 'url_not_allowed') {
        return new OutboundRefused();
    }
    return new NetworkFailure(typeof message === 'string' ? message : 'The request failed.', typeof code === 'string' ? code : 'ERR_NETWORK');
}

async function* readAll(stream: Readable): AsyncGenerator<Buffer> {
    try {
        for await (const chunk of stream) {
            yield chunk as Buffer;
        }
    } catch (cause) {
        throw networkFailure(cause);
    }
}

/** Real HTTP (axios with Node's http adapter, so that nock intercepts it). */
export function createHttpTransport(options: HttpTransportOptions = {}): Transport {
    const egress = options.egress ?? {};
    return {
        request: async (request) => {
            const url = new URL(request.url);
            const local = egressOf(url, egress);
            if (local === undefined) {
                demandPublic(url);
            }
            try {
                const response = await axios.request<Readable>({
                    method: request.method,
                    url: local === undefined ? url.href : new URL(url.pathname + url.search, local).href,
                    headers: { ...request.headers, ...(local === undefined ? {} : { host: url.host }) },
                    data: request.body,
                    responseType: 'stream',
                    adapter: 'http',
                    maxRedirects: 0,
                    proxy: false,
                    validateStatus: null,
                    transformRequest: [],
                    transformResponse: [],
                    ...(local === undefined ? { lookup: lookupPublic } : {}),
                    ...(request.signal ? { signal: request.signal } : {})
                });
                return { status: response.status, headers: plainHeaders(response.headers), body: readAll(response.data) };
            } catch (cause) {
                throw networkFailure(cause);
            }
        }
    };
}

const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
    gzip: () => zlib.createGunzip(),
    deflate: () => zlib.createInflate(),
    br: () => zlib.createBrotliDecompress()
};

/** A transport without sockets, e.g. over the `handle` function of a simulator. The function gets lower-case header names and may answer gzip, deflate or brotli. */
export function createInProcessTransport(handle: (request: TransportRequest) => Promise<TransportResponse>): Transport {
    return {
        request: async (request) => {
            request.signal?.throwIfAborted();
            const reply = await handle({
                ...request,
                headers: { 'accept-encoding': acceptedCodings, host: new URL(request.url).host, ...plainHeaders(request.headers) }
            });
            const headers = plainHeaders(reply.headers);
            const decoder = decoders[headers['content-encoding'] ?? ''];
            if (decoder === undefined) {
                return { status: reply.status, headers, body: reply.body };
            }
            delete headers['content-encoding'];
            delete headers['content-length'];
            const coded = Buffer.isBuffer(reply.body) ? [reply.body] : reply.body;
            const decoded = decoder();
            const source = Readable.from(coded);
            source.on('error', (cause) => decoded.emit('error', cause));
            return { status: reply.status, headers, body: readAll(source.pipe(decoded) as unknown as Readable) };
        }
    };
}

const maximumRedirects = 5;

/**
 * Sends a request and follows redirects as Nango's runner does: credentials stay behind when the origin changes, 303 (and 301 and 302 after a POST) go on as GET.
 *
 * @param options.keepCredentials send them to other origins too
 * @returns the last answer with the URL it came from
 * @throws NetworkFailure with `ERR_FR_TOO_MANY_REDIRECTS` after five redirects
 */
export async function requestFollowingRedirects(
    transport: Transport,
    first: TransportRequest,
    options: { keepCredentials?: boolean } = {}
): Promise<TransportResponse & { url: string }> {
    let request = first;
    for (let followed = 0; ; followed++) {
        const response = await transport.request(request);
        const location = response.headers['location'];
        if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) {
            return { ...response, url: request.url };
        }
        if (followed === maximumRedirects) {
            throw new NetworkFailure(`Exceeded maximum of ${String(maximumRedirects)} redirects.`, 'ERR_FR_TOO_MANY_REDIRECTS');
        }
        if (!URL.canParse(location, request.url)) {
            throw new NetworkFailure('Redirect Location could not be parsed as a URL.', 'ERR_FR_REDIRECTION_FAILURE');
        }
        const next = new URL(location, request.url);
        const headers = { ...request.headers };
        delete headers['host'];
        if (next.origin !== new URL(request.url).origin && options.keepCredentials !== true) {
            delete headers['authorization'];
            delete headers['proxy-authorization'];
            delete headers['cookie'];
        }
        const { body, method, ...rest } = request;
        const becomesGet = (response.status === 303 && method !== 'HEAD') || (response.status < 303 && method === 'POST');
        if (becomesGet) {
            for (const name of Object.keys(headers).filter((name) => name.startsWith('content-') || name === 'transfer-encoding')) {
                delete headers[name];
            }
        }
        request = { ...rest, url: next.href, headers, method: becomesGet ? 'GET' : method, ...(becomesGet || body === undefined ? {} : { body }) };
    }
}

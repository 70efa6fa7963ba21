/** One HTTP request as it leaves the sandbox. Redirects are not followed and statuses are not judged here. */
export interface TransportRequest {
    method: string;
    /** Absolute http or https URL. */
    url: string;
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
    /** @throws OutboundRefused when the target is not allowed; any other error is a network failure and carries a `code` such as `ECONNREFUSED`. */
    request(request: TransportRequest): Promise<TransportResponse>;
}

/** Thrown for targets a Nango server would not call: loopback, private and link-local addresses, other schemes than http and https. */
export class OutboundRefused extends Error {
    readonly code = 'url_not_allowed';
}

export interface HttpTransportOptions {
    /**
     * Public origin to local origin, e.g. `{ 'https://api.example.com': 'http://127.0.0.1:4010' }`. A key may start its host with `*.` to stand for every sub-domain.
     * Path and query stay as they are; the `Host` header keeps the public name.
     */
    egress?: Record<string, string>;
}

/** Real HTTP (axios with Node's http adapter, so that nock intercepts it). */
export declare function createHttpTransport(options?: HttpTransportOptions): Transport;

/** A transport without sockets, e.g. over the `handle` function of a simulator. The function gets lower-case header names and may answer gzip, deflate or brotli. */
export declare function createInProcessTransport(
    handle: (request: TransportRequest) => Promise<{ status: number; headers: Record<string, string>; body: Buffer | AsyncIterable<Buffer> }>
): Transport;

import type { TransportResponse } from '../src/sandbox/nango/transport.ts';

/** A reply with a JSON body, for a transport or an intercepted request. */
export function jsonReply(json: unknown, status = 200, headers: Record<string, string> = {}): TransportResponse {
    return { status, headers: { 'content-type': 'application/json', ...headers }, body: Buffer.from(JSON.stringify(json)) };
}

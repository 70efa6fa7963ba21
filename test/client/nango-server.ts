import { Nango } from '@nangohq/node';
import nock from 'nock';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createMimecast } from '../../src/index.ts';
import type { Mimecast, MimecastOptions } from '../../src/index.ts';

export const host = 'http://nango.example';
export const apiKey = 'synthetic-api-key-5f1c';
export const signingKey = 'synthetic-signing-key-88';

/** A client of a Nango server that only exists as the replies a test declares; any other request fails and names itself. */
export function client(options: Partial<MimecastOptions> = {}): Mimecast {
    return createMimecast({ nango: nango(), retryDelayMs: 1, ...options });
}

export function nango(): Nango {
    return new Nango({ host, apiKey, webhookSigningKey: signingKey });
}

export function server(): nock.Scope {
    return nock(host, { reqheaders: { authorization: `Bearer ${apiKey}` } });
}

/** What `promise` rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
    try {
        await promise;
    } catch (error) {
        return error;
    }
    throw new Error('It did not reject.');
}

export function withoutNetwork(): void {
    beforeAll(() => nock.disableNetConnect());
    afterEach(() => {
        const pending = nock.pendingMocks();
        nock.cleanAll();
        if (pending.length > 0) {
            throw new Error(`Never requested: ${pending.join(', ')}`);
        }
    });
    afterAll(() => {
        nock.enableNetConnect();
        nock.restore();
    });
}

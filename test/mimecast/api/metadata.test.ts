import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../nango-integrations/mimecast/api/endpoints.ts';
import { readMetadata, refuseIfReadOnly } from '../../../nango-integrations/mimecast/api/metadata.ts';
import { payloadOf, scripted } from '../scripted.ts';

const read = (metadata: Record<string, unknown> | null) => readMetadata(scripted([], { metadata }).nango);

describe("a connection's metadata", () => {
    it('may be absent', async () => {
        expect(await read(null)).toEqual({});
        expect(await read({})).toEqual({});
    });

    it('gives the known keys', async () => {
        const metadata = {
            readOnly: true,
            securityEventTypes: ['receipt'],
            startDays: 3,
            downloadHosts: ['files.example.com'],
            account: { accountCode: 'CDEMO1A1', accountName: null, region: 'us' },
            permissions: { anything: 1 }
        };
        expect(await read({ ...metadata, own: 'of the backend' })).toEqual(metadata);
    });

    it('loses values of the wrong kind and nothing else: it is written by hand and must not stop a sync', async () => {
        expect(await read({ readOnly: 'yes', securityEventTypes: 'receipt', startDays: 3, downloadHosts: [1], account: {} })).toEqual({ startDays: 3 });
    });
});

describe('a read-only connection', () => {
    it('refuses a change before anything is sent', async () => {
        const { nango, tenant } = scripted([], { metadata: { readOnly: true } });
        const payload = await payloadOf(refuseIfReadOnly(nango, endpoints.releaseHeldMessage));
        expect(payload).toMatchObject({ type: 'read_only', code: 'read_only_connection', retryable: false, endpoint: 'POST /api/gateway/hold-release' });
        expect(tenant.simulator.calls.count('* /api/*')).toBe(0);
    });

    it.each(['true', 'yes', 1, 'false', {}])(
        'is also what a value of the wrong kind makes, %j: a safety catch that nobody can read stays on',
        async (readOnly) => {
            const { nango } = scripted([], { metadata: { readOnly } });
            expect(await payloadOf(refuseIfReadOnly(nango, endpoints.releaseHeldMessage))).toMatchObject({ type: 'read_only' });
        }
    );

    it.each([null, {}, { readOnly: false }, { readOnly: null }])('is not what %j says', async (metadata) => {
        await expect(refuseIfReadOnly(scripted([], { metadata }).nango, endpoints.releaseHeldMessage)).resolves.toBeUndefined();
    });
});

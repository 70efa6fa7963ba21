import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../nango-integrations/mimecast/api/endpoints.ts';
import { readMetadata, refuseIfReadOnly } from '../../../nango-integrations/mimecast/api/metadata.ts';
import { payloadOf, scripted } from '../scripted.ts';

const keys = ['securityEventTypes', 'liveEventTypes', 'messageTracking', 'threatFeeds', 'startDays', 'downloadHosts', 'account', 'permissions'] as const;
const read = (metadata: Record<string, unknown> | null) => readMetadata(scripted([], { metadata }).nango, keys);

describe("a connection's metadata", () => {
    it('may be absent', async () => {
        expect(await read(null)).toEqual({});
        expect(await read({})).toEqual({});
    });

    it('gives the known keys', async () => {
        const metadata = {
            securityEventTypes: ['receipt'],
            startDays: 3,
            downloadHosts: ['files.example.com'],
            account: { accountCode: 'CDEMO1A1', accountName: null, region: 'us' },
            permissions: { anything: 1 }
        };
        expect(await read({ ...metadata, readOnly: true, own: 'of the backend' })).toEqual(metadata);
    });

    it('loses values of the wrong kind and nothing else, and says so: it is written by hand and must not stop a sync, nor fetch everything in silence', async () => {
        const { nango, tenant } = scripted([], {
            metadata: {
                readOnly: 'yes',
                securityEventTypes: 'receipt',
                startDays: 3,
                downloadHosts: ['files.example.com', 1],
                messageTracking: { form: 'x' },
                threatFeeds: ['grid'],
                liveEventTypes: null,
                account: { accountCode: 'CDEMO1A1', accountName: null, region: null }
            }
        });
        expect(Object.keys(await readMetadata(nango, keys))).toEqual(['startDays', 'account']);
        const warnings = tenant.logs.filter(({ level }) => level === 'warn').map(({ message }) => message);
        expect(warnings).toEqual([
            '"securityEventTypes" in the connection\'s metadata cannot be used, so "securityEventTypes" counts as absent: Invalid input: expected array, received string.',
            expect.stringContaining('"messageTracking" counts as absent: Unrecognized key: "form"'),
            expect.stringContaining('"threatFeeds.0" in the connection\'s metadata cannot be used, so "threatFeeds" counts as absent'),
            expect.stringContaining('"downloadHosts.1" in the connection\'s metadata')
        ]);
    });

    it('is read, and complained of, only as far as it is needed: every sync would report what concerns one of them', async () => {
        const { nango, tenant } = scripted([], { metadata: { securityEventTypes: 'receipt', startDays: 3, account: 5 } });
        expect(await readMetadata(nango, ['startDays'])).toEqual({ startDays: 3 });
        expect(tenant.logs.filter(({ level }) => level === 'warn')).toEqual([]);
    });

    it.each(['text', [1]])('that is no object, %j, counts as absent', async (metadata) => {
        const { nango } = scripted([]);
        nango.getMetadata = async <T>() => metadata as T;
        expect(await readMetadata(nango, keys)).toEqual({});
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

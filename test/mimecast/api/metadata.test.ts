import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../nango-integrations/mimecast/api/endpoints.ts';
import { ConnectionMetadata, readMetadata, refuseIfReadOnly } from '../../../nango-integrations/mimecast/api/metadata.ts';
import { securityEventTypes } from '../../../nango-integrations/mimecast/records/security-events.ts';
import { payloadOf, scripted } from '../scripted.ts';

const keys = ['securityEventTypes', 'liveEventTypes', 'messageTracking', 'threatFeeds', 'startDays', 'downloadHosts'] as const;
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
            downloadHosts: ['files.example.com']
        };
        expect(await read({ ...metadata, readOnly: true, own: 'of the backend' })).toEqual(metadata);
    });

    it('of the wrong kind is refused, every setting by its name: a typing error must neither fetch everything nor leave anything out in silence', async () => {
        const payload = await payloadOf(
            read({
                readOnly: 'yes',
                securityEventTypes: 'receipt',
                startDays: -1,
                downloadHosts: ['files.example.com', 1],
                messageTracking: { form: 'x' },
                threatFeeds: ['grid'],
                liveEventTypes: null
            })
        );
        expect(payload).toMatchObject({ type: 'invalid_input', code: 'invalid_metadata', retryable: false, field: 'securityEventTypes' });
        expect(payload.issues?.map(({ path }) => path)).toEqual(['securityEventTypes', 'messageTracking', 'threatFeeds.0', 'startDays', 'downloadHosts.1']);
        expect(payload.message).toContain('"securityEventTypes": Invalid input: expected array, received string');
    });

    it('is read, and refused, only as far as it is needed: every sync would stop for what concerns one of them', async () => {
        const { nango } = scripted([], { metadata: { securityEventTypes: 'receipt', startDays: 3 } });
        expect(await readMetadata(nango, ['startDays'])).toEqual({ startDays: 3 });
    });

    it('names every event type there is', () => {
        for (const key of ['securityEventTypes', 'liveEventTypes'] as const) {
            expect(ConnectionMetadata.shape[key].description).toContain(`There are: ${Object.keys(securityEventTypes).join(', ')}.`);
        }
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

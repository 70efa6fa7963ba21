import { describe, expect, it } from 'vitest';
import { holdQueue } from '../../../nango-integrations/mimecast/operations/hold-queue.ts';
import { ConnectionMetadata, misspeltSettings, readMetadata, refuseIfReadOnly } from '../../../nango-integrations/mimecast/api/metadata.ts';
import { securityEventTypes } from '../../../nango-integrations/mimecast/things/security-events.ts';
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

    it.each([['text'], [[1]], [5], [false]])(
        'that is no object, %j, is refused: settings that cannot be read are not settings that are absent',
        async (metadata) => {
            const { nango } = scripted([]);
            nango.getMetadata = async <T>() => metadata as T;
            expect(await payloadOf(readMetadata(nango, keys))).toMatchObject({ type: 'invalid_input', code: 'invalid_metadata', field: '' });
        }
    );

    it.each(['securityEventTypes', 'liveEventTypes', 'threatFeeds'] as const)(
        'with an empty list of %s is refused: it leaves nothing to fetch',
        async (key) => {
            const payload = await payloadOf(read({ [key]: [] }));
            expect(payload).toMatchObject({ code: 'invalid_metadata', field: key });
            expect(payload.message).toContain('leaves nothing to fetch');
        }
    );

    it('with an empty list inside the filter of messages is refused, and an empty list of more hosts is one', async () => {
        expect((await payloadOf(read({ messageTracking: { to: 'example.com', route: [], status: [] } }))).issues?.map(({ path }) => path)).toEqual([
            'messageTracking.route',
            'messageTracking.status'
        ]);
        expect(await read({ downloadHosts: [] })).toEqual({ downloadHosts: [] });
    });

    it.each<[string, string]>([
        ['securityeventtypes', 'securityEventTypes'],
        ['security_event_types', 'securityEventTypes'],
        ['securityEventType', 'securityEventTypes'],
        ['securtiyEventTypes', 'securityEventTypes'],
        ['startDays ', 'startDays'],
        ['start-days', 'startDays'],
        ['startDay', 'startDays'],
        ['ThreatFeeds', 'threatFeeds'],
        ['downloadHost', 'downloadHosts'],
        ['readonly', 'readOnly'],
        ['readOnlyMode', 'readOnly']
    ])('with the misspelt key "%s" is warned about, once in a run', async (key, meant) => {
        const { nango, tenant } = scripted([], { metadata: { [key]: 1 } });
        await readMetadata(nango, ['startDays']);
        await readMetadata(nango, ['downloadHosts']);
        expect(tenant.logs.map(({ level, message }) => [level, message])).toEqual([
            ['warn', `The metadata has "${key}", which is no setting. If "${meant}" is meant, correct the name.`]
        ]);
    });

    it('may hold what the backend keeps for itself: nothing is said about that', async () => {
        const own = {
            customerId: 'c-1',
            accounts: 1,
            plan: 'x',
            startDate: '',
            types: [],
            permission: 1,
            read: true,
            daysToKeep: 3,
            __proto__: null,
            '': 1,
            ü: 2
        };
        expect(misspeltSettings(own)).toEqual([]);
        expect(misspeltSettings(Object.fromEntries(Object.keys(ConnectionMetadata.shape).map((key) => [key, 1])))).toEqual([]);
        expect([misspeltSettings(null), misspeltSettings('text'), misspeltSettings([1])]).toEqual([[], [], []]);
    });
});

describe('a read-only connection', () => {
    it('refuses a change before anything is sent', async () => {
        const { nango, tenant } = scripted([], { metadata: { readOnly: true } });
        const payload = await payloadOf(refuseIfReadOnly(nango, holdQueue.release));
        expect(payload).toMatchObject({ type: 'read_only', code: 'read_only_connection', retryable: false, endpoint: 'POST /api/gateway/hold-release' });
        expect(tenant.simulator.calls.count('* /api/*')).toBe(0);
    });

    it.each(['true', 'yes', 1, 'false', {}])(
        'is also what a value of the wrong kind makes, %j: a safety catch that nobody can read stays on',
        async (readOnly) => {
            const { nango } = scripted([], { metadata: { readOnly } });
            expect(await payloadOf(refuseIfReadOnly(nango, holdQueue.release))).toMatchObject({ type: 'read_only' });
        }
    );

    it.each(['readonly', 'ReadOnly', 'read_only', 'READ-ONLY', 'readOnly ', ' readOnly', 'readOny', 'redaOnly', 'isReadOnly', 'readOnlyMode'])(
        'is also what the misspelt key "%s" makes, and it is named',
        async (key) => {
            const payload = await payloadOf(refuseIfReadOnly(scripted([], { metadata: { [key]: true } }).nango, holdQueue.release));
            expect(payload).toMatchObject({ type: 'read_only', field: key, retryable: false });
            expect(payload.message).toContain(`"${key}": true`);
            expect(payload.message).toContain('correct the name');
        }
    );

    it.each(['ｒｅａｄＯｎｌｙ', 'réadÖnly', 'rеаdОnlу', '𝐫𝐞𝐚𝐝𝐎𝐧𝐥𝐲', 'read\u200bOnly'])(
        'is also what "%s" makes: a letter that only looks like one of ours is not seen by whoever writes it',
        async (key) => {
            const payload = await payloadOf(refuseIfReadOnly(scripted([], { metadata: { [key]: true } }).nango, holdQueue.release));
            expect(payload).toMatchObject({ type: 'read_only', field: key });
        }
    );

    it('is also what one misspelt key makes beside a good one', async () => {
        const { nango } = scripted([], { metadata: { readOnly: false, read_only: true } });
        expect(await payloadOf(refuseIfReadOnly(nango, holdQueue.release))).toMatchObject({ type: 'read_only', field: 'read_only' });
    });

    it.each([['text'], [[{ readOnly: true }]], [5]])('is also what metadata makes that is no object, %j', async (metadata) => {
        const { nango } = scripted([]);
        nango.getMetadata = async <T>() => metadata as T;
        const payload = await payloadOf(refuseIfReadOnly(nango, holdQueue.release));
        expect(payload).toMatchObject({ type: 'read_only', code: 'read_only_connection' });
        expect(payload.message).toContain('has to be an object');
    });

    it('is also what null says: only true and false can be understood', async () => {
        const payload = await payloadOf(refuseIfReadOnly(scripted([], { metadata: { readOnly: null } }).nango, holdQueue.release));
        expect(payload).toMatchObject({ type: 'read_only', field: 'readOnly' });
        expect(payload.message).toContain('Set it to false, or take it out');
    });

    it.each([null, {}, { readOnly: false }, { read_only: false }, { readers: true, unread: true, roadOnlyOnce: true }, { описание: true, 説明: true }])(
        'is not what %j says',
        async (metadata) => {
            await expect(refuseIfReadOnly(scripted([], { metadata }).nango, holdQueue.release)).resolves.toBeUndefined();
        }
    );
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, credentials, onEvent, refusal, startFixture, startReceiver, sync } from './host-fixture.ts';
import type { Fixture } from './host-fixture.ts';

const hour = 60 * 60_000;
const scope = { connectionId: 'c', providerConfigKey: 'acme' };
const auth = { ...scope, type: 'auth', from: 'nango', authMode: 'OAUTH2_CC', provider: 'acme', environment: 'dev' };
const ofSync = { ...scope, type: 'sync', from: 'nango', syncName: 'items', syncVariant: 'base' };
const success = { ...ofSync, success: true, model: 'Item', modifiedAfter: 't', queryTimeStamp: 't', responseResults: { added: 1, deleted: 0, updated: 0 } };
const failure = { ...ofSync, success: false, startedAt: 't', failedAt: 't' };
const ownWords = { type: 'invalid_input', message: 'm', permission: 'p', status: 400, retryable: false };
const refusedByFunction = {
    type: 'script_error',
    description: 'The action script failed with a runtime error',
    payload: ownWords
};

/** Every kind of webhook that was seen from a server, its values made up, beside two kinds that were only read of. */
const seen: Record<string, Record<string, unknown>> = {
    'a sync changed records': { ...success, syncType: 'INITIAL' },
    'a sync with checkpoints changed records': { ...success, syncType: 'INCREMENTAL', checkpoints: { from: { through: 'a' }, to: { through: 'b' } } },
    'a first run failed in an error of the function': {
        ...failure,
        syncType: 'INITIAL',
        model: 'Item',
        checkpoints: { from: null, to: { through: 'a' } },
        error: {
            type: 'script_error',
            description: 'An internal error occurred during the script execution',
            payload: { name: 'Error', message: 'm', stacktrace: ['line'] }
        }
    },
    'a first run of two models failed': { ...failure, syncType: 'INITIAL', model: 'Item,Other', error: refusedByFunction },
    'a later run of two models failed': { ...failure, syncType: 'INCREMENTAL', model: 'Item,Other', error: refusedByFunction },
    'a runner was lost': {
        ...failure,
        syncType: 'INITIAL',
        model: '',
        error: { type: 'script_error', description: 'The sync script failed with an error: {}', payload: 'Execution expired: heartbeatTimeoutSecs_exceeded' }
    },
    'a queued action ended': { ...scope, type: 'async_action', from: 'nango', payload: { id: 'i', statusUrl: '/action/i' } },
    'a customer connected': {
        ...auth,
        operation: 'creation',
        success: true,
        tags: { end_user_id: 'user-7', tenant: 'one' },
        endUser: { endUserId: 'user-7', endUserEmail: null, tags: {} }
    },
    'a customer connected again': { ...auth, operation: 'override', success: true, tags: {} },
    'a reconnect was refused': { ...auth, operation: 'override', success: false, tags: {}, error: { type: 'connection_validation_failed', description: 'm' } },
    'a refresh failed': {
        ...auth,
        operation: 'refresh',
        success: false,
        tags: { end_user_id: 'user-7', tenant: 'one' },
        error: { type: 'client_credentials_fetch_error', description: 'Failed to fetch client credentials token: "{}"' }
    },
    'a refresh works again': { ...auth, operation: 'refresh', success: true, tags: { end_user_id: 'user-7', tenant: 'one' } },
    'a connection was deleted': { ...auth, operation: 'deletion', success: true, tags: { end_user_id: 'user-7', tenant: 'one' } }
};

/** The same with every value that is this run's own replaced: ids, times, texts of the function. */
function shapeOf(value: unknown, name = ''): unknown {
    if (Array.isArray(value)) {
        return name === 'stacktrace' ? ['line'] : value.map((item) => shapeOf(item));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item, key)]));
    }
    if (name === 'connectionId') {
        return 'c';
    }
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
        return 't';
    }
    return typeof value === 'string' ? value.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'i') : value;
}

let fixture: Fixture;

beforeEach(async () => {
    // Nobody listens there: what was sent is all that matters.
    fixture = await startFixture({ webhookUrl: 'http://127.0.0.1:9/' });
});
afterEach(() => fixture.close());

const shapes = (): unknown[] => fixture.host.sentWebhooks.map(({ body }) => shapeOf(body));
/** What the provider answers decides what becomes of a run. */
const answer = (status: number, body: unknown = {}): void => {
    fixture.provider.onCall = () => ({ status, body });
};
const obedient = `async (nango) => {
    const { data } = await nango.get({ endpoint: '/todo' });
    if (data.save) await nango.batchSave([{ id: data.save }], 'Item');
    if (data.through) { await nango.getCheckpoint(); await nango.saveCheckpoint({ through: data.through }); }
    if (data.refuse) throw new nango.ActionError(${JSON.stringify(ownWords)});
    if (data.fail) throw new Error('m');
}`;

async function connectUser(): Promise<string> {
    const { data } = await fixture.nango.createConnectSession({ end_user: { id: 'user-7' }, tags: { tenant: 'one' } });
    const reply = await fetch(`${fixture.host.url}/oauth2/auth/acme?connect_session_token=${data.token}`, {
        method: 'POST',
        body: JSON.stringify(credentials)
    });
    await fixture.host.settled();
    return ((await reply.json()) as { connectionId: string }).connectionId;
}

async function reconnect(connectionId: string): Promise<void> {
    const { data } = await fixture.nango.createReconnectSession({ connection_id: connectionId, integration_id: 'acme' });
    await fetch(`${fixture.host.url}/oauth2/auth/acme?connect_session_token=${data.token}`, { method: 'POST', body: JSON.stringify(credentials) });
    await fixture.host.settled();
}

describe('webhooks, against those seen from a server', () => {
    it('of connecting, reconnecting and its refusal, of a refresh that fails and works again, and of a deletion', async () => {
        const validate = `async (nango) => { if ((await nango.get({ endpoint: '/whoami' })).data.refuse) throw new nango.ActionError({ message: 'm' }); }`;
        await fixture.deploy([action('noop', 'async () => null')], [onEvent('validate-connection', 'validate-connection', validate)]);
        const id = await connectUser();
        fixture.provider.onToken = () => ({ status: 401 });
        fixture.clock.advance(hour);
        await refusal(fixture.nango.getConnection('acme', id));
        fixture.provider.onToken = undefined;
        fixture.clock.advance(hour);
        await fixture.nango.getConnection('acme', id);
        const other = await connectUser();
        await fixture.nango.deleteConnection('acme', other);
        await reconnect(id);
        answer(200, { refuse: true });
        await reconnect(id);
        expect(shapes()).toEqual([
            seen['a customer connected'],
            seen['a refresh failed'],
            seen['a refresh works again'],
            seen['a customer connected'],
            seen['a connection was deleted'],
            seen['a customer connected again'],
            seen['a reconnect was refused']
        ]);
    });

    it('of runs that changed records: one per model; of runs that failed: one for all models', async () => {
        answer(200, { through: 'a', fail: true });
        await fixture.deploy([sync('items', obedient)]);
        const first = await fixture.connect();
        await fixture.nango.deleteConnection('acme', first);
        answer(200, { save: 'x' });
        await fixture.connect();
        const run = async (todo: unknown): Promise<void> => {
            answer(200, todo);
            fixture.clock.advance(hour);
            await fixture.host.runDueSyncs();
        };
        await run({ through: 'a' });
        await run({ save: 'y', through: 'b' });
        await fixture.deploy([sync('items', obedient, { models: ['Item', 'Other'] })]);
        await run({ refuse: true });
        expect(shapes().filter((body) => (body as { type: string }).type === 'sync')).toEqual([
            seen['a first run failed in an error of the function'],
            seen['a sync changed records'],
            seen['a sync with checkpoints changed records'],
            seen['a later run of two models failed']
        ]);
    });

    it('of a first run that fails, whose times are one and the same', async () => {
        answer(200, { refuse: true });
        await fixture.deploy([sync('items', obedient, { models: ['Item', 'Other'] })]);
        await fixture.connect();
        expect(shapes().at(-1)).toEqual(seen['a first run of two models failed']);
        const { startedAt, failedAt } = fixture.host.sentWebhooks.at(-1)?.body as { startedAt: string; failedAt: string };
        expect(startedAt).toBe(failedAt);
    });

    it('of a run whose runner was lost, about which the server knows nothing', async () => {
        answer(200, { save: 'x', through: 'a' });
        fixture.host.killSyncs = () => (point) => point.method === 'saveCheckpoint' && point.when === 'after';
        await fixture.deploy([sync('items', obedient, { models: ['Item', 'Other'] })]);
        await fixture.connect();
        expect(shapes().at(-1)).toEqual(seen['a runner was lost']);
    });

    it('of a queued action', async () => {
        await fixture.deploy([action('noop', 'async () => null')]);
        const id = await fixture.connect();
        await fixture.nango.triggerActionAsync('acme', id, 'noop');
        await fixture.host.settled();
        expect(shapes().at(-1)).toEqual(seen['a queued action ended']);
    });

    it('that cannot be delivered are told with the address, without its query, and the reason', async () => {
        const receiver = await startReceiver();
        await receiver.close();
        const origin = receiver.url;
        fixture.host.webhookUrl = `${origin}/hooks?key=a-key-of-the-receiver`;
        await fixture.connect();
        expect(fixture.host.logs.entries.at(-1)).toMatchObject({
            source: 'webhook',
            level: 'error',
            message: `The auth webhook could not be delivered: nothing answers at ${origin}/hooks (ECONNREFUSED, 3 attempts)`
        });
    });
});

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import createManagedUrl from '../../../nango-integrations/mimecast/actions/create-managed-url.ts';
import createSubscription from '../../../nango-integrations/mimecast/actions/create-threat-report-subscription.ts';
import deleteSubscription from '../../../nango-integrations/mimecast/actions/delete-threat-report-subscription.ts';
import rejectHeldMessage from '../../../nango-integrations/mimecast/actions/reject-held-message.ts';
import releaseHeldMessage from '../../../nango-integrations/mimecast/actions/release-held-message.ts';
import renewSubscription from '../../../nango-integrations/mimecast/actions/renew-threat-report-subscription.ts';
import { holdQueue } from '../../../nango-integrations/mimecast/operations/hold-queue.ts';
import { threatReporting } from '../../../nango-integrations/mimecast/operations/threat-reporting.ts';
import { urlProtect } from '../../../nango-integrations/mimecast/operations/url-protect.ts';
import type { Endpoint } from '../../../nango-integrations/mimecast/operations/endpoint.ts';
import type { MimecastErrorPayload } from '../../../nango-integrations/mimecast/api/errors.ts';
import { operationsOfActions } from '../functions.ts';
import { silentAnswers, spoiledAnswers } from '../../../src/sandbox/mimecast/index.ts';
import type { Fault } from '../../../src/sandbox/mimecast/index.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import { jsonReply } from '../../json-reply.ts';
import { refusalOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

interface Change {
    definition: object;
    endpoint: Endpoint;
    /** What to ask for, of the account as it is. */
    input(tenant: Tenant): Record<string, unknown>;
    /** Changes whenever the account was changed. */
    account(tenant: Tenant): unknown;
}

const firstHeld = ({ simulator }: Tenant): string => simulator.state.ids.give('held', [...simulator.state.held.keys()][0] ?? 0);
const decisions = ({ simulator }: Tenant): number => simulator.state.heldReleases.length;
const subscriptions = ({ simulator }: Tenant): string => JSON.stringify([...simulator.state.logs.subscriptions.values()]);
const subscriptionOf = (tenant: Tenant): string => {
    const { subscriptions: all } = tenant.simulator.state.logs;
    const at = new Date(tenant.clock.now()).toISOString();
    const subscriptionId = 'sub-of-the-test';
    const fields = { clientState: 'a-long-random-secret', notificationURL: 'https://app.example.com/mimecast', resourceType: 'threat-analysis' as const };
    all.set(subscriptionId, { subscriptionId, ...fields, creationDateTime: at, expirationDateTime: at });
    return subscriptionId;
};
let made = 0;

const changes: Record<string, Change> = {
    'release-held-message': {
        definition: releaseHeldMessage,
        endpoint: holdQueue.release,
        input: (tenant) => ({ id: firstHeld(tenant) }),
        account: decisions
    },
    'reject-held-message': {
        definition: rejectHeldMessage,
        endpoint: holdQueue.reject,
        input: (tenant) => ({ id: firstHeld(tenant) }),
        account: decisions
    },
    'create-managed-url': {
        definition: createManagedUrl,
        endpoint: urlProtect.createManagedUrl,
        input: () => ({ urls: [{ url: `https://bad${String((made += 1))}.example.com/login`, action: 'block' }] }),
        account: ({ simulator }) => simulator.state.managedUrls.entries.size
    },
    'create-threat-report-subscription': {
        definition: createSubscription,
        endpoint: threatReporting.createSubscription,
        input: () => ({ notificationUrl: 'https://app.example.com/mimecast', clientState: 'a-long-random-secret' }),
        account: subscriptions
    },
    'renew-threat-report-subscription': {
        definition: renewSubscription,
        endpoint: threatReporting.renewSubscription,
        input: (tenant) => ({ id: subscriptionOf(tenant) }),
        account: subscriptions
    },
    'delete-threat-report-subscription': {
        definition: deleteSubscription,
        endpoint: threatReporting.deleteSubscription,
        input: (tenant) => ({ id: subscriptionOf(tenant) }),
        account: subscriptions
    }
};

type Fate = 'done' | 'not done' | 'unknown';
interface Told {
    says: Fate;
    /** Whether the account was changed. */
    isDone: boolean;
    payload: MimecastErrorPayload | undefined;
    calls: number;
}

const time = useSimulatedTime();
const names = Object.keys(changes);

function open(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

async function ask(name: string, tenant: Tenant): Promise<Told> {
    const change = changes[name];
    if (change === undefined) {
        throw new Error(`No change is called ${name}.`);
    }
    const input = change.input(tenant);
    const before = change.account(tenant);
    const callsBefore = tenant.simulator.calls.list().filter(({ method, path }) => method === change.endpoint.method && path !== '/oauth/token').length;
    const outcome = await tenant.action(importedFunction(change.definition as FunctionDefinition, `${name}.ts`), name, input);
    const calls = tenant.simulator.calls.list().filter(({ method, path }) => method === change.endpoint.method && path !== '/oauth/token').length - callsBefore;
    const isDone = change.account(tenant) !== before;
    if (outcome.status === 'success') {
        const { alreadyGone = false } = outcome.result as { alreadyGone?: boolean };
        return { says: alreadyGone ? 'not done' : 'done', isDone, payload: undefined, calls };
    }
    const payload = refusalOf(outcome);
    return { says: payload.outcomeUnknown === true ? 'unknown' : 'not done', isDone, payload, calls };
}

function strike(tenant: Tenant, name: string, fault: Fault): void {
    tenant.simulator.faults.add({ endpoint: `${changes[name]?.endpoint.method ?? ''} ${(changes[name]?.endpoint.path ?? '').replace(/\{\w+\}/, '*')}`, fault });
}

/** An operation of the REST family confirms a change that has no result by an answer without a body. */
const isConfirmedByNothing = (name: string): boolean => ['PATCH', 'DELETE'].includes(changes[name]?.endpoint.method ?? '');

function expectUnknown(told: Told): void {
    expect(told.says).toBe('unknown');
    expect(told.payload?.retryable).toBe(false);
    expect(told.payload?.message).toContain('may or may not have been made');
    expect(told.calls).toBe(1);
}

it('every action that changes something is looked at here', () => {
    const writes = [...operationsOfActions].filter(([, needs]) => needs.some(({ access }) => access === 'write'));
    expect(names.sort()).toEqual(writes.map(([name]) => name).sort());
});

describe.each(names)('%s', (name) => {
    it('says that it is done when it is', async () => {
        expect(await ask(name, open())).toMatchObject({ says: 'done', isDone: true, calls: 1 });
    });

    it.each(silentAnswers)('that was carried out and answered oddly (%s) is unknown, never "not done"', async (form) => {
        const tenant = open();
        strike(tenant, name, { kind: 'odd-answer', form });
        const told = await ask(name, tenant);
        expect(told.isDone).toBe(true);
        if (form === 'nothing' && isConfirmedByNothing(name)) {
            expect(told.says).toBe('done');
        } else {
            expectUnknown(told);
        }
    });

    it.each(silentAnswers.filter((form) => form !== 'nothing' || !isConfirmedByNothing(name)))(
        'that something on the way answered in place of Mimecast (%s) is unknown, never "done"',
        async (form) => {
            const tenant = open();
            strike(tenant, name, { kind: 'odd-answer', form, carriedOut: false });
            const told = await ask(name, tenant);
            expect(told.isDone).toBe(false);
            expectUnknown(told);
        }
    );

    it.each(spoiledAnswers)('whose answer is spoiled (%s) is never "not done"', async (form) => {
        const tenant = open();
        strike(tenant, name, { kind: 'odd-answer', form });
        const told = await ask(name, tenant);
        expect(told.isDone).toBe(true);
        expect(told.says).not.toBe('not done');
        if (told.says === 'unknown') {
            expectUnknown(told);
        }
    });

    it.each<[string, Fault]>([
        ['a lost connection', { kind: 'reset', afterWork: true }],
        ['a body that breaks off', { kind: 'truncated' }],
        ['a 500', { kind: 'status', status: 500, body: { error: 'x' }, afterWork: true }],
        ['a 503', { kind: 'status', status: 503, body: 'Service Unavailable', afterWork: true }],
        ['a status nobody knows', { kind: 'status', status: 418, body: '', afterWork: true }]
    ])('that was carried out and ended in %s is unknown', async (_, fault) => {
        const tenant = open();
        strike(tenant, name, fault);
        const told = await ask(name, tenant);
        expect(told.isDone).toBe(true);
        expectUnknown(told);
    });

    it.each([{}, [null], [{}], { errors: [{}] }])('whose answer has a failure without a word (%j) is unknown', async (fail) => {
        const tenant = open();
        strike(tenant, name, { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [], fail }, afterWork: true });
        const told = await ask(name, tenant);
        expect(told.isDone).toBe(true);
        expectUnknown(told);
    });

    it('that is refused in so many words is not done, and not called unknown', async () => {
        for (const fault of [
            { kind: 'status', status: 403, body: { fail: [{ code: 'app_forbidden', message: 'no' }] } },
            { kind: 'status', status: 400, body: '' },
            { kind: 'status', status: 409, body: { errors: [{ code: 'err_conflict', message: 'no' }] } },
            { kind: 'fail', code: 'err_something_new', message: 'no' }
        ] satisfies Fault[]) {
            const tenant = open();
            strike(tenant, name, fault);
            expect(await ask(name, tenant)).toMatchObject({ says: 'not done', isDone: false, calls: 1 });
        }
    });
});

describe.each([
    ['release-held-message', 'release'],
    ['reject-held-message', 'reject']
])('%s', (name, flag) => {
    const answer = (rows: (id: string) => unknown[]): TenantOptions => ({
        intercept: ({ url, body }) => {
            if (!url.includes('/api/gateway/hold-')) {
                return undefined;
            }
            const { data } = JSON.parse(String(body)) as { data: { id?: string; ids?: string[] }[] };
            return jsonReply({ meta: { status: 200 }, data: rows(data[0]?.id ?? data[0]?.ids?.[0] ?? ''), fail: [] });
        }
    });

    it.each<[string, (id: string) => unknown[], Fate]>([
        ['a truthy word', (id) => [{ id, [flag]: 'yes' }], 'unknown'],
        ['a one', (id) => [{ id, [flag]: 1 }], 'unknown'],
        ['an object', (id) => [{ id, [flag]: {} }], 'unknown'],
        ['a falsy word', (id) => [{ id, [flag]: '' }], 'unknown'],
        ['null', (id) => [{ id, [flag]: null }], 'unknown'],
        ['a zero', (id) => [{ id, [flag]: 0 }], 'unknown'],
        ['true as text', (id) => [{ id, [flag]: 'true' }], 'done'],
        ['false as text', (id) => [{ id, [flag]: 'false' }], 'not done'],
        ['true for another message alone', () => [{ id: 'other', [flag]: true }], 'unknown'],
        ['false for another message alone', () => [{ id: 'other', [flag]: false }], 'unknown'],
        ['true without an id', () => [{ [flag]: true }], 'unknown'],
        [
            'false for this message, then true for another',
            (id) => [
                { id, [flag]: false },
                { id: 'other', [flag]: true }
            ],
            'not done'
        ],
        [
            'true for this message, then false for another',
            (id) => [
                { id, [flag]: true },
                { id: 'other', [flag]: false }
            ],
            'done'
        ],
        [
            'true for another message, first and last',
            () => [
                { id: 'a', [flag]: true },
                { id: 'b', [flag]: true }
            ],
            'unknown'
        ],
        [
            'both for this message',
            (id) => [
                { id, [flag]: true },
                { id, [flag]: false }
            ],
            'unknown'
        ],
        ['rows that are no objects', () => ['released', true, null], 'unknown']
    ])('answered with %s', async (_, rows, says) => {
        expect((await ask(name, open(answer(rows)))).says).toBe(says);
    });

    it('knows the message again by the number inside its id, which may come back in another form', async () => {
        const packed = (content: object) => deflateSync(JSON.stringify(content)).toString('base64url');
        const id = packed({ hldqid: 42, secureid: 'asked' });
        const run = async (answered: object) => {
            const tenant = open(answer(() => [{ id: packed(answered), [flag]: true }]));
            return tenant.action(importedFunction(changes[name]?.definition as FunctionDefinition, `${name}.ts`), name, { id });
        };
        expect((await run({ hldqid: 42, secureid: 'answered' })).status).toBe('success');
        expect(refusalOf(await run({ hldqid: 43, secureid: 'asked' }))).toMatchObject({ outcomeUnknown: true });
    });

    it('takes an explicit false for one, also beside a passing failure, whose words it keeps', async () => {
        const tenant = open({
            intercept: ({ url, body }) => {
                const { data } = url.includes('/api/gateway/hold-') ? (JSON.parse(String(body)) as { data: { id?: string; ids?: string[] }[] }) : { data: [] };
                const id = data[0]?.id ?? data[0]?.ids?.[0];
                const fail = [{ errors: [{ code: 'internal_server_error', message: 'The queue is busy' }] }];
                return id === undefined ? undefined : jsonReply({ meta: { status: 200 }, data: [{ id, [flag]: false }], fail });
            }
        });
        const { says, payload } = await ask(name, tenant);
        expect(says).toBe('not done');
        expect(payload).toMatchObject({ type: 'conflict', retryable: false });
        expect(payload?.message).toContain('The queue is busy.');
    });

    it('says "not done" only with its own code', async () => {
        const { payload } = await ask(name, open(answer((id) => [{ id, [flag]: false }])));
        expect(payload).toMatchObject({ type: 'conflict', code: flag === 'release' ? 'not_released' : 'not_rejected', retryable: false });
        expect(payload).not.toHaveProperty('outcomeUnknown');
    });
});

describe('create-managed-url, of several URLs,', () => {
    const urls = ['a.example.com', 'b.example.com', 'c.example.com'].map((host) => ({ url: `https://${host}/x`, action: 'block' }));
    const row = (domain: string) => ({ id: domain, scheme: 'https', domain, port: -1, path: '/x', queryString: '', matchType: 'explicit', action: 'block' });
    const run = async (body: unknown, asked: object[] = urls) => {
        const tenant = open();
        strike(tenant, 'create-managed-url', { kind: 'status', status: 200, body: body as Record<string, unknown> });
        return tenant.action(importedFunction(createManagedUrl as unknown as FunctionDefinition, 'x.ts'), 'create-managed-url', { urls: asked });
    };

    it('tells those apart of which the answer says nothing', async () => {
        const { result } = await run({ meta: { status: 200 }, data: [row('b.example.com'), {}, row('unrelated.example.net')], fail: [] });
        expect(result).toMatchObject({
            created: [{ url: 'https://b.example.com/x' }],
            existing: [],
            failed: [],
            unknown: [{ url: 'https://a.example.com/x' }, { url: 'https://c.example.com/x' }]
        });
    });

    it('counts one that Mimecast could not finish as unknown', async () => {
        const fail = [{ key: { url: urls[2]?.url }, errors: [{ code: 'internal_server_error', message: 'x' }] }];
        const { result } = await run({ meta: { status: 200 }, data: [row('a.example.com'), row('b.example.com')], fail });
        expect(result).toMatchObject({ failed: [], unknown: [{ url: 'https://c.example.com/x' }] });
    });

    it('needs no answer twice: as many nameless failures as URLs are left leave nothing unknown', async () => {
        const fail = [{ errors: [{ code: 'err_validation_blank', message: 'x' }] }];
        const { result } = await run({ meta: { status: 200 }, data: [row('a.example.com'), row('b.example.com')], fail });
        expect(result).toMatchObject({ failed: [{ url: null }], unknown: [] });
    });

    it('knows a URL again that Mimecast writes otherwise', async () => {
        const asked = [
            { url: 'A.Example.com:443/x?q=1', action: 'block' },
            { url: 'b.example.com', action: 'block', matchType: 'domain' },
            { url: 'https://c.example.com/%7Ex', action: 'block' }
        ];
        const data = [
            { ...row('a.example.com'), queryString: 'q=1' },
            { ...row('b.example.com'), matchType: 'domain' },
            { ...row('c.example.com'), path: '/~x' }
        ];
        expect((await run({ meta: { status: 200 }, data, fail: [] }, asked)).result).toMatchObject({ unknown: [] });
    });
});

it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('under odd answers of seed %i no change is called what it is not', async (seed) => {
    const tenant = open();
    tenant.simulator.faults.startChaos(seed, { share: 0.7, inARow: 3, oddWrites: true });
    for (const name of [...names, ...names]) {
        const told = await ask(name, tenant);
        const isSilent = told.says === 'done' && !told.isDone && isConfirmedByNothing(name);
        expect(isSilent ? 'unknown' : told.says, `${name}: ${JSON.stringify(told)}`).toBe(
            told.says === 'unknown' || isSilent ? 'unknown' : told.isDone ? 'done' : 'not done'
        );
    }
});

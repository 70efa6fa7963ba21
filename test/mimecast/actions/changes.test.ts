import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import { ask, strike } from '../contracts/change-under-test.ts';
import type { Fate } from '../contracts/change-under-test.ts';
import { actions, demand } from '../contracts/under-contract.ts';
import type { UnderContract } from '../contracts/under-contract.ts';
import { refusalOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();

function open(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const actionOf = (name: string): UnderContract => demand(actions.find((action) => action.name === name));

// What holds for every change is tried in test/mimecast/contracts; here are the answers of two operations that leave room for doubt.

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
        expect((await ask(actionOf(name), open(answer(rows)))).says).toBe(says);
    });

    it('knows the message again by the number inside its id, which may come back in another form', async () => {
        const packed = (content: object) => deflateSync(JSON.stringify(content)).toString('base64url');
        const id = packed({ hldqid: 42, secureid: 'asked' });
        const run = async (answered: object) => {
            const tenant = open(answer(() => [{ id: packed(answered), [flag]: true }]));
            return tenant.action(actionOf(name).fn, name, { id });
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
        const { says, payload } = await ask(actionOf(name), tenant);
        expect(says).toBe('not done');
        expect(payload).toMatchObject({ type: 'conflict', retryable: false });
        expect(payload?.message).toContain('The queue is busy.');
    });

    it('says "not done" only with its own code', async () => {
        const { payload } = await ask(actionOf(name), open(answer((id) => [{ id, [flag]: false }])));
        expect(payload).toMatchObject({ type: 'conflict', code: flag === 'release' ? 'not_released' : 'not_rejected', retryable: false });
        expect(payload).not.toHaveProperty('outcomeUnknown');
    });
});

describe('create-managed-url, of several URLs,', () => {
    const urls = ['a.example.com', 'b.example.com', 'c.example.com'].map((host) => ({ url: `https://${host}/x`, action: 'block' }));
    const row = (domain: string) => ({ id: domain, scheme: 'https', domain, port: -1, path: '/x', queryString: '', matchType: 'explicit', action: 'block' });
    const run = async (body: unknown, asked: object[] = urls) => {
        const tenant = open();
        strike(actionOf('create-managed-url'), tenant, { kind: 'status', status: 200, body: body as Record<string, unknown> });
        return tenant.action(actionOf('create-managed-url').fn, 'create-managed-url', { urls: asked });
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

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StandardNangoConfig } from '@nangohq/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, onEvent, refusal, startFixture, startReceiver, sync } from '../host-fixture.ts';
import type { Fixture } from '../host-fixture.ts';

let fixture: Fixture;
let id: string;

beforeEach(async () => {
    fixture = await startFixture();
    id = await fixture.connect();
});
afterEach(() => fixture.close());

describe('triggering an action', () => {
    it('returns its output; the input is not checked against any schema, and a missing one arrives as {}', async () => {
        await fixture.deploy([action('echo', 'async (nango, input) => ({ input, undefinedToo: undefined })')]);
        expect(await fixture.nango.triggerAction('acme', id, 'echo', { anything: ['goes'], id: 5 })).toEqual({ input: { anything: ['goes'], id: 5 } });
        expect(await fixture.nango.triggerAction('acme', id, 'echo')).toEqual({ input: {} });
        expect(await fixture.nango.triggerAction('acme', id, 'echo', 0)).toEqual({ input: {} });
    });

    it('reports an ActionError with its payload, an uncaught HTTP error with upstream, and anything else as internal', async () => {
        await fixture.deploy([
            action('refuse', `async (nango) => { throw new nango.ActionError({ type: 'permission', message: 'Not allowed', retryable: false }); }`),
            action('call', `async (nango) => { await nango.post({ endpoint: '/items', data: { a: 1 } }); }`),
            action('crash', `async () => { null.length; }`),
            action('broken', `async () => null }; throw new Error('cannot load'); ({`)
        ]);
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'refuse', {}))).toMatchObject({
            status: 500,
            code: 'action_script_runtime_error',
            error: { payload: { type: 'permission', message: 'Not allowed', retryable: false } }
        });
        fixture.provider.onCall = () => ({ status: 403, body: { fail: [{ code: 'err_forbidden' }] }, headers: { 'x-ratelimit-reset': '5', 'x-secret': 'no' } });
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'call', {}))).toMatchObject({
            status: 424,
            code: 'script_http_error',
            error: { upstream: { status: 403, headers: { 'x-ratelimit-reset': '5' }, body: { fail: [{ code: 'err_forbidden' }] } } }
        });
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'crash', {}))).toMatchObject({ status: 500, code: 'script_internal_error' });
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'broken', {}))).toMatchObject({ status: 500, code: 'script_internal_error' });
    });

    it('refuses unknown and disabled actions, unknown connections and integrations, and bad requests', async () => {
        await fixture.deploy([action('echo', 'async () => 1')]);
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'nothing', {}))).toMatchObject({ status: 404, code: 'not_found' });
        expect(await refusal(fixture.nango.triggerAction('acme', 'nobody', 'echo', {}))).toMatchObject({ status: 400, code: 'unknown_connection' });
        expect(await refusal(fixture.nango.triggerAction('nothing', id, 'echo', {}))).toMatchObject({ status: 400, code: 'unknown_provider_config' });
        fixture.host.setFunctionEnabled('acme', 'action', 'echo', false);
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'echo', {}))).toMatchObject({ status: 404, code: 'disabled_resource' });
        expect(() => {
            fixture.host.setFunctionEnabled('acme', 'sync', 'echo', false);
        }).toThrow('no sync "echo"');
        const headers = { 'connection-id': id, 'provider-config-key': 'acme' };
        expect(await fixture.api('POST', '/action/trigger', {}, headers)).toMatchObject({
            status: 400,
            body: { error: { code: 'invalid_body', errors: [{ path: ['action_name'] }] } }
        });
        expect(await fixture.api('POST', '/action/trigger', { action_name: 'echo' })).toMatchObject({
            status: 400,
            body: { error: { code: 'invalid_headers' } }
        });
        const reply = await fetch(`${fixture.host.url}/action/trigger`, {
            method: 'POST',
            headers: { ...headers, authorization: `Bearer ${fixture.host.secretKey}` },
            body: '{'
        });
        expect(reply.status).toBe(400);
    });

    it('lets a function trigger another one and see its failure as an HTTP error', async () => {
        await fixture.deploy([
            action(
                'inner',
                `async (nango, input) => { if (input.fail) throw new nango.ActionError({ message: 'inner trouble' }); return { got: input.value }; }`
            ),
            action(
                'outer',
                `async (nango, input) => {
                    try { return await nango.triggerAction('acme', nango.connectionId, 'inner', input); } catch (error) {
                        return { status: error.response.status, payload: error.response.data.error.payload };
                    }
                }`
            )
        ]);
        expect(await fixture.nango.triggerAction('acme', id, 'outer', { value: 7 })).toEqual({ got: 7 });
        expect(await fixture.nango.triggerAction('acme', id, 'outer', { fail: true })).toEqual({ status: 500, payload: { message: 'inner trouble' } });
    });

    it('writes logs without tokens and secrets', async () => {
        await fixture.deploy([
            action(
                'talk',
                `async (nango) => {
                    const { credentials } = await nango.getConnection();
                    await nango.log('token ' + credentials.token, { nested: { secret: credentials.client_secret, link: 'https://files.example.com/a?X-Signature=abc' } }, { level: 'warn' });
                }`
            )
        ]);
        await fixture.nango.triggerAction('acme', id, 'talk', {});
        const line = fixture.host.logs.entries.find((entry) => entry.function === 'talk' && entry.level === 'warn');
        expect(line).toMatchObject({ source: 'action', connectionId: id, message: 'token [redacted]' });
        const all = JSON.stringify(fixture.host.logs.entries);
        expect(all).not.toContain('token-number-1');
        expect(all).not.toContain('example-client-secret');
        expect(all).not.toContain('X-Signature=abc');
    });
});

describe('an asynchronous action', () => {
    it('answers 202 with an id, has no result until it has finished, and is announced by webhook', async () => {
        const receiver = await startReceiver();
        fixture.host.webhookUrl = receiver.url;
        await fixture.deploy([
            action(
                'slow',
                `async (nango, input) => { await new Promise((done) => setTimeout(done, 30)); if (input.fail) throw new nango.ActionError({ message: 'no' }); return { done: input.n }; }`
            )
        ]);
        const first = await fixture.nango.triggerActionAsync('acme', id, 'slow', { n: 1 });
        expect(first).toEqual({ id: expect.any(String) as string, statusUrl: `/action/${first.id}` });
        expect(await refusal(fixture.nango.getAsyncActionResult({ id: first.id }))).toMatchObject({ status: 404 });
        const second = await fixture.nango.triggerActionAsync('acme', id, 'slow', { fail: true });
        await fixture.host.settled();
        expect(await fixture.nango.getAsyncActionResult({ statusUrl: first.statusUrl })).toEqual({ done: 1 });
        expect(await refusal(fixture.nango.getAsyncActionResult({ id: second.id }))).toMatchObject({ status: 500, code: 'action_script_runtime_error' });
        expect(receiver.received.map(({ body }) => body)).toEqual([
            { from: 'nango', type: 'async_action', connectionId: id, providerConfigKey: 'acme', payload: first },
            { from: 'nango', type: 'async_action', connectionId: id, providerConfigKey: 'acme', payload: second }
        ]);
        await receiver.close();
    });

    it('is repeated when x-max-retries says so', async () => {
        let calls = 0;
        fixture.provider.onCall = () => {
            calls += 1;
            return { status: calls < 3 ? 500 : 200, body: { calls } };
        };
        await fixture.deploy([action('call', `async (nango) => (await nango.get({ endpoint: '/items' })).data`)]);
        const headers = { 'connection-id': id, 'provider-config-key': 'acme', 'x-async': 'true', 'x-max-retries': '2' };
        const answer = await fixture.api('POST', '/action/trigger', { action_name: 'call' }, headers);
        expect(answer.status).toBe(202);
        await fixture.host.settled();
        expect(await fixture.nango.getAsyncActionResult({ id: (answer.body as { id: string }).id })).toEqual({ calls: 3 });
        expect(await fixture.api('POST', '/action/trigger', { action_name: 'call' }, { ...headers, 'x-max-retries': '6' })).toMatchObject({ status: 400 });
    });
});

describe('deploying', () => {
    const confirm = (functions: Record<string, unknown>[], onEvents?: Record<string, unknown>[], deployMode = 'all'): ReturnType<Fixture['api']> =>
        fixture.api('POST', '/sync/deploy/confirmation', {
            flowConfigs: functions,
            ...(onEvents ? { onEventScriptsByProvider: onEvents.length > 0 ? [{ providerConfigKey: 'acme', scripts: onEvents }] : [] } : {}),
            deployMode,
            reconcile: false,
            debug: false,
            sdkVersion: '0.71.10-zero'
        });
    const quiet = sync('items', 'async () => {}', { autoStart: false });
    const hello = onEvent('hello', 'post-connection-creation', 'async () => {}');

    it('tells before what it would change, and changes nothing then', async () => {
        expect((await confirm([action('echo', 'async () => 1'), quiet], [hello])).body).toEqual({
            newSyncs: [expect.objectContaining({ name: 'items', providerConfigKey: 'acme', auto_start: false, connections: 1 })],
            updatedSyncs: [],
            deletedSyncs: [],
            newActions: [expect.objectContaining({ name: 'echo', providerConfigKey: 'acme' })],
            updatedActions: [],
            deletedActions: [],
            newOnEventScripts: [expect.objectContaining({ name: 'hello', event: 'post-connection-creation' })],
            updatedOnEventScripts: [],
            deletedOnEventScripts: [],
            deletedModels: []
        });
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'echo', {}))).toMatchObject({ status: 404 });
        const reply = await fixture.deploy([action('echo', 'async () => 1'), quiet], [hello]);
        expect(await reply.json()).toMatchObject([
            { name: 'echo', type: 'action', version: '1.0.0', providerConfigKey: 'acme' },
            { name: 'items', type: 'sync', version: '1.0.0', runs: 'every hour', models: ['Item'] }
        ]);
        expect((await confirm([action('echo', 'async () => 2')], [])).body).toMatchObject({
            updatedActions: [{ name: 'echo' }],
            newActions: [],
            deletedSyncs: [{ name: 'items', connections: 1 }],
            deletedOnEventScripts: [{ name: 'hello' }],
            deletedModels: ['Item']
        });
    });

    it('replaces the whole environment, one integration, or adds a single function, by deploy mode', async () => {
        fixture.host.createIntegration({ provider: 'acme', unique_key: 'other' });
        await fixture.deploy([action('one', 'async () => 1'), action('two', 'async () => 2'), action('three', 'async () => 3', 'other')], [hello]);
        const deployed = async (): Promise<string[]> =>
            ((await fixture.nango.getScriptsConfig()) as StandardNangoConfig[]).flatMap((item) =>
                [...item.actions, ...item['on-events']].map((entry) => `${item.providerConfigKey}/${entry.name}`)
            );
        expect(await deployed()).toEqual(['acme/one', 'acme/two', 'acme/hello', 'other/three']);
        await fixture.api('POST', '/sync/deploy', {
            flowConfigs: [action('four', 'async () => 4')],
            deployMode: 'single',
            reconcile: true,
            debug: false,
            nangoYamlBody: ''
        });
        expect(await deployed()).toEqual(['acme/one', 'acme/two', 'acme/four', 'acme/hello', 'other/three']);
        await fixture.deploy([action('one', 'async () => 1')], [], 'integration');
        expect(await deployed()).toEqual(['acme/one', 'other/three']);
        await fixture.deploy([action('five', 'async () => 5')]);
        expect(await deployed()).toEqual(['acme/five']);
    });

    it.each([
        ['an integration that does not exist', action('echo', 'async () => 1', 'nothing'), 'unknown_provider_config'],
        ['a name with a dot', { ...action('echo', 'async () => 1'), syncName: 'a.b' }, 'invalid_body'],
        ['a description of 2,001 characters', { ...action('echo', 'async () => 1'), metadata: { description: 'x'.repeat(2001) } }, 'invalid_body'],
        ['a frequency of 20 seconds', sync('items', 'async () => {}', { runs: 'every 20 seconds' }), 'invalid_body'],
        ['a frequency that is none', sync('items', 'async () => {}', { runs: 'every 1.5 hours' }), 'invalid_body']
    ])('refuses %s, with a reason', async (_, flow, code) => {
        const reply = await fixture.deploy([flow]);
        expect(reply.status).toBe(400);
        expect(await reply.json()).toMatchObject({ error: { code, message: expect.stringMatching(/./) as string } });
        expect(await fixture.nango.getScriptsConfig()).toMatchObject([{ actions: [], syncs: [] }]);
    });

    it('takes effect at once for the next call', async () => {
        await fixture.deploy([action('echo', `async () => 'old'`)]);
        expect(await fixture.nango.triggerAction('acme', id, 'echo', {})).toBe('old');
        await fixture.deploy([action('echo', `async () => 'new'`)]);
        expect(await fixture.nango.triggerAction('acme', id, 'echo', {})).toBe('new');
    });

    it('describes actions for a language model in the openai format', async () => {
        await fixture.deploy([action('echo', 'async () => 1')]);
        expect((await fixture.api('GET', '/scripts/config?format=openai')).body).toEqual({
            data: [{ name: 'echo', description: 'Does echo.', parameters: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } }]
        });
    });
});

describe('deployCompiled', () => {
    it('deploys a compiled project without the CLI', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'nango-compiled-'));
        try {
            await expect(fixture.host.deployCompiled(folder)).rejects.toThrow('nango compile');
            await mkdir(join(folder, 'build'));
            await mkdir(join(folder, '.nango'));
            const code = (kind: string, body: string): string => `exports.default = { type: '${kind}', models: { Item: {} }, exec: ${body} };`;
            await writeFile(join(folder, 'build', 'acme_actions_echo.cjs'), code('action', 'async (nango, input) => input'));
            await writeFile(join(folder, 'build', 'acme_syncs_items.cjs'), code('sync', `async (nango) => { await nango.batchSave([{ id: '1' }], 'Item'); }`));
            await writeFile(
                join(folder, 'build', 'acme_on-events_hello.cjs'),
                code('onEvent', `async (nango) => { await nango.setMetadata({ hello: true }); }`)
            );
            const shared = { description: 'd', version: '1.0.0', scopes: [], usedModels: [], json_schema: { definitions: {} }, features: [] };
            await writeFile(
                join(folder, '.nango', 'nango.json'),
                JSON.stringify([
                    {
                        providerConfigKey: 'acme',
                        syncs: [
                            {
                                ...shared,
                                name: 'items',
                                type: 'sync',
                                runs: 'every hour',
                                auto_start: true,
                                track_deletes: false,
                                input: null,
                                output: ['Item'],
                                endpoints: [],
                                sync_type: 'full',
                                webhookSubscriptions: []
                            }
                        ],
                        actions: [{ ...shared, name: 'echo', type: 'action', endpoint: null, input: 'In', output: ['Out'] }],
                        onEventScripts: { 'post-connection-creation': ['hello'], 'pre-connection-deletion': [], 'validate-connection': [] }
                    }
                ])
            );
            expect(await fixture.host.deployCompiled(folder)).toEqual(['items', 'echo', 'hello']);
            await fixture.host.settled();
            expect(await fixture.nango.triggerAction('acme', id, 'echo', { a: 1 })).toEqual({ a: 1 });
            expect((await fixture.nango.listRecords({ providerConfigKey: 'acme', connectionId: id, model: 'Item' })).records).toHaveLength(1);
            expect(await fixture.nango.getMetadata('acme', await fixture.connect())).toEqual({ hello: true });

            fixture.host.createIntegration({ provider: 'acme', unique_key: 'acme-eu' });
            const deployed = async () => (await fixture.nango.getScriptsConfig()) as StandardNangoConfig[];
            const before = await deployed();
            expect(await fixture.host.deployCompiled(folder, { 'acme-eu': 'acme' })).toEqual(['items', 'echo', 'hello', 'items', 'echo', 'hello']);
            const [own, copy] = await deployed();
            expect(own).toEqual(before[0]);
            expect(copy).toMatchObject({ providerConfigKey: 'acme-eu', syncs: [{ name: 'items' }], actions: [{ name: 'echo' }] });
        } finally {
            await rm(folder, { recursive: true });
        }
    });
});

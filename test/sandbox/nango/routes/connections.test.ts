import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, onEvent, refusal, startFixture } from '../host-fixture.ts';
import type { Fixture } from '../host-fixture.ts';

let fixture: Fixture;

beforeEach(async () => {
    fixture = await startFixture();
});
afterEach(() => fixture.close());

describe('the API key', () => {
    it.each([
        ['missing', {}, 'missing_auth_header'],
        ['not a bearer', { authorization: 'Basic abc' }, 'malformed_auth_header'],
        ['wrong', { authorization: 'Bearer wrong' }, 'unknown_account']
    ])('is refused with 401 when %s', async (_, headers, code) => {
        const reply = await fetch(`${fixture.host.url}/connections`, { headers });
        expect(reply.status).toBe(401);
        expect(await reply.json()).toMatchObject({ error: { code } });
    });

    it('is not asked for by providers.json and telemetry; unknown paths are 404', async () => {
        expect((await fetch(`${fixture.host.url}/providers.json`)).status).toBe(200);
        expect((await fetch(`${fixture.host.url}/cli/telemetry`, { method: 'POST', body: '{}' })).status).toBe(204);
        expect(await fixture.api('GET', '/nothing/here')).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    });
});

describe('listing connections', () => {
    it('filters by id, integration and tags, pages, and never shows credentials', async () => {
        fixture.host.createIntegration({ provider: 'acme', unique_key: 'other' });
        const first = await fixture.connect({ tags: { tenant: 'one' } });
        fixture.clock.advance(1000);
        const second = await fixture.connect({ tags: { tenant: 'two', plan: 'big' } });
        fixture.clock.advance(1000);
        const third = await fixture.connect({ integration: 'other', tags: { tenant: 'one' } });
        const ids = async (query: Parameters<typeof fixture.nango.listConnections>[0]): Promise<string[]> =>
            (await fixture.nango.listConnections(query as never)).connections.map((connection) => connection.connection_id);
        expect(await ids({})).toEqual([third, second, first]);
        expect(await ids({ connectionId: second })).toEqual([second]);
        expect(await ids({ integrationId: 'acme' })).toEqual([second, first]);
        expect(await ids({ integrationId: ['acme', 'other'] })).toEqual([third, second, first]);
        expect(await ids({ tags: { tenant: 'one' } })).toEqual([third, first]);
        expect(await ids({ tags: { tenant: 'two', plan: 'small' } })).toEqual([]);
        expect(await ids({ limit: 2 })).toEqual([third, second]);
        expect((await fixture.api('GET', '/connections?limit=2&page=1')).body).toMatchObject({ connections: [{ connection_id: first }] });
        expect(JSON.stringify(await fixture.api('GET', '/connections'))).not.toContain('secret');
        expect(await fixture.api('GET', '/connections?limit=zero')).toMatchObject({ status: 400, body: { error: { code: 'invalid_query_params' } } });
    });
});

describe('one connection', () => {
    it('is 404 when unknown, 400 for an unknown integration, and needs the integration', async () => {
        expect(await refusal(fixture.nango.getConnection('acme', 'nobody'))).toMatchObject({ status: 404, code: 'not_found' });
        expect(await refusal(fixture.nango.getConnection('nothing', 'nobody'))).toMatchObject({ status: 400, code: 'unknown_provider_config' });
        expect(await fixture.api('GET', '/connections/nobody')).toMatchObject({ status: 400, body: { error: { code: 'invalid_query_params' } } });
    });

    it('takes new tags, end user and webhook address, and refuses other keys', async () => {
        const id = await fixture.connect();
        await fixture.nango.patchConnection(
            { connectionId: id, provider_config_key: 'acme' },
            { tags: { Plan: 'big' }, end_user: { id: 'user-9' }, webhook_url_override: 'https://hooks.example.com/nango' }
        );
        expect(await fixture.nango.getConnection('acme', id)).toMatchObject({
            tags: { plan: 'big', end_user_id: 'user-9' },
            end_user: { id: 'user-9' },
            webhook_url_override: 'https://hooks.example.com/nango'
        });
        expect(await fixture.api('PATCH', `/connections/${id}?provider_config_key=acme`, { metadata: {} })).toMatchObject({
            status: 400,
            body: { error: { code: 'invalid_body' } }
        });
    });

    it('is also served under its old path, which the CLI uses', async () => {
        const id = await fixture.connect();
        expect(await fixture.api('GET', `/connection/${id}?provider_config_key=acme`)).toMatchObject({ status: 200, body: { connection_id: id } });
    });

    it('runs the deletion function first, ignores its failure, and takes records and checkpoints with it', async () => {
        await fixture.deploy(
            [action('noop', 'async () => null')],
            [
                onEvent(
                    'goodbye',
                    'pre-connection-deletion',
                    `async (nango) => { await nango.post({ endpoint: '/goodbye', data: {} }); throw new Error('never mind'); }`
                )
            ]
        );
        const id = await fixture.connect();
        fixture.host.records.save({ integration: 'acme', connection: id, model: 'Item', variant: 'base' }, [{ id: '1' }], fixture.host.records.nextRun());
        await fixture.nango.deleteConnection('acme', id);
        expect(fixture.provider.calls.filter((call) => call.path === '/goodbye')).toHaveLength(1);
        expect(await refusal(fixture.nango.getConnection('acme', id))).toMatchObject({ status: 404 });
        expect(fixture.host.records.models({ integration: 'acme', connection: id })).toEqual([]);
    });
});

describe('metadata', () => {
    it('is replaced by set and merged one level deep by update, on several connections at once', async () => {
        const first = await fixture.connect();
        const second = await fixture.connect();
        await fixture.nango.setMetadata('acme', [first, second], { a: 1, nested: { x: 1, y: 2 } });
        await fixture.nango.updateMetadata('acme', first, { nested: { z: 3 }, b: 2 });
        expect(await fixture.nango.getMetadata('acme', first)).toEqual({ a: 1, b: 2, nested: { z: 3 } });
        expect(await fixture.nango.getMetadata('acme', second)).toEqual({ a: 1, nested: { x: 1, y: 2 } });
        await fixture.nango.setMetadata('acme', first, { c: 3 });
        expect(await fixture.nango.getMetadata('acme', first)).toEqual({ c: 3 });
    });

    it('changes nothing when one of the connections is unknown', async () => {
        const id = await fixture.connect();
        expect(await refusal(fixture.nango.setMetadata('acme', [id, 'nobody'], { a: 1 }))).toMatchObject({ status: 404, code: 'unknown_connection' });
        expect(await fixture.nango.getMetadata('acme', id)).toBeNull();
        expect(await fixture.api('POST', '/connections/metadata', { connection_id: id, provider_config_key: 'acme', metadata: 'text' })).toMatchObject({
            status: 400,
            body: { error: { code: 'invalid_body', errors: [{ path: ['metadata'] }] } }
        });
    });
});

describe('providers and integrations', () => {
    it('are listed, created, changed and deleted through the client', async () => {
        const providers = await fixture.nango.listProviders({ search: 'patient' });
        expect(providers.data).toMatchObject([{ name: 'patient', display_name: 'Patient', auth_mode: 'OAUTH2_CC', token_expiration_buffer: 60 }]);
        expect((await fixture.nango.getProvider({ provider: 'acme' })).data).toMatchObject({ name: 'acme', docs: 'https://docs.example.com/acme' });
        expect(await refusal(fixture.nango.getProvider({ provider: 'nothing' }))).toMatchObject({ status: 404, code: 'not_found' });

        await fixture.nango.createIntegration({ provider: 'patient', unique_key: 'second', display_name: 'Second' });
        expect((await fixture.nango.listIntegrations()).configs.map((item) => item.unique_key)).toEqual(['acme', 'second']);
        await fixture.nango.updateIntegration({ uniqueKey: 'second' }, { display_name: 'Renamed', unique_key: 'renamed' });
        expect((await fixture.nango.getIntegration({ uniqueKey: 'renamed' }, { include: ['webhook'] })).data).toMatchObject({
            unique_key: 'renamed',
            provider: 'patient',
            display_name: 'Renamed',
            webhook_url: null
        });
        await fixture.nango.deleteIntegration('renamed');
        expect(await refusal(fixture.nango.getIntegration({ uniqueKey: 'renamed' }))).toMatchObject({ status: 404 });
    });

    it.each([
        ['credentials', { provider: 'acme', unique_key: 'x', credentials: { type: 'OAUTH2_CC', client_id: 'a', client_secret: 'b' } }],
        ['an unknown provider', { provider: 'nothing', unique_key: 'x' }],
        ['a key that is taken', { provider: 'acme', unique_key: 'acme' }],
        ['an unknown property', { provider: 'acme', unique_key: 'x', scopes: 'a' }],
        ['a key with a slash', { provider: 'acme', unique_key: 'a/b' }]
    ])('are refused with %s', async (_, body) => {
        expect(await fixture.api('POST', '/integrations', body)).toMatchObject({ status: 400, body: { error: { code: 'invalid_body' } } });
    });

    it('keep their key while they have connections, and take those with them when deleted', async () => {
        const id = await fixture.connect();
        expect(await refusal(fixture.nango.updateIntegration({ uniqueKey: 'acme' }, { unique_key: 'new' }))).toMatchObject({ status: 400 });
        await fixture.nango.deleteIntegration('acme');
        expect((await fixture.nango.listConnections({})).connections.map((connection) => connection.connection_id)).not.toContain(id);
    });
});

describe('environment variables', () => {
    it('reach the client and the functions', async () => {
        fixture.host.environmentVariables.set('MODE', 'example');
        expect(await fixture.nango.getEnvironmentVariables()).toEqual([{ name: 'MODE', value: 'example' }]);
        await fixture.deploy([action('variables', 'async (nango) => nango.getEnvironmentVariables()')]);
        expect(await fixture.nango.triggerAction('acme', await fixture.connect(), 'variables', {})).toEqual([{ name: 'MODE', value: 'example' }]);
    });
});

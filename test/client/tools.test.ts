import { describe, expect, it } from 'vitest';
import type { AgentSessionOptions } from '../../src/index.ts';
import { client, rejection, server, withoutNetwork } from './nango-server.ts';

withoutNetwork();

describe('mimecast.tools', () => {
    it('lists every action, or only those that change nothing, for any function-calling API', async () => {
        const tools = await client().tools();
        const reads = await client().tools({ readOnly: true });
        expect(reads.every((tool) => tool.reads && !tool.destructive)).toBe(true);
        expect(tools.filter(({ reads: isRead }) => isRead)).toEqual(reads);
        expect(tools.length).toBeGreaterThan(reads.length);
        for (const { name, description, inputSchema } of tools) {
            expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
            expect(description.length).toBeLessThan(1024);
            expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
        }
        // A field with a default is none that a model has to give.
        const list = tools.find(({ name }) => name === 'list-held-messages');
        expect(list?.inputSchema.required ?? []).toEqual([]);
        expect(await rejection(client().tools({ readOnly: 'yes' as never }))).toMatchObject({ type: 'invalid_input', field: 'readOnly' });
    });

    it('marks what no other action undoes, and what wants a confirmation', async () => {
        const marks = Object.fromEntries(
            (await client().tools()).map(({ name, reads, destructive }) => [name, reads ? 'reads' : destructive ? 'destructive' : 'undoable'])
        );
        expect(marks).toMatchObject({
            'list-held-messages': 'reads',
            'release-held-message': 'destructive',
            'reject-held-messages': 'destructive',
            'send-email': 'destructive',
            'create-user': 'destructive',
            'update-user': 'destructive',
            'verify-domain': 'destructive',
            'create-pending-domain': 'destructive',
            'create-address-alteration-set': 'destructive',
            'create-remediation-incident': 'destructive',
            'delete-group': 'destructive',
            'disable-user': 'destructive',
            'block-sender': 'undoable',
            'add-group-members': 'undoable',
            'create-managed-url': 'undoable',
            'renew-threat-report-subscription': 'undoable'
        });
    });
});

const reply = {
    session_id: 's-1',
    session_token: 'nango_agent_session_synthetic',
    mcp_url: 'http://nango.example/session/s-1/mcp',
    expires_at: '2026-01-06T10:00:00.000Z',
    toolset: { mimecast: { connected: true, tools_pinned: 0, tools_searchable: 1 } },
    meta_tools: { nango_tool_search: true, nango_execute: true, nango_proxy: false }
};

describe('mimecast.agentSession', () => {
    it('sends the connection, a list of tools, pins and an end, and nothing that Nango may not know', async () => {
        const body = {
            tenant: { connections: { any: [{ tags: { organization_id: 'acme' } }] } },
            toolset: { mimecast: { allow: { tools: ['get-account', 'list-held-messages'] } } },
            pinned_tools: { mimecast: ['get-account'] },
            expires_in: '1h'
        };
        server().post('/sessions', body).reply(201, { data: reply });
        const session = await client().agentSession({
            tags: { organization_id: 'acme' },
            tools: ['get-account', 'list-held-messages', 'get-account'],
            pinned: ['get-account']
        });
        expect(session).toEqual({
            id: 's-1',
            token: 'nango_agent_session_synthetic',
            mcpUrl: 'http://nango.example/session/s-1/mcp',
            expiresAt: '2026-01-06T10:00:00.000Z',
            tools: ['get-account', 'list-held-messages']
        });
        server()
            .post(
                '/sessions',
                ({ tenant }: typeof body) => JSON.stringify(tenant) === '{"connections":{"pinned":[{"integration_id":"mimecast","connection_id":"c-1"}]}}'
            )
            .reply(201, { data: { ...reply, toolset: undefined, meta_tools: undefined } });
        const { id, tools } = await client().agentSession({ connectionId: 'c-1' });
        expect(id).toBe('s-1');
        expect(tools).toEqual((await client().tools({ readOnly: true })).map(({ name }) => name));
    });

    it.each<[Partial<Record<keyof AgentSessionOptions, unknown>>, string]>([
        [{}, 'tags'],
        [{ tags: { a: 'b' }, connectionId: 'c-1' }, 'tags'],
        [{ tags: {} }, 'tags'],
        [{ tags: { a: 7 } }, 'tags'],
        [{ connectionId: '' }, 'connectionId'],
        [{ connectionId: 'c-1', tools: ['release-held-message'] }, 'tools'],
        [{ connectionId: 'c-1', tools: [] }, 'tools'],
        [{ connectionId: 'c-1', tools: 'all' }, 'tools'],
        [{ connectionId: 'c-1', readOnly: 'no' }, 'readOnly'],
        [{ connectionId: 'c-1', pinned: ['release-held-message'] }, 'pinned'],
        [{ connectionId: 'c-1', expiresIn: 3600 }, 'expiresIn'],
        [{ connectionId: 'c-1', expiresIn: '1 hour' }, 'expiresIn']
    ])('refuses %j before anything is sent', async (options, field) => {
        expect(await rejection(client().agentSession(options as AgentSessionOptions))).toMatchObject({ type: 'invalid_input', field });
    });

    it('leaves out what is not deployed, unless it was asked for by name', async () => {
        const refused = { error: { code: 'unknown_tool', payload: { tools: [{ integration_id: 'mimecast', tool: 'get-account' }] } } };
        server().post('/sessions').reply(400, refused);
        server().post('/sessions').reply(201, { data: reply });
        const { tools } = await client().agentSession({ connectionId: 'c-1' });
        expect(tools).toContain('list-held-messages');
        expect(tools).not.toContain('get-account');

        server().post('/sessions').reply(400, refused);
        expect(await rejection(client().agentSession({ connectionId: 'c-1', tools: ['get-account', 'list-groups'] }))).toMatchObject({
            type: 'function_not_found',
            message: expect.stringContaining('(get-account)') as string,
            issues: [{ path: 'tools.get-account', message: 'is not deployed' }]
        });
    });

    it('names a tool that there is not', async () => {
        const unknown = client().agentSession({ connectionId: 'c-1', tools: ['list-mail' as never] });
        expect(await rejection(unknown)).toMatchObject({ type: 'function_not_found', code: 'unknown_tool' });
    });

    it.each<[number, unknown, object]>([
        [404, { error: { code: 'not_found' } }, { type: 'not_found', code: 'no_agent_sessions' }],
        [404, '<html>Not found</html>', { type: 'not_found', code: 'no_agent_sessions' }],
        [200, '<html>Welcome</html>', { type: 'unexpected_reply', code: 'agent_session', outcomeUnknown: true }],
        [201, { data: { ...reply, mcp_url: 'nowhere' } }, { type: 'unexpected_reply' }],
        [403, { error: { code: 'forbidden' } }, { type: 'unauthorized' }],
        [400, { error: { code: 'invalid_body', errors: [{ path: ['expires_in'], message: 'too long' }] } }, { type: 'invalid_input', field: 'expires_in' }],
        [400, { error: { code: 'unknown_tool' } }, { type: 'function_not_found' }],
        [400, { error: { code: 'unknown_integration', payload: { integrations: ['mimecast'] } } }, { type: 'integration_not_found' }],
        [400, { error: { code: 'some_new_reason' } }, { type: 'unexpected_reply', code: 'some_new_reason' }],
        [500, { error: { code: 'server_error' } }, { type: 'nango_unavailable', outcomeUnknown: true }]
    ])('tells what HTTP %i with %j means', async (status, body, expected) => {
        server()
            .post('/sessions')
            .reply(status, body as object);
        expect(await rejection(client().agentSession({ connectionId: 'c-1' }))).toMatchObject(expected);
    });

    it.each<[object, string]>([
        [{ toolset: { mimecast: { connected: false } } }, 'no_connection_with_tags'],
        [{ meta_tools: { nango_proxy: true } }, 'agent_session_proxy']
    ])('ends a session of which %j is told, which is not the one that was meant', async (told, code) => {
        server()
            .post('/sessions')
            .reply(201, { data: { ...reply, ...told } });
        server()
            .delete('/sessions/s-1')
            .reply(200, { data: { session_id: 's-1', ended_at: '2026-01-06T09:00:00.000Z', reason: 'terminated' } });
        expect(await rejection(client().agentSession({ tags: { a: 'b' } }))).toMatchObject({ code });
    });
});

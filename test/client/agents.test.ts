import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { MockLanguageModelV3 } from 'ai/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask } from '../../examples/agent.ts';
import { createMimecast } from '../../src/index.ts';
import type { AgentSession, Mimecast, Tenant } from '../../src/index.ts';
import { createClock, startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { smallAccount } from '../mimecast/tenant.ts';

const clock = createClock();
let sandbox: Sandbox;
let mimecast: Mimecast;
let tenant: Tenant;

beforeAll(async () => {
    sandbox = await startSandbox({ clock, mimecast: smallAccount, nango: { simulateWaits: true } });
    const { nango } = sandbox;
    mimecast = createMimecast({ nango: new Nango({ host: nango.url, apiKey: nango.secretKey }) });
    const { clientId, clientSecret } = sandbox.mimecast.application;
    const session = await mimecast.connect({ endUser: { id: 'reader' }, tags: { workspace: 'acme' } });
    const credentials = { client_id: clientId, client_secret: clientSecret };
    const { connectionId } = await new Frontend({ host: nango.url, connectSessionToken: session.token }).auth('mimecast', { credentials });
    tenant = mimecast.tenant(connectionId);
}, 60_000);

afterAll(() => sandbox.close());

const firstHeld = async (): Promise<string> => (await tenant.run('list-held-messages')).messages[0]?.id ?? expect.fail('nothing is on hold');
const isHeld = async (id: string): Promise<boolean> => (await tenant.run('list-held-messages')).messages.some((message) => message.id === id);

describe('tenant.runTool', () => {
    it('runs a read as it is, and tells a model what was wrong with its call', async () => {
        expect(await tenant.runTool('list-held-messages', { limit: 1 })).toMatchObject({ done: true, output: { messages: [{}] } });
        expect(await tenant.runTool('get-account', undefined)).toMatchObject({ done: true });
        await expect(tenant.runTool('release-message', { id: 'a' })).rejects.toMatchObject({
            type: 'function_not_found',
            code: 'unknown_tool',
            message: expect.stringContaining('release-held-message') as string
        });
        await expect(tenant.runTool('constructor', {})).rejects.toMatchObject({ code: 'unknown_tool' });
        await expect(tenant.runTool('release-held-message', { message: 'a' })).rejects.toMatchObject({ type: 'invalid_input', field: 'id' });
        await expect(tenant.runTool('release-held-message', ['a'])).rejects.toMatchObject({ type: 'invalid_input', field: 'args' });
        await expect(tenant.runTool('get-account', {}, { confirm: 'yes' as never })).rejects.toMatchObject({ type: 'invalid_input', field: 'confirm' });
    });

    it('shows the plan of what cannot be undone, and does it when that is confirmed', async () => {
        const id = await firstHeld();
        const planned = await tenant.runTool('release-held-message', { id, dryRun: false });
        expect(planned).toMatchObject({ done: false, plan: { released: false }, message: expect.stringContaining('{ confirm: true }') as string });
        expect(JSON.stringify(planned)).toContain('hold-release');
        expect(await isHeld(id)).toBe(true);
        expect(await tenant.runTool('release-held-message', { id }, { confirm: true })).toMatchObject({ done: true, output: { released: true } });
        expect(await isHeld(id)).toBe(false);
    });

    it('does at once what can be undone, and nothing at all where only reads may be used', async () => {
        const entries = { urls: [{ url: 'https://tool.example.com/a', action: 'block' }] };
        const isListed = async (): Promise<boolean> =>
            (await tenant.run('list-managed-urls')).urls.some(({ url }) => url?.includes('tool.example.com') === true);
        await expect(tenant.runTool('create-managed-url', entries, { readOnly: true, confirm: true })).rejects.toMatchObject({ type: 'read_only' });
        expect(await isListed()).toBe(false);
        expect(await tenant.runTool('create-managed-url', entries)).toMatchObject({ done: true });
        expect(await isListed()).toBe(true);
    });
});

async function mcpClient({ mcpUrl, token }: Pick<AgentSession, 'mcpUrl' | 'token'>): Promise<Client> {
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(mcpUrl), { requestInit: { headers: { Authorization: `Bearer ${token}` } } }) as never);
    return client;
}

interface Found {
    matches: { tool: string; action: string; listed: boolean; input?: { kind: string; schema: { definitions: Record<string, object> } } }[];
    related: { action: string }[];
}

async function call(client: Client, name: string, args: Record<string, unknown>): Promise<{ isError: boolean; text: string }> {
    const { isError = false, content } = (await client.callTool({ name, arguments: args })) as { isError?: boolean; content: { text: string }[] };
    return { isError, text: content.map(({ text }) => text).join('') };
}

async function search(client: Client, query: string): Promise<Found> {
    return JSON.parse((await call(client, 'nango_tool_search', { query })).text) as Found;
}

describe('mimecast.agentSession', () => {
    it('lets an agent find and run reads over MCP, and neither see nor run a write', async () => {
        const session = await mimecast.agentSession({ tags: { workspace: 'acme' }, pinned: ['list-held-messages'] });
        expect(session.token).toMatch(/^nango_agent_session_/);
        expect(session.tools).not.toContain('release-held-message');
        expect(Date.parse(session.expiresAt) - clock.now()).toBeCloseTo(3_600_000, -5);
        const client = await mcpClient(session);

        const { tools } = await client.listTools();
        expect(tools.map(({ name }) => name)).toEqual(['nango_tool_search', 'nango_execute', 'mimecast__list-held-messages']);
        expect(tools[2]).toMatchObject({ description: expect.stringContaining('Changes nothing') as string, _meta: { 'nango/tool': 'list-held-messages' } });

        const { matches, related } = await search(client, 'release a held message');
        expect(matches.map(({ action }) => action)).toContain('list-held-messages');
        expect([...matches, ...related].map(({ action }) => action)).toEqual(expect.not.arrayContaining([expect.stringMatching(/^release-/)]));
        const account = (await search(client, 'account')).matches.find(({ action }) => action === 'get-account');
        expect(account).toMatchObject({ tool: 'mimecast__get-account', listed: false, input: { kind: 'schema' } });
        expect((await search(client, 'kubernetes')).matches).toEqual([]);

        const held = await call(client, 'mimecast__list-held-messages', {});
        expect(JSON.parse(held.text)).toMatchObject({ messages: expect.any(Array) as unknown[] });
        expect((await call(client, 'nango_execute', { tool: 'mimecast__get-account' })).isError).toBe(false);

        const id = await firstHeld();
        for (const [name, args] of [
            ['nango_execute', { tool: 'mimecast__release-held-message', input: { id } }],
            ['mimecast__release-held-message', { id }],
            ['nango_execute', { tool: 'release-held-message', input: { id } }],
            ['nango_proxy', {}]
        ] as const) {
            expect(await call(client, name, args)).toMatchObject({ isError: true, text: expect.stringContaining('no tool') as string });
        }
        expect(await call(client, 'nango_execute', { action: 'get-account' })).toMatchObject({ isError: true });
        expect(await isHeld(id)).toBe(true);
        await client.close();
    });

    it('gives a write only by name, and what cannot be undone only by that', async () => {
        const undoable = await mimecast.agentSession({ connectionId: tenant.connectionId, readOnly: false });
        expect(undoable.tools).toEqual(expect.arrayContaining(['get-account', 'create-managed-url']));
        expect(undoable.tools).not.toContain('release-held-message');

        const session = await mimecast.agentSession({ connectionId: tenant.connectionId, readOnly: false, tools: ['release-held-message'], expiresIn: '60s' });
        const client = await mcpClient(session);
        const id = await firstHeld();
        expect(await call(client, 'mimecast__release-held-message', { id })).toMatchObject({ isError: false });
        expect(await isHeld(id)).toBe(false);
        expect(await call(client, 'mimecast__release-held-message', {})).toMatchObject({ isError: true });
        await client.close();

        // Its end is the end, by time or by word; another session's address is no way around.
        await expect(mcpClient({ mcpUrl: undoable.mcpUrl, token: session.token })).rejects.toThrow('session_not_found');
        clock.advance(61_000);
        await expect(mcpClient(session)).rejects.toThrow();
        await mimecast.endAgentSession(undoable.id);
        await expect(mcpClient(undoable)).rejects.toThrow();
        await expect(mcpClient({ ...undoable, token: sandbox.nango.secretKey })).rejects.toThrow();
    });

    it('says which tags name no connection or several, and which tool is not deployed', async () => {
        const tags = { workspace: 'nobody' };
        await expect(mimecast.agentSession({ tags })).rejects.toMatchObject({ type: 'connection_not_found', code: 'no_connection_with_tags' });
        await expect(mimecast.agentSession({ connectionId: 'nobody' })).rejects.toMatchObject({ type: 'connection_not_found' });
        const { clientId, clientSecret } = sandbox.mimecast.application;
        const again = await mimecast.connect({ endUser: { id: 'reader' }, tags: { workspace: 'acme' } });
        const second = await new Frontend({ host: sandbox.nango.url, connectSessionToken: again.token }).auth('mimecast', {
            credentials: { client_id: clientId, client_secret: clientSecret }
        });
        await expect(mimecast.agentSession({ tags: { workspace: 'acme' } })).rejects.toMatchObject({
            type: 'conflict',
            code: 'ambiguous_connections',
            message: expect.stringContaining(second.connectionId) as string
        });
        await mimecast.tenant(second.connectionId).disconnect();
    });
});

const usage = {
    inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: 1, text: 1, reasoning: undefined }
};

/** A model that calls tools in this order and then answers. */
function modelThatCalls(...calls: [name: string, input: object][]): MockLanguageModelV3 {
    const steps = calls.map(([toolName, input], index) => ({
        content: [{ type: 'tool-call' as const, toolCallId: String(index), toolName, input: JSON.stringify(input) }],
        finishReason: { unified: 'tool-calls' as const, raw: undefined },
        usage,
        warnings: []
    }));
    const answer = { content: [{ type: 'text' as const, text: 'Done.' }], finishReason: { unified: 'stop' as const, raw: undefined }, usage, warnings: [] };
    return new MockLanguageModelV3({ doGenerate: [...steps, answer] });
}

describe('examples/agent.ts', () => {
    it('lets a model work, asks before it does what cannot be undone, and gives errors back to the model', async () => {
        const id = await firstHeld();
        const model = modelThatCalls(['list-held-messages', { limit: 1 }], ['release-held-message', { message: id }], ['release-held-message', { id }]);
        const approve = vi.fn(async () => Promise.resolve(false));
        expect(await ask({ mimecast, tenant, model, question: 'Release it.', approve })).toBe('Done.');
        expect(approve).toHaveBeenCalledExactlyOnceWith('release-held-message', expect.objectContaining({ released: false }));
        expect(await isHeld(id)).toBe(true);
        const seen = JSON.stringify(model.doGenerateCalls.at(-1)?.prompt);
        expect(seen).toContain('invalid_input');
        expect(seen).toContain('has to be confirmed first');
        expect(model.doGenerateCalls[0]?.tools?.map(({ name }) => name)).toEqual((await mimecast.tools()).map(({ name }) => name));

        approve.mockResolvedValue(true);
        await ask({ mimecast, tenant, model: modelThatCalls(['release-held-message', { id }]), question: 'Release it.', approve });
        expect(await isHeld(id)).toBe(false);

        const careful = modelThatCalls(['get-account', {}]);
        await ask({ mimecast, tenant, model: careful, question: 'Who is it?', approve, readOnly: true });
        expect(careful.doGenerateCalls[0]?.tools?.map(({ name }) => name)).not.toContain('release-held-message');
    });
});

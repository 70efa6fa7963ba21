import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { toolsOf } from '../../../../src/sandbox/nango/agent-tools.ts';
import { createAgentSessionStore } from '../../../../src/sandbox/nango/stores/agent-sessions.ts';
import type { AgentSession } from '../../../../src/sandbox/nango/stores/agent-sessions.ts';

const connections = [
    { providerConfigKey: 'acme', connectionId: 'a', tags: { team: 'red', user: '1' } },
    { providerConfigKey: 'acme', connectionId: 'b', tags: { team: 'red', user: '2' } },
    { providerConfigKey: 'other', connectionId: 'c', tags: { team: 'red' } }
];
const names = ['read-doc', 'write-doc', 'a-name-of-an-action-that-is-very-long', 'a-name-of-an-action-that-is-very-wide'];
const deployed = [
    ...names.map((name) => ({ integration: 'acme', kind: 'action', name, description: `What ${name} does.` })),
    { integration: 'acme', kind: 'sync', name: 'docs', description: 'Docs.' },
    { integration: 'other', kind: 'action', name: 'read-doc', description: 'Another.' }
];
const integrations = ['acme', 'other', 'never-connected'].map((uniqueKey) => ({ uniqueKey, provider: `${uniqueKey}-provider` }));

const functions = {
    all: () => deployed,
    find: (integration: string, kind: string, name: string) => deployed.find((one) => one.integration === integration && one.kind === kind && one.name === name)
} as never;
const store = createAgentSessionStore({
    clock: createClock(),
    integrations: { all: () => integrations, find: (key: string) => integrations.find(({ uniqueKey }) => uniqueKey === key) } as never,
    connections: {
        all: () => connections,
        find: (key: string, id: string) => connections.find((one) => one.providerConfigKey === key && one.connectionId === id)
    } as never,
    functions
});

const one = { any: [{ tags: { team: 'red', user: '1' } }] };
const make = (body: object, to: object = one): AgentSession => store.create({ tenant: { connections: to }, ...body });
const searchable = (session: AgentSession): object => Object.fromEntries([...session.toolset].map(([key, own]) => [key, own.searchable]));

describe('an agent session', () => {
    it('has the tools of the integrations that its tags name, or those that are allowed and not denied', () => {
        expect(searchable(make({}))).toEqual({ acme: names });
        expect(searchable(make({ toolset: '*' }))).toEqual({ acme: names, other: ['read-doc'], 'never-connected': [] });
        expect(searchable(make({ toolset: { acme: { allow: { tools: ['read-doc', 'write-doc'] }, deny: { tools: ['write-doc'] } } } }))).toEqual({
            acme: ['read-doc']
        });
        expect(searchable(make({ toolset: { other: { deny: { tools: ['read-doc'] } } } }))).toEqual({ other: [] });
        const pinned = make({ toolset: { acme: '*' }, pinned_tools: { acme: ['write-doc'] } });
        expect(pinned.toolset.get('acme')).toMatchObject({ pinned: ['write-doc'], searchable: names.filter((name) => name !== 'write-doc') });
    });

    it('has one connection an integration, which a pin may choose', () => {
        const chosen = make({}, { any: [{ tags: { team: 'red' } }], pinned: [{ integration_id: 'acme', connection_id: 'b' }] });
        expect([...chosen.connections.values()].map(({ connectionId }) => connectionId).sort()).toEqual(['b', 'c']);
        expect([...make({}, { any: [{ tags: { user: '1' } }, { tags: { user: '9' } }] }).connections.keys()]).toEqual(['acme']);
        expect(make({}, { any: [{ tags: { team: 'blue' } }] }).connections.size).toBe(0);
    });

    it('names its tools by integration and action, clipped, each once', () => {
        expect(toolsOf({ functions }, make({ pinned_tools: { acme: ['write-doc'] } })).map(({ name, listed }) => [name, listed])).toEqual([
            ['acme__write-doc', true],
            ['acme__read-doc', false],
            ['acme__a-name-of-an-action-that-is-ve', false],
            ['acme__a-name-of-an-action-that-is-ve_2', false]
        ]);
    });

    it.each<[string, object, object?]>([
        ['ambiguous_connections', {}, { any: [{ tags: { team: 'red' } }] }],
        ['unknown_pinned_connection', {}, { pinned: [{ integration_id: 'acme', connection_id: 'z' }] }],
        ['pinned_connection_not_matched', {}, { ...one, pinned: [{ integration_id: 'acme', connection_id: 'b' }] }],
        ['unknown_integration', { toolset: { nobody: '*' } }],
        ['unknown_tool', { toolset: { acme: { allow: { tools: ['erase-doc'] } } } }],
        ['unsupported_function_type', { toolset: { acme: { allow: { tools: ['docs'] } } } }],
        ['tool_not_in_toolset', { toolset: { acme: { allow: { tools: ['read-doc'] } } }, pinned_tools: { acme: ['write-doc'] } }],
        ['unknown_meta_tool', { meta_tools: { nango_magic: true } }],
        ['not_supported', { meta_tools: { nango_proxy: true } }],
        ['invalid_body', {}, {}],
        ['invalid_body', { expires_in: '59s' }],
        ['invalid_body', { expires_in: '16d' }],
        ['invalid_body', { expires_in: 'soon' }],
        ['invalid_body', { tools: [] }]
    ])('is refused with %s for %j of %j', (code, body, to) => {
        expect(() => make(body, to)).toThrow(expect.objectContaining({ code }));
    });
});

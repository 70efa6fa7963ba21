/**
 * Agent sessions of Nango: an MCP server for one customer's connection, with a list of tools and an end.
 */
import type { ActionName } from './actions.ts';
import { MimecastError, invalidOption, isRecord } from './errors.ts';
import type { CallContext } from './errors.ts';
import { checkOptions } from './nango-calls.ts';
import type { CallOptions, ExpectedReply, NangoCalls } from './nango-calls.ts';
import { flag, marksOf, toolNames, unknownTool } from './tools.ts';
import { refuseBrokenText, refuseNoName } from './well-formed.ts';

export interface AgentSessionOptions extends CallOptions {
    /** Tags that, all together, one connection has. Either these or `connectionId`. */
    tags?: Record<string, string> | undefined;
    connectionId?: string | undefined;
    /** Only tools that change nothing. Default true. */
    readOnly?: boolean | undefined;
    /** The tools of the session. Default: all that change nothing; with `readOnly: false` also those that can be undone. Destructive ones only by name, here. */
    tools?: readonly ActionName[] | undefined;
    /** Those of them that the agent sees at once, in the list of the MCP server; the others it finds by searching. Default none. */
    pinned?: readonly ActionName[] | undefined;
    /** How long the session lives, as Nango writes it: `30m`, `1h`, `2d`; Nango takes 60s to 15d. It cannot be made longer. Default `1h`. */
    expiresIn?: string | undefined;
}

/** What to give to the agent's MCP client. The token is a secret: whoever has it can run the session's tools. */
export interface AgentSession {
    id: string;
    /** Bearer token for `mcpUrl`. */
    token: string;
    /** An MCP server that speaks Streamable HTTP. */
    mcpUrl: string;
    /** ISO 8601. */
    expiresAt: string;
    /** What is not deployed is not among them, unless it was asked for by name, which is an error. */
    tools: ActionName[];
}

export async function createAgentSession(calls: NangoCalls, integrationId: string, options: AgentSessionOptions): Promise<AgentSession> {
    checkOptions(options);
    const tools = allowed(options);
    try {
        return await sessionWith(tools, calls, integrationId, options);
    } catch (error) {
        // Nango may not have every function yet. Nobody has asked for those by name, and nothing was made.
        const missing = error instanceof MimecastError && error.code === 'unknown_tool' ? error.issues?.map(({ path }) => path) : undefined;
        const deployed = tools.filter((name) => missing?.includes(`tools.${name}`) !== true);
        if (options.tools !== undefined || deployed.length === tools.length || deployed.length === 0) {
            throw error;
        }
        return await sessionWith(deployed, calls, integrationId, options);
    }
}

async function sessionWith(tools: ActionName[], calls: NangoCalls, integrationId: string, options: AgentSessionOptions): Promise<AgentSession> {
    const { signal, timeoutMs, expiresIn = '1h' } = options;
    const pinned = named('pinned', options.pinned ?? []);
    const strange = pinned.find((name) => !tools.includes(name));
    if (strange !== undefined) {
        throw invalidOption('pinned', `names ${strange}, which is not among the tools of the session`);
    }
    if (typeof expiresIn !== 'string' || !/^[1-9]\d{0,6}[smhd]$/.test(expiresIn)) {
        throw invalidOption('expiresIn', 'has to be a number with s, m, h or d behind it, such as 1h');
    }
    const context: CallContext = { what: 'make an agent session', target: 'agent session', writes: true };
    const body = {
        tenant: { connections: tenantOf(integrationId, options) },
        // What is not named here cannot be run, whatever is deployed: connections of other integrations that have the same tags are left out too.
        toolset: { [integrationId]: { allow: { tools } } },
        ...(pinned.length > 0 && { pinned_tools: { [integrationId]: pinned } }),
        expires_in: expiresIn
    };
    const made = await calls.once({
        context,
        route: { name: 'createAgentSession', method: 'post', path: '/sessions', body },
        reply: aSession(integrationId),
        options: { signal, timeoutMs }
    });
    const { isConnected, mayCallAnything, ...session } = made;
    if (isConnected && !mayCallAnything) {
        return { ...session, tools };
    }
    await endAgentSession(calls, session.id, { timeoutMs });
    throw isConnected
        ? new MimecastError({
              type: 'unexpected_reply',
              code: 'agent_session_proxy',
              message:
                  'Could not make an agent session: Nango gave it a tool that calls any operation of Mimecast, past the list of tools. The session was ended.'
          })
        : new MimecastError({
              type: 'connection_not_found',
              code: 'no_connection_with_tags',
              message: 'Could not make an agent session: no connection of this integration has these tags.'
          });
}

export async function endAgentSession(calls: NangoCalls, id: string, options: CallOptions): Promise<void> {
    refuseNoName('id', id);
    const context: CallContext = { what: 'end the agent session', target: 'agent session', writes: false };
    await calls.once({ context, route: { name: 'endAgentSession', method: 'delete', path: `/sessions/${encodeURIComponent(id)}` }, reply: anEnd, options });
}

function allowed({ readOnly, tools }: AgentSessionOptions): ActionName[] {
    const isReadOnly = flag('readOnly', readOnly, true);
    if (tools === undefined) {
        return toolNames({ writes: !isReadOnly });
    }
    const names = named('tools', tools);
    if (names.length === 0) {
        throw invalidOption('tools', 'is empty; leave it out for all tools that change nothing');
    }
    const write = names.find((name) => marksOf(name)?.reads !== true);
    if (isReadOnly && write !== undefined) {
        throw invalidOption('tools', `names ${write}, which changes something: that needs readOnly: false`);
    }
    return names;
}

function named(field: string, names: unknown): ActionName[] {
    if (!Array.isArray(names)) {
        throw invalidOption(field, 'has to be a list of names of actions');
    }
    return [...new Set(names)].map((name: unknown) => {
        const marks = typeof name === 'string' ? marksOf(name) : undefined;
        if (!marks) {
            throw unknownTool(name);
        }
        return marks.name;
    });
}

function tenantOf(integrationId: string, { tags, connectionId }: AgentSessionOptions): object {
    if ((tags === undefined) === (connectionId === undefined)) {
        throw invalidOption('tags', 'or connectionId has to be given, and not both');
    }
    if (connectionId !== undefined) {
        refuseNoName('connectionId', connectionId);
        return { pinned: [{ integration_id: integrationId, connection_id: connectionId }] };
    }
    // Without a tag every connection would do, another customer's too.
    if (!isRecord(tags) || Object.keys(tags).length === 0 || !Object.values(tags).every((value) => typeof value === 'string' && value !== '')) {
        throw invalidOption('tags', 'has to be an object of texts, with at least one');
    }
    refuseBrokenText('tags', tags);
    return { any: [{ tags }] };
}

const data = (body: unknown): Record<string, unknown> => (isRecord(body) && isRecord(body['data']) ? body['data'] : {});

function aSession(integrationId: string): ExpectedReply<Omit<AgentSession, 'tools'> & { isConnected: boolean; mayCallAnything: boolean }> {
    return {
        what: 'the token and the address of a session',
        code: 'agent_session',
        read: (body) => {
            const { session_id: id, session_token: token, mcp_url: mcpUrl, expires_at: expiresAt, toolset, meta_tools: metaTools } = data(body);
            if (![id, token, expiresAt].every((text) => typeof text === 'string' && text !== '') || typeof mcpUrl !== 'string' || !URL.canParse(mcpUrl)) {
                return undefined;
            }
            const summary = isRecord(toolset) ? toolset[integrationId] : undefined;
            return {
                id: id as string,
                token: token as string,
                mcpUrl,
                expiresAt: expiresAt as string,
                isConnected: !isRecord(summary) || summary['connected'] !== false,
                mayCallAnything: isRecord(metaTools) && metaTools['nango_proxy'] === true
            };
        }
    };
}

const anEnd: ExpectedReply<true> = {
    what: 'the end of the session',
    code: 'agent_session_end',
    read: (body) => (typeof data(body)['ended_at'] === 'string' ? true : undefined)
};

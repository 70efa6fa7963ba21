import { Hono } from 'hono';
import type { Actions } from '../actions.ts';
import type { Environment } from '../environment.ts';
import { HostError } from '../host-error.ts';
import { answerMcp } from '../mcp.ts';
import type { AgentSession } from '../stores/agent-sessions.ts';
import type { Access } from './access.ts';
import { bodyOf, json } from './http.ts';
import type { HostEnv, HostRoutes } from './http.ts';

function sessionReply(environment: Environment, session: AgentSession): Record<string, unknown> {
    return {
        session_id: session.id,
        session_token: session.token,
        mcp_url: `${environment.url()}/session/${session.id}/mcp`,
        expires_at: new Date(session.expiresAt).toISOString(),
        toolset: Object.fromEntries(
            [...session.toolset].map(([key, { pinned, searchable }]) => [
                key,
                { connected: session.connections.has(key), tools_pinned: pinned.length, tools_searchable: searchable.length }
            ])
        ),
        meta_tools: session.metaTools
    };
}

/** Agent sessions, and the MCP server that each of them is. */
export function agentSessionRoutes(environment: Environment, access: Access, actions: Actions): HostRoutes {
    const { agentSessions } = environment;
    const app = new Hono<HostEnv>();
    app.post('/sessions', access.key, (c) => json({ data: sessionReply(environment, agentSessions.create(bodyOf(c))) }, 201));
    app.delete('/sessions/:id', access.key, (c) => {
        const id = c.req.param('id');
        return json({ data: { session_id: id, ended_at: new Date(agentSessions.end(id)).toISOString(), reason: 'terminated' } });
    });
    app.post('/session/:id/mcp', async (c) => {
        const session = agentSessions.open(/^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '');
        if (session.id !== c.req.param('id')) {
            throw new HostError(404, 'session_not_found', `Agent session "${c.req.param('id')}" was not found.`);
        }
        return await answerMcp(environment, actions, session, new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers }), bodyOf(c));
    });
    // Nothing is sent but answers.
    app.get('/session/:id/mcp', () => json({ jsonrpc: '2.0', error: { code: -32000, message: 'Method not allowed.' }, id: null }, 405));
    return app;
}

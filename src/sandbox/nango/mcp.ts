import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import type { Actions } from './actions.ts';
import { runTool, searchTools, toolsOf } from './agent-tools.ts';
import type { Environment } from './environment.ts';
import { HostError, parseRequest } from './host-error.ts';
import type { AgentSession } from './stores/agent-sessions.ts';

const pageSize = 50;

const searchInput = z.strictObject({ query: z.string().trim().min(1).max(255).describe('A few words for what the tool should do.') });
const executeInput = z.strictObject({
    tool: z
        .string()
        .regex(/^[a-zA-Z0-9_-]{1,64}$/)
        .describe('The name of the tool, from the list of tools or from nango_tool_search.'),
    input: z.unknown().optional().describe('The input of the tool.')
});

const schemaOf = (schema: z.ZodType): Tool['inputSchema'] => z.toJSONSchema(schema) as Tool['inputSchema'];

function listedTools(environment: Environment, session: AgentSession): Tool[] {
    const { nango_tool_search: search, nango_execute: execute } = session.metaTools;
    return [
        ...(search
            ? [
                  {
                      name: 'nango_tool_search',
                      description: 'Finds tools of this session by words, also those that are not listed.',
                      inputSchema: schemaOf(searchInput),
                      annotations: { readOnlyHint: true }
                  }
              ]
            : []),
        ...(execute
            ? [
                  {
                      name: 'nango_execute',
                      description: 'Runs a tool of this session by its name.',
                      inputSchema: schemaOf(executeInput),
                      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true }
                  }
              ]
            : []),
        // Nango keeps no schema with a session: a pinned tool is listed as taking any object.
        ...toolsOf(environment, session)
            .filter(({ listed }) => listed)
            .map(({ name, description, integration, action }) => ({
                name,
                description,
                inputSchema: { type: 'object' as const, properties: {}, additionalProperties: true },
                _meta: { 'nango/integration': integration, 'nango/tool': action }
            }))
    ];
}

async function answerOf(environment: Environment, actions: Actions, session: AgentSession, name: string, args: unknown): Promise<CallToolResult> {
    try {
        if (name === 'nango_tool_search' && session.metaTools.nango_tool_search) {
            const found = searchTools(environment, session, parseRequest(searchInput, args, 'invalid_body').query);
            return { content: [{ type: 'text', text: JSON.stringify(found, null, 2) }], structuredContent: found };
        }
        const call =
            name === 'nango_execute' && session.metaTools.nango_execute ? parseRequest(executeInput, args, 'invalid_body') : { tool: name, input: args };
        const result = await runTool(environment, actions, session, call.tool, call.input);
        return { content: [{ type: 'text', text: JSON.stringify(result ?? null, null, 2) }] };
    } catch (error) {
        if (!(error instanceof HostError)) {
            throw error;
        }
        // The payload of a failed action, in which it says what is wrong, is not passed on.
        return { content: [{ type: 'text', text: error.message }], isError: true };
    }
}

/**
 * Answers one call of an agent session's MCP server. Each call stands for itself: nothing is kept between two of them.
 *
 * @param body the call as it was parsed
 */
export async function answerMcp(environment: Environment, actions: Actions, session: AgentSession, request: Request, body: unknown): Promise<Response> {
    // Agents are few, and the package is large: who has none does not wait for it.
    const [{ Server }, { WebStandardStreamableHTTPServerTransport }, { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError }] =
        await Promise.all([
            import('@modelcontextprotocol/sdk/server/index.js'),
            import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
            import('@modelcontextprotocol/sdk/types.js')
        ]);
    const server = new Server({ name: 'Nango agent session', version: '1.0.0' }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema, ({ params }) => {
        const start = params?.cursor === undefined ? 0 : Number(Buffer.from(params.cursor, 'base64url').toString());
        if (!Number.isInteger(start)) {
            throw new McpError(ErrorCode.InvalidParams, 'Invalid cursor');
        }
        const all = listedTools(environment, session);
        const end = start + pageSize;
        return { tools: all.slice(start, end), ...(end < all.length ? { nextCursor: Buffer.from(String(end)).toString('base64url') } : {}) };
    });
    server.setRequestHandler(CallToolRequestSchema, ({ params }) => answerOf(environment, actions, session, params.name, params.arguments));
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
        return await transport.handleRequest(request, { parsedBody: body });
    } finally {
        await server.close();
    }
}

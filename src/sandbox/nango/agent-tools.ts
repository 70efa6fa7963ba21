import type { Environment } from './environment.ts';
import { HostError } from './host-error.ts';
import type { Actions } from './actions.ts';
import type { AgentSession } from './stores/agent-sessions.ts';
import type { DeployedFunction } from './stores/functions.ts';

/** An action as an agent sees it. */
export interface AgentTool {
    /** By which it is called: unique in the session. */
    name: string;
    integration: string;
    action: string;
    provider: string;
    description: string;
    /** In the list of tools from the beginning. */
    listed: boolean;
}

const longestPart = 30;
const longestName = 64;
const mostMatches = 8;

const partOf = (text: string): string => text.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, longestPart);

/** The tools of a session, the pinned ones first. Names are clipped, so two may meet: the later one gets a number. */
export function toolsOf({ functions }: Pick<Environment, 'functions'>, session: AgentSession): AgentTool[] {
    const taken = new Set<string>();
    const claim = (wanted: string): string => {
        let name = wanted;
        for (let number = 2; taken.has(name); number += 1) {
            name = `${wanted.slice(0, longestName - String(number).length - 1)}_${String(number)}`;
        }
        taken.add(name);
        return name;
    };
    const sorted = (['pinned', 'searchable'] as const).flatMap((kind) =>
        [...session.toolset].flatMap(([integration, own]) =>
            own[kind].map((action) => ({ integration, action, provider: own.provider, listed: kind === 'pinned' }))
        )
    );
    return sorted.map((tool) => ({
        ...tool,
        name: claim(`${partOf(tool.integration)}__${partOf(tool.action)}`),
        description: functions.find(tool.integration, 'action', tool.action)?.description ?? ''
    }));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];

/** What a query finds: the tools with the most of its words in name and description are matches, those with fewer are related. */
export function searchTools(environment: Environment, session: AgentSession, query: string): Record<string, unknown> {
    const words = [...new Set(wordsOf(query))];
    const scored = toolsOf(environment, session)
        .map((tool) => {
            const [name, text] = [wordsOf(tool.action), wordsOf(tool.description)];
            const has = (among: string[], word: string): boolean => among.some((one) => one.startsWith(word.replace(/s$/, '')));
            // A word of the name says more than one of the description.
            const score = words.reduce((sum, word) => sum + (has(name, word) ? 3 : 0) + (has(text, word) ? 1 : 0), 0);
            return { tool, score };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    const [matches, related] = [scored.filter(({ score }) => score * 2 >= best), scored.filter(({ score }) => score * 2 < best)].map((found) =>
        found.slice(0, mostMatches).map(({ tool }) => tool)
    );
    const told = ({ name, ...tool }: AgentTool): Record<string, unknown> => {
        const connection = session.connections.get(tool.integration);
        return {
            tool: name,
            ...tool,
            connection: connection ? { status: 'connected', connection_id: connection.connectionId } : { status: 'not_connected' }
        };
    };
    return {
        guidance: best > 0 ? 'Run a match by the name in "tool" with nango_execute.' : 'No tool of this session fits these words.',
        matches: (matches ?? []).map((tool) => ({
            ...told(tool),
            input: inputOf(environment.functions.find(tool.integration, 'action', tool.action))
        })),
        related: (related ?? []).map(told)
    };
}

function inputOf(deployed: DeployedFunction | undefined): Record<string, unknown> {
    const schemas = deployed?.jsonSchema as { definitions?: Record<string, unknown> } | undefined;
    if (!deployed?.input) {
        return { kind: 'none' };
    }
    const definition = schemas?.definitions?.[deployed.input];
    return definition === undefined
        ? { kind: 'unavailable' }
        : { kind: 'schema', schema: { definitions: { [deployed.input]: definition }, $ref: `#/definitions/${deployed.input}` } };
}

/** Runs a tool of the session on the connection of the session. What an agent may read of a failure is in the message. @throws HostError */
export async function runTool(environment: Environment, actions: Actions, session: AgentSession, name: string, input: unknown): Promise<unknown> {
    const tool = toolsOf(environment, session).find((one) => one.name === name);
    if (!tool) {
        throw new HostError(404, 'unknown_tool', `This session has no tool "${name}". Find one with nango_tool_search.`);
    }
    const connection = session.connections.get(tool.integration);
    if (!connection) {
        throw new HostError(400, 'not_connected', `Integration "${tool.integration}" has no connection in this session.`);
    }
    if (environment.connections.find(connection.providerConfigKey, connection.connectionId) === undefined) {
        throw new HostError(400, 'unknown_connection', `The connection of integration "${tool.integration}" does not exist any more.`);
    }
    return await actions.trigger({ connection, name: tool.action, input });
}

import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import { HostError, parseRequest } from '../host-error.ts';
import type { Connection, ConnectionStore } from './connections.ts';
import type { FunctionStore } from './functions.ts';
import type { IntegrationStore } from './integrations.ts';
import { tagsSchema } from './tags.ts';

/** What a backend allowed an agent to do, and for how long. Nothing of it can be changed later. */
export interface AgentSession {
    readonly id: string;
    readonly token: string;
    /** Epoch milliseconds. */
    readonly expiresAt: number;
    /** One connection an integration, if that. */
    readonly connections: ReadonlyMap<string, Connection>;
    /** Integrations of the session, connected or not, in the order of their ids. */
    readonly toolset: ReadonlyMap<string, { provider: string; pinned: string[]; searchable: string[] }>;
    readonly metaTools: { nango_tool_search: boolean; nango_execute: boolean; nango_proxy: boolean };
}

export interface AgentSessionStore {
    /** @throws HostError 400 for anything that does not fit: a session is made whole or not at all */
    create(body: unknown): AgentSession;
    /** @throws HostError 401 for a malformed, unknown, expired or ended token */
    open(token: string): AgentSession;
    /** Epoch milliseconds of its end. @throws HostError 404 */
    end(id: string): number;
}

const name = z.string().min(1).max(255);
const tools = z.strictObject({ tools: z.array(name) });
const policy = z.union([z.literal('*'), z.strictObject({ allow: z.union([z.literal('*'), tools]).optional(), deny: tools.optional() })]);
const pin = z.strictObject({ integration_id: name, connection_id: name });

const sessionSchema = z.strictObject({
    tenant: z.strictObject({
        connections: z
            .strictObject({
                any: z
                    .array(z.strictObject({ tags: tagsSchema }))
                    .max(10)
                    .optional(),
                pinned: z.array(pin).optional()
            })
            .refine(({ any = [], pinned = [] }) => any.length + pinned.length > 0, 'any or pinned is required')
    }),
    toolset: z.union([z.literal('*'), z.record(name, policy)]).optional(),
    pinned_tools: z.record(name, z.array(name)).optional(),
    meta_tools: z.record(z.string(), z.boolean()).optional(),
    expires_in: z
        .string()
        .regex(/^\d{1,7}[smhd]$/, 'a number with s, m, h or d behind it')
        .transform((text) => Number.parseInt(text, 10) * unitMs[text.at(-1) as keyof typeof unitMs])
        .refine((ms) => ms >= 60_000 && ms <= longestMs, 'from 60s to 15d')
        .optional()
});

type Body = z.output<typeof sessionSchema>;

const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const longestMs = 15 * unitMs.d;
const tokenFormat = /^nango_agent_session_[a-f0-9]{64}$/;

function refuse(code: string, message: string, payload: unknown): never {
    throw new HostError(400, code, message, { payload });
}

export function createAgentSessionStore(services: {
    clock: Clock;
    integrations: Pick<IntegrationStore, 'all' | 'find'>;
    connections: Pick<ConnectionStore, 'all' | 'find'>;
    functions: Pick<FunctionStore, 'all' | 'find'>;
}): AgentSessionStore {
    const sessions = new Map<string, AgentSession & { endedAt?: number }>();

    const connectionsOf = ({ any, pinned = [] }: Body['tenant']['connections']): Map<string, Connection> => {
        const unknown = pinned.filter((one) => !services.connections.find(one.integration_id, one.connection_id));
        if (unknown.length > 0) {
            refuse('unknown_pinned_connection', 'A pinned connection does not exist.', { pinned: unknown });
        }
        const matching = new Map<string, Connection[]>();
        for (const connection of services.connections.all()) {
            if (any?.some(({ tags }) => Object.entries(tags).every(([tag, value]) => connection.tags[tag] === value))) {
                matching.set(connection.providerConfigKey, [...(matching.get(connection.providerConfigKey) ?? []), connection]);
            }
        }
        const candidates = (found: readonly Connection[] = []): object[] => found.map(({ connectionId }) => ({ connection_id: connectionId }));
        const strange = pinned.filter(
            ({ integration_id: key, connection_id: id }) => any !== undefined && matching.get(key)?.some((one) => one.connectionId === id) !== true
        );
        if (strange.length > 0) {
            const told = strange.map((one) => ({ ...one, candidates: candidates(matching.get(one.integration_id)) }));
            refuse('pinned_connection_not_matched', 'A pinned connection is not among those that the tags name.', { pinned: told });
        }
        const pins = pinned.flatMap(({ integration_id: key, connection_id: id }) => services.connections.find(key, id) ?? []);
        const chosen = new Map(pins.map((connection) => [connection.providerConfigKey, connection]));
        const ambiguous = [...matching].filter(([key, found]) => found.length > 1 && !chosen.has(key));
        if (ambiguous.length > 0) {
            refuse('ambiguous_connections', 'More than one connection of an integration has these tags. Add tags or pin a connection.', {
                integrations: Object.fromEntries(ambiguous.map(([key, found]) => [key, { match_count: found.length, candidates: candidates(found) }]))
            });
        }
        return new Map([...[...matching].flatMap(([key, [only]]) => (only ? [[key, only] as const] : [])), ...chosen]);
    };

    const toolsetOf = (wanted: Body['toolset'], pinned: Record<string, string[]>, connected: Iterable<string>): AgentSession['toolset'] => {
        const everything = (keys: Iterable<string>): Record<string, z.output<typeof policy>> => Object.fromEntries([...keys].map((key) => [key, '*']));
        const policies = wanted === '*' ? everything(services.integrations.all().map(({ uniqueKey }) => uniqueKey)) : (wanted ?? everything(connected));
        const unknown = [...Object.keys(policies), ...Object.keys(pinned)].filter((key) => !services.integrations.find(key));
        if (unknown.length > 0) {
            refuse('unknown_integration', 'An integration of the toolset does not exist.', { integrations: unknown });
        }
        const named = Object.entries(policies).flatMap(([key, one]) =>
            one === '*'
                ? []
                : [...(one.allow === '*' ? [] : (one.allow?.tools ?? [])), ...(one.deny?.tools ?? [])].map((tool) => ({ integration_id: key, tool }))
        );
        const missing = named.filter(({ integration_id: key, tool }) => !services.functions.find(key, 'action', tool));
        const syncs = missing.filter(({ integration_id: key, tool }) => services.functions.find(key, 'sync', tool));
        if (syncs.length > 0) {
            refuse('unsupported_function_type', 'Only actions can be tools.', { tools: syncs.map((one) => ({ ...one, type: 'sync' })) });
        }
        if (missing.length > 0) {
            refuse('unknown_tool', 'A tool of the toolset is not deployed.', { tools: missing });
        }
        const toolset = Object.entries(policies).map(([key, one]) => {
            const deployed = services.functions.all().filter(({ integration, kind }) => integration === key && kind === 'action');
            const { allow = '*', deny } = one === '*' ? {} : one;
            const allowed = deployed
                .map((tool) => tool.name)
                .filter((tool) => (allow === '*' || allow.tools.includes(tool)) && deny?.tools.includes(tool) !== true);
            const own = allowed.filter((tool) => pinned[key]?.includes(tool));
            const provider = services.integrations.find(key)?.provider ?? key;
            return [key, { provider, pinned: own, searchable: allowed.filter((tool) => !own.includes(tool)) }] as const;
        });
        const result = new Map(toolset.sort(([a], [b]) => a.localeCompare(b)));
        const strange = Object.entries(pinned).flatMap(([key, names]) =>
            names.filter((tool) => result.get(key)?.pinned.includes(tool) !== true).map((tool) => ({ integration_id: key, tool }))
        );
        if (strange.length > 0) {
            refuse('tool_not_in_toolset', 'A pinned tool is not in the toolset.', { pinned: strange });
        }
        return result;
    };

    const metaToolsOf = (wanted: Record<string, boolean>): AgentSession['metaTools'] => {
        const usual = { nango_tool_search: true, nango_execute: true, nango_proxy: false };
        const unknown = Object.keys(wanted).filter((key) => !Object.hasOwn(usual, key));
        if (unknown.length > 0) {
            refuse('unknown_meta_tool', 'There is no such meta tool.', { meta_tools: unknown });
        }
        if (wanted['nango_proxy'] === true) {
            throw new HostError(501, 'not_supported', 'This host offers agents no nango_proxy.');
        }
        return { ...usual, ...wanted };
    };

    return {
        create: (input) => {
            const body = parseRequest(sessionSchema, input, 'invalid_body');
            const connections = connectionsOf(body.tenant.connections);
            const session = {
                id: randomUUID(),
                token: `nango_agent_session_${randomBytes(32).toString('hex')}`,
                expiresAt: services.clock.now() + (body.expires_in ?? longestMs),
                connections,
                toolset: toolsetOf(body.toolset, body.pinned_tools ?? {}, connections.keys()),
                metaTools: metaToolsOf(body.meta_tools ?? {})
            };
            sessions.set(session.id, session);
            return session;
        },
        open: (token) => {
            const session = tokenFormat.test(token) ? [...sessions.values()].find((one) => one.token === token) : undefined;
            if (!session || session.endedAt !== undefined || session.expiresAt <= services.clock.now()) {
                throw new HostError(401, 'unknown_agent_session_token', 'The token belongs to no agent session, or to one that has ended.');
            }
            return session;
        },
        end: (id) => {
            const session = sessions.get(id);
            if (!session) {
                throw new HostError(404, 'not_found', `Agent session "${id}" does not exist.`);
            }
            session.endedAt ??= services.clock.now();
            return session.endedAt;
        }
    };
}

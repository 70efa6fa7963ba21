import * as z from 'zod';
import { deleteConnection } from '../connect/lifecycle.ts';
import type { DeployedFunction } from '../stores/functions.ts';
import type { Environment } from '../environment.ts';
import { HostError, parseRequest } from '../host-error.ts';
import { ok } from './http-server.ts';
import type { HostRoute } from './http-server.ts';
import { publicIntegration } from '../stores/integrations.ts';
import { publicProvider } from '../stores/providers.ts';
import { sessionOf } from './session-token.ts';

const includeQuery = z.array(z.enum(['webhook', 'credentials']));

function functionConfig(deployed: DeployedFunction): Record<string, unknown> {
    return {
        id: deployed.id,
        name: deployed.name,
        type: deployed.kind,
        description: deployed.description,
        scopes: deployed.scopes,
        runs: deployed.runs,
        auto_start: deployed.autoStart,
        track_deletes: deployed.trackDeletes,
        returns: deployed.models,
        input: deployed.input,
        version: deployed.version,
        json_schema: deployed.jsonSchema ?? null,
        features: deployed.features,
        endpoints: [],
        enabled: deployed.enabled,
        source: 'repo',
        last_deployed: new Date(deployed.deployedAt).toISOString()
    };
}

/** Providers, integrations and what an environment has deployed. */
export function catalogueRoutes(environment: Environment): HostRoute[] {
    const { integrations, functions } = environment;
    const find = (uniqueKey: string): { provider: string; integration: string } => {
        const integration = integrations.get(uniqueKey);
        return { provider: integration.provider, integration: integration.uniqueKey };
    };
    return [
        { method: 'GET', path: '/health', access: 'public', handle: () => ok({ result: 'ok' }) },
        { method: 'GET', path: '/providers.json', access: 'public', handle: () => ok(environment.providers) },
        {
            method: 'GET',
            path: '/providers',
            access: 'key-or-session',
            handle: ({ query }) => {
                const search = query.get('search')?.toLowerCase() ?? '';
                const found = Object.entries(environment.providers).filter(([name, provider]) =>
                    `${name} ${provider.display_name}`.toLowerCase().includes(search)
                );
                return ok({ data: found.map(([name, provider]) => publicProvider(name, provider, environment.url())) });
            }
        },
        {
            method: 'GET',
            path: '/providers/:provider',
            access: 'key-or-session',
            handle: ({ params }) => {
                const name = params['provider'] ?? '';
                const provider = environment.providers[name];
                if (!provider) {
                    throw new HostError(404, 'not_found', `There is no provider "${name}".`);
                }
                return ok({ data: publicProvider(name, provider, environment.url()) });
            }
        },
        {
            method: 'GET',
            path: '/integrations',
            access: 'key-or-session',
            handle: (request) => {
                const allowed = sessionOf(environment, request)?.allowedIntegrations;
                const visible = integrations.all().filter((integration) => !allowed || allowed.includes(integration.uniqueKey));
                return ok({ data: visible.map((integration) => publicIntegration(integration, environment.url())) });
            }
        },
        {
            method: 'POST',
            path: '/integrations',
            access: 'key',
            handle: (request) => ok({ data: publicIntegration(integrations.create(request.json()), environment.url()) })
        },
        {
            method: 'GET',
            path: '/integrations/:uniqueKey',
            access: 'key-or-session',
            handle: (request) => {
                const allowed = sessionOf(environment, request)?.allowedIntegrations;
                const include = parseRequest(
                    includeQuery,
                    request.query.getAll('include').flatMap((item) => item.split(',')),
                    'invalid_query_params'
                );
                const integration = integrations.get(request.params['uniqueKey'] ?? '');
                if (allowed && !allowed.includes(integration.uniqueKey)) {
                    throw new HostError(404, 'not_found', `Integration "${integration.uniqueKey}" does not exist.`);
                }
                return ok({ data: publicIntegration(integration, environment.url(), include) });
            }
        },
        {
            method: 'PATCH',
            path: '/integrations/:uniqueKey',
            access: 'key',
            handle: (request) => {
                const key = request.params['uniqueKey'] ?? '';
                const hasConnections = environment.connections.all().some((connection) => connection.providerConfigKey === key);
                return ok({ data: publicIntegration(integrations.update(key, request.json(), hasConnections), environment.url()) });
            }
        },
        {
            method: 'DELETE',
            path: '/integrations/:uniqueKey',
            access: 'key',
            handle: async ({ params }) => {
                const { integration } = find(params['uniqueKey'] ?? '');
                for (const connection of environment.connections.all().filter((item) => item.providerConfigKey === integration)) {
                    await deleteConnection(environment, connection);
                }
                for (const deployed of functions.all().filter((item) => item.integration === integration)) {
                    functions.remove(deployed);
                }
                integrations.remove(integration);
                return ok({ success: true });
            }
        },
        {
            method: 'GET',
            path: '/scripts/config',
            access: 'key',
            handle: ({ query }) => {
                if (query.get('format') === 'openai') {
                    const actions = functions.all().filter((item) => item.kind === 'action');
                    return ok({ data: actions.map((item) => ({ name: item.name, description: item.description, parameters: inputSchema(item) })) });
                }
                return ok(
                    integrations.all().map((integration) => {
                        const own = functions.all().filter((item) => item.integration === integration.uniqueKey);
                        const ofKind = (kind: DeployedFunction['kind']): unknown[] => own.filter((item) => item.kind === kind).map(functionConfig);
                        return {
                            providerConfigKey: integration.uniqueKey,
                            provider: integration.provider,
                            syncs: ofKind('sync'),
                            actions: ofKind('action'),
                            'on-events': ofKind('on-event')
                        };
                    })
                );
            }
        },
        {
            method: 'GET',
            path: '/environment-variables',
            access: 'key',
            handle: () => ok([...environment.variables].map(([name, value]) => ({ name, value })))
        },
        { method: 'POST', path: '/cli/telemetry', access: 'public', handle: () => ({ status: 204 }) }
    ];
}

function inputSchema(action: DeployedFunction): unknown {
    const schema = z.looseObject({ definitions: z.record(z.string(), z.unknown()) }).safeParse(action.jsonSchema);
    const definition = schema.success && action.input !== undefined ? schema.data.definitions[action.input] : undefined;
    return definition ?? { type: 'object', properties: {}, required: [] };
}

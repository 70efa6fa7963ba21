import { Hono } from 'hono';
import * as z from 'zod';
import { deleteConnection } from '../connect/lifecycle.ts';
import type { Environment } from '../environment.ts';
import { HostError, parseRequest } from '../host-error.ts';
import type { DeployedFunction } from '../stores/functions.ts';
import { publicIntegration } from '../stores/integrations.ts';
import { publicProvider } from '../stores/providers.ts';
import type { Access } from './access.ts';
import { bodyOf, json, queryOf } from './http.ts';
import type { HostEnv, HostRoutes } from './http.ts';

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
export function catalogueRoutes(environment: Environment, access: Access): HostRoutes {
    const { integrations, functions } = environment;
    const app = new Hono<HostEnv>();
    app.get('/health', () => json({ result: 'ok' }));
    app.get('/providers.json', () => json(environment.providers));
    app.get('/providers', access.keyOrSession, (c) => {
        const search = queryOf(c).get('search')?.toLowerCase() ?? '';
        const found = Object.entries(environment.providers).filter(([name, provider]) => `${name} ${provider.display_name}`.toLowerCase().includes(search));
        return json({ data: found.map(([name, provider]) => publicProvider(name, provider, environment.url())) });
    });
    app.get('/providers/:provider', access.keyOrSession, (c) => {
        const name = c.req.param('provider');
        const provider = environment.providers[name];
        if (!provider) {
            throw new HostError(404, 'not_found', `There is no provider "${name}".`);
        }
        return json({ data: publicProvider(name, provider, environment.url()) });
    });
    app.get('/integrations', access.keyOrSession, (c) => {
        const allowed = c.var.session?.allowedIntegrations;
        const visible = integrations.all().filter((integration) => !allowed || allowed.includes(integration.uniqueKey));
        return json({ data: visible.map((integration) => publicIntegration(integration, environment.url())) });
    });
    app.post('/integrations', access.key, (c) => json({ data: publicIntegration(integrations.create(bodyOf(c)), environment.url()) }));
    app.get('/integrations/:uniqueKey', access.keyOrSession, (c) => {
        const allowed = c.var.session?.allowedIntegrations;
        const include = parseRequest(
            includeQuery,
            queryOf(c)
                .getAll('include')
                .flatMap((item) => item.split(',')),
            'invalid_query_params'
        );
        const integration = integrations.get(c.req.param('uniqueKey'));
        if (allowed && !allowed.includes(integration.uniqueKey)) {
            throw new HostError(404, 'not_found', `Integration "${integration.uniqueKey}" does not exist.`);
        }
        return json({ data: publicIntegration(integration, environment.url(), include) });
    });
    app.patch('/integrations/:uniqueKey', access.key, (c) => {
        const key = c.req.param('uniqueKey');
        const hasConnections = environment.connections.all().some((connection) => connection.providerConfigKey === key);
        return json({ data: publicIntegration(integrations.update(key, bodyOf(c), hasConnections), environment.url()) });
    });
    app.delete('/integrations/:uniqueKey', access.key, async (c) => {
        const { uniqueKey } = integrations.get(c.req.param('uniqueKey'));
        for (const connection of environment.connections.all().filter((item) => item.providerConfigKey === uniqueKey)) {
            await deleteConnection(environment, connection);
        }
        for (const deployed of functions.all().filter((item) => item.integration === uniqueKey)) {
            functions.remove(deployed);
        }
        integrations.remove(uniqueKey);
        return json({ success: true });
    });
    app.get('/scripts/config', access.key, (c) => {
        if (queryOf(c).get('format') === 'openai') {
            const actions = functions.all().filter((item) => item.kind === 'action');
            return json({ data: actions.map((item) => ({ name: item.name, description: item.description, parameters: inputSchema(item) })) });
        }
        return json(
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
    });
    app.get('/environment-variables', access.key, () => json([...environment.variables].map(([name, value]) => ({ name, value }))));
    app.post('/cli/telemetry', (c) => c.body(null, 204));
    return app;
}

function inputSchema(action: DeployedFunction): unknown {
    const schema = z.looseObject({ definitions: z.record(z.string(), z.unknown()) }).safeParse(action.jsonSchema);
    const definition = schema.success && action.input !== undefined ? schema.data.definitions[action.input] : undefined;
    return definition ?? { type: 'object', properties: {}, required: [] };
}

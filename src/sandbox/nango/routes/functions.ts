import { Hono } from 'hono';
import * as z from 'zod';
import type { Actions } from '../actions.ts';
import { requireConnection } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { parseRequest } from '../host-error.ts';
import type { Access } from './access.ts';
import { bodyOf, json } from './http.ts';
import type { HostEnv, HostRoutes } from './http.ts';

const triggerHeaders = z.object({
    'connection-id': z.string().min(1),
    'provider-config-key': z.string().min(1),
    'x-async': z.enum(['true', 'false']).optional(),
    'x-max-retries': z.coerce.number().int().min(0).max(5).default(0)
});
const triggerBody = z.object({ action_name: z.string().min(1), input: z.unknown() });

/** Applies a deployment to the environment: new syncs start where they say so, vanished ones go with their records. */
export async function applyDeployment(environment: Environment, body: unknown): Promise<Record<string, unknown>[]> {
    const { results, changes } = environment.functions.deploy(body);
    for (const deployed of changes.deleted.filter((item) => item.kind === 'sync')) {
        await environment.scheduler.removeFunction(deployed);
    }
    for (const { before, after } of changes.updated.filter((item) => item.after.kind === 'sync')) {
        environment.scheduler.updateFunction(before, after);
    }
    for (const deployed of changes.added.filter((item) => item.kind === 'sync')) {
        environment.scheduler.addFunction(deployed);
    }
    environment.logs.write({
        source: 'deploy',
        level: 'info',
        message: `Deployed: ${String(changes.added.length)} new, ${String(changes.updated.length)} updated, ${String(changes.deleted.length)} deleted`
    });
    return results;
}

/** Deploying functions and calling actions. */
export function functionRoutes(environment: Environment, access: Access, actions: Actions): HostRoutes {
    const app = new Hono<HostEnv>();
    app.post('/sync/deploy/confirmation', access.key, (c) => json(environment.functions.confirm(bodyOf(c))));
    app.post('/sync/deploy', access.key, async (c) => json(await applyDeployment(environment, bodyOf(c))));
    app.post('/action/trigger', access.key, async (c) => {
        const headers = parseRequest(triggerHeaders, c.req.header(), 'invalid_headers');
        const body = parseRequest(triggerBody, bodyOf(c), 'invalid_body');
        const connection = requireConnection(environment, headers['provider-config-key'], headers['connection-id']);
        const call = { connection, name: body.action_name, input: body.input };
        if (headers['x-async'] === 'true') {
            return json(actions.triggerAsync(call, headers['x-max-retries']), 202);
        }
        return json((await actions.trigger(call)) ?? null);
    });
    app.get('/action/:id', access.key, (c) => {
        const { status, body } = actions.result(c.req.param('id'));
        return json(body, status);
    });
    return app;
}

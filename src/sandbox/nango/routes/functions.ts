import * as z from 'zod';
import type { Actions } from '../actions.ts';
import { requireConnection } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { parseRequest } from '../host-error.ts';
import { ok } from './http-server.ts';
import type { HostRoute } from './http-server.ts';

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
export function functionRoutes(environment: Environment, actions: Actions): HostRoute[] {
    return [
        { method: 'POST', path: '/sync/deploy/confirmation', access: 'key', handle: (request) => ok(environment.functions.confirm(request.json())) },
        { method: 'POST', path: '/sync/deploy', access: 'key', handle: async (request) => ok(await applyDeployment(environment, request.json())) },
        {
            method: 'POST',
            path: '/action/trigger',
            access: 'key',
            handle: async (request) => {
                const headers = parseRequest(triggerHeaders, request.headers, 'invalid_headers');
                const body = parseRequest(triggerBody, request.json(), 'invalid_body');
                const connection = requireConnection(environment, headers['provider-config-key'], headers['connection-id']);
                const call = { connection, name: body.action_name, input: body.input };
                if (headers['x-async'] === 'true') {
                    return { status: 202, body: actions.triggerAsync(call, headers['x-max-retries']) };
                }
                return ok((await actions.trigger(call)) ?? null);
            }
        },
        { method: 'GET', path: '/action/:id', access: 'key', handle: ({ params }) => actions.result(params['id'] ?? '') }
    ];
}

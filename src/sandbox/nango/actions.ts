import { randomUUID } from 'node:crypto';
import type { Environment } from './environment.ts';
import { HostError } from './host-error.ts';
import { runnerIsDown, taskInProgress } from './lost-tasks.ts';
import { occurs } from './server-habits.ts';
import type { Connection } from './stores/connections.ts';

export interface ActionCall {
    connection: Connection;
    name: string;
    input: unknown;
}

export interface Actions {
    /** Runs an action and answers with its output. @throws HostError as Nango reports unknown, disabled and failing actions */
    trigger(call: ActionCall): Promise<unknown>;
    /** Queues an action: the queue of an environment runs one after the other. A failing one is repeated up to `maxRetries` times. */
    triggerAsync(call: ActionCall, maxRetries: number): { id: string; statusUrl: string };
    /** @throws HostError 404 while the action has not finished, and for unknown ids */
    result(id: string): { status: number; body: unknown };
}

/** How the server answers where it has no more than words about a task. */
function scriptFailure(words: string): HostError {
    return new HostError(500, 'action_script_failure', `The action script failed with an error: ${JSON.stringify({ error: words })}`, {
        payload: { error: words }
    });
}

export function createActions(environment: Environment): Actions {
    const results = new Map<string, ReturnType<Actions['result']>>();
    let queue: Promise<unknown> = Promise.resolve();

    const find = (call: ActionCall): NonNullable<ReturnType<Environment['functions']['find']>> => {
        const deployed = environment.functions.find(call.connection.providerConfigKey, 'action', call.name);
        if (!deployed) {
            throw new HostError(404, 'not_found', `Action "${call.name}" is not deployed for integration "${call.connection.providerConfigKey}".`);
        }
        if (!deployed.enabled) {
            throw new HostError(404, 'disabled_resource', `Action "${call.name}" is disabled.`);
        }
        return deployed;
    };

    const run = async (call: ActionCall, how: 'awaited' | 'queued'): Promise<unknown> => {
        const deployed = find(call);
        if (occurs(environment.habits, 'runnerDown')) {
            throw scriptFailure(runnerIsDown(call.name));
        }
        const { connection } = call;
        const about = { source: 'action' as const, integration: connection.providerConfigKey, connectionId: connection.connectionId, function: call.name };
        let loaded;
        try {
            loaded = deployed.load();
        } catch (error) {
            throw new HostError(500, 'script_internal_error', error instanceof Error ? error.message : String(error));
        }
        const context = {
            integration: connection.providerConfigKey,
            provider: connection.provider,
            connection: connection.connectionId,
            connectionNumber: connection.id,
            name: call.name
        };
        let outcome;
        do {
            outcome = await environment.runner.runAction(loaded, context, call.input);
        } while (outcome.status === 'interrupted');
        if (outcome.status === 'success') {
            environment.logs.write({ ...about, level: 'info', message: 'Action finished' });
            return outcome.result;
        }
        if (outcome.status === 'killed') {
            throw new HostError(500, 'script_aborted', 'The action ended before it had finished.');
        }
        const { error } = outcome;
        environment.logs.write({ ...about, level: 'error', message: `Action failed: ${error.type}: ${error.message}`, payload: error.payload });
        if (how === 'awaited' && occurs(environment.habits, 'taskInProgress')) {
            throw scriptFailure(taskInProgress());
        }
        throw new HostError(error.status, error.type, error.message, {
            payload: error.payload,
            ...(error.upstream ? { extra: { upstream: error.upstream } } : {})
        });
    };

    return {
        trigger: (call) => run(call, 'awaited'),
        triggerAsync: (call, maxRetries) => {
            find(call);
            const id = randomUUID();
            const answer = { id, statusUrl: `/action/${id}` };
            queue = queue.then(async () => {
                for (let attempt = 0; ; attempt += 1) {
                    try {
                        results.set(id, { status: 200, body: (await run(call, 'queued')) ?? null });
                        break;
                    } catch (error) {
                        const refusal = error instanceof HostError ? error : new HostError(500, 'script_internal_error', String(error));
                        if (attempt >= maxRetries) {
                            results.set(id, { status: refusal.status, body: refusal.body() });
                            break;
                        }
                    }
                }
                await environment.webhooks.send(call.connection, {
                    from: 'nango',
                    type: 'async_action',
                    connectionId: call.connection.connectionId,
                    providerConfigKey: call.connection.providerConfigKey,
                    payload: answer
                });
            });
            environment.background(queue);
            return answer;
        },
        result: (id) => {
            const result = results.get(id);
            if (!result) {
                throw new HostError(404, 'not_found', 'The action has not finished, or there is none with this id.');
            }
            return result;
        }
    };
}

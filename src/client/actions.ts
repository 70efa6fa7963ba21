/**
 * Running actions: directly, or through Nango's queue where an answer must never be lost.
 */
import { MimecastError, answerLost, invalidOption, noResultYet } from './errors.ts';
import type { CallContext } from './errors.ts';
import { actions } from './functions.generated.ts';
import type { Actions } from './functions.generated.ts';
import { wait } from './nango-calls.ts';
import type { CallOptions, NangoCalls } from './nango-calls.ts';

export type ActionName = keyof Actions & string;
export type ActionInput<Name extends ActionName> = Actions[Name]['input'];
export type ActionOutput<Name extends ActionName> = Actions[Name]['output'];

export interface RunOptions extends CallOptions {
    /**
     * Go through Nango's queue and wait there for the result. Slower, and one at a time in the whole Nango environment, but the result can be asked for again: a broken connection or a lost
     * answer never leaves open what a write did. Default false.
     */
    queued?: boolean | undefined;
}

/** `run(name, input, options)`; the input may be left out where every field of it is optional. */
export type RunArguments<Name extends ActionName> =
    Record<never, never> extends ActionInput<Name> ? [input?: ActionInput<Name>, options?: RunOptions] : [input: ActionInput<Name>, options?: RunOptions];

export type EnqueueArguments<Name extends ActionName> =
    Record<never, never> extends ActionInput<Name> ? [input?: ActionInput<Name>, options?: CallOptions] : [input: ActionInput<Name>, options?: CallOptions];

export type ActionResult<Output> = { done: false } | { done: true; output: Output };

interface Target {
    integrationId: string;
    connectionId: string;
}

// A read whose answer Nango lost is asked again this often. The race behind it passes at once.
const readRepetitions = 3;
const firstPollMs = 200;
const slowestPollMs = 2_000;

export async function runAction<Name extends ActionName>(
    calls: NangoCalls,
    target: Target,
    name: Name,
    input: ActionInput<Name> | undefined,
    options: RunOptions,
    timeoutMs: number
): Promise<ActionOutput<Name>> {
    if (options.queued) {
        return runQueued(calls, target, name, input, options, timeoutMs);
    }
    const context = contextOf(name);
    const body = checkedInput(input);
    for (let attempt = 1; ; attempt++) {
        try {
            // Not `call`: an action is a POST, and only the one known race is worth repeating, and only for an action that changes nothing.
            const output = await calls.once(context, (nango) => nango.triggerAction(target.integrationId, target.connectionId, name, body), {
                ...options,
                timeoutMs
            });
            return checkedOutput<ActionOutput<Name>>(output, context);
        } catch (error) {
            if (!(error instanceof MimecastError) || error.code !== answerLost || context.writes || attempt > readRepetitions) {
                throw error;
            }
            await wait(calls.settings.retryDelayMs * attempt, options.signal);
        }
    }
}

export async function enqueueAction<Name extends ActionName>(
    calls: NangoCalls,
    target: Target,
    name: Name,
    input: ActionInput<Name> | undefined,
    options: CallOptions
): Promise<{ id: string }> {
    const context = contextOf(name);
    const body = checkedInput(input);
    const answer = await calls.once(context, (nango) => nango.triggerActionAsync(target.integrationId, target.connectionId, name, body), options);
    const id = (answer as { id?: unknown } | undefined)?.id;
    if (typeof id !== 'string' || id === '') {
        throw new MimecastError({
            type: 'unexpected_reply',
            code: 'action_queue',
            outcomeUnknown: context.writes,
            message: `Could not ${context.what}: Nango queued it without an id.`
        });
    }
    return { id };
}

export async function actionResult<Name extends ActionName>(
    calls: NangoCalls,
    name: Name,
    id: string,
    options: CallOptions
): Promise<ActionResult<ActionOutput<Name>>> {
    if (!/^[\w-]{1,100}$/.test(id)) {
        throw invalidOption('id', 'is not the id of a queued action');
    }
    const context: CallContext = { what: `fetch the result of ${name}`, target: 'result', writes: false, functionWrites: contextOf(name).writes };
    try {
        const output = await calls.call(context, (nango) => nango.getAsyncActionResult({ id }), options);
        return { done: true, output: checkedOutput<ActionOutput<Name>>(output, context) };
    } catch (error) {
        if (error instanceof MimecastError && (error.code === noResultYet || error.code === answerLost)) {
            return { done: false };
        }
        throw error;
    }
}

async function runQueued<Name extends ActionName>(
    calls: NangoCalls,
    target: Target,
    name: Name,
    input: ActionInput<Name> | undefined,
    options: CallOptions,
    timeoutMs: number
): Promise<ActionOutput<Name>> {
    const deadline = Date.now() + timeoutMs;
    const { id } = await enqueueAction(calls, target, name, input, { signal: options.signal });
    for (let pause = firstPollMs; Date.now() < deadline; pause = Math.min(pause * 1.5, slowestPollMs)) {
        const result = await actionResult(calls, name, id, { signal: options.signal });
        if (result.done) {
            return result.output;
        }
        await wait(Math.max(0, Math.min(pause, deadline - Date.now())), options.signal);
    }
    throw new MimecastError({
        type: 'timeout',
        code: 'still_queued',
        resultId: id,
        outcomeUnknown: contextOf(name).writes,
        message: `Could not ${contextOf(name).what}: it has not ended within ${timeoutMs} ms. It stays queued; tenant.result('${name}', '${id}') asks again.`
    });
}

function contextOf(name: string): CallContext {
    const known: Partial<Record<string, { reads: boolean }>> = actions;
    return { what: `run ${name}`, target: 'action', writes: known[name]?.reads !== true };
}

function checkedInput(input: unknown): unknown {
    try {
        JSON.stringify(input);
    } catch (error) {
        throw invalidOption('input', `cannot be sent as JSON: ${String(error).split('\n')[0]}`);
    }
    // A missing input reaches a function as an empty object anyway; sent plainly, both look the same in Nango's logs.
    return input ?? {};
}

function checkedOutput<Output>(output: unknown, context: CallContext): Output {
    if (typeof output !== 'object' || output === null) {
        throw new MimecastError({
            type: 'unexpected_reply',
            code: 'action_output',
            outcomeUnknown: context.writes,
            message: `Could not ${context.what}: the answer is not JSON. Something between your backend and Nango may have answered instead.`
        });
    }
    return output as Output;
}

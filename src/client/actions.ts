/**
 * Running actions: directly, or through Nango's queue where an answer must never be lost.
 */
import type { Target } from './connections.ts';
import { MimecastError, abortedWrite, answerLost, invalidOption, isEndOfFunction, isRecord, noResultYet } from './errors.ts';
import type { CallContext } from './errors.ts';
import { actions } from './functions.generated.ts';
import type { Actions } from './functions.generated.ts';
import { checkOptions, timeLimit, wait } from './nango-calls.ts';
import type { CallOptions, ExpectedReply, NangoCalls } from './nango-calls.ts';
import { refuseBrokenText, refuseNoName } from './well-formed.ts';

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
    defaultTimeoutMs: number
): Promise<ActionOutput<Name>> {
    checkOptions(options);
    const timeoutMs = timeLimit('timeoutMs', options.timeoutMs) ?? defaultTimeoutMs;
    if (options.queued) {
        return runQueued(calls, target, name, input, options, timeoutMs);
    }
    const context = contextOf(name);
    const body = checkedInput(input);
    for (let attempt = 1; ; attempt++) {
        try {
            // Not `call`: an action is a POST, and only the one known race is worth repeating, and only for an action that changes nothing.
            return await calls.once({
                context,
                method: 'triggerAction',
                args: [target.integrationId, target.connectionId, name, body],
                reply: anOutput<ActionOutput<Name>>(name),
                options: { ...options, timeoutMs }
            });
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
    const id = await calls.once({ context, method: 'triggerActionAsync', args: [target.integrationId, target.connectionId, name, body], reply: anId, options });
    return { id };
}

export async function actionResult<Name extends ActionName>(
    calls: NangoCalls,
    name: Name,
    id: string,
    options: CallOptions
): Promise<ActionResult<ActionOutput<Name>>> {
    if (typeof id !== 'string' || !idOfResult.test(id)) {
        throw invalidOption('id', 'is not the id of a queued action');
    }
    const { writes } = contextOf(name);
    const context: CallContext = { what: `fetch the result of ${name}`, target: 'result', writes: false, functionWrites: writes };
    try {
        return {
            done: true,
            output: await calls.call({ context, method: 'getAsyncActionResult', args: [{ id }], reply: anOutput<ActionOutput<Name>>(name), options })
        };
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
    try {
        for (let pause = firstPollMs; ; pause = Math.min(pause * 1.5, slowestPollMs)) {
            const result = await actionResult(calls, name, id, { signal: options.signal });
            if (result.done) {
                return result.output;
            }
            const left = deadline - Date.now();
            if (left <= 0) {
                break;
            }
            await wait(Math.min(pause, left), options.signal);
        }
    } catch (error) {
        throw endNotSeen(error, name, id, options.signal);
    }
    throw new MimecastError({
        type: 'timeout',
        code: 'still_queued',
        resultId: id,
        outcomeUnknown: contextOf(name).writes,
        message: `Could not ${contextOf(name).what}: it has not ended within ${timeoutMs} ms. ${askAgain(name, id)}`
    });
}

function askAgain(name: string, id: string): string {
    return `It stays queued; tenant.result('${name}', '${id}') asks again.`;
}

/** An error of the waiting is none of the action: a write is in the queue and will run, so that repeating the whole would run it twice. */
function endNotSeen(error: unknown, name: string, id: string, signal: AbortSignal | undefined): unknown {
    const { what, writes } = contextOf(name);
    if (!(error instanceof MimecastError)) {
        return writes && signal?.aborted ? abortedWrite(what, signal, id) : error;
    }
    if (isEndOfFunction(error)) {
        return error;
    }
    return new MimecastError({
        ...error,
        message: `${error.message} ${askAgain(name, id)}`,
        resultId: id,
        retryable: !writes && error.retryable,
        outcomeUnknown: writes
    });
}

function contextOf(name: string): CallContext {
    refuseNoName('name', name);
    const known: Partial<Record<string, { reads: boolean }>> = actions;
    return { what: `run ${name}`, target: 'action', writes: known[name]?.reads !== true };
}

function checkedInput(input: unknown): unknown {
    refuseBrokenText('input', input);
    // A missing input reaches a function as an empty object anyway; sent plainly, both look the same in Nango's logs.
    return input ?? {};
}

const idOfResult = /^[\w-]{1,100}$/;

const anId: ExpectedReply<string> = {
    what: 'the id of the queued action',
    code: 'action_queue',
    read: (body) => (isRecord(body) && typeof body['id'] === 'string' && idOfResult.test(body['id']) ? body['id'] : undefined)
};

/** An object that says nothing of what every answer of this function says is none of its answers: for a write, nobody knows then what was done. */
function anOutput<Output>(name: string): ExpectedReply<Output> {
    const known: Partial<Record<string, { answers: readonly string[] }>> = actions;
    const answers = known[name]?.answers ?? [];
    return {
        what: 'the output of the action',
        code: 'action_output',
        read: (body) => (isRecord(body) && (answers.length === 0 || answers.some((field) => Object.hasOwn(body, field))) ? (body as Output) : undefined)
    };
}

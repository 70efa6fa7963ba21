import { ActionError, ExecutionInterruptedSDKError, SDKError } from '@nangohq/runner-sdk';
import { isAxiosError } from 'axios';

/** Why a run failed, as the server reports it. */
export interface RunFailure {
    /** Status of the HTTP answer to whoever triggered an action. */
    status: number;
    /** e.g. `action_script_runtime_error`, `script_http_error`, `script_internal_error`. */
    type: string;
    /** One line for logs and webhooks. */
    message: string;
    payload: unknown;
    /** The provider's answer, when an uncaught HTTP error ended the run. */
    upstream?: { status: number; headers: Record<string, string>; body: unknown };
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

function asObject(value: unknown): unknown {
    return typeof value === 'object' && value !== null ? value : { message: value };
}

/** Name, code, message and the lines of the stack that lie in the function's own file. */
function described(error: unknown, filename: string): Record<string, unknown> {
    const { name, code, message, stack } = Object(typeof error === 'object' ? error : { message: JSON.stringify(error) }) as Record<string, unknown>;
    const stacktrace = textOf(stack)
        .split('\n')
        .filter((line, index) => line !== '' && (index === 0 || line.includes(filename)))
        .map((line) => line.trim())
        .slice(0, 10);
    return {
        name: textOf(name) || 'Error',
        ...(code === undefined ? {} : { code }),
        message: textOf(message),
        ...(stacktrace.length > 0 ? { stacktrace } : {})
    };
}

/** What the caller of a function learns about an error that left its `exec`. */
export function failureOf(error: unknown, filename: string): RunFailure {
    if (error instanceof ActionError) {
        const payload: unknown = error.payload ?? {};
        const shown = Array.isArray(payload) ? { message: payload } : asObject(payload);
        return { status: 500, type: error.type, message: textOf(Object(shown).message) || 'The function threw an ActionError.', payload: shown };
    }
    if (isAxiosError(error)) {
        const { response } = error;
        if (!response) {
            return { status: 500, type: 'script_network_error', message: error.message, payload: described(error, filename) };
        }
        const data: unknown = response.data;
        const body = asObject(typeof data === 'object' && data !== null && 'payload' in data ? data.payload : data);
        const headers = Object.fromEntries(
            Object.entries(response.headers)
                .map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
                .filter(([name]) => name === 'content-type' || name.startsWith('x-rate'))
        );
        return { status: 424, type: 'script_http_error', message: error.message, payload: body, upstream: { status: response.status, headers, body } };
    }
    if (error instanceof SDKError && 'code' in error) {
        const code = String(error.code);
        return { status: 500, type: code, message: code, payload: error.payload };
    }
    const payloadOfError = described(error, filename);
    return { status: 500, type: 'script_internal_error', message: textOf(payloadOfError['message']), payload: payloadOfError };
}

/** Nango's words for kinds of failures. What the function itself said is in the payload only. */
const descriptions: Record<string, string> = {
    action_script_runtime_error: 'The action script failed with a runtime error',
    script_internal_error: 'An internal error occurred during the script execution'
};

/** A failed run of a sync as its webhook tells of it. */
export function webhookErrorOf(failure: Pick<RunFailure, 'type' | 'message' | 'payload'>): { type: string; description: string; payload: unknown } {
    const isLost = typeof failure.payload === 'string';
    return {
        type: 'script_error',
        description: isLost ? 'The sync script failed with an error: {}' : (descriptions[failure.type] ?? failure.message),
        payload: failure.payload
    };
}

/** The failure of a run whose runner was lost: Nango has a text in place of a payload then, and knows nothing of the run. */
export function lostRun(message: string, payload: string): RunFailure {
    return { status: 500, type: 'script_aborted', message, payload };
}

/** Whether an error is the one with which `saveCheckpoint` ends a run early. */
export function isInterruption(error: unknown): boolean {
    return error instanceof ExecutionInterruptedSDKError;
}

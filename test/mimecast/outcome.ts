import type { RunOutcome } from '../../src/sandbox/nango/runner/index.ts';
import type { MimecastErrorPayload } from '../../nango-integrations/mimecast/api/errors.ts';

/** The result of a run that must have succeeded. */
export function resultOf<Result>(outcome: RunOutcome<Result>): Result {
    if (outcome.status !== 'success') {
        throw new Error(`The run was expected to succeed: ${JSON.stringify(outcome).slice(0, 600)}`);
    }
    return outcome.result;
}

/** The payload of a run that must have failed with one of our errors. */
export function refusalOf(outcome: RunOutcome<unknown>): MimecastErrorPayload {
    if (outcome.status !== 'failed' || outcome.error.type !== 'action_script_runtime_error') {
        throw new Error(`The run was expected to fail with an ActionError: ${JSON.stringify(outcome).slice(0, 600)}`);
    }
    return outcome.error.payload as MimecastErrorPayload;
}

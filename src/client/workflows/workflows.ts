/**
 * What an analyst does in several steps, for one customer.
 */
import { containUrl } from './contain-url.ts';
import type { ContainUrlInput, ContainedUrl } from './contain-url.ts';
import { invalidOption, isRecord } from '../errors.ts';
import { quarantineSender } from './quarantine-sender.ts';
import type { QuarantineSenderInput, QuarantinedSender } from './quarantine-sender.ts';
import { removeMessage } from './remove-message.ts';
import type { RemoveMessageInput, RemovedMessage } from './remove-message.ts';
import { traceMessage } from './trace-message.ts';
import type { TraceMessageInput, TracedMessage } from './trace-message.ts';
import { workflow } from './workflow.ts';
import type { Source, Undo, WorkflowOptions, WorkflowResult } from './workflow.ts';

/**
 * Each reports its steps to `onStep`, changes nothing with `dryRun`, stops with a {@link WorkflowError} at a step that fails or whose outcome is unknown, and can be repeated from the start.
 */
export interface Workflows {
    /** Blocks a sender for the whole account, rejects what is held of it, and lists what came through. The rejection cannot be undone. */
    quarantineSender(input: QuarantineSenderInput, options?: WorkflowOptions): Promise<QuarantinedSender & WorkflowResult>;
    /** All that is known of one message, as one timeline: tracking, its details, the hold queue, and the records of the logs. At most five calls of Mimecast. Changes nothing. */
    traceMessage(input: TraceMessageInput, options?: WorkflowOptions): Promise<TracedMessage & WorkflowResult>;
    /** Blocks a link for the whole account and lists who clicked it. */
    containUrl(input: ContainUrlInput, options?: WorkflowOptions): Promise<ContainedUrl & WorkflowResult>;
    /** Takes delivered messages out of the mailboxes and follows that to its end. No call undoes that. */
    removeMessage(input: RemoveMessageInput, options?: WorkflowOptions): Promise<RemovedMessage & WorkflowResult>;
    /** Takes back what a workflow did, as far as it can be: pass the `undo` of its answer, or of its error. */
    undo(undo: Undo, options?: WorkflowOptions): Promise<WorkflowResult>;
}

const takeBack = workflow<Undo, object>(
    'undo',
    ['calls', 'cannot'],
    ({ calls, cannot }) => {
        const known = ['delete-blocked-sender-policy', 'delete-managed-url'];
        if (!Array.isArray(calls) || !calls.every((call) => isRecord(call) && known.includes(String(call['action'])) && isRecord(call['input']))) {
            throw invalidOption('calls', 'has to be the list of calls that a workflow gave as its undo');
        }
        if (!Array.isArray(cannot)) {
            throw invalidOption('cannot', 'has to be the list that a workflow gave in its undo');
        }
    },
    async (work, { calls, cannot }) => {
        for (const { action, input } of calls) {
            await work.step(action, async () => {
                const { alreadyGone } = await work.write(action, input);
                return { value: undefined, already: alreadyGone, detail: alreadyGone ? 'it was gone' : 'it is gone' };
            });
        }
        cannot.forEach(work.cannotUndo);
        return {};
    }
);

export function createWorkflows(source: Source): Workflows {
    return {
        quarantineSender: (input, options) => quarantineSender(source, input, options),
        traceMessage: (input, options) => traceMessage(source, input, options),
        containUrl: (input, options) => containUrl(source, input, options),
        removeMessage: (input, options) => removeMessage(source, input, options),
        undo: (undo, options) => takeBack(source, undo, options)
    };
}

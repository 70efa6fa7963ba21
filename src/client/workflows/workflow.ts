/**
 * Work that takes several actions: told step by step, stopped where it is not known what was done, and safe to repeat from the start, because every step looks before it writes.
 */
import { MimecastError, invalidOption, isMimecastError, isRecord } from '../errors.ts';
import type { MimecastErrorDetails } from '../errors.ts';
import type { ActionInput, ActionName, ActionOutput, RunArguments, RunOptions } from '../actions.ts';
import type { Models } from '../functions.generated.ts';
import type { ModelName, RecordList } from '../records.ts';
import { checkOptions } from '../nango-calls.ts';
import { gapsIn } from '../standing.ts';
import type { Source as RecordSource } from '../standing.ts';
import { refuseNoName } from '../well-formed.ts';

/** The part of a tenant that workflows are made of. */
export interface Source extends RecordSource {
    run<Name extends ActionName>(name: Name, ...args: RunArguments<Name>): Promise<ActionOutput<Name>>;
}

export interface WorkflowStep {
    /** What it does, e.g. `block the sender`. */
    step: string;
    /**
     * `already`: there was nothing to do. `planned`: a dry run; `requests` says what would be sent. `failed`: nothing of what failed was done. `unknown`: it may have been done or not.
     */
    state: 'started' | 'done' | 'already' | 'planned' | 'failed' | 'unknown';
    /** What came of it, in words. */
    detail?: string;
    /** What would be sent, for a dry run. */
    requests?: Record<string, unknown>[];
}

export interface WorkflowOptions extends RunOptions {
    /** Reads, and changes nothing: the steps say what would be sent. */
    dryRun?: boolean | undefined;
    /** Told of every step when it starts and when it ends. What it throws ends the workflow there. */
    onStep?: ((step: WorkflowStep) => void) | undefined;
}

/** An action that takes back what a step did. Run it as `tenant.run(call.action, call.input)`, or all of them with `tenant.workflows.undo(undo)`. */
export type UndoCall = { [Name in 'delete-blocked-sender-policy' | 'delete-managed-url']: { action: Name; input: ActionInput<Name> } }[
    'delete-blocked-sender-policy' | 'delete-managed-url'];

export interface Undo {
    /** What takes back the steps, in the order in which to run it. */
    calls: UndoCall[];
    /** What was done and cannot be undone by a call. */
    cannot: string[];
}

export interface WorkflowResult {
    dryRun: boolean;
    /** Every step as it ended. */
    steps: WorkflowStep[];
    undo: Undo;
}

/** A workflow that stopped: the failure of one step, with what is known of all. Nothing was sent after that step. Repeat the workflow from the start: what is done is not done again. */
export class WorkflowError extends MimecastError {
    /** Name of the workflow. */
    declare readonly workflow: string;
    /** Every step so far; the last one is the one that failed, or whose outcome is unknown. */
    declare readonly steps: WorkflowStep[];
    /** For what was done until then. */
    declare readonly undo: Undo;

    constructor(details: MimecastErrorDetails & { workflow: string; steps: WorkflowStep[]; undo: Undo }, options?: ErrorOptions) {
        super(details, options);
    }
}

/** What came of a step. */
export interface Outcome<Value> {
    value: Value;
    detail: string;
    /** There was nothing to do. */
    already?: boolean | undefined;
}

/** Actions that list page by page. */
type ListingName = { [Name in ActionName]: ActionOutput<Name> extends Page ? Name : never }[ActionName];
interface Page {
    cursor: string | null;
    failures: readonly unknown[];
}

/** What the steps of a workflow are written with. */
export interface Work extends Pick<WorkflowOptions, 'signal'> {
    readonly dryRun: boolean;
    /** One step: reported, and the end of the workflow if it fails. */
    step<Value>(step: string, does: () => Promise<Outcome<Value>>): Promise<Value>;
    read<Name extends ActionName>(name: Name, input: ActionInput<Name>): Promise<ActionOutput<Name>>;
    /** Every page of a list. */
    pages<Name extends ListingName>(name: Name, input: ActionInput<Name>): Promise<ActionOutput<Name>[]>;
    /** Changes something; in a dry run the action is asked for what it would send. */
    write<Name extends ActionName>(name: Name, input: ActionInput<Name> & { dryRun?: boolean | undefined }): Promise<ActionOutput<Name>>;
    records<Name extends ModelName>(model: Name, since: Date): RecordList<Models[Name]>;
    /** Why what happened may be missing among the records of these models. */
    gaps(models: readonly ModelName[]): Promise<string[]>;
    /** Takes note of what undoes a step. */
    undoneBy(call: UndoCall): void;
    /** Takes note of what cannot be undone. */
    cannotUndo(what: string): void;
}

/** No list of an account is longer; a server that never ends one is not followed for ever. */
const mostPages = 2_000;

/** A workflow of its steps. Its input has these fields and no others; `check` refuses wrong ones before anything is sent. */
export function workflow<Input extends object, Result extends object>(
    name: string,
    fields: readonly string[],
    check: (input: Input) => void,
    does: (work: Work, input: Input) => Promise<Result>
) {
    return async (source: Source, input: Input, options: WorkflowOptions = {}): Promise<Result & WorkflowResult> => {
        checkOptions(options);
        const { dryRun = false, onStep, queued, ...calls } = options;
        if (typeof dryRun !== 'boolean') {
            throw invalidOption('dryRun', 'has to be true or false');
        }
        if (!isRecord(input)) {
            throw invalidOption('input', 'has to be an object');
        }
        // Above all a dry run that was asked for in the wrong place must not become a real one.
        const unknown = Object.keys(input).find((field) => !fields.includes(field));
        if (unknown !== undefined) {
            throw invalidOption(unknown, `is no field of the input of ${name}: it has ${fields.join(', ')}. Options such as dryRun and onStep come after it`);
        }
        check(input);
        const steps: WorkflowStep[] = [];
        const undo: Undo = { calls: [], cannot: [] };
        let requests: Record<string, unknown>[] = [];

        const run = <Name extends ActionName>(action: Name, sent: object, how: RunOptions): Promise<ActionOutput<Name>> =>
            source.run(action, ...([sent, how] as unknown as RunArguments<Name>));
        const report = (step: WorkflowStep): void => onStep?.({ ...step });
        const end = (step: WorkflowStep): void => {
            steps.push(step);
            report(step);
        };

        const work: Work = {
            dryRun,
            signal: calls.signal,
            async step(step, act) {
                requests = [];
                report({ step, state: 'started' });
                let outcome;
                try {
                    outcome = await act();
                } catch (error) {
                    const isUnknown = isMimecastError(error) && error.outcomeUnknown;
                    steps.push({ step, state: isUnknown ? 'unknown' : 'failed', ...(error instanceof Error && { detail: error.message }) });
                    // Made before anybody is told: a listener that throws must not take its place.
                    const told = stopped(isMimecastError(error) ? error : interrupted(error), { workflow: name, steps, undo });
                    report(steps.at(-1) as WorkflowStep);
                    throw told;
                }
                const { value, detail, already = false } = outcome;
                const state = already ? 'already' : requests.length > 0 ? 'planned' : 'done';
                end({ step, state, detail, ...(requests.length > 0 && { requests }) });
                return value;
            },
            read: (action, sent) => run(action, sent, calls),
            async pages(action, sent) {
                const pages = [];
                let cursor: string | null = null;
                do {
                    const page: ActionOutput<typeof action> = await run(action, cursor === null ? sent : { cursor }, calls);
                    const { failures, cursor: next } = page as Page;
                    if (failures.length > 0 || pages.length >= mostPages) {
                        throw incompleteList(action);
                    }
                    pages.push(page);
                    cursor = next;
                } while (cursor !== null);
                return pages;
            },
            async write(action, sent) {
                const answer = await run(action, { ...sent, ...(dryRun && { dryRun }) }, { ...calls, queued });
                const { request } = answer as { request?: Record<string, unknown> | null };
                if (dryRun && request) {
                    requests.push(request);
                }
                return answer;
            },
            records: (model, since) => source.records(model, { ...calls, modifiedAfter: since, filter: ['added', 'updated'], pageSize: 10_000 }),
            gaps: (models) => gapsIn(source, models, calls),
            // A dry run did nothing, also where it was done before.
            undoneBy: (call) => void (dryRun || undo.calls.push(call)),
            cannotUndo: (what) => void undo.cannot.push(what)
        };
        return { ...(await does(work, input)), dryRun, steps, undo };
    };
}

/** The error of a step that does not see all it has to decide by. */
export function incompleteList(action: ActionName): MimecastError {
    return new MimecastError({
        type: 'unexpected_reply',
        code: 'incomplete_list',
        message: `${action} did not list everything: what is missing could be what this step is about. Repeat it later.`
    });
}

/** What was aborted by its caller, or broke: what was done until then is known all the same. */
function interrupted(error: unknown): MimecastError {
    const message = error instanceof Error ? error.message : String(error);
    return new MimecastError({ type: 'aborted', code: 'interrupted', message: `It was interrupted: ${message}` }, { cause: error });
}

function stopped(error: MimecastError, known: { workflow: string; steps: WorkflowStep[]; undo: Undo }): WorkflowError {
    const { step } = known.steps.at(-1) ?? { step: '' };
    const then =
        error.resultId === undefined
            ? 'Repeat the workflow: it looks first what is done.'
            : 'The action is still in the queue: repeat the workflow when its result is there.';
    const inDoubt = error.outcomeUnknown ? 'Whether this step was done is not known.' : 'This step was not done, or not wholly.';
    return new WorkflowError(
        {
            ...error,
            ...known,
            // An error is logged, and what would be sent may be nobody else's business.
            steps: known.steps.map(({ requests: _, ...step }) => step),
            message: `${known.workflow} stopped at "${step}": ${error.message} ${inDoubt} Nothing was sent after it. ${then}`
        },
        { cause: error }
    );
}

/** What ties the things that a workflow makes to its case, so that a repeat knows them again. */
export function refuseNoReference(reference: unknown): void {
    refuseNoName('reference', reference);
    if (String(reference).length > 400 || String(reference).trim() !== reference) {
        throw invalidOption('reference', 'has to be 1 to 400 characters without blanks at its ends, e.g. the number of your ticket');
    }
}

const day = 86_400_000;

/** The beginning of what is looked at: seven days ago where nobody says. */
export function sinceOf(since: Date | string | undefined): Date {
    const date = since === undefined ? new Date(Date.now() - 7 * day) : new Date(since);
    // Mimecast's tracking ends there, and a workflow must not find that out after it has changed something.
    if (Number.isNaN(date.getTime()) || date.getTime() > Date.now() || date.getTime() < Date.now() - 30 * day + 600_000) {
        throw invalidOption('since', 'has to be a moment of the last 30 days: a valid `Date`, or text in ISO 8601; leave it out for seven days ago');
    }
    return date;
}

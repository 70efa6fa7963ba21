/**
 * Actions as tools of a model: the list for any function-calling API, and a way to run one that takes no harm from a model's mistakes.
 */
import type { ActionName } from './actions.ts';
import { MimecastError, invalidOption, isRecord } from './errors.ts';
import { actions } from './functions.generated.ts';
import { checkOptions } from './nango-calls.ts';
import type { CallOptions } from './nango-calls.ts';
import type { ToolSchema } from './tools.generated.ts';

export interface Tool {
    name: ActionName;
    /** What it does, when to use it, what it changes, whether that can be undone, and the Mimecast permission it needs. */
    description: string;
    inputSchema: ToolSchema;
    /** It changes nothing. */
    reads: boolean;
    /** It does what no other action undoes, or what wants to be confirmed: `runTool` shows a plan first. */
    destructive: boolean;
}

export interface ToolsOptions {
    /** Only tools that change nothing. Default false. */
    readOnly?: boolean | undefined;
}

export interface RunToolOptions extends CallOptions {
    /** Does what a destructive tool is for. Give it only after a person, or a rule of yours, has said yes to the plan for these very arguments. */
    confirm?: boolean | undefined;
    /** Refuses every tool that changes something. Default false. */
    readOnly?: boolean | undefined;
}

/** What a tool came to. Both forms can be given to the model as they are. */
export type ToolResult =
    | { done: true; output: Record<string, unknown> }
    /** A destructive tool that was not confirmed: nothing was changed; `plan` is its answer to a dry run. */
    | { done: false; plan: Record<string, unknown>; message: string };

/** What the client's tables say of a tool. */
export function marksOf(name: string): { name: ActionName; reads: boolean; destructive: boolean } | undefined {
    return Object.hasOwn(actions, name) ? { name: name as ActionName, ...actions[name as ActionName] } : undefined;
}

/** Every tool there is, by what it may do. */
export function toolNames({ reads = true, writes = false, destructive = false }: { reads?: boolean; writes?: boolean; destructive?: boolean }): ActionName[] {
    return (Object.keys(actions) as ActionName[]).filter((name) => {
        const marks = actions[name];
        return marks.reads ? reads : marks.destructive ? destructive : writes;
    });
}

/** @throws MimecastError of type `invalid_input` for a value that is neither true nor false */
export function flag(field: string, value: unknown, otherwise: boolean): boolean {
    if (value !== undefined && typeof value !== 'boolean') {
        throw invalidOption(field, 'has to be true or false');
    }
    return value ?? otherwise;
}

export async function listTools(options: ToolsOptions): Promise<Tool[]> {
    checkOptions(options);
    const writes = !flag('readOnly', options.readOnly, false);
    // The schemas of all inputs are large, and most backends need none of them.
    const { tools } = await import('./tools.generated.ts');
    return toolNames({ writes, destructive: writes }).flatMap((name) => {
        const [tool, { reads, destructive }] = [tools[name], actions[name]];
        return tool ? [{ name, ...tool, reads, destructive }] : [];
    });
}

/** @param run runs the action itself */
export async function runTool(
    name: string,
    args: unknown,
    options: RunToolOptions,
    run: (name: ActionName, input: never, options: CallOptions) => Promise<unknown>
): Promise<ToolResult> {
    checkOptions(options);
    const { confirm, readOnly, ...callOptions } = options;
    const [isConfirmed, isReadOnly] = [flag('confirm', confirm, false), flag('readOnly', readOnly, false)];
    const tool = marksOf(name);
    if (!tool) {
        throw unknownTool(name);
    }
    if (isReadOnly && !tool.reads) {
        throw new MimecastError({
            type: 'read_only',
            code: 'read_only_tools',
            message: `${name} changes something in Mimecast, and only tools that change nothing may be used here. Nothing was done.`
        });
    }
    const input = args ?? {};
    if (!isRecord(input)) {
        throw invalidOption('args', `has to be an object with the fields of ${name}, not ${Array.isArray(input) ? 'a list' : typeof input}`);
    }
    const isPlan = tool.destructive && !isConfirmed;
    const output = (await run(tool.name, (isPlan ? { ...input, dryRun: true } : input) as never, callOptions)) as Record<string, unknown>;
    // Many actions look first, and say also in a dry run that there is nothing left to do.
    if (!isPlan || input['dryRun'] === true || output['request'] === null) {
        return { done: true, output };
    }
    return {
        done: false,
        plan: output,
        message: `Nothing was done yet, because ${name} has to be confirmed first. "plan" shows what it would send. Ask whoever may decide; then ${name} is run again with the same arguments and { confirm: true }.`
    };
}

/** An error by which a model can mend its call. */
export function unknownTool(name: unknown): MimecastError {
    const words = String(name)
        .toLowerCase()
        .split(/[^a-z]+/);
    const shared = (known: string): number => known.split('-').filter((word) => words.includes(word)).length;
    const near = Object.keys(actions)
        .filter((known) => shared(known) > 0)
        .sort((a, b) => shared(b) - shared(a));
    const hint = near.length === 0 ? '' : ` Some that may be meant: ${near.slice(0, 8).join(', ')}.`;
    return new MimecastError({
        type: 'function_not_found',
        code: 'unknown_tool',
        message: `There is no tool "${String(name).slice(0, 100)}". Nothing was done.${hint}`
    });
}

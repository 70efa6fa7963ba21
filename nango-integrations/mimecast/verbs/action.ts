import * as z from 'zod';
import { parseInput } from '../api/input.js';
import { uses } from '../operations/uses.js';
import type { Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { NangoAction } from 'nango';

export type Shape = z.ZodRawShape;
/** The input of an action after it was checked. */
export type InputOf<I extends Shape> = z.output<z.ZodObject<I>>;

export type Verb = 'reading' | 'listing' | 'creation' | 'change' | 'deletion' | 'batch' | 'writing';

/** What an action says of itself. Docs, tests, the tour and tools for agents are made of it. */
export interface About<I extends Shape> {
    /** What it does and when to use it. What it changes, whether that can be undone and which permission it needs is added. */
    description: string;
    version?: string;
    /** Fields of the input; each is described, with an example. */
    input: I;
    /** An input that works in every account. A value only another action knows is written with `from`. */
    example: z.input<z.ZodObject<I>>;
}

/** What an action reads before it does what it is called for: which thing is meant, by which handle Mimecast knows it today, and how it stands. */
export interface Look<I extends Shape, F> {
    by: readonly Endpoint[];
    find: (nango: Nango, input: InputOf<I>) => Promise<F>;
}

/** A value for an example that the answer of another action holds: `from('list-held-messages', 'messages.0.id')`. */
export function from(action: string, path: string): string {
    return `{${action}: ${path}}`;
}

/** The id of a record that a sync saved. */
export function fromRecord(model: string): string {
    return `{${model}}`;
}

/** An error that is none of Mimecast's. */
export interface OwnError {
    type: string;
    code?: string;
}

export interface ActionParts<I extends Shape, O extends z.ZodType> extends About<I> {
    /** The verb it is made of, whose promises the contract tests try. */
    verb?: Verb;
    /** The operations it calls. */
    by: readonly Endpoint[];
    /** For an action that changes something: what it changes, and whether that can be undone. */
    change?: string;
    /** Errors it makes itself, beside refused input and refused writes. */
    errors?: readonly OwnError[];
    output: O;
    exec: (nango: NangoAction, input: InputOf<I>) => Promise<z.output<O>>;
}

/**
 * The definition of an action: `createAction({ ...actionOf({ ... }) })`. Its input is strict, and checked before anything else: a deployed function gets whatever the caller sent.
 *
 * @throws MimecastError of type `invalid_input` that names the wrong fields; nothing has been sent to Mimecast then
 */
export function actionOf<I extends Shape, O extends z.ZodType>({
    description,
    version = '1.0.0',
    verb,
    by,
    change,
    errors = [],
    input,
    output,
    example,
    exec
}: ActionParts<I, O>) {
    const schema = z.strictObject(input);
    const { scopes, operations } = uses(...by);
    const permission = scopes.length === 0 ? 'Needs no permission of its own.' : `Needs the permission ${scopes.map((scope) => `"${scope}"`).join(' and ')}.`;
    return {
        description: [description, change ?? 'Changes nothing in Mimecast.', permission].join(' '),
        version,
        input: schema,
        output,
        scopes,
        verb,
        operations,
        errors: [{ type: 'invalid_input' }, ...(by.some(({ access }) => access === 'write') ? [{ type: 'read_only' }] : []), ...errors] as OwnError[],
        example,
        exec: async (nango: NangoAction, rawInput: unknown): Promise<z.output<O>> => await exec(nango, parseInput(nango, schema, rawInput) as InputOf<I>)
    };
}

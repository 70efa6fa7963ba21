import * as z from 'zod';
import { requireConfirmed, requireDone } from '../api/change.js';
import { idOf, writing } from './writing.js';
import type { FlaggedChange } from '../api/change.js';
import type { Call, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Shape } from './action.js';

interface Change<I extends Shape> extends About<I> {
    by: Endpoint;
    repeated?: keyof I & string;
    /** What it changes, and whether that can be undone. */
    change: string;
    /** Name of the field of the answer that says whether it was done, and what it means. */
    done: string;
    meaning: string;
    request: (input: InputOf<I>) => Call;
    /** How Mimecast confirms it: by a flag beside the id, or by an answer of an undocumented form that speaks of it. */
    confirmed: Omit<FlaggedChange, 'id'> | ((reply: Reply, id: string, input: InputOf<I>) => boolean);
    /** What is wrong with fields that are each right by themselves. */
    check?: (input: InputOf<I>) => { field: string; message: string } | undefined;
}

/** An action that changes one thing, named by its `id`. Only an explicit answer says that it was done, or not; everything else is an error with `outcomeUnknown`. */
export function change<I extends Shape & { id: z.ZodString }>({ done, meaning, confirmed, ...about }: Change<I>) {
    const told = (input: InputOf<I>, isDone: boolean) => ({ id: idOf(input), [done]: isDone });
    return writing({
        ...about,
        verb: 'change',
        ...(typeof confirmed === 'object' && { errors: [{ type: confirmed.refusal.type, code: confirmed.refusal.code }] }),
        output: { id: z.string().describe('The id that was asked for.'), [done]: z.boolean().describe(meaning) } as Shape,
        nothing: (input) => told(input, false),
        perform: async (send, input, nango) => {
            const reply = await send();
            if (typeof confirmed === 'function') {
                requireConfirmed(nango, about.by, reply, confirmed(reply, idOf(input), input));
            } else {
                requireDone(nango, about.by, reply, { ...confirmed, id: idOf(input) });
            }
            return told(input, true);
        }
    });
}

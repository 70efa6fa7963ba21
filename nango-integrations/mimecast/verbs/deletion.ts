import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { isMimecastError } from '../api/errors.js';
import { idOf, writing } from './writing.js';
import type { Call, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Shape } from './action.js';

interface Deletion<I extends Shape> extends About<I> {
    by: Endpoint;
    /** What is lost, and whether that can be undone. */
    change: string;
    request: (input: InputOf<I>) => Call;
    /** Failure codes that mean it was gone already, beside those that say that it was not found. */
    gone?: readonly string[];
    /** Whether an answer of an undocumented form speaks of it; left out where only an answer without body or rows confirms it. */
    confirmed?: (reply: Reply, id: string) => boolean;
}

/** A 404 may as well say that the operation itself, or its product, is not there: then nothing is known of the thing. One without a word is how ids that are gone are answered. */
const NOT_FOUND = /^http_404$|not_found(_|$)/i;

/** An action that removes one thing, named by its `id`. One that is gone already is a success that says so. */
export function deletion<I extends Shape & { id: z.ZodString }>({ gone = [], confirmed = () => false, ...about }: Deletion<I>) {
    const told = (input: InputOf<I>, outcome: 'deleted' | 'gone' | 'nothing') => ({
        id: idOf(input),
        deleted: outcome === 'deleted',
        alreadyGone: outcome === 'gone'
    });
    return writing({
        ...about,
        verb: 'deletion',
        output: {
            id: z.string().describe('The id that was asked for.'),
            deleted: z.boolean().describe('Whether this call removed it. Example: true'),
            alreadyGone: z.boolean().describe('Whether it was gone already. Example: false')
        },
        nothing: (input) => told(input, 'nothing'),
        perform: async (send, input, nango) => {
            try {
                const reply = await send();
                requireConfirmed(nango, about.by, reply, confirmed(reply, idOf(input)));
                return told(input, 'deleted');
            } catch (error) {
                if (isMimecastError(error) && (NOT_FOUND.test(error.payload.code) || gone.includes(error.payload.code))) {
                    return told(input, 'gone');
                }
                throw error;
            }
        }
    });
}

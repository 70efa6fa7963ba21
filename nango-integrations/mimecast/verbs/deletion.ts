import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { isMimecastError } from '../api/errors.js';
import { idOf, writing } from './writing.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, OwnError, Shape } from './action.js';
import type { Look, Writing } from './writing.js';

interface Deletion<I extends Shape, Found> extends About<I> {
    by: Endpoint;
    /** Finds today's handle of what the input names by its record; nothing where it is gone. Called again where the answer leaves open whether it was removed. */
    look?: Look<I, Found | undefined>;
    errors?: readonly OwnError[];
    /** What is lost, and whether that can be undone. */
    change: string;
    request: (input: InputOf<I>, found: Found | undefined) => Call;
    shown?: Writing<I, Shape>['shown'];
    /** Failure codes that mean it was gone already, beside those that say that it was not found. */
    gone?: readonly string[];
    /** Whether an answer of an undocumented form speaks of it; left out where only an answer without body or rows confirms it. */
    confirmed?: (reply: Reply, id: string) => boolean;
}

/** A 404 may as well say that the operation itself, or its product, is not there: then nothing is known of the thing. One without a word is how ids that are gone are answered. */
const NOT_FOUND = /^http_404$|not_found(_|$)/i;

const OUTPUT = {
    id: z.string().describe('The id that was asked for.'),
    deleted: z.boolean().describe('Whether this call removed it. Example: true'),
    alreadyGone: z.boolean().describe('Whether it was gone already. Example: false')
};

/** An action that removes one thing, named by its `id`. One that is gone already is a success that says so. */
export function deletion<I extends Shape & { id: z.ZodString }, Found = undefined>({ gone = [], confirmed = () => false, look, ...about }: Deletion<I, Found>) {
    const told = (input: InputOf<I>, outcome: 'deleted' | 'gone' | 'nothing') => ({
        id: idOf(input),
        deleted: outcome === 'deleted',
        alreadyGone: outcome === 'gone'
    });
    const looks =
        look === undefined
            ? {}
            : { look, settle: async (nango: Nango, input: InputOf<I>) => ((await look.find(nango, input)) === undefined ? told(input, 'deleted') : undefined) };
    return writing<I, typeof OUTPUT, Found | undefined>({
        ...about,
        ...looks,
        verb: 'deletion',
        output: OUTPUT,
        nothing: (input) => told(input, 'nothing'),
        perform: async (send, input, nango, found) => {
            if (look !== undefined && found === undefined) {
                return told(input, 'gone');
            }
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

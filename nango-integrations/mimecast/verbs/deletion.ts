import * as z from 'zod';
import { requireConfirmed, requireDone } from '../api/change.js';
import { isMimecastError } from '../api/errors.js';
import { idOf, shownOf, writing } from './writing.js';
import type { FlaggedChange } from '../api/change.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Look, OwnError, Shape } from './action.js';

interface Deletion<I extends Shape, Found extends { handle: string | null }> extends About<I> {
    by: Endpoint;
    /** Finds today's handle of what the input names by its record; nothing where it is gone. Called again where the answer leaves open whether it was removed. */
    look?: Look<I, Found | undefined>;
    errors?: readonly OwnError[];
    /** What is lost, and whether that can be undone. */
    change: string;
    /** What is sent: by the id of the input, or the handle of what was read ahead. */
    request: (input: InputOf<I>, id: string) => Call;
    /** Failure codes that mean it was gone already, beside those that say that it was not found. */
    gone?: readonly string[];
    /** Whether an answer of an undocumented form speaks of the id that was sent, or the flag beside it that confirms it; left out where only an answer without body or rows does. */
    confirmed?: ((reply: Reply, id: string) => boolean) | Omit<FlaggedChange, 'id'>;
}

/** Whether an error says that the thing itself is not there. A 404 may as well say that the operation, or its product, is not there: then nothing is known of the thing. One without a word is how ids that are gone are answered. */
export const saysGone = (error: unknown): boolean => isMimecastError(error) && /^http_404$|not_found(_|$)/i.test(error.payload.code);

const OUTPUT = {
    id: z.string().describe('The id that was asked for.'),
    deleted: z.boolean().describe('Whether this call removed it. Example: true'),
    alreadyGone: z.boolean().describe('Whether it was gone already. Example: false')
};

/** An action that removes one thing, named by its `id`. One that is gone already is a success that says so. */
export function deletion<I extends Shape & { id: z.ZodString }, Found extends { handle: string | null } = { handle: string }>({
    gone = [],
    confirmed = () => false,
    look,
    request,
    ...about
}: Deletion<I, Found>) {
    const told = (input: InputOf<I>, outcome: 'deleted' | 'gone' | 'nothing') => ({
        id: idOf(input),
        deleted: outcome === 'deleted',
        alreadyGone: outcome === 'gone'
    });
    return writing<I, typeof OUTPUT, Found | undefined>({
        ...about,
        verb: 'deletion',
        output: OUTPUT,
        ...(look !== undefined && {
            look,
            already: (input, found) => (found === undefined ? told(input, 'gone') : undefined),
            settle: async (nango: Nango, input: InputOf<I>) => ((await look.find(nango, input)) === undefined ? told(input, 'deleted') : undefined)
        }),
        request: (input, found) => request(input, found?.handle ?? idOf(input)),
        // A handle says nothing to whoever asks: what was meant does.
        shown: (sent, input) => ({ ...shownOf(sent, input), ...(look !== undefined && input) }),
        nothing: (input) => told(input, 'nothing'),
        perform: async (send, input, nango, found) => {
            const id = found?.handle ?? idOf(input);
            try {
                const reply = await send();
                if (typeof confirmed === 'function') {
                    requireConfirmed(nango, about.by, reply, confirmed(reply, id));
                } else {
                    requireDone(nango, about.by, reply, { ...confirmed, id });
                }
                return told(input, 'deleted');
            } catch (error) {
                const isGone = saysGone(error) || (isMimecastError(error) && gone.includes(error.payload.code));
                // Of a thing that is listed all the same the handle was an old one, or the answer is about something else.
                if (!isGone || (look !== undefined && (await look.find(nango, input)) !== undefined)) {
                    throw error;
                }
                return told(input, 'gone');
            }
        }
    });
}

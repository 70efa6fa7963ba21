import type * as z from 'zod';
import { call } from '../api/request.js';
import { actionOf } from './action.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Shape } from './action.js';

interface Reading<I extends Shape, O extends z.ZodType> extends About<I> {
    by: Endpoint;
    output: O;
    /** What is asked for; nothing special when absent. */
    request?: (input: InputOf<I>) => Call;
    /** What is told. Throws `unexpectedReply` for an answer that holds nothing of the kind: that is no empty one. */
    answer: (reply: Reply, input: InputOf<I>, nango: Nango) => z.output<O>;
}

/** An action that asks once and answers with what it finds. */
export function reading<I extends Shape, O extends z.ZodType>({ by, request = () => ({}), answer, ...about }: Reading<I, O>) {
    return actionOf({ ...about, verb: 'reading', by: [by], exec: async (nango, input) => answer(await call(nango, by, request(input)), input, nango) });
}

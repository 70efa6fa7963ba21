import * as z from 'zod';
import { problemOf } from '../api/change.js';
import { UNCERTAIN, isMimecastError, isRecord, mimecastError } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { writing } from './writing.js';
import type { FlaggedChange } from '../api/change.js';
import type { MimecastError } from '../api/errors.js';
import type { Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Shape } from './action.js';

interface ChangeEach<E, I extends Shape> extends Omit<About<Shape>, 'input'> {
    by: Endpoint;
    /** What it changes, and whether that can be undone. */
    change: string;
    /** Name of the input's list, one entry of it with its description, how many the action takes and how many one call of Mimecast. */
    list: string;
    entry: z.ZodType<E>;
    most: number;
    perCall: number;
    /** Further fields of the input, which are the same for all. */
    more?: I;
    /** The fields by which a result names its entry. */
    named: Shape;
    nameOf: (entry: E) => Record<string, unknown>;
    /** What the outcome of one is called that was done. */
    done: string;
    data: (entries: readonly E[], more: InputOf<I>) => Record<string, unknown>[];
    /** The same text for an entry, the rows that answer it and the failures that name it. */
    keyOf: (entry: E) => string;
    keyIn: (row: Record<string, unknown>) => string;
    /** What a row says of what it names. */
    answerOf: (row: Record<string, unknown>) => boolean | undefined;
    refusal: FlaggedChange['refusal'];
    /** Puts entries as Mimecast knows them in place of others by which callers know them; nothing for one that is not there any more. */
    find?: {
        by: Endpoint;
        isWanted: (entry: E) => boolean;
        among: (nango: Nango, entries: readonly E[]) => Promise<Map<E, E>>;
        gone: FlaggedChange['refusal'];
    };
}

/**
 * An action that does the same to many things, as many per call as Mimecast takes, and tells what became of each. One damaged id, for which Mimecast refuses a whole call, costs only itself.
 * What stops a call (no permission, a lost answer) stops the action: what is known by then is told, the rest is not sent. When nothing was done it is an error that lists every refusal.
 */
export function changeEach<E, I extends Shape>(options: ChangeEach<E, I>) {
    const { by, list, entry, most, perCall, more, named, nameOf, done, data, keyOf, keyIn, answerOf, refusal, find, ...about } = options;
    const result = z.object({
        ...named,
        outcome: z
            .enum([done, 'refused', 'unknown', 'not_sent'])
            .describe(
                `What became of it. "unknown": the answer does not say; look before you repeat it. "not_sent": an error before it ended the run. Example: ${done}`
            ),
        error: z
            .object({
                type: z.string().describe('Kind of failure, as in every error. Example: conflict'),
                code: z.string().describe(`Code of Mimecast, or ours. Example: ${refusal.code}`),
                message: z.string().describe('What happened and what to do.')
            })
            .nullable()
            .describe('Why it was not done; null where it was, and where it was not sent.')
    });
    const entriesOf = (input: object): E[] => {
        const all = (input as Record<string, E[]>)[list] ?? [];
        return [...new Map(all.map((one) => [keyOf(one), one])).values()];
    };
    /** Asks for some of them by one call. */
    const ask = async (nango: Nango, entries: readonly E[], input: InputOf<I>): Promise<(MimecastError | undefined)[]> => {
        const reply = await call(nango, by, { data: data(entries, input), acceptFailures: true });
        const answers = new Map<string, (boolean | undefined)[]>();
        for (const row of itemsOf(nango, by, reply).filter(isRecord)) {
            answers.set(keyIn(row), [...(answers.get(keyIn(row)) ?? []), answerOf(row)]);
        }
        const failureFor = failuresOf(reply, entries.map(keyOf), keyIn, answers);
        return entries.map((one) => {
            const said = answers.get(keyOf(one)) ?? [];
            const silence = said.length === 0 ? `it does not name each of the ${list}` : 'it does not say in so many words whether it was done';
            return problemOf(nango, by, reply, { answers: said, failure: failureFor(keyOf(one)), silence, refusal });
        });
    };
    return writing<Shape, Shape, Map<E, E> | undefined>({
        ...about,
        verb: 'change',
        by,
        ...(find !== undefined && {
            look: {
                by: [find.by],
                find: async (nango: Nango, input: object) => {
                    const wanted = entriesOf(input).filter(find.isWanted);
                    return wanted.length === 0 ? new Map<E, E>() : await find.among(nango, wanted);
                }
            }
        }),
        errors: [refusal, ...(find === undefined ? [] : [find.gone])].map(({ type, code }) => ({ type, code })),
        input: { [list]: z.array(entry).min(1).max(most).describe(`One to ${most}; one that is given twice counts once.`), ...more } as Shape,
        output: { results: z.array(result).describe('One for each, in their order.') },
        request: (input) => ({ data: data(entriesOf(input), input as InputOf<I>) }),
        nothing: () => ({ results: [] }),
        perform: async (_, input, nango, found) => {
            const entries = entriesOf(input);
            const wanted = find === undefined ? [] : entries.filter(find.isWanted);
            const outcomes = new Map<E, MimecastError | undefined>();
            const sendable = entries.filter((one) => {
                const isGone = find !== undefined && wanted.includes(one) && found?.has(one) !== true;
                return isGone ? (outcomes.set(one, mimecastError(nango, { ...find.gone, retryable: false })), false) : true;
            });
            const queue: E[][] = [];
            for (let start = 0; start < sendable.length; start += perCall) {
                queue.push(sendable.slice(start, start + perCall));
            }
            for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
                try {
                    const problems = await ask(
                        nango,
                        batch.map((one) => found?.get(one) ?? one),
                        input as InputOf<I>
                    );
                    batch.forEach((one, index) => outcomes.set(one, problems[index]));
                } catch (error) {
                    if (!isMimecastError(error)) {
                        throw error;
                    }
                    if (error.payload.code !== 'http_400') {
                        queue.length = 0;
                    } else if (batch.length > 1) {
                        // Which of them is damaged is found out by halves.
                        const half = Math.ceil(batch.length / 2);
                        queue.unshift(batch.slice(0, half), batch.slice(half));
                        continue;
                    }
                    batch.forEach((one) => outcomes.set(one, error));
                }
            }
            const results = entries.map((one) => {
                const error = outcomes.get(one);
                const outcome = !outcomes.has(one) ? 'not_sent' : error === undefined ? done : error.payload.outcomeUnknown === true ? 'unknown' : 'refused';
                const { type = '', code = '', message = '' } = error?.payload ?? {};
                return { ...nameOf(one), outcome, error: error === undefined ? null : { type, code, message } };
            });
            if (results.every(({ outcome }) => outcome !== done)) {
                throw nothingDone(nango, list, entries, outcomes);
            }
            return { results } as never;
        }
    });
}

/** The failure that is about a thing: it is named in it, or it is the only one left to be meant, or the call brought nothing else. */
function failuresOf(
    reply: Reply,
    keys: readonly string[],
    keyIn: (row: Record<string, unknown>) => string,
    answers: ReadonlyMap<string, unknown>
): (key: string) => Reply['failures'][number] | undefined {
    const names = new Map(reply.failures.flatMap((failure) => (failure.key === undefined ? [] : [[keyIn(failure.key), failure] as const])).reverse());
    const nameless = reply.failures.filter(({ key, again }) => again !== true && (key === undefined || !keys.includes(keyIn(key))));
    const left = keys.filter((key) => !names.has(key) && !answers.has(key)).length;
    const [rest] = keys.length === 1 || answers.size === 0 || nameless.length >= left ? nameless : [];
    return (key) => names.get(key) ?? (keys.length === 1 || !answers.has(key) ? rest : undefined);
}

/** The error for a change of which nothing was done: the first problem, or the first of an unknown outcome, with all of them listed. */
function nothingDone<E>(nango: Nango, list: string, entries: readonly E[], outcomes: ReadonlyMap<E, MimecastError | undefined>): MimecastError {
    const problems = [...outcomes.values()].filter((error) => error !== undefined);
    const unknown = problems.find(({ payload }) => payload.outcomeUnknown === true);
    const { payload } = unknown ?? (problems[0] as MimecastError);
    const issues = entries.slice(0, MAX_ISSUES).map((one, index) => {
        const error = outcomes.get(one)?.payload;
        return { path: `${list}.${index}`, message: error === undefined ? 'This one was not sent.' : `${error.message} [${error.type}: ${error.code}]` };
    });
    return mimecastError(nango, {
        ...payload,
        message: `${payload.message}${entries.length > 1 ? ' None was done: see "issues".' : ''}${unknown !== undefined && !payload.message.includes(UNCERTAIN) ? ` ${UNCERTAIN}` : ''}`,
        ...(entries.length > 1 ? { issues } : {})
    });
}

/** The most of them that an error lists: it is read by people. */
const MAX_ISSUES = 100;

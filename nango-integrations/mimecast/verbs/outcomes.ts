import { UNCERTAIN, classify, failureError, mimecastError, unexpectedReply } from '../api/errors.js';
import type { Failure, MimecastError, MimecastErrorType } from '../api/errors.js';
import type { Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';

/** One of several things that was refused; `name` is null where Mimecast does not say which. */
export interface Refusal {
    name: string | null;
    type: MimecastErrorType;
    code: string;
    message: string;
}

export interface Outcomes {
    /** Rows of the answer that are about a thing that was asked for, by their place. */
    done: number[];
    /** Names of these things. */
    doneNames: string[];
    already: string[];
    failed: Refusal[];
    /** Of these the answer says nothing readable. */
    unknown: string[];
}

interface Answered {
    reply: Reply;
    /** What was asked for. */
    names: readonly string[];
    /** What the rows of the answer are about. */
    rows: readonly string[];
    /** Which thing the key of a failure names. */
    nameIn: (key: Record<string, unknown>) => string | undefined;
    /** Whether a failure says that there was nothing left to do. */
    isAlready?: (type: MimecastErrorType, failure: Failure, name: string | null) => boolean;
    /** What a name and its answer have in common, the surest first: Mimecast may write a value otherwise than it was sent. */
    forms?: readonly ((name: string) => string)[];
}

/** What became of each of the things that one call asked for. */
export function outcomesOf({
    reply,
    names,
    rows,
    nameIn,
    isAlready = (type) => type === 'conflict',
    forms = [(name) => name.toLowerCase()]
}: Answered): Outcomes {
    // A single entry is the only one a failure can be about, also when Mimecast does not echo it.
    const only = names.length === 1 ? names[0] : undefined;
    const failures = reply.failures.map((failure) => {
        const type = classify(reply.status, failure);
        const name = nameIn(failure.key ?? {}) ?? only ?? null;
        return { failure, type, name, wasSo: isAlready(type, failure, name) };
    });
    // What Mimecast could not finish is neither done nor refused.
    const verdicts = failures.filter(({ type }) => type !== 'temporary');
    // One that is wrong in several ways fails several times, and still is only one.
    const once = verdicts.filter(({ failure }) => failure.again !== true);
    const already = once.flatMap(({ name, wasSo }) => (wasSo && name !== null ? [name] : []));
    const failed = verdicts
        .filter(({ name, wasSo }) => !wasSo || name === null)
        .map(({ failure, name, type }) => ({ name, type, code: failure.code, message: failure.message }));
    const refused = once.flatMap(({ name }) => name ?? []);
    const { answering, left } = pair(names, [...refused, ...rows], forms);
    const done = rows.flatMap((_, index) => (answering.has(refused.length + index) ? [index] : []));
    const doneNames = done.map((index) => answering.get(refused.length + index) ?? '');
    return { done, doneNames, already, failed, unknown: once.length - refused.length < left.length ? left : [] };
}

/** The error where nothing was done, and nothing was so already; it lists every refusal. */
export function nothingDone(
    nango: Nango,
    { by, reply, list, names, failed, unknown }: Pick<Outcomes, 'failed' | 'unknown'> & { by: Endpoint; reply: Reply; list: string; names: readonly string[] }
): MimecastError {
    const [first] = reply.failures;
    if (first === undefined) {
        return unexpectedReply(nango, by, `it does not say what became of the ${list}`, reply);
    }
    const { payload } = failureError(nango, by, reply, first);
    const pathOf = (name: string | null): string => {
        const index = names.findIndex((one) => one === name);
        return index < 0 ? list : `${list}.${index}`;
    };
    const issues = [
        ...failed.map(({ name, type, code, message }) => ({ path: pathOf(name), message: `${name === null ? '' : `${name}: `}${message} [${type}: ${code}]` })),
        ...unknown.map((name) => ({ path: pathOf(name), message: `${name}: the answer does not say what became of it.` }))
    ];
    return mimecastError(nango, {
        ...payload,
        message: `${payload.message}${issues.length > 1 ? ` All ${issues.length} failures are listed in "issues".` : ''}${unknown.length > 0 && payload.outcomeUnknown !== true ? ` ${UNCERTAIN}` : ''}`,
        ...(unknown.length > 0 ? { retryable: false, outcomeUnknown: true } : {}),
        ...(issues.length > 1 ? { issues } : {})
    });
}

/** Which of the answers are about a thing that was asked for, with its name, and which of these are left without one. Compared in the surest form first. */
function pair(
    asked: readonly string[],
    answers: readonly string[],
    forms: readonly ((name: string) => string)[]
): { answering: Map<number, string>; left: string[] } {
    const left = [...asked];
    const answering = new Map<number, string>();
    for (const form of forms) {
        answers.forEach((answer, index) => {
            const at = answering.has(index) ? -1 : left.findIndex((one) => form(one) === form(answer));
            if (at >= 0) {
                answering.set(index, left[at] ?? '');
                left.splice(at, 1);
            }
        });
    }
    return { answering, left };
}

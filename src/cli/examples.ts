/** Where the values of an example come from that only the account knows. */
export interface ExampleSources {
    /** The answer of an action. */
    answerOf: (action: string) => Promise<unknown>;
    /** The id of one record of a model, if there is one. */
    recordIdOf: (model: string) => Promise<string | undefined>;
}

/**
 * An example input with the values of this account in place of its references: `{action: path}` and `{Model}`.
 *
 * @returns nothing when the account has no such value
 */
export async function exampleFor(example: unknown, sources: ExampleSources): Promise<unknown> {
    // Two values of one answer belong together, and an action that makes something is not to make two.
    const answers = new Map<string, Promise<unknown>>();
    const answerOf = async (action: string): Promise<unknown> => {
        const answer = answers.get(action) ?? sources.answerOf(action);
        answers.set(action, answer);
        return await answer;
    };
    return await resolved(example, { ...sources, answerOf });
}

async function resolved(example: unknown, sources: ExampleSources): Promise<unknown> {
    if (typeof example === 'string') {
        const { action, path = '', model } = /^\{(?:(?<action>[a-z][a-z0-9-]*): (?<path>[\w.-]+)|(?<model>[A-Z]\w*))\}$/.exec(example)?.groups ?? {};
        if (action !== undefined) {
            // A field that says nothing is no value either.
            return valueAt(await sources.answerOf(action), path) ?? undefined;
        }
        return model === undefined ? example : await sources.recordIdOf(model);
    }
    if (typeof example !== 'object' || example === null) {
        return example;
    }
    const entries = await Promise.all(Object.entries(example).map(async ([key, value]): Promise<[string, unknown]> => [key, await resolved(value, sources)]));
    if (entries.some(([, value]) => value === undefined)) {
        return undefined;
    }
    return Array.isArray(example) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function valueAt(answer: unknown, path: string): unknown {
    return path.split('.').reduce<unknown>((value, key) => (Object(value) as Record<string, unknown>)[key], answer);
}

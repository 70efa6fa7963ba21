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
    if (typeof example === 'string') {
        const { action, path = '', model } = /^\{(?:(?<action>[a-z-]+): (?<path>[\w.]+)|(?<model>\w+))\}$/.exec(example)?.groups ?? {};
        if (action !== undefined) {
            return path.split('.').reduce<unknown>((value, key) => (Object(value) as Record<string, unknown>)[key], await sources.answerOf(action));
        }
        return model === undefined ? example : await sources.recordIdOf(model);
    }
    if (typeof example !== 'object' || example === null) {
        return example;
    }
    const entries = await Promise.all(Object.entries(example).map(async ([key, value]): Promise<[string, unknown]> => [key, await exampleFor(value, sources)]));
    if (entries.some(([, value]) => value === undefined)) {
        return undefined;
    }
    return Array.isArray(example) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** Tells an object of JSON from every other value: lists and `null` are none. */
export function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

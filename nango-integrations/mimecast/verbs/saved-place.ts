/**
 * A checkpoint with all its fields: what it lacks, or holds of another kind, is as at the beginning. An older version, or a hand, may have written it, and a run that fails on it would fail
 * for ever.
 */
export function savedPlace<T extends Record<string, string | number | boolean>>(beginning: T, saved: Readonly<Record<string, unknown>> | null): T {
    const fields = Object.entries(beginning).map(([field, value]) => {
        const kept = saved?.[field];
        return [field, typeof kept === typeof value ? kept : value];
    });
    return Object.fromEntries(fields) as T;
}

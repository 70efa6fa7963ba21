/**
 * What a record says for or against something, where it may as well say nothing: Mimecast leaves fields out, and has words nobody knows the meaning of.
 */
import type { Models } from '../functions.generated.ts';
import type { ModelName } from '../records.ts';

/** A field of a record that does not say enough. */
export interface Gap {
    model: ModelName;
    id: string;
    field: string;
}

/** Whether something is so, or what is missing to tell. */
export type Answer = boolean | readonly Gap[];

/** What is asked of the value of a field. */
export interface Condition<Value = unknown> {
    /** Whether the value fulfils it; `undefined` for one that does not tell. */
    fulfils(value: Value, now: Date): boolean | undefined;
    /** What it means that there is no value. Absent: nobody can tell. */
    whenNull?: boolean;
}

/** What is asked of the fields of a record. */
export type Conditions<Model extends ModelName> = { readonly [Field in keyof Models[Model] & string]?: Condition<NonNullable<Models[Model][Field]>> };

/** One of these values; every other one is against it. */
export function is<Value>(...values: Value[]): Condition<Value> {
    return { fulfils: (value) => values.includes(value) };
}

/** One of the values of the first list; only those of the second are against it, and any other does not tell. */
export function says<Value>(values: readonly Value[], others: readonly Value[]): Condition<Value> {
    return { fulfils: (value) => (values.includes(value) ? true : others.includes(value) ? false : undefined) };
}

/** The same name, in whatever case it is written. */
export function named(name: string): Condition<string> {
    return { fulfils: (value) => value.toLowerCase() === name.toLowerCase() };
}

/** So many days or more ago. */
export function olderThan(days: number): Condition<string> {
    return { fulfils: (moment, now) => now.getTime() - new Date(moment).getTime() > days * 86_400_000 };
}

/** Nothing in the list: it does not narrow what the policy is for. */
export const nothing: Condition<readonly unknown[]> = { whenNull: true, fulfils: ({ length }) => length === 0 };

/** A policy that holds now. */
export const inForce = {
    enabled: is(true),
    fromDate: { whenNull: true, fulfils: (date: string, now: Date) => new Date(date) <= now },
    toDate: { whenNull: true, fulfils: (date: string, now: Date) => new Date(date) >= now }
};

/** The fields without which a record cannot be judged by conditions. */
export function fieldsOf<Model extends ModelName>(conditions: Conditions<Model>): (keyof Models[Model] & string)[] {
    const all = Object.entries(conditions) as [keyof Models[Model] & string, Condition][];
    return all.flatMap(([field, { whenNull }]) => (whenNull === undefined ? [field] : []));
}

/** Whether a record fulfils conditions; all of them, unless `join` says otherwise. */
export function answerOf<Model extends ModelName>(
    model: Model,
    record: Models[Model],
    conditions: Conditions<Model>,
    now: Date,
    join: (answers: readonly Answer[]) => Answer = every
): Answer {
    const row = record as unknown as { id: string } & Record<string, unknown>;
    return join(
        (Object.entries(conditions) as [string, Condition][]).map(([field, { fulfils, whenNull }]) => {
            const value = row[field] ?? null;
            return (value === null ? whenNull : fulfils(value, now)) ?? [{ model, id: row.id, field }];
        })
    );
}

/** Whether all are so. One that is not decides, whatever the others lack. */
export function every(answers: readonly Answer[]): Answer {
    const gaps = gapsOf(answers);
    return answers.includes(false) ? false : gaps.length === 0 || gaps;
}

/** Whether one is so. That decides, whatever the others lack. */
export function some(answers: readonly Answer[]): Answer {
    const gaps = gapsOf(answers);
    return answers.includes(true) || (gaps.length > 0 && gaps);
}

export function gapsOf(answers: readonly Answer[]): Gap[] {
    return answers.flatMap((answer) => (typeof answer === 'boolean' ? [] : answer));
}

const shown = 3;

/** Gaps in words, with some of the records that have them. */
export function gapsInWords(gaps: readonly Gap[]): string {
    const byField = new Map<string, Set<string>>();
    for (const { model, id, field } of gaps) {
        const name = `${field} of ${model}`;
        byField.set(name, (byField.get(name) ?? new Set()).add(id));
    }
    const told = [...byField].map(([name, ids]) => {
        const more = ids.size > shown ? ` and ${ids.size - shown} more` : '';
        return `${name} ${[...ids].slice(0, shown).join(', ')}${more}`;
    });
    return `The records do not say enough: ${told.join('; ')}.`;
}

/**
 * What a record says, by its declaration: facts in the order in which they are written, and the fields they were read from.
 */
import { factList } from './facts.ts';
import type { Fact, FactName } from './facts.ts';
import { kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { mappings } from './mappings.ts';
import type { EventModel, Mapping } from './mappings.ts';
import type { Tree } from './paths.ts';

export interface Said {
    readonly kind: Kind;
    readonly dataset: string;
    readonly title: string;
    /** Every field of the record that has a value, those of an opened object among them. */
    readonly fields: Tree;
    readonly facts: readonly { name: FactName; fact: Fact; value: unknown; field: string | undefined }[];
}

const declarations = mappings as unknown as { readonly [model: string]: Mapping<Tree, string> };

/** Models whose records are events. */
export const eventModels = Object.keys(declarations) as readonly EventModel[];

/** Whether records of a model are events. */
export function isEventModel(model: string): model is EventModel {
    return Object.hasOwn(declarations, model);
}

/** The facts that records of a model can say, with the fields that say them. */
const plans = new Map(
    Object.entries(declarations).map(([model, { facts, derive }]) => [
        model,
        factList.map(([name, fact]) => ({ name, fact, from: [facts[name] ?? []].flat() })).filter(({ from }) => from.length > 0 || derive !== undefined)
    ])
);

export function saidBy(model: EventModel, record: object): Said {
    const { kind, dataset, title = '', derive, opened } = declarations[model] as Mapping<Tree, string>;
    const row = record as Tree;
    const all = opened === undefined ? row : { ...row, ...(row[opened] as Tree | null), [opened]: null };
    const fields = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined && value !== ''));
    const derived = derive?.(all) ?? {};
    const facts: Said['facts'][number][] = [];
    for (const { name, fact, from } of plans.get(model) ?? []) {
        const field = from.find((one) => fields[one] !== undefined);
        const value = fact.read(field === undefined ? derived[name] : fields[field]);
        if (value !== undefined) {
            facts.push({ name, fact, value, field });
        }
    }
    return {
        kind: kinds[typeof kind === 'string' ? kind : kind.by(all)],
        dataset: typeof dataset === 'string' ? dataset : dataset(all),
        title,
        fields,
        facts
    };
}

/** Fields that no fact told of, without those that only repeat the time. */
export function leftOver({ fields }: Said, told: ReadonlySet<string>): Tree {
    const time = fields['occurredAt'];
    const ms = Date.parse(String(time));
    const isTold = ([name, value]: [string, unknown]): boolean => name === 'id' || told.has(name) || (time !== undefined && (value === time || value === ms));
    return Object.fromEntries(Object.entries(fields).filter((entry) => !isTold(entry)));
}

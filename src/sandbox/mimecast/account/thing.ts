import type { Clock } from '../../clock.ts';
import type { Downloads } from '../protocol/downloads.ts';
import type { Fields } from '../protocol/fields.ts';
import type { Behaviours } from '../protocol/options.ts';
import type { Rows } from '../protocol/plain-routes.ts';
import type { Random } from '../protocol/random.ts';
import type { Route } from '../protocol/route.ts';
import type { IdKind } from '../protocol/secure-ids.ts';
import type { Company } from './company.ts';

/** What a kind of thing is made from when an account is. */
export interface Ground<Sizes = unknown, Own = unknown> {
    readonly company: Company;
    readonly clock: Clock;
    /** A generator of its own, so that another size of one kind leaves the others as they are. */
    readonly random: Random;
    readonly sizes: Sizes;
    readonly options: Behaviours & Own;
    /** Where files of the account are fetched. */
    readonly downloads: Downloads;
    /** What another kind of thing holds: held messages are tracked messages too. */
    of<State>(thing: Thing<string, State>): State;
}

/** A kind of thing in one account. */
export interface Founded<State> {
    /** What tests and other kinds of things may look at and change. */
    state: State;
    routes: readonly Route[];
    /** How many there are, by name. */
    counts?(): Record<string, number>;
}

/** A kind of thing: what it is called and looks like, how many there are, what of it differs from account to account, and how it comes to be. */
export interface Thing<Name extends string = string, State = unknown, Sizes extends object = object, Own extends object = object> {
    readonly name: Name;
    readonly ids: readonly IdKind[];
    readonly sizes: Sizes;
    /** Behaviours that sources disagree on, as they are when nobody asks for another. */
    readonly behaviours: Own;
    found(ground: Ground<Sizes, Own>): Founded<State>;
}

type None = Record<never, never>;

/** Declares a kind of thing with rules of its own. */
export function thing<const Name extends string, State, Sizes extends object = None, Own extends object = None>(
    declared: Pick<Thing<Name, State, Sizes, Own>, 'name' | 'found'> & Partial<Thing<Name, State, Sizes, Own>>
): Thing<Name, State, Sizes, Own> {
    return { ids: [], sizes: {} as Sizes, behaviours: {} as Own, ...declared };
}

/** The rows of a plain kind of thing. */
export interface Collection<Row extends object> extends Rows<Row> {
    /** @returns `undefined` when there already is a row of the same key */
    add(row: Row): Row | undefined;
    remove(row: Row): undefined;
    /**
     * Gives a row other values: it keeps its number, and with it its id.
     *
     * @returns `undefined` when another row has the key it would get
     */
    change(row: Row, values: Row): Row | undefined;
}

export type RowOf<Kind> = Kind extends Thing<string, Collection<infer Row>> ? Row : never;

interface Declared<Name extends string, Row extends object> {
    name: Name;
    /** Kind of the ids, opaque when nothing else is said; `null` for rows that are shown without one. */
    id?: IdKind | null;
    /** Fields of a row, in the order they are shown. */
    fields: Fields<Row>;
    /** What two rows never share. */
    key(row: Row): string;
    /** How many rows `seed` is asked for; without it the company says how many there are. */
    size?: number;
    seed(ground: Ground, size: number): Iterable<Row>;
    routes(rows: Collection<Row>, ground: Ground): readonly Route[];
}

/** Declares a kind of thing that is a list of rows with an id and a key. */
export function collection<const Name extends string, Row extends object>(
    declared: Declared<Name, Row>
): Thing<Name, Collection<Row>, Partial<Record<Name, number>>> {
    const { name, fields, key, size } = declared;
    const id = declared.id === undefined ? { name } : declared.id;
    const shownFields = Object.keys(fields);
    return thing({
        name,
        ids: id === null ? [] : [id],
        sizes: (size === undefined ? {} : { [name]: size }) as Partial<Record<Name, number>>,
        found(ground) {
            const entries = new Map<number, Row>();
            const numbers = new Map<string, number>();
            let last = 0;
            const rows: Collection<Row> = {
                kind: id?.name ?? '',
                entries,
                show(row, context) {
                    const shown: Record<string, unknown> = id === null ? {} : { id: context.ids.give(id.name, numbers.get(key(row)) ?? 0, context) };
                    for (const field of shownFields) {
                        shown[field] = row[field as keyof Row];
                    }
                    return shown;
                },
                add(row) {
                    if (numbers.has(key(row))) {
                        return undefined;
                    }
                    last += 1;
                    numbers.set(key(row), last);
                    entries.set(last, row);
                    return row;
                },
                remove(row) {
                    entries.delete(numbers.get(key(row)) ?? 0);
                    numbers.delete(key(row));
                },
                change(row, values) {
                    const number = numbers.get(key(row)) ?? 0;
                    if ((numbers.get(key(values)) ?? number) !== number) {
                        return undefined;
                    }
                    numbers.delete(key(row));
                    numbers.set(key(values), number);
                    entries.set(number, values);
                    return values;
                }
            };
            for (const row of declared.seed(ground, ground.sizes[name] ?? 0)) {
                rows.add(row);
            }
            return { state: rows, routes: declared.routes(rows, ground), counts: () => ({ [name]: entries.size }) };
        }
    });
}

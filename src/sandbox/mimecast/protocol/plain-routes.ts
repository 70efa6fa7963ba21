import { batch, failed, idOf, isFail, ok, paginate, restError, restPage, withEnvelope } from './envelope.ts';
import type { FailItem } from './envelope.ts';
import { take } from './fields.ts';
import type { Field, Fields, Item } from './fields.ts';
import type { Route, RouteContext, RouteReply } from './route.ts';

/** Rows that routes read and change. */
export interface Rows<Row extends object> {
    /** Kind of their ids. */
    readonly kind: string;
    /** By number, oldest first. */
    readonly entries: ReadonlyMap<number, Row>;
    /** A row as the API writes it. */
    show(row: Row, context: RouteContext): object;
}

/** What every route says of itself. */
export type Operation = Pick<Route, 'path' | 'products' | 'permission' | 'quota'>;

function operation({ path, products, permission, quota }: Operation): Operation {
    return { path, products, permission, ...(quota === undefined ? {} : { quota }) };
}

/** What may be asked of a list by one field of a request: the rows that fit, or why the field is refused. Not called where the field is absent. */
export type Filter<Row> = (item: Item, name: string) => ((row: Row) => boolean) | FailItem;

export function filter<Row, Value>(field: Field<Value>, fits: (row: Row, wanted: Value, item: Item) => boolean): Filter<Row> {
    return (item, name) => {
        const wanted = field.read(item, name);
        return isFail(wanted) ? wanted : (row) => fits(row, wanted, item);
    };
}

/** What a list that is only asked for a page, a filter and an order is made from. */
export interface Lists<Row extends object> extends Operation {
    filters?: Readonly<Record<string, Filter<Row>>>;
    /** The last word on the rows that fit: their order, or that none is shown. */
    order?(rows: Row[], item: Item): Row[];
    /** Another form than the one the rows have elsewhere. */
    show?(row: Row, context: RouteContext): object;
}

export interface EnvelopeLists<Row extends object> extends Lists<Row> {
    /** Items of `data`; rows that fit any of them are answered. None or one when left out. */
    items?: { min: number; max: number };
    /** A filter that is refused as a whole. */
    refuses?(item: Item): FailItem | undefined;
    /** Name of the list inside `data[0]`; without it the rows are `data` itself. */
    under?: string;
    /** What stands beside that list. */
    beside?(page: readonly Row[], item: Item): object;
    /** There are no pages: all rows come at once. */
    unpaged?: true;
}

/** What the facts leave open is not made up: whoever needs it has to find out first. */
function unstated(path: string, what: string): never {
    throw new Error(`Nothing states what ${path} answers ${what}. Find out, and state it with the route.`);
}

/** The rows one filter means. */
function matching<Row extends object>(rows: Rows<Row>, filters: Lists<Row>['filters'], item: Item): Row[] | FailItem {
    const tests: ((row: Row) => boolean)[] = [];
    for (const [name, read] of Object.entries(filters ?? {})) {
        const test = item[name] === undefined ? undefined : read(item, name);
        if (typeof test === 'function') {
            tests.push(test);
        } else if (test !== undefined) {
            return test;
        }
    }
    return [...rows.entries.values()].filter((row) => tests.every((test) => test(row)));
}

/** `POST` that answers rows, page by page. */
export function lists<Row extends object>(rows: Rows<Row>, rules: EnvelopeLists<Row>): Route {
    const { filters, under, items = { min: 0, max: 1 }, show = rows.show } = rules;
    return {
        ...operation(rules),
        method: 'POST',
        family: 'envelope',
        handle: withEnvelope(items, (context, request) => {
            const wanted: Row[] = [];
            const asked = request.items.length === 0 ? [{}] : request.items;
            for (const item of asked) {
                const found = (request.items.length === 0 ? undefined : rules.refuses?.(item)) ?? matching(rows, filters, item);
                if (isFail(found)) {
                    return failed(found);
                }
                // One by one: a call takes only so many arguments.
                for (const row of found) {
                    if (asked.length === 1 || !wanted.includes(row)) {
                        wanted.push(row);
                    }
                }
            }
            const [item = {}] = asked;
            const ordered = rules.order?.(wanted, item) ?? wanted;
            const page = rules.unpaged === true ? { rows: ordered } : paginate(context, ordered, request, JSON.stringify(asked));
            const shown = page.rows.map((row) => show(row, context));
            const data = under === undefined ? shown : [{ ...rules.beside?.(page.rows, item), [under]: shown }];
            return ok(data, 'pagination' in page ? page.pagination : undefined);
        })
    };
}

/** `GET` that answers rows of the v1 family under the name of the list. */
export function restLists<Row extends object>(rows: Rows<Row>, rules: Lists<Row> & { under: string }): Route {
    const { filters, under, show = rows.show } = rules;
    return {
        ...operation(rules),
        method: 'GET',
        family: 'rest',
        handle(context) {
            const item = Object.fromEntries(context.query);
            const found = matching(rows, filters, item);
            if (isFail(found)) {
                const [error] = found.errors;
                return restError(400, error?.code ?? '', error?.message ?? '', error?.field);
            }
            return restPage(context, rules.order?.(found, item) ?? found, under, (row) => show(row, context));
        }
    };
}

/** `POST` that answers what is the case, whatever the item says. */
export function tells(rules: Operation, tell: (context: RouteContext) => object[]): Route {
    return { ...operation(rules), method: 'POST', family: 'envelope', handle: withEnvelope({ min: 0, max: 1 }, (context) => ok(tell(context))) };
}

/** The row an item names, or why it cannot be had. */
export function rowOf<Row extends object>(context: RouteContext, rows: Rows<Row>, item: Item, gone: (item: Item) => FailItem, field = 'id'): Row | FailItem {
    const number = idOf(context, rows.kind, item, field);
    return typeof number === 'number' ? (rows.entries.get(number) ?? gone(item)) : number;
}

/** The row a path of the v1 family names; `undefined` when there is none. */
export function rowOfPath<Row extends object>(context: RouteContext, rows: Rows<Row>, parameter: string): Row | undefined {
    const read = context.ids.read(rows.kind, context.params[parameter] ?? '', context);
    return typeof read === 'object' ? rows.entries.get(read.number) : undefined;
}

/** What every call says that changes rows, item by item. */
export interface Changes extends Operation {
    /** Most items of a call. */
    max: number;
    /** Further fields that hold ids: one that lost characters fails the call. */
    ids?: readonly string[];
}

export interface Creates<Row extends object, Wanted extends object> extends Changes {
    takes: Fields<Wanted>;
    /** @returns the new row, or why there is none; nothing when it is there already */
    add(wanted: Wanted, item: Item, context: RouteContext): Row | FailItem | undefined;
    /** The refusal of what is there already. */
    exists?(wanted: Wanted, item: Item): FailItem;
}

/** `POST` that adds rows. */
export function creates<Row extends object, Wanted extends object>(rows: Rows<Row>, rules: Creates<Row, Wanted>): Route {
    const { path, takes } = rules;
    return changes(rules, rules.ids ?? [], (context, items) =>
        batch(items, (item) => {
            const wanted = take(takes, item);
            if (isFail(wanted)) {
                return wanted;
            }
            const added = rules.add(wanted, item, context) ?? rules.exists?.(wanted, item) ?? unstated(path, 'to what is there already');
            return isFail(added) ? added : rows.show(added, context);
        })
    );
}

export interface Updates<Row extends object, Wanted extends object> extends Changes {
    takes: Fields<Wanted>;
    /** The refusal of an id whose row is gone. */
    gone?(item: Item): FailItem;
    /** @returns why the row stays as it is */
    change(row: Row, wanted: Wanted, item: Item, context: RouteContext): FailItem | undefined;
}

/** `POST` that changes rows. */
export function updates<Row extends object, Wanted extends object>(rows: Rows<Row>, rules: Updates<Row, Wanted>): Route {
    const { path, takes } = rules;
    return changes(rules, ['id', ...(rules.ids ?? [])], (context, items) =>
        batch(items, (item) => {
            const row = rowOf(context, rows, item, (one) => rules.gone?.(one) ?? unstated(path, 'to an id whose row is gone'));
            if (isFail(row)) {
                return row;
            }
            const wanted = take(takes, item);
            if (isFail(wanted)) {
                return wanted;
            }
            return rules.change(row, wanted, item, context) ?? rows.show(row, context);
        })
    );
}

export interface Removes<Row extends object> extends Changes {
    /** The refusal of an id whose row is gone. */
    gone?(item: Item): FailItem;
    /** @returns why the row stays */
    remove(row: Row, item: Item): FailItem | undefined;
}

/** `POST` that removes rows and answers with what could not be removed. */
export function removes<Row extends object>(rows: Rows<Row>, rules: Removes<Row>): Route {
    return changes(rules, ['id'], (context, items) => {
        const results = items.map((item) => {
            const row = rowOf(context, rows, item, (one) => rules.gone?.(one) ?? unstated(rules.path, 'to an id whose row is gone'));
            return isFail(row) ? row : rules.remove(row, item);
        });
        return failed(...results.filter((result) => result !== undefined));
    });
}

/** A route that changes something, with what all of them have in common. */
export function changes(rules: Changes, ids: readonly string[], handle: (context: RouteContext, items: readonly Item[]) => RouteReply): Route {
    return {
        ...operation(rules),
        method: 'POST',
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: rules.max, ids }, (context, request) => handle(context, request.items))
    };
}

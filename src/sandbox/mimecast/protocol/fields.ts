import { failItem, isFail, missingText, notAllowed, parseDate } from './envelope.ts';
import type { FailItem } from './envelope.ts';
import { isObject } from './json-object.ts';

/** An item of a request, or what its query says. */
export type Item = Record<string, unknown>;

/** What a field of a request may hold. */
export interface Field<Value> {
    /** @returns the value of the field, or why it is refused */
    read(item: Item, name: string): Value | FailItem;
}

export type Fields<Values> = { readonly [Name in keyof Values]: Field<Values[Name]> };

/** A field whose every value of one type is taken. */
function typed<Value>(isTaken: (value: unknown) => value is Value): Field<Value> {
    return {
        read(item, name) {
            const value = item[name];
            return isTaken(value) ? value : notAllowed(item, name);
        }
    };
}

/** A text that may be empty. */
export const anyText = typed((value) => typeof value === 'string');
export const flag = typed((value) => typeof value === 'boolean');
export const wholeNumber = typed((value): value is number => Number.isInteger(value));

export const anyObject = typed(isObject);
export const texts = typed((value): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** A mandatory text that is not empty. */
export const text: Field<string> = { read: (item, name) => missingText(item, name) ?? String(item[name]) };

export const emailAddress: Field<string> = {
    read(item, name) {
        const address = text.read(item, name);
        return isFail(address) || /^[^@\s]+@[^@\s]+$/.test(address)
            ? address
            : failItem('err_validation_invalid_email_address', 'invalid email address', { key: item, field: name });
    }
};

/** Epoch milliseconds of a date in the API's form. */
export const date: Field<number> = { read: (item, name) => parseDate(item[name]) ?? notAllowed(item, name) };

export function oneOf<Value extends string>(...known: readonly Value[]): Field<Value> {
    return { read: (item, name) => known.find((one) => one === item[name]) ?? missingText(item, name) ?? notAllowed(item, name) };
}

/** A field that may be left out, and what stands in for it then. */
export function optional<Value>(field: Field<Value>, otherwise: Value): Field<Value> {
    return { read: (item, name) => (item[name] === undefined ? otherwise : field.read(item, name)) };
}

/** A field that may be left out, and is missed then. */
export function maybe<Value>(field: Field<Value>): Field<Value | undefined> {
    return { read: (item, name) => (item[name] === undefined ? undefined : field.read(item, name)) };
}

/** The values of an item, or why the first wrong one is refused. What no field takes is ignored. */
export function take<Values extends object>(fields: Fields<Values>, item: Item): Values | FailItem {
    const values: Partial<Values> = {};
    for (const name of Object.keys(fields) as (keyof Values & string)[]) {
        const value = fields[name].read(item, name);
        if (isFail(value)) {
            return value;
        }
        values[name] = value;
    }
    return values as Values;
}

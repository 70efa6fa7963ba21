import { failureError, isRecord, mimecastError, unexpectedReply } from '../api/errors.js';
import { incompleteList, pages } from '../api/pages.js';
import { Walk } from '../api/walk.js';
import { nameOf } from '../operations/endpoint.js';
import type { Call, Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';

type Row = Record<string, unknown>;

/** A thing as Mimecast lists it now. */
export interface Found {
    /** The id by which Mimecast takes it today: it may be another one at the next read. */
    handle: string;
    row: Row;
}

/** Where things of a kind are listed, and how their records are made. */
export interface Listed {
    list: Endpoint;
    filter?: Omit<Call, 'page'>;
    record: (row: Row) => { id: string };
    /** The field of the input in which a caller names one, where that is not `id`. */
    field?: string;
    /** Ids of records are names, so that one of another form is no sign of ids that changed. */
    isNamed?: boolean | undefined;
}

/** All rows of a list, whose end is proven. */
export async function listedRows(nango: Nango, { list, filter }: Listed): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const page of pages(nango, list, filter, { walk: new Walk({ fixed: true }) })) {
        const [failure] = page.failures;
        if (failure !== undefined) {
            throw failureError(nango, list, { status: 200 }, failure);
        }
        if (page.oddItems > 0 || page.verdict.state === 'unproven') {
            const why = page.verdict.state === 'unproven' ? page.verdict.message : 'rows have an unknown form';
            throw incompleteList(nango, list, `${why}. Nothing was changed; try again.`);
        }
        rows.push(...page.items);
    }
    return rows;
}

/**
 * Today's row and handle of what a caller names by the id of its record. A handle may be another one at every read, so it is looked up ahead of every use.
 *
 * @returns nothing when the list, which is read to its proven end, does not have it
 * @throws MimecastError of type `conflict` when more than one thing has this id, or when nobody can tell: what is meant is never guessed
 */
export async function findOne(nango: Nango, listed: Listed, id: string): Promise<Found | undefined> {
    return fitting(nango, listed, await listedRows(nango, listed), id);
}

function fitting(nango: Nango, { list, record, field, isNamed }: Listed, rows: readonly Row[], id: string): Found | undefined {
    const known = rows.map((row) => ({ row, own: record(row).id }));
    const found = known.filter(({ own }) => own === id);
    const [first] = found;
    if (first === undefined) {
        if (isNamed !== true && known.some(({ own }) => isNumber(own) !== isNumber(id))) {
            throw unclear(nango, list, 'unclear_id', otherForm, field);
        }
        return undefined;
    }
    if (found.length > 1) {
        throw unclear(nango, list, 'ambiguous_id', `${String(found.length)} of them have this id, so nobody can tell which one is meant.`, field);
    }
    const handle = first.row['id'];
    if (typeof handle !== 'string' || handle === '') {
        throw unexpectedReply(nango, list, 'a row has no id of its own', { status: 200 });
    }
    return { handle, row: first.row };
}

/** Why nobody can tell whether something is there. */
export const otherForm = 'Mimecast shows its ids in another form today than when this one was made, so nobody can tell whether it is there.';

/** What `findOne` can say beside what it finds. */
export const findingErrors = [
    { type: 'conflict', code: 'unclear_id' },
    { type: 'conflict', code: 'ambiguous_id' }
] as const;

const isNumber = (id: string): boolean => /^\d+$/.test(id);

/** The error of an id of which it is not clear what it means. */
export function unclear(nango: Nango, endpoint: Endpoint, code: (typeof findingErrors)[number]['code'], why: string, field = 'id'): Error {
    return mimecastError(nango, {
        type: 'conflict',
        code,
        message: `${why} Nothing was changed: list them again and take the id from there, or do it in the Mimecast console.`,
        retryable: false,
        field,
        endpoint: nameOf(endpoint)
    });
}

/** As `findOne`, for what has to be there. */
export async function findExisting(nango: Nango, listed: Listed, id: string): Promise<Found> {
    return existing(nango, listed, await listedRows(nango, listed), id);
}

/** The same out of rows that were read. */
export function existing(nango: Nango, listed: Listed, rows: readonly unknown[], id: string): Found {
    const found = fitting(nango, listed, rows.filter(isRecord), id);
    if (found === undefined) {
        throw mimecastError(nango, {
            type: 'not_found',
            code: 'not_listed',
            message: 'Mimecast lists nothing with this id: it was deleted, or the id is of something else. Take one from the list.',
            retryable: false,
            field: listed.field ?? 'id',
            endpoint: nameOf(listed.list)
        });
    }
    return found;
}

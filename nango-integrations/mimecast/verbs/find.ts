import { cut, mimecastError } from '../api/errors.js';
import { nameOf } from '../operations/endpoint.js';
import { findingErrors, otherForm, unclear } from './found.js';
import { readList } from './snapshot.js';
import type { Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';

type Row = Record<string, unknown>;

/** A list in which a thing is found by the id of its record: what is sent to Mimecast is always the handle that it has today. */
export interface Lookup<Found> {
    by: Endpoint;
    /** What one is called in an error. */
    what: string;
    /** The same row at every read. */
    identity: (row: Row) => string;
    /** Those of the whole list that an id means: none, the one, or several that cannot be told apart. */
    matches: (rows: readonly Row[], id: string) => Found[];
    /** Whether a list that shows none of that id may hold it all the same: its ids have another form today. */
    isUnclear?: (rows: readonly Row[], id: string) => boolean;
}

/**
 * Finds the one thing that an id means. That it is not there is said only after the list was provably read to its end.
 *
 * @throws MimecastError of type `conflict` when the id means several, or when nobody can tell: which one is never guessed
 */
export async function find<Found>(nango: Nango, { by, what, identity, matches, isUnclear }: Lookup<Found>, id: string): Promise<Found | undefined> {
    const rows = new Map<string, Row>();
    const found = (): Found[] => matches([...rows.values()], id);
    await readList(
        nango,
        { key: what, endpoint: by, identity },
        {
            place: '',
            take: async (page) => {
                for (const row of page) {
                    rows.set(identity(row), row);
                }
            },
            // What was found needs no second look at a list that may have changed; what was not does.
            isKnown: () => found().length > 0,
            keep: async () => undefined
        }
    );
    const [first, ...others] = found();
    if (others.length > 0) {
        throw unclear(nango, by, 'ambiguous_id', `The id "${cut(id, 100)}" means ${others.length + 1} of the account at once, which cannot be told apart.`);
    }
    if (first === undefined && isUnclear?.([...rows.values()], id) === true) {
        throw unclear(nango, by, 'unclear_id', otherForm);
    }
    return first;
}

/**
 * As `find`, for what has to be there.
 *
 * @throws MimecastError of type `not_found`
 */
export async function demand<Found>(nango: Nango, lookup: Lookup<Found>, id: string): Promise<Found> {
    const found = await find(nango, lookup, id);
    if (found === undefined) {
        throw mimecastError(nango, {
            type: 'not_found',
            code: 'no_such_record',
            message: `There is no ${lookup.what} with the id "${cut(id, 100)}" any more, or there never was. No change was sent: read its record again.`,
            retryable: false,
            endpoint: nameOf(lookup.by),
            field: 'id'
        });
    }
    return found;
}

/** The errors of the two, for an action that declares them. */
export const FIND_ERRORS = [{ type: 'not_found', code: 'no_such_record' }, ...findingErrors];

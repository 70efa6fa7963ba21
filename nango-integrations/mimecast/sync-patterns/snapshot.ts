import { nameOf } from '../api/endpoints.js';
import { mimecastError } from '../api/errors.js';
import { pages } from '../api/pages.js';
import type { Endpoint } from '../api/endpoints.js';
import type { Call, Nango } from '../api/request.js';

/**
 * Every row of a list, page by page, or an error: the last page is only given out when the pass is provably complete (no failure beside the rows, no odd row, and, where Mimecast counts,
 * as many rows as it says). Deletions may be tracked over such a pass and over nothing else.
 *
 * @throws MimecastError of type `unexpected_reply` or `temporary` when the pass is not complete
 */
export async function* completePass(nango: Nango, endpoint: Endpoint, filter: Omit<Call, 'page'> = {}): AsyncGenerator<Record<string, unknown>[], void, void> {
    let count = 0;
    for await (const page of pages(nango, endpoint, filter)) {
        count += page.items.length;
        const failure = page.failures[0];
        if (failure !== undefined) {
            throw incomplete(nango, endpoint, failure.code, `Mimecast returned only a part of it: ${failure.message}`);
        }
        if (page.oddItems > 0) {
            throw incomplete(nango, endpoint, 'odd_rows', `${page.oddItems} rows have an unknown form`);
        }
        yield page.items;
        if (page.end === undefined) {
            continue;
        }
        const counted = page.totalCount;
        if (counted !== undefined ? count < counted : page.end === 'repeated_token') {
            const what = counted === undefined ? 'the same page token came twice' : `it has ${counted} rows and only ${count} came`;
            throw incomplete(nango, endpoint, 'incomplete_list', what);
        }
    }
}

function incomplete(nango: Nango, endpoint: Endpoint, code: string, what: string): Error {
    return mimecastError(nango, {
        type: 'temporary',
        code,
        message: `${nameOf(endpoint)} could not be read to its end: ${what}. Nothing was deleted; the next run tries again.`,
        retryable: true,
        endpoint: nameOf(endpoint)
    });
}

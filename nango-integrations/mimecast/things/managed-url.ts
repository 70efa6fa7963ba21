import * as z from 'zod';
import { computedField, filledField, flagField, idField, textField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { filledText, number, text } from './values.js';
import type { Row } from './values.js';

const PARTS = ['scheme', 'domain', 'port', 'path', 'queryString'];
const { id, ...facts } = {
    id: idField('Made from the kind of match and the URL, of which an account has one entry: it stays when the handle changes.', (row) =>
        filledText(row['domain']) === null ? null : identityOf(text(row['matchType']) ?? 'explicit', urlOf(row))
    ),
    url: computedField(
        z
            .string()
            .describe('The URL, put together from the parts Mimecast answers with; for a domain entry the domain. Example: https://bad.example.com/login'),
        urlOf,
        ...PARTS
    ),
    action: textField('block or permit. Example: block'),
    matchType: textField('explicit or domain. Example: explicit'),
    comment: filledField('Example: ticket 42'),
    disableRewrite: flagField('Whether links to it stay as they are. Example: false'),
    disableUserAwareness: flagField('Whether users are not asked about it. Example: false'),
    disableLogClick: flagField('Whether clicks on it are not logged. Example: false')
};

/** An entry of the list of managed URLs as it is saved. */
export const savedManagedUrl = thing({ id, domain: textField('The domain of the URL. Example: bad.example.com'), ...facts });

/** An entry as actions answer with it: with its handle, which changes between reads. */
export const managedUrls = thing({
    id,
    handle: computedField(
        z.string().nullable().describe("Mimecast's id of the entry, for calls of your own; changes between reads. Example: syn-url-1"),
        (row) => text(row['id'])
    ),
    ...facts
});
export const ManagedUrl = managedUrls.schema;
export const managedUrl = managedUrls.record;

// A reply holds the parts of a URL, never the URL.
function urlOf(row: Row): string {
    const domain = text(row['domain']) ?? '';
    if (text(row['matchType']) === 'domain') {
        return domain;
    }
    const port = number(row['port']) ?? -1;
    const query = text(row['queryString']) ?? '';
    return `${text(row['scheme']) ?? 'https'}://${domain}${port > 0 ? `:${port}` : ''}${text(row['path']) ?? ''}${query === '' ? '' : `?${query}`}`;
}

/** What two spellings of one URL have in common: the whole of it without the scheme, which may be left out, or else its host. */
export const urlForms = [(url: string): string => partsOf(url).whole, (url: string): string => partsOf(url).host];

function partsOf(url: string): { whole: string; host: string } {
    const bare = url.replace(/^https?:\/\//i, '');
    if (!URL.canParse(`https://${bare}`)) {
        return { whole: bare, host: bare };
    }
    const { host, pathname, search } = new URL(`https://${bare}`);
    return { whole: `${host}${pathname === '/' ? '' : pathname}${search}`, host };
}

import { batch, failed, failItem, failure, idOf, missingText, notAllowed, ok, paginate, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { isObject } from '../protocol/json-object.ts';
import { managedUrlText } from './managed-url-list.ts';
import type { ManagedUrl } from './managed-url-list.ts';
import type { Route, RouteContext } from '../protocol/route.ts';

const editUrlProtect = 'Services | Targeted Threat Protection - URL Protect | Edit';
const protectHosts = /^https:\/\/(?:protect-[a-z]+\.(?:mimecast\.com|example\.com)|url\.[a-z]+\.m\.mimecastprotect\.com)\/s\/([\w-]+)/;

/** A URL as URL Protect rewrites it in a mail: what `decode-url` turns back. */
export function protectedUrl(url: string): string {
    return `https://url.us.m.mimecastprotect.com/s/${Buffer.from(url).toString('base64url')}?domain=example.com`;
}

function decode(url: string): string | undefined {
    const code = protectHosts.exec(url)?.[1];
    const decoded = code === undefined ? '' : Buffer.from(code, 'base64url').toString();
    return /^https?:\/\//.test(decoded) ? decoded : undefined;
}

function render(context: RouteContext, entry: ManagedUrl): object {
    const { number, ...fields } = entry;
    return { id: context.state.ids.give('managed-url', number, context), ...fields };
}

function flag(item: Record<string, unknown>, field: string): boolean | FailItem {
    const value = item[field] ?? false;
    return typeof value === 'boolean' ? value : notAllowed(item, field);
}

function create(context: RouteContext, item: Record<string, unknown>): object | FailItem {
    const missing = missingText(item, 'url') ?? missingText(item, 'action');
    if (missing !== undefined) {
        return missing;
    }
    const { url, action, matchType = 'explicit', comment = '' } = item;
    if (action !== 'block' && action !== 'permit') {
        return notAllowed(item, 'action');
    }
    if (matchType !== 'explicit' && matchType !== 'domain') {
        return notAllowed(item, 'matchType');
    }
    if (typeof comment !== 'string') {
        return notAllowed(item, 'comment');
    }
    const disableUserAwareness = flag(item, 'disableUserAwareness');
    const disableRewrite = flag(item, 'disableRewrite');
    const disableLogClick = flag(item, 'disableLogClick');
    for (const value of [disableUserAwareness, disableRewrite, disableLogClick]) {
        if (typeof value !== 'boolean') {
            return value;
        }
    }
    const settings = {
        disableUserAwareness: disableUserAwareness === true,
        disableRewrite: disableRewrite === true,
        disableLogClick: disableLogClick === true
    };
    const added = context.state.managedUrls.add({ url: String(url), matchType, action, comment, ...settings });
    if (added === 'invalid') {
        return notAllowed(item, 'url');
    }
    if (added === 'exists') {
        return failItem('err_managed_url_exists_code', 'The managed URL already exists; to update it, delete and recreate', {
            key: { url, matchType, action, overrideUrl: false, ...settings }
        });
    }
    return render(context, added);
}

/** Which entries a filter means and how they are ordered, or what is wrong with it. */
function select(entries: ManagedUrl[], item: Record<string, unknown>): ManagedUrl[] | FailItem {
    let rows = entries;
    const { domainOrUrl, exactMatch, domainOrComment, filterBy, sortByUrl, sortOrder = 'asc' } = item;
    if (sortOrder !== 'asc' && sortOrder !== 'desc') {
        return notAllowed(item, 'sortOrder');
    }
    if (domainOrUrl !== undefined) {
        if (typeof domainOrUrl !== 'string') {
            return notAllowed(item, 'domainOrUrl');
        }
        const wanted = domainOrUrl.toLowerCase();
        rows = rows.filter((entry) => {
            const url = managedUrlText(entry).toLowerCase();
            return exactMatch === true ? entry.domain === wanted || url === wanted : url.includes(wanted);
        });
    }
    if (domainOrComment !== undefined) {
        if (typeof domainOrComment !== 'string') {
            return notAllowed(item, 'domainOrComment');
        }
        const wanted = domainOrComment.toLowerCase();
        rows = rows.filter((entry) => entry.domain.includes(wanted) || entry.comment.toLowerCase().includes(wanted));
    }
    if (filterBy !== undefined) {
        if (!Array.isArray(filterBy) || !filterBy.every(isObject)) {
            return notAllowed(item, 'filterBy');
        }
        for (const filter of filterBy) {
            const { value } = filter;
            if (filter.fieldName !== 'overridetype' || (value !== 'all' && value !== 'permitted' && value !== 'blocked')) {
                return notAllowed(item, 'filterBy');
            }
            if (value !== 'all') {
                rows = rows.filter((entry) => (value === 'blocked') === (entry.action === 'block'));
            }
        }
    }
    if (sortByUrl === true) {
        const direction = sortOrder === 'asc' ? 1 : -1;
        rows = [...rows].sort((a, b) => (managedUrlText(a) < managedUrlText(b) ? -direction : direction));
    }
    return rows;
}

export const managedUrlRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/ttp/url/create-managed-url',
        products: ['Policy Management'],
        permission: editUrlProtect,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 1000 }, (context, { items }) => batch(items, (item) => create(context, item)))
    },
    {
        method: 'POST',
        path: '/api/ttp/url/get-all-managed-urls',
        products: ['Policy Management'],
        permission: editUrlProtect,
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, (context, request) => {
            const item = request.items[0];
            // A filter that filters nothing is refused: `data` has to be left out or empty then.
            if (item !== undefined && Object.keys(item).length === 0) {
                return failure('err_validation_at_least_one_not_null', 'at least one must not be null', { key: item, field: 'data' });
            }
            const rows = select([...context.state.managedUrls.entries.values()], item ?? {});
            if (!Array.isArray(rows)) {
                return failed(rows);
            }
            const page = paginate(context, rows, request, JSON.stringify(item ?? {}));
            return ok(
                page.rows.map((entry) => render(context, entry)),
                page.pagination
            );
        })
    },
    {
        method: 'POST',
        path: '/api/ttp/url/delete-managed-url',
        products: ['Policy Management'],
        permission: 'Services | URL Protection | Edit',
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 1000, ids: ['id'] }, (context, request) => {
            const fail: FailItem[] = [];
            for (const item of request.items) {
                const number = idOf(context, 'managed-url', item);
                if (typeof number !== 'number') {
                    fail.push(number);
                } else if (!context.state.managedUrls.remove(number)) {
                    fail.push(failItem('err_managed_url_not_found', 'The managed URL was not found'));
                }
            }
            return failed(...fail);
        })
    },
    {
        method: 'POST',
        path: '/api/ttp/url/decode-url',
        products: ['Email Security Cloud Gateway'],
        permission: 'Account | Dashboard | Read',
        family: 'envelope',
        handle: withEnvelope({ min: 1, max: 25 }, (_, request) => {
            return batch(request.items, (item) => {
                const missing = missingText(item, 'url');
                if (missing !== undefined) {
                    return missing;
                }
                const url = decode(String(item.url));
                return url === undefined ? { success: false } : { url, success: true };
            });
        })
    }
];

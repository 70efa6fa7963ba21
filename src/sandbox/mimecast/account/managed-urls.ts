import { failItem, notAllowed } from '../protocol/envelope.ts';
import { anyText, flag, oneOf, optional, text, wholeNumber } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { creates, filter, lists, removes } from '../protocol/plain-routes.ts';
import type { Filter } from '../protocol/plain-routes.ts';
import { chance, hexText, pick } from '../protocol/random.ts';
import { collection } from './thing.ts';

const products = ['Policy Management'];
const editUrlProtect = 'Services | Targeted Threat Protection - URL Protect | Edit';
const action = oneOf('block', 'permit');
const matchType = oneOf('explicit', 'domain');

/** The API never gives a URL whole. */
interface UrlParts {
    scheme: string;
    domain: string;
    /** `-1` when the URL named none. */
    port: number;
    path: string;
    /** Without its `?`. */
    queryString: string;
}

const urlShape = /^(?:(https?):\/\/)?([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)(?::(\d{1,5}))?(\/[^?#]*)?(?:\?([^#]*))?$/i;

/** @returns `undefined` for a text that is no URL or has a fragment */
function partsOf(url: string): UrlParts | undefined {
    const match = urlShape.exec(url);
    if (match === null) {
        return undefined;
    }
    const [, scheme = 'http', domain = '', port, path = '', queryString = ''] = match;
    return { scheme: scheme.toLowerCase(), domain: domain.toLowerCase(), port: port === undefined ? -1 : Number(port), path, queryString };
}

function urlOf({ scheme, domain, port, path, queryString }: UrlParts): string {
    return `${scheme}://${domain}${port > 0 ? `:${String(port)}` : ''}${path}${queryString === '' ? '' : `?${queryString}`}`;
}

const byOverride: Filter<{ action: string }> = (item) => {
    const { filterBy } = item;
    const values = Array.isArray(filterBy) && filterBy.every(isObject) ? filterBy : undefined;
    const known = values?.every(({ fieldName, value }) => fieldName === 'overridetype' && ['all', 'permitted', 'blocked'].includes(String(value)));
    return values === undefined || known !== true
        ? notAllowed(item, 'filterBy')
        : (entry) => values.every(({ value }) => value === 'all' || (value === 'blocked') === (entry.action === 'block'));
};

/** The account's list of managed URLs: one entry per URL, or per domain where a whole domain is meant. */
export const managedUrls = collection({
    name: 'managedUrls',
    id: { name: 'managed-url' },
    fields: {
        domain: text,
        scheme: text,
        port: wholeNumber,
        path: anyText,
        queryString: anyText,
        matchType,
        action,
        comment: anyText,
        disableUserAwareness: flag,
        disableRewrite: flag,
        disableLogClick: flag
    },
    key: (entry) => (entry.matchType === 'domain' ? `domain ${entry.domain}` : `explicit ${urlOf(entry)}`),
    size: 30,
    seed: ({ random }, size) =>
        Array.from({ length: size }, (_, i) => {
            const kind = chance(random, 0.3) ? ('domain' as const) : ('explicit' as const);
            const verdict = chance(random, 0.75) ? ('block' as const) : ('permit' as const);
            const domain = `${pick(random, ['login', 'files', 'pay', 'news'])}-${String(i + 1)}.example`;
            const path = kind === 'domain' ? '' : `/${pick(random, ['open', 'sign-in', 'invoice'])}`;
            const queryString = kind === 'explicit' && chance(random, 0.3) ? `ref=${hexText(random, 8)}` : '';
            return {
                domain,
                scheme: 'https',
                port: -1,
                path,
                queryString,
                matchType: kind,
                action: verdict,
                comment: chance(random, 0.5) ? `ticket ${String(100 + i)}` : '',
                disableUserAwareness: false,
                disableRewrite: verdict === 'permit' && chance(random, 0.5),
                disableLogClick: false
            };
        }),
    routes: (entries) => [
        creates(entries, {
            path: '/api/ttp/url/create-managed-url',
            products,
            permission: editUrlProtect,
            max: 1000,
            takes: {
                url: text,
                action,
                matchType: optional(matchType, 'explicit'),
                comment: optional(anyText, ''),
                disableUserAwareness: optional(flag, false),
                disableRewrite: optional(flag, false),
                disableLogClick: optional(flag, false)
            },
            add({ url, ...settings }, item) {
                const parts = partsOf(url);
                return parts === undefined ? notAllowed(item, 'url') : entries.add({ ...parts, ...settings });
            },
            exists: ({ comment: _, ...echoed }) =>
                failItem('err_managed_url_exists_code', 'The managed URL already exists; to update it, delete and recreate', {
                    key: { ...echoed, overrideUrl: false }
                })
        }),
        lists(entries, {
            path: '/api/ttp/url/get-all-managed-urls',
            products,
            permission: editUrlProtect,
            // A filter that filters nothing is refused: `data` has to be left out or empty then.
            refuses: (item) =>
                Object.keys(item).length > 0
                    ? undefined
                    : failItem('err_validation_at_least_one_not_null', 'at least one must not be null', { key: item, field: 'data' }),
            filters: {
                sortOrder: filter(oneOf('asc', 'desc'), () => true),
                domainOrUrl: filter(anyText, (entry, text, { exactMatch }) => {
                    const wanted = text.toLowerCase();
                    const url = urlOf(entry).toLowerCase();
                    return exactMatch === true ? entry.domain === wanted || url === wanted : url.includes(wanted);
                }),
                domainOrComment: filter(anyText, (entry, text) => {
                    const wanted = text.toLowerCase();
                    return entry.domain.includes(wanted) || entry.comment.toLowerCase().includes(wanted);
                }),
                filterBy: byOverride
            },
            order(rows, { sortByUrl, sortOrder }) {
                const direction = sortOrder === 'desc' ? -1 : 1;
                return sortByUrl === true ? rows.sort((a, b) => (urlOf(a) < urlOf(b) ? -direction : direction)) : rows;
            }
        }),
        removes(entries, {
            path: '/api/ttp/url/delete-managed-url',
            products,
            permission: 'Services | URL Protection | Edit',
            max: 1000,
            gone: () => failItem('err_managed_url_not_found', 'The managed URL was not found'),
            remove: (entry) => entries.remove(entry)
        })
    ]
});

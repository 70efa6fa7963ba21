import { chance, hexText, pick } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** An entry of the list of managed URLs. */
export interface ManagedUrl {
    number: number;
    scheme: string;
    domain: string;
    /** `-1` when the URL named none. */
    port: number;
    path: string;
    /** Without its `?`. */
    queryString: string;
    matchType: 'explicit' | 'domain';
    action: 'block' | 'permit';
    comment: string;
    disableUserAwareness: boolean;
    disableRewrite: boolean;
    disableLogClick: boolean;
}

export type NewManagedUrl = Omit<ManagedUrl, 'number' | 'scheme' | 'domain' | 'port' | 'path' | 'queryString'> & { url: string };

/** The account's list of managed URLs: one entry per URL, or per domain where a whole domain is meant. */
export interface ManagedUrlList {
    /** By number, oldest first. */
    readonly entries: Map<number, ManagedUrl>;
    /** @returns the entry, `exists` when the URL is already in the list, `invalid` when the text is no URL or has a fragment */
    add(entry: NewManagedUrl): ManagedUrl | 'exists' | 'invalid';
    /** @returns `false` when there is no such entry */
    remove(number: number): boolean;
}

/** The entry's URL put together again: the API only gives its parts. */
export function managedUrlText(entry: ManagedUrl): string {
    const port = entry.port > 0 ? `:${String(entry.port)}` : '';
    const query = entry.queryString === '' ? '' : `?${entry.queryString}`;
    return `${entry.scheme}://${entry.domain}${port}${entry.path}${query}`;
}

const urlParts = /^(?:(https?):\/\/)?([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)(?::(\d{1,5}))?(\/[^?#]*)?(?:\?([^#]*))?$/i;

export function createManagedUrlList(random: Random, size: number): ManagedUrlList {
    const entries = new Map<number, ManagedUrl>();
    const taken = new Map<string, number>();
    let last = 0;

    function identity(entry: ManagedUrl): string {
        return entry.matchType === 'domain' ? `domain ${entry.domain}` : `explicit ${managedUrlText(entry)}`;
    }

    const list: ManagedUrlList = {
        entries,
        add({ url, ...settings }) {
            const match = urlParts.exec(url);
            if (match === null) {
                return 'invalid';
            }
            const [, scheme = 'http', domain = '', port, path = '', queryString = ''] = match;
            const entry: ManagedUrl = {
                number: last + 1,
                scheme: scheme.toLowerCase(),
                domain: domain.toLowerCase(),
                port: port === undefined ? -1 : Number(port),
                path,
                queryString,
                ...settings
            };
            const key = identity(entry);
            if (taken.has(key)) {
                return 'exists';
            }
            last += 1;
            taken.set(key, last);
            entries.set(last, entry);
            return entry;
        },
        remove(number) {
            const entry = entries.get(number);
            if (entry === undefined) {
                return false;
            }
            taken.delete(identity(entry));
            return entries.delete(number);
        }
    };

    for (let i = 0; i < size; i++) {
        const matchType = chance(random, 0.3) ? 'domain' : 'explicit';
        const action = chance(random, 0.75) ? 'block' : 'permit';
        const domain = `${pick(random, ['login', 'files', 'pay', 'news'])}-${String(i + 1)}.example`;
        const path = matchType === 'domain' ? '' : `/${pick(random, ['open', 'sign-in', 'invoice'])}`;
        const query = matchType === 'explicit' && chance(random, 0.3) ? `?ref=${hexText(random, 8)}` : '';
        list.add({
            url: `https://${domain}${path}${query}`,
            matchType,
            action,
            comment: chance(random, 0.5) ? `ticket ${String(100 + i)}` : '',
            disableUserAwareness: false,
            disableRewrite: action === 'permit' && chance(random, 0.5),
            disableLogClick: false
        });
    }
    return list;
}

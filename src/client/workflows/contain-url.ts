import { MimecastError, invalidOption } from '../errors.ts';
import type { Models } from '../functions.generated.ts';
import { refuseNoName } from '../well-formed.ts';
import { decodeUrls, isRewritten } from './decode-urls.ts';
import { refuseNoReference, sinceOf, workflow } from './workflow.ts';
import type { Work } from './workflow.ts';

export interface ContainUrlInput {
    /** As it stands in the mail: rewritten by URL Protect or not. */
    url: string;
    /** Of your case; the comment of the entry. */
    reference: string;
    /** From when on clicks are looked for; within the last 30 days, seven days ago when absent. */
    since?: Date | string | undefined;
}

export interface ContainedUrl {
    /** What was blocked: decoded, without a fragment. */
    url: string;
    /** Who clicked, each once. */
    users: string[];
    /** The clicks, from the records of the sync `url-protect-logs`. */
    clicks: Models['UrlProtectLog'][];
    /** Clicks on what the URL begins with: Mimecast can cut a URL short in its log. */
    possibleClicks: Models['UrlProtectLog'][];
    /** Why clicks may be missing, in words: nobody clicked, as far as is known, only while this is empty. */
    gaps: string[];
}

/** Blocks a link for the whole account and lists who clicked it. */
export const containUrl = workflow<ContainUrlInput, ContainedUrl>(
    'containUrl',
    ['url', 'reference', 'since'],
    ({ url, reference, since }) => {
        refuseNoName('url', url);
        if (!URL.canParse(url.includes('://') ? url : `https://${url}`)) {
            throw invalidOption('url', 'has to be a URL');
        }
        refuseNoReference(reference);
        sinceOf(since);
    },
    async (work, { url: given, reference, since }) => {
        const url = await work.step('decode the URL', async () => {
            const decoded = isRewritten(given) ? (await decodeUrls([given], work.read))[0]?.decoded : given;
            if (decoded == null) {
                throw new MimecastError({ type: 'not_found', code: 'not_decoded', message: 'Mimecast cannot tell what the rewritten link was.' });
            }
            // An entry is for all fragments of a page: Mimecast takes none.
            const [value = ''] = decoded.split('#');
            // Steps may be logged, and a link may bear the token of who it was sent to.
            return { value, already: decoded === given, detail: `a URL of ${hostOf(value)}` };
        });

        await work.step('block the URL', async () => {
            let entry = await entryOf(work, url);
            const already = entry !== undefined;
            let isOurs = entry?.comment === reference;
            if (entry === undefined) {
                const { created, existing, unknown } = await work.write('create-managed-url', {
                    urls: [{ url, action: 'block', matchType: 'explicit', comment: reference }]
                });
                if (unknown.length > 0) {
                    throw new MimecastError({
                        type: 'unexpected_reply',
                        code: 'managed_url',
                        outcomeUnknown: true,
                        message: 'Mimecast did not say what became of it.'
                    });
                }
                isOurs = created.length > 0;
                entry = created[0] ?? (existing.length > 0 ? await entryOf(work, url) : undefined);
            }
            if (entry?.action !== 'block' && !work.dryRun) {
                throw new MimecastError({
                    type: 'conflict',
                    code: 'not_blocked',
                    message:
                        'There is an entry for the URL that does not block it, or that is not listed. Look with list-managed-urls, remove it with delete-managed-url and repeat.'
                });
            }
            if (entry !== undefined && isOurs) {
                work.undoneBy({ action: 'delete-managed-url', input: { id: entry.id } });
            }
            return { value: undefined, already, detail: already ? 'blocked before' : `exactly this URL, nothing else of ${hostOf(url)}` };
        });

        return await work.step('list who clicked', async () => {
            const clicks: Models['UrlProtectLog'][] = [];
            const possibleClicks: Models['UrlProtectLog'][] = [];
            const wanted = bare(url);
            for await (const row of work.records('UrlProtectLog', sinceOf(since))) {
                if (row.pruned || row.record.url === null || !/click/i.test(row.record.creationMethod ?? '')) {
                    continue;
                }
                const clicked = bare(row.record.url);
                if (clicked === wanted) {
                    clicks.push(row.record);
                } else if (wanted.startsWith(clicked) && clicked.length > hostOf(url).length) {
                    possibleClicks.push(row.record);
                }
            }
            const gaps = await work.gaps(['UrlProtectLog']);
            const users = [...new Set(clicks.flatMap(({ userEmailAddress }) => userEmailAddress ?? []))];
            return { value: { url, users, clicks, possibleClicks, gaps }, detail: [`${clicks.length} clicks of ${users.length} users`, ...gaps].join('. ') };
        });
    }
);

/** The entry of the account for exactly this URL. Read from the whole list: what a filter does not find may be there. */
async function entryOf(work: Work, url: string) {
    const pages = await work.pages('list-managed-urls', {});
    const entry = pages.flatMap(({ urls }) => urls).find((one) => one.matchType !== 'domain' && isSame(one.url, url));
    if (entry?.action === 'permit') {
        throw new MimecastError({
            type: 'conflict',
            code: 'permitted',
            message: 'An entry of the managed URLs permits the URL. Remove it with delete-managed-url if it shall be blocked.'
        });
    }
    return entry;
}

/** Another scheme is another entry; a text without one is for whatever Mimecast makes of it. */
function isSame(one: string, other: string): boolean {
    return bare(one) === bare(other) && (!other.includes('://') || one.split(':', 1)[0] === other.split(':', 1)[0]?.toLowerCase());
}

/** What of a URL may stand in a log: its path and query can be secrets of somebody. */
function hostOf(url: string): string {
    return bare(url).split(/[/?]/, 1)[0] ?? '';
}

/** What two spellings of a URL have in common: no scheme, no fragment, a small host, no slash alone. */
function bare(url: string): string {
    const [rest = ''] = url.replace(/^[a-z]+:\/\//i, '').split('#');
    const end = rest.search(/[/?]|$/);
    const path = rest.slice(end);
    return rest.slice(0, end).toLowerCase() + (path === '/' ? '' : path);
}

import type { ActionOutput } from '../actions.ts';
import { invalidOption } from '../errors.ts';
import { refuseNoName } from '../well-formed.ts';

export type DecodedUrl = ActionOutput<'decode-url'>['results'][number];

/** What Mimecast takes at once. */
const most = 25;

/** Turns links that URL Protect has rewritten back, however many, with a result for each in their order. */
export async function decodeUrls(
    urls: readonly string[],
    read: (name: 'decode-url', input: { urls: string[] }) => Promise<ActionOutput<'decode-url'>>
): Promise<DecodedUrl[]> {
    if (!Array.isArray(urls)) {
        throw invalidOption('urls', 'has to be a list of links');
    }
    urls.forEach((url, index) => refuseNoName(`urls.${index}`, url));
    const decoded: DecodedUrl[] = [];
    for (let start = 0; start < urls.length; start += most) {
        decoded.push(...(await read('decode-url', { urls: urls.slice(start, start + most) })).results);
    }
    return decoded;
}

/** Whether a link leads through URL Protect. */
export function isRewritten(url: string): boolean {
    return /^https?:\/\/(protect-[a-z0-9-]+\.mimecast\.com|([a-z0-9-]+\.)+mimecastprotect\.com)\//i.test(url);
}

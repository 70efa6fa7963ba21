import { batch, withEnvelope, isFail } from '../protocol/envelope.ts';
import { take, text } from '../protocol/fields.ts';
import { thing } from './thing.ts';

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

/** Links in mail that lead through URL Protect. None is kept: what one stands for is in it. */
export const rewrittenUrls = thing({
    name: 'rewrittenUrls',
    found: () => ({
        state: {},
        routes: [
            {
                method: 'POST',
                path: '/api/ttp/url/decode-url',
                products: ['Email Security Cloud Gateway'],
                permission: 'Account | Dashboard | Read',
                family: 'envelope',
                handle: withEnvelope({ min: 1, max: 25 }, (_, request) =>
                    batch(request.items, (item) => {
                        const wanted = take({ url: text }, item);
                        if (isFail(wanted)) {
                            return wanted;
                        }
                        const url = decode(wanted.url);
                        return url === undefined ? { success: false } : { url, success: true };
                    })
                )
            }
        ]
    })
});

import { createAction } from 'nango';
import * as z from 'zod';
import { urlProtect } from '../operations/url-protect.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
import { UNCERTAIN, classify, failureError, mimecastError, unexpectedReply } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { ManagedUrl, managedUrl } from '../things/managed-url.js';
import { object, text } from '../things/values.js';

const Input = z.strictObject({
    urls: z
        .array(
            z.strictObject({
                url: z
                    .string()
                    .min(1)
                    .max(4000)
                    .refine((url) => !/\s/.test(url) && !url.includes('#'), 'A managed URL has no white space and no fragment (the part from "#" on).')
                    .describe('The URL, or a domain. Example: https://bad.example.com/login'),
                action: z.enum(['block', 'permit']).describe('Example: block'),
                matchType: z.enum(['explicit', 'domain']).optional().describe('explicit (the whole URL, when absent) or domain. Example: explicit'),
                comment: z.string().max(1000).optional().describe('Example: ticket 42'),
                disableLogClick: z.boolean().optional().describe('Do not log clicks. Example: false'),
                disableRewrite: z.boolean().optional().describe('Do not rewrite the URL; for permit. Example: false'),
                disableUserAwareness: z.boolean().optional().describe('No awareness page; for permit. Example: false')
            })
        )
        .min(1)
        .max(20)
        .describe('One to twenty entries.'),
    dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false')
});

const Output = z.object({
    created: z.array(ManagedUrl).describe('Entries that were made.'),
    existing: z
        .array(z.object({ url: z.string().describe('Example: https://bad.example.com/login') }))
        .describe('URLs that already have an entry. It was left as it is, whatever its action: delete it first to change it.'),
    failed: z
        .array(
            z.object({
                url: z.string().nullable().describe('The URL, where Mimecast says which. Example: https://bad.example.com/login'),
                type: z.string().describe('Kind of failure, as in every error. Example: invalid_input'),
                code: z.string().describe('Code of Mimecast. Example: err_validation_blank'),
                message: z.string().describe('What Mimecast says.')
            })
        )
        .describe('Entries that were refused.'),
    unknown: z
        .array(z.object({ url: z.string().describe('Example: https://bad.example.com/login') }))
        .describe('URLs of which the answer says nothing readable: each may have an entry now or not. Look before you send them again.'),
    request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
});

export default createAction({
    description:
        'Blocks or permits up to twenty URLs or domains in URL Protect. Reports what was made, what already existed, what failed and what is not known.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(urlProtect.createManagedUrl),
    exec: async (nango, rawInput) => {
        const { urls, dryRun } = parseInput(nango, Input, rawInput);
        const endpoint = urlProtect.createManagedUrl;
        const data = urls.map((entry) => ({ ...entry, matchType: entry.matchType ?? 'explicit' }));
        if (dryRun === true) {
            return { created: [], existing: [], failed: [], unknown: [], request: { endpoint: nameOf(endpoint), data } };
        }
        await refuseIfReadOnly(nango, endpoint);
        const reply = await call(nango, endpoint, { data, acceptFailures: true });
        // A single entry has only one URL a failure can be about, also when Mimecast does not echo it.
        const only = urls.length === 1 ? urls[0]?.url : undefined;
        const failures = reply.failures.map((failure) => ({ failure, url: text(failure.key?.['url']) ?? only ?? null, type: classify(reply.status, failure) }));
        const existing = failures.flatMap(({ url, type }) => (type === 'conflict' && url !== null ? [{ url }] : []));
        // What Mimecast could not finish is neither made nor refused.
        const failed = failures
            .filter(({ url, type }) => type !== 'temporary' && (type !== 'conflict' || url === null))
            .map(({ failure, url, type }) => ({ url, type, code: failure.code, message: failure.message }));
        const entries = itemsOf(nango, endpoint, reply).map((item) => managedUrl(object(item) ?? {}));
        const refused = [...existing, ...failed].flatMap(({ url }) => url ?? []);
        const { answering, left } = pair(
            urls.map(({ url }) => url),
            [...refused, ...entries.map(({ url }) => url)]
        );
        const created = entries.filter((_, index) => answering.has(refused.length + index));
        const unknown = failed.filter(({ url }) => url === null).length < left.length ? left.map((url) => ({ url })) : [];
        const first = reply.failures[0];
        if (created.length + existing.length > 0) {
            return { created, existing, failed, unknown, request: null };
        }
        if (first === undefined) {
            throw unexpectedReply(nango, endpoint, 'it does not say what became of the URLs', reply);
        }
        const { payload } = failureError(nango, endpoint, reply, first);
        const pathOf = (url: string | null): string => {
            const index = urls.findIndex((entry) => entry.url === url);
            return index < 0 ? 'urls' : `urls.${index}`;
        };
        const issues = [
            ...failed.map(({ url, type, code, message }) => ({ path: pathOf(url), message: `${url === null ? '' : `${url}: `}${message} [${type}: ${code}]` })),
            ...unknown.map(({ url }) => ({ path: pathOf(url), message: `${url}: the answer does not say what became of it.` }))
        ];
        throw mimecastError(nango, {
            ...payload,
            message: `${payload.message}${issues.length > 1 ? ` All ${issues.length} failures are listed in "issues".` : ''}${unknown.length > 0 && payload.outcomeUnknown !== true ? ` ${UNCERTAIN}` : ''}`,
            ...(unknown.length > 0 ? { retryable: false, outcomeUnknown: true } : {}),
            ...(issues.length > 1 ? { issues } : {})
        });
    }
});

/**
 * Which of the answers belong to a URL that was asked for, and which URLs are left without one. Compared as a whole first, then by host alone: Mimecast answers with parts, and may have
 * written them otherwise than they were sent.
 */
function pair(asked: readonly string[], answers: readonly string[]): { answering: Set<number>; left: string[] } {
    const left = asked.map((url) => ({ url, ...partsOf(url) }));
    const answering = new Set<number>();
    for (const part of ['whole', 'host'] as const) {
        answers.forEach((answer, index) => {
            const at = answering.has(index) ? -1 : left.findIndex((one) => one[part] === partsOf(answer)[part]);
            if (at >= 0) {
                left.splice(at, 1);
                answering.add(index);
            }
        });
    }
    return { answering, left: left.map(({ url }) => url) };
}

/** Without the scheme, which may be left out of what is sent. */
function partsOf(url: string): { whole: string; host: string } {
    const bare = url.replace(/^https?:\/\//i, '');
    if (!URL.canParse(`https://${bare}`)) {
        return { whole: bare, host: bare };
    }
    const { host, pathname, search } = new URL(`https://${bare}`);
    return { whole: `${host}${pathname === '/' ? '' : pathname}${search}`, host };
}

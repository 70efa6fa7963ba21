import { createAction } from 'nango';
import * as z from 'zod';
import { endpoints, nameOf, permissionsOf } from '../api/endpoints.js';
import { classify, failureError, mimecastError } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { ManagedUrl, managedUrl } from '../records/managed-url.js';
import { object, text } from '../records/values.js';

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
    request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
});

export default createAction({
    description: 'Blocks or permits up to twenty URLs or domains in URL Protect. Reports what was made, what already existed and what failed.',
    version: '1.0.0',
    input: Input,
    output: Output,
    scopes: permissionsOf(endpoints.createManagedUrl),
    exec: async (nango, rawInput) => {
        const { urls, dryRun } = parseInput(nango, Input, rawInput);
        const endpoint = endpoints.createManagedUrl;
        const data = urls.map((entry) => ({ ...entry, matchType: entry.matchType ?? 'explicit' }));
        if (dryRun === true) {
            return { created: [], existing: [], failed: [], request: { endpoint: nameOf(endpoint), data } };
        }
        await refuseIfReadOnly(nango, endpoint);
        const reply = await call(nango, endpoint, { data, acceptFailures: true });
        const created = itemsOf(nango, endpoint, reply).flatMap((item) => {
            const row = object(item);
            return row === null ? [] : [managedUrl(row)];
        });
        // A single entry has only one URL a failure can be about, also when Mimecast does not echo it.
        const only = urls.length === 1 ? urls[0]?.url : undefined;
        const failures = reply.failures.map((failure) => ({ failure, url: text(failure.key?.['url']) ?? only ?? null, type: classify(reply.status, failure) }));
        const existing = failures.flatMap(({ url, type }) => (type === 'conflict' && url !== null ? [{ url }] : []));
        const failed = failures
            .filter(({ url, type }) => type !== 'conflict' || url === null)
            .map(({ failure, url, type }) => ({ url, type, code: failure.code, message: failure.message }));
        const first = reply.failures[0];
        if (created.length + existing.length === 0 && first !== undefined) {
            const error = failureError(nango, endpoint, reply, first);
            if (failed.length === 1) {
                throw error;
            }
            const issues = failed.map(({ url, type, code, message }) => {
                const index = urls.findIndex((entry) => entry.url === url);
                return { path: index < 0 ? 'urls' : `urls.${index}`, message: `${url === null ? '' : `${url}: `}${message} [${type}: ${code}]` };
            });
            throw mimecastError(nango, {
                ...error.payload,
                message: `${error.payload.message} All ${issues.length} failures are listed in "issues".`,
                issues
            });
        }
        return { created, existing, failed, request: null };
    }
});

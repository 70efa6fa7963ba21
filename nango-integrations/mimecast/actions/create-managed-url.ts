import { createAction } from 'nango';
import * as z from 'zod';
import { urlProtect } from '../operations/url-protect.js';
import { managedUrls, urlForms } from '../things/managed-url.js';
import { creation } from '../verbs/creation.js';

export default createAction({
    ...creation({
        description:
            'Blocks or permits up to twenty URLs or domains in URL Protect. Use it when a link must not be opened, or must always open. Reports what was made, what already existed, what failed and what is not known.',
        change: 'Each entry holds for all users of the account; deleting it in Mimecast undoes that.',
        by: urlProtect.createManagedUrl,
        list: 'urls',
        most: 20,
        entry: {
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
        },
        key: 'url',
        sent: (entry) => ({ ...entry, matchType: entry.matchType ?? 'explicit' }),
        example: { urls: [{ url: 'https://bad.example.com/login', action: 'block' }] },
        of: managedUrls,
        forms: urlForms
    })
});

import * as z from 'zod';
import { flag, number, text } from './values.js';
import type { Row } from './values.js';

export const ManagedUrl = z.object({
    id: z.string().describe('Handle of the entry; changes between reads. Example: syn-url-1'),
    url: z
        .string()
        .describe('The URL, put together from the parts Mimecast answers with; for a domain entry the domain. Example: https://bad.example.com/login'),
    action: z.string().nullable().describe('block or permit. Example: block'),
    matchType: z.string().nullable().describe('explicit or domain. Example: explicit'),
    comment: z.string().nullable().describe('Example: ticket 42'),
    disableRewrite: z.boolean().nullable().describe('Whether links to it stay as they are. Example: false'),
    disableUserAwareness: z.boolean().nullable().describe('Whether users are not asked about it. Example: false'),
    disableLogClick: z.boolean().nullable().describe('Whether clicks on it are not logged. Example: false')
});
export type ManagedUrl = z.infer<typeof ManagedUrl>;

export function managedUrl(row: Row): ManagedUrl {
    return {
        id: text(row['id']) ?? '',
        url: urlOf(row),
        action: text(row['action']),
        matchType: text(row['matchType']),
        comment: text(row['comment']) || null,
        disableRewrite: flag(row['disableRewrite']),
        disableUserAwareness: flag(row['disableUserAwareness']),
        disableLogClick: flag(row['disableLogClick'])
    };
}

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

import { createAction } from 'nango';
import * as z from 'zod';
import { itemsOf } from '../api/pages.js';
import { audit } from '../operations/audit.js';
import { AuditCategory, auditCategory } from '../things/audit-category.js';
import { object } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description: 'Lists the categories of audit events, as the records of audit-events name them. Use it to offer a filter.',
        by: audit.categories,
        input: {},
        example: {},
        output: z.object({
            categories: z.array(AuditCategory).describe('Every category an audit event can have.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no code; they are left out. Normally 0.')
        }),
        answer: (reply, _, nango) => {
            const items = itemsOf(nango, audit.categories, reply).map((item) => object(item) ?? {});
            // One item that holds the list, or the list itself: sources show both.
            const rows = items.flatMap((item) => (Array.isArray(item['categories']) ? (item['categories'] as unknown[]) : [item]));
            const categories = rows.map((row) => auditCategory(object(row) ?? {})).filter(({ code }) => code !== '');
            return { categories, unreadableRows: rows.length - categories.length };
        }
    })
});

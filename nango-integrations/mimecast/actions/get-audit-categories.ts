import { createAction } from 'nango';
import * as z from 'zod';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { parseInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { AuditCategory, auditCategory } from '../records/audit-category.js';
import { object } from '../records/values.js';

const Input = z.strictObject({});
const Output = z.object({
    categories: z.array(AuditCategory).describe('Every category an audit event can have.'),
    unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no code; they are left out. Normally 0.')
});

export default createAction({
    description: 'Lists the categories of audit events, as the records of audit-events name them.',
    version: '1.0.0',
    input: Input,
    output: Output,
    scopes: permissionsOf(endpoints.auditCategories),
    exec: async (nango, input) => {
        parseInput(nango, Input, input);
        const items = itemsOf(nango, endpoints.auditCategories, await call(nango, endpoints.auditCategories)).map((item) => object(item) ?? {});
        // One item that holds the list, or the list itself: sources show both.
        const rows = items.flatMap((item) => (Array.isArray(item['categories']) ? (item['categories'] as unknown[]) : [item]));
        const categories = rows.map((row) => auditCategory(object(row) ?? {})).filter(({ code }) => code !== '');
        return { categories, unreadableRows: rows.length - categories.length };
    }
});

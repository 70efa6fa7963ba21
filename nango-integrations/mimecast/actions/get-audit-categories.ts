import { createAction } from 'nango';
import * as z from 'zod';
import { audit } from '../operations/audit.js';
import { uses } from '../operations/uses.js';
import { parseInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { AuditCategory, auditCategory } from '../things/audit-category.js';
import { object } from '../things/values.js';

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
    ...uses(audit.categories),
    exec: async (nango, input) => {
        parseInput(nango, Input, input);
        const items = itemsOf(nango, audit.categories, await call(nango, audit.categories)).map((item) => object(item) ?? {});
        // One item that holds the list, or the list itself: sources show both.
        const rows = items.flatMap((item) => (Array.isArray(item['categories']) ? (item['categories'] as unknown[]) : [item]));
        const categories = rows.map((row) => auditCategory(object(row) ?? {})).filter(({ code }) => code !== '');
        return { categories, unreadableRows: rows.length - categories.length };
    }
});

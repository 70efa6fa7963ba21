import * as z from 'zod';
import { text } from './values.js';
import type { Row } from './values.js';

export const AuditCategory = z.object({
    code: z.string().describe('Code, as audit events carry it. Example: authentication_logs'),
    id: z.string().nullable().describe("Mimecast's id. Example: sim-cat-1"),
    name: z.string().nullable().describe('Name for people. Example: Authentication Logs')
});
export type AuditCategory = z.infer<typeof AuditCategory>;

export function auditCategory(row: Row): AuditCategory {
    return { code: text(row['code']) ?? '', id: text(row['id']), name: text(row['name']) };
}

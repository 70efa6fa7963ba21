import * as z from 'zod';
import { computedField, textField } from './fields.js';
import { thing } from './thing.js';
import { text } from './values.js';

const category = thing({
    code: computedField(z.string().describe('Code, as audit events carry it. Example: authentication_logs'), (row) => text(row['code']) ?? '', 'code'),
    id: textField("Mimecast's id. Example: sim-cat-1"),
    name: textField('Name for people. Example: Authentication Logs')
});
export const AuditCategory = category.schema;
export type AuditCategory = z.infer<typeof AuditCategory>;
export const auditCategory = category.record;

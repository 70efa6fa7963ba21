import * as z from 'zod';
import { text } from './values.js';
import type { Row } from './values.js';

const nameOf = (row: Row): string => text(row['domain'])?.toLowerCase() ?? '';

/** A domain of today, with the id that Mimecast takes for it just now, if it has one. */
export interface FoundDomain {
    domain: string;
    handle: string | null;
}

/** A domain is found by its name, of which an account has each only once. */
export const byDomain = {
    identity: nameOf,
    matches: (rows: readonly Row[], name: string): FoundDomain[] =>
        rows.filter((row) => nameOf(row) === name.toLowerCase()).map((row) => ({ domain: nameOf(row), handle: text(row['id']) }))
};

/** A domain as an action is given one, to be described. */
export const domainInput = z
    .string()
    .max(253)
    .regex(/^[^\s@*/]+\.[^\s@*/]+$/, 'Write a whole domain, without "@" and "*".');

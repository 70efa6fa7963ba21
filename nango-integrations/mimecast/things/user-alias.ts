import { flagField, idField, textField } from './fields.js';
import { thing } from './thing.js';
import { filledText, text } from './values.js';
import type { Row } from './values.js';

/** A second address of a user. */
export const userAlias = thing({
    id: idField('The alias in lower case: the id of its record. Example: a.lee@example.com', (row) => filledText(row['alias'])?.toLowerCase() ?? null),
    alias: textField('The alias as Mimecast writes it. Example: a.lee@example.com'),
    aliasFor: textField('The primary address. Example: ana@example.com'),
    name: textField('Display name of the alias. Example: Ana Lee', 'aliasDisplayName'),
    domain: textField('Example: example.com'),
    internal: flagField("Whether it belongs to one of the account's own domains. Example: true", 'isInternal'),
    type: textField('How it came into the account. Example: created_manually')
});

/** Whether an answer speaks of an alias, and of nobody else's where one is meant. */
export function isNamed(rows: readonly unknown[], alias: string, aliasFor?: string): boolean {
    return rows.some((answered) => {
        const row = Object(answered) as Row;
        const owner = filledText(row['aliasFor'])?.toLowerCase();
        return text(row['alias'])?.toLowerCase() === alias.toLowerCase() && (aliasFor === undefined || owner === undefined || owner === aliasFor.toLowerCase());
    });
}

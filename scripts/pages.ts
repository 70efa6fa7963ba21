/** What the generators of documentation share: filling marked parts of a page, and reading JSON schemas aloud. */
import type { JsonSchema } from './generate-manifest.ts';

/**
 * A page with the text between `<!-- begin:NAME -->` and `<!-- end:NAME -->` replaced.
 *
 * @param file - name of the page, for the error
 * @throws Error when the page lacks the two lines
 */
export function fillPart(file: string, page: string, name: string, text: string): string {
    const [begin, end] = [`<!-- begin:${name} -->`, `<!-- end:${name} -->`];
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from) {
        throw new Error(`${file} lacks the lines "${begin}" and "${end}".`);
    }
    return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/** Text as it may stand in a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

export const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The kind of value a schema describes, e.g. `list of string` or `string or null`. */
export function typeOf(schema: JsonSchema): string {
    if (schema.anyOf !== undefined) {
        return unique(schema.anyOf.map(typeOf)).join(' or ');
    }
    if (schema.type === 'array') {
        const items = schema.items === undefined || Array.isArray(schema.items) ? 'value' : typeOf(schema.items);
        return `list of ${items}`;
    }
    return typeof schema.type === 'string' ? schema.type : 'value';
}

/** A description without its example, and the example as text. */
export function descriptionOf(schema: JsonSchema): { text: string; example: string | undefined } {
    const description = schema.description ?? '';
    const at = description.lastIndexOf('Example: ');
    return at < 0 ? { text: description, example: undefined } : { text: description.slice(0, at).trim(), example: description.slice(at + 9) };
}

/** What the generators of documentation share: filling marked parts of a page, and reading JSON schemas and the registry aloud. */
import type { Endpoint } from '../nango-integrations/mimecast/operations/endpoint.ts';
import type { JsonSchema } from './generate-manifest.ts';

export interface GeneratedFile {
    /** Where it goes, from the root of the repository. */
    file: string;
    content: string;
    /** It stays as it is: a page of thousands of rows, whose columns nobody aligns. */
    isFinal?: true;
}

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

export const code = (text: string): string => `\`${text}\``;

export const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** What an application needs for some operations; where one of several products is enough, joined by "or". Their names hold commas, so they stand out. */
export function productsOf(rows: readonly Endpoint[]): string {
    return unique(rows.map(({ products }) => products.map((product) => `**${product}**`).join(' or '))).join(', ') || 'none';
}

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

export interface FieldRow {
    /** With `[]` for the items of a list and dots between the levels. */
    path: string;
    schema: JsonSchema;
    required: boolean;
}

/** The fields of an object, those of objects inside it below them. */
export function fieldRows(schema: JsonSchema, prefix = ''): FieldRow[] {
    return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
        const list = (field.anyOf ?? [field]).find(({ type }) => type === 'array');
        const inner =
            list?.items !== undefined && !Array.isArray(list.items) ? list.items : (field.anyOf ?? [field]).find(({ properties }) => properties !== undefined);
        const path = `${prefix}${name}`;
        const hasDefault = field.default !== undefined;
        return [
            { path, schema: field, required: !hasDefault && (schema.required ?? []).includes(name) },
            ...(inner === undefined ? [] : fieldRows(inner, `${path}${list === undefined ? '' : '[]'}.`))
        ];
    });
}

/** The kind of value a field holds, or the values it can have. */
export function kindOf(schema: JsonSchema): string {
    const list = schema.type === 'array' && schema.items !== undefined && !Array.isArray(schema.items) ? schema.items : undefined;
    const values = (list ?? schema)['enum'];
    const words = Array.isArray(values) ? values.map((value) => code(String(value))).join(', ') : undefined;
    return cell(words === undefined ? typeOf(schema) : list === undefined ? words : `list of ${words}`);
}

/**
 * Fills the generated parts of `docs/logs/*.md`: what stands between `<!-- begin:NAME -->` and `<!-- end:NAME -->`. The rest of a page is written by hand.
 *
 * Facts come from the registry and the manifest, fields and example records from the descriptions of the schemas, so that a page cannot say anything else than the code.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { Endpoint } from '../nango-integrations/mimecast/operations/endpoint.ts';
import type { JsonSchema, Manifest, ManifestSync } from './generate-manifest.ts';
import type { Definitions } from './generate-definitions.ts';
import { cell, code, descriptionOf, fieldRows, fillPart, kindOf, productsOf, table, unique } from './pages.ts';
import type { GeneratedFile } from './pages.ts';

const folder = 'docs/logs';

/** A log and the operations it is read from, whose `docs` lie in the folder of the logs. Other syncs are shown in `docs/functions.md`. */
interface Log extends ManifestSync {
    rows: readonly Endpoint[];
}

/**
 * Every page of `docs/logs`, with its generated parts as they should be.
 *
 * @param root - folder of the repository
 * @throws Error for a log without a page, a page without a log, or a page without its markers
 */
export async function logPages(manifest: Manifest, definitions: Definitions, root: URL): Promise<GeneratedFile[]> {
    const syncs = manifest.syncs.map((sync): Log => ({ ...sync, rows: definitions.get(sync.name)?.operations ?? [] }));
    const logs = syncs.filter(({ rows }) => rows.some(({ docs }) => docs.startsWith('logs/')));
    const expected = ['README.md', ...logs.map(({ name }) => `${name}.md`)].sort();
    const found = (await readdir(new URL(`${folder}/`, root))).filter((file) => file.endsWith('.md')).sort();
    if (found.join() !== expected.join()) {
        const odd = [...expected.filter((file) => !found.includes(file)), ...found.filter((file) => !expected.includes(file))];
        throw new Error(`${folder} needs one page per log and a README.md; missing or too many: ${odd.join(', ')}.`);
    }
    const page = async (file: string, parts: Record<string, string>): Promise<GeneratedFile> => {
        let content = await readFile(new URL(`${folder}/${file}`, root), 'utf8');
        for (const [name, text] of Object.entries(parts)) {
            content = fillPart(`${folder}/${file}`, content, name, text);
        }
        return { file: `${folder}/${file}`, content };
    };
    return Promise.all([
        page('README.md', { logs: indexTable(logs) }),
        ...logs.map((log) => page(`${log.name}.md`, { facts: factsTable(log), reading: readingExample(log), records: recordSections(log) }))
    ]);
}

const started = (log: ManifestSync): string => (log.auto_start ? 'with the connection' : 'on request');

function indexTable(logs: readonly Log[]): string {
    return table(
        ['sync', 'what', 'models', 'runs', 'starts', 'permission'],
        logs.map((log) => [
            `[${log.name}](${log.name}.md)`,
            cell(log.description),
            log.output.map(code).join(', '),
            log.runs,
            started(log),
            cell(log.scopes.join(', '))
        ])
    );
}

function factsTable({ rows, ...log }: Log): string {
    const quotas = unique(rows.flatMap(({ quota }) => (quota === undefined ? [] : [`${String(quota.calls)} calls in ${String(quota.perMinutes)} minutes`])));
    const facts: [string, string][] = [
        ['models', log.output.map(code).join(', ')],
        ['runs', log.runs],
        ['starts', started(log)],
        ['operations', rows.map(({ method, path }) => code(`${method} ${path}`)).join(', ')],
        ['role permission', cell(log.scopes.join(', '))],
        ['product', productsOf(rows)],
        ['page size', unique(rows.map(({ pageSize }) => (pageSize === undefined ? 'not paged' : String(pageSize)))).join(', ')],
        ['quota', quotas.length === 0 ? 'no number is published' : quotas.join(', ')]
    ];
    return table(['', ''], facts);
}

function readingExample(log: Log): string {
    const [model = '', ...others] = log.output;
    const example = [
        '```ts',
        'const tenant = mimecast.tenant(connectionId);',
        ...(log.auto_start ? [] : [`await tenant.syncs.start('${log.name}'); // once: it does not start with the connection`]),
        `for await (const row of tenant.records('${model}', { cursor: await load() })) {`,
        '    if (!row.pruned) {',
        '        await handle(row.record, row.change); // added, updated or deleted',
        '    }',
        '    await save(row.cursor); // given back as `cursor`, the list goes on behind this row',
        '}',
        '```'
    ].join('\n');
    return [
        example,
        '`load` and `save` keep one text in your database, for this connection and model. What pruned rows are, and how to read whole pages: [the client](../client.md#records).',
        ...(others.length === 0 ? [] : [`The same for ${others.map(code).join(', ')}: each model has a cursor of its own.`])
    ].join('\n\n');
}

function recordSections(log: Log): string {
    return log.output
        .map((model) => {
            const schema = log.json_schema.definitions[model] ?? {};
            const properties = schema.properties ?? {};
            const fields = fieldRows(schema).map(({ path, schema: field, required }) => [
                code(path),
                `${kindOf(field)}${required ? '' : ' or absent'}`,
                cell(descriptionOf(field).text)
            ]);
            const example = examplesOf(properties);
            return [
                `## ${model}`,
                '',
                table(['field', 'type', 'meaning'], fields),
                '',
                'An example, made up:',
                '',
                '```json',
                JSON.stringify(example, null, 4),
                '```'
            ].join('\n');
        })
        .join('\n\n');
}

/** Most records have nothing in `extra`. */
function examplesOf(properties: Record<string, JsonSchema>): Record<string, unknown> {
    const shown = Object.entries(properties).filter(([name]) => name !== 'extra');
    return Object.fromEntries(shown.map(([name, schema]) => [name, exampleOf(name, schema)]));
}

function exampleOf(name: string, schema: JsonSchema): unknown {
    const { example } = descriptionOf(schema);
    const types = (schema.anyOf ?? [schema]).map(({ type }) => type);
    if (example === undefined) {
        const parts = (schema.anyOf ?? [schema]).find(({ type }) => type === 'object' || type === 'array');
        if (parts?.type === 'array' && parts.items !== undefined && !Array.isArray(parts.items)) {
            return parts.items.properties === undefined ? [] : [exampleOf(name, parts.items)];
        }
        if (parts?.properties !== undefined) {
            return examplesOf(parts.properties);
        }
        return parts?.type === 'object' ? {} : name === 'id' || name.endsWith('Id') ? 'Zk3n0rQx9yB7c2LwVtEoHs5aJp8uDmG1' : null;
    }
    if (example === 'null') {
        return null;
    }
    if (types.includes('string')) {
        return example;
    }
    try {
        return JSON.parse(example) as unknown;
    } catch {
        return example;
    }
}

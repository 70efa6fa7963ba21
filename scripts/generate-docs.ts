/**
 * Makes the list of functions in `README.md` and the page `docs/functions.md` from the manifest, the registry and the sources of the functions, so that neither can say anything else
 * than the code.
 */
import { readFile, readdir } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { isInApiOne } from '../nango-integrations/mimecast/operations/endpoint.ts';
import type { Endpoint } from '../nango-integrations/mimecast/operations/endpoint.ts';
import type { JsonSchema, Manifest, ManifestAction, ManifestSync } from './generate-manifest.ts';
import { noFamilies } from './generate-definitions.ts';
import type { Definitions } from './generate-definitions.ts';
import { cell, code, descriptionOf, fieldRows, fillPart, kindOf, productsOf, table, unique } from './pages.ts';
import type { GeneratedFile } from './pages.ts';

interface Documented {
    name: string;
    description: string;
    rows: readonly Endpoint[];
    /** Errors of its own, besides those every function can throw: `type` or `type` (`code`). */
    errors: string[];
}

/**
 * `README.md` with its list of functions, `docs/functions.md`, and the parts of the guides for administrators that follow from the functions.
 *
 * @param root - folder of the repository
 * @throws Error when a function has no source, or the README lacks its markers
 */
export async function functionDocs(manifest: Manifest, definitions: Definitions, root: URL): Promise<GeneratedFile[]> {
    const document = <F extends ManifestAction | ManifestSync>(one: F): F & Pick<Documented, 'rows' | 'errors'> => {
        const { operations = [], errors = [] } = definitions.get(one.name) ?? {};
        return { ...one, rows: operations, errors: errors.map(({ type, code: own }) => (own === undefined ? code(type) : `${code(type)} (${code(own)})`)) };
    };
    const actions = manifest.actions.map(document);
    // A setting of the wrong kind stops the syncs that read it.
    const syncs = manifest.syncs.map((sync) => ({ ...document(sync), errors: sync.input === null ? [] : ['`invalid_input` (in the metadata)'] }));
    const logs = (await readdir(new URL('docs/logs/', root))).map((file) => file.replace(/\.md$/, ''));
    const readme = await readFile(new URL('README.md', root), 'utf8');
    const guide = await readFile(new URL('docs/connect.md', root), 'utf8');
    const legacy = await readFile(new URL('docs/legacy.md', root), 'utf8');
    const onlyInApiTwo = [...actions, ...syncs].filter(({ rows }) => !rows.every(isInApiOne)).map(({ name }) => `- ${code(name)}`);
    const operations = [...definitions.values()].flatMap((one) => one.operations);
    const families = await familiesIn(root);
    const groups = grouped(families, actions, syncs);
    const withFeatures = fillPart('docs/connect.md', guide, 'features', featureTable(operations));
    return [
        { file: 'docs/connect.md', content: fillPart('docs/connect.md', withFeatures, 'uses', usesText(families, [...actions, ...syncs])) },
        { file: 'docs/legacy.md', content: fillPart('docs/legacy.md', legacy, 'api-2-only', onlyInApiTwo.join('\n')) },
        { file: 'README.md', content: fillPart('README.md', readme, 'functions', overview(groups)) },
        { file: 'docs/functions.md', content: functionsPage(groups, actions, syncs, logs), isFinal: true }
    ];
}

const permissions = (one: Documented): string => unique(one.rows.map(({ permission }) => cell(permission ?? 'none'))).join(', ') || 'none';
const starts = (sync: ManifestSync): string => (sync.auto_start ? 'with the connection' : 'on request');

/** The families of operations by title, which is the name of their file, with the operations in it. */
type Families = ReadonlyMap<string, ReadonlySet<string>>;

// Nango's compiler wants the names of what the sources become.
registerHooks({
    resolve: (name, context, next) => next(context.parentURL?.includes('/mimecast/operations/') === true ? name.replace(/\.js$/, '.ts') : name, context)
});

async function familiesIn(root: URL): Promise<Families> {
    const folder = new URL('nango-integrations/mimecast/operations/', root);
    const families = new Map<string, Set<string>>();
    for (const file of (await readdir(folder)).filter((name) => !noFamilies.includes(name)).sort()) {
        const words = file
            .replace('.ts', '')
            .replaceAll('-', ' ')
            .replace(/\b(siem|url|dns|dlp)\b/g, (word) => word.toUpperCase());
        const exported = (await import(new URL(file, folder).href)) as Record<string, Record<string, Endpoint>>;
        const operations = Object.values(exported).flatMap((family) => Object.values(family).map(operationOf));
        families.set(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, new Set(operations));
    }
    return families;
}

const operationOf = ({ method, path }: Endpoint): string => `${method} ${path}`;

/** The family of the operation that a function calls first. What calls none of its own is about the account. */
function familyOf(families: Families, { name, rows: [first] }: Documented): string {
    const found = first === undefined ? 'Account' : [...families.keys()].find((family) => families.get(family)?.has(operationOf(first)));
    if (found === undefined) {
        throw new Error(`${name} calls ${first?.path ?? 'nothing'} first, which stands in no family of operations/.`);
    }
    return found;
}

const configuration = ['Account', 'Connectors', 'Directory', 'Domains', 'Gateway settings', 'Journaling', 'Policies', 'Roles', 'Users', 'Web policies'];

/** What people connect Mimecast for. Every family of operations stands in one of them, so that an administrator finds the block that is theirs. */
const usesOfAccount: Readonly<Record<string, { families: readonly string[]; reads?: true; syncsOnly?: true }>> = {
    'Audit events only': { families: ['Audit'], reads: true },
    'Logs and events, for a SIEM': {
        families: ['Archive', 'Audit', 'Gateway logs', 'Message finder', 'Protection logs', 'SIEM', 'Threat reporting', 'Threats'],
        syncsOnly: true
    },
    'Directory and settings, to read': { families: configuration, reads: true },
    'Directory and settings, to change too': { families: configuration },
    'Investigation and response': {
        families: [
            'Archive',
            'Audit',
            'Hold queue',
            'Managed senders',
            'Message finder',
            'Outgoing mail',
            'Remediation',
            'Threat indicators',
            'Threat reporting',
            'Threats',
            'URL protect'
        ]
    },
    'People and training': { families: ['Awareness'], reads: true },
    'Everything there is a function for': { families: [] }
};

/** Per use: the products and permissions to tick. The client's `permissionsFor` gives the same for any list of functions. */
function usesText(families: Families, functions: readonly Documented[]): string {
    const missing = [...families.keys()].filter((family) => !Object.values(usesOfAccount).some((use) => use.families.includes(family)));
    if (missing.length > 0) {
        throw new Error(`No use of an account in scripts/generate-docs.ts has the operations of ${missing.join(', ')}.`);
    }
    const account = functions.filter(({ name }) => name === 'get-account');
    const blocks = Object.entries(usesOfAccount).map(([use, { families: own, reads, syncsOnly }]) => {
        const isNeeded = (one: Documented): boolean =>
            (own.length === 0 || own.includes(familyOf(families, one))) && (syncsOnly === undefined || 'runs' in one);
        const needed = functions.filter(isNeeded);
        const rows = [...account, ...needed].flatMap((one) => one.rows).filter(({ access }) => reads === undefined || access === 'read');
        const permissions = unique(rows.flatMap(({ permission }) => permission ?? [])).sort();
        const products = unique(rows.map((row) => productsOf([row]))).sort();
        return [`#### ${use}`, `Products: ${products.join('; ')}`, 'Permissions:', permissions.map((one) => `- ${code(one)}`).join('\n')].join('\n\n');
    });
    return blocks.join('\n\n');
}

interface Group {
    use: string;
    families: { family: string; actions: Documented[]; syncs: Documented[] }[];
}

/** All functions, each once, by what people connect Mimecast for and by family: syncs of logs in the first group, whatever acts in the last. */
function grouped(families: Families, actions: readonly Documented[], syncs: readonly Documented[]): Group[] {
    const told = new Set<Documented>();
    const take = (functions: readonly Documented[], family: string): Documented[] => {
        const found = functions.filter((one) => familyOf(families, one) === family && !told.has(one));
        found.forEach((one) => told.add(one));
        return found;
    };
    const groups = ['Logs and events, for a SIEM', 'Directory and settings, to change too', 'People and training', 'Investigation and response'].map((use) => {
        const { families: own = [], syncsOnly } = usesOfAccount[use] ?? {};
        const members = own.map((family) => ({ family, actions: syncsOnly === true ? [] : take(actions, family), syncs: take(syncs, family) }));
        return { use: use.replace(/,.*/, ''), families: members.filter((one) => one.actions.length + one.syncs.length > 0) };
    });
    const untold = [...actions, ...syncs].filter((one) => !told.has(one));
    if (untold.length > 0) {
        throw new Error(`No group of functions in scripts/generate-docs.ts has ${untold.map(({ name }) => name).join(', ')}.`);
    }
    return groups;
}

/** For the README: what there is, in a few lines. */
function overview(groups: readonly Group[]): string {
    const count = (some: readonly Documented[], word: string): string[] => (some.length === 0 ? [] : [`${some.length} ${word}${some.length > 1 ? 's' : ''}`]);
    return groups
        .map(({ use, families }) => {
            const list = families.map(({ family, actions, syncs }) => `${family} (${[...count(actions, 'action'), ...count(syncs, 'sync')].join(', ')})`);
            return `- **[${use}](docs/functions.md#${use.toLowerCase().replaceAll(' ', '-')})**: ${list.join(', ')}`;
        })
        .join('\n');
}

/** For the page of functions: the same with every name. */
function contents(groups: readonly Group[]): string {
    const link = ({ name }: Documented): string => `[${name}](#${name})`;
    return groups
        .map(({ use, families }) => {
            const rows = families.map(({ family, actions, syncs }) => [family, actions.map(link).join(', '), syncs.map(link).join(', ')]);
            return `### ${use}\n\n${table(['', 'Actions', 'Syncs'], rows)}`;
        })
        .join('\n\n');
}

const introduction = `# Functions

Every action and sync: what goes in, what comes out, what it needs, what it throws. This page is made from the functions by \`npm run generate\`.

All of them can throw these errors of Mimecast: \`credentials\`, \`permission\`, \`not_licensed\`, \`not_found\`, \`conflict\`, \`invalid_input\`, \`rate_limited\`, \`temporary\`, \`unexpected_reply\`. What they mean and which fields they
have: [the client](client.md#errors). Below, "its own errors" are those that a function makes itself; nothing has been changed in Mimecast when an action throws \`invalid_input\` or \`read_only\`.

"Permission" is what the role of the API application needs, "product" what the application needs; where two products are joined by "or", one is enough.

Two more functions run by themselves: \`validate-connection\` reads the account before a connection is accepted, \`post-connection-creation\` stores the account and the permission checklist in the metadata.`;

function functionsPage(
    groups: readonly Group[],
    actions: readonly (ManifestAction & Documented)[],
    syncs: readonly (ManifestSync & Documented)[],
    logs: readonly string[]
): string {
    return [
        introduction,
        contents(groups),
        '## Actions',
        ...actions.map(actionSection),
        '## Syncs',
        "What a sync's models hold is what `tenant.records(model)` of [the client](client.md#records) gives out. Syncs that start on request are started with `tenant.syncs.start(name)`.",
        ...syncs.map((sync) => syncSection(sync, logs.includes(sync.name))),
        '## Settings of a connection',
        "Fields of the connection's metadata, all optional. Set them with `tenant.metadata.update({ ... })`, and see [when a change takes effect](client.md#changing-settings); `account` and `permissions` are written when the connection is made, `pausedSyncs` by the client. A value of the wrong kind stops the syncs that need it, before anything is fetched, with `invalid_input` and the name of the setting; `readOnly` counts as true unless it is `false`.",
        settingsTable(syncs),
        ''
    ].join('\n\n');
}

/** What an administrator ticks for what: operations of one feature in one line. */
function featureTable(operations: readonly Endpoint[]): string {
    const features = unique(operations.map(({ feature }) => feature)).sort(
        (a, b) => Number(b.startsWith('Connecting')) - Number(a.startsWith('Connecting')) || (a < b ? -1 : 1)
    );
    return table(
        ['Feature', 'Product of the application', 'Permission of the role'],
        features.map((feature) => {
            const rows = operations.filter((one) => one.feature === feature);
            const [first = '', ...others] = unique(rows.flatMap(({ products }) => [...products])).map((product) => `**${product}**`);
            const permissions = unique(rows.flatMap(({ permission }) => permission ?? []));
            return [feature, [first, ...others].join(', if it is offered, and '), permissions.map((one) => code(cell(one))).join(' and ')];
        })
    );
}

/** Every sync declares the same metadata, or a part of it. */
function settingsTable(syncs: readonly ManifestSync[]): string {
    const rows = new Map<string, string[]>();
    for (const { input, json_schema } of syncs) {
        for (const { path, schema } of fieldRows(json_schema.definitions[input ?? ''] ?? {})) {
            rows.set(path, [code(path), kindOf(schema), meaningOf(schema)]);
        }
    }
    return table(['field', 'type', 'meaning'], [...rows.values()]);
}

function facts(one: Documented, more: readonly (readonly [string, string])[]): string {
    const operations = one.rows.map(({ method, path }) => code(`${method} ${path}`)).join(', ');
    return table(
        ['', ''],
        [
            ...more,
            ['permission', permissions(one)],
            ['product', productsOf(one.rows)],
            // Only the checklist has none: it tries those of all the others.
            ['operations', operations === '' ? 'every operation that can be tried without a trace' : operations],
            ['its own errors', one.errors.join(', ') || 'none']
        ]
    );
}

function actionSection(action: ManifestAction & Documented): string {
    const { definitions } = action.json_schema;
    const input = definitions[action.input ?? ''] ?? {};
    const output = definitions[action.output[0] ?? ''] ?? {};
    const inputs = fieldRows(input).map(({ path, schema, required }) => [code(path), required ? 'yes' : 'no', kindOf(schema), meaningOf(schema)]);
    const outputs = fieldRows(output).map(({ path, schema }) => [code(path), kindOf(schema), meaningOf(schema)]);
    return [
        `### ${action.name}`,
        action.description,
        facts(action, [['changes something', action.rows.some(({ access }) => access === 'write') ? 'yes' : 'no']]),
        inputs.length === 0 ? 'Input: none.' : `Input:\n\n${table(['field', 'required', 'type', 'meaning'], inputs)}`,
        `Output:\n\n${table(['field', 'type', 'meaning'], outputs)}`
    ].join('\n\n');
}

function syncSection(sync: ManifestSync & Documented, hasPage: boolean): string {
    const models = sync.output.map((model) => {
        const rows = fieldRows(sync.json_schema.definitions[model] ?? {}).map(({ path, schema }) => [code(path), kindOf(schema), meaningOf(schema)]);
        return `\`${model}\`:\n\n${table(['field', 'type', 'meaning'], rows)}`;
    });
    return [
        `### ${sync.name}`,
        sync.description,
        facts(sync, [
            ['models', sync.output.map(code).join(', ')],
            ['runs', sync.runs],
            ['starts', starts(sync)]
        ]),
        ...(hasPage ? [`Fields, identity, lag and history: [its page](logs/${sync.name}.md).`] : models)
    ].join('\n\n');
}

function meaningOf(schema: JsonSchema): string {
    const { text, example } = descriptionOf(schema);
    // Inside code a "<" stands for itself, a bar still ends the cell.
    const shown = example === undefined ? [] : [`Example: ${code(example.replaceAll('|', '\\|'))}`];
    return [cell(text), ...shown].filter((part) => part !== '').join(' ');
}

/**
 * Writes the TypeScript types and the small tables of `src/client/functions.generated.ts` from the functions' own schemas.
 */
import { compile } from 'json-schema-to-typescript';
import type { JsonSchema, Manifest, ManifestAction } from './generate-manifest.ts';
import type { Definitions } from './generate-definitions.ts';

type CompilerInput = Parameters<typeof compile>[0];

/**
 * The content of `functions.generated.ts`, not yet formatted.
 *
 * @param definitions - an action whose operations are not known counts as one that writes, so that it is never repeated by mistake
 */
export async function functionsModule(manifest: Manifest, definitions: Definitions): Promise<string> {
    const declared = new Map(['Actions', 'Models', 'SyncMetadata'].map((name) => [name, 'the generated module itself']));
    const declare = async (schema: JsonSchema, name: string, origin: string): Promise<string> => {
        const earlier = declared.get(name);
        if (earlier !== undefined) {
            throw new Error(`Two types would be called ${name}: of ${earlier} and of ${origin}. Rename one.`);
        }
        declared.set(name, origin);
        return typeOf(schema, name);
    };
    const definition = (definitions: Record<string, JsonSchema>, key: string | null | undefined, origin: string): JsonSchema => {
        const found = key == null ? undefined : definitions[key];
        if (!found) {
            throw new Error(`${origin} names no schema that exists (${String(key)}).`);
        }
        return found;
    };

    const types: string[] = [];
    const modelSyncs: Record<string, string> = {};
    const metadata: Record<string, JsonSchema> = {};

    for (const action of manifest.actions) {
        const base = pascalCase(action.name);
        const input = inputSchema(definition(action.json_schema.definitions, action.input, `The input of ${action.name}`));
        const output = definition(action.json_schema.definitions, action.output[0], `The output of ${action.name}`);
        types.push(await declare({ ...input, description: `Input of \`${action.name}\`. ${action.description}` }, `${base}Input`, action.name));
        types.push(await declare({ ...output, description: output.description ?? `What \`${action.name}\` returns.` }, `${base}Output`, action.name));
    }
    for (const sync of manifest.syncs) {
        for (const model of sync.output) {
            const schema = definition(sync.json_schema.definitions, model, `A model of ${sync.name}`);
            types.push(
                await declare({ ...schema, description: schema.description ?? `Saved by the sync \`${sync.name}\`. ${sync.description}` }, model, sync.name)
            );
            modelSyncs[model] = sync.name;
        }
        if (sync.input !== null) {
            const schema = inputSchema(definition(sync.json_schema.definitions, sync.input, `The metadata of ${sync.name}`));
            for (const [key, value] of Object.entries(schema.properties ?? {})) {
                const earlier = metadata[key];
                if (earlier && JSON.stringify(earlier) !== JSON.stringify(value)) {
                    throw new Error(`The metadata field "${key}" means something else in ${sync.name} than in another sync: a connection has it only once.`);
                }
                metadata[key] = value;
            }
        }
    }
    types.push(
        await typeOf(
            {
                type: 'object',
                properties: metadata,
                additionalProperties: false,
                description: 'What the syncs read from the metadata of a connection. Every field may be absent.'
            },
            'SyncMetadata'
        )
    );

    const actionRows = manifest.actions.map((action) => [
        action.name,
        {
            version: action.version,
            reads: isRead(action, definitions),
            destructive: isDestructive(action, definitions),
            answers: definition(action.json_schema.definitions, action.output[0], `The output of ${action.name}`).required ?? [],
            scopes: action.scopes
        }
    ]);
    const syncRows = manifest.syncs.map((sync) => [
        sync.name,
        { version: sync.version, frequency: sync.runs, autoStart: sync.auto_start, models: sync.output, scopes: sync.scopes }
    ]);
    const needs = [...manifest.actions, ...manifest.syncs].map(({ name }) => [
        name,
        (definitions.get(name)?.operations ?? []).map(({ feature, products, permission }) => ({ feature, products, permission }))
    ]);
    const sortedModels = Object.fromEntries(Object.entries(modelSyncs).sort(([a], [b]) => (a < b ? -1 : 1)));

    return [
        '// Made by `npm run generate` from the schemas of the functions in nango-integrations/. Do not edit: change the function and run it again.\n',
        ...types,
        '/** Every action, by the name it has in Nango, with the types of its input and output. */',
        'export interface Actions {',
        ...manifest.actions.map(
            (action) => `${comment(action.description)}'${action.name}': { input: ${pascalCase(action.name)}Input; output: ${pascalCase(action.name)}Output };`
        ),
        '}\n',
        '/** Every model the syncs save, by name. */',
        'export interface Models {',
        ...Object.keys(sortedModels).map((model) => `${model}: ${model};`),
        '}\n',
        '/** Version, Mimecast role permissions, whether the action only reads, whether it does what nothing undoes or asks for a confirmation of its own, and the fields that every answer of it has. */',
        `export const actions = ${JSON.stringify(Object.fromEntries(actionRows))} as const;\n`,
        '/** Version, default frequency, models and Mimecast role permissions of every sync. */',
        `export const syncs = ${JSON.stringify(Object.fromEntries(syncRows))} as const;\n`,
        '/** What each function needs of the API application, by operation: its product, of which one is enough, and its permission. */',
        `export const needs: Readonly<Record<string, readonly { feature: string; products: readonly string[]; permission: string | null }[]>> = ${JSON.stringify(Object.fromEntries(needs))};\n`,
        '/** The sync that saves a model. */',
        `export const modelSyncs = ${JSON.stringify(sortedModels)} as const;\n`
    ].join('\n');
}

/** What is not known to be a read counts as a write. */
function isRead(action: ManifestAction, definitions: Definitions): boolean {
    return definitions.get(action.name)?.operations.every(({ access }) => access === 'read') === true;
}

// What a write says of itself: `... undoes that`, or that nothing does.
const undone = /\bundoes (it|that)\b|\bneed not be undone\b/;
const notUndone = /\bcannot be undone\b|\b(no call|nothing in the api|no operation of the api) undoes\b/i;

/** A write that does not plainly say what undoes it, or that wants to be confirmed in its input. */
function isDestructive(action: ManifestAction, definitions: Definitions): boolean {
    const input = action.json_schema.definitions[action.input ?? ''];
    const confirms = Object.hasOwn(input?.properties ?? {}, 'confirm');
    return !isRead(action, definitions) && (confirms || notUndone.test(action.description) || !undone.test(action.description));
}

/** The content of `src/client/tools.generated.ts`: what a model has to know of each action. A module of its own, because only `mimecast.tools()` needs it. */
export function toolsModule(manifest: Manifest): string {
    const rows = manifest.actions.map(({ name, description, input, json_schema: { definitions } }) => [
        name,
        { description, inputSchema: inputSchema(definitions[input ?? ''] ?? { type: 'object', properties: {}, additionalProperties: false }) }
    ]);
    return [
        '// Made by `npm run generate` from the functions in nango-integrations/. Do not edit.',
        '/** The JSON schema of the input of a tool: one object, every property described, nothing beside what it names. */',
        "export interface ToolSchema { type: 'object'; properties: Record<string, object>; required?: string[]; additionalProperties: false }\n",
        '/** Description and input of every action, for models. */',
        `export const tools: Readonly<Record<string, { description: string; inputSchema: ToolSchema }>> = ${JSON.stringify(Object.fromEntries(rows))};\n`
    ].join('\n');
}

async function typeOf(schema: JsonSchema, name: string): Promise<string> {
    const closed = schema.additionalProperties === false && Object.keys(schema.properties ?? {}).length === 0 && schema.type === 'object';
    if (closed) {
        // An empty interface would accept anything at all, a string included.
        return `${comment(schema.description ?? '')}export type ${name} = Record<string, never>;\n`;
    }
    // The name given here wins over a title inside the schema.
    const source = await compile(prepared({ ...schema, title: name }) as CompilerInput, name, {
        bannerComment: '',
        additionalProperties: false,
        unknownAny: true,
        ignoreMinAndMaxItems: true,
        declareExternallyReferenced: true,
        format: false,
        strictIndexSignatures: false
    });
    return `${source.trim()}\n`;
}

/** What a caller has to give: the compiler marks fields with a default as required, because it describes the value after parsing. */
function inputSchema(schema: JsonSchema): JsonSchema {
    const result: JsonSchema = { ...schema };
    if (schema.properties) {
        const properties = Object.entries(schema.properties);
        result.properties = Object.fromEntries(
            properties.map(([key, value]) => {
                const inner = inputSchema(value);
                return [key, 'default' in value ? { ...inner, description: withDefault(value) } : inner];
            })
        );
        const optional = new Set(properties.filter(([, value]) => 'default' in value).map(([key]) => key));
        result.required = (schema.required ?? []).filter((key) => !optional.has(key));
    }
    if (Array.isArray(schema.items)) {
        result.items = schema.items.map(inputSchema);
    } else if (schema.items) {
        result.items = inputSchema(schema.items);
    }
    if (typeof schema.additionalProperties === 'object') {
        result.additionalProperties = inputSchema(schema.additionalProperties);
    }
    for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) {
        const branches = schema[keyword];
        if (branches) {
            result[keyword] = branches.map(inputSchema);
        }
    }
    return result;
}

function withDefault(schema: JsonSchema): string {
    const sentence = `Default: ${JSON.stringify(schema.default)}.`;
    return schema.description ? `${schema.description.replace(/([^.!?])$/, '$1.')} ${sentence}` : sentence;
}

/** The same schema in a form that the type compiler understands as it is meant. */
function prepared(schema: JsonSchema): JsonSchema {
    return JSON.parse(JSON.stringify(schema), (_key, value: unknown) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            return value;
        }
        const { description } = value as JsonSchema;
        if (typeof description !== 'string') {
            return value;
        }
        // A description alone says nothing about the value; the type compiler would make it an object.
        const isAnything = Object.keys(value).every((keyword) => keyword === 'description' || keyword === 'default');
        return { ...value, description: description.replaceAll('*/', '* /'), ...(isAnything && { tsType: 'unknown' }) };
    }) as JsonSchema;
}

function comment(text: string): string {
    const lines = text.replaceAll('*/', '* /').split('\n');
    return text === '' ? '' : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

function pascalCase(name: string): string {
    return name
        .split(/[-_]/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('');
}

/**
 * Reads what `nango compile` leaves behind: `.nango/nango.json`, one entry per integration with every function, its JSON schemas, permissions and schedule.
 *
 * Everything this repository generates starts from this file, so that a function is described once, in its own source.
 */
import { readFile } from 'node:fs/promises';

/** The part of JSON Schema (draft 7) that the compiler writes for zod schemas. Other keywords are kept as they are. */
export interface JsonSchema {
    type?: string | string[];
    description?: string;
    properties?: Record<string, JsonSchema>;
    required?: string[];
    items?: JsonSchema | JsonSchema[];
    additionalProperties?: boolean | JsonSchema;
    anyOf?: JsonSchema[];
    oneOf?: JsonSchema[];
    allOf?: JsonSchema[];
    default?: unknown;
    [keyword: string]: unknown;
}

export interface ManifestAction {
    name: string;
    description: string;
    version: string;
    /** Names the definition of the input in `json_schema`. */
    input: string | null;
    /** Names the definition of the output in `json_schema`; one entry. */
    output: string[];
    scopes: string[];
    json_schema: { definitions: Record<string, JsonSchema> };
}

export interface ManifestSync {
    name: string;
    description: string;
    version: string;
    /** Names the definition of the metadata the sync reads, where it reads any. */
    input: string | null;
    /** The models it saves. */
    output: string[];
    scopes: string[];
    /** How often it runs, e.g. `every 5 minutes`. */
    runs: string;
    auto_start: boolean;
    json_schema: { definitions: Record<string, JsonSchema> };
}

export interface Manifest {
    providerConfigKey: string;
    actions: ManifestAction[];
    syncs: ManifestSync[];
    onEventScripts: Record<string, string[]>;
}

/**
 * The functions of one integration, sorted by name, so that what is made from them does not depend on the order of files.
 *
 * @param path - a `nango.json`
 * @param integrationId - the folder of the integration in the Nango project
 * @throws Error when the file is missing or malformed, or does not hold that integration; the message says what to run
 */
export async function readManifest(path: string, integrationId: string): Promise<Manifest> {
    let text: string;
    try {
        text = await readFile(path, 'utf8');
    } catch {
        throw new Error(`${path} is missing: run \`npm run compile\` first.`);
    }
    let content: unknown;
    try {
        content = JSON.parse(text);
    } catch {
        throw new Error(`${path} is not JSON: run \`npm run compile\` again.`);
    }
    const entry = Array.isArray(content) ? (content as Manifest[]).find((one) => one.providerConfigKey === integrationId) : undefined;
    if (!entry) {
        throw new Error(`${path} has no functions of the integration "${integrationId}": run \`npm run compile\` again.`);
    }
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    return { ...entry, actions: [...entry.actions].sort(byName), syncs: [...entry.syncs].sort(byName) };
}

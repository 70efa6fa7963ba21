import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../scripts/generate-definitions.ts';
import { readManifest } from '../../scripts/generate-manifest.ts';

type Schema = Readonly<Record<string, unknown>>;

const root = new URL('../../', import.meta.url);
const manifest = await readManifest(fileURLToPath(new URL('nango-integrations/.nango/nango.json', root)), 'mimecast');
const definitions = await readDefinitions(manifest, root);

/** Everything inside a schema that is a schema, with its path. */
function* parts(schema: Schema, path: string): Generator<{ path: string; schema: Schema; isProperty: boolean }> {
    for (const [key, inner] of Object.entries(schema)) {
        const isMap = key === 'properties' || key === 'definitions';
        for (const [name, part] of Object.entries(isMap || Array.isArray(inner) ? Object(inner) : { '': inner }) as [string, unknown][]) {
            if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
                const at = isMap ? `${path}.${name}` : path;
                yield { path: at, schema: part as Schema, isProperty: key === 'properties' };
                yield* parts(part as Schema, at);
            }
        }
    }
}

/** What the schema of an input may be made of: what function-calling APIs commonly take, and what a model reads without a manual. */
const known = /^(type|description|properties|required|additionalProperties|items|enum|const|anyOf|default|pattern|(min|max)(imum|Length|Items))$/;

// Agents get the description and the schema of the input of an action, and nothing else: no schema of the output, and no hint that it changes something.
describe.each(manifest.actions)('the action $name, as a tool of an agent,', ({ name, description, input, output, json_schema: { definitions: schemas } }) => {
    const [asked, answered] = [input ?? '', output[0] ?? ''].map((one) => schemas[one] as Schema | undefined);
    const operations = definitions.get(name)?.operations ?? [];
    const isWrite = operations.some(({ access }) => access === 'write');

    it('takes one object whose fields are known', () => {
        expect(asked).toMatchObject({ type: 'object', additionalProperties: false });
        expect(Object.keys(asked ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(anyOf|oneOf|allOf|\$ref)$/)]));
        expect(answered).toMatchObject({ type: 'object' });
    });

    it('needs no field that has a value without being given, and dryRun is never one', () => {
        const required = (asked?.['required'] ?? []) as string[];
        const properties = Object(asked?.['properties']) as Record<string, Schema>;
        expect(required.filter((field) => 'default' in (properties[field] ?? {}) || field === 'dryRun')).toEqual([]);
        expect('dryRun' in properties).toBe(isWrite);
    });

    it('describes every field, in the answer too, and refers to no other schema', () => {
        for (const [side, schema] of Object.entries({ input: asked, output: answered })) {
            const all = [...parts(schema ?? {}, side)];
            expect(all.filter((part) => part.isProperty && String(part.schema['description'] ?? '').length < 5).map(({ path }) => path)).toEqual([]);
            expect(all.filter((part) => '$ref' in part.schema || 'allOf' in part.schema).map(({ path }) => path)).toEqual([]);
        }
    });

    it('has a name and an input that function-calling APIs take', () => {
        expect(name).toMatch(/^[a-z][a-z-]{0,63}$/);
        const schemas = [...parts({ input: asked }, '')].map(({ schema }) => schema);
        expect(schemas.flatMap((schema) => Object.keys(schema)).filter((keyword) => !known.test(keyword))).toEqual([]);
        for (const { properties, required = [] } of schemas) {
            expect(Object.keys(Object(properties))).toEqual(expect.arrayContaining(required as string[]));
        }
    });

    it('answers with at most a hundred things at once, where there may be more of them', () => {
        const [given, told] = [asked, answered].map((schema) => Object(schema?.['properties']) as Record<string, Schema>);
        if ('limit' in (given ?? {})) {
            expect(given?.['limit']).toMatchObject({ type: 'integer', maximum: 100 });
        }
        if ('cursor' in (given ?? {})) {
            expect(given).toMatchObject({ cursor: { type: 'string' }, limit: {} });
            expect(Object.keys(told ?? {})).toContain('cursor');
        }
        expect(['limit', 'cursor'].filter((field) => ((asked?.['required'] ?? []) as string[]).includes(field))).toEqual([]);
    });

    it('says what it does, when to use it, what it changes, whether that can be undone, and what it needs', () => {
        const sentences = description.split(/(?<=[.])\s+/);
        expect(description.length).toBeLessThan(1000);
        expect(sentences.length).toBeGreaterThanOrEqual(3);
        expect(description).toMatch(/^[A-Z][a-z]+s /);
        expect(description).toMatch(/\bUse it /);
        for (const { permission } of operations) {
            expect(description).toContain(permission === null ? 'Needs no permission of its own.' : `"${permission}"`);
        }
        expect(description.includes('Changes nothing in Mimecast.')).toBe(!isWrite);
        if (isWrite) {
            expect(description).toMatch(/\bundo(ne|es)\b/);
        }
    });
});

it('no action has the description of another one', () => {
    const texts = manifest.actions.map(({ description }) => description);
    expect(new Set(texts).size).toBe(texts.length);
});

/**
 * Makes what the tests of `nango-mimecast/normalise` check events against: names, types, requirements and numbers of two published schemas, without their descriptions.
 *
 *     node scripts/schema-extracts.ts OCSF ECS
 *
 * OCSF is a checkout of github.com/ocsf/ocsf-schema, ECS one of github.com/elastic/ecs, each at the tag of the version that the code names.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ecsVersion, ocsfVersion } from '../src/client/normalise/index.ts';
import { classes } from '../src/client/normalise/kinds.ts';

type Json = Record<string, unknown>;

/** Objects that our events have. Another one in an event fails the test. */
const objects = [
    ...['actor', 'email', 'evidences', 'file', 'fingerprint', 'finding_info', 'malware', 'managed_entity', 'metadata'],
    ...['network_endpoint', 'osint', 'policy', 'product', 'service', 'url', 'user']
];
/** Profiles that our events apply. */
const profiles = ['security_control'];
/** Field sets of ECS that our documents have. */
const fieldSets = [
    '@timestamp',
    'client',
    'destination',
    'ecs',
    'email',
    'error',
    'event',
    'message',
    'observer',
    'organization',
    'related',
    'rule',
    'source',
    'tags',
    'threat',
    'tls',
    'url',
    'user'
];

const [ocsf, ecs] = process.argv.slice(2);
if (ocsf === undefined || ecs === undefined) {
    throw new Error('Name the two checkouts: node scripts/schema-extracts.ts OCSF ECS');
}
const json = (path: string): Json => JSON.parse(readFileSync(join(ocsf, path), 'utf8')) as Json;
const records = (value: unknown): [string, Json][] => Object.entries((value ?? {}) as Record<string, Json>);
const keysOf = (value: unknown): number[] | undefined => (value === undefined ? undefined : Object.keys(value as Json).map(Number));

const version = json('version.json')['version'];
if (version !== ocsfVersion) {
    throw new Error(`The code writes OCSF ${ocsfVersion}, the checkout is ${String(version)}.`);
}
const dictionary = json('dictionary.json');
const words = Object.fromEntries(records(dictionary['attributes']));
const types = Object.fromEntries(records((dictionary['types'] as Json)['attributes']));
const files = (folder: string): string[] => readdirSync(join(ocsf, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
const byName = (folder: string): Map<string, Json> =>
    new Map(
        files(folder)
            .map((file) => json(join(folder, file)))
            .map((one) => [String(one['name']), one])
    );
const events = byName('events');
const things = byName('objects');

/** Its own attributes and those of what it extends, the nearest first. */
function inherited(all: ReadonlyMap<string, Json>, name: string): Json[] {
    const one = all.get(name);
    if (one === undefined) {
        throw new Error(`OCSF ${ocsfVersion} has no "${name}".`);
    }
    return [one, ...(typeof one['extends'] === 'string' ? inherited(all, one['extends']) : [])];
}

/** `[type, requirement, list?, numbers?, profile?, deprecated since?]` for each attribute. */
function attributesOf(line: readonly Json[]): Json {
    const merged = new Map<string, Json>();
    for (const { attributes } of [...line].reverse()) {
        const { $include: included = [], ...own } = attributes as Json & { $include?: string[] };
        for (const path of included) {
            const profile = json(path);
            if (profiles.includes(String(profile['name']))) {
                records(profile['attributes']).forEach(([name, attribute]) =>
                    merged.set(name, { ...merged.get(name), ...attribute, profile: profile['name'] })
                );
            }
        }
        for (const [name, attribute] of records(own)) {
            const before = merged.get(name);
            merged.set(name, { ...before, ...attribute, enum: { ...(before?.['enum'] as Json), ...(attribute['enum'] as Json) } });
        }
    }
    const rows = [...merged]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, attribute]) => {
            const word = words[name] ?? {};
            const numbers = { ...(word['enum'] as Json), ...(attribute['enum'] as Json) };
            const isNumber = word['type'] === 'integer_t' && Object.keys(numbers).length > 0;
            const deprecated = (attribute['@deprecated'] ?? word['@deprecated']) as Json | undefined;
            return [
                name,
                {
                    type: String(word['object_type'] ?? word['type']),
                    ...(attribute['requirement'] === 'required' ? { required: true } : {}),
                    ...(word['is_array'] === true ? { list: true } : {}),
                    ...(isNumber ? { numbers: keysOf(numbers) } : {}),
                    ...(typeof attribute['profile'] === 'string' ? { profile: attribute['profile'] } : {}),
                    ...(deprecated ? { deprecated: deprecated['since'] } : {})
                }
            ];
        });
    return Object.fromEntries(rows) as Json;
}

function shapeOf(all: ReadonlyMap<string, Json>, name: string): Json {
    const line = inherited(all, name);
    const constraints = line.map(({ constraints: own }) => own as Json | undefined).find((own) => own !== undefined);
    return { ...(constraints && Object.keys(constraints).length > 0 ? { constraints } : {}), attributes: attributesOf(line) };
}

/** The numbers of class and category are made when OCSF's own compiler puts the files together. */
function classOf(name: string, uid: number): Json {
    const { attributes, ...rest } = shapeOf(events, name) as { attributes: Record<string, Json> };
    const made = Object.entries({ class_uid: uid, category_uid: Math.floor(uid / 1000) }).map(
        ([field, value]) => [field, { ...attributes[field], numbers: [value] }] as const
    );
    return { ...rest, attributes: { ...attributes, ...Object.fromEntries(made) } };
}

const patterns = records(types).flatMap(([name, { regex }]) => (regex === undefined ? [] : [[name, regex]]));
const sources = { licence: 'Apache-2.0', from: 'names, types, requirements and numbers of the published schema, made by scripts/schema-extracts.ts' };
save(`ocsf-${ocsfVersion}.json`, {
    source: { schema: 'Open Cybersecurity Schema Framework', url: 'https://github.com/ocsf/ocsf-schema', ...sources },
    types: Object.fromEntries(records(types).map(([name, { type }]) => [name, type ?? name])),
    patterns: Object.fromEntries(patterns) as Json,
    classes: Object.fromEntries(Object.entries(classes).map(([name, { uid }]) => [name, { uid, ...classOf(name, uid) }])),
    objects: Object.fromEntries(objects.map((name) => [name, shapeOf(things, name)]))
});

const flat = parse(readFileSync(join(ecs, 'generated/ecs/ecs_flat.yml'), 'utf8')) as Record<string, Json>;
if (readFileSync(join(ecs, 'version'), 'utf8').trim() !== ecsVersion) {
    throw new Error(`The code writes ECS ${ecsVersion}, the checkout is another version.`);
}
const unused = /\.(as|elf|enrichments|geo|macho|nat|pe|changes|effective|target|x509|registry|client|server)\./;
const fields = records(flat).filter(([name]) => fieldSets.includes(name.split('.')[0] ?? '') && !unused.test(name));
save(`ecs-${ecsVersion}.json`, {
    source: { schema: 'Elastic Common Schema', url: 'https://github.com/elastic/ecs', ...sources },
    fields: Object.fromEntries(
        fields.map(([name, { type, normalize, allowed_values: allowed }]) => [
            name,
            {
                type,
                ...((normalize as string[] | undefined)?.includes('array') ? { list: true } : {}),
                ...(allowed ? { allowed: (allowed as { name: string; expected_event_types?: string[] }[]).map(({ name: value }) => value) } : {})
            }
        ])
    ),
    eventTypes: Object.fromEntries(
        ((flat['event.category']?.['allowed_values'] ?? []) as { name: string; expected_event_types?: string[] }[]).map(
            ({ name, expected_event_types: expected }) => [name, expected ?? []]
        )
    )
});

function save(name: string, extract: Json): void {
    // One line for each class, object or field: small, and a new version shows in a diff.
    const lines = Object.entries(extract).map(([key, value]) =>
        ['classes', 'objects', 'fields'].includes(key)
            ? `"${key}":{\n${records(value)
                  .map(([inner, one]) => `${JSON.stringify(inner)}:${JSON.stringify(one)}`)
                  .join(',\n')}}`
            : `"${key}":${JSON.stringify(value)}`
    );
    writeFileSync(fileURLToPath(new URL(`../test/client/normalise/${name}`, import.meta.url)), `{${lines.join(',\n')}}\n`);
}

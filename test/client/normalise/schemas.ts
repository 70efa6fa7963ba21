/** Checks events against what was extracted from the published schemas (scripts/schema-extracts.ts): everything that is wrong with one, in words. */
import { readFileSync } from 'node:fs';
import { ecsVersion, ocsfVersion } from '../../../src/client/normalise/index.ts';

interface Attribute {
    type: string;
    required?: true;
    list?: true;
    numbers?: number[];
    profile?: string;
    deprecated?: string;
}
interface Shape {
    constraints?: { at_least_one?: string[]; just_one?: string[] };
    attributes: Record<string, Attribute>;
}
type Tree = Record<string, unknown>;

const load = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const ocsf = load(`ocsf-${ocsfVersion}.json`) as {
    types: Record<string, string>;
    patterns: Record<string, string>;
    classes: Record<string, Shape & { uid: number }>;
    objects: Record<string, Shape>;
};
const ecs = load(`ecs-${ecsVersion}.json`) as {
    fields: Record<string, { type: string; list?: true; allowed?: string[] }>;
    eventTypes: Record<string, string[]>;
};
const patterns = new Map(Object.entries(ocsf.patterns).map(([type, pattern]) => [type, new RegExp(pattern)]));

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

export function ocsfProblems(event: Tree): string[] {
    const shape = Object.values(ocsf.classes).find(({ uid }) => uid === event['class_uid']);
    if (shape === undefined) {
        return [`class_uid ${String(event['class_uid'])} is none of those in use`];
    }
    const profiles = ((event['metadata'] as Tree | undefined)?.['profiles'] ?? []) as string[];
    const sums =
        event['type_uid'] === shape.uid * 100 + Number(event['activity_id']) && event['category_uid'] === Math.floor(shape.uid / 1000)
            ? []
            : ['type_uid and category_uid do not follow from class_uid and activity_id'];
    return [...sums, ...problemsIn(event, shape, profiles, '')];
}

function problemsIn(value: Tree, { attributes, constraints = {} }: Shape, profiles: readonly string[], path: string): string[] {
    const isIn = ({ profile }: Attribute): boolean => profile === undefined || profiles.includes(profile);
    const missing = Object.entries(attributes).flatMap(([name, attribute]) =>
        attribute.required && isIn(attribute) && value[name] === undefined ? [`${path}${name} is missing`] : []
    );
    const present = (names: string[]): number => names.filter((name) => value[name] !== undefined).length;
    const unmet = [
        ...(constraints.at_least_one && present(constraints.at_least_one) === 0 ? [`${path} has none of ${constraints.at_least_one.join(', ')}`] : []),
        ...(constraints.just_one && present(constraints.just_one) !== 1 ? [`${path} has not one of ${constraints.just_one.join(', ')}`] : [])
    ];
    const wrong = Object.entries(value).flatMap(([name, one]): string[] => {
        const attribute = attributes[name];
        const where = `${path}${name}`;
        if (attribute === undefined || !isIn(attribute)) {
            return [`${where} is no attribute${attribute ? ' without its profile' : ''}`];
        }
        if (attribute.deprecated !== undefined) {
            return [`${where} is deprecated since ${attribute.deprecated}`];
        }
        if (attribute.list !== Array.isArray(one) || undefined) {
            if (Boolean(attribute.list) !== Array.isArray(one)) {
                return [`${where} is ${attribute.list ? 'no' : 'a'} list`];
            }
        }
        return ((attribute.list ? one : [one]) as unknown[]).flatMap((item) => problemsOf(item, attribute, profiles, where));
    });
    return [...missing, ...unmet, ...wrong];
}

function problemsOf(value: unknown, { type, numbers }: Attribute, profiles: readonly string[], where: string): string[] {
    const base = ocsf.types[type];
    if (base === undefined) {
        if (type === 'object') {
            return isTree(value) ? [] : [`${where} is no object`];
        }
        const shape = ocsf.objects[type];
        return shape === undefined
            ? [`${where}: the object ${type} is not in the extract`]
            : isTree(value)
              ? problemsIn(value, shape, profiles, `${where}.`)
              : [`${where} is no object`];
    }
    if (numbers !== undefined && !numbers.includes(value as number)) {
        return [`${where} ${String(value)} is no number of its list`];
    }
    const isOfType = {
        string_t: typeof value === 'string',
        integer_t: Number.isInteger(value),
        long_t: Number.isInteger(value),
        boolean_t: typeof value === 'boolean',
        float_t: typeof value === 'number'
    }[base];
    if (isOfType === false || patterns.get(type)?.test(String(value)) === false) {
        return [`${where} ${JSON.stringify(value)} is no ${type}`];
    }
    return [];
}

const isOfEcs: Readonly<Record<string, (value: unknown) => boolean>> = {
    keyword: (value) => typeof value === 'string' && value !== '',
    wildcard: (value) => typeof value === 'string',
    match_only_text: (value) => typeof value === 'string',
    constant_keyword: (value) => typeof value === 'string',
    ip: (value) => typeof value === 'string' && patterns.get('ip_t')?.test(value) === true,
    date: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    long: Number.isInteger,
    float: (value) => typeof value === 'number',
    boolean: (value) => typeof value === 'boolean'
};

export function ecsProblems(document: Tree): string[] {
    const { category = [], type = [] } = (document['event'] ?? {}) as { category?: string[]; type?: string[] };
    const expected = category.flatMap((one) => ecs.eventTypes[one] ?? []);
    return [
        ...type.filter((one) => !expected.includes(one)).map((one) => `event.type ${one} does not go with ${category.join(', ')}`),
        ...Object.entries(document).flatMap(([name, value]) => (name === 'mimecast' ? [] : ecsProblemsIn(value, name)))
    ];
}

function ecsProblemsIn(value: unknown, path: string): string[] {
    const field = ecs.fields[path];
    if (field === undefined || field.type === 'nested' || field.type === 'object') {
        const parts = field?.list && Array.isArray(value) ? (value as unknown[]) : [value];
        return parts.flatMap((part) =>
            isTree(part) ? Object.entries(part).flatMap(([name, one]) => ecsProblemsIn(one, `${path}.${name}`)) : [`${path} is no field of ECS`]
        );
    }
    if (Boolean(field.list) !== Array.isArray(value)) {
        return [`${path} is ${field.list ? 'no' : 'a'} list`];
    }
    return ((field.list ? value : [value]) as unknown[]).flatMap((one) => {
        if (isOfEcs[field.type]?.(one) !== true) {
            return [`${path} ${JSON.stringify(one)} is no ${field.type}`];
        }
        return field.allowed && !field.allowed.includes(one as string) ? [`${path} ${String(one)} is not allowed`] : [];
    });
}

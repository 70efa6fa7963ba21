/**
 * Writing a value into a tree by a path: `email.subject`, `email.to[]` (a list, each value once), `email.files[].name` (one element for each value), `urls.0.url_string`,
 * `hashes[algorithm_id=3].value` (the element with that number, made where it is missing). A `?` before it writes only where there is nothing yet, a `&` only beside something.
 */
export type Tree = Record<string, unknown>;

/** @returns whether it was written */
export function write(tree: Tree, path: string, value: unknown): boolean {
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0 || value === undefined || value === null) {
        return false;
    }
    if (path.startsWith('?')) {
        return read(tree, path.slice(1)) === undefined && write(tree, path.slice(1), value);
    }
    if (path.startsWith('&')) {
        const rest = path.slice(1);
        return read(tree, rest.slice(0, rest.lastIndexOf('.'))) !== undefined && write(tree, rest, value);
    }
    const [before, after] = path.split(/\[\]\.?/);
    if (before === undefined || after === undefined) {
        const { parent, key } = descend(tree, path);
        parent[key] = value;
    } else {
        const { parent, key } = descend(tree, before);
        const list = (parent[key] ??= []) as unknown[];
        for (const one of values) {
            if (after !== '') {
                list.push({ [after]: one });
            } else if (!list.includes(one)) {
                list.push(one);
            }
        }
    }
    return true;
}

/** What stands at a path; undefined where nothing does. */
export function read(tree: Tree, path: string): unknown {
    return path
        .replace('[]', '')
        .split('.')
        .reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? (node as Tree)[key] : undefined), tree);
}

interface Step {
    name: string;
    /** Which element of the list that stands there: the one whose `id` is this number. */
    id?: string | undefined;
    number: number;
    holdsList: boolean;
}

const known = new Map<string, { steps: readonly Step[]; key: string }>();

function stepsOf(path: string): { steps: readonly Step[]; key: string } {
    const found = known.get(path);
    if (found) {
        return found;
    }
    const keys = path.split('.');
    const key = keys.pop() ?? '';
    const steps = keys.map((part, index): Step => {
        const [, name = part, id, number] = /^(\w+)\[(\w+)=(\d+)\]$/.exec(part) ?? [];
        return { name, id, number: Number(number), holdsList: id !== undefined || /^\d+$/.test(keys[index + 1] ?? key) };
    });
    known.set(path, { steps, key });
    return { steps, key };
}

function descend(tree: Tree, path: string): { parent: Tree; key: string } {
    const { steps, key } = stepsOf(path);
    let node = tree;
    for (const { name, id, number, holdsList } of steps) {
        node[name] ??= holdsList ? [] : {};
        node = node[name] as Tree;
        if (id !== undefined) {
            const list = node as unknown as Tree[];
            let element = list.find((one) => one[id] === number);
            if (element === undefined) {
                element = { [id]: number };
                list.push(element);
            }
            node = element;
        }
    }
    return { parent: node, key };
}

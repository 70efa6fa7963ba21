import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Pair } from 'yaml';

import { ProvidersError } from './problems.ts';

/** Anything a provider definition can hold: what YAML and JSON have in common. */
export type ProviderValue = string | number | boolean | null | ProviderValue[] | { [key: string]: ProviderValue };

/** One provider as written, `alias` not yet resolved. */
export type ProviderEntry = Record<string, ProviderValue>;

/** Whether a part of a definition is a map, as an entry itself is. */
export function isProviderMap(value: unknown): value is ProviderEntry {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A step into a provider file: a key, or a place in a list. */
export type PathStep = string | number;

/** A `providers.yaml` that was read. */
export interface ProviderFile {
    /** The text as given. */
    readonly text: string;
    /** The entries in file order. They are not checked: see `validateProviders`. */
    readonly entries: ReadonlyMap<string, ProviderEntry>;
    /** Line (from 1) of the deepest part of `path` that exists. */
    lineOf(path: readonly PathStep[]): number;
    /** From the first character of the key to the last one of the value: `text.slice(from, to)` is the entry, without the line end. Undefined for an unknown key. */
    rangeOf(key: string): { from: number; to: number } | undefined;
    /** The same for one text value inside an entry, quotes included. */
    valueRangeOf(path: readonly PathStep[]): { from: number; to: number } | undefined;
}

/**
 * Reads the text of a `providers.yaml` (JSON is read as well).
 *
 * @throws ProvidersError for text that is not YAML, repeats a key, or is not a map from provider keys to definitions.
 */
export function readProviders(text: string): ProviderFile {
    const lines = new LineCounter();
    const document = parseDocument(text, {
        lineCounter: lines,
        uniqueKeys: true,
        prettyErrors: false,
        // Nango's reader knows `<<`, which plain YAML 1.2 no longer has.
        merge: true
    });

    if (document.errors.length > 0) {
        throw new ProvidersError(
            document.errors.map((error) => ({
                level: 'error',
                code: error.code === 'DUPLICATE_KEY' ? 'duplicate_key' : 'not_yaml',
                path: '',
                line: lines.linePos(error.pos[0]).line,
                message: error.code === 'DUPLICATE_KEY' ? 'a key stands here twice.' : `this is not YAML: ${error.message}.`,
                remedy: error.code === 'DUPLICATE_KEY' ? 'keep one of the two.' : 'look at the indentation and the quotes of this line and the one above.'
            }))
        );
    }

    const root: unknown = document.contents;
    if (!isMap(root) || root.items.length === 0) {
        throw new ProvidersError([
            {
                level: 'error',
                code: 'not_a_provider_list',
                path: '',
                line: 1,
                message: 'the file holds no providers.',
                remedy: 'it has to be a map whose keys are provider names, each with its definition below.'
            }
        ]);
    }

    const values = plainValues(document);
    const pairs = new Map<string, Pair>();
    const entries = new Map<string, ProviderEntry>();
    for (const pair of root.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        const value: unknown = values[key];
        if (!isProviderMap(value)) {
            throw new ProvidersError([
                {
                    level: 'error',
                    code: 'not_a_definition',
                    path: key,
                    line: lines.linePos(startOf(pair)).line,
                    message: 'is not a provider definition.',
                    remedy: 'put the keys of the definition (display_name, auth_mode, ...) below it, indented.'
                }
            ]);
        }
        pairs.set(key, pair);
        entries.set(key, value);
    }

    return {
        text,
        entries,
        lineOf: (path) => lines.linePos(locate(document, path)).line,
        rangeOf: (key) => {
            const pair = pairs.get(key);
            return pair === undefined ? undefined : rangeOf(text, pair);
        },
        valueRangeOf: (path) => {
            const node: unknown = document.getIn(path, true);
            return isScalar(node) && node.range ? { from: node.range[0], to: node.range[1] } : undefined;
        }
    };
}

/**
 * The table of providers as a Nango server holds it and as `PROVIDERS_URL` has to answer it: an entry with `alias` starts as the entry of that name, and its own keys replace
 * the same keys of that one whole (an own `proxy` replaces the other's `proxy`).
 */
export function resolveProviders(file: ProviderFile): Record<string, ProviderEntry> {
    const resolved: Record<string, ProviderEntry> = Object.fromEntries(file.entries);
    for (const [key, entry] of file.entries) {
        if (typeof entry['alias'] === 'string') {
            const { alias, ...own } = entry;
            // In file order and from what is resolved so far, as the server does: an alias of a later alias sees that one unresolved.
            resolved[key] = { ...resolved[alias as string], ...own };
        }
    }
    return resolved;
}

function plainValues(document: Document): Record<string, unknown> {
    try {
        return document.toJS() as Record<string, unknown>;
    } catch (error) {
        if (error instanceof ReferenceError) {
            throw new ProvidersError([
                {
                    level: 'error',
                    code: 'bad_alias',
                    path: '',
                    line: 1,
                    message: `${error.message}.`,
                    remedy: 'write the value out where a *name stands for it.'
                }
            ]);
        }
        throw error;
    }
}

function startOf(pair: Pair): number {
    return isScalar(pair.key) && pair.key.range ? pair.key.range[0] : 0;
}

function rangeOf(text: string, pair: Pair): { from: number; to: number } | undefined {
    const range = isCollection(pair.value) || isAlias(pair.value) ? pair.value.range : undefined;
    if (!range) {
        return undefined;
    }
    const from = startOf(pair);
    // The parser counts what follows the value to it, up to the next key: blank lines, and comments at the margin, which speak of that next key.
    return { from, to: from + text.slice(from, range[2]).replace(/(?:\r?\n(?:#[^\n]*|[ \t]*))+$/, '').length };
}

function locate(document: Document, path: readonly PathStep[]): number {
    let node: unknown = document.contents;
    let position = 0;
    for (const step of path) {
        if (isMap(node)) {
            const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
            if (!isPair(pair)) {
                return position;
            }
            position = startOf(pair);
            node = pair.value;
        } else if (isSeq(node) && typeof step === 'number') {
            const item = node.items[step];
            if ((isCollection(item) || isScalar(item) || isAlias(item)) && item.range) {
                position = item.range[0];
            }
            node = item;
        } else {
            return position;
        }
    }
    return position;
}

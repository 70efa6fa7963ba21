import { isDeepStrictEqual } from 'node:util';

import { ProvidersError } from './problems.ts';
import { readProviders, resolveProviders } from './read.ts';
import type { ProviderFile } from './read.ts';
import { assertProviders } from './validate.ts';

export interface MergeOptions {
    /** Name of our entry in the merged list; one named `<entry>-…` follows it. Its own name when absent; a name the base already has is replaced. */
    as?: string;
    /** Address of the connect guide the help links of the form open, in place of the one in our entry: for those who host docs/connect.md themselves. */
    docsConnect?: string;
}

export interface MergedProviders {
    /** The base with our entries in it. Everything else is the base, byte for byte. */
    yaml: string;
    /** Our entries that took the place of one of the same name. */
    replaced: string[];
    /** Our entries that are new in the list. */
    added: string[];
    /** Entries of the base that change too, because they are an `alias` of a replaced one. */
    changedWith: string[];
}

/**
 * Puts our provider entries into a Nango provider list.
 *
 * @param base text of the `providers.yaml` of an installed `@nangohq/providers`, or of a server's own
 * @param ours text of our `providers.yaml`
 * @throws ProvidersError when either text cannot be read or our entries are not valid; nothing is half merged.
 */
export function mergeProviders(base: string, ours: string, options: MergeOptions = {}): MergedProviders {
    const baseFile = readProviders(base);
    const ourFile = readProviders(ours);
    assertProviders(ourFile);
    refuseFlowStyle(baseFile);

    const keys = [...ourFile.entries.keys()];
    const [first = ''] = keys;
    if (options.as !== undefined && keys.some((key) => key !== first && !key.startsWith(`${first}-`))) {
        throw refusal('ambiguous_name', `one name was given for ${keys.length} entries.`, 'merge a file with one entry, or leave the name out.');
    }
    /** Under another name, `mimecast-legacy` follows `mimecast`: `acme` and `acme-legacy`. */
    const nameOf = (key: string): string => (options.as === undefined ? key : options.as + key.slice(first.length));
    if (options.as !== undefined && !/^[a-z0-9-]+$/.test(options.as)) {
        throw refusal('bad_provider_key', `"${options.as}" cannot be the name of a provider.`, 'use lower case letters, digits and dashes only.');
    }
    if (options.docsConnect !== undefined && !/^https?:\/\/[^\s#'"]+$/.test(options.docsConnect)) {
        throw refusal(
            'not_a_link',
            `"${options.docsConnect}" cannot be the address of the connect guide.`,
            'write it whole, beginning with https:// and without "#".'
        );
    }

    const newline = base.includes('\r\n') ? '\r\n' : '\n';
    const result: MergedProviders = { yaml: base, replaced: [], added: [], changedWith: [] };
    let merged = baseFile;
    for (const key of keys) {
        const name = nameOf(key);
        const entryText = entryTextOf(ourFile, key, name, options.docsConnect).split(/\r?\n/).join(newline);
        const place = merged.rangeOf(name);
        if (place === undefined) {
            result.yaml = `${result.yaml.trimEnd()}${newline}${newline}${entryText}${newline}`;
            result.added.push(name);
        } else {
            result.yaml = result.yaml.slice(0, place.from) + entryText + result.yaml.slice(place.to);
            result.replaced.push(name);
        }
        merged = readProviders(result.yaml);
    }
    result.changedWith = checkMerge(baseFile, ourFile, merged, nameOf, options.docsConnect);
    return result;
}

/** The merged list as `PROVIDERS_URL` has to answer it: every provider, aliases resolved. */
export function providersJson(yaml: string): string {
    return `${JSON.stringify(resolveProviders(readProviders(yaml)))}\n`;
}

function entryTextOf(file: ProviderFile, key: string, name: string, docsConnect: string | undefined): string {
    const range = file.rangeOf(key);
    if (range === undefined) {
        throw refusal('unknown_provider', `"${key}" has no place in the file.`, 'write the entry below its key, indented.');
    }
    let entry = file.text.slice(range.from, range.to);
    const link = file.valueRangeOf([key, 'docs_connect']);
    if (docsConnect !== undefined) {
        if (link === undefined) {
            throw refusal('no_connect_page', `"${key}" has no docs_connect to replace.`, 'add docs_connect to the entry.');
        }
        entry = entry.slice(0, link.from - range.from) + docsConnect + entry.slice(link.to - range.from);
    }
    return name + entry.slice(entry.indexOf(':'));
}

// Text was cut and put together above, so the outcome is read again and compared: a list with one wrong provider breaks customers who never heard of Mimecast.
function checkMerge(base: ProviderFile, ours: ProviderFile, merged: ProviderFile, nameOf: (key: string) => string, docsConnect: string | undefined): string[] {
    const ourNames = new Map([...ours.entries].map(([key, entry]) => [nameOf(key), entry]));
    for (const [key, entry] of merged.entries) {
        const own = ourNames.get(key);
        const expected = own === undefined || docsConnect === undefined ? own : { ...own, docs_connect: docsConnect };
        if (!isDeepStrictEqual(entry, expected ?? base.entries.get(key))) {
            throw refusal(
                'merge_failed',
                `the entry "${key}" would not come out as it went in.`,
                'check the file for anchors or unusual indentation around this entry.'
            );
        }
    }
    for (const key of [...base.entries.keys(), ...ourNames.keys()]) {
        if (!merged.entries.has(key)) {
            throw refusal('merge_failed', `the entry "${key}" would be lost.`, 'check the file for anchors or unusual indentation around this entry.');
        }
    }
    assertProviders(merged, { only: [...ourNames.keys()] });

    const before = resolveProviders(base);
    const after = resolveProviders(merged);
    return Object.keys(before).filter((key) => !ourNames.has(key) && !isDeepStrictEqual(before[key], after[key]));
}

function refuseFlowStyle(file: ProviderFile): void {
    if (/^\s*[{[]/.test(file.text)) {
        throw refusal(
            'not_block_style',
            'the base list is written as JSON.',
            'take the providers.yaml of @nangohq/providers or of your server image as the base.'
        );
    }
}

function refusal(code: string, message: string, remedy: string): ProvidersError {
    return new ProvidersError([{ level: 'error', code, path: '', line: 1, message, remedy }]);
}

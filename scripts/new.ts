/**
 * Writes the files of a new function, with what has to be filled in, and a test that fails until it is.
 *
 *     npm run new -- action delete-managed-url
 *     npm run new -- sync internal-domains
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface NewFile {
    /** From the root of the repository. */
    file: string;
    content: string;
}

/** The verb that a name begins with tells what an action is made of; any other word changes something. */
const verbs: Record<string, 'reading' | 'listing' | 'writing' | 'deletion'> = {
    get: 'reading',
    decode: 'reading',
    check: 'reading',
    list: 'listing',
    find: 'listing',
    search: 'listing',
    create: 'writing',
    delete: 'deletion',
    remove: 'deletion'
};

/**
 * The files of a new function.
 *
 * @param name - as it will be seen in Nango: `delete-managed-url`, `internal-domains`
 * @throws Error for a kind or a name that cannot be
 */
export function filesOf(kind: string, name: string): NewFile[] {
    if (kind !== 'action' && kind !== 'sync') {
        throw new Error('Say what it is: npm run new -- action <verb>-<object>, or npm run new -- sync <objects>.');
    }
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name)) {
        throw new Error(
            `"${name}" is no name of ${kind === 'sync' ? 'a sync' : 'an action'}: small letters and digits, at least two words, with hyphens between them.`
        );
    }
    const words = name.split('-');
    return kind === 'sync' ? syncFiles(words) : actionFiles(words);
}

function actionFiles(words: readonly string[]): NewFile[] {
    const name = words.join('-');
    const verb = verbs[words[0] ?? ''] ?? 'change';
    const needsThing = verb === 'listing' || verb === 'writing';
    const object = singular(words.slice(1));
    return [
        { file: `nango-integrations/mimecast/actions/${name}.ts`, content: actions[verb](object) },
        ...(needsThing ? [thingFile(object)] : []),
        { file: `test/mimecast/actions/${name}.test.ts`, content: actionTest(name) }
    ];
}

function syncFiles(words: readonly string[]): NewFile[] {
    const name = words.join('-');
    const object = singular(words);
    return [
        { file: `nango-integrations/mimecast/syncs/${name}.ts`, content: syncText(object) },
        thingFile(object),
        { file: `test/mimecast/syncs/${name}.test.ts`, content: syncTest(name) }
    ];
}

/** `['internal', 'domains']` to `['internal', 'domain']`. */
function singular(words: readonly string[]): string[] {
    const last = (words.at(-1) ?? '').replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
    return [...words.slice(0, -1), last];
}

/** `['web', 'policy']` to `['web', 'policies']`. */
function plural(words: readonly string[]): string[] {
    const last = (words.at(-1) ?? '').replace(/(?<![aeiou])y$/, 'ie');
    return [...words.slice(0, -1), `${last}s`];
}

const camel = (words: readonly string[]): string => pascal(words).replace(/^./, (letter) => letter.toLowerCase());
const pascal = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

function thingFile(object: readonly string[]): NewFile {
    return {
        file: `nango-integrations/mimecast/things/${object.join('-')}.ts`,
        content: `import { idField, textField } from './fields.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** FILL IN: what it is. Each field has a description that ends in an example, and the key of Mimecast's row where that is another one. What no field reads is kept in \`extra\`. */
export const ${camel(object)} = thing({
    // FILL IN: what makes two of them the same at every read: the number inside the id (api/secure-id.ts) or a natural key, never a handle that may change.
    id: idField('FILL IN. Example: x', (row) => text(row['FILL_IN'])),
    name: textField('FILL IN. Example: x')
});
`
    };
}

const header = (imports: string): string => `import { createAction } from 'nango';
${imports}
// FILL IN the operation: a row of its family in ../operations/. Look first whether it is there.
`;

const actions: Record<'reading' | 'listing' | 'writing' | 'change' | 'deletion', (object: readonly string[]) => string> = {
    reading: () => `${header(`import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { reading } from '../verbs/reading.js';`)}
export default createAction({
    ...reading({
        description: 'FILL IN: what it does, and when to use it.',
        by: FILL_IN,
        input: { id: z.string().min(1).max(1000).describe('FILL IN. Example: x') },
        example: { id: 'FILL IN: a value, or from(action, path)' },
        output: z.object({ name: z.string().nullable().describe('FILL IN. Example: x') }),
        request: ({ id }) => ({ data: [{ id }] }),
        answer: (reply, _, nango) => {
            throw unexpectedReply(nango, FILL_IN, 'FILL IN: what an answer without the thing lacks', reply);
        }
    })
});
`,
    listing: (object) => `${header(`import { ${camel(object)} } from '../things/${object.join('-')}.js';
import { listing } from '../verbs/listing.js';`)}
export default createAction({
    ...listing({
        description: 'FILL IN: what it lists, and when to use it.',
        by: FILL_IN,
        // FILL IN: filters, all optional.
        input: {},
        example: {},
        list: '${camel(plural(object))}',
        meaning: 'FILL IN: what they are, and in which order.',
        of: ${camel(object)},
        request: () => ({})
    })
});
`,
    writing: (object) => `${header(`import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { ${camel(object)} } from '../things/${object.join('-')}.js';
import { writing } from '../verbs/writing.js';`)}
// For several at once, with a result for each: verbs/creation.ts. For a kind of policy: verbs/policies.ts.
export default createAction({
    ...writing({
        description: 'FILL IN: what it makes, when to use it, and what a second call does.',
        change: 'FILL IN: what is there afterwards, and what undoes that.',
        by: FILL_IN,
        input: { name: z.string().min(1).max(1000).describe('FILL IN. Example: x') },
        example: { name: 'FILL IN' },
        output: { ${camel(object)}: ${camel(object)}.schema.nullable().describe('What was made; null for a dry run.') },
        request: (asked) => ({ data: [asked] }),
        nothing: () => ({ ${camel(object)}: null }),
        perform: async (send, asked, nango) => {
            const reply = await send();
            const [row] = itemsOf(nango, FILL_IN, reply);
            // FILL IN: what an answer lacks that does not say that it was made. The outcome is unknown then.
            if (!isRecord(row) || typeof row['id'] !== 'string') {
                throw unexpectedReply(nango, FILL_IN, 'it names none', reply);
            }
            return { ${camel(object)}: ${camel(object)}.record({ ...asked, ...row }) };
        }
    })
});
`,
    change: () => `${header(`import * as z from 'zod';
import { change } from '../verbs/change.js';`)}
export default createAction({
    ...change({
        description: 'FILL IN: what it does, and when to use it.',
        change: 'FILL IN: what is other afterwards, and whether that can be undone.',
        by: FILL_IN,
        input: { id: z.string().min(1).max(2000).describe('FILL IN. Example: x') },
        example: { id: 'FILL IN: a value, or from(action, path)' },
        done: 'FILL_IN',
        meaning: 'FILL IN. Example: true',
        request: ({ id }) => ({ data: [{ id }] }),
        // FILL IN: how Mimecast says that it was done; a flag beside the id, or see verbs/writing.ts for another answer.
        confirmed: { numberKey: 'FILL_IN', flag: 'FILL_IN', refusal: { type: 'conflict', code: 'FILL_IN', message: 'FILL IN: what it means and what to do.' } }
    })
});
`,
    deletion: () => `${header(`import * as z from 'zod';
import { deletion } from '../verbs/deletion.js';`)}
export default createAction({
    ...deletion({
        description: 'FILL IN: what it removes, and when to use it.',
        change: 'FILL IN: what is lost, and whether that can be undone.',
        by: FILL_IN,
        input: { id: z.string().min(1).max(2000).describe('FILL IN. Example: x') },
        example: { id: 'FILL IN: from(the action that makes one, path)' },
        request: ({ id }) => ({ data: [{ id }] }),
        // FILL IN how Mimecast says that it is done: a body that speaks of the thing, as below, or none of its own where the operation has \`confirmedByNoRows\`. Other codes than \`...not_found\` that mean "gone already" go into \`gone\`.
        confirmed: (reply, id) => reply.body['FILL_IN'] === id
    })
});
`
};

function actionTest(name: string): string {
    return `import { describe, expect, it } from 'vitest';
import definition from '../../../nango-integrations/mimecast/actions/${name}.ts';
import { actionUnderTest } from '../source-function.ts';

const action = actionUnderTest<Record<string, unknown>>(definition, '${name}');

// What holds for every action of its verb is tried by test/mimecast/contracts. FILL IN what is special about this one.
describe('${name}', () => {
    it('FILL IN', async () => {
        expect(await action.run(action.tenant(), definition.example)).toEqual('FILL IN');
    });
});
`;
}

function syncText(object: readonly string[]): string {
    const name = camel(object);
    return `import { createSync } from 'nango';
import { ${name} } from '../things/${object.join('-')}.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

// FILL IN the operation: a row of its family in ../operations/. Look first whether it is there.
const list = snapshotOf('${pascal(object)}', ${name}, FILL_IN, { description: 'FILL IN: what is kept.' });

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
`;
}

function syncTest(name: string): string {
    return `import { describe, expect, it } from 'vitest';
import definition from '../../../nango-integrations/mimecast/syncs/${name}.ts';
import { syncUnderTest } from '../source-function.ts';

const sync = syncUnderTest(definition, '${name}');

// What holds for every snapshot is tried by test/mimecast/contracts. FILL IN what is special about this one.
describe('${name}', () => {
    it('FILL IN', async () => {
        expect(await sync.records(sync.tenant())).toEqual('FILL IN');
    });
});
`;
}

/**
 * Writes the files. None may exist but a thing, which is kept.
 *
 * @returns what to do next
 */
export function writeNew(root: string, kind: string, name: string): string[] {
    const all = filesOf(kind, name);
    // A thing may be there already; everything else is new.
    const kept = all.filter(({ file }) => file.includes('/things/') && existsSync(join(root, file)));
    const files = all.filter((one) => !kept.includes(one));
    const taken = files.find(({ file }) => existsSync(join(root, file)));
    if (taken !== undefined) {
        throw new Error(`${taken.file} exists: nothing was written.`);
    }
    for (const { file, content } of files) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), content);
    }
    return [
        ...files.map(({ file }) => `wrote ${file}`),
        ...kept.map(({ file }) => `kept  ${file}, which is there: see whether it is the thing you mean, and what it is called`),
        '',
        'Next: say the operation in operations/, let the simulator answer it (src/sandbox/mimecast/account/), replace every FILL IN,',
        `then npx vitest run test/mimecast/contracts -t ${name}, the new test, and at the end npm run generate. CONTRIBUTING.md explains each step.`
    ];
}

if (import.meta.main) {
    try {
        const [kind = '', name = ''] = process.argv.slice(2);
        console.log(writeNew(fileURLToPath(new URL('..', import.meta.url)), kind, name).join('\n'));
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    }
}

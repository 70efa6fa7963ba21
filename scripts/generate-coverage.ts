/**
 * Makes `docs/coverage.md`: every operation of Mimecast's catalogue, and which function uses it or why none does.
 */
import { readFile } from 'node:fs/promises';
import { simulatedRoutes } from '../src/sandbox/mimecast/index.ts';
import type { Definitions } from './generate-definitions.ts';
import type { Manifest } from './generate-manifest.ts';
import { cell, code, table, unique } from './pages.ts';
import type { GeneratedFile } from './pages.ts';

/** One operation of the vendor's catalogue, as `catalogue.json` holds it by area. */
export interface Catalogued {
    /** Method and path. */
    operation: string;
    what?: string;
    /** How well its request and its reply are known from public sources, e.g. `confirmed / single-source`. */
    known: string;
    /** Why no function uses it, where it is known well enough to be used. */
    why?: string;
}
interface Row extends Catalogued {
    area: string;
    users: string[];
    simulated: boolean;
}
export type Catalogue = Readonly<Record<string, readonly Catalogued[]>>;

/**
 * `docs/coverage.md`.
 *
 * @param root - folder of the repository
 * @throws Error when the catalogue and the functions contradict each other: an operation in use that it lacks, one that is known and not used without a reason, or a reason for one in use
 */
export async function coveragePage(manifest: Manifest, definitions: Definitions, root: URL): Promise<GeneratedFile[]> {
    const catalogue = JSON.parse(await readFile(new URL('scripts/catalogue.json', root), 'utf8')) as Catalogue;
    const kinds = { action: manifest.actions, sync: manifest.syncs };
    const uses = Object.entries(kinds).flatMap(([kind, functions]) =>
        functions.flatMap(({ name }) =>
            (definitions.get(name)?.operations ?? []).map(({ method, path }) => ({
                operation: `${method} ${path}`,
                by: `${kind} [${name}](functions.md#${name})`
            }))
        )
    );
    return [{ file: 'docs/coverage.md', content: pageOf(catalogue, uses), isFinal: true }];
}

/** The page for a catalogue, and which functions use which operations. */
export function pageOf(catalogue: Catalogue, uses: readonly { operation: string; by: string }[]): string {
    const rows: Row[] = Object.entries(catalogue).flatMap(([area, operations]) =>
        operations.map((one) => ({
            ...one,
            area,
            users: uses.filter(({ operation }) => isSame(operation, one.operation)).map(({ by }) => by),
            simulated: simulatedRoutes.some(({ method, path }) => isSame(`${method} ${path}`, one.operation))
        }))
    );
    const unlisted = unique(uses.map(({ operation }) => operation)).filter((operation) => !rows.some((row) => isSame(row.operation, operation)));
    const problems = [
        ...unlisted.map((operation) => `${operation} is used, and scripts/catalogue.json lacks it.`),
        ...rows.filter((row) => row.users.length > 0 && row.why !== undefined).map(({ operation }) => `${operation} is used: take its "why" out.`),
        ...rows.filter((row) => row.users.length === 0 && reasonOf(row) === undefined).map(({ operation }) => `${operation} is not used: say why with "why".`)
    ];
    if (problems.length > 0) {
        throw new Error(`scripts/catalogue.json does not fit the functions:\n${problems.join('\n')}`);
    }
    const areas = Object.keys(catalogue);
    const of = (area: string): Row[] => rows.filter((row) => row.area === area);
    const counts = (some: readonly Row[]): string[] => [
        String(some.length),
        String(some.filter((row) => row.users.length > 0).length),
        String(some.filter(({ simulated }) => simulated).length)
    ];
    return [
        introduction,
        table(
            ['Area', 'Operations', 'Used', 'Simulated'],
            [...areas.map((area) => [`[${area}](#${anchorOf(area)})`, ...counts(of(area))]), ['**All**', ...counts(rows)]]
        ),
        ...areas.map((area) => section(area, of(area))),
        ''
    ].join('\n\n');
}

const introduction = `# Coverage

Every operation that Mimecast's own list of API 2.0 named in August 2026, and what this package does with it: the functions that use it, or the reason why none does. "Simulated" says whether the [sandbox](sandbox.md) answers it. The page is made by \`npm run generate\`; an operation that is known well
enough to be used and is not, without a reason, fails \`npm run check\`.

An operation whose request or reply nobody has described in public is not guessed. If you can see one in a real account, [what is unknown](unknown.md) says what would help.`;

function section(area: string, rows: readonly Row[]): string {
    const lines = rows.map((row) => [
        code(row.operation),
        cell(row.what ?? ''),
        row.users.length > 0 ? row.users.join(', ') : cell(reasonOf(row) ?? ''),
        row.simulated ? 'yes' : ''
    ]);
    return `## ${area}\n\n${table(['Operation', 'What', 'Used by, or why not', 'Simulated'], lines)}`;
}

/** Why an operation is not used; `undefined` where nothing stands in its way. */
function reasonOf({ area, known, why }: Row): string | undefined {
    if (why !== undefined) {
        return why;
    }
    if (area === 'DMARC Analyzer') {
        return 'Neither its host nor its request or reply is described in public.';
    }
    const [request, reply] = known.split(' / ');
    const unknown = [...(request === 'unknown' ? ['request'] : []), ...(reply === 'unknown' ? ['reply'] : [])];
    return unknown.length === 0 ? undefined : `Its ${unknown.join(' and ')} ${unknown.length > 1 ? 'are' : 'is'} not described in public.`;
}

/** Place-holders have names of their own here and there. */
const isSame = (one: string, other: string): boolean => nameless(one) === nameless(other);
const nameless = (operation: string): string => operation.replaceAll(/\{\w+\}/g, '{}');

const anchorOf = (title: string): string =>
    title
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-');

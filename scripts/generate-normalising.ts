/** Fills the tables of `docs/normalising.md` from the declarations that OCSF and ECS are written from. */
import { readFile } from 'node:fs/promises';
import { factList } from '../src/client/normalise/facts.ts';
import type { Layout, Target } from '../src/client/normalise/facts.ts';
import { classes, kinds } from '../src/client/normalise/kinds.ts';
import type { KindName } from '../src/client/normalise/kinds.ts';
import { mappings } from '../src/client/normalise/mappings.ts';
import type { Mapping } from '../src/client/normalise/mappings.ts';
import { code, fillPart, table, unique } from './pages.ts';
import type { GeneratedFile } from './pages.ts';

const file = 'docs/normalising.md';

/** @throws Error when the page lacks its markers */
export async function normalisingPage(root: URL): Promise<GeneratedFile> {
    const page = await readFile(new URL(file, root), 'utf8');
    return { file, content: fillPart(file, fillPart(file, page, 'models', modelsTable()), 'facts', factsTable()) };
}

function modelsTable(): string {
    const rows = Object.entries(mappings as unknown as Record<string, Mapping<Record<string, unknown>, string>>).map(([model, { kind, facts }]) => {
        const possible: readonly KindName[] = typeof kind === 'string' ? [kind] : kind.among;
        const events = unique(possible.map((name) => `${titleOf(kinds[name].ocsf)} ${String(classes[kinds[name].ocsf].uid)}`));
        const categories = unique(possible.map((name) => `${kinds[name].ecs.kind}: ${kinds[name].ecs.category.join(', ')}`));
        const fields = Object.entries(facts).map(([fact, names]) => {
            const from = [names].flat();
            return from.length === 1 && from[0] === fact ? code(fact) : `${from.map((name) => code(String(name))).join(' or ')} (${fact})`;
        });
        return [code(model), events.join('<br>'), categories.join('<br>'), fields.join(', ')];
    });
    return table(['model', 'OCSF', 'ECS', 'fields that are mapped (as which fact)'], rows);
}

const titleOf = (name: string): string =>
    name.replace(/(^|_)(.)/g, (_, before: string, letter: string) => `${before === '' ? '' : ' '}${letter.toUpperCase()}`);

function factsTable(): string {
    const paths = (targets: readonly Target[]): string[] =>
        targets.map((target) => code((typeof target === 'string' ? target : target[0]).replace(/^[?&]/, '')));
    const rows = factList.map(([name, { ocsf, ecs }]) => {
        const others = (['iam', 'osint', 'remediation', 'base'] as const satisfies Layout[]).flatMap((layout) => paths(ocsf[layout] ?? []));
        return [name, ...[paths(ocsf.email ?? []), paths(ocsf.finding ?? []), unique(others), paths(ecs)].map((cells) => unique(cells).join(', '))];
    });
    return table(['fact', 'OCSF, Email Activity', 'OCSF, Detection Finding', 'OCSF, other classes', 'ECS'], rows);
}

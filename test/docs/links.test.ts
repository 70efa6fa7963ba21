import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { operationsOfSyncs } from '../mimecast/functions.ts';
import { readManifest } from '../../scripts/generate-manifest.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: root }).sort()];
const manifest = await readManifest(join(root, 'nango-integrations/.nango/nango.json'), 'mimecast');

/** A page without its blocks of code, where a `#` is no heading and a bracket no link. */
const proseOf = (page: string): string => readFileSync(join(root, page), 'utf8').replace(/^ *```[\s\S]*?^ *```$/gm, '');

/** The anchors of a page, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
    const titles = [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
    const seen = new Map<string, number>();
    return new Set(
        titles.map((title) => {
            const anchor = title
                .toLowerCase()
                .replace(/[^\p{L}\p{N}\s_-]/gu, '')
                .replaceAll(' ', '-');
            const count = seen.get(anchor) ?? 0;
            seen.set(anchor, count + 1);
            return count === 0 ? anchor : `${anchor}-${String(count)}`;
        })
    );
}

/** What is wrong with the links of a page. */
function brokenLinks(page: string): string[] {
    // Code in a line can hold brackets too.
    const text = proseOf(page).replace(/`[^`\n]*`/g, '`code`');
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
        if (/^https?:/.test(target)) {
            return [];
        }
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : relative(root, resolve(root, dirname(page), path));
        if (!existsSync(join(root, file))) {
            return [`${page}: ${target} does not exist`];
        }
        if (anchor === undefined) {
            return [];
        }
        return statSync(join(root, file)).isFile() && anchorsOf(file).has(anchor) ? [] : [`${page}: ${target} has no such heading`];
    });
}

describe('the documentation', () => {
    it.each(pages)('has links in %s that lead somewhere', (page) => {
        expect(brokenLinks(page)).toEqual([]);
    });

    it('would notice a link that leads nowhere', () => {
        expect(anchorsOf('README.md').has('two-commands')).toBe(true);
        expect(anchorsOf('README.md').has('three-commands')).toBe(false);
        expect(pages.flatMap((page) => [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]).length).toBeGreaterThan(50);
    });

    it.each(pages)('names nothing of one machine in %s', (page) => {
        const text = readFileSync(join(root, page), 'utf8');
        expect(text.match(/(?:^|[\s"'`(=])\/(?:root|home|Users|work|tmp|var)\/\S*/g) ?? []).toEqual([]);
        expect(text.match(/registry\.[\w.]+\.(?:com|org|net|io)|secret-[0-9a-f]{16,}|nango_connect_session_[0-9a-f]+/g) ?? []).toEqual([]);
    });

    it('is reached from the README: no page is left lying about', () => {
        const reached = new Set<string>();
        const visit = (page: string): void => {
            if (reached.has(page) || !page.endsWith('.md')) {
                return;
            }
            reached.add(page);
            for (const [, target = ''] of proseOf(page).matchAll(/\]\(([^)#\s]+)[^)\s]*\)/g)) {
                if (!/^https?:/.test(target)) {
                    visit(relative(root, resolve(root, dirname(page), target)));
                }
            }
        };
        visit('README.md');
        expect(pages.filter((page) => !reached.has(page))).toEqual([]);
    });
});

describe('the lists of functions', () => {
    const names = [...manifest.actions, ...manifest.syncs].map(({ name }) => name);

    it('name every function on a page of its own, and count them in the README', () => {
        const readme = readFileSync(join(root, 'README.md'), 'utf8');
        const listed = /<!-- begin:functions -->([\s\S]*)<!-- end:functions -->/.exec(readme)?.[1] ?? '';
        const counted = [...listed.matchAll(/(\d+) (?:action|sync)s?\b/g)].reduce((sum, [, count]) => sum + Number(count), 0);
        expect(counted).toBe(names.length);
        const contents = readFileSync(join(root, 'docs/functions.md'), 'utf8').split('\n## Actions')[0] ?? '';
        expect([...contents.matchAll(/\[([\w-]+)\]\(#\1\)/g)].map(([, name]) => name).toSorted()).toEqual(names.toSorted());
        expect(names.filter((name) => !anchorsOf('docs/functions.md').has(name))).toEqual([]);
    });

    it('have a page for every log', () => {
        const logs = [...operationsOfSyncs].flatMap(([name, rows]) => (rows.some(({ docs }) => docs.startsWith('logs/')) ? [name] : []));
        expect(logs.length).toBeGreaterThan(10);
        expect(logs.filter((name) => !existsSync(join(root, `docs/logs/${name}.md`)))).toEqual([]);
    });
});

it('is a README that can be read in one go, with pictures that are there', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file = '']) => statSync(join(root, file)).size);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...pictures)).toBeLessThan(100_000);
});

/**
 * `npm run upstream`: writes what could become part of Nango, as Nango's public repositories want it, into `upstream/` or the folder of `--out`. docs/upstream.md says
 * what goes where.
 */
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { assertProviders, readProviders } from '../src/provider/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const pages = 'nango/docs/integrations/all';
const templates = 'integration-templates/integrations';

/** Our guides, and the address each has as a page of Nango. */
const guides = {
    'connect.md': { provider: 'mimecast', title: 'Mimecast - How do I link my account?', sidebarTitle: 'Mimecast', without: [] },
    'legacy.md': {
        provider: 'mimecast-legacy',
        title: 'Mimecast (API 1.0 keys) - How do I link my account?',
        sidebarTitle: 'Mimecast (API 1.0 keys)',
        // Which function needs which operation is this repository's business.
        without: ['What the other errors mean', 'The way to API 2.0, function by function', 'For developers']
    }
} as const;

const addressOf = (provider: string): string => `/integrations/all/${provider}/connect`;

/** The heading and all below it, up to the next of its level or a higher one. */
function withoutSection(page: string, title: string): string {
    const lines = page.split('\n');
    const from = lines.findIndex((line) => line.replace(/^#+ /, '') === title && line.startsWith('#'));
    if (from < 0) {
        throw new Error(`The guide has no section "${title}".`);
    }
    const level = /^#+/.exec(lines[from] ?? '')?.[0].length ?? 0;
    const next = lines.findIndex((line, index) => index > from && (/^(#+) /.exec(line)?.[1]?.length ?? Infinity) <= level);
    return [...lines.slice(0, from), ...(next < 0 ? [] : lines.slice(next))].join('\n');
}

/** Links between our guides lead to Nango's pages; those into this repository lose their address. */
function linkOf(text: string, target: string): string {
    const [path = '', anchor] = target.split('#');
    if (path === '' || /^https?:/.test(target)) {
        return `[${text}](${target})`;
    }
    const guide = Object.entries(guides).find(([file]) => file === path)?.[1];
    return guide === undefined ? text : `[${text}](${addressOf(guide.provider)}${anchor === undefined ? '' : `#${anchor}`})`;
}

/** A guide as MDX: text between two pieces of code must not look like a tag or an expression. */
function toMdx(file: keyof typeof guides): string {
    const { title, sidebarTitle, provider, without } = guides[file];
    const page = without.reduce<string>(withoutSection, read(`docs/${file}`));
    const body = page
        .replace(/^# .*\n+/, '')
        .replace(/^<!--.*-->\n+/gm, '')
        .replace(/!\[([^\]]*)\]\(images\/([^)]+)\)/g, `![$1](/integrations/all/${provider}/$2)`)
        .replace(/(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g, (_, text: string, target: string) => linkOf(text, target))
        .split(/(```[\s\S]*?```|`[^`\n]+`)/)
        .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<{]/g, (sign) => (sign === '<' ? '&lt;' : '\\{'))))
        .join('');
    return `---\ntitle: ${title}\nsidebarTitle: ${sidebarTitle}\n---\n\n${body}`;
}

/** The two entries as they would stand in Nango's list: without our comments, and with help links to the pages that go with them. */
function providerEntries(): string {
    const file = readProviders(read('providers.yaml'));
    const entryOf = (key: string): string => {
        const range = file.rangeOf(key);
        return file.text
            .slice(range?.from, range?.to)
            .split('\n')
            .filter((line) => !line.trim().startsWith('#'))
            .join('\n');
    };
    const [before = '', apiHost = ''] = entryOf('mimecast').split(/(?=^ {8}apiHost:)/m);
    const legacy = entryOf('mimecast-legacy')
        .replace('all/mimecast/connect', 'all/mimecast-legacy/connect')
        .replaceAll('#step-2-copy-your-credentials', '#step-6-the-keys');
    return `${before}${apiHost.replace('#step-2-copy-your-credentials', '#step-3-choose-the-api-host')}\n\n${legacy}\n`;
}

/** What Nango's linter would refuse and other templates switch off, too: a line at the top of the file, with the reason. */
const exceptions: { rule: string; why: string; isIn: (file: string, source: string) => boolean }[] = [
    { rule: 'no-object-casting', why: 'literal types of plain data, and values whose shape was checked', isIn: (_, source) => hasCast(source) },
    ...['proxy-call-retries', 'include-docs-for-endpoints'].map((rule) => ({
        rule,
        why: 'calls are repeated here, where that is safe; operations/ says what is called',
        isIn: (file: string) => file === 'api/request.ts'
    }))
];

function hasCast(source: string): boolean {
    const contains = (node: ts.Node): boolean => ts.isAsExpression(node) || (ts.forEachChild(node, (child) => contains(child) || undefined) ?? false);
    return contains(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest));
}

function asTemplate(file: string, source: string): string {
    const lines = exceptions
        .filter(({ isIn }) => isIn(file, source))
        .map(({ rule, why }) => `/* eslint-disable @nangohq/custom-integrations-linting/${rule} -- ${why} */\n`);
    return `${lines.join('')}${source}`;
}

/** The sections of docs/upstream.md that propose something, each as a page. */
function proposals(): Record<string, string> {
    const found = [...read('docs/upstream.md').matchAll(/^## Proposal: (.+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)];
    return Object.fromEntries(
        found.map(([, title = '', text = '']) => [
            `proposals/${title
                .replace(/[^A-Za-z0-9]+/g, '-')
                .replace(/-$/, '')
                .toLowerCase()}.md`,
            `# ${title}\n${text}`
        ])
    );
}

/**
 * Writes everything.
 *
 * @param folder - is made anew
 * @returns paths of the written files, from the folder
 * @throws ProvidersError when an entry breaks a rule of Nango
 */
export function writeUpstream(folder: string): string[] {
    const entries = providerEntries();
    const files: Record<string, string> = {
        'nango/packages/providers/mimecast.yaml': entries,
        [`${pages}/mimecast.mdx`]: read('scripts/upstream/quick-start.mdx'),
        ...proposals()
    };
    const pictures: [from: string, to: string][] = [];
    for (const file of Object.keys(guides) as (keyof typeof guides)[]) {
        const { provider } = guides[file];
        const guide = toMdx(file);
        assertProviders(readProviders(entries), { only: [provider], connectGuide: guide });
        files[`${pages}/${provider}/connect.mdx`] = guide;
        for (const [, name = ''] of guide.matchAll(/\/([^/)]+\.(?:png|svg))\)/g)) {
            pictures.push([`docs/images/${name}`, `${pages}/${provider}/${name}`]);
        }
    }
    for (const file of globSync('**/*.ts', { cwd: join(root, 'nango-integrations/mimecast') })) {
        files[`${templates}/mimecast/${file}`] = asTemplate(file, read(`nango-integrations/mimecast/${file}`));
    }
    const imports = read('nango-integrations/index.ts').match(/^import .*$/gm) ?? [];
    files[`${templates}/index.lines.txt`] = `// -- Integration: mimecast\n${imports.join('\n')}\n`;

    rmSync(folder, { recursive: true, force: true });
    for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), content);
    }
    for (const [from, to] of pictures) {
        copyFileSync(join(root, from), join(folder, to));
    }
    return [...Object.keys(files), ...pictures.map(([, to]) => to)].sort();
}

if (import.meta.main) {
    const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'upstream') } } });
    const written = writeUpstream(resolve(values.out));
    console.log(`${written.filter((file) => !file.includes(`${templates}/mimecast/`)).join('\n')}\n${templates}/mimecast/ (all functions)`);
}

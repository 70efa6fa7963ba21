/**
 * The package's guide for the customer's administrator, docs/connect.md, as a page: the help links of the connect form lead here. It is read by people who have no account in this application.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { publicPage, table } from './layout.ts';
import type { Env, Html } from './layout.ts';

const docs = join(dirname(createRequire(import.meta.url).resolve('nango-mimecast/package.json')), 'docs');
const [title = '', ...body] = readFileSync(join(docs, 'connect.md'), 'utf8').split('\n');

const imageName = /!\[[^\]]*\]\(images\/([\w-]+\.png)\)/g;
export const guideImages = Object.fromEntries(
    [...body.join('\n').matchAll(imageName)].map(([, name = '']): [string, [file: string, type: string]] => [
        `guide/${name}`,
        [join(docs, 'images', name), 'image/png']
    ])
);

export function guidePages(): Hono<Env> {
    const page = publicPage(title.replace(/^# /, ''), html`<div class="guide">${blocks(body)}</div>`);
    return new Hono<Env>().get('/', (c) => c.html(page));
}

/** Markdown as far as the guide uses it. What is a piece of text in it stays one: `html` escapes it. */
function blocks(lines: readonly string[]): Html[] {
    const [first, ...rest] = lines;
    if (first === undefined) {
        return [];
    }
    const heading = /^(#{2,4}) (.*)/.exec(first);
    if (heading) {
        const [, marks = '', text = ''] = heading;
        const id = text
            .toLowerCase()
            .replace(/[^\w -]/g, '')
            .replaceAll(' ', '-');
        const content = inline(text);
        const made = { 2: html`<h2 id="${id}">${content}</h2>`, 3: html`<h3 id="${id}">${content}</h3>` }[marks.length] ?? html`<h4 id="${id}">${content}</h4>`;
        return [made, ...blocks(rest)];
    }
    if (first.startsWith('```')) {
        // A drawing, which says nothing that the text does not.
        return blocks(rest.slice(rest.findIndex((line) => line.startsWith('```')) + 1));
    }
    if (first.trim() === '' || first.startsWith('<!--')) {
        return blocks(rest);
    }
    const item = /^(\d+\.|-) +/.exec(first);
    if (item) {
        const end = endOf(lines, (line) => itemLike(line) || line.trim() === '' || line.startsWith('    '));
        const items = itemsOf(lines.slice(0, end)).map((inner) => html`<li>${blocks(inner)}</li>`);
        return [
            item[1] === '-'
                ? html`<ul>
                      ${items}
                  </ul>`
                : html`<ol>
                      ${items}
                  </ol>`,
            ...blocks(lines.slice(end))
        ];
    }
    if (first.startsWith('|')) {
        const end = endOf(lines, (line) => line.startsWith('|'));
        const [heads = [], , ...rows] = lines.slice(0, end).map((line) =>
            line
                .slice(1, line.lastIndexOf('|'))
                .split(/(?<!\\)\|/)
                .map((cell) => cell.trim().replaceAll('\\|', '|'))
        );
        return [
            table(
                heads.join(', '),
                heads,
                rows.map((cells) => cells.map((cell) => html`${inline(cell)}`))
            ),
            ...blocks(lines.slice(end))
        ];
    }
    if (first.startsWith('>')) {
        const end = endOf(lines, (line) => line.startsWith('>'));
        const quoted = lines.slice(0, end).map((line) => line.replace(/^> ?/, ''));
        return [html`<blockquote>${blocks(quoted)}</blockquote>`, ...blocks(lines.slice(end))];
    }
    const end = endOf(lines, (line, index) => line.trim() !== '' && (index === 0 || !itemLike(line)));
    return [html`<p>${inline(lines.slice(0, end).join(' '))}</p>`, ...blocks(lines.slice(end))];
}

const itemLike = (line: string): boolean => /^(\d+\.|-) /.test(line);

function endOf(lines: readonly string[], belongs: (line: string, index: number) => boolean): number {
    const end = lines.findIndex((line, index) => !belongs(line, index));
    return end === -1 ? lines.length : end;
}

/** The lines of each item of a list, without its mark and its indentation. */
function itemsOf(lines: readonly string[]): string[][] {
    const items: string[][] = [];
    for (const line of lines) {
        if (itemLike(line)) {
            items.push([line.replace(/^(\d+\.|-) +/, '')]);
        } else {
            items.at(-1)?.push(line.replace(/^ {4}/, ''));
        }
    }
    return items;
}

const marks = /(`[^`]+`|!\[[^\]]*\]\([^)]*\)|\[(?:[^\]`]|`[^`]*`)+\]\([^)]*\)|\*\*[^*]+\*\*|(?<!\w)_[^_]+_(?!\w))/;

function inline(text: string): (Html | string)[] {
    return text.split(marks).map((piece) => {
        const [, bang, words = '', target = ''] = /^(!?)\[(.*)\]\((.*)\)$/.exec(piece) ?? [];
        if (bang === '!') {
            return html`<img src="/assets/guide/${target.replace('images/', '')}" alt="${words}" />`;
        }
        if (bang === '') {
            // Other pages of the documentation are not served here.
            return /^(#|https:)/.test(target) ? html`<a href="${target}">${inline(words)}</a>` : html`${inline(words)}`;
        }
        if (/^`.+`$/.test(piece)) {
            return html`<code>${piece.slice(1, -1)}</code>`;
        }
        if (/^\*\*.+\*\*$/.test(piece)) {
            return html`<strong>${inline(piece.slice(2, -2))}</strong>`;
        }
        return /^_.+_$/.test(piece) && marks.test(piece) ? html`<em>${inline(piece.slice(1, -1))}</em>` : piece;
    });
}

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../scripts/generate-coverage.ts';
import { functionDocs } from '../../scripts/generate-docs.ts';
import { readManifest } from '../../scripts/generate-manifest.ts';
import { readDefinitions } from '../../scripts/generate-definitions.ts';
import { fillPart } from '../../scripts/pages.ts';

const root = new URL('../../', import.meta.url);
const manifest = await readManifest(fileURLToPath(new URL('nango-integrations/.nango/nango.json', root)), 'mimecast');
const page = (await functionDocs(manifest, await readDefinitions(manifest, root), root)).find(({ file }) => file === 'docs/functions.md')?.content ?? '';
const sectionOf = (name: string): string => new RegExp(`^### ${name}\\n[\\s\\S]*?(?=^### |^## |(?![\\s\\S]))`, 'm').exec(page)?.[0] ?? '';

describe('the page of functions', () => {
    it('shows the fields of an input, nested ones too, and which of them are needed', () => {
        const section = sectionOf('create-managed-url');
        expect(section).toContain('| `urls[].url` | yes | string |');
        expect(section).toContain('| `urls[].action` | yes | `block`, `permit` |');
        expect(section).toContain('| `dryRun` | no | boolean |');
        expect(section).toContain('| changes something | yes |');
        expect(sectionOf('whoami')).toContain('Input: none.');
    });

    it('shows the errors a function makes itself', () => {
        expect(sectionOf('release-held-message')).toContain('| its own errors | `invalid_input`, `read_only`, `conflict` (`not_released`) |');
        expect(sectionOf('list-groups')).toContain('| its own errors | `invalid_input` |');
        expect(sectionOf('groups')).toContain('| its own errors | none |');
    });

    it('shows models, rhythm and start of a sync, and the fields of one without a page of its own', () => {
        const groups = sectionOf('groups');
        expect(groups).toContain('| models | `Group`, `GroupMember` |');
        expect(groups).toContain('| runs | every hour |');
        expect(groups).toContain('`GroupMember`:\n\n| field | type | meaning |');
        expect(sectionOf('security-events-live')).toContain('| starts | on request |');
        expect(sectionOf('audit-events')).toContain('[its page](logs/audit-events.md)');
    });

    it('shows the settings of a connection, each once', () => {
        const settings = page.slice(page.indexOf('## Settings of a connection'));
        expect(settings).toContain('| `readOnly` | boolean | When true,');
        expect(settings.match(/^\| `startDays` \| number \|/gm)).toHaveLength(1);
        expect(settings).toContain('| `messageTracking.to` | string |');
    });

    it('refuses a page without the lines around a generated part', () => {
        expect(fillPart('a.md', 'x\n<!-- begin:n -->\nold\n<!-- end:n -->\ny', 'n', 'new')).toBe('x\n<!-- begin:n -->\n\nnew\n\n<!-- end:n -->\ny');
        expect(() => fillPart('a.md', 'x', 'n', 'new')).toThrow('a.md lacks the lines "<!-- begin:n -->" and "<!-- end:n -->".');
    });
});

describe('the page of what is covered', () => {
    const one = { operation: 'GET /v1/things/{thing_id}', what: 'read a thing', known: 'confirmed / confirmed' };
    const use = { operation: 'GET /v1/things/{id}', by: 'action [get-thing](functions.md#get-thing)' };

    it('says which functions use an operation, or why none does', () => {
        const left = { operation: 'POST /v1/things', known: 'unknown / confirmed' };
        const text = pageOf({ Things: [one, left], 'DMARC Analyzer': [{ operation: 'GET /users', known: 'unknown / unknown' }] }, [use]);
        expect(text).toContain('| `GET /v1/things/{thing_id}` | read a thing | action [get-thing](functions.md#get-thing) |  |');
        expect(text).toContain('| `POST /v1/things` |  | Its request is not described in public. |  |');
        expect(text).toContain('| [DMARC Analyzer](#dmarc-analyzer) | 1 | 0 | 0 |');
        expect(
            pageOf({ Account: [{ ...one, operation: 'POST /api/account/get-account' }] }, [{ ...use, operation: 'POST /api/account/get-account' }])
        ).toContain('| yes |');
    });

    it.each([
        ['an operation in use that the catalogue lacks', {}, [use], 'GET /v1/things/{id} is used, and scripts/catalogue.json lacks it.'],
        ['an operation that is known and not used, without a reason', { Things: [one] }, [], 'GET /v1/things/{thing_id} is not used: say why'],
        ['a reason for one in use', { Things: [{ ...one, why: 'No need.' }] }, [use], 'GET /v1/things/{thing_id} is used: take its "why" out.']
    ])('is refused for %s', (_what, catalogue, uses, message) => {
        expect(() => pageOf(catalogue, uses)).toThrow(message);
    });
});

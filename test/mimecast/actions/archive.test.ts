import { describe, expect, it } from 'vitest';
import { readXml } from '../../../src/sandbox/mimecast/protocol/xml.ts';
import { archiveQuery, isXmlText } from '../../../nango-integrations/mimecast/api/archive-query.ts';
import { actions, demand, follow, openTenant, run, useContracts } from '../contracts/under-contract.ts';
import type { Row } from '../contracts/under-contract.ts';
import { refusalOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

useContracts();

const open = (options: TenantOptions = {}): Tenant => follow(openTenant(options));
const refuse = async (tenant: Tenant, name: string, input: Row) =>
    refusalOf(await tenant.action(demand(actions.find((one) => one.name === name)).fn, name, input));
const listOf = (answer: Row): Row[] => answer['messages'] as Row[];

describe('the query of a search in the archive', () => {
    it.each([`"'<>&`, ']]><x/><![CDATA[', '&amp;&#0;', '</text><sent select="from">x</sent><text>', 'a\tb\r\nc', '😀', '<!-- -->', '<?x?>'])(
        'holds %j as the text it is',
        (text) => {
            const root = demand(readXml(archiveQuery({ text, sent: { by: 'to', address: text }, pageSize: 10 })));
            expect(root.elements.map(({ name }) => name)).toEqual(['metadata', 'muse']);
            expect(root.elements[1]?.elements.map(({ name, text: content }) => [name, content])).toEqual([
                ['text', text],
                ['sent', text]
            ]);
        }
    );

    it('is not made of what XML cannot hold', async () => {
        for (const text of ['\u0000', 'a\u0007', '\ufffe', '\u001b[0m']) {
            expect(isXmlText(text)).toBe(false);
            expect(await refuse(open(), 'search-archive', { text })).toMatchObject({ type: 'invalid_input', field: 'text' });
        }
        expect(await refuse(open(), 'search-archive', { text: 'a\ud800' })).toMatchObject({ type: 'invalid_input', field: 'text' });
    });
});

describe('a search in the archive', () => {
    it('finds what was asked for and nothing else, in all mailboxes', async () => {
        const tenant = open();
        const all = listOf(await run(tenant, 'search-archive', { to: 'example.com' }));
        const { messages, totalCount } = (await run(tenant, 'search-archive', { from: 'example.net', start: '2026-01-01T00:00:00Z' })) as unknown as {
            messages: { subject: string; received: string; to: Row[]; from: string }[];
            totalCount: number;
        };
        expect(messages.length).toBeGreaterThan(0);
        expect(totalCount).toBeLessThan(all.length);
        expect(messages.every(({ received }) => received >= '2026-01-01')).toBe(true);
        expect(messages.map(({ subject }) => subject)).toContain('Report 1 & <more>');
    });

    it('reads rows that stand in no list of their own', async () => {
        const [flat, wrapped] = await Promise.all(
            [true, false].map(async (flatArchiveItems) => listOf(await run(open({ simulator: { flatArchiveItems } }), 'search-archive', { text: 'report' })))
        );
        expect(flat?.length).toBeGreaterThan(0);
        expect(flat?.map(({ subject }) => subject)).toEqual(wrapped?.map(({ subject }) => subject));
    });

    it('is refused without a filter, with two people, and with times that do not fit', async () => {
        for (const [input, field] of [
            [{}, 'text'],
            [{ from: 'a@example.net', to: 'b@example.com' }, 'to'],
            [{ text: 'x', end: '2026-01-01T00:00:00Z' }, 'start'],
            [{ start: '2026-01-02T00:00:00Z', end: '2026-01-01T00:00:00Z' }, 'end']
        ] as const) {
            const tenant = open();
            expect(await refuse(tenant, 'search-archive', input)).toMatchObject({ type: 'invalid_input', field });
            expect(pathsOf(tenant)).toEqual([]);
        }
        expect(await refuse(open(), 'list-archived-messages', {})).toMatchObject({ type: 'invalid_input', field: 'mailbox' });
    });
});

describe('files of the archive', () => {
    async function withAttachment(options: TenantOptions = {}): Promise<{ tenant: Tenant; message: string; attachment: string }> {
        const tenant = open(options);
        const message = String(
            listOf(await run(tenant, 'search-archive', { text: 'Report 1' })).find(({ subject }) => subject === 'Report 1 & <more>')?.['id']
        );
        const { attachments } = (await run(tenant, 'get-archived-message', { id: message })) as { attachments: { id: string }[] };
        return { tenant, message, attachment: attachments[0]?.id ?? '' };
    }

    it('are in the answer whole: text as it is, other bytes in base64', async () => {
        const { tenant, message, attachment } = await withAttachment();
        const file = await run(tenant, 'get-archived-file', { id: attachment });
        expect(file).toMatchObject({ encoding: 'base64', size: 1000, link: null });
        expect(Buffer.from(String(file['content']), 'base64').equals(Buffer.alloc(1000, 0xe4))).toBe(true);
        expect(await run(tenant, 'get-archived-file', { id: message })).toMatchObject({
            encoding: 'utf8',
            content: expect.stringContaining('Message-ID:') as string
        });
        const html = await run(tenant, 'get-message-part', { id: message, part: 'HTML' });
        expect(html['content']).toContain('see you');
        expect(html['content']).toContain('<script>');
        expect((await run(tenant, 'get-message-part', { id: message, part: 'HTML', stripDangerous: true }))['content']).not.toContain('<script>');
    });

    it('are a link where they are too large for an answer, or it is asked for; never the beginning of a file', async () => {
        const { tenant, attachment, message } = await withAttachment();
        tenant.simulator.state.archivedMessages.attachmentSizes.set(-1, 3 * 1024 ** 2);
        for (const input of [{ id: attachment }, { id: message, asLink: true }]) {
            const answer = await run(tenant, 'get-archived-file', input);
            expect(answer).toMatchObject({ content: null, encoding: null, size: null });
            expect(String(answer['link'])).toMatch(/^https:\/\/us\.download\.api\.services\.mimecast\.com\/.*X-Amz-Signature=/);
        }
        expect(JSON.stringify(tenant.logs)).not.toContain('X-Amz-');
    });

    it('that break off, or whose link has expired, are an error without the link', async () => {
        for (const [fault, code] of [
            [{ kind: 'truncated' }, 'download_lost'],
            [{ kind: 'expired-link' }, 'link_expired']
        ] as const) {
            const { tenant, attachment } = await withAttachment();
            tenant.simulator.faults.add({ endpoint: 'GET /download/*', fault });
            const payload = await refuse(tenant, 'get-archived-file', { id: attachment });
            expect(payload).toMatchObject({ type: 'temporary', code, retryable: true });
            expect(JSON.stringify([payload, tenant.logs])).not.toContain('X-Amz-');
        }
    });

    it('come without the token of the connection', async () => {
        const { tenant, attachment } = await withAttachment();
        await run(tenant, 'get-archived-file', { id: attachment });
        const download = demand(tenant.requests.find(({ url }) => url.includes('/download/')));
        expect(Object.keys(download.headers ?? {}).map((name) => name.toLowerCase())).not.toContain('authorization');
    });

    it('are not asked for with keys of API 1.0, which answers with the bytes themselves', async () => {
        const tenant = open({ keys: {} });
        expect(await refuse(tenant, 'get-archived-file', { id: 'x' })).toMatchObject({ type: 'not_licensed', code: 'not_in_api_1' });
    });
});

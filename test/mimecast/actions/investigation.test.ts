import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import { seenHash } from '../../../src/sandbox/mimecast/account/remediation-incidents.ts';
import { actions, demand, follow, openTenant, run, useContracts } from '../contracts/under-contract.ts';
import type { Row } from '../contracts/under-contract.ts';
import { refusalOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

useContracts();

const open = (options: TenantOptions = {}): Tenant => follow(openTenant({ simulator: { sizes: { trackedMessages: 600, heldMessages: 40 } }, ...options }));
const refuse = async (tenant: Tenant, name: string, input: Row) =>
    refusalOf(await tenant.action(demand(actions.find((one) => one.name === name)).fn, name, input));
const answering = (path: string, body: unknown): Tenant => open({ intercept: ({ url }) => (url.includes(path) ? jsonReply(body) : undefined) });

describe('held mail', () => {
    it('is counted by policy, and no policy without a number is passed over', async () => {
        const tenant = open();
        const { policies, messages } = (await run(tenant, 'get-held-summary')) as { policies: Row[]; messages: number };
        expect([messages, policies.length > 1]).toEqual([tenant.simulator.state.held.size, true]);
        const odd = answering('get-hold-summary-list', { meta: { status: 200 }, data: [{ policyInfo: 'x', numberOfItems: 'many' }], fail: [] });
        expect((await refuse(odd, 'get-held-summary', {})).type).toBe('unexpected_reply');
    });
});

describe('one message of the tracking', () => {
    it('is told by its queue while it is held, and by receipt, deliveries and retention once it is archived', async () => {
        const tenant = open();
        const infoOf = async (status: string) => {
            const { messages } = (await run(tenant, 'search-messages', { to: 'example.com', status: [status] })) as { messages: { id: string }[] };
            return (await run(tenant, 'get-message-info', { id: messages[0]?.id })) as Record<string, Row | Row[] | null>;
        };
        const held = await infoOf('held');
        expect(held).toMatchObject({ status: 'held', receipt: null, retention: null, queue: { heldGroup: 'Administrator' }, transmission: { status: 'held' } });
        expect(held['policies']).toEqual([{ type: 'Spam Scanning', name: expect.any(String) as string, inherited: false }]);
        const archived = await infoOf('archived');
        expect(archived).toMatchObject({
            status: 'archived',
            queue: null,
            transmission: null,
            receipt: { event: 'Email Received' },
            spam: { score: expect.any(Number) as number }
        });
        expect(archived['deliveries']).toMatchObject([{ address: expect.stringContaining('@') as string, delivery: { event: 'Email Delivered' } }]);
        expect(JSON.stringify(archived)).not.toContain('"extra"');
    });
});

describe('mail queues', () => {
    it('are numbers over time, or one number for all of it', async () => {
        const span = { start: '2026-01-06T00:00:00Z', end: '2026-01-06T02:00:00Z' };
        const { inbound } = (await run(open(), 'get-email-queues', span)) as { inbound: Row[] };
        expect(inbound.map(({ at }) => at)).toEqual([0, 1, 2].map((hour) => `2026-01-06T0${String(hour)}:00:00.000Z`));
        const one = await run(open({ simulator: { queuesAsNumbers: true } }), 'get-email-queues', span);
        expect(one).toEqual({
            inbound: [{ at: null, messages: expect.any(Number) as number }],
            outbound: [{ at: null, messages: expect.any(Number) as number }]
        });
    });
});

describe('remediation', () => {
    const create = async (tenant: Tenant, input: Row) => (await run(tenant, 'create-remediation-incident', { reason: 'phish', ...input }))['incident'] as Row;

    it('takes a hash, a URL, one message id or several, each by the operation that is known for it', async () => {
        const tenant = open();
        const [first, second] = tenant.simulator.state.trackedMessages.tracked.filter(({ status }) => status === 'archived').map(({ messageId }) => messageId);
        const criteria = async (input: Row) => (await create(tenant, input))['searchCriteria'];
        expect(await criteria({ hash: seenHash })).toMatchObject({ fileHash: seenHash });
        expect(await criteria({ url: 'https://bad.example.com/login' })).toMatchObject({ url: 'https://bad.example.com/login' });
        expect(await criteria({ messageIds: [first], start: '2025-12-20T00:00:00Z' })).toMatchObject({ messageId: first, start: '2025-12-20T00:00:00+0000' });
        expect(await criteria({ messageIds: [first, second] })).toMatchObject({ messageIds: [first, second] });
        const [v1, v2] = ['POST /api/ttp/remediation/create', 'POST /api/ttp/remediation/v2/create'];
        expect(pathsOf(tenant)).toEqual([v1, v1, v1, v2]);
    });

    it('is followed to its end by its handle, and found again by its code', async () => {
        const tenant = open();
        const [message] = tenant.simulator.state.trackedMessages.tracked.filter(({ status }) => status === 'archived');
        const made = await create(tenant, { messageIds: [message?.messageId] });
        expect(made).toMatchObject({ identified: 1, successful: 0 });
        tenant.clock.advance(5 * 60_000);
        expect(await run(tenant, 'get-remediation-incident', { handle: made['handle'] })).toMatchObject({ id: made['id'], identified: 1, successful: 1 });
        const { incidents } = (await run(tenant, 'find-remediation-incidents', { searchBy: { field: 'code', value: made['id'] } })) as { incidents: Row[] };
        expect(incidents).toMatchObject([{ code: made['code'], successful: 1 }]);
    });

    it('is refused before anything is sent for none or two of hash, message ids and URL, and for ids without brackets', async () => {
        for (const [input, field] of [
            [{}, 'hash'],
            [{ hash: seenHash, url: 'https://x.example' }, 'hash'],
            [{ messageIds: ['a@example.net'] }, 'messageIds.0'],
            [{ hash: seenHash, start: '2026-01-02T00:00:00Z', end: '2026-01-01T00:00:00Z' }, 'end']
        ] as const) {
            const tenant = open();
            expect(await refuse(tenant, 'create-remediation-incident', { reason: 'x', ...input })).toMatchObject({ type: 'invalid_input', field });
            expect(pathsOf(tenant)).toEqual([]);
        }
    });
});

describe('file hashes', () => {
    it('are told seen, not seen, or not looked up; one of which nothing is said is no "not seen"', async () => {
        const other = 'b'.repeat(64);
        const { results } = (await run(open(), 'search-file-hash', { hashes: [seenHash.toUpperCase(), other, 'c'.repeat(32)] })) as { results: Row[] };
        expect(results.map(({ detected }) => detected)).toEqual([true, false, null]);
        const partly = answering('search-hash', { data: [{ hashStatus: [{ hash: seenHash, detected: true }], failedHashes: [] }], fail: [] });
        expect((await refuse(partly, 'search-file-hash', { hashes: [seenHash, other] })).type).toBe('unexpected_reply');
    });

    it('that are brought are counted in the quota, and say so when it is used up', async () => {
        const tenant = open();
        const quota = async () => ((await run(tenant, 'get-threat-indicator-quota'))['quota'] as { used: number }).used;
        const before = await quota();
        const hashes = Array.from({ length: 1000 }, (_, i) => ({ hash: i.toString(16).padStart(64, '0') }));
        const { batchId } = await run(tenant, 'create-threat-indicators', { operation: 'BLOCK', hashes });
        expect(await quota()).toBe(before + 1000);
        expect((await run(tenant, 'list-threat-indicator-batches'))['batches']).toContainEqual(expect.objectContaining({ id: batchId, hashCount: 1000 }));
        for (let i = 0; i < 8; i++) {
            await run(tenant, 'create-threat-indicators', { operation: 'ALLOW', hashes });
        }
        const payload = await refuse(tenant, 'create-threat-indicators', { operation: 'BLOCK', hashes });
        expect(payload.message).toContain('Quota not available');
        expect(payload).not.toHaveProperty('outcomeUnknown');
    });
});

describe('mail', () => {
    it('is sent to all, whose addresses Mimecast may not take, and not without a body or with a subject of two lines', async () => {
        const tenant = open();
        const mail = { to: [{ address: 'ann@example.com', name: 'Ann' }], cc: [{ address: 'bo@example.com' }], subject: 'x', html: '<p>y</p>' };
        expect(await run(tenant, 'send-email', mail)).toMatchObject({ messageId: expect.stringMatching(/^<.+>$/) as string, invalidRecipients: [] });
        expect(tenant.simulator.state.sentMail.sent).toMatchObject([{ to: ['ann@example.com', 'bo@example.com'], content: '<p>y</p>' }]);
        const { html: _, ...bare } = mail;
        expect(await refuse(tenant, 'send-email', bare)).toMatchObject({ type: 'invalid_input', field: 'text' });
        expect(await refuse(tenant, 'send-email', { ...mail, subject: 'x\r\nBcc: z@example.com' })).toMatchObject({ type: 'invalid_input', field: 'subject' });
    });
});

import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import { actions, demand, follow, openTenant, run, syncs, useContracts } from '../contracts/under-contract.ts';
import type { Row } from '../contracts/under-contract.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

useContracts();

// What holds for every change is tried by the contracts with one thing; here is what comes with many.

const open = ({ simulator, ...options }: TenantOptions = {}): Tenant =>
    follow(openTenant({ ...options, simulator: { ...simulator, sizes: { heldMessages: 40, ...simulator?.sizes } } }));
const release = demand(actions.find(({ name }) => name === 'release-held-messages'));
const heldSync = demand(syncs.find(({ name }) => name === 'held-messages'));
const path = 'POST /api/gateway/hold-release';

async function heldIds(tenant: Tenant, limit = 100): Promise<string[]> {
    const { messages } = (await run(tenant, 'list-held-messages', { limit })) as { messages: { id: string }[] };
    return messages.map(({ id }) => id);
}

const outcomes = (answer: Row): unknown[] => (answer['results'] as Row[]).map(({ outcome }) => outcome);

describe('many held messages', () => {
    it('are released with the least calls there can be: 1,000 by 40', async () => {
        const tenant = open({ simulator: { sizes: { heldMessages: 1000, trackedMessages: 1000 } } });
        const ids = [...tenant.simulator.state.held.keys()].map((number) => tenant.simulator.state.ids.give('held', number));
        const answer = await run(tenant, 'release-held-messages', { ids });
        expect(outcomes(answer)).toEqual(ids.map(() => 'released'));
        expect([pathsOf(tenant).length, tenant.simulator.state.held.size]).toEqual([40, 0]);
    });

    it('are rejected by one call for 25, and the outcome of each is told in the order of the ids, each once', async () => {
        const tenant = open();
        const ids = (await heldIds(tenant)).slice(0, 25);
        await run(tenant, 'release-held-messages', { ids: [ids[3], ids[7]] });
        tenant.simulator.calls.clear();
        const answer = await run(tenant, 'reject-held-messages', { ids: [...ids, ids[0]], message: 'no', notify: true });
        expect(outcomes(answer)).toEqual(ids.map((_, index) => ([3, 7].includes(index) ? 'refused' : 'rejected')));
        expect((answer['results'] as Row[])[3]).toMatchObject({ id: ids[3], error: { type: 'conflict', code: 'not_rejected' } });
        expect(pathsOf(tenant)).toEqual(['POST /api/gateway/hold-reject']);
    });

    it('cost one another nothing where one id is damaged, for which Mimecast refuses the whole call', async () => {
        const tenant = open();
        const ids = (await heldIds(tenant)).slice(0, 9);
        ids[4] = String(ids[4]).slice(0, -5);
        const answer = await run(tenant, 'release-held-messages', { ids });
        expect(outcomes(answer)).toEqual(ids.map((_, index) => (index === 4 ? 'refused' : 'released')));
        expect((answer['results'] as Row[])[4]).toMatchObject({ error: { type: 'invalid_input', code: 'http_400' } });
    });

    it('stop at a lost answer: what is known is told, the rest is not sent', async () => {
        const tenant = open({ simulator: { sizes: { heldMessages: 60 } } });
        const ids = await heldIds(tenant);
        tenant.simulator.faults.add({ endpoint: path, when: { nth: 2 }, fault: { kind: 'reset', afterWork: true } });
        const answer = await run(tenant, 'release-held-messages', { ids });
        expect(outcomes(answer)).toEqual(ids.map((_, index) => (index < 25 ? 'released' : index < 50 ? 'unknown' : 'not_sent')));
    });

    it('of which none was released are an error that tells of each, and is of an unknown outcome where that of one is', async () => {
        const tenant = open();
        const ids = (await heldIds(tenant)).slice(0, 3);
        await run(tenant, 'release-held-messages', { ids });
        const payload = refusalOf(await tenant.action(release.fn, release.name, { ids }));
        expect(payload).toMatchObject({ type: 'conflict', code: 'not_released', retryable: false });
        expect(payload.issues?.map(({ path: at }) => at)).toEqual(['ids.0', 'ids.1', 'ids.2']);
        expect(payload).not.toHaveProperty('outcomeUnknown');

        const silent = open({ intercept: ({ url }) => (url.includes('hold-release') ? jsonReply({ data: [{ id: ids[0], release: false }] }) : undefined) });
        expect(refusalOf(await silent.action(release.fn, release.name, { ids }))).toMatchObject({ outcomeUnknown: true, retryable: false });
    });

    it('are told apart by the failures that name them, and by the one that is left', async () => {
        const ids = ['a', 'b', 'c', 'd'];
        const errors = [{ code: 'err_held_message_forbidden', message: 'no' }];
        const answered = async (fail: unknown[]) => {
            const data = ids.slice(0, 2).map((id) => ({ id, release: true }));
            const tenant = open({ intercept: ({ url }) => (url.includes('hold-release') ? jsonReply({ data, fail }) : undefined) });
            return outcomes(await run(tenant, 'release-held-messages', { ids }));
        };
        expect(await answered([{ key: { id: 'd' }, errors }])).toEqual(['released', 'released', 'unknown', 'refused']);
        expect(await answered([{ key: { id: 'd' }, errors }, { errors }])).toEqual(['released', 'released', 'refused', 'refused']);
        expect(await answered([{ errors }])).toEqual(['released', 'released', 'unknown', 'unknown']);
        expect(await answered([])).toEqual(['released', 'released', 'unknown', 'unknown']);
    });

    it('are found by the ids of their records, whatever form their handles have by then', async () => {
        const tenant = open({ simulator: { changingIds: true } });
        resultOf(await tenant.sync(heldSync.fn, heldSync.name));
        const records = tenant.records('HeldMessage').map(({ id }) => String(id));
        tenant.simulator.state.heldMessages.remove(demand(tenant.simulator.state.held.get(Number(records[5]))));
        tenant.simulator.calls.clear();
        const answer = await run(tenant, 'release-held-messages', { ids: records.slice(0, 30) });
        expect(outcomes(answer).sort()).toEqual([...Array.from({ length: 29 }, () => 'released'), 'refused'].sort());
        expect((answer['results'] as Row[]).find(({ outcome }) => outcome === 'refused')).toMatchObject({ error: { type: 'not_found', code: 'not_held' } });
        expect(pathsOf(tenant)).toEqual(['POST /api/gateway/get-hold-message-list', path, path]);
        resultOf(await tenant.sync(heldSync.fn, heldSync.name));
        expect(tenant.records('HeldMessage').filter(({ _nango_metadata: { deleted_at } }) => deleted_at === null)).toHaveLength(10);
    });

    it('are found where ids show no number, unless two cannot be told apart', async () => {
        const tenant = open({ simulator: { opaqueIds: true } });
        resultOf(await tenant.sync(heldSync.fn, heldSync.name));
        const [id, other] = tenant.records('HeldMessage').map((record) => String(record.id));
        expect(outcomes(await run(tenant, 'release-held-messages', { ids: [id] }))).toEqual(['released']);
        const message = demand([...tenant.simulator.state.held.values()].at(-1));
        tenant.simulator.state.heldMessages.add({ ...message, number: 9000 });
        const all = tenant.records('HeldMessage').map((record) => String(record.id));
        const twice = await run(tenant, 'release-held-messages', { ids: all });
        expect(outcomes(twice).filter((outcome) => outcome !== 'released')).toHaveLength(2);
        expect(other).not.toBe(id);
    });

    it('are not called gone where the queue could not be read to its end', async () => {
        const tenant = open({ simulator: { sizes: { heldMessages: 150 } } });
        tenant.simulator.faults.add({ endpoint: 'POST /api/gateway/get-hold-message-list', fault: { kind: 'page', next: null } });
        const payload = refusalOf(await tenant.action(release.fn, release.name, { ids: ['999999'] }));
        expect(payload).toMatchObject({ type: 'temporary', code: 'incomplete_list' });
    });
});

describe('many senders', () => {
    it('are blocked by a hundred per call; an address that is none is told, the others are done, again too', async () => {
        const tenant = open();
        const pairs = Array.from({ length: 150 }, (_, i) => ({ sender: `S${String(i)}@example.net`, to: 'ann@example.com' }));
        expect(outcomes(await run(tenant, 'block-sender', { pairs }))).toEqual(pairs.map(() => 'blocked'));
        expect(pathsOf(tenant)).toHaveLength(2);
        expect(outcomes(await run(tenant, 'permit-sender', { pairs: pairs.slice(0, 2) }))).toEqual(['permitted', 'permitted']);
        const rows = [...tenant.simulator.state.managedSenders.entries.values()].filter(({ sender }) => /^S[01]@/.test(sender));
        expect(rows.map(({ type }) => type)).toEqual(['Permit', 'Permit']);
        expect(
            refusalOf(
                await tenant.action(demand(actions.find(({ name }) => name === 'block-sender')).fn, 'block-sender', {
                    pairs: [{ sender: 'example.net', to: 'x@y' }]
                })
            )
        ).toMatchObject({
            type: 'invalid_input',
            field: 'pairs.0.sender'
        });
    });

    it('are only removed when that is confirmed, and one kind of entry alone when it is asked for', async () => {
        const tenant = open();
        const { fn, name } = demand(actions.find((one) => one.name === 'delete-managed-senders'));
        const senders = ['news@example.net', 'example.org'];
        expect(refusalOf(await tenant.action(fn, name, { senders, confirm: 'example.org' }))).toMatchObject({ type: 'invalid_input', field: 'confirm' });
        expect(pathsOf(tenant)).toEqual([]);
        expect(await run(tenant, name, { senders, confirm: senders[0], kind: 'permit' })).toEqual({ done: true, deleted: null, request: null });
        const left = (): number => [...tenant.simulator.state.managedSenders.entries.values()].filter(({ sender }) => sender === senders[0]).length;
        expect(left()).toBe(1);
        await run(tenant, name, { senders, confirm: senders[0], kind: 'block' });
        expect(left()).toBe(0);
        const counted = open({ intercept: ({ url }) => (url.includes('bulk-delete') ? jsonReply({ deletedCount: 3 }) : undefined) });
        expect(await run(counted, name, { senders, confirm: senders[0] })).toMatchObject({ deleted: 3 });
    });
});

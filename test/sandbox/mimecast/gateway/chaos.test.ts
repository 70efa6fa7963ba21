import { describe, expect, it } from 'vitest';
import { ConnectionReset, FaultPlan } from '../../../../src/sandbox/mimecast/index.ts';
import type { MimecastSimulator } from '../../../../src/sandbox/mimecast/index.ts';
import { answerOf, askForToken, connect, credentialsOf } from '../connected.ts';
import type { Answer } from '../connected.ts';

/** The most modest client the chaos promises to spare: reads four times at most, renews its token once per call, repeats a write only after a refusal. */
function modestClient(simulator: MimecastSimulator) {
    let token = '';
    const seen = new Map<string, number>();

    async function renew() {
        token = String((await askForToken(simulator, credentialsOf(simulator.application))).json.access_token);
    }

    async function attempt(method: string, url: string, headers: Record<string, string>, body: unknown): Promise<Answer | 'lost'> {
        try {
            return await answerOf(await simulator.handle({ method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
        } catch (error) {
            if (error instanceof ConnectionReset) {
                return 'lost';
            }
            throw error;
        }
    }

    async function call(path: string, body: unknown, write = false): Promise<Answer> {
        let renewed = false;
        let attempts = 0;
        for (;;) {
            const answer = await attempt('POST', path, { authorization: `Bearer ${token}` }, body);
            const outcome = answer === 'lost' ? 'lost' : String(answer.status);
            seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
            if (answer !== 'lost' && answer.status === 200) {
                return answer;
            }
            if (answer !== 'lost' && answer.status === 401 && !renewed) {
                renewed = true;
                await renew();
                continue;
            }
            attempts += 1;
            if (attempts > 3 || (write && outcome !== '429')) {
                throw new Error(`${path} failed for good with ${outcome} after ${String(attempts)} attempts.`);
            }
        }
    }

    async function download(list: () => string): Promise<string> {
        for (let attempts = 1; attempts <= 4; attempts++) {
            const answer = await attempt('GET', list(), {}, undefined);
            const outcome = answer === 'lost' ? 'download lost' : `download ${String(answer.status)}`;
            seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
            if (answer !== 'lost' && answer.status === 200) {
                return answer.text;
            }
        }
        throw new Error('The download failed for good.');
    }

    return { call, download, renew, seen };
}

describe('seeded chaos', () => {
    it.each(Array.from({ length: 20 }, (_, index) => index + 1))('number %i is survived by a client that repeats reads and refused writes', async (seed) => {
        const { simulator } = await connect({ faults: FaultPlan.seeded(seed, { share: 0.3 }) });
        const client = modestClient(simulator);
        await client.renew();
        for (let round = 0; round < 15; round++) {
            const members = [];
            const { json } = await client.call('/api/directory/find-groups', { meta: { pagination: { pageSize: 100 } } });
            for (const { id } of json.data?.[0]?.folders as unknown as { id: string }[]) {
                members.push(
                    ...((await client.call('/api/directory/get-group-members', { meta: { pagination: { pageSize: 100 } }, data: [{ id }] })).json.data?.[0]
                        ?.groupMembers as unknown as object[])
                );
            }
            expect(members).toHaveLength(simulator.truth().groupMembers ?? 0);
            const held = await client.call('/api/gateway/get-hold-message-list', { data: [{ admin: true }] });
            const id = (held.json.data?.[0] as unknown as { id: string }).id;
            expect((await client.call('/api/gateway/hold-release', { data: [{ id }] }, true)).json.data).toEqual([{ id, release: true }]);
            expect(await client.download(() => simulator.state.downloads.presign({ path: `file-${String(round)}`, bytes: () => Buffer.from('whole') }))).toBe(
                'whole'
            );
        }
        expect(simulator.truth().heldDecisions).toBe(15);
        const failures = [...client.seen].filter(([outcome]) => outcome !== '200' && outcome !== 'download 200');
        expect(failures.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(20);
    });

    it('meets every kind of fault it promises', async () => {
        const { simulator } = await connect({ faults: FaultPlan.seeded(99, { share: 0.4 }) });
        const client = modestClient(simulator);
        await client.renew();
        for (let i = 0; i < 200; i++) {
            await client.call('/api/account/get-account', {});
            await client.download(() => simulator.state.downloads.presign({ path: 'file', bytes: () => Buffer.from('whole') }));
        }
        expect([...client.seen.keys()].sort()).toEqual(
            ['200', '401', '429', '500', '502', '503', '504', 'download 200', 'download 403', 'download 503', 'download lost', 'lost'].sort()
        );
    });

    it('is the same for the same seed, spares the token endpoint and can be started later', async () => {
        const statuses = async (seed: number) => {
            const { simulator } = await connect();
            simulator.faults.startChaos(seed, { share: 0.3 });
            const client = modestClient(simulator);
            await client.renew();
            for (let i = 0; i < 50; i++) {
                await client.call('/api/account/get-account', {});
            }
            expect(simulator.calls.list('POST /oauth/token').every((call) => call.status === 200)).toBe(true);
            return simulator.calls.list().map((call) => call.status);
        };
        expect(await statuses(4)).toEqual(await statuses(4));
        expect(await statuses(4)).not.toEqual(await statuses(5));
    });
});

import { describe, expect, it } from 'vitest';
import { refusalOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';
import { expectForm } from './odd-values.ts';
import { demand, follow, inputFor, openTenant, rowsIn, run, tenantWithAnswers } from './under-contract.ts';
import type { Row, UnderContract } from './under-contract.ts';

/** Promises that hold for every action of a verb, whatever it is about. They are tried on all of them; a test of its own says only what is special. */

/** What of a row stays the same at every read. */
const facts = (rows: unknown): string[] => (rows as Row[]).map(({ id: _, handle: __, parentId: ___, ...rest }) => JSON.stringify(rest)).sort();

export function describeReading(action: UnderContract): void {
    const endpoint = demand(action.operations[0]);

    describe(`${action.name}, which reads,`, () => {
        it('answers in the form it declares, by one call of each of its operations', async () => {
            const tenant = follow(openTenant());
            const input = await inputFor(tenant, action.name);
            tenant.simulator.calls.clear();
            action.output.parse(await run(tenant, action.name, input));
            expect(pathsOf(tenant)).toHaveLength(action.operations.length);
        });

        it('says the same when it is asked three times, as an agent may do', async () => {
            const tenant = follow(openTenant());
            const input = await inputFor(tenant, action.name);
            const first = await run(tenant, action.name, input);
            expect([await run(tenant, action.name, input), await run(tenant, action.name, input)].map((answer) => Object.keys(answer))).toEqual([
                Object.keys(first),
                Object.keys(first)
            ]);
        });

        it('takes no reply without anything in it for an answer', async () => {
            for (const body of endpoint.family === 'envelope' ? [{}, { meta: { status: 200 } }, { meta: { status: 200 }, fail: [] }] : [{}]) {
                // The input may come from an answer of the same operation.
                let isEmpty = false;
                const tenant = follow(tenantWithAnswers(endpoint, (whole) => (isEmpty ? body : whole)));
                const input = await inputFor(tenant, action.name);
                isEmpty = true;
                const outcome = await tenant.action(action.fn, action.name, input);
                expect(outcome.status === 'success' ? outcome.result : refusalOf(outcome).type).toBe('unexpected_reply');
            }
        });

        it('takes no part of an answer for the whole', async () => {
            const failure = { code: 'err_simulated_partial_failure', message: 'Some of it could not be read' };
            const tenant = follow(
                tenantWithAnswers(endpoint, (body) => ({
                    ...body,
                    ...(endpoint.family === 'envelope' ? { fail: [{ errors: [failure] }] } : { errors: [failure] })
                }))
            );
            const payload = refusalOf(await tenant.action(action.fn, action.name, await inputFor(tenant, action.name)));
            expect(payload.code).toBe(failure.code);
        });

        it('answers whatever a value of the reply is', async () => {
            await expectForm(action, (body) => body);
            await expectForm(action, (body) => rowsIn(endpoint, body)[0] as Row | undefined);
        });
    });
}

export function describeListing(action: UnderContract): void {
    const endpoint = demand(action.operations[0]);
    const listOf = (answer: Row): Row[] => Object.values(answer).find(Array.isArray) as Row[];
    // What comes all at once has no second page to ask for.
    const isPaged = endpoint.paging !== 'none';

    async function walk(tenant: Tenant, limit: number): Promise<Row[]> {
        const rows: Row[] = [];
        let answer = await run(tenant, action.name, { ...(await inputFor(tenant, action.name)), limit });
        for (;;) {
            expect(listOf(answer).length).toBeLessThanOrEqual(limit);
            rows.push(...listOf(answer));
            if (answer['cursor'] === null) {
                return rows;
            }
            answer = await run(tenant, action.name, { cursor: answer['cursor'] });
        }
    }

    describe(`${action.name}, which lists,`, () => {
        it.runIf(isPaged)('gives the same rows over pages of any size, each once, and knows how many there are', async () => {
            const tenant = follow(openTenant());
            const all = await walk(tenant, endpoint.pageSize ?? 100);
            expect(all.length).toBeGreaterThan(2);
            const few = Math.ceil(all.length / 3);
            expect(facts(await walk(tenant, few))).toEqual(facts(all));
            const { totalCount } = await run(tenant, action.name, { ...(await inputFor(tenant, action.name)), limit: few });
            expect([all.length, null]).toContain(totalCount);
        });

        it.runIf(isPaged)('takes a cursor only as it was given, and no filter beside it', async () => {
            const tenant = follow(openTenant());
            const input = await inputFor(tenant, action.name);
            const { cursor } = await run(tenant, action.name, { ...input, limit: 1 });
            expect(typeof cursor).toBe('string');
            const state = JSON.parse(Buffer.from(String(cursor), 'base64url').toString()) as Row;
            const forged = [
                { of: 'POST /elsewhere' },
                { filters: { ...Object(state['filters']), limit: 1 } },
                { filters: { ...Object(state['filters']), '\ud800': 'x' } },
                { filters: { ...Object(state['filters']), admin: false } },
                { filters: undefined },
                { now: 1e16 },
                { now: 'now' },
                { limit: (endpoint.pageSize ?? 100) + 1 },
                { limit: 0 },
                { place: undefined },
                { place: { ...Object(state['place']), token: '' } },
                { place: { ...Object(state['place']), token: '\ud800' } }
            ].map((change) => Buffer.from(JSON.stringify({ ...state, ...change })).toString('base64url'));
            const deep = Buffer.from(
                JSON.stringify({ ...state, filters: {} }).replace('"filters":{}', `"filters":{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)
            );
            tenant.simulator.calls.clear();
            for (const altered of [`x${String(cursor)}`, String(cursor).slice(0, -8), ...forged, deep.toString('base64url'), '']) {
                const payload = refusalOf(await tenant.action(action.fn, action.name, { cursor: altered }));
                expect(payload).toMatchObject({ type: 'invalid_input', field: 'cursor' });
            }
            for (const [name, value] of Object.entries({ ...input, ...Object(state['filters']) })) {
                expect(refusalOf(await tenant.action(action.fn, action.name, { cursor, [name]: value }))).toMatchObject({
                    type: 'invalid_input',
                    field: 'cursor'
                });
            }
            expect(refusalOf(await tenant.action(action.fn, action.name, { cursor, limit: 2 }))).toMatchObject({ type: 'invalid_input', field: 'limit' });
            expect(pathsOf(tenant)).toEqual([]);
            expect(listOf(await run(tenant, action.name, { cursor, limit: 1 }))).toHaveLength(1);
        });

        it('counts rows it cannot read, and gives all others', async () => {
            const tenant = follow(
                tenantWithAnswers(endpoint, (body) => {
                    rowsIn(endpoint, body).splice(1, 1, 'no row');
                    rowsIn(endpoint, body).splice(2, 1, {});
                    return body;
                })
            );
            const whole = listOf(await run(follow(openTenant()), action.name));
            follow(tenant);
            const answer = await run(tenant, action.name);
            expect(answer['unreadableRows']).toBe(2);
            expect(listOf(answer)).toHaveLength(whole.length - 2);
        });

        it('tells what could not be read beside the rows, and asks for the same on every page, however late', async () => {
            const failure = { code: 'err_simulated_partial_failure', message: 'Some rows could not be read' };
            const asked: string[] = [];
            const tenant = follow(
                tenantWithAnswers(endpoint, (body, { url, body: sent }) => {
                    const { data } = JSON.parse(String(sent ?? '') || '{}') as Row;
                    const query = [...new URL(url).searchParams].filter(([name]) => name !== 'pageToken');
                    asked.push(JSON.stringify({ data, query }));
                    return endpoint.family === 'envelope' ? { ...body, fail: [failure] } : body;
                })
            );
            const first = await run(tenant, action.name, { ...(await inputFor(tenant, action.name)), ...(isPaged && { limit: 1 }) });
            asked.splice(0, asked.length - 1);
            tenant.clock.advance(5 * 60_000);
            for (const answer of [first, await run(tenant, action.name, isPaged ? { cursor: first['cursor'] } : undefined)]) {
                // The other family reports a failure in place of the rows.
                expect(answer['failures']).toEqual(endpoint.family === 'envelope' ? [failure] : []);
            }
            expect(asked).toEqual([asked[0], asked[0]]);
        });

        it('takes a reply without its list for no empty one', async () => {
            for (const body of [{}, { meta: { status: 200 } }, { meta: { status: 200 }, data: 'none' }]) {
                const tenant = follow(tenantWithAnswers(endpoint, () => body));
                expect(refusalOf(await tenant.action(action.fn, action.name, await inputFor(tenant, action.name))).type).toBe('unexpected_reply');
            }
        });

        it('answers whatever a value of a row is', async () => {
            await expectForm(action, (body) => rowsIn(endpoint, body)[0] as Row | undefined);
        });
    });
}

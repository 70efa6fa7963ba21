import { describe, expect, it } from 'vitest';
import { silentAnswers, spoiledAnswers } from '../../../src/sandbox/mimecast/index.ts';
import type { Fault } from '../../../src/sandbox/mimecast/index.ts';
import { nameOf } from '../../../nango-integrations/mimecast/operations/endpoint.ts';
import { refusalOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { accountOf, ask, confirmationOf, strike } from './change-under-test.ts';
import type { Told } from './change-under-test.ts';
import { expectForm } from './odd-values.ts';
import { actions, demand, follow, inputFor, openTenant, rowsIn, run, shapeOf, tenantWithAnswers } from './under-contract.ts';
import type { Row, UnderContract } from './under-contract.ts';

const open = (options: TenantOptions = {}): Tenant => follow(openTenant(options));

/** A tenant, and an input that was worked out before anything is broken. */
async function ready(action: UnderContract, options: TenantOptions = {}): Promise<{ tenant: Tenant; input: Row }> {
    const tenant = open(options);
    return { tenant, input: await inputFor(tenant, action.name) };
}

async function struck(action: UnderContract, fault: Fault): Promise<Told> {
    const { tenant, input } = await ready(action);
    strike(action, tenant, fault);
    return await ask(action, tenant, input);
}

/** The texts anywhere in a value. */
function textsIn(value: unknown): string[] {
    return typeof value === 'string' ? [value] : Object.values(Object(value) as object).flatMap(textsIn);
}

function expectUnknown(told: Told, { settles }: UnderContract): void {
    if (settles === true && told.isDone) {
        // It saw that it is done.
        expect(told).toMatchObject({ says: 'done', calls: 1 });
        return;
    }
    expect(told.says).toBe('unknown');
    expect(told.payload?.retryable).toBe(false);
    expect(told.payload?.message).toContain('may or may not have been made');
    expect(told.calls).toBe(1);
}

/** What holds for every action that changes something: it is done, not done, or unknown, and never called what it is not. */
function describeWriting(action: UnderContract): void {
    const endpoint = demand(action.operations[0]);

    describe(`${action.name}, which changes something,`, () => {
        it('says that it is done when it is', async () => {
            expect(await ask(action, open())).toMatchObject({ says: 'done', isDone: true, calls: 1 });
        });

        it.each(silentAnswers)('that was carried out and answered oddly (%s) is unknown, never "not done"', async (form) => {
            const told = await struck(action, { kind: 'odd-answer', form });
            expect(told.isDone).toBe(true);
            if (form === confirmationOf(action)) {
                expect(told.says).toBe('done');
            } else {
                expectUnknown(told, action);
            }
        });

        it.each(silentAnswers.filter((form) => form !== confirmationOf(action)))(
            'that something on the way answered in place of Mimecast (%s) is unknown, never "done"',
            async (form) => {
                const told = await struck(action, { kind: 'odd-answer', form, carriedOut: false });
                expect(told.isDone).toBe(false);
                expectUnknown(told, action);
            }
        );

        it.each(spoiledAnswers)('whose answer is spoiled (%s) is never "not done"', async (form) => {
            const told = await struck(action, { kind: 'odd-answer', form });
            expect(told.isDone).toBe(true);
            expect(told.says).not.toBe('not done');
            if (told.says === 'unknown') {
                expectUnknown(told, action);
            }
        });

        it.each<[string, Fault]>([
            ['a lost connection', { kind: 'reset', afterWork: true }],
            ['a body that breaks off', { kind: 'truncated' }],
            ['a 500', { kind: 'status', status: 500, body: { error: 'x' }, afterWork: true }],
            ['a 503', { kind: 'status', status: 503, body: 'Service Unavailable', afterWork: true }],
            ['a status nobody knows', { kind: 'status', status: 418, body: '', afterWork: true }]
        ])('that was carried out and ended in %s is unknown', async (_, fault) => {
            const told = await struck(action, fault);
            expect(told.isDone).toBe(true);
            expectUnknown(told, action);
        });

        it.each([{}, [null], [{}], { errors: [{}] }])('whose answer has a failure without a word (%j) is unknown', async (fail) => {
            const told = await struck(action, { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [], fail }, afterWork: true });
            expect(told.isDone).toBe(true);
            expectUnknown(told, action);
        });

        it('that is refused in so many words is not done, and not called unknown', async () => {
            for (const fault of [
                { kind: 'status', status: 403, body: { fail: [{ code: 'app_forbidden', message: 'no' }] } },
                { kind: 'status', status: 400, body: '' },
                { kind: 'status', status: 409, body: { errors: [{ code: 'err_conflict', message: 'no' }] } },
                { kind: 'fail', code: 'err_something_new', message: 'no' }
            ] satisfies Fault[]) {
                expect(await struck(action, fault)).toMatchObject({ says: 'not done', isDone: false, calls: 1 });
            }
        });

        it('shows in a dry run what would be sent and sends nothing, also on a read-only connection, where it refuses to do more', async () => {
            const { tenant, input } = await ready(action);
            tenant.setMetadata({ readOnly: true });
            const callsBefore = pathsOf(tenant).length;
            const before = accountOf(tenant);
            const answer = await run(tenant, action.name, { ...input, dryRun: true });
            action.output.parse(answer);
            expect(answer['request']).toMatchObject({ endpoint: nameOf(endpoint) });
            // Nothing was done, and nothing says that it was.
            const { request, id = input['id'], ...told } = answer;
            expect(id).toEqual(input['id']);
            expect(Object.values(told).filter((value) => value !== false && value !== null && (value as unknown[]).length !== 0)).toEqual([]);
            const shown = JSON.stringify(request);
            for (const [field, value] of Object.entries(input)) {
                const isSecret = /secret/i.test(action.input.shape[field]?.description ?? '');
                const [text = ''] = textsIn(value);
                expect([field, shown.includes(JSON.stringify(text))]).toEqual([field, text !== '' && !isSecret]);
            }
            const looks = pathsOf(tenant).length;
            expect(refusalOf(await tenant.action(action.fn, action.name, input)).type).toBe('read_only');
            expect(pathsOf(tenant)).toHaveLength(looks);
            // What it means may have to be looked up for a dry run, too.
            const reads = action.operations.filter(({ access }) => access === 'read').map(shapeOf);
            expect(
                pathsOf(tenant)
                    .slice(callsBefore)
                    .filter((path) => !reads.some((read) => read.test(path)))
            ).toEqual([]);
            expect(accountOf(tenant)).toBe(before);
        });

        it('says in a dry run, too, that there is nothing to do, where it sees that by looking', async () => {
            const { tenant, input } = await ready(action);
            await run(tenant, action.name, input);
            const shape = shapeOf(endpoint);
            const calls = (): number => pathsOf(tenant).filter((path) => shape.test(path)).length;
            const before = calls();
            const again = await tenant.action(action.fn, action.name, input);
            if (again.status === 'success' && calls() === before) {
                expect(await run(tenant, action.name, { ...input, dryRun: true })).toEqual(again.result);
            }
        });

        it('changes nothing without the permission, and says which one it lacks', async () => {
            const { input } = await ready(action);
            const tenant = open({ application: { permissions: [] } });
            const { type, permission } = refusalOf(await tenant.action(action.fn, action.name, input));
            expect(type).toBe('permission');
            // Of what is looked up before, if that is refused already.
            expect(action.operations.map((one) => one.permission)).toContain(permission);
        });

        it('answers in its form, or with one of our errors, whatever a value of the answer is', async () => {
            await expectForm(action, (body) => (rowsIn(endpoint, body)[0] ?? body) as Row);
        });
    });
}

/** An action of one change: repeated, it is done again, or refused with an error it declares. */
export function describeChange(action: UnderContract): void {
    describeWriting(action);

    it(`${action.name} says so when it was done already`, async () => {
        const { tenant, input } = await ready(action);
        const first = await run(tenant, action.name, input);
        expect(first['id']).toBe(input['id']);
        const again = await tenant.action(action.fn, action.name, input);
        if (again.status === 'success') {
            expect(Object.keys(again.result as Row)).toEqual(Object.keys(first));
        } else {
            const { type, code } = refusalOf(again);
            expect([...action.errors, { type: 'not_found' }]).toContainEqual(expect.objectContaining(type === 'not_found' ? { type } : { type, code }));
        }
    });
}

/** An action that makes things: repeated, it says that they are there; what fails beside what is made is told. */
export function describeCreation(action: UnderContract): void {
    describeWriting(action);
    const endpoint = demand(action.operations[0]);

    describe(`${action.name}, which makes things,`, () => {
        it('called again is a success that says so, and changes nothing', async () => {
            const { tenant, input } = await ready(action);
            expect(await run(tenant, action.name, input)).toMatchObject({ existing: [], failed: [], unknown: [] });
            const before = accountOf(tenant);
            const again = await run(tenant, action.name, input);
            expect(again).toMatchObject({ created: [], failed: [], unknown: [] });
            expect(again['existing']).toHaveLength(1);
            expect(accountOf(tenant)).toBe(before);
        });

        it('tells what failed beside what was made', async () => {
            const { input } = await ready(action);
            const [list, entries] = demand(Object.entries(input).find(([, value]) => Array.isArray(value))) as [string, Row[]];
            const made = tenantWithAnswers(endpoint, (body, request) => {
                const [entry = {}] = (JSON.parse(String(request.body)) as { data: Row[] }).data;
                const failure = { key: entry, errors: [{ code: 'err_validation_blank', message: 'must not be blank' }] };
                return { ...body, data: (body['data'] as Row[]).slice(1), fail: [failure] };
            });
            // A second entry of the same kind, told apart by one character of its first field.
            const [name = ''] = Object.keys(entries[0] ?? {});
            const two = [entries[0], { ...entries[0], [name]: `${String(entries[0]?.[name])}2` }];
            expect(await run(follow(made), action.name, { [list]: two })).toMatchObject({
                created: [expect.anything()],
                failed: [{ type: 'invalid_input', code: 'err_validation_blank' }],
                unknown: []
            });
        });

        it('calls unknown what Mimecast could not finish beside what it made', async () => {
            const { input } = await ready(action);
            const [list, entries] = demand(Object.entries(input).find(([, value]) => Array.isArray(value))) as [string, Row[]];
            const [name = ''] = Object.keys(entries[0] ?? {});
            const two = ['', '2'].map((end) => ({ ...entries[0], [name]: `${String(entries[0]?.[name])}${end}` }));
            const fail = [{ key: two[1], errors: [{ code: 'internal_server_error_1', message: 'An error occurred' }] }];
            const tenant = tenantWithAnswers(endpoint, (body) => ({ ...body, data: (body['data'] as Row[]).slice(0, 1), fail }));
            expect(await run(follow(tenant), action.name, { [list]: two })).toMatchObject({
                created: [expect.anything()],
                failed: [],
                unknown: [{ [name]: two[1]?.[name] }]
            });
        });

        it.each([true, false])('loses none where another one is wrong in two ways (named in the failure: %s)', async (isNamed) => {
            const { input } = await ready(action);
            const [list, entries] = demand(Object.entries(input).find(([, value]) => Array.isArray(value))) as [string, Row[]];
            const [name = ''] = Object.keys(entries[0] ?? {});
            const three = ['', '2', '3'].map((end) => ({ ...entries[0], [name]: `${String(entries[0]?.[name])}${end}` }));
            const errors = ['err_validation_blank', 'err_validation_length'].map((code) => ({ code, message: 'no' }));
            const tenant = tenantWithAnswers(endpoint, (body) => ({
                ...body,
                data: (body['data'] as Row[]).slice(0, 1),
                fail: [{ ...(isNamed && { key: three[1] }), errors }]
            }));
            const { created, failed, unknown } = await run(follow(tenant), action.name, { [list]: three });
            expect([created, failed]).toEqual([
                [expect.anything()],
                [expect.objectContaining({ code: errors[0]?.code }), expect.objectContaining({ code: errors[1]?.code })]
            ]);
            expect(unknown).toHaveLength(isNamed ? 1 : 2);
        });
    });
}

/** An action that removes a thing: one that is gone already is a success that says so. */
export function describeDeletion(action: UnderContract): void {
    describeWriting(action);

    it(`${action.name}, called again, is a success that says so, and changes nothing`, async () => {
        const { tenant, input } = await ready(action);
        expect(await run(tenant, action.name, input)).toMatchObject({ deleted: true, alreadyGone: false });
        const before = accountOf(tenant);
        expect(await run(tenant, action.name, input)).toMatchObject({ deleted: false, alreadyGone: true });
        expect(accountOf(tenant)).toBe(before);
    });

    it(`${action.name} does not take a thing for gone because its operation is not found`, async () => {
        const body = { fail: [{ errors: [{ code: 'endpoint_evaluation_failed_1', message: 'Endpoint cannot be found' }] }] };
        const told = await struck(action, { kind: 'status', status: 404, body });
        expect(told).toMatchObject({ says: 'not done', isDone: false, payload: { type: 'not_found' } });
    });
}

/** An action of several things by as many calls as it takes: what became of each is told, and what was so already is no failure. */
export function describeBatch(action: UnderContract): void {
    describeWriting(action);
    const endpoint = demand(action.operations[0]);
    const outcomesIn = (answer: Row): string[] => (answer['results'] as { outcome: string }[]).map(({ outcome }) => outcome);
    /** The example with further entries of the same kind, told apart by the beginning of their first field. */
    const more = async (tenant: Tenant, count: number): Promise<Row> => {
        const input = await inputFor(tenant, action.name);
        const [list, entries] = demand(Object.entries(input).find(([, value]) => Array.isArray(value))) as [string, Row[]];
        const [name = ''] = Object.keys(entries[0] ?? {});
        return {
            ...input,
            [list]: Array.from({ length: count }, (_, nth) => ({
                ...entries[0],
                [name]: `${nth === 0 ? '' : `n${String(nth)}.`}${String(entries[0]?.[name])}`
            }))
        };
    };

    describe(`${action.name}, which changes several things,`, () => {
        it('called again is a success that says so, and changes nothing', async () => {
            const { tenant, input } = await ready(action);
            expect(outcomesIn(await run(tenant, action.name, input))).toEqual(['done']);
            const before = accountOf(tenant);
            expect(outcomesIn(await run(tenant, action.name, input))).toEqual(['already']);
            expect(accountOf(tenant)).toBe(before);
        });

        it('tells what failed, and what nothing is known of, beside what was done', async () => {
            const tenant = follow(
                tenantWithAnswers(endpoint, (body, request) => {
                    const { data } = JSON.parse(String(request.body)) as { data: Row[] };
                    return { ...body, data: data.slice(0, 1), fail: [{ key: data[1], errors: [{ code: 'err_validation_blank', message: 'no' }] }] };
                })
            );
            const { results } = await run(tenant, action.name, await more(tenant, 3));
            expect(results).toMatchObject([
                { outcome: 'done' },
                { outcome: 'failed', type: 'invalid_input', code: 'err_validation_blank' },
                { outcome: 'unknown' }
            ]);
        });

        it('stops at the first call that fails as a whole, and says what was not sent', async () => {
            let calls = 0;
            const tenant: Tenant = follow(
                openTenant({
                    intercept: ({ url }) => {
                        calls += url.endsWith(endpoint.path) ? 1 : 0;
                        return calls === 2 && url.endsWith(endpoint.path) ? { status: 503, headers: {}, body: Buffer.from('no') } : undefined;
                    }
                })
            );
            const most = 10;
            const outcomes = outcomesIn(await run(tenant, action.name, await more(tenant, 3 * most)));
            expect(calls).toBe(2);
            expect([outcomes.slice(most, 2 * most), outcomes.slice(2 * most)]).toEqual([Array(most).fill('unknown'), Array(most).fill('failed')]);
        });

        it('takes none twice', async () => {
            const { tenant, input } = await ready(action);
            const [list, entries] = demand(Object.entries(input).find(([, value]) => Array.isArray(value))) as [string, Row[]];
            const payload = refusalOf(await tenant.action(action.fn, action.name, { ...input, [list]: [...entries, ...entries] }));
            expect(payload).toMatchObject({ type: 'invalid_input', field: list });
        });
    });
}

export { describeWriting };

/** Under odd answers of a seed no change is called what it is not. */
export function describeOddAnswers(seeds: number): void {
    const changes = actions.filter(({ operations }) => operations.some(({ access }) => access === 'write'));

    it.each(Array.from({ length: seeds }, (_, seed) => seed + 1))('under odd answers of seed %i no change is called what it is not', async (seed) => {
        const tenant = open();
        const inputs = new Map<string, Row>();
        for (const { name } of changes) {
            inputs.set(name, await inputFor(tenant, name));
        }
        const chaos = { share: 0.7, inARow: 3, oddWrites: true };
        tenant.simulator.faults.startChaos(seed, chaos);
        let before = accountOf(tenant);
        for (const action of [...changes, ...changes]) {
            const { account, ...told } = await ask(action, tenant, inputs.get(action.name), before);
            before = account;
            if (told.says === 'done' && !told.isDone && confirmationOf(action) === undefined) {
                // True of what was so already and Mimecast says once more; otherwise a repeat that nothing disturbs would change something.
                tenant.simulator.faults.clear();
                expect(await ask(action, tenant, inputs.get(action.name), before), action.name).toMatchObject({ says: 'done', isDone: false });
                tenant.simulator.faults.startChaos(seed + seeds, chaos);
                continue;
            }
            const isSilent = told.says === 'done' && !told.isDone && confirmationOf(action) !== undefined;
            expect(isSilent ? 'unknown' : told.says, `${action.name}: ${JSON.stringify(told)}`).toBe(
                told.says === 'unknown' || isSilent ? 'unknown' : told.isDone ? 'done' : 'not done'
            );
        }
    });
}

import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { companySizes, createCompany, identityOf } from '../../../../src/sandbox/mimecast/account/company.ts';
import { collection } from '../../../../src/sandbox/mimecast/account/thing.ts';
import { createCallLog } from '../../../../src/sandbox/mimecast/gateway/call-log.ts';
import { FaultPlan } from '../../../../src/sandbox/mimecast/gateway/fault-plan.ts';
import { createGateway } from '../../../../src/sandbox/mimecast/gateway/gateway.ts';
import { createDownloads } from '../../../../src/sandbox/mimecast/protocol/downloads.ts';
import { failItem } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import { flag, maybe, oneOf, optional, text } from '../../../../src/sandbox/mimecast/protocol/fields.ts';
import { defaultBehaviours } from '../../../../src/sandbox/mimecast/protocol/options.ts';
import { creates, filter, lists, removes, restLists, updates } from '../../../../src/sandbox/mimecast/protocol/plain-routes.ts';
import { createRandom } from '../../../../src/sandbox/mimecast/protocol/random.ts';
import { createSecureIds } from '../../../../src/sandbox/mimecast/protocol/secure-ids.ts';
import { answerOf, connect, failCode, startOfTest } from '../connected.ts';

const rights = { products: [], permission: null };

/** A kind of thing that Mimecast does not have. */
function lamps(stated: boolean) {
    return collection({
        name: 'lamps',
        fields: { place: text, colour: oneOf('red', 'green'), lit: flag },
        key: ({ place }) => place,
        size: 3,
        seed: (_, size) =>
            Array.from({ length: size }, (_one, i) => ({
                place: `room ${String(i + 1)}`,
                colour: i === 0 ? ('green' as const) : ('red' as const),
                lit: false
            })),
        routes: (rows) => [
            lists(rows, {
                path: '/api/lamp/get-lamps',
                ...rights,
                items: { min: 0, max: 5 },
                filters: {
                    place: filter(text, (lamp, place) => lamp.place === place),
                    colour: filter(oneOf('red', 'green'), (lamp, colour) => lamp.colour === colour)
                },
                unpaged: true
            }),
            restLists(rows, {
                path: '/lamp/v1/lamps',
                ...rights,
                under: 'lamps',
                filters: { colour: filter(oneOf('red', 'green'), (lamp, colour) => lamp.colour === colour) }
            }),
            creates(rows, {
                path: '/api/lamp/create-lamp',
                ...rights,
                max: 2,
                takes: { place: text, colour: optional(oneOf('red', 'green'), 'red'), lit: optional(flag, false) },
                add: (lamp) => rows.add(lamp),
                ...(stated ? { exists: () => failItem('err_lamp_exists', 'There is a lamp') } : {})
            }),
            updates(rows, {
                path: '/api/lamp/update-lamp',
                ...rights,
                max: 2,
                takes: { lit: maybe(flag) },
                ...(stated ? { gone: () => failItem('err_lamp_gone', 'There is no lamp') } : {}),
                change(lamp, { lit = lamp.lit }) {
                    lamp.lit = lit;
                    return undefined;
                }
            }),
            removes(rows, {
                path: '/api/lamp/delete-lamp',
                ...rights,
                max: 2,
                ...(stated ? { gone: () => failItem('err_lamp_gone', 'There is no lamp') } : {}),
                remove: (lamp, item) => (lamp.lit ? failItem('err_lamp_lit', 'The lamp is lit', { key: item }) : rows.remove(lamp))
            })
        ]
    });
}

function account(stated = true) {
    const kind = lamps(stated);
    const clock = createClock(startOfTest);
    const options = defaultBehaviours();
    const random = createRandom(1);
    const of = () => {
        throw new Error('There is nothing else.');
    };
    const downloads = createDownloads(1, clock, options);
    const { routes, counts } = kind.found({
        company: createCompany(random, companySizes, identityOf(1)),
        clock,
        random,
        sizes: kind.sizes,
        options,
        downloads,
        of
    });
    const application = { clientId: 'one', clientSecret: 's', accountCode: 'C', products: new Set<string>(), permissions: new Set<string>() };
    const gateway = createGateway({
        seed: 1,
        clock,
        options,
        ids: createSecureIds('C', options, kind.ids),
        downloads,
        faults: new FaultPlan(),
        calls: createCallLog(),
        routes,
        applications: new Map([['one', application]])
    });
    const authorization = `Bearer ${gateway.tokens.issue(application)}`;
    const call = async (method: string, url: string, body?: object) =>
        answerOf(await gateway.handle({ method, url, headers: { authorization }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
    const post = (name: string, ...data: object[]) => call('POST', `/api/lamp/${name}`, { data });
    const idOf = async (place: string) => ((await post('get-lamps', { place })).json.data?.[0] as { id?: string } | undefined)?.id ?? '';
    return { post, call, idOf, counts };
}

describe('a declared kind of thing', () => {
    it('lists its rows with an id and its fields in their order', async () => {
        const { post, counts } = account();
        const { json } = await post('get-lamps');
        expect(json.data).toHaveLength(3);
        expect(Object.entries(json.data?.[0] ?? {})).toEqual([
            ['id', expect.any(String)],
            ['place', 'room 1'],
            ['colour', 'green'],
            ['lit', false]
        ]);
        expect(counts?.()).toEqual({ lamps: 3 });
    });

    it('answers once what fits any of several filters, and refuses a value no filter takes', async () => {
        const { post, call } = account();
        const places = async (...data: object[]) => (await post('get-lamps', ...data)).json.data?.map((lamp) => (lamp as { place?: string }).place);
        expect(await places({ colour: 'green' }, { place: 'room 3' }, { place: 'room 1', colour: 'green' })).toEqual(['room 1', 'room 3']);
        expect(await places({ place: 'room 1', colour: 'red' })).toEqual([]);
        expect(failCode(await post('get-lamps', { colour: 'blue' }))).toBe('err_validation_value_not_allowed');
        expect((await call('GET', '/lamp/v1/lamps?colour=green')).json).toMatchObject({ lamps: [{ place: 'room 1' }] });
        expect((await call('GET', '/lamp/v1/lamps?colour=blue')).status).toBe(400);
    });

    it('adds, changes and removes rows, and refuses with the codes it states', async () => {
        const { post, idOf, counts } = account();
        expect((await post('create-lamp', { place: 'hall', surplus: 1 })).json.data).toEqual([
            { id: expect.any(String), place: 'hall', colour: 'red', lit: false }
        ]);
        expect(failCode(await post('create-lamp', { place: 'hall' }))).toBe('err_lamp_exists');
        expect(failCode(await post('create-lamp', { lit: true }))).toBe('err_validation_null');
        expect(failCode(await post('create-lamp', { place: 'attic', colour: '' }))).toBe('err_validation_blank');
        const id = await idOf('hall');
        expect((await post('update-lamp', { id, lit: true })).json.data).toEqual([{ id, place: 'hall', colour: 'red', lit: true }]);
        expect(failCode(await post('update-lamp', { id, lit: 'yes' }))).toBe('err_validation_value_not_allowed');
        expect(failCode(await post('delete-lamp', { id }))).toBe('err_lamp_lit');
        await post('update-lamp', { id, lit: false });
        expect((await post('delete-lamp', { id })).json).toEqual({ meta: { status: 200 }, data: [], fail: [] });
        expect(failCode(await post('delete-lamp', { id }))).toBe('err_lamp_gone');
        expect(failCode(await post('update-lamp', { id }))).toBe('err_lamp_gone');
        expect(counts?.()).toEqual({ lamps: 3 });
        expect((await post('create-lamp', { place: 'hall' })).json.data).not.toMatchObject([{ id }]);
    });

    it('makes no refusal up: what is not stated is an error of the simulator', async () => {
        const { post, idOf } = account(false);
        await expect(post('create-lamp', { place: 'room 1' })).rejects.toThrow('Nothing states what /api/lamp/create-lamp answers to what is there already');
        const id = await idOf('room 1');
        await post('delete-lamp', { id });
        await expect(post('delete-lamp', { id })).rejects.toThrow('Nothing states what /api/lamp/delete-lamp answers to an id whose row is gone');
        await expect(post('update-lamp', { id })).rejects.toThrow('Nothing states what /api/lamp/update-lamp answers to an id whose row is gone');
    });
});

describe('the account', () => {
    it('takes counts, sizes and behaviours from its kinds of things', async () => {
        const { simulator } = await connect({ sizes: { managedUrls: 4, heldMessages: 7, trackedMessages: 5 }, holdRefused: true });
        expect(simulator.truth()).toMatchObject({ managedUrls: 4, heldMessages: 7, trackedMessages: 7 });
        expect(simulator.options).toMatchObject({ holdRefused: true, unpagedMembersCut: false, siemNumbers: 'text', defaultPageSize: 25 });
        expect(() => simulator.state.ids.give('lamp', 1)).toThrow('There are no ids of the kind "lamp"');
    });
});

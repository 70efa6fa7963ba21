import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import { connect, failCode, startOfTest } from '../connected.ts';
import type { Connected, Reply } from '../connected.ts';

interface Held {
    id: string;
    subject: string;
    reasonCode: string;
    reasonId: string;
    reason: string;
    policyInfo: string;
    route: string;
    dateReceived: string;
    from: { emailAddress: string };
    fromHeader: { emailAddress: string };
    to: { emailAddress: string };
}

const list = '/api/gateway/get-hold-message-list';
const heldOf = (json: Reply) => (json.data ?? []) as unknown as Held[];
const all = ({ walk }: Connected, filter: Record<string, unknown> = {}) => walk(list, { admin: true, ...filter }, 100, heldOf);

describe('get-hold-message-list', () => {
    it('answers a flat list of about forty messages of several hold reasons, one recipient each', async () => {
        const connected = await connect();
        const held = await all(connected);
        expect(held).toHaveLength(40);
        expect(new Set(held.map((one) => one.reasonCode)).size).toBeGreaterThan(3);
        const [first] = held;
        expect(Object.keys(first ?? {})).toEqual(
            'id reason reasonId reasonCode policyInfo from fromHeader to subject route hasAttachments size dateReceived'.split(' ')
        );
        expect(first?.reasonId).toBe(first?.reasonCode.toUpperCase());
        expect(first?.route).toMatch(/^(INBOUND|OUTBOUND|INTERNAL)$/);
        expect(first?.dateReceived).toMatch(/^2025-12-\d\dT\d\d:\d\d:\d\d\+0000$|^2026-01-\d\dT\d\d:\d\d:\d\d\+0000$/);
    });

    it('answers an empty list when admin is absent or false', async () => {
        const { post } = await connect();
        for (const item of [{}, { admin: false }]) {
            const { status, json } = await post(list, { data: [item] });
            expect([status, json.data, json.fail]).toEqual([200, [], []]);
        }
        expect(failCode(await post(list, { data: [{ admin: 'true' }] }))).toBe('err_validation_value_not_allowed');
    });

    it('keeps to a time span, both ends included', async () => {
        const connected = await connect();
        const held = await all(connected);
        const [newest, oldest] = [held[5]?.dateReceived, held[15]?.dateReceived];
        const between = await all(connected, { start: oldest, end: newest });
        expect(between.map((one) => one.id)).toEqual(held.slice(5, 16).map((one) => one.id));
        expect(failCode(await connected.post(list, { data: [{ admin: true, start: 'yesterday' }] }))).toBe('err_validation_value_not_allowed');
    });

    it('searches by sender, recipient, subject, reason code and sender address', async () => {
        const connected = await connect();
        const held = await all(connected);
        const sample = held[3];
        const by = (fieldName: string, value: string | undefined) => all(connected, { searchBy: { fieldName, value } });
        for (const [fieldName, value, matches] of [
            ['recipient', sample?.to.emailAddress, (one: Held) => one.to.emailAddress === sample?.to.emailAddress],
            ['reasonCode', sample?.reasonCode, (one: Held) => one.reasonCode === sample?.reasonCode],
            ['reason_code', sample?.reasonCode, (one: Held) => one.reasonCode === sample?.reasonCode],
            ['subject', sample?.subject, (one: Held) => one.subject === sample?.subject],
            ['sender', sample?.fromHeader.emailAddress, (one: Held) => one.fromHeader.emailAddress === sample?.fromHeader.emailAddress]
        ] as const) {
            expect((await by(fieldName, value)).map((one) => one.id)).toEqual(held.filter(matches).map((one) => one.id));
        }
        expect((await by('all', sample?.to.emailAddress)).map((one) => one.id)).toContain(sample?.id);
        const ip = [...connected.simulator.state.held.values()][0]?.senderIp;
        expect((await by('senderIP', ip)).length).toBeGreaterThan(0);
        expect(failCode(await connected.post(list, { data: [{ admin: true, searchBy: { fieldName: 'body', value: 'x' } }] }))).toBe(
            'err_validation_value_not_allowed'
        );
    });

    it('filters by route', async () => {
        const connected = await connect();
        const inbound = await all(connected, { filterBy: [{ fieldName: 'route', value: 'inbound' }] });
        expect(inbound.length).toBeGreaterThan(0);
        expect(inbound.every((one) => one.route === 'INBOUND')).toBe(true);
        expect(await all(connected, { filterBy: [{ fieldName: 'route', value: 'all' }] })).toHaveLength(40);
    });
});

describe('get-hold-summary-list', () => {
    it('counts the held messages by the name of the definition', async () => {
        const connected = await connect();
        const held = await all(connected);
        const { json } = await connected.post('/api/gateway/get-hold-summary-list', {});
        const rows = json.data as unknown as { policyInfo: string; numberOfItems: number }[];
        expect(rows.reduce((sum, row) => sum + row.numberOfItems, 0)).toBe(40);
        for (const { policyInfo, numberOfItems } of rows) {
            expect(held.filter((one) => one.policyInfo === policyInfo)).toHaveLength(numberOfItems);
        }
    });
});

describe('hold-release', () => {
    it('releases up to 25 messages: they leave the queue, show as delivered in the tracking and enter the list of decisions', async () => {
        const connected = await connect();
        const { simulator, post } = connected;
        const held = await all(connected);
        const wanted = held.slice(0, 25);
        const { json } = await post('/api/gateway/hold-release', { data: wanted.map(({ id }) => ({ id })) });
        expect(json.data).toEqual(wanted.map(({ id }) => ({ id, release: true })));
        expect(json.fail).toEqual([]);
        expect((await all(connected)).map((one) => one.id)).toEqual(held.slice(25).map((one) => one.id));
        expect(simulator.truth()).toMatchObject({ heldMessages: 15, heldDecisions: 25 });
        const decision = simulator.state.heldReleases[0];
        expect(decision).toMatchObject({ released: true, at: startOfTest, operator: simulator.state.company.administrators[0] });
        expect(decision?.message.tracked).toMatchObject({ status: 'archived', info: 'Indexed and archived' });
    });

    it('says release false for a message that is no longer held', async () => {
        const connected = await connect();
        const [first] = await all(connected);
        await connected.post('/api/gateway/hold-release', { data: [{ id: first?.id }] });
        const again = await connected.post('/api/gateway/hold-release', { data: [{ id: first?.id }] });
        expect([again.status, again.json.data, again.json.fail]).toEqual([200, [{ id: first?.id, release: false }], []]);
        expect(connected.simulator.truth().heldDecisions).toBe(1);
    });

    it('can refuse without a word: release false and an empty fail', async () => {
        const connected = await connect({ holdRefused: true });
        const [first] = await all(connected);
        const released = await connected.post('/api/gateway/hold-release', { data: [{ id: first?.id }] });
        const rejected = await connected.post('/api/gateway/hold-reject', { data: [{ ids: [first?.id] }] });
        expect([released.json.data, released.json.fail]).toEqual([[{ id: first?.id, release: false }], []]);
        expect([rejected.json.data, rejected.json.fail]).toEqual([[{ id: first?.id, reject: false }], []]);
        expect(connected.simulator.truth().heldMessages).toBe(40);
    });

    it('reports the items of a batch that cannot be read beside those that were released', async () => {
        const connected = await connect();
        const [first] = await all(connected);
        const { json } = await connected.post('/api/gateway/hold-release', { data: [{ id: first?.id }, {}] });
        expect(json.data).toEqual([{ id: first?.id, release: true }]);
        expect(json.fail?.[0]?.errors?.[0]).toMatchObject({ code: 'err_validation_null', field: 'id' });
    });
});

describe('hold-reject', () => {
    it('rejects every id of an item and keeps the reason for the log', async () => {
        const connected = await connect();
        const [one, two] = await all(connected);
        const { json } = await connected.post('/api/gateway/hold-reject', {
            data: [{ ids: [one?.id, two?.id], message: 'Not accepted', notify: true, reasonType: 'MESSAGE GOES AGAINST EMAIL POLICIES' }]
        });
        expect(json.data).toEqual([
            { id: one?.id, reject: true },
            { id: two?.id, reject: true }
        ]);
        expect(await all(connected)).toHaveLength(38);
        expect(connected.simulator.state.heldReleases).toMatchObject([
            { released: false, rejectionReason: 'MESSAGE GOES AGAINST EMAIL POLICIES', message: { tracked: { status: 'rejected' } } },
            { released: false }
        ]);
    });

    it('refuses reasons and settings it does not know, before anything is rejected', async () => {
        const connected = await connect();
        const [one] = await all(connected);
        for (const wrong of [{ reasonType: 'spam' }, { notify: 'yes' }, { message: 5 }]) {
            const answer = await connected.post('/api/gateway/hold-reject', { data: [{ ids: [one?.id], ...wrong }] });
            expect([failCode(answer), answer.json.fail?.[0]?.errors?.[0]?.field]).toEqual(['err_validation_value_not_allowed', Object.keys(wrong)[0]]);
        }
        expect(failCode(await connected.post('/api/gateway/hold-reject', { data: [{ ids: [] }] }))).toBe('err_validation_null');
        expect(connected.simulator.truth().heldMessages).toBe(40);
    });
});

describe('a message that arrives later', () => {
    it('is held, counted and first in the list', async () => {
        const connected = await connect();
        connected.simulator.clock.advance(60_000);
        connected.simulator.state.mail.hold({ subject: 'Just in', to: { email: 'ann@example.com', name: 'Ann' } });
        const [first] = await all(connected);
        expect(first).toMatchObject({ subject: 'Just in', to: { emailAddress: 'ann@example.com' }, dateReceived: formatDate(startOfTest + 60_000) });
        expect(connected.simulator.truth()).toMatchObject({ heldMessages: 41, trackedMessages: 251 });
    });
});

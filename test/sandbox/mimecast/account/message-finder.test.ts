import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import { connect, failCode, startOfTest } from '../connected.ts';
import type { Connected, Reply } from '../connected.ts';

interface Tracked {
    id: string;
    status: string;
    route: string;
    attachments: boolean;
    received: string;
    fromHdr: { emailAddress: string };
    to: { emailAddress: string }[];
}

const search = '/api/message-finder/search';
const day = 86_400_000;
const start = formatDate(startOfTest - 28 * day);
const trackedOf = (json: Reply) => (json.data?.[0]?.trackedEmails ?? []) as unknown as Tracked[];
const find = ({ walk }: Connected, filter: Record<string, unknown>) => walk(search, { start, ...filter }, 100, trackedOf);

describe('message-finder search', () => {
    it('answers tracked mail inside data[0].trackedEmails, newest first', async () => {
        const connected = await connect();
        const rows = (
            await Promise.all(
                ['inbound', 'outbound', 'internal'].map((route) => find(connected, { advancedTrackAndTraceOptions: { subject: 'e' }, route: [route] }))
            )
        ).flat();
        expect(rows.length).toBeGreaterThan(100);
        const inbound = await find(connected, { advancedTrackAndTraceOptions: { subject: 'e' }, route: ['inbound'] });
        expect(inbound.map((one) => one.received)).toEqual(
            inbound
                .map((one) => one.received)
                .sort()
                .reverse()
        );
        expect(Object.keys(inbound[0] ?? {})).toEqual(
            'id status info fromEnv fromHdr to received sent subject senderIP attachments route spamScore detectionLevel'.split(' ')
        );
    });

    it('refuses a start exactly thirty days back, under HTTP 200 with no data, and takes one a second later', async () => {
        const { post } = await connect();
        const from = (ms: number) => post(search, { data: [{ start: formatDate(ms), advancedTrackAndTraceOptions: { subject: 'e' } }] });
        const refused = await from(startOfTest - 30 * day);
        expect([refused.status, refused.json.data, failCode(refused)]).toEqual([200, [], 'err_track_and_trace_invalid_start_date']);
        expect((await from(startOfTest - 30 * day + 1000)).json.fail).toEqual([]);
    });

    it('wants exactly one of a message id and a filter that filters', async () => {
        const { post } = await connect();
        const code = async (item: Record<string, unknown>) => failCode(await post(search, { data: [{ start, ...item }] }));
        expect(await code({})).toBe('err_validation_at_least_one_not_null');
        expect(await code({ advancedTrackAndTraceOptions: {} })).toBe('err_validation_at_least_one_not_null');
        expect(await code({ advancedTrackAndTraceOptions: { from: '' } })).toBe('err_validation_at_least_one_not_null');
        expect(await code({ messageId: '<a@b>', advancedTrackAndTraceOptions: { from: 'a@b.example' } })).toBe('err_validation_value_not_allowed');
        expect(await code({ messageId: '' })).toBe('err_validation_blank');
    });

    it('finds one message by its internet message id', async () => {
        const connected = await connect();
        const wanted = connected.simulator.state.mail.tracked[100];
        expect(await find(connected, { messageId: wanted?.messageId })).toHaveLength(1);
        expect(await find(connected, { messageId: '<unknown@example.com>' })).toEqual([]);
    });

    it('matches an address or a domain exactly: a domain does not stand for its subdomains', async () => {
        const connected = await connect();
        const { simulator } = connected;
        simulator.state.mail.hold({ from: { email: 'a@mail.northwind.example', name: 'Sub' } });
        const from = (value: string) => find(connected, { end: formatDate(startOfTest), advancedTrackAndTraceOptions: { from: value } });
        const domain = await from('northwind.example');
        expect(domain.length).toBeGreaterThan(0);
        expect(domain.every((one) => one.fromHdr.emailAddress.endsWith('@northwind.example'))).toBe(true);
        expect(await from('mail.northwind.example')).toHaveLength(1);
        expect((await from(domain[0]?.fromHdr.emailAddress ?? '')).length).toBeGreaterThan(0);
    });

    it('filters by recipient, address of the sending server, URL, status and attachments', async () => {
        const connected = await connect();
        const { tracked } = connected.simulator.state.mail;
        const withUrl = tracked.find((one) => one.urls.length > 0);
        const options = (advancedTrackAndTraceOptions: Record<string, unknown>, more = {}) => find(connected, { advancedTrackAndTraceOptions, ...more });
        const to = withUrl?.to[0]?.email ?? '';
        expect(await options({ to })).toHaveLength(tracked.filter((one) => one.to.some((party) => party.email === to)).length);
        expect(await options({ senderIP: withUrl?.senderIp })).toHaveLength(tracked.filter((one) => one.senderIp === withUrl?.senderIp).length);
        expect(await options({ url: withUrl?.urls[0] })).toHaveLength(1);
        const held = await options({ subject: 'e' }, { status: ['held'] });
        expect(held.length).toBeGreaterThan(0);
        expect(held.every((one) => one.status === 'held')).toBe(true);
        expect((await options({ subject: 'e' }, { attachments: true })).every((one) => one.attachments)).toBe(true);
    });

    it('refuses routes and statuses it does not know', async () => {
        const { post } = await connect();
        for (const wrong of [{ route: ['sideways'] }, { status: ['lost'] }, { route: 'inbound' }, { start: 'x' }, { end: 'x' }]) {
            const answer = await post(search, { data: [{ start, advancedTrackAndTraceOptions: { subject: 'e' }, ...wrong }] });
            expect([failCode(answer), answer.json.fail?.[0]?.errors?.[0]?.field]).toEqual(['err_validation_value_not_allowed', Object.keys(wrong)[0]]);
        }
    });

    it('demands a reason when the account says searchReason', async () => {
        const { post } = await connect({ searchReasonRequired: true });
        expect((await post('/api/account/get-account')).json.data?.[0]).toMatchObject({ searchReason: true });
        const item = { start, advancedTrackAndTraceOptions: { subject: 'e' } };
        const refused = await post(search, { data: [item] });
        expect(refused.json.fail?.[0]?.errors?.[0]).toMatchObject({ code: 'err_validation_null', field: 'searchReason' });
        expect((await post(search, { data: [{ ...item, searchReason: 'audit' }] })).json.fail).toEqual([]);
    });
});

describe('get-message-info', () => {
    async function info(connected: Connected, status: string) {
        const [row] = await find(connected, { advancedTrackAndTraceOptions: { subject: 'e' }, status: [status] });
        const { json } = await connected.post('/api/message-finder/get-message-info', { data: [{ id: row?.id }] });
        return { row, answer: json.data?.[0] as unknown as Record<string, Record<string, unknown>> };
    }

    it('tells an archived message with null envelope sender and delivery per recipient', async () => {
        const { row, answer } = await info(await connect(), 'archived');
        expect(Object.keys(answer)).toEqual(['id', 'status', 'recipientInfo', 'deliveredMessage', 'retentionInfo', 'spamInfo']);
        expect(answer.recipientInfo?.messageInfo).toMatchObject({ fromEnvelope: null });
        expect(Object.keys(answer.deliveredMessage ?? {})).toEqual([...new Set(row?.to.map((one) => one.emailAddress))]);
    });

    it('tells a held message by its queue and without meta or retention', async () => {
        const { answer } = await info(await connect(), 'held');
        expect(Object.keys(answer)).toEqual(['id', 'status', 'recipientInfo', 'policyInfo', 'queueInfo', 'spamInfo']);
        expect(answer.recipientInfo).not.toHaveProperty('recipientMetaInfo');
        expect(answer.queueInfo).toMatchObject({ heldGroup: 'Administrator', to: '', fromEnvelope: '' });
    });

    it('tells a released message as delivered', async () => {
        const connected = await connect();
        const [held] = (await connected.post('/api/gateway/get-hold-message-list', { data: [{ admin: true }] })).json.data as unknown as {
            id: string;
            to: { emailAddress: string };
        }[];
        const message = [...connected.simulator.state.held.values()].at(-1);
        await connected.post('/api/gateway/hold-release', { data: [{ id: held?.id }] });
        const [row] = await find(connected, { messageId: message?.tracked.messageId });
        expect(row?.status).toBe('archived');
        const { json } = await connected.post('/api/message-finder/get-message-info', { data: [{ id: row?.id }] });
        const delivered = (json.data?.[0] as unknown as { deliveredMessage: Record<string, { deliveryMetaInfo: { deliveryEvent: string } }> }).deliveredMessage;
        expect(delivered[held?.to.emailAddress ?? '']?.deliveryMetaInfo.deliveryEvent).toBe('Email Delivered');
    });
});

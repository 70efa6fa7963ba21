import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import type { DlpRow, HeldReleaseRow, RejectionRow } from '../../../../src/sandbox/mimecast/logs/gateway-logs.ts';
import { connect, failCode, startOfTest } from '../connected.ts';
import type { Reply } from '../connected.ts';

const day = 24 * 60 * 60_000;
const monthAgo = formatDate(startOfTest - 30 * day);

function rowsIn<Row>(wrapper: string): (json: Reply) => Row[] {
    return (json) => ((json.data?.[0] as unknown as Record<string, Row[]> | undefined)?.[wrapper] ?? []) as Row[];
}

describe('POST /api/dlp/get-logs', () => {
    const path = '/api/dlp/get-logs';
    const rowsOf = rowsIn<DlpRow>('dlpLogs');

    it('a walk gives every row, in both orders', async () => {
        const connected = await connect();
        const truth = connected.simulator.state.logs.dlp.rows();
        expect(await connected.walk(path, { from: monthAgo, oldestFirst: true }, 100, rowsOf)).toEqual(truth);
        expect(await connected.walk(path, { from: monthAgo }, 50, rowsOf)).toEqual([...truth].reverse());
    });

    it('one message gives several rows in one second that differ in policy and action; no row is there twice', async () => {
        const rows = (await connect()).simulator.state.logs.dlp.rows();
        const messages = new Map<string, DlpRow[]>();
        for (const row of rows) {
            messages.set(row.messageId, [...(messages.get(row.messageId) ?? []), row]);
        }
        const several = [...messages.values()].filter((group) => group.length > 1);
        expect(several.length).toBeGreaterThan(20);
        expect(several.every((group) => new Set(group.map((row) => row.eventTime)).size === 1)).toBe(true);
        expect(several.some((group) => group[0]?.policy === group[1]?.policy && group[0]?.action !== group[1]?.action)).toBe(true);
        expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
        expect(rows.some((row) => row.senderAddress === '<>')).toBe(true);
    });

    it('filters by routes, actions and text', async () => {
        const connected = await connect();
        const rows = await connected.walk(
            path,
            { from: monthAgo, routes: ['outbound'], actions: ['hold', 'notification'], searchField: 'policy', query: 'card' },
            100,
            rowsOf
        );
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.every((row) => row.route === 'outbound' && row.policy === 'Demo card policy')).toBe(true);
        expect(failCode(await connected.post(path, { data: [{ routes: ['all'] }] }))).toBe('err_validation_value_not_allowed');
        expect(failCode(await connected.post(path, { data: [{ searchField: 'subject', query: '' }] }))).toBe('err_validation_blank');
    });
});

describe('POST /api/gateway/get-held-release-logs', () => {
    const path = '/api/gateway/get-held-release-logs';
    const rowsOf = rowsIn<HeldReleaseRow>('heldReleaseLogs');

    it('shows the last month when no bounds are sent, newest first', async () => {
        const connected = await connect({ logs: { historyDays: 60 } });
        const rows = await connected.walk(path, undefined, 100, rowsOf);
        expect(rows).toEqual(connected.simulator.state.logs.heldReleases.rows(startOfTest - 30 * day).reverse());
        expect(rows.length).toBeGreaterThan(150);
    });

    it('names its bounds start and end; from, to and oldestFirst are not known', async () => {
        const connected = await connect();
        const yesterday = await connected.walk(path, { start: '2026-01-05T00:00:00+0000', end: '2026-01-05T23:59:59+0000' }, 100, rowsOf);
        expect(yesterday).toEqual(connected.simulator.state.logs.heldReleases.rows(Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 6) - 1).reverse());
        const ignored = await connected.walk(path, { from: '2026-01-05T00:00:00+0000', oldestFirst: true }, 100, rowsOf);
        expect(ignored).toEqual(await connected.walk(path, undefined, 100, rowsOf));
    });

    it('a release made through the API is in the log at once', async () => {
        const connected = await connect();
        const { state } = connected.simulator;
        const [message] = [...state.held.values()];
        const before = state.logs.heldReleases.count();
        if (message !== undefined) {
            state.mail.release(message);
        }
        const [newest] = await connected.walk(path, undefined, 100, rowsOf);
        expect(newest).toMatchObject({
            status: 'released',
            subject: message?.subject,
            released: formatDate(startOfTest),
            to: [{ emailAddress: message?.to.email }]
        });
        expect(state.logs.heldReleases.count()).toBe(before + 1);
    });

    it('a rejection made through the API carries its reason', async () => {
        const connected = await connect();
        const { state } = connected.simulator;
        const [message] = [...state.held.values()];
        if (message !== undefined) {
            state.mail.reject(message, 'MESSAGE CONTAINS UNDESIRABLE CONTENT');
        }
        expect(state.logs.heldReleases.rows().at(-1)).toMatchObject({ status: 'rejected', rejectReason: 'MESSAGE CONTAINS UNDESIRABLE CONTENT' });
    });

    it('has rows without a time, operators of both shapes, expired items that look released, reasons on rejected rows only', async () => {
        const rows = (await connect({ logs: { perDay: { heldReleases: 40 } } })).simulator.state.logs.heldReleases.rows();
        expect(rows.some((row) => row.released === undefined)).toBe(true);
        expect(new Set(rows.map((row) => typeof row.operator))).toEqual(new Set(['object', 'string']));
        expect(rows.some((row) => row.status === 'released' && row.messageInfo === 'Expired in queue - rejected by housekeeping')).toBe(true);
        expect(rows.every((row) => (row.rejectReason !== undefined) === (row.status === 'rejected'))).toBe(true);
        expect(rows.some((row) => 'verdict' in row.spamProcessingDetail)).toBe(true);
        expect(rows.some((row) => 'spamVerdict' in row.spamProcessingDetail)).toBe(true);
    });

    it('searches and filters', async () => {
        const connected = await connect();
        const rejected = await connected.walk(path, { filterBy: [{ fieldName: 'status', value: 'rejected' }] }, 100, rowsOf);
        expect(new Set(rejected.map((row) => row.status))).toEqual(new Set(['rejected']));
        const graymail = await connected.walk(path, { searchBy: { fieldName: 'heldReason', value: 'graymail' } }, 100, rowsOf);
        expect(new Set(graymail.map((row) => row.heldReason))).toEqual(new Set(['Graymail']));
        expect(failCode(await connected.post(path, { data: [{ searchBy: { fieldName: 'colour', value: 'red' } }] }))).toBe('err_validation_value_not_allowed');
    });

    it('ids can change between reads', async () => {
        const connected = await connect({ changingIds: true });
        const ids = async () => (await connected.walk(path, undefined, 100, rowsOf)).map((row) => row.id);
        const once = await ids();
        const twice = await ids();
        expect(twice.some((id) => once.includes(id))).toBe(false);
    });
});

describe('POST /api/gateway/get-rejections', () => {
    const path = '/api/gateway/get-rejections';
    const rowsOf = rowsIn<RejectionRow>('rejections');

    it('with admin shows everyone, without it nothing useful', async () => {
        const connected = await connect();
        const truth = connected.simulator.state.logs.rejections.rows().reverse();
        expect(await connected.walk(path, { admin: true, start: monthAgo }, 100, rowsOf)).toEqual(truth);
        expect(truth.length).toBeGreaterThan(300);
        for (const filter of [{ start: monthAgo }, { start: monthAgo, admin: false }]) {
            expect(await connected.walk(path, filter, 100, rowsOf)).toEqual([]);
        }
    });

    it('starts with today when no start is sent, and wants exactly one item', async () => {
        const connected = await connect();
        expect(await connected.walk(path, { admin: true }, 100, rowsOf)).toEqual(
            connected.simulator.state.logs.rejections.rows(Date.UTC(2026, 0, 6)).reverse()
        );
        expect(failCode(await connected.post(path, {}))).toBe('err_validation_null');
        expect((await connected.post(path, { data: [{}, {}] })).json.fail).toHaveLength(1);
    });

    it('has the fifteen fields of the schema, ids that are unique, and a flag as text or boolean', async () => {
        const rows = (await connect()).simulator.state.logs.rejections.rows();
        const fields =
            'id created type info description detectionLevel toAddressPreCheck toAddressPostCheck fromAddress toAddress ipAddress remoteEhlo remoteName spamScore manageRecipient'.split(
                ' '
            );
        expect(rows.every((row) => Object.keys(row).join() === fields.join())).toBe(true);
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        expect(new Set(rows.map((row) => row.manageRecipient))).toEqual(new Set(['false', false]));
        expect(rows.some((row) => row.type === 14030 && row.description === 'Virus Signature Detection')).toBe(true);
        expect(rows.some((row) => row.toAddressPostCheck === '')).toBe(true);
    });

    it('searches and reads one mailbox', async () => {
        const connected = await connect();
        const [row] = connected.simulator.state.logs.rejections.rows();
        const mine = await connected.walk(path, { admin: true, start: monthAgo, mailbox: row?.toAddress }, 100, rowsOf);
        expect(new Set(mine.map((one) => one.toAddress))).toEqual(new Set([row?.toAddress]));
        const viruses = await connected.walk(path, { admin: true, start: monthAgo, searchBy: { fieldName: 'type', value: 'virus' } }, 100, rowsOf);
        expect(new Set(viruses.map((one) => one.type))).toEqual(new Set([14030]));
    });
});

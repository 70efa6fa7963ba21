import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import archiveSearchLogsSync from '../../../nango-integrations/mimecast/syncs/archive-search-logs.ts';
import attachmentProtectLogsSync from '../../../nango-integrations/mimecast/syncs/attachment-protect-logs.ts';
import dlpLogsSync from '../../../nango-integrations/mimecast/syncs/dlp-logs.ts';
import heldReleaseLogsSync from '../../../nango-integrations/mimecast/syncs/held-release-logs.ts';
import impersonationProtectLogsSync from '../../../nango-integrations/mimecast/syncs/impersonation-protect-logs.ts';
import securityEventsSync from '../../../nango-integrations/mimecast/syncs/security-events.ts';
import securityEventsLiveSync from '../../../nango-integrations/mimecast/syncs/security-events-live.ts';
import urlProtectLogsSync from '../../../nango-integrations/mimecast/syncs/url-protect-logs.ts';
import { eventIdentity, lineIdentity } from '../../../nango-integrations/mimecast/things/event-model.ts';
import { formatDate } from '../../../src/sandbox/mimecast/protocol/envelope.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import type { Tenant } from '../tenant.ts';
import { eventTruth, expectSame, hour, openAccount, subject } from './account.ts';

const time = useSimulatedTime();
const impersonationProtectLogs = subject(impersonationProtectLogsSync, 'impersonation-protect-logs');
const securityEvents = subject(securityEventsSync, 'security-events');

type LogName = 'urlProtect' | 'attachmentProtect' | 'impersonationProtect' | 'dlp' | 'archiveSearches';

const mail = { recipientAddress: 'ana@example.com', senderAddress: 'bo@sender.example', subject: 'Plan', route: 'inbound' };

/** A row of each log without ids of its own, and what may differ between two rows of one second that share everything else. */
const rowsWithoutIds: { definition: unknown; name: string; model: string; log: LogName; row: Record<string, unknown>; differences: Record<string, unknown> }[] =
    [
        {
            definition: urlProtectLogsSync,
            name: 'url-protect-logs',
            model: 'UrlProtectLog',
            log: 'urlProtect',
            row: {
                userEmailAddress: 'ana@example.com',
                fromUserEmailAddress: 'bo@sender.example',
                url: 'https://files.example.net/a',
                sendingIp: '192.0.2.1',
                creationMethod: 'User Click',
                action: 'allow',
                actions: 'Allow',
                scanResult: 'clean',
                category: 'Business',
                emailPartsDescription: ['Body'],
                subject: 'Plan'
            },
            differences: {
                userEmailAddress: 'cy@example.com',
                url: 'https://files.example.net/b',
                creationMethod: 'Entry Scan',
                scanResult: 'malicious'
            }
        },
        {
            definition: attachmentProtectLogsSync,
            name: 'attachment-protect-logs',
            model: 'AttachmentProtectLog',
            log: 'attachmentProtect',
            row: { ...mail, fileName: 'plan.pdf', fileHash: 'ab'.repeat(32), fileType: 'application/pdf', result: 'safe' },
            differences: {
                recipientAddress: 'cy@example.com',
                senderAddress: 'di@sender.example',
                subject: 'Offer',
                fileName: 'offer.pdf',
                fileHash: 'cd'.repeat(32),
                result: 'malicious'
            }
        },
        {
            definition: impersonationProtectLogsSync,
            name: 'impersonation-protect-logs',
            model: 'ImpersonationProtectLog',
            log: 'impersonationProtect',
            row: { ...mail, definition: 'Demo', identifiers: ['internal_user_name'], hits: 1, action: 'none', taggedMalicious: false },
            differences: {
                recipientAddress: 'cy@example.com',
                senderAddress: 'di@sender.example',
                subject: 'Offer',
                definition: 'Other',
                identifiers: ['custom_name_list']
            }
        },
        {
            definition: dlpLogsSync,
            name: 'dlp-logs',
            model: 'DlpLog',
            log: 'dlp',
            row: { ...mail, policy: 'Demo card policy', action: 'hold' },
            differences: { recipientAddress: 'cy@example.com', senderAddress: '<>', subject: 'Offer', policy: 'Other', action: 'notification' }
        },
        {
            definition: archiveSearchLogsSync,
            name: 'archive-search-logs',
            model: 'ArchiveSearchLog',
            log: 'archiveSearches',
            row: { emailAddr: 'admin@example.com', source: 'archive', searchText: 'plan', searchReason: '', description: 'Message Tracking Search' },
            differences: { emailAddr: 'ana@example.com', searchText: 'offer', searchReason: 'Ticket 1', source: 'tracking' }
        }
    ];

const dateFields: Record<LogName, string> = {
    urlProtect: 'date',
    attachmentProtect: 'date',
    impersonationProtect: 'eventTime',
    dlp: 'eventTime',
    archiveSearches: 'createTime'
};

function add(tenant: Tenant, log: LogName, row: Record<string, unknown>, at = tenant.clock.now() - hour): void {
    const { add: addRow } = tenant.simulator.state.logs[log] as { add(row: object, at: number): void };
    addRow({ ...row, [dateFields[log]]: formatDate(at) }, at);
}

describe('rows without an id', () => {
    it.each(rowsWithoutIds)('pitfall 6: $name keeps rows of one second apart that have no Message-ID and differ in one fact or in none', async (one) => {
        const sync = subject(one.definition, one.name);
        for (const messageId of ['', undefined]) {
            const tenant = openAccount(time);
            const row = messageId === undefined ? one.row : { ...one.row, messageId };
            add(tenant, one.log, row);
            for (const [field, value] of Object.entries(one.differences)) {
                add(tenant, one.log, { ...row, [field]: value });
            }
            // Two rows without any difference have both happened.
            add(tenant, one.log, row);
            const count = 2 + Object.keys(one.differences).length;
            await sync.succeed(tenant);
            expect(tenant.records(one.model)).toHaveLength(count);
            // Their facts tell them apart; only the last, which has none of its own, has a number behind its id.
            expect(tenant.records(one.model).filter(({ id }) => String(id).length > 32)).toEqual([
                expect.objectContaining({ id: expect.stringMatching(/^.{32}-2$/) })
            ]);
            tenant.clock.advance(60_000);
            const { changes } = await sync.succeed(tenant);
            expect(tenant.records(one.model)).toHaveLength(count);
            expect(changes[one.model] ?? { added: 0, updated: 0, deleted: 0 }).toEqual({ added: 0, updated: 0, deleted: 0 });
        }
    });

    it('pitfall 6: event files keep deliveries and attachments apart that share every id of Mimecast', async () => {
        const tenant = openAccount(
            time,
            { logs: { siemHistoryDays: 0.3, siemPerDay: { delivery: 3000, 'attachment protect': 600 } } },
            { metadata: { securityEventTypes: ['delivery', 'attachment protect'] } }
        );
        await securityEvents.succeed(tenant);
        for (const [type, model] of [
            ['delivery', 'DeliveryEvent'],
            ['attachment protect', 'AttachmentProtectEvent']
        ] as const) {
            expectSame(eventTruth(tenant, type, model));
            const records = tenant.records(model);
            const ids = records.map(({ processingId, aggregateId, timestamp }) => `${String(processingId)} ${String(aggregateId)} ${String(timestamp)}`);
            expect(new Set(ids).size).toBeLessThan(records.length);
        }
    });
});

describe('spellings of events', () => {
    it('pitfall 21: "eventType" and "subType" of the stream are "type" and "subtype" of the files', async () => {
        const tenant = openAccount(
            time,
            { logs: { siemHistoryDays: 0.2, siemPerDay: { process: 600, receipt: 300 } } },
            { metadata: { securityEventTypes: ['process', 'receipt'] } }
        );
        await securityEvents.succeed(tenant);
        await subject(securityEventsLiveSync, 'security-events-live').succeed(tenant);
        const streamed = new Map(tenant.records('LiveSecurityEvent').map((record) => [`${record.type as string} ${String(record.processingId)}`, record]));
        const { siem } = tenant.simulator.state.logs;
        expect(siem.events('process', 0, Infinity, 'stream')[0]).toMatchObject({ eventType: 'process', subType: expect.any(String) });
        for (const model of ['ProcessEvent', 'ReceiptEvent']) {
            const records = tenant.records(model);
            expect(records.length).toBeGreaterThan(40);
            for (const { type, subtype, processingId, extra } of records) {
                expect(type).toBe(model === 'ProcessEvent' ? 'process' : 'receipt');
                expect(subtype).toEqual(expect.any(String));
                expect(streamed.get(`${type} ${String(processingId)}`)).toMatchObject({ type, subtype });
                expect(Object.keys(extra ?? {}).filter((key) => /type$/i.test(key))).toEqual([]);
            }
        }
        const event = { processingId: 'p', aggregateId: 'a', timestamp: 1 };
        expect(eventIdentity({ ...event, eventType: 'av', subType: 'x' })).toBe(eventIdentity({ ...event, type: 'av', subtype: 'x' }));
    });

    it('pitfall 22: spamProcessingDetail reads the same in every encoding, and numbers the same as text and as numbers', async () => {
        const read = async (behaviour: SimulatorOptions): Promise<Record<string, unknown>[]> => {
            const tenant = openAccount(
                time,
                { ...behaviour, logs: { siemHistoryDays: 0.1, siemPerDay: { receipt: 600 } } },
                { metadata: { securityEventTypes: ['receipt'] } }
            );
            await securityEvents.succeed(tenant);
            return tenant
                .records('ReceiptEvent')
                .map(({ id: _, _nango_metadata: __, ...facts }) => facts)
                .sort((a, b) => String(a['processingId']).localeCompare(String(b['processingId'])));
        };
        const expected = await read({ siemSpamDetail: 'object', siemNumbers: 'native' });
        expect(expected.length).toBeGreaterThan(30);
        const { spamProcessingDetail } = expected[0] ?? {};
        expect(spamProcessingDetail).toMatchObject({ spf: expect.any(Object) });
        expect(expected.every(({ timestamp }) => typeof timestamp === 'number')).toBe(true);
        expect(expected.some(({ spamScore }) => typeof spamScore === 'number')).toBe(true);
        for (const siemSpamDetail of ['object', 'text', 'double-encoded'] as const) {
            for (const siemNumbers of ['native', 'text', 'all-text'] as const) {
                expect(await read({ siemSpamDetail, siemNumbers })).toEqual(expected);
            }
        }
        const without = await read({ siemSpamDetail: 'null' });
        expect(without.map((facts) => facts['spamProcessingDetail']).filter((detail) => detail !== null)).toEqual([]);
    });
});

describe('identities that only fixtures vouch for', () => {
    const row = { ...mail, definition: 'Demo', identifiers: ['internal_user_name'], hits: 1, action: 'none', messageId: '<1@sender.example>' };

    it('pitfall 34: two impersonation rows with the same "id" are two records', async () => {
        const tenant = openAccount(time);
        add(tenant, 'impersonationProtect', { ...row, id: 'MTOKEN:same' });
        add(tenant, 'impersonationProtect', { ...row, id: 'MTOKEN:same', messageId: '<2@sender.example>' });
        await impersonationProtectLogs.succeed(tenant);
        expect(tenant.records('ImpersonationProtectLog').map(({ messageId }) => messageId)).toEqual(['<1@sender.example>', '<2@sender.example>']);
    });

    it('pitfall 34: an impersonation or held-release row that comes back with another "id" is still the same record', async () => {
        const tenant = openAccount(time, {
            changingLogIds: true,
            changingIds: true,
            logs: { perDay: { impersonationProtect: 200, heldReleases: 200 }, historyDays: 1 }
        });
        const heldReleaseLogs = subject(heldReleaseLogsSync, 'held-release-logs');
        for (const [sync, model, log] of [
            [impersonationProtectLogs, 'ImpersonationProtectLog', 'impersonationProtect'],
            [heldReleaseLogs, 'HeldReleaseLog', 'heldReleases']
        ] as const) {
            await sync.succeed(tenant);
            const { state, application } = tenant.simulator;
            const first = tenant.records(model);
            expect(first).toHaveLength(state.logs[log].count());
            expect(first.length).toBeGreaterThan(100);
            // The ids do change: only so does this prove anything.
            const [row] = state.logs[log].rows();
            const kind = log === 'heldReleases' ? 'held-release' : 'impersonation';
            const idNow = (): string => state.ids.ofRow(kind, row?.id ?? '', { application, faults: {} });
            expect(idNow()).not.toBe(idNow());
            tenant.saveCheckpoint(sync.name, { savedThrough: '', gapFrom: '', gapTo: '', gapThrough: '' });
            const { changes } = await sync.succeed(tenant);
            expect(changes[model] ?? { added: 0, updated: 0, deleted: 0 }).toEqual({ added: 0, updated: 0, deleted: 0 });
            expect(tenant.records(model).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
        }
    });

    it('pitfall 34: positions of old event files, counted anew in every file, are no part of an identity', () => {
        const event = { processingId: 'p', aggregateId: 'a', timestamp: 1 };
        const old = { processingId: 'p', aggregateId: 'a', timestamp: 1, _offset: 105, _partition: 3 };
        expect(lineIdentity(old, JSON.stringify(old))).toBe(lineIdentity(event, JSON.stringify(event)));
        expect(eventIdentity(old)).toBe(eventIdentity(event));
    });
});

describe('the tests of this folder', () => {
    it('name every pitfall of the catalogue', () => {
        const folder = new URL('.', import.meta.url);
        const tests = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
        const titles = tests.flatMap((file) =>
            [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'pitfall (\d+): \S/g)].map((match) => Number(match[1]))
        );
        expect([...new Set(titles)].sort((a, b) => a - b)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
    });
});

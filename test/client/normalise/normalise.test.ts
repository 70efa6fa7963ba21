import { describe, expect, expectTypeOf, it } from 'vitest';
import { modelSyncs } from '../../../src/client/functions.generated.ts';
import type { Models } from '../../../src/client/functions.generated.ts';
import { eventModels, timeOf, timeline, toEcs, toOcsf } from '../../../src/client/normalise/index.ts';
import { mappings } from '../../../src/client/normalise/mappings.ts';
import type { Mapping } from '../../../src/client/normalise/mappings.ts';
import type { Tenant } from '../../../src/client/tenant.ts';
import type { EventModel, OcsfEvent, TimedModel, TimelineOptions } from '../../../src/client/normalise/index.ts';
import { createClock } from '../../../src/sandbox/clock.ts';
import { createSimulatedTimers } from '../../../src/sandbox/nango/runner/simulated-timers.ts';
import { compiledFunction } from '../../mimecast/compiled.ts';
import { resultOf } from '../../mimecast/outcome.ts';
import { createTenant, startOfTest } from '../../mimecast/tenant.ts';
import { ecsProblems, ocsfProblems } from './schemas.ts';

type Row = Record<string, unknown> & { id: string };

const models = eventModels;

/** What the syncs save of the seeded account, by model. */
const records = await (async () => {
    const clock = createClock(startOfTest);
    const tenant = createTenant({
        simulator: {
            clock,
            sizes: { users: 16, externalSenders: 8, trackedMessages: 40, heldMessages: 12, largestGroup: 4 },
            logs: { siemHistoryDays: 0.2, historyDays: 2 }
        },
        metadata: { messageTracking: { to: 'example.com' } }
    });
    for (const sync of new Set(models.map((model) => modelSyncs[model]))) {
        const timers = createSimulatedTimers(clock);
        resultOf(await tenant.sync(compiledFunction('syncs', sync, clock, timers), sync));
    }
    return Object.fromEntries(models.map((model) => [model, tenant.records(model).map(({ _nango_metadata: _, ...row }) => row as Row)])) as Record<
        EventModel,
        Row[]
    >;
})();

const ocsf = (model: EventModel, row: object) => toOcsf(model, row as Models[EventModel] as never, { seenAt: new Date(startOfTest) });
const ecs = (model: EventModel, row: object) => toEcs(model, row as Models[EventModel] as never, { seenAt: new Date(startOfTest) });

const problemsOf = (model: EventModel, row: object): string[] =>
    [...ocsfProblems(ocsf(model, row)), ...ecsProblems(ecs(model, row))].map((problem) => `${problem} in ${JSON.stringify(row)}`);
/** Fields whose value stands there in another form. */
const reshaped = ['auditType', 'attachments', 'tlsVersion'];

describe.each(models)('%s', (model) => {
    it('has records in the account', () => {
        expect(records[model].length).toBeGreaterThan(0);
    });

    it('is a valid event of OCSF and document of ECS, in every record', () => {
        expect(records[model].flatMap((row) => problemsOf(model, row))).toEqual([]);
    });

    it('stays valid whatever a field says, or does not', () => {
        const [row = { id: '' }] = records[model];
        const odd = Object.keys(row)
            .filter((name) => name !== 'id')
            .flatMap((field) => [null, '', '<>', 'Internal IP', 'ana@example.com, bo', 0.5, ['x', null], {}].map((value) => ({ ...row, [field]: value })));
        expect([...odd, { id: 'x' }].flatMap((one) => problemsOf(model, one))).toEqual([]);
    });

    it('loses no field: what fits nowhere stands beside it, by its own name', () => {
        for (const row of records[model].slice(0, 20)) {
            const texts = [ocsf(model, row), ecs(model, row)].map((event) => JSON.stringify(event).toLowerCase());
            const lost = Object.entries(row).filter(([field, value]) => {
                const isText = typeof value === 'string' && value !== '' && value !== row['occurredAt'] && !reshaped.includes(field);
                return isText && !texts.every((text) => text.includes(JSON.stringify(value).slice(1, -1).toLowerCase()));
            });
            expect(lost).toEqual([]);
        }
    });
});

describe('toOcsf', () => {
    const audit = (auditType: string, eventInfo = '') =>
        ocsf('AuditEvent', { id: '1', occurredAt: '2026-01-06T08:00:00Z', auditType, user: 'admin@example.com', eventInfo });

    it('tells audit events by their type, and by the word at its end where it does not know that', () => {
        const types = ['User Logged On', 'Logon Authentication Failed', 'Custom Report Definition Created', 'Existing Archive Task Changed', 'Case Action'];
        expect(types.map((type) => audit(type)).map((event) => [event.type_uid, event['status_id']])).toEqual([
            [300201, 1],
            [300201, 2],
            [300401, undefined],
            [300403, undefined],
            [300499, undefined]
        ]);
        expect(audit('Case Action')).toMatchObject({
            activity_name: 'Case Action',
            actor: { user: { email_addr: 'admin@example.com' } },
            entity: { type_id: 4 }
        });
        expect(audit('User Password Changed', 'Password changed for ana@example.com, IP: 192.0.2.4')).toMatchObject({
            class_uid: 3001,
            user: { name: 'ana@example.com' },
            actor: { user: { name: 'admin@example.com' } },
            src_endpoint: { ip: '192.0.2.4' }
        });
    });

    it('makes findings of what was found only, with the word of Mimecast beside the number', () => {
        const row = {
            id: '1',
            occurredAt: null,
            userEmailAddress: 'ana@example.com',
            url: 'https://bad.example/a',
            action: 'sandboxed',
            scanResult: 'malicious'
        };
        expect(ocsf('UrlProtectLog', { ...row, scanResult: 'clean' })).toMatchObject({
            class_uid: 4009,
            severity_id: 1,
            email: { urls: [{ hostname: 'bad.example' }] }
        });
        expect(ocsf('UrlProtectLog', row)).toMatchObject({
            class_uid: 2004,
            severity_id: 4,
            action_id: 99,
            action: 'sandboxed',
            metadata: { profiles: ['security_control'] },
            evidences: [{ url: { url_string: 'https://bad.example/a' }, verdict_id: 2 }],
            unmapped: { action: 'sandboxed', scanResult: 'malicious' }
        });
    });

    it('does not make a threat harmless because something beside it cannot be told', () => {
        const click = { id: '1', occurredAt: null, originalUrl: 'https://bad.example/a', action: 'block', messageId: '<a@b.example>' };
        expect(ocsf('CloudIntegratedUrlClick', click)).toMatchObject({ class_uid: 2004, unmapped: { email: { message_uid: '<a@b.example>' } } });
        const virus = { id: '1', occurredAt: null, virusFound: 'Eicar', senderEnvelope: '<>', recipients: 'a@b.example,' };
        expect(ocsf('AvEvent', virus)).toMatchObject({ class_uid: 2004, severity_id: 4, evidences: [{ email: { to: ['a@b.example'] } }] });
        expect(ocsf('AvEvent', { ...virus, recipients: null })).toMatchObject({ class_uid: 0, severity_id: 4 });
        expect(ocsf('UrlProtectLog', { id: '1', occurredAt: null, url: 'https://bad.example/a', action: 'block', scanResult: null })).toMatchObject({
            class_uid: 2004
        });
    });

    it('makes no malware of a word that nobody knows, and judges the live stream as the files', () => {
        const found = (result: string) => ocsf('AttachmentProtectLog', { id: '1', occurredAt: null, result, senderAddress: 'a@b.example', fileName: 'a.zip' });
        const categories = (result: string): string =>
            JSON.stringify(toEcs('AttachmentProtectLog', { id: '1', occurredAt: null, result, senderAddress: 'a@b.example' } as never));
        expect(['malicious', 'clean', 'unheard'].map((result) => [found(result).class_uid, categories(result).includes('malware')])).toEqual([
            [2004, true],
            [4009, false],
            [2004, false]
        ]);
        const live = (type: string, details: object) => ocsf('LiveSecurityEvent', { id: '1', occurredAt: null, type, recipients: 'a@b.example', details });
        expect(live('av', { virusFound: 'Eicar' })).toMatchObject({ class_uid: 2004, severity_id: 4 });
        expect(live('url protect', { blockReason: 'malicious', url: 'https://bad.example/' })).toMatchObject({ severity_id: 4 });
        expect(live('impersonation protect', { taggedMalicious: false })).toMatchObject({ severity_id: 3 });
    });

    it('has a time in any case, and a class for what lacks what its own demands', () => {
        const bounce = { id: '1', occurredAt: null, senderEnvelope: '<>', recipients: null, subject: 'Undelivered' };
        expect(ocsf('ReceiptEvent', bounce)).toMatchObject({
            class_uid: 0,
            type_uid: 99,
            time: startOfTest,
            unmapped: { senderEnvelope: '<>', subject: 'Undelivered' }
        });
        const before = Date.now();
        expect(toOcsf('ReceiptEvent', bounce as never).time).toBeGreaterThanOrEqual(before);
        for (const seenAt of ['soon', new Date(Number.NaN), 7]) {
            expect(() => toOcsf('ReceiptEvent', bounce as never, { seenAt: seenAt as string })).toThrow(
                expect.objectContaining({ type: 'invalid_input', field: 'seenAt' })
            );
        }
    });

    it('is none for what is no event, in the types too', () => {
        const group = { id: '1' } as Models['Group'];
        const [nothing, nowhere] = [toOcsf('Group', group), toEcs('Group', group)];
        expect([nothing, nowhere, toOcsf('toString' as 'Group', group)]).toEqual([undefined, undefined, undefined]);
        expectTypeOf(nothing).toEqualTypeOf<undefined>();
        expectTypeOf(nowhere).toEqualTypeOf<undefined>();
        expectTypeOf(toOcsf<'DlpLog'>).returns.toEqualTypeOf<OcsfEvent>();
        expect(() => toOcsf('' as 'Group', group)).toThrow(expect.objectContaining({ field: 'model' }));
    });

    it('is decided for every model with a time: an event, or none of these', () => {
        expectTypeOf<Exclude<TimedModel, EventModel>>().toEqualTypeOf<'ThreatMalware' | 'ThreatRelationship' | 'ThreatStatistic'>();
        expectTypeOf<Exclude<EventModel, TimedModel>>().toEqualTypeOf<never>();
    });

    it('is one of the kinds that the docs name', () => {
        for (const [model, { kind }] of Object.entries(mappings) as [EventModel, Mapping<Row>][]) {
            if (typeof kind !== 'string') {
                expect(records[model].filter((row) => !kind.among.includes(kind.by(row)))).toEqual([]);
            }
        }
    });
});

describe('the check against the schemas', () => {
    const event = { ...ocsf('DlpLog', records.DlpLog[0] ?? {}) };
    const document = { ...ecs('DlpLog', records.DlpLog[0] ?? {}) };

    it.each([
        ['an unknown attribute', { colour: 'red' }],
        ['a missing one', { time: undefined, finding_info: { uid: 'x' }, severity_id: undefined }],
        ['another type', { message: 7 }],
        ['a number that is no number of its list', { activity_id: 8, type_uid: 200408 }],
        ['a deprecated attribute', { evidences: [{ email: { from: 'a@example.com', smtp_from: 'a@example.com' } }] }],
        ['an attribute without its profile', { metadata: { ...event.metadata, profiles: [] } }],
        ['a list that is none', { evidences: { email: { from: 'a@example.com' } } }],
        ['none of what one is needed of', { evidences: [{ verdict_id: 1 }] }],
        ['an address that is none', { evidences: [{ email: { from: '<>' } }] }],
        ['a sum that is wrong', { type_uid: 1 }]
    ])('finds %s', (_, wrong) => {
        expect(ocsfProblems(event)).toEqual([]);
        expect(ocsfProblems(JSON.parse(JSON.stringify({ ...event, ...wrong })) as typeof event)).not.toEqual([]);
    });

    it.each([
        { colour: 'red' },
        { email: { colour: 'red' } },
        { source: { ip: 'here' } },
        { email: { to: { address: 'a@example.com' } } },
        { message: ['a'] },
        { event: { ...document.event, kind: 'odd' } },
        { event: { ...document.event, category: ['email'], type: ['start'] } }
    ])('finds in a document: %j', (wrong) => {
        expect(ecsProblems(document)).toEqual([]);
        expect(ecsProblems({ ...document, ...wrong })).not.toEqual([]);
    });
});

describe('time', () => {
    it('is that of the record, and undefined where it has none, in the types too', () => {
        const log = { id: '1', occurredAt: '2026-01-06T08:00:00Z' } as Models['DlpLog'];
        expect(timeOf(log)).toEqual(new Date('2026-01-06T08:00:00Z'));
        expect([timeOf({ ...log, occurredAt: null }), timeOf({ ...log, occurredAt: 'soon' }), timeOf({ id: '1' } as Models['Group'])]).toEqual([
            undefined,
            undefined,
            undefined
        ]);
        expectTypeOf(timeOf<Models['DlpLog']>).returns.toEqualTypeOf<Date | undefined>();
        expectTypeOf(timeOf<Models['Group']>).returns.toEqualTypeOf<undefined>();
    });

    it('brings several kinds of records into one line, without what is deleted, has no time or lies outside', async () => {
        const at = (minute: number) => new Date(Date.UTC(2026, 0, 6, 8, minute)).toISOString();
        const row = (id: string, occurredAt: string | null, more = {}) => ({ pruned: false, change: 'added', record: { id, occurredAt }, ...more });
        const rows: Record<string, object[]> = {
            AuditEvent: [row('c', at(3)), row('a', at(1)), row('early', at(0)), row('none', null)],
            DlpLog: [row('b', at(2)), row('gone', at(2), { change: 'deleted' }), row('cut', at(2), { pruned: true }), row('late', at(5))]
        };
        const asked: unknown[] = [];
        const records = (model: string, options: unknown) => {
            asked.push(options);
            return (async function* () {
                yield* rows[model] ?? [];
            })();
        };
        const tenant = { records } as unknown as Pick<Tenant, 'records'>;
        const line = await timeline(tenant, ['AuditEvent', 'DlpLog', 'DlpLog'], { from: at(1), to: new Date(at(5)), pageSize: 9 } as TimelineOptions);
        expect(line.map(({ model, record }) => `${model} ${record.id}`)).toEqual(['AuditEvent a', 'DlpLog b', 'AuditEvent c']);
        expect(asked).toEqual([0, 1].map(() => ({ modifiedAfter: new Date(at(1)), pageSize: 9 })));
        await expect(timeline(tenant, [], { from: 'soon' })).rejects.toMatchObject({ type: 'invalid_input', field: 'from' });
        await expect(timeline(tenant, [], { from: at(1), to: null as never })).rejects.toMatchObject({ field: 'to' });
    });
});

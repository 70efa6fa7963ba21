import { describe, expect, it } from 'vitest';
import { account } from '../../../nango-integrations/mimecast/things/account.ts';
import { archiveSearchLog } from '../../../nango-integrations/mimecast/things/archive-search-log.ts';
import { heldMessage } from '../../../nango-integrations/mimecast/things/held-message.ts';
import { heldReleaseLog } from '../../../nango-integrations/mimecast/things/held-release-log.ts';
import { identityOf } from '../../../nango-integrations/mimecast/things/identity.ts';
import { liveSecurityEvent } from '../../../nango-integrations/mimecast/things/live-security-event.ts';
import { managedUrl } from '../../../nango-integrations/mimecast/things/managed-url.ts';
import { securityEventTypes } from '../../../nango-integrations/mimecast/things/security-events.ts';
import { threatIntelTypes } from '../../../nango-integrations/mimecast/things/threat-intel.ts';
import { trackedMessage } from '../../../nango-integrations/mimecast/things/tracked-message.ts';
import { urlProtectLog } from '../../../nango-integrations/mimecast/things/url-protect-log.ts';
import { flag, moment, number, text } from '../../../nango-integrations/mimecast/things/values.ts';
import { recordKinds } from './every-record.ts';

const bo = { address: 'bo@sender.example', name: 'Bo Sender' };
const ana = { address: 'ana@example.com', name: 'Ana Lee' };
const cy = { address: 'cy@example.com', name: null };

describe('people of held, tracked and released messages', () => {
    const party = (spelling: string, { address, name }: { address: string; name: string | null }) => ({ emailAddress: address, [spelling]: name });

    it.each(['displayableName', 'displayName'])('keep their names, spelt %s', (spelling) => {
        const [from, to] = [party(spelling, bo), party(spelling, ana)];
        const names = { from: bo.address, fromEnvelopeName: bo.name, fromHeader: bo.address, fromName: bo.name, to: [ana] };
        expect(heldMessage({ id: 'h', from, fromHeader: from, to, toHeader: to })).toMatchObject({ ...names, toHeader: [ana] });
        expect(trackedMessage({ id: 't', fromEnv: from, fromHdr: from, to: [to] })).toMatchObject(names);
        expect(heldReleaseLog({ fromEnv: from, fromHdr: from, to: [to], operator: to })).toMatchObject({
            ...names,
            operator: ana.address,
            operatorName: ana.name
        });
    });

    it('are a list, whether Mimecast names one, several, a plain address or none', () => {
        const several = [party('displayableName', ana), party('displayableName', cy)];
        for (const make of [heldMessage, trackedMessage, heldReleaseLog]) {
            const to = (value: unknown): unknown => make({ id: 'x', to: value }).to;
            expect(to(several)).toEqual([ana, cy]);
            expect(to(several[0])).toEqual([ana]);
            expect(to('cy@example.com')).toEqual([cy]);
            expect(to(['cy@example.com', several[0]])).toEqual([cy, ana]);
            expect([to([]), to(undefined), to({ emailAddress: '', displayableName: '' })]).toEqual([[], [], []]);
        }
    });

    it('lose nothing that is odd about them', () => {
        expect(heldMessage({ id: 'h', from: { emailAddress: bo.address, title: 'Dr' }, to: [{ emailAddress: ana.address, kind: 'list' }, 7] })).toMatchObject({
            from: bo.address,
            to: [{ address: ana.address, extra: { kind: 'list' } }],
            extra: { 'from.title': 'Dr', to: [{ emailAddress: ana.address, kind: 'list' }, 7] }
        });
    });
});

describe('the account', () => {
    it('is the same in whatever order its packages come, and keeps what is new about it', () => {
        const one = account({ accountCode: 'C1', packages: ['B [2]', 'A [1]', 'C [3]'], novelty: 7, passphrase: 'secret', supportCode: '0000' });
        const other = account({ novelty: 7, packages: ['C [3]', 'B [2]', 'A [1]'], accountCode: 'C1' });
        expect(JSON.stringify(one)).toBe(JSON.stringify(other));
        expect(one).toMatchObject({ packages: ['A [1]', 'B [2]', 'C [3]'], extra: { novelty: 7 } });
    });
});

describe('records with a time', () => {
    const timed = recordKinds.filter(({ schema }) => 'occurredAt' in schema.shape);

    it('are all but things, and have it in second place', () => {
        // Lists whose rows are made of the examples of their fields have no time of their own.
        const things = recordKinds.filter((kind) => !timed.includes(kind) && /^[A-Z]/.test(kind.name)).map(({ name }) => name);
        expect(things.sort()).toEqual([
            'Account',
            'AddressAlteration',
            'AddressAlterationSet',
            'AuditCategory',
            'Group',
            'GroupMember',
            'ManagedUrl',
            'PhishingResult',
            'ThreatReportSubscription'
        ]);
        for (const { make, row } of timed) {
            expect(Object.keys(make(row) ?? {})[1]).toBe('occurredAt');
            expect(make(row)).toMatchObject({ occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
        }
    });

    it('say null when it is unknown, and keep what could not be read', () => {
        for (const { make, row, name } of timed.filter(({ name }) => name !== 'ThreatStatistic')) {
            const odd = make(JSON.parse(JSON.stringify(row).replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"|1767695445642/g, '"some day"')) as typeof row);
            expect([name, odd?.['occurredAt'], JSON.stringify(odd?.['extra'])]).toEqual([name, null, expect.stringContaining('some day')]);
        }
    });

    it('read every spelling of a moment, to the millisecond', () => {
        const at = '2026-01-06T09:30:00.123Z';
        for (const value of [
            '2026-01-06T09:30:00.123Z',
            '2026-01-06T09:30:00.123456+0000',
            '2026-01-06T15:00:00.123+05:30',
            Date.parse(at),
            `${String(Date.parse(at))}`
        ]) {
            expect(moment(value)).toBe(at);
        }
        expect(moment(Date.parse(at) + 1)).toBe('2026-01-06T09:30:00.124Z');
        expect(moment(8.64e15)).toBe('+275760-09-13T00:00:00.000Z');
        for (const value of ['', 'yesterday', '2026', 2026, -1, 1e300, Number.NaN, null, undefined, true, {}, [], '2026-13-45T99:99:99Z']) {
            expect(moment(value)).toBeNull();
        }
    });
});

describe('security events', () => {
    it('have the one type of their model, so that a union of them can be told apart', () => {
        for (const [type, { record }] of Object.entries(securityEventTypes)) {
            expect(record({}, 'id').type).toBe(type);
            expect(record({ type: 'another', eventType: type }, 'id')).toMatchObject({ type, extra: { type: 'another' } });
        }
        // A model without a literal would not compile here.
        const holdReasonOf = (event: ReturnType<(typeof securityEventTypes)['process' | 'receipt']['record']>): string | undefined =>
            event.type === 'process' ? event.holdReason : event.rejectionType;
        expect(holdReasonOf(securityEventTypes.process.record({ holdReason: 'Spm' }, 'id'))).toBe('Spm');
    });

    it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
        'of the type "%s" are events of an unknown type, and no objects of a feed',
        (type) => {
            const event = JSON.parse(`{"type":"${type}","action":"Acc","${type}":{"a":1}}`) as Record<string, unknown>;
            expect(liveSecurityEvent(event)).toMatchObject({ type, action: 'Acc', details: {} });
            expect(JSON.stringify(liveSecurityEvent(event))).toContain(`"${type}":{"a":1}`);
            expect(Object.entries(threatIntelTypes).length).toBe(3);
            expect((threatIntelTypes as Record<string, unknown>)[type]).toBeUndefined();
            expect((securityEventTypes as Record<string, unknown>)[type]).toBeUndefined();
        }
    );

    it('keep what the stream and the type both cannot read', () => {
        expect(liveSecurityEvent({ type: 'process', recipients: ['a@example.com'], emailSize: 'huge', holdReason: 'Spm', subject: null })).toMatchObject({
            recipients: null,
            details: { holdReason: 'Spm' },
            extra: { recipients: ['a@example.com'], emailSize: 'huge' }
        });
        expect(liveSecurityEvent({ type: { name: 'process' } })).toMatchObject({ type: 'unknown', extra: { type: { name: 'process' } } });
    });

    it('are absent of what they have no value for, where hardly any has one', () => {
        const accepted = securityEventTypes.receipt.record({ action: 'Acc', rejectionType: null, rejectionCode: '', virusFound: null }, 'id');
        expect(Object.keys(accepted).filter((key) => /^(rejection|receiptErrors|virusFound|extra|subtype)/.test(key))).toEqual([]);
        expect(accepted.subject).toBeNull();
        expect(securityEventTypes.receipt.record({ rejectionCode: '550' }, 'id').rejectionCode).toBe(550);
    });
});

describe('values', () => {
    it('are true or false only where the word is said: no 1, no "yes", no text at all', () => {
        for (const value of [1, 0, '1', '0', 'yes', 'no', 'on', '', 'truetrue', [], {}, ['true'], null]) {
            expect(flag(value)).toBeNull();
        }
        expect([flag(true), flag('TRUE'), flag(false), flag('False')]).toEqual([true, true, false, false]);
        expect(securityEventTypes.delivery.record({ delivered: 'yes' }, 'id')).toMatchObject({ delivered: null, extra: { delivered: 'yes' } });
        expect(securityEventTypes['impersonation protect'].record({ newDomain: 'No Hit', replyMismatch: 'Hit', customNameMatch: 'a hit' }, 'id')).toMatchObject(
            {
                newDomain: false,
                replyMismatch: true,
                customNameMatch: null
            }
        );
    });

    it('are read whatever they are', () => {
        for (const value of [{ toString: 1 }, Object.create(null), [{}], Symbol('x'), undefined]) {
            expect([text(value), number(value), flag(value)]).toEqual([null, null, null]);
        }
        expect(urlProtectLog({ actions: { toString: 1 }, url: 'https://a.example/' })).toMatchObject({ actions: null, extra: { actions: { toString: 1 } } });
    });
});

describe('identities', () => {
    it('tell parts apart that read the same when put together', () => {
        const same = [
            [
                ['a', 'b'],
                ['ab', '']
            ],
            [['a;1:b'], ['a', 'b']],
            [['a;b'], ['a', 'b']],
            [
                ['1', '1'],
                ['11', '']
            ],
            [
                ['', 'a'],
                ['a', '']
            ],
            [
                ['a', null, 'b'],
                ['a', 'b', null]
            ]
        ] as const;
        for (const [one, other] of same) {
            expect(identityOf(...one)).not.toBe(identityOf(...other));
        }
        expect(identityOf('a', 1, true)).toBe(identityOf('a', '1', 'true'));
    });

    it('of managed URLs stay when the handle changes, and differ by URL and kind of match', () => {
        const entry = {
            id: 'syn-1',
            scheme: 'https',
            domain: 'bad.example.com',
            port: -1,
            path: '/a',
            queryString: '',
            matchType: 'explicit',
            action: 'block'
        };
        expect(managedUrl({ ...entry, id: 'syn-2', action: 'permit', comment: 'x' }).id).toBe(managedUrl(entry).id);
        const ids = [{}, { path: '/b' }, { matchType: 'domain' }, { port: 8443 }, { queryString: 'q=1' }].map(
            (change) => managedUrl({ ...entry, ...change }).id
        );
        expect(new Set(ids).size).toBe(ids.length);
        expect(managedUrl(entry)).toMatchObject({ handle: 'syn-1', url: 'https://bad.example.com/a' });
    });

    it('of the archive search are one record however a row was asked for: "no criteria" is what leaving them out says', () => {
        const row = {
            createTime: '2026-01-06T14:56:42+0000',
            emailAddr: 'admin@example.com',
            source: 'archive',
            searchText: 'x',
            searchReason: '',
            description: 'd'
        };
        expect(JSON.stringify(archiveSearchLog({ ...row, museQuery: '[]' }))).toBe(JSON.stringify(archiveSearchLog(row)));
        expect(archiveSearchLog({ ...row, museQuery: '[from : bo]' }).museQuery).toBe('[from : bo]');
    });
});

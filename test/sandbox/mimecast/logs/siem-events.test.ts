import { describe, expect, it } from 'vitest';
import type { GatewayEventType } from '../../../../src/sandbox/mimecast/logs/volumes.ts';
import type { SimulatorOptions } from '../../../../src/sandbox/mimecast/index.ts';
import { siemShares } from '../../../../src/sandbox/mimecast/index.ts';
import { connect } from '../connected.ts';
import type { Event } from './siem-walk.ts';

const common = ['processingId', 'aggregateId', 'accountId', 'timestamp', 'type', 'subtype'];
const file = ['fileName', 'fileExtension', 'sha256', 'sha1', 'md5'];

/** Every documented field, in the documented spelling. */
const documented: Record<GatewayEventType, string[]> = {
    receipt:
        'action senderEnvelope senderHeader recipients messageId subject senderIp direction numberAttachments rejectionType rejectionCode rejectionInfo receiptErrors tlsVersion tlsCipher spamScore spamDetectionLevel spamInfo virusFound spamProcessingDetail'.split(
            ' '
        ),
    process:
        'action holdReason attachments numberAttachments totalSizeAttachments emailSize senderEnvelope messageId subject ipNewDomain ipReplyMismatch ipSimilarDomain ipThreatDictionary ipUserName'.split(
            ' '
        ),
    delivery:
        'delivered deliveryAttempts deliveryErrors deliveryTime destinationIp Hostname direction emailSize numberAttachments totalSizeAttachments senderEnvelope recipients messageId subject rejectionCode rejectionInfo rejectionType route tlsUsed tlsVersion tlsCipher'.split(
            ' '
        ),
    journal: ['senderEnvelope', 'recipients', 'direction', 'subject'],
    av: [...file, ...'virusFound emailSize subject senderEnvelope messageId recipients senderIp senderDomain senderDomainInternal route'.split(' ')],
    spam: 'messageId senderEnvelope senderHeader senderDomain senderIp subject recipients route'.split(' '),
    'internal email protect': 'messageId senderEnvelope recipients subject route scanResults urlCategory monitoredDomainSource similarDomain'.split(' '),
    'impersonation protect':
        'action policyDefinition itemsDetected senderEnvelope recipients subject messageId senderIp route taggedMalicious taggedExternal internalUserName newDomain customNameMatch customThreatDictionary mimecastThreatDictionary replyMismatch similarInternalDomain similarCustomExternalDomain similarMimecastExternalDomain similarMimecastExternalDomainResults'.split(
            ' '
        ),
    'url protect': 'action url urlCategory blockReason analysis sourceIp senderDomain senderEnvelope recipients subject messageId route'.split(' '),
    'attachment protect': [
        ...file,
        ...'senderEnvelope messageId subject recipient recipients sizeAttachment senderIp senderDomain fileMime route customerIp'.split(' ')
    ]
};
const types = Object.keys(documented) as GatewayEventType[];

async function eventsOf(type: GatewayEventType, options: SimulatorOptions = {}): Promise<Event[]> {
    const { simulator } = await connect({ ...options, logs: { siemHistoryDays: 1, siemPerDay: { ...siemShares(1000), [type]: 1500 } } });
    return simulator.state.logs.siem.events(type);
}

const fieldsOf = (events: readonly Event[]): Set<string> => new Set(events.flatMap((event) => Object.keys(event)));
const valuesOf = (events: readonly Event[], field: string): Set<unknown> => new Set(events.map((event) => event[field]));

describe('events of the Cloud Gateway', () => {
    it.each(types)('%s has every documented field and no other', async (type) => {
        const events = await eventsOf(type);
        expect(fieldsOf(events)).toEqual(new Set([...common, ...documented[type]]));
        for (const event of events) {
            expect(Object.keys(event).slice(0, 6)).toEqual(common);
            expect(event.type).toBe(type);
            expect(Number.isInteger(event.timestamp)).toBe(true);
        }
    });

    it('every value is a text or null, but timestamp and the object shape of spamProcessingDetail', async () => {
        for (const type of types) {
            for (const event of await eventsOf(type, { siemSpamDetail: 'text' })) {
                for (const [name, value] of Object.entries(event)) {
                    expect(name === 'timestamp' || value === null || typeof value === 'string', `${type}.${name} ${typeof value}`).toBe(true);
                }
            }
        }
    });

    it('subtype repeats the action, and on deliveries what became of them', async () => {
        expect((await eventsOf('receipt')).every((event) => event.subtype === event.action)).toBe(true);
        expect((await eventsOf('delivery')).every((event) => event.subtype === event.delivered)).toBe(true);
        expect(valuesOf(await eventsOf('delivery'), 'subtype')).toEqual(new Set(['true', 'false']));
    });

    it('a hold reason stands on accepted mail too', async () => {
        const accepted = (await eventsOf('process')).filter((event) => event.action === 'Acc');
        expect(valuesOf(accepted, 'holdReason')).toEqual(new Set([null, 'Oth']));
    });

    it('refused mail has no message id and its spam detection level is digits', async () => {
        const events = await eventsOf('receipt');
        expect(valuesOf(events, 'spamDetectionLevel')).toEqual(new Set([null, '7', '28']));
        const refused = events.filter((event) => event.action === 'Rej');
        expect(refused.length).toBeGreaterThan(0);
        expect(valuesOf(refused, 'messageId')).toEqual(new Set([null]));
        expect(valuesOf(events, 'messageId')).toContain('');
    });

    it('spamProcessingDetail comes in its four shapes, or in the one asked for', async () => {
        const shape = (value: unknown): string => {
            if (value === null || typeof value !== 'string') {
                return value === null ? 'null' : 'object';
            }
            return value.startsWith('"\\"') || value.startsWith('"{') ? 'double-encoded' : 'text';
        };
        const shapes = async (siemSpamDetail: 'mixed' | 'null' | 'object' | 'text' | 'double-encoded') =>
            new Set((await eventsOf('receipt', { siemSpamDetail })).map((event) => shape(event.spamProcessingDetail)));
        expect(await shapes('mixed')).toEqual(new Set(['null', 'object', 'text', 'double-encoded']));
        for (const one of ['null', 'object', 'text', 'double-encoded'] as const) {
            expect(await shapes(one)).toEqual(new Set([one]));
        }
        const [event] = (await eventsOf('receipt', { siemSpamDetail: 'double-encoded' })).filter((one) => String(one.spamProcessingDetail).includes('verdict'));
        expect(JSON.parse(JSON.parse(String(event?.spamProcessingDetail)) as string)).toMatchObject({
            spf: { allow: true, info: 'ALLOW' },
            greyEmail: expect.any(Boolean)
        });
    });

    it('receipt, process and delivery of one mail share its ids', async () => {
        const { simulator } = await connect();
        const { siem } = simulator.state.logs;
        const ids = (type: GatewayEventType) => new Set(siem.events(type).map((event) => String(event.processingId).split('_')[0]));
        const delivered = ids('delivery');
        expect([...ids('receipt')].filter((id) => delivered.has(id)).length).toBeGreaterThan(100);
    });

    it('deliveries share all ids and differ in the recipient, or in message id and time', async () => {
        const pairs = new Map<unknown, Event[]>();
        for (const event of await eventsOf('delivery')) {
            pairs.set(event.aggregateId, [...(pairs.get(event.aggregateId) ?? []), event]);
        }
        const twins = [...pairs.values()].filter((group) => group.length === 2);
        const differing = new Set(
            twins.map(([a = {}, b = {}]) =>
                Object.keys(a)
                    .filter((name) => a[name] !== b[name])
                    .join()
            )
        );
        expect(differing).toContain('recipients');
        expect(differing).toContain('timestamp,messageId');
    });

    it('files of one message share all ids and their place in the old files', async () => {
        const { simulator } = await connect({ siemOldFiles: true, logs: { siemHistoryDays: 1, siemPerDay: { 'attachment protect': 3000 } } });
        const pairs = new Map<unknown, Event[]>();
        for (const event of simulator.state.logs.siem.events('attachment protect')) {
            pairs.set(event.aggregateId, [...(pairs.get(event.aggregateId) ?? []), event]);
        }
        const twins = [...pairs.values()].filter((group) => group.length === 2);
        expect(twins.length).toBeGreaterThan(100);
        for (const [a = {}, b = {}] of twins) {
            expect([a.processingId, a._offset, a._partition]).toEqual([b.processingId, b._offset, b._partition]);
            expect(a.sha256).not.toBe(b.sha256);
        }
    });

    it('old files have integers _offset and _partition, and journal events without a subject', async () => {
        const events = await eventsOf('journal', { siemOldFiles: true });
        expect(fieldsOf(events)).toEqual(new Set([...common, '_offset', '_partition', 'senderEnvelope', 'recipients', 'direction']));
        expect(events.every((event) => Number.isInteger(event._offset) && Number.isInteger(event._partition))).toBe(true);
        const { simulator } = await connect({ siemOldFiles: true });
        expect(simulator.state.logs.siem.events('journal', 0, Infinity, 'stream')[0]).not.toHaveProperty('_offset');
    });

    it('numbers and booleans can come as JSON numbers and booleans, or the time as text', async () => {
        const native = await eventsOf('delivery', { siemNumbers: 'native' });
        expect(new Set(native.map((event) => typeof event.deliveryAttempts))).toEqual(new Set(['number']));
        expect(new Set(native.map((event) => typeof event.delivered))).toEqual(new Set(['boolean']));
        const texts = await eventsOf('delivery', { siemNumbers: 'all-text' });
        const plain = await eventsOf('delivery');
        expect(texts.map((event) => event.timestamp)).toEqual(plain.map((event) => String(event.timestamp)));
    });

    it('letter case, routes and hits vary as in captures', async () => {
        expect(valuesOf(await eventsOf('journal'), 'direction')).toEqual(new Set(['internal', 'Internal']));
        const reasons = valuesOf(await eventsOf('url protect'), 'blockReason');
        expect(reasons).toContain('Malicious');
        expect(reasons).toContain('malicious');
        expect(valuesOf(await eventsOf('impersonation protect'), 'internalUserName')).toEqual(new Set(['Hit', 'false', 'true']));
        const recipients = (await eventsOf('attachment protect')).map((event) => ('recipient' in event ? 'one' : 'recipients' in event ? 'many' : 'none'));
        expect(new Set(recipients)).toEqual(new Set(['one', 'many', 'none']));
    });
});

import { describe, expect, it } from 'vitest';
import { cloudIntegratedEventTypes } from '../../../nango-integrations/mimecast/things/cloud-integrated-events.ts';
import { lineIdentity } from '../../../nango-integrations/mimecast/things/event-model.ts';
import { liveSecurityEvent } from '../../../nango-integrations/mimecast/things/live-security-event.ts';
import { securityEventTypes } from '../../../nango-integrations/mimecast/things/security-events.ts';

const envelope = ['processingId', 'aggregateId', 'accountId', 'timestamp', 'type', 'subtype'];
const mail = ['senderEnvelope', 'recipients', 'subject', 'messageId'];

/** What the vendor, or two captures, say of each type. */
const documented: Record<string, string[]> = {
    receipt: [
        ...mail,
        ...['action', 'senderHeader', 'senderIp', 'direction', 'numberAttachments', 'rejectionType', 'rejectionCode', 'rejectionInfo', 'receiptErrors'],
        ...['tlsVersion', 'tlsCipher', 'spamScore', 'spamDetectionLevel', 'spamInfo', 'virusFound', 'spamProcessingDetail']
    ],
    process: [
        ...['action', 'holdReason', 'attachments', 'numberAttachments', 'totalSizeAttachments', 'emailSize', 'senderEnvelope', 'messageId', 'subject'],
        ...['ipNewDomain', 'ipReplyMismatch', 'ipSimilarDomain', 'ipThreatDictionary', 'ipUserName']
    ],
    delivery: [
        ...mail,
        ...['delivered', 'deliveryAttempts', 'deliveryErrors', 'deliveryTime', 'destinationIp', 'Hostname', 'direction', 'emailSize', 'numberAttachments'],
        ...['totalSizeAttachments', 'rejectionCode', 'rejectionInfo', 'rejectionType', 'route', 'tlsUsed', 'tlsVersion', 'tlsCipher']
    ],
    journal: ['senderEnvelope', 'recipients', 'direction', 'subject'],
    av: [
        ...mail,
        ...['fileName', 'fileExtension', 'sha256', 'sha1', 'md5', 'virusFound', 'emailSize', 'senderIp', 'senderDomain', 'senderDomainInternal', 'route']
    ],
    spam: [...mail, 'senderHeader', 'senderDomain', 'senderIp', 'route'],
    'internal email protect': [...mail, 'route', 'scanResults', 'urlCategory', 'monitoredDomainSource', 'similarDomain'],
    'impersonation protect': [
        ...mail,
        ...['action', 'policyDefinition', 'itemsDetected', 'senderIp', 'route', 'taggedMalicious', 'taggedExternal', 'internalUserName', 'newDomain'],
        ...['customNameMatch', 'customThreatDictionary', 'mimecastThreatDictionary', 'replyMismatch', 'similarInternalDomain', 'similarCustomExternalDomain'],
        ...['similarMimecastExternalDomain', 'similarMimecastExternalDomainResults']
    ],
    'url protect': [...mail, 'action', 'url', 'urlCategory', 'blockReason', 'analysis', 'sourceIp', 'senderDomain', 'route'],
    'attachment protect': [
        ...mail,
        ...['fileName', 'fileExtension', 'sha256', 'sha1', 'md5', 'sizeAttachment', 'senderIp', 'senderDomain', 'fileMime', 'route', 'customerIp', 'recipient']
    ],
    entities: [
        ...mail,
        ...['senderHeader', 'senderIp', 'attachments', 'threatState', 'threatType', 'tags', 'policiesApplied', 'historicalMail', 'source', 'direction']
    ],
    mailflow: ['messageId', 'authResults'],
    urlclick: ['action', 'originalUrl', 'redirectUrl', 'sourceIp']
};

const models: Record<string, { record: (row: Record<string, unknown>, id: string) => Record<string, unknown> }> = {
    ...securityEventTypes,
    ...cloudIntegratedEventTypes
};

describe('event records', () => {
    it.each(Object.keys(documented))('know every documented field of "%s"', (type) => {
        const fields = [...envelope, ...(documented[type] ?? [])];
        const { extra } = models[type]?.record(Object.fromEntries(fields.map((field) => [field, field === 'type' ? type : ''])), 'id') ?? {};
        expect(extra).toBeUndefined();
    });

    it('cover exactly the types there are', () => {
        expect(Object.keys(models).sort()).toEqual(Object.keys(documented).sort());
    });

    it('read numbers and flags that come as text, and keep what they cannot read (pitfall 22)', () => {
        const { record } = securityEventTypes.delivery;
        const plain = record({ type: 'delivery', delivered: 'true', emailSize: '30126', deliveryTime: '5333', Hostname: 'mx.example.com' }, 'id');
        expect(plain).toMatchObject({ delivered: true, emailSize: 30126, deliveryTime: 5333, hostname: 'mx.example.com' });
        expect(plain).not.toHaveProperty('extra');
        const odd = record({ type: 'delivery', rejectionCode: '5.7.1', delivered: 'partly', recipients: ['a@example.com'], novelty: 7 }, 'id');
        expect(odd).not.toHaveProperty('rejectionCode');
        expect(odd).toMatchObject({
            delivered: null,
            recipients: null,
            extra: { rejectionCode: '5.7.1', delivered: 'partly', recipients: ['a@example.com'], novelty: 7 }
        });
    });

    it('decode detail that is encoded once, twice or not at all', () => {
        const detail = { greyEmail: true };
        for (const value of [detail, JSON.stringify(detail), JSON.stringify(JSON.stringify(detail))]) {
            expect(securityEventTypes.receipt.record({ type: 'receipt', spamProcessingDetail: value }, 'id').spamProcessingDetail).toEqual(detail);
        }
        expect(securityEventTypes['url protect'].record({ type: 'url protect', analysis: 'null' }, 'id').analysis).toBeNull();
    });

    it('take the recipient under either name, also beside a null', () => {
        const { record } = securityEventTypes['attachment protect'];
        expect(record({ recipient: 'ana@example.com' }, 'id').recipients).toBe('ana@example.com');
        expect(record({ recipients: null, recipient: 'ana@example.com' }, 'id').recipients).toBe('ana@example.com');
    });

    it('read both spellings of the type alike (pitfall 21)', () => {
        const { record } = securityEventTypes.receipt;
        expect(record({ subType: 'Acc', processingId: 'p1', eventType: 'receipt' }, 'id')).toEqual(
            record({ type: 'receipt', subtype: 'Acc', processingId: 'p1', _offset: 4, _partition: 7 }, 'id')
        );
    });

    it('know an event from a file by its line, wherever Mimecast put its internal position', () => {
        const identityOf = (line: string): string => lineIdentity(JSON.parse(line) as Record<string, unknown>, line);
        const plain = '{"type":"receipt","subject":"say \\"_offset\\":4, please","processingId":"p1"}';
        const same = [
            plain.replace('{', '{"_offset":4,"_partition":7,'),
            plain.replace(',"processingId"', ',"_offset":-1,"processingId"'),
            plain.replace('}', ',"_offset":4,"_partition":7}')
        ];
        expect(new Set([plain, ...same].map(identityOf)).size).toBe(1);
        expect(identityOf(plain)).toMatch(/^[\w-]{32}$/);
        expect(identityOf(plain.replace('p1', 'p2'))).not.toBe(identityOf(plain));
        expect(identityOf(plain.replace(':4, please', ':5, please'))).not.toBe(identityOf(plain));
    });

    it('know an event from the stream by its values, whatever the order of keys and the spelling of the type', () => {
        const { id } = liveSecurityEvent({ subType: 'Acc', processingId: 'p1', eventType: 'receipt', detail: { a: 1, b: [2] } });
        expect(liveSecurityEvent({ detail: { b: [2], a: 1 }, type: 'receipt', subtype: 'Acc', processingId: 'p1', _offset: 4 })).toMatchObject({
            id,
            subtype: 'Acc'
        });
        expect(liveSecurityEvent({ subType: 'Acc', processingId: 'p2', eventType: 'receipt' }).id).not.toBe(id);
    });

    it('keep live events of a type nobody knows yet, with their fields', () => {
        expect(liveSecurityEvent({ eventType: 'novelty', action: 'Acc', colour: 'blue' })).toMatchObject({
            type: 'novelty',
            action: 'Acc',
            details: {},
            extra: { colour: 'blue' }
        });
    });

    it('have their keys in one order: the change hash of Nango sees it', () => {
        const [some, other] = [
            liveSecurityEvent({ eventType: 'process', emailSize: '1', holdReason: 'Spm', action: 'Hld' }),
            liveSecurityEvent({ action: 'Hld', holdReason: 'Spm', eventType: 'process', emailSize: '1' })
        ];
        expect(JSON.stringify(some)).toBe(JSON.stringify(other));
    });
});

import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/attachment-protect-logs.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { describeWindowLog, expectTruth, functionOf, iso, windowTenant } from './window-log.ts';
import type { WindowLog } from './window-log.ts';

const time = useSimulatedTime();
const log: WindowLog = {
    sync,
    name: 'attachment-protect-logs',
    model: 'AttachmentProtectLog',
    log: 'attachmentProtect',
    path: '/api/ttp/attachment/get-logs',
    permission: 'Monitoring | Attachment Protection | Read',
    recordKey: (record) => [record.date, record.messageId, record.fileHash, record.recipientAddress, record.details, record.route],
    rowKey: (row) => [iso(row.date), row.messageId, row.fileHash, row.recipientAddress, row.details, row.route]
};

describeWindowLog(log, time);

describe('attachment-protect-logs', () => {
    it('keeps several attachments of one message apart (pitfall 6), and the null sender', async () => {
        const tenant = windowTenant(log, time);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        const saved = tenant.records(log.model);
        expect(new Set(saved.map(({ messageId }) => messageId)).size).toBeLessThan(saved.length);
        expect(saved.some(({ senderAddress }) => senderAddress === '<>')).toBe(true);
        expect(saved.find(({ actionsTriggered }) => Array.isArray(actionsTriggered) && actionsTriggered.length === 2)?.actionsTriggered).toContain('none');
        expectTruth(log, tenant);
    });
});

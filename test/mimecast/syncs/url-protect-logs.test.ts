import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/url-protect-logs.ts';
import { UrlProtectLog, urlProtectLog } from '../../../nango-integrations/mimecast/things/url-protect-log.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';

const time = useSimulatedTime();
const fn = importedFunction(sync as unknown as FunctionDefinition, 'url-protect-logs.ts');

describe('url-protect-logs', () => {
    it('saves every row, oldest first, of every route and result', async () => {
        const tenant = createTenant({ simulator: { logs: { scale: 0, historyDays: 10, perDay: { urlProtect: 60 } } } });
        time.follow(tenant.clock, tenant.timers);
        resultOf(await tenant.sync(fn, 'url-protect-logs'));
        expect(tenant.records('UrlProtectLog')).toHaveLength(tenant.simulator.state.logs.urlProtect.count());
        const { data } = JSON.parse(String(tenant.requests.at(-1)?.body)) as { data: unknown[] };
        expect(data).toMatchObject([{ oldestFirst: true, route: 'all', scanResult: 'all' }]);
        for (const record of tenant.records('UrlProtectLog')) {
            expect(UrlProtectLog.safeParse(record).error).toBeUndefined();
        }
    });

    const row = {
        date: '2026-01-05T01:53:15+0000',
        messageId: '<t1@sender.example>',
        userEmailAddress: 'ana@example.com',
        fromUserEmailAddress: 'bo@sender.example',
        url: 'https://files.cloud-',
        sendingIp: '203.0.113.42',
        creationMethod: 'Entry Scan',
        action: 'block',
        scanResult: 'malicious',
        category: 'Blocked',
        actions: 'Block',
        emailPartsDescription: ['Body']
    };

    it.each(['messageId', 'userEmailAddress', 'fromUserEmailAddress', 'url', 'sendingIp', 'creationMethod', 'action', 'scanResult', 'category', 'actions'])(
        'tells rows apart that differ only in %s: URLs are cut short, and one mail holds several',
        (field) => {
            expect(urlProtectLog({ ...row, [field]: 'other' }).id).not.toBe(urlProtectLog(row).id);
        }
    );

    it('tells rows apart by time and by the part of the message', () => {
        expect(urlProtectLog({ ...row, date: '2026-01-05T01:53:16+0000' }).id).not.toBe(urlProtectLog(row).id);
        expect(urlProtectLog({ ...row, emailPartsDescription: ['Attachment'] }).id).not.toBe(urlProtectLog(row).id);
    });

    it('knows a row again whatever happens to it later, and however its time is written', () => {
        expect(urlProtectLog({ ...row, userOverride: 'Allowed', userAwarenessAction: 'Continue', adminOverride: 'Permit' }).id).toBe(urlProtectLog(row).id);
        expect(urlProtectLog({ ...row, date: '2026-01-05T01:53:15Z' }).id).toBe(urlProtectLog(row).id);
    });

    it('reads actions as one word, as a list in a text and as a list', () => {
        expect(urlProtectLog({ actions: 'Block' }).actions).toEqual(['Block']);
        expect(urlProtectLog({ actions: 'Hold, None' }).actions).toEqual(['Hold', 'None']);
        expect(urlProtectLog({ actions: ['Hold', 'None'] }).actions).toEqual(['Hold', 'None']);
        expect(urlProtectLog({}).actions).toBeNull();
    });

    it('always has its keys in the same order: the change hash sees it', () => {
        expect(Object.keys(urlProtectLog({}))).toEqual(Object.keys(urlProtectLog(Object.fromEntries(Object.entries(row).reverse()))));
        const always = Object.entries(UrlProtectLog.shape).filter(([, field]) => !field.isOptional());
        expect(Object.keys(urlProtectLog({}))).toEqual(always.map(([name]) => name));
    });
});

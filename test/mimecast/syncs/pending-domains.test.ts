import { describe, expect, it } from 'vitest';
import pendingDomains from '../../../nango-integrations/mimecast/syncs/pending-domains.ts';
import { syncUnderTest } from '../source-function.ts';

const sync = syncUnderTest(pendingDomains, 'pending-domains');
const settings = { local: true, sendOnly: false, inboundType: 'smtp' } as const;
const times = { createdDateTime: '2026-01-06T09:30:00+0000', expiryDateTime: '2026-02-05T09:30:00+0000' };

// What holds for every snapshot is tried by test/mimecast/contracts.
describe('pending-domains', () => {
    it('keeps a domain with and without an id, and never the code that proves who owns it', async () => {
        const tenant = sync.tenant({ simulator: { sizes: { pendingDomains: 0 } } });
        const { pendingDomains: domains } = tenant.simulator.state;
        domains.add({ domain: 'New.example.org', token: 'code-1', ...settings, ...times });
        domains.add({ domain: 'send.example.org', token: 'code-2', ...settings, ...times, sendOnly: true });
        const shared = { local: true, inboundType: 'smtp', created: '2026-01-06T09:30:00.000Z', expires: '2026-02-05T09:30:00.000Z' };
        expect((await sync.records(tenant)).map(({ _nango_metadata: _, ...record }) => record)).toEqual([
            { id: 'new.example.org', domain: 'New.example.org', sendOnly: false, ...shared },
            { id: 'send.example.org', domain: 'send.example.org', sendOnly: true, ...shared }
        ]);
    });

    it('takes a new code for no change, and a longer life for one', async () => {
        const tenant = sync.tenant();
        await sync.run(tenant);
        const [first] = tenant.simulator.state.pendingDomains.entries.values();
        Object.assign(first ?? {}, { token: 'another code' });
        expect((await sync.run(tenant)).changes).toMatchObject({ PendingDomain: { added: 0, updated: 0, deleted: 0 } });
        Object.assign(first ?? {}, { expiryDateTime: '2026-03-05T09:30:00+0000' });
        expect((await sync.run(tenant)).changes).toMatchObject({ PendingDomain: { added: 0, updated: 1, deleted: 0 } });
    });
});

import { describe, expect, it } from 'vitest';
import externalDomains from '../../../nango-integrations/mimecast/syncs/external-domains.ts';
import { syncUnderTest } from '../source-function.ts';

const sync = syncUnderTest(externalDomains, 'external-domains');

// What holds for every snapshot is tried by test/mimecast/contracts.
describe('external-domains', () => {
    it('keeps external domains only, each under its name in lower case and without the handle of Mimecast', async () => {
        const tenant = sync.tenant({ simulator: { sizes: { externalDomains: 1, internalDomains: 3 } } });
        tenant.simulator.state.externalDomains.add({ domain: 'Supplier.example' });
        const records = await sync.records(tenant);
        expect(records.map(({ _nango_metadata: _, ...record }) => record)).toEqual([
            { id: 'partner-1.example', domain: 'partner-1.example' },
            { id: 'supplier.example', domain: 'Supplier.example' }
        ]);
    });
});

import { describe, expect, it } from 'vitest';
import internalDomains from '../../../nango-integrations/mimecast/syncs/internal-domains.ts';
import { syncUnderTest } from '../source-function.ts';

const sync = syncUnderTest(internalDomains, 'internal-domains');

// What holds for every snapshot is tried by test/mimecast/contracts.
describe('internal-domains', () => {
    it('keeps a domain under its name in lower case, so that another spelling is no other domain', async () => {
        const tenant = sync.tenant({ simulator: { sizes: { internalDomains: 4 } } });
        const { internalDomains: domains } = tenant.simulator.state;
        domains.add({ domain: 'MiXed.example.com', local: true, sendOnly: false, inboundType: 'smtp_null' });
        const [record] = (await sync.records(tenant)).filter(({ id }) => id === 'mixed.example.com');
        expect(record).toMatchObject({ id: 'mixed.example.com', domain: 'MiXed.example.com', inboundType: 'smtp_null', local: true, sendOnly: false });
        expect(record).not.toHaveProperty('extra');
    });
});

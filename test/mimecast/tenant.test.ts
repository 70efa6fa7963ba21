import { expect, it } from 'vitest';
import { createTenant } from './tenant.ts';

it('refuses to read a model that no sync has, where a test would find nothing and be content', () => {
    const tenant = createTenant();
    expect(tenant.records('AuditEvent')).toEqual([]);
    expect(() => tenant.records('AuditEvents')).toThrow('No sync has a model "AuditEvents".');
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions, permissionsFor, syncs } from '../../src/index.ts';
import type { ActionName, SyncName } from '../../src/index.ts';

describe('what an application has to be granted', () => {
    it('is what the named functions need, and reading the account', () => {
        expect(permissionsFor(['audit-events', 'dlp-logs'])).toEqual({
            features: [
                { feature: 'Connecting, and account details', products: [['Account Management']], permissions: ['Account | Dashboard | Read'] },
                { feature: 'Audit events and their categories', products: [['Audit Events']], permissions: ['Account | Logs | Read'] },
                {
                    feature: 'Data leak prevention logs',
                    products: [['Security Events', 'Threats, Security Events and Data for CG']],
                    permissions: ['Monitoring | Data Leak Prevention | Read']
                }
            ],
            products: [['Account Management'], ['Audit Events'], ['Security Events', 'Threats, Security Events and Data for CG']],
            permissions: ['Account | Dashboard | Read', 'Account | Logs | Read', 'Monitoring | Data Leak Prevention | Read']
        });
        expect(permissionsFor([]).permissions).toEqual(['Account | Dashboard | Read']);
        expect(permissionsFor(['audit-events', 'get-audit-categories', 'audit-events'])).toEqual(permissionsFor(['audit-events']));
    });

    it('is refused for a name that no function has', () => {
        expect(() => permissionsFor(['audit-event' as ActionName])).toThrow('names holds "audit-event", which is no action or sync');
        expect(() => permissionsFor(['constructor' as ActionName])).toThrow('no action or sync');
    });

    it('is the block of the connect guide for all functions', () => {
        const all = [...Object.keys(actions), ...Object.keys(syncs)] as (ActionName | SyncName)[];
        const guide = readFileSync(new URL('../../docs/connect.md', import.meta.url), 'utf8');
        const block = guide.slice(guide.indexOf('#### Everything there is a function for'), guide.indexOf('<!-- end:uses -->'));
        const listed = [...block.matchAll(/^- `(.+)`$/gm)].map(([, permission]) => permission);
        expect(listed).toEqual(permissionsFor(all).permissions.sort());
    });
});

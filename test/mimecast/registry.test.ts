import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accounts } from '../../nango-integrations/mimecast/operations/account.ts';
import { holdQueue } from '../../nango-integrations/mimecast/operations/hold-queue.ts';
import { registry } from '../../nango-integrations/mimecast/operations/registry.generated.ts';
import { nameOf, permissionsOf } from '../../nango-integrations/mimecast/operations/endpoint.ts';
import { functions } from '../../nango-integrations/mimecast/operations/functions.generated.ts';
import { simulatedRoutes } from '../../src/sandbox/mimecast/index.ts';

const names = registry.map(nameOf);
/** How a path names its parts does not matter. */
const shape = (name: string): string => name.replace(/\{\w+\}/g, '{}');
const called = Object.values(functions).flatMap((all) => Object.values(all).flat());
const routes = new Map(simulatedRoutes.map((route) => [shape(`${route.method} ${route.path}`), route]));

describe.each(registry.map((row) => ({ name: nameOf(row), row })))('the row $name', ({ name, row }) => {
    const route = routes.get(shape(nameOf(row)));

    it('is an operation of the simulated Mimecast, which was written without looking here', () => {
        expect(route).toBeDefined();
    });

    it('names the same permission and products', () => {
        expect(row.permission).toBe(route?.permission ?? null);
        // One of several products is enough; naming one that does not hold the operation would mislead an administrator.
        expect(row.products.filter((product) => route?.products.includes(product) !== true)).toEqual([]);
        expect(row.products.length > 0).toBe((route?.products.length ?? 0) > 0);
    });

    it('names the same quota, and whether it changes something', () => {
        const quota = route?.quota;
        expect(row.quota === undefined ? undefined : { calls: row.quota.calls, perMs: row.quota.perMinutes * 60_000 }).toEqual(
            quota === undefined ? undefined : { ...quota }
        );
        expect(row.access).toBe(route?.writes === true ? 'write' : 'read');
    });

    it('spells its permission as the vendor prints it', () => {
        if (row.permission !== null) {
            expect(row.permission).toMatch(/^[A-Z][\w&(),/ -]*( \| [A-Z][\w&(),/ -]*){1,3}$/);
            expect(row.permission).toMatch(/ \| (Read|Edit|Register New Domain|Create Alternate Address|Search Content View|Upload|Delete)$/);
            expect(row.permission).not.toMatch(/\s{2}|^\s|\s$/);
        }
    });

    it('has a page size exactly when it is paged in a body or a query, and one that Mimecast takes', () => {
        const paged = row.paging === 'body' || row.paging === 'query' || row.paging === 'siem';
        if (paged) {
            expect(row.pageSize).toBeGreaterThan(0);
            expect(row.pageSize).toBeLessThanOrEqual(500);
        }
        expect(row.paging === 'none' ? row.pageSize : undefined).toBeUndefined();
        if (row.paging !== 'none') {
            expect(row.items).toBeDefined();
        }
    });

    it('is used by a function', () => {
        expect(called).toContain(name);
    });
});

describe('the registry', () => {
    it('names every operation once', () => {
        const twice = names.filter((name, index) => names.indexOf(name) !== index);
        expect(twice).toEqual([]);
    });

    it('lists every family: no function calls what is in none', () => {
        expect(called.filter((name) => !names.includes(name))).toEqual([]);
    });

    it('is the only place where a path stands', () => {
        const folder = new URL('../../nango-integrations/mimecast/', import.meta.url);
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
            if (file.endsWith('.ts') && !file.startsWith('operations/')) {
                const code = readFileSync(new URL(file, folder), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
                expect(code.match(/['"`]\/(api|identity|siem|directory|threats|threat-reporting|email|oauth)\/[^'"`]*['"`]/), file).toBeNull();
            }
        }
    });

    it('has no place left where something is to be filled in', () => {
        const folder = new URL('../../nango-integrations/mimecast/', import.meta.url);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
        expect(files.filter((file) => /FILL.IN/.test(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
    });

    it('gives the permissions of some rows without repeats', () => {
        expect(permissionsOf(holdQueue.release, holdQueue.reject, accounts.whoami, accounts.details)).toEqual([
            'Account | Monitoring | Held | Edit',
            'Account | Dashboard | Read'
        ]);
    });
});

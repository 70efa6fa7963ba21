import { expect, it } from 'vitest';
import { tourOf } from '../../src/cli/tour.ts';
import type { Tenant } from '../../src/index.ts';

it('a tour of dry runs makes nothing in order to have something to remove; another one removes what it made', async () => {
    const calls: unknown[] = [];
    const run = (...call: unknown[]): Promise<unknown> => {
        calls.push(call);
        const { dryRun } = call[1] as { dryRun?: boolean };
        return Promise.resolve({ created: dryRun === true ? [] : [{ id: 'syn-url-1' }] });
    };
    const tenant = { run } as unknown as Tenant;
    const removal = async (allowChanges: boolean) => await tourOf(allowChanges, undefined)['delete-managed-url'](tenant);
    expect(await removal(false)).toBe('there is nothing to call it with');
    expect(calls.splice(0)).toEqual([['create-managed-url', { urls: [{ url: 'https://bad.example.com/login', action: 'block' }], dryRun: true }]]);
    expect(await removal(true)).toBe('done');
    expect(calls).toEqual([
        ['create-managed-url', { urls: [{ url: 'https://bad.example.com/login', action: 'block' }] }],
        ['delete-managed-url', { id: 'syn-url-1' }]
    ]);
    // What it removes may have been made by another connection of the account.
    const elsewhere = { run: () => Promise.resolve({ created: [{ id: 'syn-url-2' }] }) } as unknown as Tenant;
    calls.splice(0);
    expect(await tourOf(true, undefined, elsewhere)['delete-managed-url'](tenant)).toBe('done');
    expect(calls).toEqual([['delete-managed-url', { id: 'syn-url-2' }]]);
});

import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../../src/sandbox/nango/stores/checkpoints.ts';
import { savedPlace } from '../../../nango-integrations/mimecast/verbs/saved-place.ts';
import { compiledNames, sharedFunction } from '../compiled.ts';
import { createTenant } from '../tenant.ts';

describe('a checkpoint', () => {
    it('keeps what it holds of the right kind, and is as at the beginning for the rest', () => {
        const beginning = { at: '', count: 0, isOpen: false };
        expect(savedPlace(beginning, { at: 'a', count: '7', isOpen: 1, other: 'x' })).toEqual({ at: 'a', count: 0, isOpen: false });
        expect([savedPlace(beginning, null), savedPlace(beginning, {})]).toEqual([beginning, beginning]);
    });

    const syncs = compiledNames().filter(({ folder }) => folder === 'syncs');

    it.each(syncs)('of $name that nobody can read does not stop it for ever', async ({ name }) => {
        const metadata = { messageTracking: { to: 'example.com' } };
        const simulator = { sizes: { users: 4, groups: 2 }, logs: { scale: 0.1, historyDays: 1, siemHistoryDays: 0.1 } };
        const run = async (checkpoint?: Checkpoint): Promise<{ status: string; left: Checkpoint }> => {
            const tenant = createTenant({ metadata, simulator });
            if (checkpoint !== undefined) {
                tenant.saveCheckpoint(name, checkpoint);
            }
            const outcome = await tenant.sync(sharedFunction('syncs', name, tenant), name);
            return { status: outcome.status === 'failed' ? outcome.error.message : outcome.status, left: tenant.checkpoint(name) ?? {} };
        };
        const { left } = await run();
        const every = (value: (kept: unknown) => string | number | boolean): Checkpoint =>
            Object.fromEntries(Object.entries(left).map(([field, kept]) => [field, value(kept)]));
        const spoiled = [
            {},
            every((kept) => (typeof kept === 'string' ? 5 : 'x')),
            every((kept) => (typeof kept === 'string' ? '{"x":[null]' : typeof kept === 'number' ? -7 : true)),
            every((kept) => (typeof kept === 'string' ? '{"token":"","file":"","line":0,"unread":[null]}' : kept === true))
        ];
        for (const checkpoint of spoiled) {
            expect((await run(checkpoint)).status, JSON.stringify(checkpoint).slice(0, 200)).toBe('success');
        }
    });
});

import { describe, expect, it } from 'vitest';
import { finishTimesOf, haveRunSince } from '../../src/cli/settled-runs.ts';
import type { SyncState } from '../../src/client/health.ts';

const state = (name: string, status: SyncState['status'], finishedAt?: string): SyncState => ({ name, status, finishedAt }) as SyncState;
const [nine, ten] = ['2026-11-03T09:00:00.000Z', '2026-11-03T10:00:00.000Z'];

describe('whether a sync has run', () => {
    it('is not told by SUCCESS alone: a sync that has never run says it, too', () => {
        expect(haveRunSince([state('groups', 'SUCCESS')], ['groups'], new Map())).toBe(false);
        expect(haveRunSince([state('groups', 'SUCCESS', nine)], ['groups'], new Map())).toBe(true);
    });

    it('is not told by the outcome of the run before, which a triggered sync goes on showing', () => {
        const before = finishTimesOf([state('groups', 'SUCCESS', nine)]);
        expect(haveRunSince([state('groups', 'SUCCESS', nine)], ['groups'], before)).toBe(false);
        expect(haveRunSince([state('groups', 'RUNNING', nine)], ['groups'], before)).toBe(false);
        expect(haveRunSince([state('groups', 'ERROR', ten)], ['groups'], before)).toBe(true);
    });

    it('is not yet told while Nango does not know the sync, or another one runs', () => {
        expect(haveRunSince([], ['groups'], new Map())).toBe(false);
        expect(haveRunSince([state('groups', 'SUCCESS', ten), state('audit-events', 'RUNNING')], ['groups'], new Map())).toBe(false);
        expect(haveRunSince([state('groups', 'SUCCESS', ten), state('audit-events', 'PAUSED')], ['groups'], new Map())).toBe(true);
    });
});

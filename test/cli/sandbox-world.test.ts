import { describe, expect, it } from 'vitest';
import { lineOfRun } from '../../src/cli/sandbox-world.ts';
import { createClock } from '../../src/sandbox/index.ts';
import { createLogs } from '../../src/sandbox/nango/logs.ts';

describe('what the sandbox that stays up prints of its log', () => {
    it('is the warnings and errors of syncs, one line each and without secrets', () => {
        const logs = createLogs(createClock());
        logs.redact('hush-hush-hush');
        const lines: (string | undefined)[] = [];
        logs.onEntry = (entry) => lines.push(lineOfRun(entry));
        logs.write({ source: 'sync', level: 'warn', function: 'groups', message: 'Nothing was read:\n  no hush-hush-hush' });
        logs.write({ source: 'sync', level: 'error', function: 'groups', message: 'Sync failed' });
        logs.write({ source: 'sync', level: 'info', function: 'groups', message: 'Sync finished' });
        logs.write({ source: 'action', level: 'error', function: 'whoami', message: 'Action failed' });
        logs.write({ source: 'proxy', level: 'error', message: 'HTTP 503' });
        expect(lines).toEqual(['groups  warn  Nothing was read: no [redacted]', 'groups  error  Sync failed', undefined, undefined, undefined]);
    });
});

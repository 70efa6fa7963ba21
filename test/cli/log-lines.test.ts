import { describe, expect, it } from 'vitest';
import { createLogLines } from '../../src/cli/log-lines.ts';
import { createLogs } from '../../src/sandbox/nango/logs.ts';
import type { HostLogs } from '../../src/sandbox/nango/logs.ts';

const at = Date.UTC(2026, 10, 3, 9, 30);

function shown(webhookUrl: string | undefined): { logs: HostLogs; lines: string[] } {
    const logs = createLogs({ now: () => at + 400, advance: () => undefined });
    const lines: string[] = [];
    const lineOf = createLogLines(webhookUrl);
    logs.onEntry = (entry) => {
        const line = lineOf(entry);
        if (line !== undefined) {
            lines.push(line);
        }
    };
    return { logs, lines };
}

describe('what the sandbox that stays up prints of its log', () => {
    it('is the warnings and errors of syncs, one line each: sandbox time, sync, level, message and connection, without secrets', () => {
        const { logs, lines } = shown(undefined);
        logs.redact('hush-hush-hush');
        const sync = { source: 'sync', function: 'groups', connectionId: 'c-1' } as const;
        logs.write({ ...sync, level: 'warn', message: 'Nothing was read:\n  no hush-hush-hush' });
        logs.write({ ...sync, level: 'error', message: 'Sync failed' });
        logs.write({ ...sync, level: 'info', message: 'Sync finished' });
        logs.write({ source: 'action', level: 'error', function: 'whoami', message: 'Action failed' });
        logs.write({ source: 'proxy', level: 'error', message: 'HTTP 503' });
        expect(lines).toEqual([
            '2026-11-03T09:30:00Z  groups  warn  Nothing was read: no [redacted] (connection c-1)',
            '2026-11-03T09:30:00Z  groups  error  Sync failed (connection c-1)'
        ]);
    });

    it('says once that webhooks do not arrive, where they go, and once that they arrive again', () => {
        const { logs, lines } = shown('http://127.0.0.1:8080/hooks');
        const webhook = { source: 'webhook', connectionId: 'c-1' } as const;
        logs.write({ ...webhook, level: 'info', message: 'Webhook auth delivered (HTTP 200, 1 attempts)' });
        logs.write({ ...webhook, level: 'error', message: 'Webhook sync failed (not reached, 3 attempts)' });
        logs.write({ ...webhook, level: 'error', message: 'Webhook sync failed (HTTP 500, 3 attempts)' });
        logs.write({ ...webhook, level: 'info', message: 'Webhook sync delivered (HTTP 200, 1 attempts)' });
        logs.write({ ...webhook, level: 'info', message: 'Webhook sync delivered (HTTP 200, 1 attempts)' });
        expect(lines).toEqual([
            '2026-11-03T09:30:00Z  webhooks to http://127.0.0.1:8080/hooks  error  Webhook sync failed (not reached, 3 attempts) (connection c-1). Others that fail are not shown until one arrives.',
            '2026-11-03T09:30:00Z  webhooks to http://127.0.0.1:8080/hooks  arrive again'
        ]);
    });
});

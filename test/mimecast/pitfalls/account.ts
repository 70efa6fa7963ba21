import { expect } from 'vitest';
import { formatDate } from '../../../src/sandbox/mimecast/protocol/envelope.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import type { AuditRow } from '../../../src/sandbox/mimecast/logs/audit.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition, KillPoint, RunContext, RunOutcome, SyncResult } from '../../../src/sandbox/nango/runner/index.ts';
import { resultOf } from '../outcome.ts';
import type { SimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

const nobody = { users: 6, groups: 0, largestGroup: 0, trackedMessages: 0, heldMessages: 0, managedUrls: 0, externalSenders: 4 };

/** A connected account whose logs are empty but for what the options ask for. */
export function openAccount(time: SimulatedTime, simulator: SimulatorOptions = {}, more: TenantOptions = {}): Tenant {
    const tenant = createTenant({ ...more, simulator: { sizes: nobody, ...simulator, logs: { scale: 0, ...simulator.logs } } });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

/** A sync with its name, ready to run: sources, on the runner's base classes. */
export interface Subject {
    name: string;
    run(tenant: Tenant, context?: Partial<RunContext>): Promise<RunOutcome<SyncResult>>;
    /** @throws Error when the run does not succeed */
    succeed(tenant: Tenant): Promise<SyncResult>;
}

/** Far more calls than any run here needs: a loop without end shall fail its test, not hang it. */
const isEndless = ({ call }: KillPoint): boolean => call > 5000;

export function subject(definition: unknown, name: string): Subject {
    const fn = importedFunction(definition as FunctionDefinition, `${name}.ts`);
    return {
        name,
        run: (tenant, context) => tenant.sync(fn, name, { kill: isEndless, ...context }),
        succeed: async (tenant) => resultOf(await tenant.sync(fn, name, { kill: isEndless }))
    };
}

/** Adds audit events, one every `apart` milliseconds, the newest of them now. */
export function addAuditEvents(tenant: Tenant, count: number, apart: number): void {
    const { audit } = tenant.simulator.state.logs;
    const first = audit.count();
    for (let age = count - 1; age >= 0; age--) {
        audit.add(auditRow(`audit-${String(first + count - age)}`, tenant.clock.now() - age * apart), tenant.clock.now() - age * apart);
    }
}

export function auditRow(id: string, at: number): AuditRow {
    return { id, auditType: 'User Logged On', user: 'ana@example.com', eventTime: formatDate(at), eventInfo: `Event ${id}`, category: 'authentication_logs' };
}

/** Texts of the saved records and of the rows there are, for comparison: nothing lost, nothing doubled, nothing invented. */
export function auditIds(tenant: Tenant): { saved: string[]; truth: string[] } {
    return {
        saved: tenant
            .records('AuditEvent')
            .map(({ eventInfo }) => String(eventInfo))
            .sort(),
        truth: tenant.simulator.state.logs.audit
            .rows()
            .map(({ eventInfo }) => eventInfo)
            .sort()
    };
}

/** What was asked of an envelope operation, call by call. */
export function asked(tenant: Tenant, path: string): { data: Record<string, unknown>[]; size: number; token: string | undefined }[] {
    return tenant.requests
        .filter(({ url }) => new URL(url).pathname === path)
        .map(({ body }) => {
            const { meta, data } = JSON.parse(String(body)) as {
                meta: { pagination: { pageSize: number; pageToken?: string } };
                data: Record<string, unknown>[];
            };
            return { data, size: meta.pagination.pageSize, token: meta.pagination.pageToken };
        });
}

/** Parameters of the calls of an operation that is asked by query. */
export function queries(tenant: Tenant, path: string): Record<string, string>[] {
    return tenant.requests
        .filter(({ url }) => new URL(url).pathname === path)
        .map(({ url }) => Object.fromEntries(new URL(url).searchParams) as Record<string, string>);
}

/** Paths of the event files that were fetched, in order. */
export const downloads = (tenant: Tenant): string[] =>
    tenant.requests.filter(({ url }) => new URL(url).pathname.startsWith('/download/')).map(({ url }) => new URL(url).pathname);

/** What functions said beyond the usual, one line each. */
export const warnings = (tenant: Tenant): string =>
    tenant.logs
        .filter(({ type, level }) => type === 'log' && (level === 'warn' || level === 'error'))
        .map(({ message }) => message)
        .join('\n');

/** Saved events of files compared with what the published files hold. */
export function eventTruth(
    tenant: Tenant,
    type: 'receipt' | 'delivery' | 'process' | 'attachment protect',
    model: string
): { saved: string[]; truth: string[] } {
    const { siem } = tenant.simulator.state.logs;
    const key = (row: Record<string, unknown>): string =>
        JSON.stringify([
            row['processingId'],
            String(row['timestamp']),
            row['messageId'] ?? null,
            row['recipients'] ?? row['recipient'] ?? null,
            row['fileName'] ?? null
        ]);
    return { saved: tenant.records(model).map(key).sort(), truth: siem.events(type, 0, siem.publishedUntil()).map(key).sort() };
}

/** Nothing lost, nothing doubled, nothing invented; few words when that is not so. */
export function expectSame({ saved, truth }: { saved: string[]; truth: string[] }): void {
    const [savedOnce, all] = [new Set(saved), new Set(truth)];
    const lost = truth.filter((key) => !savedOnce.has(key));
    const invented = saved.filter((key) => !all.has(key));
    expect({ lost: lost.slice(0, 3), invented: invented.slice(0, 3), saved: saved.length }).toEqual({ lost: [], invented: [], saved: truth.length });
}

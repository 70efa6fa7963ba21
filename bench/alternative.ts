import { importedFunction } from '../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../src/sandbox/nango/runner/index.ts';
import { createTenant } from '../test/mimecast/tenant.ts';
import { without } from '../test/mimecast/chaos/run.ts';
import { compiledFunction } from '../test/mimecast/compiled.ts';
import type { Row } from './row.ts';

const runs = 12;
const minute = 60_000;
const rowsPerDay = 400;

interface PlainNango {
    paginate(config: object): AsyncGenerator<Record<string, unknown>[]>;
    batchSave(rows: Record<string, unknown>[], model: string): Promise<unknown>;
    getCheckpoint(): Promise<{ through: string } | null>;
    saveCheckpoint(checkpoint: { through: string }): Promise<void>;
}

/** What public templates do: walk with `nango.paginate`, save page by page, go on from the newest time next run. Written for this comparison. */
function plainSync(now: () => number): FunctionDefinition {
    const date = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, '+0000');
    const exec = async (nango: PlainNango): Promise<void> => {
        const began = now();
        const from = (await nango.getCheckpoint())?.through ?? date(began - 2 * 24 * 60 * minute);
        const pages = nango.paginate({
            method: 'POST',
            endpoint: '/api/audit/get-audit-events',
            retries: 5,
            data: { meta: { pagination: { pageSize: 100 } }, data: [{ startDateTime: from, endDateTime: date(began) }] },
            paginate: {
                type: 'cursor',
                cursor_name_in_request: 'meta.pagination.pageToken',
                cursor_path_in_response: 'meta.pagination.next',
                response_path: 'data'
            }
        });
        for await (const page of pages) {
            await nango.batchSave(page, 'AuditEvent');
        }
        await nango.saveCheckpoint({ through: date(began) });
    };
    return { type: 'sync', exec: exec as never, models: { AuditEvent: {} } };
}

/** What makes an event what it is, however its id and its time are written. */
function factsOf(event: object): string {
    const { eventTime, auditType, user, eventInfo } = event as Record<string, unknown>;
    return JSON.stringify([Date.parse(String(eventTime)), auditType, user, eventInfo]);
}

/** Audit events that are missing at the end, for a plain function and for ours, under the same seeded faults: failing calls, failures behind HTTP 200, rows that come late. */
export async function alternative(seeds = 20): Promise<Row[]> {
    const lost = { plain: 0, ours: 0 };
    let total = 0;
    for (let seed = 1; seed <= seeds; seed++) {
        for (const kind of ['plain', 'ours'] as const) {
            const tenant = createTenant({ simulator: { seed, lateRowsMinutes: 15, logs: { scale: 0, historyDays: 2, perDay: { audit: rowsPerDay } } } });
            const { faults, state } = tenant.simulator;
            faults.startChaos(seed, { share: 0.15 });
            const endpoint = 'POST /api/audit/get-audit-events';
            faults.add({
                endpoint,
                when: { probability: 0.1, seed },
                fault: { kind: 'fail', code: 'internal_server_error_1', message: 'Try again later', status: 200 }
            });
            const fn =
                kind === 'ours'
                    ? compiledFunction('syncs', 'audit-events', tenant.clock, tenant.timers)
                    : importedFunction(
                          plainSync(() => tenant.clock.now()),
                          'plain.ts'
                      );
            for (let run = 0; run < runs; run++) {
                await tenant.sync(fn, 'audit-events');
                tenant.clock.advance(5 * minute);
            }
            // Both get three quiet runs at the end, when every late row has appeared.
            faults.clear();
            tenant.clock.advance(20 * minute);
            for (let run = 0; run < 3; run++) {
                await tenant.sync(fn, 'audit-events');
            }
            // The newest of the late rows have not appeared yet.
            const truth = state.logs.audit.rows(-Infinity, tenant.clock.now() - 15 * minute);
            lost[kind] += without(truth.map(factsOf), tenant.records('AuditEvent').map(factsOf)).length;
            total += kind === 'ours' ? truth.length : 0;
        }
    }
    const share = (count: number): string => `${count} (${((100 * count) / total).toFixed(1)} %)`;
    return [
        { what: `audit-events under faults: lost of ${total} rows`, value: share(lost.ours), unit: '', promise: 'nothing', kept: lost.ours === 0 },
        { what: 'the same with nango.paginate, saved page by page', value: share(lost.plain), unit: '' }
    ];
}

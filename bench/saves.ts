import { siemShares } from '../src/sandbox/mimecast/logs/volumes.ts';
import { createTenant } from '../test/mimecast/tenant.ts';
import { resultOf } from '../test/mimecast/outcome.ts';
import { compiledFunction } from '../test/mimecast/compiled.ts';
import { countingStore } from './throughput.ts';
import type { LogVolumes } from '../src/sandbox/mimecast/logs/volumes.ts';
import type { Row } from './row.ts';

/** Rows Nango takes in one call. */
const rowsPerCall = 1000;

const accounts: { what: string; logs: LogVolumes; types: number }[] = [
    { what: 'large files', logs: { scale: 0, siemHistoryDays: 0.25, siemPerDay: siemShares(160_000), siemEventsPerFile: 20_000 }, types: 10 },
    { what: '240 files of 40 events', logs: { scale: 0, siemHistoryDays: 0.5, siemPerDay: { receipt: 19_200 }, siemEventsPerFile: 40 }, types: 1 }
];

/** What `security-events` gives a Nango server to do: save calls and bytes for 10,000 events, against the least there can be. On a real server these decide how long a sync takes. */
export async function saves(): Promise<Row[]> {
    const rows: Row[] = [];
    for (const { what, logs, types } of accounts) {
        const store = countingStore();
        let checkpoints = 0;
        const tenant = createTenant({
            simulator: { logs },
            services: (services) => ({
                ...services,
                records: store.store,
                checkpoints: {
                    ...services.checkpoints,
                    save: (...given) => {
                        checkpoints += 1;
                        return services.checkpoints.save(...given);
                    }
                }
            })
        });
        resultOf(await tenant.sync(compiledFunction('syncs', 'security-events', tenant.clock, tenant.timers), 'security-events'));
        const share = 10_000 / store.count();
        // Each type has a model of its own, so its last call is not full.
        const least = Math.ceil(store.count() / rowsPerCall) + types - 1;
        rows.push(
            {
                what: `security-events, ${what}: save calls per 10,000 events (least: ${(least * share).toFixed(1)})`,
                value: (store.calls() * share).toFixed(1),
                unit: 'calls',
                promise: 'the least',
                kept: store.calls() <= least
            },
            { what: `the same: bytes saved per 10,000 events`, value: Math.round(store.bytes() * share), unit: 'bytes' },
            { what: `the same: checkpoints per 10,000 events`, value: (checkpoints * share).toFixed(1), unit: 'calls' }
        );
    }
    return rows;
}

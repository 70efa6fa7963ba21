/**
 * Carries new records into this application's own database, for all customers, as long as it runs.
 */
import { sqliteCursors } from 'nango-mimecast';
import type { Follower, Mimecast } from 'nango-mimecast';
import { eventModels, toEvent } from './events.ts';
import type { Store } from './store.ts';

export function startFollower(mimecast: Mimecast, store: Store, log: (line: string) => void): Promise<Follower> {
    return mimecast.follow({
        // Our own database is asked, so a new customer is found within seconds, webhook or not.
        connections: () => store.readyConnections(),
        connectionsMs: 2_000,
        models: eventModels,
        cursors: sqliteCursors(store.database),
        // For webhooks that never came.
        pollMs: 30_000,
        // In the transaction in which the place is stored: after a crash nothing is missing and nothing is there twice.
        handle({ connectionId, model, rows }) {
            const tenantId = store.tenantOf(connectionId);
            if (tenantId === undefined) {
                // Disconnected while this page was on its way.
                return;
            }
            for (const { pruned, change, record } of rows) {
                const event = pruned || change === 'deleted' ? null : toEvent(model, record);
                if (event) {
                    store.saveEvent(tenantId, event);
                } else {
                    store.dropEvent(tenantId, model, record.id);
                }
            }
        },
        onEvent(event) {
            if (event.type === 'failed') {
                log(`${event.connectionId} ${event.model}: ${event.failure.message}`);
            } else if (event.type === 'lost' && event.reason !== 'connection_gone') {
                log(`${event.connectionId} ${event.model}: ${event.message}`);
            }
        }
    });
}

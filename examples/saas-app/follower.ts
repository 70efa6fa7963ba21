/**
 * Carries new records into this application's own database, for all customers, as long as it runs.
 */
import { sqliteCursors } from 'nango-mimecast';
import type { Mimecast, WebhookEvent } from 'nango-mimecast';
import { eventModels, toEvent } from './events.ts';
import type { Store } from './store.ts';

export async function startFollower(mimecast: Mimecast, store: Store, log: (line: string) => void) {
    const { integrationId } = mimecast;
    const cursors = sqliteCursors(store.database);
    const follower = await mimecast.follow({
        connections: () => store.connections().map(({ id }) => id),
        models: eventModels,
        cursors,
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
    return {
        /** At once; by itself the follower asks for the connections every few minutes. */
        join: (connectionId: string) => cursors.enlist(eventModels.map((model) => ({ integrationId, connectionId, model, variant: 'base' }))),
        leave: (connectionId: string) => follower.leave(connectionId),
        wake: (event: WebhookEvent) => follower.wake(event),
        stop: () => follower.stop()
    };
}

/**
 * Carries new records into this application's own database, as long as it runs.
 */
import type { Mimecast } from 'nango-mimecast';
import { eventModels, toEvent } from './events.ts';
import type { EventModel } from './events.ts';
import type { Store } from './store.ts';

/** For webhooks that never came. */
const pollMs = 30_000;

export function createFollower(mimecast: Mimecast, store: Store, log: (line: string) => void) {
    store.database.exec('create table if not exists cursor (connection_id text, model text, value text not null, primary key (connection_id, model))');
    const running = new Map<string, { wake: () => void; stop: () => Promise<void> }>();

    async function readNew(tenantId: string, connectionId: string, model: EventModel, signal: AbortSignal): Promise<void> {
        const row = store.database.prepare('select value from cursor where connection_id = ? and model = ?').get(connectionId, model);
        const cursor = row && String(row['value']);
        for await (const page of mimecast.tenant(connectionId).records(model, { cursor, signal }).pages()) {
            store.database.exec('begin');
            for (const { pruned, change, record } of page.rows) {
                const event = pruned || change === 'deleted' ? null : toEvent(model, record);
                if (event) {
                    store.saveEvent(tenantId, event);
                } else {
                    store.dropEvent(tenantId, model, record.id);
                }
            }
            store.database.prepare('insert or replace into cursor values (?, ?, ?)').run(connectionId, model, page.cursor);
            store.database.exec('commit');
        }
    }

    return {
        follow(tenantId: string, connectionId: string): void {
            const ended = new AbortController();
            let wake = (): void => undefined;
            const loop = async (): Promise<void> => {
                while (!ended.signal.aborted) {
                    const woken = new Promise<void>((resolve) => {
                        wake = resolve;
                    });
                    for (const model of eventModels) {
                        await readNew(tenantId, connectionId, model, ended.signal);
                    }
                    const timer = setTimeout(wake, pollMs);
                    await woken;
                    clearTimeout(timer);
                }
            };
            const done = loop().catch((error: unknown) => {
                if (!ended.signal.aborted) {
                    log(`${tenantId}: ${String(error)}`);
                }
            });
            running.set(tenantId, {
                wake: () => wake(),
                stop: async () => {
                    ended.abort();
                    wake();
                    await done;
                    store.database.prepare('delete from cursor where connection_id = ?').run(connectionId);
                }
            });
        },
        wake: (tenantId: string) => running.get(tenantId)?.wake(),
        async stop(tenantId: string): Promise<void> {
            await running.get(tenantId)?.stop();
            running.delete(tenantId);
        },
        async stopAll(): Promise<void> {
            await Promise.all([...running.values()].map(({ stop }) => stop()));
        }
    };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { createMimecast } from '../../src/index.ts';
import type { Mimecast } from '../../src/index.ts';
import { createClock } from '../../src/sandbox/clock.ts';
import { createRecordStore } from '../../src/sandbox/nango/stores/records.ts';
import type { RecordRow, RecordScope } from '../../src/sandbox/nango/stores/records.ts';
import { nangoWith } from './nango-with.ts';

/** Where a process can die: called before and after everything that it waits for. A dead one waits here. */
export type Step = () => Promise<void>;

export interface World {
    /** A client of this world's Nango. */
    mimecast(step?: Step): Mimecast;
    save(model: string, rows: RecordRow[], connection?: string): void;
    remove(model: string, ids: string[], connection?: string): void;
    /** Forgets them without a deletion, as Nango does with records of a sync that did not run for 60 days. */
    drop(model: string, connection?: string): void;
    prune(model: string, connection?: string): void;
    /** What Nango has of a model: id to value, without deleted ones. */
    truth(model: string, connection?: string): Map<string, unknown>;
    /** Calls of the records API so far. */
    readonly reads: number;
    /** Set to have calls of the records API fail. */
    fails: ((request: Record<string, unknown>) => Error | undefined) | undefined;
    /** Connections that are gone. */
    readonly gone: Set<string>;
    /** Syncs that every connection has. */
    syncs: string[];
}

/** The embedded host's record store behind an instance of `Nango` that needs no network. */
export function createWorld(): World {
    const records = createRecordStore(createClock());
    const scopeOf = (model: string, connection = 'c-1'): RecordScope => ({ integration: 'mimecast', connection, model, variant: 'base' });
    const world: World & { reads: number } = {
        reads: 0,
        fails: undefined,
        gone: new Set(),
        syncs: ['audit-events', 'groups', 'users'],
        mimecast(step = async () => undefined) {
            const answer = async <Result>(work: () => Result): Promise<Result> => {
                await step();
                const result = work();
                await step();
                return result;
            };
            const nango = nangoWith({
                syncStatus: () => answer(() => ({ syncs: world.syncs.map((name) => ({ name })) })),
                listRecords: (request) =>
                    answer(() => {
                        world.reads += 1;
                        const { model, connectionId, cursor, limit, ids } = request as {
                            model: string;
                            connectionId: string;
                            cursor?: string;
                            limit?: number;
                            ids?: string[];
                        };
                        const failure = world.gone.has(connectionId) ? refusal(400, 'unknown_connection') : world.fails?.({ ...request });
                        if (failure) {
                            throw failure;
                        }
                        const query = { ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }), ...(ids && { ids }) };
                        return records.list(scopeOf(model, connectionId), query);
                    })
            });
            return createMimecast({ nango, retries: 0 });
        },
        save: (model, rows, connection) => void records.save(scopeOf(model, connection), rows, records.nextRun()),
        remove: (model, ids, connection) =>
            void records.delete(
                scopeOf(model, connection),
                ids.map((id) => ({ id })),
                records.nextRun()
            ),
        drop: (model, connection) => records.remove(scopeOf(model, connection)),
        prune(model, connection) {
            const last = records.list(scopeOf(model, connection), { limit: 10_000 }).records.at(-1);
            records.prune(scopeOf(model, connection), { untilCursor: last?._nango_metadata.cursor ?? '' });
        },
        truth: (model, connection) =>
            new Map(
                records
                    .list(scopeOf(model, connection), { limit: 10_000 })
                    .records.filter((row) => row._nango_metadata.deleted_at === null)
                    .map((row) => [String(row['id']), row['value']])
            )
    };
    return world;
}

/** An answer of Nango that is none, as `@nangohq/node` rejects with it. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}): Error {
    return Object.assign(new Error(code), { isAxiosError: true, response: { status, headers, data: { error: { code, message: code } } } });
}

/** The place of a change in the order of changes, from a row's cursor. */
export function placeOf(cursor: string): number {
    return Number(Buffer.from(cursor, 'base64').toString().split('||')[1]);
}

export async function until(what: string, condition: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
    const deadline = Date.now() + ms;
    while (!(await condition())) {
        if (Date.now() > deadline) {
            throw new Error(`It did not happen within ${ms} ms: ${what}.`);
        }
        await sleep(2);
    }
}

import { uses } from '../operations/uses.js';
import { Pass, SnapshotCheckpoint, isAlive, isEmptied, unreadError } from './snapshot.js';
import type { Call, Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Stored } from './snapshot.js';
import type * as z from 'zod';

type RecordSchema = z.ZodObject<{ id: z.ZodString }>;

interface Snapshot<T> {
    description: string;
    version?: string;
    /** Every hour when absent. */
    frequency?: string;
    /** Whether it starts with the connection; it does when absent. */
    autoStart?: boolean;
    /** What is asked for; the same for all pages of a pass, which may span runs: where it depends on the time, on no more than the day. */
    filter?: (now: number) => Omit<Call, 'page'>;
    /** For records that go by the number inside Mimecast's ids: the id that one would have without it, made of what is in the record. */
    key?: (record: T) => string;
}

/** What of Nango's object it takes to save a snapshot. */
export interface Saving extends Nango {
    trackDeletesStart(model: string): Promise<void> | void;
    trackDeletesEnd(model: string): unknown;
    batchSave(rows: { id: string }[], model: string): unknown;
    listRecords(model: string): AsyncIterable<object>;
}

/**
 * A sync that keeps one list of Mimecast as it is: what left the list is deleted, but only at the end of a pass that provably read all of it. A pass may span runs.
 *
 *     const domains = snapshotOf('InternalDomain', internalDomain, domains.internal, { description: 'The domains of the account.' });
 *     export default createSync({
 *         ...domains,
 *         exec: async (nango) => await domains.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
 *     });
 *
 * `model` names the records, `of` is the thing that is listed, `by` the operation that lists it. Nango finds out from the text of the sync's own file that it keeps a checkpoint, so those two calls stand there.
 */
export function snapshotOf<Model extends string, S extends RecordSchema>(
    model: Model,
    of: { schema: S; record: (row: Record<string, unknown>) => z.output<S> },
    by: Endpoint,
    { description, version = '1.0.0', frequency = 'every hour', autoStart = true, filter = () => ({}), key }: Snapshot<z.output<S>>
) {
    const read = async (
        nango: Saving,
        checkpoint: SnapshotCheckpoint | null,
        saveCheckpoint: (checkpoint: SnapshotCheckpoint) => Promise<void>
    ): Promise<void> => {
        await nango.trackDeletesStart(model);
        const settled = key === undefined ? undefined : underSavedIds(nango, model, key);
        const pass: Pass<z.output<S>> = new Pass({
            nango,
            checkpoint,
            saveCheckpoint,
            save: async (rows: z.output<S>[]) => {
                // A row that does not say which one it is counts as damage of the list, so that nothing is deleted for it.
                const known = rows.filter(({ id }) => id !== '');
                await nango.batchSave((await settled?.(pass, known)) ?? known, model);
            }
        });
        if (checkpoint === null && !(await isAnythingSaved(nango, model))) {
            // One walk proves as much then as two that agree: nothing can be taken for gone.
            pass.beginWithNothing();
        }
        await pass.open();
        try {
            const record = onceByRow(of.record);
            await pass.readAll([{ key: model, endpoint: by, filter: filter(Date.now()), identity: (row) => record(row).id, record }]);
        } catch (error) {
            await pass.noteFailure(error);
            throw error;
        }
        const { failedCount } = pass;
        await pass.close();
        if (failedCount > 0) {
            throw unreadError(nango, by, 'what was saved stays. The next run tries again; the log says why.', [model]);
        }
        await nango.trackDeletesEnd(model);
    };
    return {
        description,
        version,
        frequency,
        autoStart,
        ...uses(by),
        verb: 'snapshot' as const,
        checkpoint: SnapshotCheckpoint,
        models: { [model]: of.schema } as Record<Model, S>,
        read
    };
}

/** A walk asks for the id of a row more than once before it is saved, and an id may be unpacked from Mimecast's. */
function onceByRow<R extends object>(record: (row: Record<string, unknown>) => R): (row: Record<string, unknown>) => R {
    const known = new WeakMap<object, R>();
    return (row) => {
        const made = known.get(row) ?? record(row);
        known.set(row, made);
        return made;
    };
}

const formOf = (id: string): string => (/^\d+$/.test(id) ? 'number' : 'key');

/**
 * Whether ids show their number is Mimecast's choice and may change one day. An object keeps the id it was first saved under: another one would be the deletion of something that exists. Only
 * once both forms were seen, what is saved is looked up.
 */
export function underSavedIds<T extends { id: string }>(nango: Saving, model: string, key: (record: T) => string) {
    let saved: { ids: Set<string>; byKey: Map<string, string> } | undefined;
    /** Which number goes by a key: two objects that are equal in it must not become one. */
    const holders = new Map<string, string>();
    const savedId = (record: T): string | undefined => {
        const { id } = record;
        if (saved?.ids.has(id) === true) {
            return id;
        }
        if (formOf(id) === 'key') {
            return saved?.byKey.get(id);
        }
        const other = key(record);
        if (saved?.ids.has(other) !== true || (holders.get(other) ?? id) !== id) {
            return undefined;
        }
        holders.set(other, id);
        return other;
    };
    return async (pass: { identities: string }, records: T[]): Promise<T[]> => {
        for (const { id } of records) {
            pass.identities = pass.identities === '' || pass.identities === formOf(id) ? formOf(id) : 'mixed';
        }
        if (pass.identities !== 'mixed') {
            return records;
        }
        saved ??= await savedIds(nango, model, key);
        const { ids, byKey } = saved;
        return records.map((record) => {
            const id = savedId(record) ?? record.id;
            // A list that is walked twice may show both forms in one run.
            ids.add(id);
            byKey.set(key(record), id);
            return { ...record, id };
        });
    };
}

/** The ids that records are saved under, also by the ids they would have without their number. */
async function savedIds<T extends { id: string }>(
    nango: Saving,
    model: string,
    key: (record: T) => string
): Promise<{ ids: Set<string>; byKey: Map<string, string> }> {
    const ids = new Set<string>();
    const byKey = new Map<string, string>();
    for await (const record of nango.listRecords(model) as AsyncIterable<Stored<T>>) {
        if (isAlive(record)) {
            ids.add(record.id);
            if (!isEmptied(record)) {
                byKey.set(key(record), record.id);
            }
        }
    }
    return { ids, byKey };
}

export async function isAnythingSaved(nango: Saving, model: string): Promise<boolean> {
    for await (const record of nango.listRecords(model)) {
        if (isAlive(record as Stored<object>)) {
            return true;
        }
    }
    return false;
}

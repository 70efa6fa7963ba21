import { uses } from '../operations/uses.js';
import { Pass, SnapshotCheckpoint, unreadError } from './snapshot.js';
import type { Call, Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type * as z from 'zod';

type RecordSchema = z.ZodObject<{ id: z.ZodString }>;

interface Snapshot {
    description: string;
    version?: string;
    /** Every hour when absent. */
    frequency?: string;
    /** Whether it starts with the connection; it does when absent. */
    autoStart?: boolean;
    /** What is asked for; the same for all pages of a pass, which may span runs: where it depends on the time, on no more than the day. */
    filter?: (now: number) => Omit<Call, 'page'>;
}

/** What of Nango's object it takes to save a snapshot. */
interface Saving extends Nango {
    trackDeletesStart(model: string): Promise<void> | void;
    trackDeletesEnd(model: string): unknown;
    batchSave(rows: { id: string }[], model: string): unknown;
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
    { description, version = '1.0.0', frequency = 'every hour', autoStart = true, filter = () => ({}) }: Snapshot
) {
    const read = async (
        nango: Saving,
        checkpoint: SnapshotCheckpoint | null,
        saveCheckpoint: (checkpoint: SnapshotCheckpoint) => Promise<void>
    ): Promise<void> => {
        await nango.trackDeletesStart(model);
        const pass = new Pass({
            nango,
            checkpoint,
            saveCheckpoint,
            // A row that does not say which one it is counts as damage of the list, so that nothing is deleted for it.
            save: async (rows: { id: string }[]) =>
                await nango.batchSave(
                    rows.filter(({ id }) => id !== ''),
                    model
                )
        });
        await pass.open();
        try {
            const identity = (row: Record<string, unknown>): string => of.record(row).id;
            await pass.readAll([{ key: model, endpoint: by, filter: filter(Date.now()), identity, record: of.record }]);
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

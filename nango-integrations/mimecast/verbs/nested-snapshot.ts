import { unreadError } from './snapshot.js';
import type { Saving } from './snapshot-of.js';
import type { Pass, SnapshotList, Stored } from './snapshot.js';

/** A thing with a list of its own, as it is saved, and the handle by which Mimecast takes it today. */
export interface Owner<T> {
    record: T;
    handle: string;
}

interface Nested<T extends { id: string }, Item extends { id: string }> {
    /** The models of the owners, and of what is in their lists. */
    models: { owner: string; item: string };
    /** All owners there are now, under the ids they are saved by. */
    owners: () => Promise<Owner<T>[]>;
    /** The list of one. */
    listOf: (owner: Owner<T>) => Omit<SnapshotList, 'key'> & { record: (row: Record<string, unknown>) => Item };
    /** Id of the owner that a saved item is of, and the item as it was saved: it comes back with its keys in another order, and Nango would take that for a change. */
    ownerOf: (item: Item) => string;
    asSaved: (item: Item) => Item;
    /** What the owners are called, in the plural, and what one is called, for the error. */
    what: string;
    nameOf: (owner: T) => string;
}

/**
 * Keeps things and what stands in the list of each. A list that cannot be read keeps what was saved of it and fails the run; only what provably left is deleted.
 *
 * @param pass not open yet
 */
export async function readNested<T extends { id: string }, Item extends { id: string }>(
    nango: Saving,
    pass: Pass<Item>,
    { models, owners, listOf, ownerOf, asSaved, what, nameOf }: Nested<T, Item>
): Promise<void> {
    await nango.trackDeletesStart(models.owner);
    await nango.trackDeletesStart(models.item);
    await pass.open();
    let failed: Owner<T>[] = [];
    let isEveryItemKnown = true;
    try {
        const listed = await owners();
        await nango.batchSave(
            listed.map(({ record }) => record),
            models.owner
        );
        await pass.readAll(listed.map((owner) => ({ ...listOf(owner), key: owner.record.id })));
        if (pass.failedCount > 0) {
            // One that is not listed any more has gone since; what was in it goes with it.
            failed = (await owners()).filter(({ record }) => pass.failed.has(record.id));
            const unread = new Set(failed.map(({ record }) => record.id));
            isEveryItemKnown = await pass.keepSaved(nango.listRecords(models.item) as AsyncIterable<Stored<Item>>, unread, ownerOf, asSaved);
        }
    } catch (error) {
        await pass.noteFailure(error);
        throw error;
    }
    await pass.close();
    await nango.trackDeletesEnd(models.owner);
    // Of a record that Nango has emptied nobody can tell whether it belongs to a list that could not be read.
    if (isEveryItemKnown) {
        await nango.trackDeletesEnd(models.item);
    }
    const [first] = failed;
    if (first !== undefined) {
        throw unreadError(
            nango,
            listOf(first).endpoint,
            `what was saved of these ${what} stays, all others were read. The next run tries again; the log says why.`,
            failed.map(({ record }) => nameOf(record))
        );
    }
}

import { createSync } from 'nango';
import { isArray } from '../api/globals.js';
import { isRecord, wholeNumber } from '../api/errors.js';
import { incompleteList } from '../api/pages.js';
import { addressAlteration } from '../operations/policies.js';
import { uses } from '../operations/uses.js';
import { AddressAlterationSet, naturalSetId, setKey, setsOf } from '../things/address-alteration-set.js';
import { AddressAlteration, addressAlterationOf, alterationKey, savedAlteration } from '../things/address-alteration.js';
import { readNested } from '../verbs/nested-snapshot.js';
import { isAnythingSaved, underSavedIds } from '../verbs/snapshot-of.js';
import { Pass, SnapshotCheckpoint } from '../verbs/snapshot.js';
import type { Nango } from '../api/request.js';
import type { Owner } from '../verbs/nested-snapshot.js';

type Row = Record<string, unknown>;

/** Deeper folders than anybody makes. */
const DEPTH = 50;

/** All sets in a set, or at the top: where Mimecast counts more than it shows, it is asked again. */
async function treeOf(nango: Nango, pass: Pass<AddressAlteration>, inside?: Row, level = 0): Promise<Row[]> {
    const { sets } = addressAlteration;
    const shown = isArray(inside?.['folders']) ? inside['folders'] : [];
    const count = wholeNumber(inside?.['folderCount']) ?? 0;
    let rows = shown.filter(isRecord);
    if (inside === undefined || rows.length < count || rows.length < shown.length) {
        rows = await pass.listAll({
            key: 'sets',
            endpoint: sets,
            filter: { data: [{ depth: DEPTH, ...(inside !== undefined && { folderId: inside['id'] }) }] },
            // A row that cannot be read hides the sets in it.
            identity: (row) => (setsOf([row]).oddRows > 0 ? '' : setKey(row))
        });
        if (rows.length < count || level > DEPTH) {
            throw incompleteList(nango, sets, 'what it shows in a set is not what it counts there. Nothing was deleted; the next run tries again.');
        }
    }
    const whole: Row[] = [];
    for (const row of rows) {
        whole.push({ ...row, folders: await treeOf(nango, pass, row, level + 1) });
    }
    return whole;
}

export default createSync({
    description:
        'Sets of address alterations, and which address is replaced by which in each of them. A call per set. Those outside any set are not among them.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    ...uses(addressAlteration.sets, addressAlteration.definitions),
    checkpoint: SnapshotCheckpoint,
    models: { AddressAlterationSet, AddressAlteration },
    exec: async (nango) => {
        const checkpoint = await nango.getCheckpoint();
        const pass = new Pass<AddressAlteration>({
            nango,
            checkpoint,
            saveCheckpoint: async (place) => await nango.saveCheckpoint(place),
            save: async (alterations) => await nango.batchSave(alterations, 'AddressAlteration')
        });
        if (checkpoint === null && !(await isAnythingSaved(nango, 'AddressAlterationSet'))) {
            pass.beginWithNothing();
        }
        const settled = underSavedIds(nango, 'AddressAlterationSet', naturalSetId);
        const list = async (): Promise<Owner<AddressAlterationSet>[]> => {
            const { sets } = setsOf(await treeOf(nango, pass));
            const records = await settled(
                pass,
                sets.map(({ handle: _, ...record }) => record)
            );
            return records.map((record, index) => ({ record, handle: sets[index]?.handle ?? '' }));
        };
        await readNested(nango, pass, {
            models: { owner: 'AddressAlterationSet', item: 'AddressAlteration' },
            owners: list,
            listOf: ({ record, handle }) => ({
                endpoint: addressAlteration.definitions,
                filter: { data: [{ folderId: handle }] },
                // What "userCount" counts here is not known: it proves nothing.
                size: null,
                identity: alterationKey,
                record: (row) => addressAlterationOf(record, row)
            }),
            ownerOf: ({ setId }) => setId,
            asSaved: savedAlteration,
            what: 'sets',
            nameOf: ({ path }) => path.join(' / ')
        });
    }
});

import { createSync } from 'nango';
import { holdQueue } from '../operations/hold-queue.js';
import { heldMessageRecords } from '../things/held-message.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('HeldMessage', heldMessageRecords, holdQueue.list, {
    description: 'The hold queue of the whole account as it is: a message that was released, rejected or removed is deleted.',
    frequency: 'every 15 minutes',
    filter: () => ({ data: [{ admin: true }] })
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

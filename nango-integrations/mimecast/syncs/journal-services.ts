import { createSync } from 'nango';
import { journaling } from '../operations/journaling.js';
import { journalService } from '../things/journal-service.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('JournalService', journalService, journaling.services, {
    description: 'Journal services, with the time of the last copy and their state; without passwords.'
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

import { createSync } from 'nango';
import { awareness } from '../operations/awareness.js';
import { trainingModule } from '../things/training-module.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('TrainingModule', trainingModule, awareness.trainingQueue, {
    description: 'Training videos that were sent, or are to be, with the answers so far.',
    frequency: 'every day',
    // Awareness Training is a package of its own, which many accounts do not have.
    autoStart: false
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

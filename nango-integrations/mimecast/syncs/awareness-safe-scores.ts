import { createSync } from 'nango';
import { awareness } from '../operations/awareness.js';
import { awarenessSafeScore } from '../things/awareness-safe-score.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('AwarenessSafeScore', awarenessSafeScore, awareness.safeScores, {
    description: 'The SAFE score of each person, from A to F, with the grades it is made of.',
    frequency: 'every day',
    // Awareness Training is a package of its own, which many accounts do not have.
    autoStart: false
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

import { createSync } from 'nango';
import { awareness } from '../operations/awareness.js';
import { awarenessPerformance } from '../things/awareness-performance.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('AwarenessPerformance', awarenessPerformance, awareness.performance, {
    description: 'How each person does in awareness training: the answers, and every video that was sent.',
    frequency: 'every day',
    // Awareness Training is a package of its own, which many accounts do not have.
    autoStart: false,
    filter: () => ({ data: [{ includeUserDetails: true }] })
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

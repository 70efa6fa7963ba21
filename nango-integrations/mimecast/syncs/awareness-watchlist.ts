import { createSync } from 'nango';
import { awareness } from '../operations/awareness.js';
import { awarenessWatchlistEntry } from '../things/awareness-watchlist-entry.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('AwarenessWatchlistEntry', awarenessWatchlistEntry, awareness.watchlist, {
    description: 'People who have training videos left to watch, and how many.',
    frequency: 'every day',
    // Awareness Training is a package of its own, which many accounts do not have.
    autoStart: false
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

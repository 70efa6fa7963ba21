import { createSync } from 'nango';
import { urlProtect } from '../operations/url-protect.js';
import { savedManagedUrl } from '../things/managed-url.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('ManagedUrl', savedManagedUrl, urlProtect.managedUrls, { description: 'URLs and domains that URL Protect always blocks or permits.' });

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

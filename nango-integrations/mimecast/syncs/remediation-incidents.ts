import { createSync } from 'nango';
import { basicDate, dayDate, days } from '../api/dates.js';
import { remediation } from '../operations/remediation.js';
import { remediationIncidents } from '../things/remediation-incident.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

/** Mimecast lists the incidents of one year. */
const REACH = days(364);

const list = snapshotOf('RemediationIncident', remediationIncidents, remediation.incidents, {
    description:
        'Incidents by which delivered messages were removed, as they stand: how many messages were found, removed and put back. One that is older than a year is deleted.',
    filter: (now) => ({ data: [{ start: basicDate(Date.parse(dayDate(now - REACH))) }] }),
    // Many accounts do not have threat remediation.
    autoStart: false
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});

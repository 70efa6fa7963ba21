import { createSync } from 'nango';
import { awareness } from '../operations/awareness.js';
import { uses } from '../operations/uses.js';
import { PhishingResult, campaignKey, phishingCampaign, phishingResult, resultKey, savedResult } from '../things/phishing-campaign.js';
import { text } from '../things/values.js';
import { readNested } from '../verbs/nested-snapshot.js';
import { isAnythingSaved, underSavedIds } from '../verbs/snapshot-of.js';
import { Pass, SnapshotCheckpoint } from '../verbs/snapshot.js';
import type { PhishingCampaign } from '../things/phishing-campaign.js';
import type { Owner } from '../verbs/nested-snapshot.js';
import type { SnapshotList } from '../verbs/snapshot.js';

const campaignList: SnapshotList = { key: 'campaigns', endpoint: awareness.campaigns, identity: (row) => phishingCampaign.record(row).id };

export default createSync({
    description: 'Phishing campaigns, and what each person did with the mail. A call per campaign and 100 people.',
    version: '1.0.0',
    frequency: 'every day',
    // Awareness Training is a package of its own, which many accounts do not have.
    autoStart: false,
    ...uses(awareness.campaigns, awareness.campaignResults),
    checkpoint: SnapshotCheckpoint,
    models: { PhishingCampaign: phishingCampaign.schema, PhishingResult },
    exec: async (nango) => {
        const checkpoint = await nango.getCheckpoint();
        const pass = new Pass<PhishingResult>({
            nango,
            checkpoint,
            saveCheckpoint: async (place) => await nango.saveCheckpoint(place),
            save: async (results) => await nango.batchSave(results, 'PhishingResult')
        });
        if (checkpoint === null && !(await isAnythingSaved(nango, 'PhishingCampaign'))) {
            pass.beginWithNothing();
        }
        const settled = underSavedIds(nango, 'PhishingCampaign', campaignKey);
        const list = async (): Promise<Owner<PhishingCampaign>[]> => {
            const rows = await pass.listAll(campaignList);
            const handles = rows.map(({ id }) => text(id) ?? '');
            const records = await settled(
                pass,
                rows.map((row) => phishingCampaign.record(row))
            );
            return records.map((record, index) => ({ record, handle: handles[index] ?? '' }));
        };
        await readNested(nango, pass, {
            models: { owner: 'PhishingCampaign', item: 'PhishingResult' },
            owners: list,
            // All of them, old ones too: in each result stand numbers of all campaigns of the person.
            listOf: ({ record, handle }) => ({
                endpoint: awareness.campaignResults,
                filter: { data: [{ id: handle }] },
                size: record.numSent,
                identity: resultKey,
                record: (row) => phishingResult(record, row)
            }),
            ownerOf: ({ campaignId }) => campaignId,
            asSaved: savedResult,
            what: 'campaigns',
            nameOf: ({ id, name }) => name ?? id
        });
    }
});

import { createSync } from 'nango';
import { awareness } from '../operations/awareness.js';
import { uses } from '../operations/uses.js';
import { PhishingResult, campaignKey, phishingCampaign, phishingResult, resultKey, savedResult } from '../things/phishing-campaign.js';
import { text } from '../things/values.js';
import { isAnythingSaved, underSavedIds } from '../verbs/snapshot-of.js';
import { Pass, SnapshotCheckpoint, unreadError } from '../verbs/snapshot.js';
import type { PhishingCampaign } from '../things/phishing-campaign.js';
import type { SnapshotList, Stored } from '../verbs/snapshot.js';

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
        await nango.trackDeletesStart('PhishingCampaign');
        await nango.trackDeletesStart('PhishingResult');
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
        const list = async (): Promise<{ record: PhishingCampaign; handle: string }[]> => {
            const rows = await pass.listAll(campaignList);
            const handles = rows.map(({ id }) => text(id) ?? '');
            const records = await settled(
                pass,
                rows.map((row) => phishingCampaign.record(row))
            );
            return records.map((record, index) => ({ record, handle: handles[index] ?? '' }));
        };
        await pass.open();
        let failed: PhishingCampaign[] = [];
        let isEveryResultKnown = true;
        try {
            const campaigns = await list();
            await nango.batchSave(
                campaigns.map(({ record }) => record),
                'PhishingCampaign'
            );
            // All of them, old ones too: in each result stand numbers of all campaigns of the person.
            await pass.readAll(
                campaigns.map(({ record, handle }) => ({
                    key: record.id,
                    endpoint: awareness.campaignResults,
                    filter: { data: [{ id: handle }] },
                    size: record.numSent,
                    identity: resultKey,
                    record: (row: Record<string, unknown>) => phishingResult(record, row)
                }))
            );
            if (pass.failedCount > 0) {
                // One that is not listed any more has gone since; its results go with it.
                failed = (await list()).map(({ record }) => record).filter(({ id }) => pass.failed.has(id));
                const unread = new Set(failed.map(({ id }) => id));
                isEveryResultKnown = await pass.keepSaved(
                    nango.listRecords<Stored<PhishingResult>>('PhishingResult'),
                    unread,
                    ({ campaignId }) => campaignId,
                    savedResult
                );
            }
        } catch (error) {
            await pass.noteFailure(error);
            throw error;
        }
        await pass.close();
        await nango.trackDeletesEnd('PhishingCampaign');
        if (isEveryResultKnown) {
            await nango.trackDeletesEnd('PhishingResult');
        }
        if (failed.length > 0) {
            throw unreadError(
                nango,
                awareness.campaignResults,
                'what was saved of these campaigns stays, all others were read. The next run tries again; the log says why.',
                failed.map(({ id, name }) => name ?? id)
            );
        }
    }
});

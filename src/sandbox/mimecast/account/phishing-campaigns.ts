import { failed, formatDate, invalidToken, isFail, ok, paginate, withEnvelope } from '../protocol/envelope.ts';
import { rowOf } from '../protocol/plain-routes.ts';
import type { RouteContext } from '../protocol/route.ts';
import { awarenessRights, traineeOf } from './awareness.ts';
import { thing } from './thing.ts';

/** What one person did with the mail of a campaign. */
export interface PhishingResult {
    email: string;
    name: string;
    department: string;
    clicked: boolean;
}

export interface PhishingCampaign {
    number: number;
    name: string;
    launchedAt: number;
    /** By address in lower case. */
    results: Map<string, PhishingResult>;
}

export interface PhishingCampaigns {
    /** By number, oldest first. */
    readonly campaigns: Map<number, PhishingCampaign>;
    add(name: string): PhishingCampaign;
    send(campaign: PhishingCampaign, result: PhishingResult): void;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const first = Date.UTC(2026, 0, 5, 9);
const path = '/api/awareness-training/phishing/campaign';
const id = { name: 'phishingCampaign', plain: (number: number) => ({ mat_campaign_id: number }) };

/** Mails that look like phishing, which the account sends to its own people. */
export const phishingCampaigns = thing({
    name: 'phishingCampaigns',
    ids: [id, { name: 'phishingGroup' }],
    sizes: {
        phishingCampaigns: 3,
        /** People each of them is sent to; the last one has not been launched. */
        phishingRecipients: 12
    },
    found({ company, sizes }) {
        const campaigns = new Map<number, PhishingCampaign>();
        let last = 0;
        const state: PhishingCampaigns = {
            campaigns,
            add(name) {
                last += 1;
                const campaign = { number: last, name, launchedAt: first + last * 30 * day, results: new Map<string, PhishingResult>() };
                campaigns.set(last, campaign);
                return campaign;
            },
            send: ({ results }, result) => void results.set(result.email.toLowerCase(), result)
        };
        for (let nth = 0; nth < sizes.phishingCampaigns; nth++) {
            const campaign = state.add(`Parcel ${String(nth + 1)}`);
            for (let person = 0; person < sizes.phishingRecipients && nth < sizes.phishingCampaigns - 1; person++) {
                state.send(campaign, { ...traineeOf(company, person), clicked: (person + nth) % 4 === 0 });
            }
        }
        const shown = ({ number, name, launchedAt, results }: PhishingCampaign, context: RouteContext): object => {
            const clicked = [...results.values()].filter((result) => result.clicked).length;
            return {
                id: context.ids.give(id.name, number, context),
                name,
                templates: [{ id: 'template-1', displayTitle: 'Parcel' }],
                sender: { name: 'Parcel service', email: 'parcel@parcel-waiting.example' },
                group: {
                    id: context.ids.give('phishingGroup', 1, context),
                    ...{ description: 'All Staff', source: 'cloud', parentId: context.ids.give('phishingGroup', 2, context) },
                    ...{ userCount: sizes.phishingRecipients, folderCount: 0 }
                },
                ...{ locale: 'en', locked: results.size > 0, timeSlotSelected: 'TZ1', launchDate: formatDate(launchedAt) },
                ...{ numSent: results.size, numOpened: clicked, numClicked: clicked, numSubmitted: 0 }
            };
        };
        const resultOf = ({ launchedAt }: PhishingCampaign, { email, name, department, clicked }: PhishingResult): object => {
            // Of the person and not of the campaign.
            const own = [...campaigns.values()].flatMap(({ results }) => results.get(email.toLowerCase()) ?? []);
            return {
                ...{ name, email, department, templateName: 'Parcel', status: clicked ? 'CLICKED' : 'SENT', userState: 'ACTIVE' },
                ...{ clickedIp: clicked ? '203.0.113.9' : null, reactionTime: clicked ? 120 : null, timeScheduled: formatDate(launchedAt) },
                timeOpened: clicked ? formatDate(launchedAt + 10 * minute) : null,
                timeClicked: clicked ? formatDate(launchedAt + 12 * minute) : null,
                ...{ timeSubmitted: null, timeReported: null, timeScanned: null, numCampaignsSent: own.length },
                numCampaignsClicked: own.filter((result) => result.clicked).length,
                ...{ numCampaignsScanned: 0, numCampaignsClickedScanned: 0, numCorrectAnswers: 2, numIncorrectAnswers: 1, numTrainingModulesAssigned: 4 }
            };
        };
        const rows = { kind: id.name, entries: campaigns, show: shown };
        return {
            state,
            counts: () => ({
                phishingCampaigns: campaigns.size,
                phishingResults: [...campaigns.values()].reduce((sum, { results }) => sum + results.size, 0)
            }),
            routes: [
                {
                    method: 'POST',
                    path: `${path}/get-campaign`,
                    ...awarenessRights,
                    family: 'envelope',
                    handle: withEnvelope({ min: 0, max: 1, ids: ['id'] }, (context, request) => {
                        const [item = {}] = request.items;
                        const wanted = item.id === undefined ? [...campaigns.values()] : [rowOf(context, rows, item, invalidToken)];
                        const refused = wanted.find(isFail);
                        if (refused !== undefined) {
                            return failed(refused);
                        }
                        const page = paginate(context, wanted as PhishingCampaign[], request, JSON.stringify(item));
                        return ok(
                            page.rows.map((campaign) => shown(campaign, context)),
                            page.pagination
                        );
                    })
                },
                {
                    method: 'POST',
                    path: `${path}/get-user-data`,
                    ...awarenessRights,
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 1, ids: ['id'] }, (context, request) => {
                        const campaign = rowOf(context, rows, request.items[0] ?? {}, invalidToken);
                        if (isFail(campaign)) {
                            return failed(campaign);
                        }
                        const page = paginate(context, [...campaign.results.values()], request, String(campaign.number));
                        return ok([{ items: page.rows.map((result) => resultOf(campaign, result)) }], page.pagination);
                    })
                }
            ]
        };
    }
});

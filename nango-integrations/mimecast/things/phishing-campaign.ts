import * as z from 'zod';
import { secureNumber } from '../api/secure-id.js';
import { filledField, flagField, givenField, idField, listField, numberField, textField, timeField } from './fields.js';
import { identityOf } from './identity.js';
import { asSaved, thing } from './thing.js';
import { filledText, moment, text } from './values.js';
import type { Row } from './values.js';

const template = thing({ displayTitle: textField('Example: Parcel') });

/** A phishing mail that the account sends to its own people. */
export const phishingCampaign = thing(
    {
        id: idField(
            "Mimecast's number of the campaign; where Mimecast's ids do not show it, made from name and launch date. Example: 4711",
            (row) => secureNumber(row['id'], 'mat_campaign_id') ?? naturalId(text(row['name']), moment(row['launchDate']))
        ),
        name: textField('Example: Parcel in January'),
        launchDate: timeField('When it begins, ISO 8601 in UTC. Example: 2026-01-05T09:00:00.000Z'),
        locked: flagField('Whether it can no longer be changed. Example: true'),
        templates: listField('The mails that are sent.', template),
        senderName: filledField('Example: Parcel service', 'sender.name'),
        senderEmail: filledField('Example: parcel@parcel-waiting.example', 'sender.email'),
        groupName: filledField('The group it goes to. Example: All Staff', 'group.description'),
        groupSource: textField('cloud or ldap. Example: cloud', 'group.source'),
        groupUserCount: numberField('People in that group. Example: 60', 'group.userCount'),
        locale: textField('Two letters. Example: en'),
        timeSlotSelected: textField('TZ1 to TZ4. Example: TZ1'),
        numSent: numberField('To how many people it went. Example: 60'),
        numOpened: numberField('How many opened it. Example: 21'),
        numClicked: numberField('How many clicked. Example: 5'),
        numSubmitted: numberField('How many gave away what the page behind asked for. Example: 1')
    },
    { without: ['group.id', 'group.parentId', 'group.folders', 'group.folderCount'], opened: ['sender', 'group'] }
);
export type PhishingCampaign = z.infer<typeof phishingCampaign.schema>;

function naturalId(name: string | null, launchDate: string | null): string | null {
    return filledText(name) === null && launchDate === null ? null : identityOf(name, launchDate);
}

/** The id that a campaign would have without its number. */
export function campaignKey({ name, launchDate }: PhishingCampaign): string {
    return naturalId(name, launchDate) ?? '';
}

/** What a person did with the mail of a campaign. */
const result = thing({
    id: givenField(z.string().describe('Made from the campaign, the address in lower case and the template: Mimecast gives results no id.')),
    campaignId: givenField(z.string().describe('Id of the PhishingCampaign record. Example: 4711')),
    campaignName: givenField(z.string().nullable().describe('Name of the campaign. Example: Parcel in January')),
    email: textField('The address as Mimecast writes it. Example: Ana@example.com'),
    name: filledField('Display name. Example: Ana Lee'),
    department: filledField('Example: Finance'),
    userState: textField('ACTIVE is the only word that was seen. Example: ACTIVE'),
    templateName: textField('The mail that was sent. Example: Parcel'),
    status: textField('SENT and CLICKED were seen; Mimecast filters by opened and submitted too. Example: CLICKED'),
    timeScheduled: timeField('ISO 8601 in UTC, as all times of the record. Example: 2026-01-05T09:00:00.000Z'),
    timeOpened: timeField('Example: 2026-01-05T09:10:00.000Z'),
    timeClicked: timeField('Example: 2026-01-05T09:12:00.000Z'),
    timeSubmitted: timeField('Example: 2026-01-05T09:13:00.000Z'),
    timeReported: timeField('When the person reported the mail. Example: 2026-01-05T09:20:00.000Z'),
    timeScanned: timeField('Example: 2026-01-05T09:01:00.000Z'),
    reactionTime: numberField('Seconds from opening to clicking. Example: 120'),
    clickedIp: filledField('Address of the machine. Example: 203.0.113.9'),
    numCampaignsSent: numberField('Of all campaigns, not of this one. Example: 3'),
    numCampaignsClicked: numberField('Of all campaigns. Example: 1'),
    numCampaignsScanned: numberField('Of all campaigns. Example: 0'),
    numCampaignsClickedScanned: numberField('Of all campaigns. Example: 0'),
    numCorrectAnswers: numberField('In the training. Example: 5'),
    numIncorrectAnswers: numberField('In the training. Example: 1'),
    numTrainingModulesAssigned: numberField('In the training. Example: 6')
});
export const PhishingResult = result.schema;
export type PhishingResult = z.infer<typeof PhishingResult>;

/** What makes a result of one campaign the same at every read. */
export function resultKey(row: Row): string {
    const email = filledText(row['email']);
    return email === null ? '' : identityOf(email.toLowerCase(), text(row['templateName']));
}

export function phishingResult({ id: campaignId, name: campaignName }: PhishingCampaign, row: Row): PhishingResult {
    return result.record(row, { id: identityOf(campaignId, resultKey(row)), campaignId, campaignName });
}

export const savedResult = (saved: PhishingResult): PhishingResult => asSaved(PhishingResult, saved);

import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField, objectField, occurredAt, rare, textField, textListField, timeField, wordsField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { list, text } from './values.js';
import type { Row } from './values.js';

const log = thing({
    id: computedField(
        z.string().describe('Made from message id, user, sender, URL, time, sending IP, creation method, action and findings: Mimecast gives no id.'),
        identity
    ),
    occurredAt: occurredAt('date'),
    date: timeField('Time of the click or scan, ISO 8601 in UTC. Example: 2026-01-06T13:03:11.000Z'),
    userEmailAddress: textField('Who clicked or received. Example: ana@example.com'),
    fromUserEmailAddress: textField('Sender. Example: bo@sender.example'),
    url: textField('The URL; can be cut short. Example: https://files.example.net/a.exe'),
    subject: textField('Subject of the message. Example: Re'),
    messageId: textField('Internet message id. Example: <t1@sender.example>'),
    action: textField('allow, warn or block; an open list. Example: warn'),
    actions: wordsField('What was done. Example: ["Block"]'),
    scanResult: textField('clean, malicious or suspicious. Example: malicious'),
    category: textField('URL category. Example: Dangerous file extension'),
    route: textField('Direction of the message. Example: inbound'),
    sendingIp: textField('IP address of the sender, or a text such as "Internal IP". Example: 203.0.113.42'),
    creationMethod: textField('Entry Scan or User Click. Example: Entry Scan'),
    ttpDefinition: textField('Name of the definition that applied. Example: Demo inbound URL definition'),
    adminOverride: textField('What an entry of the managed URLs decided, if one did. Example: N/A'),
    userOverride: textField('What the user decided, as Mimecast names it. Example: None'),
    userAwarenessAction: textField('What the user did when asked about the link, as Mimecast names it. Example: Continue'),
    emailPartsDescription: textListField('Where in the message the URL was. Example: ["Attachment"]'),
    tagMap: objectField('Results of single checks by check name, as Mimecast sends them.'),
    advancedPhishingResult: rare(objectField('Evidence of credential theft, as Mimecast sends it; absent from most rows.'))
});
export const UrlProtectLog = log.schema;
export type UrlProtectLog = z.infer<typeof UrlProtectLog>;
export const urlProtectLog = log.record;

function identity(row: Row): string {
    const parts = ['messageId', 'userEmailAddress', 'fromUserEmailAddress', 'url', 'sendingIp', 'creationMethod', 'action'].map((part) => text(row[part]));
    // Two URLs of one message that are cut short to the same text, in the same second: only what was found tells them apart.
    const actions = text(row['actions']) ?? list(row['actions'])?.join() ?? null;
    const findings = [text(row['scanResult']), text(row['category']), actions, list(row['emailPartsDescription'])?.join() ?? null];
    return identityOf(isoDate(row['date']), ...parts, ...findings);
}

import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { identityOf } from './identity.js';
import { list, object, text } from './values.js';
import type { Row } from './values.js';

export const UrlProtectLog = z.object({
    id: z.string().describe('Made from message id, user, sender, URL, time, sending IP, creation method, action and findings: Mimecast gives no id.'),
    date: z.string().nullable().describe('Time of the click or scan, ISO 8601 in UTC. Example: 2026-01-06T13:03:11.000Z'),
    userEmailAddress: z.string().nullable().describe('Who clicked or received. Example: ana@example.com'),
    fromUserEmailAddress: z.string().nullable().describe('Sender. Example: bo@sender.example'),
    url: z.string().nullable().describe('The URL; can be cut short. Example: https://files.example.net/a.exe'),
    subject: z.string().nullable().describe('Subject of the message. Example: Re'),
    messageId: z.string().nullable().describe('Internet message id. Example: <t1@sender.example>'),
    action: z.string().nullable().describe('allow, warn or block; an open list. Example: warn'),
    actions: z.array(z.string()).nullable().describe('What was done. Example: ["Block"]'),
    scanResult: z.string().nullable().describe('clean, malicious or suspicious. Example: malicious'),
    category: z.string().nullable().describe('URL category. Example: Dangerous file extension'),
    route: z.string().nullable().describe('Direction of the message. Example: inbound'),
    sendingIp: z.string().nullable().describe('IP address of the sender, or a text such as "Internal IP". Example: 203.0.113.42'),
    creationMethod: z.string().nullable().describe('Entry Scan or User Click. Example: Entry Scan'),
    ttpDefinition: z.string().nullable().describe('Name of the definition that applied. Example: Demo inbound URL definition'),
    adminOverride: z.string().nullable().describe('What an entry of the managed URLs decided, if one did. Example: N/A'),
    userOverride: z.string().nullable().describe('What the user decided, as Mimecast names it. Example: None'),
    userAwarenessAction: z.string().nullable().describe('What the user did when asked about the link, as Mimecast names it. Example: Continue'),
    emailPartsDescription: z.array(z.string()).nullable().describe('Where in the message the URL was. Example: ["Attachment"]'),
    tagMap: z.record(z.string(), z.unknown()).nullable().describe('Results of single checks by check name, as Mimecast sends them.'),
    advancedPhishingResult: z.record(z.string(), z.unknown()).nullable().describe('Evidence of credential theft, as Mimecast sends it.')
});
export type UrlProtectLog = z.infer<typeof UrlProtectLog>;

export function urlProtectLog(row: Row): UrlProtectLog {
    const parts = ['messageId', 'userEmailAddress', 'fromUserEmailAddress', 'url', 'sendingIp', 'creationMethod', 'action'].map((part) => text(row[part]));
    // Two URLs of one message that are cut short to the same text, in the same second: only what was found tells them apart.
    const findings = [text(row['scanResult']), text(row['category']), String(row['actions']), list(row['emailPartsDescription'])?.join() ?? null];
    const actions = text(row['actions']);
    return {
        id: identityOf(isoDate(row['date']), ...parts, ...findings),
        date: isoDate(row['date']),
        userEmailAddress: text(row['userEmailAddress']),
        fromUserEmailAddress: text(row['fromUserEmailAddress']),
        url: text(row['url']),
        subject: text(row['subject']),
        messageId: text(row['messageId']),
        action: text(row['action']),
        // One word, a comma list or an array, depending on the year.
        actions: actions === null ? list(row['actions']) : actions.split(',').map((action) => action.trim()),
        scanResult: text(row['scanResult']),
        category: text(row['category']),
        route: text(row['route']),
        sendingIp: text(row['sendingIp']),
        creationMethod: text(row['creationMethod']),
        ttpDefinition: text(row['ttpDefinition']),
        adminOverride: text(row['adminOverride']),
        userOverride: text(row['userOverride']),
        userAwarenessAction: text(row['userAwarenessAction']),
        emailPartsDescription: list(row['emailPartsDescription']),
        tagMap: object(row['tagMap']),
        advancedPhishingResult: object(row['advancedPhishingResult'])
    };
}

import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, parseDate } from '../api/dates.js';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { dateInput, invalidInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { nameOf } from '../operations/endpoint.js';
import { remediation } from '../operations/remediation.js';
import { listedIncidents } from '../things/remediation-incident.js';
import { actionOf } from '../verbs/action.js';

const messageId = z
    .string()
    .max(1000)
    .regex(/^<[^<>\s]+>$/, 'Write the message id with its angle brackets, for example <0001@sender.example>.');

export default createAction({
    ...actionOf({
        description:
            'Removes delivered messages from the mailboxes of the account: those with a file hash, with certain internet message ids, or with a URL. Use it when something harmful was delivered. Mimecast works on it after the answer: follow it with get-remediation-incident. Each call makes another incident; where its outcome is not known look with find-remediation-incidents.',
        change: 'The messages disappear from mailboxes. No operation of the API undoes that: they are restored in the Mimecast console.',
        verb: 'writing',
        by: [remediation.create, remediation.createForMessages],
        input: {
            reason: z.string().min(1).max(500).describe('Why, for the log of Mimecast. Example: phish, ticket 42'),
            hash: z
                .string()
                .regex(/^[0-9a-fA-F]{64}$/, 'Write a SHA-256 hash: 64 hexadecimal digits.')
                .optional()
                .describe('SHA-256 of a file; hashes of images are refused. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'),
            messageIds: z.array(messageId).min(1).max(100).optional().describe('Internet message ids with angle brackets. Example: ["<0001@sender.example>"]'),
            url: z.string().min(1).max(4000).optional().describe('URL in the messages. Example: https://bad.example.com/login'),
            start: dateInput.describe('Only messages from then on, ISO 8601; at most a year ago; Mimecast chooses when absent. Example: 2026-01-05T00:00:00Z'),
            end: dateInput.describe('Only messages up to then, ISO 8601; Mimecast chooses when absent. Example: 2026-01-06T00:00:00Z'),
            dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false')
        },
        example: { reason: 'phish', messageIds: ['<0001@sender.example>'] },
        output: z.object({
            incident: listedIncidents.schema.nullable().describe('The incident as it stands when it is made; null for a dry run.'),
            request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
        }),
        exec: async (nango, { reason, hash, messageIds, url, start, end, dryRun }) => {
            const given = [hash, messageIds, url].filter((one) => one !== undefined);
            if (given.length !== 1) {
                throw invalidInput(nango, 'hash', 'Give exactly one of hash, messageIds and url.');
            }
            const [from, to] = [parseDate(start), parseDate(end)];
            if (from !== undefined && to !== undefined && from > to) {
                throw invalidInput(nango, 'end', 'The end lies before the start.');
            }
            const [first, second] = messageIds ?? [];
            // Both operations make the same incident; the one for several messages is known from fewer sources.
            const by = second === undefined ? remediation.create : remediation.createForMessages;
            const wanted =
                second !== undefined
                    ? { searchBy: 'message_ids', messageIds }
                    : url !== undefined
                      ? { searchBy: 'url', url }
                      : hash !== undefined
                        ? { searchBy: 'hash', hashOrMessageId: hash }
                        : { searchBy: 'messageId', hashOrMessageId: first };
            const data = [
                { reason, ...wanted, ...(from === undefined ? {} : { start: basicDate(from) }), ...(to === undefined ? {} : { end: basicDate(to) }) }
            ];
            if (dryRun === true) {
                return { incident: null, request: { endpoint: nameOf(by), data } };
            }
            await refuseIfReadOnly(nango, by);
            const reply = await call(nango, by, { data });
            const [row] = itemsOf(nango, by, reply);
            const incident = listedIncidents.record(isRecord(row) ? row : {});
            if (incident.id === '' || incident.handle === null) {
                throw unexpectedReply(nango, by, 'it names no incident', reply);
            }
            return { incident, request: null };
        }
    })
});

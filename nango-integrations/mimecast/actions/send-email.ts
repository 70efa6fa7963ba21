import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { outgoingMail } from '../operations/outgoing-mail.js';
import { filledText, list } from '../things/values.js';
import { writing } from '../verbs/writing.js';

const people = z
    .array(
        z.strictObject({
            address: z
                .string()
                .max(320)
                .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'Write a whole address, for example ann@example.com.')
                .describe('Example: ann@example.com'),
            name: z.string().min(1).max(200).optional().describe('Example: Ann Lee')
        })
    )
    .min(1)
    .max(100);
const sentTo = (persons: z.output<typeof people>) =>
    persons.map(({ address, name }) => ({ emailAddress: address, ...(name === undefined ? {} : { displayableName: name }) }));
const oneLine = z
    .string()
    .min(1)
    .max(1000)
    .regex(/^[^\r\n]*$/, 'It is one line.');

export default createAction({
    ...writing({
        description:
            'Sends one message from the address of the API application, without attachments. Use it to tell people what was done about their mail. Mimecast does not let the sender be chosen.',
        change: 'The message is sent, which cannot be undone. Each call sends another one: after an unknown outcome ask the recipient before you send it again.',
        by: outgoingMail.send,
        input: {
            to: people.describe('Recipients, up to a hundred.'),
            cc: people.optional().describe('Recipients of a copy.'),
            bcc: people.optional().describe('Recipients that the others do not see.'),
            subject: oneLine.describe('Subject. Example: Your message was released'),
            text: z.string().min(1).max(500_000).optional().describe('Body as plain text; this or "html" is needed. Example: Hello'),
            html: z.string().min(1).max(500_000).optional().describe('Body as HTML. Example: <p>Hello</p>'),
            inReplyTo: oneLine.optional().describe('Internet message id of the message it answers. Example: <0001@sender.example>')
        },
        example: { to: [{ address: 'ann@example.com' }], subject: 'Your message was released', text: 'Hello' },
        output: {
            messageId: z.string().nullable().describe('Internet message id, where Mimecast says it; null for a dry run. Example: <0001@example.com>'),
            date: z.string().nullable().describe('The date header of the message. Example: Tue, 6 Jan 2026 09:30:00 +0000'),
            invalidRecipients: z.array(z.string()).describe('Recipients that Mimecast did not take. Example: []')
        },
        check: ({ text, html }) => (text === undefined && html === undefined ? { field: 'text', message: 'Give a body as text or html.' } : undefined),
        request: ({ to, cc, bcc, subject, text, html, inReplyTo }) => ({
            data: [
                {
                    to: sentTo(to),
                    ...(cc === undefined ? {} : { cc: sentTo(cc) }),
                    ...(bcc === undefined ? {} : { bcc: sentTo(bcc) }),
                    subject,
                    ...(text === undefined ? {} : { plainBody: { content: text } }),
                    ...(html === undefined ? {} : { htmlBody: { content: html } }),
                    ...(inReplyTo === undefined ? {} : { inReplyTo })
                }
            ]
        }),
        nothing: () => ({ messageId: null, date: null, invalidRecipients: [] }),
        perform: async (send, _, nango) => {
            const reply = await send();
            const [row] = itemsOf(nango, outgoingMail.send, reply);
            const { messageId, messageDateHeader, invalidRecipients } = isRecord(row) ? row : {};
            const [id, date] = [filledText(messageId), filledText(messageDateHeader)];
            if (id === null && date === null) {
                throw unexpectedReply(nango, outgoingMail.send, 'it does not say that the message was sent', reply);
            }
            return { messageId: id, date, invalidRecipients: list(invalidRecipients) ?? [] };
        }
    })
});

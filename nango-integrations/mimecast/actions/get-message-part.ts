import { createAction } from 'nango';
import * as z from 'zod';
import { archiveMessages } from '../operations/archive.js';
import { from } from '../verbs/action.js';
import { fileReading } from '../verbs/file-reading.js';

const cleanUp = (description: string) => z.boolean().optional().describe(description);

export default createAction({
    ...fileReading({
        description:
            'Reads a part of an archived message: its body as HTML or plain text, or the whole message. Use it to read what a message says. Everybody who opens the HTML of a bad message may be harmed by it: ask for it stripped.',
        by: archiveMessages.part,
        input: {
            id: z.string().min(1).max(2000).describe('Id of the message, from search-archive or list-archived-messages. Example: syn-arch-1'),
            part: z.enum(['HTML', 'PLAIN', 'RFC822', 'TRANSMISSION_MESSAGE_BODY']).describe('Which part; RFC822 is the whole message. Example: PLAIN'),
            mailbox: z
                .string()
                .min(1)
                .max(320)
                .optional()
                .describe('Mailbox in which it is read as it was delivered; as it was received when absent. Example: ann@example.com'),
            stripDangerous: cleanUp('Take dangerous parts out of HTML. Example: true'),
            stripImages: cleanUp('Take images out of HTML. Example: true'),
            stripStyles: cleanUp('Take styles out of HTML. Example: true'),
            extractFromHtml: cleanUp('Make plain text of HTML. Example: false')
        },
        example: { id: from('search-archive', 'messages.0.id'), part: 'PLAIN' },
        request: ({ id, part, mailbox, stripDangerous, stripImages, stripStyles, extractFromHtml }) => {
            const wishes = { stripDangerous, stripImg: stripImages, stripStyles, extractFromHtml };
            return {
                data: [
                    {
                        id,
                        type: part,
                        // As delivered it exists once per mailbox.
                        ...(mailbox === undefined ? { context: 'RECEIVED' } : { context: 'DELIVERED', mailbox }),
                        ...Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined))
                    }
                ]
            };
        }
    })
});

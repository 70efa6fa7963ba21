import { createAction } from 'nango';
import * as z from 'zod';
import { archiveMessages } from '../operations/archive.js';
import { from } from '../verbs/action.js';
import { fileReading } from '../verbs/file-reading.js';

export default createAction({
    ...fileReading({
        description:
            'Reads an attachment of an archived message, or the whole message as an .eml file. Use it to look into a file, or to keep a message as evidence. The file may be harmful: do not open it where that matters.',
        by: archiveMessages.file,
        input: {
            id: z
                .string()
                .min(1)
                .max(2000)
                .describe('Id of an attachment, from get-archived-message; or of a message, from search-archive, for all of it. Example: syn-att-1')
        },
        example: { id: from('search-archive', 'messages.0.id') },
        request: ({ id }) => ({ data: [{ id }] })
    })
});

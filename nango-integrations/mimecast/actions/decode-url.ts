import { createAction } from 'nango';
import * as z from 'zod';
import { urlProtect } from '../operations/url-protect.js';
import { filledText, flag } from '../things/values.js';
import { readingEach } from '../verbs/reading.js';

export default createAction({
    ...readingEach({
        description: 'Turns links that URL Protect has rewritten back into what they were. Use it before a link of a message is shown, looked up or blocked.',
        by: urlProtect.decode,
        ...{ list: 'urls', key: 'url', most: 25 },
        entry: z.string().min(1).max(4000).describe('The rewritten link. Example: https://url.us.m.mimecastprotect.com/s/aHR0cHM6Ly9leGFtcGxlLmNvbS8'),
        example: { urls: ['https://url.us.m.mimecastprotect.com/s/aHR0cHM6Ly9leGFtcGxlLmNvbS8'] },
        result: { decoded: z.string().nullable().describe('What it was; null when Mimecast cannot decode it. Example: https://example.com/') },
        answer: (row) => ({ decoded: flag(row['success']) === true ? filledText(row['url']) : null })
    })
});

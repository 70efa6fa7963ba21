import * as z from 'zod';
import { readWhole } from '../api/downloads.js';
import { failureError, isRecord, unexpectedReply } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { actionOf } from './action.js';
import type { Call } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Shape } from './action.js';

interface FileReading<I extends Shape> extends About<I> {
    by: Endpoint;
    request: (input: InputOf<I>) => Call;
}

/** Nango takes answers of at most two megabytes; a file grows by a third in base64. */
const MOST_BYTES = 1_400_000;
const MOST_WRITTEN = 1_900_000;

/** An action that reads a file. Mimecast answers with a pre-signed address; the file behind it is in the answer, whole, or else its address is. */
export function fileReading<I extends Shape & { id: z.ZodString }>({ by, request, input, ...about }: FileReading<I>) {
    return actionOf({
        ...about,
        by: [by],
        input: {
            ...input,
            asLink: z.boolean().optional().describe('When true, the answer holds a link to the file and not the file, however small it is. Example: false')
        },
        output: z.object({
            id: z.string().describe('The id that was asked for.'),
            content: z.string().nullable().describe('The whole file, as "encoding" says; null where a link stands for it.'),
            encoding: z.enum(['utf8', 'base64']).nullable().describe('How the content is written: utf8 is the text itself. Example: utf8'),
            size: z.number().nullable().describe('Size of the file in bytes; null where a link stands for it. Example: 1000'),
            link: z
                .string()
                .nullable()
                .describe(
                    'Address of a file that is too large for an answer (over 1.4 MB), or was asked for as a link. Fetch it soon, without any credentials. Who has it can read the file: keep it out of logs.'
                )
        }),
        exec: async (nango, checked) => {
            const { asLink, ...asked } = checked as { asLink?: boolean } & InputOf<I>;
            const reply = await call(nango, by, request(asked as InputOf<I>));
            const [failure] = reply.failures;
            if (failure !== undefined) {
                throw failureError(nango, by, reply, failure);
            }
            const [row] = itemsOf(nango, by, reply);
            const { urls, url } = isRecord(row) ? row : {};
            const link = [Array.isArray(urls) ? (urls[0] as unknown) : urls, url].find((one) => typeof one === 'string' && one !== '');
            if (typeof link !== 'string') {
                throw unexpectedReply(nango, by, 'it names no file', reply);
            }
            const id = String((asked as Record<string, unknown>)['id']);
            const { downloadHosts } = await readMetadata(nango, ['downloadHosts']);
            const file = asLink === true ? undefined : await readWhole(nango, link, MOST_BYTES, downloadHosts);
            const written = file === undefined ? undefined : writtenOf(file);
            return file === undefined || written === undefined
                ? { id, content: null, encoding: null, size: null, link }
                : { id, ...written, size: file.length, link: null };
        }
    });
}

/** A file as text of an answer; nothing for one that is too long like this. */
function writtenOf(file: Buffer): { content: string; encoding: 'utf8' | 'base64' } | undefined {
    const text = file.toString('utf8');
    const isText = Buffer.from(text, 'utf8').equals(file);
    const content = isText ? text : file.toString('base64');
    // Some characters are longer in JSON than in the file.
    return Buffer.byteLength(JSON.stringify(content)) > MOST_WRITTEN ? undefined : { content, encoding: isText ? 'utf8' : 'base64' };
}

import { createAction } from 'nango';
import * as z from 'zod';
import { urlProtect } from '../operations/url-protect.js';
import { isDigest } from '../things/identity.js';
import { managedUrl } from '../things/managed-url.js';
import { from } from '../verbs/action.js';
import { deletion } from '../verbs/deletion.js';
import { findOne, findingErrors } from '../verbs/found.js';

export default createAction({
    ...deletion({
        description:
            'Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings.',
        change: 'The URL is judged as any other again. create-managed-url undoes it, with another handle.',
        by: urlProtect.deleteManagedUrl,
        errors: findingErrors,
        input: {
            id: z
                .string()
                .min(1)
                .max(2000)
                .describe(
                    'The entry: the "id" of its record, as list-managed-urls and create-managed-url have it too, or the "handle" of just now. Example: syn-url-1'
                )
        },
        example: { id: from('create-managed-url', 'created.0.id') },
        look: {
            by: [urlProtect.managedUrls],
            // What is no id of a record is taken for a handle, of which only Mimecast can say what it means.
            find: async (nango, { id }) => (isDigest(id) ? await findOne(nango, { list: urlProtect.managedUrls, record: managedUrl }, id) : { handle: id })
        },
        request: (_, handle) => ({ data: [{ id: handle }] })
    })
});

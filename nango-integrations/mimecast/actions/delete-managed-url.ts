import { createAction } from 'nango';
import * as z from 'zod';
import { urlProtect } from '../operations/url-protect.js';
import { from } from '../verbs/action.js';
import { deletion } from '../verbs/deletion.js';

export default createAction({
    ...deletion({
        description:
            'Removes one entry from the managed URLs of URL Protect; one that is gone already counts as done. Use it when a block or a permit shall end, or before the entry is made anew with other settings.',
        change: 'The URL is judged as any other again. create-managed-url undoes it, with another handle.',
        by: urlProtect.deleteManagedUrl,
        input: {
            id: z
                .string()
                .min(1)
                .max(2000)
                .describe('The "handle" of the entry, from list-managed-urls or create-managed-url, not its "id". Example: syn-url-1')
        },
        example: { id: from('create-managed-url', 'created.0.handle') },
        request: ({ id }) => ({ data: [{ id }] })
    })
});

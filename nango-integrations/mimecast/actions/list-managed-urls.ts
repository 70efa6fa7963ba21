import { createAction } from 'nango';
import * as z from 'zod';
import { urlProtect } from '../operations/url-protect.js';
import { managedUrls } from '../things/managed-url.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists the URLs and domains that URL Protect always blocks or permits, with filters and a cursor. Use it to see whether there is an entry for a URL, and to get the handle with which delete-managed-url removes it. An entry that a filter does not find may be there all the same: the list without filters is the one to trust.',
        by: urlProtect.managedUrls,
        // "filterBy" is left out: the form of what stands in it is not certain, and every row says its action.
        input: {
            domainOrUrl: z.string().min(1).max(4000).optional().describe('Part of the domain or URL. Example: bad.example.com'),
            domainOrComment: z.string().min(1).max(1000).optional().describe('Part of the domain or the comment. Example: ticket 42')
        },
        example: {},
        list: 'urls',
        meaning: 'Managed URLs, in the order Mimecast lists them.',
        of: managedUrls,
        request: ({ domainOrUrl, domainOrComment }) => {
            const filter = { ...(domainOrUrl === undefined ? {} : { domainOrUrl }), ...(domainOrComment === undefined ? {} : { domainOrComment }) };
            // A filter without a field is refused.
            return Object.keys(filter).length === 0 ? {} : { data: [filter] };
        }
    })
});

import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { accounts } from '../operations/account.js';
import { mimecastPackage } from '../things/package.js';
import { partsOf } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description: 'Lists the packages that a partner of Mimecast can give to accounts. Use it as a partner; what one account has is told by get-account.',
        by: accounts.packages,
        input: {},
        example: {},
        output: z.object({
            packages: z.array(mimecastPackage.schema).describe('Packages, in the order Mimecast lists them.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no number; they are left out. Normally 0.')
        }),
        answer: (reply, _, nango) => {
            const { parts, isNamed } = partsOf(itemsOf(nango, accounts.packages, reply), 'products');
            if (!isNamed) {
                throw unexpectedReply(nango, accounts.packages, 'it has no "products"', reply);
            }
            const packages = parts.map(mimecastPackage.record).filter(({ id }) => id !== '');
            return { packages, unreadableRows: parts.length - packages.length };
        }
    })
});

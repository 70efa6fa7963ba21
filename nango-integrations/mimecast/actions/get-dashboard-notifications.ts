import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { accounts } from '../operations/account.js';
import { dashboardNotification } from '../things/dashboard-notification.js';
import { partsOf } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description: 'Reads what Mimecast tells administrators on the first page of the console: planned work, faults, news. Use it to show or forward that.',
        by: accounts.notifications,
        input: {},
        example: {},
        output: z.object({
            notifications: z.array(dashboardNotification.schema).describe('Notifications, in the order Mimecast lists them.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.')
        }),
        answer: (reply, _, nango) => {
            const { parts, isNamed } = partsOf(itemsOf(nango, accounts.notifications, reply), 'notifications');
            if (!isNamed) {
                throw unexpectedReply(nango, accounts.notifications, 'it has no "notifications"', reply);
            }
            const notifications = parts.map(dashboardNotification.record).filter(({ id }) => id !== '');
            return { notifications, unreadableRows: parts.length - notifications.length };
        }
    })
});

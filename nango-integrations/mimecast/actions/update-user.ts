import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, parseDate } from '../api/dates.js';
import { dateInput } from '../api/input.js';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { isAbout } from '../things/user.js';
import { change } from '../verbs/change.js';

const settings = {
    name: z.string().min(1).max(500).optional().describe('Display name. Example: Ana Lee'),
    allowPop: z.boolean().optional().describe('Whether the user may fetch mail by POP. Example: false'),
    allowSmtp: z.boolean().optional().describe('Whether the user may send mail by SMTP. Example: false'),
    archiveStartDate: dateInput.describe('From when on mail of the user is archived, ISO 8601. Example: 2026-01-06T00:00:00Z'),
    forcePasswordChange: z.boolean().optional().describe('Whether the user has to choose another password at the next login. Example: true'),
    passwordNeverExpires: z.boolean().optional().describe('Whether the password never runs out. Example: false')
};

export default createAction({
    ...change({
        description:
            'Changes settings of a user; what is left out stays as it is. Use it to rename one or to set how one may log in. Passwords are not set by it; disable-user, enable-user, lock-user and unlock-user have actions of their own.',
        change: 'The settings have the new values; Mimecast tells the old ones nowhere but the name, so note them where they have to be undone.',
        by: users.update,
        input: { id: userId, ...settings },
        example: { id: exampleUser, name: 'Spare Mailbox' },
        done: 'updated',
        meaning: 'Whether the settings were changed. Example: true',
        request: ({ id, archiveStartDate, ...rest }) => {
            const start = parseDate(archiveStartDate);
            return { data: [{ emailAddress: id, ...rest, ...(start !== undefined && { archiveStartDate: basicDate(start) }) }] };
        },
        check: ({ id: _, ...wanted }) =>
            Object.values(wanted).every((value) => value === undefined) ? { field: 'name', message: 'Name at least one setting to change.' } : undefined,
        confirmed: (reply, id, { id: _, ...wanted }) => isAbout(reply.body['data'] as unknown[], id, wanted)
    })
});

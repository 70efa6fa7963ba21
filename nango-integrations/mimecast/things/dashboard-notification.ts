import * as z from 'zod';
import { computedField, flagField, textField, timeField } from './fields.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** What Mimecast tells administrators on their first page. */
export const dashboardNotification = thing({
    id: computedField(
        z.string().describe('Id of the notification; it may be another one at the next read. Example: syn-note-1'),
        (row) => text(row['id']) ?? '',
        'id'
    ),
    title: textField('Example: Planned work'),
    displayMessage: textField('Example: Planned work on the console'),
    noticeType: textField('PRODUCT_NEWS, SERVICE_NOTIFICATION, or another kind. Example: SERVICE_NOTIFICATION'),
    warningLevel: textField('GOOD, INFO, or another level. Example: INFO'),
    visibleFrom: timeField('Since when it is shown, ISO 8601 in UTC. Example: 2026-01-05T00:00:00.000Z'),
    enabled: flagField('Example: true'),
    customerCode: textField('Code of the account it is for. Example: CUSA100A100'),
    clusterCode: textField('Example: us')
});

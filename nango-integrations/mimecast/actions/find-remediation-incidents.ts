import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, days, parseDate } from '../api/dates.js';
import { dateInput } from '../api/input.js';
import { remediation } from '../operations/remediation.js';
import { listedIncidents } from '../things/remediation-incident.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists remediation incidents of the last year, with filters and a cursor. Use it to see what was removed from mailboxes, or whether an incident was made whose answer was lost.',
        by: remediation.incidents,
        // "filterBy" is left out: the form of what stands in it is not certain, and every incident says its type.
        input: {
            start: dateInput.describe('Earliest, ISO 8601; a year ago at most; 30 days before the end when absent. Example: 2026-01-01T00:00:00Z'),
            end: dateInput.describe('Latest, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z'),
            searchBy: z
                .strictObject({
                    field: z.enum(['all', 'code', 'file_hash', 'reason']).describe('Where to look. Example: code'),
                    value: z.string().min(1).max(500).describe('What to look for. Example: TR-CUSA100A100-00001-M')
                })
                .optional()
                .describe('Only incidents that match.')
        },
        example: {},
        list: 'incidents',
        meaning: 'Incidents, in the order Mimecast lists them.',
        of: listedIncidents,
        request: ({ start, end, searchBy }, _, now) => {
            const to = parseDate(end) ?? now;
            return {
                data: [
                    {
                        start: basicDate(parseDate(start) ?? to - days(30)),
                        end: basicDate(to),
                        ...(searchBy === undefined ? {} : { searchBy: { fieldName: searchBy.field, value: searchBy.value } })
                    }
                ]
            };
        }
    })
});

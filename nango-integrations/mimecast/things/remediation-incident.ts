import * as z from 'zod';
import { computedField, numberField, objectField, occurredAt, textField, timeField, idField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { filledText, text } from './values.js';
import type { Row } from './values.js';

/** What is said of an incident, without its handle. */
const fields = {
    id: idField('The code of the incident, which stays; made from its time and reason where it has none. Example: TR-CUSA100A100-00001-M', codeOf),
    occurredAt: occurredAt('create'),
    code: textField('The code by which people name it. Example: TR-CUSA100A100-00001-M'),
    type: textField('notify_only, automatic, manual or restored. Example: manual'),
    reason: textField('Why it was made. Example: phish'),
    created: timeField('When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z', 'create'),
    modified: timeField('When it last changed, ISO 8601 in UTC. Example: 2026-01-06T09:31:00.000Z'),
    identified: numberField('Messages that were found. Example: 3'),
    successful: numberField('Messages that were removed. Example: 2'),
    failed: numberField('Messages that could not be removed. Example: 1'),
    restored: numberField('Messages that were put back. Example: 0'),
    searchCriteria: objectField('What was searched for, and the window of time that Mimecast chose, as it sends them.')
};

/** An incident as a record. */
export const remediationIncidents = thing(fields);

/** An incident as actions answer with it. */
export const listedIncidents = thing({
    ...fields,
    handle: computedField(
        z.string().nullable().describe("Mimecast's id of the incident, for get-remediation-incident. Example: syn-inc-1"),
        (row) => text(row['id']),
        'id'
    )
});

function codeOf(row: Row): string | null {
    return filledText(row['code']) ?? (filledText(row['create']) === null ? null : identityOf(text(row['create']), text(row['type']), text(row['reason'])));
}

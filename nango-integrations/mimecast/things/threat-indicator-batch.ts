import * as z from 'zod';
import { computedField, numberField, textField } from './fields.js';
import { thing } from './thing.js';
import { filledText } from './values.js';

/** A batch of indicators. What a list of them says beside its id is not documented; the other fields are those of the answer to its creation. */
export const indicatorBatches = thing({
    id: computedField(
        z.string().describe('Id of the batch, for delete-threat-indicator-batch. Example: syn-batch-1'),
        (row) => filledText(row['batchIdToken']) ?? filledText(row['id']) ?? '',
        'batchIdToken'
    ),
    completionTime: textField('When Mimecast is or will be done with it, as it writes that. Example: 2026-01-06T09:30:00Z[UTC]'),
    hashCount: numberField('How many hashes it has. Example: 1')
});

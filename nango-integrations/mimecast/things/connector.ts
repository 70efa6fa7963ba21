import { idField, textField, timeField } from './fields.js';
import { identityOf, lastingId } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** A consent of another service, as directory syncs use it. */
export const connector = thing(
    {
        id: idField("Mimecast's id where it is a number or a UUID; otherwise made from provider and name. Example: 42", (row) => {
            const [provider, name] = [text(row['provider']), text(row['name'])];
            return lastingId(row['id']) ?? (name === null || name === '' ? null : identityOf(provider, name));
        }),
        name: textField('Example: Directory consent'),
        description: textField('Example: For the directory sync'),
        provider: textField('Kind of service: azure_standard, azure_gcc, office_365 and others. Example: azure_standard'),
        status: textField('configured, connected or error. Example: connected'),
        product: textField('What of Mimecast uses it. Example: Directory Sync', 'product.name'),
        productCode: textField('Its code, where Mimecast says so. Example: directory_sync', 'product.code'),
        created: timeField('When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z', 'createdDateTime'),
        updated: timeField('When it was changed last, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z', 'updatedDateTime')
    },
    { without: ['product.id'], opened: ['product'] }
);

import * as z from 'zod';
import { computedField, filledField, flagField, numberField, textListField } from './fields.js';
import { thing } from './thing.js';
import { list, text } from './values.js';

/** The account, without what only its owner should see (support code, pass phrase). */
const thingOf = thing(
    {
        accountCode: computedField(z.string().describe('Code of the account. Example: CUSA100A100'), (row) => text(row['accountCode']) ?? '', 'accountCode'),
        accountName: filledField('Name of the account. Example: Example Ltd'),
        region: filledField('Short code of the region. Example: us'),
        type: filledField('Example: full'),
        mimecastId: filledField('Example: 01-0100-00100'),
        domain: filledField('Example: example.com'),
        userCount: numberField('Number of users. Example: 120'),
        adminEmail: filledField('Example: admin@example.com'),
        contactName: filledField('Example: Ana Lee'),
        contactEmail: filledField('Example: it@example.com'),
        telephone: filledField('Example: +15550100000'),
        archive: flagField('Whether the account has the archive. Example: true'),
        gateway: flagField('Whether the account has the gateway. Example: true'),
        maxRetention: numberField('Retention in days. Example: 30'),
        maxRetentionConfirmed: flagField('Example: true'),
        minRetentionEnabled: flagField('Example: false'),
        automatedSegmentPurge: flagField('Example: true'),
        searchReason: flagField('Whether a message search must give a reason. Example: false'),
        policyInheritance: flagField('Example: false'),
        databaseCode: filledField('Example: usdemo1'),
        contentAdministratorDefaultView: filledField('Example: Metadata'),
        adminSessionTimeout: numberField('Minutes until a session of an administrator ends. Example: 60'),
        exportApi: flagField('Example: false'),
        exgestAllowQuery: flagField('Example: false'),
        exgestAllowExtraction: flagField('Example: true'),
        expressAccount: flagField('Example: false'),
        cybergraphV2Enabled: flagField('Example: false'),
        packages: packagesField(
            'Packages of the account, sorted: Mimecast lists them in another order at every call. Example: ["URL Protection (Site) [1043]"]'
        )
    },
    { without: ['supportCode', 'passphrase'] }
);
export const Account = thingOf.schema;
export type Account = z.infer<typeof Account>;
export const account = thingOf.record;

function packagesField(description: string) {
    return {
        ...textListField(description),
        schema: z.array(z.string()).describe(description),
        read: (value: unknown) => list(value)?.sort() ?? null,
        otherwise: []
    };
}

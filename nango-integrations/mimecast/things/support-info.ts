import { filledField } from './fields.js';
import { thing } from './thing.js';

/** How Mimecast looks after the account. */
export const supportInfo = thing({
    mainProduct: filledField('Example: Email Security'),
    supportPackage: filledField('Example: Standard'),
    supportJurisdiction: filledField('Example: US'),
    hostingJurisdiction: filledField('Where the data is. Example: US'),
    customerAdvocate: filledField('Example: Ana Lee'),
    customerDevelopmentManager: filledField('Example: Bo Kim'),
    partnerName: filledField('Example: Partner Ltd'),
    officePhone: filledField('Example: +15550100000'),
    mailtoLink: filledField('Example: mailto:support@example.com'),
    renewalDate: filledField('When the contract is renewed, as Mimecast writes it: its form is not documented. Example: 2027-01-01T00:00:00+0000')
});

import { listField, nameIdField, numberField, textField } from './fields.js';
import { thing } from './thing.js';

const mxRecord = thing({
    hostname: textField('Example: us-smtp-inbound-1.mimecast.example'),
    priority: numberField('The lower, the sooner it is used. Example: 10')
});

/** What a look at the MX records of a domain shows. */
export const domainCheck = thing({
    id: nameIdField('domain', 'The domain in lower case. Example: example.com'),
    domain: textField('Example: example.com'),
    status: textField('mx_ok, mx_error, mx_missing, mx_single_host, mx_priority_mismatch, mx_invalid_priority or mx_non_mimecast. Example: mx_ok'),
    mxRecords: listField('The MX records that were found.', mxRecord)
});

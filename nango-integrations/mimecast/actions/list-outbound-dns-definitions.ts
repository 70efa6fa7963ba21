import { createAction } from 'nango';
import { outboundDnsDefinitions } from '../things/outbound-dns-definition.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(outboundDnsDefinitions) });

import { createAction } from 'nango';
import { outboundDnsDefinitions } from '../things/outbound-dns-definition.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(outboundDnsDefinitions) });

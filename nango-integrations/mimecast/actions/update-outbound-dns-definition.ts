import { createAction } from 'nango';
import { outboundDnsDefinitions } from '../things/outbound-dns-definition.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(outboundDnsDefinitions) });

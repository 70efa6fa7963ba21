import { createAction } from 'nango';
import { outboundDnsDefinitions } from '../things/outbound-dns-definition.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(outboundDnsDefinitions) });

import { createAction } from 'nango';
import { outboundDnsDefinitions } from '../things/outbound-dns-definition.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(outboundDnsDefinitions) });

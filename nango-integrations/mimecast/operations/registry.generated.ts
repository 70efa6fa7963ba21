// Made by `npm run generate` from the files beside it. Do not edit.
import { accounts } from './account.js';
import { archive, archiveMessages } from './archive.js';
import { audit } from './audit.js';
import { awareness } from './awareness.js';
import { connectors } from './connectors.js';
import { directory } from './directory.js';
import { domains } from './domains.js';
import { gatewayLogs } from './gateway-logs.js';
import { gatewaySettings } from './gateway-settings.js';
import { holdQueue } from './hold-queue.js';
import { journaling } from './journaling.js';
import { managedSenders } from './managed-senders.js';
import { messageFinder } from './message-finder.js';
import { outgoingMail } from './outgoing-mail.js';
import {
    blockedSenders,
    antiSpoofing,
    antiSpoofingBypass,
    greylisting,
    deliveryRoutePolicies,
    outboundDnsPolicies,
    deliveryRoutes,
    outboundDns,
    addressAlteration
} from './policies.js';
import { protectionLogs } from './protection-logs.js';
import { remediation } from './remediation.js';
import { roles } from './roles.js';
import { siem } from './siem.js';
import { threatIndicators } from './threat-indicators.js';
import { threatReporting } from './threat-reporting.js';
import { threats, threatStatistics } from './threats.js';
import { urlProtect } from './url-protect.js';
import { users } from './users.js';
import { webPolicies } from './web-policies.js';
import type { Endpoint } from './endpoint.js';

/** Every operation these functions use, a family after the other. Paths, permissions, products, page sizes and harmless failure codes stand in the families and nowhere else. */
export const registry: readonly Endpoint[] = [
    accounts,
    archive,
    archiveMessages,
    audit,
    awareness,
    connectors,
    directory,
    domains,
    gatewayLogs,
    gatewaySettings,
    holdQueue,
    journaling,
    managedSenders,
    messageFinder,
    outgoingMail,
    blockedSenders,
    antiSpoofing,
    antiSpoofingBypass,
    greylisting,
    deliveryRoutePolicies,
    outboundDnsPolicies,
    deliveryRoutes,
    outboundDns,
    addressAlteration,
    protectionLogs,
    remediation,
    roles,
    siem,
    threatIndicators,
    threatReporting,
    threats,
    threatStatistics,
    urlProtect,
    users,
    webPolicies
].flatMap((family) => Object.values<Endpoint>(family));

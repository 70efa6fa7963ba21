import type { Clock } from '../../clock.ts';
import type { Downloads } from '../protocol/downloads.ts';
import { seedOf } from '../protocol/noise.ts';
import type { Behaviours } from '../protocol/options.ts';
import { createRandom } from '../protocol/random.ts';
import type { Route } from '../protocol/route.ts';
import type { IdKind } from '../protocol/secure-ids.ts';
import { accountDetails } from './account-details.ts';
import { addressAlterationPolicies, addressAlterationSets, addressAlterations } from './address-alterations.ts';
import { awarenessPerformance, awarenessSafeScores, awarenessWatchlist, trainingQueue } from './awareness.ts';
import { companySizes, createCompany } from './company.ts';
import type { AccountIdentity, Company } from './company.ts';
import { connectors } from './connectors.ts';
import { directoryConnections } from './directory-connections.ts';
import { adminRoles } from './admin-roles.ts';
import { delegates } from './delegates.ts';
import { archivedMessages } from './archived-messages.ts';
import { emailQueues } from './email-queues.ts';
import { externalDomains } from './external-domains.ts';
import { gatewaySettings } from './gateway-settings.ts';
import { groupMembers } from './group-members.ts';
import { gatewayPolicies } from './gateway-policies.ts';
import { groups } from './groups.ts';
import { heldMessages } from './held-messages.ts';
import { internalDomains } from './internal-domains.ts';
import { journalServices } from './journal-services.ts';
import { managedSenders } from './managed-senders.ts';
import { managedUrls } from './managed-urls.ts';
import { pendingDomains } from './pending-domains.ts';
import { phishingCampaigns } from './phishing-campaigns.ts';
import { processingMessages } from './processing-messages.ts';
import { remediationIncidents } from './remediation-incidents.ts';
import { rewrittenUrls } from './rewritten-urls.ts';
import { sentMail } from './sent-mail.ts';
import type { Founded, Thing } from './thing.ts';
import { threatIndicatorBatches } from './threat-indicators.ts';
import { trackedMessages } from './tracked-messages.ts';
import { userAccounts } from './user-accounts.ts';
import { userAliases } from './user-aliases.ts';
import { userAttributes } from './user-attributes.ts';
import { userSettings } from './user-settings.ts';
import { users } from './users.ts';
import { webPolicies } from './web-policies.ts';

/** Every kind of thing of an account. What there is to know of one stands in its own file. */
const things = [
    accountDetails,
    users,
    userSettings,
    userAccounts,
    userAliases,
    userAttributes,
    delegates,
    adminRoles,
    groups,
    groupMembers,
    trackedMessages,
    heldMessages,
    managedUrls,
    managedSenders,
    processingMessages,
    emailQueues,
    remediationIncidents,
    threatIndicatorBatches,
    archivedMessages,
    sentMail,
    rewrittenUrls,
    internalDomains,
    externalDomains,
    pendingDomains,
    ...gatewayPolicies,
    addressAlterationSets,
    addressAlterations,
    addressAlterationPolicies,
    webPolicies,
    directoryConnections,
    connectors,
    journalServices,
    gatewaySettings,
    awarenessPerformance,
    awarenessSafeScores,
    awarenessWatchlist,
    phishingCampaigns,
    trainingQueue
] as const;

type Things = (typeof things)[number];
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Every) => void ? Every : never;

/** What tests may look at and change, by kind of thing. */
export type AccountState = { readonly [Kind in Things as Kind['name']]: Kind extends Thing<string, infer State> ? State : never };
/** How much of everything there is. */
export type AccountSizes = typeof companySizes & Required<All<Things['sizes']>>;
export type AccountBehaviours = All<Things['behaviours']>;

export interface Account {
    company: Company;
    state: AccountState;
    routes: Route[];
    counts(): Record<string, number>;
}

export const accountIds: readonly IdKind[] = things.flatMap(({ ids }) => ids);

export function defaultAccountBehaviours(): AccountBehaviours {
    return Object.assign({}, ...things.map(({ behaviours }) => behaviours)) as AccountBehaviours;
}

/** Founds an account: a seeded company, and everything it has. */
export function createAccount(
    seed: number,
    clock: Clock,
    options: Behaviours & AccountBehaviours,
    wanted: Partial<AccountSizes>,
    downloads: Downloads,
    identity: AccountIdentity
): Account {
    const sizes = Object.assign({}, companySizes, ...things.map((kind) => kind.sizes), wanted) as AccountSizes;
    const company = createCompany(createRandom(seedOf(seed, 'company')), sizes, identity);
    const founded = new Map<unknown, Founded<unknown>>();

    function of<State>(kind: Thing<string, State>): State {
        let made = founded.get(kind) as Founded<State> | undefined;
        if (made === undefined) {
            made = kind.found({ company, clock, random: createRandom(seedOf(seed, kind.name)), sizes, options, downloads, of });
            founded.set(kind, made);
        }
        return made.state;
    }

    const state = Object.fromEntries(things.map((kind) => [kind.name, of<unknown>(kind)])) as AccountState;
    const made = [...founded.values()];
    return {
        company,
        state,
        routes: made.flatMap(({ routes }) => routes),
        counts: () => Object.assign({}, ...made.map((one) => one.counts?.())) as Record<string, number>
    };
}

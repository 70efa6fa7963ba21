import { createClock } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { accountIds, createAccount, defaultAccountBehaviours } from './account/index.ts';
import type { AccountBehaviours, AccountSizes, AccountState } from './account/index.ts';
import { identityOf } from './account/company.ts';
import type { AccountIdentity, Company } from './account/company.ts';
import type { DirectoryUser } from './account/users.ts';
import { AccountOfApiOne, apiOneHosts, createApiOne } from './gateway/api-one.ts';
import type { ApiOneApplication } from './gateway/api-one.ts';
import { createApplication } from './gateway/applications.ts';
import type { Application, ApplicationRegistration } from './gateway/applications.ts';
import { createCallLog } from './gateway/call-log.ts';
import type { CallLog } from './gateway/call-log.ts';
import { answerControl, controlPrefix } from './gateway/control-api.ts';
import { FaultPlan } from './gateway/fault-plan.ts';
import { createGateway } from './gateway/gateway.ts';
import { listen } from './gateway/http-listener.ts';
import { createServiceUsers } from './gateway/service-users.ts';
import type { Binding, ServiceUser, ServiceUserRegistration } from './gateway/service-users.ts';
import { defaultLogBehaviours } from './logs/behaviours.ts';
import type { LogBehaviours } from './logs/behaviours.ts';
import { createLogs, logIds } from './logs/index.ts';
import type { LogState } from './logs/index.ts';
import type { LogVolumes } from './logs/volumes.ts';
import { createDownloads } from './protocol/downloads.ts';
import type { Downloads } from './protocol/downloads.ts';
import { defaultBehaviours } from './protocol/options.ts';
import type { Behaviours as SharedBehaviours } from './protocol/options.ts';
import { createRandom, hexText } from './protocol/random.ts';
import type { Route, SimulatedReply, SimulatedRequest } from './protocol/route.ts';
import { createSecureIds } from './protocol/secure-ids.ts';
import type { SecureIds } from './protocol/secure-ids.ts';

export type { Company } from './account/company.ts';
export type { AccountSizes as CompanySizes } from './account/index.ts';
export type { Application, ApplicationRegistration } from './gateway/applications.ts';
export { sign as signApiOneRequest } from './gateway/api-one.ts';
export type { ApiOneApplication } from './gateway/api-one.ts';
export type { Binding, ServiceUser, ServiceUserRegistration } from './gateway/service-users.ts';
export type { Call, CallLog } from './gateway/call-log.ts';
export { controlHeader, controlPrefix } from './gateway/control-api.ts';
export { FaultPlan, silentAnswers, spoiledAnswers } from './gateway/fault-plan.ts';
export type { ChaosOptions, Fault, FaultRule, FaultTiming, SilentAnswer, SpoiledAnswer } from './gateway/fault-plan.ts';
export { ConnectionReset } from './gateway/faulty-body.ts';
export { siemShares } from './logs/volumes.ts';
export type { LogVolumes } from './logs/volumes.ts';
export type { NextTokenPlace, RateLimitHeaders } from './protocol/options.ts';
export type { SimulatedReply, SimulatedRequest } from './protocol/route.ts';

/** Every behaviour that can be turned on: of the gateway and whole families, of kinds of things, of logs. */
export interface Behaviours extends SharedBehaviours, AccountBehaviours, LogBehaviours {}

/** What a simulator is made from: its seed, its clock, its sizes and any behaviour that is not to be polite. */
export interface SimulatorOptions extends Partial<Behaviours>, Partial<AccountIdentity> {
    /** The same seed gives the same company, the same ids and the same logs; another seed is another account, with a code and a name of its own unless both are given. */
    seed?: number;
    clock?: Clock;
    sizes?: Partial<AccountSizes>;
    /** How much the logs and event feeds hold and how fast they grow. */
    logs?: LogVolumes;
    /** Mistakes to make; `FaultPlan.seeded(…)` makes a whole run's worth of them. */
    faults?: FaultPlan;
    /** Keys of the default application; made from the seed when left out. */
    clientId?: string;
    clientSecret?: string;
}

/** The public origins the simulator stands for. Whoever calls it from elsewhere maps them to the address `listen` returned. */
export const simulatedOrigins: readonly string[] = [
    'https://api.services.mimecast.com',
    'https://us-api.services.mimecast.com',
    'https://uk-api.services.mimecast.com',
    'https://us.download.api.services.mimecast.com',
    ...apiOneHosts.map((host) => `https://${host}`)
];

/** Everything the simulated account holds, by kind of thing and under a few older names. Tests compare against it. */
export interface SimulatorState extends AccountState {
    readonly company: Company;
    readonly ids: SecureIds;
    readonly downloads: Downloads;
    readonly logs: LogState;
    readonly directory: AccountState['groups'] & AccountState['groupMembers'] & { readonly users: readonly DirectoryUser[] };
    readonly mail: AccountState['trackedMessages'] & AccountState['heldMessages'];
    /** Held messages by number; a released or rejected one is gone from here. */
    readonly held: AccountState['heldMessages']['held'];
    /** Every release and rejection so far, oldest first. */
    readonly heldReleases: AccountState['heldMessages']['decisions'];
}

/** A Mimecast that runs on this machine. */
export interface MimecastSimulator {
    readonly clock: Clock;
    readonly state: SimulatorState;
    /** Every operation it offers. */
    readonly routes: readonly Route[];
    readonly faults: FaultPlan;
    /** Behaviours that may be changed at any time. */
    readonly options: Behaviours;
    /** The API application that was registered first, with all products and all permissions. */
    readonly application: Application;
    /** Every answered call. */
    readonly calls: CallLog;
    /** What the control API under `/_simulator/` asks for in its header. */
    readonly controlKey: string;
    /** Registers another application, for example one without a product or a permission. */
    registerApplication(registration?: ApplicationRegistration): Application;
    /** Every token handed out so far is expired from now on. */
    expireTokens(): void;
    /** What API 1.0 takes requests for, and the host of the account's region. */
    readonly apiOne: ApiOneApplication & { readonly apiHost: string };
    /** Registers a user that may sign in to API 1.0. */
    registerServiceUser(registration?: ServiceUserRegistration): ServiceUser;
    /** Access key and secret key of a service user, as signing in would give them. */
    bindKeys(user: ServiceUser): Binding;
    /** Every access key handed out so far is expired from now on. */
    expireBindings(): void;
    /** Answers one request in-process, without a socket. @throws ConnectionReset when the plan loses the connection */
    handle(request: SimulatedRequest): Promise<SimulatedReply>;
    /** Serves the same over HTTP on the loop-back interface, together with the control API. */
    listen(port?: number): Promise<{ url: string; close(): Promise<void> }>;
    /** How many of each kind of thing there are, for comparison with what was synchronised. */
    truth(): Record<string, number>;
}

/** Starts a simulated Mimecast. The same seed and the same fixed clock give the same account to the last byte. */
export function createMimecastSimulator(options: SimulatorOptions = {}): MimecastSimulator {
    const { seed = 1, clock: given = createClock(), sizes = {}, logs = {}, faults = new FaultPlan(), clientId, clientSecret, ...rest } = options;
    const { accountCode, accountName, ...changed } = { ...identityOf(seed), ...rest };
    const behaviours: Behaviours = { ...defaultBehaviours(), ...defaultAccountBehaviours(), ...defaultLogBehaviours(), ...changed };
    const clock: Clock = { now: () => given.now() + behaviours.clockSkewMinutes * 60_000, advance: given.advance };
    const downloads = createDownloads(seed, clock, behaviours);
    const account = createAccount(seed, clock, behaviours, sizes, downloads, { accountCode, accountName });
    const { company } = account;
    const ids = createSecureIds(company.accountCode, behaviours, [...accountIds, ...logIds]);
    const { users, groups, groupMembers, trackedMessages, heldMessages } = account.state;
    const logRandom = createRandom(Math.imul(seed, 31) + 5);
    const log = createLogs({ company, clock, random: logRandom, volumes: logs, options: behaviours, downloads, decisions: heldMessages.decisions });
    const routes = [...account.routes, ...log.routes];
    const calls = createCallLog();
    const random = createRandom(Math.imul(seed, 104_729) + 3);

    const everything = {
        accountCode: company.accountCode,
        products: new Set(routes.flatMap((route) => route.products)),
        permissions: new Set(routes.flatMap((route) => (route.permission === null ? [] : [route.permission])))
    };
    const applications = new Map<string, Application>();
    function registerApplication(registration: ApplicationRegistration = {}): Application {
        const application = createApplication(random, everything, registration);
        applications.set(application.clientId, application);
        return application;
    }
    const application = registerApplication({ ...(clientId === undefined ? {} : { clientId }), ...(clientSecret === undefined ? {} : { clientSecret }) });
    const ofApiOne = createRandom(Math.imul(seed, 6007) + 11);
    const apiOneApplication: ApiOneApplication = {
        applicationId: hexText(ofApiOne, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
        applicationKey: hexText(ofApiOne, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    };
    const serviceUsers = createServiceUsers(ofApiOne, clock, everything);
    const apiOne = createApiOne(clock, behaviours, apiOneApplication, serviceUsers);
    const gateway = createGateway({ seed, clock, options: behaviours, ids, downloads, faults, calls, routes, applications, apiOne });

    const simulator: MimecastSimulator = {
        clock,
        state: {
            ...account.state,
            company,
            ids,
            downloads,
            logs: log.state,
            directory: { ...groups, ...groupMembers, users: [...users.entries.values()] },
            mail: { ...trackedMessages, ...heldMessages },
            held: heldMessages.held,
            heldReleases: heldMessages.decisions
        },
        routes,
        faults,
        options: behaviours,
        application,
        calls,
        controlKey: hexText(random, 32),
        registerApplication,
        expireTokens: () => {
            gateway.tokens.revokeAll();
        },
        apiOne: new AccountOfApiOne(apiOneApplication, behaviours),
        registerServiceUser: (registration) => serviceUsers.register(registration),
        bindKeys: (user) => serviceUsers.bind(user),
        expireBindings: () => {
            serviceUsers.expireAll();
        },
        handle: (request) => gateway.handle(request),
        listen: (port) =>
            listen((request) => (request.url.startsWith(controlPrefix) ? Promise.resolve(answerControl(simulator, request)) : gateway.handle(request)), port),
        truth: () => ({ ...account.counts(), ...log.state.counts() })
    };
    return simulator;
}

/** Every operation the simulator offers, whatever is in the account. */
export const simulatedRoutes: readonly Route[] = createMimecastSimulator({ sizes: { users: 1, groups: 0, trackedMessages: 0, heldMessages: 0 } }).routes;

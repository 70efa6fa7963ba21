import { createClock } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { accountRoutes } from './account/account-routes.ts';
import { createApplication } from './gateway/applications.ts';
import type { Application, ApplicationRegistration } from './gateway/applications.ts';
import { createCallLog } from './gateway/call-log.ts';
import type { CallLog } from './gateway/call-log.ts';
import { answerControl, controlPrefix } from './gateway/control-api.ts';
import { FaultPlan } from './gateway/fault-plan.ts';
import { createGateway } from './gateway/gateway.ts';
import { groupRoutes } from './account/group-routes.ts';
import { groupV1Routes } from './account/group-v1-routes.ts';
import { holdRoutes } from './account/hold-routes.ts';
import { listen } from './gateway/http-listener.ts';
import { logRoutes } from './logs/index.ts';
import { managedUrlRoutes } from './account/managed-url-routes.ts';
import { messageFinderRoutes } from './account/message-finder-routes.ts';
import { defaultBehaviours } from './protocol/options.ts';
import type { Behaviours, SimulatorOptions } from './protocol/options.ts';
import { createRandom, hexText } from './protocol/random.ts';
import type { Route, SimulatedReply, SimulatedRequest } from './protocol/route.ts';
import { createState } from './state.ts';
import type { SimulatorState } from './state.ts';
import { userRoutes } from './account/user-routes.ts';

export type { Application, ApplicationRegistration } from './gateway/applications.ts';
export type { Call, CallLog } from './gateway/call-log.ts';
export type { Company, CompanySizes } from './account/company.ts';
export { controlHeader, controlPrefix } from './gateway/control-api.ts';
export { FaultPlan, silentAnswers, spoiledAnswers } from './gateway/fault-plan.ts';
export type { ChaosOptions, Fault, FaultRule, FaultTiming, SilentAnswer, SpoiledAnswer } from './gateway/fault-plan.ts';
export { ConnectionReset } from './gateway/faulty-body.ts';
export { siemShares } from './logs/volumes.ts';
export type { LogVolumes } from './logs/volumes.ts';
export type { Behaviours, NextTokenPlace, RateLimitHeaders, SimulatorOptions } from './protocol/options.ts';
export type { SimulatedReply, SimulatedRequest } from './protocol/route.ts';
export type { SimulatorState } from './state.ts';

/** The public origins the simulator stands for. Whoever calls it from elsewhere maps them to the address `listen` returned. */
export const simulatedOrigins: readonly string[] = [
    'https://api.services.mimecast.com',
    'https://us-api.services.mimecast.com',
    'https://uk-api.services.mimecast.com',
    'https://us.download.api.services.mimecast.com'
];

/** Every operation the simulator offers. */
export const simulatedRoutes: readonly Route[] = [
    ...accountRoutes,
    ...userRoutes,
    ...groupRoutes,
    ...groupV1Routes,
    ...holdRoutes,
    ...messageFinderRoutes,
    ...managedUrlRoutes,
    ...logRoutes
];

/** A Mimecast that runs on this machine. */
export interface MimecastSimulator {
    readonly clock: Clock;
    readonly state: SimulatorState;
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
    /** Answers one request in-process, without a socket. @throws ConnectionReset when the plan loses the connection */
    handle(request: SimulatedRequest): Promise<SimulatedReply>;
    /** Serves the same over HTTP on the loop-back interface, together with the control API. */
    listen(port?: number): Promise<{ url: string; close(): Promise<void> }>;
    /** How many of each kind of thing there are, for comparison with what was synchronised. */
    truth(): Record<string, number>;
}

/** Starts a simulated Mimecast. The same seed and the same fixed clock give the same account to the last byte. */
export function createMimecastSimulator(options: SimulatorOptions = {}): MimecastSimulator {
    const { seed = 1, clock: given = createClock(), sizes = {}, logs = {}, faults = new FaultPlan(), clientId, clientSecret, ...changed } = options;
    const behaviours: Behaviours = { ...defaultBehaviours(), ...changed };
    const clock: Clock = { now: () => given.now() + behaviours.clockSkewMinutes * 60_000, advance: given.advance };
    const state = createState(seed, clock, behaviours, sizes, logs);
    const calls = createCallLog();
    const random = createRandom(Math.imul(seed, 104_729) + 3);

    const everything = {
        accountCode: state.company.accountCode,
        products: new Set(simulatedRoutes.flatMap((route) => route.products)),
        permissions: new Set(simulatedRoutes.flatMap((route) => (route.permission === null ? [] : [route.permission])))
    };
    const applications = new Map<string, Application>();
    function registerApplication(registration: ApplicationRegistration = {}): Application {
        const application = createApplication(random, everything, registration);
        applications.set(application.clientId, application);
        return application;
    }
    const application = registerApplication({ ...(clientId === undefined ? {} : { clientId }), ...(clientSecret === undefined ? {} : { clientSecret }) });
    const gateway = createGateway({ seed, clock, options: behaviours, state, faults, calls, routes: simulatedRoutes, applications });

    const simulator: MimecastSimulator = {
        clock,
        state,
        faults,
        options: behaviours,
        application,
        calls,
        controlKey: hexText(random, 32),
        registerApplication,
        expireTokens: () => {
            gateway.tokens.revokeAll();
        },
        handle: (request) => gateway.handle(request),
        listen: (port) =>
            listen((request) => (request.url.startsWith(controlPrefix) ? Promise.resolve(answerControl(simulator, request)) : gateway.handle(request)), port),
        truth: () => ({
            users: state.directory.users.length,
            groups: state.directory.groups.size,
            groupMembers: [...state.directory.groups.values()].reduce((sum, group) => sum + group.members.size, 0),
            trackedMessages: state.mail.tracked.length,
            heldMessages: state.held.size,
            heldDecisions: state.heldReleases.length,
            managedUrls: state.managedUrls.entries.size,
            ...state.logs.counts()
        })
    };
    return simulator;
}

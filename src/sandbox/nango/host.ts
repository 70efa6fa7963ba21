import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { createActions } from './actions.ts';
import { readCompiledProject } from './compiled-project.ts';
import type { Environment } from './environment.ts';
import { createFunctionServices } from './function-services.ts';
import { HostError } from './host-error.ts';
import { createLogs } from './logs.ts';
import type { HostLogs } from './logs.ts';
import { bypassProxiesOnLoopback } from './loopback.ts';
import { createAccess } from './routes/access.ts';
import { agentSessionRoutes } from './routes/agent-sessions.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { connectRoutes } from './routes/connect.ts';
import { connectionRoutes } from './routes/connections.ts';
import { applyDeployment, functionRoutes } from './routes/functions.ts';
import { createHostApp, serve } from './routes/http.ts';
import { proxyRoutes } from './routes/proxy.ts';
import { syncRoutes } from './routes/syncs.ts';
import { createFunctionRunner } from './runner/index.ts';
import type { RunContext } from './runner/index.ts';
import { limitsOf } from './runner/run-limits.ts';
import type { Runtime } from './runner/run-limits.ts';
import { createSimulatedTimers } from './runner/simulated-timers.ts';
import { createScheduler } from './schedule.ts';
import { usualHabits } from './server-habits.ts';
import type { ServerHabits } from './server-habits.ts';
import { createAgentSessionStore } from './stores/agent-sessions.ts';
import { createCheckpointStore } from './stores/checkpoints.ts';
import { createConnectionStore } from './stores/connections.ts';
import { createFunctionStore } from './stores/functions.ts';
import type { FunctionKind } from './stores/functions.ts';
import { createIntegrationStore, publicIntegration } from './stores/integrations.ts';
import { createLockStore } from './stores/locks.ts';
import { loadProviders, requireProvider } from './stores/providers.ts';
import { createRecordStore } from './stores/records.ts';
import type { RecordStore } from './stores/records.ts';
import { createSessionStore } from './stores/sessions.ts';
import type { TokenCall } from './stores/tokens.ts';
import { createSyncRuns } from './sync-run.ts';
import type { SyncRun } from './sync-run.ts';
import { createHttpTransport } from './transport.ts';
import type { Transport } from './transport.ts';
import { createWebhookSender } from './webhooks.ts';
import type { SentWebhook } from './webhooks.ts';

export interface NangoHostOptions {
    /** Text of a `providers.yaml`. */
    providers: string;
    /** Tokens, sessions, back-off and schedules follow this clock. */
    clock: Clock;
    /** Public origin to local origin, for token requests, proxied calls and downloads; `https://*.example.com` stands for every sub-domain. */
    egress?: Record<string, string>;
    /** Replaces real HTTP (and `egress`) for calls to providers. */
    transport?: Transport;
    /** Port on 127.0.0.1; a busy one is replaced by a free one. Any free port without. */
    port?: number;
    /** The environment's API key. Random without. */
    secretKey?: string;
    /** Key that signs webhooks. Random without, and not the API key. */
    webhookSigningKey?: string;
    /** Where webhooks go; none are sent without. */
    webhookUrl?: string;
    /** Default `dev`. */
    environmentName?: string;
    /** What functions read with `getEnvironmentVariables`. */
    environmentVariables?: Record<string, string>;
    /** Look for due syncs every so many milliseconds of real time; without, only `tick`, `runDueSyncs` and `passTime` run them. */
    timerMs?: number;
    /** Factor on the 3, 6, 12 ... seconds between retries of proxied calls. Default 1. */
    retryWaitFactor?: number;
    /** Waits, a function's own and those between retries, move the clock instead of taking real time. Default false. */
    simulateWaits?: boolean;
    /** `cloud` interrupts and kills runs as Nango Cloud's runtime of ten minutes does, by the sandbox clock; limits of your own work too. Default `own`: no limits. */
    runtime?: Runtime;
    /** What a real server does now and then; can be changed while the host runs. */
    habits?: Partial<ServerHabits>;
    /** Milliseconds between attempts to deliver a webhook. Default 1,000. */
    webhookRetryWaitMs?: number;
}

/** A Nango environment on this machine. */
export interface NangoHost {
    /** Base URL of the public API, without a trailing slash. */
    readonly url: string;
    readonly secretKey: string;
    readonly webhookSigningKey: string;
    /** The connect page; a connect link is this with `?session_token=`. */
    readonly connectUrl: string;
    /** Where webhooks go; undefined sends none. A connection's own `webhook_url_override` wins. */
    webhookUrl: string | undefined;
    readonly sentWebhooks: readonly SentWebhook[];
    /** Every call of a token endpoint, oldest first. */
    readonly tokenCalls: readonly TokenCall[];
    /** Every finished run of a sync, oldest first. */
    readonly syncRuns: readonly SyncRun[];
    readonly logs: HostLogs;
    readonly records: RecordStore;
    /** What a real server does now and then, to be switched on and off. */
    readonly habits: ServerHabits;
    /** What functions read with `getEnvironmentVariables`. */
    readonly environmentVariables: Map<string, string>;
    /** Decides for each sync run whether it is ended at a point as if the process had died. */
    killSyncs: ((run: { integration: string; connectionId: string; sync: string }) => RunContext['kill']) | undefined;
    /** As `POST /integrations`. @throws HostError */
    createIntegration(body: { provider: string; unique_key: string; display_name?: string }): Record<string, unknown>;
    /**
     * Deploys a compiled Nango project (`build/*.cjs`, `.nango/nango.json`) as `nango deploy` would, replacing everything deployed. Returns the names of everything that is deployed then.
     *
     * @param copies deploys only to these integrations, the functions of another one: `{ 'acme-eu': 'acme' }`
     */
    deployCompiled(folder: string, copies?: Readonly<Record<string, string>>): Promise<string[]>;
    /** A disabled function answers 404 `disabled_resource`; a disabled sync does not run. @throws HostError 404 for an unknown function */
    setFunctionEnabled(integration: string, kind: FunctionKind, name: string, enabled: boolean): void;
    /** Waits for work under way, then runs every due sync once. */
    runDueSyncs(): Promise<SyncRun[]>;
    /** What the timer does: runs due syncs and refreshes connections nobody used for a day. */
    tick(): Promise<SyncRun[]>;
    /** Moves the clock by `ms` and stops on the way wherever a sync is due, so that each runs as often as it would have. */
    passTime(ms: number): Promise<SyncRun[]>;
    /** Waits until nothing is under way: runs, post-connection functions, async actions, webhooks. */
    settled(): Promise<void>;
    close(): Promise<void>;
}

const idleMs = 24 * 60 * 60_000;
const closeGraceMs = 2000;

/**
 * Starts a Nango-compatible host on 127.0.0.1 for development and tests: the part of the public API that `@nangohq/node`, `@nangohq/frontend` and the `nango` CLI use
 * for an integration by client credentials or by user name and password, everything in memory. Not for production.
 *
 * @throws Error when the providers text cannot be read
 */
export async function startNangoHost(options: NangoHostOptions): Promise<NangoHost> {
    const { clock } = options;
    const providers = loadProviders(options.providers);
    const secretKey = options.secretKey ?? randomUUID();
    const webhookSigningKey = options.webhookSigningKey ?? randomUUID();
    const environmentName = options.environmentName ?? 'dev';
    const retryWaitFactor = options.retryWaitFactor ?? 1;
    const transport = options.transport ?? createHttpTransport({ egress: options.egress ?? {} });
    const habits: ServerHabits = { ...usualHabits(), ...options.habits };
    const limits = limitsOf(options.runtime ?? 'own');
    const closing = new AbortController();
    const pending = new Set<Promise<unknown>>();
    let baseUrl = '';
    let killSyncs: NangoHost['killSyncs'];

    const logs = createLogs(clock);
    logs.redact(secretKey);
    logs.redact(webhookSigningKey);

    const background = (work: Promise<unknown>): void => {
        const tracked = work
            .catch((error: unknown) => {
                logs.write({
                    source: 'host',
                    level: 'error',
                    message: `Work in the background failed: ${error instanceof Error ? error.message : String(error)}`
                });
            })
            .finally(() => pending.delete(tracked));
        pending.add(tracked);
    };

    const integrations = createIntegrationStore({ clock, providers: () => providers });
    const webhooks = createWebhookSender({
        clock,
        logs,
        signingKey: webhookSigningKey,
        environment: environmentName,
        closing: closing.signal,
        retryWaitMs: options.webhookRetryWaitMs ?? 1000
    });
    webhooks.url = options.webhookUrl;
    const connections = createConnectionStore({
        clock,
        transport,
        logs,
        provider: (name) => requireProvider(providers, name),
        habits,
        onRefreshFailure: (connection, error) => {
            background(webhooks.auth(connection, { operation: 'refresh', success: false, error: { type: error.code, description: error.message } }));
        },
        onRefreshRecovery: (connection) => {
            background(webhooks.auth(connection, { operation: 'refresh', success: true }));
        }
    });
    const sessions = createSessionStore({
        clock,
        hasIntegration: (key) => integrations.find(key) !== undefined,
        findConnection: (key, id) => connections.find(key, id)
    });
    const timers = options.simulateWaits === true ? { timers: createSimulatedTimers(clock) } : {};
    const functions = createFunctionStore({
        clock,
        ...timers,
        hasIntegration: (key) => integrations.find(key) !== undefined,
        countConnections: (key) => connections.all().filter((connection) => connection.providerConfigKey === key).length
    });
    const records = createRecordStore(clock);
    const checkpoints = createCheckpointStore();
    const variables = new Map(Object.entries(options.environmentVariables ?? {}));

    const services = createFunctionServices({
        clock,
        ...timers,
        ...(limits ? { limits } : {}),
        transport,
        records,
        checkpoints,
        locks: createLockStore(clock),
        environmentName,
        retryWaitFactor,
        environment: () => environment,
        actions: () => actions
    });
    const runner = createFunctionRunner(services);
    const pause = async (ms: number): Promise<void> => {
        if (ms > 0) {
            // Cut short by the host's end, whoever waits goes on and finds that out by itself.
            await delay(ms, undefined, { signal: closing.signal }).catch(() => undefined);
        }
    };
    const syncRuns = createSyncRuns({
        clock,
        functions,
        connections,
        runner,
        webhooks,
        logs,
        habits,
        background,
        kill: (run) => killSyncs?.(run)
    });
    const scheduler = createScheduler({
        clock,
        functions,
        connections,
        records,
        checkpoints,
        habits,
        execute: syncRuns.execute,
        pause,
        // Runs share the simulated clock: what one waits would be taken from the other's ten minutes.
        concurrency: limits && options.simulateWaits === true ? 1 : 4,
        background,
        onDue: () => {
            background(scheduler.runDue());
        }
    });
    const environment: Environment = {
        clock,
        transport,
        providers,
        integrations,
        connections,
        sessions,
        agentSessions: createAgentSessionStore({ clock, integrations, connections, functions }),
        functions,
        records,
        checkpoints,
        runner,
        scheduler,
        webhooks,
        logs,
        variables,
        habits,
        pause,
        wait: async (ms) => {
            if (options.simulateWaits === true) {
                clock.advance(ms * retryWaitFactor);
            } else {
                await delay(ms * retryWaitFactor, undefined, { signal: closing.signal });
            }
        },
        url: () => baseUrl,
        background
    };
    const actions = createActions(environment);

    const access = createAccess(secretKey, sessions);
    const connectionsApp = connectionRoutes(environment, access);
    const app = createHostApp((error, { method, path }) => {
        logs.write({ source: 'host', level: 'error', message: `${method} ${path} failed: ${error.stack ?? error.message}` });
    })
        .route('/', catalogueRoutes(environment, access))
        .route('/', connectRoutes(environment, access))
        .route('/connections', connectionsApp)
        // Older clients, the CLI's dry run among them, still say /connection.
        .route('/connection', connectionsApp)
        .route('/', functionRoutes(environment, access, actions))
        .route('/', agentSessionRoutes(environment, access, actions))
        .route('/', syncRoutes(environment, access))
        .route('/', proxyRoutes(environment, access, closing.signal));

    bypassProxiesOnLoopback();
    const server = await serve(app, options.port);
    baseUrl = server.url;

    const settled = async (): Promise<void> => {
        while (pending.size > 0) {
            await Promise.all(pending);
        }
    };
    const runDueSyncs = async (): Promise<SyncRun[]> => {
        await settled();
        const finished = await scheduler.runDue();
        await settled();
        return finished;
    };
    const refreshIdle = async (): Promise<void> => {
        for (const connection of connections.all()) {
            if (clock.now() - (connection.lastFetchedAt ?? connection.createdAt) > idleMs) {
                // A failure is on the connection, in the logs and in a webhook; the others must not miss their turn.
                await connections.fresh(connection, { reason: 'idle' }).catch(() => undefined);
            }
        }
    };
    const tick = async (): Promise<SyncRun[]> => {
        await refreshIdle();
        return runDueSyncs();
    };

    let ticking = false;
    const timer =
        options.timerMs === undefined
            ? undefined
            : setInterval(() => {
                  if (!ticking && !closing.signal.aborted) {
                      ticking = true;
                      background(
                          refreshIdle()
                              .then(() => scheduler.runDue())
                              .finally(() => {
                                  ticking = false;
                              })
                      );
                  }
              }, options.timerMs);
    timer?.unref();

    return {
        url: baseUrl,
        secretKey,
        webhookSigningKey,
        connectUrl: `${baseUrl}/connect`,
        get webhookUrl() {
            return webhooks.url;
        },
        set webhookUrl(url) {
            webhooks.url = url;
        },
        sentWebhooks: webhooks.sent,
        tokenCalls: connections.tokenCalls,
        syncRuns: syncRuns.runs,
        logs,
        records,
        habits,
        environmentVariables: variables,
        get killSyncs() {
            return killSyncs;
        },
        set killSyncs(decide) {
            killSyncs = decide;
        },
        createIntegration: (body) => publicIntegration(integrations.create(body), baseUrl),
        deployCompiled: async (folder, copies) => {
            await applyDeployment(environment, await readCompiledProject(folder, copies));
            return functions.all().map((deployed) => deployed.name);
        },
        setFunctionEnabled: (integration, kind, name, enabled) => {
            const deployed = functions.find(integration, kind, name);
            if (!deployed) {
                throw new HostError(404, 'not_found', `There is no ${kind} "${name}" in integration "${integration}".`);
            }
            deployed.enabled = enabled;
        },
        runDueSyncs,
        tick,
        passTime: async (ms) => {
            const target = clock.now() + ms;
            const finished = await runDueSyncs();
            for (let due = scheduler.nextDueAt(); due !== undefined && due <= target; due = scheduler.nextDueAt()) {
                clock.advance(Math.max(0, due - clock.now()));
                finished.push(...(await tick()));
            }
            clock.advance(Math.max(0, target - clock.now()));
            finished.push(...(await tick()));
            return finished;
        },
        settled,
        close: async () => {
            clearInterval(timer);
            closing.abort();
            scheduler.close();
            await server.close();
            let grace: NodeJS.Timeout | undefined;
            // A function that waits for its own timer cannot be hurried; it must not keep the host from closing.
            await Promise.race([
                settled(),
                new Promise((resolve) => {
                    grace = setTimeout(resolve, closeGraceMs);
                })
            ]);
            clearTimeout(grace);
        }
    };
}

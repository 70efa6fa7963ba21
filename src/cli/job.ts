import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import Frontend, { AuthError } from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { explainConnectFailure } from '../client/connect.ts';
import { MimecastError } from '../client/errors.ts';
import { actions, syncs } from '../client/functions.generated.ts';
import type { Models } from '../client/functions.generated.ts';
import { createMimecast } from '../client/mimecast.ts';
import { messageOf } from './command-line.ts';
import { finishTimesOf, haveRunSince } from './settled-runs.ts';
import { tourOf } from './tour.ts';
import type { ActionName } from '../client/actions.ts';
import type { ModelName } from '../client/records.ts';
import type { Mimecast } from '../client/mimecast.ts';
import type { SyncName } from '../client/records.ts';
import type { MetadataUpdate, PermissionChecklist, SyncState, Tenant } from '../client/tenant.ts';
import type { Progress } from './progress.ts';

/** Credentials of a Mimecast API application. */
export interface Credentials {
    clientId: string;
    clientSecret: string;
}

/** How one function fared. */
export interface FunctionResult {
    name: string;
    kind: 'action' | 'sync' | 'on-event';
    result: 'ok' | 'failed';
    detail: string;
}

/** How many records of a model Nango holds, and how many there should be. */
export interface RecordsResult {
    model: string;
    synced: number;
    /** Absent where nobody can know, as with a real account. */
    expected?: number;
    /** Which of the model's records were compared, where it is not all of them. */
    within?: string;
}

/** What the job found out. Never holds secrets or tokens. */
export interface JobResult {
    ok: boolean;
    world: string;
    functions: FunctionResult[];
    records: RecordsResult[];
    /** The same account, connected with keys of API 1.0. */
    keys?: KeysResult;
    refresh?: RefreshResult;
    /** What an administrator meets when credentials are wrong or rights are missing. */
    explained: Explained[];
    faults?: FaultsResult;
    /** By how much the times above are ahead of this machine's: the sandbox moves its clock. */
    clockAheadMinutes?: number;
}

export interface Explained {
    situation: string;
    /** What stands in the connect page: Nango's own shows it under "Show error details". Absent where that page shows nothing wrong. */
    page?: string;
    /** What this package makes of it for the administrator: `explainConnectFailure`, or the permission checklist. */
    message: string;
}

export interface KeysResult {
    auditEvents: number;
    /** They are those of the connection of API 2.0, field by field. */
    sameAuditEvents: boolean;
    actions: Pick<FunctionResult, 'name' | 'result' | 'detail'>[];
    /** Syncs and actions that API 1.0 does not have, by the connection's checklist. */
    onlyInApiTwo: string[];
}

export interface RefreshResult {
    /** ISO 8601, sandbox time. */
    firstTokenExpired: string;
    refreshedAt: string;
    minutesBeforeExpiry: number;
}

export interface FaultsResult {
    seed: number;
    /** Calls of Mimecast that were answered with a fault. */
    failedCalls: number;
    /** How often each kind of fault struck, e.g. `rate-limited`, `status 503`, `token-expired`. */
    byKind: Record<string, number>;
    /** Sync runs that were killed and followed by another. */
    killedRuns: number;
}

/** What the job is done with: the sandbox, or a Nango server of yours. */
export interface World {
    title: string;
    nango: { host: string; secretKey: string };
    /** Whose connection it is, in Nango's eyes: by this the connection is found again. */
    endUserId: string;
    /** `false`: actions that change something are dry runs. */
    allowChanges: boolean;
    credentials: Credentials;
    /** Settings of the connection before its syncs run. */
    metadata?: MetadataUpdate;
    /** A threat event whose details can be read. */
    detectionId?: string;
    /** Deploys the functions; returns what to tell about it. */
    deploy(): Promise<string>;
    /** Told which connection the job is done with, as soon as it is being made. */
    connecting(tenant: Promise<Tenant>): void;
    /** Waits until no sync is running. Without it the status is polled. */
    settled?(): Promise<void>;
    /** What the account holds at this moment. */
    expected?(): Record<ModelName, number>;
    /** Which records count, for models of which only the last hours or days before the first run are read: the run may have come later than planned. */
    counted?: { [Name in ModelName]?: { within: string; holds(record: Models[Name]): boolean } };
    /** Lets enough time pass for used-up quotas to be full again. */
    rest?(): void;
    /** Demonstrations that need the simulated Mimecast. */
    demonstrate?(mimecast: Mimecast, tenant: Tenant, connect: Connect, progress: Progress): Promise<Pick<JobResult, 'keys' | 'refresh' | 'explained'>>;
    /** What the planned faults did. */
    faults?(): FaultsResult;
    /** What to tell a person who keeps everything running. */
    stayUp?(): Promise<string>;
    /** How far the clock of this world is ahead of this machine's. */
    clockAheadMs?(): number;
    /** Takes everything back. @throws Error with what is left and how to remove it */
    close(): Promise<void>;
    /** What would be left if the program ended now, and how to remove it; undefined for nothing. */
    leftBehind?(): string | undefined;
}

/** Connects as the Connect UI does and returns the id of the connection. */
export type Connect = (credentials: Credentials, options?: { reconnect?: string; apiHost?: string }) => Promise<string>;

const attempts = 30;

/**
 * The main job: deploy, connect, run every sync and action once, compare the records, and show what happens when something is wrong.
 *
 * @param signal once aborted, nothing new is begun
 */
export async function runJob(world: World, progress: Progress, signal: AbortSignal): Promise<JobResult> {
    const result: JobResult = { ok: true, world: world.title, functions: [], records: [], explained: [] };
    const nango = new Nango({ apiKey: world.nango.secretKey, host: world.nango.host });
    const mimecast = createMimecast({ nango });
    const report = (entry: FunctionResult): void => {
        signal.throwIfAborted();
        result.functions.push(entry);
        result.ok &&= entry.result === 'ok';
        progress[entry.result === 'ok' ? 'done' : 'failed'](`${entry.name}: ${entry.detail}`);
    };

    progress.stage(`Deploying to ${world.title}`);
    await ensureIntegration(nango, mimecast.integrationId);
    progress.done(await world.deploy());
    signal.throwIfAborted();

    progress.stage('Connecting a Mimecast account');
    const connect: Connect = async (credentials, options = {}) => {
        const session =
            options.reconnect === undefined
                ? await mimecast.connect({ endUser: { id: world.endUserId, email: 'tour@example.com' }, tags: { organizationId: 'tour-company' } })
                : await mimecast.reconnect(options.reconnect);
        const frontend = new Frontend({ host: world.nango.host, connectSessionToken: session.token });
        const { connectionId } = await frontend.auth(mimecast.integrationId, {
            credentials: { client_id: credentials.clientId, client_secret: credentials.clientSecret },
            params: options.apiHost === undefined ? {} : { apiHost: options.apiHost }
        });
        return connectionId;
    };
    const connecting = persistently(world, () => connect(world.credentials)).then((id) => mimecast.tenant(id));
    world.connecting(connecting);
    const tenant = await connecting.catch((error: unknown) => {
        throw error instanceof AuthError ? new Error(`${explainConnectFailure(error)} (Nango said: ${error.message})`, { cause: error }) : error;
    });
    report({ name: 'validate-connection', kind: 'on-event', result: 'ok', detail: `accepted the credentials; connection ${tenant.connectionId}` });
    const waiting: Waiting = { world, tenant, signal };
    await firstRuns(waiting);
    const checklist = await checklistOf(waiting);
    report({
        name: 'post-connection-creation',
        kind: 'on-event',
        ...(checklist === null
            ? { result: 'failed', detail: 'no permission checklist was stored' }
            : { result: 'ok', detail: `stored the account and a checklist of ${checklist.functions.length} functions` })
    });

    progress.stage('Running every action');
    for (const [name, step] of Object.entries(tourOf(world.allowChanges, world.detectionId)) as [ActionName, (tenant: Tenant) => Promise<string>][]) {
        try {
            const detail = await persistently(world, () => step(tenant));
            report({ name, kind: 'action', result: 'ok', detail });
        } catch (error) {
            report({ name, kind: 'action', result: 'failed', detail: messageOf(error) });
        }
    }

    progress.stage('Running every sync');
    if (world.metadata) {
        await tenant.metadata.update(world.metadata);
    }
    for (const name of Object.keys(syncs) as SyncName[]) {
        report({ name, kind: 'sync', ...(await runSync(waiting, name)) });
    }
    result.records = await progress.during('counting the records', compareRecords(waiting, result.functions));
    for (const { model, synced, expected, within } of result.records) {
        const isEqual = expected === undefined || synced === expected;
        result.ok &&= isEqual;
        progress[isEqual ? 'done' : 'failed'](
            `${model}: ${synced} records${expected === undefined ? '' : ` of ${expected}`}${within === undefined ? '' : ` (${within})`}`
        );
    }

    if (world.demonstrate) {
        Object.assign(result, await world.demonstrate(mimecast, tenant, connect, progress));
        result.ok &&= result.refresh !== undefined && result.refresh.minutesBeforeExpiry > 0;
        result.ok &&= result.keys !== undefined && result.keys.sameAuditEvents && result.keys.actions.every((action) => action.result === 'ok');
    }
    if (world.faults) {
        result.faults = world.faults();
        progress.stage('Faults');
        progress.done(`${result.faults.failedCalls} calls of Mimecast went wrong, ${result.faults.killedRuns} sync runs were killed and resumed`);
    }
    if (world.clockAheadMs) {
        result.clockAheadMinutes = Math.round(world.clockAheadMs() / 60_000);
    }
    const missing = Object.keys(actions).filter((name) => !result.functions.some((entry) => entry.name === name));
    if (missing.length > 0) {
        throw new Error(`The tour left out: ${missing.join(', ')}`);
    }
    return result;
}

/** What waiting for something needs to know. */
interface Waiting {
    world: World;
    tenant: Tenant;
    signal: AbortSignal;
}

/** Most of what is waited for is there at once; what is not may take minutes, and is then asked for every two seconds. */
function pauseAfter(look: number): number {
    return Math.min(50 * 2 ** look, 2000);
}

/** The checklist is written in the background, in its own time on a server that cannot be asked whether it has settled. */
async function checklistOf({ world, tenant, signal }: Waiting): Promise<PermissionChecklist | null> {
    const deadline = Date.now() + (world.settled ? 0 : 5 * 60_000);
    for (let look = 0; ; look++) {
        const checklist = await persistently(world, () => tenant.permissions());
        if (checklist !== null || Date.now() >= deadline) {
            return checklist;
        }
        await sleep(pauseAfter(look), undefined, { signal });
    }
}

async function ensureIntegration(nango: Nango, integrationId: string): Promise<void> {
    const { configs } = await nango.listIntegrations();
    if (!configs.some((integration) => integration.unique_key === integrationId)) {
        await nango.createIntegration({ provider: 'mimecast', unique_key: integrationId, display_name: 'Mimecast' });
    }
}

/** Repeats what fails for a passing reason: where faults are planned, patience is part of the job. */
async function persistently<T>(world: World, work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
        try {
            return await work();
        } catch (error) {
            const isFinal = error instanceof MimecastError && !error.retryable;
            if (!world.faults || isFinal || attempt >= attempts) {
                throw error;
            }
        }
    }
}

/** Waits until the syncs that begin with the connection have run. Nango makes them some time after the connection, and those that have no permission may be paused. */
async function firstRuns(waiting: Waiting): Promise<void> {
    const starting = Object.entries(syncs).flatMap(([name, { autoStart }]) => (autoStart ? [name] : []));
    await settle(waiting, (states) => {
        // On a new connection an error can only be that of the first run.
        const done = new Set<string>(states.filter(({ status }) => status === 'PAUSED' || status === 'ERROR').map(({ name }) => name));
        const expected = starting.filter((name) => !done.has(name));
        return haveRunSince(states, expected, new Map());
    });
}

async function runSync(waiting: Waiting, name: SyncName): Promise<Pick<FunctionResult, 'result' | 'detail'>> {
    const { world, tenant, signal } = waiting;
    for (let attempt = 1; ; attempt++) {
        signal.throwIfAborted();
        const states = await tenant.syncs.status(name);
        const isOff = !syncs[name].autoStart || states.some(({ status }) => status === 'PAUSED');
        await (attempt === 1 && isOff ? tenant.syncs.start(name) : tenant.syncs.trigger(name));
        await settle(waiting, (later) => haveRunSince(later, [name], finishTimesOf(states)));
        const [state] = await tenant.syncs.status(name);
        const outcome = state?.latestExecutionStatus ?? state?.status;
        if (state && outcome === 'SUCCESS') {
            const counts = Object.entries(state.recordCount ?? {}).map(([model, count]) => `${count} ${model}`);
            return { result: 'ok', detail: `${counts.join(', ') || 'no records'}${attempt > 1 ? `, after ${attempt} runs` : ''}` };
        }
        if (!world.faults || attempt >= attempts) {
            return { result: 'failed', detail: `the last run ended with ${outcome ?? 'no status'}` };
        }
    }
}

/** Rows appear while runs wait for a quota: the counts are compared after a round in which none did. */
async function compareRecords(waiting: Waiting, functions: FunctionResult[]): Promise<RecordsResult[]> {
    const { world, tenant } = waiting;
    let expected = world.expected?.();
    if (world.expected && functions.every((entry) => entry.result === 'ok')) {
        for (let round = 0; round < 10; round++) {
            world.rest?.();
            const before = world.expected();
            for (const name of Object.keys(syncs) as SyncName[]) {
                await runSync(waiting, name);
            }
            expected = world.expected();
            if (isDeepStrictEqual(before, expected)) {
                break;
            }
        }
    }
    const results: RecordsResult[] = [];
    for (const model of Object.values(syncs).flatMap((sync) => sync.models as readonly ModelName[])) {
        let synced = 0;
        const counted = world.counted?.[model] as { within: string; holds(record: unknown): boolean } | undefined;
        for await (const { change, record } of tenant.records(model, { pageSize: 1000 })) {
            synced += change === 'deleted' || counted?.holds(record) === false ? 0 : 1;
        }
        results.push({ model, synced, ...(expected && { expected: expected[model] }), ...(counted && { within: counted.within }) });
    }
    return results;
}

/** Waits until the syncs have come to rest: by asking the world, or by looking at their states again and again. */
async function settle({ world, tenant, signal }: Waiting, isAtRest: (states: SyncState[]) => boolean): Promise<void> {
    if (world.settled) {
        await world.settled();
        return;
    }
    const deadline = Date.now() + 30 * 60_000;
    for (let look = 0; !isAtRest(await tenant.syncs.status()); look++) {
        if (Date.now() > deadline) {
            throw new Error('Nango did not finish the runs of the syncs within 30 minutes.');
        }
        await sleep(pauseAfter(look), undefined, { signal });
    }
}

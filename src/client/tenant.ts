/**
 * One customer's Mimecast connection.
 */
import { actionResult, enqueueAction, runAction } from './actions.ts';
import type { ActionName, ActionOutput, ActionResult, EnqueueArguments, RunArguments, RunOptions } from './actions.ts';
import { findConnection } from './connections.ts';
import { MimecastError, invalidOption, isRecord, noSyncsFound } from './errors.ts';
import type { CallContext } from './errors.ts';
import { syncs as declaredSyncs } from './functions.generated.ts';
import type { Models, SyncMetadata } from './functions.generated.ts';
import { follow } from './follow/follow.ts';
import type { FollowOptions, Follower } from './follow/options.ts';
import { checkOptions, timeLimit, wait } from './nango-calls.ts';
import type { CallOptions, ExpectedReply, NangoCalls } from './nango-calls.ts';
import { listRecords } from './records.ts';
import type { ModelName, RecordList, RecordsOptions, SyncName } from './records.ts';
import { postureReport } from './reports/posture.ts';
import type { PostureOptions, PostureReport } from './reports/posture.ts';
import { userDrift } from './reports/user-drift.ts';
import type { DirectoryAccount, UserDrift, UserDriftOptions } from './reports/user-drift.ts';
import { runTool } from './tools.ts';
import type { RunToolOptions, ToolResult } from './tools.ts';
import { refuseBrokenText, refuseNoName } from './well-formed.ts';
import { decodeUrls } from './workflows/decode-urls.ts';
import type { DecodedUrl } from './workflows/decode-urls.ts';
import { createWorkflows } from './workflows/workflows.ts';
import type { Workflows } from './workflows/workflows.ts';

/** What may be set on a connection: `readOnly`, and the options of the syncs. */
export type MetadataUpdate = { readOnly?: boolean } & Omit<SyncMetadata, 'account' | 'permissions' | 'pausedSyncs'>;

/** What the functions read from and write to a connection. `account` and `permissions` are written when the customer connects. */
export type ConnectionMetadata = MetadataUpdate &
    Pick<SyncMetadata, keyof SyncMetadata & 'account'> & { permissions?: PermissionChecklist; pausedSyncs?: string[] } & Record<string, unknown>;

/** What the customer's API application may do: the list that `check-permissions` returns, without what that call did beside. */
export type PermissionChecklist = Omit<ActionOutput<'check-permissions'>, 'startedSyncs' | 'warnings'>;

/** One row of the checklist: a sync or action, and what it needs. */
export type FunctionPermission = PermissionChecklist['functions'][number];

/** What Nango says of one sync of a connection. Times in ISO 8601. */
export interface SyncState {
    id: string;
    name: SyncName | (string & Record<never, never>);
    variant?: string;
    /** A sync that has never run may say SUCCESS, and one just triggered its old status for some seconds: compare `finishedAt`. */
    status: 'RUNNING' | 'SUCCESS' | 'ERROR' | 'PAUSED' | 'STOPPED';
    type: string;
    finishedAt?: string | undefined;
    nextScheduledSyncAt: string | null;
    frequency: string | null;
    latestResult?: Record<string, { added: number; updated: number; deleted?: number }> | undefined;
    latestExecutionStatus?: string | null;
    recordCount: Record<string, number>;
    checkpoint: Record<string, unknown> | null;
}

export interface Health {
    /** The credentials work, and no sync fails for another reason than a right that was not granted. */
    ok: boolean;
    /**
     * `valid`: Nango has a token or got a new one just now. `invalid`: Mimecast refuses the client id and secret. `unknown`: the API key may not read credentials, so Nango did not look.
     */
    credentials: 'valid' | 'invalid' | 'unknown';
    /** When the current token ends (ISO 8601). Nango renews it by itself. */
    tokenExpiresAt?: string;
    /** Syncs that fail although, by the checklist, nothing is missing. */
    broken: string[];
    /** Syncs and actions that cannot work, because a permission or product was not granted: each with what it needs. By the checklist of the connection; that alone is no fault. */
    notGranted: FunctionPermission[];
    /** What Nango has noted about the connection: `auth` for failed refreshes, `sync` for failed syncs, those for a missing right included; `logId` opens its logs. */
    errors: { type: string; logId: string }[];
    syncs: SyncState[];
}

export interface HealthOptions extends CallOptions {
    /** Makes Nango get a new token first, which proves the secret. */
    forceRefresh?: boolean | undefined;
    /** Asks Mimecast anew what is granted, in place of the checklist from when the customer connected. */
    refreshPermissions?: boolean | undefined;
}

export interface SteeringOptions extends CallOptions {
    /** How long to wait for the syncs of a new connection: Nango makes them some moments after it. Milliseconds, default 15,000; 0 does not wait. */
    waitMs?: number | undefined;
}

export interface TriggerOptions extends SteeringOptions {
    /** Forget the checkpoint and read everything again. */
    reset?: boolean | undefined;
    /** Also drop the records saved so far: they come again as added. Only together with `reset`: otherwise they are not read again. */
    emptyCache?: boolean | undefined;
}

export interface ApplyPermissionsOptions extends SteeringOptions {
    /** Asks Mimecast anew what is granted. Without it that is done only where the connection has no checklist yet. */
    refresh?: boolean | undefined;
}

export interface AppliedPermissions {
    /** Paused now, because a permission or product is missing. */
    paused: SyncName[];
    /** Started now, because what was missing is there; they had been paused by an earlier call. */
    started: SyncName[];
    /** Every sync that cannot work, with what it needs. */
    notGranted: FunctionPermission[];
}

export interface SyncControl {
    /** Turns the schedule on; the first run begins at once and is not waited for. */
    start(names: SyncName | readonly SyncName[], options?: SteeringOptions): Promise<void>;
    /** Turns the schedule off. A run under way goes on. */
    pause(names: SyncName | readonly SyncName[], options?: SteeringOptions): Promise<void>;
    /**
     * Pauses the syncs that cannot work for want of a permission or product, so that they do not fail at each schedule, and starts those again that it paused and whose rights have come.
     * Syncs that somebody else paused stay so. What it paused stands in the metadata, as `pausedSyncs`.
     */
    applyPermissions(options?: ApplyPermissionsOptions): Promise<AppliedPermissions>;
    /** One run now, beside the schedule; it is not waited for. */
    trigger(names: SyncName | readonly SyncName[], options?: TriggerOptions): Promise<void>;
    /** State, last result and checkpoint. Without names: of every sync of the connection. */
    status(names?: SyncName | readonly SyncName[], options?: CallOptions): Promise<SyncState[]>;
    /** E.g. `every 15 minutes`; null goes back to the sync's own. Returns the frequency now in force. */
    setFrequency(name: SyncName, frequency: string | null, options?: CallOptions): Promise<string>;
}

export interface MetadataControl {
    get(options?: CallOptions): Promise<ConnectionMetadata>;
    /** Replaces the given top-level fields and leaves the others. */
    update(changes: MetadataUpdate, options?: CallOptions): Promise<void>;
}

export interface Tenant {
    readonly connectionId: string;
    /** Runs an action and returns its output. */
    run<Name extends ActionName>(name: Name, ...args: RunArguments<Name>): Promise<ActionOutput<Name>>;
    /**
     * Runs what a model asks for, by the name and with the arguments that it gave. A destructive tool shows its plan first and does nothing until it is confirmed.
     *
     * @throws MimecastError whose message and `issues` a model can mend its call by: `function_not_found` for a tool that there is not, `invalid_input` for wrong arguments
     */
    runTool(name: string, args: unknown, options?: RunToolOptions): Promise<ToolResult>;
    /** Puts an action into Nango's queue. Nango sends an `async_action` webhook when it has ended. */
    enqueue<Name extends ActionName>(name: Name, ...args: EnqueueArguments<Name>): Promise<{ id: string }>;
    /** The result of a queued action. An id Nango does not know looks like one that has not ended. */
    result<Name extends ActionName>(name: Name, id: string, options?: CallOptions): Promise<ActionResult<ActionOutput<Name>>>;
    /** What the syncs saved, in order of change. */
    records<Name extends ModelName>(model: Name, options?: RecordsOptions): RecordList<Models[Name]>;
    /**
     * Brings what the syncs save into your database: hands over page after page, and stores the cursor in the same transaction as your work. Goes on until it is stopped, and after a restart
     * from where it was. Resolves when it has begun.
     *
     * @throws MimecastError of type `invalid_input` for a wrong option; what the store rejects with when it cannot be reached
     */
    follow<Name extends ModelName, Transaction>(models: Name | readonly Name[], options: FollowOptions<Name, Transaction>): Promise<Follower>;
    readonly syncs: SyncControl;
    readonly metadata: MetadataControl;
    /** The permission checklist stored when the customer connected; null when there is none yet. */
    permissions(options?: CallOptions): Promise<PermissionChecklist | null>;
    /** Asks Mimecast anew. Syncs that were paused for what they lacked (`pausedSyncs` in the metadata) and lack it no more are started: `startedSyncs`. */
    refreshPermissions(options?: CallOptions): Promise<ActionOutput<'check-permissions'>>;
    /** Looks at credentials, noted errors and syncs, and tells what is broken from what was never granted. */
    health(options?: HealthOptions): Promise<Health>;
    /**
     * Compares the mailboxes that the sync `users` keeps with the accounts of your identity provider.
     *
     * @throws MimecastError of type `conflict` (`not_synced`) while the records are not all users
     */
    userDrift(accounts: Iterable<DirectoryAccount> | AsyncIterable<DirectoryAccount>, options?: UserDriftOptions): Promise<UserDrift>;
    /** Judges the configuration of the account by the records of its syncs. What is not synchronised whole, or not shown by Mimecast, is not judged, and said to be. */
    postureReport(options?: PostureOptions): Promise<PostureReport>;
    /** What an analyst does in several steps, built of actions. */
    readonly workflows: Workflows;
    /** Turns links that URL Protect has rewritten back into what they were: as many as there are, 25 per call of Mimecast, with a result for each in their order. */
    decodeUrls(urls: readonly string[], options?: CallOptions): Promise<DecodedUrl[]>;
    /** Deletes the connection in Nango with its records and schedules. Mimecast's API application stays. */
    disconnect(options?: CallOptions): Promise<void>;
}

export function createTenant(calls: NangoCalls, integrationId: string, connectionId: string, actionTimeoutMs: number): Tenant {
    checkConnectionId(connectionId);
    const target = { integrationId, connectionId };
    // The server's client pastes ids into the path and the query as they are.
    const idInPath = encodeURIComponent(connectionId);
    const integrationInQuery = encodeURIComponent(integrationId);
    const reading = (what: string): CallContext => ({ what, target: 'connection', writes: false });
    const steering = (what: string): CallContext => ({ what, target: 'sync', writes: true });

    const run: Tenant['run'] = (name, ...[input, options = {}]) => runAction(calls, target, name, input, options as RunOptions, actionTimeoutMs);

    const status = async (what: string, names: readonly string[] | '*', options: CallOptions): Promise<SyncState[]> =>
        calls.call({
            context: reading(what),
            method: 'syncStatus',
            args: [integrationId, names === '*' ? '*' : [...names], connectionId],
            reply: {
                what: 'a list of syncs',
                code: 'sync_status',
                read: (body) => (isRecord(body) && Array.isArray(body['syncs']) && body['syncs'].every(isSync) ? body['syncs'] : undefined)
            },
            options
        });

    /** Waits until the connection has the syncs, or the time is up. */
    const syncsExist = async (what: string, names: readonly SyncName[], deadline: number, options: CallOptions): Promise<void> => {
        while (Date.now() < deadline) {
            const states = await status(what, '*', options).catch((error: unknown) => {
                // In those moments Nango can have the sync and not its schedule yet, and then fails to tell its status.
                if (error instanceof MimecastError && error.type === 'nango_unavailable') {
                    return [];
                }
                throw error;
            });
            if (names.every((name) => states.some((state) => state.name === name))) {
                return;
            }
            await wait(Math.min(syncPollMs, Math.max(0, deadline - Date.now())), options.signal);
        }
    };

    /** A command to syncs that the connection may not have yet. Repeated only after that refusal, which is one. */
    const steer = async (
        verb: string,
        names: SyncName | readonly SyncName[],
        options: SteeringOptions,
        send: (list: SyncName[]) => Promise<true>
    ): Promise<void> => {
        const list = syncList(names);
        const deadline = deadlineOf(options);
        for (;;) {
            try {
                await send(list);
                return;
            } catch (error) {
                if (!(error instanceof MimecastError) || error.code !== noSyncsFound || Date.now() >= deadline) {
                    throw error;
                }
                await syncsExist(`${verb} ${list.join(', ')}`, list, deadline, options);
            }
        }
    };

    const start: SyncControl['start'] = async (names, options = {}) =>
        steer('start', names, options, (list) =>
            calls.call({
                context: steering(`start ${list.join(', ')}`),
                method: 'startSync',
                args: [integrationId, list, connectionId],
                reply: success,
                options
            })
        );
    const pause: SyncControl['pause'] = async (names, options = {}) =>
        steer('pause', names, options, (list) =>
            calls.call({
                context: steering(`pause ${list.join(', ')}`),
                method: 'pauseSync',
                args: [integrationId, list, connectionId],
                reply: success,
                options
            })
        );

    const getMetadata: MetadataControl['get'] = async (options = {}) => (await findConnection(calls, target, 'read the metadata', options)).metadata;

    const setMetadata = async (changes: Record<string, unknown>, options: CallOptions): Promise<void> => {
        if (!isRecord(changes)) {
            throw invalidOption('changes', 'has to be an object of settings');
        }
        refuseBrokenText('changes', changes);
        await calls.call({
            context: { what: 'update the metadata', target: 'connection', writes: true },
            method: 'updateMetadata',
            args: [integrationId, connectionId, changes],
            // Nango answers with what it was sent.
            reply: { what: 'a word that it was done', code: 'metadata', read: (body, httpStatus) => (isRecord(body) || httpStatus === 204 ? true : undefined) },
            options
        });
    };

    const refreshPermissions: Tenant['refreshPermissions'] = (options = {}) => runAction(calls, target, 'check-permissions', {}, options, actionTimeoutMs);

    const applyPermissions: SyncControl['applyPermissions'] = async (options = {}) => {
        const what = 'apply the permissions';
        const metadata = await getMetadata(options);
        const stored = options.refresh ? undefined : functionsIn(metadata.permissions);
        const fresh = stored ? undefined : await refreshPermissions(options);
        // The action starts what it can itself, and takes it out of the list.
        const startedByAction = syncNames(fresh?.startedSyncs);
        let written = syncNames(metadata.pausedSyncs).filter((name) => !startedByAction.includes(name));
        const checklist = (stored ?? functionsIn(fresh) ?? []).filter(({ kind }) => kind === 'sync');
        const notGranted = checklist.filter((row) => row.status === 'missing');
        const lacking = syncNames(notGranted.map(({ name }) => name));
        let states = await status(what, '*', options);
        if (states.length === 0) {
            await syncsExist(what, lacking.filter(startsByItself), deadlineOf(options), options);
            states = await status(what, '*', options);
        }
        const isPaused = (name: string): boolean => states.some((state) => state.name === name && (state.status === 'PAUSED' || state.status === 'STOPPED'));
        const ours = written.filter(isPaused);
        const toPause = lacking.filter((name) => !isPaused(name) && states.some((state) => state.name === name));
        const toStart = ours.filter((name) => checklist.some((row) => row.name === name && row.status !== 'missing' && row.status !== 'failed'));

        const remember = async (names: SyncName[]): Promise<void> => {
            if (names.join() !== written.join()) {
                await setMetadata({ pausedSyncs: names }, options);
                written = names;
            }
        };
        // Written down first: a sync that is paused and not in the list would stay so for ever.
        await remember([...ours, ...toPause].sort());
        if (toPause.length > 0) {
            await pause(toPause, options);
        }
        if (toStart.length > 0) {
            await start(toStart, options);
        }
        await remember([...ours, ...toPause].filter((name) => !toStart.includes(name)).sort());
        return { paused: toPause, started: [...startedByAction, ...toStart], notGranted };
    };

    const tenant: Tenant = {
        connectionId,
        run,
        runTool: (name, args, options = {}) =>
            runTool(name, args, options, (tool, input, callOptions) => runAction(calls, target, tool, input, callOptions, actionTimeoutMs)),
        enqueue: (name, ...[input, options = {}]) => enqueueAction(calls, target, name, input, options),
        result: (name, id, options = {}) => actionResult(calls, name, id, options),
        records: (model, options = {}) => listRecords(calls, target, model, options),
        async follow(models, options) {
            checkOptions(options);
            const all = { ...options, pollMs: options.pollMs ?? 60_000, models, connections: [connectionId], concurrency: [models].flat().length || 1 };
            return follow(calls, integrationId, all, connectionId);
        },
        syncs: {
            start,
            pause,
            applyPermissions,
            async trigger(names, options = {}) {
                checkOptions(options);
                const { reset = false, emptyCache = false } = options;
                // Old versions of @nangohq/node know no options, and Nango then refuses the whole order.
                const order = reset || emptyCache ? { reset, emptyCache } : undefined;
                const trigger = async (list: SyncName[]): Promise<true> =>
                    calls.call({
                        context: steering(`trigger ${list.join(', ')}`),
                        method: 'triggerSync',
                        args: [integrationId, list, connectionId, order],
                        reply: success,
                        options
                    });
                await steer('trigger', names, options, trigger).catch((error: unknown) => {
                    if (order && error instanceof MimecastError && error.field === 'sync_mode') {
                        throw invalidOption('nango', 'cannot ask for `reset` or `emptyCache`: that needs version 0.70.0 of @nangohq/node or a later one');
                    }
                    throw error;
                });
            },
            status: async (names, options = {}) => status('read the sync status', names === undefined ? '*' : syncList(names), options),
            async setFrequency(name, frequency, options = {}) {
                refuseNoName('name', name);
                if (frequency !== null) {
                    refuseNoName('frequency', frequency);
                }
                return calls.call({
                    context: steering(`set the frequency of ${name}`),
                    method: 'updateSyncConnectionFrequency',
                    args: [integrationId, name, connectionId, frequency],
                    reply: {
                        what: 'the frequency',
                        code: 'sync_frequency',
                        read: (body) => (isRecord(body) && typeof body['frequency'] === 'string' ? body['frequency'] : undefined)
                    },
                    options
                });
            }
        },
        metadata: { get: getMetadata, update: (changes, options = {}) => setMetadata(changes, options) },
        permissions: async (options = {}) => checklistOf(await getMetadata(options)),
        refreshPermissions,
        async health(options = {}) {
            const what = 'look at the connection';
            const connection = await findConnection(calls, target, what, options);
            let { errors } = connection;
            const [credentials, states, functions] = await Promise.all([
                credentialState(calls, { integrationId, idInPath, forceRefresh: options.forceRefresh ?? false }, reading(what), options),
                status(what, '*', options),
                options.refreshPermissions ? refreshPermissions(options).then(functionsIn) : functionsIn(connection.metadata['permissions'])
            ]);
            if (credentials.credentials === 'valid' && errors.some(({ type }) => type === 'auth')) {
                // Nango takes back what it noted of a failed refresh a moment after the next one succeeded.
                await wait(calls.settings.retryDelayMs, options.signal);
                ({ errors } = await findConnection(calls, target, what, options));
            }
            const notGranted = (functions ?? []).filter((row) => row.status === 'missing');
            const lacking = notGranted.filter(({ kind }) => kind === 'sync').map(({ name }) => name);
            const broken = states.filter((state) => state.status === 'ERROR' && !lacking.includes(state.name)).map(({ name }) => name);
            // A noted failure does not say of which sync. More of them than there are syncs without rights are more than those explain.
            const noted =
                errors.filter(({ type }) => type !== 'sync').length + Math.max(0, errors.filter(({ type }) => type === 'sync').length - lacking.length);
            const ok = credentials.credentials !== 'invalid' && noted === 0 && broken.length === 0;
            return { ok, ...credentials, broken, notGranted, errors, syncs: states };
        },
        userDrift: (accounts, options) => userDrift(tenant, accounts, options),
        postureReport: (options) => postureReport(tenant, options),
        workflows: createWorkflows({
            run,
            records: (model, options) => listRecords(calls, target, model, options),
            syncs: { status: (_, options) => status('read the sync status', '*', options) }
        }),
        decodeUrls: (urls, options = {}) => decodeUrls(urls, (name, input) => run(name, input, options)),
        async disconnect(options = {}) {
            await calls.call({
                context: { what: 'disconnect', target: 'connection', writes: true },
                method: 'deleteConnection',
                args: [integrationInQuery, idInPath],
                reply: success,
                options
            });
        }
    };
    return tenant;
}

const defaultWaitMs = 15_000;
const syncPollMs = 500;

function deadlineOf(options: SteeringOptions): number {
    checkOptions(options);
    return Date.now() + (timeLimit('waitMs', options.waitMs, 0) ?? defaultWaitMs);
}

/** What Nango answers to an order that it carried out. */
const success: ExpectedReply<true> = {
    what: 'a word that it was done',
    code: 'not_confirmed',
    read: (body, status) => (status === 204 || (isRecord(body) && body['success'] === true) ? true : undefined)
};

function isSync(value: unknown): value is SyncState {
    return isRecord(value) && typeof value['name'] === 'string';
}

/** Nobody keeps a backend from writing something else there. */
function isChecklist(value: unknown): value is PermissionChecklist {
    const rows = isRecord(value) ? value['functions'] : undefined;
    return Array.isArray(rows) && rows.every((row) => isRecord(row) && ['name', 'status'].every((field) => typeof row[field] === 'string'));
}

function checklistOf({ permissions }: ConnectionMetadata): PermissionChecklist | null {
    return isChecklist(permissions) ? permissions : null;
}

function functionsIn(checklist: unknown): FunctionPermission[] | undefined {
    return isChecklist(checklist) ? checklist.functions : undefined;
}

function syncNames(names: unknown): SyncName[] {
    return (Array.isArray(names) ? names : []).filter((name): name is SyncName => typeof name === 'string' && Object.hasOwn(declaredSyncs, name));
}

function startsByItself(name: SyncName): boolean {
    return declaredSyncs[name].autoStart;
}

/** The answer holds token and secret: only the state leaves this function. */
async function credentialState(
    calls: NangoCalls,
    { integrationId, idInPath, forceRefresh }: { integrationId: string; idInPath: string; forceRefresh: boolean },
    context: CallContext,
    options: CallOptions
): Promise<Pick<Health, 'credentials' | 'tokenExpiresAt'>> {
    try {
        return await calls.call({
            context,
            method: 'getConnection',
            args: [integrationId, idInPath, forceRefresh],
            reply: {
                what: 'the connection',
                code: 'connection',
                read: (body) => {
                    if (!isRecord(body)) {
                        return undefined;
                    }
                    const credentials = isRecord(body['credentials']) ? body['credentials'] : {};
                    if (typeof credentials['type'] !== 'string') {
                        return { credentials: 'unknown' } as const;
                    }
                    const expires = credentials['expires_at'];
                    return { credentials: 'valid', ...(typeof expires === 'string' ? { tokenExpiresAt: expires } : {}) } as const;
                }
            },
            options
        });
    } catch (error) {
        if (error instanceof MimecastError && error.type === 'credentials') {
            return { credentials: 'invalid' };
        }
        throw error;
    }
}

/** An empty list means "every sync" to Nango, which nobody means who filtered a list down to nothing. */
function syncList(names: SyncName | readonly SyncName[]): SyncName[] {
    const list = [names].flat() as SyncName[];
    if (list.length === 0) {
        throw invalidOption('names', 'needs at least one sync');
    }
    list.forEach((name) => refuseNoName('names', name));
    return list;
}

function checkConnectionId(connectionId: string): void {
    // Dots alone would climb out of the path even when encoded.
    if (typeof connectionId !== 'string' || !/^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(connectionId) || /^\.{1,2}$/.test(connectionId)) {
        throw invalidOption('connectionId', 'has to be 1 to 255 printable ASCII characters without blanks at its ends');
    }
}

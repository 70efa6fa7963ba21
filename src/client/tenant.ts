/**
 * One customer's Mimecast connection.
 */
import type { SyncStatus } from '@nangohq/node';
import { actionResult, enqueueAction, runAction } from './actions.ts';
import type { ActionName, ActionOutput, ActionResult, EnqueueArguments, RunArguments, RunOptions } from './actions.ts';
import { MimecastError, invalidOption, isRecord } from './errors.ts';
import type { CallContext } from './errors.ts';
import type { Models, SyncMetadata, syncs } from './functions.generated.ts';
import type { CallOptions, NangoCalls, NangoInstance } from './nango-calls.ts';
import { listRecords } from './records.ts';
import type { ModelName, RecordList, RecordsOptions } from './records.ts';

export type SyncName = keyof typeof syncs;

/** What may be set on a connection: `readOnly`, and the options of the syncs. */
export type MetadataUpdate = { readOnly?: boolean } & Omit<SyncMetadata, 'account' | 'permissions'>;

/** What the functions read from and write to a connection. `account` and `permissions` are written when the customer connects. */
export type ConnectionMetadata = MetadataUpdate &
    Pick<SyncMetadata, keyof SyncMetadata & 'account'> & { permissions?: PermissionChecklist } & Record<string, unknown>;

/** What the customer's API application may do: the list that `check-permissions` returns, without what that call did beside. */
export type PermissionChecklist = Omit<ActionOutput<'check-permissions'>, 'startedSyncs' | 'warnings'>;

export interface SyncState extends Omit<SyncStatus, 'name'> {
    name: SyncName | (string & Record<never, never>);
    variant?: string;
    latestExecutionStatus?: string | null;
}

export interface Health {
    /** The credentials work, Nango has noted no error, and no sync has failed last time. */
    ok: boolean;
    /**
     * `valid`: Nango has a token or got a new one just now. `invalid`: Mimecast refuses the client id and secret. `unknown`: the API key may not read credentials, so Nango did not look.
     */
    credentials: 'valid' | 'invalid' | 'unknown';
    /** When the current token ends (ISO 8601). Nango renews it by itself. */
    tokenExpiresAt?: string;
    /** What Nango has noted about the connection: `auth` for failed refreshes, `sync` for failed syncs; `logId` opens its logs. */
    errors: { type: string; logId: string }[];
    syncs: SyncState[];
}

export interface TriggerOptions extends CallOptions {
    /** Forget the checkpoint and read everything again. */
    reset?: boolean | undefined;
    /** Also drop the records saved so far: they come again as added. Only together with `reset`: otherwise they are not read again. */
    emptyCache?: boolean | undefined;
}

export interface SyncControl {
    /** Turns the schedule on; the first run begins at once and is not waited for. */
    start(names: SyncName | readonly SyncName[], options?: CallOptions): Promise<void>;
    /** Turns the schedule off. A run under way goes on. */
    pause(names: SyncName | readonly SyncName[], options?: CallOptions): Promise<void>;
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
    /** Puts an action into Nango's queue. Nango sends an `async_action` webhook when it has ended. */
    enqueue<Name extends ActionName>(name: Name, ...args: EnqueueArguments<Name>): Promise<{ id: string }>;
    /** The result of a queued action. An id Nango does not know looks like one that has not ended. */
    result<Name extends ActionName>(name: Name, id: string, options?: CallOptions): Promise<ActionResult<ActionOutput<Name>>>;
    /** What the syncs saved, in order of change. */
    records<Name extends ModelName>(model: Name, options?: RecordsOptions): RecordList<Models[Name]>;
    readonly syncs: SyncControl;
    readonly metadata: MetadataControl;
    /** The permission checklist stored when the customer connected; null when there is none yet. */
    permissions(options?: CallOptions): Promise<PermissionChecklist | null>;
    /** Asks Mimecast anew. Syncs that were paused for what they lacked (`pausedSyncs` in the metadata) and lack it no more are started: `startedSyncs`. */
    refreshPermissions(options?: CallOptions): Promise<ActionOutput<'check-permissions'>>;
    /** Looks at credentials, noted errors and syncs. `forceRefresh` makes Nango get a new token first, which proves the secret. */
    health(options?: CallOptions & { forceRefresh?: boolean | undefined }): Promise<Health>;
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

    const run: Tenant['run'] = (name, ...[input, options = {}]) =>
        runAction(calls, target, name, input, options as RunOptions, options.timeoutMs ?? actionTimeoutMs);

    const connection = async (what: string, options: CallOptions): Promise<Connection> => {
        // Not `GET /connections/:id`: that one may renew the token, and answers with the credentials.
        const answer = await calls.call(reading(what), (nango) => nango.listConnections({ connectionId, integrationId }), options);
        const list: unknown = (answer as { connections?: unknown } | undefined)?.connections;
        if (!Array.isArray(list)) {
            throw new MimecastError({
                type: 'unexpected_reply',
                code: 'connections',
                message: `Could not ${what}: Nango answered without a list of connections.`
            });
        }
        const found = (list as Connection[]).find((one) => one.connection_id === connectionId && one.provider_config_key === integrationId);
        if (!found) {
            throw new MimecastError({
                type: 'connection_not_found',
                code: 'unknown_connection',
                message: `Could not ${what}: Nango has no such connection of this integration.`
            });
        }
        return found;
    };

    const status = async (what: string, names: readonly string[] | '*', options: CallOptions): Promise<SyncState[]> => {
        const answer = await calls.call(reading(what), (nango) => nango.syncStatus(integrationId, names === '*' ? '*' : [...names], connectionId), options);
        const list: unknown = (answer as { syncs?: unknown } | undefined)?.syncs;
        if (!Array.isArray(list)) {
            throw new MimecastError({ type: 'unexpected_reply', code: 'sync_status', message: `Could not ${what}: Nango answered without a list of syncs.` });
        }
        return list as SyncState[];
    };

    const getMetadata: MetadataControl['get'] = async (options = {}) => ((await connection('read the metadata', options)).metadata ?? {}) as ConnectionMetadata;

    return {
        connectionId,
        run,
        enqueue: (name, ...[input, options = {}]) => enqueueAction(calls, target, name, input, options),
        result: (name, id, options = {}) => actionResult(calls, name, id, options),
        records: (model, options = {}) => listRecords(calls, target, model, options),
        syncs: {
            async start(names, options = {}) {
                const list = syncList(names);
                await calls.call(steering(`start ${list.join(', ')}`), (nango) => nango.startSync(integrationId, list, connectionId), options);
            },
            async pause(names, options = {}) {
                const list = syncList(names);
                await calls.call(steering(`pause ${list.join(', ')}`), (nango) => nango.pauseSync(integrationId, list, connectionId), options);
            },
            async trigger(names, options = {}) {
                const list = syncList(names);
                const { reset = false, emptyCache = false } = options;
                await calls.call(
                    steering(`trigger ${list.join(', ')}`),
                    (nango) => nango.triggerSync(integrationId, list, connectionId, { reset, emptyCache }),
                    options
                );
            },
            status: async (names, options = {}) => status('read the sync status', names === undefined ? '*' : syncList(names), options),
            async setFrequency(name, frequency, options = {}) {
                const answer = await calls.call(
                    steering(`set the frequency of ${name}`),
                    (nango) => nango.updateSyncConnectionFrequency(integrationId, name, connectionId, frequency),
                    options
                );
                return answer.frequency;
            }
        },
        metadata: {
            get: getMetadata,
            async update(changes, options = {}) {
                const context: CallContext = { what: 'update the metadata', target: 'connection', writes: true };
                await calls.call(context, (nango) => nango.updateMetadata(integrationId, connectionId, changes), options);
            }
        },
        permissions: async (options = {}) => (await getMetadata(options)).permissions ?? null,
        refreshPermissions: (options = {}) => runAction(calls, target, 'check-permissions', {}, options, options.timeoutMs ?? actionTimeoutMs),
        async health(options = {}) {
            const what = 'look at the connection';
            const { errors = [] } = await connection(what, options);
            const [credentials, states] = await Promise.all([
                credentialState(calls, reading(what), (nango) => nango.getConnection(integrationId, idInPath, options.forceRefresh ?? false), options),
                status(what, '*', options)
            ]);
            const noted = errors.map(({ type, log_id }) => ({ type, logId: log_id }));
            const ok = credentials.credentials !== 'invalid' && noted.length === 0 && states.every((one) => one.status !== 'ERROR');
            return { ok, ...credentials, errors: noted, syncs: states };
        },
        async disconnect(options = {}) {
            const context: CallContext = { what: 'disconnect', target: 'connection', writes: true };
            await calls.call(context, (nango) => nango.deleteConnection(integrationInQuery, idInPath), options);
        }
    };
}

type Connection = Pick<Awaited<ReturnType<NangoInstance['listConnections']>>['connections'][number], 'connection_id' | 'provider_config_key' | 'metadata'> & {
    errors?: { type: string; log_id: string }[];
};

/** The answer holds token and secret: only the state leaves this function. */
async function credentialState(
    calls: NangoCalls,
    context: CallContext,
    request: (nango: NangoInstance) => Promise<unknown>,
    options: CallOptions
): Promise<Pick<Health, 'credentials' | 'tokenExpiresAt'>> {
    try {
        const answer = await calls.call(context, request, options);
        const credentials = isRecord(answer) && isRecord(answer['credentials']) ? answer['credentials'] : {};
        if (typeof credentials['type'] !== 'string') {
            return { credentials: 'unknown' };
        }
        const expires = credentials['expires_at'];
        return { credentials: 'valid', ...(typeof expires === 'string' ? { tokenExpiresAt: expires } : {}) };
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
    return list;
}

function checkConnectionId(connectionId: string): void {
    // Dots alone would climb out of the path even when encoded.
    if (typeof connectionId !== 'string' || !/^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(connectionId) || /^\.{1,2}$/.test(connectionId)) {
        throw invalidOption('connectionId', 'has to be 1 to 255 printable ASCII characters without blanks at its ends');
    }
}

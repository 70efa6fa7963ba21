/**
 * The state of one connection: credentials, syncs, and what was never granted. `tenant.health` and `mimecast.fleet` both read it here.
 */
import { runAction } from './actions.ts';
import type { ActionOutput } from './actions.ts';
import { findConnection } from './connections.ts';
import type { Connection, Target } from './connections.ts';
import { MimecastError, isRecord } from './errors.ts';
import type { CallContext } from './errors.ts';
import { wait } from './nango-calls.ts';
import type { CallOptions, NangoCalls } from './nango-calls.ts';
import type { SyncName } from './records.ts';

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
     * `valid`: Nango has a token or got a new one just now. `invalid`: Mimecast refuses the client id and secret. `unknown`: the API key may not read credentials, so Nango did not look; or
     * Mimecast's token endpoint does not answer, which says nothing about the keys.
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

/** What a failed call says of keys for which Nango had no token just before. */
function stateBy(reason: unknown): Health['credentials'] {
    const { type } = reason instanceof MimecastError ? reason : {};
    // Where no function can look, what Nango says has to do; a missing right shows that there was a token.
    return type === 'credentials' || type === 'function_not_found' ? 'invalid' : type === 'permission' ? 'valid' : 'unknown';
}

/** What a function needs at most to find out why it gets no token. */
const longestLookMs = 60_000;

/** What a failing look at a connection is called in its error. */
export const lookAtConnection = 'look at the connection';

const reading = (what: string): CallContext => ({ what, target: 'connection', writes: false });

/** What Nango says of the syncs with these names, or of all. */
export async function syncStates(
    calls: NangoCalls,
    { integrationId, connectionId }: Target,
    what: string,
    names: readonly string[] | '*',
    options: CallOptions
): Promise<SyncState[]> {
    return calls.call({
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
}

/** @param connection as it was found just now */
export async function healthOf(calls: NangoCalls, target: Target, connection: Connection, options: HealthOptions, actionTimeoutMs: number): Promise<Health> {
    const what = lookAtConnection;
    let { errors } = connection;
    const [credentials, states, functions] = await Promise.all([
        credentialState(calls, target, options, actionTimeoutMs),
        syncStates(calls, target, what, '*', options),
        options.refreshPermissions
            ? runAction(calls, target, 'check-permissions', {}, options, actionTimeoutMs).then(functionsIn)
            : functionsIn(connection.metadata['permissions'])
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
    const noted = errors.filter(({ type }) => type !== 'sync').length + Math.max(0, errors.filter(({ type }) => type === 'sync').length - lacking.length);
    const ok = credentials.credentials !== 'invalid' && noted === 0 && broken.length === 0;
    return { ok, ...credentials, broken, notGranted, errors, syncs: states };
}

function isSync(value: unknown): value is SyncState {
    return isRecord(value) && typeof value['name'] === 'string';
}

/** Nobody keeps a backend from writing something else there. */
export function isChecklist(value: unknown): value is PermissionChecklist {
    const rows = isRecord(value) ? value['functions'] : undefined;
    return Array.isArray(rows) && rows.every((row) => isRecord(row) && ['name', 'status'].every((field) => typeof row[field] === 'string'));
}

export function functionsIn(checklist: unknown): FunctionPermission[] | undefined {
    return isChecklist(checklist) ? checklist.functions : undefined;
}

/** The answer holds token and secret: only the state leaves this function. */
async function credentialState(
    calls: NangoCalls,
    { integrationId, connectionId }: Target,
    options: HealthOptions,
    actionTimeoutMs: number
): Promise<Pick<Health, 'credentials' | 'tokenExpiresAt'>> {
    try {
        return await calls.call({
            context: reading(lookAtConnection),
            method: 'getConnection',
            args: [integrationId, encodeURIComponent(connectionId), options.forceRefresh ?? false],
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
            // Nango does not tell refused keys from a token endpoint that is down. A function can ask.
            return runAction(calls, { integrationId, connectionId }, 'whoami', {}, options, Math.min(actionTimeoutMs, longestLookMs)).then(
                () => ({ credentials: 'valid' }),
                (reason: unknown) => {
                    options.signal?.throwIfAborted();
                    return { credentials: stateBy(reason) };
                }
            );
        }
        throw error;
    }
}

/**
 * The state of all customers at once: one row per connection of the integration, by the same look that `tenant.health` takes at one.
 */
import { findConnection, listConnections } from './connections.ts';
import type { Connection } from './connections.ts';
import { MimecastError, invalidOption, isRecord } from './errors.ts';
import { healthOf, lookAtConnection } from './health.ts';
import type { Health, HealthOptions, SyncState } from './health.ts';
import type { SyncMetadata } from './functions.generated.ts';
import { checkOptions } from './nango-calls.ts';
import type { NangoCalls } from './nango-calls.ts';

export interface FleetOptions extends HealthOptions {
    /** Only this connection. */
    connectionId?: string | undefined;
    /** How many connections are looked at at a time, 1 to 100. Default 5. */
    concurrency?: number | undefined;
    /** The moment from which lags are counted. Default: now. */
    now?: Date | undefined;
}

/** One sync of a connection, by its last run. */
export interface FleetSync extends Pick<SyncState, 'name' | 'status'> {
    variant: string;
    /** When it last ended well (ISO 8601). Absent where that is not known: it has not run yet, or failed last, for Nango tells the last run only. */
    lastSuccessAt?: string;
    /** Milliseconds since then. */
    lagMs?: number;
    /** It is scheduled, does not fail, and has not ended within two of its intervals and a quarter of an hour: nothing runs it. */
    late: boolean;
}

/** Why somebody has to look at a connection. */
export interface Attention {
    /**
     * `credentials`: Mimecast refuses them, the customer has to reconnect. `sync_failed`: syncs fail although nothing is missing. `sync_late`: syncs are not run. `noted`: Nango has noted
     * failures that nothing else here explains. `unread`: the connection could not be looked at.
     */
    reason: 'credentials' | 'sync_failed' | 'sync_late' | 'noted' | 'unread';
    message: string;
}

export interface FleetConnection {
    connectionId: string;
    /** Of the connect session, keys in lower case. */
    tags: Record<string, string>;
    createdAt?: string;
    /** The Mimecast account; null where none was stored. */
    account: SyncMetadata['account'] | null;
    /** Empty: nobody has to do anything. What was not granted is no reason. */
    attention: Attention[];
    /** As `tenant.health` tells it; null where it could not be read. */
    health: Health | null;
    syncs: FleetSync[];
    /** Why it could not be read. */
    error?: MimecastError;
}

const defaultConcurrency = 5;
const graceMs = 15 * 60_000;

/** @throws MimecastError where the connections cannot be listed, or the one that was asked for is not there */
export async function fleetOf(calls: NangoCalls, integrationId: string, options: FleetOptions, actionTimeoutMs: number): Promise<FleetConnection[]> {
    checkOptions(options);
    const { connectionId, concurrency = defaultConcurrency, now = new Date(), ...how } = options;
    if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 100) {
        throw invalidOption('concurrency', 'has to be a whole number from 1 to 100');
    }
    if (!(now instanceof Date) || Number.isNaN(now.getTime())) {
        throw invalidOption('now', 'has to be a valid Date');
    }
    const what = 'list the connections';
    const connections =
        connectionId === undefined
            ? await listConnections(calls, integrationId, what, how)
            : new Map([[connectionId, await findConnection(calls, { integrationId, connectionId }, lookAtConnection, how)]]);
    const rows = new Map<string, FleetConnection>();
    const waiting = connections.entries();
    const work = async (): Promise<void> => {
        for (const [id, connection] of waiting) {
            rows.set(id, await rowOf(calls, { integrationId, connectionId: id }, connection, how, now.getTime(), actionTimeoutMs));
        }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, connections.size) }, work));
    return [...connections.keys()].flatMap((id) => rows.get(id) ?? []);
}

async function rowOf(
    calls: NangoCalls,
    target: { integrationId: string; connectionId: string },
    connection: Connection,
    options: HealthOptions,
    now: number,
    actionTimeoutMs: number
): Promise<FleetConnection> {
    const account = connection.metadata['account'];
    const known = {
        connectionId: target.connectionId,
        tags: connection.tags,
        ...(connection.createdAt === undefined ? {} : { createdAt: connection.createdAt }),
        account: isRecord(account) ? (account as unknown as SyncMetadata['account']) : null
    };
    try {
        const health = await healthOf(calls, target, connection, options, actionTimeoutMs);
        const lacking = health.notGranted.filter(({ kind }) => kind === 'sync').map(({ name }) => name);
        const syncs = health.syncs.map((state) => syncOf(state, lacking, connection.createdAt, now));
        return { ...known, attention: attentionOf(health, syncs), health, syncs };
    } catch (error) {
        if (!(error instanceof MimecastError)) {
            throw error;
        }
        return { ...known, attention: [{ reason: 'unread', message: error.message }], health: null, syncs: [], error };
    }
}

function syncOf(state: SyncState, lacking: readonly string[], createdAt: string | undefined, now: number): FleetSync {
    const { name, status, variant = 'base', finishedAt, latestExecutionStatus, frequency } = state;
    const lastSuccessAt = status === 'SUCCESS' || latestExecutionStatus === 'SUCCESS' ? finishedAt : undefined;
    const since = Date.parse(lastSuccessAt ?? createdAt ?? '');
    const intervalMs = intervalOf(frequency);
    return {
        name,
        variant,
        status,
        ...(lastSuccessAt === undefined ? {} : { lastSuccessAt, lagMs: Math.max(0, now - Date.parse(lastSuccessAt)) }),
        // One that never comes to its end is late as well.
        late: (status === 'SUCCESS' || status === 'RUNNING') && !lacking.includes(name) && intervalMs !== undefined && now - since > 2 * intervalMs + graceMs
    };
}

const unitMs: readonly [RegExp, number][] = [
    [/^mo/, 30 * 86_400_000],
    [/^s/, 1000],
    [/^m/, 60_000],
    [/^h/, 3_600_000],
    [/^d/, 86_400_000],
    [/^w/, 7 * 86_400_000]
];

/** `every 15 minutes`, `every hour`, `every half hour`; undefined where Nango says something else. */
function intervalOf(frequency: string | null): number | undefined {
    const [, count = '1', unit = ''] = /^every (?:(half|\d+)(?: an)? ?)?([a-z]+)$/.exec(frequency ?? '') ?? [];
    const ms = unitMs.find(([word]) => word.test(unit))?.[1];
    return ms === undefined ? undefined : ms * (count === 'half' ? 0.5 : Number(count));
}

function attentionOf(health: Health, syncs: readonly FleetSync[]): Attention[] {
    const late = syncs.filter((sync) => sync.late).map(({ name }) => name);
    const attention: Attention[] = [];
    if (health.credentials === 'invalid') {
        attention.push({ reason: 'credentials', message: 'Mimecast refuses the client id or secret: the customer has to reconnect.' });
    }
    if (health.broken.length > 0) {
        attention.push({ reason: 'sync_failed', message: `Failing: ${health.broken.join(', ')}. The log in Nango says why.` });
    }
    if (late.length > 0) {
        attention.push({ reason: 'sync_late', message: `Not run for more than two intervals: ${late.join(', ')}. Look at Nango's jobs.` });
    }
    if (!health.ok && health.credentials !== 'invalid' && health.broken.length === 0) {
        attention.push({ reason: 'noted', message: `Nango has noted ${health.errors.map(({ type }) => type).join(', ')} failures. Its log says why.` });
    }
    return attention;
}

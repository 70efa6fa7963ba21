/**
 * A customer's connection, from the form to its end: the only place where the tenants of this application meet the connections in Nango.
 *
 * Two rules. Which connection belongs to which tenant is read from the tags that this application gave to the connect session, never from a browser. And a webhook is a hint to look, never
 * the fact itself: it may be lost, repeated or late, so whatever it causes is also caused by somebody opening the page.
 */
import type { Nango } from '@nangohq/node';
import { isMimecastError } from 'nango-mimecast';
import type { ActionName, ApiHost, ConnectSession, Mimecast, SyncName, Tenant, WebhookEvent } from 'nango-mimecast';
import { eventSyncs } from './events.ts';
import { startFollower } from './follower.ts';
import type { ConnectionState, Store, User } from './store.ts';

/** What the posture report and the comparison of users stand on. */
const reportSyncs = [
    'users',
    'user-accounts',
    'anti-spoofing-policies',
    'anti-spoofing-bypass-policies',
    'blocked-sender-policies',
    'greylisting-policies',
    'managed-urls',
    'internal-domains',
    'outbound-dns-definitions',
    'outbound-dns-policies',
    'connectors',
    'directory-connections',
    'journal-services'
] as const;

/** The syncs this application needs. Deploy these and no others, and a customer's quota of calls is spent on nothing else. */
export const usedSyncs: readonly SyncName[] = [...eventSyncs, ...reportSyncs];

const usedActions: readonly ActionName[] = [
    'list-held-messages',
    'release-held-messages',
    'reject-held-messages',
    'search-messages',
    'get-message-info',
    'create-managed-url',
    'delete-managed-url',
    'create-blocked-sender-policy',
    'delete-blocked-sender-policy'
];

/** What a customer is asked to grant: what is used here, not everything there is. */
export const usedFunctions: readonly (ActionName | SyncName)[] = [...usedSyncs, ...usedActions];

/** How old what is known of a connection may be before a page looks again. */
const freshMs = 2_000;
/** The same where Mimecast refuses the keys: each look asks it for a token, and nothing changes until somebody reconnects, which is told by a webhook. */
const refusedFreshMs = 30_000;

export interface CustomerOptions {
    mimecast: Mimecast;
    nango: Nango;
    store: Store;
    /** The Mimecast host of a tenant's region, where it is known. Otherwise the administrator chooses in the form. */
    apiHostOf: (tenantId: string) => ApiHost | undefined;
    now: () => number;
    log: (line: string) => void;
}

export type Customers = Awaited<ReturnType<typeof createCustomers>>;

export async function createCustomers({ mimecast, nango, store, apiHostOf, now, log }: CustomerOptions) {
    const follower = await startFollower(mimecast, store, log);
    const stamp = (): string => new Date(now()).toISOString();

    /** The client of a tenant's own connection; undefined where there is none. */
    const clientOf = (tenantId: string): Tenant | undefined => {
        const connection = store.connectionOf(tenantId);
        return connection && mimecast.tenant(connection.id);
    };

    /** The connections that were made in this tenant's sessions: one, or several where two people pressed the button at once. */
    async function connectionsOf(tenantId: string): Promise<string[]> {
        const { connections } = await nango.listConnections({ integrationId: mimecast.integrationId, tags: { tenant: tenantId } });
        // The server filters, and here it is looked at again: one that does not know this filter answers with the connections of all tenants.
        return connections.filter(({ tags }) => tags['tenant'] === tenantId).map((connection) => connection.connection_id);
    }

    /** Looks whether Nango has a connection with this tenant's tag, and makes it the tenant's. */
    async function adopt(tenantId: string): Promise<boolean> {
        if (store.connectionOf(tenantId)) {
            return true;
        }
        const [found] = await connectionsOf(tenantId);
        if (found === undefined || store.connectionOf(tenantId)) {
            return store.connectionOf(tenantId) !== undefined;
        }
        store.setConnection(tenantId, found, stamp());
        // Takes some seconds; the page says "Connecting" meanwhile.
        inBackground(check(tenantId));
        return true;
    }

    const inBackground = (work: Promise<void>): void => void work.catch((error: unknown) => log(String(error)));

    const checking = new Map<string, Promise<void>>();

    /**
     * Looks how the connection is. Two at the same time are one.
     *
     * @param askMimecast which rights there are, in place of what was found when the customer connected
     */
    function check(tenantId: string, askMimecast = false): Promise<void> {
        const key = `${tenantId} ${String(askMimecast)}`;
        const running = checking.get(key);
        if (running) {
            return running;
        }
        const work = look(tenantId, askMimecast).finally(() => checking.delete(key));
        checking.set(key, work);
        return work;
    }

    async function look(tenantId: string, askMimecast: boolean): Promise<void> {
        const connection = store.connectionOf(tenantId);
        if (!connection) {
            return;
        }
        const tenant = mimecast.tenant(connection.id);
        try {
            if (connection.state === null) {
                // New. Waits until its syncs exist and pauses those without rights, which would fail at every schedule. One does not start by itself.
                await tenant.syncs.applyPermissions();
                await tenant.syncs.start('connectors');
            }
            let health = await tenant.health({ forceRefresh: askMimecast });
            if (askMimecast && health.credentials !== 'invalid') {
                // Pauses what cannot work any more, and starts again what can.
                await tenant.syncs.applyPermissions({ refresh: true });
                health = await tenant.health();
                const failing = usedSyncs.filter((name) => health.broken.includes(name));
                if (failing.length > 0) {
                    await tenant.syncs.trigger(failing);
                }
            }
            const checklist = (await tenant.permissions())?.functions ?? [];
            const state: ConnectionState = {
                checkedAt: stamp(),
                credentials: health.credentials,
                broken: health.broken.filter((name) => usedSyncs.some((used) => used === name)),
                paused: health.syncs.filter(({ status }) => status === 'PAUSED' || status === 'STOPPED').map(({ name }) => name),
                checklist: checklist.filter(({ name }) => usedFunctions.some((used) => used === name))
            };
            store.setState(tenantId, connection.id, state);
        } catch (error) {
            if (!isMimecastError(error)) {
                throw error;
            }
            if (error.type === 'connection_not_found') {
                // Deleted in Nango's dashboard.
                await forget(tenantId);
                return;
            }
            store.setProblem(tenantId, connection.id, error.message);
            log(`${tenantId}: ${error.type}: ${error.message}`);
        }
    }

    const opening = new Map<string, Promise<ConnectSession>>();

    async function open(user: User, docsUrl: string): Promise<ConnectSession> {
        const connection = store.connectionOf(user.tenantId);
        if (connection) {
            return mimecast.reconnect(connection.id, { docsUrl });
        }
        return mimecast.connect({
            endUser: { id: user.id, email: user.email, displayName: user.name },
            organization: { id: user.tenantId, displayName: user.tenantName },
            tags: { tenant: user.tenantId },
            apiHost: apiHostOf(user.tenantId),
            docsUrl
        });
    }

    async function forget(tenantId: string): Promise<void> {
        const connection = store.connectionOf(tenantId);
        store.forget(tenantId);
        if (connection) {
            await follower.leave(connection.id);
        }
    }

    return {
        clientOf,
        adopt,
        check,

        /** What a page calls before it shows the state: looks again unless that was done a moment ago. */
        async refresh(tenantId: string): Promise<void> {
            const connection = store.connectionOf(tenantId);
            if (connection?.state === null) {
                inBackground(check(tenantId));
            } else if (
                connection?.state &&
                now() - Date.parse(connection.state.checkedAt) > (connection.state.credentials === 'invalid' ? refusedFreshMs : freshMs)
            ) {
                await check(tenantId);
            }
        },

        /**
         * For the customer's administrator: a session that makes a connection, or gives the present one new credentials. Two at the same time are one.
         *
         * @param docsUrl where the help links of the form lead
         */
        connect(user: User, docsUrl: string): Promise<ConnectSession> {
            const running = opening.get(user.id);
            if (running) {
                return running;
            }
            const work = open(user, docsUrl).finally(() => opening.delete(user.id));
            opening.set(user.id, work);
            return work;
        },

        /** Deletes the connection in Nango, with its records, and everything of it here. */
        async disconnect(tenantId: string): Promise<void> {
            for (const id of await connectionsOf(tenantId)) {
                await mimecast.tenant(id).disconnect();
            }
            await forget(tenantId);
        },

        async onWebhook(event: WebhookEvent): Promise<void> {
            if (event.type === 'auth' && event.success && event.operation === 'creation') {
                const tenantId = event.tags['tenant'];
                if (tenantId !== undefined) {
                    await adopt(tenantId);
                }
                return;
            }
            if (event.type !== 'auth' && event.type !== 'sync') {
                return;
            }
            await follower.wake(event);
            const tenantId = store.tenantOf(event.connectionId);
            if (tenantId === undefined) {
                return;
            }
            if (event.type === 'auth' || !event.success) {
                const lacksRights = event.type === 'sync' && !event.success && ['permission', 'not_licensed'].includes(event.error.report?.type ?? '');
                await check(tenantId, lacksRights || (event.type === 'auth' && event.success));
            }
        },

        async stop(): Promise<void> {
            await follower.stop();
            await Promise.allSettled(checking.values());
        }
    };
}

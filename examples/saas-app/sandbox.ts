/**
 * Both customers' Mimecast accounts and a Nango, on this machine: what the demo runs against unless it is told of a real Nango. No part of a product.
 */
import { apiHosts, syncs } from 'nango-mimecast';
import type { ApiHost } from 'nango-mimecast';
import { createClock, createMimecastSimulator, integrationId, startSandbox } from 'nango-mimecast/sandbox';
import type { Application, MimecastSimulator } from 'nango-mimecast/sandbox';

/** The levers of the page "Sandbox": what happens at Mimecast's side, which no customer of yours would tell you. */
export interface SandboxControls {
    keysOf(tenantId: string): { clientId: string; clientSecret: string };
    /** The permission of the next two. */
    readonly permission: string;
    /** Takes it away from the API application, or gives it back. */
    setPermission(tenantId: string, granted: boolean): void;
    isPermitted(tenantId: string): boolean;
    /** Creates new keys: the old ones are refused from now on. */
    replaceKeys(tenantId: string): void;
    /** What happens in an hour has happened, and the syncs read it. */
    passHour(): Promise<void>;
}

const permission = 'Monitoring | URL Protection | Read';

/** Two companies, each behind the Mimecast host of its own region. */
const hosts: Record<string, ApiHost> = { acme: apiHosts[1], birch: apiHosts[2] };

export async function startWorld(options: { syncs: readonly string[]; port?: number; timerMs?: number }) {
    const clock = createClock();
    const second = createMimecastSimulator({ clock, seed: 2, accountName: 'Birch and Sons' });
    const secondUrl = await second.listen();
    const sandbox = await startSandbox({
        clock,
        mimecast: { accountName: 'Acme Ltd' },
        nango: { egress: { [`https://${String(hosts['birch'])}`]: secondUrl.url }, port: options.port ?? 0, timerMs: options.timerMs ?? 5_000 }
    });
    const { nango, mimecast } = sandbox;
    const accounts = new Map<string, { simulator: MimecastSimulator; application: Application }>([
        ['acme', { simulator: mimecast, application: mimecast.application }],
        ['birch', { simulator: second, application: second.application }]
    ]);
    const accountOf = (tenantId: string) => {
        const account = accounts.get(tenantId);
        if (!account) {
            throw new Error(`The sandbox has no account for ${tenantId}.`);
        }
        return account;
    };
    // As if only these had been deployed.
    Object.keys(syncs)
        .filter((name) => !options.syncs.includes(name))
        .forEach((name) => nango.setFunctionEnabled(integrationId, 'sync', name, false));

    const controls: SandboxControls = {
        permission,
        keysOf: (tenantId) => accountOf(tenantId).application,
        isPermitted: (tenantId) => accountOf(tenantId).application.permissions.has(permission),
        setPermission(tenantId, granted) {
            const { permissions } = accountOf(tenantId).application;
            permissions[granted ? 'add' : 'delete'](permission);
        },
        replaceKeys(tenantId) {
            const account = accountOf(tenantId);
            // A new secret and nothing else: what was taken away from the application stays away.
            const { clientId, accountCode, products, permissions } = account.application;
            account.application = account.simulator.registerApplication({ clientId, accountCode, products, permissions });
            account.simulator.expireTokens();
        },
        async passHour() {
            clock.advance(60 * 60_000);
            await nango.runDueSyncs();
        }
    };

    /** A directory that agrees with the mailboxes but for a few: somebody who has left, somebody without a mailbox. */
    function directoryOf(tenantId: string): string {
        const users = accountOf(tenantId).simulator.state.company.users.map(({ email }) => email);
        return [...users.slice(3), `${String(users[1])} disabled`, 'new.colleague@example.com'].join('\n');
    }

    return {
        nango,
        controls,
        clock,
        apiHostOf: (tenantId: string) => hosts[tenantId],
        directoryOf,
        simulatorOf: (tenantId: string) => accountOf(tenantId).simulator,
        async close(): Promise<void> {
            await sandbox.close();
            await secondUrl.close();
        }
    };
}

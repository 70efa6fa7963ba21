/**
 * Puts the parts together: a Nango (the sandbox's, or a real one), the database, the application, and the server in front of it.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Nango } from '@nangohq/node';
import { createMimecast } from 'nango-mimecast';
import { createApp } from './app.ts';
import { createCustomers, usedSyncs } from './customers.ts';
import type { Services } from './pages/layout.ts';
import { openStore } from './store.ts';

export interface DemoOptions {
    /** 0 takes any port. */
    port: number;
    /** A file, or `:memory:`. */
    database?: string | undefined;
    /** A real Nango. Without its key the sandbox is started. */
    nango?: { host?: string | undefined; apiKey: string; webhookSigningKey?: string | undefined; connectUiUrl?: string | undefined } | undefined;
    integrationId?: string | undefined;
    model?: string | undefined;
    /** How often the sandbox looks for due syncs. */
    timerMs?: number | undefined;
    log?: (line: string) => void;
}

/** In your product these are your customers. */
export const companies = [
    { id: 'acme', name: 'Acme Ltd', user: { id: 'ann', name: 'Ann Lee', email: 'ann@acme.example' } },
    { id: 'birch', name: 'Birch and Sons', user: { id: 'ben', name: 'Ben Ito', email: 'ben@birch.example' } }
];

export async function startDemo({ port, database = ':memory:', nango: real, integrationId, model, timerMs, log = console.error }: DemoOptions) {
    // Imported only where it is needed: in production the sandbox is not installed.
    const world = real ? undefined : await (await import('./sandbox.ts')).startWorld({ syncs: usedSyncs, ...(timerMs !== undefined && { timerMs }) });
    const now = world ? world.clock.now : Date.now;
    const store = openStore(database);
    companies.forEach(({ id, name, user }) => store.addTenant(id, name, world?.directoryOf(id) ?? '', user));

    const nango = world
        ? new Nango({ host: world.nango.url, apiKey: world.nango.secretKey, webhookSigningKey: world.nango.webhookSigningKey })
        : new Nango({
              apiKey: real?.apiKey ?? '',
              ...(real?.host !== undefined && { host: real.host }),
              ...(real?.webhookSigningKey !== undefined && { webhookSigningKey: real.webhookSigningKey })
          });
    const mimecast = createMimecast({ nango, integrationId, connectUiUrl: real?.connectUiUrl });
    const apiHostOf = world ? world.apiHostOf : () => undefined;
    const customers = await createCustomers({ mimecast, nango, store, apiHostOf, now, log });
    const services: Services = { mimecast, customers, store, now, sandbox: world?.controls, model };

    // A session says where the Connect UI is; the policy of the pages has to know it before there is one.
    const connectUi = world ? world.nango.url : (real?.connectUiUrl ?? 'https://connect.nango.dev');
    const app = createApp(services, [new URL(connectUi).origin]);
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    if (world) {
        world.nango.webhookUrl = `${url}/webhooks/nango`;
    }

    return {
        url,
        services,
        world,
        async close(): Promise<void> {
            await customers.stop();
            await new Promise((resolve) => {
                server.close(resolve);
                server.closeAllConnections();
            });
            await world?.close();
            store.close();
        }
    };
}

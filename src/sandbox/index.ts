/**
 * The whole product on this machine: a simulated Mimecast and an embedded Nango host, with our provider definition and our compiled functions.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createMimecastSimulator, simulatedOrigins } from './mimecast/index.ts';
import type { MimecastSimulator, SimulatorOptions } from './mimecast/index.ts';
import { startNangoHost } from './nango/index.ts';
import type { NangoHost, NangoHostOptions } from './nango/index.ts';

export { createClock } from './clock.ts';
export type { Clock } from './clock.ts';
export { createMimecastSimulator, FaultPlan, simulatedOrigins } from './mimecast/index.ts';
export type { Application, MimecastSimulator, SimulatorOptions } from './mimecast/index.ts';
export { startNangoHost } from './nango/index.ts';
export type { NangoHost, NangoHostOptions, RunLimits, Runtime, ServerHabits } from './nango/index.ts';

export interface SandboxOptions {
    /** Time for both halves. The machine's when absent. */
    clock?: Clock;
    /** The simulated account: seed, sizes, behaviours, faults. */
    mimecast?: Omit<SimulatorOptions, 'clock'>;
    /** Settings of the host, such as `port` and `webhookUrl`. What `egress` names goes elsewhere than to the simulated account: an API host to a second simulator, for a second customer. */
    nango?: Omit<NangoHostOptions, 'clock' | 'providers'>;
    /** Whether to deploy the compiled functions at once. Default true. */
    deploy?: boolean;
    /** Whether there is an integration `mimecast-legacy` too, for keys of API 1.0, with the same functions. Default false. */
    legacy?: boolean;
}

export interface Sandbox {
    readonly clock: Clock;
    readonly mimecast: MimecastSimulator;
    /** Address of the simulated Mimecast. */
    readonly mimecastUrl: string;
    readonly nango: NangoHost;
    close(): Promise<void>;
}

/** Id of the integration in the sandbox, and the folder of the functions. */
export const integrationId = 'mimecast';

/** Id of the integration for keys of API 1.0. */
export const legacyIntegrationId = 'mimecast-legacy';

/** What gives it the functions of the other one: `nango.deployCompiled(folder, legacyCopies)`. */
export const legacyCopies = { [legacyIntegrationId]: integrationId };

const packageFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Starts both halves on localhost, with the integration `mimecast` made from `providers.yaml`, and `mimecast-legacy` if it is asked for.
 *
 * @throws Error when functions are to be deployed and have not been compiled
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
    const clock = options.clock ?? createClock();
    const project = packageFile('nango-integrations');
    const deploys = options.deploy ?? true;
    if (deploys && !existsSync(`${project}/.nango/nango.json`)) {
        throw new Error('The functions have not been compiled yet. Run: npm run compile');
    }
    const mimecast = createMimecastSimulator({ ...options.mimecast, clock });
    const listener = await mimecast.listen();
    try {
        const nango = await startNangoHost({
            ...options.nango,
            clock,
            providers: readFileSync(packageFile('providers.yaml'), 'utf8'),
            egress: { ...Object.fromEntries(simulatedOrigins.map((origin) => [origin, listener.url])), ...options.nango?.egress }
        });
        nango.createIntegration({ provider: 'mimecast', unique_key: integrationId });
        if (options.legacy === true) {
            nango.createIntegration({ provider: 'mimecast-legacy', unique_key: legacyIntegrationId });
        }
        if (deploys) {
            await nango.deployCompiled(project);
            if (options.legacy === true) {
                await nango.deployCompiled(project, legacyCopies);
            }
        }
        return {
            clock,
            mimecast,
            mimecastUrl: listener.url,
            nango,
            close: async () => {
                await nango.close();
                await listener.close();
            }
        };
    } catch (error) {
        await listener.close();
        throw error;
    }
}

import { readdirSync } from 'node:fs';
import { exampleFor } from '../../../src/cli/examples.ts';
import { modelSyncs } from '../../../src/client/functions.generated.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition, LoadedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import { collect } from '../../../src/sandbox/nango/transport.ts';
import type { TransportRequest } from '../../../src/sandbox/nango/transport.ts';
import type { Endpoint } from '../../../nango-integrations/mimecast/operations/endpoint.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import type { SimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import type * as z from 'zod';

export type Row = Record<string, unknown>;

/** A function by its name, with what its definition says. */
export interface UnderContract {
    name: string;
    fn: LoadedFunction;
    verb: string | undefined;
    operations: readonly Endpoint[];
    errors: readonly { type: string; code?: string }[];
    /** It looks what became of a change where the answer leaves that open. */
    settles?: boolean;
    example: unknown;
    input: z.ZodObject;
    output: z.ZodType;
}

function underContract(file: string, definition: unknown): UnderContract {
    return {
        ...(definition as Omit<UnderContract, 'name' | 'fn'>),
        name: file.replace(/\.ts$/, ''),
        fn: importedFunction(definition as FunctionDefinition, file)
    };
}

async function functionsIn(kind: 'actions' | 'syncs'): Promise<UnderContract[]> {
    const folder = new URL(`../../../nango-integrations/mimecast/${kind}/`, import.meta.url);
    const load = async (file: string) => underContract(file, ((await import(new URL(file, folder).href)) as { default: unknown }).default);
    return Promise.all(readdirSync(folder).map(load));
}

/** Every action there is. */
export const actions: readonly UnderContract[] = await functionsIn('actions');
/** Every sync there is. */
export const syncs: readonly UnderContract[] = await functionsIn('syncs');

let time: SimulatedTime | undefined;

/** Lets contracts move the time. Call it once at the top of a test file: this module may be loaded already when the file begins, and of two clocks only the last one moves the time. */
export function useContracts(): void {
    time = useSimulatedTime();
}

/** Lets time be that of a tenant. */
export function follow(tenant: Tenant): Tenant {
    if (time === undefined) {
        throw new Error('Call useContracts() at the top of the test file.');
    }
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

/** A small account: every test founds one of its own, and most of them take no longer than that. */
const small: SimulatorOptions = {
    sizes: { users: 16, externalSenders: 8, trackedMessages: 40, heldMessages: 12, largestGroup: 16 },
    logs: { siemHistoryDays: 0.1, historyDays: 2 }
};

export function openTenant(options: TenantOptions = {}): Tenant {
    const { simulator } = options;
    return createTenant({ ...options, simulator: { ...small, ...simulator, sizes: { ...small.sizes, ...simulator?.sizes } } });
}

/** The example of an action, with what a tenant's account holds in place of its references. */
export async function inputFor(tenant: Tenant, name: string): Promise<Row> {
    const found = actions.find((one) => one.name === name);
    const input = await exampleFor(found?.example, {
        answerOf: async (other) => await run(tenant, other),
        recordIdOf: async (model) => {
            const sync = modelSyncs[model as keyof typeof modelSyncs];
            resultOf(await tenant.sync(demand(syncs.find((one) => one.name === sync)).fn, sync));
            return tenant.records(model)[0]?.['id'] as string | undefined;
        }
    });
    // What a change does to a moment shows only later.
    tenant.clock.advance(60_000);
    return demand(input as Row | undefined);
}

/** Runs an action with its example, or with another input, which must succeed. */
export async function run(tenant: Tenant, name: string, input?: Row): Promise<Row> {
    const { fn } = demand(actions.find((one) => one.name === name));
    return resultOf(await tenant.action(fn, name, input ?? (await inputFor(tenant, name)))) as Row;
}

export function demand<T>(value: T | undefined): T {
    if (value === undefined) {
        throw new Error('There is no such function, or its example does not work in this account.');
    }
    return value;
}

/** A tenant whose answers to one operation are changed on their way. */
export function tenantWithAnswers(endpoint: Endpoint, change: (body: Row, request: TransportRequest) => unknown, options: TenantOptions = {}): Tenant {
    const path = new RegExp(`${endpoint.path.replace(/\{\w+\}/g, '[^/]+')}$`);
    const tenant: Tenant = openTenant({
        ...options,
        intercept: async (request) => {
            if (request.method !== endpoint.method || !path.test(new URL(request.url).pathname)) {
                return undefined;
            }
            const reply = await tenant.simulator.handle(request);
            const text = (await collect(reply.body)).toString();
            const { 'content-length': _, ...headers } = reply.headers;
            return { status: reply.status, headers, body: Buffer.from(JSON.stringify(change(JSON.parse(text === '' ? '{}' : text) as Row, request))) };
        }
    });
    return tenant;
}

/** The calls of an operation, as method and path. */
export function shapeOf({ method, path }: Endpoint): RegExp {
    return new RegExp(`^${method} ${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}

/** The rows of a reply, where the registry says they stand; they can be changed in place. */
export function rowsIn(endpoint: Endpoint, body: Row): unknown[] {
    const step = (value: unknown, keys: string): unknown => Object.entries(Object(value) as Row).find(([key]) => keys.split('|').includes(key))?.[1];
    const found = (endpoint.items ?? '').split('.').reduce<unknown>(step, body);
    return Array.isArray(found) ? found : [];
}

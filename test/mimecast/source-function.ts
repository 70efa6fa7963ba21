import type { StoredRecord } from '../../src/sandbox/nango/stores/records.ts';
import { importedFunction } from '../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition, SyncResult } from '../../src/sandbox/nango/runner/index.ts';
import type { MimecastErrorPayload } from '../../nango-integrations/mimecast/api/errors.ts';
import { refusalOf, resultOf } from './outcome.ts';
import { useSimulatedTime } from './simulated-time.ts';
import { createTenant } from './tenant.ts';
import type { Tenant, TenantOptions } from './tenant.ts';

export interface ActionUnderTest<Output> {
    /** A tenant whose clock the action follows. */
    tenant(options?: TenantOptions): Tenant;
    run(tenant: Tenant, input?: unknown): Promise<Output>;
    refuse(tenant: Tenant, input?: unknown): Promise<MimecastErrorPayload>;
    /** Asserts that these inputs are refused before anything is sent. */
    refuseAll(inputs: unknown[]): Promise<MimecastErrorPayload[]>;
}

/** Runs an action's source on the runner's base classes, in simulated time, against a simulated account. Call it at the top of a test file. */
export function actionUnderTest<Output>(definition: object, name: string): ActionUnderTest<Output> {
    const time = useSimulatedTime();
    const fn = importedFunction(definition as FunctionDefinition, `${name}.ts`);
    const tenant = (options: TenantOptions = {}): Tenant => {
        const made = createTenant(options);
        time.follow(made.clock, made.timers);
        return made;
    };
    const refuse = async (of: Tenant, input?: unknown): Promise<MimecastErrorPayload> => refusalOf(await of.action(fn, name, input));
    return {
        tenant,
        run: async (of, input) => resultOf(await of.action(fn, name, input)) as Output,
        refuse,
        refuseAll: async (inputs) => {
            const payloads: MimecastErrorPayload[] = [];
            for (const input of inputs) {
                const of = tenant();
                const payload = await refuse(of, input);
                if (payload.type !== 'invalid_input' || of.requests.length > 0) {
                    throw new Error(`Input ${JSON.stringify(input).slice(0, 200)} was not refused before anything was sent: ${JSON.stringify(payload)}`);
                }
                payloads.push(payload);
            }
            return payloads;
        }
    };
}

export interface SyncUnderTest {
    /** A tenant whose clock the sync follows. */
    tenant(options?: TenantOptions): Tenant;
    /** A run that must succeed. */
    run(tenant: Tenant): Promise<SyncResult>;
    refuse(tenant: Tenant): Promise<MimecastErrorPayload>;
    /** Runs it, and gives the records that are not deleted. */
    records(tenant: Tenant, model?: string): Promise<StoredRecord[]>;
}

/** Runs a sync's source as `actionUnderTest` runs an action's. */
export function syncUnderTest(definition: object, name: string): SyncUnderTest {
    const time = useSimulatedTime();
    const fn = importedFunction(definition as FunctionDefinition, `${name}.ts`);
    const [onlyModel = ''] = Object.keys(fn.definition.models ?? {});
    const run = async (of: Tenant): Promise<SyncResult> => resultOf(await of.sync(fn, name));
    return {
        tenant: (options = {}) => {
            const made = createTenant(options);
            time.follow(made.clock, made.timers);
            return made;
        },
        run,
        refuse: async (of) => refusalOf(await of.sync(fn, name)),
        records: async (of, model = onlyModel) => {
            await run(of);
            return of.records(model).filter(({ _nango_metadata: meta }) => meta.deleted_at === null);
        }
    };
}

/** What the simulator was asked to do by path, token requests left out. */
export function pathsOf(tenant: Tenant): string[] {
    return tenant.simulator.calls
        .list()
        .map(({ method, path }) => `${method} ${path}`)
        .filter((call) => call !== 'POST /oauth/token');
}

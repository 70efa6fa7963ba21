import type { Fault, SilentAnswer } from '../../../src/sandbox/mimecast/index.ts';
import type { MimecastErrorPayload } from '../../../nango-integrations/mimecast/api/errors.ts';
import { refusalOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';
import { demand, inputFor, shapeOf } from './under-contract.ts';
import type { Row, UnderContract } from './under-contract.ts';

export type Fate = 'done' | 'not done' | 'unknown';

/** What an action said of a change, and what became of it. */
export interface Told {
    says: Fate;
    /** Whether the account was changed, and how it is now. */
    isDone: boolean;
    account: string;
    payload: MimecastErrorPayload | undefined;
    /** Calls of the operation. */
    calls: number;
}

/** Everything that actions can change in an account, as text. */
export function accountOf({ simulator }: Tenant): string {
    const { company: _, ids: __, downloads: ___, logs, ...account } = simulator.state;
    const known = new Set<object>();
    return JSON.stringify({ ...account, subscriptions: logs.subscriptions }, (_key, value: unknown) => {
        if (typeof value !== 'object' || value === null) {
            return value;
        }
        if (known.has(value)) {
            return undefined;
        }
        known.add(value);
        return value instanceof Map ? [...value] : value instanceof Set ? [...value] : value;
    });
}

/** Asks for a change, with the example where nothing else is given, and compares what is said with what was done. To look at the whole account takes long: who knows it says how it is. */
export async function ask(action: UnderContract, tenant: Tenant, given?: Row, known?: string): Promise<Told> {
    const shape = shapeOf(demand(action.operations[0]));
    const input = given ?? (await inputFor(tenant, action.name));
    const calls = (): number => pathsOf(tenant).filter((path) => shape.test(path)).length;
    const [before, callsBefore] = [known ?? accountOf(tenant), calls()];
    const outcome = await tenant.action(action.fn, action.name, input);
    const account = accountOf(tenant);
    const about = { isDone: account !== before, account, calls: calls() - callsBefore };
    if (outcome.status === 'success') {
        const { created, updated, results, ...told } = outcome.result as Row & { created?: unknown; results?: { outcome: string }[] };
        const wasSo = Object.entries(told).some(([field, value]) => field.startsWith('already') && value === true);
        const isNone =
            (Array.isArray(created) && created.length === 0) ||
            results?.every(({ outcome }) => ['already', 'failed', 'refused', 'unknown', 'not_sent'].includes(outcome)) === true;
        return { ...about, says: wasSo || isNone || created === false || updated === false ? 'not done' : 'done', payload: undefined };
    }
    const payload = refusalOf(outcome);
    return { ...about, says: payload.outcomeUnknown === true ? 'unknown' : 'not done', payload };
}

/** Breaks the operation of an action from now on. */
export function strike(action: UnderContract, tenant: Tenant, fault: Fault): void {
    const { method, path } = demand(action.operations[0]);
    tenant.simulator.faults.add({ endpoint: `${method} ${path.replace(/\{\w+\}/g, '*')}`, fault });
}

/** The silent answer by which an operation confirms a change that has no result: in the REST family one without a body, elsewhere one without rows where the registry says so. */
export function confirmationOf({ operations: [endpoint] }: UnderContract): SilentAnswer | undefined {
    return ['PUT', 'PATCH', 'DELETE'].includes(endpoint?.method ?? '') || endpoint?.confirmedByNoBody === true
        ? 'nothing'
        : endpoint?.confirmedByNoRows === true
          ? 'no-rows'
          : undefined;
}

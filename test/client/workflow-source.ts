import { MimecastError } from '../../src/index.ts';
import type { MimecastErrorDetails, ModelName } from '../../src/index.ts';
import { modelSyncs } from '../../src/client/functions.generated.ts';
import type { Source } from '../../src/client/workflows/workflow.ts';
import { sharedFunction } from '../mimecast/compiled.ts';
import { createTenant } from '../mimecast/tenant.ts';
import type { Tenant, TenantOptions } from '../mimecast/tenant.ts';

/** A customer for workflows: compiled actions and a simulated Mimecast, without a socket and without a wait. */
export interface Desk {
    readonly tenant: Tenant;
    readonly source: Source;
    /** Actions run so far. */
    readonly actions: string[];
    /** Calls of Mimecast so far, tokens apart. */
    calls(): string[];
}

export interface DeskOptions extends Omit<TenantOptions, 'simulator'> {
    simulator?: TenantOptions['simulator'];
    /** Rows that the syncs have saved. */
    records?: Partial<Record<ModelName, object[]>>;
    /** How the syncs stand. Default: all have run. */
    states?: (name: string) => { status: string; finishedAt?: string } | undefined;
    /** Throws where the caller is killed: before the action runs, or when its answer should come. */
    killed?: (action: number, when: 'before' | 'after') => void;
}

export function createDesk({ simulator, records = {}, states = () => ({ status: 'SUCCESS', finishedAt: '' }), killed, ...options }: DeskOptions = {}): Desk {
    const sizes = { users: 5, groups: 0, trackedMessages: 12, heldMessages: 0, managedUrls: 3, remediationIncidents: 2, ...simulator?.sizes };
    const tenant = createTenant({ ...options, simulator: { logs: { scale: 0 }, ...simulator, sizes } });
    const actions: string[] = [];
    const source: Source = {
        async run(name, ...[input]) {
            const number = actions.push(name) - 1;
            killed?.(number, 'before');
            const outcome = await tenant.action(sharedFunction('actions', name, tenant), name, input);
            killed?.(number, 'after');
            if (outcome.status === 'failed') {
                throw new MimecastError(outcome.error.payload as MimecastErrorDetails);
            }
            return outcome.result as never;
        },
        records: (model) => {
            const rows = (records[model] ?? []).map((record) => ({ record, pruned: false, change: 'added', cursor: 'c', metadata: {} }));
            return { [Symbol.asyncIterator]: () => rows.values() } as never;
        },
        syncs: {
            status: async () =>
                [...new Set(Object.values(modelSyncs))].flatMap((name) => {
                    const state = states(name);
                    return state === undefined ? [] : [{ name, checkpoint: null, finishedAt: undefined, ...state }];
                })
        }
    };
    const calls = (): string[] =>
        tenant.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`).filter((call) => !call.endsWith('/oauth/token'));
    return { tenant, source, actions, calls };
}

import { registry } from '../../nango-integrations/mimecast/operations/registry.generated.ts';
import { functions } from '../../nango-integrations/mimecast/operations/functions.generated.ts';
import { nameOf } from '../../nango-integrations/mimecast/operations/endpoint.ts';
import type { Endpoint } from '../../nango-integrations/mimecast/operations/endpoint.ts';

const operations = new Map(registry.map((endpoint) => [nameOf(endpoint), endpoint]));

/** The operations each action calls, by the action's name. */
export const operationsOfActions = operationsOf('action');
/** The operations each sync calls, by the sync's name. */
export const operationsOfSyncs = operationsOf('sync');

function operationsOf(kind: 'action' | 'sync'): ReadonlyMap<string, readonly Endpoint[]> {
    const rows = functions.filter((row) => row.kind === kind);
    return new Map(rows.map(({ name, operations: names }) => [name, names.flatMap((key: string) => operations.get(key) ?? [])]));
}

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
    return new Map(Object.entries(functions[kind]).map(([name, names]) => [name, names.flatMap((key) => operations.get(key) ?? [])]));
}

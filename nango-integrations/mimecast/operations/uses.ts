import { permissionsOf } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

/** The operations a function calls, said once, in its definition: the permissions Nango shows as its scopes, the permission check, the documentation and what counts as a write come from here. */
export function uses(...operations: Endpoint[]): { scopes: string[]; operations: Endpoint[] } {
    return { scopes: permissionsOf(...operations), operations };
}

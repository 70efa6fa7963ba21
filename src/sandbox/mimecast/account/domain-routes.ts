import { oneOf } from '../protocol/fields.ts';
import { restLists } from '../protocol/plain-routes.ts';
import type { Lists, Rows } from '../protocol/plain-routes.ts';
import type { Route } from '../protocol/route.ts';

/** What internal, external and pending domains have in common. */

export const domainPath = '/domain/cloud-gateway/v1';
export const domainProducts = ['Domain Management', 'Email Security Onboarding'];
export const registerDomains = 'Directories | Internal | Register New Domain';
/** Which recipients of a domain are accepted; the older family knows the first four alone. */
export const inboundType = oneOf('any', 'smtp', 'ldap', 'known', 'backup_mx', 'smtp_null');
export const olderInboundType = oneOf('any', 'smtp', 'ldap', 'known');

/** `GET` of all domains of a kind, page by page. */
export function listsDomains<Row extends object>(rows: Rows<Row>, kind: string, permission: string, show?: Lists<Row>['show']): Route {
    return restLists(rows, { path: `${domainPath}/${kind}`, products: domainProducts, permission, under: 'domains', ...(show === undefined ? {} : { show }) });
}

/** As many domains as are asked for. */
export function numbered<Row>(size: number, make: (index: number) => Row): Row[] {
    return Array.from({ length: size }, (_, index) => make(index));
}

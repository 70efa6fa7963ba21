import { batch, isFail, restError } from '../protocol/envelope.ts';
import { emailAddress, flag, oneOf, take, text } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes } from '../protocol/plain-routes.ts';
import { pick } from '../protocol/random.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import { collection } from './thing.ts';
import type { Collection } from './thing.ts';

const products = ['Email Security Cloud Gateway'];
const permission = 'Gateway | Managed Senders | Edit';

export interface ManagedSender {
    sender: string;
    to: string;
    type: 'Permit' | 'Block';
    /** Made by a person, and not by Mimecast. */
    manual: boolean;
}

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

/** Who may write to whom. Nothing lists it. */
export const managedSenders = collection<'managedSenders', ManagedSender>({
    name: 'managedSenders',
    id: { name: 'managed-sender', plain: (number) => ({ mansendid: number }), prefix: 'MTOKEN:' },
    fields: { sender: text, to: text, type: oneOf('Permit', 'Block'), manual: flag },
    key: ({ sender, to }) => `${sender.toLowerCase()} ${to.toLowerCase()}`,
    size: 8,
    seed: ({ company, random }, size) =>
        Array.from({ length: size }, (_, i) => {
            const sender = ['news@example.net', company.users[0]?.email ?? 'ann@example.com'][i] ?? pick(random, company.externalSenders).email;
            const to = company.users[i % company.users.length]?.email ?? 'ann@example.com';
            return { sender, to, type: i % 3 === 2 ? ('Permit' as const) : ('Block' as const), manual: i % 2 === 0 };
        }),
    routes: (rows, { company }) => [
        changes({ path: '/api/managedsender/permit-or-block-sender', products, permission, max: 100 }, [], (context, items) =>
            batch(items, (item) => {
                const wanted = take({ sender: emailAddress, to: emailAddress, action: oneOf('permit', 'block') }, item);
                if (isFail(wanted)) {
                    return wanted;
                }
                const { sender, to, action } = wanted;
                const type = action === 'block' ? ('Block' as const) : ('Permit' as const);
                const known = [...rows.entries.values()].find(
                    (row) => row.sender.toLowerCase() === sender.toLowerCase() && row.to.toLowerCase() === to.toLowerCase()
                );
                const row = known ?? { sender, to, type, manual: true };
                row.type = type;
                if (known === undefined) {
                    rows.add(row);
                }
                const { manual: _, ...shown } = rows.show(row, context) as Record<string, unknown>;
                return shown;
            })
        ),
        deletes(rows, 'senders', (context) => {
            const { ids, type, action, trusted } = isObject(context.json) ? context.json : {};
            if (!Array.isArray(ids) || ids.length < 1 || ids.length > 1000 || !ids.every((id) => typeof id === 'string' && id !== '')) {
                return restError(400, 'err_validation_size', 'size must be between 1 and 1000', 'ids');
            }
            if (new Set(ids).size !== ids.length) {
                return restError(400, 'err_validation_value_not_allowed', 'must be unique', 'ids');
            }
            if (type !== undefined && action !== undefined) {
                return restError(400, 'err_validation_value_not_allowed', 'type and action exclude each other', 'type');
            }
            if (![undefined, 'auto', 'manual'].includes(type as string | undefined) || ![undefined, 'block', 'permit'].includes(action as string | undefined)) {
                return restError(400, 'err_validation_value_not_allowed', 'value not allowed', type === undefined ? 'action' : 'type');
            }
            if (!['undefined', 'boolean'].includes(typeof trusted)) {
                return restError(400, 'err_validation_value_not_allowed', 'value not allowed', 'trusted');
            }
            const senders = new Set(ids.map((id) => String(id).toLowerCase()));
            return (row) =>
                (senders.has(row.sender.toLowerCase()) || senders.has(domainOf(row.sender).toLowerCase())) &&
                (type === undefined || (type === 'manual') === row.manual) &&
                (action === undefined || row.type.toLowerCase() === action);
        }),
        deletes(rows, 'internal-addresses', () => (row) => company.domains.includes(domainOf(row.sender)))
    ]
});

/** A deletion of many. What it answers is not documented: nothing is the least there can be. */
function deletes(rows: Collection<ManagedSender>, of: string, wanted: (context: RouteContext) => RouteReply | ((row: ManagedSender) => boolean)): Route {
    return {
        method: 'POST',
        path: `/email/cloud-gateway/v1/managed-senders/${of}/bulk-delete`,
        products,
        permission,
        family: 'rest',
        writes: true,
        handle(context) {
            const fits = wanted(context);
            if (typeof fits !== 'function') {
                return fits;
            }
            for (const row of [...rows.entries.values()].filter(fits)) {
                rows.remove(row);
            }
            return { status: 204, bytes: Buffer.alloc(0) };
        }
    };
}

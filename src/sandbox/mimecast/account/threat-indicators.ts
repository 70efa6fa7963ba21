import { failed, failItem, idOf, isFail, notAllowed, ok } from '../protocol/envelope.ts';
import { anyText, maybe, oneOf, take, text, wholeNumber } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes, filter, lists, tells } from '../protocol/plain-routes.ts';
import { collection } from './thing.ts';

const products = ['Threat Management'];
/** How many indicators an account may bring. */
const most = 10_000;
const hash = /^([0-9a-f]{32}|[0-9a-f]{64})$/i;

export interface Batch {
    number: number;
    operationType: 'ALLOW' | 'BLOCK' | 'DELETE';
    completionTime: string;
    hashCount: number;
}

/** File hashes the account brought itself, in the batches in which they came. Which fields a list of them has is not known: those of the answer to a creation stand for them. */
export const threatIndicatorBatches = collection<'threatIndicatorBatches', Batch>({
    name: 'threatIndicatorBatches',
    id: { name: 'indicator-batch' },
    fields: { number: wholeNumber, operationType: oneOf('ALLOW', 'BLOCK', 'DELETE'), completionTime: text, hashCount: wholeNumber },
    key: ({ number }) => String(number),
    size: 5,
    seed: ({ clock }, size) =>
        Array.from({ length: size }, (_, i) => ({
            number: i + 1,
            operationType: 'BLOCK' as const,
            completionTime: zoned(clock.now() - (size - i) * 86_400_000),
            hashCount: 1 + i
        })),
    routes: (rows, { clock }) => {
        const used = (): number => [...rows.entries.values()].reduce((sum, { hashCount }) => sum + hashCount, 0);
        const told = (row: Batch, context: Parameters<typeof rows.show>[1]) => {
            const { id } = rows.show(row, context) as { id: string };
            return { batchIdToken: id, completionTime: row.completionTime, hashCount: row.hashCount };
        };
        return [
            changes(
                { path: '/api/byo-threat-intelligence/create-batch', products, permission: 'BYO Threat Intelligence | Upload', max: 1 },
                [],
                (context, [item = {}]) => {
                    const wanted = take({ operationType: oneOf('ALLOW', 'BLOCK', 'DELETE') }, item);
                    if (isFail(wanted)) {
                        return failed(wanted);
                    }
                    const { hashList } = item;
                    if (!Array.isArray(hashList) || hashList.length < 1 || hashList.length > 1000) {
                        return failed(failItem('err_validation_size', 'size must be between 1 and 1000', { key: item, field: 'hashList' }));
                    }
                    for (const one of hashList as unknown[]) {
                        const read = isObject(one)
                            ? take({ hash: text, description: maybe(anyText), provider: maybe(anyText) }, one)
                            : notAllowed(item, 'hashList');
                        if (isFail(read)) {
                            return failed(read);
                        }
                        if (!hash.test(read.hash) || (read.description?.length ?? 0) > 20 || (read.provider?.length ?? 0) > 10) {
                            return failed(notAllowed(item, 'hashList'));
                        }
                    }
                    if (used() + hashList.length > most) {
                        // Its code is not known.
                        return failed({ errors: [{ code: 'err_byo_quota', message: 'Quota not available to create the batch', retryable: false }] });
                    }
                    const number = Math.max(0, ...[...rows.entries.values()].map((row) => row.number)) + 1;
                    const row: Batch = { number, ...wanted, completionTime: zoned(clock.now() + 60_000), hashCount: hashList.length };
                    rows.add(row);
                    return ok([told(row, context)]);
                }
            ),
            changes(
                { path: '/api/byo-threat-intelligence/delete-batch', products, permission: 'BYO Threat Intelligence | Delete', max: 1 },
                ['id'],
                (context, [item = {}]) => {
                    const number = idOf(context, rows.kind, item);
                    if (isFail(number)) {
                        return failed(number);
                    }
                    // What is answered for a batch that is gone is not known; its flag says that much.
                    const row = rows.entries.get(number);
                    if (row !== undefined) {
                        rows.remove(row);
                    }
                    return ok([{ id: item.id, success: row !== undefined }]);
                }
            ),
            lists(rows, {
                path: '/api/byo-threat-intelligence/get-batches',
                products,
                permission: 'BYO Threat Intelligence | Read',
                filters: { order: filter(oneOf('ASC', 'DESC'), () => true), sortBy: filter(oneOf('CREATE_TIME'), () => true) },
                order: (found, { order }) => (order === 'ASC' ? found : found.reverse()),
                show: told
            }),
            tells({ path: '/api/byo-threat-intelligence/get-quota', products, permission: null }, () => [{ used: used(), remaining: most - used() }])
        ];
    }
});

function zoned(ms: number): string {
    return `${new Date(ms).toISOString().slice(0, 19)}Z[UTC]`;
}

import { expect } from 'vitest';
import { hostileInReplies } from '../hostile.ts';
import { refusalOf } from '../outcome.ts';
import type { Tenant } from '../tenant.ts';
import { demand, follow, inputFor, tenantWithAnswers } from './under-contract.ts';
import type { Row, UnderContract } from './under-contract.ts';

/** Asks with one value of the reply changed to what nobody expects, every value of `targetOf` in turn, and expects an answer in the declared form or one of our errors. */
export async function expectForm(action: UnderContract, targetOf: (body: Row) => Row | undefined): Promise<void> {
    const endpoint = demand(action.operations[0]);
    let odd: { value: unknown; index: number } | undefined;
    const known = { keys: [''] };
    const opened = async (): Promise<{ tenant: Tenant; input: Row }> => {
        odd = undefined;
        const tenant = follow(
            tenantWithAnswers(endpoint, (body) => {
                const target = targetOf(body);
                if (odd !== undefined && target !== undefined) {
                    known.keys = Object.keys(target);
                    // An answer that holds nothing gets at least a field that nobody knows.
                    target[known.keys[odd.index] ?? ''] = odd.value;
                }
                return body;
            })
        );
        return { tenant, input: await inputFor(tenant, action.name) };
    };
    // Reading changes nothing: one account serves all.
    const shared = action.operations.every(({ access }) => access === 'read') ? await opened() : undefined;
    for (const [, value] of hostileInReplies) {
        known.keys = [''];
        for (let index = 0; index === 0 || index < known.keys.length; index++) {
            const { tenant, input } = shared ?? (await opened());
            odd = { value, index };
            const outcome = await tenant.action(action.fn, action.name, input);
            if (outcome.status === 'success') {
                action.output.parse(outcome.result);
            } else {
                expect(refusalOf(outcome).message).not.toBe('');
            }
        }
    }
}

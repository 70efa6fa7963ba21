import { expect } from 'vitest';
import { hostileInReplies } from '../hostile.ts';
import { refusalOf } from '../outcome.ts';
import { demand, follow, inputFor, tenantWithAnswers } from './under-contract.ts';
import type { Row, UnderContract } from './under-contract.ts';

/** Asks with one value of the reply changed to what nobody expects, every value of `targetOf` in turn, and expects an answer in the declared form or one of our errors. */
export async function expectForm(action: UnderContract, targetOf: (body: Row) => Row | undefined): Promise<void> {
    const endpoint = demand(action.operations[0]);
    for (const [, value] of hostileInReplies) {
        let keys: string[] | undefined;
        for (let index = 0; keys === undefined || index < keys.length; index++) {
            // The input may come from an answer of the same operation.
            let isOdd = false;
            const tenant = follow(
                tenantWithAnswers(endpoint, (body) => {
                    if (!isOdd) {
                        return body;
                    }
                    const target = targetOf(body);
                    keys = Object.keys(target ?? {});
                    if (target !== undefined) {
                        // An answer that holds nothing gets at least a field that nobody knows.
                        target[keys[index] ?? ''] = value;
                    }
                    return body;
                })
            );
            const input = await inputFor(tenant, action.name);
            isOdd = true;
            const outcome = await tenant.action(action.fn, action.name, input);
            if (outcome.status === 'success') {
                action.output.parse(outcome.result);
            } else {
                expect(refusalOf(outcome).message).not.toBe('');
            }
            keys ??= [];
        }
    }
}

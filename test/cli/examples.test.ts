import { describe, expect, it } from 'vitest';
import { exampleFor } from '../../src/cli/examples.ts';
import { stepOf } from '../../src/cli/tour.ts';
import type { Tenant } from '../../src/client/tenant.ts';

describe('an example', () => {
    const calls: string[] = [];
    const resolve = async (example: unknown): Promise<unknown> => {
        calls.length = 0;
        return await exampleFor(example, {
            answerOf: async (action) => {
                calls.push(action);
                return { things: [{ id: `${action} ${String(calls.length)}`, name: 'A', 'odd-key': 1, note: null }] };
            },
            recordIdOf: async (model) => (model === 'None' ? undefined : `a ${model}`)
        });
    };

    it('gets values of answers and records, wherever they stand in it', async () => {
        expect(await resolve({ id: '{list-v2-things: things.0.id}', in: [{ of: '{Thing}' }], odd: '{list-things: things.0.odd-key}' })).toEqual({
            id: 'list-v2-things 1',
            in: [{ of: 'a Thing' }],
            odd: 1
        });
    });

    it('takes two values of one action from one answer: what it makes is made once', async () => {
        expect(await resolve({ id: '{create-thing: things.0.id}', name: '{create-thing: things.0.name}' })).toEqual({ id: 'create-thing 1', name: 'A' });
        expect(calls).toEqual(['create-thing']);
    });

    it('is none where the account has no such value', async () => {
        for (const missing of ['{list-things: things.1.id}', '{list-things: things.0.note}', '{list-things: nothing.at.all}', '{None}']) {
            expect(await resolve({ ids: [missing] })).toBeUndefined();
        }
    });

    it('keeps text that refers to nothing', async () => {
        const example = { text: 'of {Thing}', template: '{name}', number: 5, empty: '', none: null };
        expect(await resolve(example)).toEqual(example);
    });
});

describe('the tour of an action without a story of its own', () => {
    const tourWith = async (dryRun: boolean): Promise<{ told: string; runs: [string, Record<string, unknown>][] }> => {
        const runs: [string, Record<string, unknown>][] = [];
        const tenant = {
            run: async (name: string, input: Record<string, unknown>) => {
                runs.push([name, input]);
                return { subscription: input['dryRun'] === true ? null : { id: 'made' } };
            }
        } as unknown as Tenant;
        return { told: await stepOf('delete-threat-report-subscription', dryRun)(tenant), runs };
    };

    it('changes nothing in a dry run, also where its example is what another action makes', async () => {
        const { told, runs } = await tourWith(true);
        expect(runs).toMatchObject([['create-threat-report-subscription', { dryRun: true }]]);
        expect(told).toBe('there is nothing to call it with');
    });

    it('makes what it needs where changes are allowed', async () => {
        const { told, runs } = await tourWith(false);
        expect(runs).toMatchObject([
            ['create-threat-report-subscription', {}],
            ['delete-threat-report-subscription', { id: 'made' }]
        ]);
        expect(runs.some(([, input]) => 'dryRun' in input)).toBe(false);
        expect(told).toBe('done');
    });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { invalidInput, packCursor, parseInput, unpackCursor } from '../../../nango-integrations/mimecast/api/input.ts';
import { payloadOf, scripted } from '../scripted.ts';

const { nango } = scripted([]);
const Input = z.strictObject({ id: z.string().min(1), nested: z.strictObject({ list: z.array(z.number()) }).optional() });
const refuse = (input: unknown) => payloadOf((async () => parseInput(nango, Input, input))());

describe('the input of an action', () => {
    it('passes through when it fits; nothing counts as an empty object', () => {
        expect(parseInput(nango, Input, { id: 'a' })).toEqual({ id: 'a' });
        expect(parseInput(nango, z.strictObject({}), undefined)).toEqual({});
        expect(parseInput(nango, z.strictObject({}), null)).toEqual({});
    });

    it('is refused with the path of every wrong field', async () => {
        const payload = await refuse({ id: '', nested: { list: [1, 'two'], extra: 1 }, other: true });
        expect(payload).toMatchObject({ type: 'invalid_input', code: 'invalid_input', retryable: false, field: 'id' });
        expect(payload.issues?.map((issue) => issue.path)).toEqual(['id', 'nested.list.1', 'nested.extra', 'other']);
        expect(payload.message).toContain('at "id"');
        expect(payload.message).toContain('(and 3 more)');
    });

    it('names an unknown key and says what to do', async () => {
        const payload = await refuse({ id: 'a', idd: 'b' });
        expect(payload.issues).toEqual([{ path: 'idd', message: 'This field is not known: remove it or correct its name.' }]);
    });

    it('is refused as a whole when it is no object', async () => {
        expect(await refuse('text')).toMatchObject({ type: 'invalid_input', field: '' });
        expect((await refuse([])).message).not.toContain('at ""');
    });

    it('stays small when thousands of things are wrong', async () => {
        const unknown = await refuse(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, index])));
        expect(unknown.issues?.length).toBeLessThanOrEqual(20);
        const wrong = await refuse({ id: 'a', nested: { list: Array.from({ length: 5000 }, () => 'x') } });
        expect(wrong.issues?.length).toBeLessThanOrEqual(20);
        expect(JSON.stringify(wrong).length).toBeLessThan(10_000);
    });

    it('is refused even when nothing says why', async () => {
        const silent = { safeParse: () => ({ success: false, error: { issues: [] } }) } as unknown as typeof Input;
        expect(await payloadOf((async () => parseInput(nango, silent, {}))())).toMatchObject({ type: 'invalid_input', field: '', issues: [] });
    });

    it('can be refused for one field', () => {
        const error = invalidInput(nango, 'end', 'The end lies before the start.');
        expect(error.message).toContain('The end lies before the start.');
    });
});

describe('a cursor', () => {
    const State = z.object({ filter: z.record(z.string(), z.unknown()), token: z.string() });

    it('comes back as it was packed', () => {
        const state = { filter: { admin: true, subject: 'Grüße' }, token: 'NDY6bnVsbA==' };
        expect(unpackCursor(nango, State, packCursor(state))).toEqual(state);
    });

    it.each([
        '',
        'nonsense',
        '{}',
        Buffer.from('[]').toString('base64url'),
        Buffer.from('{"token":5}').toString('base64url'),
        `${packCursor({ filter: {}, token: 'a' })}`.slice(3)
    ])('that was altered (%j) is refused', async (cursor) => {
        expect(await payloadOf((async () => unpackCursor(nango, State, cursor))())).toMatchObject({ type: 'invalid_input', field: 'cursor' });
    });
});

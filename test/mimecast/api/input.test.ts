import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cursorInput, invalidInput, packCursor, parseInput, unpackCursor } from '../../../nango-integrations/mimecast/api/input.ts';
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

    it.each<[string, unknown, string]>([
        ['alone', { id: '\ud800' }, 'id'],
        ['the second half alone', { id: 'a\udc00b' }, 'id'],
        ['two in the wrong order', { id: '\udc00\ud800' }, 'id'],
        ['deep inside', { id: 'a', nested: { list: [{ text: ['fine', 'cut \ud83d'] }] } }, 'nested.list.0.text.1']
    ])('that holds half a character (%s) is refused, and the field is named', async (_, input, field) => {
        const Loose = z.object({ id: z.string(), nested: z.unknown() });
        const payload = await payloadOf((async () => parseInput(nango, Loose, input))());
        expect(payload).toMatchObject({ type: 'invalid_input', field, retryable: false });
        expect(payload.message).toContain('half a character');
    });

    it('may hold any whole character', () => {
        const id = 'Grüße 漢字 😀 \ufffd \u0000 \ue000';
        expect(parseInput(nango, Input, { id })).toEqual({ id });
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

    it('has a limit: nobody makes one that long', () => {
        expect(cursorInput.safeParse('x'.repeat(100_000)).success).toBe(true);
        expect(cursorInput.safeParse('x'.repeat(100_001)).success).toBe(false);
    });

    it.each([
        packCursor({ filter: {}, token: '\ud800' }),
        packCursor({ filter: { subject: '\udc00' }, token: 'a' }),
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

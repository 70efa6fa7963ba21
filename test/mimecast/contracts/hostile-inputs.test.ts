import { describe, expect, it } from 'vitest';
import { ActionError } from '@nangohq/runner-sdk';
import * as z from 'zod';
import { createMimecastSimulator } from '../../../src/sandbox/mimecast/index.ts';
import { chance, createRandom, pick, wholeNumber } from '../../../src/sandbox/mimecast/protocol/random.ts';
import type { Random } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { readXml } from '../../../src/sandbox/mimecast/protocol/xml.ts';
import { collect } from '../../../src/sandbox/nango/transport.ts';
import { isMimecastError, isRecord } from '../../../nango-integrations/mimecast/api/errors.ts';
import { registry } from '../../../nango-integrations/mimecast/operations/registry.generated.ts';
import { hostile } from '../hostile.ts';
import { actions } from './under-contract.ts';
import type { Row, UnderContract } from './under-contract.ts';

/** Inputs that every action is given. */
const INPUTS = 1000;
/** One call of so many is really made, the others are refused once they were looked at: the simulated Mimecast takes its time. */
const REAL = 20;

type Schema = { type?: string; enum?: unknown[]; const?: unknown; properties?: Record<string, Schema>; items?: Schema; description?: string; minimum?: number };

const tooMany = Array.from({ length: 10_000 }, (_, i) => `item ${String(i)}`);
const texts = [
    `"'\`;--`,
    `]]><x/><![CDATA[`,
    '&amp;&lt;&#0;&unknown;',
    '</text><sent select="to">example.com</sent><text>',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///">]>&y;',
    '\u0000\u0001\u001f',
    'a\tb\r\nc',
    '\ufffe\uffff',
    '\ud83d',
    'x\udc00y',
    '😀 ünï',
    '../../../oauth/token',
    '..',
    '?a=b&c=d#e',
    '%2e%2e%2f',
    '{{constructor}}',
    '__proto__',
    '\u202etxt.exe',
    ' ',
    'news@example.net',
    '<a@b.example>',
    '2026-01-06T09:30:00Z',
    '12345678901234567890',
    'x'.repeat(5000)
];
const tooManyObjects = tooMany.map((text) => ({ text }));
const odd: unknown[] = [...hostile.map(([, value]) => value), ...texts, ...texts, Number.MAX_SAFE_INTEGER, -1, 1.5];
/** Dates that can be read, and are hard to write again. */
const oddDates = [
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '0001-01-01T00:00:00+14:00',
    '1969-12-31T23:59:59.9Z',
    '2026-01-06T09:30:00.123456789+00:00[UTC]'
];
/** Lists that are far too long are tried less often: each takes milliseconds. */
const oddValue = (random: Random): unknown => (chance(random, 0.003) ? pick(random, [tooMany, tooManyObjects]) : pick(random, odd));

/** A value that fits a schema, with every field that it knows. */
function fitting(schema: Schema, random: Random): unknown {
    const example = /Example: (.+)$/.exec(schema.description ?? '')?.[1];
    switch (schema.type) {
        case 'object':
            return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, fitting(inner, random)]));
        case 'array':
            return Array.from({ length: wholeNumber(random, 1, 3) }, () => fitting(schema.items ?? {}, random));
        case 'boolean':
            return chance(random, 0.5);
        case 'integer':
        case 'number':
            return Math.max(schema.minimum ?? 1, 1);
        default:
            return schema.const ?? (schema.enum === undefined ? (example ?? 'x') : pick(random, schema.enum));
    }
}

/** Puts odd values in the place of some, here and inside. */
function spoiled(value: unknown, random: Random, share: number): unknown {
    if (chance(random, share)) {
        return typeof value === 'string' && /^\d{4}-\d\d-/.test(value) && chance(random, 0.5) ? pick(random, oddDates) : oddValue(random);
    }
    if (Array.isArray(value)) {
        return value.map((one) => spoiled(one, random, share));
    }
    return isRecord(value) ? Object.fromEntries(some(value, random, 0.1).map(([name, inner]) => [name, spoiled(inner, random, share)])) : value;
}

/** Fields of an object, some of them left out. */
function some(value: object, random: Random, share: number): [string, unknown][] {
    return Object.entries(value).filter(() => !chance(random, share));
}

/** An input: one that fits, one in which a single field does not, or one that is odd all over; with many fields or few, because many exclude each other. */
function inputFrom(whole: Row, random: Random): unknown {
    const fields = some(whole, random, pick(random, [0.1, 0.5, 0.8]));
    switch (wholeNumber(random, 0, 3)) {
        case 0:
            return Object.fromEntries(fields);
        case 1:
            return spoiled(Object.fromEntries(fields), random, 0.15);
        default: {
            const at = fields.length === 0 ? 0 : wholeNumber(random, 0, fields.length - 1);
            return Object.fromEntries(fields.map(([name, value], index) => [name, index === at ? spoiled(value, random, 0.5) : value]));
        }
    }
}

/** Every text in a value. */
function* textsIn(value: unknown): Generator<string> {
    if (typeof value === 'string') {
        yield value;
    } else if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value)) {
            yield name;
            yield* textsIn(inner);
        }
    }
}

interface Sent {
    method: string;
    endpoint: string;
    data?: unknown;
    params?: Record<string, string>;
    headers?: Record<string, string>;
}

/** Says what is wrong with a call, whatever Mimecast would say of its values. */
function flawOf({ operations }: UnderContract, { method, endpoint, data, params }: Sent): string | undefined {
    // The permission check names none, and tries them all.
    const isKnown = (operations.length > 0 ? operations : registry).some(
        (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/?#]+')}$`).test(endpoint)
    );
    if (!isKnown || endpoint.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part))) {
        return `it goes to ${method} ${endpoint}`;
    }
    if (![...textsIn(data), ...textsIn(params), endpoint].every((text) => text.isWellFormed())) {
        return 'it holds half a character';
    }
    // Made of a date of the input, which need not have four digits for its year.
    if ([...textsIn(data)].some((text) => /^[+-]\d{6}-\d\d-\d\dT/.test(text))) {
        return 'it holds a date that is none';
    }
    const items = (data as { data?: unknown } | undefined)?.data;
    if (
        endpoint.startsWith('/api/') &&
        items !== undefined &&
        !(Array.isArray(items) && items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
    ) {
        return 'its "data" is no list of objects';
    }
    const [query] = Array.isArray(items) ? items.map((item) => (item as Row)['query']) : [];
    if (endpoint === '/api/archive/search') {
        const xml = typeof query === 'string' ? readXml(query) : undefined;
        const muse = xml?.elements.map(({ name }) => name).join() === 'metadata,muse' ? xml.elements[1] : undefined;
        // Whatever was asked for stands as text in the elements that are known, and made no others.
        if (
            muse?.elements.every(({ name, elements }) => ['text', 'date', 'sent'].includes(name) && elements.length === 0) !== true ||
            muse.elements.length > 3
        ) {
            return 'its query is not the XML that was meant';
        }
        if ((items as Row[])[0]?.['admin'] !== true) {
            return 'it searches nobody';
        }
    }
    return undefined;
}

const simulator = createMimecastSimulator({ seed: 7, logs: { siemHistoryDays: 0.1, historyDays: 1 } });
const { clientId, clientSecret } = simulator.application;
const tokenReply = await simulator.handle({
    method: 'POST',
    url: 'https://api.services.mimecast.com/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }).toString()
});
const { access_token: token } = JSON.parse((await collect(tokenReply.body)).toString()) as { access_token: string };

async function answerOf({ method, endpoint, data, params }: Sent): Promise<{ status: number; headers: Record<string, string>; data: unknown }> {
    const query = new URLSearchParams(params).toString();
    const reply = await simulator.handle({
        method,
        url: `https://api.services.mimecast.com${endpoint}${query === '' ? '' : `?${query}`}`,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(data !== undefined && { body: JSON.stringify(data) })
    });
    const text = (await collect(reply.body)).toString();
    return { status: reply.status, headers: reply.headers, data: text === '' ? '' : (JSON.parse(text) as unknown) };
}

const refusal = { status: 403, headers: {}, data: { fail: [{ code: 'app_forbidden', message: 'not now' }] } };
const failed = (response: unknown): Error => Object.assign(new Error('refused'), { isAxiosError: true, response });

describe.each(actions)('$name', (action) => {
    it(`sends what is well formed or refuses, whatever of ${String(INPUTS)} inputs it is given`, async () => {
        const schema = z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }) as Schema;
        const random = createRandom(action.name.length * 1009 + 1);
        const flaws: string[] = [];
        const plain = Object.fromEntries(Object.entries(Object(action.example) as Row).filter(([, value]) => !JSON.stringify(value).includes('{')));
        let calls = 0;
        const base = {
            ActionError,
            getConnection: async () => ({ credentials: { type: 'OAUTH2_CC' }, connection_config: {} }),
            getMetadata: async () => null,
            log: async () => undefined,
            updateMetadata: async () => undefined,
            uncontrolledFetch: async () => new Response('a file'),
            proxy: async (call: Sent) => {
                calls += 1;
                const flaw = flawOf(action, call);
                if (flaw !== undefined) {
                    flaws.push(flaw);
                }
                const answer = calls % REAL === 0 ? await answerOf(call) : refusal;
                if (answer.status >= 300) {
                    throw failed(answer);
                }
                return answer;
            }
        };
        let accepted = 0;
        for (let i = 0; i < INPUTS; i++) {
            const given: Row = { ...(fitting(schema, random) as Row), ...plain };
            // What has to be said twice can only be right together.
            const twice = given['confirm'] === undefined ? {} : { confirm: given['id'] ?? given['confirm'] };
            const whole: Row = { ...given, ...twice };
            // What takes no fields can only be wrong by others.
            const hasOther = Object.keys(whole).length === 0 ? i % 50 !== 1 : i % 50 === 1;
            const made = i === 0 ? tooMany : inputFrom(whole, random);
            const input = hasOther && isRecord(made) ? { ...made, unknown: oddValue(random) } : made;
            const before = calls;
            try {
                await (action.fn.definition as unknown as { exec: (nango: object, input: unknown) => Promise<unknown> }).exec(
                    Object.create(base) as object,
                    input
                );
                accepted += 1;
            } catch (error) {
                if (!isMimecastError(error)) {
                    throw new Error(`An error without a type, for ${JSON.stringify(input).slice(0, 500)}`, { cause: error });
                }
                accepted += Number(calls > before);
                if (error.payload.message === '' || (calls === before && error.payload.type !== 'invalid_input')) {
                    flaws.push(`it was refused with ${error.message}`);
                }
            }
        }
        expect(flaws).toEqual([]);
        expect(accepted).toBeGreaterThan(0);
    });
});

import { inspect } from 'node:util';
import { Nango } from '@nangohq/node';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { MimecastError, createMimecast, functionErrorTypes, isMimecastError, nangoErrorTypes } from '../../src/index.ts';
import { fromNangoFailure } from '../../src/client/errors.ts';
import type { CallContext } from '../../src/client/errors.ts';
import { apiKey, client, host, nango, rejection, server, signingKey, withoutNetwork } from './nango-server.ts';

withoutNetwork();

const writing: CallContext = { what: 'run it', target: 'action', writes: true };
const reading: CallContext = { what: 'read it', target: 'connection', writes: false };

function answer(status: number, error?: unknown, headers: Record<string, string> = {}): unknown {
    return { isAxiosError: true, response: { status, headers, data: error === undefined ? '<html>' : { error } } };
}

function mapped(failure: unknown, context: CallContext = writing): MimecastError {
    return fromNangoFailure(failure, context, []);
}

describe('an error of a function', () => {
    it.each(['temporary', 'unexpected_reply', 'invalid_input'])('of type %s tells that the outcome of a change is unknown', (type) => {
        const payload = { type, code: 'x', message: 'm', retryable: false, outcomeUnknown: true };
        expect(mapped(answer(500, { code: 'action_script_runtime_error', payload }))).toMatchObject({ type, outcomeUnknown: true, retryable: false });
        expect(mapped(answer(500, { code: 'action_script_runtime_error', payload: { ...payload, type: 'conflict', outcomeUnknown: 'yes' } }))).toMatchObject({
            outcomeUnknown: false
        });
    });

    it.each([
        ['dots and blanks', '. '.repeat(200_000)],
        ['addresses', 'https://'.repeat(50_000)],
        ['dots before the end', `${'. '.repeat(200_000)}x`],
        ['bearers', 'Bearer '.repeat(50_000)],
        ['blanks after a bearer', `Bearer${' '.repeat(200_000)}!`]
    ])('with a long row of %s is read at once, and is short', (_, words) => {
        const began = performance.now();
        const errors = [
            mapped(answer(500, { code: 'action_script_runtime_error', payload: { type: 'temporary', code: 'x', message: words, retryable: true } })),
            mapped(answer(400, { code: 'invalid_body', message: words, errors: [{ path: ['a'], message: words }] })),
            mapped(answer(500, { code: 'action_script_failure', message: words, payload: { error: words } })),
            mapped(new Error(words))
        ];
        expect(performance.now() - began).toBeLessThan(1000);
        expect(errors.every(({ message }) => message.length < 5000)).toBe(true);
    });

    it.each(functionErrorTypes)('arrives with its own type: %s', (type) => {
        const payload = {
            type,
            code: 'err_x',
            message: 'Something.',
            status: 403,
            requestId: 'req-1',
            retryable: true,
            endpoint: 'POST /api/x',
            permission: 'A | B | Read',
            product: 'P',
            field: 'items.0.url',
            issues: [{ path: 'items.0.url', message: 'is no URL' }]
        };
        const error = mapped(answer(500, { code: 'action_script_runtime_error', message: 'The action script failed with a runtime error', payload }));
        expect({ ...error, message: error.message }).toEqual({ ...payload, name: 'MimecastError', outcomeUnknown: false });
    });

    it('says of a change whose reply was lost that nobody knows whether it was made, and of a read that it may be repeated', () => {
        const lost = (retryable: boolean) =>
            answer(500, { code: 'action_script_runtime_error', payload: { type: 'temporary', code: 'http_504', message: 'x', retryable } });
        expect(mapped(lost(false))).toMatchObject({ type: 'temporary', retryable: false, outcomeUnknown: true });
        expect(mapped(lost(true))).toMatchObject({ retryable: true, outcomeUnknown: false });
        expect(mapped(lost(false), { ...writing, writes: false })).toMatchObject({ outcomeUnknown: false });
    });

    it('says so itself where nobody knows what became of a change', () => {
        const payload = { type: 'unexpected_reply', code: 'unexpected_reply', message: 'x', retryable: false, outcomeUnknown: true };
        const unclear = answer(500, { code: 'action_script_runtime_error', payload });
        expect(mapped(unclear)).toMatchObject({ type: 'unexpected_reply', outcomeUnknown: true });
        expect(mapped(unclear, reading)).toMatchObject({ outcomeUnknown: false });
    });

    it('that was an unhandled HTTP error leaves a change open, unless Mimecast refused it in so many words', () => {
        const of = (status?: number): unknown => answer(424, { code: 'script_http_error', upstream: { status } });
        for (const status of [undefined, 200, 302, 408, 500, 503]) {
            expect(mapped(of(status)), String(status)).toMatchObject({ outcomeUnknown: true, retryable: false });
        }
        for (const status of [400, 401, 403, 404, 409, 429]) {
            expect(mapped(of(status)), String(status)).toMatchObject({ outcomeUnknown: false });
        }
    });

    it('takes only fields of the right kind, and fills in what is missing', () => {
        const error = mapped(
            answer(500, {
                code: 'action_script_runtime_error',
                payload: { type: 'conflict', code: 7, status: '403', retryable: 'yes', issues: ['x'], requestId: '' }
            })
        );
        expect({ ...error, message: error.message }).toEqual({
            name: 'MimecastError',
            type: 'conflict',
            code: 'conflict',
            message: 'Could not run it: conflict.',
            retryable: false,
            outcomeUnknown: false
        });
    });

    it('of an unknown type stays recognisable, and after a write the outcome is open', () => {
        const error = mapped(answer(500, { code: 'action_script_runtime_error', payload: { type: 'brand_new', message: 'No idea' } }));
        expect(error).toMatchObject({
            type: 'unexpected_reply',
            outcomeUnknown: true,
            message: 'Could not run it: the function failed and did not say how: No idea.'
        });
        expect(mapped(answer(500, { code: 'action_script_runtime_error', payload: ['x'] }), reading)).toMatchObject({
            type: 'unexpected_reply',
            outcomeUnknown: false,
            message: 'Could not read it: the function failed and did not say how.'
        });
    });

    it.each([
        [401, 'credentials', false],
        [403, 'permission', false],
        [404, 'not_found', false],
        [409, 'conflict', false],
        [429, 'rate_limited', true],
        [503, 'temporary', true],
        [418, 'unexpected_reply', false],
        [undefined, 'unexpected_reply', false]
    ])('that was an unhandled HTTP %s of Mimecast becomes %s', (status, type, retryable) => {
        const upstream = status === undefined ? undefined : { status, body: { secret: 'personal data' } };
        const failure = answer(424, { code: 'script_http_error', payload: { personal: 'data' }, upstream });
        expect(mapped(failure, reading)).toMatchObject({ type, code: 'script_http_error', retryable });
        expect(mapped(failure, writing).retryable).toBe(false);
        expect(inspect(mapped(failure, reading))).not.toContain('personal');
    });

    it('that Nango reports for it is told apart by what it leaves open', () => {
        expect(mapped(answer(500, { code: 'script_network_error' }))).toMatchObject({ type: 'temporary', retryable: false, outcomeUnknown: true });
        expect(mapped(answer(500, { code: 'script_network_error' }), reading)).toMatchObject({ type: 'temporary', retryable: true, outcomeUnknown: false });
        const internal = mapped(answer(500, { code: 'script_internal_error', message: 'x', payload: { message: 'inner', stacktrace: ['at /srv'] } }));
        expect(internal).toMatchObject({ type: 'unexpected_reply', code: 'script_internal_error', outcomeUnknown: true });
        expect(inspect(internal)).not.toContain('/srv');
        const expired = { code: 'action_script_failure', message: 'The action script failed', payload: { error: 'Task 0190-a expired' } };
        expect(mapped(answer(500, expired))).toMatchObject({ type: 'timeout', code: 'task_expired', retryable: false, outcomeUnknown: true });
        expect(mapped(answer(500, expired), reading)).toMatchObject({ retryable: true, outcomeUnknown: false });
        const lost = { code: 'action_script_failure', message: 'The action script failed with an error: {"error":"Task 0190-a is in progress"}' };
        expect(mapped(answer(500, lost))).toMatchObject({ type: 'nango_unavailable', code: 'task_in_progress', retryable: false, outcomeUnknown: true });
        expect(mapped(answer(500, { code: 'action_script_failure', message: 'x', payload: { error: 'Task a failed' } }))).toMatchObject({
            type: 'unexpected_reply',
            code: 'action_script_failure'
        });
        expect(mapped(answer(500, { code: 'execution_timeout' }))).toMatchObject({ type: 'unexpected_reply', code: 'execution_timeout' });
    });
});

describe('an error of Nango', () => {
    it.each<[number, Record<string, unknown>, CallContext['target'], Record<string, unknown>]>([
        [401, { code: 'invalid_secret_key' }, 'action', { type: 'unauthorized', code: 'invalid_secret_key' }],
        [403, { code: 'forbidden' }, 'connection', { type: 'unauthorized', code: 'forbidden' }],
        [400, { code: 'unknown_connection' }, 'action', { type: 'connection_not_found' }],
        [400, { code: 'invalid_body', message: 'Connection not found' }, 'connection', { type: 'connection_not_found' }],
        [404, { code: 'not_found' }, 'connection', { type: 'connection_not_found' }],
        [400, { code: 'unknown_provider' }, 'action', { type: 'integration_not_found' }],
        [404, { code: 'unknown_provider_config' }, 'connection', { type: 'integration_not_found' }],
        [404, { code: 'not_found' }, 'integration', { type: 'integration_not_found' }],
        [404, { code: 'not_found' }, 'action', { type: 'function_not_found' }],
        [404, { code: 'disabled_resource' }, 'action', { type: 'function_not_found', code: 'disabled_resource' }],
        [400, { code: 'unknown_sync' }, 'sync', { type: 'function_not_found' }],
        [404, { code: 'not_found' }, 'sync', { type: 'function_not_found' }],
        [404, { code: 'not_found' }, 'result', { type: 'not_found', code: 'no_result_yet' }],
        [404, { code: 'something' }, 'connection', { type: 'not_found', code: 'something' }],
        [
            400,
            { code: 'invalid_credentials', payload: { connection: { credentials: { token: 'tkn' } } } },
            'connection',
            { type: 'credentials', code: 'invalid_credentials' }
        ],
        [424, { code: 'connection_refresh_backoff' }, 'action', { type: 'credentials', code: 'connection_refresh_backoff' }],
        [
            424,
            { code: 'script_http_error', payload: { error: { code: 'connection_refresh_exhausted' } } },
            'action',
            { type: 'credentials', code: 'connection_refresh_exhausted' }
        ],
        [500, { code: 'script_internal_error', payload: { code: 'invalid_credentials' } }, 'action', { type: 'credentials', code: 'invalid_credentials' }],
        [413, { code: 'too_large' }, 'action', { type: 'invalid_input', code: 'payload_too_large' }],
        [400, { code: 'invalid_headers' }, 'action', { type: 'invalid_input', message: 'Could not run it: invalid_headers.' }],
        [400, { code: 'invalid_body', message: 'Bad' }, 'action', { type: 'invalid_input', message: 'Could not run it: Bad.' }],
        [
            402,
            { code: 'plan_limit' },
            'action',
            { type: 'unexpected_reply', code: 'plan_limit', message: 'Could not run it: Nango answered HTTP 402 (plan_limit).' }
        ]
    ])('%s %o about a(n) %s', (status, error, target, expected) => {
        const result = mapped(answer(status, error), { ...writing, target });
        expect(result).toMatchObject({ status, ...expected });
        expect(inspect(result)).not.toContain('tkn');
    });

    it('lists what it does not accept', () => {
        const errors = [{ code: 'invalid_string', message: 'Invalid email', path: ['end_user', 'email'] }, { path: 'tags' }, { message: 'Unknown key' }];
        expect(mapped(answer(400, { code: 'invalid_body', errors }))).toMatchObject({
            type: 'invalid_input',
            field: 'end_user.email',
            message: 'Could not run it: end_user.email: Invalid email; tags: is not accepted; : Unknown key.',
            issues: [
                { path: 'end_user.email', message: 'Invalid email' },
                { path: 'tags', message: 'is not accepted' },
                { path: '', message: 'Unknown key' }
            ]
        });
    });

    it('reads Retry-After as seconds or as a date, and ignores nonsense', () => {
        const wait = (value?: string): number | undefined =>
            mapped(answer(429, { code: 'too_many_request' }, value === undefined ? {} : { 'retry-after': value })).retryAfterMs;
        expect(wait('7')).toBe(7000);
        expect(wait('-7')).toBe(0);
        expect(wait('soon')).toBeUndefined();
        expect(wait()).toBeUndefined();
        expect(wait(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(55_000);
        expect(fromNangoFailure({ response: { status: 429, headers: { 'retry-after': 2 }, data: {} } }, reading, [])).toMatchObject({
            type: 'nango_rate_limited',
            retryAfterMs: 2000,
            retryable: true
        });
        expect(fromNangoFailure({ response: { status: 429 } }, reading, [])).not.toHaveProperty('retryAfterMs');
    });

    it('with a broken body still has a type', () => {
        expect(mapped(answer(502))).toMatchObject({ type: 'nango_unavailable', code: 'http_502', status: 502, retryable: false, outcomeUnknown: true });
        expect(mapped(answer(502), reading)).toMatchObject({ retryable: true, outcomeUnknown: false });
        expect(mapped({ response: {} })).toMatchObject({ type: 'unexpected_reply', code: 'http_0' });
        expect(mapped(answer(500, 'text'))).toMatchObject({ type: 'nango_unavailable', code: 'http_500' });
    });
});

describe('a huge error text', () => {
    const hostile = [
        '. '.repeat(100_000),
        'http://'.repeat(30_000),
        `Bearer ${' '.repeat(200_000)}x`,
        'Task '.repeat(40_000),
        `Task ${'x'.repeat(200_000)}`,
        '\n'.repeat(200_000)
    ];

    it.each(hostile.map((text) => [text.slice(0, 20), text]))('is read in no time and cut short: %j…', (_, text) => {
        const started = performance.now();
        const issues = Array.from({ length: 500 }, () => ({ path: text, message: text }));
        for (const failure of [
            answer(400, { code: 'invalid_body', message: text }),
            answer(400, { code: 'invalid_body', errors: issues }),
            answer(400, { code: text, message: text }),
            answer(500, { code: 'action_script_failure', message: text, payload: { error: text } }),
            answer(500, { code: 'action_script_runtime_error', payload: { type: 'temporary', code: text, message: text, permission: text, issues } }),
            new Error(text)
        ]) {
            expect(JSON.stringify(mapped(failure)).length).toBeLessThan(40_000);
            expect(mapped(failure).message.length).toBeLessThan(4_000);
        }
        // Some milliseconds; with an expression that looks back from every blank it is many seconds.
        expect(performance.now() - started).toBeLessThan(3_000);
    });

    it('does not let half of a key through where it is cut', () => {
        for (const length of [290, 1_990]) {
            const text = `${'x'.repeat(length)}${apiKey}`;
            for (const failure of [new Error(text), answer(400, { code: 'invalid_body', errors: [{ path: text, message: text }] })]) {
                expect(JSON.stringify(fromNangoFailure(failure, reading, [apiKey]))).not.toContain(apiKey.slice(0, 8));
            }
        }
    });
});

describe('no answer at all', () => {
    it.each([
        ['ECONNREFUSED', 'nango_unavailable', true, false],
        ['ENOTFOUND', 'nango_unavailable', true, false],
        ['ECONNRESET', 'nango_unavailable', false, true],
        ['ECONNABORTED', 'timeout', false, true],
        ['ETIMEDOUT', 'timeout', false, true]
    ])('%s of a write is %s (retryable %s, outcome unknown %s)', (code, type, retryable, outcomeUnknown) => {
        expect(mapped({ isAxiosError: true, code, message: 'connect 10.0.0.1' })).toMatchObject({ type, code, retryable, outcomeUnknown });
        expect(mapped({ isAxiosError: true, code }, reading)).toMatchObject({ type, retryable: true, outcomeUnknown: false });
    });

    it('says what an interceptor or the client itself threw', () => {
        expect(mapped(new Error('No tunnel today')).message).toBe('Could not run it: No tunnel today.');
        expect(mapped('text')).toMatchObject({ code: 'no_answer', message: 'Could not run it: no answer from Nango (no_answer).' });
        expect(mapped({ isAxiosError: true }).message).toBe('Could not run it: no answer from Nango (no_answer).');
    });
});

describe('what is logged', () => {
    /** Everything a logger may look at. */
    function everything(error: unknown): string {
        const own = error as Error;
        return [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), String(error), own.stack, inspect(own.cause)].join('\n');
    }

    it('holds no key, whichever way a call fails', async () => {
        const secret = 'synthetic-secret-of-the-tenant';
        const token = 'synthetic-token-of-the-tenant';
        const mimecast = client();
        server()
            .post('/action/trigger')
            .reply(500, {
                error: { code: 'action_script_runtime_error', payload: { type: 'temporary', code: apiKey, message: `said Bearer ${token} and ${apiKey}` } }
            });
        server()
            .get('/connections')
            .query(true)
            .times(3)
            .replyWithError(Object.assign(new Error(`socket of ${apiKey}`), { code: 'ECONNRESET' }));
        server()
            .post('/connect/sessions')
            .reply(400, {
                error: {
                    code: 'invalid_body',
                    errors: [{ path: [apiKey], message: `${signingKey} https://files.example/a?X-Amz-Signature=${token}` }]
                }
            });
        server()
            .delete('/connections/c-1')
            .query(true)
            .reply(424, {
                error: { code: 'invalid_credentials', message: secret, payload: { connection: { credentials: { token, client_secret: secret } } } }
            });
        const errors = [
            await rejection(mimecast.tenant('c-1').run('whoami')),
            await rejection(mimecast.tenant('c-1').metadata.get()),
            await rejection(mimecast.connect({ endUser: { id: 'u' } })),
            await rejection(mimecast.tenant('c-1').disconnect())
        ];
        for (const error of errors) {
            expect(error).toBeInstanceOf(MimecastError);
            for (const forbidden of [apiKey, signingKey, secret, token, 'Authorization']) {
                expect(everything(error)).not.toContain(forbidden);
            }
        }
        expect((errors[2] as MimecastError).message).toContain('https://files.example/a?[redacted]');
    });

    it('would hold the key without the mapping: the raw error carries it', async () => {
        server().post('/action/trigger').reply(500, {});
        expect(everything(await rejection(nango().triggerAction('mimecast', 'c-1', 'whoami')))).toContain(apiKey);
    });

    it('is hidden also when an interceptor of the caller throws it', async () => {
        const leaky = new Nango(
            { host, apiKey },
            { interceptors: { response: { onFulfilled: (response) => response, onRejected: () => Promise.reject(new Error(`failed with ${apiKey}`)) } } }
        );
        server().post('/action/trigger').reply(500, {});
        const error = await rejection(createMimecast({ nango: leaky }).tenant('c-1').run('whoami'));
        expect(error).toMatchObject({ type: 'nango_unavailable', message: 'Could not run whoami: failed with [redacted].' });
    });

    it('is JSON with the message and only what is known', () => {
        const error = new MimecastError({ type: 'not_found', code: 'x', message: 'Gone.', endpoint: undefined });
        expect(JSON.parse(JSON.stringify(error))).toEqual({
            name: 'MimecastError',
            type: 'not_found',
            code: 'x',
            message: 'Gone.',
            retryable: false,
            outcomeUnknown: false
        });
        expect(inspect(error)).not.toContain('undefined');
    });
});

it('tells its own errors from others', () => {
    expect(isMimecastError(new MimecastError({ type: 'timeout', code: 'x', message: 'x' }))).toBe(true);
    expect([new Error('x'), null, 'MimecastError', { name: 'MimecastError' }].map(isMimecastError)).toEqual([false, false, false, false]);
});

it('has no type twice', () => {
    const all: string[] = [...functionErrorTypes, ...nangoErrorTypes];
    expect(new Set(all).size).toBe(all.length);
});

it('says so when there is no network', async () => {
    nock.cleanAll();
    const offline = createMimecast({ nango: new Nango({ host: 'http://127.0.0.1:1', apiKey }), retryDelayMs: 1 });
    nock.enableNetConnect('127.0.0.1');
    const error = await rejection(offline.tenant('c-1').run('release-held-message', { id: 'x' }));
    nock.disableNetConnect();
    expect(error).toMatchObject({ type: 'nango_unavailable', code: 'ECONNREFUSED', retryable: true, outcomeUnknown: false });
});

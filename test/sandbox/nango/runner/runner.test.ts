import vm from 'node:vm';
import { createAction } from 'nango';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createFunctionRunner, importedFunction, loadFunction } from '../../../../src/sandbox/nango/runner/index.ts';
import type { RunFailure } from '../../../../src/sandbox/nango/runner/index.ts';
import { NetworkFailure } from '../../../../src/sandbox/nango/transport.ts';
import { jsonReply } from '../../../json-reply.ts';
import { compiled, createTestServices, testContext } from './services.ts';

async function action(body: string, input?: unknown, services = createTestServices(), head?: string): Promise<unknown> {
    const outcome = await createFunctionRunner(services).runAction(compiled('action', body, head === undefined ? {} : { head }), testContext(), input);
    if (outcome.status !== 'success') {
        throw new Error(JSON.stringify(outcome));
    }
    return outcome.result;
}

async function failedAction(body: string, services = createTestServices()): Promise<RunFailure> {
    const outcome = await createFunctionRunner(services).runAction(compiled('action', body), testContext());
    if (outcome.status !== 'failed') {
        throw new Error(JSON.stringify(outcome));
    }
    return outcome.error;
}

describe('the sandbox of a function', () => {
    it('has the runner’s globals', async () => {
        expect(
            await action(
                'return [typeof Buffer, typeof setTimeout, typeof Error, typeof URL, typeof URLSearchParams, typeof console, typeof Intl, typeof Promise];'
            )
        ).toEqual(['function', 'function', 'function', 'function', 'function', 'object', 'object', 'function']);
    });

    it.each(
        'process global clearTimeout setInterval clearInterval setImmediate queueMicrotask structuredClone fetch Headers Request Response FormData Blob AbortController AbortSignal Event TextEncoder TextDecoder btoa atob crypto performance ReadableStream CompressionStream DecompressionStream'.split(
            ' '
        )
    )('lacks %s', async (name) => {
        expect(await action(`return typeof ${name};`)).toBe('undefined');
        expect(await failedAction(`return ${name}('x');`)).toMatchObject({ type: 'script_internal_error', payload: { name: 'ReferenceError' } });
    });

    it('refuses to generate code', async () => {
        expect(await failedAction(`return eval('1');`)).toMatchObject({ payload: { name: 'EvalError' } });
        expect(await failedAction(`return new Function('return 1')();`)).toMatchObject({ payload: { name: 'EvalError' } });
    });

    it('swallows what is written to the console', async () => {
        expect(await action(`return [console.log('x'), console.whatever('y')];`)).toEqual([null, null]);
    });

    it('offers url, crypto, zod and unzipper', async () => {
        const body = `
            const { z } = require('zod');
            return [typeof require('url').pathToFileURL, require('crypto').createHash('md5').update('a').digest('hex'), z.string().safeParse(1).success, typeof require('unzipper').Open.buffer];`;
        expect(await action(body)).toEqual(['function', '0cc175b9c0f1b6a831c399e269772661', false, 'function']);
    });

    it.each(['node:crypto', 'node:url', 'fs', 'zlib', 'nango', 'axios', 'constructor', '__proto__'])('refuses the module %s', async (name) => {
        expect(await failedAction(`require('${name}')`)).toMatchObject({ type: 'script_internal_error', message: `Module '${name}' is not allowed` });
    });

    it.each(['soap', 'botbuilder'])('says that %s exists elsewhere', async (name) => {
        expect((await failedAction(`require('${name}')`)).message).toContain('not in this sandbox');
    });

    it('gives errors of the engine another Error than the one functions see', async () => {
        const body = `
            const seen = [];
            for (const cause of [() => null.x, () => JSON.parse('{'), () => { throw new TypeError('t'); }, () => { throw new Error('e'); }, () => new URL('bad')]) {
                try { cause(); } catch (error) { seen.push([error instanceof Error, typeof error.message]); }
            }
            return seen;`;
        expect(await action(body)).toEqual([
            [false, 'string'],
            [false, 'string'],
            [false, 'string'],
            [true, 'string'],
            [true, 'string']
        ]);
    });

    it('lets zod refuse a date of the sandbox', async () => {
        expect(
            await action(`const { z } = require('zod'); return [z.date().safeParse(new Date()).success, z.coerce.date().safeParse('2026-01-01').success];`)
        ).toEqual([false, true]);
    });

    it('reads the sandbox clock when it is given one', async () => {
        const services = createTestServices();
        const code = `exports.default = { type: 'action', exec: async () => [
            new Date().toISOString(), Date.now(), new Date(0).toISOString(), new Date(2026, 0, 2).getDate(), new Date() instanceof Date,
            new Date().constructor === Date, typeof Date(), Date.parse('1970-01-01T00:00:01Z'), Date.UTC(1970, 0, 1), Object.prototype.toString.call(new Date())] };`;
        const fn = loadFunction(code, 'clock.cjs', services.clock);
        services.clock.advance(90_000);
        const outcome = await createFunctionRunner(services).runAction(fn, testContext());
        expect(outcome).toEqual({
            status: 'success',
            result: ['2026-03-01T10:01:30.000Z', services.clock.now(), '1970-01-01T00:00:00.000Z', 2, true, true, 'string', 1000, 0, '[object Date]']
        });
    });

    it('starts every execution without the module variables of the one before', async () => {
        const services = createTestServices();
        const fn = compiled('action', 'return ++count;', { head: 'let count = 0;' });
        const runner = createFunctionRunner(services);
        expect([await runner.runAction(fn, testContext()), await runner.runAction(fn, testContext())]).toMatchObject([{ result: 1 }, { result: 1 }]);
    });

    it.each([
        ['syntax errors', 'exports.default = {', SyntaxError],
        ['a missing export', 'exports.other = 1;', /no default export/],
        ['another kind of export', `exports.default = { type: 'function', exec() {} };`, /no default export/],
        ['an export without exec', `exports.default = { type: 'sync' };`, /no default export/],
        ['a refused module', `require('fs');`, /Module 'fs' is not allowed/]
    ])('does not load code with %s', (_name, code, message) => {
        expect(() => loadFunction(code, 'broken.cjs')).toThrow(message);
    });

    it('runs imported functions too', async () => {
        const definition = createAction({
            description: 'Says hello.',
            input: z.object({}),
            output: z.string(),
            exec: async (nango) => `hello ${nango.connectionId}`
        });
        const fn = importedFunction(definition, 'imported.ts');
        expect(await createFunctionRunner(createTestServices()).runAction(fn, testContext())).toEqual({ status: 'success', result: 'hello c-1' });
        expect(() => importedFunction({} as never, 'imported.ts')).toThrow(/no default export/);
    });
});

describe('the nango object', () => {
    it.each(
        'nango persistClient memoizedConnections integrationConfig telemetryBag abortSignal lifecycle attributes getProxyConfig modelFullName throwIfAbortedOrKilled throwIfInterrupted shouldLog constructor __proto__'.split(
            ' '
        )
    )('keeps %s to itself', async (name) => {
        expect(await failedAction(`return nango[${JSON.stringify(name)}];`)).toMatchObject({ message: `Access to "${name}" is not allowed.` });
        expect(await failedAction(`nango[${JSON.stringify(name)}] = 1;`)).toMatchObject({ message: `Access to "${name}" is not allowed.` });
    });

    it('tells where it runs', async () => {
        expect(
            await action(
                'return [nango.connectionId, nango.providerConfigKey, nango.provider, nango.environmentName, nango.getVariant(), typeof nango.batchSave];'
            )
        ).toEqual(['c-1', 'acme', 'acme', 'dev', 'base', 'undefined']);
    });

    it('remembers a connection for 60 seconds of sandbox time and forgets it for a forced refresh', async () => {
        const services = createTestServices();
        const fn = compiled('action', 'const c = await nango.getConnection(); await nango.getMetadata(); return c.credentials.token;');
        const runner = createFunctionRunner(services);
        expect(await runner.runAction(fn, testContext())).toMatchObject({ result: 'token-1' });
        expect(services.reads).toEqual([1, 0]);
        const forced = `await nango.getConnection(); const c = await nango.getConnection(undefined, undefined, { forceRefresh: true }); return [c.credentials.token, (await nango.getConnection()).credentials.token];`;
        expect(await action(forced, undefined, services)).toEqual(['token-2', 'token-2']);
        expect(services.reads).toEqual([2, 1]);
    });

    it('reads the connection again when its memory has expired', async () => {
        const services = createTestServices(() => {
            services.clock.advance(60_001);
            return jsonReply({});
        });
        await action(`await nango.getConnection(); await nango.get({ endpoint: '/x' }); await nango.getConnection();`, undefined, services);
        expect(services.reads).toEqual([2, 0]);
    });

    it('reads and writes metadata', async () => {
        const services = createTestServices();
        const body = `
            const before = await nango.getMetadata();
            await nango.setMetadata({ a: 1, b: { c: 1 } });
            await nango.updateMetadata({ b: { d: 2 } });
            return [before, await nango.getMetadata()];`;
        expect(await action(body, undefined, services)).toEqual([null, { a: 1, b: { d: 2 } }]);
    });

    it('passes on environment variables, the integration, the token and other actions', async () => {
        const body = `return [
            await nango.getEnvironmentVariables(), await nango.getIntegration({ include: ['webhook'] }), await nango.getToken(),
            await nango.triggerAction('acme', 'c-2', 'other', { x: 1 })];`;
        expect(await action(body)).toEqual([
            [{ name: 'MODE', value: 'test' }],
            { unique_key: 'acme', include: ['webhook'] },
            { type: 'OAUTH2_CC', token: 'token-1' },
            { integration: 'acme', id: 'c-2', name: 'other', input: { x: 1 } }
        ]);
    });

    it('logs with levels, payloads and a threshold', async () => {
        const services = createTestServices();
        await action(
            `await nango.log('one'); await nango.log('two', { a: 1 }, { level: 'warn' }); await nango.log('three', [1, 2]); await nango.log({ four: 4 }, { level: 'error' });
             nango.setLogger({ level: 'warn' }); await nango.log('hidden'); await nango.log();`,
            undefined,
            services
        );
        expect(services.logs.map(({ level, message, payload }) => [level, message, payload])).toEqual([
            ['info', 'one', undefined],
            ['warn', 'two', { a: 1 }],
            ['info', 'three', { 0: 1, 1: 2 }],
            ['error', '{"four":4}', undefined]
        ]);
        expect(services.logs[0]).toMatchObject({ type: 'log', integration: 'acme', connection: 'c-1', function: 'items', at: '2026-03-01T10:00:00.000Z' });
    });

    it('drops a log payload that is too large', async () => {
        const services = createTestServices();
        await action(`await nango.log('big', { text: 'x'.repeat(100_000) });`, undefined, services);
        expect(services.logs[0]?.message).toContain('truncated');
        expect(services.logs[0]).not.toHaveProperty('payload');
    });

    it('releases locks at the end of the run', async () => {
        const services = createTestServices();
        const body = `return [await nango.tryAcquireLock({ key: 'k', ttlMs: 60000 }), await nango.releaseLock({ key: 'other' })];`;
        expect(await action(body, undefined, services)).toEqual([true, false]);
        expect(services.locks.tryAcquire('k', 'someone', 1000)).toBe(true);
    });

    it('validates input with zod and logs what is wrong', async () => {
        const services = createTestServices();
        const body = `const { z } = require('zod'); await nango.zodValidateInput({ zodSchema: z.object({ id: z.string() }), input });`;
        expect(await failedAction(body, services)).toMatchObject({ type: 'action_script_runtime_error', payload: { message: 'Invalid input provided' } });
        expect(services.logs[0]?.message).toContain('at path id');
    });
});

describe('input and output of an action', () => {
    it.each([[undefined], [null], [''], [0], [false]])('turns the input %j into {}', async (input) => {
        expect(await action('return { input };', input)).toEqual({ input: {} });
    });

    it('checks nothing and hands both over as JSON', async () => {
        expect(await action(`return { input, at: new Date(0), nothing: undefined };`, { any: [1], at: new Date(0) })).toEqual({
            input: { any: [1], at: '1970-01-01T00:00:00.000Z' },
            at: '1970-01-01T00:00:00.000Z'
        });
        expect(await action('')).toBeNull();
    });

    it('limits the output to 2 MB', async () => {
        expect(await failedAction(`return 'x'.repeat(2 * 1024 * 1024 - 1);`)).toMatchObject({ status: 500, type: 'action_output_too_big' });
        expect(await action(`return 'x'.repeat(2 * 1024 * 1024 - 2);`)).toHaveLength(2 * 1024 * 1024 - 2);
    });
});

describe('what the caller learns about a failure', () => {
    it('an ActionError brings its payload', async () => {
        expect(await failedAction(`throw new nango.ActionError({ type: 'permission', message: 'No.' });`)).toEqual({
            status: 500,
            type: 'action_script_runtime_error',
            message: 'No.',
            payload: { type: 'permission', message: 'No.' }
        });
        expect(await failedAction(`throw new nango.ActionError('text');`)).toMatchObject({ payload: { message: 'text' } });
        expect(await failedAction(`throw new nango.ActionError(['a']);`)).toMatchObject({ payload: { message: ['a'] } });
        expect(await failedAction(`throw new nango.ActionError();`)).toMatchObject({ payload: {} });
    });

    it('an HTTP error brings the upstream answer, without its other headers', async () => {
        const services = createTestServices(() =>
            jsonReply({ fail: [{ code: 'x' }] }, 403, { 'x-ratelimit-reset': '12', 'x-request-id': 'r', 'set-cookie': 'secret' })
        );
        const body = { fail: [{ code: 'x' }] };
        expect(await failedAction(`await nango.get({ endpoint: '/x' });`, services)).toEqual({
            status: 424,
            type: 'script_http_error',
            message: 'Request failed with status code 403',
            payload: body,
            upstream: { status: 403, headers: { 'content-type': 'application/json', 'x-ratelimit-reset': '12' }, body }
        });
    });

    it('shows only the payload of an upstream body that has one, and wraps text', async () => {
        expect(
            await failedAction(
                `await nango.get({ endpoint: '/x' });`,
                createTestServices(() => jsonReply({ payload: { a: 1 }, b: 2 }, 500))
            )
        ).toMatchObject({ payload: { a: 1 } });
        expect(
            await failedAction(
                `await nango.get({ endpoint: '/x' });`,
                createTestServices(() => jsonReply('gone', 500))
            )
        ).toMatchObject({ payload: { message: 'gone' } });
    });

    it('a network error is one of its own', async () => {
        const services = createTestServices(() => {
            throw new NetworkFailure('connect ECONNREFUSED', 'ECONNREFUSED');
        });
        expect(await failedAction(`await nango.get({ endpoint: '/x' });`, services)).toMatchObject({
            status: 500,
            type: 'script_network_error',
            payload: { name: 'AxiosError', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }
        });
    });

    it('errors of the SDK keep their code', async () => {
        const services = createTestServices();
        const context = testContext({ provider: 'no-such-provider' });
        const fn = compiled('action', `for await (const page of nango.paginate({ endpoint: '/x', paginate: { type: 'cursor' } })) {}`);
        expect(await createFunctionRunner(services).runAction(fn, context)).toMatchObject({
            status: 'failed',
            error: { status: 500, type: 'unknown_provider_template_in_config' }
        });
    });

    it('anything else is an internal error with the lines of the function’s own file', async () => {
        const failure = await failedAction(`null.x;`);
        expect(failure).toMatchObject({ status: 500, type: 'script_internal_error', payload: { name: 'TypeError' } });
        const { stacktrace } = failure.payload as { stacktrace: string[] };
        expect(stacktrace[1]).toContain('mimecast_test.cjs');
        expect(stacktrace.join()).not.toContain('node_modules');
        expect(await failedAction(`throw 'text';`)).toMatchObject({ type: 'script_internal_error', payload: { message: '"text"' } });
        expect(await failedAction(`throw undefined;`)).toMatchObject({ type: 'script_internal_error' });
        expect(await failedAction(`throw { message: 'm', code: 'c' };`)).toMatchObject({ payload: { message: 'm', code: 'c' } });
    });

    it('an aborted run fails at its next call', async () => {
        const controller = new AbortController();
        const services = createTestServices(() => {
            controller.abort();
            return jsonReply({});
        });
        const fn = compiled('action', `await nango.get({ endpoint: '/1' }); await nango.get({ endpoint: '/2' });`);
        expect(await createFunctionRunner(services).runAction(fn, testContext({ signal: controller.signal }))).toMatchObject({
            status: 'failed',
            error: { type: 'script_aborted' }
        });
        expect(services.requests).toHaveLength(1);
    });

    it('a run that takes too long fails and has no effect afterwards', async () => {
        const services = createTestServices();
        const fn = compiled('action', `await new Promise((r) => setTimeout(r, 60)); await nango.get({ endpoint: '/late' });`);
        expect(await createFunctionRunner(services).runAction(fn, testContext({ timeoutMs: 20 }))).toMatchObject({
            status: 'failed',
            error: { type: 'execution_timeout' }
        });
        await new Promise((resolve) => setTimeout(resolve, 80));
        expect(services.requests).toEqual([]);
    });

    it('on-event functions end like actions', async () => {
        const runner = createFunctionRunner(createTestServices());
        expect(await runner.runOnEvent(compiled('onEvent', `return 'ignored';`), testContext())).toEqual({ status: 'success', result: null });
        expect(await runner.runOnEvent(compiled('onEvent', `throw new nango.ActionError({ message: 'Wrong secret.' });`), testContext())).toMatchObject({
            status: 'failed',
            error: { type: 'action_script_runtime_error', message: 'Wrong secret.' }
        });
    });
});

it('evaluates code in a context of its own', () => {
    const fn = loadFunction(`globalThis.leak = 1; exports.default = { type: 'action', exec: async () => 1 };`, 'leak.cjs');
    expect(fn.type).toBe('action');
    expect(globalThis).not.toHaveProperty('leak');
    expect(vm.isContext(globalThis)).toBe(false);
});

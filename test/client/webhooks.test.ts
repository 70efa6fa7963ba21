import { createHmac } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { Nango } from '@nangohq/node';
import { describe, expect, it } from 'vitest';
import { createMimecast, signTestWebhook } from '../../src/index.ts';
import type { WebhookEvent } from '../../src/index.ts';
import { apiKey, client, host, signingKey } from './nango-server.ts';

const sync = {
    from: 'nango',
    type: 'sync',
    success: true,
    connectionId: 'c-1',
    providerConfigKey: 'mimecast',
    syncName: 'groups',
    syncVariant: 'base',
    model: 'GroupMember',
    syncType: 'INCREMENTAL',
    modifiedAfter: '2026-01-06T09:30:00Z',
    responseResults: { added: 1, updated: 2, deleted: 3 },
    queryTimeStamp: null
};
const auth = {
    from: 'nango',
    type: 'auth',
    operation: 'creation',
    success: true,
    connectionId: 'c-1',
    authMode: 'OAUTH2_CC',
    providerConfigKey: 'mimecast',
    provider: 'mimecast',
    environment: 'dev',
    tags: { tenant: 't-1', number: 7 },
    endUser: { endUserId: 'user-1', endUserEmail: 'ana@example.com', organizationId: 'org-1', tags: {} }
};

const failed = { ...sync, success: false, responseResults: undefined, error: { type: 'script_error', description: 'No' } };

function verified(payload: unknown): WebhookEvent {
    const { body, headers } = signTestWebhook(payload, signingKey);
    return client().webhooks.verify(body, headers);
}

function refusal(code: string): unknown {
    return expect.objectContaining({ name: 'MimecastError', type: 'webhook_signature', code });
}

describe('the signature', () => {
    const { body, headers } = signTestWebhook(sync, signingKey);
    const signature = headers['x-nango-hmac-sha256'] as string;
    const verify = (rawBody: unknown, given: unknown): WebhookEvent => client().webhooks.verify(rawBody as string, given as Record<string, unknown>);

    it('is the HMAC-SHA256 of the raw body that @nangohq/node accepts too', () => {
        expect(signature).toBe(createHmac('sha256', signingKey).update(body).digest('hex'));
        expect(new Nango({ host, apiKey, webhookSigningKey: signingKey }).verifyIncomingWebhookRequest(body, headers)).toBe(true);
    });

    it.each([undefined, null])('is missing where there are no headers: %s', (given) => {
        expect(() => verify(body, given)).toThrow(refusal('signature_missing') as Error);
    });

    it('is found in the headers of Node, of Fetch and in any case', () => {
        for (const given of [
            { 'X-NANGO-HMAC-SHA256': signature },
            { 'x-nango-hmac-sha256': signature.toUpperCase() },
            { 'x-nango-hmac-sha256': signature, 'X-Nango-Hmac-Sha256': undefined },
            { 'x-nango-hmac-sha256': [signature] },
            new Headers({ 'X-Nango-Hmac-Sha256': signature })
        ]) {
            expect(verify(body, given).type).toBe('sync');
        }
    });

    it('fits text, Buffer and bytes, characters beyond ASCII included', () => {
        const signed = signTestWebhook({ ...sync, syncVariant: 'größe-東京' }, signingKey);
        for (const raw of [signed.body, Buffer.from(signed.body), new TextEncoder().encode(signed.body)]) {
            expect(verify(raw, signed.headers)).toMatchObject({ type: 'sync', syncVariant: 'größe-東京' });
        }
    });

    it('fits bytes in every form, from another realm too', () => {
        const bytes = new TextEncoder().encode(`..${body}..`);
        const inside = bytes.subarray(2, -2);
        const foreign = runInNewContext('(bytes) => { const copy = new Uint8Array(bytes.length); copy.set(bytes); return copy; }') as (
            bytes: Uint8Array
        ) => Uint8Array;
        expect(foreign(inside) instanceof Uint8Array).toBe(false);
        for (const raw of [
            inside,
            inside.slice().buffer,
            new DataView(bytes.buffer, 2, inside.length),
            foreign(inside),
            foreign(inside).buffer,
            Uint8Array.from(inside)
        ]) {
            expect(verify(raw, headers).type).toBe('sync');
        }
    });

    it('fits a key with a line break at its end, as a file or a shell gives it', () => {
        for (const key of [`${signingKey}\n`, `${signingKey}\r\n`, ` ${signingKey} `]) {
            expect(client({ webhookSigningKeys: key }).webhooks.verify(body, headers).type).toBe('sync');
            expect(createMimecast({ nango: new Nango({ host, apiKey, webhookSigningKey: key }) }).webhooks.verify(body, headers).type).toBe('sync');
        }
        expect(() => client({ webhookSigningKeys: '\n' }).webhooks.verify(body, headers)).toThrow(refusal('no_signing_key'));
    });

    it('of another body, key or length is refused', () => {
        expect(() => verify(`${body} `, headers)).toThrow(refusal('wrong_signature'));
        expect(() => verify(body.replace('"added":1', '"added":9'), headers)).toThrow(refusal('wrong_signature'));
        expect(() => verify(body, signTestWebhook(sync, 'other key').headers)).toThrow(refusal('wrong_signature'));
        for (const malformed of ['', signature.slice(1), `${signature}0`, `${signature.slice(2)}zz`, `${signature}, ${signature}`]) {
            expect(() => verify(body, { 'x-nango-hmac-sha256': malformed })).toThrow(refusal('signature_malformed'));
        }
    });

    it('that is missing or given twice is refused', () => {
        expect(() => verify(body, {})).toThrow(refusal('signature_missing'));
        expect(() => verify(body, new Headers())).toThrow(refusal('signature_missing'));
        expect(() => verify(body, { 'x-nango-hmac-sha256': [] })).toThrow(refusal('signature_missing'));
        expect(() => verify(body, { 'x-nango-hmac-sha256': [signature, signature] })).toThrow(refusal('signature_malformed'));
        expect(() => verify(body, { 'x-nango-hmac-sha256': signature, 'X-Nango-Hmac-Sha256': signature })).toThrow(refusal('signature_malformed'));
        expect(() => verify(body, { 'x-nango-signature': signature })).toThrow(refusal('signature_missing'));
        expect(() => verify(body, { get: 'x', 'x-nango-hmac-sha256': signature })).not.toThrow();
    });

    it('cannot be checked of a parsed body; the error says what to do', () => {
        for (const parsed of [sync, null, undefined, 7, [body]]) {
            expect(() => verify(parsed, headers)).toThrow(refusal('body_not_raw'));
        }
        expect(() => verify(sync, headers)).toThrow(/express\.raw/);
    });

    it('of a huge body is not even computed', () => {
        const huge = signTestWebhook({ ...sync, more: 'x'.repeat(2000) }, signingKey);
        expect(() => client({ maxWebhookBytes: 1000 }).webhooks.verify(huge.body, huge.headers)).toThrow(refusal('body_too_large'));
        expect(client({ maxWebhookBytes: 3000 }).webhooks.verify(huge.body, huge.headers).type).toBe('sync');
        expect(() => client().webhooks.verify(Buffer.alloc(1024 * 1024 + 1), headers)).toThrow(refusal('body_too_large'));
    });

    it('may be of any of several keys while one is replaced', () => {
        const rotating = client({ webhookSigningKeys: ['new key', 'old key'] });
        expect(rotating.webhooks.verify(body, signTestWebhook(sync, 'old key').headers).type).toBe('sync');
        expect(rotating.webhooks.verify(body, signTestWebhook(sync, 'new key').headers).type).toBe('sync');
        expect(() => rotating.webhooks.verify(body, headers)).toThrow(refusal('wrong_signature'));
        expect(client({ webhookSigningKeys: 'one key' }).webhooks.verify(body, signTestWebhook(sync, 'one key').headers).type).toBe('sync');
    });

    it('needs a key: the API key is none, the old secret key is', () => {
        const withoutKey = createMimecast({ nango: new Nango({ host, apiKey }) });
        expect(() => withoutKey.webhooks.verify(body, signTestWebhook(sync, apiKey).headers)).toThrow(refusal('no_signing_key'));
        expect(() => client({ webhookSigningKeys: [''] }).webhooks.verify(body, signTestWebhook(sync, '').headers)).toThrow(refusal('no_signing_key'));
        const old = createMimecast({ nango: new Nango({ host, secretKey: 'old secret' }) });
        expect(old.webhooks.verify(body, signTestWebhook(sync, 'old secret').headers).type).toBe('sync');
    });

    it('gives no key away when refused', () => {
        const error = ((): unknown => {
            try {
                return verify(`${body} `, headers);
            } catch (thrown) {
                return thrown;
            }
        })();
        expect(JSON.stringify(error) + String((error as Error).stack)).not.toMatch(new RegExp(`${signingKey}|${signature}`));
    });
});

describe('the event', () => {
    it('of a connection says whose it is', () => {
        expect(verified(auth)).toEqual({
            type: 'auth',
            operation: 'creation',
            success: true,
            connectionId: 'c-1',
            providerConfigKey: 'mimecast',
            provider: 'mimecast',
            environment: 'dev',
            tags: { tenant: 't-1' },
            endUser: { endUserId: 'user-1', endUserEmail: 'ana@example.com', organizationId: 'org-1', tags: {} }
        });
        expect(verified({ ...auth, operation: 'override', endUser: { endUserId: 'user-1', endUserEmail: null } })).toMatchObject({
            operation: 'override',
            endUser: { endUserId: 'user-1', tags: {} }
        });
    });

    it('of a failed refresh carries the reason', () => {
        const event = verified({
            ...auth,
            operation: 'refresh',
            success: false,
            tags: undefined,
            endUser: undefined,
            provider: undefined,
            environment: undefined,
            error: { type: 'invalid_credentials', description: 'Refused' }
        });
        expect(event).toEqual({
            type: 'auth',
            operation: 'refresh',
            success: false,
            connectionId: 'c-1',
            providerConfigKey: 'mimecast',
            provider: '',
            environment: '',
            tags: {},
            error: { type: 'invalid_credentials', description: 'Refused' }
        });
        expect(verified({ ...auth, success: false })).toMatchObject({ success: false, error: { type: 'unknown', description: '' } });
    });

    it('of a sync names sync, model and changes', () => {
        expect(verified(sync)).toEqual({
            type: 'sync',
            success: true,
            connectionId: 'c-1',
            providerConfigKey: 'mimecast',
            syncName: 'groups',
            syncVariant: 'base',
            syncType: 'INCREMENTAL',
            model: 'GroupMember',
            modifiedAfter: '2026-01-06T09:30:00Z',
            changes: { added: 1, updated: 2, deleted: 3 }
        });
        const bare = { from: 'nango', type: 'sync', success: true, connectionId: 'c-1', providerConfigKey: 'mimecast', syncName: 'groups', model: 'Group' };
        expect(verified(bare)).toMatchObject({ syncVariant: 'base', syncType: '', modifiedAfter: '', changes: { added: 0, updated: 0, deleted: 0 } });
    });

    it('of a failed run carries what the function reported, which stands in the payload only', () => {
        const payload = {
            type: 'permission',
            code: 'app_forbidden',
            message: 'Mimecast says: no.',
            permission: 'Services | Directory Sync | Read',
            product: 'User and Group Management',
            endpoint: 'POST /api/directory/get-group-members',
            requestId: 'req-1',
            status: 403,
            retryable: false
        };
        const error = { type: 'script_error', description: 'The action script failed with a runtime error', payload };
        const event = verified({ ...failed, model: 'Group,GroupMember', error, startedAt: 'a', failedAt: 'b' });
        expect(event).toEqual({
            type: 'sync',
            success: false,
            connectionId: 'c-1',
            providerConfigKey: 'mimecast',
            syncName: 'groups',
            syncVariant: 'base',
            syncType: 'INCREMENTAL',
            models: ['Group', 'GroupMember'],
            error: {
                reason: 'Mimecast says: no.',
                report: { ...payload, outcomeUnknown: false },
                type: 'script_error',
                description: 'The action script failed with a runtime error'
            },
            startedAt: 'a',
            failedAt: 'b'
        });
    });

    it.each<[string, unknown, string]>([
        ['a text, as after a lost runner', 'Execution expired: heartbeatTimeoutSecs_exceeded', 'Execution expired: heartbeatTimeoutSecs_exceeded'],
        ['an error of JavaScript', { name: 'Error', message: 'Failed to save records', stacktrace: ['at exec (a.cjs:1:1)'] }, 'Failed to save records'],
        ['of a type to come', { type: 'brand_new', message: 'Something new.' }, 'Something new.'],
        ['nothing', undefined, 'Nango says little'],
        ['a list', ['x'], 'Nango says little'],
        ['empty', {}, 'Nango says little']
    ])('of a failed run has its reason, and no report, where the payload is %s', (_, payload, reason) => {
        const event = verified({ ...failed, model: '', error: { type: 'script_error', description: 'Nango says little', payload } });
        expect(event).toMatchObject({ success: false, models: [], error: { reason, type: 'script_error', description: 'Nango says little' } });
        expect(event).not.toHaveProperty('error.report');
        expect(event).not.toHaveProperty('startedAt');
        expect(JSON.stringify(event)).not.toContain('a.cjs');
    });

    it.each([undefined, null, 'true', 1])('that says neither that it went well nor that it did not is of no known kind: %j', (success) => {
        expect(verified({ ...sync, success })).toMatchObject({ type: 'unknown', providerConfigKey: 'mimecast' });
        expect(verified({ ...auth, success })).toMatchObject({ type: 'unknown', providerConfigKey: 'mimecast' });
    });

    it('is read whatever stands in its texts', () => {
        const odd = { toString: 1, valueOf: 1 };
        const words = JSON.stringify(odd);
        expect(verified({ ...auth, success: false, provider: odd, environment: odd, error: { type: odd, description: odd } })).toMatchObject({
            provider: words,
            environment: words,
            error: { type: words, description: words }
        });
        expect(verified({ ...sync, syncVariant: odd, syncType: odd, modifiedAfter: odd })).toMatchObject({ syncVariant: words, modifiedAfter: words });
        expect(verified({ type: 'forward', from: odd, providerConfigKey: 'mimecast' })).toMatchObject({ type: 'forward', from: words });
    });

    it('of a refused connection holds no token, and no text without end', () => {
        const description = `Bearer abc.def ${'x'.repeat(100_000)}`;
        const event = verified({ ...auth, success: false, error: { type: 'connection_validation_failed', description } });
        expect(event).toHaveProperty('error.description', expect.stringMatching(/^Bearer \[redacted\] x{1,2000} …$/));
    });

    it('never cuts a text inside an emoji', () => {
        for (const length of [1_999, 2_000]) {
            const event = verified({ ...failed, error: { type: 'x', description: 'y', payload: 'x'.repeat(length) + '😀'.repeat(10) } });
            expect(event.type === 'sync' && !event.success && event.error.reason.isWellFormed()).toBe(true);
        }
    });

    it('of a failed run names the models as Nango does, also those that this version does not know', () => {
        for (const [model, models] of [
            ['GroupMember', ['GroupMember']],
            ['Group,Unicorn', ['Group', 'Unicorn']],
            [undefined, []],
            [7, []]
        ]) {
            expect(verified({ ...failed, model })).toMatchObject({ type: 'sync', success: false, models });
        }
        expect(verified({ ...failed, error: undefined })).toMatchObject({
            error: { reason: 'Nango did not say what is wrong.', type: 'unknown', description: '' }
        });
    });

    it('of a failed run shows neither key nor token, and no endless text', () => {
        const message = `said ${signingKey} and Bearer abc.def ${'. '.repeat(100_000)}`;
        const event = verified({ ...failed, error: { type: 'x', description: message, payload: { type: 'temporary', message, permission: signingKey } } });
        expect(JSON.stringify(event)).not.toMatch(new RegExp(`${signingKey}|abc\\.def`));
        expect(JSON.stringify(event).length).toBeLessThan(10_000);
    });

    it('of a sync tells its place before and after, where Nango does', () => {
        const checkpoints = { from: null, to: { savedThrough: '2026-01-06T09:30:00Z' } };
        expect(verified({ ...sync, checkpoints })).toMatchObject({ success: true, checkpoints });
        expect(verified({ ...failed, checkpoints })).toMatchObject({ success: false, checkpoints });
        expect(verified({ ...sync, checkpoints: { from: 'x' } })).toMatchObject({ checkpoints: { from: null, to: null } });
        expect(verified({ ...sync, checkpoints: 'x' })).not.toHaveProperty('checkpoints');
    });

    it('of a connection that works again is told from one that was made, and one that was deleted from both', () => {
        expect(verified({ ...auth, operation: 'refresh' })).toMatchObject({ type: 'auth', operation: 'refresh', success: true });
        expect(verified({ ...auth, operation: 'deletion' })).toMatchObject({ type: 'auth', operation: 'deletion', success: true, tags: { tenant: 't-1' } });
        expect(verified({ ...auth, operation: 'override', tags: {} })).toMatchObject({ operation: 'override', success: true, tags: {} });
        const error = { type: 'connection_validation_failed', description: 'It needs the product.' };
        expect(verified({ ...auth, operation: 'override', success: false, error })).toMatchObject({ success: false, operation: 'override', error });
    });

    it('of a queued action gives the id of its result', () => {
        const asyncAction = {
            from: 'nango',
            type: 'async_action',
            connectionId: 'c-1',
            providerConfigKey: 'mimecast',
            payload: { id: 'r-1', statusUrl: '/action/r-1' }
        };
        expect(verified(asyncAction)).toEqual({ type: 'async_action', connectionId: 'c-1', providerConfigKey: 'mimecast', id: 'r-1' });
        expect(verified({ ...asyncAction, payload: null }).type).toBe('unknown');
        expect(verified({ ...asyncAction, connectionId: '' }).type).toBe('unknown');
    });

    it('passed on from a provider keeps its payload', () => {
        const forward = { from: 'mimecast', type: 'forward', providerConfigKey: 'mimecast', connectionId: 'c-1', payload: { a: 1 } };
        expect(verified(forward)).toEqual(forward);
        expect(verified({ type: 'forward', providerConfigKey: 'mimecast', payload: null })).toEqual({
            type: 'forward',
            from: '',
            providerConfigKey: 'mimecast',
            payload: null
        });
    });

    it.each<[string, unknown]>([
        ['another integration', { ...sync, providerConfigKey: 'hubspot' }],
        ['a type to come', { ...sync, type: 'billing' }],
        ['a type that is a word of JavaScript', { ...sync, type: 'constructor' }],
        ['a sync to come', { ...sync, syncName: 'unicorns' }],
        ['a sync that is a word of JavaScript', { ...sync, syncName: 'toString' }],
        ['a model to come', { ...sync, model: 'Unicorn' }],
        ['no model', { ...sync, model: undefined }],
        ['no connection', { ...sync, connectionId: undefined }],
        ['an operation to come', { ...auth, operation: 'unknown' }],
        ['an auth event without connection', { ...auth, connectionId: 7 }],
        ['an event that only pretends to be of Nango', { ...sync, from: 'mimecast' }],
        ['a raw payload', { hello: 'world' }],
        ['a list', [1]],
        ['nothing', null]
    ])('of %s is unknown and kept whole', (_, payload) => {
        expect(verified(payload)).toMatchObject({ type: 'unknown', payload: JSON.parse(JSON.stringify(payload)) as unknown });
    });

    it('of another integration says of which', () => {
        expect(verified({ ...sync, providerConfigKey: 'hubspot' })).toMatchObject({ type: 'unknown', providerConfigKey: 'hubspot' });
        expect(verified({ hello: 'world' })).not.toHaveProperty('providerConfigKey');
    });

    it('that is no JSON is kept as text', () => {
        const headers = { 'x-nango-hmac-sha256': createHmac('sha256', signingKey).update('a=b').digest('hex') };
        expect(client().webhooks.verify('a=b', headers)).toEqual({ type: 'unknown', payload: 'a=b' });
    });

    it('comes again as often as it is sent: nothing in the signature tells a repetition', () => {
        expect(verified(sync)).toEqual(verified(sync));
    });
});

import { describe, expect, it } from 'vitest';
import { accounts } from '../../../nango-integrations/mimecast/operations/account.ts';
import { holdQueue } from '../../../nango-integrations/mimecast/operations/hold-queue.ts';
import { protectionLogs } from '../../../nango-integrations/mimecast/operations/protection-logs.ts';
import {
    classify,
    failureError,
    isMimecastError,
    isPassingFault,
    isRecord,
    mimecastError,
    readFailures,
    sentence,
    unexpectedReply
} from '../../../nango-integrations/mimecast/api/errors.ts';
import { scripted } from '../scripted.ts';

const { nango } = scripted([]);
const failed = (code: string, message = code) => ({ code, message });

describe('the failures of a reply', () => {
    const inner = { code: 'err_validation_null', message: 'must not be null', retryable: false, field: 'id' };

    it('are never cut inside an emoji', () => {
        for (const length of [999, 1_000]) {
            const [failure] = readFailures({ fail: [{ code: 'x', message: 'x'.repeat(length) + '😀'.repeat(10) }] });
            expect(failure?.message).toMatch(/^x{999}.+ …$/su);
            expect(failure?.message.isWellFormed()).toBe(true);
        }
    });

    it.each<[string, unknown, unknown[]]>([
        ['nothing', { meta: { status: 200 }, data: [] }, []],
        ['an empty list', { fail: [] }, []],
        ['null', { fail: null, errors: null, error: null }, []],
        ['an empty text', { fail: '', error: '' }, []],
        ['no object at all', 'text', []],
        ['the nested shape of business errors', { fail: [{ errors: [inner] }] }, [{ code: 'err_validation_null', message: 'must not be null', field: 'id' }]],
        ['the flat shape of gateway errors', { fail: [failed('app_forbidden', 'no')] }, [{ code: 'app_forbidden', message: 'no' }]],
        [
            'the request item that failed',
            { fail: [{ key: { url: 'a' }, errors: [failed('x'), failed('y')] }] },
            [
                { code: 'x', message: 'x', key: { url: 'a' } },
                { code: 'y', message: 'y', key: { url: 'a' }, again: true }
            ]
        ],
        ['several items', { fail: [{ errors: [failed('a')] }, { errors: [failed('b')] }] }, [failed('a'), failed('b')]],
        ['one object in place of the list', { fail: { errors: [failed('a')] } }, [failed('a')]],
        ['a flat object in place of the list', { fail: failed('a', 'b') }, [failed('a', 'b')]],
        ['errors as one object', { fail: [{ errors: failed('a') }] }, [failed('a')]],
        ['a plain text', { fail: 'Something went wrong' }, [{ code: 'unknown', message: 'Something went wrong' }]],
        ['texts in the list', { fail: ['one'] }, [{ code: 'unknown', message: 'one' }]],
        ['an entry without code or message', { fail: [{ errors: [] }] }, [{ code: 'unknown', message: 'unknown' }]],
        ['a code without a message', { fail: [{ code: 'a', message: '' }] }, [failed('a')]],
        ['values that are no texts', { fail: [{ code: 5, message: {}, key: 'k', field: 3 }] }, [{ code: 'unknown', message: 'unknown' }]],
        ['the list of the REST family', { errors: [{ ...failed('a', 'b'), field: 'f' }] }, [{ code: 'a', message: 'b', field: 'f' }]],
        ['failures of another spelling', { failures: [{ message: 'b' }] }, [{ code: 'unknown', message: 'b' }]],
        [
            'the error of the event listing',
            { error: { code: 'Request Validation Failed', message: 'bad' } },
            [{ code: 'Request Validation Failed', message: 'bad' }]
        ],
        ['an OAuth-style error', { error: 'invalid_client', error_description: 'No such client' }, [{ code: 'invalid_client', message: 'No such client' }]],
        ['an OAuth-style error without a description', { error: 'invalid_client' }, [failed('invalid_client')]],
        ['an error that is only said to be there', { error: true }, [failed('unknown', 'true')]],
        ['several errors under one name', { error: [failed('a'), failed('b')] }, [failed('a'), failed('b')]],
        ['an error that is said not to be there', { error: false }, []],
        ['the envelope before everything else', { fail: [failed('a')], errors: [failed('b')], error: 'c' }, [failed('a')]]
    ])('are found as %s', (_, body, expected) => {
        expect(readFailures(body)).toEqual(expected);
    });
});

describe('the error tree', () => {
    it.each<[number, string | undefined, string, string]>([
        [429, undefined, '', 'rate_limited'],
        [429, 'token_expired', '', 'rate_limited'],
        [408, undefined, '', 'temporary'],
        [500, undefined, '', 'temporary'],
        [503, 'app_forbidden', '', 'temporary'],
        [200, 'INTERNAL_SERVER_ERROR', '', 'temporary'],
        [401, 'token_verification_failed', '', 'temporary'],
        [401, 'Unauthorized Request', '', 'temporary'],
        [401, 'unknown', 'Unauthorized Request', 'temporary'],
        [401, 'token_expired', '', 'credentials'],
        [401, undefined, '', 'credentials'],
        [200, 'token_expired', '', 'credentials'],
        [200, 'invalid_access_token', '', 'credentials'],
        [200, 'unauthorized', '', 'credentials'],
        [403, 'app_forbidden', 'Resource or method requested does not exist in any product assigned to the application', 'not_licensed'],
        [403, 'app_forbidden', 'Forbidden to perform the requested operation', 'permission'],
        [403, undefined, '', 'permission'],
        [200, 'app_forbidden', 'no product', 'not_licensed'],
        [200, 'err_xdk_operation_forbidden_for_address', '', 'permission'],
        [409, undefined, '', 'conflict'],
        [200, 'err_managed_url_exists_code', '', 'conflict'],
        [200, 'err_folder_group_member_already_exists', '', 'conflict'],
        [404, undefined, '', 'not_found'],
        [200, 'err_managed_url_not_found', '', 'not_found'],
        [200, 'err_folder_email_address_not_found', '', 'not_found'],
        [400, undefined, '', 'invalid_input'],
        [400, 'Request Validation Failed', '', 'invalid_input'],
        [200, 'err_validation_blank', '', 'invalid_input'],
        [200, 'err_deserialise', '', 'invalid_input'],
        [200, 'err_invalid_search_xml', '', 'invalid_input'],
        [200, 'err_policy_invalid_from_value', '', 'invalid_input'],
        [200, 'err_track_and_trace_invalid_start_date', '', 'invalid_input'],
        [200, 'xdk_failure', '', 'invalid_input'],
        [200, 'err_something_new', '', 'unexpected_reply'],
        [405, 'method_not_allowed', '', 'unexpected_reply'],
        [302, undefined, '', 'unexpected_reply']
    ])('puts %i %s (%s) under %s', (status, code, message, type) => {
        expect(classify(status, code === undefined ? undefined : failed(code, message))).toBe(type);
    });

    it('knows the passing faults by code or by text', () => {
        expect(isPassingFault(undefined)).toBe(false);
        expect(isPassingFault(failed('token_expired'))).toBe(false);
        expect(isPassingFault(failed('Token_Verification_Failed'))).toBe(true);
    });
});

describe('an error', () => {
    it('carries everything a caller can act on', () => {
        const error = failureError(nango, holdQueue.release, { status: 403, requestId: 'r-1' }, { ...failed('app_forbidden', 'Forbidden'), field: 'id' });
        expect(error.payload).toEqual({
            type: 'permission',
            code: 'app_forbidden',
            message:
                'Mimecast says: Forbidden. The API application may not call this. Its role needs the permission "Account | Monitoring | Held | Edit" and the application the product "Email Security Cloud Gateway".',
            status: 403,
            requestId: 'r-1',
            retryable: false,
            endpoint: 'POST /api/gateway/hold-release',
            permission: 'Account | Monitoring | Held | Edit',
            product: 'Email Security Cloud Gateway',
            field: 'id'
        });
        expect(error.message).toContain('[permission: app_forbidden]');
        expect(isMimecastError(error)).toBe(true);
    });

    it('says which product is missing, and that products cannot be added', () => {
        const { payload } = failureError(nango, protectionLogs.url, { status: 403 }, failed('app_forbidden', 'not in any product'));
        expect(payload).toMatchObject({ type: 'not_licensed', product: 'Security Events or Threats, Security Events and Data for CG' });
        expect(payload.message).toContain('create a new one');
        const none = failureError(nango, accounts.whoami, { status: 403 }, failed('app_forbidden', 'not in any product'));
        expect(none.payload.message).toContain('the role permission "none"');
        expect(none.payload).not.toHaveProperty('permission');
        expect(failureError(nango, accounts.whoami, { status: 403 }, undefined).payload.message).toContain('the permission "unknown"');
    });

    it('explains a reply without an explanation', () => {
        const { payload } = failureError(nango, { ...accounts.details, products: [] }, { status: 418 }, undefined);
        expect(payload).toMatchObject({ code: 'http_418', message: 'Mimecast answered with status 418 and no explanation.', retryable: false });
        expect(payload).not.toHaveProperty('product');
        expect(payload).not.toHaveProperty('requestId');
    });

    it.each<[string, string]>([
        ['dots and blanks', '. '.repeat(100_000)],
        ['dots and blanks before the end', `${'. '.repeat(100_000)}x`],
        ['letters', 'x'.repeat(500_000)],
        ['lines', '.\n'.repeat(100_000)]
    ])('whose words are a long row of %s is made at once, and is short', (_, message) => {
        const body = { fail: [{ errors: [{ code: `err_${message}`, message, field: message }] }, message], error: message };
        const began = performance.now();
        for (const failure of [...readFailures(body), ...readFailures({ error: message, error_description: message })]) {
            const { payload } = failureError(nango, holdQueue.release, { status: 400 }, failure);
            expect(JSON.stringify(payload).length).toBeLessThan(5000);
            expect(payload.message.length).toBeLessThan(1500);
        }
        sentence(message);
        expect(performance.now() - began).toBeLessThan(500);
    });

    it("ends Mimecast's words with exactly one full stop", () => {
        expect(['no', 'no.', 'no. . .', 'no \n', '...', ''].map(sentence)).toEqual(['no.', 'no.', 'no.', 'no.', '.', '.']);
    });

    it.each<[string, number, string | undefined, boolean]>([
        ['a 500', 500, 'err_x', true],
        ['a 503 without words', 503, undefined, true],
        ['a 408', 408, 'err_x', true],
        ['an internal error under HTTP 200', 200, 'internal_server_error', true],
        ['a status that nobody knows', 418, undefined, true],
        ['a failure that nobody knows', 200, 'err_something_new', false],
        ['a passing fault of the token', 401, 'token_verification_failed', false],
        ['a refused token', 401, 'token_expired', false],
        ['a used-up quota', 429, undefined, false],
        ['a missing permission', 403, undefined, false],
        ['a missing thing', 404, undefined, false],
        ['a conflict', 409, undefined, false],
        ['a wrong input', 400, undefined, false]
    ])('after %s says whether a change may have been made', (_, status, code, isUnknown) => {
        const failure = code === undefined ? undefined : failed(code);
        const { payload } = failureError(nango, holdQueue.release, { status }, failure);
        expect([payload.outcomeUnknown === true, payload.message.includes('may or may not')]).toEqual([isUnknown, isUnknown]);
        expect(isUnknown && payload.retryable).toBe(false);
        expect(failureError(nango, accounts.details, { status }, failure).payload).not.toHaveProperty('outcomeUnknown');
    });

    it('of an unexpected form leaves open what became of a change', () => {
        expect(unexpectedReply(nango, holdQueue.release, 'it is empty').payload).toMatchObject({ outcomeUnknown: true, retryable: false });
        expect(unexpectedReply(nango, accounts.details, 'it is empty').payload).not.toHaveProperty('outcomeUnknown');
    });

    it('suspects a damaged id behind an empty 400', () => {
        expect(failureError(nango, accounts.details, { status: 400 }, undefined).payload.message).toContain('cut short or altered');
        expect(failureError(nango, accounts.details, { status: 400 }, failed('x')).payload.message).not.toContain('cut short');
    });

    it.each([
        [429, 'rate_limited', true],
        [503, 'temporary', true],
        [401, 'credentials', false],
        [409, 'conflict', false]
    ])('of status %i is %s, retryable %s', (status, type, retryable) => {
        expect(failureError(nango, accounts.details, { status }, undefined).payload).toMatchObject({ type, retryable });
    });

    it('tells an unexpected form apart, with the reply or without', () => {
        expect(unexpectedReply(nango, accounts.details, 'it is empty').payload).toEqual({
            type: 'unexpected_reply',
            code: 'unexpected_reply',
            message: 'The reply of POST /api/account/get-account does not have the expected form: it is empty.',
            retryable: false,
            endpoint: 'POST /api/account/get-account'
        });
        expect(unexpectedReply(nango, accounts.details, 'it is empty', { status: 200, requestId: 'r-1' }).payload).toMatchObject({
            status: 200,
            requestId: 'r-1'
        });
        expect(unexpectedReply(nango, accounts.details, 'it is empty', { status: 200 }).payload).not.toHaveProperty('requestId');
    });

    it('is known by its shape, not by its class', () => {
        const payload = { type: 'temporary', code: 'x', message: 'm', retryable: true };
        expect(isMimecastError({ payload })).toBe(true);
        expect(isMimecastError(mimecastError(nango, payload as never))).toBe(true);
        for (const other of [
            undefined,
            null,
            'text',
            new Error('x'),
            { payload: {} },
            { payload: { type: 'x', code: 'y' } },
            { payload: { type: 'x', retryable: true } }
        ]) {
            expect(isMimecastError(other)).toBe(false);
        }
        expect([isRecord({}), isRecord([]), isRecord(null), isRecord('x')]).toEqual([true, false, false, false]);
    });
});

import { describe, expect, it } from 'vitest';
import createManagedUrl from '../../../nango-integrations/mimecast/actions/create-managed-url.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';

interface Output {
    created: { url: string; action: string | null; matchType: string | null; id: string }[];
    existing: { url: string }[];
    failed: { url: string | null; type: string; code: string; message: string }[];
    request: unknown;
}

const action = actionUnderTest<Output>(createManagedUrl, 'create-managed-url');
const path = 'POST /api/ttp/url/create-managed-url';
const block = (url: string) => ({ url, action: 'block' });

describe('create-managed-url', () => {
    it('makes entries and puts the URL together again: Mimecast answers only its parts', async () => {
        const tenant = action.tenant();
        const urls = ['https://bad.example.com/login?user=1', 'http://bad.example.net:8080/a', 'https://plain.example.org'];
        const before = tenant.simulator.state.managedUrls.entries.size;
        const output = await action.run(tenant, { urls: urls.map(block) });
        expect(output).toMatchObject({ existing: [], failed: [], request: null });
        expect(output.created.map(({ url }) => url.replace(/\/$/, ''))).toEqual(urls);
        expect(output.created.every(({ action: done, matchType, id }) => done === 'block' && matchType === 'explicit' && id !== '')).toBe(true);
        expect(tenant.simulator.state.managedUrls.entries.size).toBe(before + 3);
        expect(pathsOf(tenant)).toEqual([path]);
    });

    it('makes domain entries', async () => {
        const output = await action.run(action.tenant(), {
            urls: [{ url: 'bad.example.com', action: 'permit', matchType: 'domain', comment: 'ticket 42', disableRewrite: true }]
        });
        expect(output.created).toMatchObject([{ url: 'bad.example.com', action: 'permit', matchType: 'domain', comment: 'ticket 42', disableRewrite: true }]);
    });

    it('called again is a success that says so', async () => {
        const tenant = action.tenant();
        const input = { urls: [block('https://bad.example.com/login')] };
        await action.run(tenant, input);
        expect(await action.run(tenant, input)).toEqual({
            created: [],
            existing: [{ url: 'https://bad.example.com/login' }],
            failed: [],
            unknown: [],
            request: null
        });
    });

    it('reports what was made, what existed and what failed, of one call', async () => {
        const tenant = action.tenant();
        await action.run(tenant, { urls: [block('https://old.example.com/a')] });
        const output = await action.run(tenant, { urls: [block('https://new.example.com/a'), block('https://old.example.com/a')] });
        expect(output.created.map(({ url }) => url)).toEqual(['https://new.example.com/a']);
        expect(output.existing).toEqual([{ url: 'https://old.example.com/a' }]);
    });

    it('reports a failed entry beside a made one, and fails when nothing was made', async () => {
        const fail = [{ key: { url: 'https://b.example.com' }, errors: [{ code: 'err_validation_blank', message: 'must not be blank' }] }];
        const made = {
            meta: { status: 200 },
            data: [{ id: 'x', scheme: 'https', domain: 'a.example.com', port: -1, path: '', matchType: 'explicit', action: 'block' }],
            fail
        };
        const tenant = action.tenant();
        tenant.simulator.faults.add({ endpoint: path, when: { nth: 1 }, fault: { kind: 'status', status: 200, body: made } });
        const output = await action.run(tenant, { urls: [block('https://a.example.com'), block('https://b.example.com')] });
        expect(output.created.map(({ url }) => url)).toEqual(['https://a.example.com']);
        expect(output.failed).toEqual([{ url: 'https://b.example.com', type: 'invalid_input', code: 'err_validation_blank', message: 'must not be blank' }]);
        tenant.simulator.faults.add({ endpoint: path, when: { nth: 1 }, fault: { kind: 'status', status: 200, body: { ...made, data: [] } } });
        const payload = await action.refuse(tenant, { urls: [block('https://b.example.com'), block('https://c.example.com')] });
        expect(payload).toMatchObject({ type: 'invalid_input', code: 'err_validation_blank', outcomeUnknown: true });
        expect(payload.issues?.map((issue) => issue.path)).toEqual(['urls.0', 'urls.1']);
    });

    it('reports every failure when nothing was made, each with its entry', async () => {
        const urls = ['https://a.example.com', 'https://b.example.com', 'https://c.example.com'];
        const fail = [
            { key: { url: urls[2] }, errors: [{ code: 'err_validation_blank', message: 'must not be blank' }] },
            { key: { url: urls[0] }, errors: [{ code: 'err_managed_url_limit', message: 'too many' }] },
            { errors: [{ code: 'err_internal', message: 'broken' }] }
        ];
        const tenant = action.tenant();
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [], fail } } });
        const payload = await action.refuse(tenant, { urls: urls.map(block) });
        expect(payload).toMatchObject({ type: 'invalid_input', code: 'err_validation_blank', endpoint: path });
        expect(payload.message).toContain('All 3 failures');
        expect(payload.issues).toEqual([
            { path: 'urls.2', message: 'https://c.example.com: must not be blank [invalid_input: err_validation_blank]' },
            { path: 'urls.0', message: 'https://a.example.com: too many [unexpected_reply: err_managed_url_limit]' },
            { path: 'urls', message: 'broken [unexpected_reply: err_internal]' }
        ]);
        const one = action.tenant();
        one.simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [], fail: fail.slice(0, 1) } } });
        expect((await action.refuse(one, { urls: [block('https://c.example.com')] })).issues).toBeUndefined();
    });

    it('tells a duplicate whose URL Mimecast does not echo', async () => {
        const body = { meta: { status: 200 }, data: [], fail: [{ errors: [{ code: 'err_managed_url_exists_code', message: 'exists' }] }] };
        const tenant = action.tenant();
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body } });
        expect((await action.run(tenant, { urls: [block('https://a.example.com')] })).existing).toEqual([{ url: 'https://a.example.com' }]);
        // With two entries nobody knows which one it was: that is a failure, reported without a URL.
        expect(await action.refuse(tenant, { urls: [block('https://a.example.com'), block('https://b.example.com')] })).toMatchObject({ type: 'conflict' });
    });

    it('dry-runs without a call, also on a read-only connection, where it refuses to do more', async () => {
        const tenant = action.tenant({ metadata: { readOnly: true } });
        const urls = [block('https://a.example.com')];
        expect((await action.run(tenant, { urls, dryRun: true })).request).toEqual({ endpoint: path, data: [{ ...urls[0], matchType: 'explicit' }] });
        expect(await action.refuse(tenant, { urls })).toMatchObject({ type: 'read_only' });
        expect(pathsOf(tenant)).toEqual([]);
    });

    it('is never repeated after a lost answer', async () => {
        const tenant = action.tenant();
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'truncated' } });
        expect(await action.refuse(tenant, { urls: [block('https://a.example.com')] })).toMatchObject({ type: 'temporary', retryable: false });
        expect(tenant.simulator.calls.count(path)).toBe(1);
    });

    it('refuses wrong input before anything is sent', async () => {
        const payloads = await action.refuseAll([
            {},
            { urls: [] },
            { urls: Array.from({ length: 21 }, (_, index) => block(`https://a.example.com/${index}`)) },
            { urls: [{ url: 'https://a.example.com' }] },
            { urls: [{ url: 'https://a.example.com', action: 'allow' }] },
            { urls: [block('https://a.example.com/a b')] },
            { urls: [block('https://a.example.com/#x')] },
            { urls: [block('')] },
            { urls: [block('x'.repeat(4001))] },
            { urls: [{ ...block('https://a.example.com'), matchtype: 'domain' }] },
            { urls: [{ ...block('https://a.example.com'), comment: 'c'.repeat(1001) }] }
        ]);
        expect(payloads[5]?.field).toBe('urls.0.url');
    });
});

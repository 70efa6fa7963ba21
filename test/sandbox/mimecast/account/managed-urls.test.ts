import { describe, expect, it } from 'vitest';
import { protectedUrl } from '../../../../src/sandbox/mimecast/account/managed-url-routes.ts';
import { connect, failCode } from '../connected.ts';
import type { Connected, Reply } from '../connected.ts';

interface Entry {
    id: string;
    scheme: string;
    domain: string;
    path: string;
    queryString: string;
    action: string;
    comment: string;
}

const entriesOf = (json: Reply) => (json.data ?? []) as unknown as Entry[];
const list = ({ walk }: Connected, filter?: Record<string, unknown>) => walk('/api/ttp/url/get-all-managed-urls', filter, 10, entriesOf);

describe('create-managed-url', () => {
    it('answers the URL in its parts and no url', async () => {
        const connected = await connect();
        const { json } = await connected.post('/api/ttp/url/create-managed-url', {
            data: [{ url: 'https://Bad.example:8443/login?next=1', action: 'block', comment: 'ticket 42' }]
        });
        expect(json.fail).toEqual([]);
        expect(json.data).toEqual([
            {
                id: expect.any(String),
                scheme: 'https',
                domain: 'bad.example',
                port: 8443,
                path: '/login',
                queryString: 'next=1',
                matchType: 'explicit',
                action: 'block',
                comment: 'ticket 42',
                disableUserAwareness: false,
                disableRewrite: false,
                disableLogClick: false
            }
        ]);
        expect(connected.simulator.truth().managedUrls).toBe(31);
    });

    it('refuses what is already there and echoes the request with its defaults', async () => {
        const { post } = await connect();
        const item = { url: 'https://bad.example/login', action: 'block' };
        await post('/api/ttp/url/create-managed-url', { data: [item] });
        const again = await post('/api/ttp/url/create-managed-url', {
            data: [
                { ...item, action: 'permit' },
                { url: 'bad.example', action: 'block', matchType: 'domain' }
            ]
        });
        expect(again.json.data).toMatchObject([{ domain: 'bad.example', port: -1, path: '', matchType: 'domain' }]);
        expect(again.json.fail).toEqual([
            {
                key: {
                    url: 'https://bad.example/login',
                    matchType: 'explicit',
                    action: 'permit',
                    overrideUrl: false,
                    disableUserAwareness: false,
                    disableRewrite: false,
                    disableLogClick: false
                },
                errors: [{ code: 'err_managed_url_exists_code', message: expect.any(String), retryable: false }]
            }
        ]);
    });

    it.each([
        [{ action: 'block' }, 'err_validation_null', 'url'],
        [{ url: '', action: 'block' }, 'err_validation_blank', 'url'],
        [{ url: 'https://bad.example/#top', action: 'block' }, 'err_validation_value_not_allowed', 'url'],
        [{ url: 'https://bad.example/' }, 'err_validation_null', 'action'],
        [{ url: 'https://bad.example/', action: 'deny' }, 'err_validation_value_not_allowed', 'action'],
        [{ url: 'https://bad.example/', action: 'block', matchType: 'exact' }, 'err_validation_value_not_allowed', 'matchType'],
        [{ url: 'https://bad.example/', action: 'block', disableRewrite: 'no' }, 'err_validation_value_not_allowed', 'disableRewrite']
    ])('refuses %j with %s', async (item, code, field) => {
        const { post, simulator } = await connect();
        const { json } = await post('/api/ttp/url/create-managed-url', { data: [item] });
        expect(json.fail?.[0]?.errors?.[0]).toMatchObject({ code, field });
        expect(simulator.truth().managedUrls).toBe(30);
    });
});

describe('get-all-managed-urls', () => {
    it('lists every entry over its pages', async () => {
        const connected = await connect();
        const entries = await list(connected);
        expect(new Set(entries.map((one) => one.id)).size).toBe(30);
    });

    it('filters by domain, URL, comment and action, and sorts by URL', async () => {
        const connected = await connect();
        const entries = await list(connected);
        const [sample] = entries;
        expect((await list(connected, { domainOrUrl: sample?.domain, exactMatch: true })).map((one) => one.id)).toEqual([sample?.id]);
        expect((await list(connected, { domainOrUrl: 'login-' })).every((one) => one.domain.startsWith('login-'))).toBe(true);
        const commented = entries.find((one) => one.comment !== '');
        expect((await list(connected, { domainOrComment: commented?.comment })).map((one) => one.id)).toContain(commented?.id);
        const permitted = await list(connected, { filterBy: [{ fieldName: 'overridetype', value: 'permitted' }] });
        expect(permitted.map((one) => one.id)).toEqual(entries.filter((one) => one.action === 'permit').map((one) => one.id));
        const sorted = await list(connected, { sortByUrl: true, sortOrder: 'desc' });
        const urls = sorted.map((one) => `${one.scheme}://${one.domain}${one.path}?${one.queryString}`);
        expect(urls).toEqual([...urls].sort().reverse());
    });

    it('refuses a filter that filters nothing: data has to be left out or empty', async () => {
        const { post } = await connect();
        expect(failCode(await post('/api/ttp/url/get-all-managed-urls', { data: [{}] }))).toBe('err_validation_at_least_one_not_null');
        expect((await post('/api/ttp/url/get-all-managed-urls', { data: [] })).json.fail).toEqual([]);
    });
});

describe('delete-managed-url', () => {
    it('answers nothing on success and a failure without key for what is not there', async () => {
        const connected = await connect();
        const [first] = await list(connected);
        const remove = () => connected.post('/api/ttp/url/delete-managed-url', { data: [{ id: first?.id }] });
        const done = await remove();
        expect([done.status, done.json]).toEqual([200, { meta: { status: 200 }, data: [], fail: [] }]);
        const again = await remove();
        expect(again.json.fail).toEqual([{ errors: [{ code: 'err_managed_url_not_found', message: expect.any(String), retryable: false }] }]);
        expect(connected.simulator.truth().managedUrls).toBe(29);
    });

    it('makes room for the same URL again', async () => {
        const { post } = await connect();
        const create = () => post('/api/ttp/url/create-managed-url', { data: [{ url: 'https://again.example/', action: 'block' }] });
        const { json } = await create();
        await post('/api/ttp/url/delete-managed-url', { data: [{ id: entriesOf(json)[0]?.id }] });
        expect((await create()).json.fail).toEqual([]);
    });
});

describe('decode-url', () => {
    it('turns rewritten URLs back in the order asked for and says success false without a url for the others', async () => {
        const { post } = await connect();
        const { json } = await post('/api/ttp/url/decode-url', {
            data: [{ url: protectedUrl('https://www.example.com/page?a=1') }, { url: 'https://www.example.com/' }]
        });
        expect(json.data).toEqual([{ url: 'https://www.example.com/page?a=1', success: true }, { success: false }]);
    });

    it('takes one to 25 URLs', async () => {
        const { post } = await connect();
        const data = Array.from({ length: 26 }, () => ({ url: protectedUrl('https://www.example.com/') }));
        expect(failCode(await post('/api/ttp/url/decode-url', { data }))).toBe('err_validation_size');
        expect(failCode(await post('/api/ttp/url/decode-url', { data: [] }))).toBe('err_validation_null');
        expect((await post('/api/ttp/url/decode-url', { data: data.slice(1) })).json.data).toHaveLength(25);
    });
});

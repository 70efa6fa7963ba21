import { describe, expect, it } from 'vitest';
import checkDomainDns from '../../../nango-integrations/mimecast/actions/check-domain-dns.ts';
import createPendingDomain from '../../../nango-integrations/mimecast/actions/create-pending-domain.ts';
import deletePendingDomain from '../../../nango-integrations/mimecast/actions/delete-pending-domain.ts';
import getCode from '../../../nango-integrations/mimecast/actions/get-domain-verification-code.ts';
import listPendingDomains from '../../../nango-integrations/mimecast/actions/list-pending-domains.ts';
import verifyDomain from '../../../nango-integrations/mimecast/actions/verify-domain.ts';
import { jsonReply } from '../../json-reply.ts';
import { actionUnderTest } from '../source-function.ts';

type Row = Record<string, unknown>;

const create = actionUnderTest<Row>(createPendingDomain, 'create-pending-domain');
const code = actionUnderTest<Row>(getCode, 'get-domain-verification-code');
const verify = actionUnderTest<Row>(verifyDomain, 'verify-domain');
const remove = actionUnderTest<Row>(deletePendingDomain, 'delete-pending-domain');
const list = actionUnderTest<Row>(listPendingDomains, 'list-pending-domains');
const check = actionUnderTest<Row>(checkDomainDns, 'check-domain-dns');

// What holds for every action of a verb is tried by test/mimecast/contracts.
describe('a domain', () => {
    it('is registered, proved and received mail for', async () => {
        const tenant = verify.tenant({ simulator: { codesPublished: false } });
        const { created } = await create.run(tenant, { domains: [{ domain: 'New.example' }, { domain: 'shop.example.com' }] });
        expect(created).toMatchObject([{ id: 'new.example' }, { id: 'shop.example.com', code: null }]);
        const [first] = created as Row[];
        expect(await code.run(tenant, { domain: 'new.example' })).toMatchObject({ code: first?.['code'] });
        expect(JSON.stringify(await list.run(tenant, {}))).not.toContain(first?.['code']);
        expect((await verify.refuse(tenant, { id: 'new.example' })).code).toBe('err_domain_not_verified');
        tenant.simulator.options.codesPublished = true;
        expect(await verify.run(tenant, { id: 'NEW.example' })).toMatchObject({ verified: true, alreadyVerified: false });
        expect(await verify.run(tenant, { id: 'new.example' })).toMatchObject({ verified: false, alreadyVerified: true });
        expect(await remove.run(tenant, { id: 'new.example' })).toMatchObject({ deleted: false, alreadyGone: true });
    });

    it('that Mimecast answers about, and that is no domain of the account then, is not verified', async () => {
        const tenant = verify.tenant({
            intercept: ({ url }) =>
                url.endsWith('/verify-domain') ? jsonReply({ meta: { status: 200 }, data: [{ domain: 'new-1.example.org' }], fail: [] }) : undefined
        });
        expect(await verify.refuse(tenant, { id: 'new-1.example.org' })).toMatchObject({ type: 'conflict', code: 'not_verified' });
    });

    it('whose verification cannot be looked at afterwards may be one of the account: that is unknown', async () => {
        let isSent = false;
        const tenant = verify.tenant({
            intercept: ({ url }) => {
                isSent ||= url.endsWith('/verify-domain');
                return isSent && url.includes('/internal-domains') ? { status: 404, headers: {}, body: Buffer.alloc(0) } : undefined;
            }
        });
        expect(await verify.refuse(tenant, { id: 'new-1.example.org' })).toMatchObject({ outcomeUnknown: true });
    });

    it('that is listed without an id is not deleted, and that is said', async () => {
        expect(await remove.refuse(remove.tenant(), { id: 'new-3.example.org' })).toMatchObject({ type: 'conflict', code: 'no_handle' });
    });

    it('is written whole', async () => {
        for (const domain of ['example', '@example.com', '*.example.com', 'a b.example', '']) {
            await code.refuseAll([{ domain }]);
        }
    });

    it('has MX records, whatever their list is called', async () => {
        for (const name of ['results', 'domains', 'anything']) {
            const tenant = check.tenant({
                intercept: ({ url }) =>
                    url.endsWith('/internal-domains/verify') ? jsonReply({ [name]: [{ domain: 'example.com', status: 'mx_ok' }] }) : undefined
            });
            expect(await check.run(tenant, { domains: ['example.com'] })).toEqual({
                results: [{ id: 'example.com', domain: 'example.com', status: 'mx_ok', mxRecords: null }],
                unreadableRows: 0
            });
        }
    });
});

describe('a domain that exists already', () => {
    it('is only called there where this account has it', async () => {
        const fail = [{ key: { domain: 'taken.example' }, errors: [{ code: 'err_domain_already_exists', message: 'It exists.' }] }];
        const tenant = create.tenant({
            intercept: ({ body }) => (String(body).includes('taken.example') ? jsonReply({ meta: { status: 200 }, data: [], fail }) : undefined)
        });
        expect(await create.refuse(tenant, { domains: [{ domain: 'taken.example' }] })).toMatchObject({ type: 'conflict' });
    });
});

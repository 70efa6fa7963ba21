import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelSyncs } from '../../src/index.ts';
import type { DirectoryAccount, ModelName, UserDriftOptions } from '../../src/index.ts';
import { notShown, rules } from '../../src/client/reports/posture-rules.ts';
import { postureReport } from '../../src/client/reports/posture.ts';
import type { Source } from '../../src/client/standing.ts';
import { userDrift } from '../../src/client/reports/user-drift.ts';
import { rejection } from './nango-server.ts';

const now = new Date('2026-01-10T00:00:00Z');
const longAgo = '2025-06-01T00:00:00Z';

type Rows = Partial<Record<ModelName, Record<string, unknown>[]>>;
interface State {
    status?: string;
    finishedAt?: string | undefined;
    checkpoint?: Record<string, unknown> | null;
}

/** A tenant whose syncs of these models have run, unless `states` says otherwise of one. */
function tenantWith(models: Rows, states: Record<string, State> = {}): Source {
    const names = [...new Set(Object.keys(models).map((model) => modelSyncs[model as ModelName]))];
    return {
        records: (model) => {
            const rows = (models[model] ?? []).map(({ seen = longAgo, pruned = false, ...record }) => ({
                record,
                pruned,
                change: 'added',
                cursor: 'c',
                metadata: { first_seen_at: seen }
            }));
            return { [Symbol.asyncIterator]: () => rows.values() } as never;
        },
        syncs: {
            status: () => Promise.resolve(names.map((name) => ({ name, status: 'SUCCESS', finishedAt: longAgo, checkpoint: null, ...states[name] })))
        }
    };
}

const user = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
    id,
    emailAddress: id,
    name: null,
    alias: false,
    source: 'cloud',
    ...more
});

describe('the drift of users', () => {
    const drift = (users: Record<string, unknown>[], accounts: DirectoryAccount[], options: UserDriftOptions = {}) =>
        userDrift(tenantWith({ User: users, UserAccount: users.map(({ id, disabled = false }) => ({ id, disabled })) }), accounts, { now, ...options });

    it('tells who is in one list only, who is there and should not be, and who is known by an alias', async () => {
        const users = [
            user('ann@example.com'),
            user('bob@example.com'),
            user('left@example.com'),
            user('c.lee@example.com'),
            user('d@example.com', { alias: true })
        ];
        const report = await drift(users, [
            { email: 'Ann@Example.com' },
            { email: 'bob@example.com', active: false },
            { email: 'cara@example.com', aliases: ['C.Lee@example.com'] },
            { email: 'd@example.com' },
            { email: 'new@example.com' },
            { email: 'gone@example.com', active: false }
        ]);
        expect(report.orphaned.map(({ address }) => address)).toEqual(['left@example.com']);
        expect(report.missing.map(({ email }) => email)).toEqual(['new@example.com']);
        expect(report.disabledButActive.map(({ account, mailboxes }) => [account.email, mailboxes.map(({ address }) => address)])).toEqual([
            ['bob@example.com', ['bob@example.com']]
        ]);
        expect(report.byAlias.map(({ account, address }) => [account.email, address])).toEqual([
            ['cara@example.com', 'c.lee@example.com'],
            ['d@example.com', 'd@example.com']
        ]);
        expect(report.compared).toEqual({ mailboxes: 4, aliases: 1, accounts: 6 });
    });

    it('leaves a mailbox alone that somebody active has too, and an alias nobody has', async () => {
        const users = [user('info@example.com'), user('old@example.com', { alias: true })];
        const report = await drift(users, [{ email: 'info@example.com', active: false }, { email: 'info@example.com' }]);
        expect(report).toMatchObject({ orphaned: [], missing: [], disabledButActive: [], byAlias: [] });
    });

    it('judges by what Mimecast says whether a mailbox is still active, and says where it does not', async () => {
        const users = ['off', 'on', 'untold', 'unlisted'].map((name) => user(`${name}@example.com`));
        const listed = [
            { id: 'off@example.com', disabled: true },
            { id: 'On@Example.com', disabled: false },
            { id: 'untold@example.com', disabled: null }
        ];
        const accounts = users.map(({ id }) => ({ email: String(id), active: false }));
        const told = await userDrift(tenantWith({ User: users, UserAccount: listed }), accounts, { now });
        expect(told.disabledButActive.map(({ account }) => account.email)).toEqual(['on@example.com']);
        expect(told.notJudged.map(({ account, mailboxes, why }) => [account.email, mailboxes.length, why])).toEqual([
            ['untold@example.com', 1, 'Mimecast does not say whether it is disabled.'],
            ['unlisted@example.com', 1, 'Mimecast does not say whether it is disabled.']
        ]);
        const both = await userDrift(tenantWith({ User: users, UserAccount: listed }), [
            { email: 'off@example.com', aliases: ['on@example.com', 'untold@example.com'], active: false }
        ]);
        expect([both.disabledButActive, both.notJudged].map(([one]) => one?.mailboxes.map(({ address }) => address))).toEqual([
            ['on@example.com'],
            ['untold@example.com']
        ]);
    });

    it.each<[string, Rows, Record<string, State>]>([
        ['no sync user-accounts', {}, {}],
        [
            'The last run of the sync user-accounts failed',
            { UserAccount: [{ id: 'bob@example.com', disabled: false }] },
            { 'user-accounts': { status: 'ERROR' } }
        ]
    ])('judges nobody who may not sign in where there is %s', async (reason, more, states) => {
        const source = tenantWith({ User: [user('bob@example.com'), user('left@example.com')], ...more }, states);
        const report = await userDrift(source, [{ email: 'bob@example.com', active: false }], { now });
        expect(report.disabledButActive).toEqual([]);
        expect(report.notJudged).toMatchObject([{ account: { email: 'bob@example.com' }, why: expect.stringContaining(reason) as string }]);
        expect(report.orphaned.map(({ address }) => address)).toEqual(['left@example.com']);
    });

    it('counts what is younger than the grace period, and lists it afterwards', async () => {
        const users = [user('new@example.com', { seen: '2026-01-08T00:00:00Z' }), user('bob@example.com')];
        const accounts: DirectoryAccount[] = [
            { email: 'hired@example.com', changedAt: '2026-01-09T00:00:00Z' },
            { email: 'bob@example.com', active: false, changedAt: new Date('2026-01-09T00:00:00Z') }
        ];
        expect(await drift(users, accounts)).toMatchObject({ orphaned: [], missing: [], disabledButActive: [], waiting: 3 });
        const later = await drift(users, accounts, { graceDays: 0.5 });
        expect([later.orphaned.length, later.missing.length, later.disabledButActive.length, later.waiting]).toEqual([1, 1, 1, 0]);
    });

    it.each<[string, State]>([
        ['has not run to its end yet', { finishedAt: undefined }],
        ['failed', { status: 'ERROR' }],
        ['is reading its list just now', { checkpoint: { isOpen: true } }]
    ])('compares nothing while the sync %s', async (reason, state) => {
        const source = tenantWith({ User: [user('ann@example.com')] }, { users: state });
        expect(await rejection(userDrift(source, []))).toMatchObject({
            type: 'conflict',
            code: 'not_synced',
            message: expect.stringContaining(reason) as string
        });
    });

    it('compares nothing when there is no sync, or its records are emptied', async () => {
        expect(await rejection(userDrift(tenantWith({}), []))).toMatchObject({ code: 'not_synced' });
        expect(await rejection(userDrift(tenantWith({ User: [{ id: 'ann@example.com', pruned: true }] }), []))).toMatchObject({ code: 'not_synced' });
    });

    it.each<[string, unknown, UserDriftOptions]>([
        ['accounts[0].email', { email: 'ann' }, {}],
        ['accounts[0].email', null, {}],
        ['accounts[0].aliases', { email: 'a@example.com', aliases: 'b@example.com' }, {}],
        ['accounts[0].active', { email: 'a@example.com', active: 'yes' }, {}],
        ['accounts[0].changedAt', { email: 'a@example.com', changedAt: 'yesterday' }, {}],
        ['graceDays', { email: 'a@example.com' }, { graceDays: -1 }]
    ])('refuses a wrong %s', async (field, account, options) => {
        expect(await rejection(drift([], [account as DirectoryAccount], options))).toMatchObject({ type: 'invalid_input', field });
    });
});

const policy = {
    enabled: true,
    fromDate: null,
    toDate: null,
    fromType: 'email_domain',
    toType: 'everyone',
    override: true,
    sourceIPs: null,
    hostnames: null,
    spfDomains: null
};
/**
 * For each rule: records that break it, each with the ids of those it names, and records that keep it. A rule is decided by each of the records that break it, or, where something has to be
 * there or one of several faults is enough, by those that keep it.
 */
const cases: Record<string, { broken: Rows; named: string[]; kept: Rows; hangsOn?: 'kept' }> = {
    'anti-spoofing-missing': {
        broken: {
            AntiSpoofingPolicy: [
                { ...policy, id: '1', option: 'apply', enabled: false },
                { ...policy, id: '2', option: 'apply', toDate: longAgo }
            ],
            InternalDomain: [{ id: 'a.example', domain: 'a.example' }]
        },
        named: [''],
        kept: {
            AntiSpoofingPolicy: [{ ...policy, id: '1', option: 'apply', fromValue: 'A.example' }],
            InternalDomain: [{ id: 'a.example', domain: 'a.example' }]
        },
        hangsOn: 'kept'
    },
    'anti-spoofing-exception': {
        broken: {
            AntiSpoofingPolicy: [
                { ...policy, id: '1', option: 'no_action' },
                { ...policy, id: '2', option: 'no_action', hostnames: ['mail.example.net'] }
            ]
        },
        named: ['1'],
        kept: {
            AntiSpoofingPolicy: [
                { ...policy, id: '1', option: 'no_action', sourceIPs: ['192.0.2.0/24'] },
                { ...policy, id: '2', option: 'no_action', enabled: false }
            ]
        }
    },
    'anti-spoofing-bypass-unbound': {
        broken: { AntiSpoofingBypassPolicy: [{ ...policy, id: '1', option: 'enable_bypass', spfDomains: [] }] },
        named: ['1'],
        kept: {
            AntiSpoofingBypassPolicy: [
                { ...policy, id: '1', option: 'enable_bypass', spfDomains: ['example.net'] },
                { ...policy, id: '2', option: 'disable_bypass' },
                { ...policy, id: '3', option: 'enable_bypass', sourceIPs: ['192.0.2.1/32'] }
            ]
        }
    },
    'blocked-senders-undone': {
        broken: { BlockedSenderPolicy: [{ ...policy, id: '1', option: 'no_action', fromType: 'everyone' }] },
        named: ['1'],
        kept: {
            BlockedSenderPolicy: [
                { ...policy, id: '1', option: 'no_action' },
                { ...policy, id: '2', option: 'block_sender', fromType: 'everyone' },
                { ...policy, id: '3', option: 'no_action', fromType: 'everyone', sourceIPs: ['192.0.2.1/32'] },
                { ...policy, id: '4', option: 'no_action', fromType: 'everyone', toDate: longAgo }
            ]
        }
    },
    'greylisting-off': {
        broken: { GreylistingPolicy: [{ ...policy, id: '1', option: 'apply' }] },
        named: [''],
        kept: { GreylistingPolicy: [{ ...policy, id: '1', option: 'apply', fromType: 'everyone' }] },
        hangsOn: 'kept'
    },
    'url-permitted-widely': {
        broken: { ManagedUrl: [{ id: '1', action: 'permit', matchType: 'domain' }] },
        named: ['1'],
        kept: {
            ManagedUrl: [
                { id: '1', action: 'permit', matchType: 'explicit' },
                { id: '2', action: 'block', matchType: 'domain' }
            ]
        }
    },
    'url-clicks-not-logged': {
        broken: { ManagedUrl: [{ id: '1', action: 'permit', disableLogClick: true }] },
        named: ['1'],
        kept: {
            ManagedUrl: [
                { id: '1', action: 'permit', disableLogClick: false },
                { id: '2', action: 'block', disableLogClick: true }
            ]
        }
    },
    'dkim-missing': {
        broken: {
            InternalDomain: [
                { id: 'a.example', domain: 'A.example' },
                { id: 'b.example', domain: 'b.example' }
            ],
            OutboundDnsDefinition: [
                { id: '1', domain: 'a.example', signDkim: true },
                { id: '2', domain: 'b.example', signDkim: false }
            ],
            OutboundDnsPolicy: [{ ...policy, id: '1', fromType: 'everyone' }]
        },
        named: ['b.example'],
        kept: {
            InternalDomain: [{ id: 'a.example', domain: 'A.example' }],
            OutboundDnsDefinition: [{ id: '1', domain: 'a.example', signDkim: true }],
            OutboundDnsPolicy: [{ ...policy, id: '1', fromValue: 'a.example' }]
        },
        hangsOn: 'kept'
    },
    'dkim-not-validated': {
        broken: { OutboundDnsDefinition: [{ id: '1', signDkim: true, validated: false }] },
        named: ['1'],
        kept: {
            OutboundDnsDefinition: [
                { id: '1', signDkim: true, validated: true },
                { id: '2', signDkim: false, validated: false }
            ]
        }
    },
    'dkim-short-key': {
        broken: { OutboundDnsDefinition: [{ id: '1', signDkim: true, keyLength: 1024 }] },
        named: ['1'],
        kept: {
            OutboundDnsDefinition: [
                { id: '1', signDkim: true, keyLength: 2048 },
                { id: '2', signDkim: false, keyLength: null }
            ]
        }
    },
    'recipients-not-checked': {
        broken: { InternalDomain: [{ id: 'a.example', inboundType: 'any', sendOnly: false }] },
        named: ['a.example'],
        kept: {
            InternalDomain: [
                { id: 'a.example', inboundType: 'known' },
                { id: 'b.example', inboundType: 'any', sendOnly: true }
            ]
        }
    },
    'connector-failing': { broken: { Connector: [{ id: '1', status: 'error' }] }, named: ['1'], kept: { Connector: [{ id: '1', status: 'connected' }] } },
    'directory-failing': {
        broken: {
            DirectoryConnection: [
                { id: '1', status: 'error', lastSync: null },
                { id: '2', status: 'ok', lastSync: '2026-01-07T00:00:00Z' }
            ]
        },
        named: ['1', '2'],
        kept: {
            DirectoryConnection: [
                { id: '1', status: 'ok', lastSync: '2026-01-09T00:00:00Z' },
                { id: '2', status: 'ok', lastSync: '2026-01-08T00:00:00Z' }
            ]
        },
        hangsOn: 'kept'
    },
    'journaling-failing': {
        broken: { JournalService: [{ id: '1', enabled: true, status: 'error' }] },
        named: ['1'],
        kept: {
            JournalService: [
                { id: '1', enabled: true, status: 'ok' },
                { id: '2', enabled: false, status: 'error' }
            ]
        }
    }
};

describe('the posture of an account', () => {
    it.each(rules)('$id: names what breaks it, and passes what keeps it', async ({ id, title, severity }) => {
        const { broken, named, kept } = cases[id] ?? { broken: {}, named: [], kept: {} };
        const found = await postureReport(tenantWith(broken), { rules: [id], now });
        expect(found.findings.map(({ record }) => record?.id ?? '')).toEqual(named);
        expect(found.findings.every((finding) => finding.rule === id && finding.severity === severity && finding.reason !== '')).toBe(true);
        // Two findings of a rule differ in what they are about, and it is a name, not an id.
        for (const { subject, record, evidence } of found.findings) {
            const names = ['description', 'domain', 'url', 'name'].map((field) => evidence[field]).filter((name) => name != null);
            expect(subject === null ? [] : [subject]).toEqual(record === undefined ? [] : names.slice(0, 1));
        }
        expect(found.passed).toEqual([]);
        expect(await postureReport(tenantWith(kept), { rules: [id], now })).toEqual({ findings: [], passed: [{ rule: id, title }], notJudged: [] });
    });

    const fields = rules.flatMap(({ id, reads }) =>
        (Object.entries(reads) as [ModelName, string[]][]).flatMap(([model, names]) => names.map((field) => ({ id, model, field })))
    );
    it.each(fields)('$id: has not passed where $field of $model says nothing', async ({ id, model, field }) => {
        const { broken, named, kept, hangsOn } = cases[id] ?? { broken: {}, named: [], kept: {} };
        const decisive = hangsOn === 'kept' ? kept : { ...broken, [model]: (broken[model] ?? []).filter((row) => named.includes(String(row['id']))) };
        const untold = (decisive[model] ?? []).map((row) => ({ ...row, id: 'untold', [field]: null }));
        const told = await postureReport(tenantWith({ ...decisive, [model]: untold }), { rules: [id], now });
        expect(told).toMatchObject({
            findings: [],
            passed: [],
            notJudged: [{ rule: id, why: expect.stringContaining(`${field} of ${model} untold`) as string }]
        });
        // What other records show stands.
        const { findings, notJudged } = await postureReport(tenantWith({ ...broken, [model]: [...(broken[model] ?? []), ...untold] }), { rules: [id], now });
        expect(hangsOn === 'kept' || findings.map(({ record }) => record?.id).join() === named.join()).toBe(true);
        expect(notJudged).toHaveLength(1);
    });

    it.each<[string, Rows]>([
        ['directory-failing', { DirectoryConnection: [{ id: '1', status: 'not_active', lastSync: null }] }],
        ['directory-failing', { DirectoryConnection: [{ id: '1', status: 'ok', lastSync: null }] }],
        ['directory-failing', { DirectoryConnection: [{ id: '1', status: 'not_active', lastSync: '2026-01-09T00:00:00Z' }] }],
        ['connector-failing', { Connector: [{ id: '1', status: 'configured' }] }],
        ['journaling-failing', { JournalService: [{ id: '1', enabled: true, status: 'not_active' }] }],
        ['recipients-not-checked', { InternalDomain: [{ id: '1', inboundType: 'other', sendOnly: false }] }],
        ['blocked-senders-undone', { BlockedSenderPolicy: [{ ...policy, id: '1', option: 'no_action', fromType: 'everyone', override: false }] }]
    ])('%s: takes no word for good or bad that does not say it (%#)', async (id, rows) => {
        const { findings, passed, notJudged } = await postureReport(tenantWith(rows), { rules: [id], now });
        expect([findings, passed, notJudged.length]).toEqual([[], [], 1]);
    });

    const domains = ['a.example', 'b.example'].map((domain) => ({ id: domain, domain }));
    it.each<[string, string, string[], Record<string, unknown>[]]>([
        ['one address', 'anti-spoofing-missing', [''], [{ fromType: 'individual_email_address', fromValue: 'ann@a.example' }]],
        ['one of two domains', 'anti-spoofing-missing', ['b.example'], [{ fromValue: 'a.example' }]],
        ['some hosts', 'anti-spoofing-missing', [''], [{ fromType: 'everyone', hostnames: ['mail.example.net'] }]],
        ['some addresses', 'anti-spoofing-missing', [''], [{ fromType: 'everyone', sourceIPs: ['192.0.2.1/32'] }]],
        ['one recipient', 'anti-spoofing-missing', [''], [{ fromType: 'everyone', toType: 'individual_email_address' }]],
        ['everyone', 'anti-spoofing-missing', [], [{ fromType: 'everyone' }]],
        ['each domain', 'anti-spoofing-missing', [], [{ fromValue: 'a.example' }, { fromValue: 'B.example' }]],
        ['nobody', 'dkim-missing', ['a.example', 'b.example'], []],
        ['a disabled one', 'dkim-missing', ['a.example', 'b.example'], [{ fromType: 'everyone', enabled: false }]],
        ['some addresses', 'dkim-missing', ['a.example', 'b.example'], [{ fromType: 'everyone', sourceIPs: ['192.0.2.1/32'] }]],
        ['one recipient', 'dkim-missing', ['a.example', 'b.example'], [{ fromType: 'everyone', toType: 'individual_email_address' }]],
        ['one of two domains', 'dkim-missing', ['b.example'], [{ fromValue: 'a.example' }]],
        ['some addresses', 'greylisting-off', [''], [{ fromType: 'everyone', sourceIPs: ['192.0.2.1/32'] }]]
    ])('a policy for %s: %s names %j', async (_, id, named, policies) => {
        const all = policies.map((one, index) => ({ ...policy, id: String(index), option: 'apply', ...one }));
        const OutboundDnsDefinition = domains.map(({ id: domain }) => ({ id: domain, domain, signDkim: true }));
        const source = tenantWith({ AntiSpoofingPolicy: all, GreylistingPolicy: all, OutboundDnsPolicy: all, InternalDomain: domains, OutboundDnsDefinition });
        const report = await postureReport(source, { rules: [id], now });
        expect(report.findings.map(({ record }) => record?.id ?? '')).toEqual(named);
        expect(report.passed.length).toBe(named.length === 0 ? 1 : 0);
    });

    it('does not take a definition for the one that a policy names', async () => {
        const OutboundDnsDefinition = domains.map(({ id: domain }) => ({ id: domain, domain, signDkim: true }));
        const OutboundDnsPolicy = [{ ...policy, id: '7', fromType: 'everyone' }];
        const report = await postureReport(tenantWith({ InternalDomain: domains, OutboundDnsDefinition, OutboundDnsPolicy }), { rules: ['dkim-missing'], now });
        expect(report).toMatchObject({ findings: [], passed: [], notJudged: [{ why: 'The records do not say enough: definitionId of OutboundDnsPolicy 7.' }] });
    });

    it('names a few of the records that do not say enough', async () => {
        const OutboundDnsDefinition = [1, 2, 3, 4, 5].map((id) => ({ id: String(id), signDkim: true, validated: null }));
        const { notJudged } = await postureReport(tenantWith({ OutboundDnsDefinition }), { rules: ['dkim-not-validated'], now });
        expect(notJudged[0]?.why).toBe('The records do not say enough: validated of OutboundDnsDefinition 1, 2, 3 and 2 more.');
    });

    it('judges nothing of which a list is not synchronised whole, and says so', async () => {
        const report = await postureReport(tenantWith({ InternalDomain: [], ManagedUrl: [] }, { 'managed-urls': { status: 'ERROR' } }), { now });
        expect(report.passed.map(({ rule }) => rule)).toEqual(['recipients-not-checked']);
        const why = Object.fromEntries(report.notJudged.map((one) => [one.rule, one.why]));
        expect(why['url-permitted-widely']).toContain('The last run of the sync managed-urls failed.');
        expect(why['dkim-missing']).toContain('no sync outbound-dns-definitions');
        expect(Object.keys(why)).toEqual(expect.arrayContaining(notShown.map(({ id }) => id)));
        expect(report.passed.length + report.notJudged.length).toBe(rules.length + notShown.length);
    });

    it('lists the most severe first, and refuses a rule that is none', async () => {
        const report = await postureReport(tenantWith({ GreylistingPolicy: [], AntiSpoofingPolicy: [], InternalDomain: [] }), { now });
        expect(report.findings.map(({ severity }) => severity)).toEqual(['high', 'low']);
        expect(await rejection(postureReport(tenantWith({}), { rules: ['all'] }))).toMatchObject({ type: 'invalid_input', field: 'rules' });
    });

    it('is documented rule by rule', () => {
        const page = readFileSync(new URL('../../docs/reports.md', import.meta.url), 'utf8');
        const rows = [...page.matchAll(/^\| `([\w-]+)` +\| (\w*) +\| .+ \| (.*?) *\|$/gm)].map(([, id, severity, models]) => [id, severity, models]);
        const told = [
            ...rules.map(({ id, severity, reads }) => [
                id,
                severity,
                Object.keys(reads)
                    .map((model) => `\`${model}\``)
                    .join(', ')
            ]),
            ...notShown.map(({ id }) => [id, '', ''])
        ];
        expect(
            rows.filter(
                ([id]) => id !== 'orphaned' && id !== 'missing' && id !== 'disabledButActive' && id !== 'notJudged' && id !== 'byAlias' && id !== 'waiting'
            )
        ).toEqual(told);
    });
});

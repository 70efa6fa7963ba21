import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/groups.ts';
import { groupMember, groupsOf, underSavedIds } from '../../../nango-integrations/mimecast/things/group.ts';
import type { Group } from '../../../nango-integrations/mimecast/things/group.ts';
import type { FaultRule, SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition, KillPoint, RunnerServices, SyncResult } from '../../../src/sandbox/nango/runner/index.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const fn = importedFunction(sync as unknown as FunctionDefinition, 'groups.ts');
const list = 'POST /api/directory/find-groups';
const members = 'POST /api/directory/get-group-members';

function open(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const alive = (tenant: Tenant, model: string) => tenant.records(model).filter(({ _nango_metadata: meta }) => meta.deleted_at === null);
const deleted = (tenant: Tenant, model: string) => tenant.records(model).filter(({ _nango_metadata: meta }) => meta.deleted_at !== null);

describe('groups', () => {
    it('saves every group with its path, and every member', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const { directory } = tenant.simulator.state;
        expect(alive(tenant, 'Group')).toHaveLength(directory.groups.size);
        expect(alive(tenant, 'GroupMember')).toHaveLength([...directory.groups.values()].reduce((sum, group) => sum + group.members.size, 0));
        expect(alive(tenant, 'Group').map(({ path }) => (path as string[]).join('/'))).toEqual(
            expect.arrayContaining(['Headquarters/Finance', 'Subsidiary North/Finance'])
        );
        const domain = alive(tenant, 'GroupMember').find(({ domain: name, emailAddress }) => name === 'parcel-waiting.example' && emailAddress === null);
        expect(domain).toMatchObject({ groupName: 'Blocked Senders' });
    });

    it('reads groups of more members than a page holds, and asks for pages: an unpaged list stops at 999', async () => {
        const tenant = open({ simulator: { sizes: { largestGroup: 1234 }, unpagedMembersCut: true } });
        resultOf(await tenant.sync(fn, 'groups'));
        const staff = alive(tenant, 'Group').find(({ name }) => name === 'All Staff');
        expect(alive(tenant, 'GroupMember').filter(({ groupId }) => groupId === staff?.id)).toHaveLength(1234);
    });

    it.each([
        ['list of the groups', list, { nth: 1 }],
        ['list of the members of a group', members, { nth: 1 }]
    ])('deletes nothing over a %s that comes empty once and counts nothing', async (_, endpoint, when) => {
        const tenant = open({ simulator: { noTotalCount: true } });
        resultOf(await tenant.sync(fn, 'groups'));
        tenant.simulator.faults.add({ endpoint, when, fault: { kind: 'page', rows: 'none' } });
        resultOf(await tenant.sync(fn, 'groups'));
        expect(deleted(tenant, 'Group')).toEqual([]);
        expect(deleted(tenant, 'GroupMember')).toEqual([]);
    });

    it('changes nothing when nothing has changed, although the handles of Mimecast differ in every read', async () => {
        const rows = (salt: string) => [
            { id: `top-${salt}`, description: 'Lists', source: 'cloud', parentId: `root-${salt}`, userCount: 1, folderCount: 1 },
            { id: `sub-${salt}`, description: 'Blocked', source: 'cloud', parentId: `top-${salt}`, userCount: 2, folderCount: 0 }
        ];
        const [first, second] = [groupsOf(rows('1')), groupsOf(rows('2'))];
        expect(second.map(({ record }) => record)).toEqual(first.map(({ record }) => record));
        expect(first.map(({ record }) => record.path)).toEqual([['Lists'], ['Lists', 'Blocked']]);
        expect(new Set(first.map(({ record }) => record.id)).size).toBe(2);
    });

    it('keeps two groups apart that share name and path, and survives a group that is its own parent', () => {
        const twins = groupsOf([
            { id: 'a', description: 'X', source: 'cloud', parentId: 'r' },
            { id: 'b', description: 'X', source: 'cloud', parentId: 'r' }
        ]);
        expect(new Set(twins.map(({ record }) => record.id)).size).toBe(2);
        expect(groupsOf([{ id: 'a', description: 'X', source: 'cloud', parentId: 'a' }])[0]?.record.path).toEqual(['X']);
    });

    it('deletes what is gone', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const { directory } = tenant.simulator.state;
        const blocked = [...directory.groups.values()].find(({ description }) => description === 'Blocked Senders');
        const empty = [...directory.groups.values()].find(({ description }) => description === 'Quarantine Reviewers');
        if (blocked === undefined || empty === undefined) {
            throw new Error('The simulated directory has changed.');
        }
        directory.removeMember(blocked, { domain: 'parcel-waiting.example' });
        directory.deleteGroup(empty);
        const { changes } = resultOf(await tenant.sync(fn, 'groups'));
        expect(changes['Group']).toMatchObject({ deleted: 1 });
        expect(changes['GroupMember']).toMatchObject({ added: 0, deleted: 1 });
        expect(deleted(tenant, 'Group').map(({ name }) => name)).toEqual(['Quarantine Reviewers']);
    });

    it.each<[string, Parameters<Tenant['simulator']['faults']['add']>[0]]>([
        ['the list of groups fails under HTTP 200', { endpoint: list, fault: { kind: 'fail', code: 'err_internal', message: 'Broken' } }],
        ['a part of the groups is missing', { endpoint: list, fault: { kind: 'partial-failure' } }],
        ['a part of the members is missing', { endpoint: members, when: { nth: 3 }, fault: { kind: 'partial-failure' } }],
        [
            'the members of one group fail',
            { endpoint: members, when: { nth: 5 }, fault: { kind: 'fail', code: 'err_internal', message: 'Broken', shape: 'flat' } }
        ],
        [
            'a page is cut to nothing',
            { endpoint: members, when: { nth: 2 }, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [{}], fail: [] } } }
        ],
        ['the list is malformed', { endpoint: list, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data: null, fail: [] } } }],
        ['the permission is taken away', { endpoint: list, fault: { kind: 'fail', code: 'app_forbidden', message: 'Forbidden', shape: 'flat', status: 403 } }],
        [
            'every page carries the same token',
            {
                endpoint: list,
                fault: {
                    kind: 'status',
                    status: 200,
                    body: { meta: { status: 200, pagination: { next: 'T' } }, data: [{ folders: [{ id: 'x', description: 'X' }] }], fail: [] }
                }
            }
        ]
    ])('deletes nothing when %s: the run fails loudly', async (_, rule) => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const before = [alive(tenant, 'Group').length, alive(tenant, 'GroupMember').length];
        tenant.simulator.faults.add(rule);
        refusalOf(await tenant.sync(fn, 'groups'));
        expect([deleted(tenant, 'Group'), deleted(tenant, 'GroupMember')]).toEqual([[], []]);
        expect(alive(tenant, 'Group').length).toBeGreaterThanOrEqual(before[0] ?? 0);
        tenant.simulator.faults.clear();
        resultOf(await tenant.sync(fn, 'groups'));
        expect([alive(tenant, 'Group').length, alive(tenant, 'GroupMember').length]).toEqual(before);
    });

    it('changes nothing when nothing has changed, although every id differs at every read', async () => {
        const tenant = open({ simulator: { changingIds: true } });
        const first = resultOf(await tenant.sync(fn, 'groups'));
        expect(first.changes['Group']?.added).toBeGreaterThan(5);
        const calls = tenant.requests.length;
        const { changes } = resultOf(await tenant.sync(fn, 'groups'));
        expect(Object.values(changes).map(({ added, updated, deleted: gone }) => [added, updated, gone])).toEqual([
            [0, 0, 0],
            [0, 0, 0]
        ]);
        // One page of groups and one of members per group, but for what the first run had to ask for in addition: a token.
        expect(tenant.requests.length - calls).toBe(calls - 1);
        expect(JSON.stringify(alive(tenant, 'Group'))).not.toContain('eNo');
    });

    it('knows a member by its address in lower case', () => {
        const [group] = groupsOf([{ id: 'a', description: 'X', source: 'cloud' }]);
        const ids = ['Ana@Example.com', 'ana@example.com'].map((emailAddress) => groupMember(group?.record as Group, { emailAddress }).id);
        expect(new Set(ids).size).toBe(1);
        expect(groupMember(group?.record as Group, { domain: 'Example.com' }).id).toBe(groupMember(group?.record as Group, { domain: 'example.com' }).id);
        expect(groupMember(group?.record as Group, { domain: 'example.com' }).id).not.toBe(ids[0]);
    });

    it('keeps fields it does not know, and has none where there are none', () => {
        const [group] = groupsOf([{ id: 'a', description: 'X', source: 'cloud', zeta: 1, alpha: [2] }]);
        expect(JSON.stringify(group?.record.extra)).toBe('{"alpha":[2],"zeta":1}');
        expect(groupMember(group?.record as Group, { emailAddress: 'a@example.com', since: 'x' }).extra).toEqual({ since: 'x' });
        expect(groupMember(group?.record as Group, { emailAddress: 'a@example.com' })).not.toHaveProperty('extra');
    });
});

const find = (tenant: Tenant, name: string) => {
    const group = [...tenant.simulator.state.directory.groups.values()].find(({ description }) => description === name);
    if (group === undefined) {
        throw new Error(`The simulated directory has no group "${name}".`);
    }
    return group;
};
const ids = (tenant: Tenant, model: string) => alive(tenant, model).map(({ id }) => String(id));
const counts = ({ changes }: SyncResult, model: string) => {
    const { added = 0, updated = 0, deleted: gone = 0 } = changes[model] ?? {};
    return { added, updated, deleted: gone };
};

describe('the identity of a group', () => {
    it('stays when it is renamed or moved: one update, and every member stays', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const before = [ids(tenant, 'Group'), ids(tenant, 'GroupMember')];
        const { directory } = tenant.simulator.state;
        const staff = find(tenant, 'All Staff');
        staff.description = 'Everybody';
        directory.moveGroup(staff, find(tenant, 'Contractors').number);
        const result = resultOf(await tenant.sync(fn, 'groups'));
        // The new parent has one child group more.
        expect(counts(result, 'Group')).toEqual({ added: 0, updated: 2, deleted: 0 });
        expect(counts(result, 'GroupMember')).toEqual({ added: 0, updated: staff.members.size, deleted: 0 });
        expect([ids(tenant, 'Group').sort(), ids(tenant, 'GroupMember').sort()]).toEqual(before.map((list) => list?.sort()));
        expect(alive(tenant, 'Group').find(({ id }) => id === String(staff.number))).toMatchObject({ path: ['Contractors', 'Everybody'] });
    });

    it('is its source and path where its id shows no number, also when every read gives another id', async () => {
        const tenant = open({ simulator: { opaqueIds: true } });
        resultOf(await tenant.sync(fn, 'groups'));
        expect(alive(tenant, 'Group').every(({ id, number }) => String(id).length === 32 && number === null)).toBe(true);
        const result = resultOf(await tenant.sync(fn, 'groups'));
        expect([counts(result, 'Group'), counts(result, 'GroupMember')]).toEqual(Array.from({ length: 2 }, () => ({ added: 0, updated: 0, deleted: 0 })));
    });

    it.each([
        ['turn opaque', false],
        ['begin to show it', true]
    ])('does not change when ids %s in mid-life: the record keeps the id it was saved under', async (_, opaqueIds) => {
        const tenant = open({ simulator: { opaqueIds } });
        resultOf(await tenant.sync(fn, 'groups'));
        const before = [ids(tenant, 'Group').sort(), ids(tenant, 'GroupMember').sort()];
        for (const state of [!opaqueIds, !opaqueIds, opaqueIds, opaqueIds]) {
            tenant.simulator.options.opaqueIds = state;
            const result = resultOf(await tenant.sync(fn, 'groups'));
            expect([counts(result, 'Group').deleted, counts(result, 'GroupMember').deleted]).toEqual([0, 0]);
            expect([ids(tenant, 'Group').sort(), ids(tenant, 'GroupMember').sort()]).toEqual(before);
        }
        // Once a number was seen, it is known under the old id too.
        find(tenant, 'All Staff').description = 'Everybody';
        tenant.simulator.options.opaqueIds = false;
        resultOf(await tenant.sync(fn, 'groups'));
        expect(ids(tenant, 'Group').sort()).toEqual(before[0]);
    });

    it('is looked up among the saved records only in runs in which ids change their form', async () => {
        let listings = 0;
        const counted = (services: RunnerServices): RunnerServices => ({
            ...services,
            records: {
                ...services.records,
                list: (...given) => {
                    listings += 1;
                    return services.records.list(...given);
                }
            }
        });
        const tenant = open({ services: counted });
        resultOf(await tenant.sync(fn, 'groups'));
        listings = 0;
        resultOf(await tenant.sync(fn, 'groups'));
        expect(listings).toBe(0);
    });

    it('is found by its name where only its own row shows no number, and so neither its parent', () => {
        const numbered = (number: number): string => deflateSync(JSON.stringify({ secureid: 'x', folderid: number })).toString('base64url');
        const saved = [
            { id: '1', path: ['Top'], source: 'cloud', number: '1' },
            { id: '2', path: ['Top', 'Sub'], source: 'cloud', number: '2' },
            { id: '3', path: ['Top', 'Twin'], source: 'cloud', number: '3' },
            { id: '4', path: ['Other', 'Twin'], source: 'cloud', number: '4' }
        ];
        const row = (id: string, description: string) => ({ id, description, source: 'cloud', parentId: 'opaque-1' });
        const listed = underSavedIds(groupsOf([row(numbered(1), 'Top'), row('opaque-2', 'Sub'), row('opaque-3', 'Twin'), row(numbered(9), 'Sub')]), saved);
        const [top, sub, twin, other] = listed.map(({ record }) => record.id);
        expect([top, sub, other]).toEqual(['1', '2', '9']);
        // Which of two namesakes it is, the name alone does not tell.
        expect(['3', '4']).not.toContain(twin);
    });

    it('is not that of another one that comes under its name, and two never share an id', () => {
        const row = (id: string, description: string, source = 'cloud') => ({ id, description, source });
        const numbered = (number: number): string => deflateSync(JSON.stringify({ secureid: 'x', folderid: number })).toString('base64url');
        const listed = underSavedIds(groupsOf([row(numbered(7), 'New'), row(numbered(5), 'Old')]), [
            { id: 'kept', path: ['Old'], source: 'cloud', number: '7' },
            { id: '6', path: ['Old'], source: 'cloud', number: '6' }
        ]);
        expect(listed.map(({ record }) => [record.id, record.number])).toEqual([
            ['kept', '7'],
            ['5', '5']
        ]);
        const natural = groupsOf([row('opaque', 'Old')])[0]?.record.id ?? '';
        const crowded = underSavedIds(groupsOf([row(numbered(7), 'New'), row('opaque', 'Old')]), [
            { id: natural, path: ['Old'], source: 'cloud', number: '7' }
        ]);
        expect(new Set(crowded.map(({ record }) => record.id)).size).toBe(2);
        expect(crowded[0]?.record.id).toBe(natural);
    });

    it('saved by version 0.1.0 stays: no group and no member is there twice, and none is deleted', async () => {
        const tenant = open();
        // What 0.1.0 saved: ids made from source and path, a handle in the record, and no number.
        const { directory } = tenant.simulator.state;
        const old = groupsOf(
            [...directory.groups.values()].map(({ number, description, source, parent, members, children }) => ({
                id: `opaque-${String(number)}`,
                description,
                source,
                parentId: `opaque-${String(parent)}`,
                userCount: members.size,
                folderCount: children
            }))
        ).map(({ record }, index) => {
            const { number: _, ...fields } = record;
            return { group: [...directory.groups.values()][index], record: { ...fields, mimecastId: `opaque-${String(index + 1)}` } };
        });
        const scope = (model: string) => ({ integration: 'mimecast', connection: 'c-1', model, variant: 'base' });
        const run = tenant.services.records.nextRun();
        tenant.services.records.save(
            scope('Group'),
            old.map(({ record }) => record),
            run
        );
        const members = old
            .flatMap(({ group, record }) => [...(group?.members.values() ?? [])].map((member) => groupMember({ ...record, number: null }, { ...member })))
            .map(({ extra: _, ...member }) => member);
        tenant.services.records.save(scope('GroupMember'), members, run);
        const before = [ids(tenant, 'Group').sort(), ids(tenant, 'GroupMember').sort()];

        const result = resultOf(await tenant.sync(fn, 'groups'));
        expect(counts(result, 'Group')).toEqual({ added: 0, updated: directory.groups.size, deleted: 0 });
        expect(counts(result, 'GroupMember')).toEqual({ added: 0, updated: 0, deleted: 0 });
        expect([ids(tenant, 'Group').sort(), ids(tenant, 'GroupMember').sort()]).toEqual(before);
        // From now on by number: renamed, it is the same one.
        find(tenant, 'All Staff').description = 'Everybody';
        resultOf(await tenant.sync(fn, 'groups'));
        expect([ids(tenant, 'Group').sort(), ids(tenant, 'GroupMember').sort()]).toEqual(before);
    });
});

/** Acts on the account between two calls of one run. */
function between(act: (tenant: Tenant, call: { path: string; nth: number }) => void, options: TenantOptions = {}): Tenant {
    let tenant: Tenant | undefined = undefined;
    const seen = new Map<string, number>();
    tenant = open({
        ...options,
        intercept: ({ url }) => {
            const path = new URL(url).pathname;
            seen.set(path, (seen.get(path) ?? 0) + 1);
            if (tenant !== undefined) {
                act(tenant, { path, nth: seen.get(path) ?? 0 });
            }
            return undefined;
        }
    });
    return tenant;
}

const memberPath = members.slice('POST '.length);
const largeGroup = { sizes: { groups: 7, users: 8, largestGroup: 250 } };

describe('a list of members that changes while it is read', () => {
    it.each<[string, (tenant: Tenant) => void]>([
        ['a member of a page that was read is removed, and the count with it', (tenant) => removeFirst(tenant)],
        [
            'a member is removed and another added: the count stays',
            (tenant) => {
                removeFirst(tenant);
                tenant.simulator.state.directory.addMember(find(tenant, 'All Staff'), { emailAddress: 'newcomer@example.net' });
            }
        ]
    ])('loses no member that is still there when %s', async (_, change) => {
        let armed = false;
        const tenant = between(
            (of, { path }) => {
                const body =
                    path === memberPath && armed
                        ? (JSON.parse(String(of.requests.at(-1)?.body)) as { meta: { pagination: { pageToken?: string } } })
                        : undefined;
                if (body?.meta.pagination.pageToken !== undefined) {
                    armed = false;
                    change(of);
                }
            },
            { simulator: largeGroup }
        );
        resultOf(await tenant.sync(fn, 'groups'));
        armed = true;
        const result = resultOf(await tenant.sync(fn, 'groups'));
        expect(armed).toBe(false);
        expect(counts(result, 'GroupMember').deleted).toBe(0);
        resultOf(await tenant.sync(fn, 'groups'));
        const staff = find(tenant, 'All Staff');
        const there = new Set([...staff.members.values()].map(({ emailAddress }) => emailAddress));
        const saved = alive(tenant, 'GroupMember')
            .filter(({ groupName }) => groupName === 'All Staff')
            .map(({ emailAddress }) => String(emailAddress));
        expect(new Set(saved)).toEqual(there);
        expect(deleted(tenant, 'GroupMember')).toHaveLength(1);
    });

    function removeFirst(tenant: Tenant): void {
        const staff = find(tenant, 'All Staff');
        const [first] = staff.members.values();
        tenant.simulator.state.directory.removeMember(staff, first ?? {});
    }

    it.each<[string, SimulatorOptions, FaultRule['fault'] | undefined]>([
        ['an empty page names a next one', { noTotalCount: true }, { kind: 'page', rows: 'none' }],
        ['the next token is a number', { noTotalCount: true }, { kind: 'page', next: 7 }],
        ['the next token is missing', {}, { kind: 'page', next: null }],
        ['the count is too high', {}, { kind: 'page', countBy: 3 }],
        ['a row is in no known form', {}, { kind: 'page', rows: 'odd' }],
        ['the same rows come behind ever new tokens', { endlessPages: true }, undefined]
    ])('deletes nothing when %s in every walk, and says so', async (_, behaviour, fault) => {
        const tenant = open({ simulator: largeGroup });
        resultOf(await tenant.sync(fn, 'groups'));
        Object.assign(tenant.simulator.options, behaviour);
        if (fault !== undefined) {
            // The largest group is the last one.
            tenant.simulator.faults.add({ endpoint: members, when: { from: 7 }, fault });
        }
        const calls = tenant.requests.length;
        refusalOf(await tenant.sync(fn, 'groups'));
        expect(tenant.requests.length - calls).toBeLessThan(80);
        expect([deleted(tenant, 'Group'), deleted(tenant, 'GroupMember')]).toEqual([[], []]);
    });

    it('reads every element of "data"', async () => {
        const tenant = open({ simulator: { ...largeGroup, splitData: true } });
        resultOf(await tenant.sync(fn, 'groups'));
        const { groups } = tenant.simulator.state.directory;
        expect(alive(tenant, 'Group')).toHaveLength(groups.size);
        expect(alive(tenant, 'GroupMember')).toHaveLength([...groups.values()].reduce((sum, group) => sum + group.members.size, 0));
    });
});

describe('a group whose members cannot be read', () => {
    it('keeps them, stops no other, and is named at the end', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const { directory } = tenant.simulator.state;
        const [bad, good] = [find(tenant, 'Blocked Senders'), find(tenant, 'Trusted Domains')];
        directory.removeMember(good, { domain: 'northwind.example' });
        directory.removeMember(bad, { domain: 'parcel-waiting.example' });
        directory.addMember(good, { domain: 'another.example' });
        // The first list of members that is read.
        tenant.simulator.faults.add({ endpoint: members, when: { nth: 1 }, fault: { kind: 'fail', code: 'err_folder_broken', message: 'Broken' } });
        const payload = refusalOf(await tenant.sync(fn, 'groups'));
        expect(payload).toMatchObject({ type: 'temporary', code: 'incomplete_snapshot' });
        expect(payload.message).toContain('"Blocked Senders"');
        expect(deleted(tenant, 'GroupMember').map(({ domain }) => domain)).toEqual(['northwind.example']);
        expect(alive(tenant, 'GroupMember').map(({ domain }) => domain)).toContain('another.example');
        expect(alive(tenant, 'GroupMember').filter(({ groupName }) => groupName === 'Blocked Senders')).toHaveLength(bad.members.size + 1);
        const result = resultOf(await tenant.sync(fn, 'groups'));
        expect(counts(result, 'GroupMember')).toEqual({ added: 0, updated: 0, deleted: 1 });
    });

    it('is no failure when it has gone since the groups were listed', async () => {
        let armed = false;
        const tenant = between((of, { path }) => {
            if (armed && path === memberPath) {
                armed = false;
                of.simulator.state.directory.deleteGroup(find(of, 'Quarantine Reviewers'));
            }
        });
        resultOf(await tenant.sync(fn, 'groups'));
        armed = true;
        resultOf(await tenant.sync(fn, 'groups'));
        expect(deleted(tenant, 'Group')).toEqual([]);
        resultOf(await tenant.sync(fn, 'groups'));
        expect(deleted(tenant, 'Group').map(({ name }) => name)).toEqual(['Quarantine Reviewers']);
    });

    it('may have members whose records Nango has emptied: then no member is deleted', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const scope = { integration: 'mimecast', connection: 'c-1', model: 'GroupMember', variant: 'base' };
        const untilCursor = tenant.records('GroupMember')[0]?._nango_metadata.cursor ?? '';
        tenant.services.records.prune(scope, { untilCursor, limit: 10 });
        tenant.simulator.state.directory.removeMember(find(tenant, 'Trusted Domains'), { domain: 'northwind.example' });
        tenant.simulator.faults.add({ endpoint: members, when: { nth: 1 }, fault: { kind: 'fail', code: 'err_folder_broken', message: 'Broken' } });
        refusalOf(await tenant.sync(fn, 'groups'));
        expect(deleted(tenant, 'GroupMember')).toEqual([]);
    });
});

describe('an account that takes longer than a run', () => {
    const large = { sizes: { groups: 12, users: 40, largestGroup: 100_000 }, unpagedMembersCut: true };
    const soft = 480_000;

    it('is read over runs of ten minutes, the members of one group too: 100,000 of them, none twice, none deleted', async () => {
        const tenant = open({ simulator: large, latencyMs: 900 });
        const statuses: string[] = [];
        const gaps: number[] = [];
        for (let run = 0; run < 12 && statuses.at(-1) !== 'success'; run++) {
            const began = tenant.clock.now();
            let last = began;
            const outcome = await tenant.sync(fn, 'groups', {
                interrupt: () => tenant.clock.now() - began > soft,
                kill: ({ method, when }) => {
                    if (method === 'saveCheckpoint' && when === 'before') {
                        gaps.push(tenant.clock.now() - last);
                        last = tenant.clock.now();
                    }
                    return tenant.clock.now() - began > 570_000;
                }
            });
            statuses.push(outcome.status);
        }
        expect(statuses.slice(0, -1).every((status) => status === 'interrupted')).toBe(true);
        expect(statuses.at(-1)).toBe('success');
        expect(statuses.length).toBeGreaterThan(1);
        expect(Math.max(...gaps)).toBeLessThan(60_000);
        expect(ids(tenant, 'GroupMember')).toHaveLength(
            [...tenant.simulator.state.directory.groups.values()].reduce((sum, group) => sum + group.members.size, 0)
        );
        expect(deleted(tenant, 'GroupMember')).toEqual([]);
        expect(tenant.checkpoint('groups')).toMatchObject({ isOpen: false });
    }, 120_000);

    it('deletes what is gone at the end of a pass of several runs, and nothing of what an earlier run of it has read', async () => {
        const tenant = open({ simulator: { sizes: { groups: 12, users: 40, largestGroup: 900 } }, latencyMs: 30_000 });
        const pass = async (): Promise<number> => {
            for (let run = 1; ; run++) {
                const began = tenant.clock.now();
                if ((await tenant.sync(fn, 'groups', { interrupt: () => tenant.clock.now() - began > soft })).status === 'success') {
                    return run;
                }
            }
        };
        expect(await pass()).toBeGreaterThan(1);
        tenant.simulator.state.directory.removeMember(find(tenant, 'Trusted Domains'), { domain: 'northwind.example' });
        expect(await pass()).toBeGreaterThan(1);
        expect(deleted(tenant, 'GroupMember').map(({ domain }) => domain)).toEqual(['northwind.example']);
    });

    it('loses nothing when a run dies around the deletions at the end of a pass: what was read before them does not count as read after them', async () => {
        // So slow that every list has its checkpoint.
        const tenant = open({ latencyMs: 25_000 });
        resultOf(await tenant.sync(fn, 'groups'));
        for (const [at, nth] of [
            ['before', 1],
            ['after', 1],
            ['before', 2],
            ['after', 2]
        ] as const) {
            let ends = 0;
            const kill = ({ method, when }: KillPoint): boolean => method === 'trackDeletesEnd' && when === at && (ends += 1) === nth;
            expect((await tenant.sync(fn, 'groups', { kill })).status).toBe('killed');
            resultOf(await tenant.sync(fn, 'groups'));
            expect([deleted(tenant, 'Group'), deleted(tenant, 'GroupMember')]).toEqual([[], []]);
        }
    });
});

import { describe, expect, it } from 'vitest';
import { connect, failCode } from '../connected.ts';
import type { Connected, Reply } from '../connected.ts';

interface Folder {
    id: string;
    description: string;
    source: string;
    parentId: string;
    userCount: number;
    folderCount: number;
}

interface Member {
    emailAddress: string;
    domain: string;
    notes?: string;
    note?: string;
    internal: boolean;
    type: string;
}

const foldersOf = (json: Reply) => (json.data?.[0]?.folders ?? []) as unknown as Folder[];
const membersOf = (json: Reply) => (json.data?.[0]?.groupMembers ?? []) as unknown as Member[];

async function groupNamed({ post }: Connected, name: string): Promise<Folder> {
    const folder = foldersOf((await post('/api/directory/find-groups', { data: [{ query: name }] })).json).find((one) => one.description === name);
    if (folder === undefined) {
        throw new Error(`No group named ${name}.`);
    }
    return folder;
}

describe('get-internal-users', () => {
    it('lists mailboxes and their aliases inside data[0].users, without ids', async () => {
        const { post, simulator } = await connect();
        const { json } = await post('/api/user/get-internal-users', { meta: { pagination: { pageSize: 100 } } });
        const users = json.data?.[0]?.users as unknown as { alias: boolean; emailAddress: string }[];
        expect(users).toHaveLength(simulator.truth().users ?? 0);
        expect(json.data?.[0]?.userCount).toBe(users.length);
        expect(users.filter((user) => user.alias).length).toBeGreaterThan(0);
        expect(users.filter((user) => !user.alias)).toHaveLength(65);
        expect(Object.keys(users[0] ?? {})).toEqual(['emailAddress', 'name', 'domain', 'alias', 'addressType', 'source']);
    });

    it('keeps to one domain when asked to', async () => {
        const { walk, simulator } = await connect();
        let sum = 0;
        for (const domain of simulator.state.company.domains) {
            const rows = await walk('/api/user/get-internal-users', { domain }, 10, (json) => json.data?.[0]?.users as unknown as { domain: string }[]);
            expect(rows.length).toBeGreaterThan(0);
            expect(rows.every((row) => row.domain === domain)).toBe(true);
            sum += rows.length;
        }
        expect(sum).toBe(simulator.truth().users);
    });
});

describe('find-groups', () => {
    it('answers folders inside data[0], named by their description, with a parent even for root groups', async () => {
        const { post } = await connect();
        const { json } = await post('/api/directory/find-groups', { meta: { pagination: { pageSize: 100 } } });
        const folders = foldersOf(json);
        expect(folders).toHaveLength(12);
        expect(json.meta?.pagination?.totalCount).toBe(12);
        expect(folders.every((folder) => folder.parentId.length > 100 && folder.id.length > 100)).toBe(true);
        expect(folders.find((folder) => folder.description === 'Headquarters')).toMatchObject({ folderCount: 3, source: 'cloud' });
    });

    it('knows two groups of the same name under different parents', async () => {
        const connected = await connect();
        const { json } = await connected.post('/api/directory/find-groups', { data: [{ query: 'Finance' }] });
        const [one, two] = foldersOf(json);
        expect(foldersOf(json)).toHaveLength(2);
        expect(one?.description).toBe(two?.description);
        expect(one?.parentId).not.toBe(two?.parentId);
        expect([one?.parentId, two?.parentId]).toEqual([
            (await groupNamed(connected, 'Headquarters')).id,
            (await groupNamed(connected, 'Subsidiary North')).id
        ]);
    });

    it('finds by part of the name and by source, echoes both, and answers an empty list when nothing matches', async () => {
        const { post } = await connect();
        const found = await post('/api/directory/find-groups', { data: [{ query: 'staff', source: 'ldap' }] });
        expect(found.json.data?.[0]).toMatchObject({ query: 'staff', source: 'ldap' });
        expect(foldersOf(found.json).map((folder) => folder.description)).toEqual(['All Staff']);
        const nothing = await post('/api/directory/find-groups', { data: [{ query: 'no such group' }] });
        expect([nothing.status, nothing.json.data]).toEqual([200, [{ query: 'no such group', folders: [] }]]);
        expect(failCode(await post('/api/directory/find-groups', { data: [{ source: 'google' }] }))).toBe('err_validation_value_not_allowed');
    });
});

describe('get-group-members', () => {
    it('answers people and whole domains, the latter with an empty address', async () => {
        const connected = await connect();
        const { id } = await groupNamed(connected, 'Trusted Domains');
        const { json } = await connected.post('/api/directory/get-group-members', { data: [{ id }] });
        expect(membersOf(json)).toContainEqual({
            emailAddress: '',
            domain: 'northwind.example',
            name: '',
            internal: false,
            type: 'created_manually',
            notes: 'supplier'
        });
    });

    it('answers an empty list for a group without members', async () => {
        const connected = await connect();
        const { id } = await groupNamed(connected, 'Quarantine Reviewers');
        const { json } = await connected.post('/api/directory/get-group-members', { data: [{ id }] });
        expect([json.data, json.meta?.pagination]).toEqual([[{ groupMembers: [] }], { pageSize: 0 }]);
    });

    it('stops silently at 999 rows when no page size was named and the account is of that kind', async () => {
        const connected = await connect({ sizes: { largestGroup: 1500 }, unpagedMembersCut: true });
        const { id } = await groupNamed(connected, 'All Staff');
        const { json } = await connected.post('/api/directory/get-group-members', { data: [{ id }] });
        expect([membersOf(json).length, json.meta?.pagination]).toEqual([999, { pageSize: 999 }]);
        expect(await connected.walk('/api/directory/get-group-members', { id }, 100, membersOf)).toHaveLength(1500);
    });
});

describe('group writes', () => {
    it('create-group makes root groups and child groups that can be found', async () => {
        const connected = await connect();
        const parent = await groupNamed(connected, 'Headquarters');
        const { json } = await connected.post('/api/directory/create-group', {
            data: [{ description: 'Night Shift' }, { description: 'Day Shift', parentId: parent.id }]
        });
        expect(json.data).toEqual([
            { id: expect.any(String), description: 'Night Shift', source: 'cloud', parentId: expect.any(String), userCount: 0, folderCount: 0 },
            expect.objectContaining({ description: 'Day Shift', parentId: parent.id })
        ]);
        expect((await groupNamed(connected, 'Headquarters')).folderCount).toBe(parent.folderCount + 1);
        expect(connected.simulator.truth().groups).toBe(14);
    });

    it('update-group renames and moves, but never a group into itself', async () => {
        const connected = await connect();
        const [headquarters, north, finance] = [
            await groupNamed(connected, 'Headquarters'),
            await groupNamed(connected, 'Subsidiary North'),
            await groupNamed(connected, 'Finance')
        ];
        const moved = await connected.post('/api/directory/update-group', { data: [{ id: finance.id, description: 'Finance North', parentId: north.id }] });
        expect(moved.json.data?.[0]).toMatchObject({ id: finance.id, description: 'Finance North', parentId: north.id });
        expect((await groupNamed(connected, 'Headquarters')).folderCount).toBe(headquarters.folderCount - 1);
        const looped = await connected.post('/api/directory/update-group', { data: [{ id: north.id, parentId: finance.id }] });
        expect(failCode(looped)).toBe('err_validation_value_not_allowed');
    });

    it('delete-group refuses a group with members or children and answers nothing for one it deletes', async () => {
        const connected = await connect();
        const [full, empty] = [await groupNamed(connected, 'Headquarters'), await groupNamed(connected, 'Quarantine Reviewers')];
        const { json } = await connected.post('/api/directory/delete-group', { data: [{ id: full.id }, { id: empty.id }] });
        expect([json.data, json.fail?.length, json.fail?.[0]?.key]).toEqual([[], 1, { id: full.id }]);
        expect(connected.simulator.truth().groups).toBe(11);
        const gone = await connected.post('/api/directory/get-group-members', { data: [{ id: empty.id }] });
        expect(failCode(gone)).toBe('xdk_failure');
    });

    it('delete-group refuses a parent until its last child is gone', async () => {
        const connected = await connect();
        const create = async (item: Record<string, unknown>) =>
            (await connected.post('/api/directory/create-group', { data: [item] })).json.data?.[0] as unknown as Folder;
        const remove = (id: string) => connected.post('/api/directory/delete-group', { data: [{ id }] });
        const parent = await create({ description: 'Region' });
        const child = await create({ description: 'Branch', parentId: parent.id });
        expect((await remove(parent.id)).json.fail).toHaveLength(1);
        expect((await remove(child.id)).json.fail).toEqual([]);
        expect((await groupNamed(connected, 'Region')).folderCount).toBe(0);
        expect((await remove(parent.id)).json.fail).toEqual([]);
        expect(connected.simulator.truth().groups).toBe(12);
    });

    it('add-group-member answers a membership handle beside the group, and a batch is partly done', async () => {
        const connected = await connect();
        const { id } = await groupNamed(connected, 'Blocked Senders');
        const add = (data: unknown[]) => connected.post('/api/directory/add-group-member', { data });
        const first = await add([{ id, emailAddress: 'bad@spam.example', notes: 'ticket 1' }]);
        expect(first.json.data).toEqual([{ id: expect.any(String), folderId: id, emailAddress: 'bad@spam.example', internal: false }]);
        expect(first.json.data?.[0]).not.toMatchObject({ id });

        const mixed = await add([{ id, emailAddress: 'BAD@spam.example' }, { id, domain: 'spam.example' }, { id, emailAddress: 'not an address' }, { id }]);
        expect(mixed.status).toBe(200);
        expect(mixed.json.data).toEqual([{ id: expect.any(String), folderId: id, domain: 'spam.example', internal: false }]);
        expect(mixed.json.fail?.map((one) => one.errors?.[0]?.code)).toEqual([
            'err_folder_group_member_already_exists',
            'err_validation_invalid_email_address',
            'err_validation_null'
        ]);
        expect(mixed.json.fail?.[0]?.key).toEqual({ id, emailAddress: 'BAD@spam.example' });
    });

    it('remove-group-member removes exactly the entry named, and says so when there is none', async () => {
        const connected = await connect();
        const { id, userCount } = await groupNamed(connected, 'Trusted Domains');
        const remove = (data: unknown[]) => connected.post('/api/directory/remove-group-member', { data });
        expect((await remove([{ id, domain: 'northwind.example' }])).json.data).toEqual([
            { id: expect.any(String), folderId: id, domain: 'northwind.example', internal: false }
        ]);
        expect((await groupNamed(connected, 'Trusted Domains')).userCount).toBe(userCount - 1);
        expect(failCode(await remove([{ id, domain: 'northwind.example' }]))).toBe('err_folder_email_address_not_found');
        // A domain entry does not stand for the addresses below it.
        expect(failCode(await remove([{ id, emailAddress: 'billing@papercraft.example' }]))).toBe('err_folder_email_address_not_found');
    });

    it('refuse every change of the built-in Permitted senders group', async () => {
        const connected = await connect();
        const { id } = await groupNamed(connected, 'Permitted senders');
        const added = await connected.post('/api/directory/add-group-member', { data: [{ id, emailAddress: 'x@spam.example' }] });
        const removed = await connected.post('/api/directory/remove-group-member', { data: [{ id, emailAddress: 'x@spam.example' }] });
        expect([failCode(added), failCode(removed)]).toEqual(['err_xdk_operation_forbidden_for_address', 'err_xdk_operation_forbidden_for_address']);
    });

    it('refuse notes above 100 characters and both an address and a domain', async () => {
        const connected = await connect();
        const { id } = await groupNamed(connected, 'Blocked Senders');
        const { json } = await connected.post('/api/directory/add-group-member', {
            data: [
                { id, emailAddress: 'x@spam.example', notes: 'n'.repeat(101) },
                { id, emailAddress: 'x@spam.example', domain: 'spam.example' },
                { id, domain: '*.spam.example' }
            ]
        });
        expect(json.fail?.map((one) => one.errors?.[0]?.field)).toEqual(['notes', 'domain', 'domain']);
        expect(json.data).toEqual([]);
    });
});

describe('the v1 family of groups', () => {
    const list = '/directory/cloud-gateway/v1/groups';

    it('has no wrapper, counts child groups as groupCount and shares its ids with the other family', async () => {
        const connected = await connect();
        const { json } = await connected.call('GET', `${list}?pageSize=100&query=Headquarters`);
        const { id } = await groupNamed(connected, 'Headquarters');
        expect(json).toEqual({
            groups: [{ id, description: 'Headquarters', source: 'cloud', parentId: expect.any(String), userCount: expect.any(Number), groupCount: 3 }],
            meta: {}
        });
    });

    it('pages by query, 1 to 100 rows', async () => {
        const { call } = await connect();
        const first = await call('GET', `${list}?pageSize=5`);
        const second = await call('GET', `${list}?pageSize=5&pageToken=${encodeURIComponent(first.json.meta?.pagination?.nextPageToken ?? '')}`);
        const third = await call('GET', `${list}?pageSize=5&pageToken=${encodeURIComponent(second.json.meta?.pagination?.nextPageToken ?? '')}`);
        const names = [first, second, third].flatMap(({ json }) => (json.groups as Folder[]).map((group) => group.id));
        expect([names.length, new Set(names).size, third.json.meta]).toEqual([12, 12, {}]);
        for (const pageSize of ['0', '101', 'x']) {
            const refused = await call('GET', `${list}?pageSize=${pageSize}`);
            expect([refused.status, refused.json.errors]).toEqual([400, [expect.objectContaining({ field: 'pageSize' })]]);
        }
    });

    it.each(['meta.pagination.nextPageToken', 'meta.nextPageToken', 'meta.nextPage', 'meta.pagination.nextPage', 'meta.pagination.next'] as const)(
        'can put the next token at %s',
        async (nextTokenPlace) => {
            const { call } = await connect({ nextTokenPlace });
            const { json } = await call('GET', `${list}?pageSize=5`);
            const token = nextTokenPlace.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], json);
            expect(token).toEqual(expect.any(String));
            expect(JSON.stringify(json.meta).match(/:"/g)).toHaveLength(1);
        }
    );

    it('creates a group and answers its id alone', async () => {
        const { call } = await connect();
        const created = await call('POST', list, { description: 'Auditors' });
        expect(Object.keys(created.json)).toEqual(['id']);
        const read = await call('GET', `${list}/${String(created.json.id)}`);
        expect(read.json).toMatchObject({ description: 'Auditors', userCount: 0 });
        expect((await call('POST', list, {})).status).toBe(400);
        expect((await call('POST', list, { description: 'x', parentId: 'nothing' })).status).toBe(404);
    });

    it('answers 404 to an unknown group and can leave the id of a known one out', async () => {
        const connected = await connect({ restWithoutId: true });
        const { id } = await groupNamed(connected, 'IT');
        const { json } = await connected.call('GET', `${list}/${id}`);
        expect(json).toMatchObject({ description: 'IT' });
        expect(json).not.toHaveProperty('id');
        for (const path of [`${list}/unknown`, `${list}/unknown/members`]) {
            expect((await connected.call('GET', path)).status).toBe(404);
        }
    });

    it('lists members with a singular note, and adds and removes several at once', async () => {
        const connected = await connect();
        const { id } = await groupNamed(connected, 'Quarantine Reviewers');
        const added = await connected.call('POST', `${list}/${id}/members`, {
            groupMembers: [{ domain: 'example.org', note: 'demo' }, { emailAddress: 'a@example.com' }]
        });
        expect([added.status, added.json]).toEqual([200, {}]);
        const { json } = await connected.call('GET', `${list}/${id}/members?pageSize=100`);
        expect(json.groupMembers).toEqual([
            { emailAddress: '', domain: 'example.org', name: '', internal: true, type: 'created_manually', note: 'demo' },
            { emailAddress: 'a@example.com', domain: 'example.com', name: '', internal: true, type: 'created_manually' }
        ]);
        await connected.call('POST', `${list}/${id}/remove-members`, { groupMembers: [{ domain: 'example.org' }, { emailAddress: 'a@example.com' }] });
        expect((await groupNamed(connected, 'Quarantine Reviewers')).userCount).toBe(0);
    });

    it('can answer member writes with one result per member', async () => {
        const connected = await connect({ memberResults: true });
        const { id } = await groupNamed(connected, 'Trusted Domains');
        const { json } = await connected.call('POST', `${list}/${id}/members`, { groupMembers: [{ domain: 'northwind.example' }, { domain: 'new.example' }] });
        expect(json.results).toEqual([{ success: false }, { success: true }]);
    });

    it('refuses a member that is neither or both of an address and a domain', async () => {
        const connected = await connect();
        const { id } = await groupNamed(connected, 'IT');
        for (const groupMembers of [
            undefined,
            [],
            [{}],
            [{ emailAddress: 'a@example.com', domain: 'example.com' }],
            [{ domain: 'a.example', note: 'n'.repeat(101) }]
        ]) {
            expect((await connected.call('POST', `${list}/${id}/members`, { groupMembers })).status).toBe(400);
        }
    });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../nango-integrations/mimecast/operations/registry.generated.ts';
import { nameOf, permissionsOf } from '../../nango-integrations/mimecast/operations/endpoint.ts';
import type { Endpoint } from '../../nango-integrations/mimecast/operations/endpoint.ts';
import { operationsOfActions, operationsOfSyncs } from './functions.ts';
import { compiledCode, compiledDefinition, compiledNames, sharedFunction } from './compiled.ts';
import type { FunctionFolder } from './compiled.ts';
import { exampleFor } from '../../src/cli/examples.ts';
import { refusalOf, resultOf } from './outcome.ts';
import { createTenant, smallAccount } from './tenant.ts';
import type { Tenant, TenantOptions } from './tenant.ts';

const patterns = registry.map((row) => ({ row, pattern: new RegExp(`^${row.method} ${row.path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

/** Calls of a tenant as rows of the registry; a call that is no row is named as it was. */
function rowsCalled(tenant: Tenant): Set<string> {
    const calls = tenant.simulator.calls.list().filter(({ path }) => path !== '/oauth/token' && !path.startsWith('/download/'));
    return new Set(
        calls
            .map(({ method, path }) => patterns.find(({ pattern }) => pattern.test(`${method} ${path}`))?.row)
            .map((row, index) => (row === undefined ? `not a row: ${calls[index]?.path ?? ''}` : nameOf(row)))
    );
}

interface Declared {
    example?: unknown;
    models?: object;
    scopes?: string[];
}
const definitionOf = (folder: FunctionFolder, name: string): Declared => compiledDefinition(folder, name) as Declared;

/** The example of a function, with what a tenant's account holds in place of its references. */
async function exampleOf(folder: FunctionFolder, name: string, tenant: Tenant): Promise<unknown> {
    const load = (kind: FunctionFolder, other: string) => sharedFunction(kind, other, tenant);
    const { example } = definitionOf(folder, name);
    return exampleFor(example, {
        answerOf: async (action) => resultOf(await tenant.action(load('actions', action), action, await exampleOf('actions', action, tenant))),
        recordIdOf: async (model) => {
            const syncs = names.filter((one) => one.folder === 'syncs');
            const sync = syncs.find((one) => Object.hasOwn(definitionOf('syncs', one.name).models ?? {}, model))?.name ?? '';
            resultOf(await tenant.sync(load('syncs', sync), sync));
            return tenant.records(model)[0]?.['id'] as string | undefined;
        }
    });
}

/** It, from another account of the same seed. */
const inputOf = async (folder: FunctionFolder, name: string): Promise<unknown> => {
    const known = inputs.get(name) ?? exampleOf(folder, name, open(folder, name).tenant);
    inputs.set(name, known);
    return await known;
};
const inputs = new Map<string, Promise<unknown>>();

const perUser = { perUser: ['attributes', 'delegates'] };
const metadataOf: Record<string, Record<string, unknown>> = {
    'message-tracking': { messageTracking: { to: 'example.com' } },
    'user-attributes': perUser,
    delegates: perUser
};
const heldMessages = ['POST /api/gateway/get-hold-message-list'];
const groups = ['POST /api/directory/find-groups'];
/** Operations that a function only falls back to, or needs for the ids of records. */
const conditional: Record<string, readonly string[]> = {
    'archive-search-logs': ['POST /api/archive/get-archive-search-logs'],
    'release-held-messages': heldMessages,
    'reject-held-messages': heldMessages,
    'list-group-members': groups,
    'add-group-members': groups,
    'remove-group-members': groups,
    'create-remediation-incident': ['POST /api/ttp/remediation/v2/create'],
    // One of the same name is read whole where the list leaves something open.
    ...Object.fromEntries(
        [
            'blocked-sender-policy',
            'delivery-route-policy',
            'outbound-dns-policy',
            'anti-spoofing-policy',
            'anti-spoofing-bypass-policy',
            'greylisting-policy',
            'delivery-route-definition',
            'outbound-dns-definition'
        ].map((name) => [`create-${name}`, (requirementsOf('actions', `create-${name}`) ?? []).filter((row) => row.startsWith('GET ') && row.endsWith('}'))])
    ),
    // Definitions are looked up where one is named.
    'update-delivery-route-policy': ['GET /policy-management/cloud-gateway/v1/delivery-route/definitions'],
    'update-outbound-dns-policy': ['GET /policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions'],
    // Looked through where a domain is said to exist already.
    'create-pending-domain': ['GET /domain/cloud-gateway/v1/pending-domains', 'GET /domain/cloud-gateway/v1/internal-domains']
};
/** Bytes of code. */
const sizeLimits: Record<string, number> = {
    // They unpack files.
    'syncs security-events': 150_000,
    'syncs cloud-integrated-events': 130_000,
    // They unpack ids, and have to settle them.
    'syncs audit-events': 110_000,
    'syncs impersonation-protect-logs': 110_000,
    'syncs message-tracking': 110_000,
    'syncs rejection-logs': 110_000,
    // They know every operation there is.
    'actions check-permissions': 110_000,
    'on-events post-connection-creation': 110_000
};

const names = compiledNames();
const used = new Set<string>();

function open(folder: FunctionFolder, name: string, options: TenantOptions = {}): { tenant: Tenant; run: (input?: unknown) => Promise<{ status: string }> } {
    const tenant = createTenant({ simulator: smallAccount, metadata: metadataOf[name] ?? null, ...options });
    // What stays in the variables of a module is tried elsewhere.
    const fn = sharedFunction(folder, name, tenant);
    const run = (input?: unknown) =>
        folder === 'actions' ? tenant.action(fn, name, input) : folder === 'syncs' ? tenant.sync(fn, name) : tenant.onEvent(fn, name);
    return { tenant, run };
}

function needsOf(folder: FunctionFolder, name: string): readonly Endpoint[] | undefined {
    return folder === 'actions' ? operationsOfActions.get(name) : folder === 'syncs' ? operationsOfSyncs.get(name) : undefined;
}

function requirementsOf(folder: FunctionFolder, name: string): string[] | undefined {
    return needsOf(folder, name)?.map(nameOf);
}

it('fit into one deployment together, with room for as many again: Nango takes 75 MB', () => {
    const sent = names.map(({ folder, name }) => JSON.stringify(compiledCode(folder, name)).length).reduce((sum, bytes) => sum + bytes, 0);
    expect(sent).toBeLessThan((75 * 1024 * 1024) / 2);
});

describe.each(names)('the compiled $folder $name', ({ folder, name }) => {
    it("runs in the sandbox of Nango's runner, and calls exactly what it says it needs", async () => {
        const { tenant, run } = open(folder, name);
        const input = await exampleOf(folder, name, tenant);
        tenant.simulator.calls.clear();
        const outcome = await run(input);
        // An id that no account has is an answer of Mimecast too: the call was made.
        if (outcome.status !== 'success') {
            expect(refusalOf(outcome as never).type).toBe('not_found');
        }
        const called = rowsCalled(tenant);
        for (const row of called) {
            used.add(row);
        }
        const needs = requirementsOf(folder, name);
        if (folder === 'on-events' || name === 'check-permissions') {
            expect([...called].filter((row) => row.startsWith('not a row'))).toEqual([]);
        } else {
            const expected = new Set(needs);
            for (const one of conditional[name] ?? []) {
                expected.delete(one);
                called.delete(one);
                used.add(one);
            }
            expect([...called].sort()).toEqual([...expected].sort());
        }
    });

    it('is small', () => {
        // What can be done with policies is one file.
        const usual = /^(create|update|delete)-.*-policy$|-policies$/.test(name) ? 110_000 : 100_000;
        expect(compiledCode(folder, name).length).toBeLessThan(sizeLimits[`${folder} ${name}`] ?? usual);
    });
});

describe.each(names.filter(({ folder }) => folder !== 'on-events'))('the compiled $folder $name', ({ folder, name }) => {
    it('shows as scopes the permissions of what it needs', () => {
        expect(definitionOf(folder, name).scopes).toEqual(permissionsOf(...(needsOf(folder, name) ?? [])));
    });
});

const actions = names.filter(({ folder }) => folder === 'actions');
const writes = actions.filter(
    ({ name }) => requirementsOf('actions', name)?.some((need) => registry.some((row) => nameOf(row) === need && row.access === 'write')) === true
);
const calling = actions.filter(({ name }) => (requirementsOf('actions', name) ?? []).length > 0);

describe.each(actions)('the compiled action $name', ({ folder, name }) => {
    it('refuses a key it does not know and input that is no object, before anything is sent', async () => {
        const { tenant, run } = open(folder, name);
        for (const input of [{ ...Object(await inputOf(folder, name)), nonsense: true }, 'text', [1], { nonsense: 'x'.repeat(1_000_000) }]) {
            expect(refusalOf((await run(input)) as never)).toMatchObject({ type: 'invalid_input', retryable: false });
            expect(tenant.requests).toEqual([]);
        }
    });
});

/** Inputs that differ from a good one in one text, which is cut in the middle of a character. */
function withCutText(input: unknown): unknown[] {
    if (typeof input === 'string') {
        return [`${input}\ud83d`, '\udc00'];
    }
    if (Array.isArray(input)) {
        return input.flatMap((item, index) => withCutText(item).map((cut): unknown[] => input.with(index, cut)));
    }
    return typeof input === 'object' && input !== null
        ? Object.entries(input).flatMap(([key, value]) => withCutText(value).map((cut) => ({ ...input, [key]: cut })))
        : [];
}

describe.each(actions)('the compiled action $name', ({ folder, name }) => {
    it('refuses a text that is cut in the middle of a character, before anything is sent', async () => {
        const cut = withCutText(await inputOf(folder, name));
        const { tenant, run } = open(folder, name);
        for (const input of cut) {
            const payload = refusalOf((await run(input)) as never);
            expect(payload).toMatchObject({ type: 'invalid_input', retryable: false });
            expect(payload.field).not.toBe('');
            expect(tenant.requests).toEqual([]);
        }
    });
});

describe.each(writes)('the compiled action $name, which changes something,', ({ folder, name }) => {
    it('changes nothing on a read-only connection', async () => {
        const { tenant, run } = open(folder, name, { metadata: { readOnly: true } });
        expect(refusalOf((await run(await inputOf(folder, name))) as never).type).toBe('read_only');
        expect([...rowsCalled(tenant)]).toEqual([]);
    });

    it('only reads in a dry run, if anything, and shows what it would send', async () => {
        const { tenant, run } = open(folder, name);
        const input = await exampleOf(folder, name, tenant);
        tenant.simulator.calls.clear();
        const { result } = (await run({ ...Object(input), dryRun: true })) as unknown as { result: { request: { endpoint: string } } };
        expect(requirementsOf(folder, name)).toContain(result.request.endpoint);
        const reads = registry.filter(({ access }) => access === 'read').map(nameOf);
        expect([...rowsCalled(tenant)].filter((row) => !reads.includes(row))).toEqual([]);
    });
});

describe.each(calling)('the compiled action $name, without rights,', ({ folder, name }) => {
    const needsPermission = registry.some((row) => requirementsOf(folder, name)?.includes(nameOf(row)) === true && row.permission !== null);

    it('says which product it lacks', async () => {
        const { run } = open(folder, name, { application: { products: [] } });
        expect(refusalOf((await run(await inputOf(folder, name))) as never)).toMatchObject({ type: 'not_licensed', retryable: false });
    });

    it('says which permission it lacks, if it needs one', async () => {
        const { run } = open(folder, name, { application: { permissions: [] } });
        const outcome = await run(await inputOf(folder, name));
        expect(outcome.status === 'failed' ? refusalOf(outcome as never).type : outcome.status).toBe(needsPermission ? 'permission' : 'success');
    });
});

describe('all compiled functions together', () => {
    beforeAll(() => {
        expect(names.length).toBeGreaterThan(14);
    });

    it('use every row of the registry', () => {
        expect(registry.map(nameOf).filter((name) => !used.has(name))).toEqual([]);
    });

    it('are those that the permission check knows', () => {
        const named = (folder: FunctionFolder) => names.filter((one) => one.folder === folder).map(({ name }) => name);
        expect(named('actions').sort()).toEqual([...operationsOfActions.keys()].sort());
        expect(named('syncs').sort()).toEqual([...operationsOfSyncs.keys()].sort());
        expect(named('on-events').sort()).toEqual(['post-connection-creation', 'validate-connection']);
    });
});

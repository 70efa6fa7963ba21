import { basicDate, dayDate, minutes, zonedDate } from '../api/dates.js';
import { isMimecastError } from '../api/errors.js';
import { call, refuseUnlessOffered } from '../api/request.js';
import { timeLeft } from '../api/waits.js';
import { nameOf } from '../operations/endpoint.js';
import { functions } from '../operations/functions.generated.js';
import { registry } from '../operations/registry.generated.js';
import type { Call, Nango } from '../api/request.js';
import type { Endpoint, Probe } from '../operations/endpoint.js';

/** `untested`: the operation changes something, or needs an id, so it was not tried. `failed`: the answer says nothing about permissions, or there was no time to ask. */
export type PermissionStatus = 'allowed' | 'missing' | 'untested' | 'failed';

export interface EndpointPermission {
    endpoint: string;
    status: PermissionStatus;
    permission: string | null;
    products: string[];
    message: string | null;
}

export interface FunctionPermission {
    name: string;
    kind: 'action' | 'sync';
    status: PermissionStatus;
    /** Permissions and products of the operations that are missing, or that could not be tested. */
    permissions: string[];
    products: string[];
    message: string | null;
}

/** Tries every operation that can be tried without a trace and tells which functions will work. */
export async function checkPermissions(nango: Nango): Promise<{ checkedAt: string; endpoints: EndpointPermission[]; functions: FunctionPermission[] }> {
    const now = Date.now();
    const results = new Map<string, EndpointPermission>();
    for (const endpoint of registry) {
        results.set(nameOf(endpoint), await checkEndpoint(nango, endpoint, probeOf(endpoint, now)));
    }
    return {
        checkedAt: new Date(now).toISOString(),
        endpoints: [...results.values()],
        functions: KINDS.flatMap((kind) => Object.entries(functions[kind]).map(([name, operations]) => functionPermission(name, kind, operations, results)))
    };
}

/** The call that tries an operation; nothing for one that changes something, needs an id first, or leaves a trace. */
function probeOf({ method, path, access, pageSize, paging, probe = {} }: Endpoint, now: number): Call | undefined {
    if (access === 'write' || path.includes('{') || typeof probe === 'string') {
        return undefined;
    }
    const fields = { ...probe.fields, ...timesOf(probe, now) };
    const hasFields = Object.keys(fields).length > 0;
    return {
        ...(hasFields && (method === 'GET' ? { query: fields as Record<string, string> } : { data: [fields] })),
        ...(pageSize !== undefined && paging !== 'offset' && { page: { size: 1 } })
    };
}

const formats = { basic: basicDate, zoned: zonedDate, iso: (ms: number) => new Date(ms).toISOString(), day: dayDate };

function timesOf({ last }: Probe, now: number): Record<string, string> {
    if (last === undefined) {
        return {};
    }
    const format = formats[last.format];
    return { [last.start]: format(now - minutes(last.minutes)), ...(last.end !== undefined && { [last.end]: format(now) }) };
}

/** Patience for one probe: dozens run one after the other, within the time of an on-event function. */
const PROBE_MS = 5000;

async function checkEndpoint(nango: Nango, endpoint: Endpoint, probe: Call | undefined): Promise<EndpointPermission> {
    const row = { endpoint: nameOf(endpoint), permission: endpoint.permission, products: [...endpoint.products] };
    if (probe !== undefined && timeLeft(nango) < PROBE_MS) {
        return { ...row, status: 'failed', message: 'There was no time left to try this.' };
    }
    try {
        if (probe === undefined) {
            await refuseUnlessOffered(nango, endpoint);
            return { ...row, status: 'untested', message: null };
        }
        await call(nango, endpoint, { ...probe, patienceMs: PROBE_MS });
        return { ...row, status: 'allowed', message: null };
    } catch (error) {
        if (!isMimecastError(error)) {
            throw error;
        }
        const { type, message } = error.payload;
        const missing = type === 'permission' || type === 'not_licensed' || type === 'not_found';
        return { ...row, status: missing ? 'missing' : 'failed', message };
    }
}

const KINDS = ['action', 'sync'] as const;
const ORDER: PermissionStatus[] = ['missing', 'failed', 'untested', 'allowed'];

function functionPermission(
    name: string,
    kind: FunctionPermission['kind'],
    operations: readonly string[],
    results: ReadonlyMap<string, EndpointPermission>
): FunctionPermission {
    const rows = [...results].filter(([key]) => operations.includes(key)).map(([, row]) => row);
    const status = ORDER.find((candidate) => rows.some((row) => row.status === candidate)) ?? 'allowed';
    const open = rows.filter((row) => row.status !== 'allowed');
    return {
        name,
        kind,
        status,
        permissions: [...new Set(open.flatMap((row) => row.permission ?? []))],
        products: [...new Set(open.flatMap((row) => row.products))],
        message: open.map(({ message }) => message).find((message) => message !== null) ?? null
    };
}

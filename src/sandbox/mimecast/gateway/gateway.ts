import { METHOD_NAME_ALL } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';
import type { Clock } from '../../clock.ts';
import { apiOneHosts, hostOf, uncodedRefusal } from './api-one.ts';
import type { ApiOne } from './api-one.ts';
import type { Application } from './applications.ts';
import type { CallLog } from './call-log.ts';
import { downloadPrefix } from '../protocol/downloads.ts';
import type { Downloads } from '../protocol/downloads.ts';
import { silentAnswers } from './fault-plan.ts';
import type { Fault, FaultPlan, PlannedCall, SilentAnswer, SpoiledAnswer } from './fault-plan.ts';
import { ConnectionReset, damagedFile, partlyFailed, silentAnswer, slowBody, spoiledAnswer, truncatedBody } from './faulty-body.ts';
import type { Behaviours } from '../protocol/options.ts';
import { splitPage, spoiledPage } from '../protocol/page-faults.ts';
import { createQuotas, quotaHeaders, tooManyCalls } from './quotas.ts';
import { createRandom, hexText } from '../protocol/random.ts';
import type { CallFaults, Route, RouteContext, RouteReply, SimulatedReply, SimulatedRequest } from '../protocol/route.ts';
import type { SecureIds } from '../protocol/secure-ids.ts';
import { createWalks } from '../protocol/walks.ts';
import { createTokens } from './tokens.ts';
import type { Tokens } from './tokens.ts';

export interface GatewayParts {
    seed: number;
    clock: Clock;
    options: Behaviours;
    ids: SecureIds;
    downloads: Downloads;
    faults: FaultPlan;
    calls: CallLog;
    routes: readonly Route[];
    /** By client id. */
    applications: Map<string, Application>;
    /** The older front, for accounts that still hold its keys. */
    apiOne?: ApiOne;
}

/** The front of the API: who may call what, how often, and what goes wrong on the way. */
export interface Gateway {
    handle(request: SimulatedRequest): Promise<SimulatedReply>;
    readonly tokens: Tokens;
}

/** A reply before it is bytes. Without `json` and `bytes` its body is empty. */
interface Reply {
    status: number;
    headers?: Record<string, string>;
    json?: unknown;
    bytes?: Buffer;
}

/** Who calls an operation, and how the front that let it in refuses. */
interface Caller {
    application: Application;
    /** The token it came with; empty where there is none. */
    bearer: string;
    refusal(status: number, code: string, message: string): Reply;
}

const noFlags: CallFaults = {};
/** What only happens to those who come with a token. */
const tokenFaults: readonly Fault['kind'][] = ['token-expired', 'token-verification-failed', 'unauthorized-request'];

/** Gateway errors carry code and message directly in `fail[]`, unlike those of the operations behind it. */
function gatewayError(status: number, code: string, message: string): Reply {
    return { status, json: { fail: [{ code, message }] } };
}

function plainText(status: number, text: string, headers: Record<string, string> = {}): Reply {
    return { status, bytes: Buffer.from(text), headers: { 'content-type': 'text/plain', ...headers } };
}

/** A file host answers in its own language, as an object store does. */
function storeError(status: number, code: string, message: string): Reply {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    return { status, bytes: Buffer.from(xml), headers: { 'content-type': 'application/xml' } };
}

/** Splits a request's target into path and query, whether it is absolute or not. */
function splitUrl(url: string): { path: string; query: string } {
    let start = 0;
    if (!url.startsWith('/')) {
        start = url.indexOf('/', url.indexOf('://') + 3);
        if (start < 0) {
            return { path: '/', query: '' };
        }
    }
    const mark = url.indexOf('?', start);
    return mark < 0 ? { path: url.slice(start), query: '' } : { path: url.slice(start, mark), query: url.slice(mark + 1) };
}

/** Finds the routes of a path, and what stands in it for `{names}`. */
function routeTable(routes: readonly Route[]): (path: string) => { byMethod: Map<string, Route>; params: Record<string, string> } | undefined {
    const byPath = new Map<string, Map<string, Route>>();
    for (const route of routes) {
        const byMethod = byPath.get(route.path) ?? new Map<string, Route>();
        if (byMethod.has(route.method)) {
            throw new Error(`Two routes answer ${route.method} ${route.path}.`);
        }
        byPath.set(route.path, byMethod.set(route.method, route));
    }
    // Methods are told apart later: a method that a path does not have is answered otherwise than a path that does not exist.
    const router = new TrieRouter<Map<string, Route>>();
    // Most paths have no names in them, and every account has a table of its own.
    for (const [path, byMethod] of [...byPath].filter(([path]) => path.includes('{'))) {
        router.add(METHOD_NAME_ALL, path.replace(/\{(\w+)\}/g, ':$1'), byMethod);
        byPath.delete(path);
    }
    return (path) => {
        const plain = byPath.get(path);
        if (plain !== undefined) {
            return { byMethod: plain, params: {} };
        }
        const [[found]] = router.match(METHOD_NAME_ALL, path);
        if (found === undefined) {
            return undefined;
        }
        const [byMethod, given] = found;
        return { byMethod, params: Object.fromEntries(Object.entries(given as Record<string, string>).map(([name, value]) => [name, decodeSegment(value)])) };
    };
}

function decodeSegment(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch (error) {
        if (error instanceof URIError) {
            return segment;
        }
        throw error;
    }
}

/** What an operation answers to a body that is no JSON. */
function unreadableBody(family: Route['family']): Reply {
    const code = 'err_deserialise';
    const message = 'The request could not be deserialised';
    switch (family) {
        case 'envelope':
            return { status: 400, json: { meta: { status: 400 }, data: [], fail: [{ errors: [{ code, message, retryable: false }] }] } };
        case 'rest':
            return { status: 400, json: { errors: [{ code, message }] } };
        case 'siem':
            return { status: 400, json: { error: { code, message } } };
    }
}

function isSilent(form: SilentAnswer | SpoiledAnswer): form is SilentAnswer {
    return silentAnswers.some((one) => one === form);
}

/** `fail` in one of the other shapes clients prepare for. */
function reshapeFail(json: unknown, shape: Behaviours['failShape']): unknown {
    if (shape === 'list' || typeof json !== 'object' || json === null || !('fail' in json) || !Array.isArray(json.fail) || json.fail.length === 0) {
        return json;
    }
    const first = json.fail[0] as { errors?: { message?: string }[] };
    return { ...json, fail: shape === 'object' ? first : (first.errors?.[0]?.message ?? 'failed') };
}

function failReply(fault: Extract<Fault, { kind: 'fail' }>): Reply {
    const { code, message, shape = 'nested', status = 200, metaStatus = status, field, retryable = false } = fault;
    const error = { code, message, retryable, ...(field === undefined ? {} : { field }) };
    const fail = { nested: [{ errors: [error] }], flat: [{ code, message }], object: { errors: [error] }, text: message }[shape];
    return { status, json: shape === 'flat' && status !== 200 ? { fail } : { meta: { status: metaStatus }, data: [], fail } };
}

export function createGateway(parts: GatewayParts): Gateway {
    const { clock, options, ids, downloads, faults, calls, applications } = parts;
    const random = createRandom(Math.imul(parts.seed, 7919) + 17);
    const tokens = createTokens(random, clock, options);
    const quotas = createQuotas(clock);
    const walks = createWalks();
    const find = routeTable(parts.routes);
    let requests = 0;

    function nextRequestId(): string {
        requests += 1;
        const tail = requests.toString(16).padStart(12, '0');
        return `5e1ec7ed-${hexText(random, 4)}-4000-8000-${tail}`;
    }

    /** The reply a fault puts in place of the operation's own, if it is of that sort. */
    function replacement(fault: Fault, token: string): Reply | undefined {
        switch (fault.kind) {
            case 'status':
                return typeof fault.body === 'object'
                    ? { status: fault.status, json: fault.body, headers: fault.headers ?? {} }
                    : plainText(fault.status, fault.body ?? '', fault.headers);
            case 'fail':
                return failReply(fault);
            case 'meta-status':
                return { status: 200, json: { meta: { status: fault.status }, data: [], fail: [] } };
            case 'rate-limited':
                return tooManyCalls({ limit: 800, remaining: 0, resetMs: fault.resetMs ?? 1000, exceeded: true }, options, fault);
            case 'reset':
                throw new ConnectionReset();
            case 'token-expired':
                tokens.revoke(token);
                return gatewayError(401, 'token_expired', 'Token is expired or invalid');
            case 'token-verification-failed':
                return gatewayError(401, 'token_verification_failed', 'Token could not be verified');
            case 'unauthorized-request':
                return gatewayError(401, 'Unauthorized Request', 'Unauthorized Request');
            case 'expired-link':
                return storeError(403, 'AccessDenied', 'Request has expired');
            default:
                return undefined;
        }
    }

    /** The faults that act before the operation is carried out. */
    function refusedBefore(planned: readonly Fault[], token: string): Reply | undefined {
        for (const fault of planned) {
            if (fault.kind === 'odd-answer') {
                if ('carriedOut' in fault && fault.carriedOut === false) {
                    return silentAnswer(fault.form);
                }
            } else if (!('afterWork' in fault && fault.afterWork === true)) {
                const reply = replacement(fault, token);
                if (reply !== undefined) {
                    return reply;
                }
            }
        }
        return undefined;
    }

    /** The faults that spoil the answer of an operation that was carried out. */
    function spoiledAfter(planned: readonly Fault[], reply: Reply, token: string): Reply {
        let spoiled = reply;
        for (const fault of planned) {
            if ('afterWork' in fault && fault.afterWork === true) {
                spoiled = replacement(fault, token) ?? spoiled;
            } else if (fault.kind === 'odd-answer') {
                const { form } = fault;
                spoiled = isSilent(form) ? silentAnswer(form) : { status: spoiled.status, ...spoiledAnswer(form, spoiled.json) };
            } else if (fault.kind === 'partial-failure') {
                spoiled = {
                    ...spoiled,
                    json: partlyFailed(spoiled.json, fault.code ?? 'err_simulated_partial_failure', fault.message ?? 'Some rows could not be read')
                };
            } else if (fault.kind === 'page') {
                spoiled = { ...spoiled, json: spoiledPage(spoiled.json, fault) };
            } else if (spoiled.bytes !== undefined) {
                spoiled = { ...spoiled, bytes: damagedFile(spoiled.bytes, fault) };
            }
        }
        return spoiled;
    }

    function flagsOf(planned: readonly Fault[]): CallFaults {
        if (planned.length === 0) {
            return noFlags;
        }
        return {
            duplicateFile: planned.some((fault) => fault.kind === 'duplicate-file'),
            lateRows: planned.some((fault) => fault.kind === 'late-rows'),
            changedIds: planned.some((fault) => fault.kind === 'changed-ids'),
            notCaughtUp: planned.some((fault) => fault.kind === 'not-caught-up')
        };
    }

    function tokenError(status: number, code: string, message: string): Reply {
        return options.tokenErrorsAsOAuth ? { status, json: { error: code, error_description: message } } : gatewayError(status, code, message);
    }

    function token(request: SimulatedRequest, planned: readonly Fault[]): { reply: Reply; application?: Application } {
        if (request.method !== 'POST') {
            return { reply: gatewayError(405, 'method_not_allowed', 'Method not allowed') };
        }
        const refused = refusedBefore(planned, '');
        if (refused !== undefined) {
            return { reply: refused };
        }
        // Parameters that arrive as JSON or in the query are not seen at all.
        const isForm = (request.headers['content-type'] ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');
        const form = new URLSearchParams(isForm ? (request.body?.toString() ?? '') : '');
        if (form.get('grant_type') !== 'client_credentials') {
            return { reply: tokenError(400, 'invalid_request', 'grant_type must be client_credentials') };
        }
        const application = applications.get(form.get('client_id') ?? '');
        if (application === undefined || application.clientSecret !== form.get('client_secret')) {
            return { reply: tokenError(401, 'InvalidClientIdentifier', 'Client credentials are invalid') };
        }
        if (options.tokenQuotaPerMinute > 0) {
            const quota = quotas.take(`${application.clientId} /oauth/token`, { calls: options.tokenQuotaPerMinute, perMs: 60_000 });
            if (quota.exceeded) {
                return { reply: tooManyCalls(quota, options), application };
            }
        }
        const json = {
            access_token: tokens.issue(application),
            token_type: 'Bearer',
            ...(options.tokenWithoutExpiry ? {} : { expires_in: options.tokenSeconds }),
            scope: ''
        };
        return { reply: spoiledAfter(planned, { status: 200, json }, ''), application };
    }

    function download(request: SimulatedRequest, path: string, query: string, planned: readonly Fault[]): Reply {
        if (request.method !== 'GET') {
            return storeError(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource');
        }
        if (request.headers.authorization !== undefined) {
            return storeError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
        }
        const refused = refusedBefore(planned, '');
        if (refused !== undefined) {
            return refused;
        }
        const file = downloads.open(path, new URLSearchParams(query));
        switch (file) {
            case 'expired':
                return storeError(403, 'AccessDenied', 'Request has expired');
            case 'wrong-signature':
                return storeError(403, 'SignatureDoesNotMatch', 'The request signature does not match');
            case 'unknown':
                return storeError(404, 'NoSuchKey', 'The specified key does not exist');
            default:
                return spoiledAfter(
                    planned,
                    {
                        status: 200,
                        bytes: file.bytes(),
                        headers: {
                            'content-type': file.contentType ?? 'application/gzip',
                            ...(file.contentEncoding === undefined ? {} : { 'content-encoding': file.contentEncoding })
                        }
                    },
                    ''
                );
        }
    }

    async function operation(
        request: SimulatedRequest,
        path: string,
        query: string,
        { application, bearer, refusal }: Caller,
        plan: (writes: boolean) => readonly Fault[]
    ): Promise<Reply> {
        const found = find(path);
        const route = found?.byMethod.get(request.method);
        const planned = plan(route?.writes === true);
        const refused = refusedBefore(planned, bearer);
        if (refused !== undefined) {
            return refused;
        }
        // A path that does not exist and one of a product the application lacks are answered alike.
        const known = found === undefined ? undefined : [...found.byMethod.values()];
        const inProduct = known?.some((one) => one.products.length === 0 || one.products.some((product) => application.products.has(product)));
        if (found === undefined || inProduct !== true) {
            return refusal(403, 'app_forbidden', 'Resource or method requested does not exist in any product assigned to the application');
        }
        if (route === undefined) {
            return refusal(405, 'method_not_allowed', 'Method not allowed');
        }
        if (route.products.length > 0 && !route.products.some((product) => application.products.has(product))) {
            return refusal(403, 'app_forbidden', 'Resource or method requested does not exist in any product assigned to the application');
        }
        if (route.permission !== null && !application.permissions.has(route.permission)) {
            return refusal(403, 'app_forbidden', 'Forbidden to perform the requested operation');
        }
        let limits: Record<string, string> | undefined;
        if (route.quota !== undefined) {
            const quota = quotas.take(`${application.clientId} ${route.method} ${route.path}`, route.quota);
            if (quota.exceeded) {
                return tooManyCalls(quota, options);
            }
            limits = options.rateLimitHeadersAlways ? quotaHeaders(quota, options.rateLimitHeaders) : undefined;
        }
        let json: unknown;
        const text = request.body === undefined ? '' : request.body.toString();
        if (text !== '') {
            try {
                json = JSON.parse(text);
            } catch (error) {
                if (error instanceof SyntaxError) {
                    return unreadableBody(route.family);
                }
                throw error;
            }
        }
        const context: RouteContext = {
            clock,
            options,
            ids,
            walks,
            faults: flagsOf(planned),
            application,
            path,
            query: new URLSearchParams(query),
            headers: request.headers,
            params: found.params,
            json
        };
        const answered = route.handle(context);
        const answer: RouteReply = answered instanceof Promise ? await answered : answered;
        let reply: Reply = answer;
        if (route.family === 'envelope' && options.failShape !== 'list') {
            reply = { ...reply, json: reshapeFail(reply.json, options.failShape) };
        }
        if (limits !== undefined) {
            reply = { ...reply, headers: { ...reply.headers, ...limits } };
        }
        const spoiled = planned.length === 0 ? reply : spoiledAfter(planned, reply, bearer);
        return options.splitData && route.family === 'envelope' ? { ...spoiled, json: splitPage(spoiled.json) } : spoiled;
    }

    /** API 1.0 has the operations of the envelope family and no others. */
    async function signedOperation(
        apiOne: ApiOne,
        request: SimulatedRequest,
        host: string,
        path: string,
        query: string,
        plan: (writes: boolean) => readonly Fault[]
    ): Promise<{ reply: Reply; application?: Application }> {
        const signed = apiOne.signedBy(request, host, query === '' ? path : `${path}?${query}`);
        if ('refused' in signed) {
            return { reply: signed.refused };
        }
        const application = signed.user.caller;
        if (!path.startsWith('/api/') || find(path) === undefined) {
            return { reply: uncodedRefusal(404, 'There is no such function'), application };
        }
        const refusal: Caller['refusal'] = (status, _code, message) => uncodedRefusal(status, message);
        return { reply: await operation(request, path, query, { application, bearer: '', refusal }, plan), application };
    }

    function finish(reply: Reply, requestId: string, planned: readonly Fault[], signal: AbortSignal | undefined): SimulatedReply {
        const body = reply.bytes ?? (reply.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(reply.json)));
        const headers: Record<string, string> = {
            'x-request-id': requestId,
            date: new Date(clock.now()).toUTCString(),
            'content-length': String(body.length)
        };
        if (reply.json !== undefined && reply.bytes === undefined) {
            headers['content-type'] = 'application/json';
        }
        Object.assign(headers, reply.headers);
        for (const fault of planned) {
            if (fault.kind === 'slow') {
                return { status: reply.status, headers, body: slowBody(body, fault.delayMs, fault.bytes ?? Math.max(1, Math.ceil(body.length / 4)), signal) };
            }
            if (fault.kind === 'truncated') {
                return { status: reply.status, headers, body: truncatedBody(body, fault.bytes) };
            }
        }
        return { status: reply.status, headers, body };
    }

    async function handle(request: SimulatedRequest): Promise<SimulatedReply> {
        const { path, query } = splitUrl(request.url);
        const { method } = request;
        const requestId = nextRequestId();
        let planned: readonly Fault[] = [];
        const isDownload = path.startsWith(downloadPrefix);
        const host = hostOf(request);
        const isApiOne = apiOneHosts.includes(host);
        const plan = (writes: boolean) => {
            const call: PlannedCall = { method, path, request: isDownload ? path : `${method} ${path}?${query} ${request.body?.toString() ?? ''}`, writes };
            planned = faults.take(call).filter((fault) => !isApiOne || !tokenFaults.includes(fault.kind));
            return planned;
        };
        const record = (status: number, application: Application | undefined) => {
            calls.add({ method, path, query: isDownload ? '' : query, status, application: application?.clientId ?? '', requestId, at: clock.now() });
        };
        let application: Application | undefined;
        try {
            let reply: Reply;
            if (parts.apiOne !== undefined && isApiOne) {
                const signIn = parts.apiOne.signIn(request, host, path);
                const answer: { reply: Reply; application?: Application } =
                    signIn === undefined ? await signedOperation(parts.apiOne, request, host, path, query, plan) : { reply: signIn };
                reply = answer.reply;
                application = answer.application;
            } else if (path === '/oauth/token') {
                const answer = token(request, plan(false));
                reply = answer.reply;
                application = answer.application;
            } else if (isDownload) {
                reply = download(request, path, query, plan(false));
            } else {
                const header = request.headers.authorization ?? '';
                const bearer = header.slice(0, 7).toLowerCase() === 'bearer ' ? header.slice(7) : '';
                application = tokens.owner(bearer);
                reply =
                    application === undefined
                        ? gatewayError(401, 'token_expired', 'Token is expired or invalid')
                        : await operation(request, path, query, { application, bearer, refusal: gatewayError }, plan);
            }
            record(reply.status, application);
            return finish(reply, requestId, planned, request.signal);
        } catch (error) {
            if (error instanceof ConnectionReset) {
                record(0, application);
            }
            throw error;
        }
    }

    return { handle, tokens };
}

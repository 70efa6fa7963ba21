/**
 * The one error tree of the client: everything it rejects with is a {@link MimecastError}.
 *
 * The HTTP errors of `@nangohq/node` carry the API key in their configuration, and Nango's own bodies can carry a connection with its credentials or the customer's data.
 * They are therefore read here, at the edge, and never kept: not as `cause`, not as a property, not in the message.
 */

/** Failures that a function reports itself, with the same names as in the functions. */
export const functionErrorTypes = [
    'credentials',
    'permission',
    'not_licensed',
    'not_found',
    'conflict',
    'invalid_input',
    'rate_limited',
    'temporary',
    'unexpected_reply',
    'read_only'
] as const;

/** Failures between your backend and Nango, before or after a function ran. */
export const nangoErrorTypes = [
    'connection_not_found',
    'integration_not_found',
    'function_not_found',
    'unauthorized',
    'nango_rate_limited',
    'nango_unavailable',
    'timeout',
    'aborted',
    'webhook_signature'
] as const;

export type FunctionErrorType = (typeof functionErrorTypes)[number];
export type NangoErrorType = (typeof nangoErrorTypes)[number];
export type MimecastErrorType = FunctionErrorType | NangoErrorType;

/** One thing that is wrong with an input. `path` is written like `items.0.url`. */
export interface InputIssue {
    path: string;
    message: string;
}

export interface MimecastErrorDetails {
    type: MimecastErrorType;
    /** A finer name: Mimecast's own code where Mimecast answered, Nango's or Node's otherwise. */
    code: string;
    message: string;
    /** The HTTP status Mimecast answered with, or Nango's where Mimecast was not reached. */
    status?: number | undefined;
    /** Mimecast's id of the failed request, for their support. */
    requestId?: string | undefined;
    /** True when the same call may succeed later without anyone changing anything, and repeating it is safe. */
    retryable?: boolean | undefined;
    /** How long to wait first, in milliseconds, where the server said so. */
    retryAfterMs?: number | undefined;
    /** True when a write was sent and its answer was lost: it may have happened. Look before you repeat it. */
    outcomeUnknown?: boolean | undefined;
    /** The id of a queued action whose end was not seen. `tenant.result(name, id)` asks again. */
    resultId?: string | undefined;
    /** The Mimecast operation, e.g. `POST /api/gateway/hold-release`. */
    endpoint?: string | undefined;
    /** The role permission that operation needs, e.g. `Account | Monitoring | Held | Edit`. */
    permission?: string | undefined;
    /** The product the API application needs. */
    product?: string | undefined;
    /** `invalid_input`: path of the first wrong field. */
    field?: string | undefined;
    /** `invalid_input`: everything that is wrong. */
    issues?: InputIssue[] | undefined;
}

/** Every failure of the client. Branch on `type`, log the whole thing: it never holds a key, a token or a secret. */
export class MimecastError extends Error implements MimecastErrorDetails {
    override readonly name = 'MimecastError';
    declare readonly type: MimecastErrorType;
    declare readonly code: string;
    declare readonly retryable: boolean;
    declare readonly outcomeUnknown: boolean;
    declare readonly status?: number;
    declare readonly requestId?: string;
    declare readonly retryAfterMs?: number;
    declare readonly resultId?: string;
    declare readonly endpoint?: string;
    declare readonly permission?: string;
    declare readonly product?: string;
    declare readonly field?: string;
    declare readonly issues?: InputIssue[];

    constructor({ message, ...details }: MimecastErrorDetails, options?: ErrorOptions) {
        super(message, options);
        // Only what is known becomes a property, so that a logged error shows no list of undefined.
        const known = Object.entries({ retryable: false, outcomeUnknown: false, ...details }).filter(([, value]) => value !== undefined);
        Object.assign(this, Object.fromEntries(known));
    }

    toJSON(): Record<string, unknown> {
        return { message: this.message, ...Object.fromEntries(Object.entries(this)) };
    }
}

/** A wrong argument, refused before anything is sent. */
export function invalidOption(field: string, message: string): MimecastError {
    return new MimecastError({ type: 'invalid_input', code: 'invalid_option', field, issues: [{ path: field, message }], message: `${field} ${message}.` });
}

/** Tells a failure of this client from any other thrown value, also across copies of the package. */
export function isMimecastError(value: unknown): value is MimecastError {
    return isRecord(value) && value['name'] === 'MimecastError' && typeof value['type'] === 'string';
}

/** What was being done when a call failed; decides what an ambiguous answer means. */
export interface CallContext {
    /** For messages, e.g. `run release-held-message`. */
    what: string;
    /** What a 404 speaks of. */
    target: 'action' | 'result' | 'connection' | 'sync' | 'integration' | 'agent session';
    /** The request changes something: it is never repeated, and after a lost answer its outcome is unknown. */
    writes: boolean;
    /** The same for the function whose failure the answer may report, where that differs: asking for the result of a write is itself a read. */
    functionWrites?: boolean;
}

/** A write that was sent and whose answer the caller's signal cut off; with the signal's reason as `cause`. */
export function abortedWrite(what: string, signal: AbortSignal, resultId?: string): MimecastError {
    const hint = resultId === undefined ? 'Look at the state before you repeat it.' : 'It stays queued; `tenant.result` with its id asks again.';
    return new MimecastError(
        { type: 'aborted', code: 'aborted', outcomeUnknown: true, resultId, message: `Stopped waiting to ${what}: it was sent and may have happened. ${hint}` },
        { cause: signal.reason }
    );
}

/** The code of a failing action whose answer Nango's server lost in a race (`Task … is in progress`). */
export const answerLost = 'task_in_progress';

/** The code of a sync that the connection does not have, or not yet. */
export const noSyncsFound = 'no_syncs_found';

/** The code of a queued action that has not ended, or that Nango does not know: its server tells no difference. */
export const noResultYet = 'no_result_yet';

/** The code of a function that Nango's runner could not even start. */
const notStarted = 'function_not_started';

const endings = new WeakSet<MimecastError>();

/** Whether an error is the end of a function: what it reported, or what Nango reports of it. Any other error leaves open how the function ends. */
export function isEndOfFunction(error: MimecastError): boolean {
    return endings.has(error);
}

/**
 * Turns whatever `@nangohq/node` rejects with into a {@link MimecastError}.
 *
 * @param secrets - strings that must not appear in what comes out, whatever a server or an interceptor wrote
 */
export function fromNangoFailure(failure: unknown, context: CallContext, secrets: readonly string[]): MimecastError {
    const response = isRecord(failure) && isRecord(failure['response']) ? failure['response'] : undefined;
    const error = new MimecastError(presentable(response ? detailsOfAnswer(response, context) : detailsOfNoAnswer(failure, context), secrets));
    if (response && endsFunction(codeOf(response)) && error.code !== answerLost) {
        endings.add(error);
    }
    return error;
}

function bodyOf(response: Record<string, unknown>): Record<string, unknown> {
    const data = response['data'];
    return isRecord(data) && isRecord(data['error']) ? data['error'] : {};
}

function codeOf(response: Record<string, unknown>): string {
    return text(bodyOf(response)['code']) ?? `http_${Number(response['status']) || 0}`;
}

function endsFunction(code: string): boolean {
    return refreshCodes.has(code) || /^(script|action)_|^execution_/.test(code);
}

function detailsOfAnswer(response: Record<string, unknown>, context: CallContext): MimecastErrorDetails {
    const status = typeof response['status'] === 'number' ? response['status'] : 0;
    const body = bodyOf(response);
    const code = codeOf(response);
    const said = text(body['message']) ?? '';
    const payload = isRecord(body['payload']) ? body['payload'] : {};
    const functionWrites = context.functionWrites ?? context.writes;
    const words = [said, payload['error'], payload['message'], body['payload']].map((one) => capped(text(one) ?? '', longestText)).join(' ');
    const taskState = code === 'action_script_failure' ? /Task \S+ (is in progress|expired)/.exec(words)?.[1] : undefined;

    if (code === 'action_script_runtime_error') {
        return detailsOfPayload(payload, context);
    }
    if (words.includes('runner was unable to execute the function')) {
        return {
            type: 'nango_unavailable',
            code: notStarted,
            status,
            retryable: true,
            message: `Could not ${context.what}: Nango's runner is down, so the function was not started and nothing was done. Repeat it in a few minutes.`
        };
    }
    if (refreshCodes.has(code) || refreshCodes.has(codeInside(payload))) {
        return {
            type: 'credentials',
            code: refreshCodes.has(code) ? code : codeInside(payload),
            status,
            message: `Could not ${context.what}: Nango gets no token for this connection from Mimecast. Most likely the client id or secret no longer works, and the customer has to reconnect; \`health\` tells whether it is Mimecast that does not answer.`
        };
    }
    if (code === 'script_http_error') {
        const upstream = isRecord(body['upstream']) && typeof body['upstream']['status'] === 'number' ? body['upstream']['status'] : undefined;
        const type = typeOfUpstream(upstream);
        return {
            type,
            code,
            status: upstream,
            retryable: !functionWrites && (type === 'temporary' || type === 'rate_limited'),
            // Only an explicit refusal says that nothing was done.
            outcomeUnknown: functionWrites && (upstream === undefined || upstream < 400 || upstream === 408 || upstream >= 500),
            message: `Could not ${context.what}: Mimecast answered ${upstream === undefined ? 'with an error' : `HTTP ${upstream}`}.`
        };
    }
    if (code === 'script_network_error') {
        return {
            type: 'temporary',
            code,
            retryable: !functionWrites,
            outcomeUnknown: functionWrites,
            message: `Could not ${context.what}: the connection between Nango and Mimecast broke.`
        };
    }
    if (taskState === 'is in progress') {
        return {
            type: 'nango_unavailable',
            code: answerLost,
            status,
            retryable: !functionWrites,
            outcomeUnknown: functionWrites,
            message:
                `Could not ${context.what}: Nango lost the answer of the function, which had most likely failed (a known race of its server: "Task ... is in progress"). ` +
                (functionWrites ? 'Whether anything was changed is not known: look before you repeat it, or run it with { queued: true }.' : 'Ask again.')
        };
    }
    if (taskState === 'expired') {
        return {
            type: 'timeout',
            code: 'task_expired',
            status,
            retryable: !functionWrites,
            outcomeUnknown: functionWrites,
            message: `Could not ${context.what}: Nango did not start or finish the function in time.`
        };
    }
    if (endsFunction(code)) {
        return {
            type: 'unexpected_reply',
            code,
            status,
            outcomeUnknown: functionWrites,
            message: `Could not ${context.what}: the function failed inside Nango (${code}). Nango's logs of this connection have the details.`
        };
    }
    if (status === 401 || status === 403) {
        return {
            type: 'unauthorized',
            code,
            status,
            message:
                status === 401
                    ? `Could not ${context.what}: Nango does not accept the API key. Check the key, and that it belongs to this environment and host.`
                    : `Could not ${context.what}: Nango's API key lacks a scope for it.`
        };
    }
    const refusal = context.target === 'agent session' && status === 400 ? agentSessionRefusals[code] : undefined;
    if (refusal) {
        const names = namesIn(payload);
        const shown = names.length === 0 ? '' : ` (${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''})`;
        return {
            type: refusal.type,
            code,
            status,
            issues: code === 'unknown_tool' ? names.map((name) => ({ path: `tools.${name}`, message: 'is not deployed' })) : undefined,
            message: `Could not ${context.what}: ${sentence(said || code)}${shown} ${refusal.advice}`
        };
    }
    if (
        code === 'unknown_connection' ||
        (code === 'invalid_body' && said === 'Connection not found') ||
        (code === 'not_found' && context.target === 'connection')
    ) {
        return { type: 'connection_not_found', code, status, message: `Could not ${context.what}: Nango has no such connection of this integration.` };
    }
    if (code === 'unknown_provider' || code === 'unknown_provider_config' || (status === 404 && context.target === 'integration')) {
        return { type: 'integration_not_found', code, status, message: `Could not ${context.what}: the integration does not exist in this Nango environment.` };
    }
    if (code === noSyncsFound) {
        return {
            type: 'function_not_found',
            code,
            status,
            message: `Could not ${context.what}: the connection has no such sync. It is not deployed, or the connection is so new that Nango has not made its syncs yet.`
        };
    }
    if (code === 'unknown_sync' || code === 'disabled_resource' || (status === 404 && (context.target === 'action' || context.target === 'sync'))) {
        const reason = code === 'disabled_resource' ? 'the function is disabled in Nango' : 'the function is not deployed to this Nango environment';
        return { type: 'function_not_found', code, status, message: `Could not ${context.what}: ${reason}.` };
    }
    if (status === 404 && context.target === 'agent session') {
        return {
            type: 'not_found',
            code: 'no_agent_sessions',
            status,
            message: `Could not ${context.what}: this Nango server has no agent sessions, which are newer than it, or no longer this one. Update it, or run tools with \`tenant.runTool\`.`
        };
    }
    if (status === 404) {
        return {
            type: 'not_found',
            code: context.target === 'result' ? noResultYet : code,
            status,
            message: `Could not ${context.what}: Nango knows nothing of it.`
        };
    }
    if (status === 429) {
        return {
            type: 'nango_rate_limited',
            code,
            status,
            retryable: true,
            retryAfterMs: retryAfter(response['headers']),
            message: `Could not ${context.what}: too many calls to Nango's API.`
        };
    }
    if (status === 413) {
        return { type: 'invalid_input', code: 'payload_too_large', status, message: `Could not ${context.what}: the input is larger than Nango accepts.` };
    }
    if (status === 400 && code.startsWith('invalid_')) {
        const issues = issuesOf(body['errors']);
        const reasons = issues.length > 0 ? issues.map(({ path, message }) => `${path}: ${message}`).join('; ') : said || code;
        return {
            type: 'invalid_input',
            code,
            status,
            field: issues[0]?.path,
            issues: issues.length > 0 ? issues : undefined,
            message: `Could not ${context.what}: ${sentence(reasons)}`
        };
    }
    if (status >= 500) {
        return {
            type: 'nango_unavailable',
            code,
            status,
            retryable: !context.writes,
            retryAfterMs: retryAfter(response['headers']),
            outcomeUnknown: context.writes,
            message: `Could not ${context.what}: Nango answered HTTP ${status} (${code}).`
        };
    }
    return { type: 'unexpected_reply', code, status, message: `Could not ${context.what}: Nango answered HTTP ${status} (${code}).` };
}

const redeploy = 'Deploy the functions of this version of the package, or name in `tools` what is deployed.';

/** Why Nango makes no agent session, by its code. */
const agentSessionRefusals: Partial<Record<string, { type: MimecastErrorType; advice: string }>> = {
    ambiguous_connections: { type: 'conflict', advice: 'Add tags until they name one connection, or give `connectionId`.' },
    unknown_pinned_connection: { type: 'connection_not_found', advice: 'Check `connectionId`.' },
    unknown_integration: { type: 'integration_not_found', advice: 'Check `integrationId`.' },
    unknown_tool: { type: 'function_not_found', advice: redeploy },
    unsupported_function_type: { type: 'function_not_found', advice: redeploy }
};

/** The tools or connections that such a refusal names. */
function namesIn(payload: Record<string, unknown>): string[] {
    const names: string[] = [];
    JSON.stringify(payload, (key, value: unknown) => {
        if ((key === 'tool' || key === 'connection_id') && typeof value === 'string') {
            names.push(value);
        }
        return value;
    });
    return names;
}

/** Words with exactly one full stop at their end. No regular expression: one that looks for the end of a long row of dots takes seconds to find none. */
function sentence(words: string): string {
    let end = words.length;
    while (end > 0 && '. \n\r\t'.includes(words.charAt(end - 1))) {
        end -= 1;
    }
    return `${words.slice(0, end)}.`;
}

const refreshCodes: ReadonlySet<string> = new Set(['invalid_credentials', 'connection_refresh_backoff', 'connection_refresh_exhausted']);

function codeInside(payload: Record<string, unknown>): string {
    const inner = isRecord(payload['error']) ? payload['error']['code'] : payload['code'];
    return text(inner) ?? '';
}

function detailsOfPayload(payload: Record<string, unknown>, context: CallContext): MimecastErrorDetails {
    const type = functionErrorTypes.find((one) => one === payload['type']);
    const message = text(payload['message']);
    const functionWrites = context.functionWrites ?? context.writes;
    if (!type) {
        return {
            type: 'unexpected_reply',
            code: 'action_script_runtime_error',
            outcomeUnknown: functionWrites,
            message: `Could not ${context.what}: the function failed and did not say how${message === undefined ? '' : `: ${message}`}.`
        };
    }
    const issues = issuesOf(payload['issues']);
    return {
        type,
        code: text(payload['code']) ?? type,
        message: message ?? `Could not ${context.what}: ${type}.`,
        status: typeof payload['status'] === 'number' ? payload['status'] : undefined,
        requestId: text(payload['requestId']),
        retryable: payload['retryable'] === true,
        // Functions before 0.2.0 did not say it: there, only a write whose answer is lost is temporary and still not to be repeated.
        outcomeUnknown: functionWrites && (payload['outcomeUnknown'] === true || (type === 'temporary' && payload['retryable'] !== true)),
        endpoint: text(payload['endpoint']),
        permission: text(payload['permission']),
        product: text(payload['product']),
        field: text(payload['field']),
        issues: issues.length > 0 ? issues : undefined
    };
}

function typeOfUpstream(status: number | undefined): FunctionErrorType {
    switch (status) {
        case 401:
            return 'credentials';
        case 403:
            return 'permission';
        case 404:
            return 'not_found';
        case 409:
            return 'conflict';
        case 429:
            return 'rate_limited';
        default:
            return status !== undefined && status >= 500 ? 'temporary' : 'unexpected_reply';
    }
}

// Before a connection stands nothing has been sent, so that even a write can be repeated.
const neverSent: ReadonlySet<string> = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT'
]);
const timeouts: ReadonlySet<string> = new Set(['ECONNABORTED', 'ETIMEDOUT']);

function detailsOfNoAnswer(failure: unknown, context: CallContext): MimecastErrorDetails {
    const code = (isRecord(failure) ? text(failure['code']) : undefined) ?? 'no_answer';
    const outcomeUnknown = context.writes && !neverSent.has(code);
    if (timeouts.has(code)) {
        return { type: 'timeout', code, retryable: !outcomeUnknown, outcomeUnknown, message: `Could not ${context.what}: Nango did not answer in time.` };
    }
    const isHttp = isRecord(failure) && (failure['isAxiosError'] === true || text(failure['code']) !== undefined);
    const reason = !isHttp && isRecord(failure) ? text(failure['message']) : undefined;
    return {
        type: 'nango_unavailable',
        code,
        retryable: !outcomeUnknown,
        outcomeUnknown,
        message: `Could not ${context.what}: ${reason ?? `no answer from Nango (${code})`}.`
    };
}

/** `Retry-After` in seconds or as a date, in milliseconds from now; undefined when absent or unreadable. */
function retryAfter(headers: unknown): number | undefined {
    const value = isRecord(headers) ? headers['retry-after'] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') {
        return undefined;
    }
    const seconds = Number(value);
    const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(String(value)) - Date.now();
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function issuesOf(value: unknown): InputIssue[] {
    const entries: unknown[] = Array.isArray(value) ? value.slice(0, mostIssues) : [];
    return entries.filter(isRecord).map((entry) => ({
        path: Array.isArray(entry['path']) ? entry['path'].join('.') : (text(entry['path']) ?? ''),
        message: text(entry['message']) ?? 'is not accepted'
    }));
}

// Foreign words go into errors, logs and alarms of a backend: enough to understand, never enough to hurt.
const longestText = 2_000;
const longestIssue = 300;
const mostIssues = 20;

function capped(words: string, most: number): string {
    // The cut may go through an emoji, and half of one is refused by databases and by this client.
    return (words.length > most ? `${words.slice(0, most)} …` : words).toWellFormed();
}

/** Text of any origin, fit for a log: without secrets, tokens and the queries of links, and of a sane length. */
export function presentableText(words: string, secrets: readonly string[] = [], most = longestText): string {
    // Secrets first: half of one that the cap cut through would not be recognised any more.
    const withoutSecrets = secrets.reduce((current, secret) => current.replaceAll(secret, '[redacted]'), words);
    return capped(withoutSecrets, most)
        .replace(/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer [redacted]')
        .replace(/https?:\/\/[^\s"'<>]+/g, (url) => (url.includes('?') ? `${url.slice(0, url.indexOf('?'))}?[redacted]` : url));
}

function presentable({ issues, ...details }: MimecastErrorDetails, secrets: readonly string[]): MimecastErrorDetails {
    const clean = Object.entries(details).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? presentableText(value, secrets) : value]);
    const short = (words: string): string => presentableText(words, secrets, longestIssue);
    return {
        ...(Object.fromEntries(clean) as MimecastErrorDetails),
        ...(issues && { issues: issues.map(({ path, message }) => ({ path: short(path), message: short(message) })) })
    };
}

/** What a function reported of its failure, as it stands in a webhook; undefined where the payload is something else. */
export function reportOf(payload: unknown, secrets: readonly string[]): MimecastErrorDetails | undefined {
    if (!isRecord(payload) || !functionErrorTypes.some((one) => one === payload['type'])) {
        return undefined;
    }
    return presentable(detailsOfPayload(payload, { what: 'run the sync', target: 'sync', writes: false }), secrets);
}

function text(value: unknown): string | undefined {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A foreign value as text. Not `String`, which throws for an object whose `toString` is no function. */
export function textOf(value: unknown): string {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

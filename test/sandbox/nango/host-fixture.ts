import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Nango } from '@nangohq/node';
import { createClock } from '../../../src/sandbox/clock.ts';
import type { Clock } from '../../../src/sandbox/clock.ts';
import { startNangoHost } from '../../../src/sandbox/nango/index.ts';
import type { NangoHost, NangoHostOptions } from '../../../src/sandbox/nango/index.ts';

export const startOfTime = Date.parse('2026-03-02T08:00:00.000Z');

export const providersYaml = `
acme:
    display_name: Acme
    auth_mode: OAUTH2_CC
    token_url: https://\${connectionConfig.region}.acme.example/oauth/token || https://acme.example/oauth/token
    body_format: form
    token_params:
        grant_type: client_credentials
    proxy:
        base_url: https://\${connectionConfig.region}.acme.example || https://acme.example
        headers:
            x-region: \${connectionConfig.region}
        retry:
            after:
                - retry-after
    docs: https://docs.example.com/acme
    docs_connect: https://docs.example.com/acme/connect
    credentials:
        client_id:
            type: string
            title: Client ID
            description: The id of your application.
            doc_section: '#step-1'
        client_secret:
            type: string
            title: Client Secret
            description: The secret of your application.
            secret: true
            doc_section: '#step-1'
    connection_config:
        region:
            type: string
            title: Region
            description: Where your account lives.
            optional: true
            doc_section: '#step-2'
patient:
    alias: acme
    display_name: Patient
    token_expiration_buffer: 60
json-body:
    alias: acme
    display_name: Json
    body_format: json
    token_response_metadata:
        - account.id
query-body:
    alias: acme
    display_name: Query
    body_format: query
basic:
    alias: acme
    display_name: Basic
    token_request_auth_method: basic
strict:
    alias: acme
    display_name: Strict
    token_url: https://\${connectionConfig.region}.acme.example/oauth/token
user:
    display_name: User
    auth_mode: BASIC
    proxy:
        base_url: https://\${connectionConfig.region}.acme.example
    docs: https://docs.example.com/acme
    connection_config:
        region: { type: string, title: Region, description: Where your account lives. }
silent-user:
    alias: user
    display_name: Silent user
    credentials:
        username: { type: string, title: Access Key, description: The first of two keys. }
    proxy:
        base_url: https://\${connectionConfig.region}.acme.example
        headers:
            authorization: None
            x-region: \${connectionConfig.region}
api-key:
    display_name: Api key
    auth_mode: API_KEY
    docs: https://docs.example.com/acme
`;

export interface ProviderCall {
    method: string;
    host: string;
    path: string;
    query: Record<string, string>;
    headers: IncomingMessage['headers'];
    body: string;
}

export interface ProviderReply {
    status: number;
    body?: unknown;
    headers?: Record<string, string>;
}

/** A provider of client-credentials tokens that live for 30 minutes, with an API behind them that only knows its newest tokens. */
export interface TinyProvider {
    url: string;
    calls: ProviderCall[];
    tokenCalls: () => ProviderCall[];
    /** Decides how the token endpoint answers; undefined answers with a new token. */
    onToken: ((call: ProviderCall) => ProviderReply | undefined | Promise<ProviderReply | undefined>) | undefined;
    /** Decides how any other path answers; undefined answers 200 with what was called. */
    onCall: ((call: ProviderCall) => ProviderReply | undefined) | undefined;
    revoked: Set<string>;
    close: () => Promise<void>;
}

export async function startProvider(): Promise<TinyProvider> {
    let issued = 0;
    const provider: TinyProvider = {
        url: '',
        calls: [],
        tokenCalls: () => provider.calls.filter((call) => call.path === '/oauth/token'),
        onToken: undefined,
        onCall: undefined,
        revoked: new Set(),
        close: () =>
            new Promise((resolve) => {
                server.close(() => {
                    resolve();
                });
                server.closeAllConnections();
            })
    };
    const answer = async (call: ProviderCall): Promise<ProviderReply> => {
        if (call.path === '/oauth/token') {
            issued += 1;
            return (
                (await provider.onToken?.(call)) ?? {
                    status: 200,
                    body: { access_token: `token-number-${String(issued)}`, token_type: 'Bearer', expires_in: 1800, account: { id: 'A-1' } }
                }
            );
        }
        if (provider.revoked.has((call.headers.authorization ?? '').replace('Bearer ', ''))) {
            return { status: 401, body: { error: 'token_revoked' } };
        }
        return provider.onCall?.(call) ?? { status: 200, body: { path: call.path, authorization: call.headers.authorization } };
    };
    const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
            const url = new URL(request.url ?? '/', 'http://provider.example');
            const call: ProviderCall = {
                method: request.method ?? '',
                host: request.headers.host ?? '',
                path: url.pathname,
                query: Object.fromEntries(url.searchParams),
                headers: request.headers,
                body: Buffer.concat(chunks).toString('utf8')
            };
            provider.calls.push(call);
            void answer(call).then((reply) => {
                response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
                response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}));
            });
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    provider.url = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
    return provider;
}

/** What `nango compile` makes of a function, as far as the runner looks at it. */
export function compiled(definition: string): { js: string; ts: string } {
    return { js: `"use strict"; exports.default = ${definition};`, ts: '// source' };
}

export function action(name: string, exec: string, integration = 'acme'): Record<string, unknown> {
    return {
        type: 'action',
        syncName: name,
        providerConfigKey: integration,
        models: [`ActionOutput_${integration}_${name}`],
        runs: null,
        version: '1.0.0',
        metadata: { description: `Does ${name}.`, scopes: [] },
        input: `ActionInput_${integration}_${name}`,
        fileBody: compiled(`{ type: 'action', exec: ${exec} }`),
        endpoints: [],
        track_deletes: false,
        models_json_schema: {
            definitions: { [`ActionInput_${integration}_${name}`]: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } }
        },
        features: []
    };
}

export function sync(
    name: string,
    exec: string,
    options: { runs?: string; autoStart?: boolean; models?: string[]; integration?: string } = {}
): Record<string, unknown> {
    const models = options.models ?? ['Item'];
    return {
        type: 'sync',
        syncName: name,
        providerConfigKey: options.integration ?? 'acme',
        models,
        runs: options.runs ?? 'every hour',
        auto_start: options.autoStart ?? true,
        track_deletes: false,
        attributes: {},
        version: '1.0.0',
        metadata: { description: `Reads ${name}.`, scopes: [] },
        fileBody: compiled(`{ type: 'sync', models: { ${models.map((model) => `${model}: {}`).join(', ')} }, exec: ${exec} }`),
        endpoints: [],
        webhookSubscriptions: [],
        features: []
    };
}

export function onEvent(name: string, event: string, exec: string): Record<string, unknown> {
    return { name, event, fileBody: compiled(`{ type: 'onEvent', event: '${event}', exec: ${exec} }`) };
}

export interface Fixture {
    host: NangoHost;
    provider: TinyProvider;
    clock: Clock;
    nango: Nango;
    deploy: (functions: Record<string, unknown>[], onEvents?: Record<string, unknown>[], mode?: string, integration?: string) => Promise<Response>;
    api: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<{ status: number; body: unknown }>;
    /** Connects an account through a session and the headless call, and returns the connection id. */
    connect: (options?: { integration?: string; tags?: Record<string, string>; params?: Record<string, string> }) => Promise<string>;
    close: () => Promise<void>;
}

export const credentials = { client_id: 'example-client', client_secret: 'example-client-secret' };

export async function startFixture(options: Partial<NangoHostOptions> = {}): Promise<Fixture> {
    const provider = await startProvider();
    const clock = options.clock ?? createClock(startOfTime);
    const host = await startNangoHost({
        providers: providersYaml,
        clock,
        egress: {
            'https://acme.example': provider.url,
            'https://*.acme.example': provider.url,
            'https://elsewhere.example': provider.url,
            'https://gone.example': 'http://127.0.0.1:9'
        },
        retryWaitFactor: 0,
        webhookRetryWaitMs: 1,
        ...options
    });
    host.createIntegration({ provider: 'acme', unique_key: 'acme' });
    const nango = new Nango({ host: host.url, apiKey: host.secretKey, webhookSigningKey: host.webhookSigningKey });
    const api: Fixture['api'] = async (method, path, body, headers = {}) => {
        const reply = await fetch(`${host.url}${path}`, {
            method,
            headers: { authorization: `Bearer ${host.secretKey}`, 'content-type': 'application/json', ...headers },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
        const text = await reply.text();
        return { status: reply.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    };
    return {
        host,
        provider,
        clock,
        nango,
        api,
        deploy: (functions, onEvents = [], mode = 'all', integration = 'acme') =>
            fetch(`${host.url}/sync/deploy`, {
                method: 'POST',
                headers: { authorization: `Bearer ${host.secretKey}`, 'content-type': 'application/json' },
                body: JSON.stringify({
                    flowConfigs: functions,
                    onEventScriptsByProvider: onEvents.length > 0 ? [{ providerConfigKey: integration, scripts: onEvents }] : [],
                    deployMode: mode,
                    reconcile: true,
                    debug: false,
                    nangoYamlBody: '',
                    source: 'repo',
                    sdkVersion: '0.71.10-zero'
                })
            }),
        connect: async ({ integration = 'acme', tags = { tenant: 'one' }, params = {} } = {}) => {
            const { data } = await nango.createConnectSession({ tags, allowed_integrations: [integration] });
            const query = new URLSearchParams({ connect_session_token: data.token });
            for (const [name, value] of Object.entries(params)) {
                query.set(`params[${name}]`, value);
            }
            const reply = await fetch(`${host.url}/oauth2/auth/${integration}?${query.toString()}`, {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(credentials)
            });
            const body = (await reply.json()) as { connectionId?: string };
            if (body.connectionId === undefined) {
                throw new Error(`Connecting failed: ${JSON.stringify(body)}`);
            }
            await host.settled();
            return body.connectionId;
        },
        close: async () => {
            await host.close();
            await provider.close();
        }
    };
}

/** A receiver of webhooks that answers with the given statuses in turn, the last one for ever. */
export async function startReceiver(statuses: number[] = [200]): Promise<{
    url: string;
    received: { raw: string; headers: Record<string, string>; body: Record<string, unknown> }[];
    close: () => Promise<void>;
}> {
    const received: { raw: string; headers: Record<string, string>; body: Record<string, unknown> }[] = [];
    const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
            const raw = Buffer.concat(chunks).toString('utf8');
            const status = statuses[Math.min(received.length, statuses.length - 1)] ?? 200;
            received.push({ raw, headers: request.headers as Record<string, string>, body: JSON.parse(raw) as Record<string, unknown> });
            response.writeHead(status).end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return {
        url: `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`,
        received,
        close: () =>
            new Promise((resolve) => {
                server.close(() => {
                    resolve();
                });
                server.closeAllConnections();
            })
    };
}

/** The answer inside the error a client rejected with. */
export async function refusal(work: Promise<unknown>): Promise<{ status: number; code: string; message: string; error: Record<string, unknown> }> {
    try {
        await work;
    } catch (error) {
        const response = (error as { response?: { status: number; data: { error: { code: string; message: string } } } }).response;
        if (response) {
            return { status: response.status, code: response.data.error.code, message: response.data.error.message, error: response.data.error };
        }
        throw error;
    }
    throw new Error('The call succeeded.');
}

import type { ProxyConfiguration } from '@nangohq/runner-sdk';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { isAxiosError } from 'axios';
import type { AxiosResponse } from 'axios';
import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import { requireConnection } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { HostError, parseRequest } from '../host-error.ts';
import { resolveProxyTarget } from '../runner/proxy-target.ts';
import { callProvider } from '../runner/proxy.ts';
import type { RunnerConnection } from '../runner/services.ts';
import { fullConnection } from '../stores/connections.ts';
import { OutboundRefused } from '../transport.ts';
import type { Access } from './access.ts';
import type { HostEnv, HostRoutes } from './http.ts';

const proxyHeaders = z.object({
    'connection-id': z.string().min(1),
    'provider-config-key': z.string().min(1),
    retries: z.coerce.number().int().min(0).max(20).default(0),
    'retry-on': z
        .string()
        .transform((list) => list.split(',').map((status) => Number(status.trim())))
        .pipe(z.array(z.int().min(100).max(599)))
        .optional(),
    'base-url-override': z.union([z.literal(''), z.url()]).optional(),
    'forward-headers-on-redirect': z.enum(['true', 'false']).optional()
});

const forwardedPrefix = 'nango-proxy-';

/** Of a successful answer Nango's proxy passes on these headers only; rate-limit headers are lost. */
const headersOfSuccess = ['content-type', 'mcp-session-id', 'x-request-id', 'x-correlation-id'];

/** These describe the transfer from the provider, not the one to the caller. */
const headersOfTransfer = ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive'];

function headersOf(response: AxiosResponse, keep: (name: string) => boolean): Record<string, string> {
    return Object.fromEntries(
        Object.entries(response.headers)
            .map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
            .filter(([name]) => keep(name))
    );
}

/** Passes the provider's answer on as it came. A `Response` would refuse some statuses, and give a type to a body that has none. */
function passOn(c: Context<HostEnv>, response: AxiosResponse<Buffer>, keep: (name: string) => boolean): Response {
    const { outgoing } = c.env;
    if (!outgoing.destroyed) {
        const isEmpty = response.status === 204 || response.status === 304;
        const length = isEmpty ? {} : { 'content-length': String(response.data.length) };
        outgoing.writeHead(response.status, { ...Object.fromEntries(c.res.headers), ...length, ...headersOf(response, keep) });
        outgoing.end(isEmpty ? undefined : response.data);
    }
    return RESPONSE_ALREADY_SENT;
}

async function forward(environment: Environment, c: Context<HostEnv>, closing: AbortSignal): Promise<Response> {
    const given = c.req.header();
    const { rawBody } = c.var;
    const headers = parseRequest(proxyHeaders, given, 'invalid_headers');
    const integration = environment.integrations.find(headers['provider-config-key']);
    const provider = integration && environment.providers[integration.provider];
    if (!provider) {
        throw new HostError(404, 'unknown_provider_config', `Integration "${headers['provider-config-key']}" does not exist.`);
    }
    const connection = requireConnection(environment, headers['provider-config-key'], headers['connection-id']);
    const forwarded: Record<string, string> = {};
    const contentType = given['content-type'];
    if (contentType !== undefined && rawBody.length > 0) {
        forwarded['content-type'] = contentType;
    }
    for (const [name, value] of Object.entries(given)) {
        if (name.startsWith(forwardedPrefix)) {
            forwarded[name.slice(forwardedPrefix.length)] = value;
        }
    }
    const config: ProxyConfiguration = {
        providerConfigKey: integration.uniqueKey,
        endpoint: (c.env.incoming.url ?? '').slice('/proxy'.length),
        method: c.req.method as NonNullable<ProxyConfiguration['method']>,
        headers: forwarded,
        retries: headers.retries,
        responseType: 'arraybuffer',
        ...(headers['retry-on'] ? { retryOn: headers['retry-on'] } : {}),
        ...(headers['base-url-override'] ? { baseUrlOverride: headers['base-url-override'] } : {}),
        ...(headers['forward-headers-on-redirect'] === 'true' ? { forwardHeadersOnRedirect: true } : {}),
        ...(rawBody.length > 0 ? { data: rawBody } : {})
    };
    try {
        const response = (await callProvider(config, {
            transport: environment.transport,
            signal: closing,
            now: () => environment.clock.now(),
            getConnection: async () => {
                await environment.connections.fresh(connection);
                return fullConnection(connection) as unknown as RunnerConnection;
            },
            forgetConnections: () => undefined,
            target: (current) => resolveProxyTarget(provider, current, config.endpoint),
            wait: (ms) => environment.wait(ms),
            onAttempt: ({ method, url, status }) => {
                environment.logs.write({
                    source: 'proxy',
                    level: status !== undefined && status < 400 ? 'info' : 'error',
                    message: `${method} ${url} ${status === undefined ? 'not reached' : `HTTP ${String(status)}`}`,
                    integration: connection.providerConfigKey,
                    connectionId: connection.connectionId
                });
            }
        })) as AxiosResponse<Buffer>;
        return passOn(c, response, (name) => headersOfSuccess.includes(name));
    } catch (error) {
        if (isAxiosError<Buffer>(error)) {
            if (error.response) {
                return passOn(c, error.response, (name) => !headersOfTransfer.includes(name));
            }
            throw new HostError(500, 'proxy_network_error', `The provider could not be reached: ${error.code ?? error.message}`);
        }
        if (error instanceof OutboundRefused) {
            throw new HostError(400, error.code, error.message);
        }
        throw error;
    }
}

/** Calls to the provider with a connection's token. */
export function proxyRoutes(environment: Environment, access: Access, closing: AbortSignal): HostRoutes {
    return new Hono<HostEnv>().all('/proxy/*', access.key, (c) => forward(environment, c, closing));
}

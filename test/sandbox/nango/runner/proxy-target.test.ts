import type { Provider } from '@nangohq/types';
import { describe, expect, it } from 'vitest';
import { resolveProxyTarget } from '../../../../src/sandbox/nango/runner/proxy-target.ts';

const connection = (connectionConfig: Record<string, unknown>): Parameters<typeof resolveProxyTarget>[1] => ({
    id: 1,
    connection_id: 'c',
    provider_config_key: 'acme',
    provider: 'acme',
    connection_config: connectionConfig,
    metadata: { tenant: 'seven' },
    credentials: { type: 'OAUTH2_CC', token: 'example-token', client_id: 'example-client' }
});

const provider = (proxy: Provider['proxy']): Provider => ({
    display_name: 'Acme',
    auth_mode: 'OAUTH2_CC',
    docs: 'https://docs.example.com',
    ...(proxy ? { proxy } : {})
});

describe('resolveProxyTarget', () => {
    it('takes the base URL before || only when its first value is there', () => {
        const entry = provider({ base_url: 'https://${connectionConfig.region}.acme.example || https://acme.example' });
        expect(resolveProxyTarget(entry, connection({ region: 'eu' }), '/x').baseUrl).toBe('https://eu.acme.example');
        expect(resolveProxyTarget(entry, connection({ region: '' }), '/x').baseUrl).toBe('https://acme.example');
        expect(resolveProxyTarget(provider({ base_url: 'https://${connectionConfig.region}.acme.example' }), connection({}), '/x').baseUrl).toBe(
            'https://${connectionConfig.region}.acme.example'
        );
    });

    it('fills headers from token, connection and credentials, in lower case, and drops what it cannot fill', () => {
        const entry = provider({
            base_url: 'https://acme.example',
            headers: {
                Authorization: 'Token ${accessToken}',
                'x-app': '${client_id}',
                'x-tenant': '${metadata.tenant}',
                'x-region': '${connectionConfig.region}'
            }
        });
        expect(resolveProxyTarget(entry, connection({}), '/x').headers).toEqual({
            authorization: 'Token example-token',
            'x-app': 'example-client',
            'x-tenant': 'seven'
        });
        expect(resolveProxyTarget(provider({ base_url: 'https://acme.example' }), connection({}), '/x').headers).toEqual({
            authorization: 'Bearer example-token'
        });
    });

    it('fills the endpoint, takes the base URL off it, and adds the query every call carries', () => {
        const entry = provider({ base_url: 'https://acme.example', query: { app: '${client_id}', none: '${connectionConfig.region}' } });
        expect(resolveProxyTarget(entry, connection({}), 'https://acme.example/t/${metadata.tenant}').endpoint).toBe('/t/seven?app=example-client');
        expect(resolveProxyTarget(entry, connection({}), '/t?a=1').endpoint).toBe('/t?a=1&app=example-client');
    });

    it('passes retry rules on, single header names as lists', () => {
        const retry = { after: 'retry-after', at: ['x-reset'], remaining: 'x-left', error_code: ['429'] };
        expect(resolveProxyTarget(provider({ base_url: 'https://acme.example', retry }), connection({}), '/x').retry).toEqual({
            ...retry,
            after: ['retry-after']
        });
        expect(resolveProxyTarget(provider({ base_url: 'https://acme.example' }), connection({}), '/x')).not.toHaveProperty('retry');
    });

    it('needs a base URL', () => {
        expect(() => resolveProxyTarget(provider(undefined), connection({}), '/x')).toThrow('no proxy.base_url');
    });
});

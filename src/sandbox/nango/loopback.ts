import http from 'node:http';

const loopback = ['127.0.0.1', 'localhost', '::1'];

/**
 * Keeps calls within this machine away from proxies: with HTTP_PROXY set and NO_PROXY not, the sandbox's own addresses would be asked for at the proxy, which has others of
 * that name. For this program and for those it starts.
 */
export function bypassProxiesOnLoopback(): void {
    const { env } = process;
    const named = `${env['no_proxy'] ?? ''},${env['NO_PROXY'] ?? ''}`.split(/[\s,]+/).filter((host) => host !== '');
    // A star stands for every host, and only where it stands alone.
    const all = named.includes('*') ? '*' : [...new Set([...named, ...loopback])].join(',');
    // Libraries differ in which spelling they look at.
    env['no_proxy'] = all;
    env['NO_PROXY'] = all;
    if (env['NODE_USE_ENV_PROXY'] === '1') {
        // Node itself read the variables when it started.
        http.globalAgent = new http.Agent({ keepAlive: true, timeout: 5000, proxyEnv: env } as http.AgentOptions);
    }
}

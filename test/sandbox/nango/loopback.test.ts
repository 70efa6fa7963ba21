import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bypassProxiesOnLoopback } from '../../../src/sandbox/nango/loopback.ts';

describe('proxy variables and this machine', () => {
    beforeEach(() => {
        vi.stubEnv('NO_PROXY', undefined);
        vi.stubEnv('no_proxy', undefined);
        vi.stubEnv('NODE_USE_ENV_PROXY', undefined);
    });
    afterEach(() => void vi.unstubAllEnvs());

    it.each([
        [undefined, undefined, '127.0.0.1,localhost,::1'],
        ['intranet.example.com', undefined, 'intranet.example.com,127.0.0.1,localhost,::1'],
        ['localhost .example.com', 'b.example.com', 'b.example.com,localhost,.example.com,127.0.0.1,::1'],
        ['*', undefined, '*']
    ])('NO_PROXY %j and no_proxy %j become %s', (upper, lower, both) => {
        vi.stubEnv('NO_PROXY', upper);
        vi.stubEnv('no_proxy', lower);
        bypassProxiesOnLoopback();
        expect([process.env['NO_PROXY'], process.env['no_proxy']]).toEqual([both, both]);
    });

    it.each(['0', '1'])('no call within this machine goes through a proxy, whoever makes it (NODE_USE_ENV_PROXY=%s)', async (useEnvProxy) => {
        const script = `
            import http from 'node:http';
            import axios from 'axios';
            import { bypassProxiesOnLoopback } from ${JSON.stringify(new URL('../../../src/sandbox/nango/loopback.ts', import.meta.url).href)};
            bypassProxiesOnLoopback();
            const server = http.createServer((request, response) => response.end('here'));
            await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
            const url = 'http://127.0.0.1:' + server.address().port + '/';
            const byHttp = new Promise((resolve, reject) => http.get(url, (reply) => reply.setEncoding('utf8').on('data', resolve)).on('error', reject));
            console.log(await (await fetch(url)).text(), await byHttp, (await axios.get(url)).data);
            server.closeAllConnections();
            server.close();`;
        const nowhere = 'http://127.0.0.1:9';
        const env = { ...process.env, NODE_USE_ENV_PROXY: useEnvProxy, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere, NODE_NO_WARNINGS: '1' };
        const root = fileURLToPath(new URL('../../..', import.meta.url));
        const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env });
        expect(stdout).toBe('here here here\n');
    });
});

import { defineConfig } from 'vitest/config';
import { bypassProxiesOnLoopback } from './src/sandbox/nango/loopback.ts';

// Tests see the same wherever they run: a Nango server or a Mimecast account that somebody works with is none of their business, and this machine is not behind a proxy.
for (const name of Object.keys(process.env).filter((name) => /^(NANGO|MIMECAST)_/.test(name))) {
    delete process.env[name];
}
bypassProxiesOnLoopback();

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        environment: 'node',
        // Forks, not threads: tests load compiled functions into VMs, patch HTTP for the whole process and measure memory; a process of its own per file keeps those apart.
        pool: 'forks',
        maxWorkers: 2,
        // Generous: some tests start the compiler or a whole sandbox, and a machine under load is no failure.
        testTimeout: 60_000,
        hookTimeout: 60_000,
        teardownTimeout: 10_000,
        restoreMocks: true,
        unstubEnvs: true,
        coverage: {
            provider: 'v8',
            include: ['src/**/*.ts', 'nango-integrations/mimecast/**/*.ts'],
            exclude: ['**/*.generated.ts'],
            reporter: ['text-summary', 'html']
        }
    }
});

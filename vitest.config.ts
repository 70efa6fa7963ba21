import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { bypassProxiesOnLoopback } from './src/sandbox/nango/loopback.ts';

// Tests see the same wherever they run: a Nango server or a Mimecast account that somebody works with is none of their business, and this machine is not behind a proxy.
for (const name of Object.keys(process.env).filter((name) => /^(NANGO|MIMECAST)_/.test(name))) {
    delete process.env[name];
}
bypassProxiesOnLoopback();

// nock patches HTTP for the whole process, and a run from end to end is a process of its own in any case. All others share processes: loading the modules anew for each of them would take
// longer than most of them run.
const alone = globSync('test/**/*.test.ts', { cwd: import.meta.dirname }).filter(
    (file) => file.startsWith('test/e2e/') || /'nock'|nango-server/.test(readFileSync(new URL(file, import.meta.url), 'utf8'))
);

/**
 * Those first that take longest: the ones from end to end, and then those that try every function. After a clone nothing is known of how long they took, and a long one that comes last leaves
 * one of the two processes without work. A process that is shared stays as long as the next file may use it, so the others come together.
 */
class LongestFirst extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
        const sorted = await super.sort(files);
        const rankOf = ({ project, moduleId }: TestSpecification): number =>
            project.name === 'alone' ? 0 : /mimecast\/(chaos|contracts|ten-minutes|compiled)/.test(moduleId) ? 1 : 2;
        return [0, 1, 2].flatMap((rank) => sorted.filter((file) => rankOf(file) === rank));
    }
}

export default defineConfig({
    // As the examples import it.
    resolve: {
        alias: [
            { find: /^nango-mimecast$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) },
            { find: /^nango-mimecast\/sandbox$/, replacement: fileURLToPath(new URL('src/sandbox/index.ts', import.meta.url)) }
        ]
    },
    test: {
        projects: [
            { extends: true, test: { name: 'alone', include: alone } },
            { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } }
        ],
        sequence: { sequencer: LongestFirst },
        environment: 'node',
        // Modules as Node itself imports them. Vitest would put a proxy around each, and functions look up everything of theirs in one.
        deps: { interopDefault: false },
        // Forks, not threads: tests load compiled functions into VMs, patch HTTP for the whole process and measure memory.
        pool: 'forks',
        maxWorkers: 2,
        // Tests found accounts and drop them. With the little room that V8 gives what is young, a tenth of their time went into clearing it. Nor may it put new things among the old ones
        // because others of their kind lived long: there they keep all they refer to alive.
        execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64', '--no-allocation-site-pretenuring'],
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

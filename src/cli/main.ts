#!/usr/bin/env node
// This file has to load on an old Node, to say that it is too old, and so has what it says. Everything else is imported after that.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const argv = process.argv.slice(2);
// What Nango's command line tool needs. The package itself asks for less: its client runs in backends that have an older Node.
const needed = '22.22.2';

// Whoever reads may have enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
        throw error;
    }
    process.exit();
});

if (process.versions.node.localeCompare(needed, 'en', { numeric: true }) < 0) {
    const { answerTo } = await import('./usage.ts');
    const answer = answerTo(argv, version);
    if (answer === undefined) {
        process.stderr.write(
            `nango-mimecast ${version} needs Node ${needed} or later and this is ${process.versions.node}: install a newer one, or let npm bring one for this project ` +
                'with "npm install --save-dev node@22" and run "npx nango-mimecast" again.\n'
        );
        process.exitCode = 1;
    } else {
        process.stdout.write(answer);
    }
} else {
    const { runCommand } = await import('./commands.ts');
    const { bypassProxiesOnLoopback } = await import('../sandbox/nango/loopback.ts');
    bypassProxiesOnLoopback();
    process.exitCode = await runCommand(argv, version, {
        cwd: process.cwd(),
        stdout: (text) => void process.stdout.write(text),
        stderr: (text) => void process.stderr.write(text)
    });
}

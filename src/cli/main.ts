#!/usr/bin/env node
// This file has to load on an old Node, to say that it is too old, and so has what it says. Everything else is imported after that.
import { readFileSync } from 'node:fs';

const { version, engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string; engines: { node: string } };
const argv = process.argv.slice(2);
const needed = engines.node.replace('>=', '');

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

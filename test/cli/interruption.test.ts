import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';

const module = JSON.stringify(new URL('../../src/cli/interruption.ts', import.meta.url).href);
const started: ChildProcess[] = [];

afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

/** A program that works until it is interrupted and then takes a second to tidy up. */
async function begin(
    work = 'await new Promise((resolve) => setTimeout(resolve, 60_000));'
): Promise<{ child: ChildProcess; out: () => string; ended: Promise<number | null> }> {
    const script = `
        import { watchInterruptions } from ${module};
        const interruptions = watchInterruptions(() => process.stderr.write('left behind\\n'));
        const work = async () => { ${work} };
        process.stderr.write('working\\n');
        try {
            await interruptions.unless(work());
        } catch (error) {
            process.stderr.write(error.message + '\\n');
            process.exitCode = error.exitCode;
        }
        await new Promise((resolve) => setTimeout(resolve, 1000));
        process.stderr.write('tidied up\\n');
        process.exit();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_NO_WARNINGS: '1' }
    });
    started.push(child);
    let output = '';
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await new Promise<void>((resolve) => {
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
            output += text;
            if (output.includes('working')) {
                resolve();
            }
        });
    });
    return { child, out: () => output, ended };
}

// Each waits a second for its program: they do so together.
describe.concurrent('an interruption', () => {
    it.each([
        ['SIGINT', 130],
        ['SIGTERM', 143],
        ['SIGHUP', 129]
    ] as const)('by %s lets the program tidy up, and ends it with %i', async (signal, code) => {
        const { child, out, ended } = await begin();
        child.kill(signal);
        expect(await ended).toBe(code);
        expect(out()).toBe(`working\nEnded by ${signal}. What was made is taken back; the same again ends at once.\ntidied up\n`);
    });

    it('that npm passes on a second time is one', async () => {
        const { child, out, ended } = await begin();
        child.kill('SIGINT');
        setTimeout(() => child.kill('SIGINT'), 50);
        expect(await ended).toBe(130);
        expect(out()).toContain('tidied up');
    });

    it('for the second time ends the program at once, and says what is left', async () => {
        const { child, out, ended } = await begin();
        child.kill('SIGINT');
        setTimeout(() => child.kill('SIGINT'), 700);
        expect(await ended).toBe(130);
        expect(out()).toMatch(/left behind\n$/);
        expect(out()).not.toContain('tidied up');
    });

    it('by an output that nobody reads any more lets it tidy up, too', async () => {
        const { child, out, ended } = await begin(`for (;;) { process.stdout.write('progress\\n'); await new Promise((resolve) => setTimeout(resolve, 20)); }`);
        child.stdout?.destroy();
        expect(await ended).toBe(1);
        expect(out()).toContain('EPIPE');
        expect(out()).toContain('tidied up');
    });

    it('by an error in the background lets it tidy up, too', async () => {
        const { out, ended } = await begin(`setTimeout(() => Promise.reject(new Error('lost'))); await new Promise((resolve) => setTimeout(resolve, 60_000));`);
        expect(await ended).toBe(1);
        expect(out()).toContain('lost\ntidied up');
    });
});

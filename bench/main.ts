/** `npm run bench`: prints a table; `--json FILE` also writes it; `--quick` leaves out the largest day and backlog. Numbers of one run compare with each other, not with another machine's. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { alternative } from './alternative.ts';
import { backlog, userMemory } from './backlog.ts';
import { calls } from './calls.ts';
import { simulatedDay } from './day.ts';
import { following } from './follow.ts';
import { longPasses } from './long-pass.ts';
import { saves } from './saves.ts';
import { throughput } from './throughput.ts';
import type { Row } from './row.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } } });

const rows: Row[] = [];
const parts: [string, () => Promise<Row[]>][] = [
    ['speed', () => throughput(200_000)],
    ['calls', calls],
    ['save calls', saves],
    ['what is lost', alternative],
    ['a simulated day', async () => [...(await simulatedDay(100_000)), ...(values.quick ? [] : await simulatedDay(10_000_000))]],
    ['passes of several runs', () => (values.quick ? longPasses(40_000, 20_000) : longPasses(200_000, 50_000))],
    ['following many customers', () => following(values.quick ? 1_000 : 10_000)],
    ['memory of a directory', () => userMemory(values.quick ? [1000, 20_000] : [1000, 20_000, 200_000])],
    ['memory', () => backlog(values.quick ? [10_000, 50_000] : [10_000, 100_000, 1_000_000])]
];
for (const [name, measure] of parts) {
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...(await measure()));
}

const width = Math.max(...rows.map((row) => row.what.length));
for (const { what, value, unit, promise, kept } of rows) {
    const number = typeof value === 'number' ? value.toLocaleString('en') : value;
    process.stdout.write(
        `${what.padEnd(width)}  ${number.padStart(12)} ${unit.padEnd(8)}${promise === undefined ? '' : ` ${kept ? 'kept' : 'BROKEN'}: ${promise}`}\n`
    );
}
if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ node: process.version, rows }, undefined, 4)}\n`);
}

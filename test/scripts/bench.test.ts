import { expect, it } from 'vitest';
import { alternative } from '../../bench/alternative.ts';
import { userMemory } from '../../bench/backlog.ts';
import { calls } from '../../bench/calls.ts';
import { simulatedDay } from '../../bench/day.ts';
import { longPasses } from '../../bench/long-pass.ts';
import type { Row } from '../../bench/row.ts';
import { saves } from '../../bench/saves.ts';
import { throughput } from '../../bench/throughput.ts';

const hour = 60 * 60_000;
const broken = (rows: Row[]): string[] => rows.filter(({ kept }) => kept === false).map(({ what, value }) => `${what}: ${String(value)}`);

// What the bench looks into changes with the functions, and nobody runs all of it every day.
it.each<[string, () => Promise<Row[]>]>([
    ['calls', calls],
    ['saves', saves],
    ['what is lost', () => alternative(2)],
    ['how far behind', () => simulatedDay(100_000, 2 * hour)]
])('the bench measures %s, and what it promises of that is kept', async (_, measure) => {
    const rows = await measure();
    expect(rows.length).toBeGreaterThan(1);
    expect(broken(rows)).toEqual([]);
});

it.each<[string, () => Promise<Row[]>]>([
    ['speed', () => throughput(1000)],
    ['long passes', () => longPasses(1000, 1000)],
    ['memory', () => userMemory([1000])]
])('the bench measures %s, whose numbers say something of more than fits into a test', async (_, measure) => {
    expect((await measure()).map(({ value }) => String(value)).join(' ')).toMatch(/^[\d., ]+/);
});

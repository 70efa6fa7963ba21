import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { siemShares } from '../src/sandbox/mimecast/logs/volumes.ts';
import { createMimecastSimulator } from '../src/sandbox/mimecast/index.ts';
import type { MimecastSimulator } from '../src/sandbox/mimecast/index.ts';
import { startOfTest } from '../test/mimecast/tenant.ts';
import type { Clock } from '../src/sandbox/clock.ts';
import type { BacklogResult } from './backlog-run.ts';
import type { Row } from './row.ts';

const child = fileURLToPath(new URL('backlog-run.ts', import.meta.url));

/** What Nango Cloud's runner of 512 MB leaves to JavaScript, in MB. */
const OLD_SPACE_MB = 384;

/** Peak memory of a process that reads a backlog over sockets from a Mimecast that is simulated in another process. */
export async function backlog(sizes: readonly number[]): Promise<Row[]> {
    const results: BacklogResult[] = [];
    for (const size of sizes) {
        // Its time moves with the list calls, as the reader's does in its own process: the vendor's quota then never stands in the way.
        let listed = (): number => 0;
        const clock: Clock = { now: () => startOfTest + 20_000 * listed(), advance: () => {} };
        const simulator = createMimecastSimulator({
            clock,
            // Six of the seven days are read; a little more than the size, to be at or above it.
            logs: { scale: 0, siemHistoryDays: 7, siemPerDay: siemShares(size / 5.9), siemEventsPerFile: 20_000 }
        });
        listed = () => simulator.calls.count('GET /siem/v1/batch/events/cg');
        results.push(await peakOf('security-events', simulator));
    }
    return memoryRows('security-events', 'events', results);
}

/** The same for a list of users, from the first page of a new connection to the last. */
export async function userMemory(sizes: readonly number[]): Promise<Row[]> {
    const results: BacklogResult[] = [];
    for (const users of sizes) {
        results.push(await peakOf('users', createMimecastSimulator({ sizes: { users, groups: 0, trackedMessages: 0, heldMessages: 0 }, logs: { scale: 0 } })));
    }
    return memoryRows('users', 'users and aliases', results);
}

/** Runs a sync in a process of its own against a simulator in this one. */
async function peakOf(sync: string, simulator: MimecastSimulator): Promise<BacklogResult> {
    const { url, close } = await simulator.listen();
    const { clientId, clientSecret } = simulator.application;
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', `--max-old-space-size=${OLD_SPACE_MB}`, child], {
        env: { ...process.env, SYNC: sync, SIMULATOR_URL: url, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret },
        maxBuffer: 1024 * 1024
    });
    await close();
    return JSON.parse(stdout) as BacklogResult;
}

function memoryRows(sync: string, what: string, results: readonly BacklogResult[]): Row[] {
    const [least, most] = [Math.min(...results.map((result) => result.peakMb)), Math.max(...results.map((result) => result.peakMb))];
    return [
        ...results.map((result) => ({
            what: `${sync}: peak memory for ${result.records} ${what}`,
            value: Math.round(result.peakMb),
            unit: 'MB',
            promise: `ends with ${OLD_SPACE_MB} MB of old space`,
            kept: true
        })),
        {
            what: 'most against least of these',
            value: (most / least).toFixed(2),
            unit: '',
            promise: 'flat: below 1.5',
            kept: most / least < 1.5
        }
    ];
}

import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { sleep, timeLeft } from '../api/waits.js';
import { directory } from '../operations/directory.js';
import { directoryConnection } from '../things/directory-connection.js';
import { object, text } from '../things/values.js';
import { seen, writing } from '../verbs/writing.js';
import type { Nango } from '../api/request.js';

type Connection = ReturnType<typeof directoryConnection.record>;

const POLL_MS = 10_000;

async function connectionsOf(nango: Nango): Promise<Connection[]> {
    const rows = itemsOf(nango, directory.connections, await call(nango, directory.connections));
    return rows.map((row) => directoryConnection.record(object(row) ?? {})).filter(({ id }) => id !== '');
}

const isRunning = (connections: readonly Connection[]): boolean => connections.some(({ syncRunning }) => syncRunning === true);

/** Looks every few seconds until a sync has ended that had not before, or the time is up. What cannot be looked at is not known. */
async function follow(nango: Nango, before: readonly Connection[], waitSeconds = 60): Promise<{ finished: boolean | null; connections: Connection[] }> {
    const until = Date.now() + Math.min(waitSeconds * 1000, timeLeft(nango) - POLL_MS);
    const ends = new Map(before.map(({ id, lastSync }) => [id, lastSync]));
    for (;;) {
        const connections = await seen(async () => await connectionsOf(nango));
        if (connections === undefined) {
            return { finished: null, connections: [] };
        }
        const finished = !isRunning(connections) && connections.some(({ id, lastSync }) => lastSync !== null && lastSync !== ends.get(id));
        if (finished || Date.now() + POLL_MS > until) {
            return { finished, connections };
        }
        await sleep(POLL_MS);
    }
}

export default createAction({
    ...writing({
        description:
            'Starts a sync of the directory with Mimecast, for all connections, and follows it for a while. Use it when somebody was added to the directory and mail shall work at once. One that is running already is followed and not started again. Mimecast often answers too late although the sync was started: the connections are looked at then.',
        change: 'Users and groups of Mimecast become those of the directory, as they would at the next planned sync, which cannot be undone.',
        by: directory.startSync,
        look: { by: [directory.connections], find: connectionsOf },
        input: {
            waitSeconds: z.int().min(0).max(300).optional().describe('How long to follow it: 0 to 300 seconds, 60 when absent. Example: 60')
        },
        example: { waitSeconds: 20 },
        output: {
            started: z.boolean().describe('Whether this call started it. Example: true'),
            alreadyRunning: z.boolean().describe('Whether one was running already. Example: false'),
            finished: z.boolean().nullable().describe('Whether it had ended when the answer was given; null when that could not be looked at. Example: false'),
            connections: z.array(directoryConnection.schema).describe('The connections as they were looked at last.')
        },
        already: async ({ waitSeconds }, before, nango) =>
            isRunning(before) ? { started: false, alreadyRunning: true, ...(await follow(nango, before, waitSeconds)) } : undefined,
        request: () => ({}),
        shown: (_, input) => ({ ...input }),
        nothing: () => ({ started: false, alreadyRunning: false, finished: null, connections: [] }),
        perform: async (send, { waitSeconds }, nango, before) => {
            const reply = await send();
            const isStarted = itemsOf(nango, directory.startSync, reply).some((row) => text(object(row)?.['syncStatus'])?.toLowerCase() === 'started');
            requireConfirmed(nango, directory.startSync, reply, isStarted);
            return { started: true, alreadyRunning: false, ...(await follow(nango, before, waitSeconds)) };
        },
        settle: async (nango, { waitSeconds }) => {
            const now = await connectionsOf(nango);
            return isRunning(now) ? { started: true, alreadyRunning: false, ...(await follow(nango, now, waitSeconds)) } : undefined;
        }
    })
});

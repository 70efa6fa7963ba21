import * as z from 'zod';
import { isMimecastError, sentence } from '../api/errors.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { days, parseDate } from '../api/dates.js';
import { uses } from '../operations/uses.js';
import { beginAt } from './movement.js';
import { savedPlace } from './saved-place.js';
import { GENERAL, isAlive, isEmptied, readList, unreadError } from './snapshot.js';
import type { Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Stored } from './snapshot.js';

/** Where a walk over the users stands. */
export const PerUserCheckpoint = z.object({
    /** Nango's place behind the saved user that was served last; empty at the beginning. */
    cursor: z.string(),
    /** Every saved user was served; what changes about users comes behind the cursor. */
    caughtUp: z.boolean(),
    /** When the walk began, ISO 8601. */
    began: z.string(),
    /** See `beginAt`. */
    movement: z.string()
});
export type PerUserCheckpoint = z.infer<typeof PerUserCheckpoint>;

/** Users that one run serves: each costs a call, and others use the account's quota too. */
const MOST = 500;
/** Users whose records are looked up by one request to Nango. */
const CHUNK = 100;
/** All users are read again after this time. */
const AGAIN = days(1);
const CHECKPOINT_MS = 20_000;
/** Users that may fail one after another before the fault is taken to lie elsewhere. */
const FAILED_IN_A_ROW = 5;
/** Mimecast does not manage the address yet, or not any more: there is nothing to read, and nothing is known to be gone. */
const NOT_MANAGED = 'err_xdk_operation_forbidden_for_address';

type Row = Record<string, unknown>;
type SavedUser = Stored<{ id: string; alias?: boolean | null }>;

/** What of Nango's object it takes. */
interface Saving extends Nango {
    listRecords(model: string, options?: { cursor?: string }): AsyncGenerator<object>;
    getRecordsByIds(ids: string[], model: string): Promise<Map<string, unknown>> | Map<string, unknown>;
    batchSave(rows: { id: string }[], model: string): unknown;
    batchDelete(rows: { id: string }[], model: string): unknown;
}

interface PerUser<S extends z.ZodObject> {
    description: string;
    /** Its name in the setting `perUser`. */
    setting: 'attributes' | 'delegates';
    by: Endpoint;
    /** What is sent for a user. */
    ask: (address: string) => Row;
    /** The rows of an answer as one record. */
    record: (address: string, rows: Row[]) => z.output<S> & { id: string };
}

/**
 * A sync of what Mimecast tells only user by user. Nobody pays for it who does not ask for it, by the setting `perUser`.
 *
 * The users are those that the sync `users` has saved, in the order of their changes: a run goes on behind the one that was served last, so that it needs no list of its own, sees new users at
 * once, and takes away what belongs to a user who is provably gone. When all were served, it waits for changes until the day is over and then begins anew.
 */
export function perUser<Model extends string, S extends z.ZodObject>(model: Model, schema: S, { description, setting, by, ask, record }: PerUser<S>) {
    const read = async (
        nango: Saving,
        checkpoint: PerUserCheckpoint | null,
        saveCheckpoint: (checkpoint: PerUserCheckpoint) => Promise<void>
    ): Promise<void> => {
        const { perUser: wanted = [] } = await readMetadata(nango, ['perUser']);
        if (!wanted.includes(setting)) {
            await nango.log(`Nothing was read: the setting "perUser" of the connection's metadata does not name "${setting}".`);
            return;
        }
        let state: PerUserCheckpoint = savedPlace({ cursor: '', caughtUp: false, began: '', movement: '' }, checkpoint);
        const began = parseDate(state.began);
        if (began === undefined || (state.caughtUp && Math.abs(Date.now() - began) >= AGAIN)) {
            state = { ...state, cursor: '', caughtUp: false, began: new Date().toISOString() };
        }
        await beginAt(nango, {
            before: state.movement,
            place: state.caughtUp ? '' : `${state.began} ${state.cursor}`,
            keep: async (movement) => {
                state.movement = movement;
                await saveCheckpoint({ ...state });
            },
            what: 'the users behind one that was served'
        });
        /** What is to be saved of a user, or nothing where the record is to go. */
        const outcomes = new Map<string, { id: string } | undefined>();
        let savedAt = Date.now();
        const save = async (): Promise<void> => {
            const saved = [...outcomes.values()].filter((row) => row !== undefined);
            const gone = [...outcomes].flatMap(([id, row]) => (row === undefined ? [{ id }] : []));
            if (saved.length > 0) {
                await nango.batchSave(saved, model);
            }
            if (gone.length > 0) {
                await nango.batchDelete(gone, model);
            }
            outcomes.clear();
            // The place never passes a user whose record is not saved.
            await saveCheckpoint({ ...state });
            savedAt = Date.now();
        };
        const failed: string[] = [];
        let inARow = 0;
        const serve = async (address: string, isSaved: boolean): Promise<void> => {
            try {
                const rows: Row[] = [];
                // An answer without rows is believed at once only where nothing can be lost by it.
                const list = { key: address, endpoint: by, filter: { data: [ask(address)], beforeLongWait: save }, size: null };
                await readList(nango, list, {
                    place: '',
                    take: async (page) => {
                        rows.splice(0, rows.length, ...page);
                    },
                    isKnown: () => !isSaved,
                    keep: async () => undefined
                });
                outcomes.set(address, rows.length > 0 ? record(address, rows) : undefined);
                inARow = 0;
            } catch (error) {
                if (isMimecastError(error) && error.payload.code === NOT_MANAGED) {
                    return;
                }
                if (!isMimecastError(error) || GENERAL.includes(error.payload.type)) {
                    throw error;
                }
                failed.push(address);
                inARow += error.payload.type === 'temporary' ? 1 : 0;
                await nango.log(`One user could not be read, the others are: ${sentence(error.payload.message)}`, { level: 'warn' });
                if (inARow >= FAILED_IN_A_ROW) {
                    throw error;
                }
            }
        };
        const serveAll = async (users: SavedUser[]): Promise<void> => {
            const served = users.filter((user) => isAlive(user) && (isEmptied(user) || user.alias !== true)).map(({ id }) => id);
            const known = served.length === 0 ? new Map<string, unknown>() : await nango.getRecordsByIds(served, model);
            for (const user of users) {
                if (served.includes(user.id)) {
                    const before = known.get(user.id) as Stored<object> | undefined;
                    await serve(user.id, before !== undefined && isAlive(before));
                } else {
                    outcomes.set(user.id, undefined);
                }
                state.cursor = user._nango_metadata.cursor;
                if (Date.now() - savedAt >= CHECKPOINT_MS) {
                    await save();
                }
            }
        };
        const chunk: SavedUser[] = [];
        let count = 0;
        try {
            for await (const user of nango.listRecords('User', state.cursor === '' ? {} : { cursor: state.cursor })) {
                chunk.push(user as SavedUser);
                count += 1;
                if (chunk.length === CHUNK) {
                    await serveAll(chunk.splice(0));
                }
                if (count === MOST) {
                    break;
                }
            }
            await serveAll(chunk);
        } catch (error) {
            if (isMimecastError(error)) {
                // The next run goes on behind what was read before it. A run that says why it ends is not one that stands still in silence.
                state.movement = '';
                await save();
            }
            throw error;
        }
        state = { ...state, caughtUp: count < MOST, movement: '' };
        await save();
        if (failed.length > 0) {
            throw unreadError(nango, by, 'what was saved of them stays, all others were read. They are read again when all users are; the log says why.', failed);
        }
    };
    return {
        description,
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: false,
        ...uses(by),
        metadata: ConnectionMetadata,
        checkpoint: PerUserCheckpoint,
        models: { [model]: schema } as Record<Model, S>,
        read
    };
}

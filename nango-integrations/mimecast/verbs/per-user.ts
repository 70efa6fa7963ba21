import * as z from 'zod';
import { isMimecastError, sentence } from '../api/errors.js';
import { days, parseDate } from '../api/dates.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { ListPlace, pages } from '../api/pages.js';
import { Walk } from '../api/walk.js';
import { users } from '../operations/users.js';
import { uses } from '../operations/uses.js';
import { beginAt } from './movement.js';
import { savedPlace } from './saved-place.js';
import { GENERAL, isAlive, readList, unreadError } from './snapshot.js';
import type { MimecastErrorType } from '../api/errors.js';
import type { Nango } from '../api/request.js';
import type { WalkPlace } from '../api/walk.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Stored } from './snapshot.js';

/** Where a pass over the users stands. */
export const PerUserCheckpoint = z.object({
    /** `read`: users are served; `confirm`: their list is read once more; empty between passes. */
    phase: z.string(),
    /** The place behind the last page of the list that is done; empty at its beginning. */
    place: z.string(),
    /** The user served last of the page in work. */
    within: z.string(),
    /** Everything was read, as far as it can be seen; and the checksum of the list that was served. */
    isWhole: z.boolean(),
    checksum: z.number(),
    /** When the pass began, ISO 8601. */
    began: z.string(),
    /** See `beginAt`. */
    movement: z.string()
});
export type PerUserCheckpoint = z.infer<typeof PerUserCheckpoint>;

/** Users that one run serves: each costs a call, and others use the account's quota too. */
const MOST = 500;
/** All users are read again after this time. */
const AGAIN = days(1);
const CHECKPOINT_MS = 20_000;
/** Users that may fail one after another before the fault is taken to lie elsewhere. */
const FAILED_IN_A_ROW = 5;
/** Mimecast does not manage the address, or not yet: there is nothing to read. */
const NOT_MANAGED = 'err_xdk_operation_forbidden_for_address';
/** Kinds of answers to a place that is not taken any more. */
const REFUSED: MimecastErrorType[] = ['invalid_input', 'not_found', 'unexpected_reply'];
const BETWEEN = { phase: '', place: '', within: '', isWhole: true, checksum: 0, movement: '' };

type Row = Record<string, unknown>;

/** What of Nango's object it takes. */
interface Saving extends Nango {
    trackDeletesStart(model: string): Promise<void> | void;
    trackDeletesEnd(model: string): unknown;
    getRecordsByIds(ids: string[], model: string): Promise<Map<string, unknown>> | Map<string, unknown>;
    batchSave(rows: { id: string }[], model: string): unknown;
    batchDelete(rows: { id: string }[], model: string): unknown;
}

interface PerUser<S extends z.ZodObject> {
    description: string;
    /** Its name in the setting `perUser`. */
    setting: 'attributes' | 'delegates';
    by: Endpoint;
    /** The rows of the list of users: which one it is, the same at every read, and whose mailbox it is, if it is one's own. */
    users: { identity: (row: Row) => string; mailbox: (row: Row) => string | undefined };
    /** What is sent for a user. */
    ask: (address: string) => Row;
    /** The rows of an answer as one record. */
    record: (address: string, rows: Row[]) => z.output<S> & { id: string };
}

/**
 * A sync of what Mimecast tells only user by user, with a record for each user of whom it tells anything. Nobody pays for it who does not ask for it, by the setting `perUser`.
 *
 * A pass walks the list of users and asks about each, so many in a run, in as many runs as it takes; the next one begins a day later. A user that slips through while the list changes is read
 * by the next pass. Records of users who left are deleted only when a second walk shows the very list that was served.
 */
export function perUser<Model extends string, S extends z.ZodObject>(
    model: Model,
    schema: S,
    { description, setting, by, users: who, ask, record }: PerUser<S>
) {
    const read = async (
        nango: Saving,
        checkpoint: PerUserCheckpoint | null,
        saveCheckpoint: (checkpoint: PerUserCheckpoint) => Promise<void>
    ): Promise<void> => {
        const { perUser: wanted } = await readMetadata(nango, ['perUser']);
        if (wanted?.includes(setting) !== true) {
            await nango.log(`Nothing was read: the setting "perUser" of the connection's metadata does not name "${setting}".`);
            return;
        }
        let state: PerUserCheckpoint = savedPlace({ ...BETWEEN, began: '' }, checkpoint);
        if (state.phase === '') {
            const began = parseDate(state.began);
            // One in the future was written by a wrong clock.
            if (began !== undefined && began <= Date.now() && Date.now() - began < AGAIN) {
                return;
            }
            state = { ...BETWEEN, phase: 'read', began: new Date(Date.now()).toISOString() };
        }
        await nango.trackDeletesStart(model);
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
        await beginAt(nango, {
            before: state.movement,
            place: [state.began, state.phase, state.place, state.within].join(' '),
            keep: async (movement) => {
                state.movement = movement;
                await save();
            },
            what: 'the users behind one that was served'
        });
        const failed: string[] = [];
        let inARow = 0;
        const serve = async (address: string, before: unknown): Promise<void> => {
            const isSaved = before !== undefined;
            const rows: Row[] = [];
            const list = { key: address, endpoint: by, filter: { data: [ask(address)], beforeLongWait: save }, size: null };
            try {
                await readList(nango, list, {
                    place: '',
                    take: async (page) => {
                        rows.splice(0, rows.length, ...page);
                    },
                    // An answer without rows is believed at once only where nothing can be lost by it.
                    isKnown: () => !isSaved,
                    keep: async () => undefined
                });
            } catch (error) {
                if (!isMimecastError(error) || (GENERAL.includes(error.payload.type) && error.payload.code !== NOT_MANAGED)) {
                    throw error;
                }
                if (isSaved) {
                    // What is known of the user stays, and nobody else's record has to wait for that. One that Nango has emptied fits no more. Parsed, its keys are in the order in which it was saved.
                    const kept = schema.safeParse(before);
                    if (kept.success) {
                        outcomes.set(address, kept.data as unknown as { id: string });
                    }
                    state.isWhole &&= kept.success;
                }
                if (error.payload.code !== NOT_MANAGED) {
                    failed.push(address);
                    inARow += error.payload.type === 'temporary' ? 1 : 0;
                    await nango.log(`One user could not be read, the others are: ${sentence(error.payload.message)}`, { level: 'warn' });
                    if (inARow >= FAILED_IN_A_ROW) {
                        throw error;
                    }
                }
                return;
            }
            inARow = 0;
            if (rows.length > 0) {
                outcomes.set(address, record(address, rows));
            } else if (isSaved) {
                outcomes.set(address, undefined);
            }
        };
        let served = 0;
        /** @returns the checksum of the list at its end; nothing when the run has done its share, or the end is not proven */
        const walk = async (isRead: boolean): Promise<number | undefined> => {
            const begun = placeFrom(state.place);
            const judge = new Walk({ fixed: true, ...(begun === undefined ? {} : { begun }) });
            const filter = { beforeLongWait: save };
            for await (const page of pages(nango, users.list, filter, { walk: judge, identity: who.identity })) {
                const { verdict } = page;
                state.isWhole &&= verdict.state !== 'unproven' && page.failures.length + page.oddItems === 0 && !(page.isBare && judge.rows === 0);
                const addresses = isRead ? page.items.flatMap((row) => who.mailbox(row) ?? []) : [];
                const left = addresses.slice(addresses.indexOf(state.within) + 1);
                const known = left.length === 0 ? new Map<string, unknown>() : await nango.getRecordsByIds(left, model);
                for (const address of left) {
                    if (served === MOST) {
                        return undefined;
                    }
                    served += 1;
                    const before = known.get(address) as Stored<object> | undefined;
                    await serve(address, before !== undefined && isAlive(before) ? before : undefined);
                    state.within = address;
                    if (Date.now() - savedAt >= CHECKPOINT_MS) {
                        await save();
                    }
                }
                if (verdict.state === 'more') {
                    state = { ...state, place: JSON.stringify(judge.place()), within: '' };
                    if (Date.now() - savedAt >= CHECKPOINT_MS) {
                        await save();
                    }
                }
            }
            return judge.checksum;
        };
        try {
            if (state.phase === 'read') {
                const checksum = await walk(true);
                if (checksum !== undefined) {
                    state = { ...state, phase: 'confirm', place: '', within: '', checksum };
                    await save();
                }
            }
            if (state.phase === 'confirm') {
                const agrees = state.isWhole && (await walk(false)) === state.checksum && state.isWhole;
                // Closed before anything is deleted: a run that dies between the two must not delete what it has not read.
                state = { ...BETWEEN, began: state.began };
                await save();
                if (agrees) {
                    await nango.trackDeletesEnd(model);
                }
            }
        } catch (error) {
            if (isMimecastError(error)) {
                // A place that Mimecast does not take any more would be refused for ever. A run that says why it ends is not one that stands still in silence.
                const isLost = state.place !== '' && error.payload.endpoint?.endsWith(users.list.path) === true && REFUSED.includes(error.payload.type);
                state = { ...state, movement: '', ...(isLost && { place: '', within: '' }) };
                await save();
            }
            throw error;
        }
        state.movement = '';
        await save();
        if (failed.length > 0) {
            throw unreadError(
                nango,
                by,
                'what was saved of them stays, all others were read. They are read again with the next pass; the log says why.',
                failed
            );
        }
    };
    return {
        description,
        version: '1.0.0',
        frequency: 'every hour',
        autoStart: false,
        ...uses(by, users.list),
        metadata: ConnectionMetadata,
        checkpoint: PerUserCheckpoint,
        models: { [model]: schema } as Record<Model, S>,
        read
    };
}

function placeFrom(text: string): WalkPlace | undefined {
    try {
        return ListPlace.safeParse(JSON.parse(text)).data;
    } catch {
        // None, or one that nobody can read.
        return undefined;
    }
}

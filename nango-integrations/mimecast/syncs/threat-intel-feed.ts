import { createSync } from 'nango';
import * as z from 'zod';
import { basicDate, days, hours, minutes, parseDate } from '../api/dates.js';
import { threats } from '../operations/threats.js';
import { uses } from '../operations/uses.js';
import { cut, isMimecastError, isRecord, unexpectedReply } from '../api/errors.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { call } from '../api/request.js';
import { sleep, waitBefore } from '../api/waits.js';
import { Walk } from '../api/walk.js';
import { ThreatIndicator, ThreatMalware, ThreatRelationship, threatIntelTypes } from '../things/threat-intel.js';
import { fromAcceptedStart } from '../verbs/accepted-start.js';
import { MimecastTime } from '../verbs/mimecast-time.js';
import { beginAt } from '../verbs/movement.js';
import { Outbox } from '../verbs/outbox.js';
import { savedPlace } from '../verbs/saved-place.js';
import { inTurn } from '../verbs/turns.js';
import type { Nango, Reply } from '../api/request.js';

/** Per feed: saved up to when; when the walk in work began; the token of its next file. `turn`: the feed that was served last, which is served last in the next run. `movement`: see `beginAt`. */
const Checkpoint = z.object({
    customerThrough: z.string(),
    customerWalk: z.string(),
    customerToken: z.string(),
    gridThrough: z.string(),
    gridWalk: z.string(),
    gridToken: z.string(),
    turn: z.string(),
    movement: z.string()
});

const FEEDS = [
    { feed: 'malware_customer', fields: { through: 'customerThrough', walk: 'customerWalk', token: 'customerToken' } },
    { feed: 'malware_grid', fields: { through: 'gridThrough', walk: 'gridWalk', token: 'gridToken' } }
] as const;

/** How far back Mimecast begins when no start is sent; whether it gives more is not documented. */
const HISTORY = days(7);
/** Read again in every run, for detections that are published late. */
const OVERLAP = hours(2);
/** A file without objects that leads to another one is no end, and neither are several. */
const EMPTY_FILES = 10;
/** An empty file that repeats the token that was sent is the end on some servers, and may be a file that is not ready on others: it is asked for so many times more. */
const ASK_AGAIN = 3;
const CHECKPOINT_AFTER = minutes(1 / 3);
/** A call is not repeated for longer: a run may have little time left. */
const PATIENCE = minutes(1.5);
/** A walk that did not end for so long is begun anew rather than tried for ever. */
const OLD_WALK = days(1);
const TOKEN_HEADER = 'x-mc-threat-feed-next-token';

const NOWHERE: z.infer<typeof Checkpoint> = {
    customerThrough: '',
    customerWalk: '',
    customerToken: '',
    gridThrough: '',
    gridWalk: '',
    gridToken: '',
    turn: '',
    movement: ''
};

export default createSync({
    description: "Threat intelligence as STIX: indicators, malware and what ties them together, from the account's own feed and the region's.",
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    ...uses(threats.intelFeed),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { ThreatIndicator, ThreatMalware, ThreatRelationship },
    exec: async (nango) => {
        const { threatFeeds, startDays } = await readMetadata(nango, ['threatFeeds', 'startDays']);
        const place = savedPlace(NOWHERE, await nango.getCheckpoint());
        const places = FEEDS.map(({ fields }) => `${place[fields.through]} ${place[fields.token]}`).join();
        await beginAt(nango, {
            before: place.movement,
            place: places,
            isMarked: true,
            keep: async (movement, isStuck) => {
                place.movement = movement;
                await nango.saveCheckpoint({ ...place, ...(isStuck ? { customerToken: '', gridToken: '' } : {}) });
            },
            what: 'the walk over the feeds, which begins anew'
        });
        const time = new MimecastTime();
        const wanted = FEEDS.filter((entry) => threatFeeds?.includes(entry.feed) ?? true);
        let firstError: unknown;
        let isWhole = true;
        for (const { feed, fields } of inTurn(wanted, (entry) => entry.feed === place.turn)) {
            place.turn = feed;
            try {
                const isRead = await readFeed(nango, feed, {
                    time,
                    history: Math.min(HISTORY, days(startDays ?? 7)),
                    through: place[fields.through],
                    walk: place[fields.walk],
                    token: place[fields.token],
                    savePlace: async ({ through, walk, token }) => {
                        Object.assign(place, { [fields.through]: through, [fields.walk]: walk, [fields.token]: token });
                        await nango.saveCheckpoint(place);
                    },
                    save: async (model, records) => await nango.batchSave(records, model)
                });
                isWhole &&= isRead;
            } catch (error) {
                if (!isMimecastError(error)) {
                    throw error;
                }
                await nango.log(`The feed "${feed}" could not be read to the end: ${error.message}`, { level: 'error' });
                firstError ??= error;
            }
        }
        const complaint = time.complaint();
        if (complaint !== undefined) {
            await nango.log(complaint, { level: 'warn' });
        }
        if (firstError !== undefined) {
            throw firstError;
        }
        if (isWhole) {
            await nango.saveCheckpoint({ ...place, movement: '' });
        }
    }
});

type Model = 'ThreatIndicator' | 'ThreatMalware' | 'ThreatRelationship';
type IntelRecord = ThreatIndicator | ThreatMalware | ThreatRelationship;

interface FeedPlace {
    through: string;
    walk: string;
    token: string;
}

interface FeedOptions extends FeedPlace {
    time: MimecastTime;
    history: number;
    savePlace: (place: FeedPlace) => Promise<void>;
    save: (model: Model, records: IntelRecord[]) => Promise<unknown>;
}

/**
 * Reads one feed file by file. The token leads from file to file; between finished walks only a time is kept, because nobody knows how long a token lives.
 *
 * @returns whether the walk came to its end
 */
async function readFeed(nango: Nango, feed: string, options: FeedOptions): Promise<boolean> {
    const endpoint = threats.intelFeed;
    const { through, time } = options;
    const plan = (): { now: number; from: number; isLost: boolean; start: FeedPlace } => {
        const now = time.now();
        const isLost = [through, options.walk].some((place) => time.isFuture(parseDate(place)));
        const savedThrough = isLost ? now - HISTORY + OVERLAP : parseDate(through);
        const from = savedThrough === undefined ? now - options.history : savedThrough - OVERLAP;
        // What came before is not wanted; a first run that fails leaves its start to the next one, or what comes meanwhile would be lost.
        const isFirst = savedThrough === undefined && options.history < HISTORY;
        const token = isLost ? '' : options.token;
        const start = {
            through: isFirst || isLost ? new Date(savedThrough ?? from).toISOString() : through,
            walk: token === '' ? new Date(now).toISOString() : options.walk,
            token
        };
        return { now, from, isLost, start };
    };
    let { now, from, isLost, start } = plan();
    /** The place behind what is saved. */
    let place = start;
    let { walk: began, token } = start;
    let checkpointed = Date.now();
    const outbox = new Outbox<IntelRecord, FeedPlace>(
        async (model, records) => await options.save(model as Model, records),
        (saved) => {
            place = saved;
        }
    );
    const ask = async (where: Record<string, string>): Promise<Reply> =>
        await call(nango, endpoint, {
            data: [{ feedType: feed, fileType: 'stix', compress: false, ...where }],
            patienceMs: PATIENCE,
            time,
            beforeLongWait: async () => await options.savePlace(place)
        });
    const open = async (): Promise<Reply> => {
        if (from < now - HISTORY) {
            await nango.log(
                `The feed "${feed}" was last read up to ${through}. Nobody documents that Mimecast gives more than ${HISTORY / days(1)} days: what is older may be missing.`,
                { level: 'warn' }
            );
        }
        return (await fromAcceptedStart(nango, endpoint, from, async (start) => await ask({ start: basicDate(start), end: basicDate(now) }))).first;
    };
    /** The next file; nothing where Mimecast no longer takes the token. */
    const next = async (): Promise<Reply | undefined> =>
        await (token === '' ? open() : ask({ token })).catch((error: unknown) => {
            // Only a token of an earlier run can have aged; how Mimecast says so is not documented, perhaps with what looks like a passing failure, or like a missing permission.
            const signs = ['invalid_input', 'not_found', 'unexpected_reply', 'permission', 'not_licensed'];
            const isOld = (parseDate(began) ?? 0) < now - OLD_WALK;
            if (
                token !== '' &&
                token === options.token &&
                isMimecastError(error) &&
                (signs.includes(error.payload.type) || (isOld && error.payload.type === 'temporary'))
            ) {
                return undefined;
            }
            throw error;
        });
    const walk = new Walk({ patience: EMPTY_FILES });
    /** Times that the present token was asked for again. */
    let again = 0;
    const read = async (): Promise<boolean> => {
        let reply = await time.planned(async () => {
            ({ now, from, isLost, start } = plan());
            place = start;
            ({ walk: began, token } = start);
            if (place.through !== through) {
                await options.savePlace(place);
            }
            return await next();
        });
        if (isLost) {
            await nango.log(
                `The place in the feed "${feed}" is in the future, made by a clock that was wrong: the feed is read again from ${HISTORY / days(1)} days back.`,
                { level: 'warn' }
            );
        }
        for (; ; reply = await next()) {
            if (reply === undefined) {
                await nango.log(`Mimecast no longer takes the place in the feed "${feed}"; the walk begins anew.`, { level: 'warn' });
                token = '';
                began = new Date(now).toISOString();
                continue;
            }
            if (token === '') {
                // What counts as read is decided with Mimecast's clock.
                began = new Date(Math.min(now, reply.servedAt ?? now)).toISOString();
            }
            const before = walk.rows - walk.repeats;
            const objects = objectsOf(nango, reply.body);
            await takeObjects(nango, feed, objects, outbox);
            const header = reply.headers[TOKEN_HEADER];
            // At the end some servers leave the header out, others repeat the token that was sent.
            const nextToken = typeof header === 'string' && header !== '' && header !== token ? header : undefined;
            // That there is no result is an answer; a bundle without objects may be none.
            const isAgain = token !== '' && header === token && objects.length === 0 && reply.body['type'] === 'bundle' && again < ASK_AGAIN;
            again = isAgain ? again + 1 : 0;
            const verdict = walk.take({ ids: objects.map(idOf), next: isAgain ? `again ${walk.pages}` : nextToken });
            if (verdict.state === 'complete') {
                outbox.reach({ through: began, walk: '', token: '' });
                return true;
            }
            if (verdict.state === 'unproven') {
                await nango.log(`The feed "${feed}" did not come to an end: ${verdict.message}. The next run begins at the same place.`, { level: 'warn' });
                outbox.reach(start);
                return false;
            }
            token = isAgain ? token : (nextToken ?? '');
            if (walk.rows - walk.repeats > before) {
                outbox.reach({ through: place.through, walk: began, token });
            }
            if (Date.now() - checkpointed >= CHECKPOINT_AFTER) {
                await outbox.drain();
                await options.savePlace(place);
                checkpointed = Date.now();
            }
            if (isAgain) {
                await sleep(waitBefore(again, {}));
            }
        }
    };
    try {
        const isWhole = await read();
        await outbox.drain();
        await options.savePlace(place);
        return isWhole;
    } catch (error) {
        if (isMimecastError(error)) {
            await outbox.drain();
            await options.savePlace(place);
        } else {
            await outbox.discard();
        }
        throw error;
    }
}

/** What tells one object of the feed from another. */
function idOf(object: unknown): string {
    const id = isRecord(object) ? object['id'] : undefined;
    return typeof id === 'string' ? id : String(JSON.stringify(object));
}

function objectsOf(nango: Nango, bundle: Record<string, unknown>): unknown[] {
    // An empty window comes as a failure, which leaves an empty list behind; a bundle without objects is empty too.
    const objects = bundle['objects'] ?? (bundle['type'] === 'bundle' ? [] : bundle['data']);
    if (!Array.isArray(objects)) {
        throw unexpectedReply(nango, threats.intelFeed, 'it is no STIX bundle');
    }
    return objects;
}

/** An object that is not known costs no other. */
async function takeObjects(nango: Nango, feed: string, objects: unknown[], outbox: Outbox<IntelRecord, FeedPlace>): Promise<void> {
    const unknown = new Set<string>();
    for (const object of objects) {
        const type = isRecord(object) && typeof object['type'] === 'string' ? object['type'] : 'no object';
        const kind = Object.hasOwn(threatIntelTypes, type) ? threatIntelTypes[type as keyof typeof threatIntelTypes] : undefined;
        if (!isRecord(object) || kind === undefined || typeof object['id'] !== 'string') {
            unknown.add(cut(type, 60));
            continue;
        }
        const record = kind.record(feed, object);
        await outbox.add(kind.model, [record], JSON.stringify(record).length, () => undefined);
    }
    if (unknown.size > 0) {
        await nango.log(`The feed "${feed}" has objects that are not known here and were left out: ${[...unknown].slice(0, 10).join(', ')}.`, {
            level: 'warn'
        });
    }
}

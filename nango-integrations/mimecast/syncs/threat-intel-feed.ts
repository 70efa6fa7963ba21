import { createSync } from 'nango';
import * as z from 'zod';
import { basicDate, days, hours, parseDate } from '../api/dates.js';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { isMimecastError, isRecord, unexpectedReply } from '../api/errors.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { call } from '../api/request.js';
import { ThreatIndicator, ThreatMalware, ThreatRelationship, threatIntelTypes } from '../records/threat-intel.js';
import { fromAcceptedStart } from '../sync-patterns/accepted-start.js';
import type { Nango, Reply } from '../api/request.js';

/** Per feed: saved up to when; where the walk in work ends; the token of its next file. */
const Checkpoint = z.object({
    customerThrough: z.string(),
    customerWalk: z.string(),
    customerToken: z.string(),
    gridThrough: z.string(),
    gridWalk: z.string(),
    gridToken: z.string()
});

const FEEDS = [
    { feed: 'malware_customer', fields: { through: 'customerThrough', walk: 'customerWalk', token: 'customerToken' } },
    { feed: 'malware_grid', fields: { through: 'gridThrough', walk: 'gridWalk', token: 'gridToken' } }
] as const;

/** How far back Mimecast begins when no start is sent; whether it gives more is not documented. */
const HISTORY = days(7);
/** Read again in every run, for detections that are published late. */
const OVERLAP = hours(2);
/** A file without objects that leads to another one is no end; so many of them running are. */
const EMPTY_FILES = 3;
/** A walk that did not end for so long is begun anew rather than tried for ever. */
const OLD_WALK = days(1);
const TOKEN_HEADER = 'x-mc-threat-feed-next-token';

export default createSync({
    description: "Threat intelligence as STIX: indicators, malware and what ties them together, from the account's own feed and the region's.",
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    scopes: permissionsOf(endpoints.threatIntelFeed),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { ThreatIndicator, ThreatMalware, ThreatRelationship },
    exec: async (nango) => {
        const { threatFeeds, startDays } = await readMetadata(nango, ['threatFeeds', 'startDays']);
        const place = (await nango.getCheckpoint()) ?? {
            customerThrough: '',
            customerWalk: '',
            customerToken: '',
            gridThrough: '',
            gridWalk: '',
            gridToken: ''
        };
        let firstError: unknown;
        for (const { feed, fields } of FEEDS.filter((entry) => threatFeeds?.includes(entry.feed) ?? true)) {
            try {
                await readFeed(nango, feed, {
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
            } catch (error) {
                if (!isMimecastError(error)) {
                    throw error;
                }
                await nango.log(`The feed "${feed}" could not be read to the end: ${error.message}`, { level: 'error' });
                firstError ??= error;
            }
        }
        if (firstError !== undefined) {
            throw firstError;
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
    history: number;
    savePlace: (place: FeedPlace) => Promise<void>;
    save: (model: Model, records: IntelRecord[]) => Promise<unknown>;
}

/** Reads one feed file by file. The token leads from file to file; between finished walks only a time is kept, because nobody knows how long a token lives. */
async function readFeed(nango: Nango, feed: string, options: FeedOptions): Promise<void> {
    const endpoint = endpoints.threatIntelFeed;
    const now = Date.now();
    const { through } = options;
    let walk = options.token === '' ? new Date(now).toISOString() : options.walk;
    let token = options.token;
    let empty = 0;
    const tokens = new Set<string>();
    const savedThrough = parseDate(through);
    const from = savedThrough === undefined ? now - options.history : savedThrough - OVERLAP;
    const ask = async (place: Record<string, string>): Promise<Reply> =>
        await call(nango, endpoint, { data: [{ feedType: feed, fileType: 'stix', compress: false, ...place }] });
    const open = async (): Promise<Reply> => {
        if (from < now - HISTORY) {
            await nango.log(
                `The feed "${feed}" was last read up to ${through}. Nobody documents that Mimecast gives more than ${HISTORY / days(1)} days: what is older may be missing.`,
                { level: 'warn' }
            );
        }
        return (await fromAcceptedStart(nango, endpoint, from, async (start) => await ask({ start: basicDate(start), end: basicDate(now) }))).first;
    };
    for (;;) {
        const reply = await (token === '' ? open() : ask({ token })).catch((error: unknown) => {
            // Only a token of an earlier run can have aged; how Mimecast says so is not documented, perhaps with what looks like a passing failure.
            const signs = ['invalid_input', 'not_found', 'unexpected_reply', ...((parseDate(walk) ?? 0) < now - OLD_WALK ? ['temporary'] : [])];
            if (token !== '' && token === options.token && isMimecastError(error) && signs.includes(error.payload.type)) {
                return undefined;
            }
            throw error;
        });
        if (reply === undefined) {
            await nango.log(`Mimecast no longer takes the place in the feed "${feed}"; the walk begins anew.`, { level: 'warn' });
            token = '';
            walk = new Date(now).toISOString();
            continue;
        }
        const count = await saveObjects(nango, feed, reply.body, options.save);
        empty = count === 0 ? empty + 1 : 0;
        const next = reply.headers[TOKEN_HEADER];
        if (typeof next !== 'string' || next === '' || next === token || tokens.has(next) || empty >= EMPTY_FILES) {
            if (typeof next === 'string' && next !== token && tokens.has(next)) {
                await nango.log(`The feed "${feed}" led back to a file that was read before; the walk ended there.`, { level: 'warn' });
            }
            await options.savePlace({ through: walk, walk: '', token: '' });
            return;
        }
        tokens.add(next);
        token = next;
        await options.savePlace({ through, walk, token });
    }
}

async function saveObjects(nango: Nango, feed: string, bundle: Record<string, unknown>, save: FeedOptions['save']): Promise<number> {
    // An empty window comes as a failure, which leaves an empty list behind; a bundle without objects is empty too.
    const objects = bundle['objects'] ?? (bundle['type'] === 'bundle' ? [] : bundle['data']);
    if (!Array.isArray(objects)) {
        throw unexpectedReply(nango, endpoints.threatIntelFeed, 'it is no STIX bundle');
    }
    const byModel = new Map<Model, Map<string, IntelRecord>>();
    const unknown = new Set<string>();
    for (const object of objects as unknown[]) {
        const type = isRecord(object) ? String(object['type']) : 'no object';
        const kind = threatIntelTypes[type as keyof typeof threatIntelTypes] as (typeof threatIntelTypes)[keyof typeof threatIntelTypes] | undefined;
        if (!isRecord(object) || kind === undefined || typeof object['id'] !== 'string') {
            unknown.add(type);
            continue;
        }
        const record = kind.record(feed, object);
        const records = byModel.get(kind.model) ?? new Map<string, IntelRecord>();
        byModel.set(kind.model, records.set(record.id, record));
    }
    for (const [model, records] of byModel) {
        await save(model, [...records.values()]);
    }
    if (unknown.size > 0) {
        await nango.log(`The feed "${feed}" has objects that are not known here and were left out: ${[...unknown].join(', ')}.`, { level: 'warn' });
    }
    return objects.length;
}

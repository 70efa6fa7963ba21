import { createSync } from 'nango';
import * as z from 'zod';
import { days, parseDate, zonedDate } from '../api/dates.js';
import { threatStatistics } from '../operations/threats.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
import { isMimecastError, isRecord } from '../api/errors.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { ThreatStatistic, threatStatistic } from '../things/threat-statistic.js';
import { MimecastTime } from '../verbs/mimecast-time.js';
import { beginAt } from '../verbs/movement.js';
import { savedPlace } from '../verbs/saved-place.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Nango, Reply } from '../api/request.js';

interface Statistic {
    /** Name in the records. */
    statistic: string;
    endpoint: Endpoint;
    query?: Record<string, string>;
    /** Whether the vendor documents the form of the reply; the others are read as if they had the same. */
    documented: boolean;
}

/** By checkpoint field: each statistic has its own place, so that one that fails does not hold up the others. */
const STATISTICS = {
    impersonations: { statistic: 'impersonations', endpoint: threatStatistics.impersonations, documented: true },
    suspicious: { statistic: 'suspicious', endpoint: threatStatistics.suspicious, documented: true },
    unwanted: { statistic: 'unwanted', endpoint: threatStatistics.unwanted, documented: true },
    attachmentScans: { statistic: 'attachment-scans', endpoint: threatStatistics.attachmentScans, documented: false },
    spamDetections: { statistic: 'gateway-detections spam', endpoint: threatStatistics.gatewayDetections, query: { type: 'spam' }, documented: false },
    malwareDetections: {
        statistic: 'gateway-detections malware',
        endpoint: threatStatistics.gatewayDetections,
        query: { type: 'malware' },
        documented: false
    },
    phishing: { statistic: 'phishing', endpoint: threatStatistics.phishing, documented: false },
    urlClicks: { statistic: 'url-clicks', endpoint: threatStatistics.urlClicks, documented: false }
} as const satisfies Record<string, Statistic>;

/** Per statistic: everything up to here has been read once. `left`: what a run that was ended early has not read, by field. `movement`: see `beginAt`. */
const Checkpoint = z.object({
    impersonations: z.string(),
    suspicious: z.string(),
    unwanted: z.string(),
    attachmentScans: z.string(),
    spamDetections: z.string(),
    malwareDetections: z.string(),
    phishing: z.string(),
    urlClicks: z.string(),
    left: z.string(),
    movement: z.string()
});

/** 90 days are documented. The first bucket begins up to a day earlier than this, and the day may end before the call arrives. */
const HISTORY = days(88);
/** Every call asks for a week, also the first ones: should the length of a bucket depend on the range, it is the same in every read. */
const RANGE = days(7);
/** Recent buckets still grow and are read again. */
const RECENT = days(6);

export default createSync({
    description: 'Counts of detections over time: impersonations, suspicious and unwanted URLs, attachment scans, spam, malware, phishing, URL clicks.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    ...uses(...new Set(Object.values(STATISTICS).map(({ endpoint }) => endpoint))),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { ThreatStatistic },
    exec: async (nango) => {
        const { startDays } = await readMetadata(nango, ['startDays']);
        const history = startDays === undefined ? HISTORY : Math.min(HISTORY, days(startDays));
        const all = Object.keys(STATISTICS) as (keyof typeof STATISTICS)[];
        const empty = Object.fromEntries(all.map((field) => [field, '']));
        const place = Checkpoint.parse(savedPlace({ ...empty, left: '', movement: '' }, await nango.getCheckpoint()));
        await beginAt(nango, {
            before: place.movement,
            place: place.left === '' ? '' : JSON.stringify({ ...place, movement: '' }),
            keep: async (movement) => {
                place.movement = movement;
                await nango.saveCheckpoint(place);
            },
            what: `the statistics ${place.left}`
        });
        const time = new MimecastTime();
        let firstError: unknown;
        // A run that was ended early is begun again at once: what it has read has had its turn.
        const left = all.filter((field) => place.left.split(',').includes(field));
        const due = left.length === 0 ? all : left;
        for (const [index, field] of due.entries()) {
            const statistic: Statistic = STATISTICS[field];
            try {
                await readStatistic(nango, statistic, {
                    time,
                    history,
                    through: parseDate(place[field]),
                    save: async (buckets, to, isLast) => {
                        await nango.batchSave(buckets, 'ThreatStatistic');
                        place[field] = new Date(to).toISOString();
                        place.left = due.slice(isLast ? index + 1 : index).join();
                        await nango.saveCheckpoint(place);
                    },
                    keep: async () => await nango.saveCheckpoint(place)
                });
            } catch (error) {
                if (!isMimecastError(error)) {
                    throw error;
                }
                await nango.log(`The statistic "${statistic.statistic}" could not be read: ${error.message}`, { level: 'warn' });
                if (statistic.documented || error.payload.type !== 'unexpected_reply') {
                    firstError ??= error;
                }
            }
        }
        place.left = '';
        await nango.saveCheckpoint(place);
        const complaint = time.complaint();
        if (complaint !== undefined) {
            await nango.log(complaint, { level: 'warn' });
        }
        if (firstError !== undefined) {
            throw firstError;
        }
    }
});

interface StatisticOptions {
    time: MimecastTime;
    history: number;
    through: number | undefined;
    save: (buckets: ThreatStatistic[], to: number, isLast: boolean) => Promise<void>;
    /** Saves the place as it stands. */
    keep: () => Promise<void>;
}

async function readStatistic(nango: Nango, { statistic, endpoint, query = {} }: Statistic, options: StatisticOptions): Promise<void> {
    const { time } = options;
    const { through } = options;
    const ask = async (from: number, to: number): Promise<{ from: number; to: number; reply: Reply }> => ({
        from,
        to,
        reply: await call(nango, endpoint, {
            query: { ...query, timestampRangeStartsAt: zonedDate(from), timestampRangeEndsAt: zonedDate(to) },
            beforeLongWait: options.keep,
            time
        })
    });
    const { now, ...first } = await time.planned(async () => {
        const planned = time.now();
        const isKnown = through !== undefined && !time.isFuture(through);
        const start = Math.max(isKnown ? through - RECENT : planned - options.history, planned - HISTORY);
        // Whole days, so that no bucket is cut in two.
        const from = Math.floor(start / days(1)) * days(1);
        return { now: planned, ...(await ask(from, Math.min(from + RANGE, planned))) };
    });
    if (through !== undefined && time.isFuture(through)) {
        await nango.log(
            `The statistic "${statistic}" was said to be read up to ${new Date(through).toISOString()}, which lies in the future: a wrong clock wrote that. It is corrected to now, and read from its start.`,
            { level: 'warn' }
        );
    }
    let odd = 0;
    for (let read = first; ; read = await ask(read.to, Math.min(read.to + RANGE, now))) {
        const { to, reply } = read;
        const buckets = itemsOf(nango, endpoint, reply).map((row) => (isRecord(row) ? threatStatistic(statistic, row) : undefined));
        const readable = buckets.filter((bucket) => bucket !== undefined);
        odd += buckets.length - readable.length;
        await options.save(readable, Math.min(to, time.now()), to === now);
        if (to === now) {
            break;
        }
    }
    if (odd > 0) {
        await nango.log(`${nameOf(endpoint)} returned ${odd} entries without a start; they were left out.`, { level: 'warn' });
    }
}

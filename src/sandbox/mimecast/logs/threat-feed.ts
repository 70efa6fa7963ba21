import { crc32 } from 'node:zlib';
import type { Company } from '../account/company.ts';
import { failure, parseDate, withEnvelope } from '../protocol/envelope.ts';
import type { EnvelopeRequest } from '../protocol/envelope.ts';
import { createRandom, hexText, pick } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import { noteOwnAudit } from './audit.ts';
import { sampleMail } from './mail-samples.ts';
import { noise, seedOf } from './noise.ts';

/** Malware the gateway stopped, as both feeds tell of it. */
export interface FeedDetection {
    /** Epoch milliseconds, a whole second. */
    at: number;
    number: number;
    sha256: string;
    md5: string | null;
    sender: string;
    senderIp: string;
    fileName: string;
    fileType: string;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;
/** Detections in one feed file. */
const fileSize = 50;
const tokenHeader = 'x-mc-threat-feed-next-token';

const malware = [
    { name: 'Demo dropper', file: 'invoice.xlsm', type: 'application/vnd.ms-excel' },
    { name: 'Demo worm', file: 'photo.scr', type: 'application/x-msdownload' },
    { name: 'Your parcel is waiting', file: 'label.zip', type: 'application/zip' }
];

/** One detection. The same few hashes come back for days under other indicator ids. */
export function feedBurst(company: Company, at: number, random: Random, number: number, grid: boolean): FeedDetection[] {
    const mail = sampleMail(company, random);
    const kind = pick(random, malware);
    const campaign = createRandom(noise(Math.floor(number / 5), grid ? 1 : 0, number % 3));
    const sha256 = hexText(campaign, 64);
    const md5 = hexText(campaign, 32);
    return [
        {
            at,
            number,
            sha256,
            // Some detections carry no MD5.
            md5: number % 4 === 0 ? null : md5,
            sender: mail.from,
            senderIp: mail.ip,
            fileName: kind.file,
            fileType: kind.type
        }
    ];
}

function stixId(type: string, feed: string, detection: FeedDetection): string {
    const hex = hexText(createRandom(noise(seedOf(0, `${feed} ${type}`), detection.number)), 32);
    return `${type}--${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The three STIX objects of one detection: what it was, how to recognise it, and that the two belong together. */
export function stixObjects(feed: string, detection: FeedDetection): Record<string, unknown>[] {
    // The precision of the times differs from one object to the next.
    const created =
        detection.number % 3 === 0 ? `${new Date(detection.at).toISOString().slice(0, 16)}Z` : new Date(detection.at + (detection.number % 1000)).toISOString();
    const times = { created, modified: created };
    const source = stixId('indicator', feed, detection);
    const target = stixId('malware', feed, detection);
    const name = malware[detection.number % malware.length]?.name ?? detection.fileName;
    return [
        { type: 'malware', id: target, ...times, name, labels: ['virus'] },
        {
            type: 'indicator',
            id: source,
            ...times,
            labels: ['malicious-activity'],
            pattern: `[file:hashes.'SHA-256' = '${detection.sha256}']`,
            valid_from: created
        },
        { type: 'relationship', id: stixId('relationship', feed, detection), ...times, relationship_type: 'indicates', source_ref: source, target_ref: target }
    ];
}

/** The columns one client reads are confirmed; the others are in the vendor's description without their names. */
function csvText(detections: readonly FeedDetection[]): string {
    const lines = detections.map((one) =>
        [one.md5 ?? 'null', one.sha256, one.fileName, one.fileType, one.sender, one.senderIp, new Date(one.at).toISOString()].join('|')
    );
    return ['MD5|SHA256|FileName|FileType|SenderAddress|SenderIP|Timestamp', ...lines].join('\n');
}

/** A zip archive with one uncompressed file. */
function zipOf(name: string, content: Buffer): Buffer {
    const fileName = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, fileName]);
    const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, Buffer.alloc(14), fileName]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(local.length + content.length, 16);
    return Buffer.concat([local, content, central, end]);
}

function getFeed(context: RouteContext, request: EnvelopeRequest): RouteReply {
    const item = request.items[0] ?? {};
    const feed = item.feedType;
    if (feed !== 'malware_customer' && feed !== 'malware_grid') {
        const code = feed === undefined ? 'err_validation_null' : 'err_validation_value_not_allowed';
        return failure(code, 'value not allowed', { field: 'feedType', key: item });
    }
    const format = item.fileType ?? 'csv';
    if (format !== 'csv' && format !== 'stix') {
        return failure('err_validation_value_not_allowed', 'value not allowed', { field: 'fileType', key: item });
    }
    const { logs, clock } = { logs: context.state.logs, clock: context.clock };
    const bounds: [number, number] = [clock.now() - weekMs, clock.now()];
    for (const [index, name] of ['start', 'end'].entries()) {
        if (item[name] !== undefined) {
            const time = parseDate(item[name]);
            if (time === undefined) {
                return failure('err_validation_value_not_allowed', 'value not allowed', { field: name, key: item });
            }
            bounds[index] = time;
        }
    }
    const log = feed === 'malware_grid' ? logs.threatFeedGrid : logs.threatFeedCustomer;
    if (context.faults.lateRows === true) {
        log.arriveLate();
    }
    const token = typeof item.token === 'string' ? item.token : undefined;
    // A token stands for the time and number of the last detection of the file it came with.
    const last = token === undefined ? undefined : /^(\d+):(-?\d+)$/.exec(Buffer.from(token, 'base64').toString('latin1'));
    if (last === null) {
        return failure('err_threat_intel_feed_invalid_token', 'Invalid token', { field: 'token', key: item });
    }
    const lastAt = Number(last?.[1] ?? 0);
    const lastNumber = Number(last?.[2] ?? -1);
    const from = last === undefined ? bounds[0] : item.start === undefined ? lastAt : Math.max(bounds[0], lastAt);
    const waiting = log
        .visible(from, bounds[1], context.options.lateRowsMinutes)
        .filter((one) => last === undefined || one.at > lastAt || (one.at === lastAt && one.number > lastNumber));
    const detections = context.faults.notCaughtUp === true ? [] : waiting.slice(0, fileSize);
    const newest = detections.at(-1);
    const headers: Record<string, string> = {};
    if (context.faults.notCaughtUp === true) {
        // Assumed: an empty file that leads on, to where the walk stands.
        headers[tokenHeader] = Buffer.from(`${String(last === undefined ? from : lastAt)}:${String(lastNumber)}`).toString('base64');
    } else if (newest !== undefined && waiting.length > detections.length) {
        headers[tokenHeader] = Buffer.from(`${String(newest.at)}:${String(newest.number)}`).toString('base64');
    } else if (context.options.repeatedFeedToken && token !== undefined) {
        headers[tokenHeader] = token;
    }
    if (newest === undefined && format === 'stix' && headers[tokenHeader] === undefined) {
        return { ...failure('err_threat_intel_feed_no_result_found', 'No results found for the feed', { key: item }), headers };
    }
    if (context.options.logOwnActivity) {
        const event = { auditType: 'Threat Intel Feed Download', category: 'reporting_logs', eventInfo: `Downloaded ${feed} feed as ${format}` };
        noteOwnAudit(logs.audit, context.state.company, clock.now(), logs.nextRead(), event);
    }
    const name = `${feed}_${String(clock.now())}.${format === 'stix' ? 'json' : 'csv'}`;
    const body =
        format === 'csv'
            ? csvText(detections)
            : JSON.stringify({
                  type: 'bundle',
                  id: newest === undefined ? 'bundle--0' : stixId('bundle', feed, newest),
                  spec_version: '2.0',
                  objects: detections.flatMap((one) => stixObjects(feed, one))
              });
    if (item.compress === true) {
        return {
            status: 200,
            bytes: zipOf(name, Buffer.from(body)),
            headers: { ...headers, 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${name}.zip"` }
        };
    }
    const type = format === 'stix' ? 'application/json' : 'text/csv';
    return {
        status: 200,
        bytes: Buffer.from(body),
        headers: { ...headers, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
    };
}

export const threatFeedRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/ttp/threat-intel/get-feed',
        products: ['Threat Management'],
        permission: 'Services | Gateway | Tracking | Read',
        family: 'envelope',
        handle: withEnvelope({ min: 1, max: 1 }, getFeed)
    }
];

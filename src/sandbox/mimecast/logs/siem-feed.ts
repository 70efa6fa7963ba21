import { constants, gzipSync } from 'node:zlib';
import type { Clock } from '../../clock.ts';
import type { Behaviours } from '../protocol/options.ts';
import type { LogBehaviours } from './behaviours.ts';
import { noise, seedOf } from '../protocol/noise.ts';
import { createTemplates, variants } from './siem-templates.ts';
import type { EventShape, EventTemplate, TemplateSet } from './siem-templates.ts';
import { latenessOf } from './timed-log.ts';
import { defaultSiemRates } from './volumes.ts';
import type { LogVolumes, SiemEventType } from './volumes.ts';
import type { People } from './mail-samples.ts';

/** Length of the period one file covers, in milliseconds. */
export const slotMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
const slotsPerDay = dayMs / slotMs;

/** A type, or one subtype of it: what `process:Hld` asks for. */
export interface EventFilter {
    type: SiemEventType;
    subtype?: string;
}

/** One file of events. */
export interface EventFile extends EventFilter {
    /** Number of the quarter of an hour since 1970. */
    slot: number;
    /** A busy quarter of an hour has several files. */
    part: number;
    /** Events of the type in it, before a subtype leaves some out. */
    events: number;
    /** Path below `/download/`. */
    path: string;
}

/** One event, without the work of writing it. */
export interface EventAddress {
    type: SiemEventType;
    slot: number;
    index: number;
}

/** An event as the stream hands it out: in the order of arrival. */
export interface Arrival extends EventAddress {
    /** When it became visible, epoch milliseconds. */
    arrivedAt: number;
    /** Its `timestamp`. */
    at: number;
}

/**
 * The events of one platform, made from the seed alone: event number `index` of a type in a quarter of an hour is always the same, whoever asks and however.
 * Times are epoch milliseconds, bounds are inclusive.
 */
export interface SiemFeed {
    readonly types: readonly SiemEventType[];
    /** The truth: every event with a timestamp in the range up to now, in order of time. */
    events(type: SiemEventType, from?: number, to?: number, spelling?: EventShape['spelling']): Record<string, unknown>[];
    /** How many `events` would return, without making them. */
    count(type: SiemEventType, from?: number, to?: number): number;
    /** Events up to the end of this millisecond are in files by now. */
    publishedUntil(): number;
    /** Files published by now, oldest first, from one quarter of an hour to another. Within one they come in the order of the filters. */
    files(filters: readonly EventFilter[], fromSlot: number, toSlot: number): Generator<EventFile>;
    /** The gzip file, or what remains of it when the options damage it. */
    bytes(file: EventFile): Buffer;
    /** Size of the file in bytes: exact for small files, close for large ones, because a listing must not make every file it names. */
    size(file: EventFile): number;
    /** Lines that are no JSON in the file. */
    brokenLines(file: EventFile): number;
    /** Whether the files of the quarter of an hour of this moment (epoch milliseconds) are listed and can never be fetched. */
    isMissing(type: SiemEventType, at: number): boolean;
    /** What arrived on the stream in one quarter of an hour, in order. */
    arrivals(slot: number): readonly Arrival[];
    /** The event as the stream writes it. */
    streamed(address: EventAddress): Record<string, unknown>;
    subtypeOf(address: EventAddress): string | null;
}

/** Files with fewer events are compressed to know their size. */
const exactSize = 500;
const cacheBytes = 32 * 1024 * 1024;
const cachedArrivals = 400_000;

/** Receipt, process and delivery of one mail share their ids. */
const idLetters: Partial<Record<SiemEventType, string>> = { receipt: 'm', process: 'm', delivery: 'm', entities: 'e', mailflow: 'e' };

/** How many events back an event takes its ids, time and message id from. */
interface Kinship {
    ids: number;
    time: number;
    message: number;
    again: boolean;
    nextVariant: boolean;
}

const itself: Kinship = { ids: 0, time: 0, message: 0, again: false, nextVariant: false };
const secondRecipient: Kinship = { ids: 1, time: 1, message: 1, again: true, nextVariant: false };
const otherMessageId: Kinship = { ids: 1, time: 0, message: 0, again: false, nextVariant: false };
const secondFile: Kinship = { ids: 1, time: 1, message: 1, again: false, nextVariant: true };
const laterState: Kinship = { ids: 1, time: 0, message: 1, again: true, nextVariant: false };

interface Stream {
    type: SiemEventType;
    seed: number;
    letter: string;
    /** Average events per quarter of an hour. */
    rate: number;
    phase: number;
}

function parse(line: string): Record<string, unknown> {
    return JSON.parse(Buffer.from(line, 'latin1').toString()) as Record<string, unknown>;
}

export function createSiemFeed(
    types: readonly SiemEventType[],
    platform: 'cg' | 'ci',
    parts: { company: People; clock: Clock; seed: number; volumes: LogVolumes; behaviours: LogBehaviours & Pick<Behaviours, 'lateRowsMinutes'> }
): SiemFeed {
    const { company, clock, seed, volumes, behaviours } = parts;
    const templatesOf = createTemplates(company, seed);
    const originSlot = Math.floor((clock.now() - (volumes.siemHistoryDays ?? 2) * dayMs) / slotMs);
    const perFile = volumes.siemEventsPerFile ?? 20_000;
    const level = volumes.siemCompression ?? constants.Z_BEST_SPEED;
    const streams = new Map<SiemEventType, Stream>();
    for (const type of types) {
        const typeSeed = seedOf(seed, `events ${type}`);
        const perDay = volumes.siemPerDay?.[type] ?? defaultSiemRates[type] * (volumes.scale ?? 1);
        streams.set(type, {
            type,
            seed: typeSeed,
            // Rates that are no whole number per slot would otherwise start all files in the same slot.
            phase: (noise(typeSeed, 0) % 1000) / 1000,
            rate: perDay / slotsPerDay,
            letter: idLetters[type] ?? String(types.indexOf(type))
        });
    }

    function stream(type: SiemEventType): Stream {
        const found = streams.get(type);
        if (found === undefined) {
            throw new RangeError(`The ${platform} feed has no events of type "${type}".`);
        }
        return found;
    }

    /** Events of all slots before this one, counted from an arbitrary zero: the difference of two is the number in between. */
    function cumulative(of: Stream, slot: number): number {
        return Math.floor(Math.max(slot, originSlot) * of.rate + of.phase);
    }

    function inSlot(of: Stream, slot: number): number {
        return cumulative(of, slot + 1) - cumulative(of, slot);
    }

    function timeOf(of: Stream, slot: number, index: number, total: number): number {
        const within = (index + noise(of.seed, slot, index) / 0x100000000) / total;
        return slot * slotMs + Math.floor(within * slotMs);
    }

    function shape(spelling: EventShape['spelling']): EventShape {
        return { spelling, spamDetail: behaviours.siemSpamDetail, numbers: behaviours.siemNumbers, old: behaviours.siemOldFiles };
    }

    /**
     * Which mail an event tells of. Most events have one of their own; some tell of the one before once more: a second recipient of the same delivery, a delivery
     * that differs in its message id alone, a second file of the same message, a later state of the same mail.
     */
    function kinship(type: SiemEventType, slot: number, index: number): Kinship {
        if (index === 0) {
            return itself;
        }
        const turn = slot + index;
        if (type === 'delivery') {
            return turn % 64 === 37 ? otherMessageId : turn % 16 === 5 ? secondRecipient : itself;
        }
        if (type === 'attachment protect' && turn % 4 === 1) {
            return secondFile;
        }
        return type === 'entities' && turn % 6 === 3 ? laterState : itself;
    }

    function templateOf(set: TemplateSet, kin: Kinship, draw: number): EventTemplate {
        return (kin.again ? set.again : set.first)[(draw + (kin.nextVariant ? 1 : 0)) % variants] as EventTemplate;
    }

    function subtypeIn(set: TemplateSet, { type, slot, index }: EventAddress): string | null {
        const kin = kinship(type, slot, index);
        return templateOf(set, kin, noise(seed, slot, index - kin.ids)).subtype;
    }

    /** The event as a line of JSON, one character per byte. Hot: a simulated day can hold ten million events. */
    function line(of: Stream, set: TemplateSet, slot: number, index: number, total: number, suffix: boolean): string {
        const kin = kinship(of.type, slot, index);
        const first = index - kin.ids;
        const draw = noise(seed, slot, first);
        const { parts: texts, holes } = templateOf(set, kin, draw);
        const at = timeOf(of, slot, index - kin.time, total);
        const seconds = Math.floor((kin.ids === kin.time ? at : timeOf(of, slot, first, total)) / 1000);
        const random = (draw >>> 6).toString(36);
        const place = `${slot.toString(36)}x${first.toString(36)}`;
        let text = texts[0] as string;
        for (let i = 0; i < holes.length; i++) {
            switch (holes[i]) {
                case 'p':
                    text += `${of.letter}${random}-${place}_${String(seconds)}`;
                    break;
                case 'a':
                    text += suffix ? `${of.letter}a${place}-${random}_${String(seconds)}` : `${of.letter}a${place}-${random}`;
                    break;
                case 't':
                    text += String(at);
                    break;
                case 'm':
                    text += `${of.letter}.${slot.toString(36)}.${(index - kin.message).toString(36)}`;
                    break;
                default:
                    text += String(100_000 + first);
            }
            text += texts[i + 1] as string;
        }
        return text;
    }

    function currentSlot(): number {
        return Math.floor(clock.now() / slotMs);
    }

    function fileOf({ type, subtype }: EventFilter, slot: number, part: number, total: number): EventFile {
        const date = new Date(slot * slotMs).toISOString();
        const name = `${date.slice(0, 13)}-${date.slice(14, 16)}`;
        return {
            type,
            ...(subtype === undefined ? {} : { subtype }),
            slot,
            part,
            events: Math.min(perFile, total - part * perFile),
            path: `siem/${platform}/${type.replaceAll(' ', '-')}${subtype === undefined ? '' : `--${subtype}`}/${name}-${String(part)}.json.gz`
        };
    }

    function holdsSubtype(file: EventFile): boolean {
        const set = templatesOf(file.type, shape('file'));
        const first = file.part * perFile;
        for (let index = first; index < first + file.events; index++) {
            if (subtypeIn(set, { type: file.type, slot: file.slot, index }) === file.subtype) {
                return true;
            }
        }
        return false;
    }

    function damaged(file: EventFile, every: number, kind: number): boolean {
        return every > 0 && noise(stream(file.type).seed, file.slot, file.part * 16 + kind) % every === 0;
    }

    /** Kept from file to file: fresh memory for each would cost more than filling it. Most accounts never make a file. */
    let scratch = Buffer.alloc(0);

    function compress(file: EventFile, first: number, last: number, broken: boolean): Buffer {
        const of = stream(file.type);
        const set = templatesOf(file.type, shape('file'));
        const total = inSlot(of, file.slot);
        let length = 0;
        let text = '';
        const write = (): void => {
            if (length + text.length > scratch.length) {
                scratch = Buffer.concat([scratch], Math.max(0x20000, 2 * (length + text.length)));
            }
            length += scratch.write(text, length, 'latin1');
            text = '';
        };
        for (let index = first; index < last; index++) {
            if (file.subtype === undefined || subtypeIn(set, { type: file.type, slot: file.slot, index }) === file.subtype) {
                text += `${line(of, set, file.slot, index, total, true)}\n`;
            }
            if (broken && index === first) {
                text += '{"processingId":"broken-line","aggreg\n';
            }
            // One string of a hundred thousand lines would need twice its size at once.
            if (text.length >= 0x10000) {
                write();
            }
        }
        write();
        return gzipSync(scratch.subarray(0, length), { level });
    }

    const cache = new Map<string, Buffer>();
    let cached = 0;
    /** Path of a damaged file → when it was fetched first. */
    const fetched = new Map<string, number>();

    function whole(file: EventFile): Buffer {
        const broken = damaged(file, behaviours.siemBrokenLineEvery, 1);
        const key = `${file.path}|${JSON.stringify(shape('file'))}|${String(broken)}`;
        let bytes = cache.get(key);
        if (bytes === undefined) {
            bytes = compress(file, file.part * perFile, file.part * perFile + file.events, broken);
            cache.set(key, bytes);
            cached += bytes.length;
            for (const [oldest, old] of cache) {
                if (cached <= cacheBytes || oldest === key) {
                    break;
                }
                cache.delete(oldest);
                cached -= old.length;
            }
        }
        return bytes;
    }

    const ratios = new Map<string, number>();

    /** Bytes one event of the type takes in a large file. */
    function bytesPerEvent(file: EventFile): number {
        const key = `${file.type}|${JSON.stringify(shape('file'))}`;
        let ratio = ratios.get(key);
        if (ratio === undefined) {
            ratio = compress(file, 0, exactSize, false).length / exactSize;
            ratios.set(key, ratio);
        }
        return ratio;
    }

    const arrivalCache = new Map<string, Arrival[]>();
    let arrivalsKept = 0;

    function arrivals(slot: number): readonly Arrival[] {
        const late = behaviours.lateRowsMinutes;
        const key = `${String(slot)}|${String(late)}`;
        let list = arrivalCache.get(key);
        if (list === undefined) {
            list = [];
            for (let from = slot - Math.ceil((late * 60_000) / slotMs); from <= slot; from++) {
                for (const of of streams.values()) {
                    const total = inSlot(of, from);
                    const before = cumulative(of, from);
                    for (let index = 0; index < total; index++) {
                        const at = timeOf(of, from, index - kinship(of.type, from, index).time, total);
                        const arrivedAt = late > 0 ? at + latenessOf(of.seed, before + index, late) : at;
                        if (Math.floor(arrivedAt / slotMs) === slot) {
                            list.push({ type: of.type, slot: from, index, at, arrivedAt });
                        }
                    }
                }
            }
            list.sort((a, b) => a.arrivedAt - b.arrivedAt);
            arrivalCache.set(key, list);
            arrivalsKept += list.length;
            for (const [oldest, old] of arrivalCache) {
                if (arrivalsKept <= cachedArrivals || oldest === key) {
                    break;
                }
                arrivalCache.delete(oldest);
                arrivalsKept -= old.length;
            }
        }
        return list;
    }

    /** Calls back for each event of the range, slot by slot. */
    function each(of: Stream, from: number, to: number, visit: (slot: number, index: number, total: number) => void): void {
        const end = Math.min(to, clock.now());
        for (let slot = Math.max(originSlot, Math.floor(Math.max(from, 0) / slotMs)); slot <= Math.floor(end / slotMs); slot++) {
            const total = inSlot(of, slot);
            for (let index = 0; index < total; index++) {
                const at = timeOf(of, slot, index - kinship(of.type, slot, index).time, total);
                if (at >= from && at <= end) {
                    visit(slot, index, total);
                }
            }
        }
    }

    return {
        types,
        events(type, from = 0, to = Infinity, spelling = 'file') {
            const of = stream(type);
            const set = templatesOf(type, shape(spelling));
            const found: Record<string, unknown>[] = [];
            each(of, from, to, (slot, index, total) => {
                found.push(parse(line(of, set, slot, index, total, spelling === 'file')));
            });
            return found;
        },
        count(type, from = 0, to = Infinity) {
            const of = stream(type);
            const end = Math.min(to, clock.now());
            const first = Math.max(originSlot, Math.floor(Math.max(from, 0) / slotMs));
            const last = Math.floor(end / slotMs);
            if (last - first < 2) {
                let counted = 0;
                each(of, from, to, () => {
                    counted += 1;
                });
                return counted;
            }
            // Only the two slots at the ends can be cut; those in between are counted without looking into them.
            let counted = cumulative(of, last) - cumulative(of, first + 1);
            const count = (): void => {
                counted += 1;
            };
            each(of, from, (first + 1) * slotMs - 1, count);
            each(of, last * slotMs, to, count);
            return counted;
        },
        publishedUntil: () => currentSlot() * slotMs - 1,
        *files(filters, fromSlot, toSlot) {
            const last = Math.min(toSlot, currentSlot() - 1);
            for (let slot = Math.max(fromSlot, originSlot); slot <= last; slot++) {
                for (const filter of filters) {
                    const total = inSlot(stream(filter.type), slot);
                    for (let part = 0; part * perFile < total; part++) {
                        const file = fileOf(filter, slot, part, total);
                        if (filter.subtype === undefined || holdsSubtype(file)) {
                            yield file;
                        }
                    }
                }
            }
        },
        bytes(file) {
            const bytes = whole(file);
            const first = fetched.get(file.path);
            const minutes = behaviours.siemTruncatedMinutes;
            const isWhole = first !== undefined && (behaviours.siemTruncatedHeals || (minutes > 0 && clock.now() >= first + minutes * 60_000));
            if (!damaged(file, behaviours.siemTruncatedEvery, 2) || isWhole) {
                return bytes;
            }
            fetched.set(file.path, first ?? clock.now());
            return bytes.subarray(0, Math.floor(bytes.length * 0.6));
        },
        size: (file) => (file.events <= exactSize ? whole(file).length : Math.round(file.events * bytesPerEvent(file))),
        brokenLines: (file) => (damaged(file, behaviours.siemBrokenLineEvery, 1) ? 1 : 0),
        isMissing: (type, at) => behaviours.siemMissingEvery > 0 && noise(stream(type).seed, Math.floor(at / slotMs), 3) % behaviours.siemMissingEvery === 0,
        arrivals,
        streamed(address) {
            const of = stream(address.type);
            const set = templatesOf(address.type, shape('stream'));
            return parse(line(of, set, address.slot, address.index, inSlot(of, address.slot), false));
        },
        subtypeOf: (address) => subtypeIn(templatesOf(address.type, shape('stream')), address)
    };
}

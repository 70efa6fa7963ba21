import { createHash } from 'crypto';
import { Gunzip, gunzipSync } from '../../node_modules/fflate/esm/browser.js';
import { isRecord, mimecastError } from './errors.js';
import { byteLength, parseJson } from './globals.js';
import { REQUEST_TIMEOUT_MS, within } from './waits.js';
import type { Nango } from './request.js';

/** Where pre-signed files may come from. Mimecast documents only that they are object-storage addresses; a connection's metadata can name further hosts. */
const FILE_HOSTS = ['mimecast.com', 'amazonaws.com'];
/** Limits against files that are not what they claim to be, in bytes. The largest real page of files seen held about 100,000 events. */
export interface DownloadLimits {
    packed: number;
    text: number;
    line: number;
    /** Where the size that ends a gzip member begins at zero again. */
    sizeWrap: number;
}
const LIMITS: DownloadLimits = { packed: 2 * 1024 ** 3, text: 32 * 1024 ** 3, line: 16 * 1024 ** 2, sizeWrap: 2 ** 32 };
/** Lines handed out at a time: as many as Nango sends in one call, and less where they are long. */
const BATCH = 1000;
const BATCH_BYTES = 4 * 1024 ** 2;
/** A file that arrives slowly is handed out at least this often, in milliseconds: what is handed out can be saved. */
const HAND_OUT_AFTER = 20_000;
/** Gzip files up to this size, packed and unpacked, are unpacked in one go. */
const MAX_HELD_BYTES = 1024 ** 2;
const MAX_WHOLE_BYTES = 16 * 1024 ** 2;
/** Packed bytes of larger files that are unpacked at a time, and unpacked bytes that are parsed at a time: small enough for the processor's cache. */
const SLICE_BYTES = 64 * 1024;
const TEXT_BYTES = 64 * 1024;
const NEWLINE = 10;
/** Ten bytes of header, two of content, eight of check sum and size. */
const MIN_GZIP_BYTES = 20;
/** What a gzip member starts with. */
const GZIP_START = Buffer.from([0x1f, 0x8b, 8]);
/** The mark some programs put before text in UTF-8. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Some lines of a file. */
export interface Lines<T> {
    /** What was made of the JSON objects of these lines. */
    rows: T[];
    /** Lines of the file that have been read so far, broken ones included. */
    read: number;
    /** Lines among these that are not JSON objects, or of which nothing can be made: left out of `rows`. */
    broken: number;
    /** Length of these lines. */
    bytes: number;
}

/** Why a download ended early: the link no longer works, the connection was lost, or the file itself is damaged. */
export type DownloadFailure = 'link_expired' | 'download_lost' | 'file_damaged';

/** Which kind of download failure an error is, if it is one. */
export function downloadFailure(error: unknown): DownloadFailure | undefined {
    const payload = isRecord(error) ? error['payload'] : undefined;
    const code = isRecord(payload) ? payload['code'] : undefined;
    return code === 'link_expired' || code === 'download_lost' || code === 'file_damaged' ? code : undefined;
}

/**
 * Tells two failures by damage apart: the same text comes from the same bytes. Nothing when they may be less than the whole file: then only another attempt can tell whether the file is
 * damaged or was cut short on its way.
 */
export function damageProof(error: unknown): string | undefined {
    const proof = isRecord(error) ? error['proof'] : undefined;
    return typeof proof === 'string' ? proof : undefined;
}

/** The part of a pre-signed address that stays the same when it is signed again: never contains the signature. */
export function filePath(url: string): string {
    return url.replace(/[?#].*$/s, '');
}

/** A short name for a file inside one listing: 48 bits of its path's hash. */
export function fileKey(path: string): string {
    return createHash('sha256').update(path).digest('base64url').slice(0, 8);
}

/**
 * Reads a file of one JSON object per line, gzip or plain, without ever holding more than a piece of it. Objects are handed over at once and not kept, which spares the memory and the time of keeping them. No bearer token is sent: object stores refuse a second credential.
 * A line that is not JSON is counted and left out; a file without any other is damaged.
 *
 * @param make makes something of an object and its line as it stands in the file
 * @param hosts hosts allowed beyond Mimecast's and the object store's
 * @throws MimecastError with code `link_expired`, `download_lost` or `file_damaged` (see `downloadFailure`), or of type `unexpected_reply` for an address that is not allowed
 */
export async function* readLines<T>(
    nango: Nango,
    url: string,
    make: (row: Record<string, unknown>, line: string) => T,
    { hosts = [], limits = LIMITS }: { hosts?: readonly string[]; limits?: DownloadLimits } = {}
): AsyncGenerator<Lines<T>, void, void> {
    const address = allowedAddress(nango, url, hosts);
    const response = await open(nango, address);
    if (response.url !== '' && response.url !== address.href) {
        // Redirects are followed outside our reach; where they end is still ours to judge.
        allowedAddress(nango, response.url, hosts);
    }
    const reader = response.body?.getReader();
    if (!reader) {
        throw failure(nango, 'download_lost', 'nothing came');
    }
    const decoder = new LineDecoder(make, limits);
    const content = createHash('sha256');
    const announced = announcedLength(response.headers);
    /** Why the file is damaged. Its rest is read all the same: only the whole of it proves anything. */
    let problem: string | undefined;
    let received = 0;
    let read = 0;
    let readable = 0;
    let handedOut = Date.now();
    try {
        for (;;) {
            const chunk = await nextChunk(nango, reader);
            if (chunk !== undefined) {
                received += chunk.length;
                if (received > limits.packed) {
                    throw failure(nango, 'file_damaged', TOO_LARGE, TOO_LARGE);
                }
                content.update(chunk);
            }
            for (const lines of problem === undefined ? decoder.push(chunk, Date.now() - handedOut >= HAND_OUT_AFTER) : []) {
                read += lines.rows.length + lines.broken;
                readable += lines.rows.length;
                yield { ...lines, read };
                handedOut = Date.now();
            }
            problem ??= decoder.problem;
            if (chunk === undefined) {
                problem ??= read > 0 && readable === 0 ? UNREADABLE : decoder.isCut && received !== announced ? ENDS_EARLY : undefined;
            }
            if (problem === TOO_LARGE) {
                throw failure(nango, 'file_damaged', problem, problem);
            }
            if (chunk === undefined && received < announced) {
                throw failure(nango, 'download_lost', `${received} of ${announced} bytes came`);
            }
            if (chunk === undefined && received === 0 && announced !== 0) {
                throw failure(nango, 'download_lost', 'nothing came');
            }
            if (chunk === undefined && problem !== undefined) {
                // What has no line may be the word of somebody on the way, the same every time.
                const isWhole = received === announced && problem !== ENDS_EARLY && problem !== UNREADABLE;
                throw failure(nango, 'file_damaged', problem, isWhole ? content.digest('base64url') : undefined);
            }
            if (chunk === undefined) {
                return;
            }
        }
    } finally {
        // Not awaited: letting go of a body that stopped arriving can take as long as waiting for it.
        void reader.cancel().catch(() => undefined);
    }
}

/**
 * Reads a whole file of at most `most` bytes. No bearer token is sent.
 *
 * @returns nothing for a larger file: the beginning of one is no file
 * @throws MimecastError as `readLines` does
 */
export async function readWhole(nango: Nango, url: string, most: number, hosts: readonly string[] = []): Promise<Buffer | undefined> {
    const address = allowedAddress(nango, url, hosts);
    const response = await open(nango, address);
    if (response.url !== '' && response.url !== address.href) {
        allowedAddress(nango, response.url, hosts);
    }
    const reader = response.body?.getReader();
    if (!reader) {
        throw failure(nango, 'download_lost', 'nothing came');
    }
    const announced = announcedLength(response.headers);
    const pieces: Uint8Array[] = [];
    let received = 0;
    try {
        for (let chunk = announced > most ? undefined : await nextChunk(nango, reader); chunk !== undefined; chunk = await nextChunk(nango, reader)) {
            received += chunk.length;
            if (received > most) {
                return undefined;
            }
            pieces.push(chunk);
        }
    } finally {
        void reader.cancel().catch(() => undefined);
    }
    if (announced > most) {
        return undefined;
    }
    if (received < announced) {
        throw failure(nango, 'download_lost', `${received} of ${announced} bytes came`);
    }
    return Buffer.concat(pieces);
}

/** The length of a body as it travels. Where the HTTP stack unpacks the body, what can be counted is another one. */
function announcedLength(headers: Headers | undefined): number {
    const length = headers?.get('content-encoding') === null ? headers.get('content-length') : null;
    return length === null ? Number.NaN : Number(length);
}

/** Small pieces, however large the network's are: what one becomes stays in the cache, and is let go before the next. */
function* slices<T extends Uint8Array>(chunk: T, size: number): Generator<T, void, void> {
    for (let start = 0; start < chunk.length; start += size) {
        yield chunk.subarray(start, start + size) as T;
    }
}

const TOO_LARGE = 'a line or the whole file is larger than any event file should be';
const ENDS_EARLY = 'it ends early';
const UNREADABLE = 'no line of it can be read';

/** Turns bytes into parsed lines, in batches. */
class LineDecoder<T> {
    problem: string | undefined;
    /** The last line of a file that is not packed cannot be read and has no end: more of it may have been lost on the way. */
    isCut = false;
    private unpacker: Unpacker | undefined;
    /** The beginning of a line whose end has not come yet. */
    private rest: Buffer[] = [];
    private restBytes = 0;
    private readonly make: (row: Record<string, unknown>, line: string) => T;
    private readonly limits: DownloadLimits;
    private rows: T[] = [];
    private broken = 0;
    private bytes = 0;
    private total = 0;
    private isAtStart = true;

    constructor(make: (row: Record<string, unknown>, line: string) => T, limits: DownloadLimits) {
        this.make = make;
        this.limits = limits;
    }

    /**
     * @param chunk bytes as they arrived; `undefined` ends the file
     * @param all hands out also what does not fill a batch
     */
    *push(chunk: Uint8Array | undefined, all: boolean): Generator<Omit<Lines<T>, 'read'>, void, void> {
        const last = chunk === undefined;
        for (const piece of this.unpack(chunk)) {
            this.total += piece.length;
            const end = piece.lastIndexOf(NEWLINE);
            if (end >= 0) {
                yield* this.parse(this.withRest(piece.subarray(0, end)));
            }
            if (end < piece.length - 1) {
                this.rest.push(piece.subarray(end + 1));
                this.restBytes += piece.length - end - 1;
            }
            if (this.restBytes > this.limits.line || this.total > this.limits.text) {
                this.problem = TOO_LARGE;
                break;
            }
        }
        if (last && this.problem === undefined && this.restBytes > 0) {
            const { broken } = this;
            yield* this.parse(this.withRest(Buffer.alloc(0)));
            this.isCut = this.unpacker === plain && this.broken > broken;
        }
        if ((all || last || this.problem !== undefined) && this.rows.length + this.broken > 0) {
            yield this.take();
        }
    }

    private withRest(piece: Buffer): Buffer {
        const whole = this.restBytes === 0 ? piece : Buffer.concat([...this.rest, piece]);
        this.rest = [];
        this.restBytes = 0;
        return whole;
    }

    /** What a chunk unpacks to, in pieces. What was unpacked before the file turned out to be damaged is handed out first. */
    private *unpack(chunk: Uint8Array | undefined): Generator<Buffer, void, void> {
        if (chunk !== undefined && chunk.length > 0) {
            // Some HTTP stacks unpack by themselves when the server labels the content: look at the bytes, not at the name.
            this.unpacker ??= chunk[0] === 0x1f && (chunk.length === 1 || chunk[1] === 0x8b) ? new Gzip(this.limits.sizeWrap) : plain;
        }
        try {
            for (const whole of this.unpacker?.push(chunk) ?? []) {
                yield* slices(Buffer.from(whole.buffer, whole.byteOffset, whole.length), TEXT_BYTES);
            }
        } catch (error) {
            const why = String((Object(error) as { message?: unknown }).message);
            this.problem = why === ENDS_EARLY || why === 'unexpected EOF' ? ENDS_EARLY : `it cannot be unpacked (${why})`;
        }
    }

    private *parse(lines: Buffer): Generator<Omit<Lines<T>, 'read'>, void, void> {
        const isMarked = this.isAtStart && lines.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
        this.isAtStart = false;
        const bytes = isMarked ? lines.subarray(BYTE_ORDER_MARK.length) : lines;
        // One character beyond ASCII would make the whole text twice as large and slow. Read as Latin-1 it stays small; only lines that have such characters are decoded again.
        const text = bytes.toString('latin1');
        const isAscii = byteLength(text) === text.length;
        for (const raw of text.split('\n')) {
            const line = isAscii || byteLength(raw) === raw.length ? raw : Buffer.from(raw, 'latin1').toString('utf8');
            const row = line === '' ? undefined : this.read(line);
            if (row !== undefined) {
                this.rows.push(row);
                this.bytes += raw.length;
                if (this.rows.length === BATCH || this.bytes >= BATCH_BYTES) {
                    yield this.take();
                }
            } else if (line.trim() !== '') {
                this.broken += 1;
            }
        }
    }

    /** What is made of a line; nothing where it is no JSON object, or nothing can be made of it: that costs this line and no other. */
    private read(line: string): T | undefined {
        const whole = this.readObject(line);
        if (whole !== undefined) {
            return whole;
        }
        // The lines of one JSON array, an object each.
        const item = line.trim().replace(/^\[|[,\]]$/g, '');
        return item.length < line.length && item.startsWith('{') ? this.readObject(item) : undefined;
    }

    private readObject(line: string): T | undefined {
        try {
            const row: unknown = parseJson(line);
            return isRecord(row) ? this.make(row, line) : undefined;
        } catch {
            // The caller counts it.
            return undefined;
        }
    }

    private take(): Omit<Lines<T>, 'read'> {
        const { rows, broken, bytes } = this;
        this.rows = [];
        this.broken = 0;
        this.bytes = 0;
        return { rows, broken, bytes };
    }
}

/** Takes a file's bytes as they arrive, and `undefined` at its end, and gives what they unpack to. */
interface Unpacker {
    push(chunk: Uint8Array | undefined): Iterable<Uint8Array>;
}

const plain: Unpacker = { push: (chunk) => (chunk === undefined ? [] : [chunk]) };

/** Unpacks small files in one go, which is much faster, and larger ones as they arrive, so that memory stays small. */
class Gzip implements Unpacker {
    private held: Buffer[] = [];
    private heldBytes = 0;
    private stream: GzipStream | undefined;
    private readonly sizeWrap: number;

    constructor(sizeWrap: number) {
        this.sizeWrap = sizeWrap;
    }

    *push(chunk: Uint8Array | undefined): Generator<Uint8Array, void, void> {
        if (this.stream) {
            yield* this.stream.push(chunk);
            return;
        }
        if (chunk !== undefined) {
            this.held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
            this.heldBytes += chunk.length;
            if (this.heldBytes <= MAX_HELD_BYTES) {
                return;
            }
        }
        const packed = Buffer.concat(this.held);
        this.held = [];
        const text = chunk === undefined ? unpackWhole(packed) : undefined;
        if (text) {
            yield text;
            return;
        }
        this.stream = new GzipStream(this.sizeWrap);
        yield* this.stream.push(packed);
        if (chunk === undefined) {
            yield* this.stream.push(undefined);
        }
    }
}

/** The text of a gzip file of one member, or nothing when the file is another one, too large or damaged. */
function unpackWhole(packed: Buffer): Uint8Array | undefined {
    const size = packed.length < MIN_GZIP_BYTES ? 0 : packed.readUInt32LE(packed.length - 4);
    if (size === 0 || size > MAX_WHOLE_BYTES || packed.indexOf(GZIP_START, 1) >= 0) {
        return undefined;
    }
    try {
        // The library drops what does not fit: one byte more shows that there was more.
        const text = gunzipSync(packed, { out: new Uint8Array(size + 1) });
        return text.length === size ? text : undefined;
    } catch {
        return undefined;
    }
}

/** Unpacks gzip as it arrives. */
class GzipStream implements Unpacker {
    private pieces: Uint8Array[] = [];
    /** The last bytes as they arrived, as many as the smallest gzip file has, and how much the gzip member they end has unpacked to. */
    private tail: Buffer = Buffer.alloc(0);
    private memberSize = 0;
    /** Bytes that do not fill a piece yet. */
    private rest: Buffer = Buffer.alloc(0);
    private readonly gunzip = new Gunzip((data) => {
        if (data.length > 0) {
            this.memberSize += data.length;
            this.pieces.push(data);
        }
    });

    private readonly sizeWrap: number;

    constructor(sizeWrap: number) {
        this.sizeWrap = sizeWrap;
        this.gunzip.onmember = () => {
            this.memberSize = 0;
        };
    }

    *push(chunk: Uint8Array | undefined): Generator<Uint8Array, void, void> {
        // Pieces of one size, however the network cuts the file: a piece in which damage lies gives nothing, and what came before it is to be the same in every attempt.
        const packed = Buffer.concat([this.rest, chunk ?? Buffer.alloc(0)]);
        const full = chunk === undefined ? packed.length : packed.length - (packed.length % SLICE_BYTES);
        this.rest = packed.subarray(full);
        for (const piece of [...slices(packed.subarray(0, full), SLICE_BYTES), ...(chunk === undefined ? [undefined] : [])]) {
            try {
                this.unpack(piece);
            } finally {
                // Also what came out before the damage.
                yield* this.pieces.splice(0);
            }
        }
    }

    private unpack(chunk: Uint8Array | undefined): void {
        this.gunzip.push(chunk ?? new Uint8Array(0), chunk === undefined);
        if (chunk !== undefined) {
            this.tail = Buffer.concat([this.tail, chunk.subarray(-MIN_GZIP_BYTES)]).subarray(-MIN_GZIP_BYTES);
        } else if (this.tail.length < MIN_GZIP_BYTES || this.tail.readUInt32LE(MIN_GZIP_BYTES - 4) !== this.memberSize % this.sizeWrap) {
            // The library does not notice every stream that ends early; the size that a gzip file ends with does.
            throw new Error(ENDS_EARLY);
        }
    }
}

function allowedAddress(nango: Nango, url: string, extraHosts: readonly string[]): URL {
    // A doubly encoded address has the six characters \u0026 for an ampersand.
    const text = url.replaceAll('\\u0026', '&');
    let address: URL | undefined;
    try {
        address = new URL(text);
    } catch {
        address = undefined;
    }
    const host = address?.hostname ?? '';
    const known = FILE_HOSTS.some((domain) => host === domain || host.endsWith(`.${domain}`)) || extraHosts.includes(host);
    if (!address || address.protocol !== 'https:' || address.username !== '' || address.port !== '' || !known) {
        throw mimecastError(nango, {
            type: 'unexpected_reply',
            code: 'download_host_refused',
            message: `Mimecast named a download address that is not allowed (host "${host}"): only https and hosts of mimecast.com and amazonaws.com are. If the host is right, add it to "downloadHosts" in the connection's metadata.`,
            retryable: false
        });
    }
    return address;
}

async function open(nango: Nango, url: URL): Promise<Response> {
    let response: Response | undefined;
    try {
        response = await within(nango.uncontrolledFetch({ url }), REQUEST_TIMEOUT_MS);
    } catch (error) {
        const payload = isRecord(error) ? error['payload'] : undefined;
        if (isRecord(payload) && payload['code'] === 'url_not_allowed') {
            throw mimecastError(nango, {
                type: 'unexpected_reply',
                code: 'url_not_allowed',
                message: `This Nango server does not allow downloads from "${url.hostname}". Allow the host in its outbound policy.`,
                retryable: false
            });
        }
        throw failure(nango, 'download_lost', 'the connection could not be made');
    }
    if (response === undefined) {
        throw failure(nango, 'download_lost', 'there was no reply in time');
    }
    if (response.status === 403 || response.status === 404 || response.status === 400 || response.status === 410) {
        throw failure(nango, 'link_expired', `status ${response.status}`, undefined, response.status);
    }
    if (!response.ok) {
        throw failure(nango, 'download_lost', `status ${response.status}`, undefined, response.status);
    }
    return response;
}

async function nextChunk(nango: Nango, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
    let result: Awaited<ReturnType<typeof reader.read>> | undefined;
    try {
        result = await within(reader.read(), REQUEST_TIMEOUT_MS);
    } catch {
        throw failure(nango, 'download_lost', 'the connection broke in the middle of the file');
    }
    if (result === undefined) {
        throw failure(nango, 'download_lost', 'the file stopped arriving');
    }
    return result.done ? undefined : result.value;
}

const SAID: Record<DownloadFailure, string> = {
    link_expired: 'The link to a file no longer works',
    download_lost: 'A file could not be downloaded',
    file_damaged: 'A file is damaged'
};

/** @param proof as in `damageProof` */
function failure(nango: Nango, code: DownloadFailure, why: string, proof?: string, status?: number): Error {
    const payload = { type: 'temporary' as const, code, message: `${SAID[code]}: ${why}.`, retryable: true, ...(status === undefined ? {} : { status }) };
    return Object.assign(mimecastError(nango, payload), { proof });
}

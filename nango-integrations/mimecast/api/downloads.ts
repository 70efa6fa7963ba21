import { createHash } from 'crypto';
import { Gunzip, gunzipSync } from '../../node_modules/fflate/esm/browser.js';
import { isRecord, mimecastError } from './errors.js';
import { REQUEST_TIMEOUT_MS, within } from './waits.js';
import type { Nango } from './request.js';

/** Where pre-signed files may come from. Mimecast documents only that they are object-storage addresses; a connection's metadata can name further hosts. */
const FILE_HOSTS = ['mimecast.com', 'amazonaws.com'];
/** Limits against files that are not what they claim to be. The largest real page of files seen held about 100,000 events. */
const MAX_COMPRESSED_BYTES = 2 * 1024 ** 3;
const MAX_TEXT_BYTES = 32 * 1024 ** 3;
const MAX_LINE_BYTES = 16 * 1024 ** 2;
/** Lines handed out at a time: as many as Nango sends in one call. */
const BATCH = 1000;
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

/** Some lines of a file. */
export interface Lines<T> {
    /** What was made of the JSON objects of these lines. */
    rows: T[];
    /** Lines of the file that have been read so far, broken ones included. */
    read: number;
    /** Lines among these that are not JSON objects: left out of `rows`. */
    broken: number;
}

/** Why a download ended early: the link no longer works, the connection was lost, or the file itself is damaged. */
export type DownloadFailure = 'link_expired' | 'download_lost' | 'file_damaged';

/** Which kind of download failure an error is, if it is one. */
export function downloadFailure(error: unknown): DownloadFailure | undefined {
    const payload = isRecord(error) ? error['payload'] : undefined;
    const code = isRecord(payload) ? payload['code'] : undefined;
    return code === 'link_expired' || code === 'download_lost' || code === 'file_damaged' ? code : undefined;
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
 * A line that is not JSON is counted and left out.
 *
 * @param make makes something of an object and its line as it stands in the file
 * @param extraHosts hosts allowed beyond Mimecast's and the object store's
 * @throws MimecastError with code `link_expired`, `download_lost` or `file_damaged` (see `downloadFailure`), or of type `unexpected_reply` for an address that is not allowed
 */
export async function* readLines<T>(
    nango: Nango,
    url: string,
    make: (row: Record<string, unknown>, line: string) => T,
    extraHosts: readonly string[] = []
): AsyncGenerator<Lines<T>, void, void> {
    const address = allowedAddress(nango, url, extraHosts);
    const response = await open(nango, address);
    if (response.url !== '' && response.url !== address.href) {
        // Redirects are followed outside our reach; where they end is still ours to judge.
        allowedAddress(nango, response.url, extraHosts);
    }
    const reader = response.body?.getReader();
    if (!reader) {
        return;
    }
    const decoder = new LineDecoder(make);
    let received = 0;
    let read = 0;
    try {
        for (;;) {
            const chunk = await nextChunk(nango, reader);
            if (chunk !== undefined) {
                received += chunk.length;
                if (received > MAX_COMPRESSED_BYTES) {
                    throw failure(nango, 'file_damaged', 'it is larger than any event file should be');
                }
            }
            for (const lines of decoder.push(chunk)) {
                read += lines.rows.length + lines.broken;
                yield { ...lines, read };
            }
            if (decoder.problem !== undefined) {
                // The good lines before the damage were handed out above.
                throw failure(nango, 'file_damaged', decoder.problem);
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

/** Small pieces, however large the network's are: what one becomes stays in the cache, and is let go before the next. */
function* slices<T extends Uint8Array>(chunk: T, size: number): Generator<T, void, void> {
    for (let start = 0; start < chunk.length; start += size) {
        yield chunk.subarray(start, start + size) as T;
    }
}

/** Turns bytes into parsed lines, in batches. */
class LineDecoder<T> {
    problem: string | undefined;
    private unpacker: Unpacker | undefined;
    private rest: Buffer = Buffer.alloc(0);
    private readonly make: (row: Record<string, unknown>, line: string) => T;
    private rows: T[] = [];
    private broken = 0;
    private total = 0;

    constructor(make: (row: Record<string, unknown>, line: string) => T) {
        this.make = make;
    }

    /** @param chunk bytes as they arrived; `undefined` ends the file */
    *push(chunk: Uint8Array | undefined): Generator<Omit<Lines<T>, 'read'>, void, void> {
        const last = chunk === undefined;
        for (const piece of this.unpack(chunk)) {
            this.total += piece.length;
            const data = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
            const end = data.lastIndexOf(NEWLINE);
            this.rest = end === data.length - 1 ? Buffer.alloc(0) : data.subarray(end + 1);
            if (end >= 0) {
                yield* this.parse(data.subarray(0, end));
            }
            if (this.rest.length > MAX_LINE_BYTES || this.total > MAX_TEXT_BYTES) {
                this.problem = 'a line or the whole file is larger than any event file should be';
                break;
            }
        }
        if (last && this.problem === undefined && this.rest.length > 0) {
            yield* this.parse(this.rest);
            this.rest = Buffer.alloc(0);
        }
        if ((last || this.problem !== undefined) && this.rows.length + this.broken > 0) {
            yield this.take();
        }
    }

    /** What a chunk unpacks to, in pieces. What was unpacked before the file turned out to be damaged is handed out first. */
    private *unpack(chunk: Uint8Array | undefined): Generator<Buffer, void, void> {
        if (chunk !== undefined && chunk.length > 0) {
            // Some HTTP stacks unpack by themselves when the server labels the content: look at the bytes, not at the name.
            this.unpacker ??= chunk[0] === 0x1f && (chunk.length === 1 || chunk[1] === 0x8b) ? new Gzip() : plain;
        }
        try {
            for (const whole of this.unpacker?.push(chunk) ?? []) {
                yield* slices(Buffer.from(whole.buffer, whole.byteOffset, whole.length), TEXT_BYTES);
            }
        } catch (error) {
            this.problem = `it cannot be unpacked (${String((Object(error) as { message?: unknown }).message)})`;
        }
    }

    private *parse(bytes: Buffer): Generator<Omit<Lines<T>, 'read'>, void, void> {
        // One character beyond ASCII would make the whole text twice as large and slow. Read as Latin-1 it stays small; only lines that have such characters are decoded again.
        const text = bytes.toString('latin1');
        const isAscii = Buffer.byteLength(text) === text.length;
        for (const raw of text.split('\n')) {
            const line = isAscii || Buffer.byteLength(raw) === raw.length ? raw : Buffer.from(raw, 'latin1').toString('utf8');
            const row = line === '' ? undefined : parseLine(line);
            if (row) {
                this.rows.push(this.make(row, line));
                if (this.rows.length === BATCH) {
                    yield this.take();
                }
            } else if (line.trim() !== '') {
                this.broken += 1;
            }
        }
    }

    private take(): Omit<Lines<T>, 'read'> {
        const lines = { rows: this.rows, broken: this.broken };
        this.rows = [];
        this.broken = 0;
        return lines;
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
        this.stream = new GzipStream();
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

    constructor() {
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
        } else if (this.tail.length < MIN_GZIP_BYTES || this.tail.readUInt32LE(MIN_GZIP_BYTES - 4) !== this.memberSize % 2 ** 32) {
            // The library does not notice every stream that ends early; the size that a gzip file ends with does.
            throw new Error('it ends early');
        }
    }
}

function parseLine(line: string): Record<string, unknown> | undefined {
    try {
        const row: unknown = JSON.parse(line);
        return isRecord(row) ? row : undefined;
    } catch {
        return undefined;
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
        throw failure(nango, 'link_expired', `status ${response.status}`);
    }
    if (!response.ok) {
        throw failure(nango, 'download_lost', `status ${response.status}`);
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
    link_expired: 'The link to an event file no longer works',
    download_lost: 'An event file could not be downloaded',
    file_damaged: 'An event file is damaged'
};

function failure(nango: Nango, code: DownloadFailure, why: string): Error {
    return mimecastError(nango, { type: 'temporary', code, message: `${SAID[code]}: ${why}.`, retryable: true });
}

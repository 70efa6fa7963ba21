import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { isObject } from './json-object.ts';
import type { Behaviours } from './options.ts';

/** A kind of thing the API hands out handles for. */
export interface IdKind {
    /** Seals the id: ids of two kinds never look alike. */
    readonly name: string;
    /** What stands in plain text beside the encrypted part. Without it the ids are opaque. */
    readonly plain?: (number: number) => Record<string, number | null>;
    readonly prefix?: string;
    /** Bytes at the end of every encrypted part of an account; 48 when left out. */
    readonly tail?: number;
    /** There is no encrypted part: nothing but the plain text, which no call takes back. */
    readonly bare?: true;
    /** Ids of this kind are taken where those of that kind are asked for. */
    readonly passesFor?: string;
}

/** What a secure id turns out to be when it is used. */
export type ReadId = { number: number } | 'damaged' | 'other-kind';

/** Who is given an id, and whether this one call gives others than the last. A route's context is one. */
export interface IdReader {
    readonly application: { readonly clientId: string };
    readonly faults: { readonly changedIds?: boolean };
}

/**
 * Hands out secure ids and reads them back.
 *
 * Most of the vendor's ids are base64url of zlib of JSON: a plain number under a key that names the kind, and beside it an encrypted `secureid`. Managed URLs have
 * no such form, and of some kinds it is not known: their ids are opaque. An id that lost a character is refused before anything is looked up, one of another kind is
 * recognised as such, and the same object can come back under another id on a later read while the old id keeps working.
 */
export interface SecureIds {
    /** @param reader left out for an id that every application may use */
    give(kind: string, number: number, reader?: IdReader): string;
    /** The id of a log row as this reader is given it on this read. Rows keep the id that everybody is given as long as nothing else is asked for. */
    ofRow(kind: string, id: string, reader: IdReader): string;
    read(kind: string, id: string, reader: IdReader): ReadId;
    /** `true` for an id that lost characters, of whatever kind. */
    isDamaged(id: string): boolean;
}

const usualTail = 48;
/** Ids are short: memory for each, as much as zlib takes when it is not told, would have to be cleared up again. */
const chunkSize = 1024;

interface Sealed {
    kind: IdKind;
    number: number;
    /** `0` in the id everybody is always given. */
    read: number;
    /** Whom it was given to, where that makes a difference. */
    caller: string;
}

interface Seal {
    key: Buffer;
    /** What every encrypted part of the account ends with, at its longest. */
    tail: Buffer;
}

const seals = new Map<string, Seal>();

function sealOf(account: string): Seal {
    let found = seals.get(account);
    if (found === undefined) {
        found = {
            key: createHash('sha256').update(account).digest(),
            tail: Buffer.concat(['1', '2', '3'].map((part) => createHash('sha512').update(`${account}${part}`).digest()))
        };
        seals.set(account, found);
    }
    return found;
}

function seal(account: string, content: Sealed): Buffer {
    const { kind, number, read, caller } = content;
    const json = JSON.stringify([kind.name, number, read, caller]);
    // Whole groups of three bytes, so that the tail is seen in base64 too.
    const text = json.padEnd(json.length + ((((2 - json.length) % 3) + 3) % 3));
    // The same content always gives the same bytes, another content quite other ones.
    const start = createHash('sha256').update(text).digest().subarray(0, 12);
    const { key, tail } = sealOf(account);
    const cipher = createCipheriv('aes-256-gcm', key, start);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([start, cipher.getAuthTag(), body, tail.subarray(0, kind.tail ?? usualTail)]);
}

type Kinds = ReadonlyMap<string, IdKind>;

function kindOf(kinds: Kinds, name: string): IdKind {
    const kind = kinds.get(name);
    if (kind === undefined) {
        throw new RangeError(`There are no ids of the kind "${name}". Kinds: ${[...kinds.keys()].join(', ')}.`);
    }
    return kind;
}

/** @returns `undefined` for bytes that are not what `seal` made, to the last one */
function unseal(account: string, kinds: Kinds, bytes: Buffer): Sealed | undefined {
    for (const length of new Set([...kinds.values()].map(({ tail }) => tail ?? usualTail))) {
        const decipher = createDecipheriv('aes-256-gcm', sealOf(account).key, Buffer.from(bytes.subarray(0, 12)));
        const tag = bytes.subarray(12, 28);
        const body = bytes.subarray(28, -length);
        if (tag.length !== 16 || body.length === 0) {
            continue;
        }
        decipher.setAuthTag(tag);
        const text = decipher.update(body);
        try {
            decipher.final();
        } catch {
            continue;
        }
        const [name, number, read, caller] = JSON.parse(text.toString('utf8')) as [string, number, number, string];
        const content = { kind: kindOf(kinds, name), number, read, caller };
        return seal(account, content).equals(bytes) ? content : undefined;
    }
    return undefined;
}

function makeId(account: string, content: Sealed, opaque: boolean): string {
    const { kind, number, read } = content;
    const { prefix = '', bare = false } = kind;
    const plain = opaque ? undefined : kind.plain?.(number);
    const sealed = seal(account, content).toString('base64url');
    if (plain === undefined) {
        return prefix + sealed;
    }
    // Without an encrypted part something else has to differ where another read is to give another id.
    const rest = bare ? (read === 0 ? {} : { read }) : { secureid: sealed };
    return prefix + deflateSync(JSON.stringify({ ...plain, ...rest }), { level: 9, chunkSize }).toString('base64url');
}

const firstIds = new WeakMap<IdKind, Map<string, string>>();

/** The id that is given as long as no read is to give another. It is the same in every account of this code, and made once for all of them. */
function firstId(account: string, kind: IdKind, number: number, caller: string, opaque: boolean): string {
    const ids = firstIds.get(kind) ?? new Map<string, string>();
    firstIds.set(kind, ids);
    const key = `${account} ${String(number)} ${caller} ${String(opaque)}`;
    const id = ids.get(key) ?? makeId(account, { kind, number, read: 0, caller }, opaque);
    ids.set(key, id);
    return id;
}

/** The id that everybody is given for an object of this account, as long as the account's options ask for nothing else. */
export function secureId(account: string, kind: IdKind, number: number): string {
    return makeId(account, { kind, number, read: 0, caller: '' }, false);
}

function contentOf(account: string, kinds: Kinds, id: string): Sealed | undefined {
    const bytes = Buffer.from(id, 'base64url');
    if (bytes.toString('base64url') !== id) {
        return undefined;
    }
    const opaque = unseal(account, kinds, bytes);
    if (opaque !== undefined) {
        return opaque;
    }
    let json: unknown;
    try {
        json = JSON.parse(inflateSync(bytes, { chunkSize }).toString('utf8'));
    } catch {
        return undefined;
    }
    const content = isObject(json) && typeof json.secureid === 'string' ? unseal(account, kinds, Buffer.from(json.secureid, 'base64url')) : undefined;
    if (content === undefined) {
        return undefined;
    }
    const { kind, number, read, caller } = content;
    return (read === 0 ? firstId(account, kind, number, caller, false) : makeId(account, content, false)) === id ? content : undefined;
}

/** @param idKinds every kind of thing and row of the account that has ids */
export function createSecureIds(account: string, options: Behaviours, idKinds: readonly IdKind[]): SecureIds {
    const kinds = new Map(idKinds.map((kind) => [kind.name, kind]));
    const rowNumbers = new Map<string, number>();
    let reads = 0;

    function give(kind: IdKind, number: number, reader: IdReader | undefined, changing: boolean): string {
        const caller = options.idsPerApplication ? (reader?.application.clientId ?? '') : '';
        if (changing || reader?.faults.changedIds === true) {
            reads += 1;
            return makeId(account, { kind, number, read: reads, caller }, options.opaqueIds);
        }
        return firstId(account, kind, number, caller, options.opaqueIds);
    }

    function numberOf(kind: IdKind, id: string): number | undefined {
        let number = rowNumbers.get(id);
        if (number === undefined) {
            number = kind.bare === true ? bareNumber(kind, id) : contentOf(account, kinds, id)?.number;
            if (number !== undefined) {
                rowNumbers.set(id, number);
            }
        }
        return number;
    }

    return {
        give: (kind, number, reader) => give(kindOf(kinds, kind), number, reader, options.changingIds),
        ofRow(kind, id, reader) {
            const changing = options.changingIds || options.changingLogIds;
            if (!changing && reader.faults.changedIds !== true && !options.opaqueIds && !options.idsPerApplication) {
                return id;
            }
            // A row a test added has an id of its own making.
            const number = numberOf(kindOf(kinds, kind), id);
            return number === undefined ? id : give(kindOf(kinds, kind), number, reader, changing);
        },
        read(kind, id, reader) {
            const content = contentOf(account, kinds, id);
            if (content === undefined) {
                return 'damaged';
            }
            const isOfKind = content.kind.name === kind || content.kind.passesFor === kind;
            // What an application is told about the id that another one was given is not known; the safe guess is: nothing.
            const isForeign = options.idsPerApplication && content.caller !== '' && content.caller !== reader.application.clientId;
            return isOfKind && !isForeign ? { number: content.number } : 'other-kind';
        },
        isDamaged: (id) => contentOf(account, kinds, id) === undefined
    };
}

/** The number in an id that is its plain text. */
function bareNumber({ prefix = '', plain }: IdKind, id: string): number | undefined {
    if (!id.startsWith(prefix)) {
        return undefined;
    }
    try {
        const json: unknown = JSON.parse(inflateSync(Buffer.from(id.slice(prefix.length), 'base64url'), { chunkSize }).toString('utf8'));
        const [name = ''] = Object.keys(plain?.(0) ?? {});
        return isObject(json) && typeof json[name] === 'number' ? json[name] : undefined;
    } catch {
        return undefined;
    }
}

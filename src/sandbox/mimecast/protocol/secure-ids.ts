import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { isObject } from './json-object.ts';
import type { Behaviours } from './options.ts';

/** The kinds of things the API hands out handles for. */
export type IdKind =
    'group' | 'membership' | 'held' | 'managed-url' | 'tracked' | 'archived' | 'notification' | 'audit' | 'rejection' | 'impersonation' | 'held-release';

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
    give(kind: IdKind, number: number, reader?: IdReader): string;
    /** The id of a log row as this reader is given it on this read. Rows keep the id that everybody is given as long as nothing else is asked for. */
    ofRow(kind: IdKind, id: string, reader: IdReader): string;
    read(kind: IdKind, id: string, reader: IdReader): ReadId;
}

/** What stands in plain text beside the encrypted part. What `tmnd` and `tnde` stand for is not known: they are the same for every object of an account. */
const plainParts: Partial<Record<IdKind, (number: number) => Record<string, number | null>>> = {
    group: (number) => ({ folderid: number }),
    membership: (number) => ({ folderlinkid: number }),
    held: (number) => ({ hldqid: number, tmnd: 1, tnde: 12 }),
    tracked: (number) => ({ messageQueueId: number, activeid: number }),
    archived: (number) => ({ messageQueueId: null, activeid: number }),
    audit: (number) => ({ auditlogid: number }),
    rejection: (number) => ({ rejectid: number, tmnd: 1 }),
    impersonation: (number) => ({ id: number, tnde: 12 })
};
const impersonationPrefix = 'MTOKEN:';
/** Bytes at the end of every encrypted part of an account. With them the ids of rejections are longer than 255 characters, as real ones are. */
const tailLength = (kind: IdKind): number => (kind === 'rejection' ? 159 : 48);

interface Sealed {
    kind: IdKind;
    number: number;
    /** `0` in the id everybody is always given. */
    read: number;
    /** Whom it was given to, where that makes a difference. */
    caller: string;
}

const keyOf = (account: string): Buffer => createHash('sha256').update(account).digest();

function seal(account: string, content: Sealed): Buffer {
    const { kind, number, read, caller } = content;
    const json = JSON.stringify([kind, number, read, caller]);
    // Whole groups of three bytes, so that the tail is seen in base64 too.
    const text = json.padEnd(json.length + ((((2 - json.length) % 3) + 3) % 3));
    // The same content always gives the same bytes, another content quite other ones.
    const start = createHash('sha256').update(text).digest().subarray(0, 12);
    const cipher = createCipheriv('aes-256-gcm', keyOf(account), start);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    const tail = Buffer.concat(['1', '2', '3'].map((part) => createHash('sha512').update(`${account}${part}`).digest())).subarray(0, tailLength(kind));
    return Buffer.concat([start, cipher.getAuthTag(), body, tail]);
}

/** @returns `undefined` for bytes that are not what `seal` made, to the last one */
function unseal(account: string, bytes: Buffer): Sealed | undefined {
    for (const length of new Set([tailLength('rejection'), tailLength('group')])) {
        const decipher = createDecipheriv('aes-256-gcm', keyOf(account), Buffer.from(bytes.subarray(0, 12)));
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
        const [kind, number, read, caller] = JSON.parse(text.toString('utf8')) as [IdKind, number, number, string];
        const content = { kind, number, read, caller };
        return seal(account, content).equals(bytes) ? content : undefined;
    }
    return undefined;
}

function makeId(account: string, content: Sealed, opaque: boolean): string {
    const { kind, number, read } = content;
    const prefix = kind === 'impersonation' ? impersonationPrefix : '';
    const plain = opaque ? undefined : plainParts[kind]?.(number);
    const sealed = seal(account, content).toString('base64url');
    if (plain === undefined) {
        return prefix + sealed;
    }
    // The ids of impersonation logs have no encrypted part: where another read is to give another id, something else in it has to differ.
    const rest = kind === 'impersonation' ? (read === 0 ? {} : { read }) : { secureid: sealed };
    return prefix + deflateSync(JSON.stringify({ ...plain, ...rest }), { level: 9 }).toString('base64url');
}

/** The id that everybody is given for an object of this account, as long as the account's options ask for nothing else. */
export function secureId(account: string, kind: IdKind, number: number): string {
    return makeId(account, { kind, number, read: 0, caller: '' }, false);
}

function contentOf(account: string, id: string): Sealed | undefined {
    const bytes = Buffer.from(id, 'base64url');
    if (bytes.toString('base64url') !== id) {
        return undefined;
    }
    const opaque = unseal(account, bytes);
    if (opaque !== undefined) {
        return opaque;
    }
    let json: unknown;
    try {
        json = JSON.parse(inflateSync(bytes).toString('utf8'));
    } catch {
        return undefined;
    }
    const content = isObject(json) && typeof json.secureid === 'string' ? unseal(account, Buffer.from(json.secureid, 'base64url')) : undefined;
    return content !== undefined && makeId(account, content, false) === id ? content : undefined;
}

export function createSecureIds(account: string, options: Behaviours): SecureIds {
    const kept = new Map<string, string>();
    const rowNumbers = new Map<string, number>();
    let reads = 0;

    function give(kind: IdKind, number: number, reader: IdReader | undefined, changing: boolean): string {
        const caller = options.idsPerApplication ? (reader?.application.clientId ?? '') : '';
        if (changing || reader?.faults.changedIds === true) {
            reads += 1;
            return makeId(account, { kind, number, read: reads, caller }, options.opaqueIds);
        }
        const key = `${kind} ${String(number)} ${caller} ${String(options.opaqueIds)}`;
        let id = kept.get(key);
        if (id === undefined) {
            id = makeId(account, { kind, number, read: 0, caller }, options.opaqueIds);
            kept.set(key, id);
        }
        return id;
    }

    function numberOf(id: string): number | undefined {
        let number = rowNumbers.get(id);
        if (number === undefined) {
            number = id.startsWith(impersonationPrefix) ? impersonationNumber(id) : contentOf(account, id)?.number;
            if (number !== undefined) {
                rowNumbers.set(id, number);
            }
        }
        return number;
    }

    return {
        give: (kind, number, reader) => give(kind, number, reader, options.changingIds),
        ofRow(kind, id, reader) {
            const changing = options.changingIds || options.changingLogIds;
            if (!changing && reader.faults.changedIds !== true && !options.opaqueIds && !options.idsPerApplication) {
                return id;
            }
            // A row a test added has an id of its own making.
            const number = numberOf(id);
            return number === undefined ? id : give(kind, number, reader, changing);
        },
        read(kind, id, reader) {
            const content = contentOf(account, id);
            if (content === undefined) {
                return 'damaged';
            }
            const isOfKind = content.kind === kind || (kind === 'tracked' && content.kind === 'archived');
            // What an application is told about the id that another one was given is not known; the safe guess is: nothing.
            const isForeign = options.idsPerApplication && content.caller !== '' && content.caller !== reader.application.clientId;
            return isOfKind && !isForeign ? { number: content.number } : 'other-kind';
        }
    };
}

function impersonationNumber(id: string): number | undefined {
    try {
        const json: unknown = JSON.parse(inflateSync(Buffer.from(id.slice(impersonationPrefix.length), 'base64url')).toString('utf8'));
        return isObject(json) && typeof json.id === 'number' ? json.id : undefined;
    } catch {
        return undefined;
    }
}

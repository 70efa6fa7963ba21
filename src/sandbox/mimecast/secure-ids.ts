import { createHash } from 'node:crypto';
import type { Behaviours } from './options.ts';

/** The kinds of things the API hands out handles for. */
export type IdKind = 'account' | 'group' | 'membership' | 'held' | 'managed-url' | 'tracked' | 'notification' | 'log';

/** What a secure id turns out to be when it is used. */
export type ReadId = { number: number } | 'damaged' | 'other-kind';

/**
 * Hands out opaque ids and reads them back.
 *
 * The vendor's ids carry their own check: one that lost a character is refused before anything is looked up, one of another kind is recognised as such, and the
 * same object can come back under another id on a later read while the old id keeps working. An id is therefore made from the object's kind and number, a salt
 * that changes with each read when `changingIds` is on, and a check sum over the three.
 */
export interface SecureIds {
    /** @param fresh another id than on the last read, as with `changingIds`, for this one call */
    give(kind: IdKind, number: number, fresh?: boolean): string;
    read(kind: IdKind, id: string): ReadId;
}

const kinds: readonly IdKind[] = ['account', 'group', 'membership', 'held', 'managed-url', 'tracked', 'notification', 'log'];
/** Real ids are a few hundred characters long; a client that stores them in a short column must fail here too. */
const idLength = 180;

export function createSecureIds(seed: number, options: Behaviours): SecureIds {
    const kept = new Map<string, string>();
    let reads = 0;

    function make(kind: IdKind, number: number, salt: number): string {
        const head = `${kinds.indexOf(kind).toString(36)}.${number.toString(36)}.${salt.toString(36)}`;
        const check = createHash('sha512')
            .update(`${String(seed)}:${head}`)
            .digest('base64url');
        return `eNo${Buffer.from(head).toString('base64url')}-${check}${check}`.slice(0, idLength);
    }

    return {
        give(kind, number, fresh = false) {
            if (fresh || options.changingIds) {
                reads += 1;
                return make(kind, number, reads);
            }
            const key = `${kind}:${String(number)}`;
            let id = kept.get(key);
            if (id === undefined) {
                id = make(kind, number, 0);
                kept.set(key, id);
            }
            return id;
        },
        read(kind, id) {
            const dash = id.indexOf('-');
            if (!id.startsWith('eNo') || dash < 0) {
                return 'damaged';
            }
            const [kindText, numberText, saltText] = Buffer.from(id.slice(3, dash), 'base64url').toString('latin1').split('.');
            const idKind = kinds[parseInt(kindText ?? '', 36)];
            const number = parseInt(numberText ?? '', 36);
            const salt = parseInt(saltText ?? '', 36);
            if (idKind === undefined || Number.isNaN(number) || Number.isNaN(salt)) {
                return 'damaged';
            }
            if (kept.get(`${idKind}:${String(number)}`) !== id && make(idKind, number, salt) !== id) {
                return 'damaged';
            }
            return idKind === kind ? { number } : 'other-kind';
        }
    };
}

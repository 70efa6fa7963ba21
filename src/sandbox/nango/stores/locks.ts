import type { Clock } from '../../clock.ts';

/** Locks of one environment: every function of every connection competes for the same keys. */
export interface LockStore {
    /** Takes the lock, or renews it when `owner` holds it already. `false` when another execution holds it and its time to live has not passed. */
    tryAcquire(key: string, owner: string, ttlMs: number): boolean;
    /** Gives the lock back; `false` when `owner` does not hold it. */
    release(key: string, owner: string): boolean;
    releaseAll(owner: string): void;
}

/** @throws RangeError from `tryAcquire` when the key is not 1 to 255 characters long or the time to live is not positive. */
export function createLockStore(clock: Clock): LockStore {
    const held = new Map<string, { owner: string; expiresAt: number }>();
    return {
        tryAcquire: (key, owner, ttlMs) => {
            if (typeof key !== 'string' || key.length < 1 || key.length > 255) {
                throw new RangeError('A lock key has 1 to 255 characters.');
            }
            if (!(ttlMs > 0)) {
                throw new RangeError('The time to live of a lock must be greater than 0 milliseconds.');
            }
            const current = held.get(key);
            if (current && current.owner !== owner && current.expiresAt > clock.now()) {
                return false;
            }
            held.set(key, { owner, expiresAt: clock.now() + ttlMs });
            return true;
        },
        release: (key, owner) => held.get(key)?.owner === owner && held.delete(key),
        releaseAll: (owner) => {
            for (const [key, lock] of held) {
                if (lock.owner === owner) {
                    held.delete(key);
                }
            }
        }
    };
}

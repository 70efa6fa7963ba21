/**
 * A number from 0 to 2^32 - 1 that looks random and depends on its arguments alone, so that row number n of a log can be made without making the n - 1 before it.
 *
 * @param a any whole number of at least 0, also above 2^32
 */
export function noise(seed: number, a: number, b = 0): number {
    let h = (seed ^ 0x9e3779b9) >>> 0;
    h = Math.imul(h ^ (a >>> 0), 0x85ebca6b);
    h = Math.imul((h ^ (h >>> 13) ^ Math.floor(a / 0x100000000)) >>> 0, 0xc2b2ae35);
    h = Math.imul((h ^ (h >>> 16) ^ b) >>> 0, 0x27d4eb2f);
    h ^= h >>> 15;
    h = Math.imul(h, 0x165667b1);
    return (h ^ (h >>> 16)) >>> 0;
}

/** Seed of a part of the simulation, made from the seed of the whole and the part's name. */
export function seedOf(seed: number, name: string): number {
    let h = seed >>> 0;
    for (let i = 0; i < name.length; i++) {
        h = noise(h, name.charCodeAt(i), i);
    }
    return h;
}

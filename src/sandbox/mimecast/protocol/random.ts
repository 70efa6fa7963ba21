import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { noise } from './noise.ts';

/** A number from 0 (inclusive) to 1 (exclusive), like `Math.random`, but the same sequence for the same seed. */
export type Random = () => number;

/** A seeded generator. Seeds that lie close together begin alike in it, so that they are spread first. */
export function createRandom(seed: number): Random {
    const generator = xoroshiro128plus(noise(seed, 0));
    return () => uniformFloat64(generator);
}

/** A whole number from `min` to `max`, both included. */
export function wholeNumber(random: Random, min: number, max: number): number {
    return min + Math.floor(random() * (max - min + 1));
}

/** One element of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
    const chosen = list[Math.floor(random() * list.length)];
    if (chosen === undefined) {
        throw new RangeError('pick needs a list with at least one element.');
    }
    return chosen;
}

/** `true` in the given share of calls: `chance(random, 0.1)` is true about once in ten. */
export function chance(random: Random, share: number): boolean {
    return random() < share;
}

/** Lower-case hexadecimal text of the given length. */
export function hexText(random: Random, length: number): string {
    let text = '';
    while (text.length < length) {
        text += Math.floor(random() * 0x100000000)
            .toString(16)
            .padStart(8, '0');
    }
    return text.slice(0, length);
}

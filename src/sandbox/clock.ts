/** Time as the sandbox sees it: the machine's clock plus an offset that can only grow. Milliseconds since the epoch. */
export interface Clock {
    now(): number;
    /** Moves the clock forward by `ms` milliseconds. */
    advance(ms: number): void;
}

/**
 * A clock shared by the simulated Mimecast and the embedded Nango host, so that a 30-minute token can expire at once.
 *
 * @param fixedAt start at this epoch millisecond and stand still between calls of `advance` (deterministic tests); without it the clock runs with the machine.
 */
export function createClock(fixedAt?: number): Clock {
    let offset = 0;
    return {
        now: () => (fixedAt ?? Date.now()) + offset,
        advance: (ms) => {
            if (!Number.isFinite(ms) || ms < 0) {
                throw new RangeError(`The sandbox clock moves forward only: advance(ms) needs a number of milliseconds of at least 0, got ${String(ms)}.`);
            }
            offset += ms;
        }
    };
}

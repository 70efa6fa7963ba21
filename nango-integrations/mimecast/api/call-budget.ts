import { CLOCK_TOLERANCE } from './dates.js';
import { sleep } from './waits.js';
import type { Endpoint } from '../operations/endpoint.js';

/**
 * Keeps the calls of an endpoint within its published quota, over any stretch of time and across runs: a bucket that holds 40 % of the quota and refills with the other 60 % over the
 * quota's period, so that a full bucket plus a full period of refills is exactly the quota. The vendor does not say whether its periods are fixed or sliding; this is safe for both.
 */
export class CallBudget {
    private readonly capacity: number;
    private readonly msPerCall: number;
    /** The saved count was made in the future, by a clock that was wrong; it was taken as made now. */
    readonly isFromFuture: boolean;
    /** Calls that may be made at once. Below zero while the call that was taken last waits for its turn. */
    private level: number;
    private at: number;

    /** @param saved text of `toString()` from the run before; anything else starts with a full bucket */
    constructor(endpoint: Endpoint, saved: string) {
        const quota = endpoint.quota ?? { calls: Number.POSITIVE_INFINITY, perMinutes: 1 };
        this.capacity = Math.floor(quota.calls * 0.4);
        this.msPerCall = (quota.perMinutes * 60_000) / (quota.calls - this.capacity);
        const [level, at] = saved.split('@').map(Number);
        const readable = level !== undefined && at !== undefined && Number.isFinite(level) && Number.isFinite(at);
        this.level = readable ? Math.min(level < -1 ? 0 : level, this.capacity) : this.capacity;
        this.isFromFuture = readable && at > Date.now() + CLOCK_TOLERANCE;
        this.at = readable ? Math.min(at, Date.now()) : Date.now();
    }

    /**
     * Takes one more call and waits until it is within the quota.
     *
     * @param save keeps `toString()`: called before the wait and thus before the call, because a run that is killed in either has made the call all the same
     */
    async take(save?: () => Promise<void>): Promise<void> {
        this.refill();
        this.level -= 1;
        const ms = this.level < 0 ? Math.ceil(-this.level * this.msPerCall) : 0;
        await save?.();
        if (ms > 0) {
            await sleep(ms);
        }
    }

    /** Mimecast says that nothing is left: others use the same quota. */
    useUp(): void {
        this.refill();
        this.level = Math.min(this.level, 0);
    }

    private refill(): void {
        const now = Date.now();
        this.level = Math.min(this.capacity, this.level + Math.max(now - this.at, 0) / this.msPerCall);
        this.at = now;
    }

    toString(): string {
        return `${this.level.toFixed(3)}@${this.at}`;
    }
}

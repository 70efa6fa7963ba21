import { sleep } from './waits.js';
import type { Endpoint } from './endpoints.js';

/**
 * Keeps the calls of an endpoint within its published quota, over any stretch of time and across runs: a bucket that holds 40 % of the quota and refills with the other 60 % over the
 * quota's period, so that a full bucket plus a full period of refills is exactly the quota. The vendor does not say whether its periods are fixed or sliding; this is safe for both.
 */
export class CallBudget {
    private readonly capacity: number;
    private readonly msPerCall: number;
    private level: number;
    private at: number;

    /** @param saved text of `toString()` from the run before; anything else starts with a full bucket */
    constructor(endpoint: Endpoint, saved: string) {
        const quota = endpoint.quota ?? { calls: Number.POSITIVE_INFINITY, perMinutes: 1 };
        this.capacity = Math.floor(quota.calls * 0.4);
        this.msPerCall = (quota.perMinutes * 60_000) / (quota.calls - this.capacity);
        const [level, at] = saved.split('@').map(Number);
        const readable = level !== undefined && at !== undefined && Number.isFinite(level) && Number.isFinite(at);
        this.level = readable ? Math.min(Math.max(level, 0), this.capacity) : this.capacity;
        this.at = readable ? Math.min(at, Date.now()) : Date.now();
    }

    /** Waits until one more call is within the quota and takes it. */
    async take(): Promise<void> {
        this.refill();
        while (this.level < 1) {
            await sleep(Math.ceil((1 - this.level) * this.msPerCall));
            this.refill();
        }
        this.level -= 1;
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

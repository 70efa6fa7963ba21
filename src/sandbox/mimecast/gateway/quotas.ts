import type { Clock } from '../../clock.ts';
import type { Behaviours, RateLimitHeaders } from '../protocol/options.ts';

/** What is left of a quota after a call. */
export interface QuotaState {
    limit: number;
    remaining: number;
    /** Milliseconds until at least one call is given back. */
    resetMs: number;
    exceeded: boolean;
}

/** Counts calls over sliding windows of simulated time. */
export interface Quotas {
    /** Counts one call against a quota; a call beyond the quota is not counted. */
    take(key: string, quota: { calls: number; perMs: number }): QuotaState;
}

export function createQuotas(clock: Clock): Quotas {
    const calls = new Map<string, number[]>();
    return {
        take(key, quota) {
            const now = clock.now();
            const times = calls.get(key) ?? [];
            calls.set(key, times);
            let passed = 0;
            while (passed < times.length && (times[passed] ?? 0) <= now - quota.perMs) {
                passed += 1;
            }
            times.splice(0, passed);
            const exceeded = times.length >= quota.calls;
            if (!exceeded) {
                times.push(now);
            }
            return { limit: quota.calls, remaining: quota.calls - times.length, resetMs: (times[0] ?? now) + quota.perMs - now, exceeded };
        }
    };
}

/** The headers that tell of a quota, spelled as asked for. */
export function quotaHeaders(state: QuotaState, spelling: RateLimitHeaders): Record<string, string> {
    const limit = String(state.limit);
    const remaining = String(state.remaining);
    const reset = String(state.resetMs);
    switch (spelling) {
        case 'x-ratelimit':
            return { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset };
        case 'x-rate-limit':
            return { 'x-rate-limit-limit': limit, 'x-rate-limit-remaining': remaining, 'x-rate-limit-reset': reset };
        case 'x-mimecast-ratelimit':
            return { 'x-mimecast-ratelimit-limit': limit, 'x-mimecast-ratelimit-remaining': remaining, 'x-mimecast-ratelimit-reset': reset };
        case 'retry-after':
            return { 'retry-after': String(Math.ceil(state.resetMs / 1000)) };
        case 'none':
            return {};
    }
}

/** The 429 of a used-up quota. Its code is made up: none is known, and a client must not depend on one. */
export function tooManyCalls(
    state: QuotaState,
    options: Behaviours,
    asked: { headers?: RateLimitHeaders | undefined; emptyBody?: boolean | undefined } = {}
): { status: number; headers: Record<string, string>; json?: unknown } {
    const headers = quotaHeaders(state, asked.headers ?? options.rateLimitHeaders);
    return (asked.emptyBody ?? options.rateLimitEmptyBody)
        ? { status: 429, headers }
        : { status: 429, headers, json: { fail: [{ code: 'simulated_quota_exceeded', message: 'API quota exceeded' }] } };
}

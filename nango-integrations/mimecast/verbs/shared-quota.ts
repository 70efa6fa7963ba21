import { minutes } from '../api/dates.js';
import { nameOf } from '../operations/endpoint.js';
import { isMimecastError } from '../api/errors.js';
import { call } from '../api/request.js';
import { sleep } from '../api/waits.js';
import type { CallBudget } from '../api/call-budget.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Call, Nango, Reply } from '../api/request.js';

/** Nango may end a run after eight minutes, and kills it after nine and a half; a run that has to wait longer for its quota ends by itself. */
const WAITS_UNTIL = minutes(7);
const CALLS_UNTIL = minutes(9);
/** A used-up quota is tried again so often: the wait that Mimecast asks for is over sooner or later, and no single wait may take minutes. */
const TRY_AGAIN_AFTER = minutes(0.5);

/** Ends a run early, with its place kept: a success that says why. */
export class QuotaUsedUp extends Error {}

/** What a run keeps between its calls. */
export interface QuotaRun {
    budget: CallBudget;
    /** When the run began, epoch milliseconds. */
    began: number;
    /** Saves the place and the count of calls. */
    save: () => Promise<void>;
}

/**
 * Makes a call of an operation with a quota. Our own count keeps one connection within it; the quota is the application's, though, and other connections made with the same one do not
 * know of each other. What they leave is waited for, for as long as the run has.
 *
 * @throws QuotaUsedUp when that is not long enough
 */
export async function callWithinQuota(nango: Nango, endpoint: Endpoint, request: Call, { budget, began, save }: QuotaRun): Promise<Reply> {
    await budget.take(save);
    for (let attempt = 1; ; attempt++) {
        const patienceMs = Math.min(Math.max(began + CALLS_UNTIL - Date.now(), minutes(0.75)), minutes(2));
        try {
            return await call(nango, endpoint, { ...request, patienceMs, beforeLongWait: save });
        } catch (error) {
            if (!isMimecastError(error) || error.payload.type !== 'rate_limited') {
                throw error;
            }
            budget.useUp();
            const quota = endpoint.quota === undefined ? '' : ` of ${endpoint.quota.calls} calls in ${endpoint.quota.perMinutes} minutes`;
            const said = `Mimecast's quota${quota} for ${nameOf(endpoint)} is used up. It belongs to the API application: every connection made with the same application shares it.`;
            if (Date.now() + TRY_AGAIN_AFTER > began + WAITS_UNTIL) {
                throw new QuotaUsedUp(`${said} This run ends here with its place kept; the next one goes on.`);
            }
            if (attempt === 1) {
                await nango.log(`${said} This run waits for it.`, { level: 'warn' });
            }
            await save();
            await sleep(TRY_AGAIN_AFTER);
        }
    }
}

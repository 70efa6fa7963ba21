import type { RateLimitHeaders } from '../protocol/options.ts';
import { createRandom, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** What the fault plan wants one call to do wrong and only the route that answers it can act out. */
export interface CallFaults {
    /** List the first file of the page twice. */
    readonly duplicateFile?: boolean;
    /** Rows show up now with a time in the past. */
    readonly lateRows?: boolean;
    /** Give the same objects other ids than on the last read. */
    readonly changedIds?: boolean;
    /** Answer with nothing, and that there is more. */
    readonly notCaughtUp?: boolean;
}

/** A page of a list of the envelope family that does not fit the others. */
export interface PageFault {
    kind: 'page';
    /** In place of the token of the next page; `null` leaves it out. */
    next?: string | number | boolean | null | Record<string, unknown>;
    /** Added to the number of rows of the whole list; `null` leaves it out. */
    countBy?: number | null;
    /** No rows at all, or the last one in no known form. */
    rows?: 'none' | 'odd';
}

/** Answers that say nothing about a change; none needs the operation's own. `nothing` is a 200 without a body, `no-rows` `data: []`, `empty-row` `data: [{}]`. */
export const silentAnswers = ['html', 'text', 'nothing', 'empty-object', 'no-rows', 'empty-row', 'request-timeout', 'gateway-timeout', 'server-error'] as const;
/** The operation's answer made unreadable: about something else, with words and numbers in place of `true`, with its flags left out, or cut in half. */
export const spoiledAnswers = ['other-row', 'words-for-flags', 'no-flags', 'cut'] as const;
export type SilentAnswer = (typeof silentAnswers)[number];
export type SpoiledAnswer = (typeof spoiledAnswers)[number];

/** One thing that goes wrong with one call. */
export type Fault =
    /** Any status with a plain text or JSON body. `afterWork`: the call is carried out and only its answer is lost (a 504 after a started synchronisation). */
    | { kind: 'status'; status: number; body?: string | Record<string, unknown>; headers?: Record<string, string>; afterWork?: boolean }
    /**
     * A `fail` list in place of the answer. `nested` is the shape of business errors (`fail[].errors[]`), `flat` the shape of gateway errors (`fail[].code`); `object`
     * and `text` are shapes some clients prepare for. The HTTP status is 200 unless given, `meta.status` the same.
     */
    | {
          kind: 'fail';
          code: string;
          message: string;
          shape?: 'nested' | 'flat' | 'object' | 'text';
          status?: number;
          metaStatus?: number;
          field?: string;
          retryable?: boolean;
      }
    /** HTTP 200 whose `meta.status` says otherwise. */
    | { kind: 'meta-status'; status: number }
    /** The answer of a read with its last row left out and a failure beside the rows that remain. */
    | { kind: 'partial-failure'; code?: string; message?: string }
    | PageFault
    /** An answer from which nobody can tell whether a change was made. It was, unless `carriedOut` is false: then something on the way answered in Mimecast's place. */
    | { kind: 'odd-answer'; form: SilentAnswer; carriedOut?: boolean }
    | { kind: 'odd-answer'; form: SpoiledAnswer }
    /** 429. The wait is milliseconds whatever the header's unit; `headers` decides the spelling, `none` leaves the wait untold. */
    | { kind: 'rate-limited'; resetMs?: number; headers?: RateLimitHeaders; emptyBody?: boolean }
    /** The connection is lost before an answer. `afterWork`: the call was carried out. */
    | { kind: 'reset'; afterWork?: boolean }
    /** The body arrives in pieces of `bytes` with a real delay of `delayMs` before each. */
    | { kind: 'slow'; delayMs: number; bytes?: number }
    /** The connection is lost after `bytes` bytes of the body (default: half of it). */
    | { kind: 'truncated'; bytes?: number }
    /** 401 `token_expired`, and the token is expired from now on. */
    | { kind: 'token-expired' }
    /** 401 `token_verification_failed`; the token stays good. */
    | { kind: 'token-verification-failed' }
    /** 401 with the text `Unauthorized Request` as its code; the token stays good. */
    | { kind: 'unauthorized-request' }
    /** A download answers 403 as if its pre-signed URL were too old. */
    | { kind: 'expired-link' }
    /** One line of a downloaded file is cut in the middle; `line` counts from 1 (default: the second). */
    | { kind: 'broken-line'; line?: number }
    /** A downloaded gzip file ends early, with the HTTP body complete. */
    | { kind: 'truncated-gzip' }
    | { kind: 'duplicate-file' }
    | { kind: 'late-rows' }
    | { kind: 'changed-ids' }
    /** A list of event files, the stream or the threat feed answers with nothing, and says that there is more: with a token to ask on, or without. */
    | { kind: 'not-caught-up' };

/** Which calls of an endpoint a rule strikes, counted from the moment the rule was added: the first matching call is number 1. */
export type FaultTiming = { nth: number } | { every: number } | { from: number; to?: number } | { probability: number; seed: number };

/** A planned fault. */
export interface FaultRule {
    /** Method and path, `*` standing for anything: `POST /api/gateway/get-hold-message-list`, `GET /download/*`, `* /api/*`. */
    endpoint: string;
    /** Every call when left out. */
    when?: FaultTiming;
    fault: Fault;
}

/** A call as the plan looks at it. */
export interface PlannedCall {
    method: string;
    path: string;
    /** Same text for a repetition of the same request. */
    request: string;
    /** The call changes something. */
    writes: boolean;
}

export interface ChaosOptions {
    /** Share of calls that go wrong; 0.15 when left out. */
    share?: number;
    /** How often in a row the same request may go wrong; 2 when left out. */
    inARow?: number;
    /** Longest wait a 429 asks for, in milliseconds; 200 when left out. */
    longestWaitMs?: number;
    /** Calls that change something are also carried out and answered oddly, or lost after they were carried out. Off by default: no client can hide that by trying again. */
    oddWrites?: boolean;
}

type Chaos = (call: PlannedCall) => Fault | undefined;

const nothing: readonly Fault[] = [];
/** Between two expired tokens of a seeded plan lie at least this many calls, so that a client that renews once per call never meets two in one call. */
const callsBetweenExpiries = 20;

function matcher(endpoint: string): (method: string, path: string) => boolean {
    const space = endpoint.indexOf(' ');
    if (space < 1) {
        throw new RangeError(`A fault rule needs an endpoint such as "POST /api/account/get-account" or "* /api/*", got "${endpoint}".`);
    }
    const method = endpoint.slice(0, space).toUpperCase();
    const path = endpoint.slice(space + 1);
    if (!path.includes('*')) {
        return (m, p) => (method === '*' || m === method) && p === path;
    }
    const pattern = new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);
    return (m, p) => (method === '*' || m === method) && pattern.test(p);
}

function strikes(when: FaultTiming | undefined, call: number, random: Random | undefined): boolean {
    if (when === undefined) {
        return true;
    }
    if ('nth' in when) {
        return call === when.nth;
    }
    if ('every' in when) {
        return call % when.every === 0;
    }
    if ('from' in when) {
        return call >= when.from && call <= (when.to ?? Infinity);
    }
    return random !== undefined && random() < when.probability;
}

function seededChaos(seed: number, options: ChaosOptions): Chaos {
    const random = createRandom(seed);
    const share = options.share ?? 0.15;
    const inARow = options.inARow ?? 2;
    const longestWait = options.longestWaitMs ?? 200;
    const streaks = new Map<string, number>();
    let sinceExpiry = callsBetweenExpiries;

    function rateLimited(): Fault {
        const headers = pick<RateLimitHeaders>(random, ['x-ratelimit', 'x-rate-limit', 'none']);
        return { kind: 'rate-limited', resetMs: wholeNumber(random, 1, longestWait), headers };
    }

    function oddWrite(): Fault {
        return pick<() => Fault>(random, [
            () => ({ kind: 'odd-answer', form: pick(random, silentAnswers) }),
            () => ({ kind: 'odd-answer', form: pick(random, silentAnswers), carriedOut: false }),
            () => ({ kind: 'odd-answer', form: pick(random, spoiledAnswers) }),
            () => ({ kind: 'reset', afterWork: random() < 0.5 }),
            () => ({ kind: 'truncated' })
        ])();
    }

    function choose(call: PlannedCall): Fault {
        if (call.path.startsWith('/download/')) {
            return pick<() => Fault>(random, [
                () => ({ kind: 'expired-link' }),
                () => ({ kind: 'reset' }),
                () => ({ kind: 'truncated' }),
                () => ({ kind: 'status', status: 503, body: 'Slow Down' })
            ])();
        }
        if (sinceExpiry >= callsBetweenExpiries && random() < 0.25) {
            sinceExpiry = 0;
            return { kind: 'token-expired' };
        }
        if (call.writes) {
            return options.oddWrites === true && random() < 0.7 ? oddWrite() : rateLimited();
        }
        return pick<() => Fault>(random, [
            rateLimited,
            () => ({ kind: 'status', status: pick(random, [500, 502, 503]), body: 'Bad Gateway' }),
            () => ({ kind: 'status', status: 504, body: 'GatewayTimeout: Connection to service has timed out' }),
            () => ({ kind: 'reset' })
        ])();
    }

    return (call) => {
        sinceExpiry += 1;
        const streak = streaks.get(call.request) ?? 0;
        if (random() >= share || streak >= inARow) {
            streaks.delete(call.request);
            return undefined;
        }
        streaks.set(call.request, streak + 1);
        return choose(call);
    };
}

/** Everything that is planned to go wrong: rules for particular calls, and seeded chaos for whole runs. */
export class FaultPlan {
    #rules: { rule: FaultRule; matches: (method: string, path: string) => boolean; calls: number; random: Random | undefined }[] = [];
    #chaos: Chaos | undefined;
    /** How many calls went wrong so far. */
    struck = 0;
    /** How often each kind of fault struck; statuses are told apart (`status 503`). */
    readonly byKind: Record<string, number> = {};

    /**
     * A plan in which the given share of all calls goes wrong: 429, 5xx, lost connections, tokens that expire in the middle of a walk, expired links. The same request
     * never fails more than `inARow` times running, calls that change something are only ever refused before they are carried out (but for `oddWrites`), and the
     * token endpoint is spared: a client that retries reads a few times loses nothing.
     */
    static seeded(seed: number, options: ChaosOptions = {}): FaultPlan {
        const plan = new FaultPlan();
        plan.#chaos = seededChaos(seed, options);
        return plan;
    }

    /** Turns seeded chaos on for a plan that already exists. */
    startChaos(seed: number, options: ChaosOptions = {}): void {
        this.#chaos = seededChaos(seed, options);
    }

    add(...rules: FaultRule[]): void {
        for (const rule of rules) {
            const random = rule.when !== undefined && 'probability' in rule.when ? createRandom(rule.when.seed) : undefined;
            this.#rules.push({ rule, matches: matcher(rule.endpoint), calls: 0, random });
        }
    }

    /** Forgets every rule and ends the chaos. */
    clear(): void {
        this.#rules = [];
        this.#chaos = undefined;
    }

    list(): FaultRule[] {
        return this.#rules.map(({ rule }) => rule);
    }

    /** What goes wrong with this call; counts it. */
    take(call: PlannedCall): readonly Fault[] {
        if (this.#rules.length === 0 && this.#chaos === undefined) {
            return nothing;
        }
        const faults: Fault[] = [];
        for (const entry of this.#rules) {
            if (entry.matches(call.method, call.path)) {
                entry.calls += 1;
                if (strikes(entry.rule.when, entry.calls, entry.random)) {
                    faults.push(entry.rule.fault);
                }
            }
        }
        if (faults.length === 0 && call.path !== '/oauth/token') {
            const fault = this.#chaos?.(call);
            if (fault !== undefined) {
                faults.push(fault);
            }
        }
        this.struck += faults.length > 0 ? 1 : 0;
        for (const fault of faults) {
            const kind = fault.kind === 'status' ? `status ${String(fault.status)}` : fault.kind;
            this.byKind[kind] = (this.byKind[kind] ?? 0) + 1;
        }
        return faults;
    }
}

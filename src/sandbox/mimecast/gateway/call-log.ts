/** One answered call. No header, body or token is kept, and no query of a download: it holds the signature. */
export interface Call {
    method: string;
    path: string;
    query: string;
    /** `0`: the connection was lost before an answer. */
    status: number;
    /** Client id of the application; empty when the call was not allowed in. */
    application: string;
    requestId: string;
    /** Epoch milliseconds of simulated time. */
    at: number;
}

/** What was called, in order. The latest calls are kept in full, all of them are counted. */
export interface CallLog {
    readonly total: number;
    /** Number of calls of an endpoint such as `POST /api/account/get-account`; `*` stands for anything. */
    count(endpoint?: string): number;
    /** The latest calls, oldest first. */
    list(endpoint?: string): Call[];
    add(call: Call): void;
    clear(): void;
}

function pattern(endpoint: string): RegExp {
    return new RegExp(`^${endpoint.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);
}

export function createCallLog(limit = 10_000): CallLog {
    let calls: Call[] = [];
    const counts = new Map<string, number>();
    const log = {
        total: 0,
        count(endpoint?: string): number {
            if (endpoint === undefined) {
                return log.total;
            }
            if (!endpoint.includes('*')) {
                return counts.get(endpoint) ?? 0;
            }
            const wanted = pattern(endpoint);
            let sum = 0;
            for (const [name, count] of counts) {
                sum += wanted.test(name) ? count : 0;
            }
            return sum;
        },
        list(endpoint?: string): Call[] {
            const latest = calls.slice(-limit);
            if (endpoint === undefined) {
                return latest;
            }
            const wanted = pattern(endpoint);
            return latest.filter((call) => wanted.test(`${call.method} ${call.path}`));
        },
        add(call: Call): void {
            log.total += 1;
            const name = `${call.method} ${call.path}`;
            counts.set(name, (counts.get(name) ?? 0) + 1);
            calls.push(call);
            // Cutting rarely keeps adding cheap.
            if (calls.length >= limit * 2) {
                calls = calls.slice(-limit);
            }
        },
        clear(): void {
            calls = [];
            log.total = 0;
            counts.clear();
        }
    };
    return log;
}

import type { Clock } from '../clock.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What a log line belongs to; `host` for a fault of the host itself. Lines of `deploy` and `host` belong to no connection. */
export type LogSource = 'auth' | 'proxy' | 'action' | 'sync' | 'on-event' | 'deploy' | 'webhook' | 'host';

export interface LogEntry {
    /** Sandbox time, epoch milliseconds. */
    at: number;
    source: LogSource;
    level: LogLevel;
    message: string;
    integration?: string;
    connectionId?: string;
    /** Name of the function that wrote the line. */
    function?: string;
    payload?: unknown;
}

export interface HostLogs {
    readonly entries: readonly LogEntry[];
    /** Told every line as it is stored. */
    onEntry: ((entry: LogEntry) => void) | undefined;
    /** Stores a line with every known secret replaced by `[redacted]`. */
    write(entry: Omit<LogEntry, 'at'>): void;
    /** From now on this text never appears in a line. */
    redact(secret: string): void;
    clear(): void;
}

const redacted = '[redacted]';
const secretNames = /^(authorization|token|access_token|client_secret|client_private_key|password|secret)$/i;

// Eight characters: shorter ones would blank out ordinary words of other lines.
const shortestSecret = 8;

/** Keeps the last `capacity` lines. */
export function createLogs(clock: Clock, capacity = 10_000): HostLogs {
    const entries: LogEntry[] = [];
    const secrets = new Set<string>();
    const clean = (text: string): string => {
        let result = text;
        for (const secret of secrets) {
            result = result.replaceAll(secret, redacted);
        }
        // The query string of a pre-signed address is as good as a password.
        return result.replace(/(https?:\/\/[^\s"'?]+)\?[^\s"']*(?:signature|token|secret)[^\s"']*/gi, `$1?${redacted}`);
    };
    const cleanValue = (value: unknown, depth: number): unknown => {
        if (typeof value === 'string') {
            return clean(value);
        }
        if (typeof value !== 'object' || value === null) {
            return typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' ? String(value) : value;
        }
        if (depth > 8) {
            return '[too deep]';
        }
        if (Array.isArray(value)) {
            return value.map((item) => cleanValue(item, depth + 1));
        }
        return Object.fromEntries(
            Object.entries(value).map(([name, item]) => [name, secretNames.test(name) && typeof item === 'string' ? redacted : cleanValue(item, depth + 1)])
        );
    };
    const logs: HostLogs = {
        entries,
        onEntry: undefined,
        write: (entry) => {
            const { payload, ...rest } = entry;
            const stored: LogEntry = {
                at: clock.now(),
                ...rest,
                message: clean(entry.message),
                ...(payload === undefined ? {} : { payload: cleanValue(payload, 0) })
            };
            entries.push(stored);
            if (entries.length > capacity) {
                entries.shift();
            }
            logs.onEntry?.(stored);
        },
        redact: (secret) => {
            if (secret.length >= shortestSecret) {
                secrets.add(secret);
            }
        },
        clear: () => {
            entries.length = 0;
        }
    };
    return logs;
}

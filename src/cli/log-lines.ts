import type { LogEntry } from '../sandbox/nango/logs.ts';

/** A time of the sandbox, in UTC and without fractions of a second. */
export function stampOf(ms: number): string {
    return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/**
 * Makes lines for a person of what goes wrong in a sandbox that stays up: warnings and errors of syncs, with the connection they belong to, and webhooks that do not arrive.
 *
 * @param webhookUrl where webhooks go
 * @returns the line of an entry; undefined for all the rest of the log
 */
export function createLogLines(webhookUrl: string | undefined): (entry: LogEntry) => string | undefined {
    let arrive = true;
    const lineOf = ({ at, level, message, connectionId }: LogEntry, name: string): string =>
        `${stampOf(at)}  ${name}  ${level}  ${message.replace(/\s+/g, ' ')}${connectionId === undefined ? '' : ` (connection ${connectionId})`}`;
    return (entry) => {
        const isBad = entry.level === 'warn' || entry.level === 'error';
        if (entry.source === 'sync') {
            return isBad ? lineOf(entry, entry.function ?? 'sync') : undefined;
        }
        if (entry.source !== 'webhook' || isBad !== arrive) {
            return undefined;
        }
        // A receiver that is down would fill the screen: one line when it goes, one when it comes back.
        arrive = !isBad;
        const address = webhookUrl === undefined ? '' : ` to ${webhookUrl}`;
        return isBad
            ? `${lineOf(entry, `webhooks${address}`)}. Others that fail are not shown until one arrives.`
            : `${stampOf(entry.at)}  webhooks${address}  arrive again`;
    };
}

const unitMs: Record<string, number> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000, month: 30 * 86_400_000 };
const abbreviations: Record<string, string> = {
    s: 'second',
    sec: 'second',
    secs: 'second',
    m: 'minute',
    min: 'minute',
    mins: 'minute',
    h: 'hour',
    hr: 'hour',
    hrs: 'hour',
    d: 'day'
};

const shortestMs = 30_000;
const longestMs = 31 * 86_400_000;

/**
 * The interval of a sync in milliseconds: `every 5 minutes`, `every hour`, `every half hour`, `every 30s`.
 *
 * @returns undefined when the text is no interval or lies outside 30 seconds to 31 days
 */
export function parseFrequency(text: string): number | undefined {
    const match = /^every (?:(?<half>half (?:an )?)|(?<count>\d+) ?)?(?<unit>[a-z]+)$/.exec(text);
    const groups = match?.groups;
    if (!groups) {
        return undefined;
    }
    const word = groups['unit'] ?? '';
    const unit = unitMs[abbreviations[word] ?? word.replace(/s$/, '')];
    if (unit === undefined) {
        return undefined;
    }
    const ms = groups['half'] === undefined ? Number(groups['count'] ?? 1) * unit : unit / 2;
    return ms >= shortestMs && ms <= longestMs ? ms : undefined;
}

/**
 * The moment of a record, and records of several kinds in one line of time.
 */
import type { Models } from '../functions.generated.ts';
import { invalidOption } from '../errors.ts';
import { checkOptions } from '../nango-calls.ts';
import type { CallOptions } from '../nango-calls.ts';
import type { ModelName } from '../records.ts';
import type { Tenant } from '../tenant.ts';

/** Models whose records have a time of their own. */
export type TimedModel = { [M in ModelName]: Models[M] extends { occurredAt: string | null } ? M : never }[ModelName];

export interface SeenOptions {
    /** The time for a record that has none of its own, such as `row.metadata.first_seen_at`. Default: the moment of the call. */
    seenAt?: Date | string | undefined;
}

/** When what a record tells of happened. Undefined where Mimecast gives no time that can be read, and for everything that is not about a moment: users, groups, settings. */
export function timeOf<Row extends { id: string }>(record: Row): Row extends { occurredAt: string | null } ? Date | undefined : undefined {
    const time = new Date((record as { occurredAt?: string | null }).occurredAt ?? Number.NaN);
    return (Number.isNaN(time.getTime()) ? undefined : time) as ReturnType<typeof timeOf<Row>>;
}

/** Milliseconds since 1970, of the record or as the options say. */
export function momentOf(record: Record<string, unknown>, options: SeenOptions): number {
    checkOptions(options);
    const seen = options.seenAt === undefined ? Date.now() : instant('seenAt', options.seenAt);
    return timeOf(record as { id: string; occurredAt: string | null })?.getTime() ?? seen;
}

export interface TimelineOptions extends CallOptions {
    /** From this moment on: a `Date` or ISO 8601 text, at most 12 months back. */
    from: Date | string;
    /** Up to this moment, without it. Default: no end. */
    to?: Date | string | undefined;
}

/** One record in a line of time. */
export type TimelineEntry<Model extends TimedModel> = { [M in Model]: { time: Date; model: M; record: Models[M] } }[Model];

/**
 * What several kinds of records tell of a span of time, in one list, the oldest first. All of it is read before it is sorted: for spans that fit into memory. Deleted records are not in it, and
 * none without a time.
 *
 * @throws MimecastError of type `invalid_input` for a moment that is none
 */
export async function timeline<Model extends TimedModel>(
    tenant: Pick<Tenant, 'records'>,
    models: readonly Model[],
    { from, to, ...options }: TimelineOptions
): Promise<TimelineEntry<Model>[]> {
    const [start, end] = [instant('from', from), to === undefined ? Number.POSITIVE_INFINITY : instant('to', to)];
    const entries: TimelineEntry<Model>[] = [];
    for (const model of new Set(models)) {
        // What happened later than a record was saved last is not in it.
        for await (const { pruned, change, record } of tenant.records(model, { ...options, modifiedAfter: new Date(start) })) {
            const time = pruned || change === 'deleted' ? undefined : (timeOf(record as { id: string; occurredAt: string | null }) ?? undefined);
            if (time !== undefined && time.getTime() >= start && time.getTime() < end) {
                entries.push({ time, model, record } as TimelineEntry<Model>);
            }
        }
    }
    return entries.sort((a, b) => a.time.getTime() - b.time.getTime());
}

function instant(field: string, moment: Date | string): number {
    const ms = moment instanceof Date || typeof moment === 'string' ? new Date(moment).getTime() : Number.NaN;
    if (Number.isNaN(ms)) {
        throw invalidOption(field, 'has to be a Date or a text in ISO 8601');
    }
    return ms;
}

import * as z from 'zod';
import { givenField, literalField, numberField, occurredAt, rare, textField } from './fields.js';
import { digest } from './identity.js';
import { thing } from './thing.js';
import { ownOnly } from './values.js';
import type { Field } from './fields.js';
import type { Row } from './values.js';

/** Positions inside Mimecast's own queue: gone from newer files, shared by many events, no property of the event. */
const INTERNAL = ['_offset', '_partition'];
/** Streaming and files spell these two differently. */
const RENAMED: Record<string, string> = ownOnly({ eventType: 'type', subType: 'subtype' });

/** A thing that all events are like: what they share, with the field that says which type an event is of, and then its own fields. */
export function eventThing<T extends Field, F extends Record<string, Field>>(type: T, subtype: string, fields: F) {
    const common = {
        id: givenField(
            z.string().describe('Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.')
        ),
        occurredAt: occurredAt('timestamp'),
        type,
        subtype: rare(textField(`Repeats what was done or found, where the type has that. Example: ${subtype}`, 'subtype', 'subType')),
        timestamp: numberField('When, in milliseconds since 1970 (UTC). Example: 1767695445642'),
        processingId: textField('Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445'),
        aggregateId: textField('Ties the events of one message together. Example: sim-agg-0001_1767695445'),
        accountId: textField('Mimecast account code. Example: CDEMO1A1')
    };
    const { schema, record } = thing({ ...common, ...fields }, { without: INTERNAL });
    // That `id` is what has to be given cannot be concluded as long as the own fields are not known.
    const recordWith = record as unknown as (row: Row, given: { id: string }) => z.output<typeof schema>;
    return {
        schema,
        /** @param id `lineIdentity` of an event from a file, `eventIdentity` of one from the stream */
        record: (row: Row, id: string) => recordWith(row, { id })
    };
}

/**
 * The model of one event type, whose name is the `type` of all its records.
 *
 * @param subtype an example of the type's subtype; `null` where it has none
 */
export function eventModel<T extends string, F extends Record<string, Field>>(type: T, subtype: string | null, fields: F) {
    return eventThing(literalField(type, `Event type. Example: ${type}`, 'type', 'eventType'), String(subtype), fields);
}

/** Leaves Mimecast's internal positions out of a line. They are numbers and never the only keys; inside a text the quotes would be escaped. */
const POSITIONS = /"_(?:offset|partition)":-?\d+,|,"_(?:offset|partition)":-?\d+/g;

/**
 * The identity of an event from a file: SHA-256 (192 bits of it) over its line as Mimecast wrote it, without `_offset` and `_partition`. Listing a file again gives the same bytes.
 * It tells apart what shares every id, such as two attachments of one message or one failed delivery to several people.
 */
export function lineIdentity(row: Row, line: string): string {
    return digest(row['_offset'] === undefined && row['_partition'] === undefined ? line : line.replace(POSITIONS, ''));
}

/**
 * The identity of an event from the stream, which has no lines: SHA-256 (192 bits of it) over all its values, sorted by key, under the spelling of event files and without internal positions.
 */
export function eventIdentity(row: Row): string {
    const entries = Object.entries(row).filter(([key]) => !INTERNAL.includes(key));
    return digest(JSON.stringify(sortKeys(Object.fromEntries(entries.map(([key, value]) => [RENAMED[key] ?? key, value])))));
}

/** The same value with the keys of every object in it sorted. What lies deeper than any event goes is left out: some thousand levels would break the writer. */
function sortKeys(value: unknown, levels = 100): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if (levels === 0) {
        return null;
    }
    if (Array.isArray(value)) {
        return value.map((item) => sortKeys(item, levels - 1));
    }
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item, levels - 1)]));
}

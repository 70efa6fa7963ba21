import * as z from 'zod';
import { cut, isRecord, mimecastError, unexpectedReply } from '../api/errors.js';
import { requireConfirmed } from '../api/change.js';
import { invalidInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { secureNumber } from '../api/secure-id.js';
import { nameOf } from '../operations/endpoint.js';
import { from } from './action.js';
import { deletion } from './deletion.js';
import { existing, findExisting, findOne, findingErrors, listedRows } from './found.js';
import { listing } from './listing.js';
import { reading } from './reading.js';
import { idOf, seen, shownOf, writing } from './writing.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Shape } from './action.js';
import type { Found } from './found.js';

type Row = Record<string, unknown>;
interface Item {
    id: string;
    description: string | null;
}

/** A kind of policy, or of what policies name, that can be looked at. */
export interface SeenKind<I extends Item = Item> {
    /** As in the names of its functions: `blocked-sender-policy`, `blocked-sender-policies`. */
    name: string;
    names: string;
    /** What these are, in the plural, and what one has them for. */
    what: string;
    by: { readonly list: Endpoint; readonly read?: Endpoint };
    of: { schema: z.ZodObject<Shape>; record: (row: Row) => I };
    /** The ids of its records are names, never numbers. */
    isNamed?: boolean;
}

/** A kind that can be made. */
export interface MadeKind<I extends Item = Item> extends SeenKind<I> {
    by: { readonly list: Endpoint; readonly read?: Endpoint; readonly create: Endpoint };
    /** What becomes other when one is made. */
    effect: string;
    /** What a caller says of a new one, and an input that works in every account. */
    input: Shape & { description: z.ZodString };
    example: Row;
    /** What these name by `definitionId`: the input has the id of the record there, what is sent and what is read a handle that may be another one at every read. */
    definitions?: SeenKind;
    /** A new one, flat as a row is. */
    made: (input: Row) => Row;
    /** In which fields a row is other than what would be made, or does not say it; nothing where the two are not meant to be the same. */
    differences: (row: Row, made: Row) => string[] | undefined;
    /** The form in which a flat one is sent, where that is another, and how a row gets flat, with the names that fields have when they are sent. */
    content?: (flat: Row) => Row;
    flat?: (row: Row) => Row;
}

/** A kind that can be changed. */
export interface ChangeableKind<I extends Item = Item> extends MadeKind<I> {
    by: MadeKind['by'] & { readonly update: Endpoint };
    /** What an update takes where that is less than what a new one does, and an example of it. */
    update?: { input: Shape; example: Row };
    /** What can be sent of one as it stands, and the same with some changes: always the whole of what an update takes, and flat. */
    changed: (row: Row, input: Row) => { now: Row; after: Row };
}

/** A kind that can be deleted. */
export interface DeletableKind<I extends Item = Item> extends SeenKind<I> {
    by: SeenKind['by'] & { readonly remove: Endpoint };
    /** What becomes other when one is gone. */
    loss: string;
    /** Field of the answer that says that it is gone, where there is one. */
    goneFlag?: string;
}

const wordsOf = (name: string): string => name.replaceAll('-', ' ');
const listedOf = ({ by, of, isNamed }: SeenKind) => ({ list: by.list, record: of.record, isNamed });
const idInput = ({ name, names }: SeenKind) =>
    z
        .string()
        .min(1)
        .max(255)
        .describe(`Id of the ${wordsOf(name)}, as in the records of ${names} and the answers of list-${names}. Example: 4711`);

/** The call that makes something, or that is about one thing by its handle. */
function callOf({ family }: Endpoint, content: Row | undefined, handle?: string): Call {
    if (family === 'envelope') {
        return { data: [{ ...(handle !== undefined && { id: handle }), ...content }] };
    }
    return { ...(handle !== undefined && { path: { id: handle } }), ...(content !== undefined && { body: content }) };
}

/** What an answer says of one thing: its body, or in the envelope the one row. */
function rowOf(nango: Nango, endpoint: Endpoint, reply: Reply): Row {
    if (endpoint.family === 'rest') {
        return reply.body;
    }
    const [row] = itemsOf(nango, endpoint, reply);
    return isRecord(row) ? row : {};
}

export function policyListing<I extends Item>(kind: SeenKind<I>) {
    const { names, what, by, of } = kind;
    return listing({
        description: `Lists the ${wordsOf(names)} of the account: ${what}. Use it to see which there are, and to get the id of one; the sync ${names} keeps all of them.`,
        by: by.list,
        input: {},
        example: {},
        list: 'policies',
        meaning: `The ${wordsOf(names)}, in the order Mimecast lists them.`,
        of: of as unknown as { schema: z.ZodType<I>; record: (row: Row) => I },
        request: () => ({})
    });
}

/** Reads one as it is now. */
export function policyReading<I extends Item>(kind: SeenKind<I> & { by: { readonly read: Endpoint } }) {
    const { name, names, by, of } = kind;
    return reading<Shape & { id: z.ZodString }, z.ZodObject<Shape>, Found>({
        description: `Reads one of the ${wordsOf(names)} as it is now. Use it before a decision about it; records are as old as the last run of the sync ${names}.`,
        by: by.read,
        errors: findingErrors,
        input: { id: idInput(kind) },
        example: { id: from(`list-${names}`, 'policies.0.id') },
        output: of.schema,
        look: { by: [by.list], find: async (nango, input) => await findExisting(nango, listedOf(kind), idOf(input)) },
        request: (_, { handle }) => ({ path: { id: handle } }),
        answer: (reply, input, nango, { handle }) => {
            const record = of.record({ ...reply.body, id: handle });
            if (record.description === null) {
                throw unexpectedReply(nango, by.read, `it describes no ${wordsOf(name)}`, reply);
            }
            return { ...(record as unknown as Row), id: idOf(input) };
        }
    });
}

/** As `policyReading`, where Mimecast has no operation for one alone: out of the list, which is the operation that is asked. */
export function policyLookup<I extends Item>(kind: SeenKind<I>) {
    const { names, by, of } = kind;
    return reading<Shape & { id: z.ZodString }, z.ZodObject<Shape>>({
        description: `Reads one of the ${wordsOf(names)} as it is now. Use it before a decision about it; records are as old as the last run of the sync ${names}.`,
        by: by.list,
        errors: findingErrors,
        input: { id: idInput(kind) },
        example: { id: from(`list-${names}`, 'policies.0.id') },
        output: of.schema,
        answer: (reply, input, nango) => of.record(existing(nango, listedOf(kind), itemsOf(nango, by.list, reply), idOf(input)).row) as unknown as Row
    });
}

/** Definitions as they are called today. */
interface Definitions {
    /** The input, with the handle in place of the id. */
    asked: Row;
    /** The id of the record of what has a handle; null where that is not clear. */
    idOf: (handle: unknown) => string | null;
}

/** Looks up the definition that an input names, if it names one. */
async function definitionsFor(nango: Nango, { definitions }: MadeKind, asked: Row): Promise<Definitions> {
    const { definitionId } = asked;
    if (definitions === undefined || definitionId === undefined) {
        return { asked, idOf: () => null };
    }
    const listed = { ...listedOf(definitions), field: 'definitionId' };
    const rows = await listedRows(nango, listed);
    const { handle } = existing(nango, listed, rows, String(definitionId));
    return {
        asked: { ...asked, definitionId: handle },
        // Which number in a handle would name a definition is not known, and one that was deleted may have it in common with one that is there.
        idOf: (given) => {
            const row = rows.find(({ id }) => id === given);
            return row === undefined ? null : definitions.of.record(row).id;
        }
    };
}

const definitionReads = ({ definitions }: MadeKind): Endpoint[] => (definitions === undefined ? [] : [definitions.by.list]);

/** What is sent, as it is shown: with the id of the definition that was asked for. */
const shownWith = ({ definitionId }: Row): Row => (definitionId === undefined ? {} : { definitionId });

/** Makes one, unless there is one that is the same in everything that is asked for: so a repeat after a lost answer makes no second one. */
export function policyCreation<I extends Item>(kind: MadeKind<I>) {
    const { name, names, what, by, of, effect, input, example, made, content = itself } = kind;
    const output: Shape = {
        created: z.boolean().describe('Whether this call made it. Example: true'),
        alreadyExists: z.boolean().describe('Whether there was one already that is the same in everything asked for; it was left as it is. Example: false'),
        policy: of.schema.nullable().describe('The policy; null for a dry run.')
    };
    const find = async (nango: Nango, asked: Row): Promise<{ wanted: Row; twin: Row | undefined }> => {
        const today = await definitionsFor(nango, kind, asked);
        const wanted = made(today.asked);
        return { wanted, twin: await twinOf(nango, kind, wanted) };
    };
    return writing<Shape, Shape, { wanted: Row; twin: Row | undefined }>({
        description: `Creates one of the ${wordsOf(names)}: ${what}. Use it when there is to be one more; one that is there already in the same form is left as it is.`,
        change: `${effect} delete-${name} undoes that.`,
        by: by.create,
        input,
        example: example as never,
        output,
        errors: [{ type: 'conflict', code: 'exists_otherwise' }, ...(kind.definitions === undefined ? [] : findingErrors)],
        look: { by: [by.list, ...(by.read === undefined ? [] : [by.read]), ...definitionReads(kind)], find },
        already: (_, { twin }) => (twin === undefined ? undefined : { created: false, alreadyExists: true, policy: of.record(twin) }),
        request: (_, { wanted }) => callOf(by.create, content(wanted)),
        shown: (sent, asked) => (sent.body === undefined ? shownOf(sent, asked) : { body: { ...sent.body, ...shownWith(asked) } }),
        nothing: () => ({ created: false, alreadyExists: false, policy: null }),
        perform: async (send, _, nango, { wanted }) => {
            const reply = await send();
            const row = rowOf(nango, by.create, reply);
            // Two names are in use.
            const id = row['id'] ?? row['policyId'];
            if (typeof id !== 'string' || id === '') {
                throw unexpectedReply(nango, by.create, `it names no ${wordsOf(name)}`, reply);
            }
            return { created: true, alreadyExists: false, policy: of.record({ ...wanted, id }) };
        },
        settle: async (nango, asked) => {
            const { twin } = await find(nango, asked);
            return twin === undefined ? undefined : { created: true, alreadyExists: false, policy: of.record(twin) };
        }
    });
}

const itself = (flat: Row): Row => flat;

/**
 * The row that is what would be made: then nothing is made a second time.
 *
 * @throws MimecastError of type `conflict` where one that is meant to be the same is other, or does not say whether it is: beside it a second one would bear its name
 */
async function twinOf<I extends Item>(nango: Nango, kind: MadeKind<I>, wanted: Row): Promise<Row | undefined> {
    const { name, by, differences, flat = itself } = kind;
    let clash: string[] | undefined;
    for (const listed of await listedRows(nango, listedOf(kind))) {
        const told = differences(flat(listed), wanted);
        if (told === undefined) {
            continue;
        }
        const row = together(listed, await aloneOf(nango, by.read, listed));
        const fields = differences(flat(row), wanted);
        if (fields?.length === 0) {
            return row;
        }
        clash ??= fields ?? told;
    }
    if (clash !== undefined) {
        throw mimecastError(nango, {
            type: 'conflict',
            code: 'exists_otherwise',
            message: `There is one of the ${wordsOf(kind.names)} that is called so and is for the same, but is other in ${clash.join(', ')}, or does not say it. Nothing was made: ${'update' in by ? `change it with update-${name}, or ` : ''}give the new one another description.`,
            retryable: false,
            field: 'description',
            endpoint: nameOf(by.list)
        });
    }
    return undefined;
}

/** What Mimecast says of a row alone; the row, where it has no such operation. */
async function aloneOf(nango: Nango, read: Endpoint | undefined, row: Row): Promise<Row> {
    return read === undefined || typeof row['id'] !== 'string' ? row : (await call(nango, read, { path: { id: row['id'] } })).body;
}

/** A row of a list together with what is said of it alone: either may leave out what the other has. */
const together = (row: Row, alone: Row): Row => ({
    ...row,
    ...Object.fromEntries(Object.entries(alone).filter(([, value]) => value !== null)),
    id: row['id']
});

interface Standing extends Found {
    now: Row;
    after: Row;
    /** The id of its record afterwards: where Mimecast shows no number, a new description makes another one. */
    next: string;
    changes: z.output<typeof Change>[];
}

export const Change = z.object({
    field: z.string().describe("Mimecast's name of the field. Example: enabled"),
    before: z.unknown().describe('Its value until now; null when there was none, or nobody can tell. Example: true'),
    after: z.unknown().describe('Its value from now on; null for none. Example: false')
});

/** In which fields a thing is other afterwards. */
export function changesOf({ now, after }: { now: Row; after: Row }): z.output<typeof Change>[] {
    return [...new Set([...Object.keys(now), ...Object.keys(after)])].flatMap((field) =>
        JSON.stringify(now[field]) === JSON.stringify(after[field]) ? [] : [{ field, before: now[field] ?? null, after: after[field] ?? null }]
    );
}

/** The fields of an input, each of which may be left out. */
export function allOptional<I extends Shape>(input: I): { [K in keyof I]: z.ZodOptional<I[K]> } {
    return Object.fromEntries(
        Object.entries(input).map(([field, schema]) => [field, (schema as z.ZodType).optional().describe((schema as z.ZodType).description ?? field)])
    ) as Shape as { [K in keyof I]: z.ZodOptional<I[K]> };
}

/** Whether nobody said whom it is for, or until when. Sent like that, it could be for everyone and for ever. */
function lacksSide({ input }: MadeKind, after: Row): boolean {
    return ['from', 'to'].some(
        (side) =>
            (side in input && after[side] === undefined) ||
            (after[`${side}Eternal`] === false && after[`${side}DateTime`] === undefined && after[`${side}Date`] === undefined)
    );
}

/** Changes one. It is read first and sent whole, as far as an update takes it, with the changes: what an update leaves out could be reset. */
export function policyUpdate<I extends Item>(kind: ChangeableKind<I>) {
    const { name, names, by, of, input, definitions, changed, update = { input, example: { enabled: false } }, content = itself, flat = itself } = kind;
    const { read } = by;
    const output: Shape = {
        id: z.string().describe('The id that was asked for. Example: 4711'),
        updated: z.boolean().describe('Whether this call changed it; false when it was so already. Example: true'),
        changes: z.array(Change).describe('What is other than before. For a dry run it stands in "request".'),
        policy: of.schema.nullable().describe('The policy as it is afterwards; null for a dry run.')
    };
    const find = async (nango: Nango, asked: object): Promise<Standing> => {
        const { id, ...changes } = asked as Row;
        if (Object.values(changes).every((value) => value === undefined)) {
            throw invalidInput(nango, '', 'Name at least one field to change.');
        }
        const rows = await listedRows(nango, listedOf(kind));
        const found = existing(nango, listedOf(kind), rows, String(id));
        const today = await definitionsFor(nango, kind, changes);
        const alone = await aloneOf(nango, read, found.row);
        const row = flat(together(found.row, alone));
        const [known, listed] = [of.record(flat(alone)), of.record(flat(found.row))];
        const { now, after } = changed(row, today.asked);
        const isWhole = definitions === undefined || (typeof after['definitionId'] === 'string' && after['definitionId'] !== '');
        if (known.description === null || known.description !== listed.description || !isWhole || lacksSide(kind, after)) {
            // The whole of it is sent: what was not read would be reset.
            throw unexpectedReply(nango, read ?? by.list, 'it does not hold the policy that is listed, or not all of it', { status: 200 });
        }
        const next = of.record({ ...row, ...after }).id;
        if (next !== id && rows.some((other) => other !== found.row && of.record(other).id === next)) {
            throw mimecastError(nango, {
                type: 'conflict',
                code: 'exists_otherwise',
                message: `There is another ${wordsOf(name)} that is called so, and nobody could tell them apart. Nothing was changed: choose another description.`,
                retryable: false,
                field: 'description',
                endpoint: nameOf(by.list)
            });
        }
        const told = changesOf({ now, after }).map((one) =>
            one.field === 'definitionId' ? { ...one, before: today.idOf(one.before), after: changes['definitionId'] } : one
        );
        return { handle: found.handle, row, now, after, next, changes: told };
    };
    return writing<Shape, Shape, Standing>({
        description: `Changes one of the ${wordsOf(names)}; what is not named stays as it is. Use it to rename or switch one on or off${'from' in update.input ? ', or when it shall hold for others' : ''}. A dry run tells what would be other.`,
        change: 'It holds as changed from then on; the answer has the values from before, with which another call undoes it.',
        by: by.update,
        errors: [...findingErrors, { type: 'conflict', code: 'exists_otherwise' }],
        input: { id: idInput(kind), ...allOptional(update.input) },
        example: { id: from(`list-${names}`, 'policies.0.id'), ...update.example } as never,
        output,
        look: { by: [by.list, ...(read === undefined ? [] : [read]), ...definitionReads(kind)], find },
        already: (asked, standing) =>
            standing.changes.length === 0 ? { id: idOf(asked), updated: false, changes: [], policy: of.record(standing.row) } : undefined,
        request: (_, { handle, after }) => callOf(by.update, content(after), handle),
        shown: ({ body, data }, asked, standing) => ({
            ...(body === undefined ? { data } : { body: { ...body, ...shownWith(asked) } }),
            id: idOf(asked),
            changes: standing.changes
        }),
        nothing: (asked) => ({ id: idOf(asked), updated: false, changes: [], policy: null }),
        perform: async (send, asked, nango, standing) => {
            const reply = await send();
            requireConfirmed(nango, by.update, reply, isAbout(kind, rowOf(nango, by.update, reply), standing));
            const { changes } = standing;
            const other = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
            return { id: idOf(asked), updated: true, changes, policy: of.record({ ...standing.row, ...other, id: standing.handle }) };
        },
        settle: async (nango, asked, before) => {
            const now = (await seen(async () => await find(nango, { ...asked, id: before.next }))) ?? (await find(nango, asked));
            return now.changes.length === 0 ? { id: idOf(asked), updated: true, changes: before.changes, policy: of.record(now.row) } : undefined;
        }
    });
}

/** Whether an answer is about the policy that was changed: by its id, or where it has none by what it is called. */
function isAbout({ of }: SeenKind, row: Row, { handle, after }: Standing): boolean {
    const id = row['id'] ?? row['policyId'];
    const { description } = of.record(row);
    return id === undefined ? description !== null && description === after['description'] : isSameHandle(id, handle);
}

/** Whether two handles are of one policy: a handle may come back in another form. */
export function isSameHandle(one: unknown, other: string): boolean {
    const number = secureNumber(other, 'policyid');
    return one === other || (number !== undefined && secureNumber(one, 'policyid') === number);
}

/** Deletes one, if the caller knows what it is called. */
export function policyDeletion<I extends Item>(kind: DeletableKind<I>) {
    const { name, names, by, of, loss, goneFlag } = kind;
    return deletion<Shape & { id: z.ZodString }>({
        description: `Deletes one of the ${wordsOf(names)}; one that is gone already counts as done. Use it when it is not needed any more${'update' in by ? `; update-${name} can switch it off instead` : ''}.`,
        change: loss,
        by: by.remove,
        errors: findingErrors,
        input: {
            id: idInput(kind),
            confirm: z
                .string()
                .min(1)
                .max(1000)
                .describe('The description of it, letter by letter, or its id where it has none: what is deleted is gone. Example: Block demo')
        },
        example: { id: from(`list-${names}`, 'policies.0.id'), confirm: from(`list-${names}`, 'policies.0.description') },
        look: {
            by: [by.list],
            find: async (nango, asked) => {
                const found = await findOne(nango, listedOf(kind), idOf(asked));
                const { description = '' } = found === undefined ? {} : of.record(found.row);
                const called = description === null || description === '' ? idOf(asked) : description;
                if (found !== undefined && called !== asked['confirm']) {
                    throw invalidInput(
                        nango,
                        'confirm',
                        `The ${wordsOf(name)} with this id is called "${cut(called, 200)}". Pass that, if it is the one you mean.`
                    );
                }
                return found;
            }
        },
        request: (_, handle) => callOf(by.remove, undefined, handle),
        confirmed:
            goneFlag === undefined
                ? ({ body }, handle) => isSameHandle(body['id'] ?? body['policyId'], handle)
                : {
                      numberKey: 'policyid',
                      flag: goneFlag,
                      refusal: {
                          type: 'conflict',
                          code: 'not_deleted',
                          message: `Mimecast did not delete the ${wordsOf(name)}. List them again and see how it stands.`
                      }
                  }
    });
}

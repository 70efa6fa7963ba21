import * as z from 'zod';
import { keyOfId } from '../api/change.js';
import { ANSWERS, incompleteList, pages } from '../api/pages.js';
import { holdQueue } from '../operations/hold-queue.js';
import { HELD_NUMBER, heldMessageKey, isRecordId } from './held-message.js';
import type { Nango } from '../api/request.js';

/** Vendor's limit of a release. What a rejection takes is not known. */
const PER_CALL = 25;

/** What releasing and rejecting many held messages have in common, for `changeEach`. */
export function heldDecision(flag: 'release' | 'reject', done: 'released' | 'rejected') {
    return {
        list: 'ids',
        entry: z
            .string()
            .min(1)
            .max(2000)
            .describe('Id of a held message: from list-held-messages, or of a HeldMessage record, for which the hold queue is read first. Example: syn-held-1'),
        most: 1000,
        perCall: PER_CALL,
        named: { id: z.string().describe('The id that was asked for. Example: syn-held-1') },
        nameOf: (id: string) => ({ id }),
        done,
        keyOf: (id: string) => keyOfId(id, HELD_NUMBER),
        keyIn: (row: Record<string, unknown>) => keyOfId(row['id'], HELD_NUMBER),
        answerOf: (row: Record<string, unknown>) => ANSWERS.get(row[flag]),
        refusal: {
            type: 'conflict',
            code: `not_${done}`,
            message: `Mimecast did not ${flag} the message. It may already have been released, rejected or removed: list the held messages again.`
        },
        find: {
            by: holdQueue.list,
            isWanted: isRecordId,
            among: handlesOf,
            gone: {
                type: 'not_found',
                code: 'not_held',
                message: 'No held message has this id: it was released, rejected or removed. Nothing was sent for it.'
            }
        }
    } as const;
}

/** The handles that messages have today, by the ids of their records. An id that is made of facts and fits two messages names none. */
async function handlesOf(nango: Nango, ids: readonly string[]): Promise<Map<string, string>> {
    const wanted = new Set(ids);
    const handles = new Map<string, Set<string>>();
    for await (const { items, verdict } of pages(nango, holdQueue.list, { data: [{ admin: true }] })) {
        for (const row of items) {
            const key = heldMessageKey(row);
            if (typeof row['id'] === 'string' && wanted.has(key)) {
                handles.set(key, (handles.get(key) ?? new Set()).add(row['id']));
            }
        }
        const isNumbersOnly = ids.every(isNumber);
        if (handles.size === wanted.size && isNumbersOnly) {
            break;
        }
        if (verdict.state === 'unproven') {
            throw incompleteList(nango, holdQueue.list, `${verdict.message}. Nothing was changed.`);
        }
    }
    return new Map([...handles].flatMap(([key, [first = '', second]]) => (second === undefined || isNumber(key) ? [[key, first] as const] : [])));
}

const isNumber = (id: string): boolean => /^\d+$/.test(id);

import * as z from 'zod';
import { wholeNumber } from '../api/errors.js';
import { requireConfirmed } from '../api/change.js';
import { text } from './values.js';
import type { Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';

const address = z
    .string()
    .max(320)
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'Write a whole address, for example news@example.net: domains are not taken here.');

/** Addresses are the same in whatever case they are written. */
const keyOf = ({ sender, to }: Record<string, unknown>): string => JSON.stringify([text(sender)?.toLowerCase(), text(to)?.toLowerCase()]);

/** What permitting and blocking senders have in common, for `changeEach`. */
export function senderRule(action: 'permit' | 'block', done: 'permitted' | 'blocked') {
    return {
        list: 'pairs',
        entry: z.strictObject({
            sender: address.describe('Address of the sender. Example: news@example.net'),
            to: address.describe('Address of the recipient in the account, for whom alone it holds. Example: ann@example.com')
        }),
        most: 1000,
        perCall: 100,
        named: {
            sender: z.string().describe('The sender that was asked for. Example: news@example.net'),
            to: z.string().describe('The recipient that was asked for. Example: ann@example.com')
        },
        nameOf: ({ sender, to }: { sender: string; to: string }) => ({ sender, to }),
        done,
        data: (pairs: readonly { sender: string; to: string }[]) => pairs.map((pair) => ({ ...pair, action })),
        keyOf,
        keyIn: keyOf,
        // The answer says what holds from now on, in the words of the request.
        answerOf: (row: Record<string, unknown>) => (text(row['type'])?.toLowerCase() === action ? true : undefined),
        refusal: { type: 'conflict', code: `not_${done}`, message: `Mimecast did not ${action} the sender.` }
    } as const;
}

/** Takes a deletion of many for done where the answer has no body or counts what went. How many there were nobody knows otherwise. */
export function deletedCount(nango: Nango, by: Endpoint, reply: Reply): number | null {
    const count = wholeNumber(reply.body['deletedCount']);
    requireConfirmed(nango, by, reply, count !== undefined);
    return count ?? null;
}

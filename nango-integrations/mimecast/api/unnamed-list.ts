import { isRecord, unexpectedReply } from './errors.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Nango, Reply } from './request.js';

/**
 * The list of a reply whose name no source shows: the one the registry assumes, otherwise the only list there is.
 *
 * @returns its rows, and how many others are no objects
 * @throws MimecastError of type `unexpected_reply` when there is none or more than one: a reply that cannot be read is never an empty list
 */
export function unnamedList(nango: Nango, endpoint: Endpoint, reply: Reply): { rows: Record<string, unknown>[]; oddRows: number } {
    const assumed = reply.body[endpoint.items ?? ''];
    const lists = Array.isArray(assumed) ? [assumed] : Object.values(reply.body).filter((value) => Array.isArray(value));
    const [list] = lists;
    if (list === undefined || lists.length > 1) {
        throw unexpectedReply(nango, endpoint, `there is ${list === undefined ? 'no list' : 'more than one list'} in it`, reply);
    }
    const rows = list.filter(isRecord);
    return { rows, oddRows: list.length - rows.length };
}

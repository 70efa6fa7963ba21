import { gunzipSync } from 'node:zlib';
import { bodyOf } from '../connected.ts';
import type { Connected } from '../connected.ts';

export type Event = Record<string, unknown>;

export interface ListedFile {
    url: string;
    expiry: string;
    size: number;
}

export interface BatchPage {
    status: number;
    files: ListedFile[];
    next: string;
    caughtUp: unknown;
    error: { code: string; message: string } | undefined;
}

/** One page of a batch listing. */
export async function list(connected: Connected, query: Record<string, string>, platform = 'cg'): Promise<BatchPage> {
    const { status, json } = await connected.call('GET', `/siem/v1/batch/events/${platform}?${new URLSearchParams(query).toString()}`);
    return {
        status,
        files: (json.value ?? []) as ListedFile[],
        next: String(json['@nextPage']),
        caughtUp: json.isCaughtUp,
        error: json.error as BatchPage['error']
    };
}

/** Every file from a query to caught up; ends with the cursor to go on with. */
export async function listAll(
    connected: Connected,
    query: Record<string, string>,
    platform = 'cg'
): Promise<{ files: ListedFile[]; next: string; calls: number }> {
    const files: ListedFile[] = [];
    let calls = 0;
    let page: BatchPage | undefined;
    do {
        page = await list(connected, { pageSize: '100', ...query, ...(page === undefined ? {} : { nextPage: page.next }) }, platform);
        calls += 1;
        files.push(...page.files);
    } while (page.status === 200 && page.caughtUp === false);
    return { files, next: page.next, calls };
}

export async function fetchFile(
    connected: Connected,
    url: string,
    headers: Record<string, string> = {}
): Promise<{ status: number; body: Buffer; headers: Record<string, string> }> {
    const reply = await connected.simulator.handle({ method: 'GET', url, headers });
    return { status: reply.status, body: await bodyOf(reply), headers: reply.headers };
}

export function linesOf(gzip: Buffer): string[] {
    return gunzipSync(gzip)
        .toString()
        .split('\n')
        .filter((line) => line !== '');
}

export async function eventsOf(connected: Connected, files: readonly ListedFile[]): Promise<Event[]> {
    const events: Event[] = [];
    for (const { url } of files) {
        const { body } = await fetchFile(connected, url);
        events.push(...linesOf(body).map((line) => JSON.parse(line) as Event));
    }
    return events;
}

export const pathOf = (url: string): string => new URL(url).pathname;

/** The same events, whatever their order. */
export function sorted(events: readonly object[]): string[] {
    return events.map((event) => JSON.stringify(event)).sort();
}

import { createClock } from '../../../src/sandbox/clock.ts';
import { identityOf } from '../../../src/sandbox/mimecast/account/company.ts';
import { createMimecastSimulator } from '../../../src/sandbox/mimecast/index.ts';
import type { Application, MimecastSimulator, SimulatedReply, SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';

/** A Tuesday morning: fixed, so that every failure can be looked at again. */
export const startOfTest = Date.UTC(2026, 0, 6, 9, 30, 0);

export interface Answer {
    status: number;
    headers: Record<string, string>;
    text: string;
    json: Reply;
}

/** Loose on purpose: tests look into replies of every family. */
export interface Reply {
    meta?: { status?: number; pagination?: { pageSize?: number; totalCount?: number; next?: string; previous?: string; nextPageToken?: string } };
    data?: Record<string, never>[];
    fail?: FailEntry[];
    [key: string]: unknown;
}

export interface FailEntry {
    key?: Record<string, unknown>;
    code?: string;
    message?: string;
    errors?: { code: string; message: string; retryable: boolean; field?: string }[];
}

export async function bodyOf(reply: SimulatedReply): Promise<Buffer> {
    if (Buffer.isBuffer(reply.body)) {
        return reply.body;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of reply.body) {
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

export async function answerOf(reply: SimulatedReply): Promise<Answer> {
    const text = (await bodyOf(reply)).toString();
    const isJson = reply.headers['content-type'] === 'application/json' && text !== '';
    return { status: reply.status, headers: reply.headers, text, json: isJson ? (JSON.parse(text) as Reply) : {} };
}

/** Asks for a token with any form. */
export async function askForToken(simulator: MimecastSimulator, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    const reply = await simulator.handle({
        method: 'POST',
        url: 'https://api.services.mimecast.com/oauth/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(form).toString()
    });
    return answerOf(reply);
}

export function credentialsOf(application: Application): Record<string, string> {
    return { grant_type: 'client_credentials', client_id: application.clientId, client_secret: application.clientSecret };
}

export interface Connected {
    simulator: MimecastSimulator;
    token: string;
    /** Calls an envelope operation with a body. */
    post(path: string, body?: unknown): Promise<Answer>;
    call(method: string, path: string, body?: unknown): Promise<Answer>;
    /** The rows of every page of an envelope list; `rows` picks them out of a reply. */
    walk<T>(path: string, filter: Record<string, unknown> | undefined, pageSize: number, rows: (json: Reply) => T[]): Promise<T[]>;
}

/** A simulator at a fixed time with a token for its default (or another) application. */
export async function connect(options: SimulatorOptions = {}, register?: (simulator: MimecastSimulator) => Application): Promise<Connected> {
    const simulator = createMimecastSimulator({ seed: 7, ...identityOf(1), clock: createClock(startOfTest), ...options });
    return withToken(simulator, register?.(simulator) ?? simulator.application);
}

export async function withToken(simulator: MimecastSimulator, application: Application): Promise<Connected> {
    const { json } = await askForToken(simulator, credentialsOf(application));
    const token = String(json.access_token);
    const call = async (method: string, path: string, body?: unknown): Promise<Answer> =>
        answerOf(
            await simulator.handle({
                method,
                url: `https://api.services.mimecast.com${path}`,
                headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
                ...(body === undefined ? {} : { body: JSON.stringify(body) })
            })
        );
    const post = (path: string, body?: unknown) => call('POST', path, body);
    return {
        simulator,
        token,
        call,
        post,
        async walk(path, filter, pageSize, rows) {
            const all: ReturnType<typeof rows> = [];
            let pageToken: string | undefined;
            do {
                const pagination = pageToken === undefined ? { pageSize } : { pageSize, pageToken };
                const { json } = await post(path, { meta: { pagination }, ...(filter === undefined ? {} : { data: [filter] }) });
                all.push(...rows(json));
                pageToken = json.meta?.pagination?.next;
            } while (pageToken !== undefined);
            return all;
        }
    };
}

/** Code of the first failure of a reply, wherever it stands. */
export function failCode(answer: Answer): string | undefined {
    const first = answer.json.fail?.[0];
    return first?.errors?.[0]?.code ?? first?.code;
}

import type * as z from 'zod';

/** One refused field of a request, as Nango's public API reports it. */
export interface FieldProblem {
    code: string;
    message: string;
    path: (string | number)[];
}

/** A refusal the public API answers with: HTTP `status` and a body `{ error: { code, message, errors?, payload? } }`. */
export class HostError extends Error {
    readonly status: number;
    readonly code: string;
    readonly errors: FieldProblem[] | undefined;
    readonly payload: unknown;
    /** Further keys of the `error` object, such as `upstream`. */
    readonly extra: Record<string, unknown>;

    constructor(status: number, code: string, message: string, more: { errors?: FieldProblem[]; payload?: unknown; extra?: Record<string, unknown> } = {}) {
        super(message);
        this.name = 'HostError';
        this.status = status;
        this.code = code;
        this.errors = more.errors;
        this.payload = more.payload;
        this.extra = more.extra ?? {};
    }

    body(): { error: Record<string, unknown> } {
        return {
            error: {
                code: this.code,
                message: this.message,
                ...(this.errors ? { errors: this.errors } : {}),
                ...(this.payload === undefined ? {} : { payload: this.payload }),
                ...this.extra
            }
        };
    }
}

/** Where a request value was read, which decides the error code of a refusal. */
export type RequestPart = 'invalid_body' | 'invalid_query_params' | 'invalid_headers' | 'invalid_uri_params';

/** Reads one part of a request by its schema; throws a 400 that lists every wrong field. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, value: unknown, part: RequestPart): z.output<Schema> {
    const parsed = schema.safeParse(value);
    if (parsed.success) {
        return parsed.data;
    }
    const errors = parsed.error.issues.map((issue) => ({
        code: issue.code,
        // A wrong key says no more than that; the reason is one level down.
        message: issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message,
        path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    }));
    const summary = errors.map((error) => (error.path.length > 0 ? `${error.path.join('.')}: ${error.message}` : error.message)).join('; ');
    throw new HostError(400, part, summary, { errors });
}

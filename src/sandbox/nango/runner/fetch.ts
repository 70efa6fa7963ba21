import { ActionError } from '@nangohq/runner-sdk';
import { NetworkFailure, OutboundRefused, requestFollowingRedirects } from '../transport.ts';
import type { Transport } from '../transport.ts';
import type { SimulatedTimers } from './simulated-timers.ts';

/** What a function passes to `nango.uncontrolledFetch`. */
export interface UncontrolledFetchOptions {
    url: URL;
    method?: string;
    headers?: Record<string, string> | undefined;
    body?: string | null;
}

const statusesWithoutBody = [101, 204, 205, 304];

function actionError(code: string, message: string): ActionError {
    return new ActionError({ code, message });
}

function asFetchError(cause: unknown): unknown {
    if (cause instanceof OutboundRefused) {
        return actionError(cause.code, cause.message);
    }
    if (!(cause instanceof NetworkFailure)) {
        return cause;
    }
    if (cause.code === 'ERR_FR_TOO_MANY_REDIRECTS') {
        return actionError('too_many_redirects', cause.message);
    }
    if (cause.code === 'ERR_FR_REDIRECTION_FAILURE') {
        return actionError('invalid_redirect', cause.message);
    }
    return new TypeError('fetch failed', { cause });
}

/**
 * A plain fetch without credentials, retries or statuses that throw. The body streams.
 *
 * @throws ActionError `url_not_allowed`, `too_many_redirects` or `invalid_redirect`
 * @throws TypeError `fetch failed` when no answer arrives; a body that breaks off rejects its reader with `terminated`
 */
export async function uncontrolledFetch(
    transport: Transport,
    signal: AbortSignal,
    options: UncontrolledFetchOptions,
    timers?: SimulatedTimers
): Promise<Response> {
    const headers = Object.fromEntries(new Headers(options.headers));
    const answer = await requestFollowingRedirects(transport, {
        method: options.method ?? 'GET',
        url: options.url.href,
        headers,
        ...(options.body ? { body: options.body } : {}),
        signal
    }).catch((cause: unknown) => {
        throw asFetchError(cause);
    });
    const chunks = (Buffer.isBuffer(answer.body) ? [answer.body] : answer.body) as Iterable<Buffer> | AsyncIterable<Buffer>;
    const iterator = (async function* () {
        try {
            yield* chunks;
        } catch (cause) {
            throw new TypeError('terminated', { cause });
        }
    })();
    const stream = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
            const next = await (timers ? timers.track(() => iterator.next()) : iterator.next());
            if (next.done === true) {
                controller.close();
            } else {
                controller.enqueue(new Uint8Array(next.value));
            }
        },
        cancel: async () => {
            await iterator.return(undefined);
        }
    });
    const response = new Response(statusesWithoutBody.includes(answer.status) ? null : stream, { status: answer.status, headers: answer.headers });
    Object.defineProperty(response, 'url', { value: answer.url });
    return response;
}

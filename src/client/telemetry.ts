/**
 * Spans and metrics of the calls to Nango, by the API of OpenTelemetry. Nothing of it is imported: a backend hands over its tracer and its meter, and these types say what is used of them.
 *
 * Attributes hold no secret and no personal data: no input, no output, no message of an error, only names that this package knows.
 */
import { MimecastError, invalidOption, isRecord } from './errors.ts';
import { actions, modelSyncs, syncs } from './functions.generated.ts';

type Attributes = Record<string, string | number | boolean>;

interface TelemetrySpan {
    setAttributes(attributes: Attributes): unknown;
    setStatus(status: { code: number }): unknown;
    end(): void;
}

interface TelemetryTracer {
    startActiveSpan<Result>(name: string, options: { kind: number; attributes: Attributes }, work: (span: TelemetrySpan) => Result): Result;
}

interface TelemetryMeter {
    createHistogram(
        name: string,
        options: { description: string; unit: string; advice: { explicitBucketBoundaries: number[] } }
    ): {
        record(value: number, attributes: Attributes): void;
    };
    createCounter(name: string, options: { description: string; unit: string }): { add(value: number, attributes: Attributes): void };
}

/** Of `@opentelemetry/api`: `{ tracer: trace.getTracer('my-backend'), meter: metrics.getMeter('my-backend') }`, or one of them. */
export interface Telemetry {
    tracer?: TelemetryTracer | undefined;
    meter?: TelemetryMeter | undefined;
}

/** What is called, as far as its arguments say. */
export interface Subject {
    connectionId?: string | undefined;
    integrationId?: string | undefined;
    action?: string | undefined;
    sync?: string | readonly string[] | undefined;
    model?: unknown;
}

/** Tells of one call, from its beginning to its end. `retried` is called before each repetition. */
export type Watch = <Result>(operation: string, subject: Subject, work: (retried: () => void) => Promise<Result>) => Promise<Result>;

// Numbers of OpenTelemetry's `SpanKind` and `SpanStatusCode`.
const client = 2;
const failed = 2;
/** For names that anybody could have made up: metrics must not grow with them. */
const someOther = '_OTHER';

/** @throws MimecastError of type `invalid_input` for what is neither a tracer nor a meter */
export function watchWith(telemetry: Telemetry | undefined, serverUrl: string): Watch {
    if (telemetry === undefined) {
        return (_operation, _subject, work) => work(() => undefined);
    }
    const { tracer, meter } = checked(telemetry);
    const duration = meter?.createHistogram('mimecast.client.call.duration', {
        description: 'Duration of calls to Nango, repetitions included.',
        unit: 's',
        advice: { explicitBucketBoundaries: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] }
    });
    const errors = meter?.createCounter('mimecast.client.call.errors', { description: 'Calls to Nango that failed, by error.type.', unit: '{error}' });
    const retries = meter?.createCounter('mimecast.client.call.retries', { description: 'Repetitions of failed reads.', unit: '{retry}' });
    const host = URL.canParse(serverUrl) ? { 'server.address': new URL(serverUrl).hostname } : {};

    return async (operation, subject, work) => {
        const named: Record<string, string> = { 'nango.operation': operation, ...namesOf(subject) };
        const all = {
            ...host,
            ...named,
            ...(subject.integrationId === undefined ? {} : { 'nango.integration.id': subject.integrationId }),
            ...(subject.connectionId === undefined ? {} : { 'nango.connection.id': subject.connectionId })
        };
        const observed = async (span?: TelemetrySpan) => {
            const began = performance.now();
            let repeated = 0;
            let end: Attributes = { 'mimecast.outcome': 'success' };
            try {
                return await work(() => {
                    repeated += 1;
                    retries?.add(1, named);
                });
            } catch (error) {
                end = endOf(error);
                if (end['error.type'] !== undefined) {
                    span?.setStatus({ code: failed });
                    errors?.add(1, { ...named, 'error.type': end['error.type'] });
                }
                span?.setAttributes(error instanceof MimecastError && /^[\w.-]{1,80}$/.test(error.code) ? { 'mimecast.error.code': error.code } : {});
                throw error;
            } finally {
                duration?.record((performance.now() - began) / 1000, { ...named, ...end });
                span?.setAttributes({ ...end, 'mimecast.retries': repeated });
                span?.end();
            }
        };
        const name = [operation, named['nango.function.name'] ?? named['mimecast.model'] ?? ''].join(' ').trim();
        return tracer ? tracer.startActiveSpan(name, { kind: client, attributes: all }, observed) : observed();
    };
}

function checked(telemetry: Telemetry): Telemetry {
    const given: unknown = telemetry;
    if (!isRecord(given)) {
        throw invalidOption('telemetry', 'has to be an object with a tracer, a meter or both');
    }
    const { tracer, meter } = telemetry;
    if (tracer !== undefined && typeof tracer?.startActiveSpan !== 'function') {
        throw invalidOption('telemetry.tracer', 'has to be a Tracer of @opentelemetry/api');
    }
    if (meter !== undefined && (typeof meter?.createHistogram !== 'function' || typeof meter.createCounter !== 'function')) {
        throw invalidOption('telemetry.meter', 'has to be a Meter of @opentelemetry/api');
    }
    return telemetry;
}

function namesOf(subject: Subject): Record<string, string> {
    const among = (names: object, name: unknown): string => (typeof name === 'string' && Object.hasOwn(names, name) ? name : someOther);
    const oneSync = typeof subject.sync === 'string' ? subject.sync : subject.sync?.length === 1 ? subject.sync[0] : undefined;
    return {
        ...(subject.action === undefined ? {} : { 'nango.function.type': 'action', 'nango.function.name': among(actions, subject.action) }),
        ...(oneSync === undefined || oneSync === '*' ? {} : { 'nango.function.type': 'sync', 'nango.function.name': among(syncs, oneSync) }),
        ...(subject.model === undefined ? {} : { 'mimecast.model': among(modelSyncs, subject.model) })
    };
}

function endOf(error: unknown): Attributes {
    if (!(error instanceof MimecastError)) {
        // The caller's own signal: nothing failed.
        return { 'mimecast.outcome': 'aborted' };
    }
    return { 'mimecast.outcome': error.outcomeUnknown ? 'unknown' : 'error', 'error.type': error.type };
}

import { metrics, trace } from '@opentelemetry/api';
import type { HrTime } from '@opentelemetry/api';
import { AggregationTemporality, InMemoryMetricExporter, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from 'vitest';
import { createMimecast } from '../../src/index.ts';
import type { Mimecast } from '../../src/index.ts';
import { apiKey, client, host, nango, rejection, server, withoutNetwork } from './nango-server.ts';

withoutNetwork();

/** A client with the real SDK, and what it exported. */
function observed(): { mimecast: Mimecast; spans: InMemorySpanExporter; measured: () => Promise<Record<string, { attributes: object; value: unknown }[]>> } {
    const spans = new InMemorySpanExporter();
    const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).getTracer('test');
    const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
    const meter = new MeterProvider({ readers: [reader] }).getMeter('test');
    return {
        mimecast: client({ telemetry: { tracer, meter } }),
        spans,
        measured: async () => {
            await reader.forceFlush();
            const all = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
            return Object.fromEntries(
                all.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints.map(({ attributes, value }) => ({ attributes, value }))])
            );
        }
    };
}

const millis = ([seconds, nanos]: HrTime): number => seconds * 1000 + nanos / 1e6;

describe('telemetry', () => {
    it('is a span for every call, repetitions included, with names and numbers and nothing else', async () => {
        const { mimecast, spans, measured } = observed();
        const tenant = mimecast.tenant('c/1');
        server().post('/action/trigger').reply(200, { messages: [], cursor: null, failures: [] });
        await tenant.run('list-held-messages', { search: 'private words' } as never);
        server().get('/records/').query(true).reply(503, {}, { 'Retry-After': '0' });
        server().get('/records/').query(true).reply(200, { records: [], next_cursor: null });
        for await (const row of tenant.records('AuditEvent')) {
            expect(row).toBeUndefined();
        }
        server()
            .post('/action/trigger')
            .reply(424, {
                error: { code: 'action_script_runtime_error', payload: { type: 'permission', code: 'app_forbidden', message: 'ana@example.com may not' } }
            });
        expect(await rejection(tenant.run('release-held-message', { id: 'secret-handle' }))).toMatchObject({ type: 'permission' });
        server().post('/sync/start').reply(503);
        expect(await rejection(tenant.syncs.start('groups'))).toMatchObject({ outcomeUnknown: true });
        const stop = new AbortController();
        stop.abort(new Error('user left'));
        expect(await rejection(tenant.syncs.status('groups', { signal: stop.signal }))).toMatchObject({ message: 'user left' });
        server().delete(/./).reply(200, { success: true });
        await tenant.disconnect();

        const common = { 'server.address': 'nango.example', 'nango.integration.id': 'mimecast', 'nango.connection.id': 'c/1', 'mimecast.retries': 0 };
        const finished = spans.getFinishedSpans();
        expect(finished.map(({ name, attributes, status, kind, events }) => ({ name, attributes, status, kind, events }))).toEqual(
            [
                [
                    'triggerAction list-held-messages',
                    { 'nango.function.type': 'action', 'nango.function.name': 'list-held-messages', 'mimecast.outcome': 'success' }
                ],
                ['listRecords AuditEvent', { 'mimecast.model': 'AuditEvent', 'mimecast.outcome': 'success', 'mimecast.retries': 1 }],
                [
                    'triggerAction release-held-message',
                    {
                        'nango.function.type': 'action',
                        'nango.function.name': 'release-held-message',
                        'mimecast.outcome': 'error',
                        'error.type': 'permission',
                        'mimecast.error.code': 'app_forbidden'
                    }
                ],
                [
                    'startSync groups',
                    {
                        'nango.function.type': 'sync',
                        'nango.function.name': 'groups',
                        'mimecast.outcome': 'unknown',
                        'error.type': 'nango_unavailable',
                        'mimecast.error.code': 'http_503'
                    }
                ],
                ['syncStatus groups', { 'nango.function.type': 'sync', 'nango.function.name': 'groups', 'mimecast.outcome': 'aborted' }],
                ['deleteConnection', { 'mimecast.outcome': 'success' }]
            ].map(([name, more]) => ({
                name,
                attributes: { ...common, 'nango.operation': String(name).split(' ')[0], ...(more as object) },
                status: { code: Object.hasOwn(more as object, 'error.type') ? 2 : 0 },
                kind: 2,
                events: []
            }))
        );
        expect(finished.every(({ duration }) => millis(duration) >= 0)).toBe(true);

        const all = await measured();
        expect(Object.keys(all).sort()).toEqual(['mimecast.client.call.duration', 'mimecast.client.call.errors', 'mimecast.client.call.retries']);
        expect(all['mimecast.client.call.duration']).toHaveLength(6);
        expect(all['mimecast.client.call.retries']).toEqual([{ attributes: { 'nango.operation': 'listRecords', 'mimecast.model': 'AuditEvent' }, value: 1 }]);
        expect(all['mimecast.client.call.errors']?.map(({ attributes, value }) => [(attributes as Record<string, unknown>)['error.type'], value])).toEqual([
            ['permission', 1],
            ['nango_unavailable', 1]
        ]);
        // Metrics would grow with every customer.
        const said = JSON.stringify([finished.map(({ name, attributes }) => [name, attributes]), all]);
        expect(JSON.stringify(all)).not.toContain('c/1');
        for (const secret of [apiKey, 'private words', 'secret-handle', 'ana@example.com', 'user left']) {
            expect(said).not.toContain(secret);
        }
    });

    it('names no function that this package does not know: anybody can make names up', async () => {
        const { mimecast, spans } = observed();
        server()
            .post('/action/trigger')
            .reply(404, { error: { code: 'not_found' } });
        await rejection(mimecast.tenant('c-1').run('ana@example.com' as 'whoami'));
        server().get('/connections').query(true).reply(200, { connections: [] });
        await mimecast.fleet();
        server().get('/connections').query(true).reply(200, { connections: [] });
        await rejection(mimecast.reconnect('c-1'));
        expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual(['triggerAction _OTHER', 'listConnections', 'listConnections']);
    });

    it('takes one of the two, the API of OpenTelemetry without an SDK, and nothing else', async () => {
        for (const telemetry of [undefined, {}, { tracer: trace.getTracer('backend') }, { meter: metrics.getMeter('backend') }]) {
            server().get('/sync/status').query(true).reply(200, { syncs: [] });
            expect(await client({ telemetry }).tenant('c-1').syncs.status()).toEqual([]);
        }
        for (const [field, telemetry] of Object.entries({ telemetry: 'otel', 'telemetry.tracer': { tracer: trace }, 'telemetry.meter': { meter: metrics } })) {
            expect(() => createMimecast({ nango: nango(), telemetry: telemetry as never })).toThrow(expect.objectContaining({ type: 'invalid_input', field }));
        }
        expect(host).toContain('nango.example');
    });
});

import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import { parseFrequency } from '../frequency.ts';
import { HostError, parseRequest } from '../host-error.ts';
import type { SimulatedTimers } from '../runner/simulated-timers.ts';
import { loadFunction } from '../runner/vm.ts';
import type { LoadedFunction } from '../runner/vm.ts';

export type FunctionKind = 'sync' | 'action' | 'on-event';
export type OnEvent = z.output<typeof onEvent>;

/** A function as deployed. */
export interface DeployedFunction {
    readonly id: number;
    readonly kind: FunctionKind;
    readonly integration: string;
    readonly name: string;
    readonly version: string;
    readonly description: string;
    readonly scopes: string[];
    readonly models: string[];
    readonly input: string | undefined;
    readonly jsonSchema: unknown;
    readonly features: string[];
    /** Syncs: the text (`every 5 minutes`) and its milliseconds. */
    readonly runs: string | null;
    readonly frequencyMs: number;
    readonly autoStart: boolean;
    readonly trackDeletes: boolean;
    readonly event: OnEvent | undefined;
    readonly code: string;
    readonly source: string;
    readonly deployedAt: number;
    /** A disabled function answers 404 `disabled_resource`. */
    enabled: boolean;
    load(): LoadedFunction;
}

const functionName = z
    .string()
    .regex(/^[a-zA-Z0-9_-]+$/, 'a function name holds letters, digits, "_" and "-" only')
    .max(255);
const files = z.object({ js: z.string(), ts: z.string() });
export const onEvent = z.enum(['post-connection-creation', 'pre-connection-deletion', 'validate-connection']);

const flowConfig = z.object({
    type: z.enum(['sync', 'action']),
    syncName: functionName,
    providerConfigKey: z.string().min(1),
    models: z.array(z.string()).default([]),
    runs: z.string().nullish(),
    auto_start: z.boolean().optional(),
    track_deletes: z.boolean().optional(),
    metadata: z.object({ description: z.string().max(2000).optional(), scopes: z.array(z.string()).optional() }).optional(),
    input: z.string().nullish(),
    version: z.string().optional(),
    fileBody: files,
    models_json_schema: z.unknown().optional(),
    features: z.array(z.string()).optional()
});

const deployment = z.object({
    flowConfigs: z.array(flowConfig),
    onEventScriptsByProvider: z
        .array(z.object({ providerConfigKey: z.string().min(1), scripts: z.array(z.object({ name: functionName, fileBody: files, event: onEvent })) }))
        .optional(),
    deployMode: z.enum(['all', 'single', 'integration']).optional(),
    reconcile: z.boolean(),
    debug: z.boolean(),
    sdkVersion: z.string().optional()
});

type Deployment = z.output<typeof deployment>;

interface SlimFunction {
    id?: number;
    name: string;
    providerConfigKey: string;
    auto_start?: boolean;
    connections?: number;
    enabled?: boolean;
    event?: OnEvent;
}

/** What a deployment would change, or changed. */
export interface FunctionDifferences {
    added: DeployedFunction[];
    updated: { before: DeployedFunction; after: DeployedFunction }[];
    deleted: DeployedFunction[];
}

export interface FunctionStore {
    all(): DeployedFunction[];
    find(integration: string, kind: FunctionKind, name: string): DeployedFunction | undefined;
    /** On-event functions of an integration for one event, in the order they were deployed. */
    onEvents(integration: string, event: OnEvent): DeployedFunction[];
    /** The answer of `POST /sync/deploy/confirmation`: nothing is changed. */
    confirm(body: unknown): Record<string, unknown>;
    /** The answer of `POST /sync/deploy`, and what changed. */
    deploy(body: unknown): { results: Record<string, unknown>[]; changes: FunctionDifferences };
    /** Forgets one function. */
    remove(deployed: DeployedFunction): void;
}

const keyOf = (integration: string, kind: FunctionKind, name: string): string => JSON.stringify([integration, kind, name]);

export function createFunctionStore(services: {
    clock: Clock;
    timers?: SimulatedTimers;
    hasIntegration: (key: string) => boolean;
    /** Number of connections a change of this integration's functions reaches. */
    countConnections: (integration: string) => number;
}): FunctionStore {
    const functions = new Map<string, DeployedFunction>();
    let lastId = 0;

    const build = (parts: Omit<DeployedFunction, 'id' | 'deployedAt' | 'enabled' | 'load'>): DeployedFunction => {
        let loaded: LoadedFunction | undefined;
        const previous = functions.get(keyOf(parts.integration, parts.kind, parts.name));
        lastId += 1;
        return {
            ...parts,
            id: lastId,
            deployedAt: services.clock.now(),
            enabled: previous?.enabled ?? true,
            load: () => (loaded ??= loadFunction(parts.code, `${parts.integration}_${parts.kind}s_${parts.name}.cjs`, services.clock, services.timers))
        };
    };

    const read = (body: unknown): { functions: DeployedFunction[]; mode: NonNullable<Deployment['deployMode']>; withOnEvents: boolean } => {
        const parsed = parseRequest(deployment, body, 'invalid_body');
        const integrations = new Set([
            ...parsed.flowConfigs.map((flow) => flow.providerConfigKey),
            ...(parsed.onEventScriptsByProvider ?? []).map((item) => item.providerConfigKey)
        ]);
        const missing = [...integrations].filter((key) => !services.hasIntegration(key));
        if (missing.length > 0) {
            throw new HostError(
                400,
                'unknown_provider_config',
                `There is no integration "${missing.join('", "')}" in this environment: create it before deploying its functions.`
            );
        }
        const incoming: DeployedFunction[] = [];
        parsed.flowConfigs.forEach((flow, index) => {
            const frequencyMs = flow.type === 'sync' ? parseFrequency(flow.runs ?? '') : 0;
            if (frequencyMs === undefined) {
                const message = `"${flow.runs ?? ''}" is no frequency between 30 seconds and 31 days.`;
                throw new HostError(400, 'invalid_body', message, { errors: [{ code: 'custom', message, path: ['flowConfigs', index, 'runs'] }] });
            }
            incoming.push(
                build({
                    kind: flow.type,
                    integration: flow.providerConfigKey,
                    name: flow.syncName,
                    version: flow.version ?? '',
                    description: flow.metadata?.description ?? '',
                    scopes: flow.metadata?.scopes ?? [],
                    models: flow.models,
                    input: flow.input ?? undefined,
                    jsonSchema: flow.models_json_schema,
                    features: flow.features ?? [],
                    runs: flow.runs ?? null,
                    frequencyMs,
                    autoStart: flow.auto_start === true,
                    trackDeletes: flow.track_deletes === true,
                    event: undefined,
                    code: flow.fileBody.js,
                    source: flow.fileBody.ts
                })
            );
        });
        for (const { providerConfigKey, scripts } of parsed.onEventScriptsByProvider ?? []) {
            for (const script of scripts) {
                incoming.push(
                    build({
                        kind: 'on-event',
                        integration: providerConfigKey,
                        name: script.name,
                        version: '',
                        description: '',
                        scopes: [],
                        models: [],
                        input: undefined,
                        jsonSchema: undefined,
                        features: [],
                        runs: null,
                        frequencyMs: 0,
                        autoStart: false,
                        trackDeletes: false,
                        event: script.event,
                        code: script.fileBody.js,
                        source: script.fileBody.ts
                    })
                );
            }
        }
        return { functions: incoming, mode: parsed.deployMode ?? 'all', withOnEvents: parsed.onEventScriptsByProvider !== undefined };
    };

    const compare = (body: unknown): FunctionDifferences => {
        const { functions: incoming, mode, withOnEvents } = read(body);
        const incomingKeys = new Set(incoming.map((item) => keyOf(item.integration, item.kind, item.name)));
        const touched = new Set(incoming.map((item) => item.integration));
        const changes: FunctionDifferences = { added: [], updated: [], deleted: [] };
        for (const after of incoming) {
            const before = functions.get(keyOf(after.integration, after.kind, after.name));
            if (before) {
                changes.updated.push({ before, after });
            } else {
                changes.added.push(after);
            }
        }
        if (mode !== 'single') {
            changes.deleted = [...functions.values()].filter(
                (item) =>
                    !incomingKeys.has(keyOf(item.integration, item.kind, item.name)) &&
                    (mode === 'all' || touched.has(item.integration)) &&
                    (withOnEvents || item.kind !== 'on-event')
            );
        }
        return changes;
    };

    const slim = (item: DeployedFunction): SlimFunction => ({
        id: item.id,
        name: item.name,
        providerConfigKey: item.integration,
        ...(item.kind === 'sync' ? { auto_start: item.autoStart, connections: services.countConnections(item.integration), enabled: item.enabled } : {}),
        ...(item.event ? { event: item.event } : {})
    });

    return {
        all: () => [...functions.values()],
        find: (integration, kind, name) => functions.get(keyOf(integration, kind, name)),
        onEvents: (integration, wanted) => [...functions.values()].filter((item) => item.integration === integration && item.event === wanted && item.enabled),
        confirm: (body) => {
            const changes = compare(body);
            const pick = (items: DeployedFunction[], kind: FunctionKind): SlimFunction[] => items.filter((item) => item.kind === kind).map(slim);
            const updated = changes.updated.map(({ before }) => before);
            const kept = new Set(
                [...changes.added, ...changes.updated.map(({ after }) => after)].flatMap((item) => item.models.map((model) => `${item.integration}/${model}`))
            );
            const replaced = [...changes.deleted, ...updated].filter((item) => item.kind === 'sync');
            const deletedModels = new Set(replaced.flatMap((item) => item.models.filter((model) => !kept.has(`${item.integration}/${model}`))));
            return {
                newSyncs: pick(changes.added, 'sync'),
                updatedSyncs: pick(updated, 'sync'),
                deletedSyncs: pick(changes.deleted, 'sync'),
                newActions: pick(changes.added, 'action'),
                updatedActions: pick(updated, 'action'),
                deletedActions: pick(changes.deleted, 'action'),
                newOnEventScripts: pick(changes.added, 'on-event'),
                updatedOnEventScripts: pick(updated, 'on-event'),
                deletedOnEventScripts: pick(changes.deleted, 'on-event'),
                deletedModels: [...deletedModels]
            };
        },
        deploy: (body) => {
            const changes = compare(body);
            const current = [...changes.added, ...changes.updated.map(({ after }) => after)];
            for (const item of changes.deleted) {
                functions.delete(keyOf(item.integration, item.kind, item.name));
            }
            for (const item of current) {
                functions.set(keyOf(item.integration, item.kind, item.name), item);
            }
            return {
                changes,
                results: current
                    .filter((item) => item.kind !== 'on-event')
                    .map((item) => ({
                        id: item.id,
                        name: item.name,
                        syncName: item.name,
                        sync_name: item.name,
                        type: item.kind,
                        version: item.version,
                        providerConfigKey: item.integration,
                        models: item.models,
                        input: item.input ?? null,
                        runs: item.runs,
                        last_deployed: new Date(item.deployedAt).toISOString()
                    }))
            };
        },
        remove: (deployed) => {
            functions.delete(keyOf(deployed.integration, deployed.kind, deployed.name));
        }
    };
}

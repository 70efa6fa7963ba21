import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { onEvent } from './stores/functions.ts';

const compiledFunction = z.object({
    name: z.string(),
    description: z.string().nullish(),
    version: z.string().nullish(),
    scopes: z.array(z.string()).nullish(),
    input: z.string().nullish(),
    output: z.array(z.string()).nullish(),
    json_schema: z.unknown().optional(),
    features: z.array(z.string()).nullish()
});

const compiledProject = z.array(
    z.object({
        providerConfigKey: z.string(),
        syncs: z.array(compiledFunction.extend({ runs: z.string(), auto_start: z.boolean(), track_deletes: z.boolean().optional() })),
        actions: z.array(compiledFunction),
        onEventScripts: z
            .record(onEvent, z.array(z.string()))
            .or(z.partialRecord(onEvent, z.array(z.string())))
            .optional()
    })
);

/**
 * The body `nango deploy` would send for a compiled project: `build/*.cjs` with `.nango/nango.json`.
 *
 * @param folder the Nango project's folder
 * @param copies ids of integrations that get the functions of another one, with the id of that one: `{ 'acme-eu': 'acme' }`, as if its folder had been copied; then nothing else is deployed
 * @throws Error when the project was not compiled
 */
export async function readCompiledProject(folder: string, copies?: Readonly<Record<string, string>>): Promise<unknown> {
    const built = await readdir(join(folder, 'build')).catch(() => []);
    const catalogue = await readFile(join(folder, '.nango', 'nango.json'), 'utf8').catch(() => undefined);
    if (built.length === 0 || catalogue === undefined) {
        throw new Error('The Nango project is not compiled: run "nango compile" in it first.');
    }
    const project = compiledProject.parse(JSON.parse(catalogue));
    const fileBody = async (integration: string, kind: string, name: string): Promise<{ js: string; ts: string }> => ({
        js: await readFile(join(folder, 'build', `${integration}_${kind}_${name}.cjs`), 'utf8'),
        ts: await readFile(join(folder, integration, kind, `${name}.ts`), 'utf8').catch(() => '')
    });
    const flowConfigs: unknown[] = [];
    const onEventScriptsByProvider: unknown[] = [];
    const deployed =
        copies === undefined
            ? project.map((one) => ({ ...one, source: one.providerConfigKey }))
            : Object.entries(copies).flatMap(([providerConfigKey, source]) =>
                  project.filter((one) => one.providerConfigKey === source).map((one) => ({ ...one, providerConfigKey, source }))
              );
    for (const { providerConfigKey, source, syncs, actions, onEventScripts } of deployed) {
        const shared = (item: z.output<typeof compiledFunction>): Record<string, unknown> => ({
            syncName: item.name,
            providerConfigKey,
            models: item.output ?? [],
            version: item.version ?? '',
            metadata: { description: item.description ?? '', scopes: item.scopes ?? [] },
            input: item.input ?? null,
            models_json_schema: item.json_schema,
            features: item.features ?? []
        });
        for (const sync of syncs) {
            flowConfigs.push({
                ...shared(sync),
                type: 'sync',
                runs: sync.runs,
                auto_start: sync.auto_start,
                track_deletes: sync.track_deletes ?? false,
                fileBody: await fileBody(source, 'syncs', sync.name)
            });
        }
        for (const action of actions) {
            flowConfigs.push({ ...shared(action), type: 'action', runs: null, fileBody: await fileBody(source, 'actions', action.name) });
        }
        const scripts: unknown[] = [];
        for (const [name, scriptNames] of Object.entries(onEventScripts ?? {})) {
            for (const scriptName of scriptNames) {
                scripts.push({ name: scriptName, event: name, fileBody: await fileBody(source, 'on-events', scriptName) });
            }
        }
        onEventScriptsByProvider.push({ providerConfigKey, scripts });
    }
    return { flowConfigs, onEventScriptsByProvider, deployMode: copies === undefined ? 'all' : 'integration', reconcile: true, debug: false };
}

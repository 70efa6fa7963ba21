import { readFileSync, readdirSync } from 'node:fs';
import { isBuildCurrent } from '../../src/cli/compile.ts';
import type { Clock } from '../../src/sandbox/clock.ts';
import { loadFunction } from '../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition, LoadedFunction } from '../../src/sandbox/nango/runner/index.ts';
import type { SimulatedTimers } from '../../src/sandbox/nango/runner/simulated-timers.ts';
import { startOfTest } from './tenant.ts';
import type { Tenant } from './tenant.ts';

export type FunctionFolder = 'actions' | 'syncs' | 'on-events';

const folder = new URL('../../nango-integrations/build/', import.meta.url);
let checked = false;

/** @throws Error when the compiled functions are missing or older than their sources */
export function demandBuild(): void {
    if (!checked && !isBuildCurrent()) {
        throw new Error('The compiled functions in nango-integrations/build are missing or older than their sources: run "npm run compile" first.');
    }
    checked = true;
}

/** Names of all compiled functions by folder. */
export function compiledNames(): { folder: FunctionFolder; name: string }[] {
    demandBuild();
    return readdirSync(folder)
        .sort()
        .flatMap((file) => {
            const match = /^mimecast_(actions|syncs|on-events)_(.+)\.cjs$/.exec(file);
            return match === null ? [] : [{ folder: match[1] as FunctionFolder, name: match[2] ?? '' }];
        });
}

const codes = new Map<string, string>();

/** The code of a compiled function. */
export function compiledCode(kind: FunctionFolder, name: string): string {
    demandBuild();
    const file = `mimecast_${kind}_${name}.cjs`;
    const code = codes.get(file) ?? readFileSync(new URL(file, folder), 'utf8');
    codes.set(file, code);
    return code;
}

/** A sync that keeps one list of Mimecast, and the kind of thing of the simulated account that is in it: the sync's own name. */
export interface CompiledSnapshot {
    sync: string;
    model: string;
    kind: string;
    endpoint: string;
    isPaged: boolean;
}

let snapshots: readonly CompiledSnapshot[] | undefined;

/** Every sync that is made by `snapshotOf`. */
export function compiledSnapshots(): readonly CompiledSnapshot[] {
    // All functions are evaluated for it.
    return (snapshots ??= compiledNames().flatMap(({ folder: kind, name }) => {
        if (kind !== 'syncs') {
            return [];
        }
        const {
            verb,
            models = {},
            operations = []
        } = compiledDefinition(kind, name) as { verb?: string; models?: object; operations?: { method: string; path: string; paging: string }[] };
        const [endpoint] = operations.map(({ method, path }) => `${method} ${path}`);
        return verb === 'snapshot'
            ? [{ sync: name, model: Object.keys(models)[0] ?? '', kind: thingsOf(name), endpoint: endpoint ?? '', isPaged: operations[0]?.paging !== 'none' }]
            : [];
    }));
}

/** `internal-domains` to `internalDomains`. The accounts of users are a second list of the same users. */
export const thingsOf = (sync: string): string => (sync === 'user-accounts' ? 'users' : sync).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** A compiled function in the runner's sandbox. */
export function compiledFunction(kind: FunctionFolder, name: string, clock: Clock, timers: SimulatedTimers): LoadedFunction {
    return loadFunction(compiledCode(kind, name), `mimecast_${kind}_${name}.cjs`, clock, timers);
}

const evaluated = new Map<string, LoadedFunction>();
let atWork: Pick<Tenant, 'clock' | 'timers'> | undefined;

/** A compiled function, evaluated once: that costs more than most runs. */
function evaluatedOnce(kind: FunctionFolder, name: string): LoadedFunction {
    let fn = evaluated.get(`${kind} ${name}`);
    if (fn === undefined) {
        const clock: Clock = { now: () => atWork?.clock.now() ?? startOfTest, advance: () => undefined };
        const timers: SimulatedTimers = {
            setTimeout: (callback, ms, ...values) => demandTenant().timers.setTimeout(callback, ms, ...values),
            track: (work) => demandTenant().timers.track(work)
        };
        fn = compiledFunction(kind, name, clock, timers);
        evaluated.set(`${kind} ${name}`, fn);
    }
    return fn;
}

function demandTenant(): Pick<Tenant, 'clock' | 'timers'> {
    if (atWork === undefined) {
        throw new Error('A shared function is at work before any run of it began.');
    }
    return atWork;
}

/** What a compiled function says of itself. */
export function compiledDefinition(kind: FunctionFolder, name: string): FunctionDefinition {
    return evaluatedOnce(kind, name).definition;
}

/** A compiled function that all tenants share: what it left in the variables of its module is there in the next run, and its time is that of the tenant whose run began last. */
export function sharedFunction(kind: FunctionFolder, name: string, tenant: Pick<Tenant, 'clock' | 'timers'>): LoadedFunction {
    const fn = evaluatedOnce(kind, name);
    return {
        ...fn,
        evaluate: () => {
            atWork = tenant;
            return fn.definition;
        }
    };
}

import { readFileSync } from 'node:fs';
import { loadFunction } from '../src/sandbox/nango/runner.ts';
import type { LoadedFunction } from '../src/sandbox/nango/runner.ts';
import type { Clock } from '../src/sandbox/clock.ts';
import type { SimulatedTimers } from '../src/sandbox/nango/simulated-timers.ts';

/** A sync as the CLI compiled it, in the runner's VM. */
export function compiledSync(name: string, clock?: Clock, timers?: SimulatedTimers): LoadedFunction {
    const file = new URL(`../nango-integrations/build/mimecast_syncs_${name}.cjs`, import.meta.url);
    return loadFunction(readFileSync(file, 'utf8'), `mimecast_syncs_${name}.cjs`, clock, timers);
}

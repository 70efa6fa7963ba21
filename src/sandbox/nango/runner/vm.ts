import * as crypto from 'node:crypto';
import * as url from 'node:url';
import vm from 'node:vm';
import * as unzipper from 'unzipper';
import * as zod from 'zod';
import type { Clock } from '../../clock.ts';
import type { SimulatedTimers } from './simulated-timers.ts';

/** What a function's file exports, made by createSync, createAction or createOnEvent. */
export interface FunctionDefinition {
    type: 'sync' | 'action' | 'onEvent';
    exec: (nango: never, input: never) => unknown;
    description?: string | undefined;
    version?: string | undefined;
    frequency?: string | undefined;
    autoStart?: boolean | undefined;
    event?: string | undefined;
    models?: Record<string, unknown> | undefined;
}

/** A function ready to run. */
export interface LoadedFunction {
    type: 'sync' | 'action' | 'onEvent';
    definition: FunctionDefinition;
    /** Name of the file it came from, as it appears in stack traces. */
    filename: string;
    /** Evaluates the code anew: every execution starts without what the one before left in module variables. */
    evaluate(): FunctionDefinition;
}

const modules: Record<string, unknown> = { url, crypto, zod, unzipper };
/** Nango's runner has these too; the sandbox does not carry them. */
const absentModules = ['soap', 'botbuilder'];

function requireModule(name: string): unknown {
    if (Object.hasOwn(modules, name)) {
        return modules[name];
    }
    if (absentModules.includes(name)) {
        throw new Error(`Module '${name}' exists in Nango's runner, but not in this sandbox`);
    }
    throw new Error(`Module '${name}' is not allowed`);
}

const silentConsole = new Proxy({}, { get: () => () => undefined });

/** Lets `Date` read another clock. Runs inside the context, so that dates stay the context's own. No proxy: functions read and write dates all the time, and one takes long for each. */
const followClock = new vm.Script(`((now) => {
    const Original = Date;
    function Following(...values) {
        if (new.target === undefined) {
            return new Original(now()).toString();
        }
        return Reflect.construct(Original, values.length === 0 ? [now()] : values, new.target);
    }
    Object.defineProperties(Following, { ...Object.getOwnPropertyDescriptors(Original), now: { value: now, writable: true, configurable: true } });
    Original.prototype.constructor = Following;
    globalThis.Date = Following;
})`);

function createSandbox(clock: Clock | undefined, timers: SimulatedTimers | undefined): vm.Context {
    const globals = Object.assign(Object.create(null) as object, {
        constructor: undefined,
        console: silentConsole,
        require: requireModule,
        Buffer,
        setTimeout: timers?.setTimeout ?? setTimeout,
        Error,
        URL,
        URLSearchParams
    });
    const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    if (clock) {
        (followClock.runInContext(context) as (now: () => number) => void)(() => clock.now());
    }
    return context;
}

function demandDefinition(exported: unknown, filename: string): FunctionDefinition {
    const definition = Object(Object(exported).default) as Partial<FunctionDefinition>;
    if (!['sync', 'action', 'onEvent'].includes(String(definition.type)) || typeof definition.exec !== 'function') {
        throw new Error(`${filename} has no default export made by createSync, createAction or createOnEvent.`);
    }
    return definition as FunctionDefinition;
}

/**
 * Evaluates a compiled function with the globals and modules of Nango's runner, and no others.
 *
 * @param clock `Date` inside the function follows it; without it, the machine's time
 * @param timers `setTimeout` inside the function; without it, the machine's
 * @throws Error when the code does not evaluate or has no default export made by createSync, createAction or createOnEvent
 */
export function loadFunction(code: string, filename: string, clock?: Clock, timers?: SimulatedTimers): LoadedFunction {
    const script = new vm.Script(`(function(){var module={exports:{}};var exports=module.exports;${code}\nreturn module.exports;})();`, { filename });
    const evaluate = (): FunctionDefinition => demandDefinition(script.runInContext(createSandbox(clock, timers)), filename);
    const definition = evaluate();
    let unused: FunctionDefinition | undefined = definition;
    return {
        type: definition.type,
        definition,
        filename,
        evaluate: () => {
            // Nothing has run in the one that was evaluated to look at it: the first execution has it, which spares half of the work where there is only one.
            const next = unused ?? evaluate();
            unused = undefined;
            return next;
        }
    };
}

/** Wraps a function that was imported rather than compiled, so that the runner can run it (without the sandbox's missing globals). */
export function importedFunction(definition: FunctionDefinition, filename: string): LoadedFunction {
    demandDefinition({ default: definition }, filename);
    return { type: definition.type, definition, filename, evaluate: () => definition };
}

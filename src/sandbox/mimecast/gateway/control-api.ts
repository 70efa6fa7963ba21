import type { Application, ApplicationRegistration } from './applications.ts';
import type { ApiOneApplication } from './api-one.ts';
import type { CallLog } from './call-log.ts';
import type { FaultPlan, FaultRule } from './fault-plan.ts';
import type { Binding, ServiceUser, ServiceUserRegistration } from './service-users.ts';
import type { Clock } from '../../clock.ts';
import type { Behaviours } from '../protocol/options.ts';
import type { SimulatedReply, SimulatedRequest } from '../protocol/route.ts';
import { isObject } from '../protocol/json-object.ts';

/** What the control API may turn and read. */
export interface ControlledSimulator {
    readonly clock: Clock;
    readonly options: Behaviours;
    readonly faults: FaultPlan;
    readonly calls: CallLog;
    readonly controlKey: string;
    registerApplication(registration: ApplicationRegistration): Application;
    expireTokens(): void;
    readonly apiOne: ApiOneApplication & { readonly apiHost: string };
    registerServiceUser(registration: ServiceUserRegistration): ServiceUser;
    bindKeys(user: ServiceUser): Binding;
    expireBindings(): void;
    truth(): Record<string, number>;
}

/** Nothing of Mimecast's starts with this. */
export const controlPrefix = '/_simulator/';
/** Header that carries the control key, so that no page in a browser and no misdirected API call can turn anything. */
export const controlHeader = 'x-simulator-key';

function reply(status: number, value?: unknown): SimulatedReply {
    const body = value === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(value));
    return { status, headers: { 'content-type': 'application/json', 'content-length': String(body.length) }, body };
}

function isRule(value: unknown): value is FaultRule {
    return (
        isObject(value) &&
        typeof value.endpoint === 'string' &&
        isObject(value.fault) &&
        typeof value.fault.kind === 'string' &&
        (value.when === undefined || isObject(value.when))
    );
}

/** Sets the named behaviours; a name that does not exist or a value of another type changes nothing. */
function setOptions(options: Behaviours, wanted: Record<string, unknown>): string | undefined {
    const current = options as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(wanted)) {
        if (!Object.hasOwn(current, name)) {
            return `There is no option "${name}". Options: ${Object.keys(current).join(', ')}.`;
        }
        if (typeof value !== typeof current[name]) {
            return `Option "${name}" is a ${typeof current[name]}.`;
        }
    }
    Object.assign(current, wanted);
    return undefined;
}

function isListOfTexts(value: unknown): boolean {
    return value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

function wrongServiceUser({ emailAddress, password, type, secondFactor, keysLiveMs, permissions }: Record<string, unknown>): string | undefined {
    const texts = [emailAddress, password].every((text) => text === undefined || typeof text === 'string');
    const rest = (secondFactor === undefined || typeof secondFactor === 'boolean') && (keysLiveMs === undefined || typeof keysLiveMs === 'number');
    if (!texts || !rest || !isListOfTexts(permissions) || !(type === undefined || type === 'cloud' || type === 'domain' || type === 'both')) {
        return 'A service user has emailAddress and password (texts), type (cloud, domain or both), secondFactor (true or false), keysLiveMs (a number) and permissions (a list of texts).';
    }
    return undefined;
}

/**
 * The remote control of a simulator that runs in another process: state and truth, faults, clock, options, applications, calls.
 *
 * | call | what |
 * | --- | --- |
 * | `GET truth` | counts of everything there is |
 * | `GET state` | simulated time, options, fault rules, number of calls |
 * | `GET calls`, `DELETE calls` | the latest calls |
 * | `GET faults`, `POST faults`, `DELETE faults` | rules; a body is one rule or a list of rules, or `{ "chaos": seed }` |
 * | `POST clock` | `{ "advanceMs": 60000 }` |
 * | `POST options` | `{ "changingIds": true }` |
 * | `POST applications` | registers one; the answer holds its keys |
 * | `POST expire-tokens` | every token is expired from now on |
 * | `POST service-users` | registers a user of API 1.0; the answer holds its password, an access key and a secret key, the application and the host they go with |
 * | `POST expire-bindings` | every access key is expired from now on |
 */
export function answerControl(simulator: ControlledSimulator, request: SimulatedRequest): SimulatedReply {
    if (request.headers[controlHeader] !== simulator.controlKey) {
        return reply(403, { error: `The control API of the simulator needs the header ${controlHeader}.` });
    }
    const target = (request.url.split('?')[0] ?? '').slice(controlPrefix.length);
    const text = request.body?.toString() ?? '';
    let body: unknown;
    try {
        body = text === '' ? undefined : JSON.parse(text);
    } catch (error) {
        return reply(400, { error: `The body is no JSON: ${error instanceof Error ? error.message : 'unknown'}` });
    }
    switch (`${request.method} ${target}`) {
        case 'GET truth':
            return reply(200, simulator.truth());
        case 'GET state':
            return reply(200, {
                now: new Date(simulator.clock.now()).toISOString(),
                options: simulator.options,
                faults: simulator.faults.list(),
                calls: simulator.calls.total,
                truth: simulator.truth()
            });
        case 'GET calls':
            return reply(200, simulator.calls.list());
        case 'DELETE calls':
            simulator.calls.clear();
            return reply(204);
        case 'GET faults':
            return reply(200, simulator.faults.list());
        case 'POST faults': {
            if (isObject(body) && typeof body.chaos === 'number') {
                simulator.faults.startChaos(body.chaos);
                return reply(204);
            }
            const rules: unknown[] = Array.isArray(body) ? body : [body];
            if (!rules.every(isRule)) {
                return reply(400, { error: 'A rule needs an endpoint, a fault with its kind, and may have a when.' });
            }
            try {
                simulator.faults.add(...rules);
            } catch (error) {
                if (error instanceof RangeError) {
                    return reply(400, { error: error.message });
                }
                throw error;
            }
            return reply(204);
        }
        case 'DELETE faults':
            simulator.faults.clear();
            return reply(204);
        case 'POST clock': {
            const ms = isObject(body) ? body.advanceMs : undefined;
            if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) {
                return reply(400, { error: 'advanceMs must be a number of milliseconds of at least 0.' });
            }
            simulator.clock.advance(ms);
            return reply(200, { now: new Date(simulator.clock.now()).toISOString() });
        }
        case 'POST options': {
            const problem = isObject(body) ? setOptions(simulator.options, body) : 'The body must be an object of options.';
            return problem === undefined ? reply(200, simulator.options) : reply(400, { error: problem });
        }
        case 'POST applications': {
            const wanted = isObject(body) ? body : {};
            if (![wanted.products, wanted.permissions].every(isListOfTexts)) {
                return reply(400, { error: 'products and permissions must be lists of texts.' });
            }
            const application = simulator.registerApplication(wanted as ApplicationRegistration);
            return reply(200, { ...application, products: [...application.products], permissions: [...application.permissions] });
        }
        case 'POST expire-tokens':
            simulator.expireTokens();
            return reply(204);
        case 'POST service-users': {
            const wanted = isObject(body) ? body : {};
            const problem = wrongServiceUser(wanted);
            if (problem !== undefined) {
                return reply(400, { error: problem });
            }
            const user = simulator.registerServiceUser(wanted as ServiceUserRegistration);
            const { accessKey, secretKey } = simulator.bindKeys(user);
            const { emailAddress, password } = user;
            return reply(200, { emailAddress, password, accessKey, secretKey, ...simulator.apiOne, apiHost: simulator.apiOne.apiHost });
        }
        case 'POST expire-bindings':
            simulator.expireBindings();
            return reply(204);
        default:
            return reply(404, { error: `The simulator has no control "${request.method} ${target}".` });
    }
}

import type { Clock } from '../../clock.ts';
import type { Application } from '../gateway/applications.ts';
import type { CallFaults } from '../gateway/fault-plan.ts';
import type { Behaviours } from './options.ts';
import type { SimulatorState } from '../state.ts';

/** One HTTP request as the simulated Mimecast sees it, whether it came over a socket or in-process. */
export interface SimulatedRequest {
    method: string;
    /** Path and query, or an absolute URL of one of the hosts the simulator stands for. */
    url: string;
    /** Header names in lower case. */
    headers: Record<string, string>;
    body?: Buffer | string;
    /** Aborts a delayed or slow reply. */
    signal?: AbortSignal;
}

/** What the simulated Mimecast answers. */
export interface SimulatedReply {
    status: number;
    headers: Record<string, string>;
    /** Chunks arrive as they would over a slow connection; a rejected read is a connection lost in the middle of the body. */
    body: Buffer | AsyncIterable<Buffer>;
}

/** The answer of a route: a JSON value with its status, or bytes. */
export type RouteReply =
    { status: number; json: unknown; headers?: Record<string, string> } | { status: number; bytes: Buffer; headers?: Record<string, string> };

/** Everything a route may look at while it answers one call. */
export interface RouteContext {
    readonly clock: Clock;
    readonly state: SimulatorState;
    readonly options: Behaviours;
    /** What the fault plan wants this one call to do wrong and only the route itself can act out. */
    readonly faults: CallFaults;
    readonly application: Application;
    /** The path as requested, without the query. */
    readonly path: string;
    readonly query: URLSearchParams;
    readonly headers: Record<string, string>;
    /** Values of the `{names}` in the route's path, decoded. */
    readonly params: Record<string, string>;
    /** The parsed JSON body; `undefined` without a body. */
    readonly json: unknown;
}

/** One operation of the Mimecast API and what the gateway enforces before it is reached. */
export interface Route {
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    /** Path with `{name}` place-holders, e.g. `/directory/cloud-gateway/v1/groups/{groupId}`. */
    path: string;
    /** Products that contain the operation; one of them in the application is enough. Empty: no product needed. */
    products: readonly string[];
    /** Role permission as the vendor's catalogue prints it, parts joined by ` | `; `null` when the catalogue names none. */
    permission: string | null;
    /** Which error and reply shapes the operation uses. */
    family: 'envelope' | 'rest' | 'siem';
    /** The call changes something: chaos may refuse it before it is carried out, but never loses its answer. */
    writes?: true;
    /** A published quota, counted per application. */
    quota?: { calls: number; perMs: number };
    handle(context: RouteContext): RouteReply | Promise<RouteReply>;
}

/**
 * The front of API 1.0: its hosts, how a service user signs in for keys, and how every other request is signed with them.
 *
 * Only a few of its error codes are known. Where none is, the refusal has the shape of the known ones with words of the simulator and no code, so that nobody can come to depend on one.
 */
import { createHmac } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { failure } from '../protocol/envelope.ts';
import { isObject } from '../protocol/json-object.ts';
import type { ApiOneRegion, Behaviours } from '../protocol/options.ts';
import { apiOneRegions } from '../protocol/options.ts';
import type { RouteReply, SimulatedRequest } from '../protocol/route.ts';
import type { ServiceUser, ServiceUsers } from './service-users.ts';

/** A registered API 1.0 application. */
export interface ApiOneApplication {
    readonly applicationId: string;
    readonly applicationKey: string;
}

/**
 * The application of an account, and the host of its region.
 *
 * A class, because an object literal with a getter lives until V8 clears up everything that is old, and with it all that its getter reaches: of an account that is everything.
 */
export class AccountOfApiOne implements ApiOneApplication {
    readonly applicationId: string;
    readonly applicationKey: string;
    readonly #options: Pick<Behaviours, 'region'>;

    constructor({ applicationId, applicationKey }: ApiOneApplication, options: Pick<Behaviours, 'region'>) {
        this.applicationId = applicationId;
        this.applicationKey = applicationKey;
        this.#options = options;
    }

    get apiHost(): string {
        return apiHostOf(this.#options.region);
    }
}

/** What is decided about a request before its operation is looked at: who sends it, or why it is refused. */
export type Signed = { user: ServiceUser } | { refused: RouteReply };

export interface ApiOne {
    /** Answers a sign-in; `undefined` for a request that is none. */
    signIn(request: SimulatedRequest, host: string, path: string): RouteReply | undefined;
    signedBy(request: SimulatedRequest, host: string, target: string): Signed;
}

/** Answers for accounts of every region. */
export const discoveryHost = 'api.mimecast.com';

export function apiHostOf(region: ApiOneRegion): string {
    return `${region}-api.mimecast.com`;
}

export const apiOneHosts: readonly string[] = [discoveryHost, ...apiOneRegions.map(apiHostOf)];

/** How far the date of a request may be from Mimecast's clock. */
const tolerableMs = 15 * 60_000;

/** The host a request was sent to: that of an absolute URL, otherwise what its header says. */
export function hostOf(request: SimulatedRequest): string {
    return (URL.canParse(request.url) ? new URL(request.url).host : (request.headers.host ?? '')).toLowerCase();
}

/** The signature over date, request id, path with query, and application key. The body is not signed. */
export function sign(parts: { secretKey: string; date: string; requestId: string; target: string; applicationKey: string }): string {
    const { secretKey, date, requestId, target, applicationKey } = parts;
    return createHmac('sha1', Buffer.from(secretKey, 'base64')).update([date, requestId, target, applicationKey].join(':')).digest('base64');
}

/** A refusal whose code is not known. */
export function uncodedRefusal(status: number, message: string, key?: unknown): RouteReply {
    return { status, json: { meta: { status }, data: [], fail: [{ ...(key === undefined ? {} : { key }), errors: [{ message, retryable: false }] }] } };
}

const credentialsMissing = (): RouteReply => uncodedRefusal(400, '0001 Credentials are missing from the request');
const typeNotSupported = (): RouteReply => uncodedRefusal(401, '0001 Authentication type not supported for the user');
const invalidSignature = (): RouteReply => failure('err_xdk_invalid_signature', '0004 Invalid Signature', { status: 401 });

/** `Tue, 24 Nov 2015 12:50:11 UTC`, and nothing else: whether other shapes are taken is not known. */
function readDate(text: string): number {
    return /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d UTC$/.test(text) ? Date.parse(text) : Number.NaN;
}

function itemOf(request: SimulatedRequest): Record<string, unknown> | undefined {
    try {
        const body: unknown = JSON.parse(request.body?.toString() ?? '');
        const first: unknown = isObject(body) && Array.isArray(body.data) ? body.data[0] : undefined;
        return isObject(first) ? first : undefined;
    } catch (error) {
        if (error instanceof SyntaxError) {
            return undefined;
        }
        throw error;
    }
}

const undeserialisable = (): RouteReply => failure('err_deserialise', 'The request could not be deserialised', { status: 400 });

export function createApiOne(clock: Clock, options: Behaviours, application: ApiOneApplication, users: ServiceUsers): ApiOne {
    /** When each request id was used. */
    const used = new Map<string, number>();

    function isReused(requestId: string): boolean {
        const now = clock.now();
        if (used.size >= 10_000) {
            // Later than that, the date that was signed with it is refused.
            used.forEach((at, id) => at < now - 2 * tolerableMs && used.delete(id));
        }
        if (used.has(requestId)) {
            return true;
        }
        used.set(requestId, now);
        return false;
    }

    /** Comes with HTTP 200, as it was recorded. */
    function wrongApplication(request: SimulatedRequest): RouteReply | undefined {
        const id = request.headers['x-mc-app-id'] ?? '';
        return id === application.applicationId ? undefined : failure('err_developer_key', `App ID is invalid: ${id}`);
    }

    function discover(request: SimulatedRequest): RouteReply {
        const item = itemOf(request);
        if (item === undefined) {
            return undeserialisable();
        }
        const user = users.find(String(item.emailAddress));
        if (user === undefined) {
            // Neither status nor code are known: other functions that find nothing say so with HTTP 200.
            return uncodedRefusal(200, 'No user has this address', item);
        }
        const { emailAddress, signInTypes } = user;
        const json = {
            meta: { status: 200 },
            data: [{ authenticate: signInTypes, emailAddress, emailToken: 'synthetic-email-token', region: { api: `https://${apiHostOf(options.region)}` } }],
            fail: []
        };
        return { status: 200, json };
    }

    function login(request: SimulatedRequest, host: string): RouteReply {
        const item = itemOf(request);
        if (item === undefined) {
            return undeserialisable();
        }
        const { authorization = '' } = request.headers;
        if (authorization === '') {
            return credentialsMissing();
        }
        const [type = '', encoded = ''] = authorization.split(' ');
        const [, address = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
        const user = users.find(address);
        // The vendor's own script spells it in lower case.
        const named = item.userName ?? item.username;
        // In the wrong region nobody is known.
        if (user === undefined || host !== apiHostOf(options.region) || String(named).toLowerCase() !== user.emailAddress.toLowerCase()) {
            return uncodedRefusal(401, 'The user is not known here');
        }
        // How a second factor shows is not known: here the password alone is a type that the user may not use.
        if (user.secondFactor || !user.signInTypes.some((one) => one === type)) {
            return typeNotSupported();
        }
        if (password !== user.password) {
            return uncodedRefusal(401, 'The password is wrong');
        }
        const old = typeof item.accessKey === 'string' ? users.binding(item.accessKey) : undefined;
        const binding = old?.user === user ? old : users.bind(user);
        users.renew(binding);
        const { accessKey, secretKey } = binding;
        const data = {
            accessKey,
            secretKey,
            bindingType: 'one_step',
            extendOnValidate: false,
            username: user.emailAddress,
            // What stands here for a profile that never expires is not known.
            ...(user.keysLiveMs === undefined ? {} : { duration: user.keysLiveMs })
        };
        return { status: 200, json: { meta: { status: 200 }, data: [data], fail: [] } };
    }

    return {
        signIn(request, host, path) {
            const isDiscovery = host === discoveryHost && path === '/api/login/discover-authentication';
            if (!isDiscovery && (host === discoveryHost || path !== '/api/login/login')) {
                return undefined;
            }
            if (request.method !== 'POST') {
                return uncodedRefusal(405, 'Method not allowed');
            }
            return wrongApplication(request) ?? (isDiscovery ? discover(request) : login(request, host));
        },

        signedBy(request, host, target) {
            const { authorization = '', 'x-mc-date': date = '', 'x-mc-req-id': requestId = '', 'x-mc-app-id': applicationId = '' } = request.headers;
            if ([authorization, date, requestId, applicationId].includes('')) {
                return { refused: credentialsMissing() };
            }
            const [, accessKey = '', signature] = /^MC ([^:]*):(.*)$/.exec(authorization) ?? [];
            if (signature === undefined) {
                return { refused: typeNotSupported() };
            }
            const refused = wrongApplication(request);
            if (refused !== undefined) {
                return { refused };
            }
            const binding = users.binding(accessKey);
            const { applicationKey } = application;
            // Which error an access key meets in another region is not known: there, it is one that nobody has.
            if (
                binding === undefined ||
                host !== apiHostOf(options.region) ||
                signature !== sign({ secretKey: binding.secretKey, date, requestId, target, applicationKey })
            ) {
                return { refused: invalidSignature() };
            }
            if (!(Math.abs(readDate(date) - clock.now()) <= tolerableMs)) {
                return { refused: uncodedRefusal(401, 'The date of the request is not within 15 minutes of this clock') };
            }
            if (isReused(requestId)) {
                return { refused: uncodedRefusal(401, 'The request id has been used before') };
            }
            if (clock.now() >= binding.expiresAt) {
                return { refused: failure('err_xdk_binding_expired', 'The binding has expired', { status: 418 }) };
            }
            return { user: binding.user };
        }
    };
}

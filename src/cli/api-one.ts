/** How a service user of API 1.0 gets its keys from Mimecast. Nothing of it is stored, and no message holds a secret. */
import { createHmac, randomUUID } from 'node:crypto';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Mimecast keeps the password itself, or asks the domain's directory. */
export type SignInType = 'Basic-Cloud' | 'Basic-AD';

export interface Application {
    applicationId: string;
    applicationKey: string;
}

/** Where an account is, and how its user may sign in. */
export interface Discovery {
    apiHost: string;
    offered: SignInType[];
}

export interface Keys {
    accessKey: string;
    secretKey: string;
    /** Milliseconds; absent where Mimecast names no end. */
    livesMs?: number;
}

/** A reply as far as anything is known of it. */
interface Answer {
    status: number;
    item: Record<string, unknown> | undefined;
    /** Code and message of the first failure. */
    code: string;
    message: string;
    failed: boolean;
}

const discoveryHost = 'api.mimecast.com';
const waitMs = 30_000;
const remedy =
    'Take the second step off this user: Administration > Services > Applications > Authentication Profiles, with a profile for the group of the service user alone that ' +
    'asks for a password only and has the Authentication TTL "Never Expires".';
const wrongId =
    'Mimecast does not know this application id: copy it again from the API application in the administration console, where it stands beside the application key.';

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOf(value: unknown): Record<string, unknown> | undefined {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return isObject(first) ? first : undefined;
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

// Without the date that signed requests have: the vendor's own script sends none here, and so the clock of this machine plays no part.
function headersOf(applicationId: string): Record<string, string> {
    return { 'content-type': 'application/json', 'x-mc-app-id': applicationId, 'x-mc-req-id': randomUUID() };
}

async function post(fetch: Fetch, host: string, path: string, headers: Record<string, string>, item?: object): Promise<Answer> {
    let response: Response;
    let text: string;
    try {
        response = await fetch(`https://${host}${path}`, {
            method: 'POST',
            headers,
            body: JSON.stringify({ data: item === undefined ? [] : [item] }),
            // Where a password goes is decided here, and not by an answer.
            redirect: 'manual',
            signal: AbortSignal.timeout(waitMs)
        });
        text = await response.text();
    } catch (error) {
        const cause: unknown = error instanceof Error ? error.cause : undefined;
        const reason = isObject(cause) ? textOf(cause['code']) : '';
        throw new Error(`There is no answer from ${host}${reason === '' ? '' : ` (${reason})`}: look at the network of this machine, and try again.`, {
            cause: error
        });
    }
    let body: unknown;
    try {
        body = JSON.parse(text);
    } catch (error) {
        throw new Error(
            `${host} answered with HTTP ${response.status} and no JSON, so perhaps it was not Mimecast: look at proxies on the way, and try again.`,
            {
                cause: error
            }
        );
    }
    const { data, fail } = isObject(body) ? body : {};
    const failure = firstOf(fail);
    const error = firstOf(failure?.['errors']) ?? failure;
    return {
        status: response.status,
        item: firstOf(data),
        code: textOf(error?.['code']),
        message: textOf(error?.['message']),
        failed: !response.ok || failure !== undefined
    };
}

/** What Mimecast said, for whoever has to ask its support. */
function said(answer: Answer): string {
    const words = [answer.code, answer.message].filter((part) => part !== '').join(': ');
    return `Mimecast said: HTTP ${answer.status}${words === '' ? '' : `, ${words}`}.`;
}

function refuseWrongApplication(answer: Answer): void {
    if (answer.code === 'err_developer_key') {
        throw new Error(wrongId);
    }
}

/** @throws Error for an address that is none of Mimecast's: the password goes there next */
function regionalHost(address: string): string {
    const host = /^https:\/\/([a-z]{2,4}-api\.mimecast\.com)\/?$/.exec(address)?.[1];
    if (host === undefined) {
        throw new Error(
            'Mimecast named a host for this account that is none of its regional ones, such as https://eu-api.mimecast.com. Nothing was sent there.'
        );
    }
    return host;
}

/** @throws Error in words for whoever typed the values */
export async function discover(fetch: Fetch, applicationId: string, emailAddress: string): Promise<Discovery> {
    const answer = await post(fetch, discoveryHost, '/api/login/discover-authentication', headersOf(applicationId), { emailAddress });
    refuseWrongApplication(answer);
    if (answer.failed || answer.item === undefined) {
        throw new Error(
            answer.status === 429 || answer.status >= 500
                ? `Mimecast cannot answer at the moment: try again later. ${said(answer)}`
                : `Mimecast does not find a user with this e-mail address: write it as it stands in the list of users of the internal domain. ${said(answer)}`
        );
    }
    const { region, authenticate } = answer.item;
    const types: unknown[] = Array.isArray(authenticate) ? authenticate : [];
    const offered = (['Basic-Cloud', 'Basic-AD'] as const).filter((type) => types.includes(type));
    if (offered.length === 0) {
        const names = types.filter((type) => typeof type === 'string').join(', ');
        throw new Error(`This user cannot sign in with a password alone${names === '' ? '' : ` (Mimecast offers: ${names})`}. ${remedy}`);
    }
    return { apiHost: regionalHost(textOf(isObject(region) ? region['api'] : undefined)), offered };
}

/** @throws Error in words for whoever typed the values */
export async function logIn(
    fetch: Fetch,
    applicationId: string,
    user: { apiHost: string; type: SignInType; emailAddress: string; password: string }
): Promise<Keys> {
    const { apiHost, type, emailAddress, password } = user;
    const authorization = `${type} ${Buffer.from(`${emailAddress}:${password}`).toString('base64')}`;
    const headers = { ...headersOf(applicationId), authorization };
    const answer = await post(fetch, apiHost, '/api/login/login', headers, { userName: emailAddress });
    refuseWrongApplication(answer);
    const { accessKey, secretKey, duration, bindingType } = answer.item ?? {};
    if (answer.message.startsWith('0001') || (bindingType !== undefined && bindingType !== 'one_step')) {
        throw new Error(
            `Mimecast does not let this user in with ${type === 'Basic-AD' ? 'the domain password' : 'a Mimecast password'} alone. ${remedy} ${said(answer)}`
        );
    }
    if (answer.status === 429 || answer.status >= 500) {
        throw new Error(`Mimecast cannot answer at the moment: try again later. ${said(answer)}`);
    }
    if (answer.failed || typeof accessKey !== 'string' || accessKey === '' || typeof secretKey !== 'string' || secretKey === '') {
        // Every vendor example is plain ASCII.
        const unusual = /^[\x20-\x7e]*$/.test(password)
            ? ''
            : ' It has characters in it that may not arrive as they were typed: give the user one of plain letters, digits and signs.';
        throw new Error(
            `Mimecast refuses the password: type it again, and mind that this is ${type === 'Basic-AD' ? 'the one of the domain' : 'the one kept by Mimecast'}.${unusual} ${said(answer)}`
        );
    }
    return { accessKey, secretKey, ...(typeof duration === 'number' && duration > 0 ? { livesMs: duration } : {}) };
}

/**
 * Signs one request, because the application key has played no part so far.
 *
 * @throws Error when the key does not belong to the application. Other refusals do not matter: of the user's rights, or because the clock of this machine is wrong.
 */
export async function tryKeys(fetch: Fetch, application: Application, apiHost: string, { accessKey, secretKey }: Keys): Promise<void> {
    const path = '/api/account/get-account';
    const date = new Date().toUTCString().replace('GMT', 'UTC');
    const headers: Record<string, string> = { ...headersOf(application.applicationId), 'x-mc-date': date };
    const data = [date, headers['x-mc-req-id'], path, application.applicationKey].join(':');
    const signature = createHmac('sha1', Buffer.from(secretKey, 'base64')).update(data).digest('base64');
    const answer = await post(fetch, apiHost, path, { ...headers, authorization: `MC ${accessKey}:${signature}` });
    if (answer.code === 'err_xdk_invalid_signature') {
        throw new Error('The application key does not belong to the application id: copy it again from the API application in the administration console.');
    }
}

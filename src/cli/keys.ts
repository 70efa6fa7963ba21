import { discover, logIn, tryKeys } from './api-one.ts';
import type { Application, Fetch, Keys, SignInType } from './api-one.ts';
import { parseOptions, UsageError } from './command-line.ts';
import type { Surroundings } from './command-line.ts';
import { nangoServerOf } from './nango-settings.ts';
import type { NangoServer } from './nango-settings.ts';
import { terminalQuestions } from './questions.ts';
import type { Questions } from './questions.ts';

/** What tests replace. */
export interface KeysWorld {
    env: NodeJS.ProcessEnv;
    fetch: Fetch;
    questions: Questions;
}

const integration = 'mimecast-legacy';
const dayMs = 86_400_000;

// No key has any of them, and a narrow window or a mail puts them in: also the ones that nobody sees.
const withoutBlanks = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
// A password may have blanks in it.
const withoutLineBreaks = (text: string): string => text.replace(/[\r\n]+/g, '');

/**
 * `nango-mimecast keys`: signs a service user in to API 1.0. Shows the keys, or hands them to Nango.
 *
 * @returns the exit code
 * @throws UsageError for a wrong call, Error in words for whoever typed the values
 */
export async function runKeys(
    argv: readonly string[],
    { stdout, stderr }: Pick<Surroundings, 'stdout' | 'stderr'>,
    world: KeysWorld = { env: process.env, fetch, questions: terminalQuestions(process.stdin, process.stderr) }
): Promise<number> {
    const { values } = parseOptions({ args: [...argv], options: { connect: { type: 'boolean', default: false } } });
    const nango = values.connect ? nangoServerOf(world.env, '--connect') : undefined;
    const wantedType = passwordTypeOf(world.env);
    const { env, questions } = world;

    const answer = async (variable: string, question: string, repair: (text: string) => string, hidden: boolean): Promise<string> => {
        const given = env[variable];
        if ((given === undefined || given === '') && !questions.possible) {
            throw new UsageError(`There is no terminal to ask on: set ${variable}.`);
        }
        const text = repair(given || (await (hidden ? questions.askHidden(question) : questions.ask(question))));
        if (text === '') {
            throw new Error(`${question.replace(/: $/, '')} is empty: nothing was done.`);
        }
        return text;
    };

    const applicationId = await answer('MIMECAST_APPLICATION_ID', 'Application ID: ', withoutBlanks, false);
    if (!/^[\x21-\x7e]+$/.test(applicationId)) {
        throw new Error('The application id has a character in it that no id has: copy it again.');
    }
    const applicationKey = await answer('MIMECAST_APPLICATION_KEY', 'Application Key (not shown): ', withoutBlanks, true);
    const emailAddress = await answer('MIMECAST_EMAIL_ADDRESS', 'E-mail address of the service user: ', withoutBlanks, false);
    const { apiHost, offered } = await discover(world.fetch, applicationId, emailAddress);
    stderr(`The account is at ${apiHost}.\n`);
    const type = await chooseType(offered, wantedType, questions);
    const kind = type === 'Basic-AD' ? 'Domain password' : 'Mimecast password';
    const password = await answer('MIMECAST_PASSWORD', `${kind} (not shown): `, withoutLineBreaks, true);

    const keys = await logIn(world.fetch, applicationId, { apiHost, type, emailAddress, password });
    const application = { applicationId, applicationKey };
    await tryKeys(world.fetch, application, apiHost, keys);

    if (nango === undefined) {
        stdout(`Region host:  ${apiHost}\nAccess key:   ${keys.accessKey}\nSecret key:   ${keys.secretKey}\nExpires:      ${endOf(keys)}\n`);
    } else {
        const id = await importConnection(world.fetch, nango, application, apiHost, keys);
        stdout(`Connection ${id} of the integration "${integration}" is made.\nRegion host:  ${apiHost}\nExpires:      ${endOf(keys)}\n`);
    }
    if (keys.livesMs !== undefined && !isForGood(keys.livesMs)) {
        stderr(
            'The keys end: everything that uses them stops then, until new ones are entered. For keys that stay, set the Authentication TTL in the authentication profile of ' +
                'the service user to "Never Expires", and run this again.\n'
        );
    }
    if (nango === undefined) {
        stderr(`Nothing was stored. Enter these values and the application's id and key in the connect form of "${integration}", or let --connect do it.\n`);
    }
    return 0;
}

function passwordTypeOf({ MIMECAST_PASSWORD_TYPE: wanted }: NodeJS.ProcessEnv): SignInType | undefined {
    switch (wanted) {
        case undefined:
        case '':
            return undefined;
        case 'cloud':
            return 'Basic-Cloud';
        case 'domain':
            return 'Basic-AD';
        default:
            throw new UsageError('MIMECAST_PASSWORD_TYPE is cloud for a password kept by Mimecast, or domain for that of the domain.');
    }
}

async function chooseType(offered: readonly SignInType[], wanted: SignInType | undefined, questions: Questions): Promise<SignInType> {
    const [first, ...others] = offered;
    if (first !== undefined && others.length === 0) {
        return first;
    }
    if (wanted !== undefined) {
        return wanted;
    }
    if (!questions.possible) {
        throw new UsageError('The user may sign in with either password: set MIMECAST_PASSWORD_TYPE to cloud or domain.');
    }
    for (;;) {
        const choice = withoutBlanks(await questions.ask('Which password: kept by Mimecast (1), or that of the domain (2)? '));
        if (choice === '1' || choice === '2') {
            return choice === '1' ? 'Basic-Cloud' : 'Basic-AD';
        }
    }
}

const isForGood = (livesMs: number): boolean => livesMs > 3650 * dayMs;

function endOf({ livesMs }: Keys): string {
    if (livesMs === undefined) {
        return 'never';
    }
    if (isForGood(livesMs)) {
        return 'not within ten years';
    }
    const [count, unit] = livesMs < 2 * dayMs ? [livesMs / 3_600_000, 'hour'] : [livesMs / dayMs, 'day'];
    const rounded = Math.max(1, Math.floor(count));
    return `in ${rounded} ${unit}${rounded === 1 ? '' : 's'}, at ${new Date(Date.now() + livesMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** @returns the id of the new connection */
async function importConnection(fetch: Fetch, { host, secretKey }: NangoServer, application: Application, apiHost: string, keys: Keys): Promise<string> {
    let response: Response;
    let body: { connection_id?: unknown; error?: { code?: unknown; message?: unknown } } | null;
    try {
        response = await fetch(`${host}/connections`, {
            method: 'POST',
            headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
            body: JSON.stringify({
                provider_config_key: integration,
                credentials: { type: 'BASIC', username: keys.accessKey, password: keys.secretKey },
                connection_config: { apiHost, ...application }
            }),
            redirect: 'manual',
            signal: AbortSignal.timeout(60_000)
        });
        body = (await response.json()) as typeof body;
    } catch (error) {
        throw new Error(
            `Nango gave no answer that says whether there is a connection now: look at its list before running this again. Its address is that of NANGO_HOSTPORT, ${host}.`,
            { cause: error }
        );
    }
    if (!response.ok || typeof body?.connection_id !== 'string') {
        // Only these two: the rest of an error may repeat what was sent.
        const words = [body?.error?.code, body?.error?.message].filter((one) => typeof one === 'string' && one !== '').join(': ');
        throw new Error(
            `Nango did not take the keys: HTTP ${response.status}${words === '' ? '' : `, ${words}`}. It needs an integration with the id "${integration}", and NANGO_SECRET_KEY of its ` +
                'environment. Nothing was stored.'
        );
    }
    return body.connection_id;
}

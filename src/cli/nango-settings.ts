/** Address and key of a Nango server, looked at before anything is done with them: what is wrong with them ends elsewhere in a stack trace, and minutes later. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { nangoCloud } from '../client/nango-calls.ts';
import { isWebAddress, UsageError } from './command-line.ts';
import { projectFolder } from './nango-tool.ts';

/** @throws UsageError naming the variable */
export function refuseBadHost(host: string): void {
    // Paths are put behind it as text. It is not repeated: what stands before an "@" may be a password.
    if (/[?#@]/.test(host)) {
        throw new UsageError('NANGO_HOSTPORT has a "?", a "#" or an "@" in it: give nothing but the address, such as https://nango.example.com.');
    }
    if (!isWebAddress(host)) {
        throw new UsageError(`NANGO_HOSTPORT is not an address such as https://nango.example.com: ${JSON.stringify(host)}.`);
    }
}

/** @throws UsageError naming the variable, without its value */
export function refuseBadKey(name: string, key: string): void {
    // Anything else is refused as a header, in words that do not say which.
    if (!/^[\x21-\x7e]+$/.test(key)) {
        throw new UsageError(`${name} holds a blank, a line break or another character that no key has: copy it again.`);
    }
}

export interface NangoServer {
    host: string;
    secretKey: string;
}

/**
 * Address and key, Nango Cloud where no address is set.
 *
 * @param asking what needs them, for the error
 * @throws UsageError naming the variable
 */
export function nangoServerOf({ NANGO_HOSTPORT: given, NANGO_SECRET_KEY: secretKey }: NodeJS.ProcessEnv, asking: string): NangoServer {
    const host = given || nangoCloud;
    refuseBadHost(host);
    if (secretKey === undefined || secretKey === '') {
        throw new UsageError(`${asking} needs NANGO_SECRET_KEY, the secret key of a Nango environment, and NANGO_HOSTPORT for a server of yours.`);
    }
    refuseBadKey('NANGO_SECRET_KEY', secretKey);
    return { host: host.replace(/\/+$/, ''), secretKey };
}

/**
 * Looks at what Nango's tool is going to read for a deployment.
 *
 * @param env in addition to this program's own environment
 * @throws UsageError when the address is none, or the key is missing
 */
export function refuseBadDeployment(environment: string, env: NodeJS.ProcessEnv): void {
    // The tool reads this file, too, for what the environment does not say.
    const file = join(projectFolder, '.env');
    const settings: NodeJS.ProcessEnv = { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env, ...env };
    const host = settings['NANGO_HOSTPORT'];
    if (host !== undefined && host !== '') {
        refuseBadHost(host);
    }
    const ofEnvironment = `NANGO_SECRET_KEY_${environment.toUpperCase()}`;
    const name = settings[ofEnvironment] ? ofEnvironment : 'NANGO_SECRET_KEY';
    const key = settings[name];
    if (key === undefined || key === '') {
        throw new UsageError(`Nothing was deployed: there is no key. Set ${ofEnvironment} to the secret key of the environment "${environment}".`);
    }
    refuseBadKey(name, key);
}

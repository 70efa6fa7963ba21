import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Nango } from '@nangohq/node';
import { isMimecastError } from '../client/errors.ts';
import { createMimecast } from '../client/mimecast.ts';
import { parseOptions, refuseIfUnwritable, UsageError } from './command-line.ts';
import { nangoServerOf } from './nango-settings.ts';
import { createProgress } from './progress.ts';
import type { FleetConnection, FleetSync } from '../client/fleet.ts';
import type { Mimecast } from '../client/mimecast.ts';
import type { Surroundings } from './command-line.ts';

/**
 * `nango-mimecast inspect`: the state of all connections, or of one.
 *
 * @returns the exit code: 1 when a connection needs attention, or when there is none
 * @throws UsageError for a wrong call or setting
 */
export async function inspect(argv: readonly string[], { cwd, stdout, stderr }: Surroundings, env = process.env): Promise<number> {
    const { values, positionals } = parseOptions({
        args: [...argv],
        allowPositionals: true,
        options: { json: { type: 'string' }, integration: { type: 'string', default: 'mimecast' }, refresh: { type: 'boolean', default: false } }
    });
    const [connectionId, ...more] = positionals;
    if (more.length > 0 || connectionId === '') {
        throw new UsageError('Name one connection, or none for all of them.');
    }
    const { host, secretKey } = nangoServerOf({ NANGO_SECRET_KEY: env['NANGO_SECRET_KEY'], NANGO_HOSTPORT: env['NANGO_HOSTPORT'] }, 'inspect');
    const mimecast = clientOf(host, secretKey, values.integration);
    const jsonFile = values.json === undefined ? undefined : resolve(cwd, values.json);
    if (jsonFile !== undefined) {
        refuseIfUnwritable('--json', jsonFile);
    }
    const looking = mimecast.fleet({ connectionId, forceRefresh: values.refresh, refreshPermissions: values.refresh });
    const fleet = await createProgress(stderr).during(connectionId === undefined ? 'looking at the connections' : 'looking at the connection', looking);
    if (jsonFile !== undefined) {
        writeFileSync(jsonFile, `${JSON.stringify(fleet, undefined, 4)}\n`);
    }
    const needing = fleet.filter(({ attention }) => attention.length > 0);
    stdout(fleet.map((row) => linesOf(row, connectionId !== undefined)).join(''));
    const need = needing.length === 0 ? 'none needs' : `${needing.length} ${needing.length === 1 ? 'needs' : 'need'}`;
    stdout(`${plural(fleet.length, 'connection')} of "${values.integration}" at ${new URL(host).host}: ${need} attention.\n`);
    // A monitor must not stay green because somebody misspelt the integration.
    return needing.length === 0 && fleet.length > 0 ? 0 : 1;
}

function clientOf(host: string, secretKey: string, integrationId: string): Mimecast {
    try {
        return createMimecast({ nango: new Nango({ apiKey: secretKey, host }), integrationId });
    } catch (error) {
        throw isMimecastError(error) ? new UsageError(error.message, { cause: error }) : error;
    }
}

function linesOf({ connectionId, account, attention, health, syncs }: FleetConnection, whole: boolean): string {
    const state = attention.length === 0 ? 'ok       ' : 'ATTENTION';
    const name = account
        ? `${account.accountName ?? account.accountCode} (${[account.accountCode, account.region].filter(Boolean).join(', ')})`
        : 'no account stored yet';
    const lags = syncs.flatMap(({ lagMs }) => lagMs ?? []);
    const facts = [
        name,
        ...(health ? [plural(syncs.length, 'sync'), `credentials ${health.credentials}`] : []),
        ...(lags.length === 0 ? [] : [`last success ${spanOf(Math.min(...lags))} ago`]),
        ...(health && health.notGranted.length > 0 ? [`${plural(health.notGranted.length, 'function')} not granted`] : [])
    ];
    return (
        [
            `${state}  ${connectionId}  ${facts.join(', ')}`,
            ...attention.map(({ reason, message }) => `           ${reason}: ${message}`),
            ...(whole
                ? [
                      ...syncs.map(syncLine),
                      ...(health?.notGranted ?? []).map(({ name: lacking, permissions, products }) =>
                          notGrantedLine(
                              lacking,
                              [permissions, products].flat().filter((need) => typeof need === 'string')
                          )
                      )
                  ]
                : [])
        ]
            // Names come from Mimecast and from whoever made the connection: nothing in them may steer the terminal.
            .map((line) => `${line.replace(/\p{Cc}/gu, ' ')}\n`)
            .join('')
    );
}

function syncLine({ name, variant, status, lagMs, late }: FleetSync): string {
    const title = variant === 'base' ? name : `${name} (${variant})`;
    const when = lagMs === undefined ? 'no success known' : `last success ${spanOf(lagMs)} ago`;
    return `           ${title.padEnd(32)} ${status.padEnd(8)} ${when}${late ? ', late' : ''}`;
}

function notGrantedLine(name: string, needs: readonly string[]): string {
    return `           ${name.padEnd(32)} not granted: needs ${needs.join(', ')}`;
}

function plural(count: number, what: string): string {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function spanOf(ms: number): string {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 120) {
        return `${minutes} min`;
    }
    return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} days`;
}

import { AuthError } from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { explainConnectFailure } from '../client/connect.ts';
import { syncs } from '../client/functions.generated.ts';
import { createMimecast } from '../client/mimecast.ts';
import { integrationId, legacyCopies, startSandbox } from '../sandbox/index.ts';
import { gatewayEventTypes } from '../sandbox/mimecast/logs/volumes.ts';
import { compileFunctions } from './compile.ts';
import { deployFunctions } from './deploy.ts';
import { messageOf } from './command-line.ts';
import { writeEnvFile } from './env-file.ts';
import { createLogLines, stampOf } from './log-lines.ts';
import { findNangoTool, projectFolder } from './nango-tool.ts';
import { showKeys } from './show-keys.ts';
import type { Clock, Sandbox } from '../sandbox/index.ts';
import type { Mimecast } from '../client/mimecast.ts';
import type { ModelName } from '../client/records.ts';
import type { Tenant } from '../client/tenant.ts';
import type { FixedKeys } from './env-file.ts';
import type { Connect, Explained, JobResult, RefreshResult, World } from './job.ts';
import type { Progress } from './progress.ts';

const hour = 60 * 60_000;
const day = 24 * hour;
/** How far back before the job the stream, the feed and the statistics are compared; they are read from 23 hours, 7 and 88 days before their own first run. */
const liveSpan = 20 * hour;
const feedSpan = 6 * day;
const statisticsSpan = 80 * day;

/** Stands still until it is released, so that counts taken one after the other belong to the same moment. */
function releasableClock(): Clock & { release(): void } {
    let base = Date.now();
    let released: number | undefined;
    return {
        now: () => base + (released === undefined ? 0 : Date.now() - released),
        advance: (ms) => {
            base += ms;
        },
        release: () => {
            released = Date.now();
        }
    };
}

export interface SandboxWorldOptions {
    /** Port of the embedded Nango; a busy one is replaced. */
    port: number;
    /** `false`: the functions are loaded as they were compiled, without Nango's tool. */
    deploys: boolean;
    faults: number | undefined;
    webhookUrl: string | undefined;
    /** Where the sandbox that stays up writes its addresses and keys. */
    envFile: string | undefined;
    keys: FixedKeys;
}

/**
 * The sandbox as the place where the job is done.
 *
 * @param signal ends what takes long
 */
export async function sandboxWorld(options: SandboxWorldOptions, progress: Progress, signal: AbortSignal): Promise<World> {
    progress.stage('Starting the sandbox');
    const clock = releasableClock();
    const hasTool = findNangoTool() !== undefined;
    const compiled = (): void => progress.done('functions compiled with the nango CLI');
    // The tool compiles in any case when it deploys.
    if (hasTool && !options.deploys && (await compileFunctions(progress, { signal }))) {
        compiled();
    }
    const sandbox = await startSandbox({ clock, deploy: false, legacy: true, nango: { port: options.port, simulateWaits: true, ...options.keys } });
    const { nango, mimecast } = sandbox;
    const port = Number(new URL(nango.url).port);
    progress.done(`simulated Mimecast at ${sandbox.mimecastUrl}`);
    progress.done(`embedded Nango host at ${nango.url}${options.port !== 0 && port !== options.port ? ` (port ${options.port} is busy)` : ''}`);
    const since = clock.now();
    const recentEvents = {
        within: `of the last ${liveSpan / hour} hours`,
        holds: ({ timestamp }: { timestamp: number | null }) => (timestamp ?? 0) >= since - liveSpan
    };
    const recentDetections = {
        within: `of the last ${feedSpan / day} days`,
        holds: ({ created }: { created: string | null }) => Date.parse(created ?? '') >= since - feedSpan
    };
    const recentStatistics = {
        within: `of the last ${statisticsSpan / day} days`,
        holds: ({ startTimestamp }: { startTimestamp: string }) => Date.parse(startTimestamp) > since - statisticsSpan
    };
    let schedule: NodeJS.Timeout | undefined;
    let connection: Promise<Tenant> | undefined;
    const faults = options.faults === undefined ? undefined : planFaults(sandbox, options.faults);

    return {
        title: 'the sandbox',
        nango: { host: nango.url, secretKey: nango.secretKey },
        endUserId: 'tour',
        allowChanges: true,
        credentials: mimecast.application,
        deploy: async () => {
            if (!hasTool || !options.deploys) {
                const names = await nango.deployCompiled(projectFolder);
                await nango.deployCompiled(projectFolder, legacyCopies);
                return `${names.length} compiled functions of this package loaded (${hasTool ? '--no-deploy' : 'the nango CLI is not installed'})`;
            }
            const env = { NANGO_SECRET_KEY: nango.secretKey, NANGO_SECRET_KEY_DEV: nango.secretKey, NANGO_HOSTPORT: nango.url };
            const { status, output } = await deployFunctions(['dev'], progress, { env, signal });
            if (status !== 0) {
                throw new Error(`The functions could not be deployed:\n${output}`);
            }
            await nango.deployCompiled(projectFolder, legacyCopies);
            compiled();
            return 'functions deployed with the nango CLI';
        },
        connecting: (tenant) => {
            connection = tenant;
        },
        settled: () => nango.settled(),
        metadata: { messageTracking: { to: mimecast.state.company.domains[0] ?? 'example.com' }, perUser: ['attributes', 'delegates'] },
        // The simulated Mimecast numbers its detections.
        detectionId: Buffer.from('detection-0').toString('base64url'),
        expected: () => expectedRecords(sandbox, since),
        counted: {
            LiveSecurityEvent: recentEvents,
            ThreatIndicator: recentDetections,
            ThreatMalware: recentDetections,
            ThreatRelationship: recentDetections,
            ThreatStatistic: recentStatistics
        },
        rest: () => clock.advance(60 * 60_000),
        demonstrate: async (client, tenant, connect, show) => {
            // What follows is about credentials and rights; planned faults would only blur it.
            mimecast.faults.clear();
            nango.killSyncs = undefined;
            return {
                keys: await showKeys(sandbox, tenant, show),
                refresh: await showRefresh(sandbox, tenant, show),
                explained: await showRefusals(sandbox, client, connect, show)
            };
        },
        ...(faults === undefined ? {} : { faults }),
        stayUp: async () => {
            clock.release();
            // From now on time runs, so the syncs run on their schedules.
            schedule = setInterval(() => {
                nango.tick().catch((error: unknown) => progress.failed(`Syncs on schedule: ${messageOf(error)}`));
            }, 5000);
            const client = createMimecast({ nango: new Nango({ apiKey: nango.secretKey, host: nango.url }) });
            const { connectLink } = await client.connect({ endUser: { id: 'visitor' } });
            nango.webhookUrl = options.webhookUrl;
            const lineOf = createLogLines(options.webhookUrl);
            nango.logs.onEntry = (entry) => {
                const line = lineOf(entry);
                if (line !== undefined) {
                    progress.note(line);
                }
            };
            const { clientId, clientSecret } = mimecast.application;
            const connectionId = (await connection)?.connectionId ?? '';
            const rows = {
                'Nango API': nango.url,
                NANGO_SECRET_KEY: nango.secretKey,
                'Webhook signing key': nango.webhookSigningKey,
                'Webhooks go to': options.webhookUrl ?? 'nowhere (--webhook-url URL)',
                'Integration id': integrationId,
                'Connection id': connectionId,
                'Connect page': connectLink,
                'Simulated Mimecast': sandbox.mimecastUrl,
                'Simulator key': mimecast.controlKey,
                'Client ID': clientId,
                'Client secret': clientSecret
            };
            if (options.envFile !== undefined) {
                writeEnvFile(options.envFile, {
                    NANGO_HOSTPORT: nango.url,
                    NANGO_SECRET_KEY: nango.secretKey,
                    NANGO_WEBHOOK_KEY: nango.webhookSigningKey,
                    CONNECTION_ID: connectionId,
                    MIMECAST_CLIENT_ID: clientId,
                    MIMECAST_CLIENT_SECRET: clientSecret,
                    SIMULATOR: sandbox.mimecastUrl,
                    SIMULATOR_KEY: mimecast.controlKey
                });
            }
            const now = clock.now();
            return [
                '',
                'The sandbox stays up until Ctrl-C, and runs the syncs on their schedules:',
                ...Object.entries(rows).map(([name, value]) => `  ${name.padEnd(20)} ${value}`),
                '',
                ...(options.envFile === undefined ? [] : [`These addresses and keys are in ${options.envFile}, too.`]),
                `In the sandbox it is ${stampOf(now)}, ${aheadWords(now - Date.now())}: times in records, webhooks and below are the sandbox's.`,
                'Open the Connect page within 30 minutes (`mimecast.connect(...)` makes another link) and paste client id and secret into it.',
                ''
            ].join('\n');
        },
        clockAheadMs: () => clock.now() - Date.now(),
        close: async () => {
            clearInterval(schedule);
            await sandbox.close();
        }
    };
}

function aheadWords(ms: number): string {
    const minutes = Math.round(ms / 60_000);
    return minutes < 1
        ? "as on this machine's clock"
        : `${minutes} minutes ahead of this machine's clock, because the tour let quotas fill up and a token grow old`;
}

/**
 * What the simulated account holds, per model. It counts its things under the model's name in the plural (`GroupMember`: `groupMembers`); here stands how the
 * others are counted.
 *
 * @param since when the first syncs ran: some logs are only read from some time before that on
 */
function expectedRecords({ mimecast, clock }: Sandbox, since: number): Record<ModelName, number> {
    const truth = mimecast.truth();
    const of = (key: string): number => {
        const count = truth[key];
        if (count === undefined) {
            throw new Error(`The simulated account does not count "${key}". Say in expectedRecords how many of them there are.`);
        }
        return count;
    };
    const { logs, mail, company } = mimecast.state;
    const detections = [...logs.threatFeedCustomer.rows(since - feedSpan), ...logs.threatFeedGrid.rows(since - feedSpan)].length;
    const followed = mail.tracked.filter(
        ({ to, receivedAt }) => receivedAt > since - 28 * day && to.some(({ email }) => email.endsWith(`@${company.domains[0] ?? ''}`))
    );
    const otherwise: Partial<Record<ModelName, number>> = {
        ArchiveSearchLog: of('archiveSearches'),
        ArchiveViewLog: of('archiveViews'),
        AttachmentProtectLog: of('attachmentProtect'),
        AuditEvent: of('audit'),
        AwarenessPerformance: of('awarenessPerformance'),
        AwarenessWatchlistEntry: of('awarenessWatchlist'),
        CloudIntegratedEntity: of('siem entities'),
        CloudIntegratedMailflow: of('siem mailflow'),
        CloudIntegratedUrlClick: of('siem urlclick'),
        DlpLog: of('dlp'),
        GatewayDetails: of('gatewayDetails'),
        HeldReleaseLog: of('heldReleases'),
        ImpersonationProtectLog: of('impersonationProtect'),
        LiveSecurityEvent: gatewayEventTypes.reduce((sum, type) => sum + logs.siem.events(type, since - liveSpan, clock.now(), 'stream').length, 0),
        MessageTrackingLog: followed.length,
        OutboundAddresses: of('outboundAddresses'),
        RejectionLog: of('rejections'),
        ReportedEmail: of('reportedEmails'),
        ThreatIndicator: detections,
        ThreatMalware: detections,
        ThreatRelationship: detections,
        // Eight statistics with a bucket for every day that begins in the span.
        ThreatStatistic: 8 * (Math.floor(clock.now() / day) - Math.floor((since - statisticsSpan) / day)),
        TrainingModule: of('trainingQueue'),
        UrlProtectLog: of('urlProtect'),
        // Records that are called a plural themselves.
        UserAttributes: of('userAttributes'),
        UserDelegates: of('userDelegates'),
        ReceiptEvent: of('siem receipt'),
        ProcessEvent: of('siem process'),
        DeliveryEvent: of('siem delivery'),
        JournalEvent: of('siem journal'),
        AvEvent: of('siem av'),
        SpamEvent: of('siem spam'),
        InternalEmailProtectEvent: of('siem internal email protect'),
        ImpersonationProtectEvent: of('siem impersonation protect'),
        UrlProtectEvent: of('siem url protect'),
        AttachmentProtectEvent: of('siem attachment protect')
    };
    const models = Object.values(syncs).flatMap((sync) => sync.models as readonly ModelName[]);
    return Object.fromEntries(models.map((model) => [model, otherwise[model] ?? of(pluralOf(model))])) as Record<ModelName, number>;
}

/** `GroupMember` is `groupMembers`, `Policy` is `policies`. */
function pluralOf(model: string): string {
    return `${model.charAt(0).toLowerCase()}${model.slice(1).replace(/y$/, 'ie')}s`;
}

/** Moves the clock to where Nango renews the token, uses the connection, and looks whether it did so in time. */
async function showRefresh({ clock, nango }: Sandbox, tenant: Tenant, progress: Progress): Promise<RefreshResult> {
    progress.stage('Letting the access token grow old');
    const ofTenant = () => nango.tokenCalls.filter((call) => call.connectionId === tenant.connectionId && call.succeeded);
    // A token of known age: the syncs may have used up most of the one before.
    await tenant.health({ forceRefresh: true });
    const expiresAt = ofTenant().at(-1)?.expiresAt;
    if (expiresAt === undefined) {
        throw new Error('There is no token whose refresh could be shown.');
    }
    const calls = ofTenant().length;
    clock.advance(Math.max(expiresAt - clock.now() - 16 * 60_000, 0));
    await tenant.run('whoami', {});
    if (ofTenant().length !== calls) {
        throw new Error('The token was renewed although it was good for 16 more minutes.');
    }
    progress.done('a token that is good for 16 more minutes is kept');
    while (ofTenant().length === calls && clock.now() < expiresAt) {
        clock.advance(30_000);
        await tenant.run('whoami', {});
    }
    const renewal = ofTenant().at(-1);
    if (ofTenant().length === calls || renewal === undefined) {
        throw new Error('The token was not renewed before it expired.');
    }
    const minutesBeforeExpiry = (expiresAt - renewal.at) / 60_000;
    progress.done(`it was renewed ${minutesBeforeExpiry.toFixed(1)} minutes before it expired`);
    return { firstTokenExpired: new Date(expiresAt).toISOString(), refreshedAt: new Date(renewal.at).toISOString(), minutesBeforeExpiry };
}

async function showRefusals({ mimecast, nango }: Sandbox, client: Mimecast, connect: Connect, progress: Progress): Promise<JobResult['explained']> {
    progress.stage('What an administrator reads when something is wrong');
    const explained: Explained[] = [];
    const tell = (entry: Explained): void => {
        explained.push(entry);
        progress.done(entry.situation);
        if (entry.page !== undefined) {
            progress.note(`the connect page shows: ${entry.page}`);
        }
        if (entry.page !== entry.message) {
            progress.note(entry.page === undefined ? entry.message : `explainConnectFailure says: ${entry.message}`);
        }
    };
    const refused = async (situation: string, work: () => Promise<unknown>): Promise<void> => {
        const error = await work().then(
            () => undefined,
            (reason: unknown) => reason
        );
        if (!(error instanceof AuthError)) {
            throw new Error(`Not refused as it should have been: ${situation}${error === undefined ? '' : ` (${messageOf(error)})`}.`);
        }
        tell({ situation, page: error.message, message: explainConnectFailure(error) });
    };
    const { clientId, clientSecret } = mimecast.application;
    await refused('a wrong secret', () => connect({ clientId, clientSecret: 'not-the-secret' }));
    await refused('a host that is not one of Mimecast', () => connect({ clientId, clientSecret }, { apiHost: 'api.services.mimecast.com.example.net' }));
    const { products, permissions } = mimecast.application;
    const noAccount = mimecast.registerApplication({ products: [...products].filter((product) => product !== 'Account Management') });
    await refused('an application without the product for account data', () => connect(noAccount));

    const permission = 'Monitoring | URL Protection | Read';
    const limited = mimecast.registerApplication({ permissions: [...permissions].filter((candidate) => candidate !== permission) });
    const tenant = client.tenant(await connect(limited));
    await nango.settled();
    const row = (await tenant.permissions())?.functions.find((candidate) => candidate.name === 'url-protect-logs');
    if (row?.status !== 'missing') {
        throw new Error('The checklist does not show the missing permission.');
    }
    tell({
        situation: 'a role without one permission: the connection works, the checklist shows what does not',
        message: `url-protect-logs is ${row.status}: ${row.message ?? ''}`
    });
    await tenant.disconnect();
    return explained;
}

function planFaults({ mimecast, nango }: Sandbox, seed: number): NonNullable<World['faults']> {
    mimecast.faults.startChaos(seed);
    let killed = 0;
    const lives = new Map<string, number>();
    nango.killSyncs = ({ sync, connectionId }) => {
        const life = lives.get(`${connectionId} ${sync}`) ?? 0;
        lives.set(`${connectionId} ${sync}`, life + 1);
        // Each sync dies in its first two runs, later in the second, at places that depend on the seed.
        if (life >= 2) {
            return undefined;
        }
        const at = 4 + ((seed + 7 * sync.length) % 9) + life * 13;
        return ({ call, when }) => {
            if (call !== at || when !== 'after') {
                return false;
            }
            killed += 1;
            return true;
        };
    };
    return () => ({ seed, failedCalls: mimecast.faults.struck, byKind: { ...mimecast.faults.byKind }, killedRuns: killed });
}

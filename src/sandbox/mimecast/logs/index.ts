import type { Clock } from '../../clock.ts';
import type { Downloads } from '../protocol/downloads.ts';
import { seedOf } from '../protocol/noise.ts';
import type { Behaviours } from '../protocol/options.ts';
import type { Random } from '../protocol/random.ts';
import type { Route } from '../protocol/route.ts';
import type { IdKind } from '../protocol/secure-ids.ts';
import { archiveLogRoutes, archiveSearchBurst, archiveViewBurst } from './archive-logs.ts';
import type { ArchiveSearchRow, ArchiveViewRow } from './archive-logs.ts';
import { auditBurst, auditId, auditRoutes } from './audit.ts';
import type { AuditRow } from './audit.ts';
import type { LogBehaviours } from './behaviours.ts';
import { decidedRow, dlpBurst, gatewayLogRoutes, heldReleaseBurst, heldReleaseId, rejectionBurst, rejectionId } from './gateway-logs.ts';
import type { Decision, GatewayLogs } from './gateway-logs.ts';
import type { People } from './mail-samples.ts';
import { reportedEmailBurst, reportedEmailRoutes } from './reported-emails.ts';
import type { ReportedEmail, ThreatSubscription } from './reported-emails.ts';
import { createSiemFeed } from './siem-feed.ts';
import type { SiemFeed } from './siem-feed.ts';
import { siemRoutes } from './siem-routes.ts';
import { attachmentProtectBurst, impersonationId, impersonationProtectBurst, targetedThreatRoutes, urlProtectBurst } from './targeted-threats.ts';
import type { TargetedThreatLogs } from './targeted-threats.ts';
import { feedBurst, threatFeedRoutes } from './threat-feed.ts';
import type { FeedDetection } from './threat-feed.ts';
import { threatStatisticsRoutes } from './threat-statistics.ts';
import { createTimedLog } from './timed-log.ts';
import type { TimedLog } from './timed-log.ts';
import { defaultRates, gatewayEventTypes, integratedEventTypes } from './volumes.ts';
import type { LogRates, LogVolumes } from './volumes.ts';

/** Every log and event feed of the account. The rows a test compares with are read from here: `logs.audit.rows(from, to)`, `logs.siem.events('receipt')`. */
export interface LogState extends TargetedThreatLogs, GatewayLogs {
    readonly audit: TimedLog<AuditRow>;
    /** Behind both `get-archive-search-logs` and `get-search-logs`. */
    readonly archiveSearches: TimedLog<ArchiveSearchRow>;
    readonly archiveViews: TimedLog<ArchiveViewRow>;
    readonly threatFeedCustomer: TimedLog<FeedDetection>;
    readonly threatFeedGrid: TimedLog<FeedDetection>;
    readonly reportedEmails: TimedLog<ReportedEmail>;
    /** Cloud Gateway events. */
    readonly siem: SiemFeed;
    /** Cloud Integrated events. */
    readonly siemIntegrated: SiemFeed;
    /** Webhook subscriptions by id. */
    readonly subscriptions: Map<string, ThreatSubscription>;
    /** How many rows and published events there are by now, by log and by event type (`siem receipt`). */
    counts(): Record<string, number>;
}

/** What the logs take from the rest of the simulation. */
export interface LogSurroundings {
    company: People;
    clock: Clock;
    random: Random;
    volumes: LogVolumes;
    options: LogBehaviours & Behaviours;
    downloads: Downloads;
    /** Releases and rejections of held messages, oldest first; it grows while the simulation runs. */
    decisions: readonly Decision[];
}

/** Kinds of rows that have ids. */
export const logIds: readonly IdKind[] = [auditId, rejectionId, impersonationId, heldReleaseId];

/** Calls `refresh` before anything is read. */
function refreshed<Row extends object>(log: TimedLog<Row>, refresh: () => void): TimedLog<Row> {
    return {
        rows(from, to) {
            refresh();
            return log.rows(from, to);
        },
        count(from, to) {
            refresh();
            return log.count(from, to);
        },
        visible(from, to, lateMinutes) {
            refresh();
            return log.visible(from, to, lateMinutes);
        },
        add: log.add,
        arriveLate: log.arriveLate
    };
}

/** The logs and event feeds of an account, and every route that reads them. */
export function createLogs({ company, clock, random, volumes, options, downloads, decisions }: LogSurroundings): { state: LogState; routes: Route[] } {
    const seed = Math.floor(random() * 0x100000000);

    function log<Row extends object>(name: keyof LogRates, rowsPerBurst: number, make: (at: number, random: Random, number: number) => Row[]): TimedLog<Row> {
        const perDay = volumes.perDay?.[name] ?? defaultRates[name] * (volumes.scale ?? 1);
        return createTimedLog({ clock, seed: seedOf(seed, name), perDay, historyDays: volumes.historyDays ?? 30, rowsPerBurst, make });
    }

    const decidedOrNot = log('heldReleases', 1, (at, one, number) => heldReleaseBurst(company, at, one, number));
    let known = 0;
    const heldReleases = refreshed(decidedOrNot, () => {
        for (; known < decisions.length; known++) {
            const decision = decisions[known] as Decision;
            decidedOrNot.add(decidedRow(company, decision), decision.at);
        }
    });

    const logs = {
        audit: log('audit', 1.3, (at, one, number) => auditBurst(company, at, one, number)),
        urlProtect: log('urlProtect', 1.375, (at, one, number) => urlProtectBurst(company, at, one, number)),
        attachmentProtect: log('attachmentProtect', 1.375, (at, one, number) => attachmentProtectBurst(company, at, one, number)),
        impersonationProtect: log('impersonationProtect', 1.2, (at, one, number) => impersonationProtectBurst(company, at, one, number)),
        dlp: log('dlp', 1.5, (at, one, number) => dlpBurst(company, at, one, number)),
        heldReleases,
        rejections: log('rejections', 1.2, (at, one, number) => rejectionBurst(company, at, one, number)),
        archiveSearches: log('archiveSearches', 1.2, (at, one) => archiveSearchBurst(company, at, one)),
        archiveViews: log('archiveViews', 1, (at, one) => archiveViewBurst(company, at, one)),
        threatFeedCustomer: log('threatFeedCustomer', 1, (at, one, number) => feedBurst(company, at, one, number, false)),
        threatFeedGrid: log('threatFeedGrid', 1, (at, one, number) => feedBurst(company, at, one, number, true)),
        reportedEmails: log('reportedEmails', 1, (at, one, number) => reportedEmailBurst(company, at, one, number))
    };
    const parts = { company, clock, seed: seedOf(seed, 'siem'), volumes, behaviours: options };
    const siem = createSiemFeed(gatewayEventTypes, 'cg', parts);
    const siemIntegrated = createSiemFeed(integratedEventTypes, 'ci', parts);
    const subscriptions = new Map<string, ThreatSubscription>();
    let reads = 0;
    const nextRead = (): number => {
        reads += 1;
        return reads;
    };

    const state: LogState = {
        ...logs,
        siem,
        siemIntegrated,
        subscriptions,
        counts() {
            const counts: Record<string, number> = {};
            for (const [name, { count }] of Object.entries(logs)) {
                counts[name] = count();
            }
            for (const type of gatewayEventTypes) {
                counts[`siem ${type}`] = siem.count(type, 0, siem.publishedUntil());
            }
            for (const type of integratedEventTypes) {
                counts[`siem ${type}`] = siemIntegrated.count(type, 0, siemIntegrated.publishedUntil());
            }
            return counts;
        }
    };
    const routes = [
        ...siemRoutes({ siem, siemIntegrated, downloads, options }),
        ...auditRoutes(logs.audit, options),
        ...targetedThreatRoutes(logs),
        ...gatewayLogRoutes(logs),
        ...archiveLogRoutes(logs.archiveSearches, logs.archiveViews),
        ...threatFeedRoutes({ ...logs, company, options, nextRead }),
        ...threatStatisticsRoutes(logs),
        ...reportedEmailRoutes({ reportedEmails: logs.reportedEmails, subscriptions, nextRead })
    ];
    return { state, routes };
}

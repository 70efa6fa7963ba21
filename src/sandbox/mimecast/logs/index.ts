import type { Clock } from '../../clock.ts';
import type { Company } from '../account/company.ts';
import type { HeldDecision } from '../account/mail.ts';
import { defaultBehaviours } from '../protocol/options.ts';
import type { Behaviours } from '../protocol/options.ts';
import type { Random } from '../protocol/random.ts';
import type { Route } from '../protocol/route.ts';
import { archiveLogRoutes, archiveSearchBurst, archiveViewBurst } from './archive-logs.ts';
import type { ArchiveSearchRow, ArchiveViewRow } from './archive-logs.ts';
import { auditBurst, auditRoutes } from './audit.ts';
import type { AuditRow } from './audit.ts';
import { decidedRow, dlpBurst, gatewayLogRoutes, heldReleaseBurst, rejectionBurst } from './gateway-logs.ts';
import type { DlpRow, HeldReleaseRow, RejectionRow } from './gateway-logs.ts';
import { seedOf } from './noise.ts';
import { reportedEmailBurst, reportedEmailRoutes } from './reported-emails.ts';
import type { ReportedEmail, ThreatSubscription } from './reported-emails.ts';
import { createSiemFeed } from './siem-feed.ts';
import type { SiemFeed } from './siem-feed.ts';
import { siemRoutes } from './siem-routes.ts';
import { attachmentProtectBurst, impersonationProtectBurst, targetedThreatRoutes, urlProtectBurst } from './targeted-threats.ts';
import type { AttachmentProtectRow, ImpersonationProtectRow, UrlProtectRow } from './targeted-threats.ts';
import { feedBurst, threatFeedRoutes } from './threat-feed.ts';
import type { FeedDetection } from './threat-feed.ts';
import { threatStatisticsRoutes } from './threat-statistics.ts';
import { createTimedLog } from './timed-log.ts';
import type { TimedLog } from './timed-log.ts';
import { defaultRates, gatewayEventTypes, integratedEventTypes } from './volumes.ts';
import type { LogRates, LogVolumes } from './volumes.ts';

/** Every log and event feed of the account. The rows a test compares with are read from here: `logs.audit.rows(from, to)`, `logs.siem.events('receipt')`. */
export interface LogState {
    readonly audit: TimedLog<AuditRow>;
    readonly urlProtect: TimedLog<UrlProtectRow>;
    readonly attachmentProtect: TimedLog<AttachmentProtectRow>;
    readonly impersonationProtect: TimedLog<ImpersonationProtectRow>;
    readonly dlp: TimedLog<DlpRow>;
    /** Decisions made through the API are in it as soon as they are made. */
    readonly heldReleases: TimedLog<HeldReleaseRow>;
    readonly rejections: TimedLog<RejectionRow>;
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
    /** A number that is new each time: for ids that change between reads. */
    nextRead(): number;
    /** How many rows and published events there are by now, by log and by event type (`siem receipt`). */
    counts(): Record<string, number>;
}

/** What the logs take from the rest of the simulation; all of it can be left out. */
export interface LogSurroundings {
    volumes?: LogVolumes;
    behaviours?: Behaviours;
    /** Releases and rejections of held messages, oldest first; it grows while the simulation runs. */
    decisions?: readonly HeldDecision[];
}

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

export function createLogState(company: Company, clock: Clock, random: Random, surroundings: LogSurroundings = {}): LogState {
    const { volumes = {}, behaviours = defaultBehaviours(), decisions = [] } = surroundings;
    const seed = Math.floor(random() * 0x100000000);

    function log<Row extends object>(name: keyof LogRates, rowsPerBurst: number, make: (at: number, random: Random, number: number) => Row[]): TimedLog<Row> {
        const perDay = volumes.perDay?.[name] ?? defaultRates[name] * (volumes.scale ?? 1);
        return createTimedLog({ clock, seed: seedOf(seed, name), perDay, historyDays: volumes.historyDays ?? 30, rowsPerBurst, make });
    }

    const decidedOrNot = log('heldReleases', 1, (at, one, number) => heldReleaseBurst(company, at, one, number));
    let known = 0;
    const heldReleases = refreshed(decidedOrNot, () => {
        for (; known < decisions.length; known++) {
            const decision = decisions[known] as HeldDecision;
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
    const parts = { company, clock, seed: seedOf(seed, 'siem'), volumes, behaviours };
    const siem = createSiemFeed(gatewayEventTypes, 'cg', parts);
    const siemIntegrated = createSiemFeed(integratedEventTypes, 'ci', parts);
    let reads = 0;

    return {
        ...logs,
        siem,
        siemIntegrated,
        subscriptions: new Map(),
        nextRead() {
            reads += 1;
            return reads;
        },
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
}

/** Every log and event route of the API. */
export const logRoutes: Route[] = [
    ...siemRoutes,
    ...auditRoutes,
    ...targetedThreatRoutes,
    ...gatewayLogRoutes,
    ...archiveLogRoutes,
    ...threatFeedRoutes,
    ...threatStatisticsRoutes,
    ...reportedEmailRoutes
];

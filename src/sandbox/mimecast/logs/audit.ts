import type { Company } from '../account/company.ts';
import { failure, formatDate, isReply, ok, withEnvelope } from '../protocol/envelope.ts';
import { chance, hexText, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import type { Route } from '../protocol/route.ts';
import { secureId } from '../protocol/secure-ids.ts';
import type { TimedLog } from './timed-log.ts';
import { logPage, matches, readWindow, startOfDay } from './window-request.ts';

/** An audit event as the API writes it. */
export interface AuditRow {
    id: string;
    auditType: string;
    user: string;
    eventTime: string;
    eventInfo: string;
    category: string;
}

const permission = 'Account | Logs | Read';
const products = ['Audit Events'];
const dayMs = 24 * 60 * 60 * 1000;

/** What happens in an account, and under which category code it is filed. */
const happenings: readonly { auditType: string; category: string; text: string; weight: number }[] = [
    { auditType: 'User Logged On', category: 'authentication_logs', text: 'Successful authentication for {user} <{name}>', weight: 8 },
    { auditType: 'Logon Authentication Failed', category: 'authentication_logs', text: 'Failed authentication for {user} <{name}>', weight: 4 },
    { auditType: 'Logon Requires Challenge', category: 'authentication_logs', text: 'Challenge sent to {user} <{name}>', weight: 3 },
    { auditType: 'User Password Changed', category: 'user_account_and_role_logs', text: 'Password changed for {user}', weight: 1 },
    { auditType: 'Message Action', category: 'case_review_logs', text: 'Viewed message source, subject "Quarterly numbers"', weight: 3 },
    { auditType: 'Search Action', category: 'archive_service_logs', text: 'Searched the archive, criteria [Status : held]', weight: 2 },
    { auditType: 'Case Action', category: 'case_review_logs', text: 'Opened case "Demo case"', weight: 1 },
    { auditType: 'Review Set Action', category: 'case_review_logs', text: 'Added 3 messages to review set', weight: 1 },
    { auditType: 'Threat Intel Feed Download', category: 'reporting_logs', text: 'Downloaded malware_customer feed as stix', weight: 2 },
    { auditType: 'Page Data Exports', category: 'reporting_logs', text: 'Exported page data: Rejected messages\r\nRows: 214', weight: 1 },
    { auditType: 'Completed Directory Sync', category: 'account_logs', text: 'No changes found.', weight: 3 },
    { auditType: 'Connectors Management', category: 'integrations_and_apis', text: '{"connector":"demo","status":"enabled"}', weight: 1 },
    { auditType: 'Folder Log Entry', category: 'profile_group_logs', text: 'Added partner@northwind.example to group Permitted partners', weight: 2 },
    { auditType: 'Mimecast Support Login', category: 'mimecast_access_logs', text: 'Support access granted', weight: 1 },
    { auditType: 'Archive Mailbox Restore', category: 'archive_service_logs', text: 'Restore started for {user}', weight: 1 },
    { auditType: 'Archive Mailbox Export Download', category: 'archive_service_logs', text: 'Export downloaded for {user}', weight: 1 },
    { auditType: 'Existing Archive Task Changed', category: 'archive_service_logs', text: 'Task "Nightly" changed', weight: 1 },
    { auditType: 'Custom Report Definition Created', category: 'reporting_logs', text: 'Report "Weekly threats" created', weight: 1 }
];
const drawn = happenings.flatMap((happening) => Array.from({ length: happening.weight }, () => happening));

const categories: Readonly<Record<string, string>> = {
    account_logs: 'Account Logs',
    archive_service_logs: 'Archive Service Logs',
    authentication_logs: 'Authentication Logs',
    case_review_logs: 'Case Review Logs',
    integrations_and_apis: 'Integrations and APIs',
    mimecast_access_logs: 'Mimecast Access Logs',
    profile_group_logs: 'Profile Group Logs',
    reporting_logs: 'Reporting Logs',
    user_account_and_role_logs: 'User Account and Role Logs'
};

/** The tail most texts end with: separators, order and the spelling of the zone vary as they do in captures. */
function tail(at: number, random: Random): string {
    const date = new Date(at).toISOString();
    const zone = pick(random, ['+0000', ' GMT', ' BST', ' GMT-04:00', '+0100']);
    const ip = `192.0.2.${String(wholeNumber(random, 1, 254))}`;
    switch (wholeNumber(random, 0, 3)) {
        case 0:
            return '';
        case 1:
            return `. Application: Administration Console, IP: ${ip}, Date: ${date.slice(0, 10)}, Time: ${date.slice(11, 19)}${zone}`;
        default:
            return `, Date: ${date.slice(0, 10)}, Time: ${date.slice(11, 19)}${zone}, IP: ${ip}, Application: Administration Console, Method: Cloud`;
    }
}

/** Longer than 10,000 characters, with the angle brackets escaped, as remediation incidents are logged. */
function longIncident(random: Random): string {
    const messageIds = Array.from({ length: 220 }, () => `\\u003c${hexText(random, 32)}@northwind.example\\u003e`);
    return `{"incident":"TR-${hexText(random, 8)}","action":"restore","messageIds":["${messageIds.join('","')}"]}`;
}

/** One to three audit events of the same second. */
export function auditBurst(company: Company, at: number, random: Random, number: number): AuditRow[] {
    const size = chance(random, 0.2) ? wholeNumber(random, 2, 3) : 1;
    const happened = new Set<string>();
    return Array.from({ length: size }, (_, part) => {
        const eventTime = formatDate(at);
        const id = secureId(company.accountCode, 'audit', number * 10 + part);
        if (chance(random, 0.004)) {
            const operator = company.administrators[0] ?? '';
            return { id, auditType: 'Remediation Incident Adjustment', user: operator, eventTime, eventInfo: longIncident(random), category: 'account_logs' };
        }
        let happening = pick(random, drawn);
        while (happened.has(happening.auditType)) {
            happening = pick(random, drawn);
        }
        happened.add(happening.auditType);
        const person = pick(random, company.users);
        const byNobody = happening.auditType === 'Completed Directory Sync';
        const byProgram = happening.auditType === 'Threat Intel Feed Download' || happening.auditType === 'Connectors Management';
        // Support staff sign in with a name that has no top-level domain.
        const user = byNobody
            ? ''
            : byProgram
              ? 'api-6f1c2d1e-0000-4000-8000-000000000001@example.com'
              : happening.auditType === 'Mimecast Support Login'
                ? 'support@mimecast-service'
                : person.email;
        const text = happening.text.replace('{user}', user).replace('{name}', person.name);
        return { id, auditType: happening.auditType, user, eventTime, eventInfo: byNobody ? text : `${text}${tail(at, random)}`, category: happening.category };
    });
}

/** Adds the audit event an application leaves by what it does itself. */
export function noteOwnAudit(
    log: TimedLog<AuditRow>,
    company: Company,
    now: number,
    number: number,
    event: { auditType: string; category: string; eventInfo: string }
): void {
    log.add({
        // Far above every number that the log gives itself.
        id: secureId(company.accountCode, 'audit', 2 ** 50 + number),
        auditType: event.auditType,
        user: 'api-6f1c2d1e-0000-4000-8000-000000000001@example.com',
        eventTime: formatDate(now),
        eventInfo: event.eventInfo,
        category: event.category
    });
}

export const auditRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/audit/get-audit-events',
        products,
        permission,
        family: 'envelope',
        handle(context) {
            const window = readWindow(context, {
                min: 1,
                max: 1,
                from: 'startDateTime',
                to: 'endDateTime',
                required: true,
                defaultFrom: startOfDay
            });
            if (isReply(window)) {
                return window;
            }
            const { item } = window;
            const wanted = item.categories;
            if (wanted !== undefined && (!Array.isArray(wanted) || wanted.some((code) => typeof code !== 'string'))) {
                return failure('err_validation_value_not_allowed', 'value not allowed', { field: 'categories', key: item });
            }
            if (item.query === '') {
                return failure('err_validation_blank', 'must not be blank', { field: 'query', key: item });
            }
            const { audit } = context.state.logs;
            if (context.faults.lateRows === true) {
                audit.arriveLate();
            }
            // What the vendor does with an older start is not known: it refuses, or it shows nothing.
            const tooOld = window.from < context.clock.now() - 60 * dayMs;
            if (tooOld && context.options.auditHistoryError) {
                return failure('err_audit_invalid_start_date', 'The start date is more than 60 days ago', { field: 'startDateTime', key: item });
            }
            let rows = tooOld ? [] : audit.visible(window.from, window.to, context.options.lateRowsMinutes);
            if (wanted !== undefined || item.query !== undefined) {
                rows = rows.filter(
                    (row) =>
                        (wanted === undefined || (wanted as string[]).includes(row.category)) && matches(item.query, [row.auditType, row.user, row.eventInfo])
                );
            }
            const timeless = context.options.auditEmptyTime ? audit.rows()[2] : undefined;
            return logPage(context, window, rows.reverse(), undefined, (row) => {
                const id = context.state.ids.ofRow('audit', row.id, context);
                return row === timeless ? { ...row, id, eventTime: '' } : { ...row, id };
            });
        }
    },
    {
        method: 'POST',
        path: '/api/audit/get-categories',
        products,
        permission,
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, () => {
            return ok([{ categories: Object.entries(categories).map(([code, name], index) => ({ code, id: `audit-category-${String(index + 1)}`, name })) }]);
        })
    }
];

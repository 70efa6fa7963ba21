import type { Company } from '../account/company.ts';
import { formatDate, isReply, readEnvelope } from '../protocol/envelope.ts';
import { chance, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import type { Route } from '../protocol/route.ts';
import { sampleMail } from './mail-samples.ts';
import { logPage, matches, readWindow, startOfDay } from './window-request.ts';

/** A search in the archive as the API writes it. There is no id, and two equal rows are two searches. */
export interface ArchiveSearchRow {
    createTime: string;
    emailAddr: string;
    source: string;
    searchText: string;
    searchReason: string;
    description: string;
    isAdmin?: boolean | string;
    searchPath?: string;
}

/** A look at an archived message as the API writes it. There is no id. */
export interface ArchiveViewRow {
    viewer: string;
    viewed: string;
    from: string;
    to: string;
    subject: string;
    messageDate: string;
    source: string;
    contentViewed: boolean;
    discoveryCase: boolean;
}

const dayMs = 24 * 60 * 60 * 1000;
const products = ['Audit Events'];
const searchPermission = 'Archive | Search Logs | Read';

/** A search, in one case of five twice in the same second. */
export function archiveSearchBurst(company: Company, at: number, random: Random): ArchiveSearchRow[] {
    const person = pick(random, company.users).email;
    const administrator = company.administrators[0] ?? person;
    const row: ArchiveSearchRow = {
        createTime: formatDate(at),
        emailAddr: chance(random, 0.03) ? '<>' : chance(random, 0.5) ? administrator : person,
        source: 'archive',
        searchText: pick(random, ['[Status : held]', '', `<note@example.com> [User : ${person}]`, `{'mailbox':'${person}','query':'[]'}`]),
        searchReason: pick(random, ['', '', 'Ticket 1042']),
        description: pick(random, ['Message Tracking Search', 'Threat Remediation search', 'Audit [Page 1] - Depth 100', 'Archive Mailbox'])
    };
    if (chance(random, 0.15)) {
        row.isAdmin = chance(random, 0.5) ? true : 'true';
    }
    if (row.description === 'Archive Mailbox') {
        row.searchPath = '/INBOX/';
    }
    return chance(random, 0.2) ? [row, { ...row }] : [row];
}

/** One look at a message; looking twice gives rows that differ in `viewed` only. */
export function archiveViewBurst(company: Company, at: number, random: Random): ArchiveViewRow[] {
    const mail = sampleMail(company, random);
    return [
        {
            viewer: pick(random, company.administrators.length > 0 ? company.administrators : ['admin@example.com']),
            viewed: formatDate(at),
            from: mail.from,
            to: mail.to,
            subject: mail.subject,
            messageDate: formatDate(at - wholeNumber(random, 1, 2000) * 60_000),
            source: 'Message Tracking',
            contentViewed: chance(random, 0.6),
            discoveryCase: chance(random, 0.1)
        }
    ];
}

const endOfDay = (now: number): number => startOfDay(now) + dayMs - 1000;

export const archiveLogRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/archive/get-archive-search-logs',
        products,
        permission: searchPermission,
        family: 'envelope',
        handle(context) {
            const request = readEnvelope(context, { min: 0, max: 1, maxPageSize: context.options.maxLogPageSize });
            if (isReply(request)) {
                return request;
            }
            const item = request.items[0] ?? {};
            const { archiveSearches } = context.state.logs;
            if (context.faults.lateRows === true) {
                archiveSearches.arriveLate();
            }
            // Dates in the request are not documented here and change nothing: every search there ever was is in the list.
            let rows = archiveSearches.visible(-Infinity, Infinity, context.options.lateRowsMinutes);
            if (item.query !== undefined) {
                rows = rows.filter((row) => matches(item.query, [row.emailAddr, row.searchText, row.description]));
            }
            return logPage(context, { request, filterKey: JSON.stringify(item) }, rows.reverse(), 'logs');
        }
    },
    {
        method: 'POST',
        path: '/api/archive/get-search-logs',
        products,
        permission: searchPermission,
        family: 'envelope',
        handle(context) {
            const window = readWindow(context, { min: 0, max: 1, from: 'start', to: 'end', defaultFrom: startOfDay, defaultTo: endOfDay });
            if (isReply(window)) {
                return window;
            }
            const { archiveSearches } = context.state.logs;
            if (context.faults.lateRows === true) {
                archiveSearches.arriveLate();
            }
            let rows = archiveSearches.visible(window.from, window.to, context.options.lateRowsMinutes);
            if (window.item.query !== undefined) {
                rows = rows.filter((row) => matches(window.item.query, [row.emailAddr, row.searchText, row.description]));
            }
            return logPage(context, window, rows.reverse(), 'logs', (row) => ({ ...row, museQuery: '[]' }));
        }
    },
    {
        method: 'POST',
        path: '/api/archive/get-view-logs',
        products,
        permission: 'Archive | View Logs | Read',
        family: 'envelope',
        handle(context) {
            // Which bounds stand in for absent ones is not documented: everything is shown.
            const window = readWindow(context, { min: 0, max: 1, from: 'start', to: 'end', defaultFrom: () => 0 });
            if (isReply(window)) {
                return window;
            }
            const { archiveViews } = context.state.logs;
            if (context.faults.lateRows === true) {
                archiveViews.arriveLate();
            }
            let rows = archiveViews.visible(window.from, window.to, context.options.lateRowsMinutes);
            if (window.item.query !== undefined) {
                rows = rows.filter((row) => matches(window.item.query, [row.viewer, row.from, row.to, row.subject]));
            }
            return logPage(context, window, rows.reverse(), undefined);
        }
    }
];

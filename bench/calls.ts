import { createTenant } from '../test/mimecast/tenant.ts';
import { resultOf } from '../test/mimecast/outcome.ts';
import { compiledFunction } from '../test/mimecast/compiled.ts';
import { createWorkflows } from '../src/client/workflows/workflows.ts';
import { createClock } from '../src/sandbox/clock.ts';
import { createDesk } from '../test/client/workflow-source.ts';
import type { Row } from './row.ts';

const logs = [
    { sync: 'audit-events', endpoint: 'POST /api/audit/get-audit-events', log: 'audit' },
    { sync: 'url-protect-logs', endpoint: 'POST /api/ttp/url/get-logs', log: 'urlProtect' },
    { sync: 'attachment-protect-logs', endpoint: 'POST /api/ttp/attachment/get-logs', log: 'attachmentProtect' },
    { sync: 'impersonation-protect-logs', endpoint: 'POST /api/ttp/impersonation/get-logs', log: 'impersonationProtect' }
] as const;

/** Calls for a backlog of about 10,000 rows against the least there can be, and calls of a run that finds nothing new. */
export async function calls(): Promise<Row[]> {
    const rows: Row[] = [];
    for (const { sync, endpoint, log } of logs) {
        const tenant = createTenant({ simulator: { logs: { scale: 0, historyDays: 50, perDay: { [log]: 200 } } } });
        const fn = compiledFunction('syncs', sync, tenant.clock, tenant.timers);
        const run = async (): Promise<number> => {
            const before = tenant.simulator.calls.count(endpoint);
            resultOf(await tenant.sync(fn, sync));
            return tenant.simulator.calls.count(endpoint) - before;
        };
        const backlog = await run();
        const count = tenant.simulator.truth()[log] ?? 0;
        const least = Math.ceil(count / 100);
        rows.push({
            what: `${sync}: calls for ${count} rows (least possible: ${least})`,
            value: backlog,
            unit: 'calls',
            promise: 'within one of the least',
            kept: backlog <= least + 1
        });
        rows.push({ what: `${sync}: calls of a run with nothing new`, value: await run(), unit: 'calls', promise: '1' });
    }
    rows.push(await userCalls(10_000), ...(await groupCalls(1000, 100)), await releaseCalls(1000), await traceCalls());
    const tenant = createTenant();
    const endpoint = 'GET /siem/v1/batch/events/cg';
    const sync = compiledFunction('syncs', 'security-events', tenant.clock, tenant.timers);
    await tenant.sync(sync, 'security-events');
    await tenant.sync(sync, 'security-events');
    const before = tenant.simulator.calls.count(endpoint);
    await tenant.sync(sync, 'security-events');
    rows.push({
        what: 'security-events: calls of a run with nothing new, ten types',
        value: tenant.simulator.calls.count(endpoint) - before,
        unit: 'calls',
        promise: '10'
    });
    return rows.map((row) => (row.kept === undefined && row.promise !== undefined ? { ...row, kept: String(row.value) === row.promise } : row));
}

/** Calls for a directory that is read for the first time. */
async function userCalls(users: number): Promise<Row> {
    const tenant = createTenant({ simulator: { sizes: { users, groups: 0, trackedMessages: 0, heldMessages: 0 }, logs: { scale: 0 } } });
    resultOf(await tenant.sync(compiledFunction('syncs', 'users', tenant.clock, tenant.timers), 'users'));
    const calls = tenant.simulator.calls.count('POST /api/user/get-internal-users');
    const count = tenant.simulator.truth()['users'] ?? 0;
    const least = Math.ceil(count / 100);
    return {
        what: `users: calls for ${count} users and aliases (least possible: ${least})`,
        value: calls,
        unit: 'calls',
        promise: 'within 2 % of the least',
        kept: calls <= least * 1.02
    };
}

/** Calls for groups and their members, at first and when nothing is new. */
async function groupCalls(groups: number, members: number): Promise<Row[]> {
    const tenant = createTenant({ simulator: { sizes: { users: 20, groups: 0, trackedMessages: 0, heldMessages: 0 }, logs: { scale: 0 } } });
    const { directory } = tenant.simulator.state;
    for (let nth = 0; nth < groups; nth++) {
        const group = directory.createGroup(`Team ${String(nth)}`, 0);
        for (let member = 0; member < members; member++) {
            directory.addMember(group, { emailAddress: `person.${String(member)}@example.com` });
        }
    }
    const fn = compiledFunction('syncs', 'groups', tenant.clock, tenant.timers);
    const least = Math.ceil(groups / 100) + groups * Math.ceil(members / 100);
    const endpoints = ['POST /api/directory/find-groups', 'POST /api/directory/get-group-members'];
    const made = (): number => endpoints.reduce((sum, endpoint) => sum + tenant.simulator.calls.count(endpoint), 0);
    const rows: Row[] = [];
    for (const when of ['calls', 'calls of a run with nothing new']) {
        const before = made();
        resultOf(await tenant.sync(fn, 'groups'));
        const value = made() - before;
        const what = `groups: ${when} for ${String(groups)} groups of ${String(members)} (least possible: ${String(least)})`;
        rows.push({ what, value, unit: 'calls', promise: 'within 2 % of the least', kept: value <= least * 1.02 });
    }
    return rows;
}

/** Calls that release so many held messages. */
async function releaseCalls(messages: number): Promise<Row> {
    const { tenant, source, calls } = createDesk({ simulator: { sizes: { heldMessages: messages } } });
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await source.run('list-held-messages', cursor === undefined ? {} : { cursor });
        ids.push(...page.messages.map(({ id }) => id));
        cursor = page.cursor;
    }
    const before = calls().length;
    await source.run('release-held-messages', { ids });
    const least = Math.ceil(messages / 25);
    const made = calls().length - before;
    return {
        what: `release-held-messages: calls for ${messages} messages (least possible: ${least})`,
        value: made,
        unit: 'calls',
        promise: 'the least',
        kept: made === least && tenant.simulator.state.held.size === 0
    };
}

/** Calls that trace one message, where it takes the most: many copies, one of them held. */
async function traceCalls(): Promise<Row> {
    const { tenant, source, calls } = createDesk({ simulator: { clock: createClock(Date.now()) } });
    const { mail } = tenant.simulator.state;
    const { messageId } = mail.hold().tracked;
    for (let copies = 0; copies < 5; copies++) {
        mail.arrive(Date.now() - 60_000).messageId = messageId;
    }
    const { timeline } = await createWorkflows(source).traceMessage({ messageId });
    const made = calls().length;
    return {
        what: 'traceMessage: calls for one message with six copies, one held',
        value: made,
        unit: 'calls',
        promise: 'at most 5',
        kept: made <= 5 && timeline.some(({ source }) => source === 'held')
    };
}

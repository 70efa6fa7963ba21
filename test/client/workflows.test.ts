import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WorkflowError } from '../../src/index.ts';
import type { WorkflowOptions, WorkflowStep, Workflows } from '../../src/index.ts';
import { protectedUrl } from '../../src/sandbox/mimecast/account/rewritten-urls.ts';
import { seenHash } from '../../src/sandbox/mimecast/account/remediation-incidents.ts';
import { NetworkFailure } from '../../src/sandbox/nango/transport.ts';
import { createWorkflows } from '../../src/client/workflows/workflows.ts';
import { decodeUrls } from '../../src/client/workflows/decode-urls.ts';
import { startOfTest } from '../mimecast/tenant.ts';
import { createDesk } from './workflow-source.ts';
import type { Desk, DeskOptions } from './workflow-source.ts';

// Workflows count back from now, and the simulated account lives at a time of its own.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: startOfTest }));
afterAll(() => void vi.useRealTimers());

const day = 86_400_000;
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
        () => expect.fail('It did not reject.'),
        (error: unknown) => error
    );
const reference = 'ticket 42';
const sender = 'bad@sender.example';
const url = 'https://bad.example.com/login?a=1';

/** Held mail of a sender for two calls of Mimecast, and mail of others that looks alike. */
function holdMail({ tenant }: Desk): void {
    const { mail } = tenant.simulator.state;
    for (let count = 0; count < 30; count++) {
        mail.hold({ from: { email: sender, name: 'Bad' }, receivedAt: startOfTest - day - count * 1000 });
    }
    mail.hold({ from: { email: `too${sender}`, name: '' }, receivedAt: startOfTest - day });
    mail.hold({ from: { email: `${sender}.net`, name: '' }, receivedAt: startOfTest - day });
    mail.hold({ from: { email: 'other@sender.example', name: '' }, receivedAt: startOfTest - day });
    const through = mail.arrive(startOfTest - 2 * day);
    through.fromHeader = { email: sender, name: 'Bad' };
    through.status = 'archived';
}

function delivered({ tenant }: Desk): string[] {
    return tenant.simulator.state.mail.tracked.filter(({ status }) => status === 'archived').map(({ messageId }) => messageId);
}

/** Each workflow that changes something, on an account that has something to change. */
const subjects: { name: string; prepare: (desk: Desk) => void; run: (workflows: Workflows, desk: Desk, options?: WorkflowOptions) => Promise<object> }[] = [
    { name: 'quarantineSender', prepare: holdMail, run: (workflows, _, options) => workflows.quarantineSender({ sender, reference }, options) },
    {
        name: 'containUrl',
        prepare: () => undefined,
        run: (workflows, _, options) => workflows.containUrl({ url: protectedUrl(url), reference }, options)
    },
    {
        name: 'removeMessage',
        prepare: () => undefined,
        run: (workflows, desk, options) => workflows.removeMessage({ messageIds: delivered(desk).slice(0, 2), reference, followMs: 0 }, options)
    }
];

/** What became of the account. */
function stateOf({ tenant }: Desk): unknown {
    const { truth, state } = tenant.simulator;
    const decided = state.heldReleases.map(({ message, released }) => [message.number, released]);
    return { ...truth(), decided: decided.sort((one, other) => Number(one[0]) - Number(other[0])) };
}

function prepared(subject: (typeof subjects)[number], options?: DeskOptions): Desk {
    const desk = createDesk(options);
    subject.prepare(desk);
    return desk;
}

class Killed extends Error {}

describe.each(subjects)('$name', (subject) => {
    const { run } = subject;
    const once = async (): Promise<Desk> => {
        const desk = prepared(subject);
        await run(createWorkflows(desk.source), desk);
        return desk;
    };

    it('shows a plan by dry run, with every write that it would send, and changes nothing', async () => {
        const desk = prepared(subject);
        const before = stateOf(desk);
        const steps: WorkflowStep[] = [];
        const plan = await run(createWorkflows(desk.source), desk, { dryRun: true, onStep: (step) => steps.push(step) });
        expect(stateOf(desk)).toEqual(before);
        expect(desk.calls().filter((call) => /create|reject|PUT|delete|POST \/policy/.test(call))).toEqual([]);
        expect(plan).toMatchObject({ dryRun: true, undo: { calls: [], cannot: [] } });
        const planned = steps.filter(({ state }) => state === 'planned');
        expect(planned.length).toBeGreaterThan(0);
        expect(planned.every(({ requests }) => requests?.every(({ endpoint }) => typeof endpoint === 'string'))).toBe(true);
    });

    it('reports every step, and finds nothing to do the second time', async () => {
        const desk = await once();
        const state = stateOf(desk);
        const steps: WorkflowStep[] = [];
        const again = await run(createWorkflows(desk.source), desk, { onStep: (step) => steps.push(step) });
        expect(stateOf(desk)).toEqual(state);
        expect(steps.filter(({ state }) => state !== 'started')).toEqual((again as { steps: unknown }).steps);
        expect(steps.some(({ state }) => state === 'already')).toBe(true);
        expect(steps.some(({ state }) => state === 'failed' || state === 'unknown' || state === 'planned')).toBe(false);
    });

    it('killed at every action, before it runs and before it answers, and repeated: the same as one clean run', async () => {
        const clean = await once();
        for (const [victim] of clean.actions.entries()) {
            for (const moment of ['before', 'after'] as const) {
                let isAlive = false;
                const desk = prepared(subject, {
                    killed: (action, when) => {
                        if (!isAlive && action === victim && when === moment) {
                            throw new Killed();
                        }
                    }
                });
                // What broke a step is told with what was done until then.
                expect(await rejection(run(createWorkflows(desk.source), desk))).toMatchObject({
                    type: 'aborted',
                    undo: { calls: expect.any(Array) as [] },
                    cause: { cause: expect.any(Killed) as Killed }
                });
                isAlive = true;
                await run(createWorkflows(desk.source), desk);
                expect(stateOf(desk), `${moment} ${clean.actions[victim] ?? ''}`).toEqual(stateOf(clean));
            }
        }
    });

    it('killed at every report of a step and repeated: the same as one clean run', async () => {
        const clean = await once();
        const reports: WorkflowStep[] = [];
        const desk = prepared(subject);
        await run(createWorkflows(desk.source), desk, { onStep: (step) => reports.push(step) });
        for (const [victim] of reports.entries()) {
            const desk = prepared(subject);
            let count = 0;
            const onStep = (): void => {
                if (count++ === victim) {
                    throw new Killed();
                }
            };
            expect(await rejection(run(createWorkflows(desk.source), desk, { onStep }))).toBeInstanceOf(Killed);
            await run(createWorkflows(desk.source), desk);
            expect(stateOf(desk)).toEqual(stateOf(clean));
        }
    });

    it('stops where a write is not answered, says what is known, sends nothing after it, and does nothing twice when repeated', async () => {
        const clean = await once();
        const isWrite = (call: string): boolean => /hold-reject|\/create|POST \/policy-management/.test(call);
        const calls = clean.calls();
        const writes = calls.flatMap((call, index) => (isWrite(call) ? [index] : []));
        expect(writes.length).toBeGreaterThan(0);
        for (const lost of writes) {
            for (const afterWork of [true, false]) {
                let count = 0;
                const desk: Desk = prepared(subject, {
                    intercept: async (request) => {
                        if (new URL(request.url).pathname === '/oauth/token' || count++ !== lost) {
                            return undefined;
                        }
                        if (afterWork) {
                            await desk.tenant.simulator.handle(request);
                        }
                        throw new NetworkFailure('connection lost', 'ECONNRESET');
                    }
                });
                const isSeen = afterWork && calls[lost]?.startsWith('POST /policy-management') === true;
                if (isSeen) {
                    // The action looks afterwards and finds that it is done.
                    await run(createWorkflows(desk.source), desk);
                    expect(stateOf(desk)).toEqual(stateOf(clean));
                    continue;
                }
                const error = await rejection(run(createWorkflows(desk.source), desk));
                expect(error).toBeInstanceOf(WorkflowError);
                const { steps, outcomeUnknown, retryable, message } = error as WorkflowError;
                expect({ outcomeUnknown, retryable, state: steps.at(-1)?.state }).toEqual({ outcomeUnknown: true, retryable: false, state: 'unknown' });
                expect(message).toContain(`stopped at "${steps.at(-1)?.step ?? ''}"`);
                expect(
                    desk
                        .calls()
                        .slice(lost + 1)
                        .filter(isWrite)
                ).toEqual([]);
                await run(createWorkflows(desk.source), desk);
                expect(stateOf(desk), `${calls[lost] ?? ''} ${String(afterWork)}`).toEqual(stateOf(clean));
            }
        }
    });

    it('refuses wrong input before anything is sent', async () => {
        const desk = prepared(subject);
        const { quarantineSender, containUrl, removeMessage } = createWorkflows(desk.source);
        for (const wrong of [
            () => quarantineSender({ sender: 'nobody', reference }),
            () => quarantineSender({ sender, reference: '' }),
            () => quarantineSender({ sender, reference, since: new Date(startOfTest - 31 * day) }),
            () => containUrl({ url: 'no url', reference }),
            () => removeMessage({ hash: seenHash, url, reference } as never),
            () => removeMessage({ messageIds: ['a@b.example'], reference }),
            () => removeMessage({ url, reference, pollMs: 1 }),
            // In the place where actions have it.
            () => quarantineSender({ sender, reference, dryRun: true } as never),
            () => containUrl({ url, reference }, { dryRun: 'yes' as never })
        ]) {
            expect(await rejection(wrong())).toMatchObject({ type: 'invalid_input' });
        }
        expect(desk.actions).toEqual([]);
    });
});

describe('quarantineSender', () => {
    it('rejects the mail of the sender alone, lists what came through, and takes its policy back', async () => {
        const desk = createDesk();
        holdMail(desk);
        const workflows = createWorkflows(desk.source);
        const policies = desk.tenant.simulator.truth()['blockedSenderPolicies'] ?? -1;
        const done = await workflows.quarantineSender({ sender: sender.toUpperCase(), reference });
        expect(done.policy).toMatchObject({ description: `${reference}: block ${sender}`, option: 'block_sender', fromValue: sender, toType: 'everyone' });
        expect(done.rejected).toHaveLength(30);
        expect(desk.tenant.simulator.state.held.size).toBe(3);
        expect(done.delivered.map(({ fromHeader }) => fromHeader)).toEqual([sender]);
        expect(desk.calls().filter((call) => call.endsWith('hold-reject'))).toHaveLength(2);
        expect(done.undo.cannot).toHaveLength(1);
        const undone = await workflows.undo(done.undo);
        expect(undone.steps).toEqual([{ step: 'delete-blocked-sender-policy', state: 'done', detail: 'it is gone' }]);
        expect(desk.tenant.simulator.truth()['blockedSenderPolicies']).toBe(policies);
        expect((await workflows.undo(done.undo)).steps).toMatchObject([{ state: 'already' }]);
    });

    it('does not take a policy that was switched off for a block', async () => {
        const desk = createDesk();
        const { quarantineSender } = createWorkflows(desk.source);
        const first = await quarantineSender({ sender, reference });
        await desk.source.run('update-blocked-sender-policy', { id: first.policy?.id ?? '', enabled: false });
        expect(await rejection(quarantineSender({ sender, reference }))).toMatchObject({ type: 'conflict', steps: [{ state: 'failed' }] });
    });

    it('takes a domain without its subdomains', async () => {
        const desk = createDesk();
        holdMail(desk);
        desk.tenant.simulator.state.mail.hold({ from: { email: 'bad@mail.sender.example', name: '' }, receivedAt: startOfTest - day });
        const { rejected } = await createWorkflows(desk.source).quarantineSender({ sender: 'sender.example', reference });
        expect([rejected.length, desk.tenant.simulator.state.held.size]).toEqual([32, 2]);
    });

    it('tells what was not rejected, and goes on', async () => {
        const desk = createDesk();
        holdMail(desk);
        const [first] = desk.tenant.simulator.state.held.values();
        const { run } = desk.source;
        // Somebody else is faster by a moment.
        desk.source.run = async (name, ...args) => {
            if (name === 'reject-held-messages' && first !== undefined) {
                desk.tenant.simulator.state.mail.release(first);
            }
            return await run(name, ...args);
        };
        const { rejected, notRejected } = await createWorkflows(desk.source).quarantineSender({ sender, reference });
        expect([rejected.length, notRejected.length]).toEqual([29, 1]);
    });

    it('lists what came through also when somebody else was faster with all of it', async () => {
        const desk = createDesk();
        holdMail(desk);
        const { run } = desk.source;
        desk.source.run = async (name, ...args) => {
            if (name === 'reject-held-messages') {
                [...desk.tenant.simulator.state.held.values()].forEach((message) => desk.tenant.simulator.state.mail.release(message));
            }
            return await run(name, ...args);
        };
        const { rejected, notRejected, delivered: through } = await createWorkflows(desk.source).quarantineSender({ sender, reference });
        expect([rejected.length, notRejected.length, through.length]).toEqual([0, 30, 31]);
    });

    it('tells all that was done when a listener throws', async () => {
        const desk = createDesk();
        holdMail(desk);
        const onStep = ({ step, state }: WorkflowStep): void => {
            if (step === 'reject its held mail' && state === 'failed') {
                throw new Error('The listener broke.');
            }
        };
        desk.tenant.simulator.faults.add({ endpoint: 'POST /api/gateway/hold-reject', fault: { kind: 'status', status: 503, body: '', afterWork: true } });
        const error = await rejection(createWorkflows(desk.source).quarantineSender({ sender, reference }, { onStep }));
        expect(error).toMatchObject({ undo: { calls: [{ action: 'delete-blocked-sender-policy' }] } });
    });

    it('stops at a list that is not whole', async () => {
        const desk = createDesk();
        holdMail(desk);
        desk.tenant.simulator.faults.add({ endpoint: 'POST /api/gateway/get-hold-message-list', fault: { kind: 'partial-failure' } });
        const error = await rejection(createWorkflows(desk.source).quarantineSender({ sender, reference }));
        expect(error).toMatchObject({ code: 'incomplete_list', outcomeUnknown: false, steps: [{ state: 'done' }, { state: 'failed' }] });
        expect((error as WorkflowError).undo.calls).toHaveLength(1);
    });
});

describe('containUrl', () => {
    const click = { id: '1', url, creationMethod: 'User Click', userEmailAddress: 'ana@example.com', messageId: '<a@b.example>' };
    const records = {
        UrlProtectLog: [
            click,
            { ...click, url: 'https://BAD.example.com/login?a=1#x', userEmailAddress: 'bo@example.com' },
            { ...click, url: 'https://bad.example.com/log' },
            { ...click, url: 'https://bad.example.com' },
            { ...click, url: 'https://bad.example.com/other' },
            { ...click, creationMethod: 'Entry Scan' }
        ]
    };

    it('blocks what a rewritten link stands for, lists who clicked, and takes the entry back', async () => {
        const desk = createDesk({ records });
        const workflows = createWorkflows(desk.source);
        const done = await workflows.containUrl({ url: protectedUrl(`${url}#top`), reference });
        expect(done).toMatchObject({ url, users: ['ana@example.com', 'bo@example.com'], possibleClicks: [{ url: 'https://bad.example.com/log' }] });
        expect(done.clicks).toHaveLength(2);
        expect(done.gaps).toEqual([]);
        // The plan does not read as if the domain were blocked.
        expect(done.steps.find(({ step }) => step === 'block the URL')?.detail).toBe('exactly this URL, nothing else of bad.example.com');
        await workflows.undo(done.undo);
        expect(desk.tenant.simulator.truth()['managedUrls']).toBe(3);
    });

    it.each<[string, { status: string; finishedAt?: string } | undefined]>([
        ['has no sync url-protect-logs', undefined],
        ['has not run to its end yet', { status: 'RUNNING' }],
        ['failed', { status: 'ERROR', finishedAt: '' }],
        ['is paused', { status: 'PAUSED', finishedAt: '' }]
    ])('does not let clicks that were not saved look as if nobody clicked: %s', async (why, state) => {
        const { source } = createDesk({ states: () => state });
        const { clicks, gaps, steps } = await createWorkflows(source).containUrl({ url, reference });
        expect([clicks, gaps]).toEqual([[], [expect.stringContaining(why)]]);
        expect(steps.at(-1)?.detail).toContain(why);
    });

    it('does not take an entry that permits the URL for a block, nor the entry of somebody else for its own', async () => {
        const desk = createDesk();
        const add = async (action: 'block' | 'permit', of: string): Promise<unknown> =>
            await desk.source.run('create-managed-url', { urls: [{ url: of, action, comment: 'theirs' }] });
        await add('permit', url);
        await add('block', 'https://known.example.com/x');
        const { containUrl } = createWorkflows(desk.source);
        expect(await rejection(containUrl({ url, reference }))).toMatchObject({ type: 'conflict', code: 'permitted', outcomeUnknown: false });
        expect(await containUrl({ url: 'https://known.example.com/x', reference })).toMatchObject({ undo: { calls: [] } });
    });

    it('blocks nothing when Mimecast cannot decode the link', async () => {
        const desk = createDesk();
        const error = await rejection(createWorkflows(desk.source).containUrl({ url: 'https://url.us.m.mimecastprotect.com/s/x', reference }));
        expect(error).toMatchObject({ code: 'not_decoded' });
        expect(desk.actions).toEqual(['decode-url']);
    });
});

describe('removeMessage', () => {
    it('says that the time is over, and a repeat follows the same incident to its end', async () => {
        const desk = createDesk();
        const { removeMessage } = createWorkflows(desk.source);
        const wanted = { messageIds: delivered(desk).slice(0, 2), reference, followMs: 0 };
        const first = await removeMessage(wanted);
        expect(first).toMatchObject({ ended: false, incident: { identified: 2, successful: 0 }, undo: { calls: [], cannot: [expect.any(String)] } });
        expect(first.messages).toHaveLength(2);
        desk.tenant.clock.advance(120_000);
        const second = await removeMessage({ ...wanted, messageIds: wanted.messageIds.toReversed() });
        expect(second).toMatchObject({ ended: true, incident: { id: first.incident?.id, successful: 2 } });
        // Other messages of the same case are another incident.
        expect((await removeMessage({ ...wanted, messageIds: delivered(desk).slice(2, 3) })).incident?.id).not.toBe(first.incident?.id);
    });

    it('follows until the end that comes while it waits', async () => {
        const desk = createDesk();
        const { run } = desk.source;
        desk.source.run = async (name, ...args) => {
            desk.tenant.clock.advance(25_000);
            return await run(name, ...args);
        };
        const done = await createWorkflows(desk.source).removeMessage({ url: 'https://nowhere.example/', reference, followMs: 0 });
        expect(done).toMatchObject({ ended: false, incident: { identified: 0 } });
        const messageIds = delivered(desk).slice(0, 1);
        expect(await createWorkflows(desk.source).removeMessage({ messageIds, reference, pollMs: 100 })).toMatchObject({ ended: true });
        expect(desk.actions.filter((name) => name === 'get-remediation-incident').length).toBeGreaterThan(2);
    });

    it('makes no incident for a file that never came', async () => {
        const desk = createDesk();
        const { removeMessage } = createWorkflows(desk.source);
        const made = desk.tenant.simulator.truth()['remediationIncidents'];
        expect(await removeMessage({ hash: 'a'.repeat(64), reference })).toMatchObject({ incident: null, detected: false, ended: true });
        expect(desk.tenant.simulator.truth()['remediationIncidents']).toBe(made);
        expect(await removeMessage({ hash: seenHash.toUpperCase(), reference, followMs: 0 })).toMatchObject({ detected: true, incident: { type: 'manual' } });
    });
});

describe('traceMessage', () => {
    it('makes one timeline of a held message, in at most five calls of Mimecast', async () => {
        const desk = createDesk();
        holdMail(desk);
        const held = desk.tenant.simulator.state.mail.hold({ subject: 'Offer of the day', receivedAt: startOfTest - day });
        desk.tenant.simulator.state.mail.hold({ subject: 'Offer of the day', receivedAt: startOfTest - 2 * day });
        const messageId = held.tracked.messageId;
        const log = { messageId: messageId.slice(1, -1), occurredAt: new Date(startOfTest - 1000).toISOString(), action: 'warn', creationMethod: 'User Click' };
        const records = { UrlProtectLog: [log, { ...log, messageId: '<other@sender.example>' }], DlpLog: [{ ...log, occurredAt: null }] };
        const { source } = createDesk({ records });
        const traced = await createWorkflows({ ...source, run: desk.source.run }).traceMessage({ messageId });
        expect(traced.timeline.map(({ source }) => source)).toEqual(['tracking', 'info', 'held', 'info', 'record', 'record']);
        expect(traced.timeline.at(-1)).toMatchObject({ source: 'record', model: 'DlpLog', at: null });
        expect(traced.timeline.at(-2)).toMatchObject({ what: 'UrlProtectLog: User Click, warn' });
        expect(traced.held.map(({ subject }) => subject)).toEqual(['Offer of the day']);
        expect(desk.calls()).toHaveLength(3);
        const times = traced.timeline.flatMap(({ at }) => at ?? []);
        expect(times).toEqual(times.toSorted());
    });

    it('says of which models records may be missing', async () => {
        const states = (name: string) => (name === 'dlp-logs' ? undefined : { status: name === 'url-protect-logs' ? 'PAUSED' : 'SUCCESS', finishedAt: '' });
        const { source } = createDesk({ states });
        const { gaps } = await createWorkflows(source).traceMessage({ messageId: 'nobody@knows.example' });
        expect(gaps).toEqual([expect.stringContaining('url-protect-logs is paused'), expect.stringContaining('no sync dlp-logs')]);
        expect((await createWorkflows(source).traceMessage({ messageId: 'nobody@knows.example', models: [] })).gaps).toEqual([]);
    });

    it('refuses a list of copies that is not whole', async () => {
        const desk = createDesk();
        const { run } = desk.source;
        desk.source.run = async (name, ...args) => ({ ...(await run(name, ...args)), failures: [{}] });
        const error = await rejection(createWorkflows(desk.source).traceMessage({ messageId: 'nobody@knows.example' }));
        expect(error).toMatchObject({ code: 'incomplete_list', steps: [{ state: 'failed' }] });
    });

    it('stays within five calls for a message with many copies, one of them held', async () => {
        const desk = createDesk();
        holdMail(desk);
        const [held] = desk.tenant.simulator.state.held.values();
        desk.tenant.simulator.state.mail.tracked.forEach((message) => (message.messageId = held?.tracked.messageId ?? ''));
        const traced = await createWorkflows(desk.source).traceMessage({ messageId: held?.tracked.messageId ?? '', since: new Date(startOfTest - 20 * day) });
        expect(traced.messages.length).toBeGreaterThan(5);
        expect(desk.calls()).toHaveLength(5);
    });

    it('finds the message id of a tracked message in its headers, and tells of none as plainly', async () => {
        const desk = createDesk();
        const { traceMessage } = createWorkflows(desk.source);
        const [message] = desk.tenant.simulator.state.mail.tracked;
        const { messages } = await desk.source.run('search-messages', {
            messageId: message?.messageId ?? '',
            start: new Date(startOfTest - 29 * day).toISOString()
        });
        const traced = await traceMessage({ id: messages[0]?.id ?? '' });
        expect(traced).toMatchObject({ messageId: message?.messageId, infos: [{ status: message?.status }], held: [] });
        expect(await traceMessage({ messageId: 'nobody@knows.example' })).toMatchObject({ messageId: '<nobody@knows.example>', timeline: [] });
    });
});

describe('many at once', () => {
    it('decodes more links than one call takes, in their order', async () => {
        const desk = createDesk();
        const urls = Array.from({ length: 60 }, (_, index) => protectedUrl(`https://${index}.example/`));
        const decoded = await decodeUrls([...urls, 'https://plain.example/'], (name, input) => desk.source.run(name, input));
        expect(decoded.map(({ decoded }) => decoded)).toEqual([...urls.map((_, index) => `https://${index}.example/`), null]);
        expect(desk.calls()).toHaveLength(3);
        expect(await decodeUrls([], (name, input) => desk.source.run(name, input))).toEqual([]);
        expect(await rejection(decodeUrls(['https://a.example/', ''], (name, input) => desk.source.run(name, input)))).toMatchObject({ field: 'urls.1' });
    });
});

describe('what is told of a workflow', () => {
    it('has nothing to undo after a dry run, also where it was done before', async () => {
        const desk = createDesk();
        const workflows = createWorkflows(desk.source);
        const { undo } = await workflows.quarantineSender({ sender, reference });
        expect(undo.calls).toHaveLength(1);
        expect((await workflows.quarantineSender({ sender, reference }, { dryRun: true })).undo.calls).toEqual([]);
    });

    it.each([{}, { calls: [] }, { calls: [{ action: 'disable-user', input: {} }], cannot: [] }])('refuses an undo that no workflow gave: %j', async (undo) => {
        const desk = createDesk();
        const error = await rejection(createWorkflows(desk.source).undo(undo as never));
        expect(error).toMatchObject({ type: 'invalid_input' });
        expect(desk.calls()).toEqual([]);
    });

    it.each([{ hash: 123 }, { messageIds: '<a@b.example>' }])('refuses what is no text or list: %j', async (wrong) => {
        const desk = createDesk();
        expect(await rejection(createWorkflows(desk.source).removeMessage({ ...wrong, reference } as never))).toMatchObject({ type: 'invalid_input' });
    });
});

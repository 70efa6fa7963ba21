import { isDeepStrictEqual } from 'node:util';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { syncs } from '../client/functions.generated.ts';
import { createMimecast } from '../client/mimecast.ts';
import { legacyIntegrationId } from '../sandbox/index.ts';
import { discover, logIn } from './api-one.ts';
import { messageOf } from './command-line.ts';
import { stepOf, tourOf } from './tour.ts';
import type { ActionName } from '../client/actions.ts';
import type { Tenant } from '../client/tenant.ts';
import type { MimecastSimulator, Sandbox } from '../sandbox/index.ts';
import type { Fetch } from './api-one.ts';
import type { KeysResult } from './job.ts';
import type { Progress } from './progress.ts';

/** What the application has done already cannot be done a second time: here it is a dry run. */
const onceOnly: readonly ActionName[] = ['create-user', 'remove-alias'];

/**
 * Signs a service user in to API 1.0, connects the same account with its keys, and runs there what ran with the application of API 2.0.
 *
 * @param byApplication the connection of API 2.0 to compare with
 */
export async function showKeys({ mimecast, nango }: Sandbox, byApplication: Tenant, progress: Progress): Promise<KeysResult> {
    progress.stage('Connecting the same account with keys of API 1.0');
    const { emailAddress, password } = mimecast.registerServiceUser();
    const { applicationId, applicationKey } = mimecast.apiOne;
    const fetch = fetchFrom(mimecast);
    const { apiHost, offered } = await discover(fetch, applicationId, emailAddress);
    const { accessKey, secretKey } = await logIn(fetch, applicationId, { apiHost, type: offered[0] ?? 'Basic-Cloud', emailAddress, password });

    const client = createMimecast({ nango: new Nango({ apiKey: nango.secretKey, host: nango.url }), integrationId: legacyIntegrationId });
    // One log is compared: the first runs of all others would take as long again as they did with API 2.0.
    const others = Object.keys(syncs).filter((name) => name !== 'audit-events');
    others.forEach((name) => nango.setFunctionEnabled(legacyIntegrationId, 'sync', name, false));
    const session = await client.connect({ endUser: { id: 'tour-keys' } });
    const { connectionId } = await new Frontend({ host: nango.url, connectSessionToken: session.token }).auth(legacyIntegrationId, {
        credentials: { username: accessKey, password: secretKey },
        params: { apiHost, applicationId, applicationKey }
    });
    const tenant = client.tenant(connectionId);
    await nango.settled();
    progress.done(`discover and login gave keys for ${apiHost}; connection ${connectionId} of "${legacyIntegrationId}"`);

    // Waits may have moved the clock since: both have to have read up to the same moment.
    await Promise.all([byApplication, tenant].map((one) => one.syncs.trigger('audit-events')));
    await nango.settled();
    const [expected, found] = await Promise.all([byApplication, tenant].map(auditEventsOf));
    const sameAuditEvents = found?.length !== 0 && isDeepStrictEqual(found, expected);
    const auditEvents = found?.length ?? 0;
    progress[sameAuditEvents ? 'done' : 'failed'](
        `keys of API 1.0 sync ${sameAuditEvents ? `the same ${auditEvents} audit events as API 2.0` : `${auditEvents} audit events, not those of API 2.0`}`
    );

    const checklist = (await tenant.permissions())?.functions ?? [];
    const onlyInApiTwo = checklist.filter(({ status }) => status === 'missing').map(({ name }) => name);
    const actions: KeysResult['actions'] = [];
    const steps = { ...tourOf(true, undefined, byApplication), ...Object.fromEntries(onceOnly.map((name) => [name, stepOf(name, true, byApplication)])) };
    for (const [name, step] of Object.entries(steps) as [ActionName, (tenant: Tenant) => Promise<string>][]) {
        if (onlyInApiTwo.includes(name)) {
            continue;
        }
        try {
            actions.push({ name, result: 'ok', detail: await step(tenant) });
        } catch (error) {
            actions.push({ name, result: 'failed', detail: messageOf(error) });
            progress.failed(`${name}: ${messageOf(error)}`);
        }
    }
    progress.done(
        `${actions.filter(({ result }) => result === 'ok').length} actions run with them, too; ${onlyInApiTwo.length} syncs and actions are in API 2.0 only`
    );
    await tenant.disconnect();
    others.forEach((name) => nango.setFunctionEnabled(legacyIntegrationId, 'sync', name, true));
    return { auditEvents, sameAuditEvents, actions, onlyInApiTwo };
}

async function auditEventsOf(tenant: Tenant): Promise<unknown[]> {
    const events: { id: string }[] = [];
    for await (const { record } of tenant.records('AuditEvent')) {
        events.push(record);
    }
    return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The hosts of API 1.0 as the simulator stands for them. */
function fetchFrom(mimecast: MimecastSimulator): Fetch {
    return async (url, { method = 'GET', headers, body }) => {
        const reply = await mimecast.handle({ method, url, headers: headers as Record<string, string>, body: body as string });
        return new Response(Buffer.isBuffer(reply.body) ? reply.body.toString() : null, { status: reply.status });
    };
}

import { randomUUID } from 'node:crypto';
import { MimecastError } from '../client/errors.ts';
import { actions } from '../client/functions.generated.ts';
import { exampleFor } from './examples.ts';
import { examples } from './examples.generated.ts';
import type { ModelName } from '../client/records.ts';
import type { ActionName } from '../client/actions.ts';
import type { Tenant } from '../client/tenant.ts';

/** What the tour does with one action, and what it tells afterwards. */
type Step = (tenant: Tenant) => Promise<string>;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * One meaningful use of every action, in an order that tells a story: first look, then change. An action without a story of its own is called with its example.
 *
 * @param allowChanges `false` asks for dry runs instead of changes
 * @param detectionId a threat event whose details can be read: no operation with a known reply lists such ids
 * @param examplesFrom another connection of the same account, where the values of the examples come from: one that has every action and record
 */
export function tourOf(allowChanges: boolean, detectionId: string | undefined, examplesFrom?: Tenant): Record<ActionName, Step> {
    const dryRun = !allowChanges;
    const stories = storiesOf(dryRun, detectionId);
    const others = (Object.keys(actions) as ActionName[])
        .filter((name) => !(name in stories))
        .sort((a, b) => Number(actions[b].reads) - Number(actions[a].reads));
    return { ...stories, ...Object.fromEntries(others.map((name) => [name, stepOf(name, dryRun, examplesFrom)])) } as Record<ActionName, Step>;
}

/** Calls an action with its example, and tells what came back in the fewest words. */
export function stepOf(name: ActionName, dryRun: boolean, examplesFrom?: Tenant): Step {
    return async (tenant) => {
        const source = examplesFrom ?? tenant;
        // Also an action that is only called for what it answers changes nothing in a dry run; then it may have nothing to answer.
        const run = async (on: Tenant, action: string, input: unknown): Promise<Record<string, unknown>> => ({
            ...(await on.run(action as ActionName, (actions[action as ActionName].reads || !dryRun ? input : { ...Object(input), dryRun }) as never))
        });
        const inputOf = async (action: string): Promise<unknown> =>
            await exampleFor(examples[action as ActionName], {
                answerOf: async (other) => {
                    const asked = await inputOf(other);
                    // What a dry run did not make has no answer to go on with.
                    return asked === undefined ? undefined : await run(source, other, asked);
                },
                recordIdOf: async (model) => {
                    for await (const { record } of source.records(model as ModelName, { limit: 1, filter: ['added', 'updated'] })) {
                        return record.id;
                    }
                    return undefined;
                }
            });
        const input = await inputOf(name);
        if (input === undefined) {
            return 'there is nothing to call it with';
        }
        if (!actions[name].reads) {
            // Repeated, it says that it was done already, or does it once more.
            await changing(
                () => run(tenant, name, input),
                async () => false
            );
            return dryRun ? 'dry run' : 'done';
        }
        const found = Object.entries(await run(tenant, name, input)).find(([, value]) => Array.isArray(value));
        return found === undefined ? 'answered' : `${(found[1] as unknown[]).length} ${found[0]}`;
    };
}

/** What concerns the mail of a whole account, or cannot be undone, is only shown, in whatever account the tour is made. */
const onlyShown = ['delete-outbound-addresses', 'replace-outbound-addresses', 'update-emergency-contact', 'verify-domain'] satisfies ActionName[];

function storiesOf(dryRun: boolean, detectionId: string | undefined): Partial<Record<ActionName, Step>> {
    return {
        ...Object.fromEntries(onlyShown.map((name) => [name, stepOf(name, true)])),
        whoami: async (tenant) => {
            const { type, accountCodes } = await tenant.run('whoami', {});
            return `${type ?? 'caller'} of ${plural(Object.keys(accountCodes).length, 'account')}`;
        },
        'get-account': async (tenant) => {
            const account = await tenant.run('get-account', {});
            return `${account.accountCode}, ${account.accountName ?? 'without a name'}, ${account.packages.length} packages`;
        },
        'check-permissions': async (tenant) => {
            const { functions } = await tenant.run('check-permissions', {});
            const count = (status: string) => functions.filter((row) => row.status === status).length;
            return `${count('allowed')} functions allowed, ${count('untested')} untested because they change something, ${count('missing')} missing`;
        },
        'list-held-messages': async (tenant) => {
            const { messages, totalCount } = await tenant.run('list-held-messages', { limit: 25 });
            return `${messages.length} of ${totalCount ?? 'unknown'} held messages`;
        },
        'release-held-message': async (tenant) => {
            const held = (await tenant.run('list-held-messages', {})).messages;
            const [message] = held;
            if (!message) {
                return 'nothing is held';
            }
            await changing(
                () => tenant.run('release-held-message', { id: message.id, dryRun }),
                async () => (await countHeld(tenant)) < held.length
            );
            return dryRun
                ? 'dry run'
                : `released "${message.subject ?? ''}" to ${message.to.map(({ address }) => address).join(', ')}; ${await countHeld(tenant)} left`;
        },
        'reject-held-message': async (tenant) => {
            const held = (await tenant.run('list-held-messages', {})).messages;
            const [message] = held;
            if (!message) {
                return 'nothing is held';
            }
            await changing(
                () => tenant.run('reject-held-message', { id: message.id, reason: 'MESSAGE GOES AGAINST EMAIL POLICIES', dryRun }),
                async () => (await countHeld(tenant)) < held.length
            );
            return dryRun ? 'dry run' : `rejected "${message.subject ?? ''}"; ${await countHeld(tenant)} left`;
        },
        'search-messages': async (tenant) => {
            const account = await tenant.run('get-account', {});
            const to = account.contactEmail?.split('@')[1] ?? account.domain ?? 'example.com';
            const { messages } = await tenant.run('search-messages', { to, searchReason: 'Tour of the integration' });
            return `${messages.length} messages to ${to}`;
        },
        'create-managed-url': async (tenant) => {
            const entry = { url: 'https://tour.bad.example.com/login', action: 'block' as const, comment: 'Tour of the integration' };
            const second = { url: 'https://tour.worse.example.com/', action: 'block' as const };
            if (dryRun) {
                await tenant.run('create-managed-url', { urls: [entry, second], dryRun });
                return 'dry run';
            }
            await changing(
                () => tenant.run('create-managed-url', { urls: [entry] }),
                async () => (await tenant.run('create-managed-url', { urls: [entry] })).existing.length === 1
            );
            const { created, existing, failed } = await tenant.run('create-managed-url', { urls: [entry, second] });
            return `${created.length} created, ${existing.length} existed already, ${failed.length} failed`;
        },
        'create-pending-domain': stepOf('create-pending-domain', dryRun),
        'delete-pending-domain': async (tenant) => {
            // The one that create-pending-domain registered, and none of the account's own.
            await changing(
                () => tenant.run('delete-pending-domain', { id: 'brand-new.example', dryRun }),
                async () => false
            );
            return dryRun ? 'dry run' : 'taken back';
        },
        'get-reported-email': async (tenant) => {
            for await (const { record } of tenant.records('ReportedEmail', { limit: 1 })) {
                const email = await tenant.run('get-reported-email', { id: record.id });
                return `"${email.subject ?? ''}", reported by ${email.reportersCount === 1 ? '1 person' : `${email.reportersCount ?? 'an unknown number of'} people`}`;
            }
            return 'nobody has reported a message';
        },
        'get-threat-event-details': async (tenant) => {
            if (detectionId === undefined) {
                return 'not called: the id of a detection comes from the Mimecast console';
            }
            const { details } = await tenant.run('get-threat-event-details', { id: detectionId });
            return `${Object.keys(details).length} fields`;
        },
        'create-threat-report-subscription': async (tenant) => {
            const input = { notificationUrl: 'https://app.example.com/mimecast', clientState: randomUUID(), dryRun };
            const count = dryRun ? 0 : (await subscriptionsOf(tenant)).length;
            await changing(
                () => tenant.run('create-threat-report-subscription', input),
                async () => (await subscriptionsOf(tenant)).length > count
            );
            return dryRun ? 'dry run' : 'subscribed';
        },
        'renew-threat-report-subscription': async (tenant) => {
            const [subscription] = await subscriptionsOf(tenant);
            if (!subscription) {
                return 'there is no subscription';
            }
            // Renewing twice does no harm: the second time is as good as the first.
            await changing(
                () => tenant.run('renew-threat-report-subscription', { id: subscription.id, dryRun }),
                async () => false
            );
            return dryRun ? 'dry run' : 'renewed';
        },
        'delete-threat-report-subscription': async (tenant) => {
            const [subscription] = await subscriptionsOf(tenant);
            if (!subscription) {
                return 'there is no subscription';
            }
            await changing(
                () => tenant.run('delete-threat-report-subscription', { id: subscription.id, dryRun }),
                async () => !(await subscriptionsOf(tenant)).some(({ id }) => id === subscription.id)
            );
            return dryRun ? 'dry run' : 'deleted';
        }
    };
}

async function subscriptionsOf(tenant: Tenant): Promise<{ id: string }[]> {
    return (await tenant.run('list-threat-report-subscriptions', {})).subscriptions;
}

async function countHeld(tenant: Tenant): Promise<number> {
    const { messages, totalCount } = await tenant.run('list-held-messages', {});
    return totalCount ?? messages.length;
}

/** A change whose reply is lost may have been made: look before saying that it failed. */
async function changing(change: () => Promise<unknown>, isMade: () => Promise<boolean>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
        try {
            await change();
            return;
        } catch (error) {
            if (!(error instanceof MimecastError) || error.type !== 'temporary' || attempt >= 5) {
                throw error;
            }
            if (await isMade()) {
                return;
            }
        }
    }
}

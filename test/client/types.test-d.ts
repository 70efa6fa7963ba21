/**
 * Pins the types a backend sees. Nothing here runs: `tsc` fails when one of them changes.
 */
import { DatabaseSync } from 'node:sqlite';
import type { Nango } from '@nangohq/node';
import type pg from 'pg';
import { expectTypeOf } from 'vitest';
import type { MimecastErrorType as ErrorTypeOfFunctions } from '../../nango-integrations/mimecast/api/errors.ts';
import { createMimecast, modelSyncs, postgresCursors, sqliteCursors, syncs } from '../../src/index.ts';
import type {
    ActionInput,
    ActionName,
    ActionOutput,
    ApiHost,
    AuditEvent,
    AuthDeletionEvent,
    AuthRecoveryEvent,
    AuthSuccessEvent,
    Change,
    CursorStore,
    Follower,
    FunctionErrorType,
    Group,
    MimecastError,
    MimecastErrorType,
    ModelName,
    RecordRow,
    SyncName,
    Tenant,
    TraceModel,
    Undo,
    WebhookEvent
} from '../../src/index.ts';

declare const nango: Nango;
declare const tenant: Tenant;
declare const error: MimecastError;
declare const event: WebhookEvent;

const mimecast = createMimecast({ nango });

// Names are the functions'.
expectTypeOf<'whoami' | 'release-held-message' | 'list-held-messages' | 'check-permissions'>().toExtend<ActionName>();
expectTypeOf<'audit-events' | 'groups'>().toExtend<SyncName>();
expectTypeOf<'AuditEvent' | 'Group' | 'GroupMember'>().toExtend<ModelName>();
expectTypeOf<ActionName>().not.toEqualTypeOf<string>();
expectTypeOf(modelSyncs.GroupMember).toEqualTypeOf<'groups'>();
expectTypeOf(syncs.groups.models).toExtend<readonly ModelName[]>();

// Input and output follow the name; input is optional exactly where the function needs none.
expectTypeOf(tenant.run('whoami')).resolves.toEqualTypeOf<ActionOutput<'whoami'>>();
expectTypeOf(tenant.run('release-held-message', { id: 'x' })).resolves.toEqualTypeOf<ActionOutput<'release-held-message'>>();
expectTypeOf<ActionInput<'release-held-message'>>().toHaveProperty('id').toEqualTypeOf<string>();
expectTypeOf(tenant.run('list-held-messages', {}, { queued: true, timeoutMs: 1, signal: AbortSignal.timeout(1) })).resolves.toEqualTypeOf<
    ActionOutput<'list-held-messages'>
>();
// @ts-expect-error an id is needed
void tenant.run('release-held-message');
// @ts-expect-error the id is a string
void tenant.run('release-held-message', { id: 7 });
// @ts-expect-error no such field
void tenant.run('release-held-message', { id: 'x', force: true });
// @ts-expect-error no such action
void tenant.run('release-everything', {});
// @ts-expect-error whoami takes no fields
void tenant.run('whoami', { id: 'x' });

expectTypeOf(tenant.enqueue('release-held-message', { id: 'x' })).resolves.toEqualTypeOf<{ id: string }>();
// @ts-expect-error an id is needed
void tenant.enqueue('release-held-message');
void tenant.result('release-held-message', 'id').then((result) => {
    if (result.done) {
        expectTypeOf(result.output).toEqualTypeOf<ActionOutput<'release-held-message'>>();
    } else {
        // @ts-expect-error there is no output yet
        void result.output;
    }
});

// Records are the sync's model; a pruned row has nothing but its id.
for await (const row of tenant.records('AuditEvent', { filter: ['added', 'deleted'], modifiedAfter: new Date() })) {
    expectTypeOf(row).toEqualTypeOf<RecordRow<AuditEvent>>();
    expectTypeOf(row.change).toEqualTypeOf<Change>();
    expectTypeOf(row.cursor).toEqualTypeOf<string>();
    expectTypeOf(row.record.id).toEqualTypeOf<string>();
    if (row.pruned) {
        expectTypeOf(row.record).toEqualTypeOf<{ id: string }>();
    } else {
        expectTypeOf(row.record).toEqualTypeOf<AuditEvent>();
    }
}
for await (const page of tenant.records('Group').pages()) {
    expectTypeOf(page.rows).toEqualTypeOf<RecordRow<Group>[]>();
}
// @ts-expect-error no such model
tenant.records('Unicorn');
// @ts-expect-error no such change
tenant.records('Group', { filter: 'moved' });

void tenant.syncs.start(['groups', 'audit-events']);
// @ts-expect-error no such sync
void tenant.syncs.trigger('unicorns');
void tenant.metadata.update({ readOnly: true });
// @ts-expect-error written by the functions, not by a backend
void tenant.metadata.update({ permissions: {} });
expectTypeOf(tenant.permissions()).resolves.toEqualTypeOf<Omit<ActionOutput<'check-permissions'>, 'startedSyncs' | 'warnings'> | null>();
expectTypeOf(tenant.refreshPermissions()).resolves.toEqualTypeOf<ActionOutput<'check-permissions'>>();

void mimecast.connect({ endUser: { id: 'u' }, apiHost: 'us-api.services.mimecast.com' });
void mimecast.connect({ tags: { tenant: 't' } });
// @ts-expect-error neither an end user nor tags
void mimecast.connect({});
// @ts-expect-error no host of Mimecast
void mimecast.connect({ endUser: { id: 'u' }, apiHost: 'evil.example' });
expectTypeOf<ApiHost>().not.toEqualTypeOf<string>();

expectTypeOf(error.type).toEqualTypeOf<MimecastErrorType>();
expectTypeOf<FunctionErrorType>().toEqualTypeOf<ErrorTypeOfFunctions>();
expectTypeOf<'permission' | 'connection_not_found' | 'webhook_signature'>().toExtend<MimecastErrorType>();

// Webhooks narrow by type, then by success.
if (event.type === 'sync' && event.success) {
    expectTypeOf(event.model).toEqualTypeOf<ModelName>();
    expectTypeOf(event.syncName).toEqualTypeOf<SyncName>();
    expectTypeOf(event.changes.added).toEqualTypeOf<number>();
} else if (event.type === 'sync') {
    expectTypeOf(event.error.description).toEqualTypeOf<string>();
    expectTypeOf(event.error.reason).toEqualTypeOf<string>();
    expectTypeOf(event.error.report?.type).toEqualTypeOf<MimecastErrorType | undefined>();
    expectTypeOf(event.models).toEqualTypeOf<string[]>();
} else if (event.type === 'auth' && !event.success) {
    expectTypeOf(event.operation).toEqualTypeOf<'creation' | 'override' | 'refresh' | 'deletion'>();
    expectTypeOf(event.error.type).toEqualTypeOf<string>();
} else if (event.type === 'auth' && event.operation === 'refresh') {
    expectTypeOf(event).toEqualTypeOf<AuthRecoveryEvent>();
} else if (event.type === 'auth' && event.operation === 'deletion') {
    expectTypeOf(event).toEqualTypeOf<AuthDeletionEvent>();
} else if (event.type === 'auth') {
    expectTypeOf(event).toEqualTypeOf<AuthSuccessEvent>();
} else if (event.type === 'async_action') {
    expectTypeOf(event.id).toEqualTypeOf<string>();
} else if (event.type === 'unknown') {
    expectTypeOf(event.payload).toEqualTypeOf<unknown>();
}

// Workflows: what they are asked for, and what they answer.
expectTypeOf<TraceModel>().extract<'UrlProtectLog' | 'ReportedEmail' | 'User' | 'HeldMessage'>().toEqualTypeOf<'UrlProtectLog' | 'ReportedEmail'>();
// @ts-expect-error one of three
void tenant.workflows.removeMessage({ reference: 'ticket 42', url: 'https://bad.example.com/', hash: '' });
// @ts-expect-error an option, and no field of the input
void tenant.workflows.containUrl({ reference: 'ticket 42', url: 'https://bad.example.com/', dryRun: true });
expectTypeOf(tenant.workflows.quarantineSender).returns.resolves.toHaveProperty('undo').toEqualTypeOf<Undo>();

// Following: a page is narrowed by its model, and the transaction is the application's own client, with all that it can do.
declare const pool: pg.Pool;
expectTypeOf(postgresCursors(pool)).toEqualTypeOf<CursorStore<pg.PoolClient>>();
expectTypeOf(sqliteCursors(new DatabaseSync(':memory:'))).toEqualTypeOf<CursorStore<DatabaseSync>>();
expectTypeOf(
    await tenant.follow(['AuditEvent', 'Group'], {
        cursors: postgresCursors(pool),
        async handle(page, client) {
            expectTypeOf(client).toEqualTypeOf<pg.PoolClient>();
            expectTypeOf(page.model).toEqualTypeOf<'AuditEvent' | 'Group'>();
            if (page.model === 'Group') {
                expectTypeOf(page.rows).toEqualTypeOf<RecordRow<Group>[]>();
            }
            await client.query('SELECT 1');
        }
    })
).toEqualTypeOf<Follower>();
expectTypeOf(
    await mimecast.follow({
        models: 'AuditEvent',
        connections: ['connection-1'],
        cursors: sqliteCursors(new DatabaseSync(':memory:')),
        handle(page, database) {
            expectTypeOf(database).toEqualTypeOf<DatabaseSync>();
            expectTypeOf(page.rows).toEqualTypeOf<RecordRow<AuditEvent>[]>();
        }
    })
).toEqualTypeOf<Follower>();

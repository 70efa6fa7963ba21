export { createMimecast } from './client/mimecast.ts';
export type { Mimecast, MimecastOptions } from './client/mimecast.ts';
export { apiHosts, explainConnectFailure } from './client/connect.ts';
export type { ApiHost, ConnectOptions, ConnectSession, EndUser, ReconnectOptions } from './client/connect.ts';
export { MimecastError, functionErrorTypes, isMimecastError, nangoErrorTypes } from './client/errors.ts';
export type { FunctionErrorType, InputIssue, MimecastErrorType, NangoErrorType } from './client/errors.ts';
export type { ActionInput, ActionName, ActionOutput, ActionResult, RunOptions } from './client/actions.ts';
export type { Change, ModelName, RecordList, RecordPage, RecordRow, RecordsOptions } from './client/records.ts';
export type { ConnectionMetadata, Health, MetadataUpdate, PermissionChecklist, SyncName, SyncState, Tenant, TriggerOptions } from './client/tenant.ts';
export type { CallOptions, NangoInstance } from './client/nango-calls.ts';
export type { ThreatReport } from './client/threat-reports.ts';
export { signTestWebhook } from './client/webhooks.ts';
export type {
    AsyncActionEvent,
    AuthFailureEvent,
    AuthSuccessEvent,
    ForwardEvent,
    SyncFailureEvent,
    SyncSuccessEvent,
    UnknownEvent,
    WebhookEvent,
    WebhookHeaders
} from './client/webhooks.ts';
export { actions, modelSyncs, syncs } from './client/functions.generated.ts';
export type * from './client/functions.generated.ts';

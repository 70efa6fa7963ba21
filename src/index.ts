export { createMimecast } from './client/mimecast.ts';
export type { Mimecast, MimecastOptions } from './client/mimecast.ts';
export { apiHosts, explainConnectFailure, repeatIfReasonIsLost } from './client/connect.ts';
export type { ApiHost, ConnectOptions, ConnectSession, EndUser, ReconnectOptions } from './client/connect.ts';
export type { AgentSession, AgentSessionOptions } from './client/agent-sessions.ts';
export type { RunToolOptions, Tool, ToolResult, ToolsOptions } from './client/tools.ts';
export type { ToolSchema } from './client/tools.generated.ts';
export { MimecastError, functionErrorTypes, isMimecastError, nangoErrorTypes } from './client/errors.ts';
export type { FunctionErrorType, InputIssue, MimecastErrorDetails, MimecastErrorType, NangoErrorType } from './client/errors.ts';
export type { ActionInput, ActionName, ActionOutput, ActionResult, RunOptions } from './client/actions.ts';
export type { Change, ModelName, RecordList, RecordMetadata, RecordPage, RecordRow, RecordsOptions, SyncName } from './client/records.ts';
export { sqliteCursors } from './client/follow/sqlite-cursors.ts';
export type { SqliteCursorsOptions, SqliteDatabase, SqliteStatement } from './client/follow/sqlite-cursors.ts';
export { postgresCursors } from './client/follow/postgres-cursors.ts';
export type { ClientOf, PostgresClient, PostgresCursorsOptions, PostgresPool, PostgresResult } from './client/follow/postgres-cursors.ts';
export type {
    ClaimRequest,
    ClaimedStream,
    CursorStore,
    Lease,
    LossReason,
    StoredStream,
    Stream,
    StreamFailure,
    StreamFilter,
    StreamState
} from './client/follow/cursor-store.ts';
export type { ConnectionIds, FollowEvent, FollowManyOptions, FollowOptions, FollowPage, FollowScope, FollowStatus, Follower } from './client/follow/options.ts';
export type {
    AppliedPermissions,
    ApplyPermissionsOptions,
    ConnectionMetadata,
    FunctionPermission,
    Health,
    HealthOptions,
    MetadataUpdate,
    PermissionChecklist,
    SteeringOptions,
    SyncState,
    Tenant,
    TriggerOptions
} from './client/tenant.ts';
export { permissionsFor } from './client/permissions.ts';
export type { FeatureNeeds, Needs } from './client/permissions.ts';
export type { PostureFinding, PostureOptions, PostureReport } from './client/reports/posture.ts';
export type { DirectoryAccount, DriftMailbox, UserDrift, UserDriftOptions } from './client/reports/user-drift.ts';
export { WorkflowError } from './client/workflows/workflow.ts';
export type { Undo, UndoCall, WorkflowOptions, WorkflowResult, WorkflowStep } from './client/workflows/workflow.ts';
export type { Workflows } from './client/workflows/workflows.ts';
export type { ContainUrlInput, ContainedUrl } from './client/workflows/contain-url.ts';
export type { DecodedUrl } from './client/workflows/decode-urls.ts';
export type { QuarantineSenderInput, QuarantinedSender } from './client/workflows/quarantine-sender.ts';
export type { RemoveMessageInput, RemovedMessage } from './client/workflows/remove-message.ts';
export type { TraceEntry, TraceMessageInput, TraceModel, TracedMessage } from './client/workflows/trace-message.ts';
export type { CallOptions, NangoInstance } from './client/nango-calls.ts';
export type { ThreatReport } from './client/threat-reports.ts';
export { signTestWebhook } from './client/webhooks.ts';
export type {
    AsyncActionEvent,
    AuthDeletionEvent,
    AuthEvent,
    AuthFailureEvent,
    AuthRecoveryEvent,
    AuthSuccessEvent,
    ForwardEvent,
    RawBody,
    SyncError,
    SyncFailureEvent,
    SyncSuccessEvent,
    UnknownEvent,
    WebhookEvent,
    WebhookHeaders
} from './client/webhooks.ts';
export { actions, modelSyncs, syncs } from './client/functions.generated.ts';
export type * from './client/functions.generated.ts';

/**
 * Records of Mimecast in the words of others: one line of time, OCSF and ECS. Imported as `nango-mimecast/normalise`, so that who does not need it does not load it.
 */
export { timeOf, timeline } from './time.ts';
export type { SeenOptions, TimedModel, TimelineEntry, TimelineOptions } from './time.ts';
export { toOcsf, ocsfVersion } from './ocsf.ts';
export type { OcsfEvent, OcsfOf } from './ocsf.ts';
export { toEcs, ecsVersion } from './ecs.ts';
export type { EcsDocument, EcsOf } from './ecs.ts';
export { eventModels } from './said.ts';
export type { EventModel } from './mappings.ts';

/**
 * What can be taken from records: a list that nobody has read to its end must never look like an account in which things are missing.
 */
import { modelSyncs } from './functions.generated.ts';
import type { Models } from './functions.generated.ts';
import type { CallOptions } from './nango-calls.ts';
import type { ModelName, RecordList, RecordMetadata, RecordsOptions } from './records.ts';

/** A record that has not been deleted. */
export interface StandingRecord<Model> {
    record: Model;
    metadata: RecordMetadata;
}

/** All records of a model, or why they cannot be taken for all. */
export type Standing<Model> = { rows: StandingRecord<Model>[] } | { why: string };

/** What a report looks at of the state of a sync. */
interface SyncStanding {
    name: string;
    variant?: string;
    status: string;
    finishedAt?: string | undefined;
    checkpoint: Record<string, unknown> | null;
}

/** The part of a tenant that reports and workflows read records from. */
export interface Source {
    records<Name extends ModelName>(model: Name, options: RecordsOptions): RecordList<Models[Name]>;
    readonly syncs: { status(names: undefined, options: CallOptions): Promise<SyncStanding[]> };
}

/** Why what happened may be missing among the records of models, a sentence for each sync; empty where all of it was saved up to the last run. */
export async function gapsIn(source: Source, models: readonly ModelName[], options: CallOptions): Promise<string[]> {
    const names = [...new Set(models.map((model) => modelSyncs[model]))];
    if (names.length === 0) {
        return [];
    }
    const states = await source.syncs.status(undefined, options);
    return names.flatMap((name) => {
        const state = stateIn(states, name);
        return (
            whyNotWhole(name, state) ??
            (state?.status === 'PAUSED' || state?.status === 'STOPPED' ? `The sync ${name} is paused: what came after its last run is missing.` : [])
        );
    });
}

/**
 * The records of a model that are there now.
 *
 * @param states - of all syncs of the connection, as `syncs.status()` gives them
 */
export async function standingRecords<Name extends ModelName>(
    source: Source,
    states: readonly SyncStanding[],
    model: Name,
    options: CallOptions
): Promise<Standing<Models[Name]>> {
    const sync = modelSyncs[model];
    const why = whyNotWhole(sync, stateIn(states, sync));
    if (why !== undefined) {
        return { why };
    }
    const rows: StandingRecord<Models[Name]>[] = [];
    for await (const row of source.records(model, { ...options, filter: ['added', 'updated'], pageSize: 10_000 })) {
        if (row.pruned) {
            return {
                why: `Nango has dropped the fields of records of ${model} that had not changed for long: run its sync with \`reset\` and \`emptyCache\`.`
            };
        }
        rows.push({ record: row.record, metadata: row.metadata });
    }
    return { rows };
}

/** What speaks against taking the records of a sync for all there are. */
function whyNotWhole(name: string, state: SyncStanding | undefined): string | undefined {
    if (state === undefined) {
        return `The connection has no sync ${name}: it is not deployed, or the connection is too new.`;
    }
    // A sync that was never started says so by its state, one that never ended by having no time of it.
    if (state.finishedAt === undefined) {
        return `The sync ${name} has not run to its end yet: start it, and wait for its first run.`;
    }
    if (state.status === 'ERROR') {
        return `The last run of the sync ${name} failed.`;
    }
    // Saved while a list is read that takes several runs.
    return state.checkpoint?.['isOpen'] === true ? `The sync ${name} is reading its list just now.` : undefined;
}

function stateIn(states: readonly SyncStanding[], sync: string): SyncStanding | undefined {
    return states.find(({ name, variant = 'base' }) => name === sync && variant === 'base');
}

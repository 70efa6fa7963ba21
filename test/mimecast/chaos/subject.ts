import type { Random } from '../../../src/sandbox/mimecast/protocol/random.ts';
import type { Fault, MimecastSimulator, SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import type { StoredRecord } from '../../../src/sandbox/nango/stores/records.ts';
import type { Tenant } from '../tenant.ts';

/** Rows of a model as they stand in the simulated account: the key tells rows apart without looking at the ids our functions make. */
export interface ModelTruth {
    /** One text per row that must be saved, made from what the API shows of it. */
    truth(simulator: MimecastSimulator, tenant: Tenant): Iterable<string>;
    /** The same text, made from a saved record. */
    key(record: StoredRecord): string;
    /**
     * For rows that change while they stay the same row: key and present values of each. Compared only once the sync has caught up, because until then a record may be as old as the
     * run that saved it.
     */
    contents?: { truth(simulator: MimecastSimulator, tenant: Tenant): Iterable<string>; of(record: StoredRecord): string };
}

/** A sync to be broken in every way, and what must be true in the end. */
export interface ChaosSubject {
    /** Name of the sync. */
    sync: string;
    /** How many times as long as most a schedule of this sync takes; 1 when absent. So many times fewer of them are run with all tests. */
    cost?: number;
    /** Sizes and rates, small but with several pages and files. */
    account: SimulatorOptions;
    /** Switches that sources disagree on or that only some accounts have: each schedule throws a coin for each. */
    behaviours?: SimulatorOptions[];
    metadata?: Record<string, unknown>;
    models: Record<string, ModelTruth>;
    /** Records are deleted when their rows are gone. Without it no record may ever be deleted. */
    tracksDeletions?: boolean;
    /** What happens in the account between two runs, beside the passing of time. */
    happen?(simulator: MimecastSimulator, random: Random): void;
    /** What happens in the account between two calls of a run, e.g. a row that moves all later ones to another page. */
    meanwhile?(simulator: MimecastSimulator, random: Random): void;
    /** Endpoints of the sync, for faults of its own family, e.g. `POST /api/audit/get-audit-events`. */
    endpoints: string[];
    /** Faults of this kind of sync, beside those of every call. */
    faults?: Fault[];
    /** The next run never comes later than after an hour and a half: what happened a day ago can no longer be read. */
    shortPauses?: boolean;
    /** How long, in milliseconds, what was set aside may wait for its next try when nothing goes wrong any more. */
    settleMs?: number;
    /** Runs after that which it takes to see everything: each takes up only a part of what is due. */
    settleRuns?: number;
    /** How often this takes place: once, unless what one pass may leave is seen by the next. */
    settlePasses?: number;
    /** Kinds of faults that no sync of this kind can survive without loss. */
    spared?: Fault['kind'][];
    /**
     * Keys that the checkpoint says are saved, by model: checked after every run, however it ended.
     */
    promised?(checkpoint: Record<string, string | number | boolean>, simulator: MimecastSimulator): Record<string, Iterable<string>>;
}

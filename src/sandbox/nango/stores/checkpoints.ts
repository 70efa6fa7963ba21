/** The state a function keeps between runs: flat, so that Nango can store and show it. */
export type Checkpoint = Record<string, string | number | boolean>;

/** A saved checkpoint with the version the next writer must name. */
export interface StoredCheckpoint {
    checkpoint: Checkpoint;
    version: number;
}

/** One checkpoint per connection, function and variant. */
export interface CheckpointScope {
    integration: string;
    connection: string;
    /** e.g. `sync:audit-events`, `action:whoami`; webhook runs of a sync have a key of their own. */
    function: string;
    variant: string;
}

export interface CheckpointStore {
    get(scope: CheckpointScope): StoredCheckpoint | undefined;
    /**
     * Replaces the whole checkpoint.
     *
     * @param expectedVersion the version read before, 0 when there was none
     * @returns the new version
     * @throws CheckpointRefused when a rule of the format is broken
     * @throws CheckpointConflict when another writer was faster
     */
    save(scope: CheckpointScope, checkpoint: unknown, expectedVersion: number): number;
    /** @throws CheckpointConflict when another writer was faster */
    clear(scope: CheckpointScope, expectedVersion: number): void;
    /** Removes every checkpoint of a connection, or of one of its functions (any variant), or of one variant of it. */
    remove(match: Pick<CheckpointScope, 'integration' | 'connection'> & Partial<CheckpointScope>): void;
}

/** Thrown for a checkpoint that is not a flat object of strings, numbers and booleans within the limits. */
export class CheckpointRefused extends Error {
    readonly code = 'invalid_checkpoint';
}

/** Thrown when the checkpoint was changed by another execution since it was read. */
export class CheckpointConflict extends Error {
    readonly code = 'checkpoint_conflict';
}

const maximumFields = 16;
const maximumLength = 4000;

function checked(value: unknown): Checkpoint {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new CheckpointRefused('Invalid checkpoint: it must be an object.');
    }
    const entries = Object.entries(value);
    if (entries.length > maximumFields) {
        throw new CheckpointRefused(`Invalid checkpoint: at most ${String(maximumFields)} fields, got ${String(entries.length)}.`);
    }
    const flat: Checkpoint = {};
    for (const [name, field] of entries) {
        if (typeof field === 'string' ? field.length > maximumLength : typeof field === 'number' ? !Number.isFinite(field) : typeof field !== 'boolean') {
            throw new CheckpointRefused(
                `Invalid checkpoint: "${name}" must be a finite number, a boolean or a string of at most ${String(maximumLength)} characters.`
            );
        }
        flat[name] = field as string | number | boolean;
    }
    return flat;
}

export function createCheckpointStore(): CheckpointStore {
    const slots = new Map<string, { scope: CheckpointScope; version: number; checkpoint: Checkpoint }>();
    // One counter for all slots: a version is never used twice, so a writer that read before a clearing conflicts with whatever was saved after it.
    let lastVersion = 0;
    const keyOf = (scope: CheckpointScope): string => JSON.stringify([scope.integration, scope.connection, scope.function, scope.variant]);
    const demandVersion = (scope: CheckpointScope, expected: number): void => {
        if ((slots.get(keyOf(scope))?.version ?? 0) !== expected) {
            throw new CheckpointConflict('The checkpoint was changed by another execution since it was read.');
        }
    };
    return {
        get: (scope) => {
            const slot = slots.get(keyOf(scope));
            return slot && { checkpoint: { ...slot.checkpoint }, version: slot.version };
        },
        save: (scope, checkpoint, expectedVersion) => {
            const flat = checked(checkpoint);
            demandVersion(scope, expectedVersion);
            lastVersion += 1;
            slots.set(keyOf(scope), { scope: { ...scope }, version: lastVersion, checkpoint: flat });
            return lastVersion;
        },
        clear: (scope, expectedVersion) => {
            demandVersion(scope, expectedVersion);
            slots.delete(keyOf(scope));
        },
        remove: (match) => {
            for (const [key, { scope }] of slots) {
                if (
                    scope.integration === match.integration &&
                    scope.connection === match.connection &&
                    (match.function === undefined || scope.function === match.function) &&
                    (match.variant === undefined || scope.variant === match.variant)
                ) {
                    slots.delete(key);
                }
            }
        }
    };
}

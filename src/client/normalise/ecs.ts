/**
 * Records as documents of the Elastic Common Schema, version 9.4.0, with the names that Elastic's own integration of Mimecast uses.
 */
import type { Models } from '../functions.generated.ts';
import type { ModelName } from '../records.ts';
import { refuseNoName } from '../well-formed.ts';
import type { EventModel } from './mappings.ts';
import { read, write } from './paths.ts';
import type { Tree } from './paths.ts';
import { isEventModel, leftOver, saidBy } from './said.ts';
import { momentOf } from './time.ts';
import type { SeenOptions } from './time.ts';

export const ecsVersion = '9.4.0';

export interface EcsDocument {
    '@timestamp': string;
    ecs: { version: string };
    event: {
        id: string;
        module: 'mimecast';
        dataset: string;
        kind: 'event' | 'alert' | 'enrichment';
        category: string[];
        type: string[];
        [field: string]: unknown;
    };
    /** Fields of the record that fit nowhere, as they are named there. */
    mimecast?: Record<string, unknown>;
    [fieldSet: string]: unknown;
}

/** A document for a model whose records are events, undefined for any other. */
export type EcsOf<Model extends ModelName> = Model extends EventModel ? EcsDocument : undefined;

/** Fields whose values are gathered, too: one search for an address finds it wherever it stands. */
const related: Readonly<Record<string, readonly string[]>> = {
    ip: ['source.ip', 'destination.ip', 'client.ip'],
    hosts: ['source.domain', 'destination.domain', 'url.domain'],
    user: ['email.from.address', 'email.sender.address', 'email.to.address', 'user.email', 'user.name'],
    hash: ['md5', 'sha1', 'sha256'].flatMap((name) => [`email.attachments.0.file.hash.${name}`, `threat.indicator.file.hash.${name}`])
};

/**
 * The document that a record is; undefined for records that are no events, such as users and groups.
 *
 * A record without a time of its own gets `seenAt`, or the moment of the call.
 *
 * @throws MimecastError of type `invalid_input` for a model that is no text, and a `seenAt` that is no time
 */
export function toEcs<Model extends ModelName>(model: Model, record: Models[Model], options: SeenOptions = {}): EcsOf<Model> {
    refuseNoName('model', model);
    return (isEventModel(model) ? documentOf(model, record, options) : undefined) as EcsOf<Model>;
}

function documentOf(model: EventModel, record: object, options: SeenOptions): EcsDocument {
    const said = saidBy(model, record);
    const { kind, dataset, fields, facts } = said;
    const document: EcsDocument = {
        '@timestamp': new Date(momentOf(fields, options)).toISOString(),
        ecs: { version: ecsVersion },
        event: { id: String(fields['id']), module: 'mimecast', dataset, kind: kind.ecs.kind, category: [...kind.ecs.category], type: [...kind.ecs.type] },
        observer: { vendor: 'Mimecast', product: 'Mimecast Email Security' }
    };
    const told = new Set<string>(['occurredAt']);
    for (const { name, fact, value, field } of facts) {
        for (const target of fact.ecs) {
            const [path, of] = typeof target === 'string' ? [target, undefined] : target;
            if (write(document, path, of ? of(value) : value) && field !== undefined && name !== 'ipInText') {
                told.add(field);
            }
        }
    }
    write(document, '?event.action', kind.action);
    write(document, '?event.outcome', kind.outcome);
    if (kind.ecs.kind === 'enrichment') {
        write(document, 'threat.indicator.type', 'file');
    }
    for (const [name, paths] of Object.entries(related)) {
        write(document, `related.${name}[]`, [...new Set(paths.flatMap((path) => read(document, path) ?? []))]);
    }
    const rest = leftOver(said, told);
    if (Object.keys(rest).length > 0) {
        document.mimecast = rest as Tree;
    }
    return document;
}

/**
 * Records as events of the Open Cybersecurity Schema Framework, version 1.8.0.
 */
import type { Models } from '../functions.generated.ts';
import type { ModelName } from '../records.ts';
import { refuseNoName } from '../well-formed.ts';
import { classes } from './kinds.ts';
import type { ClassName } from './kinds.ts';
import type { EventModel } from './mappings.ts';
import { read, write } from './paths.ts';
import type { Tree } from './paths.ts';
import { isEventModel, leftOver, saidBy } from './said.ts';
import type { Said } from './said.ts';
import { momentOf } from './time.ts';
import type { SeenOptions } from './time.ts';
import { actions, directions, outcomes, verdicts } from './words.ts';

export const ocsfVersion = '1.8.0';

/** What every event has. The attributes of its class stand beside these: `class_uid` says which there are. */
export interface OcsfEvent {
    activity_id: number;
    category_uid: number;
    class_uid: number;
    /** `class_uid` and `activity_id` in one number. */
    type_uid: number;
    severity_id: number;
    /** Milliseconds since 1970. */
    time: number;
    metadata: {
        version: string;
        /** The id of the record. */
        uid: string;
        product: { name: string; vendor_name: string };
        /** The model of the record. */
        log_name: string;
        /** The Mimecast account, where the record says it. */
        tenant_uid?: string;
        profiles?: string[];
        [attribute: string]: unknown;
    };
    /** Fields of the record that fit nowhere, as they are named there. */
    unmapped?: Record<string, unknown>;
    [attribute: string]: unknown;
}

/** An event for a model whose records are events, undefined for any other. */
export type OcsfOf<Model extends ModelName> = Model extends EventModel ? OcsfEvent : undefined;

const other = 99;

/**
 * The event that a record is; undefined for records that are none, such as users and groups.
 *
 * A record without a time of its own gets `seenAt`, or the moment of the call.
 *
 * @throws MimecastError of type `invalid_input` for a model that is no text, and a `seenAt` that is no time
 */
export function toOcsf<Model extends ModelName>(model: Model, record: Models[Model], options: SeenOptions = {}): OcsfOf<Model> {
    refuseNoName('model', model);
    return (isEventModel(model) ? eventOf(model, record, options) : undefined) as OcsfOf<Model>;
}

function eventOf(model: EventModel, record: object, options: SeenOptions): OcsfEvent {
    const said = saidBy(model, record);
    // A class demands what some records lack, such as an address: those are told of by the class that demands nothing.
    return written(model, said, said.kind.ocsf, options) ?? (written(model, said, 'base_event', options) as OcsfEvent);
}

function written(model: EventModel, said: Said, className: ClassName, options: SeenOptions): OcsfEvent | undefined {
    const { uid, category, layout } = classes[className];
    const { kind, fields, facts } = said;
    const activity = className === kind.ocsf ? kind.activity : other;
    const event: OcsfEvent = {
        activity_id: activity,
        category_uid: category,
        class_uid: uid,
        type_uid: uid * 100 + activity,
        severity_id: kind.ocsf === 'detection_finding' ? severityOf(said) : 1,
        time: momentOf(fields, options),
        metadata: {
            version: ocsfVersion,
            uid: String(fields['id']),
            product: { name: 'Mimecast Email Security', vendor_name: 'Mimecast' },
            log_name: model
        }
    };
    const told = new Set<string>(['occurredAt']);
    for (const { name, fact, value, field } of facts) {
        for (const target of fact.ocsf[layout] ?? []) {
            const [path, of] = typeof target === 'string' ? [target, undefined] : target;
            if (fact.isTranslated) {
                translate(event, path, String(value));
            } else if (write(event, path, of ? of(value) : value) && field !== undefined && name !== 'ipInText' && name !== 'userInText') {
                told.add(field);
            }
        }
    }
    if (kind.outcome !== undefined) {
        event['status_id'] = outcomes.get(kind.outcome);
    }
    if (activity === other) {
        event['activity_name'] = String(read(event, 'metadata.event_code') ?? kind.action ?? model);
    }
    if (!complete[className](event, said)) {
        return undefined;
    }
    const profiles = profilesOf(event, layout);
    if (profiles.length > 0) {
        event.metadata.profiles = profiles;
    }
    const rest = leftOver(said, told);
    if (Object.keys(rest).length > 0) {
        event.unmapped = { ...event.unmapped, ...rest };
    }
    return event;
}

/** Of a finding, also where it has to be told of by a class without evidence: unknown is never said to be harmless. */
function severityOf({ facts }: Said): number {
    const verdict = facts.find(({ name }) => name === 'verdict');
    return verdicts.get(String(verdict?.value))?.[0] ?? 0;
}

function translate(event: OcsfEvent, path: string, word: string): void {
    switch (path) {
        case 'direction_id':
            event[path] = directions.get(word) ?? other;
            if (event[path] === other) {
                event['direction'] = word;
            }
            return;
        case 'action_id':
            [event[path], event['disposition_id']] = actions.get(word) ?? [other, other];
            if (event[path] === other) {
                event['action'] = event['disposition'] = word;
            }
            return;
        case 'status_id':
            event[path] = outcomes.get(word) ?? other;
            if (event[path] === other) {
                event['status'] = word;
            }
            return;
        default: {
            const [severity, verdict] = verdicts.get(word) ?? [0, 0];
            event.severity_id = severity;
            if (verdict !== 0 && event.class_uid === classes.detection_finding.uid) {
                write(event, 'evidences.0.verdict_id', verdict);
            }
        }
    }
}

/** Fills in what a class demands; false where the record does not say it. */
const complete: Readonly<Record<ClassName, (event: OcsfEvent, said: Said) => boolean>> = {
    base_event: () => true,
    email_activity: (event) => {
        event['direction_id'] ??= 0;
        nameFiles(read(event, 'email.files'));
        if (event.activity_id === 4) {
            event['message_trace_uid'] = event.metadata.uid;
        }
        return hasAddress(event['email']);
    },
    detection_finding: (event, { title }) => {
        event['finding_info'] = { uid: event.metadata.uid, title, ...(event['finding_info'] as Tree | undefined) };
        event['is_alert'] = true;
        const [evidence] = (event['evidences'] ?? []) as Tree[];
        const [malware] = (event['malware'] ?? []) as Tree[];
        if (malware) {
            malware['classification_ids'] = [0];
        }
        nameFiles([evidence?.['file']]);
        // An e-mail without an address, as some bounces have none, is no evidence by the schema. What else there is remains evidence.
        if (evidence && !hasAddress(evidence['email'])) {
            if (evidence['email'] !== undefined) {
                event.unmapped = { email: evidence['email'] };
                delete evidence['email'];
            }
            return ['url', 'file', 'user'].some((key) => evidence[key] !== undefined);
        }
        return evidence !== undefined;
    },
    authentication: (event) => {
        event['service'] = { name: 'Mimecast' };
        return event['user'] !== undefined;
    },
    account_change: (event) => event['user'] !== undefined,
    entity_management: (event) => {
        delete event['user'];
        const entity = (event['entity'] ??= {}) as Tree;
        const isMail = hasAddress(entity['email']);
        if (!isMail) {
            // Whom the message was from cannot be said without an address. What an audit event is about, Mimecast says in words only.
            event['entity'] = { name: 'Mimecast account', type_id: 4, type: 'Organization' };
        } else {
            Object.assign(entity, { type_id: 6, type: 'Email', name: entity['name'] ?? 'Email' });
        }
        return isMail || entity['email'] === undefined;
    },
    osint_inventory_info: (event, { fields }) => {
        write(event, 'osint.0.type_id', fields['hash'] === undefined ? other : 4);
        return read(event, 'osint.0.value') !== undefined;
    },
    remediation_activity: (event, { fields }) => {
        const [done, failed] = [fields['successful'], fields['failed']].map((count) => typeof count === 'number' && count > 0);
        event['status_id'] = done && failed ? 4 : done ? 1 : failed ? 2 : 0;
        return event['command_uid'] !== undefined;
    }
};

function hasAddress(email: unknown): boolean {
    return typeof email === 'object' && email !== null && ('from' in email || 'to' in email);
}

function nameFiles(files: unknown): void {
    for (const file of Array.isArray(files) ? (files as (Tree | undefined)[]) : []) {
        if (file) {
            file['type_id'] = 1;
            file['name'] ??= 'unknown';
        }
    }
}

/** Attributes that a class has only together with a profile. */
function profilesOf(event: OcsfEvent, layout: string): string[] {
    const control = ['action_id', 'policy', 'risk_score'].some((name) => event[name] !== undefined && !(layout === 'finding' && name === 'risk_score'));
    return control ? ['security_control'] : [];
}

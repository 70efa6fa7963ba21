/**
 * Webhooks that Mimecast itself sends to your backend for a threat-reporting subscription. They do not pass through Nango.
 *
 * Mimecast documents the subscription (`clientState`, `notificationURL`, `resourceType: "threat-analysis"`, an expiry) but not the notification. What is built on here is only this: the
 * `clientState` you chose comes back in the body. Everything else is read where it is found and is optional.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isRecord } from './errors.ts';
import { rawBytes, refused } from './webhooks.ts';
import type { RawBody } from './webhooks.ts';

/** One notification. `payload` is all of it, as sent; the other fields are taken from it where they have the names Mimecast uses elsewhere. */
export interface ThreatReport {
    subscriptionId?: string;
    /** `threat-analysis` is the only value Mimecast names. */
    resourceType?: string;
    threatAnalysisId?: string;
    /** Names the reported message, also for `get-reported-email`. */
    messageAggregateId?: string;
    classification?: string;
    payload: Record<string, unknown>;
}

export interface ThreatReportSettings {
    /** The `clientState` of the subscription; several while one is being replaced. */
    clientStates: readonly string[];
    maxBytes: number;
}

// Deep enough for a list in a wrapper with a nested resource; shallow enough that a hostile body costs nothing.
const deepest = 6;

/**
 * Checks that every `clientState` in the body is one of yours, and reads the notifications.
 *
 * A shared secret in the body proves only that the sender knows it: use https, a long random value, and one of its own for each subscription.
 */
export function verifyThreatReports(rawBody: RawBody, settings: ThreatReportSettings): ThreatReport[] {
    const body = rawBytes(rawBody, settings.maxBytes);
    if (settings.clientStates.length === 0 || settings.clientStates.some((state) => typeof state !== 'string' || state === '')) {
        throw refused('no_client_state', 'Give the `clientState` of the subscription: without it anyone could send this.');
    }
    let content: unknown;
    try {
        content = JSON.parse(body.toString('utf8'));
    } catch {
        throw refused('body_not_json', 'The body is not JSON.');
    }
    const found = valuesOf(content, 'clientState');
    if (found.length === 0) {
        throw refused('client_state_missing', 'The body has no `clientState`.');
    }
    const accepted = settings.clientStates.map(digest);
    // Hashes have one length, so that the comparison tells nothing of the secret's.
    const known = found.map((value) => typeof value === 'string' && accepted.map((one) => timingSafeEqual(one, digest(value))).includes(true));
    if (known.includes(false)) {
        throw refused('wrong_client_state', 'The `clientState` in the body is not one of yours.');
    }
    return notificationsIn(content).map(reportOf);
}

function digest(value: string): Buffer {
    return createHash('sha256').update(value).digest();
}

/** Every value of a property with this name, at any level within reach. */
function valuesOf(value: unknown, name: string, level = 0): unknown[] {
    if (level > deepest || typeof value !== 'object' || value === null) {
        return [];
    }
    const own = Object.hasOwn(value, name) ? [(value as Record<string, unknown>)[name]] : [];
    return [...own, ...Object.values(value).flatMap((inner) => valuesOf(inner, name, level + 1))];
}

/** A list of notifications, alone or as the one list of a wrapper; otherwise the body is one notification. */
function notificationsIn(content: unknown): Record<string, unknown>[] {
    const lists = isRecord(content)
        ? Object.values(content).filter((value): value is unknown[] => Array.isArray(value) && value.length > 0 && value.every(isRecord))
        : [content];
    const [list, ...others] = lists;
    return (Array.isArray(list) && others.length === 0 ? list : [content]).filter(isRecord);
}

function reportOf(payload: Record<string, unknown>): ThreatReport {
    const text = (name: string): string | undefined => valuesOf(payload, name).find((value): value is string => typeof value === 'string');
    const fields = ['subscriptionId', 'resourceType', 'threatAnalysisId', 'messageAggregateId', 'classification'] as const;
    return { ...Object.fromEntries(fields.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))), payload };
}

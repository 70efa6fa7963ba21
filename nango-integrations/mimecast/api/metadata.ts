import * as z from 'zod';
import { nameOf } from './endpoints.js';
import { isRecord, mimecastError } from './errors.js';
import type { Endpoint } from './endpoints.js';
import type { Nango } from './request.js';

/** The API 2.0 hosts Mimecast documents. The first is global and what an absent choice means. */
export const API_HOSTS = ['api.services.mimecast.com', 'us-api.services.mimecast.com', 'uk-api.services.mimecast.com'] as const;

const EVENT_TYPES = 'There are: receipt, process, delivery, journal, av, spam, internal email protect, impersonation protect, url protect, attachment protect.';

/** Settings a SaaS backend may put into a connection's metadata, and what connecting leaves there. Every key is optional; nothing is enforced by Nango. */
export const ConnectionMetadata = z.object({
    readOnly: z.boolean().optional().describe('When true, every action that changes something in Mimecast is refused. Example: true'),
    securityEventTypes: z
        .array(z.string())
        .optional()
        .describe(`Which Cloud Gateway event types to fetch; all ten when absent. ${EVENT_TYPES} Example: ["receipt", "delivery"]`),
    liveEventTypes: z
        .array(z.string())
        .optional()
        .describe(`Which event types security-events-live keeps; all when absent. ${EVENT_TYPES} Example: ["url protect", "attachment protect"]`),
    messageTracking: z
        .strictObject({
            messageId: z.string().min(1).optional().describe('Internet message id, alone. Example: <0001@sender.example>'),
            from: z.string().min(1).optional().describe('Sender, an address or a domain. Example: news@example.net'),
            to: z.string().min(1).optional().describe('Recipient, an address or a domain. Example: example.com'),
            subject: z.string().min(1).optional().describe('Subject. Example: Offer'),
            senderIp: z.string().min(1).optional().describe('IP address of the sender. Example: 203.0.113.10'),
            url: z.string().min(1).optional().describe('URL in the body. Example: https://bad.example.com/login'),
            route: z.array(z.string()).optional().describe('Directions. Example: ["inbound"]'),
            status: z.array(z.string()).optional().describe('What became of the messages. Example: ["held"]'),
            searchReason: z.string().min(1).optional().describe('For accounts that require a reason for every search. Example: SIEM')
        })
        .optional()
        .describe(
            'Which messages the sync message-tracking follows: messageId, or at least one of from, to, subject, senderIp and url. Example: {"to": "example.com"}'
        ),
    threatFeeds: z
        .array(z.enum(['malware_customer', 'malware_grid']))
        .optional()
        .describe('Which threat feeds to read: the account\'s own, the region\'s; both when absent. Example: ["malware_customer"]'),
    startDays: z
        .number()
        .min(0)
        .optional()
        .describe('How many days back the first run of a log sync starts, 0 or more; the longest history Mimecast keeps when absent or larger. Example: 3'),
    overlapMinutes: z
        .number()
        .min(30)
        .max(2880)
        .optional()
        .describe(
            'How many minutes back every run of a log sync reads again, for rows that Mimecast lists late: 30 to 2880; 30 when absent, and 120 for message-tracking, which are the least. Example: 60'
        ),
    downloadHosts: z
        .array(z.string())
        .optional()
        .describe('Hosts beyond mimecast.com and amazonaws.com from which event files may be downloaded. Example: ["files.example.com"]'),
    account: z
        .object({ accountCode: z.string(), accountName: z.string().nullable(), region: z.string().nullable() })
        .optional()
        .describe('The Mimecast account behind the connection, written when it is made.'),
    permissions: z
        .unknown()
        .optional()
        .describe('Which syncs and actions work with the permissions of the API application, written when the connection is made.')
});
export type ConnectionMetadata = z.infer<typeof ConnectionMetadata>;

/** What a sync may be told by the metadata. `readOnly` has a rule of its own, see `refuseIfReadOnly`. */
type Setting = Exclude<keyof ConnectionMetadata, 'readOnly' | 'account' | 'permissions'>;

/**
 * Some settings of the connection's metadata. Metadata is written by hand: a typing error must neither fetch everything nor leave anything out in silence, so a value of the wrong kind stops
 * the syncs that need it, before anything is sent, and no others.
 *
 * @throws MimecastError of type `invalid_input` that names the setting
 */
export async function readMetadata<Key extends Setting>(nango: Nango, keys: readonly Key[]): Promise<Pick<ConnectionMetadata, Key>> {
    const stored: unknown = await nango.getMetadata<unknown>();
    const known: Record<string, unknown> = {};
    const issues: { path: string; message: string }[] = [];
    for (const key of isRecord(stored) ? keys : []) {
        const value = (stored as Record<string, unknown>)[key] ?? undefined;
        const parsed = ConnectionMetadata.shape[key].safeParse(value);
        issues.push(...(parsed.error?.issues ?? []).map(({ path, message }) => ({ path: [key, ...path].map(String).join('.'), message })));
        if (value !== undefined) {
            known[key] = value;
        }
    }
    const [first] = issues;
    if (first !== undefined) {
        throw mimecastError(nango, {
            type: 'invalid_input',
            code: 'invalid_metadata',
            message: `The connection's metadata cannot be used: ${issues.map(({ path, message }) => `"${path}": ${message}`).join('; ')}. Correct it or take it out; nothing was fetched.`,
            retryable: false,
            field: first.path,
            issues
        });
    }
    return known as Pick<ConnectionMetadata, Key>;
}

/**
 * Stops a change on a connection whose metadata says `readOnly: true`, before anything is sent. Metadata is written by hand: any other value than `false` counts as `true`.
 *
 * @throws MimecastError of type `read_only`
 */
export async function refuseIfReadOnly(nango: Nango, endpoint: Endpoint): Promise<void> {
    const stored: unknown = await nango.getMetadata<unknown>();
    const readOnly = isRecord(stored) ? (stored['readOnly'] ?? false) : false;
    if (readOnly !== false) {
        throw mimecastError(nango, {
            type: 'read_only',
            code: 'read_only_connection',
            message: `This connection is read-only: its metadata says "readOnly": ${JSON.stringify(readOnly)}, so ${nameOf(endpoint)} was not called. Set it to false to allow changes.`,
            retryable: false,
            endpoint: nameOf(endpoint)
        });
    }
}

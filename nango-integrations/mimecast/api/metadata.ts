import * as z from 'zod';
import { nameOf } from '../operations/endpoint.js';
import { cut, isRecord, mimecastError } from './errors.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Nango } from './request.js';

/** The API 2.0 hosts Mimecast documents. The first is global and what an absent choice means. */
export const API_HOSTS = ['api.services.mimecast.com', 'us-api.services.mimecast.com', 'uk-api.services.mimecast.com'] as const;

const NOT_EMPTY = 'an empty list leaves nothing to fetch: name at least one, or take the setting out';

const EVENT_TYPES = 'There are: receipt, process, delivery, journal, av, spam, internal email protect, impersonation protect, url protect, attachment protect.';

/** Settings a SaaS backend may put into a connection's metadata, and what connecting leaves there. Every key is optional; nothing is enforced by Nango. */
export const ConnectionMetadata = z.object({
    readOnly: z.boolean().optional().describe('When true, every action that changes something in Mimecast is refused. Example: true'),
    securityEventTypes: z
        .array(z.string())
        .min(1, NOT_EMPTY)
        .optional()
        .describe(`Which Cloud Gateway event types to fetch; all ten when absent. ${EVENT_TYPES} Example: ["receipt", "delivery"]`),
    liveEventTypes: z
        .array(z.string())
        .min(1, NOT_EMPTY)
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
            route: z.array(z.string()).min(1, NOT_EMPTY).optional().describe('Directions. Example: ["inbound"]'),
            status: z.array(z.string()).min(1, NOT_EMPTY).optional().describe('What became of the messages. Example: ["held"]'),
            searchReason: z.string().min(1).optional().describe('For accounts that require a reason for every search. Example: SIEM')
        })
        .optional()
        .describe(
            'Which messages the sync message-tracking follows: messageId, or at least one of from, to, subject, senderIp and url. Example: {"to": "example.com"}'
        ),
    threatFeeds: z
        .array(z.enum(['malware_customer', 'malware_grid']))
        .min(1, NOT_EMPTY)
        .optional()
        .describe('Which threat feeds to read: the account\'s own, the region\'s; both when absent. Example: ["malware_customer"]'),
    perUser: z
        .array(z.enum(['attributes', 'delegates']))
        .optional()
        .describe(
            'Which syncs of what Mimecast tells only user by user may run, at the price of a call for each user a day: attributes (user-attributes), delegates (delegates); none when absent. Example: ["delegates"]'
        ),
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
        .object({
            accountCode: z.string(),
            accountName: z.string().nullable(),
            region: z.string().nullable(),
            refusedAccountCode: z.string().optional().describe('Set while the connection holds credentials of another account, which were refused.')
        })
        .optional()
        .describe('The Mimecast account behind the connection, written when it is made.'),
    pausedSyncs: z
        .array(z.string())
        .optional()
        .describe('Syncs that are paused because a permission or product is missing; check-permissions starts them when it has come. Example: ["dlp-logs"]'),
    permissions: z
        .unknown()
        .optional()
        .describe('Which syncs and actions work with the permissions of the API application, written when the connection is made.')
});
export type ConnectionMetadata = z.infer<typeof ConnectionMetadata>;

/** What a sync may be told by the metadata. `readOnly` has a rule of its own, see `refuseIfReadOnly`. */
type Setting = Exclude<keyof ConnectionMetadata, 'readOnly' | 'account' | 'permissions' | 'pausedSyncs'>;

/**
 * Some settings of the connection's metadata. Metadata is written by hand: a typing error must neither fetch everything nor leave anything out in silence, so a value of the wrong kind stops
 * the syncs that need it, before anything is sent, and no others. A key that looks like a misspelt setting is warned about. `null` is the same as no setting: nothing else takes one out of
 * metadata that can only be merged.
 *
 * @throws MimecastError of type `invalid_input` that names the setting
 */
export async function readMetadata<Key extends Setting>(nango: Nango, keys: readonly Key[]): Promise<Pick<ConnectionMetadata, Key>> {
    const stored: unknown = (await nango.getMetadata<unknown>()) ?? {};
    await warnOfMisspeltSettings(nango, stored);
    const known: Record<string, unknown> = {};
    const issues: { path: string; message: string }[] = isRecord(stored) ? [] : [{ path: '', message: NO_OBJECT }];
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
            message: `The connection's metadata cannot be used: ${issues.map(({ path, message }) => (path === '' ? message : `"${path}": ${message}`)).join('; ')}. Correct it or take it out; nothing was fetched.`,
            retryable: false,
            field: first.path,
            issues
        });
    }
    return known as Pick<ConnectionMetadata, Key>;
}

const NO_OBJECT = 'it has to be an object, and is a list or a text';

/**
 * Stops a change on a connection whose metadata says `readOnly: true`, before anything is sent. Metadata is written by hand: a safety catch that nobody can read stays on, so any other value
 * than `false`, a misspelt name, or metadata that is no object counts as `true`.
 *
 * @throws MimecastError of type `read_only`
 */
export async function refuseIfReadOnly(nango: Nango, endpoint: Endpoint): Promise<void> {
    const stored: unknown = (await nango.getMetadata<unknown>()) ?? {};
    const [key, value] = isRecord(stored)
        ? (Object.entries(stored).find(([name, said]) => (name === 'readOnly' || seemsReadOnly(name)) && said !== false && said !== undefined) ?? [])
        : ['', stored];
    if (key === undefined) {
        return;
    }
    const said = key === '' ? `${NO_OBJECT}` : `it says "${key}": ${JSON.stringify(value)}`;
    const remedy =
        key === 'readOnly'
            ? 'Set it to false, or take it out, to allow changes.'
            : key === ''
              ? 'Make it an object; "readOnly": false allows changes.'
              : 'The setting is called "readOnly": correct the name, or take the key out to allow changes.';
    throw mimecastError(nango, {
        type: 'read_only',
        code: 'read_only_connection',
        message: `The metadata of this connection does not allow changes: ${cut(said, 300)}. ${nameOf(endpoint)} was not called. ${remedy}`,
        retryable: false,
        endpoint: nameOf(endpoint),
        ...(key === '' ? {} : { field: key })
    });
}

/** Also a longer name, such as `readOnlyMode`: whoever writes one does not expect changes. */
function seemsReadOnly(key: string): boolean {
    return lettersOf(key).includes('readonly') || isMisspelt(key, 'readOnly');
}

/** Written by functions and the client, so nobody misspells them. */
const NO_SETTINGS = ['account', 'permissions', 'pausedSyncs'];

/** A sentence for each key of the metadata that looks like one of our settings misspelt. A backend may keep keys of its own there: nothing is said about those. */
export function misspeltSettings(metadata: unknown): string[] {
    const known = Object.keys(ConnectionMetadata.shape);
    return Object.keys(isRecord(metadata) ? metadata : {})
        .filter((key) => !known.includes(key))
        .flatMap((key) => {
            const meant = seemsReadOnly(key) ? 'readOnly' : known.find((setting) => !NO_SETTINGS.includes(setting) && isMisspelt(key, setting));
            return meant === undefined ? [] : [`The metadata has "${cut(key, 100)}", which is no setting. If "${meant}" is meant, correct the name.`];
        });
}

/** Runs that were told already, by their `nango` object: settings are read several times in a run. */
const warned = new WeakSet<object>();

/** Logs a warning for each of `misspeltSettings`, once in a run. */
export async function warnOfMisspeltSettings(nango: Nango, metadata: unknown): Promise<void> {
    for (const warning of warned.has(nango) ? [] : misspeltSettings(metadata)) {
        await nango.log(warning, { level: 'warn' });
    }
    warned.add(nango);
}

function isMisspelt(key: string, setting: string): boolean {
    const [a, b] = [lettersOf(key), lettersOf(setting)];
    if (a.split(FOREIGN).length - 1 > b.length / 2) {
        // A word of another language.
        return false;
    }
    // One wrong letter in a short word makes another word; in a long one two are still a slip.
    return Math.abs(a.length - b.length) <= 2 && distance(a, b) <= (b.length < 10 ? 1 : 2);
}

/** Stands for a letter of another alphabet: many look like one of ours, so it may be any. */
const FOREIGN = '?';

/** Accents, full width and the like are only another dress of a letter. */
function lettersOf(key: string): string {
    return key
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\d]/gu, '')
        .replace(/[^a-z\d]/gu, FOREIGN);
}

/** How many letters have to be put in, taken out, replaced or swapped with their neighbour to make one word of the other. */
function distance(a: string, b: string): number {
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i++) {
        rows[i] = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] || a[i - 1] === FOREIGN ? 0 : 1);
            const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
            (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped);
        }
    }
    return at(a.length, b.length);
}

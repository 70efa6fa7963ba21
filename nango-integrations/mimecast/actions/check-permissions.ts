import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord } from '../api/errors.js';
import { misspeltSettings } from '../api/metadata.js';
import { actionOf } from '../verbs/action.js';
import { checkPermissions } from '../verbs/permission-check.js';
import { list } from '../things/values.js';

const status = z.enum(['allowed', 'missing', 'untested', 'failed']).describe('Operations that change something are not tried: "untested". Example: allowed');

const Output = z.object({
    checkedAt: z.string().describe('When, ISO 8601 in UTC. Example: 2026-01-06T12:00:00.000Z'),
    endpoints: z
        .array(
            z.object({
                endpoint: z.string().describe('Method and path. Example: POST /api/audit/get-audit-events'),
                status,
                permission: z.string().nullable().describe('Role permission it needs. Example: Account | Logs | Read'),
                products: z.array(z.string()).describe('Products that contain it; one is enough. Example: ["Audit Events"]'),
                message: z.string().nullable().describe('What Mimecast said when it refused.')
            })
        )
        .describe('One row per Mimecast operation.'),
    functions: z
        .array(
            z.object({
                name: z.string().describe('Name of the sync or action. Example: audit-events'),
                kind: z.enum(['action', 'sync']).describe('Which of the two it is. Example: sync'),
                status,
                permissions: z.array(z.string()).describe('Permissions that are missing or could not be tested. Example: ["Account | Logs | Read"]'),
                products: z.array(z.string()).describe('Products that are missing or could not be tested. Example: ["Audit Events"]'),
                message: z.string().nullable().describe('What Mimecast said when it refused.')
            })
        )
        .describe('One row per sync and action.')
});

const Answer = Output.extend({
    startedSyncs: z
        .array(z.string())
        .describe('Syncs of "pausedSyncs" in the metadata that lack nothing any more: this call started them. Example: ["dlp-logs"]'),
    warnings: z.array(z.string()).describe('Keys of the metadata that look like a setting misspelt.')
});

export default createAction({
    ...actionOf({
        description:
            'Tells which syncs and actions will work with the permissions and products of the API application, and what each missing one needs. Use it when one is refused, or after permissions were changed. Stores the answer in the metadata, and starts the syncs that were paused for what they lacked and lack it no more.',
        // It tries those of all the others.
        by: [],
        input: {},
        example: {},
        output: Answer,
        exec: async (nango) => {
            const checked = await checkPermissions(nango);
            await nango.updateMetadata({ permissions: checked } as never);
            // Without a token Nango hands out no metadata either, and nothing can be started.
            const metadata = checked.endpoints.some(({ status }) => status === 'allowed') ? await nango.getMetadata<unknown>() : null;
            const paused = list(isRecord(metadata) ? metadata['pausedSyncs'] : undefined) ?? [];
            const granted = checked.functions
                .filter(({ kind, status }) => kind === 'sync' && status !== 'missing' && status !== 'failed')
                .map(({ name }) => name);
            const startedSyncs = paused.filter((name) => granted.includes(name));
            if (startedSyncs.length > 0) {
                await nango.startSync(nango.providerConfigKey, startedSyncs, nango.connectionId);
                await nango.updateMetadata({ pausedSyncs: paused.filter((name) => !granted.includes(name)) } as never);
            }
            return { ...checked, startedSyncs, warnings: misspeltSettings(metadata) };
        }
    })
});

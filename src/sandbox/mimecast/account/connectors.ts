import { formatDate } from '../protocol/envelope.ts';
import { anyObject, anyText, oneOf, text } from '../protocol/fields.ts';
import { restLists } from '../protocol/plain-routes.ts';
import { collection } from './thing.ts';

/** Consents of other services that directory syncs use. */
export const connectors = collection({
    name: 'connectors',
    fields: {
        name: text,
        description: anyText,
        product: anyObject,
        provider: oneOf('azure_standard', 'azure_gcc'),
        status: oneOf('configured', 'connected', 'error'),
        createdDateTime: text,
        updatedDateTime: text
    },
    key: ({ name }) => name,
    size: 2,
    seed: ({ clock }, size) =>
        Array.from({ length: size }, (_, i) => ({
            name: `Directory consent ${String(i + 1)}`,
            description: '',
            product: { id: '7', name: 'Directory Sync' },
            provider: 'azure_standard' as const,
            status: i === 1 ? ('error' as const) : ('connected' as const),
            createdDateTime: formatDate(clock.now() - 90 * 86_400_000),
            updatedDateTime: formatDate(clock.now() - 3 * 86_400_000)
        })),
    routes: (rows) => [
        restLists(rows, {
            path: '/connector/cloud-gateway/v1/connectors',
            products: ['Connectors', 'Email Security Onboarding'],
            permission: 'Services | Connectors | Edit',
            under: 'connectors'
        })
    ]
});

/**
 * Whether a connection needs somebody, and what they have to do. The answer for the customer's administrator, not for the engineer.
 */
import type { StoredConnection } from '../store.ts';

export interface Attention {
    kind: 'credentials' | 'rights' | 'broken';
    title: string;
    /** What to do, in order. */
    steps: string[];
}

export function attentionOf(connection: StoredConnection | undefined): Attention | undefined {
    if (connection === undefined) {
        return undefined;
    }
    const { state, problem } = connection;
    if (state === null) {
        return problem === null
            ? undefined
            : {
                  kind: 'broken',
                  title: 'The connection was made, and cannot be set up',
                  steps: [problem, 'It is tried again while this page is open. If it stays, tell us.']
              };
    }
    if (state.credentials === 'invalid') {
        return {
            kind: 'credentials',
            title: 'Mimecast refuses the keys of this connection',
            steps: [
                'In the Mimecast Administration Console open the API application, and see that it exists and is enabled.',
                'Where new keys were created for it, press "Reconnect" and enter the new ones. Nothing is lost: reading goes on where it stopped.'
            ]
        };
    }
    const missing = state.checklist.filter(({ status }) => status === 'missing');
    if (missing.length > 0) {
        const permissions = [...new Set(missing.flatMap((row) => row.permissions))];
        const products = [...new Set(missing.flatMap((row) => row.products.join(' or ')).filter(Boolean))];
        return {
            kind: 'rights',
            title: `${missing.length} of ${state.checklist.length} functions lack rights in Mimecast`,
            steps: [
                ...(permissions.length > 0 ? [`In the role of the API application tick: ${permissions.join('; ')}.`] : []),
                ...(products.length > 0 ? [`See that the API application has the product: ${products.join('; ')}.`] : []),
                'Then press "Check again".'
            ]
        };
    }
    if (state.broken.length > 0) {
        return {
            kind: 'broken',
            title: `Reading fails: ${state.broken.join(', ')}`,
            steps: ['This is not for a missing right. Press "Check again" to try once more; if it stays, tell us.']
        };
    }
    return undefined;
}

import type { NangoInstance } from '../../src/index.ts';

const unused = async (): Promise<never> => {
    throw new Error('Nobody calls this here.');
};

/** An instance of `Nango` that needs no network, and has these methods alone. */
export function nangoWith(methods: Partial<NangoInstance>): NangoInstance {
    return {
        serverUrl: 'http://nango.example',
        http: () => undefined,
        apiKey: 'synthetic-api-key-5f1c',
        createConnectSession: unused,
        createReconnectSession: unused,
        getConnection: unused,
        listConnections: unused,
        deleteConnection: unused,
        updateMetadata: unused,
        triggerAction: unused,
        triggerActionAsync: unused,
        getAsyncActionResult: unused,
        startSync: unused,
        pauseSync: unused,
        triggerSync: unused,
        syncStatus: unused,
        updateSyncConnectionFrequency: unused,
        listRecords: unused,
        ...methods
    };
}

/**
 * `npm run demo`: see README.md beside this file for what can be set.
 */
import { companies, startDemo } from './start.ts';

const { PORT = '3000', NANGO_SECRET_KEY, NANGO_HOSTPORT, NANGO_WEBHOOK_KEY, NANGO_CONNECT_UI_URL, INTEGRATION_ID, DATABASE, AI_MODEL } = process.env;

/** What cannot be is said before anything is started. */
function stop(why: string): never {
    console.error(why);
    process.exit(1);
}

if (!/^\d+$/.test(PORT) || Number(PORT) > 65_535) {
    stop(`PORT is "${PORT}": it has to be a number from 0 to 65535, where 0 takes any free port.`);
}
for (const [name, value] of Object.entries({ NANGO_HOSTPORT, NANGO_CONNECT_UI_URL })) {
    if (value !== undefined && !/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
        stop(`${name} is "${value}": it has to be an address such as https://nango.example.com.`);
    }
}

const { url, world, close } = await startDemo({
    port: Number(PORT),
    // Connections in the sandbox end with it, so what was read from them is not kept either.
    database: DATABASE ?? (NANGO_SECRET_KEY ? 'saas-app.sqlite' : ':memory:'),
    nango: NANGO_SECRET_KEY
        ? { apiKey: NANGO_SECRET_KEY, host: NANGO_HOSTPORT, webhookSigningKey: NANGO_WEBHOOK_KEY, connectUiUrl: NANGO_CONNECT_UI_URL }
        : undefined,
    integrationId: INTEGRATION_ID,
    model: AI_MODEL
}).catch((error: NodeJS.ErrnoException) => {
    switch (error.code) {
        case 'EADDRINUSE':
            return stop(`Port ${PORT} is busy. Set PORT to another one.`);
        case 'EACCES':
            return stop(`Port ${PORT} may not be used by this user. Set PORT to one above 1023.`);
        case 'ERR_SQLITE_ERROR':
            return stop(`The database ${DATABASE ?? 'saas-app.sqlite'} cannot be used: ${error.message}. Set DATABASE to another file.`);
        default:
            throw error;
    }
});

console.log(`Open ${url}`);
if (world) {
    console.log('\nEverything is on this machine: a simulated Mimecast, and a Nango that runs the real functions. The keys for the form that connects:');
    for (const { id, name } of companies) {
        const { clientId, clientSecret } = world.controls.keysOf(id);
        console.log(`\n  ${name}\n    Client ID      ${clientId}\n    Client secret  ${clientSecret}`);
    }
} else {
    console.log(`\nSend Nango's webhooks to /webhooks/nango of this address, as Nango reaches it. Without them new events come every half minute.`);
}
console.log('\nCtrl-C ends it.');

process.once('SIGINT', () => {
    void close().then(() => process.exit(0));
});

/**
 * A SaaS backend in one file: connect a customer, look at the hold queue, show what releasing a message would do, follow the audit log, listen to webhooks.
 *
 *     npm run build
 *     NANGO_HOSTPORT=http://localhost:3003 NANGO_SECRET_KEY=… CONNECTION_ID=… npx node examples/backend.ts
 *
 * That is for a checkout of the project, where the package has to be built first. With WEBHOOK_PORT, and the environment's webhook signing key in
 * NANGO_WEBHOOK_KEY, it stays up and prints what Nango reports. With RELEASE=1 it does release the first message, which nothing takes back.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Nango } from '@nangohq/node';
import { createMimecast, isMimecastError } from 'nango-mimecast';
import type { WebhookEvent } from 'nango-mimecast';

const {
    NANGO_HOSTPORT,
    NANGO_SECRET_KEY = '',
    NANGO_WEBHOOK_KEY = NANGO_SECRET_KEY,
    CONNECTION_ID = '',
    WEBHOOK_PORT,
    RELEASE,
    CURSOR_FILE = 'audit-events.cursor'
} = process.env;

const nango = new Nango({ ...(NANGO_HOSTPORT && { host: NANGO_HOSTPORT }), apiKey: NANGO_SECRET_KEY, webhookSigningKey: NANGO_WEBHOOK_KEY });
const mimecast = createMimecast({ nango });

// 1. A link for the customer's administrator. The tags come back in the webhook that says which connection it became.
const session = await mimecast.connect({ endUser: { id: 'user-42', email: 'admin@example.com' }, tags: { tenant: 'acme' } });
console.log(`Connect here until ${session.expiresAt}: ${session.connectLink}`);

// 2. What is on hold, and the release of the first message: as a dry run, unless it is asked for.
const tenant = mimecast.tenant(CONNECTION_ID);
try {
    const { messages } = await tenant.run('list-held-messages');
    console.log(`On hold: ${messages.length}`);
    for (const { id, from, subject } of messages.slice(0, 1)) {
        const { released } = await tenant.run('release-held-message', { id, dryRun: RELEASE !== '1' });
        console.log(`${released ? 'Released' : 'Would release'} "${subject}" from ${from}`);
    }
} catch (error) {
    if (!isMimecastError(error)) {
        throw error;
    }
    // `permission` names the role permission to tick; `credentials` means that the customer has to reconnect.
    console.error(`${error.type}: ${error.message}${error.permission ? ` (needs ${error.permission})` : ''}`);
    process.exitCode = 1;
}

// 3. Everything new in the audit log since the last time. The cursor is stored after the work, so that a crash repeats a row instead of losing it.
async function followAuditLog(): Promise<void> {
    const cursor = await readFile(CURSOR_FILE, 'utf8').catch(() => undefined);
    let count = 0;
    for await (const page of tenant.records('AuditEvent', { cursor }).pages()) {
        count += page.rows.length;
        await writeFile(CURSOR_FILE, page.cursor);
    }
    console.log(`New audit events: ${count}`);
}
let following = followAuditLog();
await following;

// 4. Nango says when there is more. The signature covers the body as it was sent: take the bytes, not the parsed JSON.
async function onWebhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    let event: WebhookEvent;
    try {
        event = mimecast.webhooks.verify(body, request.headers);
    } catch (error) {
        console.error(`Webhook refused: ${isMimecastError(error) ? error.message : error}`);
        response.writeHead(401).end();
        return;
    }
    response.end();
    if (event.type === 'auth' && event.success && event.operation === 'creation') {
        console.log(`Tenant ${event.tags['tenant']} is connection ${event.connectionId}`);
    } else if (event.type === 'auth' && !event.success) {
        console.log(`Ask for a reconnect of ${event.connectionId}: ${event.error.description}`);
    } else if (event.type === 'sync' && event.success && event.model === 'AuditEvent' && event.connectionId === CONNECTION_ID) {
        // One after the other: two readers would overwrite each other's cursor.
        following = following.then(followAuditLog);
        await following;
    }
}

if (WEBHOOK_PORT) {
    const server = createServer((request, response) => void onWebhook(request, response).catch(console.error));
    server.listen(Number(WEBHOOK_PORT), () => console.log(`Listening for webhooks on port ${WEBHOOK_PORT}`));
}

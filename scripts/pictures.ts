/**
 * `node scripts/pictures.ts`: takes the pictures of the README and of docs/connect.md anew, from the sandbox and in Chromium. Those of the demo: `PICTURES=1 npx vitest run test/e2e/saas-app.test.ts`.
 */
import { fileURLToPath } from 'node:url';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { createMimecast } from '../src/index.ts';
import { startSandbox } from '../src/sandbox/index.ts';
import { launchBrowser } from '../test/sandbox/browser.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const sandbox = await startSandbox({ nango: { simulateWaits: true } });
const { url: host, secretKey } = sandbox.nango;
const mimecast = createMimecast({ nango: new Nango({ host, apiKey: secretKey }) });
const { connectLink, token } = await mimecast.connect({ endUser: { id: 'admin' } });
const browser = await launchBrowser();

const { clientId, clientSecret } = sandbox.mimecast.application;
const form = await browser.newPage({ viewport: { width: 560, height: 200 } });
const picture = (name: string, part = 'html') =>
    form
        .locator(part)
        .first()
        .screenshot({ path: `${folder}${name}.png` });
const enter = async (secret: string): Promise<void> => {
    await form.getByLabel('Client ID').fill(clientId);
    await form.getByLabel('Client Secret').fill(secret);
    await form.getByRole('button', { name: 'Connect' }).click();
};
await form.goto(connectLink);
await picture('connect-page');
await form.getByLabel('Client ID').fill(`${clientId} `);
await form.getByRole('button', { name: 'Connect' }).click();
await picture('connect-errors', '.field');
await enter('not-the-secret');
await form.getByText('Show error details').click();
await picture('connect-refused');
await form.getByRole('button', { name: 'Back' }).click();
await enter(clientSecret);
await form.getByText('You may close this window.').waitFor();
await picture('connect-done');
const connectedId = (await form.locator('#connection-id').textContent()) ?? '';
await form.goto((await mimecast.reconnect(connectedId)).connectLink);
// Below it stands the same form.
await form.screenshot({ path: `${folder}connect-reconnect.png`, clip: { x: 0, y: 0, width: 560, height: 220 } });
await mimecast.tenant(connectedId).disconnect();

const frontend = new Frontend({ host, connectSessionToken: token });
const { connectionId } = await frontend.auth(mimecast.integrationId, { credentials: { client_id: clientId, client_secret: clientSecret } });
await sandbox.nango.settled();
const rows: string[][] = [];
for await (const row of mimecast.tenant(connectionId).records('AuditEvent', { limit: 8 })) {
    if (!row.pruned && !row.record.user?.startsWith('api-')) {
        const { occurredAt, auditType, user, category } = row.record;
        rows.push([row.change, ...[occurredAt, auditType, user, category].map(String)]);
    }
}
const cells = (tag: string, texts: string[]): string => `<tr>${texts.map((text) => `<${tag}>${text.replaceAll('<', '&lt;')}</${tag}>`).join('')}</tr>`;
const table = await browser.newPage({ viewport: { width: 1010, height: 100 } });
await table.setContent(
    `<style>body{font:14px sans-serif;margin:16px;color:#1f2328}table{border-collapse:collapse;width:100%}th,td{white-space:nowrap;text-align:left;padding:6px 10px;border-bottom:1px solid #d1d9e0}th{background:#f6f8fa}</style>` +
        `<table>${cells('th', ['change', 'occurredAt', 'auditType', 'user', 'category'])}${rows.map((row) => cells('td', row)).join('')}</table>`
);
await table.screenshot({ path: `${folder}records.png`, fullPage: true });
await browser.close();
await sandbox.close();

/**
 * `node scripts/pictures.ts`: takes the pictures of the README anew, from the sandbox and in Chromium. Those of the demo: `PICTURES=1 npx vitest run test/e2e/saas-app.test.ts`.
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

const form = await browser.newPage({ viewport: { width: 620, height: 690 } });
await form.goto(connectLink);
await form.screenshot({ path: `${folder}connect-page.png`, fullPage: true });

const { clientId, clientSecret } = sandbox.mimecast.application;
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

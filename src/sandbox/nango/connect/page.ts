import crypto from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { connectScript } from './page-script.ts';

/** One input of the form as the provider entry describes it. */
export interface ConnectField {
    type?: string;
    title?: string;
    description?: string;
    example?: string;
    pattern?: string;
    format?: string;
    enum?: readonly string[];
    default_value?: string;
    optional?: boolean;
    secret?: boolean;
    prefix?: string;
    suffix?: string;
    order?: number;
    automated?: boolean;
    hidden?: boolean;
    doc_section?: string;
}

export interface ConnectPageOptions {
    integrationId: string;
    displayName: string;
    /** The provider's. Client credentials when absent. */
    authMode?: string;
    /** Docs page for the form; fields append their `doc_section`. */
    docsConnect?: string;
    /** The provider's `credentials` block. */
    credentials?: Record<string, ConnectField>;
    /** The provider's `connection_config` block. */
    connectionConfig?: Record<string, ConnectField>;
    /** Names of connection_config fields preset in the connect session: not shown. */
    preset?: readonly string[];
    sessionToken: string;
    /** Base URL of the Nango API the form posts to. */
    apiUrl: string;
    /** The page that embeds this one already knows that it is ready (see {@link renderConnectWaitingPage}). */
    isAnnounced?: boolean;
}

export interface ConnectPage {
    html: string;
    /** Send these with the page: content type and Content-Security-Policy. */
    headers: Record<string, string>;
}

interface PlacedField extends ConnectField {
    name: string;
    title: string;
    group: 'credentials' | 'params';
}

/** Where credential inputs start in the order of fields: a connection_config field with an `order` stands before them, one without behind. */
const credentialOrder = 100;
const configOrder = 200;

interface Form {
    /** Where it is sent to, without the id of the integration. */
    path: string;
    credentials: Record<string, ConnectField>;
}

const clientForm: Form = {
    path: 'oauth2/auth',
    credentials: { client_id: { title: 'Client ID' }, client_secret: { title: 'Client Secret', secret: true } }
};
const userForm: Form = { path: 'api-auth/basic', credentials: { username: { title: 'User Name' }, password: { title: 'Password', secret: true } } };

function formOf({ authMode }: ConnectPageOptions): Form {
    return authMode === 'BASIC' ? userForm : clientForm;
}

function placedFields(options: ConnectPageOptions): PlacedField[] {
    const credentials = Object.entries(formOf(options).credentials).map(([name, base], index) => {
        const field = { ...base, ...options.credentials?.[name] };
        return { ...field, name, title: field.title ?? name, group: 'credentials' as const, place: credentialOrder + index };
    });
    const config = Object.entries(options.connectionConfig ?? {})
        .filter(([name, field]) => field.automated !== true && options.preset?.includes(name) !== true)
        .map(([name, field], index) => ({ ...field, name, title: field.title ?? name, group: 'params' as const, place: field.order || configOrder + index }));
    return [...credentials, ...config].sort((a, b) => a.place - b.place);
}

/** A piece of the page: values put into it were escaped. */
type Html = ReturnType<typeof html>;

function attributes(values: Record<string, string | boolean | undefined>): Html[] {
    return Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== false)
        .map(([name, value], index) => html`${index > 0 && ' '}${name}${value !== true && html`="${value}"`}`);
}

/** Links to web pages only: the docs address may come from a connect session. */
function helpLink(field: PlacedField, docsConnect: string | undefined): Html | undefined {
    if (docsConnect === undefined || field.doc_section === undefined || !/^https?:\/\//.test(docsConnect)) {
        return undefined;
    }
    const about = html`<span class="unseen"> with ${field.title} (opens a new tab)</span>`;
    return html`<a href="${docsConnect}${field.doc_section}" target="_blank" rel="noreferrer">Help${about}</a>`;
}

function options(field: PlacedField): Html[] {
    const chosen = field.default_value ?? (field.optional === true ? '' : field.enum?.[0]);
    const values = field.optional === true && field.default_value === undefined ? ['', ...(field.enum ?? [])] : (field.enum ?? []);
    return values.map((value) => html`<option ${attributes({ value, selected: value === chosen })}>${value}</option>`);
}

function control(field: PlacedField): Html {
    const shared = {
        id: `field-${field.name}`,
        name: field.name,
        'data-group': field.group,
        'data-title': field.title,
        'data-pattern': field.pattern,
        'data-format': field.format,
        'data-optional': field.optional === true || field.default_value !== undefined,
        'aria-describedby': `about-${field.name} error-${field.name}`
    };
    if (field.enum) {
        return html`<select ${attributes(shared)}>
            ${options(field)}
        </select>`;
    }
    const type = field.hidden === true ? 'hidden' : field.secret === true ? 'password' : 'text';
    const placeholder = field.example ?? field.title;
    const own = { type, placeholder, value: field.default_value, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' };
    const input = html`<input ${attributes({ ...shared, ...own })} />`;
    const side = (text: string | undefined): Html | undefined => (text === undefined ? undefined : html`<span class="side">${text}</span>`);
    return field.hidden === true ? input : html`<span class="line">${side(field.prefix)}${input}${side(field.suffix)}</span>`;
}

function row(field: PlacedField, docsConnect: string | undefined): Html {
    if (field.hidden === true) {
        const { enum: _, ...plain } = field;
        return control(plain);
    }
    const optional = field.optional === true && html` <span class="optional">optional</span>`;
    return html`<div class="field">
        <div class="head"><label for="field-${field.name}">${field.title}${optional}</label>${helpLink(field, docsConnect)}</div>
        <p class="about" id="about-${field.name}">${field.description}</p>
        ${control(field)}
        <p class="error" id="error-${field.name}" hidden></p>
    </div> `;
}

/** An error line takes its place before it is shown: were the button to move away under the pointer, the click on it would be lost. */
const style = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.45; }
body { margin: 0; display: grid; place-items: start center; padding: 2rem 1rem; }
main { width: min(30rem, 100%); }
h1 { font-size: 1.4rem; margin: 0 0 1rem; }
.field { margin: 0 0 .4rem; }
.head { display: flex; justify-content: space-between; gap: 1rem; }
label { font-weight: 600; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.optional { font-weight: 400; opacity: .75; }
.about { margin: .1rem 0 .35rem; font-size: .9rem; opacity: .85; }
.about:empty { display: none; }
.line { display: flex; align-items: center; gap: .4rem; }
input, select, button { font: inherit; padding: .5rem .6rem; border: 1px solid #767676; border-radius: .35rem; }
input, select { width: 100%; box-sizing: border-box; }
[aria-invalid="true"] { border-color: #c62828; outline-color: #c62828; }
.error { color: #c62828; margin: .2rem 0 0; font-size: .9rem; min-height: 1.45em; }
.error[hidden] { display: block; visibility: hidden; }
.actions { display: flex; gap: .6rem; }
button { cursor: pointer; }
button[type="submit"] { background: #1a56db; color: #fff; border-color: #1a56db; flex: 1; }
button[disabled] { opacity: .6; cursor: progress; }
.panel { border: 1px solid; border-radius: .35rem; padding: .8rem 1rem; margin: 0 0 1.1rem; }
.panel h2 { font-size: 1.05rem; margin: 0 0 .3rem; }
.panel p { margin: .2rem 0; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { .error { color: #ff8a80; } [aria-invalid="true"] { border-color: #ff8a80; } }
`;

const sourceHash = (source: string): string => `'sha256-${crypto.createHash('sha256').update(source).digest('base64')}'`;

function page(title: string, body: Html, data: object, connectTo: string): ConnectPage {
    const policy = [
        "default-src 'none'",
        `style-src ${sourceHash(style)}`,
        `script-src ${sourceHash(connectScript)}`,
        `connect-src ${connectTo}`,
        "base-uri 'none'",
        "form-action 'none'",
        // Applications under development embed the page, and they run on this machine.
        "frame-ancestors 'self' http://localhost:* http://127.0.0.1:* https://localhost:*"
    ].join('; ');
    // As they are: the policy names style and script by their hashes.
    const [styleElement, scriptElement] = [raw(`<style>${style}</style>`), raw(`<script>${connectScript}</script>`)];
    const dataElement = raw(`<script type="application/json" id="data">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`);
    const document = html`<!doctype html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="referrer" content="no-referrer" />
                <title>${title}</title>
                ${styleElement}
            </head>
            <body>
                <main>${body}</main>
                ${dataElement} ${scriptElement}
            </body>
        </html> `;
    return {
        // Nothing in it is a promise.
        html: String(document as HtmlEscapedString),
        headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': policy,
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
            'referrer-policy': 'no-referrer'
        }
    };
}

/** The form with which an end user connects an account by client credentials, or by user name and password. */
export function renderConnectPage(options: ConnectPageOptions): ConnectPage {
    const heading = `Connect ${options.displayName}`;
    const body = html`<h1>${heading}</h1>
        <div id="failure" class="panel" role="alert" hidden>
            <h2>Connection failed</h2>
            <p>An error occurred during authorization.</p>
            <details open>
                <summary>Error details</summary>
                <p id="failure-message"></p>
            </details>
        </div>
        <div id="success" class="panel" role="status" tabindex="-1" hidden>
            <h2>Connected</h2>
            <p>Connection id: <code id="connection-id"></code></p>
        </div>
        <form id="form" novalidate>
            ${placedFields(options).map((field) => row(field, options.docsConnect))}
            <div class="actions"><button type="submit">Connect</button><button type="button" id="close" hidden>Close</button></div>
        </form>
        <noscript><p class="panel">This page needs JavaScript.</p></noscript>`;
    const endpoint = new URL(`${formOf(options).path}/${encodeURIComponent(options.integrationId)}`, options.apiUrl.replace(/\/*$/, '/'));
    const data = { role: 'form', endpoint: endpoint.href, sessionToken: options.sessionToken, isAnnounced: options.isAnnounced === true };
    return page(heading, body, data, endpoint.origin);
}

/**
 * The page an embedding application opens first, without a session in its address: it announces itself, waits for the session token and loads the same address
 * again with `session_token` and `announced=1` added to the query.
 */
export function renderConnectWaitingPage(): ConnectPage {
    return page('Connect', html`<p role="status">Waiting for a connect session…</p>`, { role: 'waiting' }, "'none'");
}

/** The choice between integrations, when a session allows several. Links carry `integration` in their query. */
export function renderConnectChoicePage(choices: readonly { integrationId: string; displayName: string; href: string }[]): ConnectPage {
    const items = choices.map(({ href, displayName }) => html`<li><a href="${href}">${displayName}</a></li> `);
    return page(
        'Connect',
        html`<h1>Choose what to connect</h1>
            <ul>
                ${items}
            </ul>`,
        { role: 'choice' },
        "'none'"
    );
}

/** A page that only says something, e.g. that the session has expired. */
export function renderConnectMessagePage(heading: string, message: string): ConnectPage {
    return page(
        heading,
        html`<div class="panel" role="alert">
            <h2>${heading}</h2>
            <p>${message}</p>
        </div>`,
        { role: 'message' },
        "'none'"
    );
}

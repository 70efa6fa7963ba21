import crypto from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { drawLogo } from './logo.ts';
import { connectScript } from './page-script.ts';

export const connectThemes = ['light', 'dark', 'system'] as const;
export type ConnectTheme = (typeof connectThemes)[number];

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
    /** The provider's guide; fields append their `doc_section`. */
    docsConnect?: string;
    /** A guide the session names in place of the provider's. Its headings are not known, so fields link to it as it is. */
    docsOfSession?: string;
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
    /** What is entered replaces the credentials of a connection there is. */
    isReconnecting?: boolean;
    theme?: ConnectTheme;
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

const newTab = html`<span class="unseen"> (opens a new tab)</span>`;

/** Links to web pages only: the address may come from a connect session. */
function guideOf({ docsOfSession, docsConnect }: ConnectPageOptions): string | undefined {
    const guide = docsOfSession ?? docsConnect;
    return guide !== undefined && /^https?:\/\//.test(guide) ? guide : undefined;
}

function helpLink(field: PlacedField, page: ConnectPageOptions): Html | undefined {
    const guide = guideOf(page);
    const section = page.docsOfSession === undefined ? field.doc_section : '';
    if (guide === undefined || section === undefined) {
        return undefined;
    }
    return html`<a href="${guide}${section}" target="_blank" rel="noreferrer"
        ><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" />
            <path d="M8 7v4.5M8 4.2v1.3" stroke="currentColor" stroke-width="1.6" /></svg
        ><span class="unseen">Help with ${field.title}</span>${newTab}</a
    >`;
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
        'aria-required': field.optional !== true && 'true',
        'aria-describedby': `about-${field.name}`
    };
    if (field.enum) {
        return html`<select ${attributes(shared)}>
            ${options(field)}
        </select>`;
    }
    const describedBy = `about-${field.name} error-${field.name}`;
    const placeholder = field.example ?? field.title;
    const own = { type: field.secret === true ? 'password' : 'text', placeholder, value: field.default_value };
    const input = html`<input
        ${attributes({ ...shared, ...own, 'aria-describedby': describedBy, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' })}
    />`;
    const side = (text: string | undefined): Html | undefined => (text === undefined ? undefined : html`<span class="side">${text}</span>`);
    return html`<span class="line">${side(field.prefix)}${input}${side(field.suffix)}</span>`;
}

function row(field: PlacedField, page: ConnectPageOptions): Html {
    const { name, title, group } = field;
    if (field.hidden === true) {
        // Nobody could correct it, so nothing is demanded of it.
        return html`<input
            ${attributes({ name, type: 'hidden', value: field.default_value, 'data-group': group, 'data-title': title, 'data-optional': true })}
        />`;
    }
    const optional = field.optional === true && html` <span class="optional">optional</span>`;
    return html`<div class="field">
        <div class="head"><label for="field-${name}">${title}${optional}</label>${helpLink(field, page)}</div>
        <p class="about" id="about-${name}">${field.description}</p>
        ${control(field)} ${!field.enum && html`<p class="error" id="error-${name}" hidden></p>`}
    </div> `;
}

/** An error line takes its place before it is shown: were the button to move away under the pointer, the click on it would be lost. */
const style = `
:root {
    color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif;
    --ground: light-dark(#eef0f3, #0b0c0e); --surface: light-dark(#fff, #15171b); --raised: light-dark(#f6f7f9, #1f2228); --line: light-dark(#868c96, #7d8590);
    --text: light-dark(#17191c, #f2f4f7); --soft: light-dark(#50565f, #b6bcc6); --bad: light-dark(#b42318, #ff9a8f); --good: light-dark(#137333, #6dd58c);
    --accent: light-dark(#1a56db, #8db4ff); --on-accent: light-dark(#fff, #0b0c0e);
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--text); }
:root[data-embedded] body { background: rgb(0 0 0 / .55); }
main { width: min(500px, 100%); background: var(--surface); border-radius: .5rem; padding: 2rem; outline: none; }
main, section { display: grid; gap: 1.4rem; grid-template-columns: minmax(0, 1fr); }
[hidden] { display: none; }
h1 { font-size: 1.25rem; margin: 0; text-align: center; overflow-wrap: anywhere; }
p { margin: 0; overflow-wrap: anywhere; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1:focus { outline: none; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.logo { position: relative; justify-self: center; height: 64px; }
.badge { position: absolute; right: -10px; bottom: -10px; background: var(--surface); border-radius: 50%; }
.bad { color: var(--bad); }
.good { color: var(--good); }
.center { text-align: center; color: var(--soft); }
.note { border: 1px solid var(--line); border-radius: .35rem; padding: .7rem .9rem; }
form { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.field { background: var(--raised); border-radius: .35rem; padding: 1rem 1rem .5rem; }
.field:has(select) { padding-bottom: 1rem; }
.head { display: flex; align-items: center; gap: .4rem; }
.head a { display: grid; place-items: center; width: 24px; height: 24px; color: var(--soft); }
label { font-weight: 600; }
.field:has([aria-required]) label::after { content: ' *' / ''; color: var(--bad); }
.optional { font-weight: 400; color: var(--soft); }
.about { margin: .2rem 0 .5rem; color: var(--soft); }
.about:empty { display: none; }
.line { display: flex; align-items: center; gap: .4rem; }
.side { color: var(--soft); }
input, select, button, .button { font: inherit; padding: .55rem .7rem; border: 1px solid var(--line); border-radius: .35rem; }
input, select { width: 100%; min-width: 0; background: var(--surface); color: var(--text); }
::placeholder { color: light-dark(#6b7280, #949ba6); opacity: 1; }
[aria-invalid="true"] { border-color: var(--bad); }
.error { color: var(--bad); margin: .25rem 0 0; min-height: 1.45em; }
.error[hidden] { display: block; visibility: hidden; }
button { cursor: pointer; background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
button[disabled] { cursor: progress; }
#close { justify-self: end; width: 32px; height: 32px; padding: 0; border: 0; background: none; color: var(--text); }
.spinner { width: 1em; height: 1em; margin-right: .5em; display: inline-block; vertical-align: -.15em; }
.spinner { border: 2px solid; border-right-color: transparent; border-radius: 50%; animation: turn .8s linear infinite; }
.spinner[hidden] { display: none; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .spinner { animation-duration: 6s; } }
details { border: 1px solid var(--line); border-radius: .35rem; background: var(--raised); }
summary { cursor: pointer; padding: .7rem .9rem; }
details[open] .closed, details:not([open]) .opened { display: none; }
details > p { padding: 0 .9rem .7rem; font-family: ui-monospace, monospace; white-space: pre-wrap; }
#failure-message { color: var(--bad); }
#failure-code { color: var(--soft); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
.choice { display: flex; align-items: center; gap: .9rem; padding: .9rem; background: var(--raised); border-radius: .35rem; text-decoration: none; }
.choice svg { width: 40px; height: 40px; flex: none; }
@media (max-width: 420px) { main { padding: 1rem; border-radius: 0; } .field { padding: .8rem .8rem .4rem; } }
`;

const sourceHash = (source: string): string => `'sha256-${crypto.createHash('sha256').update(source).digest('base64')}'`;

function page(title: string, body: Html, data: object, connectTo: string, theme: ConnectTheme = 'system'): ConnectPage {
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
        <html lang="en" data-theme="${theme}">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="referrer" content="no-referrer" />
                <title>${title}</title>
                ${styleElement}
            </head>
            <body>
                <main tabindex="-1">${body}</main>
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

const badges = {
    good: html`<svg class="badge good" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
        <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="m7 12 3.5 3.5L17 9" fill="none" stroke="currentColor" stroke-width="2.5" />
    </svg>`,
    bad: html`<svg class="badge bad" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
        <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="m8 8 8 8m0-8-8 8" stroke="currentColor" stroke-width="2.5" />
    </svg>`
};

function heading(text: string, displayName: string, badge?: keyof typeof badges): Html {
    return html`<div class="logo">${drawLogo(displayName)}${badge && badges[badge]}</div>
        <h1 tabindex="-1">${text}</h1>`;
}

/**
 * The form with which an end user connects an account by client credentials, or by user name and password. As in Nango's own page, a refusal and the end take the
 * place of the form; other than there, the button stays usable while a field is wrong, because a disabled one does not say what it waits for.
 */
export function renderConnectPage(options: ConnectPageOptions): ConnectPage {
    const { displayName, isReconnecting = false } = options;
    const [verb, done] = isReconnecting
        ? ['Reconnect', `The connection to ${displayName} has new credentials.`]
        : ['Connect', `Your ${displayName} account is linked.`];
    const guide = guideOf(options);
    const body = html`<button type="button" id="close" aria-label="Close" hidden>✕</button>
        <section id="entry">
            ${heading(`${verb} ${displayName}`, displayName)}
            ${isReconnecting && html`<p class="note">What you enter here replaces the credentials of the connection you already have.</p>`}
            <form id="form" novalidate>
                ${placedFields(options).map((field) => row(field, options))}
                <button type="submit"><span class="spinner" hidden></span><span id="label">${verb}</span></button>
            </form>
        </section>
        <section id="failure" role="alert" hidden>
            ${heading('Connection failed', displayName, 'bad')}
            <p class="center">An error occurred during authorization.</p>
            <details>
                <summary><span class="closed">Show error details</span><span class="opened">Hide error details</span></summary>
                <p id="failure-message"></p>
                <p id="failure-code"></p>
            </details>
            <button type="button" id="back">Back</button>
        </section>
        <section id="success" role="status" hidden>
            ${heading(isReconnecting ? 'Reconnected' : 'Connected', displayName, 'good')}
            <p class="center">${done} <span id="may-close">You may close this window.</span></p>
            <p class="center">Connection id: <code id="connection-id"></code></p>
            <button type="button" id="finish" hidden>Finish</button>
        </section>
        ${guide !== undefined && html`<p class="center" id="guide">Need help? <a target="_blank" rel="noreferrer" href="${guide}">View connection guide${newTab}</a></p>`}
        <p class="unseen" id="progress" role="status"></p>
        <noscript><p class="note">This page needs JavaScript.</p></noscript>`;
    const endpoint = new URL(`${formOf(options).path}/${encodeURIComponent(options.integrationId)}`, options.apiUrl.replace(/\/*$/, '/'));
    const data = { role: 'form', endpoint: endpoint.href, sessionToken: options.sessionToken, isAnnounced: options.isAnnounced === true, label: verb };
    return page(`${verb} ${displayName}`, body, data, endpoint.origin, options.theme);
}

/**
 * The page an embedding application opens first, without a session in its address: it announces itself, waits for the session token and loads the same address
 * again with `session_token` and `announced=1` added to the query.
 */
export function renderConnectWaitingPage(theme?: ConnectTheme): ConnectPage {
    return page(
        'Connect',
        html`<h1>Connect</h1>
            <p class="center" id="waiting" role="status">Waiting for a connect session…</p>`,
        { role: 'waiting' },
        "'none'",
        theme
    );
}

/** The choice between integrations, when a session allows several. Links carry `integration` in their query. */
export function renderConnectChoicePage(choices: readonly { displayName: string; href: string }[], theme?: ConnectTheme): ConnectPage {
    const items = choices.map(
        ({ href, displayName }) =>
            html`<li>
                <a class="choice" href="${href}">${drawLogo(displayName)}<span>${displayName}</span></a>
            </li> `
    );
    return page(
        'Connect',
        html`<h1>Choose what to connect</h1>
            <ul>
                ${items}
            </ul>`,
        { role: 'choice' },
        "'none'",
        theme
    );
}

/** A page that only says something, e.g. that the session has expired. */
export function renderConnectMessagePage(heading: string, message: string, theme?: ConnectTheme): ConnectPage {
    return page(
        heading,
        html`<h1>${heading}</h1>
            <p class="center" role="alert">${message}</p>`,
        { role: 'message' },
        "'none'",
        theme
    );
}

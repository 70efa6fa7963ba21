/**
 * What runs in the browser. It is a constant, so that the Content-Security-Policy can name it by its hash; everything that differs from page to page stands in the
 * page's data block.
 */
export const connectScript = `
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const isEmbedded = window.parent !== window;
// The embedding application checks the origin of what it receives, and nothing secret is sent.
const tell = (message) => { if (isEmbedded) window.parent.postMessage(message, '*'); };

const formats = {
    hostname: /^[a-zA-Z0-9.-]+$/,
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    email: /^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$/,
    uri: /^[a-z][a-z0-9+.-]*:\\S+$/i
};

function problemOf(field) {
    const { title, pattern, format, optional } = field.dataset;
    if (field.value === '') return optional === undefined ? title + ' is required' : '';
    const wrongPattern = pattern !== undefined && !new RegExp(pattern).test(field.value);
    const wrongFormat = format !== undefined && formats[format] && !formats[format].test(field.value);
    return wrongPattern || wrongFormat ? 'Incorrect ' + title : '';
}

function check(field) {
    const problem = problemOf(field);
    const shown = document.getElementById('error-' + field.name);
    if (shown) {
        shown.textContent = problem;
        shown.hidden = problem === '';
    }
    field.setAttribute('aria-invalid', String(problem !== ''));
    return problem === '';
}

const element = (id) => document.getElementById(id);

function show(id) {
    for (const view of ['entry', 'failure', 'success']) element(view).hidden = view !== id;
    element('progress').textContent = '';
    if (element('guide')) element('guide').hidden = id === 'success';
    element(id).querySelector('h1').focus();
}

function setBusy(isBusy) {
    const submit = element('form').querySelector('button[type=submit]');
    submit.disabled = isBusy;
    submit.querySelector('.spinner').hidden = !isBusy;
    element('label').textContent = isBusy ? 'Connecting…' : data.label;
    if (isBusy) element('progress').textContent = 'Connecting…';
}

function fail(code, message, status) {
    element('failure-message').textContent = message;
    element('failure-code').textContent = [status, code].filter(Boolean).join(' ');
    element('failure').querySelector('details').open = false;
    show('failure');
    tell({ type: 'error', payload: { errorType: code, errorMessage: message } });
}

function parsed(text) {
    try { return JSON.parse(text) || {}; }
    catch { return {}; }
}

async function send(form) {
    const url = new URL(data.endpoint);
    url.searchParams.set('connect_session_token', data.sessionToken);
    const credentials = {};
    for (const field of form.querySelectorAll('[data-group]')) {
        if (field.dataset.group === 'params') url.searchParams.set('params[' + field.name + ']', field.value);
        else credentials[field.name] = field.value;
    }
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(credentials) });
    const text = await response.text();
    const answer = parsed(text);
    if (!response.ok || !answer.connectionId) {
        const error = answer.error || {};
        // A proxy between here and the server may have answered, with a page of its own.
        fail(error.code || 'unknown_error', error.message || text.slice(0, 2000) || 'The answer is empty.', response.status);
        return;
    }
    form.reset();
    element('connection-id').textContent = answer.connectionId;
    show('success');
    tell({ type: 'connect', payload: { connectionId: answer.connectionId, providerConfigKey: answer.providerConfigKey } });
}

function startForm() {
    const form = element('form');
    const fields = [...form.querySelectorAll('[data-group]')];
    for (const field of fields) {
        for (const event of ['input', 'change']) field.addEventListener(event, () => check(field));
    }
    form.addEventListener('submit', async (event) => {
        event.preventDefault();
        const wrong = fields.filter((field) => !check(field));
        if (wrong.length > 0) { wrong[0].focus(); return; }
        setBusy(true);
        try { await send(form); }
        catch { fail('network_error', 'The server could not be reached.'); }
        finally { setBusy(false); }
    });
    element('back').addEventListener('click', () => show('entry'));
    element('may-close').hidden = isEmbedded;
    for (const id of ['close', 'finish']) {
        element(id).hidden = !isEmbedded;
        element(id).addEventListener('click', () => tell({ type: 'close' }));
    }
    // Into the frame, so that the next key press goes there.
    if (isEmbedded) document.querySelector('main').focus();
    if (!data.isAnnounced) tell({ type: 'ready' });
}

function startWaiting() {
    const nobody = () => { element('waiting').textContent = 'Nothing to connect: open this page from the application that wants to connect your account.'; };
    if (isEmbedded) setTimeout(nobody, 10000);
    else nobody();
    window.addEventListener('message', (event) => {
        if (event.source !== window.parent || !event.data || event.data.type !== 'session_token') return;
        const next = new URL(location.href);
        next.searchParams.set('session_token', event.data.sessionToken);
        next.searchParams.set('announced', '1');
        location.replace(next);
    });
    tell({ type: 'ready' });
}

if (isEmbedded) document.documentElement.dataset.embedded = '';
if (data.role === 'form') startForm();
if (data.role === 'waiting') startWaiting();
`;

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

function fail(code, message) {
    document.getElementById('failure-message').textContent = message;
    document.getElementById('failure').hidden = false;
    tell({ type: 'error', payload: { errorType: code, errorMessage: message } });
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
    const answer = await response.json();
    if (!response.ok) {
        const error = answer.error || {};
        fail(error.code || 'unknown_error', error.message || error.code || 'The server answered with status ' + response.status + '.');
        return;
    }
    form.hidden = true;
    form.reset();
    document.getElementById('connection-id').textContent = answer.connectionId;
    const success = document.getElementById('success');
    success.hidden = false;
    success.focus();
    tell({ type: 'connect', payload: { connectionId: answer.connectionId, providerConfigKey: answer.providerConfigKey } });
}

function startForm() {
    const form = document.getElementById('form');
    const submit = form.querySelector('button[type=submit]');
    const close = document.getElementById('close');
    for (const field of form.querySelectorAll('[data-group]')) {
        field.addEventListener('change', () => check(field));
        field.addEventListener('input', () => { if (field.getAttribute('aria-invalid') === 'true') check(field); });
    }
    form.addEventListener('submit', async (event) => {
        event.preventDefault();
        const fields = [...form.querySelectorAll('[data-group]')];
        const wrong = fields.filter((field) => !check(field));
        if (wrong.length > 0) { wrong[0].focus(); return; }
        document.getElementById('failure').hidden = true;
        submit.disabled = true;
        try { await send(form); }
        catch { fail('network_error', 'The server could not be reached.'); }
        finally { submit.disabled = false; }
    });
    close.hidden = !isEmbedded;
    close.addEventListener('click', () => tell({ type: 'close' }));
    if (!data.isAnnounced) tell({ type: 'ready' });
}

function startWaiting() {
    window.addEventListener('message', (event) => {
        if (event.source !== window.parent || !event.data || event.data.type !== 'session_token') return;
        const next = new URL(location.href);
        next.searchParams.set('session_token', event.data.sessionToken);
        next.searchParams.set('announced', '1');
        location.replace(next);
    });
    tell({ type: 'ready' });
}

if (data.role === 'form') startForm();
if (data.role === 'waiting') startWaiting();
`;

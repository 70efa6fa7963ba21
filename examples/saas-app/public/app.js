/**
 * What the pages cannot do by themselves: open the Connect UI, draw the chart, copy a key, put the focus where something new is. Everything else is a link or a form, by htmx or without.
 */

// A form that is on its way is not sent a second time. The server would carry it out once all the same, so this only shows that something happens.
document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.hasAttribute('hx-post') || event.defaultPrevented) {
        return;
    }
    // Not before the browser has read the form: the name of a disabled button is left out.
    setTimeout(() => setBusy(form, true));
});

// The way back to a page that the browser kept.
globalThis.addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach((form) => setBusy(form, false)));

function setBusy(form, isBusy) {
    form.toggleAttribute('aria-busy', isBusy);
    form.querySelectorAll('button').forEach((button) => (button.disabled = isBusy));
}

// The Connect UI of Nango, over the page. The token comes from our own server. Listens before the listener above, and is the only one to handle what it handles.
document.addEventListener(
    'submit',
    (event) => {
        const form = event.target;
        if (form instanceof HTMLFormElement && form.dataset.connect !== undefined) {
            event.preventDefault();
            if (!isConnecting) {
                isConnecting = true;
                setBusy(form, true);
                void openConnectUi(form);
            }
        }
    },
    { capture: true }
);

/** Until the page is left. Not only in the form, which a look at the state puts anew. */
let isConnecting = false;

async function openConnectUi(form) {
    const csrf = String(new FormData(form).get('csrf') ?? '');
    const post = (path, accept, fields) => fetch(path, { method: 'POST', headers: { accept }, body: new URLSearchParams({ csrf, ...fields }) });
    const answer = await post(form.action, 'application/json');
    // A session that has ended is led to the sign-in, which is no JSON.
    if (!answer.ok || answer.redirected) {
        location.reload();
        return;
    }
    const { default: Nango } = await import('./nango/index.js');
    const hint = document.getElementById('hint');
    const explain = (words) => {
        const refused = document.getElementById('refused');
        if (refused && hint) {
            refused.textContent = words;
            if (words !== '' && !hint.matches(':popover-open')) {
                hint.showPopover();
            }
        }
    };
    const leave = () => location.assign('/');
    new Nango().openConnectUI({
        ...(await answer.json()),
        onEvent: async ({ type, payload }) => {
            if (type === 'error') {
                const explained = await post('/integration/explain', 'text/plain', { type: payload.errorType, message: payload.errorMessage });
                explain(explained.ok ? await explained.text() : payload.errorMessage);
            }
            if (type === 'connect') {
                explain('');
                // Which connection it is, the server finds out by itself.
                await post('/integration/connected', '*/*');
                // Long enough to read that it worked.
                setTimeout(leave, 1_500);
            }
            if (type === 'close') {
                leave();
            }
        }
    });
    // In the top layer, so that it is above the Connect UI.
    if (hint?.querySelector('[data-copy]')) {
        hint.showPopover();
    }
}

// The Connect UI ends where the hint begins, which would lie over its button.
const hintBar = document.getElementById('hint');
if (hintBar) {
    new ResizeObserver(() => document.documentElement.style.setProperty('--hint', `${hintBar.offsetHeight}px`)).observe(hintBar);
}

document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-copy]') : null;
    if (button instanceof HTMLElement) {
        await navigator.clipboard.writeText(button.dataset.copy ?? '');
        button.textContent = 'Copied';
    }
});

document.addEventListener('htmx:after:swap', () => {
    document.querySelector('[data-focus]:not(:focus-within)')?.focus();
});

const colours = ['--line-1', '--line-2', '--line-3', '--line-4'];
const dashes = [[], [6, 3], [2, 3], [10, 3, 2, 3]];

async function draw(place) {
    const { default: UPlot } = await import('./uplot.js');
    const style = getComputedStyle(place);
    const lines = { stroke: style.getPropertyValue('--edge'), width: 1 };
    const axis = { stroke: style.color, grid: lines, ticks: lines };
    // A session that has ended is led to the login instead: nothing to draw.
    const load = async () => {
        const answer = await fetch(place.dataset.src);
        return answer.ok && !answer.redirected ? answer.json() : undefined;
    };
    const size = () => ({ width: place.clientWidth, height: 220 });
    const dataOf = ({ times, lines }) => [times, ...lines.map(({ values }) => values)];
    const first = await load();
    if (first === undefined) {
        return;
    }
    const series = first.lines.map(({ title }, index) => ({
        label: title,
        stroke: style.getPropertyValue(colours[index] ?? ''),
        width: 2,
        dash: dashes[index],
        points: { show: false }
    }));
    const chart = new UPlot({ ...size(), axes: [axis, { ...axis, size: 40 }], series: [{ value: '{YYYY}-{MM}-{DD}' }, ...series] }, dataOf(first), place);
    new ResizeObserver(() => chart.setSize(size())).observe(place);
    setInterval(async () => {
        const next = await load();
        if (next !== undefined) {
            chart.setData(dataOf(next));
        }
    }, 5_000);
}

const place = document.getElementById('chart');
if (place) {
    void draw(place);
}

/**
 * A panel for questions. What the tools answer comes out of mail that strangers wrote, so it is shown as text and decides nothing.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { ask, sampleQuestions } from '../assistant.ts';
import type { Session } from '../store.ts';
import { csrfField, longest, needsConnection, plural, problem, reasonOf, show, tooLong } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

export function assistantPages(services: Services): Hono<Env> {
    const { mimecast, model } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', async (c) =>
        show(
            c,
            services,
            'Assistant',
            html`${await intro()}${questionForm(c.var.session, '')}
                <div id="answer" aria-live="polite"></div>`
        )
    );

    app.post('/', async (c) => {
        const { question } = await c.req.parseBody();
        const asked = typeof question === 'string' ? question : '';
        if (asked.length > longest) {
            return show(c, services, 'Assistant', answered(await intro(), c.var.session, '', 'Your question', problem(tooLong('Your question'))), 400);
        }
        let answer: Html;
        try {
            const { text, chosen, output } = await ask({ mimecast, tenant: c.var.tenant, question: asked, model });
            answer = html`<p class="answer">${text}</p>
                ${
                    chosen
                        ? html`<p>
                              Stand-in, no model: it ran the tool <code>${chosen.tool}</code> with <code>${JSON.stringify(chosen.args)}</code>, because
                              ${chosen.because}.
                          </p>`
                        : ''
                }
                ${output ? html`<pre tabindex="0" aria-label="What the tool answered">${JSON.stringify(output, null, 2)}</pre>` : ''}`;
        } catch (error) {
            answer = problem(reasonOf(error));
        }
        return show(c, services, 'Assistant', answered(await intro(), c.var.session, asked, asked, answer));
    });

    async function intro(): Promise<Html> {
        const tools = await mimecast.tools({ readOnly: true });
        return html`<p>
            ${
                model === undefined
                    ? 'No model is configured (AI_MODEL): a stand-in chooses the tool by the words of the question.'
                    : html`The model is <code>${model}</code>.`
            }
            It has ${plural(tools.length, 'tool')}, none of which changes anything.
        </p>`;
    }

    return app;
}

function answered(intro: Html, session: Session, asked: string, heading: string, answer: Html): Html {
    return html`${intro}${questionForm(session, asked)}
        <section id="answer" class="card" aria-live="polite">
            <h2>${heading}</h2>
            ${answer}
        </section>`;
}

function questionForm(session: Session, asked: string): Html {
    return html`<form
        method="post"
        action="/assistant"
        hx-post="/assistant"
        hx-target="#answer"
        hx-select="#answer"
        hx-swap="outerHTML"
        hx-indicator="#busy"
        hx-disable="find button"
    >
        ${csrfField(session)}
        <label for="question">Your question</label>
        <input id="question" name="question" required maxlength="${longest}" list="samples" value="${asked}" placeholder="${sampleQuestions[0]}" />
        <datalist id="samples">${sampleQuestions.map((sample) => html`<option value="${sample}"></option>`)}</datalist>
        <button class="main">Ask</button> <span id="busy" class="htmx-indicator">Looking…</span>
    </form>`;
}

/**
 * What the records tell of the account itself: mailboxes that your directory does not know, and settings that weaken the protection. Nothing is asked of Mimecast for it.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { DirectoryAccount, PostureReport, UserDrift } from 'nango-mimecast';
import { goOn, leadBack, needsConnection, once, onceFields, plural, problem, reasonOf, show, table } from './layout.ts';
import type { Env, Html, Services } from './layout.ts';

export function findingPages(services: Services): Hono<Env> {
    const { store, now } = services;
    const app = new Hono<Env>();
    app.use(needsConnection(services));

    app.get('/', async (c) => {
        const { session, tenant } = c.var;
        const directory = store.directoryOf(session.user.tenantId);
        const accounts = accountsIn(directory);
        const options = { now: new Date(now()) };
        const [posture, users] = await Promise.all([
            tenant.postureReport(options).then(postureSection, (error: unknown) => problem(reasonOf(error))),
            // Without grace, because everything here was seen a moment ago for the first time; seven days are usual.
            accounts.length === 0
                ? html`<p class="problem">
                      Your directory below is empty. Compared with it, every mailbox would look like one that nobody has: enter your accounts first.
                  </p>`
                : tenant.userDrift(accounts, { ...options, graceDays: 0 }).then(driftSection, (error: unknown) => problem(reasonOf(error)))
        ]);
        return show(
            c,
            services,
            'Findings',
            html`<section aria-labelledby="posture">
                    <h2 id="posture">Settings</h2>
                    ${posture}
                </section>
                <section aria-labelledby="users">
                    <h2 id="users">Mailboxes and your directory</h2>
                    ${users}
                    <details>
                        <summary>Your directory</summary>
                        <form method="post" action="/findings/directory">
                            ${onceFields(session)}
                            <label for="directory">One account a line; "disabled" behind those that may not sign in</label>
                            <textarea id="directory" name="directory" rows="10" spellcheck="false">${directory}</textarea>
                            <button>Compare</button>
                        </form>
                    </details>
                </section>`
        );
    });

    app.post('/directory', once(services, '/findings'), async (c) => {
        const { directory } = await c.req.parseBody();
        store.setDirectory(c.var.session.user.tenantId, typeof directory === 'string' ? directory.slice(0, 100_000) : '');
        return goOn(c, services, '/findings', 'Compared with the new list.');
    });

    leadBack(app, '/findings');
    return app;
}

/** In your product this is your identity provider, read page by page: `userDrift` takes any iterable. */
function accountsIn(directory: string): DirectoryAccount[] {
    return directory.split('\n').flatMap((line) => {
        const [email = '', ...words] = line.trim().split(/\s+/);
        return email.includes('@') ? [{ email, active: !words.includes('disabled') }] : [];
    });
}

function postureSection({ findings, passed, notJudged }: PostureReport): Html {
    return html`${
            findings.length === 0
                ? html`<p>Nothing was found.</p>`
                : table(
                      'Settings that weaken the protection',
                      ['Severity', 'What', 'What is wrong'],
                      // The title says what the rule demands, which reads as if all were well: what is wrong stands in the reason.
                      findings.map(({ severity, title, subject, reason, evidence }) => [
                          html`<span class="badge ${severity === 'high' ? 'bad' : ''}">${severity}</span>`,
                          html`<span class="long">${subject ?? 'The account as a whole'}</span>`,
                          html`${reason}
                              <details>
                                  <summary>Evidence</summary>
                                  <p>Broken rule: ${title}.</p>
                                  <pre tabindex="0">${JSON.stringify(evidence, null, 2)}</pre>
                              </details>`
                      ])
                  )
        }
        <p>${plural(passed.length, 'more rule')} ${passed.length === 1 ? 'was' : 'were'} checked, and all is well there.</p>
        ${
            notJudged.length === 0
                ? ''
                : html`<p>${plural(notJudged.length, 'rule')} could not be checked. Whether these are so is not known:</p>
                      <ul>
                          ${notJudged.map(({ title, why }) => html`<li>${title}? ${why}</li>`)}
                      </ul>`
        }`;
}

function driftSection({ orphaned, missing, disabledButActive, notJudged, compared }: UserDrift): Html {
    const rows = [
        ...orphaned.map(({ address, name }) => ['A mailbox nobody in your directory has', address, name ?? '']),
        ...disabledButActive.map(({ account, mailboxes }) => [
            'May not sign in, and still gets mail',
            account.email,
            mailboxes.map(({ address }) => address).join(', ')
        ]),
        ...notJudged.map(({ account, mailboxes, why }) => [
            `May not sign in, and nobody knows whether it gets mail: ${why}`,
            account.email,
            mailboxes.map(({ address }) => address).join(', ')
        ]),
        ...missing.map(({ email }) => ['In your directory, and without a mailbox', email, ''])
    ];
    return html`<p>Compared ${plural(compared.mailboxes, 'mailbox', 'mailboxes')} with ${plural(compared.accounts, 'account')}.</p>
        ${rows.length === 0 ? html`<p>They agree.</p>` : table('Differences', ['What', 'Address', 'Mailbox'], rows)}`;
}

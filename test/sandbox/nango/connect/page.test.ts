import crypto from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderConnectChoicePage, renderConnectMessagePage, renderConnectPage, renderConnectWaitingPage } from '../../../../src/sandbox/nango/connect/page.ts';
import type { ConnectPageOptions } from '../../../../src/sandbox/nango/connect/page.ts';

const options: ConnectPageOptions = { integrationId: 'acme', displayName: 'Acme', sessionToken: 'session-1', apiUrl: 'http://localhost:3003' };

function names(html: string): string[] {
    return [...html.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map((match) => String(match[1]));
}

describe('the fields of the form', () => {
    it('are client id and secret when the provider describes nothing', () => {
        const { html } = renderConnectPage(options);
        expect(names(html)).toEqual(['client_id', 'client_secret']);
        expect(html).toMatch(/<label for="field-client_id">Client ID<\/label>/);
        expect(html).toMatch(/name="client_id"[^>]* type="text"/);
        expect(html).toMatch(/name="client_secret"[^>]* type="password"/);
    });

    it('stand in Nango’s order: connection_config with an order, credentials, the rest of connection_config', () => {
        const { html } = renderConnectPage({
            ...options,
            connectionConfig: {
                last: { title: 'Last' },
                first: { title: 'First', order: 1 },
                second: { title: 'Second', order: 2 },
                filled: { automated: true },
                given: {}
            },
            preset: ['given']
        });
        expect(names(html)).toEqual(['first', 'second', 'client_id', 'client_secret', 'last']);
    });

    it('take title, description, example, pattern and help from the provider, and drop other credentials', () => {
        const { html } = renderConnectPage({
            ...options,
            docsConnect: 'https://docs.example.com/connect',
            credentials: {
                client_id: { title: 'Key', description: 'The key.', example: 'abc', pattern: '^\\S+$', doc_section: '#step-1' },
                client_secret: { title: 'Password', secret: true },
                other: { title: 'Other' }
            }
        });
        expect(html).toContain('>Key</label>');
        expect(html).toContain('The key.');
        expect(html).toContain('placeholder="abc"');
        expect(html).toContain('data-pattern="^\\S+$"');
        expect([...html.matchAll(/<a href="([^"]+)"/g)].map((match) => match[1])).toEqual(['https://docs.example.com/connect#step-1']);
        expect(html).not.toContain('Other');
        expect(html).toContain('placeholder="Password"');
    });

    it('preselect the default of a drop-down, or nothing when it is optional without one', () => {
        const region = { title: 'Region', enum: ['eu', 'us'] };
        const selected = (field: object): (string | undefined)[] =>
            [
                ...renderConnectPage({ ...options, connectionConfig: { region: { ...region, ...field } } }).html.matchAll(
                    /<option value="([^"]*)"( selected)?>/g
                )
            ].map((match) => (match[2] ? `[${String(match[1])}]` : match[1]));
        expect(selected({})).toEqual(['[eu]', 'us']);
        expect(selected({ default_value: 'us' })).toEqual(['eu', '[us]']);
        expect(selected({ default_value: 'us', optional: true })).toEqual(['eu', '[us]']);
        expect(selected({ optional: true })).toEqual(['[]', 'eu', 'us']);
    });

    it('say what is optional and show what stands around an input', () => {
        const { html } = renderConnectPage({
            ...options,
            connectionConfig: { host: { title: 'Host', optional: true, prefix: 'https://', suffix: '.example.com' } }
        });
        expect(html).toContain('Host <span class="optional">optional</span>');
        expect(html).toMatch(/https:\/\/<\/span><input[^>]*><span class="side">\.example\.com/);
    });

    it('carry a hidden value without showing it, or demanding anything of it', () => {
        const mode = { title: 'Mode', hidden: true, default_value: 'x', enum: ['x', 'y'], pattern: '^y$' };
        const { html } = renderConnectPage({ ...options, connectionConfig: { mode } });
        expect(html).toMatch(/<input[^>]*name="mode"[^>]*type="hidden"[^>]*value="x"/);
        expect(html).not.toContain('>Mode');
        expect(html).not.toContain('data-pattern');
    });

    it('link to the guide of a session as it is, because its headings are not known', () => {
        const { html } = renderConnectPage({
            ...options,
            docsConnect: 'https://docs.example.com/connect',
            docsOfSession: 'https://app.example.com/help',
            credentials: { client_id: { doc_section: '#step-1' } }
        });
        expect([...html.matchAll(/ href="([^"]+)"/g)].map((match) => match[1])).toEqual(Array(3).fill('https://app.example.com/help'));
    });
});

describe('safety of the pages', () => {
    const evil = `"><img src=x onerror=alert(1)></script><script>alert(1)</script>'&`;

    it('escape everything that comes from outside', () => {
        const field = {
            title: evil,
            description: evil,
            example: evil,
            pattern: evil,
            default_value: evil,
            prefix: evil,
            suffix: evil,
            doc_section: evil,
            enum: [evil]
        };
        const pages = [
            renderConnectPage({
                integrationId: evil,
                displayName: evil,
                docsConnect: `https://docs.example.com/${evil}`,
                credentials: { client_id: { ...field, enum: undefined as never } },
                connectionConfig: { [evil]: field },
                sessionToken: evil,
                apiUrl: 'http://localhost:3003'
            }),
            renderConnectChoicePage([{ displayName: evil, href: evil }]),
            renderConnectMessagePage(evil, evil)
        ];
        for (const { html } of pages) {
            expect(html).not.toContain('<img');
            expect(html).not.toContain('<script>alert');
            expect(html.match(/<\/script>/g)).toHaveLength(2);
        }
    });

    it('do not link to anything but web pages', () => {
        for (const source of ['docsConnect', 'docsOfSession']) {
            const { html } = renderConnectPage({ ...options, [source]: 'javascript:alert(1)//', credentials: { client_id: { doc_section: '#a' } } });
            expect(html).not.toContain('javascript:');
        }
    });

    it('have a policy that names every script and style by its hash, and lets the form reach its API only', () => {
        for (const page of [renderConnectPage(options), renderConnectWaitingPage(), renderConnectChoicePage([]), renderConnectMessagePage('a', 'b')]) {
            const policy = page.headers['content-security-policy'] ?? '';
            expect(policy).toMatch(/^default-src 'none'; /);
            expect(policy).not.toContain('unsafe');
            for (const [tag, directive] of [
                ['script', 'script-src'],
                ['style', 'style-src']
            ] as const) {
                const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page.html)?.[1] ?? '';
                expect(policy).toContain(`${directive} 'sha256-${crypto.createHash('sha256').update(source).digest('base64')}'`);
            }
            expect(page.html).not.toMatch(/ (?:src|on[a-z]+|style)=/);
        }
        expect(renderConnectPage(options).headers['content-security-policy']).toContain('connect-src http://localhost:3003;');
        expect(renderConnectWaitingPage().headers['content-security-policy']).toContain(`connect-src 'none';`);
    });

    it('post to the auth route of the integration', () => {
        const { html } = renderConnectPage({ ...options, integrationId: 'a/b', apiUrl: 'https://nango.example.com/base/' });
        expect(html).toContain('"endpoint":"https://nango.example.com/base/oauth2/auth/a%2Fb"');
    });
});

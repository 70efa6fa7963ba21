import { describe, expect, it } from 'vitest';
import type { ThreatReport } from '../../src/index.ts';
import { client } from './nango-server.ts';

const secret = 'synthetic-client-state-1';

function verify(body: unknown, clientState: string | string[] = secret): ThreatReport[] {
    return client().webhooks.verifyThreatReports(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body), { clientState });
}

function refusal(code: string): unknown {
    return expect.objectContaining({ type: 'webhook_signature', code });
}

describe("Mimecast's threat-reporting webhook", () => {
    const notification = {
        clientState: secret,
        subscriptionId: 's-1',
        resourceType: 'threat-analysis',
        message: { messageAggregateId: 'm-1' },
        threatAnalysis: { threatAnalysisId: 'a-1', classification: 'Phishing' },
        somethingNew: [1, 2]
    };
    const report = { subscriptionId: 's-1', resourceType: 'threat-analysis', threatAnalysisId: 'a-1', messageAggregateId: 'm-1', classification: 'Phishing' };

    it('is read alone, in a list or in a wrapper', () => {
        expect(verify(notification)).toEqual([{ ...report, payload: notification }]);
        expect(verify([notification, notification])).toEqual([
            { ...report, payload: notification },
            { ...report, payload: notification }
        ]);
        expect(verify({ value: [notification] })).toEqual([{ ...report, payload: notification }]);
        expect(verify({ clientState: secret, meta: {}, notifications: [{ threatAnalysisId: 'a-2' }] })).toEqual([
            { threatAnalysisId: 'a-2', payload: { threatAnalysisId: 'a-2' } }
        ]);
        expect(verify(Buffer.from(JSON.stringify(notification)))).toHaveLength(1);
    });

    it.each([undefined, null, '', [], [''], 7, ['long enough', null]])('is refused without a secret of yours: %j', (clientState) => {
        const body = JSON.stringify(notification);
        const { verifyThreatReports } = client().webhooks;
        expect(() => verifyThreatReports(body, { clientState: clientState as string })).toThrow(refusal('no_client_state') as Error);
        expect(() => verifyThreatReports(body, undefined as never)).toThrow(refusal('no_client_state') as Error);
    });

    it('keeps what it cannot place', () => {
        const odd = { clientState: secret, threatAnalysisId: 7, lists: [{ a: 1 }], others: [{ b: 1 }] };
        expect(verify(odd)).toEqual([{ payload: odd }]);
        expect(verify([[{ clientState: secret }]])).toEqual([]);
    });

    it('needs the client state, and every one in the body has to be known', () => {
        expect(() => verify({ subscriptionId: 's-1' })).toThrow(refusal('client_state_missing'));
        expect(() => verify({ clientState: 'guess' })).toThrow(refusal('wrong_client_state'));
        expect(() => verify({ clientState: '' })).toThrow(refusal('wrong_client_state'));
        expect(() => verify({ clientState: [secret] })).toThrow(refusal('wrong_client_state'));
        expect(() => verify({ clientState: null })).toThrow(refusal('wrong_client_state'));
        expect(() => verify({ clientState: secret, value: [{ clientState: 'guess' }] })).toThrow(refusal('wrong_client_state'));
        expect(() => verify('null')).toThrow(refusal('client_state_missing'));
        expect(verify({ clientState: 'old' }, [secret, 'old'])).toHaveLength(1);
    });

    it('looks no deeper than a notification can be', () => {
        let body: Record<string, unknown> = { clientState: secret };
        for (let level = 0; level < 7; level++) {
            body = { inner: body };
        }
        expect(() => verify(body)).toThrow(refusal('client_state_missing'));
        expect(() => verify(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toThrow(refusal('client_state_missing'));
    });

    it('is refused without a secret of yours, raw body or JSON', () => {
        expect(() => verify(notification, [])).toThrow(refusal('no_client_state'));
        expect(() => verify({ clientState: '' }, '')).toThrow(refusal('no_client_state'));
        expect(() => verify('clientState=x')).toThrow(refusal('body_not_json'));
        expect(() => client().webhooks.verifyThreatReports(notification as unknown as string, { clientState: secret })).toThrow(refusal('body_not_raw'));
        expect(() => client({ maxWebhookBytes: 10 }).webhooks.verifyThreatReports(JSON.stringify(notification), { clientState: secret })).toThrow(
            refusal('body_too_large')
        );
    });
});

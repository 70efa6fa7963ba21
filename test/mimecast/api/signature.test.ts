import { describe, expect, it } from 'vitest';
import { signatureOf, signedHeaders } from '../../../nango-integrations/mimecast/api/signature.ts';

describe('a signature', () => {
    it.each([
        [
            'WOywLsnZlsE+D6bp/ug6uch5kxc=',
            'U2VjcmV0S2V5',
            'ApplicationKey',
            'Sun, 21 Aug 2022 13:49:40 UTC',
            '3d796b76-4180-40e5-8f7c-6e0fd643b1a9',
            '/api/test/some-url'
        ],
        [
            'K0U2z4ITGyyURa3IhcdBI3LjQvM=',
            'c3ludGhldGljLXNlY3JldC1rZXktZm9yLXRlc3Rz',
            '00000000-aaaa-4bbb-8ccc-dddddddddddd',
            'Tue, 06 Jan 2026 09:30:00 UTC',
            '11111111-2222-4333-8444-555555555555',
            '/api/account/get-account'
        ]
    ])('is %s', (signature, secretKey, applicationKey, date, requestId, path) => {
        expect(signatureOf({ secretKey, applicationKey }, date, requestId, path)).toBe(signature);
    });

    it('stands in headers of its own for every attempt', () => {
        const keys = { applicationId: 'app', applicationKey: 'ApplicationKey', accessKey: 'access', secretKey: 'U2VjcmV0S2V5' };
        const [first, second] = [1, 2].map(() => signedHeaders(keys, '/api/test/some-url', Date.UTC(2022, 7, 21, 13, 49, 40)));
        expect(first).toMatchObject({ 'x-mc-app-id': 'app', 'x-mc-date': 'Sun, 21 Aug 2022 13:49:40 UTC' });
        const signature = signatureOf(keys, 'Sun, 21 Aug 2022 13:49:40 UTC', first?.['x-mc-req-id'] ?? '', '/api/test/some-url');
        expect(first?.['authorization']).toBe(`MC access:${signature}`);
        expect(second?.['x-mc-req-id']).not.toBe(first?.['x-mc-req-id']);
        expect(second?.['authorization']).not.toBe(first?.['authorization']);
    });
});

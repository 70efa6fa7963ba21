import type { Clock } from '../../clock.ts';
import type { Application } from './applications.ts';
import type { Behaviours } from '../protocol/options.ts';
import { hexText } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** The bearer tokens in circulation. */
export interface Tokens {
    issue(application: Application): string;
    /** The application a token was given to; `undefined` when it is unknown, expired or revoked. */
    owner(token: string): Application | undefined;
    revoke(token: string): void;
    /** Revokes every token at once. */
    revokeAll(): void;
}

/** A token lives a moment longer than it says, so that `expires_in` 1799 is the vendor's half hour. */
const graceMs = 1000;

export function createTokens(random: Random, clock: Clock, options: Behaviours): Tokens {
    const tokens = new Map<string, { application: Application; expiresAt: number }>();
    return {
        issue(application) {
            if (tokens.size >= 1000) {
                for (const [token, { expiresAt }] of tokens) {
                    if (clock.now() > expiresAt) {
                        tokens.delete(token);
                    }
                }
            }
            const token = `tok${hexText(random, 32)}`;
            tokens.set(token, { application, expiresAt: clock.now() + options.tokenSeconds * 1000 + graceMs });
            return token;
        },
        owner(token) {
            const entry = tokens.get(token);
            return entry !== undefined && clock.now() < entry.expiresAt ? entry.application : undefined;
        },
        revoke: (token) => {
            tokens.delete(token);
        },
        revokeAll: () => {
            tokens.clear();
        }
    };
}

import type { Random } from '../protocol/random.ts';
import { hexText } from '../protocol/random.ts';

/** An API 2.0 application as an administrator registers it: its keys, the products it was given and what its role permits. */
export interface Application {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly accountCode: string;
    /** Full product names, e.g. `Email Security Cloud Gateway`. */
    readonly products: Set<string>;
    /** Role permissions as the vendor prints them, parts joined by ` | `. */
    readonly permissions: Set<string>;
}

/** What `registerApplication` accepts: everything left out is as in the default application. */
export interface ApplicationRegistration {
    clientId?: string;
    clientSecret?: string;
    accountCode?: string;
    products?: Iterable<string>;
    permissions?: Iterable<string>;
}

/** Fills a registration up with the account's code and everything the API offers. */
export function createApplication(
    random: Random,
    everything: { accountCode: string; products: Iterable<string>; permissions: Iterable<string> },
    registration: ApplicationRegistration = {}
): Application {
    return {
        clientId: registration.clientId ?? `client-${hexText(random, 24)}`,
        clientSecret: registration.clientSecret ?? `secret-${hexText(random, 48)}`,
        accountCode: registration.accountCode ?? everything.accountCode,
        products: new Set(registration.products ?? everything.products),
        permissions: new Set(registration.permissions ?? everything.permissions)
    };
}

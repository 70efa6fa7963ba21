import type { Clock } from '../../clock.ts';
import type { Application } from './applications.ts';
import { hexText } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';

/** How a user of API 1.0 says who it is: with a password kept by Mimecast, or with that of the domain. */
export type SignInType = 'Basic-Cloud' | 'Basic-AD';

/** A user with an administrator role, whose keys scripts and server applications hold. */
export interface ServiceUser {
    readonly emailAddress: string;
    readonly password: string;
    /** What its authentication profile allows. */
    readonly signInTypes: readonly SignInType[];
    /** A password alone does not let it in. */
    readonly secondFactor: boolean;
    /** The authentication TTL of its profile in milliseconds; without one its keys never expire. */
    readonly keysLiveMs?: number;
    /** What routes and quotas know it as. Products do not apply in API 1.0: it has them all. */
    readonly caller: Application;
}

/** What `registerServiceUser` accepts. Left out: an address and a password made from the seed, a password kept by Mimecast, keys that never expire, every permission. */
export interface ServiceUserRegistration {
    emailAddress?: string;
    password?: string;
    /** Whose password it is; `both` offers the choice. */
    type?: 'cloud' | 'domain' | 'both';
    secondFactor?: boolean;
    keysLiveMs?: number;
    /** What its administrator role permits. */
    permissions?: Iterable<string>;
}

/** An access key and its secret key: the binding of one user to the application. */
export interface Binding {
    readonly accessKey: string;
    /** base64, as it is handed out. */
    readonly secretKey: string;
    readonly user: ServiceUser;
    /** Epoch milliseconds of simulated time. */
    expiresAt: number;
}

export interface ServiceUsers {
    /** By lower-case address. */
    find(emailAddress: string): ServiceUser | undefined;
    register(registration?: ServiceUserRegistration): ServiceUser;
    /** New keys for a user; those it has stay valid. */
    bind(user: ServiceUser): Binding;
    /** The same keys for as long again. */
    renew(binding: Binding): void;
    binding(accessKey: string): Binding | undefined;
    /** Every binding is expired from now on. */
    expireAll(): void;
}

const signInTypes: Record<NonNullable<ServiceUserRegistration['type']>, readonly SignInType[]> = {
    cloud: ['Basic-Cloud'],
    domain: ['Basic-AD'],
    both: ['Basic-Cloud', 'Basic-AD']
};

export function createServiceUsers(
    random: Random,
    clock: Clock,
    everything: { accountCode: string; products: Iterable<string>; permissions: Iterable<string> }
): ServiceUsers {
    const users = new Map<string, ServiceUser>();
    const bindings = new Map<string, Binding>();
    const endOf = (user: ServiceUser): number => (user.keysLiveMs === undefined ? Number.POSITIVE_INFINITY : clock.now() + user.keysLiveMs);
    return {
        find: (emailAddress) => users.get(emailAddress.toLowerCase()),
        register(registration = {}) {
            const { emailAddress = `service-${hexText(random, 8)}@example.com`, type = 'cloud', secondFactor = false, keysLiveMs } = registration;
            const user: ServiceUser = {
                emailAddress,
                password: registration.password ?? `password-${hexText(random, 16)}`,
                signInTypes: signInTypes[type],
                secondFactor,
                ...(keysLiveMs === undefined ? {} : { keysLiveMs }),
                caller: {
                    clientId: emailAddress,
                    clientSecret: '',
                    accountCode: everything.accountCode,
                    products: new Set(everything.products),
                    permissions: new Set(registration.permissions ?? everything.permissions)
                }
            };
            users.set(emailAddress.toLowerCase(), user);
            return user;
        },
        bind(user) {
            const binding: Binding = {
                accessKey: Buffer.from(hexText(random, 192), 'hex').toString('base64url'),
                secretKey: Buffer.from(hexText(random, 96), 'hex').toString('base64'),
                user,
                expiresAt: endOf(user)
            };
            bindings.set(binding.accessKey, binding);
            return binding;
        },
        renew(binding) {
            binding.expiresAt = endOf(binding.user);
        },
        binding: (accessKey) => bindings.get(accessKey),
        expireAll() {
            bindings.forEach((binding) => {
                binding.expiresAt = clock.now();
            });
        }
    };
}

import type { DirectoryUser } from './directory.ts';
import { failed, notAllowed, ok, paginate, withEnvelope } from '../protocol/envelope.ts';
import type { Route } from '../protocol/route.ts';

/** The users of one domain do not change, so that their rows are picked out once per directory. */
const byDomain = new WeakMap<readonly DirectoryUser[], Map<string, DirectoryUser[]>>();

function usersOf(users: readonly DirectoryUser[], domain: string): readonly DirectoryUser[] {
    let domains = byDomain.get(users);
    if (domains === undefined) {
        domains = new Map();
        for (const user of users) {
            const rows = domains.get(user.domain) ?? [];
            rows.push(user);
            domains.set(user.domain, rows);
        }
        byDomain.set(users, domains);
    }
    return domains.get(domain) ?? [];
}

export const userRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/user/get-internal-users',
        products: ['User and Group Management'],
        permission: 'Directories | Internal | Read',
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, (context, request) => {
            const domain = request.items[0]?.domain;
            if (domain !== undefined && typeof domain !== 'string') {
                return failed(notAllowed(request.items[0], 'domain'));
            }
            const { users } = context.state.directory;
            const rows = domain === undefined || domain === '' ? users : usersOf(users, domain.toLowerCase());
            const page = paginate(context, rows, request, domain ?? '');
            return ok([{ users: page.rows, userCount: page.rows.length }], page.pagination);
        })
    }
];

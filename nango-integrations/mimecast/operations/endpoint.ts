/** One row of the registry: an operation of Mimecast. Plain data, so that documentation, tests and tooling can read it as it is. */
export interface Endpoint {
    readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    /** Path with `{name}` place-holders. */
    readonly path: string;
    /** `envelope`: `{meta, data, fail}` both ways. `rest`: the resource itself. `siem`: `{value, @nextPage, isCaughtUp}`. `feed`: a STIX bundle with a header token. */
    readonly family: 'envelope' | 'rest' | 'siem' | 'feed';
    /** Products of the API 2.0 application that offer the operation, as the Mimecast console names them; one of them is enough. */
    readonly products: readonly string[];
    /** Permission of the application's role; `null` where the vendor's catalogue names none. */
    readonly permission: string | null;
    readonly access: 'read' | 'write';
    /**
     * How the next page is asked for. `none`: all at once, and no page is asked for. `body`: size and token in `meta.pagination`. `query`: `pageSize` and `pageToken`. `siem`: `pageSize` and
     * `nextPage`. The last two have one function each, which does it itself: `offset` (the link of the reply, or a number of rows) and `header` (a token in a header of the reply).
     */
    readonly paging: 'none' | 'body' | 'query' | 'siem' | 'offset' | 'header';
    /** Items asked for per page. Absent: the operation is not paged. */
    readonly pageSize?: number;
    /** Where the items of a reply stand, as a dotted path; names between bars where sources disagree (`definitions|policies`). Absent: the reply is not a list. */
    readonly items?: string;
    /** Failure codes that only mean "nothing there". */
    readonly emptyCodes?: readonly string[];
    /** A change that Mimecast confirms by `data: []`. An answer without rows to any other change leaves open what became of it. */
    readonly confirmedByNoRows?: true;
    /** A change that Mimecast confirms by an answer without a body, though its method is not one that usually is confirmed so. */
    readonly confirmedByNoBody?: true;
    /** The rows may as well stand in `data` itself, without the list that `items` names. */
    readonly orFlat?: true;
    /** Not for connections with keys of API 1.0, though the path looks like it: it is missing there, or answered in another form. */
    readonly apiTwoOnly?: true;
    /** Published quota, per application. */
    readonly quota?: { readonly calls: number; readonly perMinutes: number };
    /** What the permission check asks for; `{}` when absent. A text says why a read cannot be tried. Operations that change something, or have a place-holder in their path, are never tried. */
    readonly probe?: Probe | string;
    /** What it is for, in the words of an administrator who ticks products and permissions. Operations of the same words share a line of the connect guide. */
    readonly feature: string;
    /** File under `docs/` that explains the operation's data. */
    readonly docs: string;
}

/** The cheapest call that shows whether an operation is allowed: one row of the shortest time. */
export interface Probe {
    /** Fields of the one item of `data`, or of the query where the method has no body. */
    readonly fields?: Readonly<Record<string, string | boolean>>;
    /** The time that is asked for, up to now; without `end` where the operation takes none. */
    readonly last?: { readonly minutes: number; readonly start: string; readonly end?: string; readonly format: 'basic' | 'zoned' | 'iso' | 'day' };
}

/** A list of the REST family that is read page by page, with what all of them have in common. */
export function restList(path: string, items: string, more: Pick<Endpoint, 'products' | 'permission' | 'feature'> & Partial<Endpoint>): Endpoint {
    return { method: 'GET', path, family: 'rest', access: 'read', paging: 'query', pageSize: 100, items, docs: 'functions.md', ...more };
}

/** A read of the envelope family that is not paged, with what all of them have in common. */
export function envelopeRead(path: string, more: Pick<Endpoint, 'products' | 'permission' | 'feature'> & Partial<Endpoint>): Endpoint {
    return { method: 'POST', path, family: 'envelope', access: 'read', paging: 'none', items: 'data', docs: 'functions.md', ...more };
}

/** The role permissions behind some endpoints, without repeats: what a function shows as its `scopes`. */
export function permissionsOf(...rows: Endpoint[]): string[] {
    return [...new Set(rows.flatMap((row) => (row.permission === null ? [] : [row.permission])))];
}

/** How an endpoint is named in errors and logs, e.g. `POST /api/gateway/hold-release`. */
export function nameOf(endpoint: Endpoint): string {
    return `${endpoint.method} ${endpoint.path}`;
}

/** Whether API 1.0 has the operation too, with the same path and body. */
export function isInApiOne(endpoint: Endpoint): boolean {
    return endpoint.path.startsWith('/api/') && endpoint.apiTwoOnly !== true;
}

/**
 * What an administrator has to grant for some functions, and no more.
 */
import type { ActionName } from './actions.ts';
import { invalidOption } from './errors.ts';
import { needs } from './functions.generated.ts';
import type { SyncName } from './records.ts';

/** What one feature needs, in the words of the connect guide. */
export interface FeatureNeeds {
    feature: string;
    /** Products of the API application. Of each list one is enough: tick those that the console offers. */
    products: string[][];
    /** Permissions of the application's role. */
    permissions: string[];
}

export interface Needs {
    features: FeatureNeeds[];
    /** Of all features, without repeats. */
    products: string[][];
    permissions: string[];
}

/**
 * The products and permissions that an API application needs for these actions and syncs, reading the account among them, without which nobody can connect.
 *
 * @throws MimecastError of type `invalid_input` for a name that no function has
 */
export function permissionsFor(names: readonly (ActionName | SyncName)[]): Needs {
    const unknown = names.find((name) => !Object.hasOwn(needs, name));
    if (unknown !== undefined) {
        throw invalidOption('names', `holds "${unknown}", which is no action or sync: \`actions\` and \`syncs\` list them`);
    }
    const rows = ['get-account' as const, ...names].flatMap((name) => needs[name] ?? []);
    const of = (some: typeof rows): Omit<Needs, 'features'> => ({
        products: unique(some.map(({ products }) => JSON.stringify(products))).map((one) => JSON.parse(one) as string[]),
        permissions: unique(some.flatMap(({ permission }) => permission ?? []))
    });
    const features = unique(rows.map(({ feature }) => feature)).map((feature) => ({ feature, ...of(rows.filter((row) => row.feature === feature)) }));
    return { features, ...of(rows) };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

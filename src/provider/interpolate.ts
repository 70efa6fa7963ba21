/** Names of the connection parameters a template asks for: `https://${connectionConfig.apiHost}` asks for `apiHost`. */
export function connectionParametersOf(template: string): string[] {
    return [...template.matchAll(/\$\{connectionConfig\.([^}]+)\}/g)].map((match) => match[1] ?? '');
}

/**
 * What a Nango server makes of a `token_url` or a `proxy.base_url`: the first alternative (`A || B`) whose parameters all have a value. An empty value counts as none, since
 * that is what the form sends for an optional field left alone.
 *
 * @returns undefined when no alternative can be filled.
 */
export function fillTemplate(template: string, connectionConfig: Readonly<Record<string, string>>): string | undefined {
    for (const alternative of template.split('||').map((part) => part.trim())) {
        const missing = connectionParametersOf(alternative).some((name) => (connectionConfig[name] ?? '') === '');
        if (alternative !== '' && !missing) {
            return alternative.replaceAll(/\$\{connectionConfig\.([^}]+)\}/g, (_placeholder, name: string) => connectionConfig[name] ?? '');
        }
    }
    return undefined;
}

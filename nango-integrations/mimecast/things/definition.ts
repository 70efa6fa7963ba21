import type { Row } from './values.js';

/** In what a definition is other than a new one of its name would be; nothing where it is called otherwise. */
export function definitionDifferences({ record }: { record: (row: Row) => { id: string } }) {
    return (row: Row, made: Row): string[] | undefined => {
        const [now, wanted] = [record(row), record(made)] as [Row, Row];
        return now['id'] === wanted['id'] ? Object.keys(made).filter((key) => key !== 'description' && spelled(now[key]) !== spelled(wanted[key])) : undefined;
    };
}

/** Hosts, domains and selectors are the same in capitals. */
const spelled = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** An element of an XML document. */
export interface XmlElement {
    name: string;
    attributes: Readonly<Record<string, string>>;
    elements: XmlElement[];
    /** All text directly in it. */
    text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 can hold. */
const isAllowed = (code: number): boolean =>
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);

class Malformed extends Error {}

function decode(text: string): string {
    return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));|&/g, (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
        const found = code === undefined ? ENTITIES[name ?? ''] : isAllowed(code) ? String.fromCodePoint(code) : undefined;
        if (found === undefined) {
            throw new Malformed(whole);
        }
        return found;
    });
}

/**
 * Reads a document without doctype, strictly: one root, every element closed, every attribute in quotes, no stray `<` or `&`, no character that XML cannot hold.
 *
 * @returns `undefined` for anything else
 */
export function readXml(source: string): XmlElement | undefined {
    try {
        return parse(source);
    } catch (error) {
        if (error instanceof Malformed) {
            return undefined;
        }
        throw error;
    }
}

function parse(source: string): XmlElement | undefined {
    for (const character of source) {
        if (!isAllowed(character.codePointAt(0) ?? 0)) {
            throw new Malformed(character);
        }
    }
    const root: XmlElement = { name: '', attributes: {}, elements: [], text: '' };
    const open = [root];
    const token = /<\?xml[^>]*\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[\w-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
    while (token.lastIndex < source.length) {
        const match = token.exec(source);
        const current = open.at(-1);
        if (match === null || current === undefined) {
            return undefined;
        }
        const [, data, closes, opens, attributes = '', isEmpty, text] = match;
        if (text !== undefined) {
            current.text += decode(text);
        } else if (data !== undefined) {
            current.text += data;
        } else if (opens !== undefined) {
            const pairs = [...attributes.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
            const element: XmlElement = {
                name: opens,
                attributes: Object.fromEntries(pairs.map(([, name = '', double, single]) => [name, decode(double ?? single ?? '')])),
                elements: [],
                text: ''
            };
            current.elements.push(element);
            if (isEmpty !== '/') {
                open.push(element);
            }
        } else if (closes !== undefined && (open.pop()?.name !== closes || open.length === 0)) {
            return undefined;
        }
    }
    const [only, second] = root.elements;
    return open.length === 1 && second === undefined && root.text.trim() === '' ? only : undefined;
}

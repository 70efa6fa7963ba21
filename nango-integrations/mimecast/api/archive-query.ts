/** What to look for in the archive. */
export interface ArchiveFilter {
    /** Words, as the archive understands them. */
    text?: string | undefined;
    /** An address or a domain with its subdomains; one of both, because it is not known whether Mimecast takes two. */
    sent?: { by: 'from' | 'to'; address: string } | undefined;
    /** Epoch milliseconds. */
    between?: { from: number; to: number } | undefined;
    pageSize: number;
}

/** Everything that is known to be given back. */
const FIELDS = ['id', 'status', 'subject', 'size', 'receiveddate', 'attachmentcount', 'displayfrom', 'displayfromaddress', 'displayto', 'displaytoaddresslist'];

/** Whether XML can hold a text, in whatever way it is escaped: most control characters it cannot. */
export function isXmlText(text: string): boolean {
    return !/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u.test(text);
}

/**
 * The search query of the archive, which is XML. Mimecast ignores elements it does not know, and then finds everything: only those that are known to work are written, and whatever a
 * caller gives is text in them.
 */
export function archiveQuery({ text = '', sent, between, pageSize }: ArchiveFilter): string {
    const fields = FIELDS.map((field) => `<return-field>${field}</return-field>`).join('');
    const metadata = `<metadata query-type="emailarchive" archive="true" active="false" page-size="${pageSize}" startrow="0"><mailboxes/><smartfolders/><return-fields>${fields}</return-fields></metadata>`;
    const span = between === undefined ? '' : `<date select="between" from="${zulu(between.from)}" to="${zulu(between.to)}"/>`;
    const party = sent === undefined ? '' : `<sent select="${sent.by}">${escaped(sent.address)}</sent>`;
    return `<?xml version="1.0"?><xmlquery trace="iql,muse">${metadata}<muse><text>${escaped(text)}</text>${span}${party}</muse></xmlquery>`;
}

const ESCAPES: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;'
};

function escaped(text: string): string {
    return text.replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function zulu(ms: number): string {
    return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { damageProof, downloadFailure, fileKey, filePath, readLines } from '../../../nango-integrations/mimecast/api/downloads.ts';
import type { DownloadLimits, Lines } from '../../../nango-integrations/mimecast/api/downloads.ts';
import { payloadOf, scripted } from '../scripted.ts';
import type { Scripted, ScriptedReply } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';

const time = useSimulatedTime();
const signature = 'X-Amz-Signature=0123456789abcdef';
const url = `https://us.download.api.services.mimecast.com/download/siem/a.json.gz?X-Amz-Expires=900&${signature}`;
const file = (...lines: string[]) => gzipSync(Buffer.from(lines.join('\n')));
const row = (id: number) => JSON.stringify({ id, subject: 'Grüße 🎉' });
/** A row that does not get smaller by packing. */
const noisyRow = (id: number) => JSON.stringify({ id, noise: [1, 2, 3, 4, 5, 6, 7].map((part) => hash('sha512', `${id} ${part}`, 'base64')).join('') });

type Pair = ReturnType<typeof pair>;
const pair = (parsed: Record<string, unknown>, line: string) => ({ row: parsed, line });

function script(replies: ScriptedReply[], hangs = false): Scripted {
    const made = scripted(replies, { hangs });
    time.follow(made.tenant.clock, made.tenant.timers);
    return made;
}

const limits: DownloadLimits = { packed: 1e9, text: 1e9, line: 1e9, sizeWrap: 2 ** 32 };

async function collect({ nango }: Scripted, address = url, hosts: string[] = []): Promise<Lines<Pair>[]> {
    const all: Lines<Pair>[] = [];
    for await (const lines of readLines(nango, address, pair, { hosts })) {
        all.push(lines);
    }
    return all;
}

/** Lines until the error that ends the file. */
async function collectUntilError(
    { nango }: Scripted,
    some?: Partial<DownloadLimits>
): Promise<{ rows: unknown[]; failure: string | undefined; message: string; proof: string | undefined }> {
    const rows: unknown[] = [];
    try {
        for await (const lines of readLines(nango, url, pair, some === undefined ? {} : { limits: { ...limits, ...some } })) {
            rows.push(...lines.rows.map((one) => one.row));
        }
    } catch (error) {
        return { rows, failure: downloadFailure(error), message: (error as Error).message, proof: damageProof(error) };
    }
    return { rows, failure: undefined, message: '', proof: undefined };
}

const ids = (lines: Lines<Pair>[]) => lines.flatMap(({ rows }) => rows.map(({ row }) => row['id']));
const inPieces = (bytes: Buffer, size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));

describe('an event file', () => {
    it('is fetched with a plain GET and without the bearer token: object stores refuse a second credential', async () => {
        const made = script([{ chunks: [file(row(1), row(2))] }]);
        expect(ids(await collect(made))).toEqual([1, 2]);
        expect(made.sent[0]).toMatchObject({ method: 'GET', url });
        expect(Object.keys(made.sent[0]?.headers ?? {})).not.toContain('authorization');
    });

    it.each([1, 2, 3, 7, 100_000])('reads the same in pieces of %i bytes, characters of several bytes included', async (size) => {
        const bytes = file(...Array.from({ length: 40 }, (_, index) => row(index)));
        const lines = await collect(script([{ chunks: inPieces(bytes, size) }]));
        expect(ids(lines)).toEqual(Array.from({ length: 40 }, (_, index) => index));
        expect(lines.at(-1)).toMatchObject({ read: 40, broken: 0 });
        expect(lines[0]?.rows[0]?.row['subject']).toBe('Grüße 🎉');
    });

    it.each([1, 5, 100_000])('that the HTTP stack has unpacked already reads the same (%i)', async (size) => {
        const plain = Buffer.from(`${row(1)}\n${row(2)}`);
        expect(ids(await collect(script([{ chunks: inPieces(plain, size) }])))).toEqual([1, 2]);
    });

    it('that came with Content-Encoding: gzip reads the same', async () => {
        expect(ids(await collect(script([{ chunks: [file(row(1))], headers: { 'content-encoding': 'gzip' } }])))).toEqual([1]);
    });

    it.each<[string, (id: number) => string]>([
        ['small', row],
        ['of megabytes', noisyRow]
    ])('(%s) is handed out by the thousand, as many as Nango sends in one call', async (_, line) => {
        const bytes = file(...Array.from({ length: 3500 }, (__, index) => (index === 1500 ? 'broken' : line(index))));
        const lines = await collect(script([{ chunks: inPieces(bytes, 10_000) }]));
        expect(lines.map(({ rows, broken, read }) => ({ rows: rows.length, broken, read }))).toEqual([
            { rows: 1000, broken: 0, read: 1000 },
            { rows: 1000, broken: 1, read: 2001 },
            { rows: 1000, broken: 0, read: 3001 },
            { rows: 499, broken: 0, read: 3500 }
        ]);
    });

    it('of megabytes is handed out as it arrives, so that it is never held whole', async () => {
        const bytes = file(...Array.from({ length: 6000 }, (_, index) => noisyRow(index)));
        const failure = await collectUntilError(script([{ chunks: [...inPieces(bytes.subarray(0, -100_000), 10_000), 'lost'] }]));
        expect(failure).toMatchObject({ failure: 'download_lost' });
        expect(failure.rows.length).toBeGreaterThan(3000);
    });

    it.each<[string, Buffer[]]>([
        ['an empty piece', [Buffer.alloc(0), file('')]],
        ['no lines', [file('')]],
        ['empty lines', [file('', '', '  ', '')]]
    ])('with %s has no rows', async (_, chunks) => {
        expect(ids(await collect(script([{ chunks }])))).toEqual([]);
    });

    it('of nothing is empty only where nothing was announced, and lost otherwise', async () => {
        expect(await collect(script([{ chunks: [], headers: { 'content-length': '0' } }]))).toEqual([]);
        for (const nothing of [{ chunks: [] }, { chunks: [Buffer.alloc(0)] }, { status: 204, chunks: [] }]) {
            expect(await collectUntilError(script([nothing]))).toMatchObject({ rows: [], failure: 'download_lost' });
        }
    });

    it('ends its lines as it likes', async () => {
        expect(ids(await collect(script([{ chunks: [file(`${row(1)}\r`, '', row(2), '')] }])))).toEqual([1, 2]);
    });

    it.each<[string, string[]]>([
        ['different', [row(1)]],
        ['the same', [row(1), '']]
    ])('of several gzip members of %s size is read to its end', async (_, first) => {
        expect(ids(await collect(script([{ chunks: [Buffer.concat([file(...first, ''), file(row(2), '', '')])] }])))).toEqual([1, 2]);
    });
});

describe('a broken line', () => {
    it.each<[string, string[], unknown[], number]>([
        ['cut in the middle', [row(1), row(2).slice(0, 8), row(3)], [1, 3], 1],
        ['that is no object', [row(1), '5', '"text"', '[1]', 'null', row(3)], [1, 3], 4],
        ['at the end', [row(1), '{"id":'], [1], 1],
        ['at the beginning', ['}', row(1)], [1], 1]
    ])('%s is counted and left out, the others stay', async (_, lines, expected, broken) => {
        const all = await collect(script([{ chunks: [file(...lines)] }]));
        expect(ids(all)).toEqual(expected);
        expect(all.reduce((sum, one) => sum + one.broken, 0)).toBe(broken);
        expect(all.at(-1)?.read).toBe(lines.length);
    });

    it('that never ends damages the file, after the lines before it', async () => {
        const chunks = [Buffer.from(`${row(1)}\n${row(2)}\n`), ...inPieces(Buffer.alloc(3000, 'x'), 100)];
        expect(await collectUntilError(script([{ chunks }]), { line: 2000 })).toMatchObject({ rows: [{ id: 1 }, { id: 2 }], failure: 'file_damaged' });
        expect(await collectUntilError(script([{ chunks: [...chunks, Buffer.from('\n')] }]), { line: 3000 })).toMatchObject({ failure: undefined });
    });
});

describe('a file that is not what it should be', () => {
    it.each<[string, (text: string) => Buffer]>([
        ['plain', (text) => Buffer.from(text)],
        ['packed', (text) => gzipSync(text)]
    ])('may begin with a byte order mark (%s): its first line is not lost', async (_, pack) => {
        for (const size of [1, 2, 100_000]) {
            const lines = await collect(script([{ chunks: inPieces(pack(`\uFEFF${row(1)}\n${row(2)}`), size) }]));
            expect(ids(lines)).toEqual([1, 2]);
            expect(lines[0]?.rows[0]?.line).toBe(row(1));
        }
    });

    it.each<[string, string]>([
        ['one JSON array', `[${row(1)},${row(2)}]`],
        ['pretty JSON', JSON.stringify([{ id: 1 }, { id: 2 }], undefined, 4)],
        ['CSV', 'id,type\n1,receipt\n'],
        ['a page of HTML', '<html>\n<body>Sign in</body>\n</html>']
    ])('and is %s has no readable line: it is damaged, never empty', async (_, text) => {
        for (const bytes of [Buffer.from(text), gzipSync(text)]) {
            expect(await collectUntilError(script([{ chunks: [bytes] }]))).toMatchObject({ rows: [], failure: 'file_damaged' });
        }
    });

    it.each<[string, string[]]>([
        ['brackets of their own', ['[', `${row(1)},`, `${row(2)},`, row(3), ']']],
        ['brackets beside its objects', [`[${row(1)},`, `${row(2)},`, `${row(3)}]`]],
        ['the line ends of Windows', ['[\r', `${row(1)},\r`, `  ${row(2)}, \r`, `${row(3)}\r`, ']']]
    ])('and is one JSON array with a line for each object and %s reads like any other', async (_, lines) => {
        expect(ids(await collect(script([{ chunks: [file(...lines)] }])))).toEqual([1, 2, 3]);
    });

    it.each<[string, Partial<DownloadLimits>]>([
        ['packed', { packed: 2000 }],
        ['unpacked', { text: 5000 }]
    ])('and is too large %s is damaged, and one that is just small enough is not', async (_, some) => {
        const made = (count: number): ScriptedReply => ({ chunks: inPieces(file(...Array.from({ length: count }, (__, index) => noisyRow(index))), 500) });
        expect(await collectUntilError(script([made(8)]), some)).toMatchObject({ failure: 'file_damaged', proof: expect.any(String) });
        expect((await collectUntilError(script([made(2)]), some)).failure).toBeUndefined();
    });

    it('above 4 GB has a size field that began at zero again, and is whole all the same', async () => {
        const bytes = file(...Array.from({ length: 50 }, (_, index) => row(index)));
        const size = bytes.readUInt32LE(bytes.length - 4);
        bytes.writeUInt32LE(size % 1000, bytes.length - 4);
        const found = await collectUntilError(script([{ chunks: [bytes] }]), { sizeWrap: 1000 });
        expect([found.failure, found.rows.length]).toEqual([undefined, 50]);
        expect((await collectUntilError(script([{ chunks: [bytes] }]), {})).failure).toBe('file_damaged');
    });

    it('and of which nothing can be made is damaged too; a line of which nothing can be made costs that line', async () => {
        const made = script([{ chunks: [file(row(1), row(2))] }, { chunks: [file(row(1), row(2))] }]);
        const read = async (poison: unknown[]): Promise<unknown> => {
            const found: unknown[] = [];
            const make = (parsed: Record<string, unknown>): unknown => {
                if (poison.includes(parsed['id'])) {
                    throw new TypeError('record is not a function');
                }
                return parsed['id'];
            };
            for await (const lines of readLines(made.nango, url, make)) {
                found.push(...lines.rows, lines.broken);
            }
            return found;
        };
        expect(await read([1])).toEqual([2, 1]);
        expect(await payloadOf(read([1, 2]))).toMatchObject({ code: 'file_damaged' });
    });

    it('is handed out by bytes as well as by rows: a thousand long lines are too much for one call', async () => {
        const long = (id: number): string => JSON.stringify({ id, text: 'x'.repeat(150_000) });
        const lines = await collect(script([{ chunks: [file(...Array.from({ length: 100 }, (_, index) => long(index)))] }]));
        expect(ids(lines)).toHaveLength(100);
        expect(Math.max(...lines.map(({ bytes }) => bytes))).toBeLessThan(5 * 1024 ** 2);
        expect(lines.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(
            Array.from({ length: 100 }, (_, index) => long(index).length).reduce((sum, length) => sum + length, 0)
        );
    });

    it('and arrives slowly is handed out meanwhile, so that a place can be saved', async () => {
        const made = script([]);
        const lines = Array.from({ length: 10 }, (_, index) => Buffer.from(`${row(index)}\n`));
        const reader = {
            read: async () => {
                made.tenant.clock.advance(7000);
                const value = lines.shift();
                return { done: value === undefined, value };
            },
            cancel: async () => undefined
        };
        made.nango.uncontrolledFetch = async () => ({ status: 200, ok: true, url: '', body: { getReader: () => reader } }) as unknown as Response;
        expect((await collect(made)).map(({ rows }) => rows.length)).toEqual([3, 3, 3, 1]);
    });

    it('leaves no timer open behind it', async () => {
        const open = new Set<object>();
        vi.stubGlobal('setTimeout', () => {
            const timer = { close: () => open.delete(timer) };
            open.add(timer);
            return timer;
        });
        const made = script([]);
        const chunks = inPieces(file(row(1), row(2)), 10);
        const reader = { read: async () => ({ done: chunks.length === 0, value: chunks.shift() }), cancel: async () => undefined };
        made.nango.uncontrolledFetch = async () => ({ status: 200, ok: true, url: '', body: { getReader: () => reader } }) as unknown as Response;
        expect(ids(await collect(made))).toEqual([1, 2]);
        expect(open.size).toBe(0);
    });
});

describe('the proof of damage', () => {
    const broken = Buffer.from(gzipSync(Array.from({ length: 400 }, (_, index) => noisyRow(index)).join('\n')));
    broken.fill(0xff, 100_000, 110_000);
    const announced = (bytes: Buffer, length = bytes.length): ScriptedReply => ({
        chunks: inPieces(bytes, 30_000),
        headers: { 'content-length': String(length) }
    });
    const proofOf = async (reply: ScriptedReply): Promise<string | undefined> => (await collectUntilError(script([reply]))).proof;

    it('is the same for the same bytes, and another for others', async () => {
        const proof = await proofOf(announced(broken));
        expect(proof).toEqual(expect.any(String));
        expect(await proofOf({ ...(announced(broken) as object), chunks: inPieces(broken, 7777) } as ScriptedReply)).toBe(proof);
        const other = Buffer.from(broken);
        other[120_000] = (other[120_000] ?? 0) ^ 1;
        expect(await proofOf(announced(other))).not.toBe(proof);
    });

    it('is none where the length was not announced, where fewer bytes came, and where the file ends early', async () => {
        expect(await proofOf({ chunks: [broken] })).toBeUndefined();
        const short = await collectUntilError(script([announced(broken, broken.length + 1)]));
        expect(short).toMatchObject({ failure: 'download_lost', proof: undefined });
        const whole = file(row(1), row(2));
        expect(await collectUntilError(script([announced(whole.subarray(0, -10))]))).toMatchObject({ failure: 'file_damaged', proof: undefined });
    });

    it('is none where the HTTP stack has unpacked the body: its length is another one', async () => {
        expect(await proofOf({ chunks: [broken], headers: { 'content-length': String(broken.length), 'content-encoding': 'gzip' } })).toBeUndefined();
    });

    it('is none where no line can be read: that may be the page of somebody on the way, the same every time', async () => {
        expect(await proofOf(announced(Buffer.from('<html>\n<body>Come back later</body>\n')))).toBeUndefined();
    });
});

describe('a file that ends early', () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 400 }, (_, index) => `${JSON.stringify({ id: index, noise: Math.sin(index) })}\n`).join('')));

    it('inside its gzip stream is damaged; what was readable is handed out', async () => {
        const found = await collectUntilError(script([{ chunks: [whole.subarray(0, Math.floor(whole.length * 0.6))] }]));
        expect(found.failure).toBe('file_damaged');
        expect(found.rows.length).toBeGreaterThan(50);
        expect(found.rows.length).toBeLessThan(400);
        expect(found.rows.map((one) => (one as { id: number }).id)).toEqual(found.rows.map((_, index) => index));
    });

    it('is noticed wherever it ends, also between two symbols', async () => {
        const lines = Array.from({ length: 8 }, (_, index) => `${JSON.stringify({ id: index, noise: Math.sin(index) })}\n`).join('');
        for (const bytes of [gzipSync(lines, { level: 1 }), gzipSync(lines, { level: 9 }), Buffer.concat([gzipSync(lines), gzipSync(lines)])]) {
            const memberEnd = gzipSync(lines).length;
            for (let cut = 2; cut < bytes.length; cut++) {
                const found = await collectUntilError(script([{ chunks: [bytes.subarray(0, cut)] }]));
                // A file of several members that ends after one of them is a whole file.
                expect(found.failure, `cut after ${cut} of ${bytes.length}`).toBe(
                    cut === memberEnd && bytes.length === 2 * memberEnd ? undefined : 'file_damaged'
                );
            }
            expect((await collectUntilError(script([{ chunks: [bytes] }]))).failure).toBeUndefined();
        }
    });

    it.each([-1, 1, 20 * 1024 ** 2])('or claims another size than it has (%i) is damaged; every line is handed out', async (difference) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt32LE(bytes.readUInt32LE(bytes.length - 4) + difference, bytes.length - 4);
        const found = await collectUntilError(script([{ chunks: [bytes] }]));
        expect(found.failure).toBe('file_damaged');
        expect(found.rows).toHaveLength(400);
    });

    it('in its middle is damaged at the same line however the network cuts it: two attempts are compared by it', async () => {
        const bytes = file(...Array.from({ length: 6000 }, (_, index) => noisyRow(index)));
        for (let index = 2_000_000; index < 2_100_000; index++) {
            bytes[index] = (bytes[index] ?? 0) ^ 0x55;
        }
        const lengths: number[] = [];
        for (const size of [999, 40_000, 70_001, 10_000_000]) {
            const found = await collectUntilError(script([{ chunks: inPieces(bytes, size) }]));
            expect(found.failure).toBe('file_damaged');
            lengths.push(found.rows.length);
        }
        expect(lengths[0]).toBeGreaterThan(3000);
        expect(new Set(lengths).size).toBe(1);
    });

    it('in the middle of a line is noticed where it is not packed, unless all of it came', async () => {
        const text = Buffer.from(`${row(1)}\n${row(2).slice(0, -3)}`);
        expect(await collectUntilError(script([{ chunks: [text] }]))).toMatchObject({ rows: [{ id: 1 }], failure: 'file_damaged', proof: undefined });
        expect(ids(await collect(script([{ chunks: [text], headers: { 'content-length': String(text.length) } }])))).toEqual([1]);
    });

    it('because the connection broke is lost, not damaged: the file may be whole', async () => {
        const found = await collectUntilError(script([{ chunks: [whole.subarray(0, 200), 'lost'] }]));
        expect(found.failure).toBe('download_lost');
    });

    it('that is no gzip after all is damaged', async () => {
        const found = await collectUntilError(script([{ chunks: [Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('nonsense nonsense nonsense')])] }]));
        expect(found).toMatchObject({ rows: [], failure: 'file_damaged' });
    });

    it('that stops arriving is lost after two minutes, and does not hang', async () => {
        const found = await collectUntilError(script([{ chunks: [whole.subarray(0, 200), 'stall'] }], true));
        expect(found.failure).toBe('download_lost');
    });

    it('that is larger than any event file is refused before it fills the memory', async () => {
        const made = script([]);
        const endless = { length: 3 * 1024 ** 3 };
        const response = {
            status: 200,
            ok: true,
            url: '',
            body: { getReader: () => ({ read: async () => ({ done: false, value: endless }), cancel: async () => undefined }) }
        };
        made.nango.uncontrolledFetch = async () => response as unknown as Response;
        expect((await collectUntilError(made)).failure).toBe('file_damaged');
    });

    it('is let go when the reader stops', async () => {
        const made = script([]);
        let cancelled = false;
        const reader = {
            read: async () => ({ done: false, value: file(...Array.from({ length: 2000 }, (_, index) => row(index))) }),
            cancel: async () => {
                cancelled = true;
                throw new Error('already gone');
            }
        };
        made.nango.uncontrolledFetch = async () => ({ status: 200, ok: true, url: '', body: { getReader: () => reader } }) as unknown as Response;
        for await (const lines of readLines(made.nango, url, pair)) {
            expect(lines.rows.length).toBeGreaterThan(0);
            break;
        }
        expect(cancelled).toBe(true);
    });
});

describe('a link', () => {
    it.each([400, 403, 404, 410])('answered with %i has expired: the files must be listed again', async (status) => {
        expect(await payloadOf(collect(script([{ status, text: '<Error/>' }])))).toMatchObject({ type: 'temporary', code: 'link_expired', retryable: true });
    });

    it.each<[string, ScriptedReply]>([
        ['503', { status: 503, text: 'Slow Down' }],
        ['429', { status: 429, text: '' }],
        ['a reset', 'reset']
    ])('answered with %s is a lost download', async (_, reply) => {
        expect(await payloadOf(collect(script([reply])))).toMatchObject({ type: 'temporary', code: 'download_lost', retryable: true });
    });

    it('that is never answered is a lost download', async () => {
        expect(await payloadOf(collect(script(['hang'], true)))).toMatchObject({ code: 'download_lost' });
    });

    it('with a doubly encoded ampersand works', async () => {
        const made = script([{ chunks: [file(row(1))] }]);
        await collect(made, url.replaceAll('&', '\\u0026'));
        expect(made.sent[0]?.url).toBe(url);
    });

    it.each([
        'http://us.download.api.services.mimecast.com/a',
        'https://files.example.net/a',
        'https://mimecast.com.example.net/a',
        'https://notmimecast.com/a',
        'https://user:pass@us.download.api.services.mimecast.com/a',
        'https://us.download.api.services.mimecast.com:8443/a',
        'https://127.0.0.1/a',
        'ftp://us.download.api.services.mimecast.com/a',
        'file:///etc/passwd',
        'not an address',
        ''
    ])('to %s is refused before anything is sent', async (address) => {
        const made = script([]);
        expect(await payloadOf(collect(made, address))).toMatchObject({ type: 'unexpected_reply', code: 'download_host_refused', retryable: false });
        expect(made.sent).toEqual([]);
    });

    it('may lead to the object store, and to hosts the metadata names', async () => {
        expect(ids(await collect(script([{ chunks: [file(row(1))] }]), 'https://bucket.s3.us-east-1.amazonaws.com/a?x=1'))).toEqual([1]);
        expect(ids(await collect(script([{ chunks: [file(row(1))] }]), 'https://files.example.net/a', ['files.example.net']))).toEqual([1]);
    });

    it('that redirects to an allowed host is followed, to another host not believed', async () => {
        const redirect = (location: string): ScriptedReply => ({ status: 302, headers: { location }, text: '' });
        expect(ids(await collect(script([redirect('https://bucket.s3.amazonaws.com/a'), { chunks: [file(row(1))] }])))).toEqual([1]);
        const foreign = script([redirect('https://files.example.net/a'), { chunks: [file(row(666))] }]);
        expect(await payloadOf(collect(foreign))).toMatchObject({ code: 'download_host_refused' });
    });

    it("that Nango's outbound policy refuses says so", async () => {
        const made = script([]);
        made.nango.uncontrolledFetch = () => Promise.reject(Object.assign(new Error('x'), { payload: { code: 'url_not_allowed' } }));
        const payload = await payloadOf(collect(made));
        expect(payload).toMatchObject({ type: 'unexpected_reply', code: 'url_not_allowed', retryable: false });
        expect(payload.message).toContain('us.download.api.services.mimecast.com');
    });

    it.each([new Error('other'), 'text', { payload: {} }])('whose fetch fails otherwise is lost (%s)', async (thrown) => {
        const made = script([]);
        made.nango.uncontrolledFetch = () => Promise.reject(thrown as Error);
        expect(await payloadOf(collect(made))).toMatchObject({ code: 'download_lost' });
    });

    it('never appears with its signature, in no error and in no log line', async () => {
        const faults: ScriptedReply[] = [
            'reset',
            { status: 403, text: 'x' },
            { chunks: [Buffer.from([0x1f, 0x8b, 1, 2, 3])] },
            { status: 302, headers: { location: `https://files.example.net/a?${signature}` }, text: '' }
        ];
        for (const fault of faults) {
            const made = script([fault, { chunks: [] }]);
            const error: unknown = await collect(made).catch((cause: unknown) => cause);
            const text = `${JSON.stringify(error)} ${String((error as Error).message)} ${JSON.stringify((error as { payload: unknown }).payload)} ${JSON.stringify(made.tenant.logs)}`;
            expect(text).not.toContain('0123456789abcdef');
            expect(text).not.toContain('X-Amz');
        }
    });
});

describe('the name of a file', () => {
    it('is its path, without the signature', () => {
        expect(filePath(url)).toBe('https://us.download.api.services.mimecast.com/download/siem/a.json.gz');
        expect(filePath('https://x.example/a#b?c')).toBe('https://x.example/a');
        expect(filePath('')).toBe('');
    });

    it('is short and the same for the same path', () => {
        expect(fileKey(filePath(url))).toHaveLength(8);
        expect(fileKey('a')).toBe(fileKey('a'));
        expect(fileKey('a')).not.toBe(fileKey('b'));
    });

    it('of other errors is none', () => {
        for (const other of [undefined, new Error('x'), { payload: 5 }, { payload: { code: 'other' } }]) {
            expect(downloadFailure(other)).toBeUndefined();
        }
    });
});

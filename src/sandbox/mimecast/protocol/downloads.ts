import { createHmac } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Behaviours } from './options.ts';

/** A file that can be fetched without a token by whoever holds its pre-signed URL. */
export interface DownloadableFile {
    /** Path below `/download/`, e.g. `siem/receipt/2026-01-06/part-0001.json.gz`. The same path is always the same file. */
    path: string;
    /** Made when the file is fetched, so that a listing of many files costs nothing. */
    bytes(): Buffer;
    contentType?: string;
    /** Listed, and never there. */
    missing?: boolean;
    /** Makes some HTTP stacks unpack the file on their own. */
    contentEncoding?: string;
}

/** The file host: hands out pre-signed URLs and serves what they point to. */
export interface Downloads {
    /** A fresh URL on `https://us.download.api.services.mimecast.com/download/…`. Signatures differ per call, the path does not. */
    presign(file: DownloadableFile): string;
    /** The file behind a pre-signed URL, or why it is refused. */
    open(path: string, query: URLSearchParams): DownloadableFile | 'expired' | 'wrong-signature' | 'unknown';
}

export const downloadOrigin = 'https://us.download.api.services.mimecast.com';
export const downloadPrefix = '/download/';

function amazonDate(ms: number): string {
    return `${new Date(ms).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

function fromAmazonDate(text: string): number {
    return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

export function createDownloads(seed: number, clock: Clock, options: Behaviours): Downloads {
    const files = new Map<string, DownloadableFile>();

    function signature(path: string, date: string, seconds: string, serial: string): string {
        return createHmac('sha256', `download-${String(seed)}`)
            .update(`${path}\n${date}\n${seconds}\n${serial}`)
            .digest('hex');
    }

    let serial = 0;
    return {
        presign(file) {
            const path = `${downloadPrefix}${file.path}`;
            files.set(path, file);
            serial += 1;
            const date = amazonDate(clock.now());
            const seconds = String(options.downloadSeconds);
            const number = String(serial);
            const signed = signature(path, date, seconds, number);
            return `${downloadOrigin}${path}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}&X-Amz-Expires=${seconds}&X-Amz-Credential=${number}&X-Amz-Signature=${signed}`;
        },
        open(path, query) {
            const date = query.get('X-Amz-Date') ?? '';
            const seconds = query.get('X-Amz-Expires') ?? '';
            if (signature(path, date, seconds, query.get('X-Amz-Credential') ?? '') !== query.get('X-Amz-Signature')) {
                return 'wrong-signature';
            }
            if (clock.now() > fromAmazonDate(date) + Number(seconds) * 1000) {
                return 'expired';
            }
            const file = files.get(path);
            return file === undefined || file.missing === true ? 'unknown' : file;
        }
    };
}

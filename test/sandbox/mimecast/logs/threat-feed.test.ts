import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/sandbox/mimecast/protocol/envelope.ts';
import { stixObjects } from '../../../../src/sandbox/mimecast/logs/threat-feed.ts';
import { bodyOf, connect, failCode, startOfTest } from '../connected.ts';
import type { Answer, Connected } from '../connected.ts';

const path = '/api/ttp/threat-intel/get-feed';
const header = 'x-mc-threat-feed-next-token';
const day = 24 * 60 * 60_000;

interface StixObject {
    type: string;
    id: string;
    [name: string]: unknown;
}

const objectsOf = (answer: Answer): StixObject[] => (answer.json.objects ?? []) as StixObject[];
const read = (connected: Connected, item: Record<string, unknown>): Promise<Answer> =>
    connected.post(path, { data: [{ feedType: 'malware_grid', fileType: 'stix', ...item }] });

describe('POST /api/ttp/threat-intel/get-feed', () => {
    it('following the token in the header gives every object of the window once, then the header is gone', async () => {
        const connected = await connect();
        const start = formatDate(startOfTest - 20 * day);
        const objects: StixObject[] = [];
        let token: string | undefined;
        let calls = 0;
        do {
            const answer = await read(connected, token === undefined ? { start } : { token });
            objects.push(...objectsOf(answer));
            token = answer.headers[header];
            calls += 1;
        } while (token !== undefined);
        const detections = connected.simulator.state.logs.threatFeedGrid.rows(startOfTest - 20 * day);
        expect(objects).toEqual(detections.flatMap((one) => stixObjects('malware_grid', one)));
        expect(calls).toBe(Math.ceil(detections.length / 50));
        expect(calls).toBeGreaterThan(3);
        expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
    });

    it('is a STIX 2.0 bundle without the envelope', async () => {
        const answer = await read(await connect(), {});
        expect(answer.json).toMatchObject({ type: 'bundle', id: expect.stringMatching(/^bundle--[0-9a-f-]{36}$/), spec_version: '2.0' });
        const [malware, indicator, relationship] = objectsOf(answer);
        expect(malware).toMatchObject({ type: 'malware', labels: ['virus'], name: expect.any(String) });
        expect(indicator?.pattern).toMatch(/^\[file:hashes\.'SHA-256' = '[0-9a-f]{64}'\]$/);
        expect(relationship).toMatchObject({ relationship_type: 'indicates', source_ref: indicator?.id, target_ref: malware?.id });
        expect(answer.headers['content-disposition']).toContain('malware_grid');
        expect(answer.json).not.toHaveProperty('meta');
    });

    it('shows seven days when no start is sent', async () => {
        const connected = await connect({ logs: { perDay: { threatFeedCustomer: 5 } } });
        const answer = await read(connected, { feedType: 'malware_customer' });
        expect(objectsOf(answer)).toHaveLength(3 * connected.simulator.state.logs.threatFeedCustomer.count(startOfTest - 7 * day));
    });

    it('the same hash comes back under other ids', async () => {
        const { simulator } = await connect();
        const detections = simulator.state.logs.threatFeedGrid.rows();
        expect(new Set(detections.map(({ sha256 }) => sha256)).size).toBeLessThan(detections.length / 1.5);
    });

    it('nothing in the window is HTTP 200 with a failure that only means empty', async () => {
        const answer = await read(await connect(), { start: formatDate(startOfTest - 1000), end: formatDate(startOfTest - 900) });
        expect([answer.status, failCode(answer)]).toEqual([200, 'err_threat_intel_feed_no_result_found']);
    });

    it('at the end the token can be repeated in place of leaving it out', async () => {
        const connected = await connect({ repeatedFeedToken: true });
        let token = (await read(connected, { start: formatDate(startOfTest - 20 * day) })).headers[header];
        let last: string | undefined;
        for (let i = 0; i < 20 && token !== last; i++) {
            last = token;
            token = (await read(connected, { token })).headers[header];
        }
        expect(token).toBe(last);
        expect(token).toBeDefined();
    });

    it('a kept token goes on with what came since', async () => {
        const connected = await connect({ tokenSeconds: 10 ** 6 });
        const { clock, state } = connected.simulator;
        const { headers } = await read(connected, { start: formatDate(startOfTest - 6 * day) });
        const token = headers[header];
        clock.advance(2 * day);
        const rest = await read(connected, { token });
        const all = state.logs.threatFeedGrid.rows(startOfTest - 6 * day);
        expect(objectsOf(rest)).toEqual(all.slice(50, 100).flatMap((one) => stixObjects('malware_grid', one)));
        expect(failCode(await read(connected, { token: 'bm8=' }))).toBe('err_threat_intel_feed_invalid_token');
    });

    it('csv is the default: bars between columns, a missing hash as the text null, one line when empty', async () => {
        const connected = await connect();
        const { text, headers } = await connected.post(path, { data: [{ feedType: 'malware_grid' }] });
        const [columns, ...lines] = text.split('\n');
        expect(columns?.split('|')).toEqual(expect.arrayContaining(['MD5', 'SHA256', 'SenderAddress', 'Timestamp']));
        expect(lines).toHaveLength(50);
        expect(lines.some((line) => line.startsWith('null|'))).toBe(true);
        expect(headers['content-type']).toBe('text/csv');
        const empty = await connected.post(path, { data: [{ feedType: 'malware_grid', start: formatDate(startOfTest), end: formatDate(startOfTest) }] });
        expect(empty.text.split('\n')).toHaveLength(1);
    });

    it('compressed it is a zip archive that holds the file', async () => {
        const { simulator, token } = await connect();
        const call = async (compress: boolean) =>
            bodyOf(
                await simulator.handle({
                    method: 'POST',
                    url: path,
                    headers: { authorization: `Bearer ${token}` },
                    body: JSON.stringify({ data: [{ feedType: 'malware_grid', compress }] })
                })
            );
        const zip = await call(true);
        const plain = await call(false);
        expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
        expect(zip.includes(plain)).toBe(true);
        expect(zip.readUInt32LE(18)).toBe(plain.length);
    });

    it('refuses an unknown feed or file type', async () => {
        const connected = await connect();
        expect(failCode(await connected.post(path, { data: [{}] }))).toBe('err_validation_null');
        expect(failCode(await read(connected, { feedType: 'malware' }))).toBe('err_validation_value_not_allowed');
        expect(failCode(await read(connected, { fileType: 'xml' }))).toBe('err_validation_value_not_allowed');
        expect(failCode(await read(connected, { start: 'monday' }))).toBe('err_validation_value_not_allowed');
    });

    it('a download is an audit event when the account logs what the application does', async () => {
        const connected = await connect();
        const { audit } = connected.simulator.state.logs;
        const before = audit.count();
        await read(connected, {});
        expect(audit.count()).toBe(before);
        connected.simulator.options.logOwnActivity = true;
        await read(connected, {});
        expect(audit.count()).toBe(before + 1);
        expect(audit.rows().at(-1)).toMatchObject({ auditType: 'Threat Intel Feed Download', category: 'reporting_logs' });
    });
});

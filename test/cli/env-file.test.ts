import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command-line.ts';
import { keysIn, writeEnvFile } from '../../src/cli/env-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-env-'));
const file = join(folder, 'sandbox.env');

afterAll(() => rmSync(folder, { recursive: true }));

describe('the file with the addresses and keys of the sandbox', () => {
    it('is for its owner alone, and gives the keys of the last start to the next', () => {
        expect(keysIn(file)).toEqual({});
        const values = { NANGO_HOSTPORT: 'http://127.0.0.1:3003', NANGO_SECRET_KEY: 'key-1', NANGO_WEBHOOK_KEY: 'key-2', CONNECTION_ID: 'c-1' };
        writeEnvFile(file, values);
        expect(parseEnv(readFileSync(file, 'utf8'))).toEqual(values);
        expect(statSync(file).mode & 0o777).toBe(0o600);
        expect(keysIn(file)).toEqual({ secretKey: 'key-1', webhookSigningKey: 'key-2' });
        writeEnvFile(file, { ...values, CONNECTION_ID: 'c-2' });
        expect(readdirSync(folder)).toEqual(['sandbox.env']);
    });

    it('does not take the place of a file of somebody else, whose keys may be real', () => {
        const other = join(folder, '.env');
        writeFileSync(other, 'NANGO_SECRET_KEY=real\n');
        expect(() => keysIn(other)).toThrow(UsageError);
        expect(() => keysIn(other)).toThrow(/would overwrite/);
        expect(readFileSync(other, 'utf8')).toBe('NANGO_SECRET_KEY=real\n');
        expect(() => keysIn(folder)).toThrow(UsageError);
    });
});

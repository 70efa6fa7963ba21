import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCheckout, root } from './checkout.ts';

describe('the copy of the repository that tests run in', () => {
    it('has what git tracks, as it is now, and not what merely lies in the folder', () => {
        const leftover = join(root, `left-by-the-test-of-checkouts-${String(process.pid)}.json`);
        writeFileSync(leftover, '{}');
        const { folder, remove } = createCheckout({ compiled: false });
        try {
            expect(existsSync(leftover.replace(root, folder))).toBe(false);
            expect(existsSync(join(folder, 'nango-integrations/build'))).toBe(false);
            expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(readFileSync(join(root, 'README.md'), 'utf8'));
            expect(existsSync(join(folder, 'node_modules/vitest/package.json'))).toBe(true);
        } finally {
            remove();
            rmSync(leftover);
        }
    });
});

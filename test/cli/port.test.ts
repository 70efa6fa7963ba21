import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { refuseIfTaken, whyNot } from '../../src/cli/port.ts';

describe('a port that was asked for', () => {
    it('is refused when it is busy, and not when it is free again', async () => {
        const squatter = createServer();
        await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
        const { port } = squatter.address() as AddressInfo;
        await expect(refuseIfTaken(port)).rejects.toThrow(`--port ${port} is busy: another program listens there.`);
        await new Promise((resolve) => squatter.close(resolve));
        await refuseIfTaken(port);
        await refuseIfTaken(0);
    });

    it('is refused in other words when the user lacks the right to it', () => {
        expect(whyNot(80, Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), { code: 'EACCES' }))).toBe(
            '--port 80 may not be used by this user: take one from 1024 on, or 0 for any that is free.'
        );
        expect(whyNot(4000, Object.assign(new Error('listen EPERM'), { code: 'EPERM' }))).toBe('--port 4000 cannot be had: listen EPERM.');
    });
});

import { createServer } from 'node:net';
import { messageOf, UsageError } from './command-line.ts';

/**
 * Tries out a port before anything is started: whoever asked for it counts on it, so another one would not do.
 *
 * @param port 0 stands for any and is never taken
 * @throws UsageError saying why it cannot be had
 */
export async function refuseIfTaken(port: number): Promise<void> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(new UsageError(whyNot(port, error), { cause: error })));
        server.listen(port, '127.0.0.1', resolve);
    });
    await new Promise((resolve) => server.close(resolve));
}

export function whyNot(port: number, error: NodeJS.ErrnoException): string {
    switch (error.code) {
        case 'EADDRINUSE':
            return `--port ${port} is busy: another program listens there. Name another one, or 0 for any that is free.`;
        case 'EACCES':
            return `--port ${port} may not be used by this user: take one from 1024 on, or 0 for any that is free.`;
        default:
            return `--port ${port} cannot be had: ${messageOf(error)}.`;
    }
}
